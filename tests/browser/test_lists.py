"""Twenty rows selected, tagged and put back by keyboard; the filters; later and mine; a look at each screen."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.models import Activity, Article, Deferral, Quote
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands, announced, card_shows, focused
from tests.conftest import make_article, make_quote

pytestmark = pytest.mark.browser


@pytest.fixture
def long_list(regatta: Article) -> list[Quote]:
    """Twenty-four quotes of one article, before those of the regatta in the queue's order or after."""
    article = make_article("harbour-minutes", "\n".join(f"“Point {n} was put off,” she said." for n in range(24)))
    return [make_quote(article, f"b{n}", f"Point {n} was put off,") for n in range(24)]


def test_twenty_rows_are_selected_tagged_and_put_back(long_list: list[Quote], desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    posts: list[str] = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    hands, eyes = Hands(page), Eyes(page)
    page.goto("/queue/?article=harbour-minutes")

    for _ in range(19):
        hands.press("J")
    announced(page, "20 selected")
    eyes.look("a selection")
    hands.press("1")
    announced(page, "That key works on one quote.")
    hands.press("t")
    hands.type("minutes")
    hands.press("Enter")

    expect(page.locator("#outcomes h2")).to_have_text("20 quotes done")
    assert focused(page) == "section#outcomes"
    presses = hands.keys - 1 + 1  # without the 1 that was tried, with Shift, which stays down
    print(f"\n20 rows tagged: {presses} key presses and {hands.letters} letters of the tag, {len(posts)} request")
    assert presses <= 25
    assert len(posts) == 1
    assert Quote.objects.filter(tags__key="minutes").count() == 20
    eyes.look("what became of each")
    hands.press("u")
    expect(page.locator("#outcomes")).to_have_count(0)
    expect(page.locator("#card")).to_be_focused()
    expect(page.locator(".past")).to_contain_text("took back: tagged it “minutes”")
    assert not Quote.objects.filter(tags__key="minutes").exists()
    assert len(set(Activity.objects.values_list("batch", flat=True))) == 2
    eyes.found_nothing_wrong(2)


def test_all_of_a_list_in_six_presses(long_list: list[Quote], desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    hands = Hands(page)
    page.goto("/queue/?article=harbour-minutes")

    hands.press("*")
    announced(page, "24 selected")
    hands.press("Escape")
    announced(page, "0 selected")
    hands.press("x")
    announced(page, "1 selected")
    hands.press("*", "i")

    expect(page.locator("#outcomes h2")).to_have_text("24 quotes done")
    assert Quote.objects.filter(assignee=cass).count() == 24


def test_filters_mine_and_later_by_keyboard(
    long_list: list[Quote], regatta: Article, desk_page: OpenPage, cass: User
) -> None:
    page = desk_page(cass)
    hands, eyes = Hands(page), Eyes(page)
    page.goto("/queue/")

    hands.press("/")
    expect(page.locator("#filter-speaker")).to_be_focused()
    hands.tab_to("#filter-article", most=4)
    hands.type("harbour-minutes")
    hands.press("Enter")
    page.wait_for_url(re.compile("article=harbour-minutes"))
    first, second = long_list[:2]
    expect(page.locator(".row")).to_have_count(24)
    page.locator(f"#row-{first.pk} .words").click()
    card_shows(page, first)
    hands.press("i")
    expect(page.locator(f"#row-{first.pk}")).to_contain_text("With Cass Wren")
    hands.press("l")
    card_shows(page, second)
    eyes.look("a narrowed list")

    assert Deferral.objects.get().quote == first
    hands.press("u")
    card_shows(page, first)
    assert not Deferral.objects.exists()
    hands.press("/")
    expect(page.locator("#filter-speaker")).to_be_focused()
    eyes.look("the filters")
    eyes.found_nothing_wrong(2)
