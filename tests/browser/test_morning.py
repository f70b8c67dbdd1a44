"""A whole morning on an invented article of twenty quotes: two editors and a reporter, with keys alone."""

import re
import sys

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, Request, expect

from articles.models import Article, Quote, Rating
from articles.workflow.vocabulary import CallKind
from tests.browser.conftest import OpenPage
from tests.browser.hands import Hands, announced
from tests.morning import ADVICE, ANSWER, CALLS, CORRECTED, NOTE, OPEN, SLIP, SOURCE, STALLS, TAG, is_told, make_morning

pytestmark = pytest.mark.browser


@pytest.fixture
def morning(transactional_db: None, scale: dict[str, Rating]) -> tuple[Article, list[Quote]]:
    return make_morning()


class Person:
    """Somebody at a browser of their own, whose keys and requests are counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.hands, self.requests, self.posts = page, Hands(page), 0, 0
        page.on("request", self._count)

    def _count(self, request: Request) -> None:
        self.requests += "/static/" not in request.url
        self.posts += request.method == "POST"

    def opens(self, quote: Quote) -> None:
        """Has the card of this quote, by going down the article."""
        card = self.page.locator("#card > .card")
        for _ in STALLS:
            if card.get_attribute("data-quote") == str(quote.pk):
                return
            before = str(card.get_attribute("data-quote"))
            self.hands.press("j")
            expect(card).not_to_have_attribute("data-quote", before)
        raise AssertionError(f"{quote} is not reached")

    def shows(self, quote: Quote) -> None:
        expect(self.page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))


def test_a_morning_ends_ready_to_run(
    morning: tuple[Article, list[Quote]],
    desk_page: OpenPage,
    ana: User,
    ben: User,
    rui: User,
    capsys: pytest.CaptureFixture[str],
) -> None:
    article, quotes = morning
    editor, second, reporter = (Person(desk_page(user)) for user in (ana, ben, rui))

    corrects_a_speaker(reporter, article, quotes[CORRECTED - 1])
    rates_everything(editor, article, quotes)
    tags_everything(editor)
    raises_calls(editor, article, quotes)
    expect(editor.page.locator("#readiness")).to_contain_text(OPEN)
    prints(editor, article)
    reads_what_changed_and_answers(reporter, article, quotes[2])
    settles(editor, article, quotes)
    signs_everything(second, article, quotes)
    expect(second.page.locator("#readiness")).to_contain_text("Ready to run")

    is_told(quotes)
    second.page.goto(reverse("article-slip", args=[article.pk]))
    expect(second.page.locator("main")).to_contain_text("No call is open")
    with capsys.disabled():
        for name, person in (("first editor", editor), ("second editor", second), ("reporter", reporter)):
            counted = f"{person.hands.keys} keys, {person.hands.letters} letters, {person.requests} requests"
            print(f"\nThe morning, {name}: {counted}", end="", file=sys.stderr)
    assert second.hands.keys <= 20 + 5
    assert reporter.hands.keys <= 30
    assert editor.hands.keys <= 4 * 20 + 80


def corrects_a_speaker(reporter: Person, article: Article, quote: Quote) -> None:
    page, hands = reporter.page, reporter.hands
    page.goto(f"{article.get_absolute_url()}#card")
    reporter.opens(quote)
    hands.press("p")
    expect(page.locator("#says-speaker")).to_be_focused()
    hands.press("Control+a")
    hands.type("Tea committee")
    hands.press("Tab")
    hands.type("Group")
    hands.press("Control+Enter")
    page.wait_for_url(re.compile(r"/articles/\d+/\?quote="))
    expect(page.locator("#card")).to_contain_text("Tea committee")


def rates_everything(editor: Person, article: Article, quotes: list[Quote]) -> None:
    page, hands = editor.page, editor.hands
    page.goto(f"{article.get_absolute_url()}#card")
    for n, quote in enumerate(quotes):
        editor.shows(quote)
        if n == 0:
            hands.press("e")
            hands.paste(SOURCE)
            hands.press("Control+Enter")
            expect(page.locator("#saved")).to_contain_text("You added evidence")
            hands.press("1")
        else:
            hands.press("n")
            hands.type(NOTE)
            hands.press("Escape", "5")
    expect(page.locator("#readiness-box")).not_to_contain_text("to check")


def tags_everything(editor: Person) -> None:
    """One request changes twenty quotes; the others offer names while the tag is typed."""
    page, hands = editor.page, editor.hands
    page.goto("/queue/?view=open")
    before = editor.posts
    hands.press("*")
    announced(page, "20 selected")
    hands.press("t")
    hands.type(TAG)
    hands.press("Enter")
    expect(page.locator("#outcomes h2")).to_have_text("20 quotes done")
    assert editor.posts == before + 1


def raises_calls(editor: Person, article: Article, quotes: list[Quote]) -> None:
    page, hands = editor.page, editor.hands
    page.goto(f"{article.get_absolute_url()}?quote={quotes[0].pk}#card")
    for call in CALLS:
        editor.opens(quotes[call.place - 1])
        hands.press("q")
        expect(page.locator("#call-kind")).to_be_focused()
        hands.type(call.kind.label)
        hands.press("Tab", "Tab")
        hands.type(call.words)
        hands.press("Tab")
        hands.type(call.because)
        hands.press("Control+Enter")
        expect(page.locator("#calls .call b")).to_have_text(call.kind.label)
        hands.press("o")
        page.wait_for_url(re.compile(r"/articles/\d+/\?quote="))
        page.wait_for_load_state()


def prints(editor: Person, article: Article) -> None:
    """The slip as it is pasted, and the galley as it leaves the printer."""
    page, hands = editor.page, editor.hands
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(reverse("article-slip", args=[article.pk]))
    hands.press("c")
    announced(page, "Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == SLIP
    page.goto(reverse("article-galley", args=[article.pk]))
    page.emulate_media(media="print")
    expect(page.locator(".masthead")).to_be_hidden()
    expect(page.locator(".keys")).to_be_hidden()
    rows = page.locator(".par").all_inner_texts()
    assert [words for words in STALLS if not any(words in row for row in rows)] == []
    for call in CALLS:
        assert call.margin in " ".join(rows[call.place - 1].split())
    assert "1 Nell Orr: Supported?" in " ".join(rows[0].split())
    assert "5 Tea committee: Nothing to rate: opinion" in " ".join(rows[4].split())
    expect(page.locator(".par mark").first).to_have_css("text-decoration-line", "underline")
    page.emulate_media(media="screen")


def reads_what_changed_and_answers(reporter: Person, article: Article, quote: Quote) -> None:
    page, hands = reporter.page, reporter.hands
    page.goto(f"{article.get_absolute_url()}#card")
    expect(page.locator("#changed")).to_contain_text("More than 20 changes by others")
    hands.press("w")
    page.wait_for_url("**/changes/")
    expect(page.locator(".record li").first).to_contain_text("raised a call")
    hands.press("w")
    page.wait_for_url(re.compile(r"/articles/\d+/$"))
    expect(page.locator("#changed")).to_have_count(0)
    reporter.opens(quote)
    hands.press("q")
    page.wait_for_url(re.compile("/calls/"))
    hands.press("Tab", "Enter")  # past the head of the page
    hands.tab_to("#calls textarea")
    hands.type(ANSWER)
    hands.press("Control+Enter")
    expect(page.locator("#calls")).to_contain_text("No open call")


def settles(editor: Person, article: Article, quotes: list[Quote]) -> None:
    page, hands = editor.page, editor.hands
    page.goto(f"{article.get_absolute_url()}?quote={quotes[0].pk}#card")
    for call in CALLS:
        if call.kind is CallKind.ASK:
            continue
        editor.opens(quotes[call.place - 1])
        hands.press("q")
        expect(page.locator("#call-kind")).to_be_focused()
        if call.kind is CallKind.LEGAL:  # which is not settled without saying how
            hands.tab_to("#calls textarea", key="Shift+Tab")
            hands.type(ADVICE)
            hands.press("Control+Enter")
        else:
            hands.press("Escape", "x")
        expect(page.locator("#calls")).to_contain_text("No open call")
        hands.press("o")
        page.wait_for_url(re.compile(r"/articles/\d+/\?quote="))
        page.wait_for_load_state()
    expect(page.locator("#readiness")).not_to_contain_text("open call")


def signs_everything(second: Person, article: Article, quotes: list[Quote]) -> None:
    page, hands = second.page, second.hands
    page.goto("/queue/?view=sign-off")
    for quote in quotes:
        second.shows(quote)
        hands.press("s")
    expect(page.locator("#card")).not_to_contain_text("Proposed")
    page.goto(article.get_absolute_url())
    hands.press("w")
    page.wait_for_url("**/changes/")
    hands.press("w")
    page.wait_for_url(re.compile(r"/articles/\d+/$"))


def test_rows_are_tagged_a_call_raised_and_changes_seen_with_javascript_off(
    morning: tuple[Article, list[Quote]], desk_page: OpenPage, ana: User, ben: User
) -> None:
    """What of the morning needs a style sheet or a browser's own forms; the rest is told in tests/web."""
    article, quotes = morning
    page, other = desk_page(ana, java_script_enabled=False), desk_page(ben, java_script_enabled=False)
    other.goto(article.get_absolute_url())

    page.goto("/queue/?view=open")
    expect(page.locator("#bulk")).to_be_hidden()
    for quote in quotes[:3]:
        page.locator(f"#row-{quote.pk} .pick").check()
    page.locator("#bulk-tag").fill(TAG)
    page.get_by_role("button", name="Tag T").click()
    expect(page.locator("#outcomes h2")).to_have_text("3 quotes done")
    page.goto(f"{article.get_absolute_url()}?quote={quotes[1].pk}#card")
    page.get_by_role("link", name="Calls Q").click()
    page.get_by_label("Proposed words").fill(CALLS[0].words)
    page.get_by_role("button", name="Raise the call").click()
    expect(page.locator("#calls")).to_contain_text(CALLS[0].words)

    other.goto(article.get_absolute_url())
    other.get_by_role("link", name="4 changes by others").click()
    expect(other.locator(".record li")).to_have_count(4)
    other.get_by_role("button", name="I have seen this").click()
    expect(other.locator("#changed")).to_have_count(0)
