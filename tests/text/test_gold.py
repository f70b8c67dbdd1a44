"""Reading held to the gold articles, and to work that grows no faster than the text."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from articles.text.reading import read
from bench.reading import HARD
from tests.gold.markup import HERE, articles, lines
from tests.gold.scoring import score

# A little under what is measured: script/bench reading prints it.
FLOORS = {"dev": (96, 96, 96.5), "test": (96, 96, 95.5)}


@pytest.mark.parametrize("part", ["dev", "test"])
def test_the_lines_are_what_the_marked_copy_gives(part: str) -> None:
    assert (HERE / f"{part}.jsonl").read_text("utf-8") == lines(part), "run python -m tests.gold.markup"


@pytest.mark.parametrize("part", ["dev", "test"])
def test_quotes_and_speakers_are_found_as_well_as_before(part: str) -> None:
    everything = score(articles(part)).classes["all"]

    got = (everything.whole_f1, everything.fragment_f1, everything.speaker_share)
    assert all(figure >= floor for figure, floor in zip(got, FLOORS[part], strict=True)), got


def calls(text: str) -> int:
    count = 0

    def counting(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("made", HARD.values(), ids=HARD.keys())
def test_twice_the_text_is_at_most_a_little_more_than_twice_the_work(made: Callable[[int], str]) -> None:
    assert calls(made(8_000)) <= 2.2 * calls(made(4_000)) + 200
