"""A fact-check published, corrected, withdrawn and retracted by forms and links alone, without JavaScript."""

from django.contrib.auth.models import User
from django.test import Client

from articles.actions.review import rate, sign_off
from articles.models import Activity, FactCheck, Quote, Rating
from tests.conftest import do
from tests.published import ask_nobody
from tests.web.plain_browser import PlainBrowser


def browser_of(user: User) -> PlainBrowser:
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    return PlainBrowser(client)


def test_a_fact_check_lives_its_whole_life_without_javascript(
    signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = FactCheck.objects.get(pk=signed.fact_check_id)
    anas, bens, reader = browser_of(ana), browser_of(ben), PlainBrowser(Client())
    public = f"/fact-checks/{check.public_id}/"
    reader.open(public)
    assert reader.status == 404

    anas.open("/").follow("Fact-checks").follow("The cracks are").follow("Publish …")
    assert anas.says("Publish this?")
    assert anas.says("We rate this statement as it was made")
    anas.press("publish-now")
    assert anas.says("Public as version 1")
    reader.open(public)
    assert (reader.status, reader.says("Supported")) == (200, True)

    anas.press("correct-now", because="")
    assert anas.status == 422
    assert anas.says("Say what is to be corrected.")
    anas.press("correct-now", because="It is five.")
    assert anas.says("not signed off")
    do(rate, signed, by=ana, rating=scale["false"], summary="The diver measured five.")
    ask_nobody(signed, by=ana)
    do(sign_off, signed, by=ben)
    assert reader.open(public).says("Supported")
    bens.open("/desk/fact-checks/").follow("The cracks are").follow("Publish …")
    bens.press("publish-now", note="", kind="correction")
    assert bens.status == 422
    assert bens.says("Readers are told what changed: write a note.")
    bens.press("publish-now", note="We first said four.", kind="correction")
    assert bens.says("Public as version 2")
    assert reader.open(public).says("We first said four.")
    assert bens.says("Dealt with")
    bens.press("Dealt with X")
    assert bens.says("Ben Tolley dealt with version 2")

    bens.press("withdraw-now", note="The diver was wrong.")
    assert bens.says("a second editor says what becomes of it")
    reader.open(public)
    assert (reader.status, reader.says("The diver was wrong.")) == (410, True)
    anas.open("/desk/fact-checks/?stage=withdrawn").follow("The cracks are")
    anas.press("reinstate-now", note="The diver was right.")
    assert reader.open(public).status == 200
    anas.press("withdraw-now", note="No, wrong after all.")
    bens.open("/desk/fact-checks/?stage=withdrawn").follow("The cracks are")
    bens.press("retract-now", note="It does not hold.")
    reader.open(public)
    assert (reader.status, reader.says("It does not hold.")) == (410, True)
    assert bens.open("/desk/fact-checks/?stage=retracted").says("The cracks are")

    verbs = Activity.objects.filter(target_kind="factcheck").order_by("id").values_list("verb", flat=True)
    assert list(verbs) == [
        "publish", "correct", "waive_reply", "publish", "acknowledge", "withdraw", "reinstate", "withdraw", "retract",
    ]  # fmt: skip


def test_what_changed_meanwhile_is_not_published_and_what_was_typed_stays(
    signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = FactCheck.objects.get(pk=signed.fact_check_id)
    anas = browser_of(ana).open(f"/desk/fact-checks/{check.pk}/publish/")
    do(rate, signed, by=ana, rating=scale["false"], summary="Five.")
    ask_nobody(signed, by=ana)
    do(sign_off, signed, by=ben)

    anas.press("publish-now")

    assert anas.status == 409
    assert anas.says("Nothing was published.")
    assert not check.versions.exists()
    anas.press("publish-now")
    assert anas.says("Public as version 1")


def test_the_page_before_publishing_is_the_page_after(signed: Quote, ana: User) -> None:
    check = FactCheck.objects.get(pk=signed.fact_check_id)
    anas, reader = browser_of(ana), PlainBrowser(Client())

    preview = anas.open(f"/desk/fact-checks/{check.pk}/preview/").page.all("article")[0].text
    shown = anas.open(f"/desk/fact-checks/{check.pk}/publish/").page.all("article")[0].text
    anas.press("publish-now")
    page = reader.open(f"/fact-checks/{check.public_id}/").page.all("article")[0].text

    assert preview == shown == page
