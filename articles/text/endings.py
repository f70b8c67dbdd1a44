"""Where reported words end."""

from articles.text.grammar import (
    PERSONAL,
    adverb,
    capital,
    words,
)
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, PAST, PRESENT

_TAILS = words(
    """
    adding saying noting citing calling arguing suggesting claiming telling insisting warning pointing
    explaining referring describing stressing accusing urging according asking declaring
    """
)


def content_end(t: Tokens, place: int, stop: int) -> int:
    """Where reported words end: at the sentence's end, or before what reports anew."""
    begin = place
    if t.kind[place] == MARKED and _whole(t, place):
        return place + 1
    while place < stop:
        if t.low[place] == "," and place + 1 < stop and place > begin:
            low = t.low[place + 1]
            if low in _TAILS:
                return place
            if low == "which" and _comment(t, place + 2, stop):
                return place
            if low in ("and", "but", "while", "though", "although", "as") and _new_report(t, place + 2, stop):
                return place
        elif (
            (
                t.low[place] in ("and", "but")
                and place > begin
                and place + 2 < stop
                and t.low[place + 1] in FORMS
                and FORMS[t.low[place + 1]].tense in (PAST, PRESENT)
                and FORMS[t.low[place + 1]].saying
                and False
            )
            or (t.word[place] == ";" and place > begin)
            or (t.low[place] == "according" and place + 1 < stop and t.low[place + 1] == "to" and place > begin)
        ):
            return place
        place += 1
    return stop


def _whole(t: Tokens, place: int) -> bool:
    """Whether the marked stretch is long enough to stand alone, so that what follows it is not part of the report."""
    region = t.marked[place]
    if region is None:
        return False
    following = t.low[place + 1] if place + 1 < len(t.low) else "."
    return following in (".", ",", ";") and region.inner_end - region.inner_start > 60


def _comment(t: Tokens, place: int, stop: int) -> bool:
    """Whether ", which has been banned ..." is the article's own last word on what was named."""
    if any(t.kind[number] == MARKED or t.word[number] in ",;:—–" for number in range(place, stop)):
        return False
    return t.low[place : place + 2] in (["has", "been"], ["have", "been"], ["had", "been"])


def _new_report(t: Tokens, place: int, stop: int) -> bool:
    for number in range(place, min(stop, place + 6)):
        verb = FORMS.get(t.low[number])
        if verb is not None and verb.saying and verb.tense in (PAST, PRESENT) and number > place:
            return t.kind[number - 1] == WORD and (
                capital(t.word[number - 1]) or t.low[number - 1] in PERSONAL or adverb(t.low[number - 1])
            )
        if t.kind[number] != WORD:
            return False
    return False
