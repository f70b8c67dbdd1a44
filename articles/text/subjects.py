"""Who stands before a reporting word, as printed: "Ann Marsh" of "Ann Marsh has also said"."""

from articles.text.apposition import apposed
from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    adverb,
    capital,
    timely,
    words,
)
from articles.text.phrases import LONGEST, Range, before_relative, head_start, segment_start
from articles.text.segment import MARKED, POINT, WORD, Tokens


def before(t: Tokens, first: int, verb: int) -> tuple[Range, int] | None:
    """The subject that ends before the verb at `verb`, and where the verb group begins; None where there is none."""
    place = _past_helpers(t, first, verb - 1)
    group = place + 1
    contracted = verb - 1
    while contracted > place and t.low[contracted].split("'")[0] not in PERSONAL:
        contracted -= 1
    if contracted > place and "'" in t.low[contracted]:
        return (contracted, contracted + 1), contracted
    if place < first or t.kind[place] == MARKED:
        return None
    low = t.low[place]
    if low in SUBJECTS or low in _POINTING or ("'" in low and low.split("'")[0] in PERSONAL):
        return (place, place + 1), group
    limit = max(first, place - LONGEST)
    if low == ",":
        who = apposed(t, limit, place)
        return (who, group) if who is not None else None
    place = _past_insertion(t, first, limit, place)
    if place < first or t.low[place] in _NO_LAST_WORD:
        return None
    if t.kind[place] == POINT and t.low[place] not in ("%", "’", "'"):
        return None
    left = segment_start(t, limit, place)
    told_of = before_relative(t, left, place)
    if told_of is not None:
        return told_of, group
    start = head_start(t, left, place)
    return ((start, place + 1), group) if start <= place else None


_POINTING = words("that which this these those")
# No noun phrase ends with these; with "many", "both" or "ten" it may.
_NO_LAST_WORD = (
    PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | DETERMINERS
    - words(
        """
    many some both all others most more few this that another several each two three four five six seven eight nine ten
    one
    """
    )
)


def _past_helpers(t: Tokens, first: int, place: int) -> int:
    """Back over "had also", "would on Tuesday have" to where the subject ends."""
    while place >= first and (
        t.low[place] in AUXILIARY
        or (_adverb(t, place) and t.low[place] not in SUBJECTS)
        or t.low[place].endswith("n't")
    ):
        place -= 1
    place = _past_time(t, first, place)
    while place >= first and (t.low[place] in AUXILIARY or _adverb(t, place)):
        place -= 1
    return place


def _adverb(t: Tokens, place: int) -> bool:
    return adverb(t.low[place]) and not capital(t.word[place]) and not _at_the(t, place)


def _at_the(t: Tokens, place: int) -> bool:
    """ "a man at the back", "the girl in the family": a noun, though it looks like an adverb."""
    return (
        place > 1
        and t.low[place - 1] in ("the", "a", "his", "her", "their", "its")
        and t.low[place - 2] in PREPOSITIONS
    )


def _past_time(t: Tokens, first: int, place: int) -> int:
    """Back over "on Tuesday", "last week", "at one point" between the subject and its verb."""
    if t.low[place] in ("point", "stage") and place - 2 > first and t.low[place - 2 : place] == ["at", "one"]:
        return place - 3
    while place - 1 > first and timely(t.low[place]) and t.kind[place] != POINT:
        if t.low[place - 1] in _BEFORE_TIMES or t.low[place - 1] == "by" or timely(t.low[place - 1]):
            place -= 1
            continue
        return place - 1 if capital(t.word[place - 1]) or t.low[place - 1] in SUBJECTS else place
    while place > first and t.low[place] in _BEFORE_TIMES:
        place -= 1
    return place


_BEFORE_TIMES = words("on in at last this late early earlier")


def _past_insertion(t: Tokens, first: int, limit: int, place: int) -> int:
    """Back over "– who is 40 –" and "(Green)"; before `first` where nobody stands there."""
    if t.low[place] in DASHES:
        opening = next((n for n in range(place - 2, limit, -1) if t.low[n] in DASHES), 0)
        if not opening or t.kind[opening - 1] != WORD:
            return first - 1
        place = opening - 1
    if t.low[place] in (")", "]"):
        while place > limit and t.word[place] not in "([":
            place -= 1
        place -= 1
    return place
