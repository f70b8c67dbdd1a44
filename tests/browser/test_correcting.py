"""A speaker corrected, ends moved and a selection marked: by keyboard, and once with the pointer."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.models import Activity, Article, Quote
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands, focused
from tests.conftest import fresh
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


def test_a_speaker_and_ends_are_corrected_by_keyboard(
    regatta: Article, desk_page: OpenPage, rui: User, cass: User
) -> None:
    page, quote = desk_page(rui), by_ref(regatta)["b2"]
    hands, eyes = Hands(page), Eyes(page)
    page.goto(f"/queue/?view=open&quote={quote.pk}#card")

    hands.press("b")
    page.wait_for_url("**/correct/")
    before = quote.words
    hands.press("ArrowLeft", "ArrowLeft")
    expect(page.get_by_text("Not kept yet.")).to_be_visible()
    assert focused(page) == "a#end-earlier-0"
    eyes.look("ends on their way")
    hands.press("b")
    page.wait_for_url(re.compile(r"/queue/\?view=open&quote="))
    assert before.startswith(fresh(quote).words)
    assert fresh(quote).words != before
    hands.press("p")
    page.wait_for_url("**/correct/#says-speaker")
    expect(page.locator("#says-speaker")).to_be_focused()
    hands.press("Control+a")
    hands.type("Ida Morn")
    hands.press("Control+Enter")
    expect(page.locator("#refused")).to_contain_text("The desk knows no speaker “Ida Morn”.")
    page.locator("#says-speaker_kind").focus()
    hands.type("Pers")
    hands.press("Control+Enter")
    page.wait_for_url(re.compile(r"/queue/\?view=open&quote="))

    assert fresh(quote).speaker.name == "Ida Morn"
    assert list(Activity.objects.order_by("id").values_list("verb", flat=True)) == ["move_ends", "edit", "attribute"]
    eyes.found_nothing_wrong(1)


def test_words_selected_with_the_pointer_are_marked(regatta: Article, desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    eyes = Eyes(page)
    page.goto(regatta.get_absolute_url())

    page.evaluate(
        """() => {
        const line = document.querySelector('#p1 .copy');
        const walker = document.createTreeWalker(line, 4);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const at = text.textContent.indexOf('on Tuesday');
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 10);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }
    }"""
    )
    page.keyboard.press("a")
    page.wait_for_url("**/mark/?ends=*")
    expect(page.locator(".piece-words")).to_have_text("on Tuesday")
    eyes.look("marking")
    page.locator("#says-kind").select_option("own")
    page.locator("h1").click()
    page.keyboard.press("b")
    page.wait_for_url(re.compile(r"/articles/\d+/\?quote="))

    made = Quote.objects.get(kind="own")
    assert made.words == "on Tuesday"
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(made.pk))
    eyes.found_nothing_wrong(1)
