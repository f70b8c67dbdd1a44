"""Reads the labelled pairs, and scores what ranks and marks them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from articles.text.contrasts import Contrast, differences
from articles.text.matching import rank

HERE = Path(__file__).parent
SAME = frozenset({"exact", "near", "paraphrase"})


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """`wanted` is the kind of what differs and its words on either side, or empty where nothing does."""

    kind: str
    query: Said
    earlier: Said
    wanted: tuple[str, str, str] | None = None


@dataclass(slots=True)
class Score:
    recall: dict[str, list[bool]] = field(default_factory=dict)
    missed: list[Pair] = field(default_factory=list)
    unmarked: list[Pair] = field(default_factory=list)
    marked: Counter[str] = field(default_factory=Counter)
    false: list[tuple[Pair, Contrast]] = field(default_factory=list)
    marks: int = 0
    pairs: int = 0
    falsely_marked: int = 0

    def recall_of(self, *kinds: str) -> float:
        found = [each for kind, hits in self.recall.items() if not kinds or kind in kinds for each in hits]
        return sum(found) / len(found)


def pairs(name: str) -> list[Pair]:
    """The pairs of one file, in order."""
    blocks = (HERE / name).read_text(encoding="utf-8").split("\n\n")
    return list(_read(block for block in blocks if block.lstrip().startswith("[")))


def distractors() -> list[str]:
    return (HERE / "distractors.txt").read_text(encoding="utf-8").splitlines()


def _read(blocks: Iterator[str]) -> Iterator[Pair]:
    for block in blocks:
        lines = block.strip().splitlines()
        texts = {line[0]: line[2:].strip() for line in lines[1:]}
        wanted = None
        if "!" in texts:
            kind, _, rest = texts["!"].partition(" ")
            mine, _, theirs = rest.partition("|")
            wanted = kind, mine.strip(), theirs.strip()
        yield Pair(lines[0].strip("[]"), _said(texts["<"]), _said(texts[">"]), wanted)


def _said(line: str) -> Said:
    speaker, found, text = line.rpartition(" :: ")
    return Said(text, speaker if found else "")


def score(
    found: Sequence[Pair],
    others: Sequence[str],
    ranked: Callable[[str, Sequence[str]], Sequence[int]] = lambda query, texts: [r.index for r in rank(query, texts)],
) -> Score:
    """Each query against all the earlier statements and the distractors; then what is marked in each pair."""
    pool = [each.earlier.text for each in found] + list(others)
    result = Score()
    for number, pair in enumerate(found):
        best = [pool[index] for index in ranked(pair.query.text, pool)[:5]]
        hit = pool[number] in best
        result.recall.setdefault(pair.kind, []).append(hit)
        if not hit:
            result.missed.append(pair)
        _score_marks(pair, result)
    return result


def _score_marks(pair: Pair, result: Score) -> None:
    marks = differences(pair.query.text, pair.earlier.text, pair.query.speaker, pair.earlier.speaker)
    right = [mark for mark in marks if _is_right(pair, mark)]
    result.pairs += 1
    result.marks += len(marks)
    result.marked[pair.kind] += bool(right)
    if pair.wanted and not right:
        result.unmarked.append(pair)
    wrong = [mark for mark in marks if not _is_right(pair, mark)]
    result.falsely_marked += bool(wrong)
    result.false += [(pair, mark) for mark in wrong]


def _is_right(pair: Pair, mark: Contrast) -> bool:
    if pair.wanted is None or mark.kind != pair.wanted[0]:
        return False
    if mark.kind == "speaker":
        return True
    sides = (
        (pair.query.text, pair.wanted[1], mark.here),
        (pair.earlier.text, pair.wanted[2], mark.there),
    )
    return any(_touches(*side) for side in sides)


def _touches(text: str, words: str, span: tuple[int, int] | None) -> bool:
    if not words or span is None:
        return False
    start = text.index(words)
    return span[0] < start + len(words) and start < span[1]
