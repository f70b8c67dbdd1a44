"""A fact-check from the signature to the retraction by keyboard alone, by two editors, with a look at every screen."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from articles.actions.factcheck import add_evidence
from articles.actions.review import rate
from articles.models import Activity, Article, FactCheck, Quote, Rating
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands
from tests.conftest import SOURCE, do
from tests.published import ask_nobody
from tests.regatta import by_ref

pytestmark = pytest.mark.browser
LISTED = "/desk/fact-checks/"


@pytest.fixture
def proposed_quote(regatta: Article, scale: dict[str, Rating], cass: User, ana: User) -> Quote:
    """b4 of the regatta, rated False by ana on a source of cass."""
    quote = by_ref(regatta)["b4"]
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["false"], summary="The club sold fewer tickets than last summer.")
    ask_nobody(quote, by=ana)
    return quote


def open_listed(page: Page, stage: str) -> None:
    """To the list by its key, to the stage, and into its first row."""
    page.keyboard.press("g")
    page.keyboard.press("f")
    page.wait_for_url(f"**{LISTED}")
    expect(page.get_by_role("heading", name="Fact-checks", level=1)).to_be_visible()
    if stage != "Signed off, to publish":
        page.get_by_role("link", name=stage, exact=True).focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**?stage=*")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"{LISTED}\d+/$"))


def written(page: Page, key: str, words: str) -> None:
    """Opens the form behind a key, types into it and sends it."""
    page.wait_for_load_state()
    page.keyboard.press(key)
    page.keyboard.type(words)
    page.keyboard.press("Control+Enter")


def test_a_fact_check_is_published_corrected_withdrawn_and_retracted_by_keyboard(
    proposed_quote: Quote, scale: dict[str, Rating], desk_page: OpenPage, ana: User, ben: User
) -> None:
    anas, bens, reader = desk_page(ana), desk_page(ben), desk_page(refusals=(404, 410))
    eyes, reading, bens_eyes = Eyes(anas), Eyes(reader), Eyes(bens)
    public = f"/fact-checks/{FactCheck.objects.get().public_id}/"

    # Ben signs what ana proposed; ana publishes it.
    bens.goto(f"/queue/?view=sign_off&quote={proposed_quote.pk}#card")
    bens.keyboard.press("s")
    expect(bens.locator("#saved")).to_contain_text("signed")
    anas.goto("/")
    open_listed(anas, "Signed off, to publish")
    eyes.look("signed off")
    anas.keyboard.press("p")
    expect(anas.get_by_text("Publish this?")).to_be_visible()
    expect(anas.locator("#shown")).to_contain_text("We rate this statement as it was made")
    eyes.look("once more")
    anas.keyboard.press("p")
    expect(anas.get_by_text("Public as version 1")).to_be_visible()
    eyes.look("published")
    reader.goto(public)
    expect(reader.get_by_role("heading", level=1)).to_contain_text("ticket sales had doubled")
    reading.look("page")
    reader.goto("/fact-checks/")
    reading.look("list")

    # Ana corrects it, ben signs the correction and publishes it.
    written(anas, "c", "The club counted only the stands.")
    expect(anas.locator("#state")).to_have_text("Draft")
    do(rate, proposed_quote, by=ana, rating=scale["missing-context"], summary="Only the stands sold twice as many.")
    bens.goto(f"/queue/?view=sign_off&quote={proposed_quote.pk}#card")
    bens.keyboard.press("s")
    expect(bens.locator("#saved")).to_contain_text("signed")
    open_listed(bens, "Signed off, to publish")
    bens.keyboard.press("p")
    bens.wait_for_url("**/publish/")
    Hands(bens).tab_to("#publish-note", most=40)
    bens.keyboard.type("We first rated this False: we had overlooked the stands.")
    bens_eyes.look("once more, corrected")
    bens.keyboard.press("Control+Enter")
    expect(bens.get_by_text("Public as version 2")).to_be_visible()
    bens_eyes.look("corrected, with what used it")
    bens.keyboard.press("x")
    expect(bens.get_by_text("Ben Tolley dealt with version 2")).to_be_visible()
    reader.goto(public)
    expect(reader.locator("article")).to_contain_text("we had overlooked the stands")
    reading.look("corrected page")

    # Ben takes it down at once; ana, the second editor, retracts it.
    written(bens, "w", "The figures were another year’s.")
    expect(bens.locator("#state")).to_have_text("Withdrawn")
    bens.keyboard.press("r")
    expect(bens.locator("#state")).to_have_text("Withdrawn")
    bens_eyes.look("withdrawn, and waiting for a second editor")
    reader.goto(public)
    expect(reader.get_by_role("heading", level=1)).to_have_text("This fact-check was withdrawn")
    reading.look("notice")
    open_listed(anas, "Withdrawn")
    written(anas, "r", "It does not hold.")
    expect(anas.locator("#state")).to_have_text("Retracted")
    eyes.look("retracted")
    reader.goto("/fact-checks/corrections/")
    reading.look("corrections")
    reader.goto("/fact-checks/method/")
    reading.look("method")

    verbs = Activity.objects.filter(target_kind="factcheck").order_by("id").values_list("verb", "actor__username")
    assert list(verbs) == [
        ("waive_reply", "ana"),
        ("publish", "ana"),
        ("correct", "ana"),
        ("publish", "ben"),
        ("acknowledge", "ben"),
        ("withdraw", "ben"),
        ("retract", "ana"),
    ]
    eyes.found_nothing_wrong(4)
    bens_eyes.found_nothing_wrong(3)
    reading.found_nothing_wrong(6)
