"""The story of the desk without JavaScript: real links and real forms, sent as the page's own mark-up says."""

import pytest
from django.contrib.auth.models import User

from articles.models import Activity, Article, Quote, Rating
from tests.regatta import RATINGS, REASON, RECORD, SOURCE, STATES, TAG, by_ref, make_regatta, record, states
from tests.web.plain_browser import PlainBrowser

PASSWORD = "wind-and-a-dry-evening"
# The button that each key presses.
BUTTONS = {
    "1": "rate-supported",
    "2": "rate-missing-context",
    "3": "rate-false",
    "4": "rate-not-verified",
    "5": "rate-opinion",
    "6": "rate-demand",
    "7": "rate-intention",
    "8": "rate-prediction",
    "9": "rate-not_yet_said",
}


@pytest.fixture
def regatta(db: None, scale: dict[str, Rating], cass: User, ana: User) -> Article:
    for user in (cass, ana):
        user.set_password(PASSWORD)
        user.save()
    return make_regatta()


def signed_in(user: User) -> PlainBrowser:
    browser = PlainBrowser().open("/")
    assert browser.says("Sign in")
    return browser.press("Sign in", username=user.username, password=PASSWORD)


def open_quote(browser: PlainBrowser) -> int:
    return int(next(each["data-quote"] for each in browser.page.all("section") if each["data-quote"]))


def test_the_whole_story_is_told_with_links_and_forms_alone(regatta: Article, cass: User, ana: User) -> None:
    quotes = by_ref(regatta)

    checker = signed_in(cass).follow("Start checking")
    for ref, key, words in RATINGS:
        assert open_quote(checker) == quotes[ref].pk, "the next quote is open"
        checker.press(BUTTONS[key])
        assert checker.status == 200
        assert checker.says(f"You {words}")
    for ref in ("b10", "b9"):
        checker.press("undo")
        assert open_quote(checker) == quotes[ref].pk, "what was taken back is open again"
    checker.follow("Needs sign-off").follow("The pier belongs to the people of Osk")
    assert open_quote(checker) == quotes["b8"].pk
    checker.press("save-evidence", url=SOURCE)
    assert open_quote(checker) == quotes["b8"].pk
    checker.press("save-tag", name=TAG)
    checker.press("Sign out")
    assert checker.says("Sign in")

    editor = signed_in(ana).follow("Articles").follow("The Osk regatta")
    editor.follow(f"row-{quotes['b8'].pk}").press("sign-off")
    assert open_quote(editor) == quotes["b9"].pk, "the next to check is open"
    editor.follow(f"row-{quotes['b7'].pk}")
    assert open_quote(editor) == quotes["b7"].pk
    editor.press("save-send-back", because=REASON)
    assert editor.status == 200

    assert record() == RECORD
    assert states(regatta) == STATES


def test_two_plain_browsers_on_one_quote_meet_in_one_409_with_everything_typed_kept(
    regatta: Article, cass: User, ana: User
) -> None:
    quote = by_ref(regatta)["b4"]
    first, second = signed_in(cass), signed_in(ana)
    for browser in (first, second):
        browser.open(f"/queue/?quote={quote.pk}")

    first.press("rate-false")
    second.press("rate-supported", summary="The club’s ledger says so.\nPage 4.")

    assert second.status == 409
    assert second.says("Someone changed this after you opened it.")
    assert second.says("Cass Wren proposed False"), "what stands there now"
    assert second.says("to rate it supported; not done"), "what was about to be done"
    assert second.field("summary") == ["The club’s ledger says so.\nPage 4."]
    assert [line[2] for line in record()] == ["proposed False"]

    second.press("rate-supported")

    assert second.status == 200
    quote.refresh_from_db()
    assert quote.fact_check.summary == "The club’s ledger says so.\nPage 4."
    assert quote.proposed_by == ana
    assert [line[2] for line in record()] == ["proposed False", "proposed Supported"]


@pytest.mark.parametrize(
    ("button", "typed"),
    [
        ("save-evidence", {"url": SOURCE, "publisher": "The Osk Mail", "excerpt": "“Sold out,” it says.\nTwice."}),
        ("save-tag", {"name": "tickets"}),
        ("rate-false", {"summary": "Nobody at the pier had heard of it."}),
    ],
)
def test_a_stale_plain_form_comes_back_with_what_was_typed_and_goes_through_when_sent_again(
    regatta: Article, cass: User, button: str, typed: dict[str, str]
) -> None:
    quote = by_ref(regatta)["b4"]
    browser = signed_in(cass).open(f"/queue/?quote={quote.pk}")
    Quote.objects.filter(pk=quote.pk).update(row_version=2, wording="differs", wording_by=cass)

    browser.press(button, **typed)

    assert browser.status == 409
    assert not Activity.objects.exists()
    for name, value in typed.items():
        assert value in browser.field(name)

    browser.press(button)

    assert browser.status == 200
    assert Activity.objects.get().target_id == quote.pk


@pytest.mark.parametrize(
    ("button", "typed", "problem"),
    [
        (
            "save-evidence",
            {"url": "ftp://osk.example/list", "title": "The list"},
            "Only links that begin with https://",
        ),
        ("save-evidence", {"url": "", "title": "The list"}, "This field is required."),
        ("save-tag", {"name": "  "}, "This field is required."),
        ("rate-false", {"summary": "long " * 401}, "at most 2000 characters"),
    ],
)
def test_what_cannot_be_kept_comes_back_as_typed_with_the_reason_beside_it(
    regatta: Article, cass: User, button: str, typed: dict[str, str], problem: str
) -> None:
    browser = signed_in(cass).open(f"/queue/?quote={by_ref(regatta)['b4'].pk}")

    browser.press(button, **typed)

    assert browser.status == 422
    assert browser.says(problem)
    for name, value in typed.items():
        assert value.strip() in [found.strip() for found in browser.field(name)]
    assert not Activity.objects.exists()
