"""The words after a reporting verb, and whom it tells them: "told the Echo that", "accused Ann Marsh of"."""

from articles.text.circumstance import past_object, past_source
from articles.text.content import bare, content
from articles.text.endings import content_end, reported
from articles.text.enough import says_nothing
from articles.text.grammar import AUXILIARY, OBJECTS, words
from articles.text.hearers import WH, asked, charge, thanked, told_to, warned
from articles.text.report import Cue, Report
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import BASE, Verb


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
        return _after_source(t, cue, stop)
    if place >= stop:
        return bare(cue, verb)
    if t.low[place : place + 2] == ["it", "all"] and (place + 2 >= stop or t.word[place + 2] == ":"):
        return reported(t, cue, place + 3, stop) if place + 3 < stop else None
    if _points(t, place, stop, verb):
        return None
    before = t.low[cue.subject[0] - 1] if cue.subject is not None and cue.subject[0] > 0 else ""
    is_marked = t.low[place] in ("is", "was", "are", "were") and t.kind[place + 1 : place + 2] == [MARKED]
    if is_marked and before in ("which", "that", "who", "what"):
        return Report([(place + 1, place + 2)], cue, "following")
    at = _without_that(t, place, stop, verb)
    if at:
        return reported(t, cue, at, stop)
    return None if _acts(t, place, verb) else _to_hearers(t, cue, place, stop, verb)


def _after_source(t: Tokens, cue: Cue, stop: int) -> Report | None:
    """ "According to Ann Marsh, ...": what comes after the source."""
    if cue.start == cue.unit_start and cue.unit_end < stop:
        resume = past_source(t, cue.unit_end, stop)
        if resume < stop:
            return Report([(resume, content_end(t, resume, stop))], cue, "according")
    return None


def _points(t: Tokens, place: int, stop: int, verb: Verb) -> bool:
    """ "said so", "remembers it differently", "said that, too", "read from it": no words of their own."""
    if t.low[place] in ("otherwise", "differently", "so", "likewise"):
        return True
    if verb.lemma in ("describe", "remember", "recall", "see") and "differently" in t.low[place : place + 4]:
        return True
    alone = t.low[place + 2 : place + 3] in (["and"], ["but"], ["too"], [])
    pointed = t.low[place] != "that" or not verb.saying or alone
    if t.low[place] in _THINGS and pointed and verb.lemma != "tell" and t.word[place + 1 : place + 2] in ([","], [";"]):
        return True
    if verb.lemma == "want" and t.low[place : place + 2] == ["to", "know"]:
        return place + 2 >= stop or t.low[place + 2] not in WH
    return verb.lemma == "read" and t.low[place] == "from" and MARKED not in t.kind[place:stop]


_THINGS = OBJECTS | {"this", "that"}


def _without_that(t: Tokens, place: int, stop: int, verb: Verb) -> int:
    """Where words begin after "want to see", "want to know", or in "a line that it says will run"; 0 elsewhere."""
    if verb.lemma == "want" and t.low[place : place + 2] == ["to", "see"]:
        return place
    if verb.lemma == "want" and t.low[place : place + 2] == ["to", "know"]:
        return place + 2
    return place if verb.lemma == "say" and t.low[place] in _WOULD and t.kind[place] == WORD else 0


_WOULD = words("will would could can may might must should has have had was were is are")


def _acts(t: Tokens, place: int, verb: Verb) -> bool:
    """Whether the verb is only spoken of: "what he said was", "pleaded guilty"; not "said not one was left"."""
    nobody = t.low[place] == "not" and place + 1 < len(t.low) and t.low[place + 1] in _NOT_ALL
    helps = t.low[place] in AUXILIARY and t.low[place] not in ("having", "being") and t.kind[place] == WORD
    return (helps and not nobody) or (verb.lemma == "plead" and t.low[place] == "guilty")


_NOT_ALL = words("one all every a enough everyone many only until even single")


def _to_hearers(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """What is said to somebody, past whom it is said to."""
    if t.low[place] == "," and t.low[place + 2 : place + 3] == [","] and t.low[place + 1] in _THOUGH:
        place += 3
    if (verb.lemma == "tell" and t.low[place] != "that" and t.low[place] not in WH) or (
        verb.lemma in _TELLING and t.low[place] != "that"
    ):
        place = past_object(t, place, stop)
    if verb.saying and t.low[place : place + 2] in (["is", "that"], ["was", "that"]):
        return reported(t, cue, place + 1, stop)  # "The first thing she tells a visitor is that he is late"
    who = t.low[cue.subject[0]] if cue.subject else ""
    if verb.lemma in ("ask", "wonder") and who in ("i", "we", "you"):
        return None  # the paper's own question
    if verb.lemma == "write" and who == "who" and t.low[place] in OBJECTS:
        return None
    if verb.lemma == "ask":
        place = asked(t, place, stop)
    if place + 1 < stop and t.low[place] in _LOUDLY:
        place += 1
    if verb.lemma in ("tell", "remind") and told_to(t, cue.end, place, stop):
        return reported(t, cue, cue.end, stop)
    if verb.lemma == "credit":
        charged = charge(t, place, stop, credited=True)
        if t.low[charged - 1] == "with":
            return reported(t, cue, charged, stop)
    if verb.tense == BASE and t.low[cue.start - 2 : cue.start] == ["how", "to"]:
        return None  # "How to tell if it is a scam"
    if verb.lemma == "say" and says_nothing(t, place, stop):
        return None
    return content(t, cue, _past_blamed(t, place, stop, verb), stop, verb)


_THOUGH = words("however though too meanwhile instead rather again")
_TELLING = words("assure remind inform notify persuade convince")
_LOUDLY = words("aloud publicly openly blind outright point-blank")


def _past_blamed(t: Tokens, place: int, stop: int, verb: Verb) -> int:
    """Past who is accused, promised, thanked or warned of something."""
    if verb.lemma in ("accuse", "blame"):
        return charge(t, place, stop, blamed=verb.lemma == "blame")
    if verb.lemma == "promise" and place + 1 < stop and t.kind[place + 1] == MARKED and t.low[place].endswith("s"):
        return place + 1
    if verb.lemma in _FOR_WHAT:
        return thanked(t, place, stop)
    return warned(t, place, stop) if verb.lemma == "warn" else place


_FOR_WHAT = words("thank praise credit criticise criticize congratulate chide scold commend")
