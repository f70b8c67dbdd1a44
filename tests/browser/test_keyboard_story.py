"""The story of the desk with nothing but keys, each of them counted; and with a mouse where JavaScript is off."""

import sys

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.browser.conftest import PASSWORD, OpenPage
from tests.browser.hands import Hands, announced, card_shows
from tests.regatta import RATINGS, REASON, RECORD, SOURCE, STATES, TAG, by_ref, record, states

pytestmark = pytest.mark.browser

# Keys without the letters of names, passwords, the tag and the reason: what the desk itself asks for.
BUDGET = {"rating ten": 10, "taking two back": 2, "evidence": 6, "tag": 2, "signing out": 18, "editor": 14}


def test_the_whole_story_is_told_with_keys_alone(
    regatta: Article, desk_page: OpenPage, capsys: pytest.CaptureFixture[str]
) -> None:
    quotes, used = by_ref(regatta), {}
    page = desk_page()
    hands = Hands(page)
    so_far = 0

    def done(part: str) -> None:
        nonlocal so_far
        used[part], so_far = hands.keys - so_far, hands.keys

    hands.sign_in("cass", PASSWORD)
    hands.press("g", "q")
    page.wait_for_url("**/queue/")
    done("signing in")
    order = [*quotes.values()]
    for place, (_ref, key, words) in enumerate(RATINGS):
        hands.press(key)
        announced(page, f"You {words}")
        card_shows(page, order[place + 1])
    done("rating ten")
    for ref in ("b10", "b9"):
        hands.press("u")
        card_shows(page, quotes[ref])
        announced(page, "You took back")
    done("taking two back")
    hands.press("k")
    card_shows(page, quotes["b8"])
    hands.press("e")
    expect(page.get_by_label("Link")).to_be_focused()
    hands.paste(SOURCE)
    hands.press("Control+Enter")
    announced(page, "You added evidence")
    card_shows(page, quotes["b8"])
    done("evidence")
    hands.press("t")
    hands.type(TAG)
    hands.press("Enter")
    announced(page, f"You tagged it “{TAG}”")
    card_shows(page, quotes["b8"])
    done("tag")
    sign_out(hands)
    done("signing out")

    hands.sign_in("ana", PASSWORD)
    done("signing in again")
    hands.press("g", "a")
    page.wait_for_url("**/articles/")
    hands.press("j", "Enter")
    page.wait_for_url(f"**{regatta.get_absolute_url()}")
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quotes["b9"].pk))
    hands.press("k")
    card_shows(page, quotes["b8"])
    hands.press("s")
    announced(page, "You signed it off")
    card_shows(page, quotes["b9"])
    hands.press("k")
    card_shows(page, quotes["b8"])
    hands.press("k")
    card_shows(page, quotes["b7"])
    hands.press("Shift+S")
    expect(page.get_by_label("Reason")).to_be_focused()
    hands.type(REASON)
    hands.press("Control+Enter")
    announced(page, "You sent it back")
    done("editor")

    assert record() == RECORD
    assert states(regatta) == STATES
    with capsys.disabled():
        parts = ", ".join(f"{part} {number}" for part, number in used.items())
        # To stderr, which a worker of pytest-xdist shares with the terminal.
        print(f"\nKeys of the story: {hands.keys} ({parts}); letters typed: {hands.letters}", file=sys.stderr)
    for part, most in BUDGET.items():
        assert used[part] <= most, part


def sign_out(hands: Hands) -> None:
    """From the start of the page: the menu of the account, and its last button."""
    hands.press("g", "q")
    hands.page.wait_for_url("**/queue/")
    hands.tab_to(".account summary")
    hands.press("Enter")
    hands.tab_to(".account form button")
    hands.press("Enter")
    expect(hands.page.get_by_role("heading", name="Sign in")).to_be_visible()


def sign_in_plainly(page: Page, username: str) -> None:
    page.goto("/")
    page.get_by_label("Name").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def test_the_same_story_is_told_with_javascript_off(regatta: Article, desk_page: OpenPage) -> None:
    quotes = by_ref(regatta)
    page = desk_page(java_script_enabled=False)

    def is_open(ref: str) -> None:
        expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quotes[ref].pk))

    sign_in_plainly(page, "cass")
    page.get_by_role("link", name="Start checking").click()
    for ref, key, words in RATINGS:
        is_open(ref)
        page.locator(f'#card [data-key="{key}"]').click()
        expect(page.locator("#saved")).to_contain_text(f"You {words}")
    for ref in ("b10", "b9"):
        page.get_by_role("button", name="Undo").click()
        is_open(ref)
    page.get_by_role("link", name="Needs sign-off").click()
    page.get_by_role("link", name="The pier belongs to the people").click()
    is_open("b8")
    page.locator("#add-evidence").click()
    page.get_by_label("Link").fill(SOURCE)
    page.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#saved")).to_contain_text("You added evidence")
    page.locator("#add-tag").click()
    page.locator("#tag-name").fill(TAG)
    page.locator("#save-tag").click()
    expect(page.locator("#saved")).to_contain_text("You tagged it")
    page.locator(".account summary").click()
    page.get_by_role("button", name="Sign out").click()

    sign_in_plainly(page, "ana")
    page.get_by_role("link", name="Articles", exact=True).click()
    page.locator(".articles .slug").click()
    page.locator(f"#row-{quotes['b8'].pk}").click()
    is_open("b8")
    page.get_by_role("button", name="Sign off").click()
    is_open("b9")
    page.locator(f"#row-{quotes['b7'].pk}").click()
    page.locator("#open-send-back").click()
    page.get_by_label("Reason", exact=True).fill(REASON)
    page.locator("#save-send-back").click()
    expect(page.locator("#saved")).to_contain_text("You sent it back")

    assert record() == RECORD
    assert states(regatta) == STATES
