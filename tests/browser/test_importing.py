"""The sample pasted, a speaker mended, a part split off, and kept: by keyboard alone, and without JavaScript."""

import json
import re

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect

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


def preview(page: Page) -> None:
    page.goto("/articles/new/")
    page.fill("#copy-text", sample())
    page.click("#look")
    expect(page.get_by_role("heading", name="What is in the copy")).to_be_visible()
    page.wait_for_load_state()


def quote_with(page: Page, words: str) -> Locator:
    return page.locator(".found-quote", has_text=words)


def drag(page: Page, inside: str, words: str, steps: int = 8) -> None:
    """Selects `words` in the element that `inside` finds, with the mouse."""
    begin, end = page.evaluate(
        """([inside, words]) => {
            for (const root of document.querySelectorAll(inside)) {
                const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at < 0) continue;
                    root.scrollIntoView({ block: "center", behavior: "instant" });
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    const boxes = [...range.getClientRects()], first = boxes[0], last = boxes[boxes.length - 1];
                    const middle = (box) => box.top + box.height / 2;
                    return [[first.left + 1, middle(first)], [last.right - 1, middle(last)]];
                }
            }
        }""",
        [inside, words],
    )
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move(*end, steps=steps)
    page.mouse.up()


@pytest.mark.parametrize("where", [".found-quote .words", ".read-copy p"])
def test_words_selected_with_the_mouse_are_the_part_to_split_off(desk_page: OpenPage, rui: User, where: str) -> None:
    page = desk_page(rui)
    hands = Hands(page)
    preview(page)
    part = "go ahead as planned for this Saturday"
    quote = quote_with(page, part)

    drag(page, where, part)
    expect(quote).to_be_focused()
    hands.press("h")
    field = quote.get_by_label("The words of the part")
    expect(field).to_be_focused()
    expect(field).to_have_value(part)
    hands.press("Enter")

    expect(page.get_by_text(f"Its own quote: “{part}”")).to_be_in_viewport()
    expect(quote).to_be_focused()


def test_the_split_opened_with_the_mouse_takes_the_selected_words_and_nothing_taken_leaves_the_field_alone(
    desk_page: OpenPage, rui: User
) -> None:
    page = desk_page(rui)
    preview(page)
    part = "go ahead as planned for this Saturday"
    quote = quote_with(page, part)

    drag(page, ".read-copy p", part)
    quote.locator("summary").click()
    expect(quote.get_by_label("The words of the part")).to_have_value(part)

    other = page.locator(".found-quote").first
    other.locator("summary").click()
    expect(other.get_by_label("The words of the part")).to_have_value("")


@pytest.mark.parametrize("pressed", ["Enter", "Control+Enter", "below"])
def test_what_is_looked_at_again_opens_at_the_quote_that_was_worked_on(
    desk_page: OpenPage, rui: User, pressed: str
) -> None:
    page = desk_page(rui)
    hands = Hands(page)
    preview(page)
    quote = page.locator(".found-quote").last
    quote.locator("summary").click()
    field = quote.get_by_label("The words of the part")
    field.fill("no part of it")
    if pressed == "below":
        page.get_by_role("button", name="Look again at what I mended").click()
    else:
        hands.press(pressed)

    expect(page.locator(".problem")).to_be_in_viewport()
    expect(quote).to_be_in_viewport()
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description("These words are not a part of this quote as it stands in the copy.")


@pytest.mark.parametrize("scripted", [True, False])
def test_a_part_that_stops_the_bringing_in_is_where_the_page_opens(
    desk_page: OpenPage, rui: User, scripted: bool
) -> None:
    page = desk_page(rui, java_script_enabled=scripted)
    preview(page)
    quote = page.locator(".found-quote").last
    quote.locator("summary").click()
    quote.get_by_label("The words of the part").fill("no part of it")
    page.click("#bring-in")

    expect(page.locator(".problem")).to_be_in_viewport()
    expect(quote.get_by_label("The words of the part")).to_be_focused()


def test_without_javascript_what_was_split_off_is_where_the_page_opens(desk_page: OpenPage, rui: User) -> None:
    page = desk_page(rui, java_script_enabled=False)
    preview(page)
    quote = page.locator(".found-quote").last
    quote.locator("summary").click()
    quote.get_by_label("The words of the part").fill("no part of it")
    quote.get_by_role("button", name="Show it split").click()

    expect(page.locator(".problem")).to_be_in_viewport()


def test_the_copy_follows_the_quote_that_is_chosen(desk_page: OpenPage, rui: User) -> None:
    page = desk_page(rui, viewport=(1440, 500))
    page.emulate_media(reduced_motion="reduce")
    hands = Hands(page)
    preview(page)
    number = page.locator(".found-quote").count()

    for _ in range(number):
        hands.press("j")
        quote = page.locator(".found-quote:focus")
        marks = page.locator(f".read-copy mark[data-quote='{quote.get_attribute('data-shows')}']")
        expect(marks.first).to_be_in_viewport()
        expect(marks.first).to_have_class(re.compile(r"\bon\b"))
        assert page.locator(".read-copy mark.on").count() == marks.count()
        expect(quote).to_be_in_viewport()
    hands.press(*"k" * (number - 1))
    expect(page.locator(".found-quote").first).to_be_focused()
    expect(page.locator(".read-copy mark.on").first).to_be_in_viewport()


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
