"""Marked stretches that no reporting word reaches: whose they are, and whether they are quotes at all."""

from articles.text import lead_ins, phrases, subjects
from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    PAPERS,
    PASTS,
    PERSONAL,
    PREPOSITIONS,
    capital,
    timely,
    words,
)
from articles.text.phrases import Range
from articles.text.segment import WORD, Tokens
from articles.text.spans import Span
from articles.text.verbs import BASE, FORMS

SMALL = words(
    """
    the a an of and in for to on at by with or
    """
)
CALLED = words(
    """
    so-called called titled entitled dubbed known named term terms word words phrase nicknamed labelled labeled
    branded title verb noun adjective name label code category heading voted spelt spelled
    """
)


# “No comment” was her answer.
_ANSWERS = words(
    """
    answer reply response verdict message motto advice explanation comment retort view word words opinion summary mantra
    catchphrase assessment conclusion reaction riposte defence defense plea warning promise excuse refrain question
    """
)


def only_called(t: Tokens, place: int, inner: str) -> bool:
    """Whether a short stretch is a name, a term or a title: “the ‘super league’ plan”, so-called ‘experts’."""
    if inner and all(capital(word) or word[0].isdigit() or word in SMALL for word in inner.split()):
        return True
    ahead = t.low[place - 1] if place else ""
    return ahead in DETERMINERS or ahead in CALLED or ahead in PREPOSITIONS or ahead.endswith("'s")


def a_name(t: Tokens, first: int, place: int, inner: str) -> bool:
    """Whether a stretch is the name of a programme, book or song: “on NBC’s “Today,””, “of “The Long Tide.””."""
    parts = inner.rstrip(".,!?’'").split()
    if place <= first or not parts or len(parts) > _LONGEST_NAME or t.kind[place - 1] != WORD or inner[-1] in "!?":
        return False
    ahead = t.low[place - 1]
    placed = ahead in _OF_NAMES or ahead.endswith("'s")
    return placed and capital(parts[-1]) and all(capital(word) or word[0].isdigit() or word in SMALL for word in parts)


_OF_NAMES = words("of on in for from at by with to and like")
_LONGEST_NAME = 12  # words


def titled(t: Tokens, place: int) -> bool:
    """ "a paper entitled “...”", "known to locals as “...”": a title or a name, however long."""
    if not place:
        return False
    ahead = t.low[place - 1]
    return ahead in _TITLED or (ahead == "as" and any(low in _NAMED for low in t.low[max(0, place - 6) : place - 1]))


_TITLED = words("entitled titled subtitled headed headlined nicknamed captioned")
_NAMED = words("known nicknamed")


def subject_before(t: Tokens, first: int, place: int) -> Span | None:
    for number in range(place - 1, first, -1):
        low = t.low[number]
        if t.low[number - 1] in ("more", "less", "most", "very", "too"):
            continue  # "Marsh was more guarded"
        if t.kind[number] == WORD and (low in AUXILIARY or low in FORMS or _ends_as_past(low)):
            got = subjects.before(t, first, number)
            if got is not None and not _noun(t, number, got[0]):
                return (t.start[got[0][0]], t.end[got[0][1] - 1])
    return sentence_subject(t, first, place)


def _who_came(t: Tokens, first: int, last: int) -> Range | None:
    """ "First at the microphone was Ann Marsh, a nurse": who is brought on after the verb."""
    if t.low[first] not in _TURN:
        return None
    for number in range(first + 1, min(last - 1, first + 10)):
        if t.low[number] in ("was", "is", "came", "comes", "were", "stood", "sat"):
            brought = capital(t.word[number + 1]) or t.low[number + 1] in ("his", "her")
            return phrases.after(t, number + 1, last) if brought else None
        if t.kind[number] != WORD:
            return None
    return None


_TURN = words("first next last then among also behind beside also second up there here outside inside")


def sentence_subject(t: Tokens, first: int, last: int) -> Span | None:
    came = _who_came(t, first, last)
    if came is not None:
        return (t.start[came[0]], t.end[came[1] - 1])
    for number in range(first + 1, min(last, first + 40)):
        low = t.low[number]
        if t.kind[number] == WORD and (low in AUXILIARY or low in FORMS or low in PASTS or _ends_as_past(low)):
            got = subjects.before(t, first, number)
            if got is not None and not _noun(t, number, got[0]):
                owner = t.low[got[0][0]] == "whose"  # "Ann Marsh, whose son Reece died, read a statement"
                return (t.start[got[0][0]], t.end[got[0][0] if owner else got[0][1] - 1])
    lead = lead_ins.leading(t, first, last)
    return (t.start[lead[0]], t.end[lead[1] - 1]) if lead else None


def _ends_as_past(low: str) -> bool:
    return low.endswith("ed") and low != "hundred"


def _noun(t: Tokens, number: int, subject: Range) -> bool:
    """Whether a word is rather what its article or its number stands before: "A leaked email shows", "4 May"."""
    verb, first = FORMS.get(t.low[number]), t.low[subject[0]]
    if capital(t.word[number]) and first.isdigit():
        return True
    return verb is not None and verb.tense == BASE and first in ("a", "an", "this", "that", "its", "his", "her")


def after_mark(t: Tokens, place: int, last: int, inner: str) -> Span | None:
    """“...,” she decided: with a verb that is no reporting word."""
    number = place + 1
    given = t.low[number : number + 1] in (["is"], ["was"], ["were"]) and number + 2 < last
    if given and t.low[number + 1] in ("his", "her", "their", "its") and _ANSWERS & set(t.low[number + 2 : number + 6]):
        return (t.start[number + 1], t.end[number + 1])
    all_said = t.low[number : number + 2] in (["was", "all"], ["is", "all"], ["was", "how"], ["is", "how"])
    if all_said and number + 3 < last:
        who = subjects.before(t, number + 2, last - 1) if t.low[number + 2] not in PERSONAL else None
        a, b = who[0] if who else (number + 2, number + 3)
        return (t.start[a], t.end[b - 1])  # “...” was all she would say, was how he put it
    if inner[-1] not in ",?!" or number + 1 >= last or t.kind[number] != WORD:
        return None
    if t.low[number] in PERSONAL and t.low[number + 1].endswith(("ed", "s")):
        return (t.start[number], t.end[number])
    if t.low[number].endswith("ed"):
        number += 1
    stop = number
    while stop < last and t.kind[stop] == WORD and capital(t.word[stop]):
        stop += 1
    return (t.start[number], t.end[stop - 1]) if number < stop else None


_ON_PAPER = frozenset({"in", "on", "from", "by", "pinned", "taped", "stuck", "attached", "left", "signed"})


def before_colon(t: Tokens, first: int, place: int) -> Span | None:
    """ "Ann Marsh: “...”": the name just before the colon."""
    if place - 2 < first or t.word[place - 1] != ":":
        return None
    sign = next((n for n in range(first + 1, min(place - 2, first + 4)) if t.low[n] in PAPERS), 0)
    if sign and t.low[first] in DETERMINERS and t.low[sign + 1] in PREPOSITIONS:
        return (t.start[first], t.end[sign])  # "A notice in the porch of St Ann’s, Osk: “...”"
    if t.low[place - 2] in PAPERS:
        begin = place - 2
        while begin > first and place - begin < 6 and t.low[begin] not in DETERMINERS:
            begin -= 1
        return (t.start[begin], t.end[place - 2]) if t.low[begin] in DETERMINERS else None
    for paper in range(place - 3, max(first, place - 7), -1):
        if (t.low[paper] in PAPERS or t.low[paper] == "label") and t.low[paper + 1] in _ON_PAPER:
            begin = paper - 1 if t.low[paper - 1] in ("a", "an", "the", "one", "another") else paper
            return (t.start[begin], t.end[paper])  # "with a label in biro: “...”"
    if not capital(t.word[place - 2]) or timely(t.low[place - 2]) or t.low[place - 2] in CONJUNCTIONS:
        return None
    begin = place - 2
    while begin > first and capital(t.word[begin - 1]) and place - begin < 7:
        begin -= 1
    return (t.start[begin], t.end[place - 2])
