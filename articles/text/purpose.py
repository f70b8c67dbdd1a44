""" "rose to ask", "wrote to say": a reporting verb after "to", and the verb of getting in touch before it."""

from articles.text.grammar import DETERMINERS, PERSONAL, capital, words
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import BASE, FORMS, GERUND


def tells_later(t: Tokens, place: int, last: int) -> bool:
    """ "wrote to the minister to ask why", "emailed staff saying": what is written hangs on the later verb."""
    for number in range(place, min(last - 1, place + 10)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD or t.low[number] == "that":
            return False
        if verb is not None and verb.saying and (verb.tense == GERUND or t.low[number - 1] == "to"):
            return verb.tense == GERUND or verb.tense == BASE
    return False


def wrote(t: Tokens, first: int, place: int) -> bool:
    """ "emailed to say", "rang the paper to say": a verb of getting in touch a little before."""
    verbs = (FORMS.get(low) for low in t.low[max(first, place - 6) : place])
    return any(verb is not None and verb.lemma in IN_TOUCH for verb in verbs)


IN_TOUCH = words("email text write ring phone message call post tweet telegraph cable blog reply respond")


def comes_to(t: Tokens, first: int, place: int, end: int, last: int) -> bool:
    """ "rose to ask whether", "texted his sister to say he had": not what is wanted, due or refused."""
    if t.low[max(first, place - 3) : place] == ["as", "if", "to"]:
        return False
    if t.low[place - 2] in ("like", "likes", "liked") and t.low[place] == "say" and end < last:
        return t.low[end] in ("that", ":")
    if (
        end >= last
        or t.low[place - 2] in _WISHED
        or any(low in _WISHED for low in t.low[max(first, place - 5) : place])
    ):
        return False
    low = t.low[end].split("'")[0]
    if t.low[place] == "say" and (low in DETERMINERS or capital(t.word[end])) and wrote(t, first, place):
        return True
    return low in PERSONAL or low in QUESTIONS or low == "there" or t.kind[end] == MARKED


HELD_TO = frozenset(
    {"said", "understood", "believed", "thought", "alleged", "reported", "rumoured", "seems", "appears"}
)
_WISHED = words(
    """
    want wants wanted hope hopes hoped plan plans planned intend intends intended decline declined declines refuse
    refused refuses like likely love expected due set going try tries tried trying ready need needs needed able unable
    free scheduled poised not failed fails unwilling reluctant would will can could may might must should have has had
    """
)


QUESTIONS = frozenset({"whether", "if", "how", "when", "where", "which", "who", "why", "what"})
