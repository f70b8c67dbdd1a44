"""Places in a text: they slice back to exact words, and the database accepts the same ones as Python does."""

import pytest
from django.db import DatabaseError, transaction
from django.db.models import JSONField, Value
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.models import Quote
from articles.models.violations import explain
from articles.text import spans
from tests.conftest import make_article

# No surrogates, no NUL and no carriage return: text with these never gets as far as being quoted.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=30) | st.text(
    "aé\u0301 \n“”🌊👩‍🚒", min_size=1, max_size=30
)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[list[int]]]:
    """A text and fragments that lie in it, in order and apart."""
    text = draw(TEXTS)
    ends = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)) if len(text) > 1 else {0, 1})
    pairs = [list(pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    return text, pairs


ODDITIES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 40) | st.floats(-3, 40, allow_nan=False) | st.text("0 a", max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=6,
)


@st.composite
def doubtful(draw: st.DrawFn) -> tuple[str, object]:
    """A text and something that may be fragments of it: sound ones, sound ones with one thing amiss, or anything."""
    text, pairs = draw(marked())
    amiss = draw(st.sampled_from(["nothing", "one end", "one fragment", "order", "anything"]))
    number = draw(st.integers(0, len(pairs) - 1))
    if amiss == "one end":
        pairs[number][draw(st.integers(0, 1))] = draw(st.integers(-2, len(text) + 2))
    elif amiss == "one fragment":
        pairs.insert(number, draw(ODDITIES))
    elif amiss == "order":
        pairs = draw(st.permutations([*pairs, pairs[number]]))
    return text, draw(ODDITIES) if amiss == "anything" else pairs


@given(marked())
def test_every_fragment_slices_back_to_its_exact_words(given_text: tuple[str, list[list[int]]]) -> None:
    text, fragments = given_text

    words = spans.words_of(fragments, text)

    assert spans.problem(fragments, text) is None
    assert len(words) == sum(end - start for start, end in fragments) + len(fragments) - 1
    rest = words
    for start, end in fragments:
        piece, rest = rest[: end - start], rest[end - start + 1 :]
        assert piece == text[start:end]
    assert rest == ""


@pytest.mark.parametrize(
    ("fragments", "sentence"),
    [
        (None, "Give at least one fragment, as a list of [start, end] pairs."),
        ([], "Give at least one fragment, as a list of [start, end] pairs."),
        ({"0": 1}, "Give at least one fragment, as a list of [start, end] pairs."),
        ([[0, 2], "ab"], "Fragment 2 is not a pair of whole numbers [start, end]."),
        ([(0, 2)], "Fragment 1 is not a pair of whole numbers [start, end]."),
        ([[0, 1, 2]], "Fragment 1 is not a pair of whole numbers [start, end]."),
        ([[0, 1.0]], "Fragment 1 is not a pair of whole numbers [start, end]."),
        ([[False, True]], "Fragment 1 is not a pair of whole numbers [start, end]."),
        ([[2, 2]], "Fragment 1 ends at 2, not after its start 2."),
        ([[3, 2]], "Fragment 1 ends at 2, not after its start 3."),
        ([[0, 9]], "Fragment 1 ends at 9, but the text has 8 characters."),
        ([[-1, 2]], "Fragment 1 starts at -1, before the fragment in front of it ends."),
        ([[4, 6], [0, 2]], "Fragment 2 starts at 0, before the fragment in front of it ends."),
        ([[0, 3], [2, 5]], "Fragment 2 starts at 2, before the fragment in front of it ends."),
    ],
)
def test_what_is_wrong_with_fragments_is_said_in_a_sentence(fragments: object, sentence: str) -> None:
    assert spans.problem(fragments, "abcd efg") == sentence


@given(marked(), marked())
def test_two_quotes_overlap_when_they_share_a_character(
    one: tuple[str, list[list[int]]], other: tuple[str, list[list[int]]]
) -> None:
    def places(fragments: list[list[int]]) -> set[int]:
        return {place for start, end in fragments for place in range(start, end)}

    shared = places(one[1]) & places(other[1])

    assert spans.overlaps(one[1], other[1]) is bool(shared)


def test_related_headlines_are_read_after_the_copy_in_their_order() -> None:
    read = [spans.reading_position(0), spans.reading_position(9_999_999), spans.reading_position(7, 1)]
    read += [spans.reading_position(0, 2), spans.reading_position(40, 2), spans.reading_position(0, 11)]

    assert read == sorted(set(read))


@pytest.mark.django_db
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(doubtful())
@example(("🌊🌊 ab", [[0, 2], [3, 5]]))
@example(("🌊🌊 ab", [[0, 6]]))
@example(("ab", [[True, 2]]))
@example(("ab", [[0, 2.0]]))
@example(("ab", [["0", "2"]]))
@example(("ab", [[0, 10**30]]))
@example(("ab", {}))
@example(("ab", None))
def test_the_database_accepts_exactly_the_fragments_that_python_accepts(
    db: None, given_text: tuple[str, object]
) -> None:
    text, fragments = given_text
    wrong = spans.problem(fragments, text)
    words = "words" if wrong else spans.words_of(fragments, text)  # type: ignore[arg-type]

    refused = _refusal(text, fragments, words)

    assert refused == ("fragments" if wrong else None), (wrong, refused)


@pytest.mark.django_db
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marked(), st.data())
def test_the_database_accepts_only_the_exact_words(
    db: None, given_text: tuple[str, list[list[int]]], data: st.DataObject
) -> None:
    text, fragments = given_text
    exact = spans.words_of(fragments, text)
    other = data.draw(TEXTS | st.sampled_from([exact + " ", exact.upper(), exact[1:], exact + exact]))

    assert _refusal(text, fragments, other) == (None if other == exact else "words")


def _refusal(text: str, fragments: object, words: str) -> str | None:
    """The field at which the database refuses a quote past everything that Python asks; None if it is accepted."""
    with transaction.atomic():
        article = make_article("hypothetical", text)
        place = Quote(article=article, revision=article.revisions.get(), ref="b1", kind="direct", position=0)
        place.fragments, place.words = Value(fragments, JSONField()), words
        try:
            with transaction.atomic():
                place.save(force_insert=True)
        except DatabaseError as error:
            return explain(error).field
        finally:
            transaction.set_rollback(True)
    return None
