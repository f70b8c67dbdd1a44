"""New articles, editing, settings and words: each looked at, and the keys switched off."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes

pytestmark = pytest.mark.browser


def test_where_nothing_is_archived(regatta: Article, desk_page: OpenPage, ana: User) -> None:
    page = desk_page(ana)
    eyes = Eyes(page)

    page.goto("/articles/?archived=1")

    eyes.look("nothing archived")
    eyes.found_nothing_wrong(1)


def test_settings_and_words(regatta: Article, desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    eyes = Eyes(page)
    page.goto("/settings/")
    page.get_by_label("Single keys").select_option("off")
    page.get_by_label("Density").select_option("compact")
    page.get_by_role("region", name="In this browser").get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Kept in this browser.")).to_be_visible()
    page.goto("/queue/")
    page.keyboard.press("3")
    expect(page.locator("#saved")).not_to_contain_text("proposed")
    eyes.look("a compact queue")
    eyes.found_nothing_wrong(1)
