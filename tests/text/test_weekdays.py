"""Weekdays become dates by the rule of news copy."""

from datetime import date, timedelta
from time import perf_counter

import pytest

from articles.text.weekdays import weekdays

FRIDAY = date(2026, 3, 27)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The wall fell on Thursday.", [date(2026, 3, 26)]),
        ("It fell on Friday.", [FRIDAY]),
        ("It fell on Saturday.", [date(2026, 3, 21)]),
        ("They will meet on Saturday.", [date(2026, 3, 28)]),
        ("The wall is shut until Monday.", [date(2026, 3, 30)]),
        ("It fell on Monday. It will be mended by Monday.", [date(2026, 3, 23), date(2026, 3, 30)]),
        ("They meet next Friday.", [date(2026, 4, 3)]),
        ("Mondays are quiet.", []),
        ("Black fridays and sun days.", []),
    ],
)
def test_a_weekday_is_the_last_one_or_the_next_where_it_is_to_come(text: str, days: list[date]) -> None:
    assert [each.day for each in weekdays(text, FRIDAY)] == days


def test_each_stands_where_it_says() -> None:
    text = "On Monday and on Tuesday 💥 and Sunday"

    assert [text[each.start : each.end] for each in weekdays(text, FRIDAY)] == ["Monday", "Tuesday", "Sunday"]


def test_many_weekdays_in_one_line_take_linear_time() -> None:
    def seconds(number: int) -> float:
        began = perf_counter()
        assert sum(1 for _ in weekdays("Monday " * number, FRIDAY)) == number
        return perf_counter() - began

    assert min(seconds(20_000) for _ in range(3)) < 12 * min(seconds(4_000) for _ in range(3)), "five times the text"


def test_a_sentence_looks_back_no_further_than_two_hundred_characters() -> None:
    text = f"The hall will open {'and then ' * 30}on Monday"

    assert [each.day for each in weekdays(text, FRIDAY)] == [FRIDAY - timedelta(days=4)]
