"""Somebody at a keyboard: every key is counted, and after each the eyes go to the card."""

from playwright.sync_api import Page, expect

from articles.models import Quote


class Hands:
    """Presses keys. A chord counts each of its keys, pasting counts as Ctrl+V, typed text is counted apart."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0
        self.letters = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.keys += len(key.split("+"))

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.letters += len(text)

    def paste(self, text: str) -> None:
        self.page.keyboard.insert_text(text)
        self.keys += 2

    def tab_to(self, selector: str, key: str = "Tab", most: int = 20) -> None:
        """Presses Tab until the focus is there."""
        for _ in range(most):
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
            self.press(key)
        raise AssertionError(f"{selector} is not reached with {most} presses of {key}")

    def sign_in(self, username: str, password: str) -> None:
        self.page.goto("/")
        expect(self.page.get_by_label("Name")).to_be_focused()
        self.type(username)
        self.press("Tab")
        self.type(password)
        self.press("Enter")
        expect(self.page.get_by_role("heading", name="desk", level=1)).to_be_visible()
        self.page.wait_for_load_state()  # the keys come with a script


def card_shows(page: Page, quote: Quote) -> None:
    """The card of `quote` is open, is marked in the list, and has the focus."""
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
    expect(page.locator("#card")).to_be_focused()
    expect(page.locator('[data-item][aria-current="true"]')).to_have_attribute("data-quote", str(quote.pk))


def focused(page: Page) -> str:
    """The tag and id of what has the focus."""
    return str(page.evaluate("document.activeElement.tagName.toLowerCase() + '#' + document.activeElement.id"))


def announced(page: Page, words: str) -> None:
    expect(page.locator("#announce")).to_contain_text(words)
