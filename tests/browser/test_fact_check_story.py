"""The life of a fact-check, from a split to a retraction, by keyboard alone; every step is on record."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Activity, Evidence, Quote, Rating, ReplyRequest
from articles.workflow.vocabulary import Role
from tests import fact_check_story as story
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands
from tests.browser.test_publishing import open_listed, written
from tests.conftest import fresh, person

pytestmark = pytest.mark.browser


class Record:
    """The record as it grows: each line is asked for once, in the order in which it was written."""

    def __init__(self) -> None:
        self.begun = Activity.objects.latest("id").pk
        self.wanted: Iterator[tuple[str, str]] = iter(story.RECORD)
        self.told: list[tuple[str, str]] = []

    def grew(self, lines: int = 1) -> None:
        """Just now, by the next lines of the story."""
        self.told += [next(self.wanted) for _ in range(lines)]
        assert story.record_since(self.begun) == self.told


class Reader:
    """Somebody without an account, at the public address of the fact-check."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.address = ""

    def finds(self, *words: str, status: int = 200, without: str = "") -> None:
        """What stands there now, once the page is opened again."""
        reply = self.page.goto(self.address)
        assert reply
        assert reply.status == status
        for each in words:
            expect(self.page.locator("main")).to_contain_text(each)
        if without:
            expect(self.page.locator("main")).not_to_contain_text(without)


def keep_copy(hands: Hands, piece: Evidence, text: str, finding: str) -> None:
    """Pastes the copy of a source behind its button, and waits until the page says what was found in it."""
    hands.tab_to(f"#open-copy-{piece.pk}", most=90)
    hands.press("Enter")
    hands.tab_to(f"#copy-{piece.pk}-pasted")
    hands.paste(text)
    hands.press("Control+Enter")
    source = hands.page.locator("article", has=hands.page.locator(f"#e{piece.pk}-h"))
    expect(source.locator(".finding")).to_contain_text(finding)
    hands.page.wait_for_load_state()


def test_a_fact_check_from_a_split_to_a_retraction_by_keyboard(
    transactional_db: None, scale: dict[str, Rating], desk_page: OpenPage, ana: User, ben: User, cass: User
) -> None:
    whole = story.make_story(ana=ana, ben=ben, cass=cass)
    record = Record()
    lena = person("lena", Role.LEGAL, "Lena Brook")
    anas, bens, lenas = desk_page(ana), desk_page(ben), desk_page(lena)
    hands, bens_hands, lenas_hands = Hands(anas), Hands(bens), Hands(lenas)
    reader, eyes = Reader(desk_page(refusals=(404, 410))), Eyes(anas)

    # A figure becomes a quote of its own, linked with what was said before.
    anas.goto(f"{whole.get_absolute_url()}#card")
    hands.press("b")
    anas.wait_for_url("**/correct/**")
    marked = anas.locator(".piece-words")
    for number in range(story.WORDS_TOO_MANY, 0, -1):
        hands.press("ArrowLeft")
        expect(marked).to_have_text(" ".join(story.WHOLE.split()[: len(story.PART.split()) + number - 1]))
    hands.press("h")
    anas.wait_for_url("**/articles/**")
    record.grew()
    part = Quote.objects.get(part_of=whole)
    page = reverse("quote", args=[part.pk])
    anas.goto(page)
    expect(anas.get_by_text("Differs: number.")).to_be_visible()
    hands.press("z")
    expect(anas.get_by_role("heading", name="Related fact-checks")).to_be_visible()
    record.grew()

    # Two sources; the words of one are not in the first copy that is kept of it, and it is shown so.
    for url, excerpt in ((story.REGISTER, story.COUNTED), (story.LEDGER, story.PAID)):
        anas.wait_for_load_state()
        hands.press("E")
        expect(anas.locator("#source-url")).to_be_focused()
        hands.type(url)
        hands.tab_to("#source-stance")
        hands.type("Ag")
        hands.tab_to("#source-excerpt")
        hands.type(excerpt)
        hands.press("Control+Enter")
        expect(anas.locator("#evidence")).to_contain_text(excerpt)
        record.grew()
    register, ledger = Evidence.objects.filter(fact_check=fresh(part).fact_check_id).order_by("id")
    keep_copy(hands, register, story.COPY_OF_REGISTER, "Found in the copy")
    record.grew()
    keep_copy(hands, ledger, story.WRONG_COPY, "Not in the source")
    record.grew()
    eyes.look("a source whose words are not in its copy")
    keep_copy(hands, ledger, story.COPY_OF_LEDGER, "Found in the copy")
    record.grew()
    hands.press("n")
    hands.type(story.SUMMARY)
    hands.press("Escape", "3")
    expect(anas.locator("#saved")).to_contain_text("You proposed False")
    record.grew()

    # A flag holds the signature until legal settles it.
    anas.goto(page)
    hands.press("F")
    anas.wait_for_url("**/flags/")
    hands.tab_to("#flag-because")
    hands.type(story.RISK)
    hands.press("Control+Enter")
    expect(anas.locator("#flags")).to_contain_text(story.RISK)
    record.grew()
    bens.goto(page)
    expect(bens.locator("#agree")).to_contain_text("A flag is open (defamation). Legal settles it first.")
    lenas.goto("/flags/")
    lenas_hands.press("j", "Enter")
    lenas.wait_for_url("**/quotes/*/flags/")
    lenas_hands.tab_to("textarea[id^=settle]")
    lenas_hands.type(story.SETTLED)
    lenas_hands.press("Control+Enter")
    expect(lenas.locator("#flags")).to_contain_text("settled it")
    record.grew()
    bens.goto(page)
    expect(bens.locator("#agree")).to_contain_text("Ida Morn was not asked for a reply.")

    # One key opens a form that is whole as it stands; Enter sends it.
    anas.goto(page)
    hands.press("R")
    anas.wait_for_url("**/reply/")
    expect(anas.locator("#ask-whom")).to_be_focused()
    expect(anas.locator("#ask-whom")).to_have_value("Ida Morn")
    eyes.look("a reply to be asked for")
    hands.press("Enter")
    expect(anas.locator("#lacks")).to_contain_text("the time to answer is not over")
    record.grew()
    anas.wait_for_load_state()
    anas.evaluate("document.activeElement.blur()")
    hands.press("x")
    hands.tab_to("textarea[id^=record]")
    hands.type(story.ANSWER)
    hands.press("Control+Enter")
    expect(anas.locator("#asked")).to_contain_text(story.ANSWER)
    record.grew()
    assert ReplyRequest.objects.get().answer == story.ANSWER
    eyes.look("a reply on record")

    # A second editor signs it, and it is published.
    check = fresh(part).fact_check
    reader.address = reverse("public-fact-check", args=[check.public_id])
    reader.finds(status=404)
    signed_by(bens_hands, page)
    record.grew()
    anas.goto("/")
    open_listed_claim(anas, "Signed off, to publish", story.PART)
    hands.press("p")
    anas.wait_for_url("**/publish/")
    hands.press("p")
    expect(anas.get_by_text("Public as version 1")).to_be_visible()
    record.grew()
    eyes.look("published")
    reader.finds(story.SUMMARY, story.COUNTED, story.PAID, "What they say", story.ANSWER, without=story.RISK)

    # Corrected, withdrawn, retracted.
    written(anas, "c", story.WRONG)
    expect(anas.locator("#state")).to_have_text("Draft")
    record.grew(2)
    anas.goto(page)
    hands.press("n", "Control+a")
    hands.type(story.NEW_SUMMARY)
    hands.press("Escape", "2")
    expect(anas.locator("#saved")).to_contain_text("You proposed Missing context")
    record.grew()
    reader.finds(story.SUMMARY, without=story.NEW_SUMMARY)
    signed_by(bens_hands, page)
    record.grew()
    bens.goto("/")
    open_listed_claim(bens, "Signed off, to publish", story.PART)
    bens_hands.press("p")
    bens.wait_for_url("**/publish/")
    bens_hands.tab_to("#publish-note", most=40)
    bens_hands.type(story.NOTE)
    bens_hands.press("Control+Enter")
    expect(bens.get_by_text("Public as version 2")).to_be_visible()
    record.grew()
    reader.finds(story.NEW_SUMMARY, story.NOTE, story.ANSWER)
    written(bens, "w", story.TAKEN_DOWN)
    expect(bens.locator("#state")).to_have_text("Withdrawn")
    record.grew()
    reader.finds(story.TAKEN_DOWN, status=410, without=story.ANSWER)
    open_listed(anas, "Withdrawn")
    written(anas, "r", story.RETRACTED)
    expect(anas.locator("#state")).to_have_text("Retracted")
    record.grew()
    reader.finds(story.RETRACTED, status=410, without=story.ANSWER)

    assert record.told == story.RECORD
    hands.press("g", "v")
    anas.wait_for_url("**/activity/")
    for words in ("published it", "asked Ida Morn for a reply, by email", "settled a flag: defamation"):
        expect(anas.locator("main")).to_contain_text(words)
    eyes.look("everything that was done")
    eyes.found_nothing_wrong(5)


def signed_by(hands: Hands, page: str) -> None:
    """Signs what the page of a quote shows."""
    hands.page.goto(page)
    hands.tab_to("#agree-sign", most=60)
    hands.press("Enter")
    hands.page.wait_for_url("**/articles/**")


def open_listed_claim(page: Page, stage: str, claim: str) -> None:
    """From the list of a stage to the fact-check with that claim, which is the newest and so the first."""
    open_listed(page, stage)
    expect(page.get_by_role("heading", level=1)).to_have_text(claim)
