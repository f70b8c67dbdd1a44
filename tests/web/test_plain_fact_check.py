"""The life of a fact-check, from a split to a retraction, by forms and links alone, without JavaScript."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import Activity, Evidence, Quote, Rating
from articles.workflow.vocabulary import Role
from tests import fact_check_story as story
from tests.conftest import fresh, person
from tests.web.plain_browser import PlainBrowser
from tests.web.test_plain_publishing import browser_of

pytestmark = pytest.mark.django_db


def test_a_fact_check_from_a_split_to_a_retraction_without_javascript(
    scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    whole = story.make_story(ana=ana, ben=ben, cass=cass)
    begun = Activity.objects.latest("id").pk
    anas, bens, reader = browser_of(ana), browser_of(ben), PlainBrowser(Client())
    lenas = browser_of(person("lena", Role.LEGAL, "Lena Brook"))

    # A figure becomes a quote of its own, beside what was said before.
    anas.open(reverse("quote-correct", args=[whole.pk]))
    for _ in range(story.WORDS_TOO_MANY):
        anas.follow("end-earlier-0")
    assert _marked(anas) == story.PART
    anas.press("split-off")
    part = Quote.objects.get(part_of=whole)
    assert (part.words, fresh(whole).words) == (story.PART, story.WHOLE)
    page = reverse("quote", args=[part.pk])
    anas.open(page)
    assert anas.says("Differs: number.")
    anas.press("Related, differs Z")
    assert anas.says("Related fact-checks")

    # Two sources; the words of one are not in the first copy of it.
    for url, excerpt in ((story.REGISTER, story.COUNTED), (story.LEDGER, story.PAID)):
        anas.press("save-source", url=url, excerpt=excerpt, stance="against")
    register, ledger = Evidence.objects.filter(fact_check=fresh(part).fact_check_id).order_by("id")
    anas.press(f"keep-copy-{register.pk}", pasted=story.COPY_OF_REGISTER)
    assert anas.says("Found in the copy")
    anas.press(f"keep-copy-{ledger.pk}", pasted=story.WRONG_COPY)
    assert anas.says("Not in the source")
    anas.press(f"keep-copy-{ledger.pk}", pasted=story.COPY_OF_LEDGER)
    assert not anas.says("Not in the source")
    anas.press("rate-false", summary=story.SUMMARY)

    # A flag holds the signature until legal settles it.
    anas.open(reverse("quote-flags", args=[part.pk])).press("raise", because=story.RISK)
    assert bens.open(page).says("A flag is open (defamation). Legal settles it first.")
    lenas.open("/flags/").follow(story.PART).press("Settle it X", outcome=story.SETTLED)
    assert "A flag is open" not in bens.open(page).page.text

    # A reply is asked for in a form that is whole as it stands, and given.
    assert bens.says("Warning: Ida Morn was not asked for a reply.")
    anas.open(page).follow("Right of reply").press("ask")
    assert anas.says("Ida Morn was asked for a reply, and the time to answer is not over.")
    request = fresh(part).fact_check.reply_requests.get()
    anas.press(f"record-{request.pk}", answer=story.ANSWER)
    assert anas.says(story.ANSWER)

    # Signed by another, published, corrected, withdrawn, retracted.
    public = reverse("public-fact-check", args=[fresh(part).fact_check.public_id])
    assert reader.open(public).status == 404
    assert bens.open(page).says(story.ANSWER)
    bens.press("agree-sign")
    check = fresh(part).fact_check
    anas.open(check.get_absolute_url()).follow("Publish …").press("publish-now")
    assert reader.open(public).says(story.ANSWER)
    assert (reader.says("What they say"), reader.says("We asked Ida Morn by email on")) == (True, True)
    assert (reader.says(story.SUMMARY), reader.says(story.COUNTED), reader.says(story.RISK)) == (True, True, False)
    anas.press("correct-now", because=story.WRONG)
    anas.open(page).press("rate-missing-context", summary=story.NEW_SUMMARY)
    assert "181 were made good" not in reader.open(public).page.text
    bens.open(page).press("agree-sign")
    bens.open(check.get_absolute_url()).follow("Publish …").press("publish-now", kind="correction", note=story.NOTE)
    assert reader.open(public).says(story.NOTE)
    assert (reader.says(story.NEW_SUMMARY), reader.says(story.ANSWER)) == (True, True)
    bens.press("withdraw-now", note=story.TAKEN_DOWN)
    assert (reader.open(public).status, reader.says(story.TAKEN_DOWN), reader.says(story.ANSWER)) == (410, True, False)
    anas.open(check.get_absolute_url()).press("retract-now", note=story.RETRACTED)
    assert (reader.open(public).status, reader.says(story.RETRACTED)) == (410, True)

    assert story.record_since(begun) == story.RECORD
    activity = anas.open("/activity/").page.text
    assert all(words in activity for _, words in story.RECORD if "“" not in words)


def _marked(browser: PlainBrowser) -> str:
    """The words that the ends on the page enclose."""
    return next(each.text for each in browser.page.all("p") if each["class"] == "piece-words")
