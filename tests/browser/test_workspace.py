"""The page of one quote, looked at with and without much on it."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions.calls import Raised, raise_call
from articles.actions.review import rate, send_back
from articles.models import Article, Rating
from articles.workflow.vocabulary import CallKind
from tests.browser.conftest import OpenPage
from tests.browser.eyes import Eyes
from tests.conftest import do
from tests.regatta import by_ref

pytestmark = pytest.mark.browser


def test_one_quote_with_all_about_it(
    regatta: Article, scale: dict[str, Rating], desk_page: OpenPage, cass: User, ana: User
) -> None:
    page, quotes = desk_page(cass), by_ref(regatta)
    eyes = Eyes(page)
    page.goto(reverse("quote", args=[quotes["b2"].pk]))
    eyes.look("a quote with little on it")
    do(rate, quotes["b7"], by=cass, rating=scale["false"], summary="The tide tables say otherwise.")
    do(send_back, quotes["b7"], by=ana, because="Which tables?")
    raise_call(quotes["b7"], by=ana, call=Raised(CallKind.ASK, because="Who said so?"))
    page.goto(reverse("quote", args=[quotes["b7"].pk]))
    page.locator("#card").focus()
    page.keyboard.press("2")
    expect(page.locator("#saved")).to_contain_text("You proposed Missing context")

    eyes.found_nothing_wrong(1)
