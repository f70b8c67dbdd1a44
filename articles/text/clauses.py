"""Whether words after a reporting verb are a clause: "claimed the roof leaked", not "claimed the title"."""

from articles.text.grammar import (
    AUXILIARY,
    DETERMINERS,
    OBJECTS,
    PASTS,
    PERSONAL,
    PREPOSITIONS,
    adverb,
    capital,
    timely,
    words,
)
from articles.text.lead_ins import PARTICIPLES
from articles.text.segment import POINT, WORD, Tokens
from articles.text.verbs import FORMS, Verb

# With these an act or a thing may follow too: "admitted an offence committed in May".
_ACTS = words("admit deny accept announce report propose find show reveal see hear learn record confirm acknowledge")
_LEADING = words("when while as after before if once since where up out off down back on over")
_STATING = words("say add tell warn claim insist argue explain suggest believe think reckon")
_OPENING = words("when if once although though because unless nobody everyone everybody nothing everything none")
_AFTER_VERB = words("off out up down to away back when because if but and after before so as nothing nobody")
_SEEMING = words("appears seems needs tends looks happens continues means shows")
_MOVED = words("fell rose grew went came began got ran")
_PLAIN = words("want need believe think feel know say like love hate deserve come go get take make have fail leak")


def opens_clause(t: Tokens, place: int, stop: int, verb: Verb) -> bool:
    """Whether a subject and a verb seem to follow at `place`, looking no further than twenty words."""
    low = t.low[place].split("'")[0]
    ends = next((n for n in range(place, min(stop, place + 9)) if t.kind[n] == POINT and t.word[n] != "%"), place + 9)
    if low[:1].isdigit() and any(each in FORMS for each in t.low[place + 1 : min(stop, ends)]):
        return True  # "found 58 per cent of voters want a bridge"
    if low == "it" and place + 1 < stop and (adverb(t.low[place + 1]) or t.low[place + 1] in PREPOSITIONS):
        return t.low[place + 1] == "all" and place + 2 < stop  # not "bellowed it again"
    if low in PERSONAL or low == "there" or (low in _OPENING and verb.lemma in _STATING):
        return True
    if low in _LEADING:
        return False
    return _goes_on(t, place, stop, verb.lemma in _ACTS or not verb.saying)


def _goes_on(t: Tokens, place: int, stop: int, acts: bool) -> bool:
    number = place
    limit = min(stop, place + 20)
    while number < limit:
        low = t.low[number]
        if low in AUXILIARY or (number > place and finite(t, number, stop, acts)):
            return True
        if t.word[number] in "–—" and number > place + 1:
            closing = next((n for n in range(number + 2, min(stop - 1, number + 16)) if t.word[n] in "–—"), 0)
            return bool(closing) and t.kind[closing + 1] == WORD and t.word[closing + 1].islower()
        if low == "," and number > place:
            closing = next((n for n in range(number + 1, min(stop - 1, number + 10)) if t.low[n] == ","), 0)
            if not closing:
                return t.low[number + 1 : number + 2] == ["which"] and _goes_on(t, number + 2, stop, acts)
            number = closing
        joined = low == "and" and place + 1 < number < stop - 1 and _verb(t.low[number + 1])
        if joined or low in ("who", "which", "that", "whose") or (low in PERSONAL and number > place):
            return False
        number += 1
    return False


def _verb(low: str) -> bool:
    return low in AUXILIARY or low in PASTS or low.endswith("ed")


def that_after(t: Tokens, place: int, last: int) -> int:
    """Where "that" stands, past adverbs and times; 0 where it does not."""
    while place < last and (adverb(t.low[place]) or timely(t.low[place]) or t.low[place] in ("on", "last", "this")):
        place += 1
    return place if place + 1 < last and t.low[place] == "that" else 0


def finite(t: Tokens, place: int, stop: int, acts: bool = False) -> bool:
    """Whether a word looks like a verb of its own: "blocks their light", "sold the field", "leaked in May"."""
    low = t.low[place]
    ahead = t.low[place - 1]
    if capital(t.word[place]) or low in PREPOSITIONS or low in DETERMINERS or t.kind[place] != WORD:
        return False
    if ahead in DETERMINERS or ahead in PREPOSITIONS:
        return False
    follows = t.low[place + 1] if place + 1 < stop else ""
    if low in _SEEMING and follows in ("to", "that", "as"):
        return True
    if low in _MOVED and follows in ("", "to", "by", "from", "in", "at", "for", "missing", "off"):
        return True
    if low in _PLAIN:
        return not acts and (ahead.endswith("s") or ahead == "people" or capital(t.word[place - 1]))
    objects = follows in OBJECTS or follows in PERSONAL or (follows in DETERMINERS and follows != "that")
    if low in PASTS or (low.endswith("ed") and len(low) > 4):
        if objects or follows in _AFTER_VERB or adverb(follows) or follows[:1].isdigit() or follows == "(":
            return True
        return not acts and follows != "by" and (follows in ("", ",", ";") or follows in PREPOSITIONS)
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "'s")):
        return objects or (not follows and t.low[place - 2 : place - 1] == ["every"])
    return False


def clause(t: Tokens, left: int, right: int) -> bool:
    """Whether t[left:right] seems to have a verb of its own, and so is no mere noun phrase: "The roof leaked"."""
    for place in range(left, right):
        low = t.low[place]
        if low in ("who", "which", "whose", "that", "where"):
            return False
        if low in AUXILIARY or (low in PERSONAL and place + 1 < right):
            return True
        follows = t.low[place + 1] if place + 1 < right else ""
        shaped = low in PASTS or (low.endswith("ed") and len(low) > 4)
        if place == left or not shaped or low in PARTICIPLES or low in _DONE or follows == "by":
            continue
        if t.low[place - 1] not in DETERMINERS and not capital(t.word[place]):
            return not follows or follows in PREPOSITIONS | DETERMINERS | OBJECTS or adverb(follows)
    return False


_DONE = words(
    "accused named charged convicted suspected published found aged armed backed owned led wanted described said"
)
