"""A word corrected inside a signed-off quote, by keyboard: what it changes, the void signature, and why."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from articles.actions.factcheck import add_evidence
from articles.actions.review import rate, sign_off
from articles.models import Article, Rating
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.browser.hands import Hands, focused
from tests.conftest import SOURCE, do, fresh
from tests.regatta import COPY, by_ref

pytestmark = pytest.mark.browser

LAST = "\n“This is the finest course on the coast,” she said. “I expect forty boats,” she added."


def test_a_word_corrected_in_a_signed_quote_voids_the_signature_and_says_why(
    regatta: Article, scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User, ben: User
) -> None:
    quote = by_ref(regatta)["b2"]
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["supported"])
    do(sign_off, quote, by=ben)
    page = desk_page(ben)
    hands, eyes = Hands(page), Eyes(page)
    page.goto(regatta.get_absolute_url())

    hands.press("v")
    page.wait_for_url("**/text/")
    assert focused(page) == "textarea#copy-text"
    eyes.look("the text")
    hands.press("Control+a")
    hands.paste(COPY.replace("ninety years", "nineteen years").removesuffix(LAST))
    hands.press("Control+Enter")
    page.wait_for_url("**/text/look/")
    expect(page.locator("#voids")).to_contain_text("1 signature will be void: ¶2 “We have sailed")
    expect(page.locator("#changed-quotes ins")).to_contain_text("nineteen")
    expect(page.locator("#gone-quotes li")).to_have_count(2)
    eyes.look("what it changes")
    assert fresh(quote).state == "signed_off", "nothing is kept yet"
    hands.press("b")
    page.wait_for_url(re.compile(r"/articles/\d+/$"))
    expect(page.locator("#gone-h")).to_contain_text("No longer in the copy")
    eyes.look("the article after it")

    assert (fresh(quote).state, fresh(quote).signed_by, fresh(quote).assignee) == ("to_check", None, ana)
    page.goto(f"{regatta.get_absolute_url()}?quote={quote.pk}#card")
    expect(page.locator("#card .sent-back")).to_contain_text(
        "corrected the copy, and the signature is void: “ninety” became “nineteen”."
    )
    page.goto(f"{regatta.get_absolute_url()}revisions/1/")
    expect(page.locator(".old-copy mark.signed")).to_contain_text("ninety years")
    eyes.look("the first revision")
    page.goto(f"{regatta.get_absolute_url()}revisions/")
    eyes.look("revisions")
    eyes.found_nothing_wrong(5)
