"""Lists of quotes as files: any filter, safe in a spreadsheet, a constant number of queries, nothing private."""

import csv
import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions.calls import Raised, raise_call
from articles.actions.publishing import set_embargo
from articles.actions.review import rate, reject
from articles.actions.tagging import tag
from articles.models import Article, Quote, Rating
from articles.queries import quote_export
from articles.workflow.vocabulary import CallKind
from tests.conftest import do, make_article, make_quote
from tests.published import make_published

pytestmark = pytest.mark.django_db
ANY = {"view": "any"}


@pytest.fixture
def reader(client: Client, vera: User) -> Client:
    client.force_login(vera)
    return client


def sheet(client: Client, **filters: Any) -> list[dict[str, str]]:
    reply = client.get("/quotes.csv", filters)
    assert reply.status_code == 200
    return list(csv.DictReader(io.StringIO(reply.getvalue().decode("utf-8-sig"), newline="")))


def objects(client: Client, **filters: Any) -> list[dict[str, Any]]:
    reply = client.get("/quotes.jsonl", filters)
    assert reply.status_code == 200
    return [json.loads(line) for line in reply.getvalue().decode().splitlines()]


def test_a_file_holds_what_the_list_holds_in_its_order(
    reader: Client, article: Article, scale: dict[str, Rating], ana: User, cass: User
) -> None:
    do(tag, article.quotes.get(ref="b1"), by=cass, name="harbour")
    do(rate, article.quotes.get(ref="b2"), by=ana, rating=scale["false"])
    for filters in ({}, ANY, {"tag": "harbour"}, {"view": "sign-off"}, {"kind": "direct"}, {"speaker": "dahl"}):
        listed = [row.pk for row in reader.get("/queue/", filters).context["rows"]]
        assert listed, filters
        assert [int(row["id"]) for row in sheet(reader, **filters)] == listed
        assert [row["id"] for row in objects(reader, **filters)] == listed
    (row,) = objects(reader, tag="harbour")
    quote = article.quotes.get(ref="b1")
    assert (row["words"], row["fragments"], row["tags"]) == (quote.words, quote.fragments, ["harbour"])


def test_the_panel_of_the_filters_leads_to_the_same_list_as_a_file(reader: Client, article: Article) -> None:
    page = reader.get("/queue/filters/", {"view": "any", "kind": "direct"}).text
    for ending in ("csv", "jsonl"):
        assert f'href="/quotes.{ending}?view=any&amp;kind=direct" download' in page


def test_a_spreadsheet_calculates_nothing(reader: Client) -> None:
    hostile = ["=1+1 is said", "+cmd|calc", "-2 degrees", "@SUM(A1)", "\tleading", "“plain”, she said"]
    article = make_article("hostile", "\n".join(hostile))
    for number, words in enumerate(hostile, 1):
        make_quote(article, f"b{number}", words, mention=words.strip(), cue="=HYPERLINK(1)")

    rows = sheet(reader, **ANY)

    assert [row["words"] for row in rows] == [f"'{words}" for words in hostile[:5]] + hostile[5:]
    assert {row["cue"] for row in rows} == {"'=HYPERLINK(1)"}
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())
    assert [row["words"] for row in objects(reader, **ANY)] == hostile


def test_the_number_of_queries_stays_put_within_a_batch(
    reader: Client, article: Article, cass: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            sheet(reader, **ANY)
        return len(queries)

    def add(slug: str) -> None:
        text = "\n".join(f"Line {number} of them." for number in range(20))
        more = make_article(slug, text)
        for number in range(20):
            do(tag, make_quote(more, f"b{number}", f"Line {number} of them."), by=cass, name=f"{slug} {number}")

    add("one")
    few = asked()
    add("two")
    assert asked() == few
    monkeypatch.setattr(quote_export, "BATCH", 10)
    total = Quote.objects.count()
    assert len(sheet(reader, **ANY)) == total == len({row["id"] for row in sheet(reader, **ANY)})


def test_what_is_rejected_drafted_embargoed_or_private_stays_at_home(
    reader: Client, article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    proposed = article.quotes.get(ref="b2")
    do(rate, proposed, by=ana, rating=scale["false"], summary="SECRET summary")
    raise_call(proposed, by=cass, call=Raised(CallKind.LEGAL, because="SECRET advice"))
    do(reject, article.quotes.get(ref="b3"), by=ana)
    checks = make_published("signed", "public", "withdrawn", ana=ana, ben=ben, cass=cass)

    rows = {row["ref"] + row["article_slug"]: row for row in objects(reader, **ANY)}
    text = reader.get("/quotes.csv", ANY).getvalue().decode()

    assert f"b3{article.slug}" not in rows
    assert rows[f"b2{article.slug}"]["state"] == "proposed"
    assert (rows[f"b2{article.slug}"]["rating"], rows[f"b2{article.slug}"]["claim"]) == ("", "")
    for secret in ("SECRET", "Ana Sorel", "Ben Tolley", "Cass Wren", "The timetable says so."):
        assert secret not in text
    signed, public, gone = (rows[f"b{number}corrow-ferry"] for number in (1, 2, 3))
    assert (signed["rating"], signed["published_rating"], signed["published_at"]) == ("Supported", "", "")
    assert public["published_rating"] == "Supported"
    assert public["published_at"].endswith(f"/fact-checks/{checks['public'].public_id}/")
    assert (gone["published_rating"], gone["published_at"]) == ("", "")

    check = checks["signed"]
    set_embargo(check, by=ana, seen=check.row_version, not_before=timezone.now() + timedelta(days=1))
    rows = {row["ref"]: row for row in objects(reader, article="corrow-ferry", **ANY)}
    assert (rows["b1"]["rating"], rows["b1"]["claim"]) == ("", "")
