"""An article's quotes as Web Annotations: every selector leads back to the same characters."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from articles.actions.review import rate, reject
from articles.models import Article, Quote, Rating, RelatedHeadline, Speaker
from articles.text.selectors import quote_selector
from tests.conftest import do, fragments_of, make_article, make_quote
from tests.published import make_published

TWICE = "She said no. " * 30 + "🚢 “We sail 🌊 at dawn,” she said. “We sail.” " + "She said no. " * 30 + "“We sail.”"


def places(text: str, selector: dict[str, str]) -> list[tuple[int, int]]:
    """Everywhere that a TextQuoteSelector fits."""
    whole = selector["prefix"] + selector["exact"] + selector["suffix"]
    found, start = [], text.find(whole)
    while start != -1:
        begins = start + len(selector["prefix"])
        found.append((begins, begins + len(selector["exact"])))
        start = text.find(whole, start + 1)
    return found


@given(st.text(alphabet="ab 🚢é\n", min_size=1, max_size=400), st.data())
def test_a_selector_fits_one_place_and_that_is_its_own(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    found = quote_selector(text, start, end)

    said = {"prefix": found.prefix, "exact": found.exact, "suffix": found.suffix}
    assert places(text, said) == [(start, end)]
    assert text[start:end] == found.exact


def annotations(client: Client, article: Article) -> dict[str, Any]:
    reply = client.get(f"/articles/{article.pk}/annotations.json")
    assert reply.status_code == 200
    assert reply["Content-Type"].startswith("application/ld+json")
    return json.loads(reply.content)


def anchored(page: dict[str, Any], texts: dict[int, str]) -> dict[int, list[list[int]]]:
    """Where the targets of each annotation stand, having checked that both selectors say the same."""
    found: dict[int, list[list[int]]] = {}
    for item in page["items"]:
        number = int(item["id"].rstrip("/").rpartition("/")[2])
        for target in item["target"]:
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            assert places(texts[number], quote) == [(start, end)]
            found.setdefault(number, []).append([start, end])
    return found


@pytest.mark.django_db
def test_every_selector_leads_back_to_the_same_characters(client: Client, vera: User, seed: None) -> None:
    tove = Speaker.objects.create(slug="tove-marsh", name="Tove Marsh")
    article = make_article("ferry", TWICE, source_url="https://corrow.example/ferry")
    make_quote(article, "b1", "We sail 🌊 at dawn,", "We sail.", speaker=tove)
    last = len(TWICE) - 9
    Quote.objects.create(
        article=article, ref="b2", revision=article.revisions.get(), fragments=[[last, last + 8]],
        words="We sail.", position=last, kind="direct",
    )  # fmt: skip
    RelatedHeadline.objects.create(article=article, position=1, text="🚢 Ferry ‘sails’ as Ferry ‘sails’")
    headline = article.related_headlines.get()
    make_quote(article, "h1", "‘sails’", headline=headline)
    client.force_login(vera)

    for each in Article.objects.all():
        quotes = {quote.pk: quote for quote in each.quotes.select_related("revision", "headline")}
        texts = {pk: (quote.headline or quote.revision).text for pk, quote in quotes.items()}
        found = anchored(annotations(client, each), texts)
        assert found == {pk: quote.fragments for pk, quote in quotes.items()}

    page = annotations(client, article)
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["partOf"]["total"] == len(page["items"]) == 3
    first = page["items"][0]
    assert first["target"][0]["scope"] == "https://corrow.example/ferry"
    assert first["target"][0]["source"]["sha256"] == article.revisions.get().sha256
    assert [(body["purpose"], body["value"]) for body in first["body"]] == [
        ("identifying", "Tove Marsh"),
        ("classifying", "Direct quote"),
    ]
    assert fragments_of(TWICE, "We sail 🌊 at dawn,")[0] == [
        first["target"][0]["selector"][0]["start"],
        first["target"][0]["selector"][0]["end"],
    ]


@pytest.mark.django_db
def test_only_what_is_published_is_assessed(
    client: Client, vera: User, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    checks = make_published("signed", "public", "withdrawn", ana=ana, ben=ben, cass=cass)
    article = Article.objects.get(slug="corrow-ferry")
    client.force_login(vera)

    assessed = {
        body["value"]: item
        for item in annotations(client, article)["items"]
        for body in item["body"]
        if body["purpose"] == "assessing"
    }

    assert list(assessed) == ["Supported"]
    link = next(body for body in assessed["Supported"]["body"] if body["purpose"] == "linking")
    assert link["source"].endswith(f"/fact-checks/{checks['public'].public_id}/")


@pytest.mark.django_db
def test_rejected_and_proposed_words_tell_nothing_and_queries_stay_put(
    client: Client, vera: User, article: Article, scale: dict[str, Rating], ana: User
) -> None:
    do(rate, article.quotes.get(ref="b1"), by=ana, rating=scale["false"])
    do(reject, article.quotes.get(ref="b2"), by=ana)
    client.force_login(vera)

    with CaptureQueriesContext(connection) as few:
        page = annotations(client, article)
    assert "False" not in json.dumps(page)
    assert len(page["items"]) == article.quotes.count() - 1
    other = make_article("twenty", "\n".join(f"Line {n} is said." for n in range(20)))
    for number in range(20):
        make_quote(other, f"b{number}", f"Line {number} is said.")
    with CaptureQueriesContext(connection) as many:
        annotations(client, other)
    assert len(many) <= len(few)
