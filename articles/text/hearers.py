"""Past whom something was told, asked or charged with, to what."""

from articles.text.grammar import AUXILIARY, DETERMINERS, OBJECTS, PERSONAL, PREPOSITIONS, adverb, capital, words
from articles.text.segment import MARKED, WORD, Tokens

WH = words(
    """
    what how why whether if who where when which
    """
)


def told_to(t: Tokens, begin: int, place: int, stop: int) -> bool:
    """ "told him to go", "told her son to run", "told them over loudspeakers to go home"."""
    for number in range(place, min(stop - 1, place + 7)):
        if t.low[number] == "to" or (t.low[number] == "not" and t.low[number + 1] == "to"):
            verb = t.low[number + 1 + (t.low[number] == "not")]
            named = verb in DETERMINERS or capital(t.word[number + 1])
            return number > begin and not named
        if t.kind[number] != WORD or t.low[number] in WH or t.low[number] == "that" or t.low[number] in AUXILIARY:
            return False
        if t.low[number].split("'")[0] in PERSONAL and number > begin:
            return False
    return False


def to_do(t: Tokens, place: int, stop: int) -> int:
    """ "promised in a letter to parents to look again": where what is promised begins; 0 where it does not."""
    for number in range(place + 1, min(stop - 1, place + 14)):
        if t.kind[number] != WORD or t.low[number] == "that" or t.low[number] in AUXILIARY or t.low[number] in PERSONAL:
            return 0
        if t.low[number] != "to":
            continue
        deed = t.low[number + 1]
        if t.kind[number + 1] == MARKED:
            return number
        if (
            deed in DETERMINERS | PREPOSITIONS
            or deed in _LISTENERS
            or deed.endswith("s")
            or capital(t.word[number + 1])
        ):
            continue
        further = t.low[number + 2 : number + 3]
        if not further or further[0] in DETERMINERS | PREPOSITIONS | OBJECTS or t.kind[number + 2] == MARKED:
            return number
        if further[0].endswith("s") or adverb(further[0]) or capital(t.word[number + 2]):
            return number
    return 0


_LISTENERS = words("staff people police parliament congress council court children men women press media everyone me")


def charge(t: Tokens, place: int, stop: int, blamed: bool = False, credited: bool = False) -> int:
    """ "accused the council of hiding it": where the charge begins."""
    for number in range(place, min(stop - 1, place + 12)):
        if blamed and t.low[number] in ("on", "for"):
            return number + 1
        if credited and t.low[number] == "with" and (t.kind[number + 1] == MARKED or t.low[number + 1].endswith("ing")):
            return number + 1
        if t.low[number : number + 2] == ["of", "a"] and t.low[number + 3 : number + 4] == ["of"]:
            return number + 1  # "of a decade of ‘cowardice’"
        if t.low[number] == "of" and (t.kind[number + 1] == MARKED or t.low[number + 1].endswith("ing")):
            return number + 1
        if t.kind[number] == MARKED:
            break
    last = min(stop - 1, place + 6)
    plain = [n for n in range(place + 1, last) if t.low[n] == "of" and not capital(t.word[n + 1])]
    plain = [n for n in plain if t.low[n + 1] not in DETERMINERS]
    return plain[-1] + 1 if plain and not blamed else place


def thanked(t: Tokens, place: int, stop: int) -> int:
    """ "thanked volunteers for “pure kindness”": what for, where only that stands in marks."""
    for number in range(place, min(stop - 1, place + 8)):
        if t.kind[number] == MARKED:
            return place
        theirs = number + 1 + (t.low[number + 1] in ("their", "his", "her", "its"))
        if t.low[number] == "for" and number > place and theirs < stop and t.kind[theirs] == MARKED:
            return number + 1
    return place


def asked(t: Tokens, place: int, stop: int) -> int:
    """ "asked both men whether": the question, not the asked."""
    for number in range(place, min(stop - 1, place + 7)):
        if t.kind[number] != WORD or t.low[number] in AUXILIARY or t.low[number] in ("to", "that", "about", "for"):
            break
        if t.low[number] in ("whether", "if", "why", "how"):
            return number
        if number > place and t.low[number] in WH and t.low[number - 1] in OBJECTS:
            return number  # "asks me which bus to take"
    return place


def warned(t: Tokens, place: int, stop: int) -> int:
    """ "warned him against “haste”", "warned drivers of ice": the danger, not the warned."""
    for number in range(place, min(stop - 1, place + 6)):
        if t.kind[number] == MARKED or t.low[number] in ("that", "to", "about"):
            break
        if t.low[number] in ("of", "against") and number > place:
            return number
    return place
