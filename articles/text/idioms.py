"""Ways of reporting that are no single verb: "let it be known that", "is adamant that", "her view is that"."""

from articles.text import phrases, subjects
from articles.text.grammar import AUXILIARY, CONJUNCTIONS, DETERMINERS, PERSONAL, adverb, capital, timely, words
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.sources import source
from articles.text.verbs import FORMS, PRESENT

# What somebody is who says so: "adamant that".
_FIRM = words(
    "adamant confident convinced insistent unequivocal emphatic certain sure hopeful optimistic categorical clear"
)
_IS = words("is was are were remains remained sounded seemed am be been being")
# What somebody says: "his view is that".
_SAID = words(
    """
    answer view belief argument claim complaint position line message point contention conclusion verdict advice warning
    fear hope response reply theory explanation defence defense excuse demand worry concern suspicion plea opinion
    prediction word consensus feeling
    assessment reasoning retort judgment judgement stance objection allegation criticism gripe case
    """
)
_TOLD_BY_ALL = words(
    "word consensus feeling line claim fear complaint allegation argument suspicion theory hope worry concern objection"
)
_MADE = words("make makes made making")
_LET = words("let lets letting")
_PUT = words("put puts putting")
_HITS = words("hit hits hitting lashed lashes lashing fired fires spoke speaks speaking spoken")
_PAID = words("pay pays paid paying")
_LAID = words("attribute attributes attributed attributing ascribe ascribes ascribed ascribing")
_OF_WHAT = words("to on about of at in for yesterday among from")
_NUMBERS = words("one two three four five six seven eight nine ten eleven twelve half twice zero")
_ABOUT = words("around about roughly nearly almost just more less over between some only")


def idiom(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """What t[place] reports together with the words around it; None where it is no such idiom."""
    low = t.low[place]
    if low in _LET or low in _MADE:
        return _made_known(t, first, last, place)
    if low in _FIRM:
        return _firm(t, first, last, place)
    if low in _SAID:
        told = _said(t, first, last, place)
        if told is not None or low not in _CLAIMS:
            return told
    if low in _VOWS and t.low[place + 1 : place + 2] == ["to"] and MARKED in t.kind[place + 2 : min(last, place + 5)]:
        who = _owner(t, first, max(first, place - 4), place)
        if who is not None or t.low[place - 1] in DETERMINERS:
            who = who or (place, place)
            return Cue(place, place + 1, None, who, unit_start=who[0], unit_end=place + 1, at=place + 1)
    if low in _PUT:
        return _put(t, first, last, place)
    if low in ("gave", "gives") and "cause" in t.low[place + 1 : place + 4]:
        got = subjects.before(t, first, place)
        if got and "as" in t.low[place + 3 : min(last, place + 8)]:  # "gave the cause of death as drowning"
            return Cue(place, place + 1, None, got[0], unit_start=got[0][0], unit_end=place + 1, at=place + 1)
    if low in _HITS and t.low[place + 1 : place + 2] in (["back"], ["out"]) and place + 3 < last:
        got = subjects.before(t, first, place)
        if got and t.low[place + 2] in ("at", "against", "over") and MARKED in t.kind[place + 3 : min(last, place + 7)]:
            who = got[0]
            return Cue(place, place + 2, None, who, unit_start=who[0], unit_end=place + 3, at=place + 3)
    if low in _PAID and t.low[place + 1 : place + 3] == ["tribute", "to"]:
        got = subjects.before(t, first, place)
        if got and MARKED in t.kind[place + 3 : min(last, place + 12)]:
            return Cue(place, place + 3, None, got[0], unit_start=got[0][0], unit_end=place + 3, at=place + 3)
    if low in _LAID:
        return _laid(t, first, last, place)
    if low == "has" and t.low[place + 1 : place + 3] == ["it", "that"] and place > first:
        return Cue(place, place + 2, None, (place, place), unit_start=place, unit_end=place + 2, at=place + 2)
    if low in _CALLS and t.low[place + 1 : place + 2] == ["for"] and place > first and t.low[place - 1] in _AMID:
        return Cue(
            place,
            place + 2,
            None,
            (place, place),
            unit_start=place,
            unit_end=place + 2,
            at=place + 2,
            until=_opening(t, first, last, place),
        )
    if low in _SHOUTS and t.low[place + 1 : place + 2] == ["of"] and t.kind[place + 2 : place + 3] == [MARKED]:
        return Cue(
            place, place + 1, None, (place, place), unit_start=place, unit_end=place + 2, at=place + 2, until=place + 3
        )
    if low in _CLAIMS and t.low[place + 1 : place + 2] == ["that"] and place + 3 < last:
        return _claim(t, first, last, place)
    if low in ("in", "by", "to", "as", "for"):
        return source(t, first, last, place)
    return None


_SHOUTS = words(
    """
    shouts cries chants chorus choruses screams murmurs mutterings calls yells whoops bellows roars chant cry talk
    whispers
    """
)
_CALLS = words("calls demands pleas appeals")
_AMID = words(
    """
    led leads lead amid despite joined renewed prompting prompted sparked sparking growing mounting fresh rejected
    resisted ignored faces facing face faced following after by backed repeated were are been
    """
)
_VOWS = words("promise pledge vow threat offer plea demand order invitation request")
_CLAIMS = words(
    """
    belief view concern rumour warning assertion talk
    claim claims warning warnings fear fears allegation allegations suggestion suggestions accusation accusations
    speculation complaint complaints rumour rumours rumor rumors concern concerns insistence assertion assertions
    admission contention prediction predictions assurance assurances criticism reports
    """
)


def _claim(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "amid fears that the dam may fail", "his claim that": a noun that says what was said."""
    following = t.low[place + 2]
    if following in AUXILIARY or following.endswith("ed") or place == first or _claims_itself(t, first, place):
        return None
    who = _owner(t, first, max(first, place - 4), place) or (place, place)
    until = _opening(t, first, last, place) or _subject_end(t, first, last, place)
    return Cue(place, place + 1, None, who, unit_start=who[0], unit_end=place + 1, at=place + 1, until=until)


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


_PLAIN = words("new false bold wild first fresh wide more latest old no these those any")


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


def _opening(t: Tokens, first: int, last: int, place: int) -> int:
    """Where "Amid calls for a rethink, ..." ends; 0 where no such phrase opens the sentence."""
    if t.low[first] not in ("amid", "despite", "after", "following") or "," in t.low[first:place]:
        return 0
    return next((number for number in range(place, last) if t.low[number] == ","), 0)


def _that(t: Tokens, place: int, last: int) -> int:
    """Where "that" stands, past adverbs and times; 0 where it does not."""
    while place < last and (adverb(t.low[place]) or timely(t.low[place]) or t.low[place] in ("on", "last", "this")):
        place += 1
    return place if place + 1 < last and t.low[place] == "that" else 0


def _made_known(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    rest = t.low[place + 1 : place + 6]
    if t.low[place] in _LET:
        length = next((len(each) for each in _LET_ENDS if rest[: len(each)] == each), 0)
    else:
        length = next((n for n in range(1, 4) if rest[n - 1 : n] in (["clear"], ["plain"], ["known"])), 0)
        if length and not all(low == "it" or adverb(low) for low in rest[: length - 1]):
            length = 0
    end = place + 1 + length
    that = _that(t, end, last) if length else 0
    got = subjects.before(t, first, place) if that else None
    if got is None:
        return None
    return Cue(place, end, None, got[0], unit_start=got[0][0], unit_end=end, at=that)


_LET_ENDS = [["it", "be", "known"], ["it", "slip"], ["slip"], ["on"]]


def _firm(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "is adamant that", "was sure she had": not "it is clear that"."""
    back = place - 1
    while back > first and adverb(t.low[back]):
        back -= 1
    if back <= first or t.low[back] not in _IS or t.low[back + 1 : place + 1].count("not"):
        return None
    that = _that(t, place + 1, last)
    if (
        not that
        and t.low[place] in ("adamant", "convinced", "confident")
        and place + 2 < last
        and _a_clause(t, place + 1, last)
    ):
        that = place + 1
    got = subjects.before(t, first, back) if that else None
    if got is None or t.low[got[0][0]] in ("it", "that", "which", "this", "i", "we") or t.low[got[0][0]] == "there":
        return None
    return Cue(place, place + 1, None, got[0], unit_start=got[0][0], unit_end=place + 1, at=that)


def _a_clause(t: Tokens, place: int, last: int) -> bool:
    low = t.low[place].split("'")[0]
    return low in PERSONAL or low in DETERMINERS or low == "there" or capital(t.word[place])


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
    if after > place + 1 and t.low[place + 1] not in (
        "to",
        "on",
        "about",
        "of",
        "at",
        "in",
        "for",
        "yesterday",
        "among",
        "from",
    ):
        return None
    after += 1 + (t.low[after + 1 : after + 2] == ["been"])
    that = _that(t, after, last)
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


def _owner(t: Tokens, first: int, back: int, place: int) -> Range | None:
    """Whose answer it is: "her", "The firm’s", "Critics’"."""
    for number in range(place - 1, back - 1, -1):
        if t.low[number] in ("his", "her", "their", "its"):
            return (number, number + 1)
        if t.low[number].endswith("'s"):
            return (phrases.head_start(t, phrases.segment_start(t, max(first, number - 8), number), number), number + 1)
    return None


def _put(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "put the turnout at 12,000": the figure and what it counts."""
    if t.low[place + 1 : place + 3] == ["it", "to"]:
        that = next((n for n in range(place + 3, min(last - 1, place + 8)) if t.low[n] == "that"), 0)
        got = subjects.before(t, first, place) if that else None
        return Cue(place, that, None, got[0], unit_start=got[0][0], unit_end=that, at=that) if got else None
    if place + 3 >= last or (t.low[place + 1] == "it" and t.low[place + 2] not in ("at", "down")):
        return None
    for number in range(place + 2, min(last - 1, place + 16)):
        if t.kind[number] != WORD:
            return None
        if t.low[number : number + 2] == ["down", "to"]:
            got = subjects.before(t, first, place)
            who = got[0] if got else (place, place)
            return Cue(place, number + 2, FORMS["blamed"], who, unit_start=who[0], unit_end=number + 2, at=number + 2)
        if t.low[number] in ("at", "on"):
            figure = number + 1
            while figure < last - 1 and t.low[figure] in _ABOUT | {"than", "no"}:
                figure += 1
            got = subjects.before(t, first, place)
            share = t.low[number] == "at" or any("cent" in low or low == "%" for low in t.low[figure : figure + 3])
            if got is None or not share or not _figure(t, figure, last):
                continue
            return Cue(
                place, place + 1, FORMS["estimated"], got[0], unit_start=got[0][0], unit_end=place + 1, at=place + 1
            )
    return None


def _figure(t: Tokens, place: int, last: int) -> bool:
    """ "£4m", "nine", "a thousand", "several hundred pounds", "dozens"."""
    low = t.low[place]
    if t.kind[place] == MARKED:
        return True
    if low.lstrip("$£€")[:1].isdigit() or low in _NUMBERS or low in _MANY:
        return True
    return low in ("a", "an", "several", "half", "many") and any(
        each in _ROUND for each in t.low[place + 1 : min(last, place + 3)]
    )


_MANY = words("hundreds thousands millions billions dozens scores tens")
_ROUND = words(
    """
    hundred thousand million billion dozen score fortnight week month year decade century day hour minute third quarter
    fifth tenth half pound penny mile couple few handful
    """
)


def _laid(t: Tokens, first: int, last: int, place: int) -> Cue | None:
    """ "attributes the delay to “the volume of records”": the cause."""
    if t.low[place + 1 : place + 2] in ([], ["to"]):
        return None
    to = next((n for n in range(place + 2, min(last - 1, place + 12)) if t.low[n] == "to"), 0)
    got = subjects.before(t, first, place) if to else None
    if got is None or (t.kind[place - 1] == WORD and t.low[place - 1] in ("was", "were", "been", "being", "is", "are")):
        return None
    return Cue(place, place + 1, FORMS["blamed"], got[0], unit_start=got[0][0], unit_end=place + 1, at=to + 1)
