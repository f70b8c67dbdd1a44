"""Which word of an old text is which word of a new one, with what was moved; nothing is matched twice.

First what stays in its order: runs of four words that occur once in both are tied together (Cohen's patience diff), and
what lies between them by the longest common subsequence, a bit for each word (Hyyrö, "Bit-parallel LCS-length
computation revisited", 2004). What is left over on the new side is then looked for in the whole old text: where its
best source is itself left over, it was moved; where its source still stands, it is a copy, and ties nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from articles.text.alike import PLAIN
from articles.text.common_runs import (
    GRAM,
    diagonals,
    grams,
    heaviest,
    hits,
    longest_common,
    runs_once,
    stretches_without,
)

# Cells of one longest common subsequence, a bit each; what is larger and has no run in common is taken for replaced.
_MOST_CELLS, _FEW_CELLS = 16_000_000, 90_000
_SHORTEST_MISSPELT = 3
_MOST_LINKS, _WIDEST_GAP, _LONGEST_SLIDE = 24, 12, 200
_TOKEN = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"  # scripts without spaces, a sign at a time
    r"|\w[\w\u0300-\u036f]*(?:['’]\w[\w\u0300-\u036f]*)*|[^\w\s]"
)
MARKS = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text: as compared (case and the style of marks set aside), and where each stands."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def breaks(self, place: int) -> int:
        """How natural a cut in front of this token is: 6 between paragraphs, 3 sentences, 1 words, 0 within one."""
        if place <= 0 or place >= len(self.words):
            return 6
        between = self.text[self.ends[place - 1] : self.starts[place]]
        if "\n" in between:
            return 6
        before = self.words[place - 1]
        if before in MARKS and place > 1:
            before = self.words[place - 2]
        return 3 if between and before in ".!?" else 1 if between else 0


def tokens(text: str, start: int, end: int) -> Tokens:
    """The tokens of [start, end); offsets count from the beginning of `text`."""
    found = list(_TOKEN.finditer(text, start, end))
    words = [_compared(m.group()) for m in found]
    return Tokens(text, words, [m.start() for m in found], [m.end() for m in found])


def _compared(word: str) -> str:
    if not word.isascii():
        word = unicodedata.normalize("NFC", word.translate(PLAIN))
    return word.casefold()


class Alignment:
    """`to[i]` is the new token that old token `i` became, or -1; `block[i]` is 0 for what stayed in its order, else
    the number of what was moved together; `solid[i]` says whether a match is more than a chance one."""

    def __init__(self, old: Tokens, new: Tokens, edges: Set[int]) -> None:
        """`edges` are tokens of the old text at which a deletion is likelier to begin or end than next to them."""
        self.old, self.new, self._edges = old, new, edges
        self.to = [-1] * len(old.words)
        self.source = [-1] * len(new.words)
        self.block = [0] * len(old.words)
        self._align((0, len(old.words), 0, len(new.words)))
        self._slide()
        self.solid = self._solid()
        self._find_moved()
        self._tie_misspelt()

    def _tie(self, i: int, j: int, length: int) -> None:
        self.to[i : i + length] = range(j, j + length)
        self.source[j : j + length] = range(i, i + length)

    # What stays in its order

    def _align(self, whole: tuple[int, int, int, int]) -> None:
        a, b = self.old.words, self.new.words
        waiting = [whole]
        while waiting:
            i, i_end, j, j_end = waiting.pop()
            while i < i_end and j < j_end and a[i] == b[j]:
                self._tie(i, j, 1)
                i, j = i + 1, j + 1
            while i < i_end and j < j_end and a[i_end - 1] == b[j_end - 1]:
                i_end, j_end = i_end - 1, j_end - 1
                self._tie(i_end, j_end, 1)
            if i == i_end or j == j_end:
                continue
            cells = (i_end - i) * (j_end - j)
            runs = heaviest(runs_once(a, b, i, i_end, j, j_end)) if cells > _FEW_CELLS else []
            if not runs and cells <= _MOST_CELLS:
                for x, y in longest_common(a[i:i_end], b[j:j_end]):
                    self._tie(i + x, j + y, 1)
            for x, y, length in runs:
                if x < i or y < j:  # overlaps the one before
                    over = max(i - x, j - y)
                    x, y, length = x + over, y + over, length - over
                if length > 0:
                    self._tie(x, y, length)
                    waiting.append((i, x, j, y))
                    i, j = x + length, y + length
            if runs:
                waiting.append((i, i_end, j, j_end))

    def _slide(self) -> None:
        """Where words next to a gap repeat at its other end, puts the gap where a writer would have cut."""
        self._slide_gaps(self.old, self.to, self.source, self._edges)
        self._slide_gaps(self.new, self.source, self.to, frozenset())

    def _slide_gaps(self, side: Tokens, there: list[int], back: list[int], edges: Set[int]) -> None:
        words, end = side.words, len(side.words)
        start = 0
        while start < end:
            if there[start] >= 0:
                start += 1
                continue
            stop = start
            while stop < end and there[stop] < 0:
                stop += 1
            before = there[start - 1] if start else -1
            if (there[stop] if stop < end else len(back)) == before + 1:  # nothing stands in its stead
                start, stop = self._slid(side, words, there, back, start, stop, edges)
            start = max(stop, start + 1)

    def _slid(
        self, side: Tokens, words: list[str], there: list[int], back: list[int], start: int, stop: int, edges: Set[int]
    ) -> tuple[int, int]:
        left = 0
        while left < min(start, _LONGEST_SLIDE) and words[start - 1 - left] == words[stop - 1 - left]:
            if there[start - 1 - left] < 0 or (left and there[start - 1 - left] + 1 != there[start - left]):
                break
            left += 1
        right = 0
        while stop + right < len(words) and right < _LONGEST_SLIDE and words[start + right] == words[stop + right]:
            if there[stop + right] < 0 or (right and there[stop + right] - 1 != there[stop + right - 1]):
                break
            right += 1

        def worth(by: int) -> tuple[int, int]:
            cut = [start + by, stop + by]
            return sum(side.breaks(place) + 4 * (place in edges) for place in cut), by

        return self._shifted(there, back, start, stop, max(range(-left, right + 1), key=worth))

    def _shifted(self, there: list[int], back: list[int], start: int, stop: int, by: int) -> tuple[int, int]:
        while by > 0:
            place = there[stop]
            there[stop], there[start], back[place] = -1, place, start
            start, stop, by = start + 1, stop + 1, by - 1
        while by < 0:
            start, stop, by = start - 1, stop - 1, by + 1
            place = there[start]
            there[start], there[stop], back[place] = -1, place, stop
        return start, stop

    # What is more than chance

    def _solid(self) -> list[bool]:
        """Without islands: matches between two gaps that are both at least as wide as they are long."""
        solid = [place >= 0 for place in self.to]
        runs = list(self._runs_of_matches())
        gap = 0
        for number, (start, stop) in enumerate(runs):
            next_start, next_to = (
                (runs[number + 1][0], self.to[runs[number + 1][0]])
                if number + 1 < len(runs)
                else (len(self.to), len(self.source))
            )
            after = max(next_start - stop, next_to - self.to[stop - 1] - 1)
            before = max(start, self.to[start]) if number == 0 else gap
            length = sum(word not in MARKS for word in self.old.words[start:stop])
            if length <= before and length <= after:
                solid[start:stop] = [False] * (stop - start)
                gap = before + after + stop - start
            else:
                gap = after
        return solid

    def _runs_of_matches(self) -> Iterable[tuple[int, int]]:
        start = 0
        while start < len(self.to):
            stop = start + 1
            if self.to[start] >= 0:
                while stop < len(self.to) and self.to[stop] == self.to[stop - 1] + 1:
                    stop += 1
                yield start, stop
            start = stop

    # What was moved

    def _find_moved(self) -> None:
        taken = [place >= 0 and self.solid[place] for place in self.source]
        left_over = [run for run in stretches_without(taken) if run[1] - run[0] >= GRAM]
        if not left_over:
            return
        places: dict[tuple[str, ...], list[int]] = {}
        for place, gram in enumerate(grams(self.old.words, 0, len(self.old.words))):
            places.setdefault(gram, []).append(place)
        moves = 0
        while left_over:
            start, stop = left_over.pop()
            chain = self._best_chain(start, stop, places)
            if not chain:
                continue
            first, last = chain[0], chain[-1]
            begin, end = first[1], last[1] + last[2]
            left_over += [run for run in ((start, begin), (end, stop)) if run[1] - run[0] >= GRAM]
            if 2 * self._still_standing(chain) < sum(length for _, _, length in chain):
                moves += 1
                self._move(moves, first[0], last[0] + last[2], begin, end)

    def _tie_misspelt(self) -> None:
        """Ties a lone word to the lone word in its place where most of its letters are there, in their order."""
        last = len(self.to) - 1
        for i, place in enumerate(self.to):
            j = self.to[i - 1] + 1 if i else 0
            if place >= 0 or (i and self.to[i - 1] < 0) or j >= len(self.source) or self.source[j] >= 0:
                continue
            after = self.to[i + 1] if i < last else len(self.source)
            blocks = {self.block[n] for n in (i - 1, i + 1) if 0 <= n <= last}
            if after == j + 1 and len(blocks) == 1 and _alike(self.old.words[i], self.new.words[j]):
                self._tie(i, j, 1)
                self.block[i], self.solid[i] = blocks.pop(), True

    def _still_standing(self, chain: Sequence[tuple[int, int, int]]) -> int:
        return sum(sum(self.solid[i : i + length]) for i, _, length in chain)

    def _move(self, number: int, i: int, i_end: int, j: int, j_end: int) -> None:
        i, j, i_end, j_end = self._grown(i, j, i_end, j_end)
        free = [place for place in range(i, i_end) if not self.solid[place]]
        open_ = [place for place in range(j, j_end) if self.source[place] < 0 or not self.solid[self.source[place]]]
        for place in free:
            if self.to[place] >= 0:
                self.source[self.to[place]] = -1
                self.to[place] = -1
        for place in open_:
            if self.source[place] >= 0:
                self.to[self.source[place]] = -1
                self.source[place] = -1
        if len(free) * len(open_) > _MOST_CELLS:
            return
        a, b = [self.old.words[place] for place in free], [self.new.words[place] for place in open_]
        for x, y in longest_common(a, b):
            self._tie(free[x], open_[y], 1)
            self.block[free[x]], self.solid[free[x]] = number, True
        for place in free:
            if self.to[place] < 0:
                self.block[place] = number

    def _grown(self, i: int, j: int, i_end: int, j_end: int) -> tuple[int, int, int, int]:
        """With the few words to the edges of what is left over on both sides: a chain of runs begins after an edit."""
        for _ in range(_WIDEST_GAP):
            if i > 0 and j > 0 and not self.solid[i - 1] and self._is_open(j - 1):
                i, j = i - 1, j - 1
            if i_end < len(self.to) and j_end < len(self.source) and not self.solid[i_end] and self._is_open(j_end):
                i_end, j_end = i_end + 1, j_end + 1
        return i, j, i_end, j_end

    def _is_open(self, place: int) -> bool:
        return self.source[place] < 0 or not self.solid[self.source[place]]

    def _best_chain(
        self, start: int, stop: int, places: dict[tuple[str, ...], list[int]]
    ) -> list[tuple[int, int, int]]:
        """The runs (old place, new place, length) that tie [start, stop) of the new text to the old one best.

        Of two sources as good, the one that stands nowhere else.
        """
        runs = diagonals(hits(self.new.words, start, stop, places))
        best: list[tuple[int, int, int]] = []
        value: list[tuple[int, int]] = []
        before: list[int] = []
        for number, (i, j, length) in enumerate(runs):
            best_value, best_before = (0, 0), -1
            for back in range(max(0, number - _MOST_LINKS), number):
                x, y, reach = runs[back]
                if 0 <= i - x - reach <= _WIDEST_GAP and 0 <= j - y - reach <= _WIDEST_GAP and value[back] > best_value:
                    best_value, best_before = value[back], back
            free = length - sum(self.solid[i : i + length])
            value.append((best_value[0] + length, best_value[1] + free))
            before.append(best_before)
        if value:
            at = max(range(len(value)), key=lambda number: value[number])
            while at >= 0:
                best.append(runs[at])
                at = before[at]
        return best[::-1]


def _alike(one: str, other: str) -> bool:
    """Whether two words begin and end with the same letters, but for fewer than half of the longer one's."""
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    if shorter < _SHORTEST_MISSPELT:
        return False
    front = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    back = next((n for n in range(shorter - front) if one[-1 - n] != other[-1 - n]), shorter - front)
    return front + back > longer / 2
