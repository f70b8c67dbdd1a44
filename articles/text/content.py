"""The words of a verb, past whom it tells: "that it leaked", "to go", "of “a stitch-up”", "on Monday: “...”"."""

from dataclasses import replace

from articles.text.circumstance import a_while, past_circumstance, that_clause
from articles.text.clauses import opens_clause
from articles.text.endings import reported
from articles.text.findings import FINDING, found_none, judged, main_verb
from articles.text.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    PAPERS,
    PERSONAL,
    PREPOSITIONS,
    PRINTED,
    timely,
    words,
)
from articles.text.hearers import WH, to_do
from articles.text.objects import said_of
from articles.text.report import Cue, Report
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import GERUND, SWORN, Verb


def content(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """What the verb reports in t[place:stop]: of what it speaks, or a clause, or what comes after when and where."""
    grounds = _grounds(t, cue, place, stop, verb)
    if grounds:
        return reported(t, cue, grounds, stop)
    low = t.low[place] if place < stop else ""
    if low == "out" and verb.lemma == "point" and t.word[place + 1 : place + 2] and t.word[place + 1] in ",–—":
        return _after_comma(t, cue, place + 2, stop)
    if low in verb.prepositions and place + 1 < stop:
        meanwhile = low in ("for", "since", "on", "about", "over") and a_while(t, place + 1, stop)
        if not meanwhile and not (low == "to" and t.low[place + 1] in HELPING | {"be"}):
            return said_of(t, cue, place + 1, stop, verb)
    whose = place < stop and cue.subject is not None and t.low[cue.subject[0]] in ("who", "which")
    if whose and not verb.saying and verb.clause and low not in ("that", "how", "why") and not verb.object:
        return None
    if verb.lemma == "tell" and place > cue.end and _told_clause(t, place, stop, verb):
        return reported(t, cue, place, stop)
    that = that_clause(t, place, stop, verb)
    if verb.clause and that is not None:
        return reported(t, cue, that, stop)
    return _sworn(t, cue, place, stop, verb)


def _grounds(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> int:
    """Where words begin that a noun or a finding leads to: "on the grounds that", "found no trace"; 0 where none do."""
    grounds = next(
        (n for n in range(place, min(stop - 1, place + 12)) if t.low[n] in _REASONS and t.low[n + 1] == "that"), 0
    )
    if grounds and (t.low[place] != "that" or grounds == place):
        return grounds + 1
    if verb.lemma in ("find", "show", "reveal", "detect") and found_none(t, cue, place):
        return place
    a_thing = verb.lemma == "report" and place < stop and t.low[place] in ("a", "an")
    return place if a_thing and cue.subject and t.low[cue.subject[1] - 1] in _CALLERS else 0


_REASONS = frozenset({"grounds", "basis"})
_CALLERS = words(
    """
    caller callers resident residents neighbour neighbor neighbours neighbors motorist driver woman man owner employee
    """
)


def _told_clause(t: Tokens, place: int, stop: int, verb: Verb) -> bool:
    """ "told the Echo the roof leaked": not "told the court the truth"."""
    low = t.low[place] if place < stop else ""
    return (
        low != ""
        and not timely(low)
        and low not in PREPOSITIONS
        and t.kind[place] == WORD
        and opens_clause(t, place, stop, verb)
    )


def _sworn(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """ "promised on Monday to go", "declined to comment": what somebody says they will do; else what is asked."""
    low = t.low[place] if place < stop else ""
    if verb.infinitive and verb.lemma in SWORN and (low in PREPOSITIONS or timely(low)) and low != "to":
        bid = to_do(t, place, stop)
        if bid:
            return reported(t, cue, bid, stop)
    if verb.lemma in ("decline", "refuse") and low == "to" and set(t.low[place + 1 : place + 3]) & _COMMENT:
        return None
    if verb.lemma in ("decline", "refuse", "ask") and {"name", "named", "identified"} & set(t.low[place : place + 5]):
        return None  # "who declined to give his name", "who asked not to be named"
    if low in ("not", "never") and verb.lemma in SWORN and t.low[place + 1 : place + 2] == ["to"] and place + 2 < stop:
        return reported(t, cue, place, stop)
    if verb.infinitive and low == "to":
        return reported(t, cue, place, stop) if verb.lemma in SWORN or _in_marks(t, place, stop) else None
    return _asked_or_shown(t, cue, place, stop, verb)


_COMMENT = words("comment elaborate discuss speak answer apologise apologize drawn")


def _asked_or_shown(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """ "asked whether", "explained how", "carried a banner with the words “...”"; else what comes after the time."""
    marked = next((n for n in range(cue.end, min(stop, cue.end + 10)) if t.kind[n] == MARKED), 0)
    if marked and t.low[marked - 1] in PRINTED and verb.lemma not in ("say", "tell"):
        return Report([(marked, marked + 1)], _on_paper(t, cue, marked), "following")
    low = t.low[place] if place < stop else ""
    if low in WH:
        able = t.low[cue.start - 1] in ("can", "could", "may", "might") and cue.start > 0
        shows = able and verb.lemma in ("show", "reveal", "tell", "indicate")
        if (shows or verb.lemma in _DECIDING) and not _in_marks(t, place, stop):
            return None  # "Hourly readings can show when people are home"
        if verb.clause and (low not in ("when", "where") or verb.lemma in _ASKING):
            return reported(t, cue, place, stop)
    return _past_time(t, cue, place, stop, verb)


_DECIDING = words("decide determine consider see discover learn find know understand imagine guess calculate")
_ASKING = words("ask enquire inquire query wonder know tell explain decide say reveal show see learn remember recall")


def _on_paper(t: Tokens, cue: Cue, marked: int) -> Cue:
    """ "Pupils carried a banner with the words “...”": the banner says it."""
    if cue.verb is None or cue.verb.lemma not in ("carry", "bear", "display"):
        return cue
    for number in range(marked - 1, cue.end, -1):
        if t.low[number] in PAPERS and t.low[number - 1] in DETERMINERS:
            return replace(cue, subject=(number - 1, number + 1))
    return cue


def _in_marks(t: Tokens, place: int, stop: int) -> bool:
    for number in range(place, min(stop - 1, place + 60)):
        if t.low[number] == "," and t.low[number + 1] in ("but", "though", "although", "while"):
            return False
        if t.low[number] == "," and t.low[number + 1] in PERSONAL and t.low[number + 2 : number + 3] == ["said"]:
            return False
        if t.kind[number] == MARKED:
            return not _a_thing(t, number)
    return place < stop and t.kind[min(stop, place + 60) - 1] == MARKED


def _a_thing(t: Tokens, place: int) -> bool:
    """ "be rid of “the clicker”": a name for a thing, by its length."""
    region = t.marked[place]
    return region is not None and region.inner_end - region.inner_start < 15 and t.low[place - 1] in PREPOSITIONS


def _past_time(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """ "said on Monday: “...”", "said, in short, that": what comes after when and where; else the words themselves."""
    if not (verb.saying or verb.clause):
        return _plainly(t, cue, place, stop, verb)
    past = past_circumstance(t, place, stop)
    if past >= stop or t.word[past] in ";.?!":
        return bare(cue, verb)
    word = t.word[past]
    if t.kind[past] == MARKED:
        return reported(t, cue, past, stop)
    if word in ":,—–" or word == "--":
        if past + 1 < stop and (t.kind[past + 1] == MARKED or word == ":"):
            return reported(t, cue, past + 1, stop)
        if word in ",–—" and past + 1 < stop:
            return _after_comma(t, cue, past + 1, stop)
        return Report([], cue, "colon", opens=True)
    if past > place and verb.saying and t.kind[past] != POINT:
        return reported(t, cue, past, stop)
    return _plainly(t, cue, place, stop, verb)


def bare(cue: Cue, verb: Verb) -> Report | None:
    """A verb with nothing after it, "said Ann Marsh.": its words may come next."""
    return Report([], cue, "bare", opens=True) if verb.saying and verb.tense != GERUND else None


def _after_comma(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    """ "He said, in short, that ..." """
    that = that_clause(t, place, stop)
    if that is not None and (that == place or t.word[that - 1] == ","):
        return reported(t, cue, that, stop)
    for number in range(place, min(stop, place + 45)):
        if t.kind[number] == MARKED and t.word[number - 1] in ",:":
            return reported(t, cue, number, stop)
        if t.word[number] == ";":
            return None
        if t.low[number] == "that" and t.word[number - 1] in ",–—":
            return reported(t, cue, number, stop)
    return None


def _plainly(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """ "claimed the roof leaked", "praised her “courage”": a clause without "that", or what the verb has for object."""
    low = t.low[place] if place < stop else ""
    if not low or t.kind[place] == POINT or low in CONJUNCTIONS:
        return None
    if low in PREPOSITIONS and t.low[place + 1 : place + 2] not in (["least"], ["most"]):
        counted = low in _COUNTING and any(each[:1].isdigit() for each in t.low[place + 1 : place + 4])
        placed = verb.lemma in ("say", "write") and low not in ("to", "of", "by", "about", "on", "for")
        if not counted and (not placed or (verb.lemma == "write" and low == "in")):
            return None
    relative = cue.subject is not None and t.low[cue.subject[0]] in ("who", "which", "that") and verb.lemma != "say"
    if relative:
        stop = main_verb(t, place, stop)
    if relative and low.split("'")[0] not in PERSONAL | {"there"}:
        return said_of(t, cue, place, stop, verb) if verb.object else None
    if verb.lemma in ("say", "contend", "insist") or (verb.clause and opens_clause(t, place, stop, verb)):
        return reported(t, cue, place, stop)
    if verb.lemma in FINDING and judged(t, place, stop):
        return reported(t, cue, place, stop)
    return said_of(t, cue, place, stop, verb) if verb.object else None


_COUNTING = words("about around over under up as between nearly roughly")
