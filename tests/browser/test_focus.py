"""Where the focus is after every act, when keys are silent, and what happens when the session has gone."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.actions.factcheck import add_evidence
from articles.actions.review import rate, sign_off
from articles.models import Activity, Article, Quote, Rating
from tests.browser.conftest import OpenPage
from tests.browser.hands import Hands, announced, card_shows, focused
from tests.conftest import SOURCE, do, fresh
from tests.regatta import by_ref, record

pytestmark = pytest.mark.browser

ODD_KEYS = [*"129uyretsSnjko?gq[]"]


@pytest.fixture
def quotes(regatta: Article) -> dict[str, Quote]:
    return by_ref(regatta)


def queue_with(quote: Quote) -> str:
    return f"{reverse('queue')}?quote={quote.pk}"


def never_on_the_body(page: Page) -> Callable[[], None]:
    """Watches the focus from here on; the answer is called when it is over."""
    page.evaluate("""() => {
        window.lost = 0;
        const look = () => {
            if (document.activeElement === document.body) window.lost++;
            requestAnimationFrame(look);
        };
        look();
    }""")

    def check() -> None:
        assert page.evaluate("window.lost") == 0, "the focus fell to the body"

    return check


@pytest.mark.parametrize("place", ["queue", "article"])
def test_the_focus_never_falls_to_the_body_whatever_is_pressed_by_key(
    quotes: dict[str, Quote], desk_page: OpenPage, ana: User, place: str
) -> None:
    page = desk_page(ana)
    hands = Hands(page)
    page.goto(queue_with(quotes["b4"]) if place == "queue" else quotes["b4"].get_absolute_url())
    hands.press("j")
    card_shows(page, quotes["b5"])
    hands.press("k")
    card_shows(page, quotes["b4"])
    check = never_on_the_body(page)

    hands.press("y")
    announced(page, "You confirmed the wording")
    card_shows(page, quotes["b4"])
    hands.press("e")
    hands.paste("https://tickets.example/ledger")
    hands.press("Control+Enter")
    announced(page, "You added evidence")
    card_shows(page, quotes["b4"])
    hands.press("t")
    hands.type("figures")
    hands.press("Enter")
    announced(page, "You tagged it")
    card_shows(page, quotes["b4"])
    hands.press("n")
    hands.type("Nobody had the ledger.")
    hands.press("Escape")
    expect(page.locator("#card")).to_be_focused()
    hands.press("4")
    announced(page, "You proposed Not verified")
    card_shows(page, quotes["b5"])
    hands.press("r")
    announced(page, "You marked it “not a quote”")
    card_shows(page, quotes["b6"])
    for back in ("b5", "b4", "b4"):
        hands.press("u")
        card_shows(page, quotes[back])
        announced(page, "You took back")
    check()


def test_the_focus_never_falls_to_the_body_whatever_is_clicked(
    quotes: dict[str, Quote], scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User
) -> None:
    do(add_evidence, quotes["b4"], by=cass, source=SOURCE)
    do(rate, quotes["b4"], by=cass, rating=scale["supported"])
    do(add_evidence, quotes["b5"], by=cass, source=SOURCE)
    page = desk_page(ana)
    page.goto(quotes["b3"].get_absolute_url())
    card = page.locator("#card")
    page.locator(f"#row-{quotes['b5'].pk}").click()
    card_shows(page, quotes["b5"])
    check = never_on_the_body(page)

    for button, words, then in (
        ("Differs", "You found that the wording differs", "b5"),
        ("Withdraw this source", "You withdrew evidence", "b5"),
        ("Missing context 2", "You proposed Missing context", "b6"),
        ("Not a quote", "You marked it “not a quote”", "b7"),
        ("Demand 6", "You proposed Nothing to rate: demand", "b8"),
    ):
        card.get_by_role("button", name=button).click()
        announced(page, words)
        card_shows(page, quotes[then])
    page.locator("#add-tag").click()
    page.locator("#tag-name").fill("pier")
    page.locator("#save-tag").click()
    announced(page, "You tagged it")
    card_shows(page, quotes["b8"])
    card.get_by_role("button", name="Take off the tag pier").click()
    announced(page, "You took off the tag")
    card_shows(page, quotes["b8"])
    page.get_by_role("button", name="Undo").click()
    announced(page, "You took back: took off the tag")
    card_shows(page, quotes["b8"])
    page.locator(f"#row-{quotes['b4'].pk}").click()
    card_shows(page, quotes["b4"])
    card.get_by_role("button", name="Sign off").click()
    announced(page, "You signed it off")
    card_shows(page, quotes["b8"])
    check()


def test_a_key_pressed_before_the_next_card_has_come_is_meant_for_that_card(
    quotes: dict[str, Quote], desk_page: OpenPage, cass: User
) -> None:
    page = desk_page(cass)
    page.goto(queue_with(quotes["b4"]))

    Hands(page).press("j", "5")

    announced(page, "You proposed Nothing to rate: opinion")
    card_shows(page, quotes["b6"])
    assert record() == [("cass", "b5", "proposed Nothing to rate: opinion")]


def test_after_the_last_quote_the_focus_is_on_the_card_that_says_so(
    quotes: dict[str, Quote], scale: dict[str, Rating], desk_page: OpenPage, cass: User
) -> None:
    page = desk_page(cass)
    page.goto(f"{reverse('queue')}?view=headlines")
    Hands(page).press("5")
    announced(page, "You proposed")
    Hands(page).press("5")

    announced(page, "left in this list")
    expect(page.locator("#card")).to_contain_text("Nothing left here")
    expect(page.locator("#card")).to_be_focused()
    Hands(page).press("u")
    card_shows(page, quotes["h2"])


def test_keys_are_silent_in_fields(quotes: dict[str, Quote], desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    page.goto(queue_with(quotes["b4"]))
    hands, address = Hands(page), page.url
    hands.press("e", "Escape", "t", "Escape")
    page.evaluate("document.querySelectorAll('#card details').forEach(one => { one.open = true; })")
    fields = page.locator("#card :is(input:not([type=hidden]), textarea, select)")
    assert fields.count() == 10

    for field in fields.all():
        field.focus()
        hands.press(*ODD_KEYS)
        expect(field).to_be_focused()

    assert page.url == address
    assert not page.locator("dialog[open]").count()
    assert not Activity.objects.exists()


def test_keys_are_silent_with_another_key_held_in_the_dialog_and_when_switched_off(
    quotes: dict[str, Quote], desk_page: OpenPage, cass: User
) -> None:
    page = desk_page(cass)
    page.goto(queue_with(quotes["b4"]))
    hands = Hands(page)
    hands.press("Alt+1", "Control+y", "Meta+u", "Alt+r")
    hands.press("?")
    expect(page.locator("#keys-help .key-groups")).to_be_visible()
    expect(page.get_by_role("dialog", name="All keys")).to_be_visible()
    hands.press("1", "y", "r")
    hands.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.context.add_cookies([{"name": "keys", "value": "off", "url": page.url}])
    page.reload()
    hands.press("1", "y", "r", "j", "e")
    page.reload()
    hands.press("1", "y", "r")

    card = page.locator("#card > .card")
    expect(card).to_have_attribute("data-quote", str(quotes["b4"].pk))
    expect(page.locator("#card details[open]")).to_have_count(0)
    assert not Activity.objects.exists()

    page.context.clear_cookies(name="keys")
    page.reload()
    hands.press("5")
    announced(page, "You proposed")
    assert len(record()) == 1


def test_escape_leaves_the_field_then_the_panel_and_comes_back_to_the_card(
    quotes: dict[str, Quote], desk_page: OpenPage, cass: User
) -> None:
    page = desk_page(cass)
    page.goto(queue_with(quotes["b4"]))
    hands = Hands(page)

    hands.press("n")
    hands.type("half a thou")
    hands.press("Escape")
    expect(page.locator("#card")).to_be_focused()
    expect(page.locator("#rate-summary")).to_have_value("half a thou")
    for opener, field in (("e", "#evidence-url"), ("t", "#tag-name")):
        hands.press(opener)
        expect(page.locator(field)).to_be_focused()
        hands.press("Escape")
        expect(page.locator("#card details[open]")).to_have_count(0)
        expect(page.locator("#card")).to_be_focused()
    hands.press("?")
    expect(page.get_by_role("dialog", name="All keys")).to_be_visible()
    hands.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator("#card")).to_be_focused()
    hands.press("1")
    announced(page, "You proposed Supported")
    assert fresh(quotes["b4"]).fact_check.summary == "half a thou"


def test_a_key_whose_deed_is_refused_says_why_and_keeps_the_focus(
    quotes: dict[str, Quote], scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User
) -> None:
    do(add_evidence, quotes["b4"], by=cass, source=SOURCE)
    do(rate, quotes["b4"], by=cass, rating=scale["supported"])
    do(rate, quotes["b5"], by=ana, rating=scale["supported"])
    do(sign_off, quotes["b4"], by=ana)
    page = desk_page(ana)
    hands = Hands(page)

    page.goto(quotes["b3"].get_absolute_url())
    hands.press("j")
    card_shows(page, quotes["b4"])
    hands.press("r")
    expect(page.locator("#announce")).to_have_text("This is signed off. Send it back first.")
    expect(page.locator("#card")).to_be_focused()
    hands.press("j")
    card_shows(page, quotes["b5"])
    page.locator("#sign-off").focus()
    hands.press("Enter")
    expect(page.locator("#announce")).to_contain_text("a colleague has to sign it off")
    assert focused(page) == "button#sign-off"
    assert len(record()) == 4


def test_on_a_phone_marked_words_open_their_card_and_the_undo_stands_over_it(
    quotes: dict[str, Quote], desk_page: OpenPage, ana: User
) -> None:
    page = desk_page(ana, viewport=(390, 844))
    page.goto(quotes["b3"].article.get_absolute_url())

    page.locator(f"mark[data-quote='{quotes['b3'].pk}']").first.click()
    card_shows(page, quotes["b3"])
    page.locator("#card").get_by_role("button", name="Missing context").click()
    announced(page, "You proposed Missing context")
    page.locator("#undo").click()  # refused by the browser's driver where the sheet covers it
    announced(page, "You took back")

    expect(page.locator("#saved")).to_contain_text("Took back: proposed Missing context")
    expect(page.locator("#saved")).to_be_in_viewport()


@pytest.mark.parametrize("place", ["queue", "article", "quote"])
def test_what_is_typed_while_the_window_becomes_narrow_goes_on_in_its_field(
    quotes: dict[str, Quote], desk_page: OpenPage, ana: User, place: str
) -> None:
    """On a phone the card is a sheet that opens by its address: what has the focus in it stays on the screen."""
    page, quote = desk_page(ana), quotes["b4"]
    hands = Hands(page)
    where = {"queue": queue_with(quote), "article": quote.get_absolute_url(), "quote": f"/quotes/{quote.pk}/"}
    page.goto(where[place])
    page.wait_for_load_state()
    hands.press("e")
    field = page.locator("#card [name=url]")
    expect(field).to_be_focused()
    hands.type("https://ledger.example")
    hands.press("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft")
    before = Activity.objects.count()

    page.set_viewport_size({"width": 780, "height": 900})
    page.wait_for_timeout(150)
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()
    assert field.evaluate("one => [one.selectionStart, one.selectionEnd]") == [19, 20]
    hands.type("st")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.wait_for_timeout(150)
    expect(field).to_be_focused()
    hands.type("1t2")

    expect(field).to_have_value("https://ledger.examst1t2le")
    assert Activity.objects.count() == before, "no letter was taken for a key"


def test_a_wide_window_made_narrow_shows_the_page_when_the_card_is_not_in_use(
    quotes: dict[str, Quote], desk_page: OpenPage, ana: User
) -> None:
    page = desk_page(ana)
    page.goto(queue_with(quotes["b4"]))
    page.wait_for_load_state()
    page.set_viewport_size({"width": 780, "height": 900})

    expect(page.locator("#card")).to_be_hidden()
