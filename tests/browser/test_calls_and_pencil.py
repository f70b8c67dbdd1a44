"""A call raised and settled, and the copy ticked off, by keyboard alone, with a look at every screen on the way."""

import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Activity, Article, Call, Tick
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import announced
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


def test_a_call_is_raised_and_settled_by_keyboard(regatta: Article, desk_page: OpenPage, cass: User) -> None:
    page, quote = desk_page(cass), by_ref(regatta)["b1"]
    eyes = Eyes(page)
    page.goto(f"{regatta.get_absolute_url()}?quote={quote.pk}#card")

    page.keyboard.press("q")
    expect(page.locator("#call-kind")).to_be_focused()
    eyes.look("no call yet")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#refused")).to_be_visible()
    page.locator("#call-kind").select_option("cut")
    expect(page.locator("#refused")).to_have_count(0)
    page.locator("#call-kind").select_option("fix")
    page.locator("#call-kind").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("put off until June")
    page.keyboard.press("Tab")
    page.keyboard.type("Nobody said called off.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Suggest: “put off until June”")).to_be_visible()
    page.keyboard.press("u")
    announced(page, "You raised a call: fix, “put off until June”")
    expect(page.locator("#undo")).to_have_count(0)
    page.keyboard.press("o")
    expect(page.locator("#readiness")).to_contain_text(re.compile(r"1 open call \(¶\d+ fix\)"))
    page.goto(reverse("article-slip", args=[regatta.pk]))
    expect(page.locator("#slip")).to_have_value(re.compile("Suggest: ‘put off until June’"))
    page.goto(reverse("quote-calls", args=[quote.pk]))
    page.keyboard.press("x")
    expect(page.get_by_text("No open call on this quote.")).to_be_visible()

    assert Call.objects.get().settled_by == cass
    assert list(Activity.objects.order_by("id").values_list("verb", flat=True)) == ["raise_call", "settle_call"]
    eyes.found_nothing_wrong(1)


def test_the_copy_is_ticked_off_by_keyboard_and_the_focus_stays(
    regatta: Article, desk_page: OpenPage, cass: User
) -> None:
    page = desk_page(cass)
    page.goto(regatta.get_absolute_url())

    page.keyboard.press("f")
    page.wait_for_url("**/pencil/")
    for number in (1, 2):
        page.keyboard.press("j")
        page.keyboard.press("Space")
        expect(page.locator("#pencil-count")).to_contain_text(re.compile(rf"^{number} of \d+ ticked"))
        assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    page.keyboard.press("Space")
    expect(page.locator("#pencil-count")).to_contain_text(re.compile(r"^1 of"))

    assert Tick.objects.get().by == cass
