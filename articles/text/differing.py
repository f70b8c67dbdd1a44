"""What changed between two states of a text, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# Comparing costs up to the product of both lengths; where more differs, all of it is shown as replaced.
_MOST_COMPARED = 10_000
_WORD = re.compile(r"\s+|[^\s]+")


class Fate(StrEnum):
    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the text, and what became of it."""

    fate: Fate
    text: str


def differing(before: str, after: str) -> list[Piece]:
    """Both texts in one: what is the same and what was inserted make `after`, the same and the deleted `before`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    start = _same(old, new)
    end = _same(old[start:][::-1], new[start:][::-1])
    middle = _compared(old[start : len(old) - end], new[start : len(new) - end])
    head, tail = (Fate.SAME, old[:start]), (Fate.SAME, old[len(old) - end :])
    return _joined([head, *middle, tail])


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words both begin with."""
    return next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


def _compared(old: list[str], new: list[str]) -> Iterator[tuple[Fate, list[str]]]:
    if len(old) * len(new) > _MOST_COMPARED:
        yield from ((Fate.DELETED, old), (Fate.INSERTED, new))
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Fate.SAME, old[a:b]
        else:
            yield from ((Fate.DELETED, old[a:b]), (Fate.INSERTED, new[c:d]))


def _joined(parts: Iterable[tuple[Fate, list[str]]]) -> list[Piece]:
    """Each run of changes as one deletion and one insertion; a space between two replaced words goes with them."""
    found: list[Piece] = []
    deleted, inserted = "", ""
    for fate, words in parts:
        text = "".join(words)
        if fate is Fate.DELETED:
            deleted += text
        elif fate is Fate.INSERTED:
            inserted += text
        elif text.isspace() and deleted and inserted:
            deleted, inserted = deleted + text, inserted + text
        elif text:
            found += [*_changed(deleted, inserted), Piece(Fate.SAME, text)]
            deleted, inserted = "", ""
    return [*found, *_changed(deleted, inserted)]


def _changed(deleted: str, inserted: str) -> list[Piece]:
    pieces = (Piece(Fate.DELETED, deleted), Piece(Fate.INSERTED, inserted))
    return [piece for piece in pieces if piece.text]
