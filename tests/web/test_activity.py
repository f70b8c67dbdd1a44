"""The page of the record and its file: every line in words, filtered by the address alone."""

import csv
import io
import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions.calls import Raised, raise_call
from articles.actions.editing import save_edited
from articles.actions.factcheck import add_evidence
from articles.actions.review import rate, reject, send_back, sign_off
from articles.actions.tagging import tag
from articles.actions.undoing import undo_last
from articles.models import Activity, Article, Quote, Rating, Speaker
from articles.queries import record
from articles.workflow.vocabulary import CallKind, Deed
from tests.conftest import SOURCE, do, make_article, make_quote
from tests.web.test_hostile import HOSTILE, running

pytestmark = pytest.mark.django_db

PAGE = "/activity/"
SHEET = "/activity.csv"


def lines_of(reply: HttpResponse) -> list[int]:
    return [each.line.pk for each in reply.context["lines"]]


def sheet(client: Client, **filters: Any) -> list[dict[str, str]]:
    reply = client.get(SHEET, filters)
    assert reply.status_code == 200
    text = reply.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def reader(client: Client, vera: User) -> Client:
    client.force_login(vera)
    return client


@pytest.fixture
def worked(article: Article, scale: dict[str, Rating], cass: User, ana: User, ben: User) -> Article:
    """Deeds of three people on two quotes of Corrow, and one on an article elsewhere."""
    first, second = article.quotes.get(ref="b1"), article.quotes.get(ref="b2")
    do(rate, first, by=cass, rating=scale["false"], summary="The council said so in May.")
    do(send_back, first, by=ana, because="Which council?")
    do(rate, first, by=cass, rating=scale["false"], summary="The town council said so in May, twice.")
    do(add_evidence, second, by=cass, source=SOURCE)
    do(rate, second, by=ana, rating=scale["supported"])
    do(sign_off, second, by=ben)
    do(tag, make_quote(make_article("elsewhere", "Nobody said it."), "b1", "Nobody said it."), by=ben, name="pier")
    return article


def test_every_line_is_told_newest_first_with_what_it_changed(reader: Client, worked: Article) -> None:
    reply = reader.get(PAGE)

    assert lines_of(reply) == list(Activity.objects.order_by("-id").values_list("pk", flat=True))
    for words in (
        "<b>Ben Tolley</b> signed it off",
        "<b>Ana Sorel</b> sent it back: “Which council?”",
        '<span class="was">Proposed</span>',
        '<span class="became">Signed off</span>',
        '<ins><span class="vh">[inserted: </span>The council said so in May.<span class="vh">]</span></ins>',
        '<ins><span class="vh">[inserted: </span>town <span class="vh">]</span></ins>council said so in ',
        '<del><span class="vh">[deleted: </span>May.<span class="vh">]</span></del>',
        '<dt>With</dt><dd><span class="was">nobody</span>',
        'class="became">Cass Wren</span>',
    ):
        assert words in reply.text
    quote = worked.quotes.get(ref="b2")
    assert f'href="{quote.get_absolute_url()}#card"' in reply.text
    assert f'href="{worked.get_absolute_url()}"' in reply.text


def test_filters_combine_and_live_in_the_address(reader: Client, worked: Article, cass: User, ben: User) -> None:
    cases: list[tuple[dict[str, Any], set[tuple[str, str]]]] = [
        ({"person": "cass"}, {("cass", "rate"), ("cass", "add_evidence")}),
        ({"person": "cass", "deed": "rate"}, {("cass", "rate")}),
        ({"person": "ben", "article": worked.slug}, {("ben", "sign_off")}),
        ({"article": "elsewhere"}, {("ben", "tag")}),
        ({"quote": worked.quotes.get(ref="b2").pk, "deed": "rate"}, {("ana", "rate")}),
        ({"person": "ana", "article": "elsewhere"}, set()),
        ({"person": ":software"}, set()),
        ({"person": "", "deed": "", "article": "", "since": "", "until": ""}, set()),
    ]
    for filters, expected in cases:
        reply = reader.get(PAGE, filters)
        found = {(each.line.actor.username, each.line.verb) for each in reply.context["lines"]}
        if any(filters.values()):
            assert found == expected, filters
        else:
            assert len(found) == 6
        assert [int(row["line"]) for row in sheet(reader, **filters)] == lines_of(reply), filters
    page = reader.get(PAGE, {"person": "cass", "deed": "rate", "article": worked.slug}).text
    assert '<option value="cass" selected>Cass Wren</option>' in page
    assert '<option value="rate" selected>' in page
    assert f'value="{worked.slug}"' in page
    assert f"{SHEET}?person=cass&amp;deed=rate&amp;article={worked.slug}" in page


def test_days_are_those_of_the_desk_s_clock(reader: Client, quote: Quote, settings: Any) -> None:
    settings.TIME_ZONE = "Europe/London"
    summer = ZoneInfo("Europe/London")
    at = [datetime(2026, 6, 30, 23, 59, tzinfo=summer), datetime(2026, 7, 1, 0, 0, tzinfo=summer)]
    june, july = (
        Activity.objects.create(verb=Deed.TAG, target_kind="quote", target_id=quote.pk, at=when) for when in at
    )

    def found(**days: str) -> list[int]:
        return lines_of(reader.get(PAGE, days))

    assert found(since="2026-07-01") == [july.pk]
    assert found(until="2026-06-30") == [june.pk]
    assert found(since="2026-06-30", until="2026-07-01") == [july.pk, june.pk]
    assert found(since="2026-07-02") == []
    assert found(since="1900-01-01", until="2999-12-31") == [july.pk, june.pk]


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"person": "nobody"}, "Person: Nobody on this desk has that name."),
        ({"person": "a\0b"}, "Person: "),
        ({"person": "x" * 9_000}, "at most 150 characters"),
        ({"deed": "fly"}, "Deed: The record knows no such deed."),
        ({"article": "no-such"}, "Article: There is no article with this slug."),
        ({"quote": "999999999"}, "Quote: There is no such quote."),
        ({"quote": "9" * 400}, "Quote: "),
        ({"quote": "-1"}, "Quote: "),
        ({"since": "yesterday"}, "From: Give a day as year, month and day"),
        ({"since": "2026-02-30"}, "From: Give a day as year, month and day"),
        ({"until": "0001-01-01"}, "To: Give a day between the years 1900 and 2999."),
        ({"until": "9999-12-31"}, "To: Give a day between the years 1900 and 2999."),
        ({"since": "2026-02-02", "until": "2026-02-01"}, "To: This day is before the first one"),
    ],
)
def test_a_filter_that_cannot_be_read_gets_words_and_shows_nothing(
    reader: Client, worked: Article, filters: dict[str, str], words: str
) -> None:
    page, file = reader.get(PAGE, filters), reader.get(SHEET, filters)

    assert (page.status_code, file.status_code) == (422, 422)
    assert words in page.text
    assert words in file.text
    assert 'id="line-' not in page.text


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_filters_get_words(reader: Client, worked: Article, kind: str) -> None:
    for name in ("person", "deed", "article", "quote", "since", "until"):
        for path in (PAGE, SHEET):
            reply = reader.get(path, {name: HOSTILE[kind]})
            assert reply.status_code == 422
            assert not running(reply.text)


def test_the_record_is_turned_over_page_by_page_without_a_line_lost(
    reader: Client, quote: Quote, cass: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "PAGE", 4)
    now = timezone.now()
    ids = [  # every second line was written in the same moment as the one before
        Activity.objects.create(
            verb=Deed.TAG, target_kind="quote", target_id=quote.pk, at=now - timedelta(hours=n // 2), actor=cass
        ).pk
        for n in range(10)
    ]
    expected = [line.pk for line in Activity.objects.order_by("-at", "-id")]
    assert sorted(expected) == ids

    pages = [reader.get(PAGE, {"person": "cass"})]
    while pages[-1].context["older"]:
        pages.append(reader.get(f"{pages[-1].context['here']}before={pages[-1].context['older'].pk}"))
    back = reader.get(f"{pages[2].context['here']}after={pages[2].context['newer'].pk}")

    assert [len(lines_of(page)) for page in pages] == [4, 4, 2]
    assert [pk for page in pages for pk in lines_of(page)] == expected
    assert lines_of(back) == lines_of(pages[1])
    assert back.context["newer"]
    assert "person=cass&amp;before=" in pages[0].text
    assert pages[0].context["newer"] is None


def test_lines_of_the_administration_show_every_field(reader: Client, max_admin: User) -> None:
    speaker = Speaker(slug="ines", name="Ines <b>Dahl</b>", aliases=["the harbour master"])
    save_edited(speaker, by=max_admin)
    speaker.name, speaker.aliases = "Ines Dahl", ["the harbour master", "she"]
    save_edited(speaker, by=max_admin)
    article = make_article("late", "No one said it.", deadline=timezone.now())
    article.deadline = None
    save_edited(article, by=max_admin)

    page = reader.get(PAGE).text

    assert "Max Adler</b> edited it: name, aliases" in page
    assert "Max Adler</b> added it" in page
    assert "Ines &lt;b&gt;Dahl&lt;/b&gt;" in page
    assert "speaker “Ines Dahl”" in page
    assert f"{timezone.localtime():%d %b %Y, }" in page
    assert not running(page)


def test_undone_and_software_lines_are_told(reader: Client, quote: Quote, scale: dict[str, Rating], cass: User) -> None:
    do(rate, quote, by=cass, rating=scale["false"])
    undo_last(by=cass)
    Activity.objects.create(verb=Deed.TAG, target_kind="quote", target_id=quote.pk, after={"tag": "x"})

    page = reader.get(PAGE).text

    assert "<b>Cass Wren</b> took back: proposed False" in page
    assert "<b>Software</b> tagged it “x”" in page
    assert len(sheet(reader, person=":software")) == 1


def foot(reply: HttpResponse) -> str:
    """The bar at the foot, as it is read."""
    bar = re.search(r'<span class="saved" id="saved">(.*?)<a class="end"', reply.text, re.DOTALL)
    assert bar is not None
    return " ".join(re.sub(r"<[^>]+>", " ", bar[1]).split())


def test_the_bar_speaks_of_the_very_latest_deed_and_offers_to_undo_no_other(
    client: Client, quote: Quote, scale: dict[str, Rating], cass: User
) -> None:
    client.force_login(cass)
    rated = do(rate, quote, by=cass, rating=scale["false"])
    page = client.get(PAGE)
    assert foot(page).startswith("You proposed False")
    assert f'name="line" value="{rated.pk}"' in page.text

    raise_call(quote, by=cass, call=Raised(CallKind.CUT))
    page, no = client.get(PAGE), client.post(reverse("undo"), {"line": rated.pk})

    sentence = "You raised a call: cut. Calls are not undone; settle it."
    assert foot(page) == sentence
    assert 'id="undo"' not in page.text
    assert no.status_code == 409
    assert sentence in no.text
    assert not Activity.objects.filter(verb=Deed.UNDO).exists()


def test_after_an_undo_the_bar_says_what_was_taken_back_and_what_comes_next(
    client: Client, quote: Quote, scale: dict[str, Rating], cass: User
) -> None:
    client.force_login(cass)
    do(rate, quote, by=cass, rating=scale["false"])
    shown = do(tag, quote, by=cass, name="pier")

    assert client.post(reverse("undo"), {"line": shown.pk}).status_code == 302
    said = foot(client.get(PAGE))
    stale = client.post(reverse("undo"), {"line": shown.pk})

    assert re.match(r"Took back: tagged it “pier”: .+; next: proposed False: .+ Undo the one before U$", said)
    assert stale.status_code == 409
    assert "Your latest deed is another now: you proposed False" in stale.text
    client.post(reverse("undo"))
    assert re.match(r"Took back: proposed False: [^;]+$", foot(client.get(PAGE)))


def test_what_is_in_the_sheet_is_text_for_a_spreadsheet(reader: Client, quote: Quote, cass: User, ana: User) -> None:
    do(tag, quote, by=cass, name='=HYPERLINK("https://evil.example")')
    raise_call(quote, by=cass, call=Raised(CallKind.FIX, "long, “planned”", because="One\nTwo"))
    for n, words in enumerate(("=1+1", "+44 said", "-5 degrees,", "@everyone said", "\t=2")):
        article = make_article(f"formula-{n}", f"{words} they wrote.")
        do(reject, make_quote(article, "b1", words), by=ana)

    reply = reader.get(SHEET)
    raw = reply.getvalue()
    rows = sheet(reader)

    assert raw.startswith(b"\xef\xbb\xbftime,person,deed,")
    assert reply["Content-Type"] == "text/csv; charset=utf-8"
    assert reply["Content-Disposition"].startswith('attachment; filename="activity-')
    assert "no-store" in reply["Cache-Control"]
    assert len(rows) == 7
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {row["about"] for row in rows} >= {"'=1+1", "'+44 said", "'-5 degrees,", "'@everyone said", "'\t=2"}
    call = next(row for row in rows if row["deed"] == "raised a call")
    assert call["in words"] == "raised a call: fix, “long, “planned””, “One\nTwo”"
    assert datetime.fromisoformat(call["time"]).tzinfo
    rejected = rows[0]
    assert (rejected["changes"], rejected["person"]) == ("State: To check → Not a quote", "Ana Sorel")


def test_the_sheet_is_read_from_the_database_as_it_is_sent(
    reader: Client, quote: Quote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "BATCH", 20)
    Activity.objects.bulk_create(
        Activity(verb=Deed.TAG, target_kind="quote", target_id=quote.pk, after={"tag": str(n)}) for n in range(100)
    )

    with CaptureQueriesContext(connection) as asked:
        reply = reader.get(SHEET)
        pieces = iter(reply)
        next(pieces), next(pieces)
        early = len(asked)
        rest = list(pieces)

    assert reply.streaming
    assert len(rest) == 4
    assert all(piece.count(b"\r\n") == 20 for piece in rest)
    assert len(asked) - early == 4 * 3 + 1, "a batch costs its lines, its quotes and the names, and the end one more"


def test_article_quote_and_every_page_lead_to_their_activity(reader: Client, worked: Article) -> None:
    quote = worked.quotes.get(ref="b2")

    page = reader.get(quote.get_absolute_url()).text

    assert f'href="{PAGE}?article={worked.slug}"' in page
    assert f'href="{reverse("quote", args=[quote.pk])}">All</a>' in page
    assert f'href="{PAGE}" data-go="v"' in page
    assert f'href="{PAGE}?quote={quote.pk}"' in reader.get(reverse("quote", args=[quote.pk])).text
    filtered = reader.get(PAGE, {"quote": quote.pk}).text
    assert f'<input type="hidden" name="quote" value="{quote.pk}"' in filtered
    assert "On <a" in filtered
    assert f'In <a class="link" href="{worked.get_absolute_url()}">' in reader.get(PAGE, {"article": worked.slug}).text


def test_an_empty_record_says_what_to_do(reader: Client, db: None) -> None:
    assert "Begin with the queue" in reader.get(PAGE).text
    assert "No line matches" in reader.get(PAGE, {"deed": "rate"}).text
    assert sheet(reader) == []


def test_somebody_without_a_role_sees_neither(client: Client, db: None) -> None:
    client.force_login(User.objects.create_user("nobody"))

    for name in ("activity", "activity-csv"):
        assert client.get(reverse(name)).status_code == 403
