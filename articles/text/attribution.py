"""What each sentence reports, by whom, and with which word: the clauses around a reporting verb."""

from dataclasses import replace

from articles.text import lead_ins, phrases, subjects
from articles.text.amid import FOUND, around, aside_end
from articles.text.circumstance import past_circumstance, past_object
from articles.text.cues import cues
from articles.text.endings import content_end
from articles.text.following import following as following_verb
from articles.text.grammar import (
    AUXILIARY,
    DETERMINERS,
    PAPERS,
    PERSONAL,
    capital,
    timely,
)
from articles.text.passive import CALLED
from articles.text.relatives import clause_stop, relative_stop
from articles.text.report import Cue, Range, Report
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import FORMS, GERUND


def reports(t: Tokens, first: int, last: int) -> list[Report]:
    """What the sentence t[first:last] reports, in order; pieces of different reports never overlap.

    A cue that touches a stretch in marks ("...," she said; she said: "...") owns it; other cues get what is left.
    """
    stop = _without_stop(t, first, last)
    found = _before_source(list(cues(t, first, last)), t, first, stop)
    owned = _owned(t, first, last, stop, found)
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
    report = following_verb(t, _with_subject(t, first, cue, previous), stop)
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


def _with_subject(t: Tokens, first: int, cue: Cue, previous: Range | None) -> Cue:
    if cue.subject is not None:
        return cue
    subject = _named_before(t, first, cue) or previous or _main_subject(t, first, cue.start)
    return replace(cue, subject=subject, unit_start=cue.start, unit_end=cue.end)


def _named_before(t: Tokens, first: int, cue: Cue) -> Range | None:
    """ "footage of Ann Marsh asking": the name right before the verb."""
    place = cue.start
    while place > first and t.kind[place - 1] == WORD and capital(t.word[place - 1]):
        place -= 1
    gerund = cue.verb is not None and cue.verb.tense == GERUND
    if gerund and t.low[cue.start - 1] in PAPERS and place == cue.start:
        place -= 1
    return (place, cue.start) if gerund and first < place < cue.start else None


def _owned(t: Tokens, first: int, last: int, stop: int, found: list[Cue]) -> list[Report]:
    """The reports of cues that touch a stretch in marks."""
    owned: list[Report] = []
    signed = _signed(t, first, stop)
    if signed is not None:
        return [signed]
    covered = first
    previous: Range | None = None
    heard: Range | None = None
    for cue in found:
        previous = heard or previous
        says = cue.verb is None or cue.at or cue.verb.saying or cue.verb.clause or cue.verb.object
        heard = cue.subject if says else heard  # not "ministers had put forward"
        if cue.unit_start < covered or cue.verb is None:
            continue
        if cue.until and any(_takes_in(t, each, cue) for each in found):
            continue
        named = following_verb(t, cue, stop) if cue.until else _naming(t, first, stop, cue)
        if named is not None:
            owned.append(named)
            covered = named.reach[1]
            continue
        if not cue.verb.saying:
            continue
        report = _touching(t, first, last, stop, _with_subject(t, first, cue, previous), covered)
        if report is not None:
            owned.append(report)
            covered = report.reach[1]
    return owned


def _takes_in(t: Tokens, cue: Cue, within: Cue) -> bool:
    """ "complained that he is portrayed as “a villain”": what is said to be said is part of what is said."""
    return (
        cue.verb is not None
        and cue.verb.clause
        and cue.end < within.start
        and t.low[cue.end] == "that"
        and "," not in t.low[cue.end : within.start]
    )


def _naming(t: Tokens, first: int, stop: int, cue: Cue) -> Report | None:
    """ "what one entrant called ‘...’", "an offer they described as ‘...’": the words in marks alone."""
    place = cue.end + (t.low[cue.end : cue.end + 1] == ["as"])
    if cue.verb is not None and cue.verb.lemma in ("liken", "compare") and cue.subject is not None:
        alike = t.low[cue.end : cue.end + 1] in (["to"], ["with"]) and cue.end + 1 < stop
        return (
            Report([(cue.end + 1, cue.end + 2)], cue, "following") if alike and t.kind[cue.end + 1] == MARKED else None
        )
    if cue.verb is None or cue.verb.lemma not in CALLED:
        return None
    if cue.verb.lemma not in ("call", "term", "dub", "brand", "label", "describe") and place == cue.end:
        return None
    if place >= stop or t.kind[place] != MARKED or cue.subject is None:
        return None
    if cue.subject[0] <= first + 1 and t.low[first] != "what":
        return None
    if t.low[cue.subject[0] - 1] in ("which", "whom") and t.low[cue.subject[0] - 2] not in ("and", "but"):
        return None
    return Report([(place, place + 1)], cue, "following")


def _signed(t: Tokens, first: int, stop: int) -> Report | None:
    """“...” ― Ann Marsh, Corrow"""
    place = first
    while place < stop and t.kind[place] == MARKED:
        place += 1
    if not first < place < stop - 1 or t.word[place] not in ("―", "—", "–", "-", "--"):
        return None
    subject = phrases.after(t, place + 1, stop)
    if subject is None or not capital(t.word[place + 1]) or stop - place > 14:
        return None
    if any(t.low[number] in FORMS or t.low[number] in AUXILIARY for number in range(place, stop)):
        return None
    return Report([(first, place)], Cue(place, place + 1, None, subject, unit_start=place, unit_end=stop), "signed")


def _touching(t: Tokens, first: int, last: int, stop: int, cue: Cue, covered: int) -> Report | None:
    ahead = cue.unit_start - 1
    if ahead > covered and t.low[ahead] == ",":
        ahead -= 1
    if ahead >= covered and t.kind[ahead] == MARKED and t.word[cue.end : cue.end + 1] != [":"]:
        aside = aside_end(t, first, last, cue)
        if aside is not None:
            return around(t, _spoken_from(t, covered, ahead), stop, cue, aside)
    amid = cue.unit_start - 1 > covered and t.low[cue.unit_start - 1] == ","
    amid = amid and (cue.verb is None or cue.verb.tense != GERUND)
    if amid and not lead_ins.opens(t, first, cue.unit_start - 1) and _half_said(t, covered, cue, last):
        aside = aside_end(t, first, last, cue)
        return around(t, covered, stop, cue, aside) if aside is not None else None
    if cue.unit_start == covered or cue.subject is not None:
        place = cue.end
        if cue.verb is not None and cue.verb.lemma == "tell":
            place = past_object(t, place, last)
        place = past_circumstance(t, place, last)
        if place + 1 < stop and t.word[place] in ",:" and t.kind[place + 1] == MARKED:
            return Report([(place + 1, content_end(t, place + 1, stop, cue.verb))], cue, "following")
    return None


def _half_said(t: Tokens, begin: int, cue: Cue, last: int) -> bool:
    """Whether what stands before ", he said," is said too: a clause, or what the words in marks are about."""
    end = cue.unit_start - 1
    if _finite(t, begin, end):
        return True
    marked = cue.end + 1
    about = t.low[begin] in DETERMINERS or t.low[begin].endswith("ly") or capital(t.word[begin])
    marked += marked < last and t.low[marked] in AUXILIARY
    goes_on = marked < last and t.low[cue.end] == "," and t.kind[marked] == MARKED and t.word[marked][3:4].islower()
    return about and goes_on and end - begin > 1 and not any(timely(low) for low in t.low[begin:end])


def _finite(t: Tokens, begin: int, end: int) -> bool:
    return any(t.low[place] in AUXILIARY for place in range(begin, end))


def _spoken_from(t: Tokens, covered: int, marked: int) -> int:
    """Where the words before a cue begin: at the marks, where these hold a sentence of their own."""
    region = t.marked[marked]
    if region is None or marked == covered or t.word[marked - 1] not in ",:(":
        return covered
    return marked if t.word[marked - 1] in ":(" or region.inner_end - region.inner_start > 25 else covered


def _without_stop(t: Tokens, first: int, last: int) -> int:
    while last > first and t.kind[last - 1] == POINT and t.word[last - 1] in ".?!…":
        last -= 1
    return last


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
