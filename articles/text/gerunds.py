"""Reporting words in -ing, and who says so: "..., adding that", ", with the fire service warning of"."""

from articles.text import subjects
from articles.text.grammar import AUXILIARY, BEING, DETERMINERS, PREPOSITIONS, capital, words
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, Verb


def quoted_as(t: Tokens, first: int, place: int, verb: Verb) -> Cue | None:
    """ "was quoted as saying", "quoted Ann Marsh as saying": the one who is quoted."""
    quoted = next((number for number in range(place - 2, max(first, place - 12), -1) if _quotes(t, number)), 0)
    if quoted == place - 2:
        got = subjects.before(t, first, quoted)
        who = got[0] if got else (quoted, quoted)
        return Cue(place, place + 1, verb, who, unit_start=who[0], unit_end=place + 1)
    if quoted:
        return Cue(place, place + 1, verb, (quoted + 1, place - 1), unit_start=quoted + 1, unit_end=place + 1)
    return None


def _quotes(t: Tokens, place: int) -> bool:
    verb = FORMS.get(t.low[place])
    return verb is not None and verb.lemma in ("quote", "cite")


def gerund(t: Tokens, first: int, place: int, end: int, verb: Verb) -> Cue | None:
    """The form in -ing at t[place:end]; without a subject where the one of the sentence goes on speaking."""
    ahead = t.low[place - 1] if place > first else ""
    if ahead in _WITNESSED and t.low[place - 2] in BEING:
        return _of(subjects.before(t, first, place - 1), place, end, verb)  # "in which she is heard telling donors"
    if ahead in BEING:
        return _of(subjects.before(t, first, place), place, end, verb)
    nobody = Cue(place, end, verb, None, unit_start=place, unit_end=end)
    if ahead == "before" and t.low[end : end + 1] not in (["that"], [":"]) and MARKED not in t.kind[end : end + 1]:
        return None
    if verb.lemma == "say" and ahead in ("of", "to") and t.low[end : end + 1] in (["that"], [":"]):
        return nobody  # "is fond of saying that"
    if ahead == "of" and verb.lemma in ("call", "describe") and MARKED in t.kind[end : end + 4]:
        return nobody  # "stopped short of calling it “...”"
    somebody_else = (place - 1, place) if ahead in _SOME else _with(t, first, place)
    if somebody_else:
        return Cue(place, end, verb, somebody_else, unit_start=somebody_else[0], unit_end=end)
    if ahead in DETERMINERS or (ahead in PREPOSITIONS and ahead not in _WHILE):
        return None
    return nobody


_WITNESSED = words("heard seen filmed recorded shown")
_SOME = words("one another some others many")
_WHILE = words("by in after before while beyond")


def _of(got: tuple[Range, int] | None, place: int, end: int, verb: Verb) -> Cue | None:
    return Cue(place, end, verb, got[0], unit_start=got[0][0], unit_end=end) if got else None


def _with(t: Tokens, first: int, place: int) -> Range | None:
    """ "..., with the fire service warning of": who stands between "with" and the verb."""
    for number in range(place - 2, max(first, place - 9), -1):
        if t.kind[number + 1] != WORD or t.low[number + 1] in AUXILIARY:
            return None
        if t.low[number] == "with" and t.word[number - 1] in ",–—":
            somebody = t.low[number + 1] in DETERMINERS or capital(t.word[number + 1]) or t.low[place - 1].endswith("s")
            return (number + 1, place) if somebody else None
    return None
