"""Two browsers on one quote: the later one gets one 409 card with both versions, and nothing typed is lost."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, Response, expect

from articles.models import Article, Quote
from tests.browser.conftest import OpenPage
from tests.browser.hands import Hands, announced
from tests.conftest import fresh
from tests.regatta import SOURCE, by_ref, record

pytestmark = pytest.mark.browser

PLACES = ["queue", "article", "quote"]


def open_card(page: Page, place: str, quote: Quote) -> None:
    named = {"queue": f"{reverse('queue')}?quote={quote.pk}", "quote": reverse("quote", args=[quote.pk])}
    page.goto(named.get(place, quote.get_absolute_url()))
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))


def told_of(page: Page, place: str, words: str) -> None:
    """The deed is announced; from a quote's own page it leads to that of the next, whose foot tells of it."""
    if place == "quote":
        expect(page.locator("#saved")).to_contain_text(words)
    else:
        announced(page, words)


def replies(page: Page) -> list[int]:
    """The statuses of what is sent from here on."""
    found: list[int] = []

    def note(response: Response) -> None:
        if response.request.method == "POST":
            found.append(response.status)

    page.on("response", note)
    return found


@pytest.fixture
def two(regatta: Article, desk_page: OpenPage, cass: User, ana: User) -> tuple[Page, Page, Quote]:
    """Cass and Ana, each with b4 open."""
    return desk_page(cass), desk_page(ana), by_ref(regatta)["b4"]


@pytest.mark.parametrize("place", PLACES)
def test_the_later_of_two_plain_presses_gets_one_card_with_both_versions(
    two: tuple[Page, Page, Quote], place: str
) -> None:
    first, second, quote = two
    open_card(first, "queue", quote)
    open_card(second, place, quote)
    statuses = replies(second)

    Hands(first).press("3")
    announced(first, "You proposed False")
    Hands(second).press("1")

    card = second.locator("#card")
    expect(card.get_by_role("alert")).to_have_count(1)
    expect(card.get_by_role("alert")).to_contain_text("Someone changed this after you opened it.")
    expect(card.get_by_role("alert")).to_contain_text("Cass Wren proposed False")
    expect(card.get_by_role("alert")).to_contain_text("to rate it supported; not done")
    expect(card).to_be_focused()
    assert statuses == [409]
    assert record() == [("cass", "b4", "proposed False")]

    Hands(second).press("1")

    expect(card.get_by_role("alert")).to_have_count(0)
    told_of(second, place, "You proposed Supported")
    assert statuses == [409, 204 if place == "quote" else 200]
    assert record() == [("cass", "b4", "proposed False"), ("ana", "b4", "proposed Supported")]


@pytest.mark.parametrize("place", PLACES)
def test_a_note_typed_meanwhile_is_still_in_its_field_and_goes_with_the_next_press(
    two: tuple[Page, Page, Quote], place: str
) -> None:
    first, second, quote = two
    open_card(first, "queue", quote)
    open_card(second, place, quote)
    statuses, note = replies(second), "The ledger says 1,204.\nLast year: 611."
    hands = Hands(second)
    hands.press("n")
    hands.paste(note)
    hands.press("Escape")

    Hands(first).press("3")
    announced(first, "You proposed False")
    hands.press("2")

    expect(second.get_by_role("alert")).to_contain_text("what you typed is still in its field")
    expect(second.locator("#rate-summary")).to_have_value(note)

    hands.press("2")

    told_of(second, place, "You proposed Missing context")
    assert statuses == [409, 204 if place == "quote" else 200]
    assert fresh(quote).fact_check.summary == note


def test_a_note_is_still_in_its_field_when_another_deed_on_the_quote_is_refused(two: tuple[Page, Page, Quote]) -> None:
    first, second, quote = two
    for page in two[:2]:
        open_card(page, "queue", quote)
    hands = Hands(second)
    hands.press("n")
    hands.type("The ledger says 1,204.")
    hands.press("Escape")
    Hands(first).press("3")
    announced(first, "You proposed False")

    hands.press("y")

    expect(second.get_by_role("alert")).to_contain_text("Someone changed this after you opened it.")
    expect(second.locator("#rate-summary")).to_have_value("The ledger says 1,204.")


def test_evidence_typed_meanwhile_is_still_there_and_can_be_sent_again(two: tuple[Page, Page, Quote]) -> None:
    first, second, quote = two
    for page in two[:2]:
        open_card(page, "queue", quote)
    typed = {"Link": SOURCE, "Publisher": "The Osk Mail", "Title": "Sold out", "Excerpt": "“Twice as many,” it says."}
    hands = Hands(second)
    hands.press("e")
    for label, value in typed.items():
        second.locator("#card").get_by_label(label).fill(value)
    second.locator("#card").get_by_label("Stance").select_option("against")

    Hands(first).press("3")
    announced(first, "You proposed False")
    hands.press("Control+Enter")

    expect(second.get_by_role("alert")).to_have_count(1)
    for label, value in typed.items():
        expect(second.locator("#card").get_by_label(label)).to_have_value(value)
    expect(second.locator("#card").get_by_label("Stance")).to_have_value("against")
    expect(second.locator("#card").get_by_label("Link")).to_be_focused()

    hands.press("Control+Enter")

    announced(second, "You added evidence")
    assert [line[2] for line in record()] == ["proposed False", f"added evidence (against, {SOURCE})"]


def test_a_tag_and_a_reason_typed_meanwhile_are_still_there(two: tuple[Page, Page, Quote]) -> None:
    first, second, quote = two
    for page in two[:2]:
        open_card(page, "article", quote)
    Hands(first).press("3")
    announced(first, "You proposed False")
    second.reload()
    hands = Hands(second)

    second.locator(f"#row-{quote.pk}").click()
    expect(second.locator("#card")).to_be_focused()
    first.locator(f"#row-{quote.pk}").click()
    expect(first.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
    Hands(first).press("y")
    announced(first, "You confirmed the wording")
    hands.press("t")
    hands.type("tickets")
    hands.press("Enter")

    expect(second.get_by_role("alert")).to_have_count(1)
    expect(second.locator("#tag-name")).to_have_value("tickets")
    expect(second.locator("#tag-name")).to_be_focused()

    hands.press("Escape", "Shift+S")
    hands.type("Which ledger?")
    Hands(first).press("4")
    announced(first, "You proposed Not verified")
    hands.press("Control+Enter")

    expect(second.get_by_role("alert")).to_contain_text("to send it back; not done")
    expect(second.locator("#send-back-because")).to_have_value("Which ledger?")
    hands.press("Control+Enter")
    announced(second, "You sent it back")


def test_undo_does_not_take_back_what_a_colleague_has_built_on(two: tuple[Page, Page, Quote]) -> None:
    first, second, quote = two
    open_card(first, "queue", quote)
    Hands(first).press("3")
    announced(first, "You proposed False")
    open_card(second, "article", quote)
    Hands(second).press("4")
    announced(second, "You proposed Not verified")

    Hands(first).press("u")

    expect(first.locator("#saved")).to_contain_text("Ana Sorel has changed this quote since.")
    expect(first.locator("#announce")).to_contain_text("Ana Sorel has changed this quote since.")
    assert [line[2] for line in record()] == ["proposed False", "proposed Not verified"]
