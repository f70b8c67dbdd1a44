"""Whether what follows a verb says enough to be a report: "wants the state to pay", not "called a taxi"."""

from articles.text.findings import called_so
from articles.text.grammar import DETERMINERS, PREPOSITIONS, words
from articles.text.segment import Tokens


def told(t: Tokens, begin: int, end: int, lemma: str) -> bool:
    """Whether an object says enough: "wants the state to pay", "denied walking out"; not "denies murder"."""
    if lemma == "warn":
        return t.low[begin - 1] in ("of", "against", "about") or "to" in t.low[begin:end]
    if lemma == "call" and end - begin == 1 and t.low[begin] in _CRIES:
        return False
    if lemma == "call" and t.low[begin - 1] not in ("for", "on"):
        return called_so(t, begin, end)
    if lemma == "order" and any(low.endswith("ed") or low in _DONE for low in t.low[begin + 1 : end]):
        return True
    if lemma in ("report", "post"):
        return _of_money(t, begin, end)
    if lemma in ("invite", "order", "instruct", "advise", "encourage", "tell", "remind"):
        return "to" in t.low[begin + 1 : end]
    if lemma == "want":
        anybody = t.low[begin - 2] == "who" and t.word[begin - 3] != ","  # "viewers who want a happy ending"
        return "to" in t.low[begin + 1 : begin + 10] or (t.low[begin] in DETERMINERS and not anybody)
    if lemma == "deny":
        begin += t.low[begin] in ("ever", "even", "deliberately", "knowingly") and begin + 1 < end
        return t.low[begin].endswith("ing") and end - begin > 1
    return end - begin > 1 or t.low[begin - 1] in ("for", "on") or lemma not in ("call", "claim", "believe", "think")


_CRIES = words("order help silence quiet time backup")
_DONE = words("shut closed cut put taken sent kept withdrawn frozen held brought paid sold rebuilt torn")
_MONEY = words(
    "profit profits loss losses sales revenue revenues earnings income turnover takings deficit surplus growth"
)


def _of_money(t: Tokens, begin: int, end: int) -> bool:
    """ "reported a loss of £3m": a result and its figure, not a crime or a picture."""
    near = t.low[begin : min(end, begin + 8)]
    return any(low in _MONEY for low in near) and any(
        low.lstrip("$£€")[:1].isdigit() for low in t.low[begin : min(end, begin + 16)]
    )


def says_nothing(t: Tokens, place: int, stop: int) -> bool:
    """ "said nothing of it", "said goodbye", "said it with flowers"."""
    low = t.low[place] if place < stop else ""
    follows = t.low[place + 1] if place + 1 < stop else "."
    if low in _PARTING:
        return True
    again = low in ("this", "that", "it") and (follows in _TIMES or follows.isdigit())
    return again or (low in _NOTHING and follows in _OF) or (low == "it" and follows in PREPOSITIONS)


_PARTING = words("goodbye farewell grace hello prayers mass sorry")
_NOTHING = words("nothing little much more something anything")
_TIMES = words("two three four five six several many twice once again")  # "says this three times"
_OF = words("of about more else on against . ,")
