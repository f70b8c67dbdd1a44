"""Edges move by words, stay inside their line, and every fragment they leave slices back to words of the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import spans
from articles.text.edges import END, START, inside, moved, places_of, read, tidied, written

TEXT = "Lind said: “The planks are new.” And then:\n“The posts aren’t,” she said."
TEXTS = st.text(alphabet="ab ’“”.,\n🎈é-", min_size=1, max_size=60)


def at(words: str, text: str = TEXT) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def words(fragments: list[list[int]], text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in fragments]


@pytest.mark.parametrize(
    ("edge", "step", "becomes"),
    [
        (END, 1, "The planks are new."),
        (END, -1, "The planks are"),
        (START, 1, "planks are new"),
        (START, -1, "“The planks are new"),
    ],
)
def test_an_edge_moves_by_one_word_or_mark(edge: int, step: int, becomes: str) -> None:
    assert words(moved([at("The planks are new")], TEXT, 0, edge, step)) == [becomes]


def test_an_edge_stops_at_the_line_and_at_its_neighbours() -> None:
    fragments = [at("The planks"), at("are new")]

    assert moved(fragments, TEXT, 0, END, 1) == fragments
    assert moved(fragments, TEXT, 1, START, -1) == fragments
    assert moved([at("then:")], TEXT, 0, END, 1) == [at("then:")]
    assert moved([at("Lind")], TEXT, 0, START, -1) == [at("Lind")]
    assert moved([at("new")], TEXT, 0, END, -1) == [at("new")]


@given(TEXTS, st.data())
def test_wherever_edges_are_moved_the_fragments_stay_sound(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    fragments = [[start, data.draw(st.integers(start + 1, len(text)))]]
    assert spans.problem(fragments, text) is None
    for _ in range(5):
        edge, step = data.draw(st.sampled_from((START, END))), data.draw(st.sampled_from((1, -1)))
        fragments = moved(fragments, text, 0, edge, step)
        assert spans.problem(fragments, text) is None


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        ("“The planks are new.”", "The planks are new."),
        (" “The posts aren’t,”", "The posts aren’t,"),
        ("said: “The planks are new.”", "said: “The planks are new.”"),
        ("“The posts", "The posts"),
    ],
)
def test_a_selection_is_kept_without_space_and_the_marks_around_it(selected: str, kept: str) -> None:
    text = TEXT.replace("\n", " ")

    assert words(tidied([at(selected, text)], text), text) == [kept]


@given(TEXTS)
def test_what_is_tidied_is_sound_or_gone(text: str) -> None:
    kept = tidied([[0, len(text)]], text)

    assert kept == [] or spans.problem(kept, text) is None


def test_words_are_found_wherever_they_stand() -> None:
    assert [TEXT[start:end] for start, end in places_of(" said", TEXT)] == ["said", "said"]
    assert places_of("planks were", TEXT) == []
    assert places_of("  ", TEXT) == []
    assert len(places_of("a", "a" * 100_000)) == 20


@pytest.mark.parametrize(
    ("typed", "copy"),
    [
        ('it\'s "ours"', "it’s “ours”"),
        ("it’s “ours”", 'it\'s "ours"'),
        ("the boats' keel", "the boats‘  keel"),
        ("the  boats", "the\u00a0boats"),
        ("north-south", "north–south"),
        ("wait -- no", "wait — no"),
        ("wait — no...", "wait - no…"),
        ("the boats\nsailed", "the boats sailed"),
        ("a (b) [c] .* \\d", "a (b) [c] .* \\d"),
    ],
)
def test_marks_dashes_and_spaces_typed_otherwise_are_found_as_the_copy_has_them(typed: str, copy: str) -> None:
    text = f"They said: {copy}, and more."

    assert words(places_of(typed, text), text) == [copy]


def test_what_is_typed_as_one_line_does_not_reach_into_the_next_paragraph() -> None:
    assert places_of("one two", "one\ntwo") == []
    assert places_of("One", "one") == []


def test_words_are_found_within_a_stretch_alone() -> None:
    text = "again and again"

    assert places_of("again", text, (6, len(text))) == [[10, 15]]
    assert places_of("again", text, (0, 4)) == []


def test_long_runs_of_dashes_and_spaces_are_searched_quickly() -> None:
    assert places_of("-a", "-" * 300_000) == []
    assert places_of("a b", "a" + " " * 300_000) == []


def test_a_part_lies_inside_and_leaves_something_out() -> None:
    whole = [[0, 10], [20, 30]]

    assert inside([[2, 8]], whole)
    assert inside([[0, 10]], whole)
    assert not inside(whole, whole)
    assert not inside([[8, 22]], whole)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True).filter(lambda n: len(n) % 2 == 0))
def test_an_address_brings_fragments_back(numbers: list[int]) -> None:
    numbers.sort()
    fragments = [list(pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]

    assert read(written(fragments), "x" * 60) == fragments


ODD = ["", "1", "5-1", "1-999", "1-2,", "1-2;3-4", "٣-٤", "-1-2", "1-2," * 60 + "1-2", "9" * 400]


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_address_brings_nothing(odd: str) -> None:
    assert read(odd, "x" * 100) is None


def test_moving_an_edge_in_one_long_line_is_quick() -> None:
    text = "word " * 20_000
    assert re.match(r"word word$", text[slice(*moved([[0, 4]], text, 0, END, 1)[0])])
