"""The same morning without JavaScript: real links and real forms, sent as the page's own mark-up says."""

from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article, Quote, Rating
from articles.workflow.vocabulary import CallKind
from tests.morning import (
    ADVICE,
    ANSWER,
    CALLS,
    CORRECTED,
    NOTE,
    OPEN,
    SLIP,
    SOURCE,
    STALLS,
    TAG,
    is_told,
    make_morning,
)
from tests.web.plain_browser import PlainBrowser


def at_desk(user: User) -> PlainBrowser:
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    return PlainBrowser(client).open("/")


def opened(browser: PlainBrowser, article: Article, quote: Quote) -> PlainBrowser:
    """Follows the links from wherever it is to the card of this quote in its article."""
    return browser.follow("Articles").follow(str(article)).follow(f"row-{quote.pk}")


def test_the_morning_is_told_with_links_and_forms_alone(
    db: None, scale: dict[str, Rating], ana: User, ben: User, rui: User
) -> None:
    article, quotes = make_morning()
    editor, reporter = at_desk(ana), at_desk(rui)

    opened(reporter, article, quotes[CORRECTED - 1]).follow("Speaker P")
    reporter.press("keep-says", speaker="Tea committee", speaker_kind="group")
    assert reporter.says("Tea committee")

    opened(editor, article, quotes[0]).press("save-evidence", url=SOURCE).press("rate-supported")
    for _ in quotes[1:]:
        editor.press("rate-opinion", summary=NOTE)
    editor.open("/queue/?view=open")
    assert editor.tick_all("quotes") == 20
    editor.press("Tag T", name=TAG)
    assert editor.says("20 quotes done")
    for call in CALLS:
        opened(editor, article, quotes[call.place - 1]).follow("Calls Q")
        editor.press("raise", kind=call.kind.value, proposed_words=call.words, because=call.because)
        assert editor.status == 200
    editor.follow(str(article))
    assert editor.says(OPEN)

    editor.follow("Query slip")
    assert [area.raw_text.strip() for area in editor.page.all("textarea")] == [SLIP]
    editor.follow(str(article)).follow("Galley to print")
    for call in CALLS:
        assert editor.says(call.margin)
    assert all(editor.says(words) for words in STALLS)

    reporter.follow("Articles").follow(str(article))
    assert reporter.says("More than 20 changes by others")
    reporter.follow("changes by others").press("seen")
    assert not reporter.says("changes by others")
    opened(reporter, article, quotes[2]).follow("Calls Q").press(settling(reporter), outcome=ANSWER)
    assert reporter.says("No open call on this quote.")

    for call in CALLS:
        if call.kind is not CallKind.ASK:
            opened(editor, article, quotes[call.place - 1]).follow("Calls Q")
            editor.press(settling(editor), outcome=ADVICE if call.kind is CallKind.LEGAL else "")
            assert editor.says("No open call on this quote.")

    second = at_desk(ben).follow("Needs sign-off")
    for _ in quotes:
        second.press("sign-off")
        assert second.status == 200
    second.follow("Articles").follow(str(article))
    assert second.says("Ready to run")
    second.follow("Query slip")
    assert second.says("No call is open on this article")
    is_told(quotes)


def settling(browser: PlainBrowser) -> str:
    """The id of the button that settles the call on this page."""
    return next(each["id"] for each in browser.page.all("button") if each["id"].startswith("settle-"))
