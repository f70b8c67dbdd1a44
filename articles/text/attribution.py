"""What each sentence reports, by whom, and with which word: "Ann Marsh said it leaked and called for help"."""

from articles.text import lead_ins
from articles.text.amid import FOUND, around, aside_end
from articles.text.circumstance import past_circumstance
from articles.text.cues import cues
from articles.text.following import following as following_verb
from articles.text.grammar import (
    PERSONAL,
)
from articles.text.inherited import with_subject
from articles.text.relatives import clause_stop, gerund_lead, relative_stop
from articles.text.report import Cue, Range, Report
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.touching import owned_reports
from articles.text.verbs import GERUND


def reports(t: Tokens, first: int, last: int) -> list[Report]:
    """What the sentence t[first:last] reports, in order; pieces of different reports never overlap.

    A cue that touches a stretch in marks ("...," she said; she said: "...") owns it; other cues get what is left.
    """
    stop = _without_stop(t, first, last)
    found = _before_source(list(cues(t, first, last)), t, first, stop)
    owned = owned_reports(t, first, last, stop, found)
    reported: list[Report] = []
    covered = first
    previous: Range | None = None
    following = 0
    for cue in found:
        while following < len(owned) and owned[following].reach[1] <= cue.start:
            covered = max(covered, owned[following].reach[1])
            following += 1
        if following < len(owned) and cue.start >= owned[following].reach[0]:
            if owned[following].cue is cue:
                previous = cue.subject or previous
            continue
        limit = owned[following].reach[0] if following < len(owned) else stop
        report = _one(t, first, last, limit, cue, covered, previous)
        if report is None and following < len(owned):
            report = _past_owned(t, first, last, stop, cue, covered, previous, owned[following:])
        if report is None:
            continue
        previous = (report.cue.subject if report.cue else None) or previous
        reported.append(report)
        covered = max(covered, report.pieces[-1][1] if report.pieces else cue.end)
        if report.how == "around":
            covered = max(covered, cue.unit_end)
    return sorted([*reported, *owned], key=lambda each: each.reach)


def _one(t: Tokens, first: int, last: int, stop: int, cue: Cue, covered: int, previous: Range | None) -> Report | None:
    """What one cue reports in t[covered:stop], if anything."""
    if cue.unit_start >= covered and cue.unit_end <= stop:
        aside = aside_end(t, first, last, cue)
        if aside is not None:
            report = around(t, covered, stop, cue, min(aside, stop))
            if report is not None:
                return report
    if cue.start < covered:
        return None
    if cue.verb is not None or cue.start > first:
        stop = min(stop, clause_stop(t, first, cue.start, stop))
    stop = min(stop, relative_stop(t, first, cue, stop))
    cue, stop = gerund_lead(t, first, cue, stop)
    report = following_verb(t, with_subject(t, first, cue, previous), stop)
    if report is not None and report.pieces and stop < last and t.kind[stop] == WORD:
        a, b = report.pieces[-1]
        report.pieces[-1] = (a, _without_apposed(t, a, b))
    return report


def _without_apposed(t: Tokens, begin: int, end: int) -> int:
    """Without the ", a result" of "..., a result critics denounced as “...”"."""
    for place in range(end - 1, max(begin, end - 8), -1):
        if t.low[place] == ",":
            return place if t.low[place + 1 : place + 2] and t.low[place + 1] in _APPOSED else end
    return end


_APPOSED = frozenset({"a", "an", "which", "something", "what"})


def _past_owned(
    t: Tokens, first: int, last: int, stop: int, cue: Cue, covered: int, previous: Range | None, owned: list[Report]
) -> Report | None:
    """ "told MPs, in a speech which Ann Marsh called “a joke”, that ...": words after what another says within."""
    limit = owned[1].reach[0] if len(owned) > 1 else stop
    report = _one(t, first, last, limit, cue, covered, previous)
    return report if report and report.pieces and report.pieces[0][0] >= owned[0].reach[1] else None


def _closes(t: Tokens, cue: Cue, first: int, last: int) -> bool:
    """ "..., a spokesman for the marshal said." """
    ahead = cue.unit_start - 1
    return (
        cue.verb is not None
        and (cue.subject is None or t.low[cue.subject[0]] not in ("who", "which", "that"))
        and past_circumstance(t, cue.end, last) >= last
        and (cue.verb.saying or cue.verb.lemma in FOUND)
        and cue.verb.tense != GERUND
        and ahead > first
        and t.low[ahead] == ","
        and not lead_ins.opens(t, first, ahead)
    )


def _before_source(found: list[Cue], t: Tokens, first: int, last: int) -> list[Cue]:
    """Without what a closing "..., according to a study" takes in: "Cores show that ..., according to a study"."""
    source = next((cue for cue in found if cue.verb is None and cue.start > first + 3), None)
    if found and source is None and _closes(t, found[-1], first, last):
        source = found[-1]
    if source is None or t.low[source.start - 1] == "and":
        return found
    return [
        cue
        for cue in found
        if cue.start >= source.start or cue.verb is None or (cue.verb.saying and _stands_apart(t, cue))
    ]


def _stands_apart(t: Tokens, cue: Cue) -> bool:
    """Whether a cue holds its own against a closing source: words in marks or a clause of its own follow it."""
    passive = cue.verb is not None and cue.at and t.low[cue.start - 1] == "been"
    if passive or (cue.at and cue.subject is not None and cue.subject[0] == cue.subject[1]):
        return False  # "had been told he would be paid, an inquest has heard"
    near = t.low[cue.end : cue.end + 4]
    if MARKED in t.kind[max(0, cue.unit_start - 2) : cue.unit_start]:
        return True
    return any(kind == MARKED for kind in t.kind[cue.end : cue.end + 6]) or any(
        low in ("that", ":") or low.split("'")[0] in PERSONAL for low in near
    )


def _without_stop(t: Tokens, first: int, last: int) -> int:
    while last > first and t.kind[last - 1] == POINT and t.word[last - 1] in ".?!…":
        last -= 1
    return last
