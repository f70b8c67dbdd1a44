"""Paragraphs into sentences of words, where a stretch in quotation marks is one word of its own kind."""

import re
from dataclasses import dataclass, field

from articles.text.grammar import words
from articles.text.marks import Marked

_ABBREVIATED = r"""
    Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Col|Gen|Sgt|Capt|Cmdr|Maj
   |Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Cllr|Supt|Insp|Jan|Feb|Mar|Apr |
    Aug|Sept|Sep|Oct|Nov|Dec|Adm|Pres|Cpl|Pfc|Spc|Brig|Mt|Ft|Ave|approx|est
""".replace("\n", "").replace(" ", "")
# States only where they follow a place: "Boise, Ore." and not "at his funeral Mass."
_STATES = r"""
    Calif|Fla|Mass|Pa|Va|Ala|Ariz|Ark|Colo|Conn|Del|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|
    Neb|Nev|Okla|Ore|Tenn|Tex|Vt|Wash|Wis|Wyo
""".replace("\n", "").replace(" ", "")
_TOKEN = re.compile(
    r"(?:[DRI]-(?:[A-Z][a-z]*\.)+(?=[,)]))|(?:[A-Za-z]\.){2,}"
    rf"|\b(?:{_ABBREVIATED})\.(?=\s)|(?<=, )(?:{_STATES})\.(?=[\s,])|[A-Z]\.(?=\s[A-Z]|,)"
    r"|\d\d?:\d\d(?!\d)|\d+–\d+|[@#$£€]?\w+(?:[’'.,&‑-]\w+)*|\.\.\.|--|[^\w\s]"
)
_STOPS = frozenset({".", "?", "!", "…", "..."})
_CLOSING = frozenset(")]}")
WORD, POINT, MARKED = "w", "p", "q"
LONGEST = 400  # tokens; a line without end is read in pieces of this size


@dataclass(slots=True)
class Tokens:
    """The words of one paragraph outside quotation marks, one entry for each marked stretch among them."""

    low: list[str] = field(default_factory=list)
    word: list[str] = field(default_factory=list)
    kind: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    marked: list[Marked | None] = field(default_factory=list)

    def add(self, word: str, kind: str, start: int, end: int, region: Marked | None = None) -> None:
        self.low.append(word.casefold().replace("’", "'"))
        self.word.append(word)
        self.kind.append(kind)
        self.start.append(start)
        self.end.append(end)
        self.marked.append(region)


def tokens(text: str, start: int, end: int, regions: list[Marked]) -> Tokens:
    """The tokens of text[start:end], whose marked stretches are `regions`."""
    found = Tokens()
    place = start
    for region in [*regions, None]:
        stop = end if region is None else region.start
        for match in _TOKEN.finditer(text, place, stop):
            word = match.group()
            kind = WORD if word[-1].isalnum() or (len(word) > 1 and word[0].isalpha()) else POINT
            found.add(word, kind, match.start(), match.end())
        if region is not None:
            titled = _titled(text, found, region)
            # The mark of the last point inside stands for all of the words, and their first letter follows it.
            word = f"“{text[region.inner_end - 1]}”{text[region.inner_start]}"
            found.add(word, WORD if titled else MARKED, region.start, region.end, None if titled else region)
            if titled and text[region.inner_end - 1] == ",":
                found.add(",", POINT, region.end, region.end)  # an American comma stands within
            place = region.end
    return found


def _titled(text: str, found: Tokens, region: Marked) -> bool:
    """Whether marks hold the title of a programme, book or song: “on ‘Newsnight Live’”, “her novel ‘The Long Tide’”."""
    inner = text[region.inner_start : region.inner_end]
    if inner.isalpha() and inner[0].isupper() and found.word and found.word[-1][0].isupper():
        following = text[region.end : region.end + 2]
        if following[:1] == " " and following[1:].isupper() and found.end[-1] == region.start - 1:
            return True
    if not region.closed or len(inner) > 60 or not found.low or inner[-1] in ".?!…":
        return False
    words = inner.rstrip(",").split()
    if not words or not words[0][0].isupper() or not words[-1][0].isupper():
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words):
        return False
    ahead = found.low[-1]
    theirs = len(words) > 1 or found.low[-3:-2] in (["his"], ["her"], ["their"], ["its"])
    if ahead == "," and found.low[-2:-1] and found.low[-2] in _TITLE_AFTER and theirs:
        return True  # "in her memoir, “Soundings”"
    if ahead in ("told", "tells"):
        return text[region.end : region.end + 6].startswith((" that ", " how "))  # told ‘Morning Report’ that
    ahead_of_title = ahead in ("on", "of", "in", "for", "to") or ahead.endswith("'s")
    return ahead in _TITLE_AFTER or (len(words) > 1 and ahead_of_title)


_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "for", "to", "on", "at", "by", "with", "or", "vs.", "&"})
_TITLE_AFTER = frozenset(
    [
        "show",
        "programme",
        "program",
        "series",
        "book",
        "novel",
        "film",
        "movie",
        "song",
        "album",
        "play",
        "musical",
        "documentary",
        "drama",
        "sitcom",
        "podcast",
        "magazine",
        "column",
        "titled",
        "entitled",
        "called",
        "memoir",
        "autobiography",
        "biography",
        "poem",
        "essay",
        "blog",
        "ballad",
        "hymn",
        "single",
        "hit",
        "video",
        "soap",
        "journal",
        "newspaper",
        "watch",
        "watching",
        "author",
    ]
)


def sentences(text: str, found: Tokens, reporting: frozenset[str]) -> list[tuple[int, int]]:
    """Ranges [first, last) of tokens, one a sentence. `“Why?” Ms Marsh asked` is one: words of reporting follow."""
    ranges: list[tuple[int, int]] = []
    first, size = 0, len(found.low)
    for number in range(size):
        if number + 1 < size and number - first < LONGEST and not _ends(text, found, number, reporting):
            continue
        ranges.append((first, number + 1))
        first = number + 1
    return ranges


def _ends(text: str, found: Tokens, number: int, reporting: frozenset[str]) -> bool:
    kind, word = found.kind[number], found.word[number]
    if kind == POINT:
        if word in _CLOSING:
            return number > 0 and found.word[number - 1] in _STOPS and _capital(found, number + 1)
        return word in _STOPS and _capital(found, number + 1)
    if kind != MARKED:
        marked = found.kind[number + 1] == MARKED and (word[-3:-2] != "." or _speaks_next(text, found, number))
        return word.endswith(".") and (marked or _opens(found, number + 1))
    region = found.marked[number]
    assert region is not None
    last = text[max(region.inner_start, region.inner_end - 1) : region.inner_end]
    if text[region.inner_end - 2 : region.inner_end - 1] in _STOPS and last in "'’”\"":
        last = text[region.inner_end - 2]
    if last not in _STOPS or not _capital(found, number + 1):
        return False
    if number > 0 and found.word[number - 1] == ":" and found.kind[number + 1] != MARKED:
        return True
    return last == "." or not _reported(found, number + 1, reporting)


def _speaks_next(text: str, found: Tokens, number: int) -> bool:
    """Whether words in marks open a sentence after an hour: "at 5 a.m. “I always say so,” said Marsh"."""
    region = found.marked[number + 1]
    if found.low[number] not in ("a.m.", "p.m.") or region is None:
        return False
    return text[region.inner_start].isupper() and text[region.inner_end - 1] in ",.?!"


def _opens(found: Tokens, number: int) -> bool:
    """Whether a word begins a sentence, though an abbreviation stands before it: "by 6 a.m. About a third"."""
    return found.word[number][0].isupper() and found.low[number] in _OPENING


_OPENING = words(
    """
    the a an he it she they we this that these those but and in on at about after before when if as for from with while
    his her its their there one some many most two three four another
    """
)


def _capital(found: Tokens, number: int) -> bool:
    word = found.word[number]
    return found.kind[number] == MARKED or (not word[0].islower() and word not in _CLOSING and word not in ",;:—–―-…")


def _reported(found: Tokens, number: int, reporting: frozenset[str]) -> bool:
    """Whether a short subject and a reporting word come next, and no more than that before the point."""
    for place in range(number, min(number + 24, len(found.low))):
        if found.kind[place] == MARKED or found.word[place] in _STOPS or found.word[place] in ":;":
            return False
        if place > number + 6 and "," not in found.word[number:place]:
            return False
        if found.word[place] == "," and place == number + 1 and not found.word[number][0].isupper():
            return False
        if found.low[place] in reporting and place > number:
            following = found.word[place + 1 : place + 2]
            return (
                not following
                or following[0] in ".,;"
                or found.low[place + 1] in ("in", "on", "at", "of", "to", "during")
            )
    return False
