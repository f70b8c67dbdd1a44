"""Runs of capitals in a text, cut into names."""

import re
from collections.abc import Iterator

from articles.text import given, roles
from articles.text.grammar import words as table

_SHORT = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Lt|Col|Gen|Sgt|Capt|Maj|Adm|Cmdr|Cpl|Pfc|Spc|Brig"
    r"|St|Jr|Sr|Rev|Hon|Supt|Insp|Det|Asst|Cllr|Smt|Ald|Atty|Assoc|Msgr|Ven|Fr|Bro|Pvt|Ens|Cmdr|Comdr|Ltjg|Mme|Mlle)\."
)
_CAPITAL = (
    rf"(?:{_SHORT}|(?:Local|Channel|Radio|District|Unit|Engine|Station|Branch|Studio) \d+"
    r"|(?:[A-Z]\.)+(?:[A-Z](?![\w’']))?|\d+(?:st|nd|rd|th)"
    r"|(?:(?:al|el|ar|as|ash|d)[-’'])?[A-ZÀ-ÖØ-Þ][\w’'-]*(?<![’'-]))"
)
_JOINED = (
    r"(?:of the|for the|of|for|and|at|(?:(?<=Council )|(?<=Commission )|(?<=Committee )|(?<=Institute ))on|the|"
    r"de la|de|la|le|van der|van|von|der|den|bin|al|ibn|di|du|del|da|dos|&|"
    r"[“\"‘'(][A-Z]\w+[”\"’')])"
)
_RUN = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:[’'](?= [A-Z]))?(?: (?:{_JOINED} )?{_CAPITAL}(?:[’'](?= [A-Z]))?){{0,9}}")
NOBLE = table("duke duchess earl countess prince princess marquess archbishop bishop lord lady king queen")
_WORD = re.compile(r"\S+")


def runs(text: str) -> Iterator[tuple[str, int]]:
    """Each name as printed, with its titles and letters, and where it begins."""
    for match in _RUN.finditer(text):
        for first, last in _parts(match.group()):
            yield match.group()[first:last], match.start() + first


def low_of(word: str) -> str:
    """A word in small letters, without points and marks at its edges."""
    return word.casefold().strip(".,’'")


def plain(name: str) -> str:
    """A name without the "’s" of what it has."""
    name = name.strip(" ,")
    if name.endswith(("’s", "'s")):
        return name[:-2]
    return name.rstrip("’'") if name.endswith(("s’", "s'")) else name


def _parts(raw: str) -> Iterator[tuple[int, int]]:
    """The names in a run of capitals: "Lena Brandt of the Corrow Institute" is two, "Bank of Osk" one."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(raw)]
    begin = 0
    for number, (word, _, _) in enumerate(words):
        if number == begin:
            continue
        low, ahead = word.casefold(), words[number - 1][0]
        left = [each for each, _, _ in words[begin:number]]
        owned = ahead.endswith(("’s", "'s")) or (ahead.endswith(("s’", "s'")) and low_of(word) in given.GIVEN)
        if owned and low not in roles.BODY:
            yield words[begin][1], words[number - 1][2]
            begin = number
        elif low in ("of", "for", "at", "and", "of the") and _stands_alone(
            left, [w for w, _, _ in words[number + 1 :]], low
        ):
            yield words[begin][1], words[number - 1][2]
            begin = number + 1
    if begin < len(words):
        yield words[begin][1], words[-1][2]


def _stands_alone(left: list[str], right: list[str], joint: str) -> bool:
    """Whether the name before "of", "for", "at" or "and" is one of its own."""
    lows = [low_of(word) for word in left]
    if (
        lows[-1] in ("shares", "stock")
        or lows[-1] in roles.PLURAL_ROLES
        or lows[-1] in ("members", "supporters", "experts", "workers", "critics")
    ):
        return True
    if joint == "and" and right and low_of(right[0]) in ("district", "county", "sons", "partners", "co", "borough"):
        return False
    if any(low in ("of", "for") for low in lows):
        return joint == "at"
    if lows[-1] in roles.BODY or lows[-1] in roles.TITLES:
        return joint == "and" and len(right) > 1 and lows[-1] not in ("department", "ministry", "secretary")
    if joint in ("at", "for"):
        return len(left) > 1 or joint == "at"
    if lows[0] in given.GIVEN or any(low in roles.TITLES or low in roles.ROLES for low in lows[:-1]):
        return True
    if (
        joint == "of"
        and 1 < len(left) < 4
        and not set(lows) & roles.BODY
        and {low_of(word) for word in right} & roles.BODY
    ):
        return True
    if joint == "and":
        return len(left) > 1 and len(right) > 1
    known = set(lows) | {low_of(word) for word in right}
    return joint == "of" and len(left) == 2 and len(right) == 1 and not known & (roles.BODY | NOBLE)
