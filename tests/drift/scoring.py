"""Reads the labelled drifts, and scores what finds them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.text.differing import Fate
from articles.text.drift import echo, headline_drift, lead_drift

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    one: str
    other: str
    wanted: str


def cases(name: str) -> list[Case]:
    blocks = (HERE / name).read_text(encoding="utf-8").split("\n\n")
    return [_case(block.strip().splitlines()) for block in blocks if "\n" in block.strip() and block.lstrip()[0] == "["]


def _case(lines: list[str]) -> Case:
    parts = {line[0]: line[2:].strip() for line in lines[1:]}
    return Case(lines[0].strip("[]"), parts.get("L") or parts["H"], parts["B"], parts["="])


def found(case: Case) -> str:
    """What is found, in the words of the label."""
    if case.kind == "lead":
        drifts = lead_drift(case.one, case.other)
        return "; ".join(f"{case.one[slice(*d.lead)]} | {case.other[slice(*d.body)]}" for d in drifts) or "none"
    if case.kind == "headline":
        return ", ".join(
            each.verdict for each in headline_drift(case.one, None if case.other == "none" else case.other)
        )
    said = echo(case.one, case.other)
    if said is None:
        return "unrelated"
    return "same" if said.same else "differs: " + " | ".join(_changed(said.pieces, fate) for fate in _FATES)


_FATES = (Fate.DELETED, Fate.INSERTED)


def _changed(pieces: object, fate: Fate) -> str:
    return " … ".join(each.text.strip() for each in pieces if each.fate is fate)  # type: ignore[attr-defined]


def is_right(case: Case) -> bool:
    """Whether what is found holds the words of the label on both sides, and nothing but them for a lead."""
    got = found(case)
    if case.kind == "lead" and case.wanted != "none":
        drifts = lead_drift(case.one, case.other)
        return len(drifts) == 1 and all(_touch(case, drifts[0], side) for side in (0, 1))
    if case.wanted.startswith("differs:"):
        parts = [part.strip() for part in case.wanted.removeprefix("differs:").split("|")]
        mine, _, theirs = got.removeprefix("differs:").partition(" | ")
        return got.startswith("differs") and all(
            _has(side, part) for side, part in zip((mine, theirs), parts, strict=True)
        )
    return got == case.wanted


def _has(side: str, words: str) -> bool:
    return not words or set(words.split()) & set(side.replace(",", " ,").split()) != set()


def _touch(case: Case, drift: object, side: int) -> bool:
    words = [part.strip() for part in case.wanted.split("|")][side]
    text, span = ((case.one, drift.lead), (case.other, drift.body))[side]  # type: ignore[attr-defined]
    places = _places(text, words)
    return any(span[0] < end and start < span[1] for start, end in places)


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)
