"""What each sentence reports, by whom, and with which word: the clauses around a reporting verb."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.text import subjects
from articles.text.grammar import (
    AUXILIARY,
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    OBJECTS,
    OPENING_NOUN_VERBS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    adverb,
    capital,
    timely,
    words,
)
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import BASE, FORMS, GERUND, PAST, PRESENT, Verb

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at work: tokens [start, end), its subject, and whether it stands amid or after its words."""

    start: int
    end: int
    verb: Verb | None
    subject: Range | None
    inverted: bool = False
    unit_start: int = 0
    unit_end: int = 0


@dataclass(slots=True)
class Report:
    """What one cue of a sentence reports: ranges of tokens, in order."""

    pieces: list[Range]
    cue: Cue | None
    how: str
    opens: bool = False


_WH = words(
    """
    what how why whether if who where when which
    """
)


def cues(t: Tokens, first: int, last: int) -> Iterator[Cue]:
    """Every word of t[first:last] that may report, with its subject, in order."""
    for place in range(first, last):
        if t.kind[place] != WORD:
            continue
        low = t.low[place]
        if low == "according" and place + 1 < last and t.low[place + 1] == "to":
            subject = subjects.after(t, place + 2, last)
            if subject:
                yield Cue(place, place + 2, None, subject, unit_start=place, unit_end=subject[1])
            continue
        verb = FORMS.get(low)
        if verb is None or (place > first and capital(t.word[place])):
            continue
        cue = _cue(t, first, last, place, verb)
        if cue is not None:
            yield cue


def _cue(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    ahead = t.low[place - 1] if place > first else ""
    end = place + 1
    if (
        verb.saying
        and verb.tense in (PAST, PRESENT)
        and (place == first or ahead == "," or t.kind[place - 1] == MARKED or ahead in ("—", "–", "--"))
    ) and (place == first or not (place + 1 < last and (t.low[place + 1] == "by" or t.low[place + 1] == "that"))):
        subject = subjects.after(t, end, last)
        if subject is not None and (place > first) and _inverts(t, subject, last):
            return Cue(place, end, verb, subject, True, place, subject[1])
    if verb.tense == GERUND:
        if ahead in BEING:
            got = subjects.before(t, first, place)
            return Cue(place, end, verb, got[0], unit_start=got[0][0], unit_end=end) if got else None
        if ahead in DETERMINERS or (ahead in PREPOSITIONS and ahead not in ("by", "in", "after", "while")):
            return None
        return Cue(place, end, verb, None, unit_start=place, unit_end=end)
    if ahead in DETERMINERS and ahead not in (
        "this",
        "that",
        "some",
        "many",
        "both",
        "all",
        "each",
        "others",
        "most",
        "few",
    ):
        return None
    if verb.tense == BASE and not _base_is_verb(t, first, place, ahead):
        return None
    if verb.tense == PAST and _passive(t, first, place):
        return None
    got = subjects.before(t, first, place)
    if got is None:
        return None
    subject, _group = got
    if verb.tense == PRESENT and t.low[place] in OPENING_NOUN_VERBS and not _present_is_verb(t, subject, place):
        return None
    return Cue(place, end, verb, subject, unit_start=subject[0], unit_end=end)


def _inverts(t: Tokens, subject: Range, last: int) -> bool:
    begin, stop = subject
    if t.low[begin] in PERSONAL:
        return (
            stop >= last
            or t.word[stop] in ",.;:—"
            or t.kind[stop] == MARKED
            or t.low[stop] in PREPOSITIONS
            or timely(t.low[stop])
        )
    following = t.low[stop] if stop < last else ""
    return not (
        following in AUXILIARY
        or (following in FORMS and t.low[begin] not in DETERMINERS and not capital(t.word[begin]))
    )


def _base_is_verb(t: Tokens, first: int, place: int, ahead: str) -> bool:
    back = place - 1
    while back >= first and adverb(t.low[back]):
        back -= 1
    ahead = t.low[back] if back >= first else ""
    if ahead in HELPING or ahead in ("they", "we", "i", "you", "who", "many", "some", "others", "most", "n't"):
        return ahead != "to" or True
    if back < first or t.kind[back] != WORD:
        return False
    return (
        ahead.endswith("s") and not ahead.endswith(("'s", "ss", "us", "is")) and ahead not in DETERMINERS
    ) or ahead in ("people", "police", "women", "men", "media")


def _present_is_verb(t: Tokens, subject: Range, place: int) -> bool:
    ahead = t.word[place - 1]
    if ahead.endswith(("'s", "’s")) or place - subject[0] < 1:
        return False
    following = t.low[place + 1] if place + 1 < len(t.low) else ""
    return following not in ("of", "by", "from", "between", "were", "are", "have", "against") and (
        capital(ahead)
        or t.low[place - 1] in SUBJECTS
        or (not t.low[place - 1].endswith("s") and following not in ("", ".", ","))
    )


def _passive(t: Tokens, first: int, place: int) -> bool:
    back = place - 1
    while (back >= first and adverb(t.low[back])) or (back >= first and t.low[back] == "not"):
        back -= 1
    return back >= first and t.low[back] in BEING


def reports(t: Tokens, first: int, last: int) -> list[Report]:
    """What the sentence t[first:last] reports, in order; pieces of different reports never overlap."""
    found: list[Report] = []
    covered = first
    previous: Range | None = None
    stop = _without_stop(t, first, last)
    for cue in cues(t, first, last):
        aside = _aside(t, first, last, cue)
        if aside is not None and cue.unit_start >= covered:
            report = _around(t, max(covered, first) if found else first, stop, cue, aside)
            if report is not None:
                found.append(report)
                covered = max(covered, report.pieces[-1][1], aside)
                previous = cue.subject or previous
                continue
        elif (
            aside is not None
            and found
            and found[-1].cue is not None
            and not found[-1].cue.inverted
            and cue.start >= covered - 1
        ):
            pass
        if cue.start < covered:
            continue
        if cue.subject is None:
            subject = previous or _main_subject(t, first, cue.start)
            cue = Cue(cue.start, cue.end, cue.verb, subject, unit_start=cue.start, unit_end=cue.end)
        report = _following(t, cue, stop)
        if report is None:
            continue
        if cue.subject is not None:
            previous = cue.subject
        found.append(report)
        covered = max(covered, report.pieces[-1][1] if report.pieces else cue.end)
    return found


def _without_stop(t: Tokens, first: int, last: int) -> int:
    while last > first and t.kind[last - 1] == POINT and t.word[last - 1] in ".?!…":
        last -= 1
    return last


def _main_subject(t: Tokens, first: int, place: int) -> Range | None:
    """The subject of the first verb before `place` that has one."""
    for number in range(first, place):
        low = t.low[number]
        if (low in AUXILIARY and number > first) or (low.endswith("ed") and t.kind[number] == WORD and number > first):
            got = subjects.before(t, first, number)
            if got is not None:
                return got[0]
    return None


def _aside(t: Tokens, first: int, last: int, cue: Cue) -> int | None:
    """Where what is set off ("..., she said on Monday, ...") ends, if the cue stands amid or after its words."""
    if cue.verb is not None and not cue.verb.saying:
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
    place = cue.end
    if cue.verb.lemma == "tell":
        after_object = _past_object(t, place, last)
        place = after_object
    elif place < last and t.low[place] in OBJECTS:
        place += 1
    place = _past_circumstance(t, place, last)
    if (
        place >= last
        or (t.kind[place] == MARKED and cue.verb.lemma != "call")
        or t.word[place] in ",.;:—–?!…"
        or t.word[place] == "--"
    ):
        if place < last and t.word[place] == ":":
            return None
        if place < last and t.kind[place] == MARKED and t.kind[ahead] != MARKED:
            return None
        return place
    if (
        t.low[place]
        in (
            "of",
            "in",
            "at",
            "to",
            "during",
            "on",
            "as",
            "when",
            "with",
            "after",
            "before",
            "while",
            "from",
            "by",
            "through",
            "about",
            "for",
            "near",
            "outside",
            "recalling",
            "referring",
            "adding",
            "via",
            "and",
        )
        and t.kind[ahead] == MARKED
    ):
        return _to_break(t, place, last)
    return None


def _to_break(t: Tokens, place: int, last: int) -> int:
    while place < last and t.kind[place] != MARKED and t.word[place] not in ";.?!":
        place += 1
    return place


def _past_object(t: Tokens, place: int, last: int) -> int:
    """Past whom it was told to: "reporters", "the BBC", "her"."""
    if place < last and t.low[place] in OBJECTS:
        return place + 1
    begin = place
    while place < last and t.kind[place] == WORD and place - begin < 12:
        low = t.low[place]
        if place > begin and (
            low in PERSONAL
            or low in ("that", "what", "how", "why", "whether", "to", "if", "there", "about")
            or (
                low in DETERMINERS
                and low != "of"
                and t.low[place - 1] not in PREPOSITIONS
                and t.low[place - 1] not in CONJUNCTIONS
            )
        ):
            break
        if (
            place > begin
            and capital(t.word[place])
            and not capital(t.word[place - 1])
            and t.low[place - 1] not in PREPOSITIONS
            and t.low[place - 1] not in DETERMINERS
            and t.low[place - 1] not in CONJUNCTIONS
        ):
            break
        if place > begin and (low in ("on", "in", "at", "during", "after") or timely(low) or low in AUXILIARY):
            break
        place += 1
    return place


def _past_circumstance(t: Tokens, place: int, last: int) -> int:
    """Past "on Tuesday", "in an interview with X", "at a rally": what stands between the verb and its words."""
    begin = place
    while place < last and place - begin < 24 and t.kind[place] == WORD:
        low = t.low[place]
        if (
            timely(low)
            or adverb(low)
            or (low in ("last", "this", "late", "early") and place + 1 < last and timely(t.low[place + 1]))
        ):
            place += 1
            continue
        if low in (
            "on",
            "in",
            "at",
            "during",
            "via",
            "through",
            "to",
            "after",
            "before",
            "by",
            "from",
            "with",
            "of",
            "outside",
            "near",
            "following",
        ) and not (
            low == "to" and place + 1 < last and t.low[place + 1] in FORMS and FORMS[t.low[place + 1]].tense == BASE
        ):
            stop = _phrase_end(t, place + 1, last)
            if stop is None:
                return place
            place = stop
            continue
        break
    return place


def _phrase_end(t: Tokens, place: int, last: int) -> int | None:
    """Where the noun phrase of a circumstance ends: at "that", a point, a stretch in marks, or the sentence's end."""
    limit = min(last, place + 14)
    begin = place
    while place < limit:
        low = t.low[place]
        if t.kind[place] != WORD or low == "that":
            return place if place > begin else None
        if (place > begin and (low in PERSONAL or low == "there")) or (low in AUXILIARY and place > begin):
            return place if low in PERSONAL or low == "there" else None
        if timely(low) and place + 1 < last and not timely(t.low[place + 1]) and t.low[place + 1] not in PREPOSITIONS:
            return place + 1
        if (
            place > begin
            and low in DETERMINERS
            and t.low[place - 1] not in PREPOSITIONS
            and t.low[place - 1] not in DETERMINERS
            and t.low[place - 1] not in CONJUNCTIONS
            and t.low[place - 1] != "all"
        ):
            return place
        place += 1
    return place if place >= last else None


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
        while (
            begin < end
            and t.low[begin] in ("and", "but", ",", "—", "–")
            and (begin > 0 and begin > first - 1)
            and begin != first
        ):
            begin += 1
        pieces.append((begin, end))
    elif cue.verb is None and aside < stop:
        pass
    resume = aside
    if resume < stop and t.word[resume] in ",—–;":
        resume += 1
    if resume < stop and (t.kind[resume] == MARKED or _goes_on(t, resume, stop, cue)):
        pieces.append((resume, _content_end(t, resume, stop)))
    if not pieces:
        return None
    return Report(pieces, cue, "around")


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
    return stop - place > 2


def _following(t: Tokens, cue: Cue, stop: int) -> Report | None:
    """The words after the verb."""
    verb = cue.verb
    place = cue.end
    if verb is None:
        if cue.start == cue.unit_start and cue.unit_end < stop:
            resume = _past_source(t, cue.unit_end, stop)
            if resume < stop:
                return Report([(resume, _content_end(t, resume, stop))], cue, "according")
        return None
    if place >= stop:
        return Report([], cue, "bare", opens=True) if verb.saying else None
    if verb.lemma == "tell" or (
        verb.lemma in ("assure", "remind", "inform", "notify", "persuade", "convince") and t.low[place] != "that"
    ):
        place = _past_object(t, place, stop)
    low = t.low[place] if place < stop else ""
    if low in verb.prepositions and place + 1 < stop and not (low == "to" and (t.low[place + 1] in HELPING | {"be"})):
        end = place + 1
        if low == "out" and end < stop and t.low[end] in ("that", "to", "in"):
            pass
        return _report(t, cue, end, stop)
    that = _that(t, place, stop)
    if verb.clause and that is not None:
        return _report(t, cue, that, stop)
    if verb.infinitive and low == "to":
        return _report(t, cue, place, stop)
    if verb.clause and low in _WH:
        return _report(t, cue, place, stop)
    if verb.saying or verb.clause:
        past = _past_circumstance(t, place, stop)
        if past >= stop or t.word[past] in ";.?!":
            return Report([], cue, "bare", opens=True) if verb.saying else None
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
    if (
        verb.object
        or verb.lemma == "say"
        or (verb.saying and _clause_like(t, place, stop))
        or (verb.clause and _clause_like(t, place, stop))
    ):
        return _report(t, cue, place, stop)
    return None


def _after_comma(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    """ "He said, in short, that ..." """
    that = _that(t, place, stop)
    if that is not None:
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
    return any(
        t.low[number] in AUXILIARY or t.low[number] in ("has", "is") for number in range(place, min(stop, place + 12))
    )


def _that(t: Tokens, place: int, stop: int) -> int | None:
    for number in range(place, min(stop, place + 13)):
        if t.low[number] == "that":
            return number
        if (
            t.kind[number] == MARKED
            or t.word[number] in ",;:—–"
            or t.low[number] in AUXILIARY
            or t.low[number] in PERSONAL
        ):
            return None
        if (
            number > place + 1
            and t.low[number] in FORMS
            and FORMS[t.low[number]].tense in (PAST, PRESENT)
            and not capital(t.word[number])
        ):
            return None
    return None


def _past_source(t: Tokens, place: int, stop: int) -> int:
    """After the source of an opening "According to ...,"."""
    while place < stop and t.word[place] != "," and t.kind[place] != MARKED:
        place += 1
    if place < stop and t.word[place] == ",":
        nxt = place + 1
        while nxt < stop and nxt - place < 14 and t.word[nxt] != ",":
            nxt += 1
        if (
            nxt < stop
            and t.word[nxt] == ","
            and not any(t.low[n] in AUXILIARY for n in range(place + 1, nxt))
            and t.low[place + 1] in ("a", "an", "the", "who", "which", "his", "her")
        ):
            return nxt + 1
        return place + 1
    return place


def _report(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    end = _content_end(t, place, stop)
    return Report([(place, end)], cue, "following") if end > place else None


_TAILS = words(
    """
    adding saying noting citing calling arguing suggesting claiming telling insisting warning pointing
    explaining referring describing stressing accusing urging according asking declaring
    """
)


def _content_end(t: Tokens, place: int, stop: int) -> int:
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
