"""A claim worded, a source added and its copy kept, a signature as a difference; a quote with several figures."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions.review import rate, send_back
from articles.models import Article, Evidence, KeptCopy, Rating
from articles.workflow.vocabulary import Kind
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands
from tests.conftest import do, fresh, make_article, make_quote
from tests.regatta import by_ref

pytestmark = pytest.mark.browser

FIGURES = (
    "missed collections fell from 412 in April to 231 in September, and the money saved, some 90,000 crowns, went to"
    " the depot that had burned down in spring"
)


def test_from_a_claim_to_a_signature_by_keyboard_alone(
    regatta: Article, scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User
) -> None:
    quote = by_ref(regatta)["b7"]
    do(rate, quote, by=cass, rating=scale["false"], summary="The tables say otherwise.")
    do(send_back, quote, by=ana, because="Which tables?")
    page = desk_page(cass)
    hands, eyes = Hands(page), Eyes(page)
    page.goto(reverse("quote", args=[quote.pk]))

    hands.press("c")
    expect(page.locator("#claim-claim")).to_be_focused()
    hands.press("Control+a")
    hands.type("Every plank of the pier at Osk is new.")
    hands.press("Control+Enter")
    expect(page.locator(".claim-words")).to_have_text("Every plank of the pier at Osk is new.")

    hands.press("E")
    expect(page.locator("#source-url")).to_be_focused()
    hands.type("https://planks.example/list")
    hands.tab_to("#source-excerpt")
    hands.type("All planks were laid this spring")
    hands.press("Control+Enter")
    expect(page.locator(".finding")).to_contain_text("No copy")

    piece = Evidence.objects.get()
    for copy, finding in (("The club has forty boats.", "Not in the source"), ("All planks were laid", "with changes")):
        hands.tab_to(f"#open-copy-{piece.pk}", most=60)
        hands.press("Enter")
        hands.tab_to(f"#copy-{piece.pk}-pasted")
        hands.paste(copy)
        hands.press("Control+Enter")
        expect(page.locator(".finding")).to_contain_text(finding)
        eyes.look(finding, narrow=finding == "Not in the source")
    assert KeptCopy.objects.count() == 2
    hands.press("3")
    expect(page.locator("#saved")).to_contain_text("You proposed False")

    page = desk_page(ana)
    hands, eyes_of_ana = Hands(page), Eyes(page)
    page.goto(reverse("quote", args=[quote.pk]))
    panel = page.locator("#agree")
    expect(panel).to_contain_text("Changed since Ana Sorel sent it back")
    expect(panel.locator("ins").first).to_be_visible()
    expect(panel.locator(".warns")).not_to_have_count(0)
    eyes_of_ana.look("what is to be agreed")
    hands.tab_to("#agree-sign", most=60)
    hands.press("Enter")
    page.wait_for_url("**/articles/**")
    assert fresh(quote).state == "signed_off"

    eyes.found_nothing_wrong(2)
    eyes_of_ana.found_nothing_wrong(1)


def test_a_digit_on_a_quote_with_several_figures_offers_the_split(
    transactional_db: None, scale: dict[str, Rating], desk_page: OpenPage, cass: User
) -> None:
    quote = make_quote(make_article("bins", f"The leader said {FIGURES}."), "b1", FIGURES, kind=Kind.INDIRECT)
    page = desk_page(cass)
    hands, eyes = Hands(page), Eyes(page)
    page.goto(f"{quote.get_absolute_url()}#card")
    page.locator("#card").focus()

    hands.press("3")
    expect(page.locator("#refused")).to_contain_text("several figures")
    eyes.look("the offer")
    assert fresh(quote).state == "to_check"
    hands.press("h")
    page.wait_for_url("**/correct/**")

    page.goto(f"{quote.get_absolute_url()}#card")
    page.locator("#card").focus()
    hands.press("3")
    expect(page.locator("#offer-whole")).to_be_visible()
    hands.press("3")
    expect(page.locator("#saved")).to_contain_text("You proposed False")
    assert fresh(quote).fact_check.rating.slug == "false"
    eyes.found_nothing_wrong(1)
