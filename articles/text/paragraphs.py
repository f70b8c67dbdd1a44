"""Copy as numbered paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line of the copy: `number` counts from 1, `start` and `end` are offsets in the whole text."""

    number: int
    start: int
    end: int
    text: str


def paragraphs(text: str) -> list[Paragraph]:
    """The non-empty lines of `text`; empty lines carry no number."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Paragraph]:
    start, number = 0, 0
    for line in text.split("\n"):
        if line.strip():
            number += 1
            yield Paragraph(number, start, start + len(line), line)
        start += len(line) + 1


def numbers_of(fragments: Sequence[Sequence[int]], copy: Sequence[Paragraph]) -> list[int]:
    """The numbers of the paragraphs that the fragments touch, ascending."""
    return [p.number for p in copy if any(start < p.end and p.start < end for start, end in fragments)]


def pilcrows(numbers: Sequence[int]) -> str:
    """ "¶6", "¶6–9" or "¶6, ¶9" for a list of paragraph numbers; empty for none."""
    if not numbers:
        return ""
    if len(numbers) > 1 and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"¶{numbers[0]}–{numbers[-1]}"
    return ", ".join(f"¶{number}" for number in numbers)
