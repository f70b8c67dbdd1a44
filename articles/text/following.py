"""The words after a reporting verb: clauses, charges, questions, what is asked and of whom."""

from dataclasses import replace

from articles.text.circumstance import a_while, past_circumstance, past_object, past_source, that_clause
from articles.text.clauses import opens_clause
from articles.text.endings import content_end
from articles.text.enough import says_nothing, told
from articles.text.findings import FINDING, found_none, judged, main_verb
from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    OBJECTS,
    PAPERS,
    PERSONAL,
    PREPOSITIONS,
    PRINTED,
    timely,
    words,
)
from articles.text.hearers import WH, asked, charge, thanked, to_do, told_to, warned
from articles.text.report import Cue, Report
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import BASE, FORMS, GERUND, JUDGED, SWORN, TOLD, Verb


def following(t: Tokens, cue: Cue, stop: int) -> Report | None:
    """The words after the verb."""
    verb = cue.verb
    place = cue.end
    if cue.at:
        if cue.at >= stop:
            return None
        end = min(cue.until, stop) or content_end(t, cue.at, stop, verb)
        return Report([(cue.at, end)], cue, "following") if cue.at < end else None
    if verb is None:
        if cue.start == cue.unit_start and cue.unit_end < stop:
            resume = past_source(t, cue.unit_end, stop)
            if resume < stop:
                return Report([(resume, content_end(t, resume, stop))], cue, "according")
        return None
    if place >= stop:
        return Report([], cue, "bare", opens=True) if verb.saying and verb.tense != GERUND else None
    if t.low[place : place + 2] == ["it", "all"] and (place + 2 >= stop or t.word[place + 2] == ":"):
        place += 2
        return _report(t, cue, place + 1, stop) if place + 1 < stop and t.word[place] == ":" else None
    if t.low[place] in ("otherwise", "differently", "so", "likewise"):
        return None
    if verb.lemma in ("describe", "remember", "recall", "see") and "differently" in t.low[place : place + 4]:
        return None
    alone = t.low[place + 2 : place + 3] in (["and"], ["but"], ["too"], [])
    pointed = t.low[place] != "that" or not verb.saying or alone
    if t.low[place] in _THINGS and pointed and verb.lemma != "tell" and t.word[place + 1 : place + 2] in ([","], [";"]):
        return None
    if verb.lemma == "read" and t.low[place] == "from" and MARKED not in t.kind[place:stop]:
        return None
    if verb.lemma == "want" and t.low[place : place + 2] == ["to", "see"]:
        return _report(t, cue, place, stop)
    if verb.lemma == "want" and t.low[place : place + 2] == ["to", "know"]:
        place += 2
        return _report(t, cue, place, stop) if place < stop and t.low[place] in WH else None
    gap = (
        cue.subject is not None and t.low[cue.subject[0] - 1] in ("which", "that", "who", "what") and cue.subject[0] > 0
    )
    if gap and t.low[place] in ("is", "was", "are", "were") and t.kind[place + 1 : place + 2] == [MARKED]:
        return Report([(place + 1, place + 2)], cue, "following")
    if verb.lemma == "say" and t.low[place] in _WOULD and t.kind[place] == WORD:
        return _report(t, cue, place, stop)  # "a line that the firm says will carry enough"
    nobody = t.low[place] == "not" and t.low[place + 1 : place + 2] and t.low[place + 1] in _NOT_ALL
    if (
        t.low[place] in AUXILIARY and not nobody and t.low[place] not in ("having", "being") and t.kind[place] == WORD
    ) or (verb.lemma == "plead" and t.low[place] == "guilty"):
        return None
    if t.low[place] == "," and t.low[place + 1 : place + 2] in _THOUGH and t.low[place + 2 : place + 3] == [","]:
        place += 3
    if (verb.lemma == "tell" and t.low[place] != "that" and t.low[place] not in WH) or (
        verb.lemma in ("assure", "remind", "inform", "notify", "persuade", "convince") and t.low[place] != "that"
    ):
        place = past_object(t, place, stop)
    if t.low[place : place + 2] in (["is", "that"], ["was", "that"]) and verb.saying:
        return _report(t, cue, place + 1, stop)  # "The first thing she tells a visitor is that he is late"
    if verb.lemma in ("ask", "wonder") and cue.subject and t.low[cue.subject[0]] in ("i", "we", "you"):
        return None  # the paper's own question
    if verb.lemma == "write" and t.low[place] in OBJECTS and cue.subject and t.low[cue.subject[0]] == "who":
        return None
    if verb.lemma == "ask":
        place = asked(t, place, stop)
    if place + 1 < stop and t.low[place] in _LOUDLY:
        place += 1
    if verb.lemma in ("tell", "remind") and told_to(t, cue.end, place, stop):
        return _report(t, cue, cue.end, stop)
    if verb.lemma in ("accuse", "blame"):
        place = charge(t, place, stop, blamed=verb.lemma == "blame")
    if verb.lemma == "credit":
        charged = charge(t, place, stop, credited=True)
        if t.low[charged - 1] == "with":
            return _report(t, cue, charged, stop)
    if verb.tense == BASE and t.low[cue.start - 2 : cue.start] == ["how", "to"]:
        return None  # "How to tell if it is a scam"
    if verb.lemma == "say" and says_nothing(t, place, stop):
        return None
    if verb.lemma == "promise" and place + 1 < stop and t.kind[place + 1] == MARKED and t.low[place].endswith("s"):
        place += 1
    if verb.lemma in _FOR_WHAT:
        place = thanked(t, place, stop)
    if verb.lemma == "warn":
        place = warned(t, place, stop)
    grounds = next((n for n in range(place, min(stop - 1, place + 12)) if t.low[n : n + 2] in _GROUNDS), 0)
    if grounds and (t.low[place] != "that" or grounds == place):
        return _report(t, cue, grounds + 1, stop)
    if verb.lemma in ("find", "show", "reveal", "detect") and found_none(t, cue, place):
        return _report(t, cue, place, stop)
    low = t.low[place] if place < stop else ""
    if low == "out" and verb.lemma == "point" and t.word[place + 1 : place + 2] and t.word[place + 1] in ",–—":
        return _after_comma(t, cue, place + 2, stop)
    if verb.lemma == "report" and low in ("a", "an") and cue.subject and t.low[cue.subject[1] - 1] in _CALLERS:
        return _report(t, cue, place, stop)
    meanwhile = place + 1 < stop and low in ("for", "since", "on", "about", "over") and a_while(t, place + 1, stop)
    if (
        low in verb.prepositions
        and place + 1 < stop
        and not meanwhile
        and not (low == "to" and (t.low[place + 1] in HELPING | {"be"}))
    ):
        end = place + 1
        if low == "out" and end < stop and t.low[end] in ("that", "to", "in"):
            pass
        return _said(t, cue, end, stop, verb)
    whose = place < stop and cue.subject is not None and t.low[cue.subject[0]] in ("who", "which")
    if whose and not verb.saying and verb.clause and t.low[place] not in ("that", "how", "why") and not verb.object:
        return None
    if verb.lemma == "tell" and place > cue.end and _told_clause(t, place, stop, verb):
        return _report(t, cue, place, stop)
    that = that_clause(t, place, stop, verb)
    if verb.clause and that is not None:
        return _report(t, cue, that, stop)
    if verb.infinitive and verb.lemma in SWORN and (low in PREPOSITIONS or timely(low)) and low != "to":
        bid = to_do(t, place, stop)
        if bid:
            return _report(t, cue, bid, stop)
    if verb.lemma in ("decline", "refuse") and low == "to" and t.low[place + 1 : place + 2] in _COMMENT:
        return None
    if low in ("not", "never") and verb.lemma in SWORN and t.low[place + 1 : place + 2] == ["to"] and place + 2 < stop:
        return _report(t, cue, place, stop)
    if verb.infinitive and low == "to":
        return _report(t, cue, place, stop) if verb.lemma in SWORN or _in_marks(t, place, stop) else None
    marked = next((n for n in range(cue.end, min(stop, cue.end + 10)) if t.kind[n] == MARKED), 0)
    if marked and t.low[marked - 1] in PRINTED and verb.lemma not in ("say", "tell"):
        return Report([(marked, marked + 1)], _on_paper(t, cue, marked), "following")
    able = t.low[cue.start - 1] in ("can", "could", "may", "might") and cue.start > 0
    if low in WH and able and verb.lemma in ("show", "reveal", "tell", "indicate") and not _in_marks(t, place, stop):
        return None  # "Hourly readings can show when people are home"
    if low in WH and verb.lemma in _DECIDING and not _in_marks(t, place, stop):
        return None
    if verb.clause and low in WH and (low not in ("when", "where") or verb.lemma in _ASKING):
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
            if word in ",–—" and past + 1 < stop:
                return _after_comma(t, cue, past + 1, stop)
            return Report([], cue, "colon", opens=True)
        if past > place and (verb.saying or t.kind[past] == MARKED) and t.kind[past] != POINT:
            return _report(t, cue, past, stop)
        if t.kind[past] == MARKED:
            return _report(t, cue, past, stop)
    counted = low in _COUNTING and any(each[:1].isdigit() for each in t.low[place + 1 : place + 4])
    if (
        (low in PREPOSITIONS and not counted and t.low[place + 1 : place + 2] not in (["least"], ["most"]))
        or not low
        or t.kind[place] == POINT
        or low in CONJUNCTIONS
    ):
        if low in CONJUNCTIONS or not low or t.kind[place] == POINT or (verb.lemma == "write" and low == "in"):
            return None
        if not (verb.lemma in ("say", "write") and low not in ("to", "of", "by", "about", "on", "for")):
            return None
    relative = cue.subject is not None and t.low[cue.subject[0]] in ("who", "which", "that") and verb.lemma != "say"
    if relative:
        stop = main_verb(t, place, stop)
    if relative and low.split("'")[0] not in PERSONAL | {"there"}:
        return _said(t, cue, place, stop, verb) if verb.object else None
    if verb.lemma in ("say", "contend", "insist") or (verb.clause and opens_clause(t, place, stop, verb)):
        return _report(t, cue, place, stop)
    if verb.lemma in FINDING and judged(t, place, stop):
        return _report(t, cue, place, stop)
    return _said(t, cue, place, stop, verb) if verb.object else None


def _on_paper(t: Tokens, cue: Cue, marked: int) -> Cue:
    """ "Pupils carried a banner with the words “...”": the banner says it."""
    if cue.verb is None or cue.verb.lemma not in ("carry", "bear", "display"):
        return cue
    for number in range(marked - 1, cue.end, -1):
        if t.low[number] in PAPERS and t.low[number - 1] in DETERMINERS:
            return replace(cue, subject=(number - 1, number + 1))
    return cue


_WOULD = words("will would could can may might must should has have had was were is are")
_DECIDING = words("decide determine consider see discover learn find know understand imagine guess calculate")
_ASKING = words("ask enquire inquire query wonder know tell explain decide say reveal show see learn remember recall")


_THINGS = OBJECTS | {"this", "that"}


_THOUGH = [[each] for each in ("however", "though", "too", "meanwhile", "instead", "rather", "again")]


_GROUNDS = [[noun, "that"] for noun in ("grounds", "basis")]


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


_NOT_ALL = words("one all every a enough everyone many only until even a single")
_COUNTING = words("about around over under up as between nearly roughly")


_CALLERS = words(
    """
    caller callers resident residents neighbour neighbor neighbours neighbors motorist driver woman man owner employee
    """
)
_COMMENT = [[each] for each in ("comment", "elaborate", "discuss", "speak", "answer", "apologise", "apologize")]
_LOUDLY = words("aloud publicly openly blind outright point-blank")
_FOR_WHAT = words("thank praise credit criticise criticize congratulate chide scold commend")
_OF_DOING = words("remember recall deny admit describe regret report")


_WISHING = words("order see need love hate prefer like want choose seek appreciate value find expect")


def _a_thing(t: Tokens, place: int) -> bool:
    """ "be rid of “the clicker”": a name for a thing, by its length."""
    region = t.marked[place]
    return region is not None and region.inner_end - region.inner_start < 15 and t.low[place - 1] in PREPOSITIONS


def _in_marks(t: Tokens, place: int, stop: int) -> bool:
    for number in range(place, min(stop - 1, place + 60)):
        if t.low[number] == "," and t.low[number + 1] in ("but", "though", "although", "while"):
            return False
        if t.low[number] == "," and t.low[number + 1] in PERSONAL and t.low[number + 2 : number + 3] == ["said"]:
            return False
        if t.kind[number] == MARKED:
            return not _a_thing(t, number)
    return place < stop and t.kind[min(stop, place + 60) - 1] == MARKED


def _said(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """What a verb with an object reports, if it is said in some words: not a mere "welcomed the decision"."""
    plain = t.kind[place] != MARKED and t.low[place] != "that" and "saying" not in t.low[place:stop]
    if verb.lemma == "write" and plain:
        return None  # "wrote 700 songs, among them “Roses”"
    report = _report(t, cue, place, stop)
    if report is None:
        return None
    begin, end = report.pieces[0]
    if t.low[begin] == "that" or (verb.lemma in _OF_DOING and t.low[begin].endswith("ing") and end - begin > 1):
        return report
    for number in range(begin + 1, end):
        if t.kind[number] == MARKED and t.low[number - 1] == "words":
            return Report([(number, number + 1)], cue, "following")
        if t.kind[number] == MARKED:
            if verb.lemma in _WISHING and t.low[number - 1] in DETERMINERS and number - begin < 2:
                return None  # "ordered the “full Scottish”"
            if verb.lemma == "mark" and t.low[number - 1] != "as":
                return None
            busy = t.low[number - 1] in FORMS and not verb.saying and t.low[number - 2] not in DETERMINERS
            return None if busy else report
    if verb.lemma == "mark":
        return None
    if t.kind[begin] == MARKED or (verb.lemma in TOLD and told(t, begin, end, verb.lemma)):
        return report
    return report if verb.lemma in JUDGED and _told_length(t, begin, end) >= 5 else None


def _told_length(t: Tokens, begin: int, end: int) -> int:
    """How many words an object has before where and when it was spoken of."""
    for number in range(begin + 1, end):
        if timely(t.low[number]) or (t.low[number] in ("in", "on", "at", "during") and number - begin < 5):
            return number - begin
    return end - begin


def _after_comma(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    """ "He said, in short, that ..." """
    that = that_clause(t, place, stop)
    if that is not None and (that == place or t.word[that - 1] == ","):
        return _report(t, cue, that, stop)
    for number in range(place, min(stop, place + 45)):
        if t.kind[number] == MARKED and t.word[number - 1] in ",:":
            return _report(t, cue, number, stop)
        if t.word[number] == ";":
            return None
        if t.low[number] == "that" and t.word[number - 1] in ",–—":
            return _report(t, cue, number, stop)
    return None


def _report(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    if t.low[place] == "that" and any(low in ("so", "such") for low in t.low[max(cue.end, place - 3) : place]):
        return None  # "told it so often that her sons knew it by heart"
    end = content_end(t, place, stop, cue.verb)
    if t.low[place] == "that" and end - place == 2 and t.kind[place + 1] == WORD:
        return None  # "rejected that account"
    if (end - place < 6 and t.low[end - 1] == "what") or (end - place == 1 and t.low[place] in ("that", "this", "it")):
        return None
    return Report([(place, end)], cue, "following") if end > place else None
