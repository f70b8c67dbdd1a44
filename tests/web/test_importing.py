"""Copy through the browser without JavaScript: pasted or sent, looked at, mended, kept; and many files at once."""

import io
import time
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from docx import Document

from articles.actions import batches
from articles.actions.importing import arrive, bring_in
from articles.exchange.copy import Copy, Unreadable
from articles.exchange.fetching import Fetched
from articles.models import Activity, Article, ImportBatch, ImportItem, Quote, Speaker, SpeakerProposal
from articles.workflow.vocabulary import ItemState
from tests.conftest import make_article
from tests.web.plain_browser import PlainBrowser

pytestmark = pytest.mark.django_db
TEXT = """\
The wall of Corrow will stay shut until spring, the town council said.
“The cracks are four centimetres wide,” said Ines Dahl, the harbour master. “Nobody should walk there.”
Boat owners said the closure would cost them 200 crates a week.
Ferry line ‘will not stop’ at Corrow this winter
Fish market says prices are ‘anyone’s guess’ before the holidays"""
FEED = (
    """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Corrow News</title>{}</channel></rss>"""
)
ITEM = "<item><title>Wall shut, day {0}</title><link>https://corrow.example/{0}</link><description>{1}</description></item>"


@pytest.fixture
def at_rui(client: Client, rui: User) -> Client:
    client.force_login(rui)
    return client


@pytest.fixture
def desk(rui: User) -> PlainBrowser:
    browser = PlainBrowser()
    browser.client.force_login(rui)
    return browser


def sent(client: Client, *files: SimpleUploadedFile, **values: Any) -> HttpResponse:
    form = {"upload": list(files), "text": "", "outlet": ""} | values
    return client.post(reverse("article-look-through"), form)


def a_file(name: str, text: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())


def a_copy(number: int) -> str:
    return f"The wall was shut for {number} days.\n“We counted {number} cracks,” said Ines Dahl, the harbour master.\n"


def key_of(page: PlainBrowser, name: str, value: str) -> str:
    """The name of the field `name` of the quote whose field holds `value`."""
    fields = [each for each in page.page.all("input", "select") if each["name"].startswith(f"{name}:")]
    return next(each["name"].partition(":")[2] for each in fields if each["value"] == value)


def tick(page: PlainBrowser, name: str) -> None:
    next(each for each in page.page.all("input") if each["name"] == name).attributes["checked"] = ""


# Looking before anything is kept


def test_what_was_pasted_is_shown_with_its_quotes_and_nothing_is_kept(desk: PlainBrowser) -> None:
    desk.open(reverse("article-new")).press("look", text=TEXT)

    assert desk.status == 200
    assert not Article.objects.exists()
    assert not Speaker.objects.exists()
    for words in ("Nobody should walk there.", "said amid the words", "93% sure", "Ines Dahl: new to the desk"):
        assert desk.says(words)
    assert desk.field("related")[0].splitlines() == TEXT.splitlines()[3:]
    assert [mark.text for mark in desk.page.all("mark")][:2] == [
        "The wall of Corrow will stay shut until spring",
        "The cracks are four centimetres wide",
    ]


def test_what_was_mended_is_kept_and_the_article_opens(desk: PlainBrowser, rui: User) -> None:
    Speaker.objects.create(slug="ida", name="Ida Dahl")
    desk.open(reverse("article-new")).press("look", text=TEXT)
    council, ines = key_of(desk, "speaker", "Town council"), key_of(desk, "speaker", "Ines Dahl")
    mended = {f"speaker:{ines}": "Ida Dahl", f"part:{ines}": "walk there", f"kind:{council}": "own"}

    desk.press("look", headline="Wall shut", **mended)
    assert desk.says("Ida Dahl: known")
    assert desk.says("Its own quote: “walk there”")
    assert desk.field("headline") == ["Wall shut"]
    tick(desk, f"out:{key_of(desk, 'speaker', 'Boat owners')}")
    desk.press("bring-in")

    article = Article.objects.get()
    assert desk.address.endswith(article.get_absolute_url())
    assert (article.headline, article.slug) == ("Wall shut", "wall-shut")
    told = [(q.kind, q.speaker.name if q.speaker else "", q.words) for q in article.quotes.exclude(revision=None)]
    assert (
        told
        == [
            ("own", "", "The wall of Corrow will stay shut until spring"),
            ("direct", "Ida Dahl", "The cracks are four centimetres wide, Nobody should walk there."),
            ("direct", "Ida Dahl", "walk there"),
        ]
        or [row[2].rstrip(",") for row in told][2] == "walk there"
    )
    assert article.quotes.get(words="walk there").part_of.speaker.name == "Ida Dahl"
    assert not article.quotes.filter(words__contains="200 crates").exists()
    assert {line.actor for line in Activity.objects.all()} == {rui}


def test_a_part_that_is_none_is_said_so_at_its_quote_and_keeps_what_was_typed(desk: PlainBrowser) -> None:
    desk.open(reverse("article-new")).press("look", text=TEXT)
    key = key_of(desk, "speaker", "Ines Dahl")

    desk.press("bring-in", **{f"part:{key}": "five centimetres"})

    assert desk.status == 422
    assert desk.says("not a part of this quote")
    assert desk.field(f"part:{key}") == ["five centimetres"]
    assert not Article.objects.exists()


def test_a_part_typed_with_straight_marks_is_kept_as_the_copy_has_it(desk: PlainBrowser) -> None:
    text = "“The council’s own survey – the ‘blue book’ – was never read,” said Ines Dahl, the harbour master."
    desk.open(reverse("article-new")).press("look", text=text)
    key = key_of(desk, "speaker", "Ines Dahl")

    desk.press("look", **{f"part:{key}": "The council's  own survey - the 'blue book'"})
    assert desk.says("Its own quote: “The council’s own survey – the ‘blue book’”")
    desk.press("bring-in")

    assert Quote.objects.exclude(part_of=None).get().words == "The council’s own survey – the ‘blue book’"


def test_a_part_is_looked_for_in_its_own_quote_however_often_its_words_stand_before(desk: PlainBrowser) -> None:
    before = "The wall was dry.\n" * 30
    desk.open(reverse("article-new")).press("look", text=f"{before}“The wall is wet now,” said Ines Dahl.")
    key = key_of(desk, "speaker", "Ines Dahl")

    desk.press("look", **{f"part:{key}": "The wall"})

    assert desk.says("Its own quote: “The wall”")


def test_copy_that_changed_after_it_was_read_is_shown_again_first(desk: PlainBrowser) -> None:
    desk.open(reverse("article-new")).press("look", text=TEXT)

    desk.press("bring-in", text="“It is open again,” said Ines Dahl, the harbour master.")

    assert desk.status == 409
    assert desk.says("It is open again")
    assert not Article.objects.exists()
    desk.press("bring-in")
    assert Article.objects.get().revisions.get().text.startswith("“It is open again")


def test_the_same_copy_twice_leads_to_the_one_that_is_there(desk: PlainBrowser) -> None:
    there = make_article("wall", "One said it.")
    desk.open(reverse("article-new")).press("look", text="One said it.\n")

    assert desk.says(f"This is here already: “{there}”.")
    assert not [each for each in desk.page.all("button") if each.text.startswith("Bring it in")]
    desk.follow("open-it")
    assert desk.address.endswith(there.get_absolute_url())
    assert Article.objects.count() == 1


def test_copy_that_came_in_while_one_looked_is_refused_with_the_way_to_it(desk: PlainBrowser) -> None:
    desk.open(reverse("article-new")).press("look", text="One said it.")
    there = make_article("wall", "One said it.")
    desk.press("bring-in")

    assert desk.status == 409
    desk.follow("open-it")
    assert desk.address.endswith(there.get_absolute_url())
    assert Article.objects.count() == 1


def test_a_newer_version_is_said_to_be_one_and_may_come_in_all_the_same(desk: PlainBrowser, rui: User) -> None:
    there = bring_in(arrive(Copy(TEXT, headline="Wall shut", byline="By Rui Paz")), by=rui)
    newer = TEXT.replace("four centimetres", "six centimetres")

    desk.open(reverse("article-new")).press("look", text=newer)
    assert desk.says("This looks like a newer version of Wall shut")
    correct = next(link for link in desk.page.all("a") if link["data-key"] == "v")
    assert correct["href"] == reverse("article-text", args=[there.pk])

    desk.press("look", text="The ferry sails again.", headline="Wall shut")
    assert not desk.says("looks like a newer version"), "a headline alone is not enough"
    desk.press("look", byline="By Rui Paz")
    assert desk.says("This looks like a newer version of Wall shut")
    desk.press("bring-in")
    assert Article.objects.count() == 2


def test_enter_in_a_field_only_looks_again(desk: PlainBrowser) -> None:
    desk.open(reverse("article-new")).press("look", text=TEXT)

    form = next(each for each in desk.page.all("form") if each["id"] == "preview-form")
    first = next(each for each in form.all("button") if each["type"] == "submit")
    assert first["formaction"] == reverse("article-look-through")


def test_one_file_is_looked_at_like_a_paste(at_rui: Client) -> None:
    page = (
        b"<html><head><title>Wall shut</title></head><body><article><h1>Wall shut</h1><p>%s</p></article></body></html>"
    )
    body = b"</p><p>".join(line.encode() for line in TEXT.splitlines()[:3])

    reply = sent(at_rui, a_file("wall.html", page % body), outlet="Corrow News")

    assert reply.status_code == 200
    assert 'value="Wall shut"' in reply.text
    assert 'value="Corrow News"' in reply.text
    assert not ImportBatch.objects.exists()


def test_an_undo_puts_it_away_again(desk: PlainBrowser) -> None:
    desk.open(reverse("article-new")).press("look", text=TEXT).press("bring-in").press("undo")

    assert desk.says("Archived")
    assert desk.says("Took back:")
    assert desk.says("brought in “")
    assert Article.objects.get().archived_at is not None


# Many files


def test_several_files_are_a_list_to_agree_to_with_what_is_here_and_what_fails(at_rui: Client) -> None:
    here = bring_in(arrive(Copy(a_copy(1), headline="Wall shut")), by=None)

    reply = sent(at_rui, *[a_file(f"{n}.txt", a_copy(n)) for n in (1, 2, 3)], a_file("empty.txt", b" "))

    batch = ImportBatch.objects.get()
    page = at_rui.get(reply["Location"]).text
    assert reply["Location"] == batch.get_absolute_url()
    assert "2 articles would come in." in page
    assert "Here already" in page
    assert f'<a class="link" href="{here.get_absolute_url()}" data-item>here as “Wall shut”</a>' in page
    assert 'id="start" data-key="b"' in page
    failed = batch.items.get(state=ItemState.FAILED)
    assert failed.name in page
    assert failed.sentence in page
    assert Article.objects.count() == 1, "nothing comes in before somebody says so"

    at_rui.post(reverse("import-start", args=[batch.pk]))

    assert Article.objects.count() == 3
    assert "Done: 2 brought in, 1 here already, 1 not brought in." in at_rui.get(batch.get_absolute_url()).text
    assert not batch.items.exclude(data=None).exists(), "what is no longer needed goes"
    assert not batch.items.exclude(copy=None).exists()


def test_a_feed_is_a_list_of_its_articles(at_rui: Client) -> None:
    feed = FEED.format("".join(ITEM.format(n, a_copy(n) + "It was long. " * 30) for n in range(3)))

    batch = ImportBatch.objects.get(pk=int(sent(at_rui, a_file("corrow.xml", feed))["Location"].split("/")[2]))

    assert batch.items.filter(state=ItemState.FOUND).count() == 3
    assert {item.name for item in batch.items.all()} == {"corrow.xml"}
    assert sorted(item.title for item in batch.items.all()) == [f"Wall shut, day {n}" for n in range(3)]


def test_only_who_sent_the_files_says_whether_they_come_in(at_rui: Client, ana: User) -> None:
    sent(at_rui, a_file("1.txt", a_copy(1)), a_file("2.txt", a_copy(2)))
    batch = ImportBatch.objects.get()
    at_rui.force_login(ana)

    for name in ("import-start", "import-throw-away"):
        assert at_rui.post(reverse(name, args=[batch.pk])).status_code == 403
    assert "Bring in 2" not in at_rui.get(batch.get_absolute_url()).text
    assert not Article.objects.exists()


def test_a_list_is_thrown_away_with_its_files_but_not_once_it_has_begun(at_rui: Client) -> None:
    for number in (1, 3):
        sent(at_rui, a_file("1.txt", a_copy(number)), a_file("2.txt", a_copy(number + 1)))
    first, second = ImportBatch.objects.order_by("pk")

    at_rui.post(reverse("import-throw-away", args=[first.pk]))
    at_rui.post(reverse("import-start", args=[second.pk]))
    refused = at_rui.post(reverse("import-throw-away", args=[second.pk]))

    assert refused.status_code == 409
    assert list(ImportBatch.objects.all()) == [second]


@pytest.mark.django_db(transaction=True)
def test_a_worker_does_what_the_request_left_and_what_a_killed_one_left_behind(
    at_rui: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.views.importing.AT_ONCE", 0.0)
    sent(at_rui, *[a_file(f"{n}.txt", a_copy(n)) for n in range(6)])
    batch = ImportBatch.objects.get()
    assert batch.items.filter(state=ItemState.UNREAD).count() == 5, "the request read one of them"
    assert "1 of 6 read" in at_rui.get(batch.get_absolute_url()).text

    worked()
    at_rui.post(reverse("import-start", args=[batch.pk]))
    DBTaskResult.objects.all().delete()  # as if the worker that had the rest was killed
    assert Article.objects.count() == 1
    worked()

    assert Article.objects.count() == 6
    assert batch.items.filter(state=ItemState.BROUGHT_IN).count() == 6


def worked() -> None:
    call_command("worker", batch=True, startup_delay=False, interval=0, verbosity=0)


def test_an_item_that_two_workers_take_comes_in_once(at_rui: Client) -> None:
    sent(at_rui, a_file("1.txt", a_copy(1)), a_file("2.txt", a_copy(2)))
    batch = ImportBatch.objects.get()
    ImportBatch.objects.update(started_at=batch.created_at)
    item = ImportItem.objects.select_related("batch").get(name="1.txt")
    again = ImportItem.objects.select_related("batch").get(name="1.txt")

    batches.take(item)
    batches.take(again)

    item.refresh_from_db()
    assert (item.state, Article.objects.count()) == (ItemState.BROUGHT_IN, 1)


def test_a_poll_gets_nothing_where_nothing_moved(at_rui: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.views.importing.AT_ONCE", 0.0)
    sent(at_rui, *[a_file(f"{n}.txt", a_copy(n)) for n in range(3)])
    batch = ImportBatch.objects.get()
    address = f"{batch.get_absolute_url()}?seen=2-1-0-0-0-list"

    assert at_rui.get(address, headers={"HX-Request": "true"}).status_code == 204
    batches.go_on(batch, seconds=5)
    moved = at_rui.get(address, headers={"HX-Request": "true"})
    assert moved.status_code == 200
    assert "3 articles would come in." in moved.text
    assert "<html" not in moved.text


def test_a_list_asks_the_database_as_often_for_many_files_as_for_few(at_rui: Client) -> None:
    asked = []
    for start, number in ((0, 2), (10, 12)):
        reply = sent(at_rui, *[a_file(f"{n}.txt", a_copy(n)) for n in range(start, start + number)])
        with CaptureQueriesContext(connection) as queries:
            at_rui.get(reply["Location"])
        asked.append(len(queries))

    assert asked[0] == asked[1]


def test_a_preview_asks_the_database_as_often_for_many_quotes_as_for_few(at_rui: Client) -> None:
    asked = []
    for number in (2, 40):
        text = "\n".join(f"“We counted {n} cracks,” said Speaker {n} Dahl, an engineer." for n in range(number))
        with CaptureQueriesContext(connection) as queries:
            assert sent(at_rui, text=text).status_code == 200
        asked.append(len(queries))

    assert asked[0] == asked[1]


# Speakers who are perhaps the same


def test_a_likeness_is_told_and_answered_once(client: Client, ana: User, rui: User) -> None:
    Speaker.objects.create(slug="i-dahl", name="I. Dahl")
    bring_in(arrive(Copy(TEXT)), by=rui)
    proposal = SpeakerProposal.objects.get()
    client.force_login(ana)
    address = reverse("speaker", args=[proposal.speaker_id])

    assert "perhaps the same" in client.get(reverse("speakers")).text
    assert "initials in place of a name" in client.get(address).text
    merge = client.post(reverse("speaker-merge", args=[proposal.speaker_id]), {"into": "I. Dahl"})
    assert "becomes <b>I. Dahl</b>" in merge.text
    client.post(reverse("speaker-different", args=[proposal.speaker_id, proposal.pk]))
    again = client.post(reverse("speaker-different", args=[proposal.speaker_id, proposal.pk]))

    proposal.refresh_from_db()
    assert proposal.different_by == ana
    assert again.status_code == 409
    assert "Perhaps the same" not in client.get(address).text
    assert Activity.objects.filter(verb="tell_apart").count() == 1


# What cannot be read

BAD: dict[str, tuple[str, bytes]] = {
    "empty": ("a.txt", b""),
    "binary": ("a.txt", bytes(range(256)) * 400),
    "wrong encoding": ("a.txt", "Die Mauer “ist zu”, sagte König.".encode("utf-16")[1:]),
    "ten megabytes": ("a.txt", b"The wall is shut. " * 580_000),
    "100,000 marks": ("a.txt", '“”‘’"'.encode() * 20_000),
    "100,000 openings": ("a.txt", "“ so he said ".encode() * 70_000),
    "an endless line": ("a.txt", b"wall " * 190_000),
    "unbalanced": ("a.txt", "“The ‘wall “is” shut, he said. ”’”\n".encode() * 1_000),
    "NUL": ("a.txt", b"The wall\x00 is shut, he said."),
    "surrogates": ("a.txt", b"The wall \xed\xa0\x80 is shut, he said."),
    "right to left": ("a.txt", "\u202eThe wall \u2067is shut\u2069, he said.".encode()),
    "no Word document": ("a.docx", b"PK\x03\x04" + b"\x00" * 5_000),
    "no feed": ("a.rss", b"<rss><channel><item>" * 2_000),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_copy_is_read_or_refused_in_words_and_in_time(at_rui: Client, name: str) -> None:
    began = time.monotonic()

    reply = sent(at_rui, a_file(*BAD[name]))

    assert reply.status_code in (200, 413, 422)
    assert time.monotonic() - began < 20
    assert not Article.objects.exists()
    if reply.status_code == 422:
        assert "Nothing was changed." in reply.text


@pytest.mark.parametrize("size", [5_000_000, 20_000_000])
def test_more_than_the_desk_takes_is_refused_before_it_is_read(at_rui: Client, size: int) -> None:
    reply = sent(at_rui, text="“Shut,” he said. " * (size // 17))

    assert reply.status_code in (413, 422)
    assert not Quote.objects.exists()


# By address, where the desk fetches


def test_an_address_is_asked_for_only_where_the_desk_fetches(
    at_rui: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("articles.views.importing.fetch", asked.append)
    settings.FETCH_FROM_WEB = False

    assert 'name="address"' not in at_rui.get(reverse("article-new")).text
    assert sent(at_rui, address="https://corrow.example/wall").status_code == 422
    assert asked == []


def test_what_an_address_gave_is_looked_at_before_it_is_kept(
    desk: PlainBrowser, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(url: str) -> Fetched:
        lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines()[:3])
        page = f"<html><body><article><h1>Wall shut until spring</h1>{lines}</article></body></html>"
        return Fetched(page.encode(), f"{url}-found", "text/html", "utf-8")

    settings.FETCH_FROM_WEB = True
    monkeypatch.setattr("articles.views.importing.fetch", fetch)

    desk.open(reverse("article-new")).press("look", address="https://corrow.example/wall")

    assert (desk.status, desk.field("headline")) == (200, ["Wall shut until spring"])
    assert not Article.objects.exists()
    desk.press("bring-in")
    assert Article.objects.get().source_url == "https://corrow.example/wall-found"


def test_an_address_that_gives_nothing_is_said_so_and_stays_in_its_field(
    desk: PlainBrowser, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(url: str) -> Fetched:
        raise Unreadable("Nothing answers there.")

    settings.FETCH_FROM_WEB = True
    monkeypatch.setattr("articles.views.importing.fetch", fetch)

    desk.open(reverse("article-new")).press("look", address="https://corrow.example/wall")

    assert (desk.status, desk.says("Nothing answers there.")) == (422, True)
    assert desk.field("address") == ["https://corrow.example/wall"]


def test_a_table_that_was_left_out_is_said_so_before_anything_is_kept(at_rui: Client) -> None:
    made, out = Document(), io.BytesIO()
    made.add_paragraph("The wall is shut, the council said.")
    made.add_table(1, 2).cell(0, 0).text = "Cracks"
    made.save(out)

    page = sent(at_rui, a_file("wall.docx", out.getvalue()))

    assert "A table of short cells was left out of the copy." in page.text
