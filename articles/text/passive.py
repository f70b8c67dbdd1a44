"""Those who were told, asked or called something: the words, and by whom where the copy says so."""

from articles.text import phrases, subjects
from articles.text.circumstance import past_circumstance
from articles.text.grammar import AUXILIARY, CONJUNCTIONS, DETERMINERS, PERSONAL, PREPOSITIONS, capital, words
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, PAST, PRESENT, Verb

_GIVEN = words("tell warn inform remind assure advise notify")
_BIDDEN = words("tell warn urge order advise instruct encourage command beg implore remind direct forbid ask")
CALLED = words(
    """
    describe dismiss condemn brand dub label call criticise criticize praise hail denounce deride mock decry portray
    depict characterise characterize slam blast attack ridicule term tout bill reject
    """
)
_NAMING = words("dub label call term")
_MADE_KNOWN = words("announce claim allege report confirm reveal say disclose rumour suggest")
_HELD = words("understand think believe fear hope claim allege report rumour say")
_HEARERS = words("jurors jury court inquest inquiry tribunal hearing")
_NEVER = words("not never")


def undergone(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    """What t[place], after "was" or "have been", hands on: "Staff were told to go", "was accused of lying"."""
    if t.low[first:place] and t.low[place - 2 : place] in (["it", "was"], ["it", "is"], ["it", "has"]):
        return _held(t, first, last, place, verb)
    called = marked_as(t, place, last, verb)
    if called is not None:
        return called
    if verb.lemma in _RUMOURED:
        return _rumoured(t, first, last, place, verb)
    if _denied(t, first, place):
        return None
    end, agent = _by(t, place + 1, last)
    past = past_circumstance(t, end, last)
    opens = end
    to = t.low[past : past + 1] == ["to"] and t.low[end : end + 1] not in (["to"], ["that"], ["not"])
    if to or t.low[past : past + 1] == ["that"]:
        opens = past
    got = subjects.before(t, first, place)
    if got is None:
        return None
    begin, stop = got[0]
    heard = verb.lemma == "tell" and t.low[stop - 1] in _HEARERS
    who = agent or ((begin, stop) if heard else (begin, begin))
    at = _handed_on(t, opens, last, verb, agent is not None or _now(t, first, place))
    if not at and verb.lemma == "tell" and past >= last - 1:
        return Cue(place, end, verb, who, unit_start=begin, unit_end=end)
    return Cue(place, end, verb, who, unit_start=begin, unit_end=end, at=at) if at else None


_RUMOURED = words("say understand believe think report allege rumour")


def _rumoured(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    """ "is said to be “furious”", "was said by colleagues to be “lost”": only with words in marks."""
    to, agent = _by(t, place + 1, last)
    told = FORMS.get(t.low[to + 2]) if t.low[to + 1 : to + 2] == ["have"] and to + 2 < last else None
    if told is not None and told.saying:
        return None
    if t.low[to : to + 1] != ["to"] or MARKED not in t.kind[to : min(last, to + 12)]:
        return None
    return Cue(place, place + 1, verb, agent or (place, place), unit_start=place, unit_end=to, at=to)


def _now(t: Tokens, first: int, place: int) -> bool:
    return any(low in ("are", "is", "being", "been") for low in t.low[max(first, place - 4) : place])


def _handed_on(t: Tokens, opens: int, last: int, verb: Verb, asks: bool) -> int:
    """Where the words begin that somebody was told, asked to do or accused of; 0 where there are none."""
    low = t.low[opens] if opens + 1 < last else ""
    if verb.lemma in _BIDDEN and (low == "to" or t.low[opens : opens + 2] == ["not", "to"]):
        return opens if verb.lemma != "ask" or asks else 0
    if verb.lemma in _GIVEN and low == "that":
        return opens
    if verb.lemma in ("tell", "warn") and opens < last and (t.kind[opens] == MARKED or _a_clause(t, opens, last)):
        return opens
    if verb.lemma == "accuse" and low == "of" and (t.kind[opens + 1] == MARKED or t.low[opens + 1].endswith("ing")):
        return opens + 1
    if verb.lemma == "promise" and (low in ("a", "an", "the") or low[:1].isdigit()):
        return opens
    return 0


def _a_clause(t: Tokens, place: int, last: int) -> bool:
    """Whether words with a verb of their own follow: "was told it must go", "was told there was none"."""
    low = t.low[place].split("'")[0]
    if low not in PERSONAL and low != "there" and low not in DETERMINERS and not capital(t.word[place]):
        return False
    return low in PERSONAL or any(
        t.low[number] in AUXILIARY or "'" in t.low[number] for number in range(place, min(last, place + 8))
    )


def _denied(t: Tokens, first: int, place: int) -> bool:
    return any(low in _NEVER or low.endswith("n't") for low in t.low[max(first, place - 3) : place])


def _held(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    """ "It is understood that they will go", "It was announced": nobody says who says it."""
    announced = verb.lemma in _MADE_KNOWN and past_circumstance(t, place + 1, last) >= last - 1
    opens = t.low[place + 1 : place + 2] == ["that"] or (verb.lemma in _HELD and t.low[place - 1] == "is")
    begins = place - 2 == first or (place - 3 == first and t.low[first] in CONJUNCTIONS)
    if verb.lemma in _HELD | _MADE_KNOWN and begins and opens:
        announced = True
    if not announced:
        return None
    return Cue(place, place + 1, verb, (place - 2, place - 2), unit_start=place - 2, unit_end=place + 1)


def marked_as(t: Tokens, place: int, last: int, verb: Verb) -> Cue | None:
    """ "branded “a gift”", "described by Ann Marsh as “a stitch-up”", "dismissed as “nonsense” by unions"."""
    if verb.lemma not in CALLED or verb.tense != PAST:
        return None
    end, agent = _by(t, place + 1, last)
    end += t.low[end : end + 1] == ["as"]
    if end >= last or t.kind[end] != MARKED or (verb.lemma in _NAMING and _size(t, end) < 3):
        return None
    if agent is None:
        agent = _by(t, end + 1, last)[1]
    named = agent or (place, place)
    return Cue(place, place + 1, verb, named, unit_start=place, unit_end=end, at=end, until=end + 1)


def _size(t: Tokens, place: int) -> int:
    """Roughly how many words stand in marks: letters by six."""
    region = t.marked[place]
    return (region.inner_end - region.inner_start) // 6 + 1 if region else 0


def reduced(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    """ "The deal, described as “a stitch-up”, ...": no “was”; not "an offer the union described as “final”"."""
    if place <= first:
        return None
    cue = marked_as(t, place, last, verb)
    if cue is None or (cue.at == place + 1 and cue.subject == (place, place)):
        return None
    if t.low[place + 1] == "by" or t.low[place - 1] == ",":
        return cue
    start = place - 1
    while start > first and t.kind[start] == WORD and not _begins(t, start):
        start -= 1
    if t.kind[start] != WORD or t.low[start] in PERSONAL or capital(t.word[place - 1]) or start <= first:
        return None
    ahead = t.low[start - 1]
    return cue if t.kind[start - 1] != WORD or ahead in PREPOSITIONS | AUXILIARY or ahead in FORMS else None


def _begins(t: Tokens, place: int) -> bool:
    return t.low[place] in DETERMINERS or t.low[place] in PERSONAL or t.low[place].endswith("'s")


def _by(t: Tokens, place: int, last: int) -> tuple[int, Range | None]:
    """Past "by one critic": where it ends, and who."""
    if t.low[place : place + 1] != ["by"]:
        return place, None
    who = phrases.after(t, place + 1, min(last, place + 14))
    return (who[1], who) if who is not None else (place, None)


def asked_first(t: Tokens, first: int, last: int, place: int) -> bool:
    """ ", asked about the letter, said": who was asked, and says something later."""
    if place <= first or t.low[place - 1] != "," or (place - 2 >= first and t.kind[place - 2] == MARKED):
        return False
    if t.low[place] not in ("asked", "told", "pressed", "questioned"):
        return False
    comma = next((number for number in range(place, min(last - 1, place + 20)) if t.low[number] == ","), last)
    verb = FORMS.get(t.low[comma + 1]) if comma + 1 < last else None
    return verb is not None and verb.saying and verb.tense in (PAST, PRESENT)
