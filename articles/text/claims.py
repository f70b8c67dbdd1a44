"""Nouns that say what was said: "her view is that", "amid fears that the dam may fail", "led calls for"."""

from articles.text import phrases, subjects
from articles.text.clauses import that_after
from articles.text.grammar import AUXILIARY, CONJUNCTIONS, DETERMINERS, PERSONAL, capital, words
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, PRESENT

# What somebody says: "his view is that".
_SAID = words(
    """
    answer view belief argument claim complaint position line message point contention conclusion verdict advice warning
    fear hope response reply theory explanation defence defense excuse demand worry concern suspicion plea opinion
    prediction word consensus feeling
    assessment reasoning retort judgment judgement stance objection allegation criticism gripe case
    """
)
# These need nobody who owns them: "The consensus is that".
_TOLD_BY_ALL = words(
    "word consensus feeling line claim fear complaint allegation argument suspicion theory hope worry concern objection"
)

# "His promise to “put it right”".
_VOWS = words("promise pledge vow threat offer order invitation request")

_CALLS = words("calls demands pleas appeals")

# What stands before "calls for".
_AMID = words(
    """
    led leads lead amid despite joined renewed prompting prompted sparked sparking growing mounting fresh rejected
    resisted ignored faces facing face faced following after by backed repeated were are been
    """
)

_SHOUTS = words(
    """
    shouts cries chants chorus choruses screams murmurs mutterings calls yells whoops bellows roars chant cry talk
    whispers
    """
)

# "His claim that", "amid fears that".
_CLAIMS = words(
    """
    belief view concern rumour warning assertion talk
    claim claims warning warnings fear fears allegation allegations suggestion suggestions accusation accusations
    speculation complaint complaints rumour rumours rumor rumors concern concerns insistence assertion assertions
    admission contention prediction predictions assurance assurances criticism reports
    """
)

NOUNS = _SAID | _VOWS | _CALLS | _SHOUTS | _CLAIMS


def claim(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """What t[place], one of the NOUNS, reports; None where it is only spoken of."""
    low = t.low[place]
    follows = t.low[place + 1] if place + 1 < len(t.low) else ""
    if low in _SAID:
        told = _said(t, first, last, place)
        if told is not None or low not in _CLAIMS:
            return told
    if low in _VOWS and follows == "to" and MARKED in t.kind[place + 2 : min(last, place + 5)]:
        who = _owner(t, first, max(first, place - 4), place)
        if who is not None or t.low[place - 1] in DETERMINERS:
            who = who or (place, place)
            return Cue(place, place + 1, None, who, unit_start=who[0], unit_end=place + 1, at=place + 1)
    if low in _CALLS and follows == "for" and place > first and t.low[place - 1] in _AMID:
        until = _opening(t, first, last, place)
        return Cue(
            place, place + 2, None, (place, place), unit_start=place, unit_end=place + 2, at=place + 2, until=until
        )
    if low in _SHOUTS and follows == "of" and t.kind[place + 2 : place + 3] == [MARKED]:
        return Cue(
            place, place + 1, None, (place, place), unit_start=place, unit_end=place + 2, at=place + 2, until=place + 3
        )
    if low in _CLAIMS and follows == "that" and place + 3 < last:
        return _claimed(t, first, last, place)
    return None


def _said(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "Her answer was that", "The firm’s position is that", "The official line is that"."""
    owner = _owner(t, first, max(first, place - 3), place)
    said = owner is not None and t.low[place + 1 : place + 2] == [":"] and place < first + 5 and place + 2 < last
    clause = said and t.kind[place + 2] != MARKED and any(low in AUXILIARY for low in t.low[place + 2 : last])
    if owner is not None and clause:
        return Cue(place, place + 1, None, owner, unit_start=owner[0], unit_end=place + 2, at=place + 2)
    after = place + 1
    while after < last and after < place + 8 and t.kind[after] == WORD and t.low[after] not in AUXILIARY:
        after += 1
    if after >= last or t.low[after] not in ("is", "was", "remains", "has", "had"):
        return None
    if after > place + 1 and t.low[place + 1] not in _OF_WHAT:
        return None
    after += 1 + (t.low[after + 1 : after + 2] == ["been"])
    that = that_after(t, after, last)
    if not that:
        return None
    back = place
    while back > first and place - back < 4 and t.kind[back - 1] == WORD and not t.low[back].endswith("'s"):
        if t.low[back] in DETERMINERS:
            break
        back -= 1
    owner = _owner(t, first, back, place)
    if owner is None and t.low[place] not in _TOLD_BY_ALL:
        return None
    who = owner or (place, place)
    return Cue(place, place + 1, None, who, unit_start=min(back, who[0]), unit_end=after, at=that)


_OF_WHAT = words("to on about of at in for yesterday among from")


def _owner(t: Tokens, first: int, back: int, place: int) -> Range | None:
    """Whose answer it is: "her", "The firm’s", "Critics’"."""
    for number in range(place - 1, back - 1, -1):
        if t.low[number] in ("his", "her", "their", "its"):
            return (number, number + 1)
        if t.low[number].endswith("'s"):
            return (phrases.head_start(t, phrases.segment_start(t, max(first, number - 8), number), number), number + 1)
    return None


def _claimed(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "amid fears that the dam may fail", "his claim that": a noun that says what was said."""
    following = t.low[place + 2]
    if following in AUXILIARY or following.endswith("ed") or place == first or _claims_itself(t, first, place):
        return None
    who = _owner(t, first, max(first, place - 4), place) or (place, place)
    until = _opening(t, first, last, place) or _subject_end(t, first, last, place)
    return Cue(place, place + 1, None, who, unit_start=who[0], unit_end=place + 1, at=place + 1, until=until)


def _opening(t: Tokens, first: int, last: int, place: int) -> int:
    """Where "Amid calls for a rethink, ..." ends; 0 where no such phrase opens the sentence."""
    if t.low[first] not in ("amid", "despite", "after", "following") or "," in t.low[first:place]:
        return 0
    return next((number for number in range(place, last) if t.low[number] == ","), 0)


def _subject_end(t: Tokens, first: int, last: int, place: int) -> int:
    """Where "Claims that the vote was rigged | were dismissed" comes to its own verb; 0 where it does not."""
    if place > first + 2 and not (place < first + 4 and t.low[place - 1].endswith("'s")):
        return 0
    seen = False
    for number in range(place + 3, min(last, place + 20)):
        if t.kind[number] != WORD or t.low[number] in CONJUNCTIONS or t.low[number] in ("who", "which"):
            return 0
        if t.low[number] not in AUXILIARY or t.low[number - 1] in AUXILIARY or t.low[number] in ("not", "be", "been"):
            continue
        if seen:
            return number
        seen = True
    return 0


def _claims_itself(t: Tokens, first: int, place: int) -> bool:
    """Whether somebody stands before the word and so does it: "Mrs Pym claims that", "the council fears that"."""
    verb = FORMS.get(t.low[place])
    got = subjects.before(t, first, place) if verb is not None and verb.tense == PRESENT else None
    if got is None:
        return False
    begin, end = got[0]
    last, opens = t.low[end - 1], begin == first or t.kind[begin - 1] != WORD or t.low[begin - 1] in CONJUNCTIONS
    if last in PERSONAL or last in ("who", "which") or (capital(t.word[end - 1]) and end - 1 > first):
        return last not in DETERMINERS and not last.endswith("'s")
    plain = last not in _PLAIN and not last.endswith(("'s", "s", "ing", "ed", "est", "al", "ive", "ous", "ful", "less"))
    return opens and end - begin > 1 and plain and (t.low[begin] in DETERMINERS or capital(t.word[begin]))


_PLAIN = words("new false bold wild first fresh wide more latest old no these those any")
