"""A blind second opinion by keyboard alone: asked for on a quote’s page, found on the desk, given with one key."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions.factcheck import add_evidence
from articles.actions.review import rate
from articles.models import Article, Opinion, Rating
from tests.browser.conftest import OpenPage
from tests.browser.hands import Hands
from tests.conftest import SOURCE, do
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


def test_an_opinion_is_asked_for_and_given_with_one_key(
    regatta: Article, scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User, ben: User
) -> None:
    quote = by_ref(regatta)["b4"]
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["false"], summary="The club sold fewer tickets than last summer.")
    anas, bens = desk_page(ana), desk_page(ben)

    anas.goto(reverse("quote", args=[quote.pk]))
    Hands(anas).press("D")
    expect(anas.get_by_role("heading", name="Second opinions")).to_be_visible()
    anas.wait_for_load_state()  # the keys come with a script
    Hands(anas).press("s")
    expect(anas.locator("#ask-person")).to_be_focused()
    anas.keyboard.type("Ben")
    anas.keyboard.press("Control+Enter")
    expect(anas.get_by_text("Ben Tolley has not answered yet")).to_be_visible()

    bens.goto("/")
    expect(bens.get_by_role("heading", name="Your opinion is asked for")).to_be_visible()
    bens.locator(".waiting a[href^='/opinions/']").focus()
    bens.keyboard.press("Enter")
    expect(bens.get_by_role("heading", name="Your rating")).to_be_visible()
    expect(bens.locator("main")).not_to_contain_text("fewer tickets")
    bens.wait_for_load_state()
    Hands(bens).press("1")
    expect(bens.get_by_text("They differ")).to_be_visible()
    assert Opinion.objects.get().rating == scale["supported"]
    anas.reload()
    expect(anas.get_by_text("They differ")).to_be_visible()
