"""What changed since I looked: on the article, on its own page, on the desk."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.arranging import defer
from articles.actions.review import rate
from articles.actions.tagging import tag
from articles.models import Activity, Article, Look, Quote, Rating
from tests.conftest import do, make_article
from tests.regatta import by_ref, make_regatta
from tests.web.plain_browser import PlainBrowser


@pytest.fixture
def quotes(db: None, scale: dict[str, Rating]) -> dict[str, Quote]:
    return by_ref(make_regatta())


def opened(user: User, address: str) -> PlainBrowser:
    client = Client()
    client.force_login(user)
    return PlainBrowser(client).open(address)


def line_on(browser: PlainBrowser) -> str:
    return next((p.text for p in browser.page.all("p") if p["id"] == "changed"), "")


def test_others_deeds_are_new_until_they_are_said_to_be_seen(
    quotes: dict[str, Quote], scale: dict[str, Rating], cass: User, ana: User
) -> None:
    article = Article.objects.get()
    do(tag, quotes["b1"], by=ana, name="harbour")
    do(rate, quotes["b3"], by=ana, rating=scale["supported"])
    do(tag, quotes["b3"], by=cass, name="gangway")
    at_cass = opened(cass, article.get_absolute_url())
    assert line_on(at_cass).startswith("2 changes by others W so far (¶")
    assert line_on(opened(ana, article.get_absolute_url())).startswith("1 change by others")

    at_cass.follow("2 changes by others")
    assert at_cass.says("proposed Supported")
    [lines] = [each for each in at_cass.page.all("ol") if "record" in each["class"]]
    assert "gangway" not in lines.text, "what I did myself is no news"
    do(tag, quotes["b5"], by=ana, name="late")  # while cass reads
    at_cass.press("seen")

    assert line_on(at_cass).startswith("1 change by others W since you looked")
    at_cass.follow("1 change by others").press("seen")
    assert line_on(at_cass) == ""
    assert at_cass.open(reverse("article-changes", args=[article.pk])).says("Nothing new to you")


def test_putting_a_quote_off_is_nobodys_news(quotes: dict[str, Quote], cass: User, ana: User) -> None:
    do(defer, quotes["b1"], by=ana)

    assert line_on(opened(cass, quotes["b1"].article.get_absolute_url())) == ""


def test_looking_never_goes_back_and_needs_a_line_of_this_article(
    quotes: dict[str, Quote], cass: User, ana: User
) -> None:
    article, other = Article.objects.get(), make_article("other", "One said it.")
    for name in ("first", "second"):
        do(tag, quotes["b1"], by=ana, name=name)
    first, second = Activity.objects.filter(verb="tag").order_by("pk")
    client = Client()
    client.force_login(cass)
    for line in (second.pk, first.pk):
        assert client.post(reverse("article-look", args=[article.pk]), {"line": line}).status_code == 302
    assert Look.objects.get().line == second.pk

    for wrong in ("", "x", "9" * 30, "-1", second.pk + 50):
        assert client.post(reverse("article-look", args=[article.pk]), {"line": wrong}).status_code == 422
    assert client.post(reverse("article-look", args=[other.pk]), {"line": first.pk}).status_code == 422
    assert Look.objects.count() == 1


def test_the_desk_names_the_articles_that_changed_since_they_were_looked_at(
    quotes: dict[str, Quote], cass: User, ana: User
) -> None:
    do(tag, quotes["b1"], by=ana, name="harbour")
    assert not opened(cass, "/").says("changed since you looked"), "cass never looked"
    at_cass = opened(cass, reverse("article-changes", args=[Article.objects.get().pk])).press("seen")
    assert not at_cass.open("/").says("changed since you looked")
    do(tag, quotes["b2"], by=ana, name="harbour")

    assert at_cass.open("/").says("changed since you looked")


def test_many_changes_cost_no_more_and_are_counted_to_twenty(quotes: dict[str, Quote], cass: User, ana: User) -> None:
    article = Article.objects.get()

    def cost() -> int:
        client = Client()
        client.force_login(cass)
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("article-changes", args=[article.pk]))
        return len(asked)

    do(tag, quotes["b1"], by=ana, name="one")
    few = cost()
    for n in range(25):
        do(tag, quotes["b2"], by=ana, name=f"tag {n}")

    assert cost() == few
    assert line_on(opened(cass, article.get_absolute_url())).startswith("More than 20 changes by others")
