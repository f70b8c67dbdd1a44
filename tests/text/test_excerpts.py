"""Whether the words taken from a source stand in it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.differing import Fate
from articles.text.excerpts import Found, looked_up, plain

REPORT = """\
Harbour report, 3 November.
The divers went down twice. They found that the widest crack measures four centimetres – not two –
and that the “old” blocks are still sound. Missed collections reported: April 412, May 388, June 300.
September 231. The harbour office\u00a0did not co\u00adoperate."""


@pytest.mark.parametrize(
    "excerpt",
    [
        "the widest crack measures four centimetres",
        "  “the widest crack measures four centimetres” ",
        'four centimetres - not two - and that the "old" blocks',
        "four centimetres—not".replace("—", " — "),
        "The harbour office did not cooperate.",
        "Missed collections reported: April 412 … September 231",
        "They found [...] blocks are still sound.",
    ],
)
def test_words_are_found_whatever_marks_dashes_and_spaces_they_are_written_with(excerpt: str) -> None:
    assert looked_up(excerpt, REPORT).found is Found.FOUND


@pytest.mark.parametrize(
    ("excerpt", "deleted", "inserted"),
    [
        ("the widest crack measures five centimetres", "five", "four"),
        ("The Divers went down twice", "Divers", "divers"),
        ("They found that the very widest crack measures four centimetres", "very", ""),
    ],
)
def test_changed_words_are_found_with_the_difference(excerpt: str, deleted: str, inserted: str) -> None:
    lookup = looked_up(excerpt, REPORT)

    assert lookup.found is Found.CHANGED
    assert "".join(p.text for p in lookup.pieces if p.fate is Fate.DELETED).strip() == deleted
    assert "".join(p.text for p in lookup.pieces if p.fate is Fate.INSERTED).strip() == inserted
    assert lookup.passage in plain(REPORT)


@pytest.mark.parametrize(
    "excerpt",
    [
        "",
        "…",
        "“”",
        "The mayor resigned on Friday",
        "April 41",  # the figure is 412
        "Missed collections reported: April 412, May 388, June 200",  # it is 300, so the source does not say this
        "September 231 … April 412",  # not in this order
        "sound enough for spectators this summer, the office said",
    ],
)
def test_what_is_not_there_is_not_found(excerpt: str) -> None:
    assert looked_up(excerpt, REPORT).found is not Found.FOUND


def test_a_sentence_of_other_words_is_missing() -> None:
    assert looked_up("Nobody has ever fallen into the water here", REPORT).found is Found.MISSING


@given(st.text(max_size=200), st.integers(0, 200), st.integers(1, 200))
def test_every_run_of_whole_words_of_a_text_is_found_in_it(text: str, start: int, size: int) -> None:
    words = plain(text).split()[start : start + size]
    excerpt = " ".join(words)
    if not excerpt.strip("\"'.,;:!?()[] ") or "..." in excerpt:
        return

    assert looked_up(excerpt, text).found is Found.FOUND


@pytest.mark.parametrize("hostile", ["a ", "the crack ", "“", "… ", "aaaa", "four centimetres wide "])
def test_a_long_source_takes_time_in_proportion(hostile: str) -> None:
    excerpt = ("the crack is four centimetres wide and nobody walks there " * 30)[:2_000]

    def seconds(size: int) -> float:
        text = (hostile * (size // len(hostile) + 1))[:size]
        begun = time.process_time()
        looked_up(excerpt, text)
        return time.process_time() - begun

    small, large = min(seconds(100_000) for _ in range(3)), min(seconds(400_000) for _ in range(2))

    assert large < 7 * small + 0.1, "at most 2.6 times per doubling"
