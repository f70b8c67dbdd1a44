"""What was deleted from a text and what was inserted."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.differing import Fate, differing
from articles.text.sheet import safe_cell, sheet_line

TEXTS = st.text(alphabet="ab \n", max_size=30) | st.text(max_size=40)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_their_difference(before: str, after: str) -> None:
    pieces = differing(before, after)

    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.INSERTED) == before
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.DELETED) == after
    assert all(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("The wall is old.", "The wall is old.", [("same", "The wall is old.")]),
        ("The wall is old.", "The wall is old. Very.", [("same", "The wall is old."), ("inserted", " Very.")]),
        ("", "New", [("inserted", "New")]),
        ("Gone", "", [("deleted", "Gone")]),
        ("a red boat", "a tall ship", [("same", "a "), ("deleted", "red boat"), ("inserted", "tall ship")]),
        ("a b c", "a c", [("same", "a "), ("deleted", "b "), ("same", "c")]),
    ],
)
def test_whole_words_are_shown_as_deleted_and_inserted(before: str, after: str, told: list[tuple[str, str]]) -> None:
    assert [(piece.fate, piece.text) for piece in differing(before, after)] == told


def test_texts_made_to_be_slow_are_compared_at_once() -> None:
    started = time.perf_counter()

    for old, new in (("a b " * 500, "b a " * 500), ("a " * 5000, "b " * 5000), ("x" * 10**6, "y" * 10**6)):
        differing(old, new)

    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_a_cell_that_a_spreadsheet_would_calculate_is_text(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


def test_a_line_of_a_sheet_quotes_what_it_must() -> None:
    assert sheet_line(['say "so", twice', "one\ntwo", "plain", ""]) == '"say ""so"", twice","one\ntwo",plain,\r\n'
