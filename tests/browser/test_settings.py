"""New articles, editing, settings and words: each looked at, and the keys switched off."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands

pytestmark = pytest.mark.browser


def test_an_article_is_brought_in_by_keyboard(regatta: Article, desk_page: OpenPage, ana: User) -> None:
    page = desk_page(ana)
    hands, eyes = Hands(page), Eyes(page)
    page.goto("/articles/")

    hands.press("n")
    page.wait_for_url("**/articles/new/")
    page.locator("#article-headline").focus()
    hands.type("Clock stops")
    page.locator("#article-text").focus()
    hands.type("The clock stopped, the mayor said.")
    hands.press("Control+Enter")
    expect(page.locator("h1")).to_have_text("Clock stops")
    page.goto(reverse("article-edit", args=[Article.objects.get(slug="clock-stops").pk]))
    page.goto("/articles/?archived=1")
    eyes.look("nothing archived")
    eyes.found_nothing_wrong(1)


def test_settings_and_words(regatta: Article, desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    eyes = Eyes(page)
    page.goto("/settings/")
    page.get_by_label("Single keys").select_option("off")
    page.get_by_label("Density").select_option("compact")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Kept in this browser.")).to_be_visible()
    page.goto("/queue/")
    page.keyboard.press("3")
    expect(page.locator("#saved")).not_to_contain_text("proposed")
    eyes.look("a compact queue")
    eyes.found_nothing_wrong(1)
