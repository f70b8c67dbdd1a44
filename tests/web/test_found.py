"""Quotes that came with a correction: offered, marked by one press, left out by another, never offered again."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions import review
from articles.actions.correcting_copy import correct_copy
from articles.actions.recording import seen_now
from articles.models import Activity, Article, Quote, Speaker
from articles.queries.articles import latest_revision
from articles.queries.unmarked import unmarked
from tests.conftest import COPY
from tests.web.plain_browser import PlainBrowser

MORE = (
    f"{COPY}\n“Nobody asked the fishermen,” said Tom Arkle, who keeps a crabber there."
    "\nThe harbour master, Ida Roll, said the moorings were full."
)


def opened(user: User, address: str) -> PlainBrowser:
    client = Client()
    client.force_login(user)
    return PlainBrowser(client).open(address)


def words(article: Article) -> list[str]:
    revision = latest_revision(article.pk)
    assert revision is not None
    return [each.found.words for each in unmarked(revision)]


def test_a_correction_leads_to_what_it_brought_and_nobody_marked(article: Article, ana: User) -> None:
    at_ana = opened(ana, article.get_absolute_url()).follow("Correct the text").press("look-text", text=MORE)
    at_ana.press("keep-text")

    assert at_ana.address == reverse("article-found", args=[article.pk])
    assert at_ana.says("2 quotes that came with a correction.")
    assert at_ana.says("Nobody asked the fishermen")
    assert at_ana.says("the moorings were full")


def test_the_first_is_marked_and_the_second_left_out(article: Article, ben: User) -> None:
    correct_copy(article, by=ben, seen=1, text=MORE)
    at_ben = opened(ben, reverse("article-found", args=[article.pk]))

    at_ben.press("Mark it A")
    made = Quote.objects.latest("pk")
    assert (made.words, made.kind, made.state) == ("Nobody asked the fishermen", "direct", "to_check")
    assert made.speaker == Speaker.objects.get(name="Tom Arkle")
    assert "said after the words" in made.found_how
    assert at_ben.says("1 quote that came with a correction.")

    at_ben.press("Not a quote R")
    left = Quote.objects.latest("pk")
    assert (left.words, left.state) == ("the moorings were full", "rejected")
    assert at_ben.says("Every quote that a correction brought is marked, or was left out.")
    assert list(Activity.objects.filter(target_id=left.pk, target_kind="quote").values_list("verb", flat=True)) == [
        "reject",
        "mark",
    ]


def test_nothing_is_offered_of_copy_as_it_came_in(article: Article, ana: User) -> None:
    assert words(article) == []
    assert opened(ana, reverse("article-found", args=[article.pk])).says("Every quote that a correction brought")


def test_what_touches_a_marked_quote_is_not_offered_rejected_or_not(article: Article, ben: User) -> None:
    changed = COPY.replace("four centimetres", "five centimetres")
    correct_copy(article, by=ben, seen=1, text=changed)
    assert words(article) == []
    quote = Quote.objects.for_card().get(article=article, ref="b1")
    if quote.state == "to_check":
        review.reject(quote, by=ben, seen=seen_now(quote))
    assert words(article) == []


def test_two_editors_mark_the_same_once(article: Article, ana: User, ben: User) -> None:
    correct_copy(article, by=ben, seen=1, text=MORE)
    at_ana = opened(ana, reverse("article-found", args=[article.pk]))
    opened(ben, reverse("article-found", args=[article.pk])).press("Mark it A")

    at_ana.press("Mark it A")

    assert at_ana.status == 409
    assert at_ana.says("This is marked already, or the copy has changed since you looked.")
    assert Quote.objects.filter(words="Nobody asked the fishermen").count() == 1


def test_what_was_found_in_an_older_state_of_the_copy_is_refused(article: Article, ana: User, ben: User) -> None:
    correct_copy(article, by=ben, seen=1, text=MORE)
    at_ana = opened(ana, reverse("article-found", args=[article.pk]))
    correct_copy(article, by=ben, seen=2, text=f"A new lead.\n{MORE}")

    at_ana.press("Mark it A")

    assert at_ana.status == 409
    assert at_ana.says("The copy was corrected after you opened this.")
    assert not Quote.objects.filter(words="Nobody asked the fishermen").exists()


@pytest.mark.parametrize("key", ["", "c-0-5", "h1-0-5", "c-9-9-9"])
def test_only_what_is_found_is_marked_here(article: Article, ben: User, key: str) -> None:
    correct_copy(article, by=ben, seen=1, text=MORE)
    client, before = Client(), Quote.objects.count()
    client.force_login(ben)

    reply = client.post(reverse("article-found-mark", args=[article.pk]), {"key": key, "revision": "2"})

    assert reply.status_code == 409
    assert Quote.objects.count() == before
