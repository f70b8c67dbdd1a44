"""Tags on quotes."""

import pytest
from django.contrib.auth.models import User

from articles.actions.refusals import Refused
from articles.actions.tagging import tag, untag
from articles.models import Article, Quote, Tag
from tests.conftest import do, fresh
from tests.forbidden import everything


def names(quote: Quote) -> list[str]:
    return [tag.name for tag in fresh(quote).tags.all()]


def test_a_new_name_becomes_a_tag_with_single_spaces(quote: Quote, cass: User) -> None:
    do(tag, quote, by=cass, name="  harbour \t wall ")

    assert names(quote) == ["harbour wall"]


@pytest.mark.parametrize(("first", "again"), [("Été", "Été"), ("Été", " ÉTÉ "), ("Straße", "STRASSE")])
def test_a_name_in_other_case_is_the_same_tag(
    quote: Quote, article: Article, cass: User, first: str, again: str
) -> None:
    do(tag, quote, by=cass, name=first)
    other = article.quotes.get(ref="b4")

    line = do(tag, other, by=cass, name=again)

    assert names(other) == [first] == [tag.name for tag in Tag.objects.all()]
    assert line.after == {"tag": first}


@pytest.mark.parametrize(
    ("name", "sentence"), [(" \n", "Name the tag."), ("HARBOUR", "“harbour” is on this quote already.")]
)
def test_a_tag_without_a_name_or_there_already_is_refused(quote: Quote, cass: User, name: str, sentence: str) -> None:
    do(tag, quote, by=cass, name="harbour")
    before = everything()

    with pytest.raises(Refused) as refused:
        do(tag, quote, by=cass, name=name)

    assert (refused.value.status, refused.value.field, refused.value.sentence) == (422, "name", sentence)
    assert everything() == before


def test_taking_a_tag_off_leaves_the_tag_and_other_quotes_alone(quote: Quote, article: Article, cass: User) -> None:
    other = article.quotes.get(ref="b4")
    for each in (quote, other):
        do(tag, each, by=cass, name="harbour")

    line = do(untag, quote, by=cass, tag=Tag.objects.get())

    assert (names(quote), names(other)) == ([], ["harbour"])
    assert (line.before, line.after) == ({"tag": "harbour"}, {})


def test_a_tag_that_is_not_there_is_not_taken_off(quote: Quote, cass: User) -> None:
    harbour = Tag.objects.create(name="harbour")
    before = everything()

    with pytest.raises(Refused, match="“harbour” is not on this quote"):
        do(untag, quote, by=cass, tag=harbour)

    assert everything() == before


def test_a_name_that_is_refused_leaves_no_new_tag(quote: Quote, vera: User) -> None:
    with pytest.raises(Refused):
        do(tag, quote, by=vera, name="harbour")

    assert not Tag.objects.exists()
