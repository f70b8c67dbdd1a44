"""Where a quote may begin and end: moving its edges by words, and finding words in the copy."""

import re
from collections.abc import Sequence

from articles.text.alike import DASHES, DOUBLE, SINGLE
from articles.text.spans import Span, problem

# A word with the apostrophes, hyphens, points and commas inside it, or one mark of punctuation.
_STOP = re.compile(r"\w+(?:[’'.,-]\w+)*|[^\w\s]")
_OPENING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
START, END = 0, 1
# What is typed, piece by piece: white space, dashes in a row, a mark, or what stands for itself.
_TYPED = re.compile(rf"\s+|[{re.escape(DASHES)}]+|[{re.escape(SINGLE + DOUBLE)}]|…|\.{{3}}|.")
_MOST_TYPED = 100_000


def moved(fragments: Sequence[Sequence[int]], text: str, number: int, edge: int, step: int) -> list[list[int]]:
    """The fragments with one edge (START or END) of fragment `number` one word later (`step` 1) or earlier (-1).

    An edge stays inside its line and never passes the fragment's other edge or the next fragment; where there is no
    word to go to, the fragments come back as they were. Offsets are code points.
    """
    found = [list(fragment) for fragment in fragments]
    start, end = found[number]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    low = max(line_start, found[number - 1][END] if number else 0)
    high = min(line_end, found[number + 1][START] if number + 1 < len(found) else len(text))
    low, high = (low, end - 1) if edge == START else (start + 1, high)
    here = found[number][edge]
    stops = [match.span()[edge] for match in _STOP.finditer(text, line_start, line_end)]
    beyond = [stop for stop in stops if low <= stop <= high and (stop > here if step > 0 else stop < here)]
    if beyond:
        found[number][edge] = min(beyond) if step > 0 else max(beyond)
    return found


def tidied(fragments: Sequence[Sequence[int]], text: str) -> list[list[int]]:
    """Fragments as they were selected, without the space around them and the quotation marks that enclose them."""
    found = []
    for start, end in fragments:
        begin, stop = _without_space(text, start, end)
        closing = _OPENING.get(text[begin : begin + 1])
        if closing and closing not in text[begin + 1 : stop - 1]:
            begin += 1
            stop -= text[begin:stop].endswith(closing)
            begin, stop = _without_space(text, begin, stop)
        if begin < stop:
            found.append([begin, stop])
    return found


def _without_space(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def places_of(words: str, text: str, within: Span | None = None, most: int = 20) -> list[list[int]]:
    """Where these words stand in the text, or `within` a stretch of it, from its beginning, up to `most` places.

    Straight marks are typed for curly ones, a hyphen for a dash, one space for several: each stands for the other.
    """
    found: list[list[int]] = []
    words = words.strip()
    if not 0 < len(words) <= _MOST_TYPED:
        return found
    start, end = within or (0, len(text))
    wanted = re.compile("".join(_as_typed(piece) for piece in _TYPED.findall(words)))
    while len(found) < most and (place := wanted.search(text, start, end)):
        found.append(list(place.span()))
        start = place.start() + 1
    return found


def _as_typed(piece: str) -> str:
    """The pattern of whatever a copy may have where `piece` was typed."""
    if piece.isspace():
        return r"\s+" if "\n" in piece else r"[^\S\n]+"
    if piece in ("…", "..."):
        return r"(?:…|\.{3})"
    for alike in (SINGLE, DOUBLE):
        if piece in alike:
            return f"[{re.escape(alike)}]"
    return f"[{re.escape(DASHES)}]{{1,3}}" if piece[0] in DASHES else re.escape(piece)


def inside(part: Sequence[Sequence[int]], whole: Sequence[Sequence[int]]) -> bool:
    """Whether every fragment of `part` lies in a fragment of `whole`, and something of `whole` is left over."""
    covered = all(any(start <= begin and stop <= end for start, end in whole) for begin, stop in part)
    return covered and [list(each) for each in part] != [list(each) for each in whole]


def written(fragments: Sequence[Sequence[int]]) -> str:
    """Fragments as an address holds them: "12-40,50-60"."""
    return ",".join(f"{start}-{end}" for start, end in fragments)


_WRITTEN = re.compile(r"[0-9]{1,8}-[0-9]{1,8}(,[0-9]{1,8}-[0-9]{1,8}){0,49}", re.ASCII)


def read(address: str, text: str) -> list[list[int]] | None:
    """The fragments of an address, if they are sound in `text`; None where they are not."""
    if not _WRITTEN.fullmatch(address):
        return None
    found = [[int(place) for place in pair.split("-")] for pair in address.split(",")]
    return None if problem(found, text) else found
