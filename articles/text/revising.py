"""What changed between two revisions of a text, paragraph by paragraph and word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.text.differing import Fate, Piece, differing
from articles.text.paragraphs import Paragraph, paragraphs

# Comparing costs up to the product of both numbers; where more differ, all are shown as replaced.
_MOST_PARAGRAPHS = 250_000
_MOST_PAIRED = 900
_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Altered:
    """A paragraph that is not the same in both: its number in the old text and in the new, None where it is none."""

    old: int | None
    new: int | None
    pieces: list[Piece]

    @property
    def where(self) -> str:
        """ "¶4", "¶4, now ¶5", "¶4, deleted" or "¶5, new"."""
        if self.new is None:
            return f"¶{self.old}, deleted"
        if self.old is None:
            return f"¶{self.new}, new"
        return f"¶{self.new}" if self.old == self.new else f"¶{self.old}, now ¶{self.new}"


def altered(before: str, after: str) -> list[Altered]:
    """The paragraphs that differ, in the order of the new text; those that only moved up or down are left out."""
    old, new = paragraphs(before), paragraphs(after)
    start = _same(old, new)
    end = _same(old[start:][::-1], new[start:][::-1])
    return list(_compared(old[start : len(old) - end], new[start : len(new) - end]))


def _same(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> int:
    """How many paragraphs both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (a, b) in pairs if a.text != b.text), min(len(old), len(new)))


def _compared(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Altered]:
    if len(old) * len(new) > _MOST_PARAGRAPHS:
        yield from (_one(each, None) for each in old)
        yield from (_one(None, each) for each in new)
        return
    lines = SequenceMatcher(None, [each.text for each in old], [each.text for each in new], autojunk=False)
    for tag, a, b, c, d in lines.get_opcodes():
        if tag != "equal":
            yield from _paired(old[a:b], new[c:d])


def _paired(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Altered]:
    """Old and new paragraphs that have the most words in common side by side, in their order."""
    best = _pairs(old, new)
    reached = 0
    for place, paragraph in enumerate(new):
        other = best.get(place)
        if other is None:
            continue
        yield from (_one(each, None) for each in old[reached:other])
        reached = other + 1
        last = max((n for n in best if n < place), default=-1)
        yield from (_one(None, each) for each in new[last + 1 : place])
        yield _one(old[other], paragraph)
    yield from (_one(each, None) for each in old[reached:])
    yield from (_one(None, each) for each in new[max(best, default=-1) + 1 :])


def _pairs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> dict[int, int]:
    """The old paragraph for each new one that has one, so that what they have in common is most in all."""
    if len(old) == len(new) == 1:
        return {0: 0}
    if len(old) * len(new) > _MOST_PAIRED:
        each = range(len(new)) if len(old) == len(new) else ()
        return {n: n for n in each if _alike(set(old[n].text.split()), set(new[n].text.split()))}
    words = [set(each.text.split()) for each in old], [set(each.text.split()) for each in new]
    most = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            alike = _alike(words[0][i], words[1][j])
            most[i][j] = max(most[i + 1][j], most[i][j + 1], most[i + 1][j + 1] + alike)
    found, i, j = {}, 0, 0
    while i < len(old) and j < len(new):
        alike = _alike(words[0][i], words[1][j])
        if alike and most[i][j] == most[i + 1][j + 1] + alike:
            found[j] = i
            i, j = i + 1, j + 1
        elif most[i][j] == most[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _alike(one: set[str], other: set[str]) -> float:
    """The share of words in common, 0 where it is too small to call them the same paragraph."""
    share = 2 * len(one & other) / (len(one) + len(other))
    return share if share >= _ALIKE else 0.0


def _one(old: Paragraph | None, new: Paragraph | None) -> Altered:
    pieces = differing(old.text if old else "", new.text if new else "")
    return Altered(old.number if old else None, new.number if new else None, pieces)


def changed_words(pieces: Sequence[Piece]) -> str:
    """The first change in words: "“four” became “five”", "“not” was taken out"; empty where nothing changed."""
    for number, piece in enumerate(pieces):
        text = _short(piece.text)
        if piece.fate is Fate.INSERTED:
            return f"{text} was put in"
        if piece.fate is Fate.DELETED:
            follows = pieces[number + 1] if number + 1 < len(pieces) else None
            if follows and follows.fate is Fate.INSERTED:
                return f"{text} became {_short(follows.text)}"
            return f"{text} was taken out"
    return ""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return f"“{words}”" if len(words) <= 60 else f"“{words[:40]} … {words[-18:]}”"
