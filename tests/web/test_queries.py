"""What a press and a page cost: queries, and bytes on the line."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.factcheck import add_evidence
from articles.actions.review import rate, send_back, sign_off
from articles.actions.tagging import tag
from articles.models import Article, Quote, Rating, RelatedHeadline
from tests.conftest import SOURCE, do, fresh, make_article, make_quote
from tests.regatta import by_ref, make_regatta

# Counted with the session's, the person's and those that begin and end the transaction.
A_RATING, AN_ARTICLE, REPLY = 15, 12, 12 * 1024

Prepare = Callable[[dict[str, Quote], dict[str, Rating], User, User], None]


@pytest.fixture
def regatta(db: None, scale: dict[str, Rating]) -> Article:
    return make_regatta()


@pytest.fixture
def checker(client: Client, cass: User) -> Client:
    client.force_login(cass)
    return client


def nothing(quotes: dict[str, Quote], scale: dict[str, Rating], cass: User, ana: User) -> None:
    pass


def rated(quotes: dict[str, Quote], scale: dict[str, Rating], cass: User, ana: User) -> None:
    do(rate, quotes["b7"], by=cass, rating=scale["false"])


def signed(quotes: dict[str, Quote], scale: dict[str, Rating], cass: User, ana: User) -> None:
    do(add_evidence, quotes["b7"], by=cass, source=SOURCE)
    do(rate, quotes["b7"], by=cass, rating=scale["supported"])
    do(sign_off, quotes["b7"], by=ana)


def next_sent_back(quotes: dict[str, Quote], scale: dict[str, Rating], cass: User, ana: User) -> None:
    do(add_evidence, quotes["b8"], by=cass, source=SOURCE)
    do(tag, quotes["b8"], by=cass, name="pier")
    do(rate, quotes["b8"], by=cass, rating=scale["missing-context"], summary="The tide tables say otherwise.")
    do(send_back, quotes["b8"], by=ana, because="Which tables?")


def both(quotes: dict[str, Quote], scale: dict[str, Rating], cass: User, ana: User) -> None:
    rated(quotes, scale, cass, ana)
    next_sent_back(quotes, scale, cass, ana)


@pytest.mark.parametrize("place", ["queue", "article"])
@pytest.mark.parametrize("before", [nothing, rated, signed, next_sent_back, both])
def test_a_rating_takes_at_most_fifteen_queries_and_twelve_kilobytes(
    checker: Client, regatta: Article, cass: User, ana: User, scale: dict[str, Rating], place: str, before: Prepare
) -> None:
    quotes = by_ref(regatta)
    before(quotes, scale, cass, ana)
    quote = fresh(quotes["b7"])
    back = reverse("queue") if place == "queue" else regatta.get_absolute_url()
    form = {"rating": "supported", "summary": "", "back": back, "row_version": quote.row_version}
    if quote.fact_check:
        form["check_row_version"] = quote.fact_check.row_version

    with CaptureQueriesContext(connection) as asked:
        reply = checker.post(reverse("quote-rate", args=[quote.pk]), form, headers={"HX-Request": "true"})

    print(f"\n{place}, {before.__name__}: {len(asked)} queries, {len(reply.content):,} bytes")
    assert reply.status_code == 200
    assert f'data-quote="{quotes["b8"].pk}"' in reply.text, "the next card, with the long quote, is in the reply"
    assert len(asked) <= A_RATING
    assert len(reply.content) <= REPLY


def cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        reply = client.get(address)
    assert reply.status_code == 200
    return len(asked)


@pytest.mark.parametrize("before", [nothing, rated, signed, next_sent_back, both])
def test_the_page_of_an_article_takes_at_most_twelve_queries(
    checker: Client, regatta: Article, cass: User, ana: User, scale: dict[str, Rating], before: Prepare
) -> None:
    quotes = by_ref(regatta)
    before(quotes, scale, cass, ana)

    plain = cost(checker, regatta.get_absolute_url())
    opened = cost(checker, quotes["b8"].get_absolute_url())

    print(f"\narticle, {before.__name__}: {plain} queries, with b8 open {opened}")
    assert max(plain, opened) <= AN_ARTICLE


def test_the_article_page_costs_the_same_however_many_quotes_it_shows(checker: Client, db: None) -> None:
    """Half of them in headlines, and each with a speaker's naming, a rating and somebody it waits for."""
    article = make_article("long-read", " ".join(f"word{n}" for n in range(80)))

    def add(first: int, last: int) -> None:
        for n in range(first, last):
            headline = RelatedHeadline.objects.create(article=article, position=n + 1, text=f"A headline {n} in words")
            make_quote(article, f"b{n}", f"word{n}")
            make_quote(article, f"h{n}", "headline", headline=headline)

    add(10, 20)
    few = cost(checker, article.get_absolute_url())
    add(20, 40)

    assert cost(checker, article.get_absolute_url()) == few <= AN_ARTICLE


def worked_on_articles(first: int, last: int, scale: dict[str, Rating], cass: User) -> None:
    """Articles with three quotes each: one to check, one proposed, one in a headline; with tags."""
    for n in range(first, last):
        article = make_article(f"short-{n}", "One said it. Two said it.")
        headline = RelatedHeadline.objects.create(article=article, position=1, text="Three said it")
        make_quote(article, "b1", "One said it.")
        do(rate, make_quote(article, "b2", "Two said it."), by=cass, rating=scale["supported"])
        do(tag, make_quote(article, "h1", "Three", headline=headline), by=cass, name=f"tag {n % 3}")


LISTS = [
    "activity",
    "activity?deed=rate&since=2020-01-01",
    "desk",
    "articles",
    "queue",
    "queue?view=sign-off",
    "queue?view=headlines",
    "queue?rating=supported",
    "queue?tag=tag 1",
]


@pytest.mark.parametrize("named", LISTS)
def test_a_list_costs_the_same_however_many_rows_it_shows(
    checker: Client, cass: User, scale: dict[str, Rating], named: str
) -> None:
    name, _, query = named.partition("?")
    address = f"{reverse(name)}?{query}"
    worked_on_articles(0, 6, scale, cass)
    few = cost(checker, address)
    worked_on_articles(6, 12, scale, cass)

    many = cost(checker, address)

    print(f"\n{named}: {many} queries")
    assert many == few
    if name == "queue":
        worked_on_articles(12, 70, scale, cass)
        assert cost(checker, address) <= few + 1, "the page after, and nothing for each row"
