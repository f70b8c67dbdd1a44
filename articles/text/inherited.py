"""Whose a reporting word without a subject is: "footage of Ann Marsh asking", "..., adding that"."""

from dataclasses import replace

from articles.text import lead_ins, subjects
from articles.text.grammar import AUXILIARY, PAPERS, PERSONAL, capital, timely
from articles.text.report import Cue, Range
from articles.text.segment import WORD, Tokens
from articles.text.verbs import GERUND


def with_subject(t: Tokens, first: int, cue: Cue, previous: Range | None) -> Cue:
    """The cue with a subject: whoever is named right before it, else `previous`, else whom the sentence is about."""
    if cue.subject is not None:
        return cue
    subject = _named_before(t, first, cue) or previous or _main_subject(t, first, cue.start)
    return replace(cue, subject=subject, unit_start=cue.start, unit_end=cue.end)


def _named_before(t: Tokens, first: int, cue: Cue) -> Range | None:
    """ "footage of Ann Marsh asking": the name right before the verb."""
    place = cue.start
    while place > first and t.kind[place - 1] == WORD and capital(t.word[place - 1]):
        place -= 1
    if place == cue.start - 1 and timely(t.low[place]):
        return None  # "went to the hospital in March complaining of headaches"
    gerund = cue.verb is not None and cue.verb.tense == GERUND
    if gerund and t.low[cue.start - 1] in PAPERS and place == cue.start:
        place -= 1
    return (place, cue.start) if gerund and first < place < cue.start else None


def _main_subject(t: Tokens, first: int, place: int) -> Range | None:
    """The subject of the first verb before `place` that has one, or what the sentence begins with."""
    if t.low[first] in PERSONAL:
        return (first, first + 1)
    for number in range(first + 1, place):
        low = t.low[number]
        if low in AUXILIARY or (t.kind[number] == WORD and low.endswith("ed") and not capital(t.word[number])):
            got = subjects.before(t, first, number)
            if got is not None:
                return got[0]
    return lead_ins.leading(t, first, place)
