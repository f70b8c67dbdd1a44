"""The sample pasted, a speaker mended, a part split off, and kept: by keyboard alone, and without JavaScript."""

import json

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from articles.models import Article, ImportBatch
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PART = "our protest will go ahead as planned for this Saturday"


def sample() -> str:
    """The sample as its source has it: the copy, then headlines of other stories."""
    found = []
    for name, model in (("40_articles", "revision"), ("45_related_headlines", "relatedheadline")):
        rows = json.loads((settings.BASE_DIR / "fixtures" / f"{name}.json").read_text(encoding="utf-8"))
        found += [row["fields"]["text"] for row in rows if row["model"] == f"articles.{model}"]
    return "\n".join(found)


def kept_as_mended(page: Page) -> None:
    article = Article.objects.get()
    quotes = list(article.quotes.exclude(revision=None))
    assert page.url.split("?")[0].endswith(article.get_absolute_url())
    assert len(quotes) == 9, "the eight of the sample, and the part"
    part = article.quotes.get(words=PART)
    assert part.part_of is not None
    assert part.part_of.words.startswith("The protection of our democracy")
    assert article.quotes.get(words__startswith="they will attend").speaker.name == "Supporters"
    assert article.related_headlines.count() == 6
    assert {quote.confidence for quote in quotes if quote.part_of} == {None}


def test_the_sample_is_brought_in_by_keyboard_alone(desk_page: OpenPage, rui: User) -> None:
    page = desk_page(rui)
    hands = Hands(page)
    page.goto("/articles/")
    page.wait_for_load_state()

    hands.press("n")
    expect(page.get_by_role("heading", name="Bring in copy")).to_be_visible()
    page.wait_for_load_state()
    expect(page.locator("#copy-text")).to_be_focused()
    hands.paste(sample())
    hands.press("Control+Enter")
    expect(page.get_by_role("heading", name="What is in the copy")).to_be_visible()
    page.wait_for_load_state()
    assert not Article.objects.exists(), "nothing is kept before somebody says so"

    hands.press("j", "j", "j", "k", "k")
    expect(page.locator(".found-quote").first).to_be_focused()
    hands.press("p")
    expect(page.locator("[name^='speaker:']").first).to_be_focused()
    hands.press("Control+a")
    hands.type("Supporters")
    hands.press("Enter")
    page.wait_for_load_state()
    expect(page.locator("[name^='speaker:']").first).to_have_value("Supporters")
    assert not Article.objects.exists(), "Enter in a field only looks again"
    hands.press("j", "Tab")
    part = page.locator(".found-quote", has_text="The protection of our democracy")
    hands.tab_to(f"#{part.locator('summary').get_attribute('id')}", most=40)
    hands.press("Enter", "Tab")
    hands.type(PART)
    hands.press("Control+Enter")
    expect(page.get_by_text(f"Its own quote: “{PART}”")).to_be_visible()
    page.wait_for_load_state()
    expect(part).to_be_focused()
    expect(part).to_be_in_viewport()
    expect(page.locator(".read-copy")).to_be_in_viewport(ratio=0.9)
    expect(page.locator("[name^='speaker:']").first).to_have_value("Supporters")

    hands.press("j", "Control+Enter")
    expect(page.locator("#readiness")).to_be_visible()
    kept_as_mended(page)
    print(f"brought in with {hands.keys} keys and {hands.letters} letters typed")


def test_the_same_without_javascript(desk_page: OpenPage, rui: User) -> None:
    page = desk_page(rui, java_script_enabled=False)
    page.goto("/articles/")
    page.get_by_role("link", name="Bring in copy").click()
    page.get_by_label("Paste the text").fill(sample())
    page.get_by_role("button", name="See what is in it").click()

    page.locator("[name^='speaker:']").first.fill("Supporters")
    quote = page.locator(".found-quote", has_text="The protection of our democracy")
    quote.locator("summary").click()
    quote.get_by_label("The words of the part").fill(PART)
    page.get_by_role("button", name="Bring it in").first.click()

    expect(page.locator("#readiness")).to_be_visible()
    kept_as_mended(page)


def test_nothing_is_wrong_on_the_screens_of_bringing_in(desk_page: OpenPage, rui: User) -> None:
    page = desk_page(rui)
    eyes = Eyes(page)
    page.goto("/articles/new/")
    eyes.look("bring in copy")
    page.fill("#copy-text", sample())
    page.click("#look")
    page.locator(".found-quote summary").first.click()
    page.locator("[name^='part:']").first.fill("no part of it")
    page.click("#mend-copy")
    page.click("#bring-in")
    expect(page.get_by_text("A part could not be split off")).to_be_visible()
    eyes.look("preview, refused")

    page.goto("/articles/new/")
    files = [
        {"name": f"{n}.txt", "mimeType": "text/plain", "buffer": f"The wall stood {n} days.".encode()} for n in "123"
    ]
    page.set_input_files("[name=upload]", [*files, {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"}])
    page.click("#look")
    expect(page.get_by_text("3 articles would come in.")).to_be_visible()
    eyes.look("many files")
    page.click("#start")
    expect(page.get_by_text("Done: 3 brought in")).to_be_visible()
    assert ImportBatch.objects.get().items.count() == 4

    eyes.found_nothing_wrong(3)
