"""A refused form comes back as it was typed, with the focus in it; a session that has gone leads to the sign-in."""

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.actions.review import rate
from articles.actions.tagging import tag
from articles.models import Activity, Article, Quote, Rating
from tests.browser.conftest import PASSWORD, OpenPage
from tests.browser.hands import Hands, announced
from tests.conftest import do
from tests.regatta import by_ref, record

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(
    regatta: Article, scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User
) -> tuple[Page, Quote]:
    """Ana at b4, which cass has rated and tagged "pier"."""
    quote = by_ref(regatta)["b4"]
    do(rate, quote, by=cass, rating=scale["false"])
    do(tag, quote, by=cass, name="pier")
    page = desk_page(ana, refusals=(403, 409, 422, 503))
    page.goto(f"{reverse('queue')}?quote={quote.pk}")
    return page, quote


@pytest.mark.parametrize(
    ("key", "typed", "wrong", "problem"),
    [
        (
            "e",
            {"#evidence-url": "ftp://osk.example/list", "#evidence-title": "The list"},
            "#evidence-url",
            "Only links",
        ),
        (
            "e",
            {"#evidence-url": "https://osk.example", "#evidence-published_on": "2999-01-01"},
            "#evidence-published_on",
            "That day is still to come.",
        ),
        (
            "e",
            {"#evidence-url": "https://osk.example", "#evidence-excerpt": "one\x0btwo"},
            "#evidence-excerpt",
            "U+000B",
        ),
        ("t", {"#tag-name": "Pier"}, "#tag-name", "“pier” is on this quote already."),
        ("t", {"#tag-name": "   "}, "#tag-name", "This field is required."),
        ("S", {"#send-back-because": "   "}, "#send-back-because", "Say why it goes back."),
        ("n", {"#rate-summary": "one\x0btwo"}, "#rate-summary", "U+000B"),
    ],
    ids=["link", "day", "excerpt", "tag twice", "tag of spaces", "reason of spaces", "note"],
)
def test_a_422_brings_the_form_back_as_it_was_typed_with_the_focus_in_the_wrong_field(
    opened: tuple[Page, Quote], key: str, typed: dict[str, str], wrong: str, problem: str
) -> None:
    page, _ = opened
    hands = Hands(page)
    lines = Activity.objects.count()
    hands.press("Shift+S" if key == "S" else key)
    for field, value in typed.items():
        page.locator(field).fill(value)
    statuses: list[int] = []
    page.on("response", lambda response: statuses.append(response.status))

    hands.press("Control+Enter")

    expect(page.locator("#card").get_by_role("alert")).to_contain_text("Nothing was changed.")
    expect(page.locator("#card")).to_contain_text(problem)
    for field, value in typed.items():
        expect(page.locator(field)).to_have_value(value)
    expect(page.locator(wrong)).to_be_focused()
    assert statuses.count(422) == 1
    assert Activity.objects.count() == lines


def test_what_is_typed_and_not_yet_sent_outlives_another_deed_on_the_same_quote(opened: tuple[Page, Quote]) -> None:
    page, _ = opened
    hands = Hands(page)

    hands.press("n")
    hands.type("Asked the club on Monday.")
    hands.press("Escape", "y")
    announced(page, "You confirmed the wording")

    expect(page.locator("#rate-summary")).to_have_value("Asked the club on Monday.")


@pytest.mark.parametrize("place", ["queue", "article"])
def test_a_press_after_the_session_has_gone_leads_to_the_sign_in_and_back(
    opened: tuple[Page, Quote], ana: User, place: str
) -> None:
    page, quote = opened
    if place == "article":
        page.goto(quote.get_absolute_url())
    lines, before, hands = record(), page.url, Hands(page)
    hands.press("n")
    hands.type("Page 4.")
    hands.press("Escape")
    Session.objects.all().delete()

    hands.press("2")

    expect(page.get_by_role("status").filter(has_text="You were signed out meanwhile")).to_have_count(1)
    expect(page.get_by_label("Name")).to_be_focused()
    assert page.locator("#card").count() == 0
    assert record() == lines
    hands.type("ana")
    hands.press("Tab")
    hands.type(PASSWORD)
    hands.press("Enter")
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
    assert page.url == before
    expect(page.locator("#rate-summary")).to_have_value("Page 4.")
    hands.press("2")
    announced(page, "You proposed Missing context")


def test_opening_a_row_after_the_session_has_gone_leads_to_the_sign_in(opened: tuple[Page, Quote]) -> None:
    page, _ = opened
    Session.objects.all().delete()

    Hands(page).press("j")

    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.get_by_label("Name")).to_be_focused()


def test_a_form_from_before_somebody_else_signed_in_says_so_and_keeps_the_card(opened: tuple[Page, Quote]) -> None:
    page, quote = opened
    lines = record()
    page.context.clear_cookies(name="csrf")

    Hands(page).press("2")

    expect(page.locator("#announce")).to_contain_text("This form is from before you signed in or out")
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
    assert record() == lines


def test_a_server_that_does_not_answer_is_said_in_words_and_the_card_stays(opened: tuple[Page, Quote]) -> None:
    page, quote = opened
    page.route("**/rate/", lambda route: route.fulfill(status=503, body="busy", content_type="text/html"))
    Hands(page).press("n", "Escape")

    Hands(page).press("2")

    expect(page.locator("#announce")).to_contain_text("The desk could not do that.")
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quote.pk))
    expect(page.locator("#card")).to_be_focused()


def test_a_row_that_cannot_be_opened_leaves_the_card_and_its_keys_as_they_were(opened: tuple[Page, Quote]) -> None:
    page, quote = opened
    page.route("**/quotes/*/?*", lambda route: route.fulfill(status=503, body="busy", content_type="text/html"))
    with page.expect_response(lambda reply: reply.status == 503):
        Hands(page).press("j")
    expect(page.locator("#announce")).to_contain_text("The desk could not do that.")
    page.unroute_all()

    Hands(page).press("2")

    announced(page, "You proposed Missing context")
    assert record()[-1] == ("ana", quote.ref, "proposed Missing context")
