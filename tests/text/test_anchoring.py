"""Quotes in corrected copy: found where they went, and not where they did not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.anchoring import Verdict, anchor
from articles.text.spans import problem, words_of
from tests.conftest import COPY, fragments_of

WIDE = ["The cracks are four centimetres wide,", "Nobody should walk there."]
MONDAY = ["We close the wall on Monday.", "It will stay shut until the divers have been down again."]
LINES = COPY.split("\n")


def became(new: str, *pieces: str, old: str = COPY) -> tuple[str, list[str]]:
    """The verdict on the quote of these pieces, and its pieces in the new text."""
    (found,) = anchor(old, new, [fragments_of(old, *pieces)])
    return found.verdict.value, [new[start:end] for start, end in found.fragments]


@pytest.mark.parametrize(
    ("new", "pieces", "verdict", "now"),
    [
        (COPY, WIDE, "same", WIDE),
        (COPY.replace("200 crates", "300 crates"), WIDE, "same", WIDE),
        (COPY.replace("harbour wall will", "old harbour wall will"), WIDE, "moved", WIDE),
        ("\n".join([LINES[2], *LINES[:2], *LINES[3:]]), WIDE, "moved", WIDE),
        (f"{COPY}\n{LINES[2]}", WIDE, "same", WIDE),
        (COPY.replace("four", "five"), WIDE, "changed", ["The cracks are five centimetres wide,", WIDE[1]]),
        (COPY.replace(" four centimetres", ""), WIDE, "changed", ["The cracks are wide,", WIDE[1]]),
        (COPY.replace(" “Nobody should walk there.”", ""), WIDE, "changed", WIDE[:1]),
        (COPY.replace(f"\n“{MONDAY[1]}”", "”"), MONDAY, "changed", MONDAY[:1]),
        (COPY.replace("“", '"').replace("”", '"'), WIDE, "same", WIDE),
        (COPY.replace("\n", "\n\n"), WIDE, "moved", WIDE),
        (COPY.replace(LINES[2] + "\n", ""), WIDE, "gone", []),
        (COPY.replace("We close the wall on Monday.", "Four boats have gone to Osk."), MONDAY[:1], "gone", []),
        ("Rain fell on the hills of Osk all night, and the river rose.", WIDE, "gone", []),
        ("", WIDE, "gone", []),
    ],
)
def test_what_becomes_of_a_quote(new: str, pieces: list[str], verdict: str, now: list[str]) -> None:
    assert became(new, *pieces) == (verdict, now)


def test_the_same_words_in_another_place_belong_to_that_place() -> None:
    old = "Ida Born said: “Call it off.”\nThe race was long.\nLou Dell told the board in June: “Call it off.”"
    places = [[[15, 27]], [[len(old) - 13, len(old) - 1]]]

    first, second = anchor(old, old[old.index("The race") :], places)

    assert first.verdict is Verdict.GONE
    assert second.verdict is Verdict.MOVED


def test_a_copy_of_a_paragraph_does_not_stand_in_for_words_deleted_elsewhere() -> None:
    new = COPY.replace(LINES[2] + "\n", "") + "\n" + LINES[0]

    assert became(new, *WIDE) == ("gone", [])


def test_places_outside_the_old_text_are_refused() -> None:
    with pytest.raises(ValueError, match="2 characters"):
        anchor("ab", "ab", [[[0, 3]]])


PIECES = st.lists(st.sampled_from([*"ab “”’.\n", "the ", "wall ", "é", "🌊", *LINES]), max_size=30).map("".join)


@given(PIECES, PIECES, st.data())
def test_new_places_are_sound_and_say_what_the_verdict_says(old: str, new: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(0, len(old)), max_size=6)))
    fragments = [list(pair) for pair in pairwise(ends)][::2]
    if not fragments:
        return

    (found,) = anchor(old, new, [fragments])

    assert (found.verdict is Verdict.GONE) == (not found.fragments)
    if found.fragments:
        assert problem(found.fragments, new) is None
        unchanged = words_of(found.fragments, new) == words_of(fragments, old)
        assert not unchanged or found.verdict is not Verdict.GONE
        assert unchanged or found.verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("new", "pieces", "now"),
    [
        (COPY.replace("the repair “long", "it “long"), ["“long overdue”"], ["“long overdue”"]),
        (
            COPY.replace("It will stay shut until the divers", "The divers"),
            MONDAY[1:],
            ["The divers have been down again."],
        ),
        (COPY.replace("long overdue", "lomg overdue"), ["long"], ["lomg"]),
        (f"{COPY}\n“So it is,” the mayor said.", ["200 crates a week."], ["200 crates a week."]),
        (COPY.replace("put its price at", "Dahl said: “Yes.” They named"), ["400,000 crowns."], ["400,000 crowns."]),
    ],
)
def test_a_quote_takes_no_words_that_were_put_beside_it(new: str, pieces: list[str], now: list[str]) -> None:
    assert became(new, *pieces)[1] == now


def test_of_two_paragraphs_that_begin_alike_the_one_that_was_deleted_is_gone() -> None:
    old = f"{LINES[0]}\n“No comment,” said Arne Holt.\n“No comment,” said Ida Brook.\n{LINES[1]}"
    holt = old.index("No comment")
    brook = old.index("No comment", holt + 1)

    for name, gone in (("Arne Holt", 0), ("Ida Brook", 1)):
        found = anchor(
            old, old.replace(f"“No comment,” said {name}.\n", ""), [[[holt, holt + 10]], [[brook, brook + 10]]]
        )
        assert [each.verdict is Verdict.GONE for each in found] == [gone == 0, gone == 1]


def test_an_article_in_the_place_of_another_takes_only_what_is_whole() -> None:
    told = "The manager said {}. "
    quoted = "a second clinic would open in September"
    old = told.format(quoted) + "The fair had lost most of its money over nine years. " * 9
    other = "Two goals in stoppage time kept visitors ahead. " * 9
    start = old.index(quoted)
    place = [[[start, start + len(quoted)]]]

    [found] = anchor(old, told.format("a second factory would open in September") + other, place)
    assert found.verdict is Verdict.GONE
    [found] = anchor(old, told.format(quoted) + other, place)
    assert found.verdict is not Verdict.GONE
