"""What the pencil lights up, and what it leaves alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.particulars import particulars


def lit(text: str) -> list[tuple[str, str]]:
    return [(each.kind, text[each.start : each.end]) for each in particulars(text)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (
            "Mayor Ada Quill said the repair cost £3.5m, up 12 per cent since 2019.",
            [
                ("title", "Mayor"),
                ("name", "Ada Quill"),
                ("figure", "£3.5m"),
                ("figure", "12 per cent"),
                ("date", "2019"),
            ],
        ),
        ("On Friday 4 October 2025 they met at 9.30am.", [("date", "Friday 4 October 2025"), ("date", "9.30am")]),
        ("It was the Corrow Harbour Board’s fault.", [("name", "Corrow Harbour Board")]),
        ("“We knew,” said Dr Ines Vale.", [("title", "Dr"), ("name", "Ines Vale")]),
        ("Twenty-one boats sank; six survived.", [("figure", "Twenty-one"), ("figure", "six")]),
        ("Then they left. However, nobody came back.", []),
        ("the University of Corrow, in March 2024", [("name", "University of Corrow"), ("date", "March 2024")]),
        ("nothing to see, said the chancellor", []),
        ("", []),
    ],
)
def test_names_titles_figures_and_dates_are_found(copy: str, expected: list[tuple[str, str]]) -> None:
    assert lit(copy) == expected


@given(st.text(alphabet="Aa bZ.,’“”\n0123£%€-&é😀 of the Dr Mr May 2020"))
def test_finds_lie_in_order_inside_one_line_and_never_overlap(text: str) -> None:
    place = 0
    for each in particulars(text):
        assert place <= each.start < each.end <= len(text)
        assert "\n" not in text[each.start : each.end]
        place = each.end


@pytest.mark.parametrize("unit", ["A ", "1,", "A’", "twenty ", "of The ", "“", "A&", "May "])
def test_a_hostile_line_takes_time_in_proportion(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        began = time.process_time()
        particulars(text)
        return time.process_time() - began

    best = {times: min(seconds(times) for _ in range(3)) for times in (20_000, 40_000)}
    assert best[40_000] < 5 * max(best[20_000], 0.01)
