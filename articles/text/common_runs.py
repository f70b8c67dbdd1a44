"""Runs of words that two texts have in common, and the longest common subsequence of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

GRAM = 4  # words in a row by which runs are found
_MOST_PLACES = 12


def grams(words: Sequence[str], start: int, stop: int) -> Iterable[tuple[str, ...]]:
    """Every `GRAM` words in a row of [start, stop)."""
    return zip(*(words[start + shift : stop] for shift in range(GRAM)), strict=False)


def hits(
    words: Sequence[str], start: int, stop: int, places: dict[tuple[str, ...], list[int]]
) -> Iterable[tuple[int, int]]:
    """Where grams of a stretch stand in the other text, and where here; of each but the first few places there."""
    for place, gram in enumerate(grams(words, start, stop), start):
        for found in places.get(gram, ())[:_MOST_PLACES]:
            yield found, place


def diagonals(hits: Iterable[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Hits of grams as runs of words (old place, new place, length), by their new place."""
    runs: dict[int, list[list[int]]] = {}
    for i, j in hits:
        on = runs.setdefault(i - j, [])
        if on and on[-1][1] + on[-1][2] - GRAM + 1 == j:
            on[-1][2] += 1
        else:
            on.append([i, j, GRAM])
    return sorted(((i, j, length) for on in runs.values() for i, j, length in on), key=lambda run: (run[1], run[0]))


def runs_once(a: Sequence[str], b: Sequence[str], i: int, i_end: int, j: int, j_end: int) -> list[tuple[int, int, int]]:
    """The runs of words in both stretches that hold no gram which occurs twice in either, by their old place."""
    ours, theirs = _once(a, i, i_end), _once(b, j, j_end)
    hits = sorted((place, theirs[gram]) for gram, place in ours.items() if place >= 0 and theirs.get(gram, -1) >= 0)
    return sorted(diagonals(hits))


def _once(words: Sequence[str], start: int, stop: int) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for place, gram in enumerate(grams(words, start, stop), start):
        found[gram] = -1 if gram in found else place
    return found


def heaviest(runs: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of runs by their old place, those that stay in their order on the new side too and hold the most words."""
    ends: list[int] = [-1]  # ascending; the chain that ends there weighs more than each before it
    chains: list[tuple[int, int]] = [(0, -1)]  # its weight, and its last run
    before = [-1] * len(runs)
    for number, (_, j, length) in enumerate(runs):
        weight, before[number] = chains[bisect_left(ends, j) - 1]
        weight, end = weight + length, j + length - GRAM
        at = bisect_left(ends, end)
        if chains[at - 1][0] >= weight or (at < len(ends) and ends[at] == end and chains[at][0] >= weight):
            continue
        stop = at
        while stop < len(ends) and chains[stop][0] <= weight:
            stop += 1
        ends[at:stop], chains[at:stop] = [end], [(weight, number)]
    found, number = [], chains[-1][1]
    while number >= 0:
        found.append(runs[number])
        number = before[number]
    return found[::-1]


def longest_common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """A longest common subsequence, as pairs of places, from the end to the beginning."""
    masks: dict[str, int] = {}
    for place, word in enumerate(b):
        masks[word] = masks.get(word, 0) | 1 << place
    full = (1 << len(b)) - 1
    row, rows = full, []
    for word in a:
        shared = row & masks.get(word, 0)
        row = ((row + shared) | (row - shared)) & full
        rows.append(row)
    pairs, i, j = [], len(a), len(b)
    while i and j:
        if rows[i - 1] >> (j - 1) & 1:
            j -= 1
            continue
        i -= 1
        if i == 0 or rows[i - 1] >> (j - 1) & 1:
            j -= 1
            pairs.append((i, j))
    return pairs


def stretches_without(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches of what is not flagged."""
    found, start = [], 0
    for place, flag in enumerate([*flags, True]):
        if flag:
            if start < place:
                found.append((start, place))
            start = place + 1
    return found
