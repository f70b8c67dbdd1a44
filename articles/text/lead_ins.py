"""What leads in to a sentence, and who comes after it: "In a statement,", "Pressed on the point, Ann Marsh"."""

from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    adverb,
    capital,
    words,
)
from articles.text.phrases import OPENERS, Range
from articles.text.segment import POINT, WORD, Tokens
from articles.text.verbs import FORMS


def opens(t: Tokens, first: int, ahead: int) -> bool:
    """Whether t[first:ahead] only leads in: "In a statement,", "Asked about it,", "But,"."""
    if t.word[ahead] != "," or ahead - first > 30 or (t.low[first] == "there" and t.low[first + 1] in AUXILIARY):
        return False
    if t.low[first : first + 2] in _AT_LEAST:
        return False
    return (
        t.low[first] in OPENERS
        or participle(t, first, ahead)
        or (ahead - first == 1 and (adverb(t.low[first]) or t.low[first] in CONJUNCTIONS))
        or (ahead - first > 2 and (adverb(t.low[first]) or t.low[first] == "just") and t.low[first + 1] in PREPOSITIONS)
    )


# "At least four people", "more than half": a number begins, and nothing leads in.
_AT_LEAST = (["at", "least"], ["at", "most"], ["over", "half"])


def participle(t: Tokens, left: int, right: int) -> bool:
    """Whether "Opening the case," or "Pressed on the point," leads in."""
    low = t.low[left]
    return right - left > 1 and (
        (
            low.endswith("ing")
            and len(low) > 5
            and low not in _NOT_PARTICIPLES
            and t.low[left + 1] not in AUXILIARY
            and (t.low[left + 1] != "of" or low in FORMS or low in _OF)  # "Dredging of the channel"
        )
        or low in PARTICIPLES
    )


_OF = words("speaking talking thinking boasting dreaming approving")
_NOT_PARTICIPLES = words("morning evening meeting building spring hearing wedding beijing leading housing")

PARTICIPLES = words(
    """
    pressed born based faced quoted jailed challenged questioned interviewed contacted reached approached joined
    dressed flanked surrounded given asked told called known
    """
)


def leading(t: Tokens, first: int, stop: int) -> Range | None:
    """The noun phrase a sentence begins with, past what leads in."""
    place = first
    while place < stop and (t.low[place] in CONJUNCTIONS or t.kind[place] == POINT or adverb(t.low[place])):
        place += 1
    if place < stop and t.low[place] in OPENERS:
        while place < stop and t.word[place] != ",":
            place += 1
        place += 1
    begin = place
    while place < stop and t.kind[place] == WORD and place - begin < 12:
        low = t.low[place]
        if low in PERSONAL:
            return (place, place + 1) if place == begin else (begin, place)
        if (
            low in AUXILIARY
            or low in PREPOSITIONS
            or low in SUBORDINATORS
            or low in OBJECTS - {"her", "it"}
            or adverb(low)
        ):
            break
        if (
            place > begin
            and capital(t.word[place - 1])
            and not (place - 1 == first and low.endswith("s") and low not in FORMS)
            and not capital(t.word[place])
            and t.low[place - 1] not in DETERMINERS
        ):
            break
        if (
            place > begin + 1
            and not capital(t.word[place])
            and (
                (low.endswith(("ed", "s")) and low in FORMS)
                or (low in FORMS and t.low[place - 1].endswith("s"))
                or low in DETERMINERS
            )
        ):
            break
        place += 1
    return (begin, place) if place > begin else None
