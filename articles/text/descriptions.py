"""Descriptions of a speaker, cut down to what names them."""

from articles.text.grammar import AUXILIARY, PREPOSITIONS, timely
from articles.text.grammar import words as table

LEADING = table("the a an its his her their our my this that these those")


_HEAD_ENDS = table("of for from at in on with who which that outside inside near behind about to against by whose")


_ANYBODY = table("woman man voice girl boy someone somebody")


_OCCASIONS = table(
    """
    inquest hearing trial meeting tribunal inquiry conference rally sign placard banner notice poster board plaque note
    """
)


_NOUNS = table(
    """
    filing briefing ruling hearing meeting warning finding building posting listing recording reading painting drawing
    being king shed bed seed feed
    """
)


def only_articles(words: str) -> bool:
    return all(word.casefold() in LEADING for word in words.split())


def plural_noun(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith("ss")


def to_head(words: list[str]) -> list[str]:
    """The phrase without what only says where it is or what is done to it: "a report released in May"."""
    for number in range(1, len(words)):
        low = words[number].casefold()
        if number == 1 and words[0].casefold() == "those" and low in ("on", "in", "inside", "at"):
            continue  # "those on board"
        anybody = low in ("in", "on") and words[number - 1].casefold() in _ANYBODY  # "a woman in the balcony"
        lone = anybody or (number == 1 and low == "outside" and words[0].casefold() in LEADING)  # "an outside audit"
        if (
            not lone
            and low in ("who", "which", "that", "outside", "inside", "in", "on", "over", "above", "across", "beneath")
        ) or (low == "at" and words[number - 1].casefold() in _OCCASIONS):
            return words[:number]
        if (
            number > 1
            and (
                (low.endswith(("ing", "ed")) and low not in _NOUNS)
                or low
                in (
                    "sent",
                    "written",
                    "sworn",
                    "shown",
                    "given",
                    "put",
                    "drawn",
                    "read",
                    "seen",
                    "held",
                    "made",
                    "taken",
                    "found",
                    "left",
                    "hung",
                    "stuck",
                    "drawn",
                )
            )
            and low not in AUXILIARY
            and (
                number + 1 == len(words)
                or words[number + 1].casefold() in PREPOSITIONS | {"the", "a", "an", "this", "last", "earlier"}
                or timely(words[number + 1].casefold())
            )
        ):
            return words[:number]
        if (
            number == 1
            and low.endswith(("ing", "ed"))
            and words[0].casefold() not in LEADING
            and (len(words) == 2 or words[2].casefold() in PREPOSITIONS | {"the", "a", "an"})
        ):
            return words[:1]
    return words


def head_of(words: list[str]) -> str:
    """The noun a phrase is about: "head" of "the county’s head of transport"."""
    for number in range(1, len(words)):
        if words[number].casefold() in _HEAD_ENDS:
            return words[number - 1]
        later = words[number + 1].casefold() if number + 1 < len(words) else ""
        if words[number].casefold() in ("last", "this", "earlier") and (timely(words[-1].casefold()) or timely(later)):
            return words[number - 1]  # "a report last year from the institute"
        if words[number] in ("the", "its") and words[number - 1].casefold() not in LEADING:
            return words[number - 1]
    return words[-1]


def start_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
