"""What was said before, and where copy drifts, by keyboard alone."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article, Quote
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.conftest import fresh, make_article, make_quote

pytestmark = pytest.mark.browser
SAID = "The cracks are six centimetres wide."
COPY = """\
Organisers of the Corrow regatta have refused a plea by the coastguard to call it off.
The coastguard asked the organisers to postpone the regatta until the storm had passed."""


def test_a_like_quote_is_linked_and_then_shared_and_drift_is_asked_about(
    article: Article, signed: Quote, desk_page: OpenPage, cass: User
) -> None:
    later = make_quote(make_article("corrow-again", SAID), "b1", SAID, speaker=signed.speaker)
    regatta = make_article("corrow-regatta", COPY)
    make_quote(regatta, "u1", COPY.split("\n")[0], kind="own")
    call_command("index_statements", verbosity=0)
    page = desk_page(cass)
    eyes = Eyes(page)

    page.goto(reverse("quote", args=[later.pk]))
    eyes.look("a quote beside what was said before")
    page.keyboard.press("z")
    expect(page.get_by_role("heading", name="Related fact-checks")).to_be_visible()
    page.keyboard.press("v")
    expect(page.get_by_text("This quote shares its fact-check.")).to_be_visible()
    assert fresh(later).fact_check == signed.fact_check
    assert fresh(signed).state == "signed_off"

    page.goto(reverse("article", args=[regatta.pk]))
    page.keyboard.press("z")
    expect(page.get_by_role("heading", name="Drift")).to_be_visible()
    eyes.look("an article’s drift")
    page.keyboard.press("q")
    expect(page.get_by_label("What is wrong or asked")).to_have_value(
        "¶1: ‘call it off’, but ¶2 ‘postpone’. Which is it?"
    )

    eyes.found_nothing_wrong(2)
