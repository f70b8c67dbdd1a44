"""What each sentence reports, by whom, and with which word: the clauses around a reporting verb."""

from dataclasses import dataclass

from articles.text import subjects
from articles.text.circumstance import past_circumstance, past_object, past_source, that_clause
from articles.text.cues import Cue, Range, cues
from articles.text.endings import content_end
from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    OBJECTS,
    PAPERS,
    PERSONAL,
    PREPOSITIONS,
    adverb,
    capital,
    words,
)
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import FORMS, GERUND, JUDGED, SWORN, TOLD, Verb


@dataclass(slots=True)
class Report:
    """What one cue of a sentence reports: ranges of tokens, in order."""

    pieces: list[Range]
    cue: Cue | None
    how: str
    opens: bool = False

    @property
    def reach(self) -> Range:
        """All of it, cue and speaker included."""
        places = list(self.pieces)
        if self.cue is not None:
            places.append((self.cue.unit_start, max(self.cue.end, self.cue.unit_end)))
        return min(start for start, _ in places), max(end for _, end in places)


_WH = words(
    """
    what how why whether if who where when which
    """
)


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
        report = _one(t, first, last, limit, cue, covered if reported or covered > first else first, previous)
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
        aside = _aside(t, first, last, cue)
        if aside is not None:
            report = _around(t, covered, stop, cue, min(aside, stop))
            if report is not None:
                return report
    if cue.start < covered:
        return None
    stop = min(stop, _clause_stop(t, first, cue.start, stop))
    return _following(t, _with_subject(t, first, cue, previous), stop)


def _closes(t: Tokens, cue: Cue, first: int, last: int) -> bool:
    """ "..., a spokesman for the marshal said." """
    ahead = cue.unit_start - 1
    return (
        cue.verb is not None
        and past_circumstance(t, cue.end, last) >= last
        and cue.verb.saying
        and cue.verb.tense != GERUND
        and ahead > first
        and t.low[ahead] == ","
        and not subjects.opens(t, first, ahead)
    )


def _before_source(found: list[Cue], t: Tokens, first: int, last: int) -> list[Cue]:
    """Without what a closing "..., according to a study" takes in: "Cores show that ..., according to a study"."""
    source = next((cue for cue in found if cue.verb is None and cue.start > first + 3), None)
    if found and source is None and _closes(t, found[-1], first, last):
        source = found[-1]
    if source is None or t.low[source.start - 1] == "and":
        return found
    return [cue for cue in found if cue.start >= source.start or cue.verb is None or cue.verb.saying]


_CLAUSES = words(
    """
    when after while as if although though since because even once months weeks days hours years asked despite
    """
)


def _clause_stop(t: Tokens, first: int, cue: int, stop: int) -> int:
    """Where the clause that opens the sentence ends: "When Marsh said it was closed, the owners left"."""
    opener = first
    while opener < cue and (t.low[opener] in CONJUNCTIONS or (adverb(t.low[opener]) and t.low[opener] != "even")):
        opener += 1
    if t.low[opener] not in _CLAUSES or any(t.low[place] == "," for place in range(opener, cue)):
        return stop
    for place in range(cue, stop):
        if t.low[place] == ",":
            return place
    return stop


def _with_subject(t: Tokens, first: int, cue: Cue, previous: Range | None) -> Cue:
    if cue.subject is not None:
        return cue
    subject = _named_before(t, first, cue) or previous or _main_subject(t, first, cue.start)
    return Cue(cue.start, cue.end, cue.verb, subject, unit_start=cue.start, unit_end=cue.end)


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
        previous, heard = heard or previous, cue.subject
        if cue.unit_start < covered or cue.verb is None:
            continue
        named = _naming(t, first, stop, cue)
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


def _naming(t: Tokens, first: int, stop: int, cue: Cue) -> Report | None:
    """ "what one entrant called ‘...’", "an offer they described as ‘...’": the words in marks alone."""
    place = cue.end + (t.low[cue.end : cue.end + 1] == ["as"])
    if cue.verb is None or cue.verb.lemma not in ("call", "describe", "term", "dub", "brand", "label"):
        return None
    if place >= stop or t.kind[place] != MARKED or cue.subject is None or cue.subject[0] <= first + 1:
        return None
    if t.low[cue.subject[0] - 1] == "which":
        return None
    return Report([(place, place + 1)], cue, "following")


def _signed(t: Tokens, first: int, stop: int) -> Report | None:
    """“...” ― Ann Marsh, Corrow"""
    place = first
    while place < stop and t.kind[place] == MARKED:
        place += 1
    if not first < place < stop - 1 or t.word[place] not in ("―", "—", "–", "-", "--"):
        return None
    subject = subjects.after(t, place + 1, stop)
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
        aside = _aside(t, first, last, cue)
        if aside is not None:
            return _around(t, _spoken_from(t, covered, ahead), stop, cue, aside)
    amid = cue.unit_start - 1 > covered and t.low[cue.unit_start - 1] == ","
    if amid and not subjects.opens(t, first, cue.unit_start - 1) and _finite(t, covered, cue.unit_start - 1):
        aside = _aside(t, first, last, cue)
        return _around(t, covered, stop, cue, aside) if aside is not None else None
    if cue.unit_start == covered or cue.subject is not None:
        place = cue.end
        if cue.verb is not None and cue.verb.lemma == "tell":
            place = past_object(t, place, last)
        place = past_circumstance(t, place, last)
        if place + 1 < stop and t.word[place] in ",:" and t.kind[place + 1] == MARKED:
            return Report([(place + 1, content_end(t, place + 1, stop, cue.verb))], cue, "following")
    return None


def _finite(t: Tokens, begin: int, end: int) -> bool:
    return any(t.low[place] in AUXILIARY for place in range(begin, end))


def _spoken_from(t: Tokens, covered: int, marked: int) -> int:
    """Where the words before a cue begin: at the marks, where these hold a sentence of their own."""
    region = t.marked[marked]
    if region is None or marked == covered or t.word[marked - 1] not in ",:":
        return covered
    return marked if region.inner_end - region.inner_start > 25 or t.word[marked - 1] == ":" else covered


def _without_stop(t: Tokens, first: int, last: int) -> int:
    while last > first and t.kind[last - 1] == POINT and t.word[last - 1] in ".?!…":
        last -= 1
    return last


def _main_subject(t: Tokens, first: int, place: int) -> Range | None:
    """The subject of the first verb before `place` that has one, or what the sentence begins with."""
    for number in range(first + 1, place):
        low = t.low[number]
        if low in AUXILIARY or (t.kind[number] == WORD and low.endswith("ed") and not capital(t.word[number])):
            got = subjects.before(t, first, number)
            if got is not None:
                return got[0]
    return subjects.leading(t, first, place)


_FOUND = words("find hear show estimate rule")


def _aside(t: Tokens, first: int, last: int, cue: Cue) -> int | None:
    """Where what is set off ("..., she said on Monday, ...") ends, if the cue stands amid or after its words."""
    if cue.verb is not None and not cue.verb.saying and not (cue.verb.lemma in _FOUND and cue.end >= last - 1):
        return None
    start = cue.unit_start
    if start <= first:
        return None
    ahead = start - 1
    if t.low[ahead] == "as" and ahead > first:
        ahead -= 1
    if not (t.kind[ahead] == MARKED or t.word[ahead] in ",—–?!-" or t.word[ahead] == "--" or cue.verb is None):
        return None
    if cue.verb is None:
        place = cue.unit_end
        return _to_break(t, place, last)
    if cue.inverted:
        return _to_break(t, cue.unit_end, last)
    if cue.verb.tense == GERUND and cue.subject is None:
        return None
    if t.kind[ahead] != MARKED and subjects.opens(t, first, ahead) and not _whole_clause(t, first, ahead, cue, last):
        return None
    if t.kind[ahead] == MARKED and cue.end < last and t.kind[cue.end] != MARKED and t.word[cue.end] != ":":
        return _to_break(t, cue.end, last)
    place = cue.end
    if cue.verb.lemma == "tell":
        place = past_object(t, place, last)
    elif place < last and t.low[place] in OBJECTS:
        place += 1
    place = past_circumstance(t, place, last)
    if place >= last:
        return place
    if t.kind[place] == MARKED:
        return place if t.kind[ahead] == MARKED and cue.verb.lemma != "call" else None
    return place if t.word[place] in ",.;—–?!…" or t.word[place] == "--" else None


def _whole_clause(t: Tokens, first: int, ahead: int, cue: Cue, last: int) -> bool:
    """Whether a clause with a verb of its own stands before a cue that ends the sentence."""
    return (
        cue.end >= last - 1
        and ahead - first > 5
        and t.low[first] not in _CLAUSES
        and any(t.low[place] in AUXILIARY or t.low[place].endswith("ed") for place in range(first, ahead))
    )


def _to_break(t: Tokens, place: int, last: int) -> int:
    while place < last and t.kind[place] != MARKED and t.word[place] not in ";.?!":
        place += 1
    return place


def _around(t: Tokens, first: int, stop: int, cue: Cue, aside: int) -> Report | None:
    """The words before, and after, what is set off."""
    begin, end = first, cue.unit_start
    if t.low[end - 1] == "as":
        end -= 1
    while (end > begin and t.kind[end - 1] == POINT and t.word[end - 1] in ",—–-") or (
        end > begin and t.word[end - 1] == "--"
    ):
        end -= 1
    pieces: list[Range] = []
    if end > begin:
        if begin != first and t.low[begin] in ("and", "but", ",", "—", "–"):
            begin += 1
        pieces.append((begin, end))
    resume = aside
    if resume < stop and t.word[resume] in ",—–;":
        resume += 1
    if cue.verb is None and end - begin < 5 and t.low[begin] in PREPOSITIONS:
        resume = past_source(t, cue.end, stop)
        pieces = [(resume, content_end(t, resume, stop))] if resume < stop else []
        return Report(pieces, cue, "according") if pieces else None
    spoken = end > begin and all(t.kind[place] != WORD for place in range(begin, end))
    again = (
        resume < stop
        and t.kind[resume] == MARKED
        and (resume <= cue.end + 1 or t.kind[resume - 1] == POINT or t.word[resume - 1].endswith("."))
    )
    if resume < stop and (again or (t.kind[resume] != MARKED and not spoken and _goes_on(t, resume, stop, cue))):
        pieces.append((resume, content_end(t, resume, stop)))
    return Report(pieces, cue, "around") if pieces else None


def _goes_on(t: Tokens, place: int, stop: int, cue: Cue) -> bool:
    low = t.low[place]
    if cue.verb is None:
        return False
    verb = FORMS.get(low)
    if (verb is not None and verb.tense == GERUND) or low.endswith("ing"):
        return False
    if (
        low in ("who", "which", "according", "whose", "where", "when", "as", "after", "while", "citing", "in", "during")
        or cue.inverted
    ):
        return False
    return stop - place > 1


def _following(t: Tokens, cue: Cue, stop: int) -> Report | None:
    """The words after the verb."""
    verb = cue.verb
    place = cue.end
    if verb is None:
        if cue.start == cue.unit_start and cue.unit_end < stop:
            resume = past_source(t, cue.unit_end, stop)
            if resume < stop:
                return Report([(resume, content_end(t, resume, stop))], cue, "according")
        return None
    if place >= stop:
        return Report([], cue, "bare", opens=True) if verb.saying and verb.tense != GERUND else None
    if t.low[place] in _THINGS and t.word[place + 1 : place + 2] in ([","], [";"]):
        return None
    if verb.lemma == "want" and t.low[place : place + 2] == ["to", "know"]:
        place += 2
    if (t.low[place] in AUXILIARY and t.low[place] != "having" and t.kind[place] == WORD) or (
        verb.lemma == "plead" and t.low[place] == "guilty"
    ):
        return None
    if t.low[place] == "," and t.low[place + 1 : place + 2] in _THOUGH and t.low[place + 2 : place + 3] == [","]:
        place += 3
    if (verb.lemma == "tell" and t.low[place] != "that") or (
        verb.lemma in ("assure", "remind", "inform", "notify", "persuade", "convince") and t.low[place] != "that"
    ):
        place = past_object(t, place, stop)
    if verb.lemma == "tell" and place < stop and t.low[place] == "to":
        return _report(t, cue, cue.end, stop)
    if verb.lemma in ("accuse", "blame"):
        place = _charge(t, place, stop, verb.lemma == "blame")
    low = t.low[place] if place < stop else ""
    if low in verb.prepositions and place + 1 < stop and not (low == "to" and (t.low[place + 1] in HELPING | {"be"})):
        end = place + 1
        if low == "out" and end < stop and t.low[end] in ("that", "to", "in"):
            pass
        return _said(t, cue, end, stop, verb)
    that = that_clause(t, place, stop, verb)
    if verb.clause and that is not None:
        return _report(t, cue, that, stop)
    if verb.infinitive and low == "to":
        return _report(t, cue, place, stop) if verb.lemma in SWORN or _in_marks(t, place, stop) else None
    if verb.clause and low in _WH and (low not in ("when", "where") or verb.lemma in _ASKING):
        return _report(t, cue, place, stop)
    if verb.saying or verb.clause:
        past = past_circumstance(t, place, stop)
        if past >= stop or t.word[past] in ";.?!":
            return Report([], cue, "bare", opens=True) if verb.saying and verb.tense != GERUND else None
        word = t.word[past]
        if t.kind[past] == MARKED and past == place:
            return _report(t, cue, past, stop)
        if word in ":,—–" or word == "--":
            if past + 1 < stop and (t.kind[past + 1] == MARKED or word == ":"):
                return _report(t, cue, past + 1, stop)
            if word == "," and past + 1 < stop:
                return _after_comma(t, cue, past + 1, stop)
            return Report([], cue, "colon", opens=True)
        if past > place and (verb.saying or t.kind[past] == MARKED) and t.kind[past] != POINT:
            return _report(t, cue, past, stop)
        if t.kind[past] == MARKED:
            return _report(t, cue, past, stop)
    if low in PREPOSITIONS or not low or t.kind[place] == POINT or low in CONJUNCTIONS:
        if low in CONJUNCTIONS or not low or t.kind[place] == POINT:
            return None
        if not (verb.lemma in ("say", "write") and low not in ("to", "of", "by", "about", "on", "for")):
            return None
    if verb.lemma == "say" or (verb.clause and _clause_like(t, place, stop)):
        return _report(t, cue, place, stop)
    return _said(t, cue, place, stop, verb) if verb.object else None


_ASKING = words("ask wonder know tell explain decide say reveal show see learn remember recall")
_THINGS = OBJECTS | {"this", "that"}
_THOUGH = [[each] for each in ("however", "though", "too", "meanwhile", "instead", "rather", "again")]


def _charge(t: Tokens, place: int, stop: int, blamed: bool) -> int:
    """ "accused the council of hiding it": where the charge begins."""
    for number in range(place, min(stop - 1, place + 12)):
        if blamed and t.low[number] in ("on", "for"):
            return number + 1
        if t.low[number] == "of" and (t.kind[number + 1] == MARKED or t.low[number + 1].endswith("ing")):
            return number + 1
        if t.kind[number] == MARKED:
            break
    return place


_OF_DOING = words("remember recall deny admit describe regret")


def _told(t: Tokens, begin: int, end: int, lemma: str) -> bool:
    """Whether an object says enough: "wants the state to pay", "denied walking out"; not "denies murder"."""
    if lemma in ("invite", "order", "instruct", "advise", "encourage", "tell"):
        return "to" in t.low[begin + 1 : end]
    if lemma == "want":
        return "to" in t.low[begin + 1 : begin + 10] or t.low[begin] in DETERMINERS
    if lemma == "deny":
        return t.low[begin].endswith("ing")
    return end - begin > 1 or lemma not in ("call", "claim", "believe", "think")


def _in_marks(t: Tokens, place: int, stop: int) -> bool:
    return any(t.kind[number] == MARKED for number in range(place, min(stop, place + 60)))


def _said(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """What a verb with an object reports, if it is said in some words: not a mere "welcomed the decision"."""
    report = _report(t, cue, place, stop)
    if report is None:
        return None
    begin, end = report.pieces[0]
    if t.low[begin] == "that" or (verb.lemma in _OF_DOING and t.low[begin].endswith("ing")):
        return report
    for number in range(begin + 1, end):
        if t.kind[number] == MARKED and t.low[number - 1] == "words":
            return Report([(number, number + 1)], cue, "following")
        if t.kind[number] == MARKED:
            busy = t.low[number - 1] in FORMS and not verb.saying and t.low[number - 2] not in DETERMINERS
            return None if busy else report
    if t.kind[begin] == MARKED or (verb.lemma in TOLD and _told(t, begin, end, verb.lemma)):
        return report
    return report if verb.lemma in JUDGED and end - begin >= 5 else None


def _after_comma(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    """ "He said, in short, that ..." """
    that = that_clause(t, place, stop)
    if that is not None and (that == place or t.word[that - 1] == ","):
        return _report(t, cue, that, stop)
    for number in range(place, min(stop, place + 25)):
        if t.kind[number] == MARKED:
            return _report(t, cue, number, stop) if t.word[number - 1] in ",:" else None
        if t.word[number] == ";":
            return None
    return None


def _clause_like(t: Tokens, place: int, stop: int) -> bool:
    """Whether a subject and a verb seem to follow."""
    if t.low[place] in PERSONAL or t.low[place] == "there":
        return True
    for number in range(place, min(stop, place + 12)):
        if t.low[number] in AUXILIARY:
            return True
        if (
            t.low[number] in ("who", "which", "that", "whose")
            or (t.low[number] in PERSONAL and number > place)
            or (t.low[number] == "," and t.low[number + 1 : number + 2] != ["which"])
        ):
            return False
    return False


def _report(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    end = content_end(t, place, stop, cue.verb)
    if (end - place < 6 and t.low[end - 1] == "what") or (end - place == 1 and t.low[place] in ("that", "this", "it")):
        return None
    return Report([(place, end)], cue, "following") if end > place else None
