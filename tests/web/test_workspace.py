"""The page of one quote: everything the desk knows about it."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.calls import Raised, raise_call
from articles.actions.correcting import split
from articles.actions.recording import seen_now
from articles.actions.tagging import tag
from articles.models import Quote, Rating
from articles.workflow.vocabulary import CallKind
from tests.conftest import do, fresh

pytestmark = pytest.mark.django_db


def test_it_shows_the_copy_around_the_speaker_calls_parts_and_the_record_with_differences(
    client: Client, signed: Quote, cass: User
) -> None:
    client.force_login(cass)
    raise_call(signed, by=cass, call=Raised(CallKind.FIX, "five centimetres"))
    part = split(signed, by=cass, seen=seen_now(signed), fragments=signed.fragments[:1])

    page = client.get(reverse("quote", args=[signed.pk]))

    assert [number for number, _, _ in page.context["context"]] == ["¶2", "¶3", "¶4"]
    for words in ("Ines Dahl", "five centimetres", f"{part.ref}: The cracks", "signed it off", "Proposed"):
        assert words in page.text
    assert "Part of" in client.get(reverse("quote", args=[part.pk])).text


def test_it_costs_the_same_however_long_the_record(client: Client, quote: Quote, cass: User) -> None:
    client.force_login(cass)

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("quote", args=[quote.pk]))
        return len(asked)

    do(tag, quote, by=cass, name="tag 0")
    few = cost()
    for n in range(1, 8):
        do(tag, quote, by=cass, name=f"tag {n}")

    assert cost() == few <= 17


def test_a_quote_of_a_headline_has_its_headline_around_it(client: Client, quote: Quote, cass: User) -> None:
    client.force_login(cass)
    headline = fresh(quote.article.quotes.get(ref="h1"))

    page = client.get(reverse("quote", args=[headline.pk]))

    assert [number for number, _, _ in page.context["context"]] == ["Headline 1"]


def test_deciding_it_on_its_page_leads_to_the_page_of_the_next_and_nothing_else_swaps_it(
    client: Client, quote: Quote, scale: dict[str, Rating], cass: User
) -> None:
    """A card of another quote on that page was rated by mistake."""
    client.force_login(cass)
    here = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{reverse('quote', args=[quote.pk])}"}
    form = {"back": reverse("queue"), "row_version": quote.row_version}

    tagged = client.post(reverse("quote-tag", args=[quote.pk]), {**form, "name": "wall"}, headers=here)
    assert tagged.status_code == 200
    assert "HX-Replace-Url" not in tagged

    now = fresh(quote)
    form |= {"row_version": now.row_version, "rating": "not-verified"}
    rated = client.post(reverse("quote-rate", args=[quote.pk]), form, headers=here)

    assert rated.status_code == 204
    others = Quote.objects.filter(state="to_check").exclude(pk=quote.pk)
    assert rated["HX-Redirect"] in {f"{reverse('quote', args=[each.pk])}?back=%2Fqueue%2F" for each in others}
