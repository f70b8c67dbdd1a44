"""Copy as numbered paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.paragraphs import numbers_of, paragraphs, pilcrows

COPY = st.text(st.sampled_from("ab“é🌊 \t\n"), max_size=60)


@given(COPY)
def test_every_paragraph_slices_back_to_its_exact_text(text: str) -> None:
    for paragraph in paragraphs(text):
        assert text[paragraph.start : paragraph.end] == paragraph.text


@given(COPY)
def test_paragraphs_are_the_lines_that_hold_something_numbered_from_one(text: str) -> None:
    found = paragraphs(text)

    assert [p.text for p in found] == [line for line in text.split("\n") if line.strip()]
    assert [p.number for p in found] == list(range(1, len(found) + 1))


@given(COPY.filter(bool), st.data())
def test_a_fragment_touches_the_paragraphs_in_which_its_characters_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    copy = paragraphs(text)

    touched = {p.number for p in copy for place in range(start, end) if p.start <= place < p.end}

    assert numbers_of([[start, end]], copy) == sorted(touched)


def test_a_fragment_that_ends_where_a_paragraph_begins_does_not_touch_it() -> None:
    copy = paragraphs("one\ntwo\n\nthree")

    assert numbers_of([[0, 3]], copy) == [1]
    assert numbers_of([[0, 4]], copy) == [1]
    assert numbers_of([[0, 5]], copy) == [1, 2]
    assert numbers_of([[0, 1], [9, 10]], copy) == [1, 3]
    assert numbers_of([[8, 9]], copy) == []


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ([], ""),
        ([6], "¶6"),
        ([6, 7], "¶6–7"),
        ([6, 7, 8, 9], "¶6–9"),
        ([6, 9], "¶6, ¶9"),
        ([1, 2, 4], "¶1, ¶2, ¶4"),
    ],
)
def test_paragraph_numbers_are_shown_as_pilcrows(numbers: list[int], shown: str) -> None:
    assert pilcrows(numbers) == shown
