"""Where the columns of a chart stand: numbers in, whole units of a drawing out."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 160
_GAP = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column in units of the drawing, measured from its upper left corner. `series` counts from 0."""

    x: int
    y: int
    width: int
    height: int
    series: int


def columns(groups: Sequence[Sequence[int]], most: int = 0) -> list[Column]:
    """The columns of `groups` side by side, one column for each number; `most`, or the greatest, fills the height.

    What is more than nothing is never drawn as nothing. Numbers are not negative.
    """
    top = max([most, *(number for group in groups for number in group)], default=0)
    room = WIDTH // max(len(groups), 1)
    found = []
    for place, group in enumerate(groups):
        width = max((room - _GAP) // max(len(group), 1), 1)
        for series, number in enumerate(group):
            height = max(number * HEIGHT // top, 1) if number else 0
            found.append(Column(place * room + series * width, HEIGHT - height, max(width - 1, 1), height, series))
    return found
