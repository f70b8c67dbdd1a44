"""Every screen in both themes: axe finds nothing for WCAG 2.2 A and AA, and nothing scrolls sideways."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from articles.actions.factcheck import add_evidence
from articles.actions.review import check_wording, rate, reject, send_back, sign_off
from articles.actions.tagging import tag
from articles.models import Article, Quote, Rating
from articles.queries.queue import View
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands
from tests.conftest import SOURCE, do, make_article
from tests.fixture_files import FILES, load
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


@pytest.fixture
def quotes(regatta: Article, scale: dict[str, Rating], cass: User, ana: User) -> dict[str, Quote]:
    """A desk at work: b1 signed off, b2 not a quote, b3 and b8 proposed, b5 sent back to cass, the rest to check."""
    found = by_ref(regatta)
    Article.objects.filter(pk=regatta.pk).update(deadline=timezone.now() - timedelta(hours=2), row_version=2)
    Quote.objects.update(queue_due=timezone.now() - timedelta(hours=2))
    for ref in ("b1", "b8"):
        do(add_evidence, found[ref], by=cass, source=SOURCE)
        do(check_wording, found[ref], by=cass, wording="confirmed", source="recording")
        do(rate, found[ref], by=cass, rating=scale["supported"], summary="As the ledger has it.\nPage 4.")
        do(tag, found[ref], by=cass, name="regatta")
    do(sign_off, found["b1"], by=ana)
    do(reject, found["b2"], by=ana)
    do(rate, found["b3"], by=cass, rating=scale["missing-context"])
    do(rate, found["b5"], by=cass, rating=scale["not-verified"])
    do(send_back, found["b5"], by=ana, because="Ask the club for its own figures.")
    for ref, slug in (("h1", "false"), ("h2", "not-verified")):
        do(rate, found[ref], by=cass, rating=scale[slug])
    do(rate, found["b9"], by=cass, rating=scale["nothing-to-rate"], reason="demand", summary="A demand.")
    return found


def test_eyes_see_what_is_wrong(desk_page: OpenPage) -> None:
    page = desk_page()
    page.goto("/sign-in/")
    page.evaluate("""() => {
        const wide = document.createElement("input");
        wide.className = "icon";
        const over = document.createElement("p");
        over.textContent = "Words over other words";
        over.className = "put-over";
        const cut = document.createElement("p");
        cut.textContent = "Words that nobody can read to their end";
        cut.className = "put-away";
        document.querySelector("main").prepend(over, cut);
        document.querySelector("main").append(wide, "x".repeat(900));
        const sheet = new CSSStyleSheet();
        sheet.insertRule(".put-over { margin-bottom: -1.5em }");
        sheet.insertRule(".put-away { width: 9em; white-space: nowrap; overflow: hidden }");
        document.adoptedStyleSheets.push(sheet);
    }""")
    eyes = Eyes(page)
    eyes.look("broken")
    assert {"label", "wide", "over", "cut"} <= {word.strip(":") for word in " ".join(eyes.wrong).split()}


def test_signing_in(transactional_db: None, desk_page: OpenPage) -> None:
    page = desk_page()
    eyes = Eyes(page)
    page.goto("/")
    eyes.look("sign-in")
    page.get_by_label("Name").fill("nobody")
    page.get_by_label("Password").fill("nothing")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    eyes.look("sign-in with an error")
    page.goto("/sign-in/?ended=1")
    expect(page.get_by_text("You were signed out meanwhile")).to_have_count(1)
    eyes.look("sign-in after the session has gone")
    nobody = desk_page(User.objects.create_user("nobody"), refusals=(403,))
    nobody.goto("/queue/")
    expect(nobody.get_by_text("Your account has no role")).to_be_visible()
    other = Eyes(nobody)
    other.look("somebody without a role")
    eyes.found_nothing_wrong(3)
    other.found_nothing_wrong(1)


def test_an_empty_queue(transactional_db: None, desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    eyes = Eyes(page)
    for name in ("queue", "articles", "desk"):
        page.goto(reverse(name))
        expect(page.get_by_role("heading", name="An empty desk")).to_be_visible()
    make_article("no-quotes", "Nobody said a word.")
    for rest in (*(f"view={view}" for view in View), "rating=false", "tag=nothing"):
        page.goto(f"{reverse('queue')}?{rest}")
        expect(page.locator(".empty h2")).to_be_visible()
        eyes.look(f"empty, {rest}", narrow=False, part=".empty")
    eyes.found_nothing_wrong(len(View) + 2)


def test_the_queue(quotes: dict[str, Quote], desk_page: OpenPage, cass: User) -> None:
    page = desk_page(cass)
    eyes = Eyes(page)
    for view in View:
        page.goto(f"{reverse('queue')}?view={view}")
        eyes.look(f"view {view}", narrow=view == View.SIGN_OFF, part=".list")
    page.goto(f"{reverse('queue')}?quote={quotes['b4'].pk}")
    hands = Hands(page)
    hands.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    eyes.look("the dialog of keys", part="dialog")
    hands.press("Escape", "4")
    expect(page.locator("#saved")).to_contain_text("You proposed Not verified")
    eyes.look("after a rating", narrow=False, part="#saved")
    for key, name in (("e", "evidence"), ("t", "tag")):
        hands.press(key)
        eyes.look(f"the panel for {name}", part="#card")
        hands.press("Escape")
    page.locator(".account summary").click()
    eyes.look("the menu of the account", narrow=False, part=".account")
    eyes.found_nothing_wrong(len(View) + 5)


def test_cards_in_every_state(quotes: dict[str, Quote], desk_page: OpenPage, ana: User) -> None:
    page = desk_page(ana)
    eyes = Eyes(page)
    states = {
        "b4": "to check",
        "b1": "signed off",
        "b2": "not a quote",
        "b3": "lacks evidence",
        "b8": "complete",
        "b5": "sent back",
        "h1": "in a headline",
    }
    for ref, state in states.items():
        page.goto(quotes[ref].get_absolute_url())
        eyes.look(f"article, {state}", narrow=ref in ("b4", "b8"), part="" if ref == "b4" else "#card")
    page.locator(f"#row-{quotes['b8'].pk}").click()
    expect(page.locator("#card > .card")).to_have_attribute("data-quote", str(quotes["b8"].pk))
    hands = Hands(page)
    hands.press("Shift+S")
    eyes.look("the panel for sending back", part="#card")
    hands.press("Escape")
    page.goto(reverse("quote", args=[quotes["b1"].pk]))
    page.locator("#rate-again").click()
    eyes.look("rating again what is signed off", part="#card")
    eyes.found_nothing_wrong(len(states) + 2)


def test_cards_that_were_refused(quotes: dict[str, Quote], desk_page: OpenPage, cass: User, ana: User) -> None:
    page = desk_page(ana)
    eyes = Eyes(page)
    hands = Hands(page)
    page.goto(f"{reverse('queue')}?quote={quotes['b4'].pk}")
    hands.press("e")
    hands.paste("ftp://osk.example/list")
    hands.press("Control+Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    eyes.look("422 in the queue", part="#card")
    do(tag, quotes["b4"], by=cass, name="pier")
    hands.press("Escape", "3")
    expect(page.get_by_role("alert")).to_contain_text("Someone changed this")
    eyes.look("409 in the queue", narrow=False, part="#card")
    page.goto(quotes["b6"].get_absolute_url())
    do(tag, quotes["b6"], by=cass, name="pier")
    hands.press("3")
    expect(page.get_by_role("alert")).to_contain_text("Someone changed this")
    eyes.look("409 in the article", part="#card")
    eyes.found_nothing_wrong(3)


def test_the_seed(transactional_db: None, desk_page: OpenPage, cass: User) -> None:
    load(*FILES)
    page = desk_page(cass)
    eyes = Eyes(page)
    page.goto(reverse("articles"))
    page.locator(".articles a", has_text="organisers").click()
    expect(page.locator("#card > .card")).to_be_visible()
    eyes.look("the seed's article")
    page.goto(f"{reverse('queue')}?view=headlines")
    eyes.look("the seed's headlines", part=".list")
    eyes.found_nothing_wrong(2)


def test_the_administration(quotes: dict[str, Quote], desk_page: OpenPage, max_admin: User) -> None:
    page = desk_page(max_admin)
    eyes = Eyes(page)
    rows = {"article": Article.objects.get().pk, "quote": quotes["b8"].pk, "rating": Rating.objects.earliest("pk").pk}
    page.goto(reverse("admin:index"))
    eyes.look("index")
    for model, pk in rows.items():
        page.goto(reverse(f"admin:articles_{model}_changelist"))
        eyes.look(f"changelist of {model}", narrow=model == "quote")
        page.goto(reverse(f"admin:articles_{model}_change", args=[pk]))
        eyes.look(f"change form of {model}", narrow=model == "article")
    page.goto(reverse("admin:articles_activity_changelist"))
    eyes.look("the record")
    page.goto(reverse("admin:articles_tag_add"))
    page.get_by_role("button", name="Save", exact=True).click()
    eyes.look("an add form with an error", narrow=False)
    page.goto(reverse("admin:auth_user_changelist"))
    eyes.look("people", narrow=False)
    eyes.found_nothing_wrong(4 + 2 * len(rows))
