"""Sources set before or beside what they say: "in Ann Marsh’s view", "as the Echo revealed in May"."""

from articles.text import phrases
from articles.text.circumstance import past_circumstance, past_object
from articles.text.grammar import CONJUNCTIONS, DETERMINERS, words
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, PAST, PRESENT

_IN_WHOSE = words("words view opinion eyes estimation judgment judgement telling account reckoning estimate count")


def _as_said(t: Tokens, first: int, last: int) -> Cue | None:
    """ "As the Echo revealed in May, nobody was in charge": who said it first."""
    for number in range(first + 2, min(last - 2, first + 12)):
        verb = FORMS.get(t.low[number])
        if verb is not None and verb.saying and verb.tense in (PAST, PRESENT) and t.low[number - 1] not in DETERMINERS:
            end = past_circumstance(t, past_object(t, number + 1, last) if verb.lemma == "tell" else number + 1, last)
            stands = end < last and t.low[end] == "," and verb.lemma in _REVEALING
            return Cue(first, number + 1, None, (first + 1, number), unit_start=first, unit_end=end) if stands else None
        if t.kind[number] != WORD:
            return None
    return None


_REVEALING = words("say report reveal note predict warn explain observe tell write argue claim point state announce")


def source(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "In the words of one juror,", "in Ann Marsh’s view", "as Ann Marsh put it", "to hear him tell it"."""
    who: Range | None = None
    end = 0
    if t.low[place] == "as" and place == first:
        said = _as_said(t, first, last)
        if said is not None:
            return said
    if t.low[place] == "as":
        put = next(
            (n for n in range(place + 2, min(last - 1, place + 8)) if t.low[n] in ("put", "puts", "sees", "tells")), 0
        )
        if put and t.low[put + 1] == "it":
            who, end = (place + 1, put), put + 2
    elif t.low[place] == "to" and t.low[place + 1 : place + 2] == ["hear"]:
        tell = next((n for n in range(place + 3, min(last - 1, place + 8)) if t.low[n] == "tell"), 0)
        if tell and t.low[tell + 1] == "it":
            who, end = (place + 2, tell), tell + 2
    elif (
        t.low[place] in ("in", "by")
        and t.low[place + 1 : place + 2] == ["the"]
        and t.low[place + 3 : place + 4] == ["of"]
    ):
        if t.low[place + 2] in _IN_WHOSE:
            who = phrases.after(t, place + 4, last)
            end = who[1] if who else 0
    elif t.low[place] in ("in", "by"):
        for number in range(place + 1, min(last - 1, place + 6)):
            if t.low[number] in ("his", "her", "their", "its") or t.low[number].endswith("'s"):
                if t.low[number + 1] in _IN_WHOSE - {"eyes"} or t.low[number + 1 : number + 3] == ["own", "account"]:
                    who, end = (place + 1, number + 1), number + 2 + (t.low[number + 1] == "own")
                break
    joined = place == first + 1 and t.low[first] in CONJUNCTIONS
    if who is None or not end or (place > first and not joined and t.low[place - 1] not in (",", "–", "—")):
        return None
    if end < last and t.word[end] not in ",:–—.;" and t.kind[end] != MARKED:
        return None
    if end < last and t.word[end] == ":" and place > first:
        return None
    return Cue(place, end, None, who, unit_start=place, unit_end=end)
