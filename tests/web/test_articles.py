"""Articles brought in, edited and put away; settings; the desk's words."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Activity, Article, Quote, Revision
from articles.queries.glossary import EXPLAINED, GLOSSARY
from articles.workflow.vocabulary import CallKind, Kind, QuoteState, Reason, Role, SpeakerKind, Stance, Wording
from tests.conftest import fresh, make_article

pytestmark = pytest.mark.django_db
WORD = "a-dry-evening-in-Osk"


@pytest.fixture
def at_rui(client: Client, rui: User) -> Client:
    client.force_login(rui)
    return client


def brought_in(client: Client, **values: str) -> HttpResponse:
    return client.post(reverse("article-create"), {"text": "One said it.\r\nTwo said it."} | values)


def edited(client: Client, article: Article, **values: str) -> HttpResponse:
    form = {"slug": article.slug, "row_version": article.row_version} | values
    return client.post(reverse("article-edit-keep", args=[article.pk]), form)


# Bringing in


def test_a_new_article_is_kept_with_its_text_and_gets_a_slug_of_its_own(at_rui: Client) -> None:
    for text in ("One said it.\r\nTwo said it.", "One said it. Two said it."):
        particulars = {"deadline": "2026-03-31T18:30", "published_on": "2026-03-30", "byline": "Rui Sand"}
        reply = brought_in(at_rui, text=text, **particulars)

    first, second = Article.objects.order_by("id")
    assert reply["Location"] == second.get_absolute_url()
    assert (first.slug, second.slug) == ("one-said-it-two-said-it", "one-said-it-two-said-it-2")
    assert (first.first_words, first.published_on) == ("One said it. Two said it.", date(2026, 3, 30))
    assert first.deadline is not None
    assert first.deadline.isoformat() == "2026-03-31T17:30:00+00:00", "18:30 by the desk's clock"
    assert first.revisions.get().text == "One said it.\nTwo said it."
    assert Activity.objects.filter(target_kind="article").count() == 2


@pytest.mark.parametrize(
    "values",
    [
        {"text": ""},
        {"text": " \n "},
        {"text": "a\x00b"},
        {"slug": "two words"},
        {"slug": "x" * 101},
        {"headline": "x" * 301},
        {"deadline": "soon"},
        {"deadline": "9999-12-31T23:59"},
        {"published_on": "0001-01-01"},
        {"published_on": "31.02.2026"},
    ],
)
def test_what_cannot_be_kept_is_refused_in_words_and_nothing_is_half_written(
    at_rui: Client, values: dict[str, str]
) -> None:
    page = brought_in(at_rui, **{"byline": "Typed already"} | values)

    assert page.status_code == 422
    assert "Nothing was changed." in page.text
    assert "Typed already" in page.text
    assert not Article.objects.exists()
    assert not Revision.objects.exists()


def test_a_slug_that_is_taken_is_said_to_be_so(at_rui: Client, article: Article) -> None:
    page = brought_in(at_rui, slug=article.slug)

    assert page.status_code == 422
    assert Article.objects.count() == 1


# Editing


def test_moving_the_deadline_moves_its_quotes_and_makes_no_form_stale(at_rui: Client, quote: Quote) -> None:
    edited(at_rui, quote.article, headline="The wall", deadline="2026-03-31T18:30")

    now = fresh(quote)
    assert now.queue_due == now.article.deadline
    assert now.row_version == quote.row_version
    line = Activity.objects.get()
    assert (line.verb, set(line.after)) == ("edit", {"headline", "deadline"})


def test_a_stale_form_overwrites_nothing_and_keeps_what_was_typed(at_rui: Client, article: Article) -> None:
    edited(at_rui, article, headline="The first")

    page = edited(at_rui, article, headline="The second")

    assert page.status_code == 409
    assert "The second" in page.text
    assert "It now says: The first" in page.text
    article.refresh_from_db()
    assert article.headline == "The first"


# Putting away


def test_what_is_put_away_leaves_lists_and_counts_and_comes_back_whole(
    client: Client, article: Article, ana: User
) -> None:
    client.force_login(ana)
    address = reverse("article-archive", args=[article.pk])
    other = make_article("another")

    client.post(address, {"row_version": article.row_version, "away": "1"})

    assert list(client.get(reverse("articles")).context["articles"]) == [other]
    assert list(client.get(reverse("articles"), {"archived": "1"}).context["articles"]) == [article]
    for view in ("to-check", "open", "headlines"):
        assert client.get("/queue/", {"view": view}).context["rows"] == []
    assert len(client.get("/queue/", {"view": "any"}).context["rows"]) == 5
    assert article.headline not in client.get("/").text or not article.headline
    assert "it stands in no list" in client.get(article.get_absolute_url()).text
    assert client.post(address, {"row_version": article.row_version}).status_code == 409, "a stale form"
    article.refresh_from_db()
    assert client.post(address, {"row_version": article.row_version}).status_code == 302
    assert len(client.get("/queue/").context["rows"]) == 5


# Settings


def test_the_look_is_kept_in_the_browser_and_comes_with_the_page(at_rui: Client) -> None:
    at_rui.post(reverse("settings-look"), {"theme": "dark", "density": "compact", "keys": "off"})

    assert '<html lang="en-GB" data-theme="dark" data-density="compact" data-keys="off">' in at_rui.get("/").text
    at_rui.cookies["theme"] = '"><script>'
    assert '<html lang="en-GB" data-density="compact" data-keys="off">' in at_rui.get("/").text
    assert at_rui.post(reverse("settings-look"), {"theme": "pink"}).status_code == 422


def test_a_password_is_changed_by_whoever_knows_the_old_one(client: Client, rui: User) -> None:
    rui.set_password("wind-and-rain-1")
    rui.save()
    client.force_login(rui)
    elsewhere = Client()
    elsewhere.force_login(rui)
    form = {"old_password": "wind-and-rain-1", "new_password1": WORD, "new_password2": WORD}

    for wrong in ({"old_password": "no"}, {"new_password1": "12345", "new_password2": "12345"}, {"new_password2": "x"}):
        page = client.post(reverse("settings-password"), form | wrong)
        assert page.status_code == 422
        assert WORD not in page.text
    assert client.post(reverse("settings-password"), form).status_code == 302
    rui.refresh_from_db()
    assert rui.check_password(WORD)
    assert client.get("/settings/").status_code == 200, "still signed in here"
    assert elsewhere.get("/settings/").status_code == 302, "signed out elsewhere"


# Words


def test_every_word_of_the_rulebook_that_editors_meet_is_explained(at_rui: Client) -> None:
    for family in (QuoteState, Kind, Wording, Reason, Stance, CallKind, SpeakerKind, Role):
        assert set(family) <= EXPLAINED
    page = at_rui.get(reverse("glossary")).text
    assert all(said in page for _, words in GLOSSARY for _, said in words)
