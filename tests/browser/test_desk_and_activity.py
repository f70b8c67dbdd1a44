"""The first page and the record, by keyboard alone, with a look at every screen on the way."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence
from articles.actions.review import rate, send_back
from articles.models import Article, Quote, Rating
from articles.workflow.vocabulary import CallKind
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands
from tests.conftest import SOURCE, do
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


@pytest.fixture
def quotes(regatta: Article, scale: dict[str, Rating], cass: User, ana: User) -> dict[str, Quote]:
    """One sent back to the checker, one that waits for the editor, and one whose note was changed."""
    found = by_ref(regatta)
    do(rate, found["b1"], by=cass, rating=scale["false"], summary="The club said May.")
    do(send_back, found["b1"], by=ana, because="Which club?")
    do(rate, found["b2"], by=cass, rating=scale["not-verified"], summary="The club said it in May.")
    do(rate, found["b2"], by=cass, rating=scale["not-verified"], summary="The club said it in June.")
    do(add_evidence, found["b2"], by=cass, source=SOURCE)
    return found


def test_from_the_desk_one_gets_to_work_and_to_the_record_by_keyboard(
    quotes: dict[str, Quote], desk_page: OpenPage, ana: User
) -> None:
    page = desk_page(ana)
    eyes, hands = Eyes(page), Hands(page)
    page.goto("/articles/")

    hands.press("g", "d")
    expect(page.get_by_role("heading", name=re.compile("desk$"), level=1)).to_be_visible()
    page.wait_for_load_state()
    hands.press("j", "j")
    expect(page.locator(".waiting .words")).to_be_focused()
    hands.press("Enter")
    page.wait_for_url("**/queue/?view=sign-off**")
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quotes["b2"].pk))

    hands.press("g", "v")
    page.wait_for_url("**/activity/")
    expect(page.locator("del", has_text="May.")).to_have_count(1)
    assert page.locator("del").first.evaluate("one => getComputedStyle(one).textDecorationLine") == "line-through"
    assert page.locator("ins").first.evaluate("one => getComputedStyle(one).textDecorationLine") == "underline"
    hands.press("j")
    expect(page.locator("[data-item]").first).to_be_focused()

    hands.press("/")
    expect(page.locator("#record-person")).to_be_focused()
    expect(page.locator("#article-slugs option")).to_have_count(1)
    hands.type("Ana")
    hands.tab_to("#filter")
    hands.press("Enter")
    page.wait_for_url("**person=ana**")
    expect(page.locator(".record li")).to_have_count(1)
    expect(page.locator(".record li")).to_contain_text("sent it back: “Which club?”")
    page.goto("/activity/?deed=fly&until=2026-02-31")
    expect(page.get_by_role("alert")).to_contain_text("The record knows no such deed.")
    page.goto("/activity/?deed=tag")
    expect(page.get_by_role("heading", name="No line matches")).to_be_visible()
    eyes.look("no line")
    eyes.found_nothing_wrong(1)


def test_the_record_is_downloaded_with_a_key(quotes: dict[str, Quote], desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    page.goto("/activity/?deed=send_back")

    with page.expect_download() as found:
        page.keyboard.press("d")

    text = found.value.path().read_text(encoding="utf-8-sig")
    assert found.value.suggested_filename.startswith("activity-")
    assert text.count("\n") == 2
    assert "Ana Sorel" in text


def test_the_desk_of_a_checker_and_of_a_newcomer(
    quotes: dict[str, Quote], desk_page: OpenPage, cass: User, rui: User
) -> None:
    page = desk_page(cass)
    eyes = Eyes(page)
    page.goto("/")
    expect(page.locator(".waiting .about")).to_have_text("Ana Sorel sent it back: “Which club?”")
    eyes.look("something sent back")
    other = desk_page(rui)
    other.goto("/")
    expect(other.get_by_text("Nothing is asked of you.")).to_be_visible()
    eyes.found_nothing_wrong(1)


@pytest.mark.parametrize("path", ["/queue/", "/"])
def test_what_the_bar_warns_of_is_not_cut_off(
    quotes: dict[str, Quote], desk_page: OpenPage, cass: User, path: str
) -> None:
    long = "The club says that it was asked in May, in June and once more in July, and that nobody answered any of it."
    raise_call(quotes["b3"], by=cass, call=Raised(CallKind.ASK, "", "", long))
    page = desk_page(cass)
    page.set_viewport_size({"width": 1440, "height": 900})

    page.goto(path)

    said = page.locator("#saved .what")
    expect(said).to_contain_text("Calls are not undone; settle it.")
    for over in ("scrollWidth > clientWidth", "scrollHeight > clientHeight"):
        large, small = over.split(" > ")
        assert said.evaluate(f"one => one.{large} <= one.{small} + 1"), over
    assert said.evaluate("one => getComputedStyle(one).textOverflow") == "clip"
    bar = page.locator("footer.keys").bounding_box()
    inside = said.bounding_box()
    assert bar
    assert inside
    assert bar["y"] <= inside["y"]
    assert inside["y"] + inside["height"] <= bar["y"] + bar["height"] + 1
