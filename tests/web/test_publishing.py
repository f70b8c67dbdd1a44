"""A fact-check from its signature to a public page, a correction, a withdrawal and a retraction."""

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.actions import publishing
from articles.actions.refusals import Refused, Stale
from articles.exchange.markup import read_page
from articles.models import FactCheck, Quote
from articles.queries.publication import content, digest
from articles.queries.site import Site
from articles.views.public import render_page
from articles.workflow import VersionKind

SITE = Site("http://testserver", "The newsroom")
RENDERER = publishing.Renderer(
    page=lambda version: render_page(version, SITE), address=lambda version: SITE.page(version["public_id"])
)


def published(quote: Quote, by: User, kind: VersionKind = VersionKind.PUBLICATION, note: str = "") -> FactCheck:
    check = FactCheck.objects.get(pk=quote.fact_check_id)
    publishing.publish(
        check, by=by, seen=check.row_version, shown=digest(content(check)), renderer=RENDERER, kind=kind, note=note
    )
    return check


def test_what_is_signed_off_becomes_a_page_for_readers(client: Client, signed: Quote, ana: User) -> None:
    check = published(signed, ana)

    response = client.get(f"/fact-checks/{check.public_id}/")

    assert response.status_code == 200
    (review,) = read_page(response.text).objects
    assert review["claimReviewed"] == check.claim
    assert check.claim in read_page(response.text).text
    (item,) = json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"]
    assert item["item"] == review


def test_nothing_unsigned_is_published(proposed: Quote, ana: User) -> None:
    with pytest.raises(Refused, match="not signed off"):
        published(proposed, ana)


def test_a_withdrawal_takes_one_editor_and_a_retraction_a_second(
    client: Client, signed: Quote, ana: User, ben: User
) -> None:
    check = published(signed, ana)
    publishing.withdraw(check, by=ana, seen=check.row_version, note="The figures were another year’s.")

    gone = client.get(f"/fact-checks/{check.public_id}/")
    assert gone.status_code == 410
    assert "The figures were another year’s." in gone.text
    assert json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"] == []
    with pytest.raises(Refused, match="second editor"):
        publishing.retract(check, by=ana, seen=check.row_version, note="Wrong.")
    publishing.retract(check, by=ben, seen=check.row_version, note="It does not hold.")
    check.refresh_from_db()
    assert check.state == "retracted"


def test_what_was_looked_at_is_what_is_published(signed: Quote, ana: User) -> None:
    check = FactCheck.objects.get(pk=signed.fact_check_id)

    with pytest.raises(Stale):
        publishing.publish(check, by=ana, seen=check.row_version, shown="0" * 64, renderer=RENDERER)
    assert not check.versions.exists()
