"""Names for readers: off until somebody switches theirs on, part of a version, and gone with the next."""

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions.accounts import keep_public_name
from articles.actions.publishing import open_correction, publish, reinstate, withdraw
from articles.actions.refusals import Stale
from articles.actions.review import rate, sign_off
from articles.models import FactCheck, PublicName, PublishedVersion, Rating
from articles.queries.publication import content, digest
from tests.conftest import do
from tests.published import NOTE, SITE, make_published, published

pytestmark = pytest.mark.django_db
BY_NOBODY = "Checked by one editor, signed off by another"


@pytest.fixture
def check(scale: dict[str, Rating], ana: User, ben: User, cass: User) -> FactCheck:
    """Written by ana, signed off by ben, not published yet."""
    return make_published("signed", ana=ana, ben=ben, cass=cass)["signed"]


def page_of(client: Client, check: FactCheck) -> str:
    return client.get(reverse("public-fact-check", args=[check.public_id])).text


def corrected(check: FactCheck, *, ana: User, ben: User) -> None:
    check.refresh_from_db()
    open_correction(check, by=ana, seen=check.row_version, because="Wrong.")
    quote = check.quotes.get()
    do(rate, quote, by=ana, rating=Rating.objects.get(slug="supported"), summary="It sails at nine.")
    do(sign_off, quote, by=ben)
    published(check, by=ana, kind="correction", note="It said that it sails.")


def test_readers_are_told_no_name_by_itself(client: Client, check: FactCheck, ana: User) -> None:
    version = published(check, by=ana)

    assert BY_NOBODY in page_of(client, check)
    assert version.payload["names"] == {}


def test_readers_are_told_who_wants_it_and_nobody_else(client: Client, check: FactCheck, ana: User, ben: User) -> None:
    client.force_login(ben)
    client.post(reverse("settings-name"), {"is_named": "on", "public_name": " B.  Tolley "})

    version = published(check, by=ana)

    assert version.payload["names"] == {"approver": "B. Tolley"}
    assert "Checked by one editor, signed off by B. Tolley" in page_of(client, check)
    for name in ("Ana", "Sorel", "Ben"):
        assert name not in page_of(client, check)
        assert name not in json.dumps(version.payload)


def test_both_are_named_where_both_want_it(client: Client, check: FactCheck, ana: User, ben: User) -> None:
    keep_public_name(ana, "Ana Sorel")
    keep_public_name(ben, "Ben <Tolley>")
    published(check, by=ana)

    assert "Checked by Ana Sorel, signed off by Ben &lt;Tolley&gt;" in page_of(client, check)
    client.force_login(ana)
    held = client.get(reverse("fact-check-dossier", args=[check.pk])).getvalue()
    assert held.startswith(b"PK")
    review = client.get(reverse("public-feed")).text
    assert "Sorel" not in review, "the author of a ClaimReview is the newsroom"


def test_the_next_version_drops_whoever_no_longer_wants_it_and_the_old_one_stays(
    client: Client, check: FactCheck, ana: User, ben: User
) -> None:
    keep_public_name(ana, "Ana Sorel")
    first = published(check, by=ana)

    keep_public_name(ana, "")

    assert "Ana Sorel" in page_of(client, check)
    corrected(check, ana=ana, ben=ben)
    assert BY_NOBODY in page_of(client, check)
    assert "Sorel" not in page_of(client, check)
    assert PublishedVersion.objects.get(pk=first.pk).payload == first.payload


def test_what_is_put_back_names_only_whom_it_named_and_who_still_wants_it(
    client: Client, check: FactCheck, ana: User, ben: User
) -> None:
    keep_public_name(ana, "Ana Sorel")
    published(check, by=ana)
    check.refresh_from_db()
    withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    assert "Sorel" not in page_of(client, check), "a notice names nobody"
    keep_public_name(ana, "")
    keep_public_name(ben, "Ben Tolley")

    check.refresh_from_db()
    reinstate(check, by=ben, seen=check.row_version, note="Right after all.")

    assert BY_NOBODY in page_of(client, check)


def test_what_was_looked_at_is_what_is_published_names_included(check: FactCheck, ana: User, ben: User) -> None:
    check.refresh_from_db()
    shown = digest(content(check))
    keep_public_name(ben, "Ben Tolley")

    with pytest.raises(Stale):
        publish(check, by=ana, seen=check.row_version, shown=shown, site=SITE)


def test_a_version_from_before_there_were_names_still_has_its_page(client: Client, check: FactCheck, ana: User) -> None:
    from tests.web.test_publishing import lawless

    version = published(check, by=ana)
    del version.payload["names"]
    with lawless():
        PublishedVersion.objects.filter(pk=version.pk).update(payload=version.payload)

    assert BY_NOBODY in page_of(client, check)


def test_the_setting_is_off_at_first_and_says_what_it_does_not_change(client: Client, ana: User) -> None:
    client.force_login(ana)

    page = client.get(reverse("settings")).text

    assert 'name="is_named" id="id_is_named">' in page.replace(" checked", " CHECKED")
    assert 'value="Ana Sorel"' in page
    assert "What is published never changes" in page
    assert not PublicName.objects.exists()


def test_it_is_switched_on_and_off(client: Client, ana: User) -> None:
    client.force_login(ana)
    address = reverse("settings-name")

    on = client.post(address, {"is_named": "on", "public_name": "A. Sorel"}, follow=True)
    assert "Readers are told “A. Sorel” from now on." in on.text
    off = client.post(address, {"public_name": "A. Sorel"}, follow=True)
    assert "Readers are not told your name from now on." in off.text
    assert not PublicName.objects.exists()


@pytest.mark.parametrize("name", ["", "  ", "x" * 201, "a\x00b"])
def test_a_name_that_cannot_be_told_is_refused_in_words(client: Client, ana: User, name: str) -> None:
    client.force_login(ana)

    reply = client.post(reverse("settings-name"), {"is_named": "on", "public_name": name})

    assert reply.status_code == 422
    assert 'class="problem"' in reply.text
    assert not PublicName.objects.exists()
