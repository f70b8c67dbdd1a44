"""Places in a text. Offsets count Unicode code points, half open: [start, end)."""

from collections.abc import Sequence

Span = tuple[int, int]

HEADLINES_START = 100_000_000
HEADLINE_STEP = 100_000


def problem(fragments: object, text: str) -> str | None:
    """Why `fragments` is no list of [start, end] pairs inside `text`, in order, without overlap; None if it is one."""
    if not isinstance(fragments, list) or not fragments:
        return "Give at least one fragment, as a list of [start, end] pairs."
    reached = 0
    for number, fragment in enumerate(fragments, 1):
        if not (isinstance(fragment, list) and len(fragment) == 2 and all(type(place) is int for place in fragment)):
            return f"Fragment {number} is not a pair of whole numbers [start, end]."
        start, end = fragment
        if start >= end:
            return f"Fragment {number} ends at {end}, not after its start {start}."
        if end > len(text):
            return f"Fragment {number} ends at {end}, but the text has {len(text)} characters."
        if start < reached:
            return f"Fragment {number} starts at {start}, before the fragment in front of it ends."
        reached = end
    return None


def words_of(fragments: Sequence[Sequence[int]], text: str) -> str:
    """The exact characters of each fragment, joined by one space."""
    return " ".join(text[start:end] for start, end in fragments)


def overlaps(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> bool:
    """Whether any character lies in both."""
    return any(start < stop and begin < end for start, end in one for begin, stop in other)


def reading_position(start: int, headline_position: int | None = None) -> int:
    """Where a quote stands when an article is read from top to bottom: copy first, related headlines after it."""
    if headline_position is None:
        return start
    return HEADLINES_START + headline_position * HEADLINE_STEP + start


def headline_number(position: int) -> int | None:
    """The place in the list of the related headline that a reading position stands for; None for the copy."""
    return (position - HEADLINES_START) // HEADLINE_STEP if position >= HEADLINES_START else None
