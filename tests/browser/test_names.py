"""Speakers and tags by keyboard: found, merged, taken back; a look at each screen."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.actions.tagging import tag
from articles.models import Article, Speaker
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands
from tests.conftest import do
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


def test_speakers_are_found_and_merged_by_keyboard(regatta: Article, desk_page: OpenPage, ana: User) -> None:
    page, speaker = desk_page(ana), by_ref(regatta)["b2"].speaker
    hands, eyes = Hands(page), Eyes(page)
    Speaker.objects.create(slug="t-lind", name="T. Lind")
    page.goto("/")

    hands.press("g", "s")
    page.wait_for_url("**/speakers/")
    hands.press("/")
    hands.type("t. lind")
    hands.press("Enter")
    page.wait_for_url("**/speakers/?q=t.+lind")
    hands.press("j", "Enter")
    expect(page.locator("h1")).to_have_text("T. Lind")
    hands.tab_to("#merge-into", most=40)
    hands.type(speaker.name)
    hands.press("Enter")
    expect(page.locator("#merge-now")).to_be_visible()
    eyes.look("what a merge will do")
    hands.tab_to("#merge-now", most=40)
    hands.press("Enter")
    expect(page.locator("h1")).to_have_text(speaker.name)
    assert Speaker.objects.get(slug="t-lind").merged_into == speaker
    hands.press("u")
    expect(page.locator("#saved")).to_contain_text("Took back")
    assert Speaker.objects.get(slug="t-lind").merged_into is None
    eyes.found_nothing_wrong(1)


def test_tags_are_renamed(regatta: Article, desk_page: OpenPage, ana: User) -> None:
    page = desk_page(ana)
    eyes = Eyes(page)
    do(tag, by_ref(regatta)["b2"], by=ana, name="pier")
    page.goto("/tags/")

    page.locator(".change summary").click()
    eyes.look("tags")
    page.locator(".change input[name=name]").fill("Old pier")
    page.keyboard.press("Enter")
    expect(page.locator(".name-list .name")).to_have_text("Old pier")
    eyes.found_nothing_wrong(1)
