"""What changed between two texts, paragraph by paragraph."""

import time

from hypothesis import given
from hypothesis import strategies as st

from articles.text.differing import Fate
from articles.text.paragraphs import paragraphs
from articles.text.revising import Altered, altered, changed_words

OLD = "The wall is shut.\nThe council paid for it.\nBoats stay in.\nNobody walks there."


def told(found: list[Altered]) -> list[str]:
    return [each.where for each in found]


def test_only_paragraphs_that_differ_are_told_with_the_words_that_do() -> None:
    [one] = altered(OLD, OLD.replace("paid for", "asked for"))

    assert one.where == "¶2"
    assert changed_words(one.pieces) == "“paid” became “asked”"


def test_what_was_put_in_shifts_nothing_that_stayed() -> None:
    assert told(altered(OLD, f"New.\n{OLD}")) == ["¶1, new"]
    assert told(altered(OLD, OLD.replace("Boats stay in.\n", ""))) == ["¶3, deleted"]
    assert told(altered(OLD, OLD.replace("Boats stay in.", "So it is.\nBoats all stay in."))) == [
        "¶3, new",
        "¶3, now ¶4",
    ]


def test_paragraphs_that_have_their_words_in_common_stand_side_by_side() -> None:
    new = "Rain fell.\nThe old wall is shut.\nThe town council paid for it.\nNobody walks there."

    assert told(altered(OLD, new)) == ["¶1, new", "¶1, now ¶2", "¶2, now ¶3", "¶3, deleted"]


def test_what_changed_in_words() -> None:
    [cut] = altered("It will not do.", "It will do.")
    [put] = altered("It will do.", "It will not do.")

    assert changed_words(cut.pieces) == "“not” was taken out"
    assert changed_words(put.pieces) == "“not” was put in"
    assert changed_words([]) == ""


lines = st.lists(st.sampled_from(["a b c", "a b d", "e f", "", "g h i j", "a"]), max_size=8).map("\n".join)


@given(lines, lines)
def test_both_texts_are_told_whole(old: str, new: str) -> None:
    found = altered(old, new)

    for number, fate in (("old", Fate.INSERTED), ("new", Fate.DELETED)):
        text = {each.number: each.text for each in paragraphs(old if number == "old" else new)}
        for each in found:
            place = getattr(each, number)
            said = "".join(piece.text for piece in each.pieces if piece.fate is not fate)
            assert said == text.get(place, "")
    assert not found or old != new


def test_ten_thousand_paragraphs_take_no_time() -> None:
    old = "\n".join(f"Line {n} of the old text." for n in range(10_000))
    new = "\n".join(f"Row {n} of the new one." for n in range(10_000))
    begun = time.perf_counter()

    assert len(altered(old, new)) == 20_000
    assert time.perf_counter() - begun < 3
