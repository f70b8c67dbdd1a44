"""Quotation marks of every style, and apostrophes that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.marks import marked


@pytest.mark.parametrize(
    ("line", "inner"),
    [
        ("She said “no”.", ["no"]),
        ('She said "no" and "never".', ["no", "never"]),
        ("She said ''no''.", ["no"]),
        ("She said «no».", ["no"]),
        ("She said ‘no’ twice.", ["no"]),
        ("She said 'no' twice.", ["no"]),
        ("‘It’s the dogs’ home,’ she said.", ["It’s the dogs’ home,"]),
        ("“He told me ‘no’,” she said.", ["He told me ‘no’,"]),
        ("‘He told me “no”,’ she said.", ["He told me “no”,"]),
        ("The dogs’ home isn’t the boss’s.", []),
        ("Rock ’n’ roll in the ’90s, 'tis true.", []),
        ("“We go on.", ["We go on."]),
    ],
)
def test_what_stands_in_marks(line: str, inner: list[str]) -> None:
    assert [line[each.inner_start : each.inner_end] for each in marked(line)] == inner


@given(st.text("ab .,“”\"'‘’«»`?", max_size=40), st.integers(0, 9))
def test_stretches_are_in_order_and_keep_their_distance(line: str, base: int) -> None:
    reached = base
    for each in marked(line, base):
        assert reached <= each.start < each.inner_start < each.inner_end <= each.end <= base + len(line)
        reached = each.end
