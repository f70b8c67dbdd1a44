"""Ways of reporting that are no single verb: "let it be known that", "is adamant that", "put the cost at £4m"."""

from articles.text import subjects
from articles.text.claims import NOUNS, claim
from articles.text.clauses import that_after
from articles.text.grammar import DETERMINERS, PERSONAL, adverb, capital, words
from articles.text.report import Cue
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.sources import source
from articles.text.verbs import FORMS

# What somebody is who says so: "adamant that".
_FIRM = words(
    "adamant confident convinced insistent unequivocal emphatic certain sure hopeful optimistic categorical clear"
)

_MADE = words("make makes made making")

_LET = words("let lets letting")

_PUT = words("put puts putting")

_HITS = words("hit hits hitting lashed lashes lashing fired fires spoke speaks speaking spoken")

_PAID = words("pay pays paid paying")

_LAID = words("attribute attributes attributed attributing ascribe ascribes ascribed ascribing")


def idiom(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """What t[place] reports together with the words around it; None where it is no such idiom."""
    low = t.low[place]
    if low in _LET or low in _MADE:
        return _made_known(t, first, last, place)
    if low in _FIRM:
        return _firm(t, first, last, place)
    if low in NOUNS:
        return claim(t, first, last, place)
    if low in _PUT:
        return _put(t, first, last, place)
    if low in ("gave", "gives") and "cause" in t.low[place + 1 : place + 4]:
        got = subjects.before(t, first, place)
        if got and "as" in t.low[place + 3 : min(last, place + 8)]:  # "gave the cause of death as drowning"
            return Cue(place, place + 1, None, got[0], unit_start=got[0][0], unit_end=place + 1, at=place + 1)
    if low in _HITS and t.low[place + 1 : place + 2] in (["back"], ["out"]) and place + 3 < last:
        got = subjects.before(t, first, place)
        if got and t.low[place + 2] in ("at", "against", "over") and MARKED in t.kind[place + 3 : min(last, place + 7)]:
            who = got[0]
            return Cue(place, place + 2, None, who, unit_start=who[0], unit_end=place + 3, at=place + 3)
    if low in _PAID and t.low[place + 1 : place + 3] == ["tribute", "to"]:
        got = subjects.before(t, first, place)
        if got and MARKED in t.kind[place + 3 : min(last, place + 12)]:
            return Cue(place, place + 3, None, got[0], unit_start=got[0][0], unit_end=place + 3, at=place + 3)
    if low in _LAID:
        return _laid(t, first, last, place)
    if low == "has" and t.low[place + 1 : place + 3] == ["it", "that"] and place > first:
        return Cue(place, place + 2, None, (place, place), unit_start=place, unit_end=place + 2, at=place + 2)
    if low in ("in", "by", "to", "as", "for"):
        return source(t, first, last, place)
    return None


def _made_known(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    rest = t.low[place + 1 : place + 6]
    if t.low[place] in _LET:
        length = next((len(each) for each in _LET_ENDS if rest[: len(each)] == each), 0)
    else:
        length = next((n for n in range(1, 4) if rest[n - 1 : n] in (["clear"], ["plain"], ["known"])), 0)
        if length and not all(low == "it" or adverb(low) for low in rest[: length - 1]):
            length = 0
    end = place + 1 + length
    that = that_after(t, end, last) if length else 0
    got = subjects.before(t, first, place) if that else None
    if got is None:
        return None
    return Cue(place, end, None, got[0], unit_start=got[0][0], unit_end=end, at=that)


_LET_ENDS = [["it", "be", "known"], ["it", "slip"], ["slip"], ["on"]]


def _firm(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "is adamant that", "was sure she had": not "it is clear that"."""
    back = place - 1
    while back > first and adverb(t.low[back]):
        back -= 1
    if back <= first or t.low[back] not in _IS or t.low[back + 1 : place + 1].count("not"):
        return None
    that = that_after(t, place + 1, last)
    if (
        not that
        and t.low[place] in ("adamant", "convinced", "confident")
        and place + 2 < last
        and _a_clause(t, place + 1, last)
    ):
        that = place + 1
    got = subjects.before(t, first, back) if that else None
    if got is None or t.low[got[0][0]] in ("it", "that", "which", "this", "i", "we") or t.low[got[0][0]] == "there":
        return None
    return Cue(place, place + 1, None, got[0], unit_start=got[0][0], unit_end=place + 1, at=that)


_IS = words("is was are were remains remained sounded seemed am be been being")


def _a_clause(t: Tokens, place: int, last: int) -> bool:
    low = t.low[place].split("'")[0]
    return low in PERSONAL or low in DETERMINERS or low == "there" or capital(t.word[place])


def _put(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "put the turnout at 12,000": the figure and what it counts."""
    if t.low[place + 1 : place + 3] == ["it", "to"]:
        that = next((n for n in range(place + 3, min(last - 1, place + 8)) if t.low[n] == "that"), 0)
        got = subjects.before(t, first, place) if that else None
        return Cue(place, that, None, got[0], unit_start=got[0][0], unit_end=that, at=that) if got else None
    if place + 3 >= last or (t.low[place + 1] == "it" and t.low[place + 2] not in ("at", "down")):
        return None
    for number in range(place + 2, min(last - 1, place + 16)):
        if t.kind[number] != WORD:
            return None
        if t.low[number : number + 2] == ["down", "to"]:
            got = subjects.before(t, first, place)
            who = got[0] if got else (place, place)
            return Cue(place, number + 2, FORMS["blamed"], who, unit_start=who[0], unit_end=number + 2, at=number + 2)
        if t.low[number] in ("at", "on"):
            figure = number + 1
            while figure < last - 1 and t.low[figure] in _ABOUT | {"than", "no"}:
                figure += 1
            got = subjects.before(t, first, place)
            share = t.low[number] == "at" or any("cent" in low or low == "%" for low in t.low[figure : figure + 3])
            if got is None or not share or not _figure(t, figure, last):
                continue
            return Cue(
                place, place + 1, FORMS["estimated"], got[0], unit_start=got[0][0], unit_end=place + 1, at=place + 1
            )
    return None


def _figure(t: Tokens, place: int, last: int) -> bool:
    """ "£4m", "nine", "a thousand", "several hundred pounds", "dozens"."""
    low = t.low[place]
    if t.kind[place] == MARKED:
        return True
    if low.lstrip("$£€")[:1].isdigit() or low in _NUMBERS or low in _MANY:
        return True
    return low in ("a", "an", "several", "half", "many") and any(
        each in _ROUND for each in t.low[place + 1 : min(last, place + 3)]
    )


# Figures in words, and what may stand before one.
_NUMBERS = words("one two three four five six seven eight nine ten eleven twelve half twice zero")

_MANY = words("hundreds thousands millions billions dozens scores tens")

# "A thousand", "several hundred pounds".
_ROUND = words(
    """
    hundred thousand million billion dozen score fortnight week month year decade century day hour minute third quarter
    fifth tenth half pound penny mile couple few handful
    """
)

_ABOUT = words("around about roughly nearly almost just more less over between some only")


def _laid(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "attributes the delay to “the volume of records”": the cause."""
    if t.low[place + 1 : place + 2] in ([], ["to"]):
        return None
    to = next((n for n in range(place + 2, min(last - 1, place + 12)) if t.low[n] == "to"), 0)
    got = subjects.before(t, first, place) if to else None
    if got is None or (t.kind[place - 1] == WORD and t.low[place - 1] in ("was", "were", "been", "being", "is", "are")):
        return None
    return Cue(place, place + 1, FORMS["blamed"], got[0], unit_start=got[0][0], unit_end=place + 1, at=to + 1)
