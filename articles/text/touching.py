"""Reporting words that touch words in marks, and so own them: "“...,” she said", "she said: “...”"."""

from articles.text import lead_ins, phrases
from articles.text.amid import FOUND, around, aside_end
from articles.text.circumstance import past_circumstance, past_object
from articles.text.endings import content_end
from articles.text.following import following
from articles.text.grammar import AUXILIARY, DETERMINERS, capital, timely
from articles.text.inherited import with_subject
from articles.text.passive import CALLED
from articles.text.report import Cue, Range, Report
from articles.text.segment import MARKED, Tokens
from articles.text.verbs import FORMS, GERUND


def owned_reports(t: Tokens, first: int, last: int, stop: int, found: list[Cue]) -> list[Report]:
    """The reports of cues that touch a stretch in marks."""
    reports: list[Report] = []
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
        named = following(t, cue, stop) if cue.until else _naming(t, first, stop, cue)
        if named is not None:
            reports.append(named)
            covered = named.reach[1]
            continue
        set_off = t.low[cue.end : cue.end + 1] == [","] and t.low[cue.unit_start - 1] == "," and cue.unit_start > first
        if not cue.verb.saying and not (set_off and cue.verb.lemma in FOUND):
            continue
        report = _touching(t, first, last, stop, with_subject(t, first, cue, previous), covered)
        if report is not None:
            reports.append(report)
            covered = report.reach[1]
    return reports


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
