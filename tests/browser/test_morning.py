"""A whole morning on an invented article of twenty quotes: two editors and a reporter, with keys alone."""

import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Activity, Article, Quote, Rating, Speaker
from tests.browser.conftest import OpenPage
from tests.browser.hands import Hands
from tests.conftest import make_article, make_quote

pytestmark = pytest.mark.browser

STALLS = (
    "The lamps were late", "The square was full", "The band played on", "The rain held off", "The tea ran out",
    "The mayor came early", "The bridge was shut", "The buses ran on", "The lights went up", "The stalls sold well",
    "The ferry was on time", "The children sang", "The bakers gave way", "The clock struck nine",
    "The gates stood open",
    "The river was high", "The posters were wrong", "The chairs were few", "The queue was long", "The night was short",
)  # fmt: skip
SOURCE = "https://square.example/count"


@pytest.fixture
def morning(transactional_db: None, scale: dict[str, Rating]) -> Article:
    """Twenty quotes of one speaker, one in each paragraph."""
    speaker = Speaker.objects.create(slug="nell-orr", name="Nell Orr")
    article = make_article("lamp-market", "\n".join(f"“{words},” said Nell Orr." for words in STALLS))
    for n, words in enumerate(STALLS, 1):
        make_quote(article, f"b{n}", f"{words},", speaker=speaker)
    return article


class Person:
    """Somebody at a browser of their own, whose keys and requests are counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.hands, self.requests = page, Hands(page), 0
        page.on("request", self._count)

    def _count(self, request: object) -> None:
        self.requests += "/static/" not in getattr(request, "url", "")


def test_a_morning_ends_ready_to_run(morning: Article, desk_page: OpenPage, ana: User, ben: User, rui: User) -> None:
    editor, second, reporter = (Person(desk_page(user)) for user in (ana, ben, rui))
    quotes = list(morning.quotes.order_by("position"))

    corrects_a_speaker(reporter, quotes[4])
    rates_everything(editor, morning, quotes)
    asks_the_reporter(editor, quotes[2])
    answers(reporter, quotes[2])
    signs_everything(second, quotes)
    second.page.goto(morning.get_absolute_url())
    expect(second.page.locator("#readiness")).to_contain_text("Ready to run")

    second.page.goto(reverse("article-slip", args=[morning.pk]))
    expect(second.page.locator("main")).to_contain_text("No call is open")
    second.page.goto(reverse("article-galley", args=[morning.pk]))
    expect(second.page.locator("main")).to_contain_text("The night was short")
    assert set(Quote.objects.values_list("state", flat=True)) == {"signed_off"}
    verbs = list(Activity.objects.filter(target_kind="quote").values_list("verb", flat=True))
    assert (verbs.count("rate"), verbs.count("sign_off"), verbs.count("attribute")) == (20, 20, 1)
    for name, person in (("first editor", editor), ("second editor", second), ("reporter", reporter)):
        print(f"\n{name}: {person.hands.keys} keys, {person.hands.letters} letters, {person.requests} requests", end="")
    assert second.hands.keys <= 25
    assert editor.hands.keys <= 20 * 4 + 20


def corrects_a_speaker(reporter: Person, quote: Quote) -> None:
    page, hands = reporter.page, reporter.hands
    page.goto(f"{quote.get_absolute_url()}#card")
    hands.press("p")
    expect(page.locator("#says-speaker")).to_be_focused()
    hands.press("Control+a")
    hands.type("Tea committee")
    hands.press("Tab")
    hands.type("Group")
    hands.press("Control+Enter")
    page.wait_for_url(re.compile(r"/articles/\d+/\?quote="))
    quote.refresh_from_db()
    assert quote.speaker is not None
    assert quote.speaker.name == "Tea committee"


def rates_everything(editor: Person, article: Article, quotes: list[Quote]) -> None:
    page, hands = editor.page, editor.hands
    page.goto(f"{quotes[0].get_absolute_url()}#card")
    for n, quote in enumerate(quotes):
        expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
        if n == 0:
            hands.press("e")
            hands.paste(SOURCE)
            hands.press("Control+Enter")
            expect(page.locator("#saved")).to_contain_text("You added evidence")
            hands.press("1")
        else:
            hands.press("n")
            hands.type("As she saw it.")
            hands.press("Escape", "5")
    expect(page.locator("#readiness-box")).not_to_contain_text("to check")


def asks_the_reporter(editor: Person, quote: Quote) -> None:
    page, hands = editor.page, editor.hands
    page.goto(f"{quote.get_absolute_url()}#card")
    hands.press("q")
    page.wait_for_url("**/calls/")
    page.locator("#call-kind").focus()
    hands.type("Ask")
    page.locator("#call-because").focus()
    hands.type("Which band?")
    hands.press("Control+Enter")
    expect(page.locator("#calls")).to_contain_text("Which band?")


def answers(reporter: Person, quote: Quote) -> None:
    page, hands = reporter.page, reporter.hands
    page.goto(reverse("quote-calls", args=[quote.pk]))
    page.locator("#calls textarea").focus()
    hands.type("The town band.")
    hands.press("Control+Enter")
    expect(page.locator("#calls")).to_contain_text("No open call")


def signs_everything(second: Person, quotes: list[Quote]) -> None:
    page, hands = second.page, second.hands
    page.goto("/queue/?view=sign-off")
    for quote in quotes:
        expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
        hands.press("s")
    expect(page.locator("#card")).not_to_contain_text("Proposed")
