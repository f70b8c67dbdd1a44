""" "..., said Ann Marsh": whether who says it follows the verb."""

from articles.text.clauses import clause
from articles.text.grammar import AUXILIARY, DETERMINERS, PERSONAL, PREPOSITIONS, TIMES, capital, timely, words
from articles.text.report import Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, PAST, PRESENT, Verb


def may_invert(t: Tokens, first: int, last: int, place: int, verb: Verb) -> bool:
    """Whether "said Ann Marsh" can be meant: after a comma, a dash or a mark."""
    if (
        place == first
        or place + 1 >= last
        or verb.lemma == "tell"
        or not verb.saying
        or verb.lemma in _SHOWN
        or not (verb.tense in (PAST, PRESENT) or _several_say(t, place, last))
    ):
        return False
    ahead = t.low[place - 1]
    if not (t.kind[place - 1] == MARKED or ahead in (",", "—", "–", "--")):
        return False
    if MARKED not in t.kind[max(first, place - 2) : place] and not _has_verb(t, first, place):
        return verb.lemma == "say" and _verb_after(t, place + 1, last)
    if MARKED not in t.kind[max(first, place - 40) : place] and not _stated(t, first, place):
        return False
    following = t.low[place + 1]
    if following in FORMS and not capital(t.word[place + 1]):
        return False
    return not (following in ("by", "that") or following in TIMES)


# A thing does so with words on it: "..., carries 40 trains".
_SHOWN = words("carry bear display print paint carve etch stencil inscribe type scratch daub chalk")


def _several_say(t: Tokens, place: int, last: int) -> bool:
    """ "..., say scientists in Perth": some people at the sentence's end."""
    if t.low[place] != "say" or t.low[place - 1] != "," or not _has_verb(t, max(0, place - 30), place - 1):
        return False
    after = place + 1
    while after < last and t.kind[after] == WORD and t.low[after] not in PREPOSITIONS:
        after += 1
    several = t.low[after - 1] in ("police", "people") or t.low[after - 1].endswith("s")
    return several and place + 1 < after < place + 6


def _stated(t: Tokens, first: int, place: int) -> bool:
    """Whether something is stated before ", said": not in "One resident, who would not be named, said it leaked"."""
    begin = max(first, place - 40)
    comma = next((number for number in range(begin, place) if t.low[number] == ","), place)
    return comma >= place - 1 or begin > first or clause(t, first, comma)


def somebody(t: Tokens, subject: Range) -> bool:
    """Not the "marriage" of "one letter, from a woman in Perth, proposed marriage"."""
    first = t.low[subject[0]]
    return (
        first in DETERMINERS | PERSONAL
        or capital(t.word[subject[0]])
        or any(low.endswith("s") or low in ("police", "people") for low in t.low[slice(*subject)])
    )


def _verb_after(t: Tokens, place: int, last: int) -> bool:
    """ "The river, says the agency, will peak": the verb comes after who says it."""
    comma = next((n for n in range(place + 1, min(last - 1, place + 12)) if t.low[n] == ","), 0)
    verb = comma and t.low[comma + 1] in AUXILIARY and t.low[comma + 1] not in ("not", "never")
    return bool(verb) or (bool(comma) and t.kind[comma + 1] == MARKED)


def _has_verb(t: Tokens, first: int, stop: int) -> bool:
    return any(
        t.kind[place] == MARKED
        or t.low[place] in AUXILIARY
        or t.low[place] in PERSONAL
        or t.low[place].endswith("ed")
        or t.low[place] in FORMS
        for place in range(max(first, stop - 30), stop)
    )


def inverts(t: Tokens, subject: Range, last: int, marked: bool) -> bool:
    begin, stop = subject
    if stop < last and t.kind[stop] == MARKED:
        return marked
    if stop >= last or t.word[stop] in ",.;:—–(" or t.low[stop] in ("who", "which", "whose"):
        return True
    if t.low[stop] == "to" and t.low[stop - 1] == "close":
        return True
    if t.low[begin] in PERSONAL:
        return t.low[stop] in PREPOSITIONS or timely(t.low[stop])
    return marked and t.low[stop] not in AUXILIARY
