"""How well like statements are found and what differs is marked, on the labelled pairs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.contrasts import differences
from articles.text.matching import rank
from articles.text.terms import index_terms
from tests.matching.scoring import Score, distractors, pairs, score


@pytest.fixture(scope="module", params=["pairs.txt", "second.txt", "held_out.txt"])
def scored(request: pytest.FixtureRequest) -> Score:
    return score(pairs(request.param), distractors())


def test_the_earlier_statement_is_among_the_first_five(scored: Score) -> None:
    assert scored.recall_of() >= 0.96, scored.missed
    assert scored.recall_of("paraphrase") >= 0.8


def test_every_changed_thing_is_marked_and_hardly_anything_else(scored: Score) -> None:
    assert scored.unmarked == []
    assert len(scored.false) < 0.05 * scored.marks, scored.false
    assert scored.falsely_marked < 0.05 * scored.pairs


def test_of_statements_that_share_few_words_what_differs_is_marked_and_hardly_anything_else() -> None:
    # Recall on this set is reported by script/bench matching, and not promised.
    scored = score(pairs("few_words.txt"), distractors())

    assert len(scored.unmarked) <= 2, scored.unmarked
    assert len(scored.false) < 0.05 * scored.marks, scored.false


def test_the_set_holds_what_it_promises() -> None:
    kinds = [pair.kind for pair in pairs("pairs.txt")]

    assert len(kinds) >= 120
    assert kinds.count("paraphrase") >= 40
    for kind in ("number", "unit", "negation", "date", "name", "scope", "speaker"):
        assert kinds.count(kind) >= 8, kind
    assert len(set(distractors())) >= 150


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("It cost £2.4m.", "It cost £2,400,000."),
        ("Half of them left.", "50% of them left."),
        ("One in five fell ill.", "Twenty per cent fell ill."),
        ("He waited two weeks.", "He waited a fortnight."),
        ("A dozen boats sank.", "Twelve boats sank."),
        ("They met on 4 May.", "They met on May 4th."),
        ("Britain sent ships.", "The UK sent ships."),
        ("Prices rose and did not fall.", "Prices did not fall and rose."),
    ],
)
def test_another_way_of_writing_the_same_is_no_difference(here: str, there: str) -> None:
    assert differences(here, there) == []


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared_and_every_mark_lies_in_its_text(here: str, there: str) -> None:
    for mark in differences(here, there):
        for text, span in ((here, mark.here), (there, mark.there)):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert [each.index for each in rank(here, [here, there])].count(0) == 1
    assert index_terms(here) == index_terms(here)


@given(st.text(max_size=300))
def test_nothing_differs_from_itself(text: str) -> None:
    assert differences(text, text) == []


def test_long_statements_are_compared_in_time_that_grows_with_their_length() -> None:
    text = "In 2019 the Corrow council did not pay £3m for all of the 40 boats. "

    def cost(times: int) -> float:
        start = time.perf_counter()
        differences(text * times, text * times)
        return time.perf_counter() - start

    cost(10)
    assert cost(400) < 12 * max(cost(100), 0.02)
