"""Quotation marks: which stretches of a paragraph stand in them, and which marks are only apostrophes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"[“”„‟«»\"＂]|''|``|‘‘|’’|[‘’'‚]")
_OPENING = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»"})
_EITHER = frozenset({'"', "＂", "''", "’’"})
_BEFORE_OPENING = frozenset("([{—–-/:")
_AFTER_CLOSING = frozenset(".,;:?!)]}—–-…/")
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|n|un|cos|round|\d0s|\d\d)\b", re.IGNORECASE)
_CLIPPED = re.compile(r"\b(?:an|o|th|wi|ol|\w{2,}in)$")  # "an’ all", "doin’ it"
_ROCK_N_ROLL = re.compile(r".{0,2}[’'‘]n[’']", re.IGNORECASE)
_BEFORE_APOSTROPHE = frozenset("sSzZxX")


@dataclass(frozen=True, slots=True)
class Marked:
    """One stretch in marks: [start, end) with them, [inner_start, inner_end) without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def marked(line: str, base: int = 0, goes_on: bool = False) -> list[Marked]:
    """The outermost marked stretches of one paragraph as it is seen, in order; offsets have `base` added.

    A stretch that is never closed runs to the end of the paragraph, where the next paragraph may open it again. Single
    marks count only where they have a partner; marks inside a stretch are left alone. One pass over the marks.
    `goes_on` says that the next paragraph opens with a single mark, and so may open again what this one leaves open.
    """
    marks = [(m.group(), m.start(), m.end()) for m in _MARK.finditer(line)]
    partner = _partners(line, marks, goes_on)
    if goes_on:
        left = _left_open(line, marks, partner)
        if left is not None:
            _, start, end = marks[left]
            stop = len(line.rstrip())
            before = marked(line[:start], base)
            if not before or before[-1].closed:
                return [*before, Marked(base + start, base + stop, base + end, base + stop, False)]
    found: list[Marked] = []
    opened: tuple[int, int] | None = None
    skip_until = -1
    for number, (mark, start, end) in enumerate(marks):
        if start < skip_until:
            continue
        if len(mark) == 1 and mark in "‘’'‚":
            closer = partner.get(number)
            if opened is None and closer is not None:
                _, close_start, close_end = marks[closer]
                found.append(Marked(base + start, base + close_end, base + end, base + close_start, True))
                skip_until = close_end
            continue
        if opened is None:
            if _may_open(line, mark, start, end):
                opened = (start, end)
        elif mark == '"' and line[opened[0] : opened[1]] == "''":
            continue  # words that the quoted one quotes
        elif _may_close(line, mark, start, end):
            found.append(Marked(base + opened[0], base + end, base + opened[1], base + start, True))
            opened = None
        elif mark in _EITHER:
            found.append(Marked(base + opened[0], base + start, base + opened[1], base + start, False))
            opened = (start, end)
    if opened is not None and line[opened[1] :].strip():
        stop = len(line.rstrip())
        found.append(Marked(base + opened[0], base + stop, base + opened[1], base + stop, False))
    elif opened is None:
        found += _reopened_single(line, marks, base, found[-1].end - base if found else 0, goes_on)
    return [each for each in found if each.inner_start < each.inner_end]


def _left_open(line: str, marks: list[tuple[str, int, int]], partner: dict[int, int]) -> int | None:
    """The single mark that the next paragraph opens again: after the last closed, none of its own to close it."""
    if line.rstrip()[-1:] not in ".?!…":
        return None
    last = max(partner.values(), default=-1)
    for number in range(last + 1, len(marks)):
        mark, start, end = marks[number]
        if mark in ("‘", "'") and _opens_single(line, mark, start, end):
            ahead = line[:start].rstrip()
            opens = not ahead or ahead[-1] == ":" or (ahead[-1] in ".?!" and line[end].isupper())
            return number if opens or (ahead[-1] == "," and (line[end].isupper() or last >= 0)) else None
    return None


def _may_open(line: str, mark: str, start: int, end: int) -> bool:
    before, after = line[start - 1 : start], line[end : end + 1]
    if mark in _OPENING:
        return True
    if before == "=":
        return False
    if mark in _CLOSING:
        return (not before or before.isspace()) and bool(after) and not after.isspace()
    return bool(after) and (not after.isspace() or not before or before.isspace())


def _may_close(line: str, mark: str, start: int, end: int) -> bool:
    before, after = line[start - 1 : start], line[end : end + 1]
    if mark in _CLOSING:
        return True
    if mark in _OPENING:
        return (
            not before.isspace()
            and before not in _BEFORE_OPENING
            and (not after or after.isspace() or after in _AFTER_CLOSING)
        )
    looks_opening = (
        (before.isspace() or before in "([—-") and bool(after) and not after.isspace() and after not in ".,;:?!)"
    )
    return not looks_opening


def _opens_single(line: str, mark: str, start: int, end: int) -> bool:
    before, after = line[start - 1 : start], line[end : end + 1]
    if before and not before.isspace() and before not in _BEFORE_OPENING and before not in '“"':
        return False
    if not after or after.isspace() or after in ".,;:?!)’'":
        return False
    return mark in "‘‚" or not _ELISION.match(line, end)


def _closes_single(line: str, mark: str, start: int, end: int) -> bool:
    before, after = line[start - 1 : start], line[end : end + 1]
    return mark in "’'" and bool(before) and not before.isspace() and not (after.isalnum() or after == "_")


def _partners(line: str, marks: list[tuple[str, int, int]], goes_on: bool) -> dict[int, int]:
    """For each single opening mark the number of the mark that closes it: the first sure one before the next opening.

    A mark after a full stop, comma or the like is sure; so is one after a letter, unless it may be the apostrophe of a
    plural ("voters’ anger") and a later mark closes as well.
    """
    found: dict[int, int] = {}
    waiting: int | None = None
    perhaps: int | None = None
    for number, (mark, start, end) in enumerate(marks):
        if len(mark) > 1 or mark not in "‘’'‚" or _ROCK_N_ROLL.match(line, max(0, start - 2), end + 2):
            continue
        if waiting is not None and _closes_single(line, mark, start, end):
            if _may_be_apostrophe(line, start, end):
                perhaps = number
            else:
                found[waiting], waiting, perhaps = number, None, None
        elif _opens_single(line, mark, start, end):
            if waiting is not None and perhaps is not None:
                found[waiting], perhaps = perhaps, None
                waiting = number
            elif waiting is None:
                waiting = number
    if waiting is not None and perhaps is not None and not _goes_on(line, marks[waiting], marks[perhaps], goes_on):
        found[waiting] = perhaps
    return found


def _goes_on(line: str, opening: tuple[str, int, int], closing: tuple[str, int, int], goes_on: bool = False) -> bool:
    """Whether what was opened after a colon, or by the paragraph, is left for the next paragraph to close."""
    ahead = line[: opening[1]].rstrip()
    opens = not ahead or ahead[-1] == ":"
    if goes_on and ahead and ahead[-1] in ":.,?!" and line[opening[2] : opening[2] + 1].isupper():
        return line.rstrip()[-1:] in ".?!…"
    return opens and line.rstrip()[-1:] in ".?!…" and closing[1] - opening[2] > 12


def _may_be_apostrophe(line: str, start: int, end: int) -> bool:
    after = line[end : end + 2]
    if (after[:1] == " " or (after[:1] in tuple(",.?!") and after[1:] in ("’", "'"))) and _CLIPPED.search(
        line, max(0, start - 8), start
    ):
        return True
    return line[start - 1] in _BEFORE_APOSTROPHE and line[end : end + 1] == " " and line[end + 1 : end + 2].islower()


def opens_single(line: str) -> bool:
    """Whether a paragraph begins with a single mark that opens."""
    start = len(line) - len(line.lstrip(" \t"))
    mark = line[start : start + 1]
    return mark in ("‘", "'") and _opens_single(line, mark, start, start + 1)


def _reopened_single(
    line: str, marks: list[tuple[str, int, int]], base: int, free: int, goes_on: bool
) -> Iterator[Marked]:
    """What a single mark opens, at the beginning or after a colon, that only a later paragraph closes.

    Where the next paragraph opens with one too, it may also begin a sentence, or follow the comma after its cue.
    """
    ahead = (": ", ". ", ", ", "? ", "! ") if goes_on and line.rstrip()[-1:] in ".?!…" else (": ",)
    for mark, start, end in marks:
        if start < free or mark not in "‘'" or not _opens_single(line, mark, start, end):
            continue
        opens = start < 8 and not line[:start].strip(" \t")
        if opens or (line[start - 2 : start] in ahead and line[end : end + 1].isupper()):
            stop = len(line.rstrip())
            yield Marked(base + start, base + stop, base + end, base + stop, False)
        return
