"""Every screen of the desk: filled, empty, refused and with an error; two themes, four widths. A table says how.

`test_every_page_is_in_the_table` fails for a page that nobody looks at.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.actions.arranging import look, save_view
from articles.actions.batches import File, go_on, keep_files
from articles.actions.calls import Raised, raise_call, settle_call
from articles.actions.correcting_copy import correct_copy
from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.flags import advise, raise_flag
from articles.actions.holds import lift_hold, set_hold
from articles.actions.keeping import Given
from articles.actions.keys import make_key
from articles.actions.notes import write_note
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.pencil import tick
from articles.actions.publishing import withdraw
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.replies import Answer, Asking, ask_reply, record_reply, waive_reply
from articles.actions.review import check_wording, rate, send_back, sign_off
from articles.actions.tagging import tag
from articles.models import Activity, Article, FactCheck, ImportBatch, Quote, Rating, Speaker, SpeakerProposal
from articles.text.particulars import particulars
from articles.workflow.vocabulary import CallKind, FlagKind, KeptBy, RedactionGround, ReplyOutcome, ReplyWay, Role
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.conftest import SOURCE, do, fresh, make_article, make_quote, person
from tests.published import make_published, published
from tests.regatta import by_ref
from tests.scales import use_preset
from tests.web.test_access import FOR_READERS, PAGES

pytestmark = pytest.mark.browser

# As long as names come, so that what does not fit shows.
LONG_NAME = "The Osk harbour, pier and lifeboat preservation committee and its Donaudampfschifffahrtsgesellschaft"
LONG_WORD = "Rindfleischetikettierungsueberwachung"
LONG_TITLE = f"Osk regatta: {LONG_WORD} and everything else that was said about the pier, the posts and the far bank"
NONE: tuple[str, ...] = ()


@dataclass(frozen=True)
class Screen:
    """One page: what it is about, and how it comes to show an error.

    `ids` are what its address names. `fill` are the fields to fill (or, without a value, to click), `press` the button
    then; `address` is for an error that has an address of its own. Where neither is, the page has no form, and its
    error is the page that says 404.
    """

    ids: tuple[str, ...] = NONE
    address: str = ""
    fill: tuple[tuple[str, str], ...] = NONE
    press: str = ""


SCREENS = {
    "desk": Screen(),
    "keys": Screen(),
    "glossary": Screen(),
    "settings": Screen(fill=(("#id_old_password", "wrong"), ("#id_new_password1", "a"), ("#id_new_password2", "b")),
                       press="text=Change it"),
    "scale": Screen(),
    "articles": Screen(),
    "article-new": Screen(fill=(("#copy-text", " "),), press="#look"),
    "import": Screen(("batch",)),
    "article-edit": Screen(("article",), fill=(("#article-slug", "other"),), press="#keep-article"),
    "article": Screen(("article",)),
    "article-text": Screen(("article",), fill=(("#copy-text", " "),), press="#look-text"),
    "article-found": Screen(("article",)),
    "article-revisions": Screen(("article",)),
    "article-revision": Screen(("article", "number"), address="?against=99"),
    "article-drift": Screen(("article",)),
    "article-changes": Screen(("article",)),
    "article-pencil": Screen(("article",)),
    "article-galley": Screen(("article",)),
    "article-slip": Screen(("article",)),
    "article-mark": Screen(("article",), address="?words=Words+that+nobody+wrote."),
    "article-flags": Screen(("article",), fill=(("#raise-form textarea", " "),), press="#raise"),
    "article-holds": Screen(("article",), fill=(("#hold-form textarea", " "),), press="#hold-keep"),
    "redactions": Screen(address="?before=never"),
    "redaction": Screen(("place", "target"), fill=(("#redaction-because", " "),), press="#ask-redaction"),
    "article-notes": Screen(("article",), fill=((".notes-here textarea", " "),), press="#note-leave"),
    "flags": Screen(),
    "figures": Screen(address="?since=2026-02-31&until=never"),
    "figure-rows": Screen(address="?of=nothing&since=2026-02-31"),
    "activity": Screen(address="?deed=fly&until=2026-02-31&article=nowhere"),
    "speakers": Screen(address="?q=nobody"),
    "speaker": Screen(("speaker",), fill=(("#speaker-name", " "), ("#speaker-aliases", "x" * 300)),
                      press="main button:has-text('Keep')"),
    "tags": Screen(fill=((".change summary", ""), (".change input[name=name]", LONG_WORD.upper())),
                   press=".change button"),
    "queue": Screen(address="?speaker=nobody&kind=sung&tag=none"),
    "queue-filters": Screen(fill=(("#view-name", " "),), press=".save-view button"),
    "quote": Screen(("quote",), fill=(("#add-evidence", ""), ("#evidence-url", "ftp://osk.example/")),
                    press="#save-evidence"),
    "quote-correct": Screen(("quote",), fill=(("#says-speaker", "Nobody Whom Anybody Knows"),), press="#keep-says"),
    "quote-flags": Screen(("quote",), fill=(("#raise-form textarea", " "),), press="#raise"),
    "quote-calls": Screen(("quote",), fill=(("#call-because", "Which?"),), press="#raise"),
    "fact-checks": Screen(address="?stage=nowhere&before=never"),
    "fact-check": Screen(("check",), fill=(("details:has(#withdraw-now) summary", ""), ("#withdraw-note", " ")),
                         press="#withdraw-now"),
    "opinion": Screen(("opinion",), fill=(("#opinion-because", "\x07"),), press="#rate-supported"),
    "fact-check-publish": Screen(("check",), fill=(("#publish-note", " "),), press="#publish-now"),
    "fact-check-preview": Screen(("check",)),
    "fact-check-reply": Screen(("check",), fill=(("#ask-whom", " "),), press="#ask"),
}  # fmt: skip
# Files and lists, which nobody sees as a page; the sign-in is in test_screens, what only an admin sees below.
NOT_LOOKED_AT = {"sign-in", "api-keys", "scale-next", "activity-csv", "quote-copy"}
NOT_LOOKED_AT |= {"quotes-csv", "quotes-jsonl", "article-annotations", "fact-check-dossier"}
NOT_LOOKED_AT |= {"tag-names", "people-names", "speaker-names", "article-slugs"}
PUBLIC = ("public-fact-checks", "public-corrections", "public-method")
FEEDS = {"public-feed", "public-atom", "public-sitemap", "icon"}


def test_every_page_is_in_the_table() -> None:
    assert SCREENS.keys() | NOT_LOOKED_AT == {*PAGES, "sign-in"}
    assert {*PUBLIC, "public-fact-check"} | FEEDS == FOR_READERS.keys()


@pytest.fixture
def ids(regatta: Article, scale: dict[str, Rating], cass: User, ana: User, ben: User) -> dict[str, Any]:
    """A desk at work, with names as long as they come. Gives the rows that the pages are about."""
    quotes = by_ref(regatta)
    due = timezone.now() - timedelta(hours=2)
    Article.objects.filter(pk=regatta.pk).update(deadline=due, headline=LONG_TITLE, row_version=2)
    Quote.objects.update(queue_due=due)
    make_article("other", f"{LONG_WORD}, said nobody.", outlet=LONG_NAME, byline=LONG_NAME, dateline=LONG_WORD)
    speaker = Speaker.objects.get(slug="osk-residents-association")
    Speaker.objects.filter(pk=speaker.pk).update(name=LONG_NAME, aliases=[LONG_WORD, "the association"])
    quote = quotes["b8"]
    for ref in ("b8", "b2"):
        do(add_evidence, quotes[ref], by=cass, source=SOURCE)
        do(check_wording, quotes[ref], by=cass, wording="confirmed", source="recording")
        do(rate, quotes[ref], by=cass, rating=scale["supported"], summary=f"As the ledger has it. {LONG_WORD}")
        do(tag, quotes[ref], by=cass, name=LONG_WORD)
    do(sign_off, quotes["b2"], by=ben)
    do(tag, quotes["b1"], by=cass, name="pier")
    do(rate, quotes["b5"], by=cass, rating=scale["not-verified"])
    do(send_back, quotes["b5"], by=ana, because=f"Ask the {LONG_NAME} for its own figures.")
    raise_call(quote, by=cass, call=Raised(CallKind.FIX, LONG_NAME, LONG_NAME, f"{LONG_WORD} is a word."))
    settle_call(raise_call(quote, by=cass, call=Raised(CallKind.CUT)), by=ana, seen=1, outcome=LONG_NAME)
    revision = regatta.revisions.get()
    for found in particulars(revision.text)[:9]:
        tick(revision, found.start, by=cass, latest=True)
    look(regatta, by=ana, line=Activity.objects.earliest("id").pk)
    save_view(by=ana, name=f"View {LONG_WORD}", query="view=any&kind=direct")
    kept = Speaker.objects.create(slug="kept", name=f"{LONG_NAME} of old")
    SpeakerProposal.objects.create(speaker=kept, other=speaker, why="fewer words of the same name")
    files = [File(f"{LONG_WORD}.pdf", b"%PDF"), File("a.txt", LONG_NAME.encode()), File("b.txt", LONG_WORD.encode())]
    batch = keep_files(files, by=ana)
    go_on(batch, seconds=5)
    revision = correct_copy(regatta, by=ana, seen=1, text=revision.text.replace("every morning", f"every {LONG_WORD}"))
    checks = make_published("signed", "corrected", ana=ana, ben=ben, cass=cass)
    corrected = checks["corrected"].quotes.get()
    do(add_evidence, corrected, by=cass, source=replace(SOURCE, title=LONG_TITLE, excerpt=LONG_WORD))
    piece = corrected.fact_check.evidence.latest("id")
    do(keep_copy, corrected, by=cass, piece=piece, given=Given(LONG_TITLE.encode(), KeptBy.PASTE))
    do(rate, corrected, by=ana, rating=scale["missing-context"], summary=LONG_TITLE)
    answered_and_overdue(checks["corrected"], by=cass)
    second = ask_opinion(checks["corrected"], by=ana, of=cass)
    give_opinion(second, by=cass, rating=scale["nothing-to-rate"], reason="opinion", because=LONG_TITLE)
    ask_opinion(checks["corrected"], by=ana, of=ben)
    do(sign_off, corrected, by=ben)
    rated = fresh(quote).fact_check
    assert rated
    for target in (quote, regatta):
        advise(raise_flag(target, by=cass, kind=FlagKind.SOURCE, because=LONG_NAME), by=ana, text=LONG_TITLE)
        note = write_note(target, by=cass, text=f"{LONG_WORD}, @ana? And @{LONG_WORD}?")
    for number, by in enumerate((ben, ana, ben)):
        left = write_note(regatta, by=cass, text=LONG_NAME)
        asked = ask_redaction(left, by=by, ground=RedactionGround.COURT, because=f"{LONG_WORD}: {LONG_TITLE}")
        if number == 0:
            carry_out(asked, by=ana, seen=1)
    lifted = set_hold(regatta, by=ana, because=f"{LONG_WORD}: {LONG_TITLE}")
    lift_hold(lifted, by=person("lena", Role.LEGAL, LONG_NAME[:100]), seen=1, because=LONG_TITLE)
    set_hold(corrected.article, by=ana, because=LONG_TITLE)
    ask_redaction(checks["corrected"], by=ben, ground=RedactionGround.REQUEST, because=LONG_TITLE)
    return {
        "place": "note",
        "target": note.pk,
        "article": regatta.pk,
        "number": revision.number,
        "quote": quote.pk,
        "speaker": speaker.pk,
        "batch": batch.pk,
        "check": checks["corrected"].pk,
        "opinion": ask_opinion(rated, by=cass, of=ana).pk,
    }


def answered_and_overdue(check: FactCheck, *, by: User) -> None:
    """Two were asked: one answered at length, the other let the deadline pass."""
    for day in (1, 2):
        check.refresh_from_db()
        at = timezone.now() - timedelta(days=day)
        asking = Asking(LONG_NAME, ReplyWay.SOCIAL_MEDIA, at, at + timedelta(hours=4), LONG_TITLE)
        request = ask_reply(check, by=by, seen=check.row_version, asking=asking)
    answer = Answer(ReplyOutcome.ANSWERED, f"{LONG_TITLE}: {LONG_NAME}", timezone.now())
    record_reply(request, by=by, seen=1, check_seen=check.row_version, answer=answer)


def address_of(name: str, ids: dict[str, Any]) -> str:
    return reverse(name, args=[ids[each] for each in SCREENS[name].ids])


def test_filled(ids: dict[str, Any], desk_page: OpenPage, ana: User) -> None:
    page = desk_page(ana)
    eyes = Eyes(page)
    for name in SCREENS:
        page.goto(address_of(name, ids) + ("?view=any" if name == "queue" else ""))
        eyes.look(name)
    eyes.found_nothing_wrong(len(SCREENS))


def test_empty(transactional_db: None, scale: dict[str, Rating], desk_page: OpenPage, ana: User, cass: User) -> None:
    """A desk on which nothing is yet; then an article, a quote and a fact-check with which nothing was done."""
    page = desk_page(ana)
    eyes = Eyes(page)
    for name in [name for name, screen in SCREENS.items() if not screen.ids]:
        page.goto(reverse(name))
        eyes.look(name)
    for name in PUBLIC:
        page.goto(reverse(name))
        eyes.look(name)
    spoken = make_article("spoken", "One spoke. Nobody said a word.")
    quotes = [make_quote(spoken, f"b{number}", words) for number, words in enumerate(("One spoke.", "a word"), 1)]
    do(rate, quotes[1], by=ana, rating=scale["supported"])
    bare = FactCheck.objects.create(claim="a word", author=cass, rating=scale["supported"])
    known: dict[str, Any] = {
        "place": "fact-check",
        "target": fresh(quotes[1]).fact_check_id or 0,
        "article": make_article("quiet", "nobody said a word.").pk,
        "number": 1,
        "quote": quotes[0].pk,
        "speaker": Speaker.objects.create(slug="mute", name="Mute").pk,
        "batch": ImportBatch.objects.create(by=ana).pk,
        "check": fresh(quotes[1]).fact_check_id or 0,
        "opinion": ask_opinion(bare, by=cass, of=ana).pk,
    }
    for name in [name for name, screen in SCREENS.items() if screen.ids]:
        page.goto(address_of(name, known))
        eyes.look(name)
    article = Article.objects.create(slug="no-copy", headline="No copy yet")
    for name in ("article", "article-revisions", "article-drift"):
        page.goto(reverse(name, args=[article.pk]))
        eyes.look(f"{name}, without copy")
    eyes.found_nothing_wrong(len(SCREENS) + len(PUBLIC) + 3)


def test_refused(ids: dict[str, Any], desk_page: OpenPage, vera: User) -> None:
    """Somebody who only reads: a page that says so, or one without what they may not do."""
    page = desk_page(vera, refusals=(403, 404))
    eyes = Eyes(page)
    for name in SCREENS:
        page.goto(address_of(name, ids))
        eyes.look(name)
    for name in ("article", "quote", "speaker"):
        page.goto(reverse(name, args=[987654321]))
        expect(page.get_by_role("heading", name="Nothing here")).to_be_visible()
    eyes.look("404")
    page.goto("/admin/")
    expect(page.get_by_role("heading", name="Not yours to do")).to_be_visible()
    eyes.look("403")
    eyes.found_nothing_wrong(len(SCREENS) + 2)


def test_with_an_error(ids: dict[str, Any], desk_page: OpenPage, ana: User) -> None:
    page = desk_page(ana)
    eyes = Eyes(page)
    with_one = {name: screen for name, screen in SCREENS.items() if screen.fill or screen.address}
    for name, screen in with_one.items():
        page.goto(address_of(name, ids) + screen.address)
        if screen.fill:
            break_it(page, screen)
        eyes.look(name)
    eyes.found_nothing_wrong(len(with_one))


def test_the_keys_of_the_api(transactional_db: None, desk_page: OpenPage, max_admin: User) -> None:
    page = desk_page(max_admin)
    eyes = Eyes(page)
    page.goto(reverse("api-keys"))
    eyes.look("no key")
    make_key(LONG_WORD, by=max_admin)
    page.reload()
    eyes.look("a key")
    break_it(page, Screen(fill=(("#id_name", " "),), press="text=Make a key"))
    eyes.look("no name")
    eyes.found_nothing_wrong(3)


def test_the_scale(transactional_db: None, desk_page: OpenPage, max_admin: User) -> None:
    """Without one, from a preset to the next version, and with what is wrong in words."""
    page = desk_page(max_admin)
    eyes = Eyes(page)
    page.goto(reverse("scale"))
    eyes.look("no scale")
    page.get_by_role("link", name="Use the preset Seven labels").click()
    eyes.look("a preset with what it changes")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#in-use")).to_have_text("Seven labels, version 1")
    page.get_by_role("link", name="Change it").click()
    page.locator("#id_label-1-label").fill("True")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Two labels have this name.")).to_be_visible()
    eyes.look("two labels of one name")
    page.locator("#id_label-1-label").fill(LONG_WORD)
    page.get_by_role("button", name="See what changes").click()
    page.get_by_role("button", name="Put it into use").click()
    expect(page.locator("#in-use")).to_have_text("Seven labels, version 2")
    page.get_by_text("Seven labels, version 1").click()
    eyes.look("two versions")
    use_preset("none")
    page.goto(reverse("scale-next"))
    page.locator("#id_label-0-value").fill("1")
    page.get_by_role("button", name="See what changes").click()
    eyes.look("a number for what has none")
    eyes.found_nothing_wrong(5)


def test_a_finding_in_words(
    regatta: Article, scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User
) -> None:
    """The card of a desk without ratings, and what readers see of it."""
    quote = by_ref(regatta)["b8"]
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=cass, rating=use_preset("none")["finding"], summary=LONG_TITLE)
    check = FactCheck.objects.get(quotes=quote)
    waive_reply(check, by=cass, seen=check.row_version, because=LONG_TITLE)
    page = desk_page(ana)
    eyes = Eyes(page)
    page.goto(reverse("quote", args=[quote.pk]))
    eyes.look("proposed in words")
    do(sign_off, quote, by=ana)
    check.refresh_from_db()
    published(check, by=ana)
    page.goto(reverse("public-fact-check", args=[check.public_id]))
    eyes.look("published in words")
    page.goto(reverse("public-method"))
    eyes.look("the method without ratings")
    eyes.found_nothing_wrong(3)


def test_what_readers_see(ids: dict[str, Any], desk_page: OpenPage, ana: User) -> None:
    """Public pages as they are, and what stands where one was taken down or never was."""
    page = desk_page(refusals=(404, 410))
    eyes = Eyes(page)
    check = FactCheck.objects.get(pk=ids["check"])
    address = reverse("public-fact-check", args=[check.public_id])
    for name in PUBLIC:
        page.goto(reverse(name))
        eyes.look(name)
    page.goto(address)
    eyes.look("public-fact-check")
    withdraw(check, by=ana, seen=check.row_version, note=f"{LONG_WORD}: {LONG_TITLE}")
    page.goto(address)
    eyes.look("withdrawn")
    page.goto(reverse("public-corrections"))
    eyes.look("public-corrections, filled")
    page.goto(reverse("public-fact-check", args=["00000000-0000-4000-8000-000000000009"]))
    eyes.look("404")
    eyes.found_nothing_wrong(len(PUBLIC) + 4)


def break_it(page: Page, screen: Screen) -> None:
    """Fills the form as it should not be, past what the browser itself would say, and sends it."""
    page.evaluate("document.querySelectorAll('form').forEach(form => { form.noValidate = true; })")
    for selector, value in screen.fill:
        field = page.locator(selector).first
        if value:
            field.fill(value)
        else:
            field.click()
    with page.expect_response(lambda reply: reply.status in (409, 422)):
        page.locator(screen.press).first.click()
    said = page.get_by_role("alert").or_(page.locator("[aria-invalid=true]"))
    expect(said.or_(page.get_by_role("heading", name="That cannot be kept")).first).to_be_visible()
