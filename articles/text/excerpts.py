"""Whether the words that somebody took from a source stand in it.

Marks that a keyboard, a word processor and a web page write differently (quotation marks, dashes, spaces, soft
hyphens) are read as one; capitals are not, for they can be what was changed.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from articles.text.alike import PLAIN
from articles.text.differing import Piece, differing
from articles.text.unseen import UNSEEN

# Of the words that stand in both, at least this share, and in this order; of a few words, all.
_ALIKE = 0.6
_FEW = 4
_MOST_GAPS = 10

_PLAIN = {
    **PLAIN,
    **dict.fromkeys(map(ord, UNSEEN + "\u200c\u200d"), None),
    ord("…"): "...",
    ord("ﬁ"): "fi",
    ord("ﬂ"): "fl",
}
_SPACES = re.compile(r"\s+")
_GAP = re.compile(r" ?(?:\[ ?\.\.\. ?\]|\( ?\.\.\. ?\)|\.\.\.) ?")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_EDGES = "\"'.,;:!?()[] "


class Found(StrEnum):
    """What became of an excerpt; the best first."""

    FOUND = "found"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Lookup:
    """`passage` is what the source has in the excerpt's place, and `pieces` how it differs, where it was changed."""

    found: Found
    passage: str = ""
    pieces: list[Piece] = field(default_factory=list)


def plain(text: str) -> str:
    """`text` with one form of every mark and one space for any white space; capitals as they are."""
    return _SPACES.sub(" ", text.translate(_PLAIN)).strip()


def looked_up(excerpt: str, text: str) -> Lookup:
    """Where `excerpt` stands in `text`; three dots stand for words left out. An empty excerpt is nowhere.

    Time is linear in the length of `text`, and at worst quadratic in the words of `excerpt`, which is short.
    """
    wanted, source = plain(excerpt), plain(text)
    if len(wanted) > 1 and wanted[0] in "\"'" and wanted[-1] == wanted[0]:
        wanted = wanted[1:-1].strip()
    parts = [part for part in _GAP.split(wanted) if part.strip(_EDGES)]
    if not 0 < len(parts) <= _MOST_GAPS:
        parts = [wanted] if wanted.strip(_EDGES) else []
    if not parts:
        return Lookup(Found.MISSING)
    if _in_order(parts, source):
        return Lookup(Found.FOUND, wanted)
    words = source.split(" ")
    folded = [_folded(word) for word in words]
    passages = [_nearest(part, source, words, folded) for part in parts]
    if not all(passages):
        return Lookup(Found.MISSING)
    passage = " ... ".join(passages)
    if _figures(" ".join(parts)) - _figures(passage):
        return Lookup(Found.MISSING)  # the source gives another figure, or none: it does not say so
    return Lookup(Found.CHANGED, passage, differing(" ... ".join(parts), passage))


def _in_order(parts: list[str], source: str) -> bool:
    reached = 0
    for part in parts:
        start = _whole(part, source, reached)
        if start < 0:
            return False
        reached = start + len(part)
    return True


def _whole(part: str, source: str, reached: int) -> int:
    """Where `part` stands as whole words, at or after `reached`: “41” is not in “412”; -1 where it does not."""
    before, after = part[0].isalnum(), part[-1].isalnum()
    start = source.find(part, reached)
    while start >= 0:
        end = start + len(part)
        cut = (before and start > 0 and source[start - 1].isalnum()) or (
            after and end < len(source) and source[end].isalnum()
        )
        if not cut:
            return start
        start = source.find(part, end)
    return -1


def _nearest(part: str, source: str, words: list[str], folded: list[str]) -> str:
    """What `source` has that is most like `part`; empty where nothing is like it.

    A window as long as the part goes over the source once; it is the one that shares the most words with the part.
    """
    if part in source and _whole(part, source, 0) >= 0:
        return part
    wanted = [_folded(word) for word in part.split()]
    start, shared = _best_window(wanted, folded)
    size = len(wanted)
    if shared < (size if size < _FEW else _ALIKE * size):
        return ""
    around = slice(max(start - size // 2, 0), start + size + size // 2)
    window = words[around]
    blocks = SequenceMatcher(None, wanted, folded[around], autojunk=False).get_matching_blocks()
    matched = sum(block.size for block in blocks)
    if matched < (size if size < _FEW else _ALIKE * size):
        return ""
    first, last = blocks[0], blocks[-2]
    begin = max(first.b - first.a, 0)
    end = min(last.b + last.size + size - last.a - last.size, len(window))
    passage = " ".join(window[begin:end])
    # The sentence may go on where the excerpt ends; its comma was not left out by anybody.
    passage = passage.rstrip(_EDGES) if part[-1].isalnum() else passage
    return passage.lstrip(_EDGES) if part[0].isalnum() else passage


def _best_window(wanted: list[str], words: list[str]) -> tuple[int, int]:
    """Where the first of the best windows begins, and how many words it shares with what is wanted."""
    needed, size = Counter(wanted), len(wanted)
    have: Counter[str] = Counter()
    shared, best, at = 0, 0, 0
    for place, word in enumerate(words):
        if place >= size:
            gone = words[place - size]
            if gone in needed:
                have[gone] -= 1
                shared -= have[gone] < needed[gone]
        if word in needed:
            shared += have[word] < needed[word]
            have[word] += 1
        if shared > best:
            best, at = shared, max(place - size + 1, 0)
    return at, best


def _figures(text: str) -> Counter[str]:
    """The figures in a text, with how often each stands in it; "5,130,000" and "5130000" are one."""
    return Counter(figure.replace(",", "") for figure in _FIGURE.findall(text))


def _folded(word: str) -> str:
    return word.strip(_EDGES).casefold() or word
