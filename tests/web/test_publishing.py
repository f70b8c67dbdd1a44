"""A fact-check from its signature to a public page, a correction, a withdrawal and a retraction."""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from io import StringIO
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions import publishing
from articles.actions.factcheck import add_evidence, keep_copy, withdraw_evidence
from articles.actions.keeping import Given
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.refusals import Refused, Stale
from articles.actions.review import rate, sign_off
from articles.actions.undoing import undo_last
from articles.exchange.markup import read_page
from articles.models import Activity, Article, Dependant, Evidence, FactCheck, PublishedVersion, Quote, Rating, triggers
from articles.queries.publication import content, digest
from articles.queries.telling import told
from articles.workflow.vocabulary import CheckState, KeptBy, RedactionGround, VersionKind
from tests.conftest import SOURCE, do, fresh
from tests.published import NOTE, SITE, ask_nobody, make_published, public_bytes, published

CHECK = "/desk/fact-checks/{}/"


@contextmanager
def lawless() -> Iterator[None]:
    """The database as somebody has it who takes the rules away."""
    connection.check_constraints()  # PostgreSQL drops no trigger with deferred checks under way
    triggers.drop()
    yield
    triggers.install()


def check_of(quote: Quote) -> FactCheck:
    return FactCheck.objects.get(quotes=quote)


def signed_again(quote: Quote, scale: dict[str, Rating], by: User, second: User, summary: str) -> FactCheck:
    """Rates the quote anew, in another note, and has it signed."""
    do(rate, quote, by=by, rating=scale["false"], summary=summary)
    ask_nobody(quote, by=by)
    do(sign_off, quote, by=second)
    return check_of(quote)


def test_what_is_signed_off_becomes_a_page_for_readers(client: Client, signed: Quote, ana: User) -> None:
    check = check_of(signed)
    published(check, by=ana)

    response = client.get(f"/fact-checks/{check.public_id}/")

    assert response.status_code == 200
    (review,) = read_page(response.text).objects
    claim = "The cracks are four centimetres wide. Nobody should walk there."
    assert review["claimReviewed"] == claim
    assert claim in read_page(response.text).text
    (item,) = json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"]
    assert item["item"] == review
    for address in ("/fact-checks/", "/fact-checks/feed.atom", "/sitemap.xml"):
        assert str(check.public_id) in client.get(address).text


def test_a_correction_under_way_says_why_and_what_comes_next(
    client: Client, signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = check_of(signed)
    published(check, by=ana)
    check.refresh_from_db()
    client.force_login(ana)
    address = CHECK.format(check.pk)

    def told_there() -> str:
        page = client.get(address).text
        start = page.find('id="correcting"')
        return page[start : page.index("</section>", start)] if start >= 0 else ""

    assert told_there() == ""

    client.post(f"{address}correct/", {"row_version": check.row_version, "because": "Five, not four."})

    said = told_there()
    assert "Ana Sorel opened it" in said
    assert "“Five, not four.”" in said
    assert "rate it there again" in said
    assert "Until then readers find version 1 as it is." in said
    assert reverse("quote", args=[signed.pk]) in said
    do(rate, signed, by=ana, rating=scale["false"], summary="Five.")
    ask_nobody(signed, by=ana)
    assert "a second editor, who changed nothing of it, signs it off" in told_there()
    do(sign_off, signed, by=ben)
    assert "publish it, with a note" in told_there()
    published(check_of(signed), by=ana, kind=VersionKind.CORRECTION, note=NOTE)
    assert told_there() == ""


def test_nothing_unsigned_is_published(proposed: Quote, ana: User) -> None:
    with pytest.raises(Refused, match="not signed off"):
        published(check_of(proposed), by=ana)


def test_what_was_looked_at_is_what_is_published(signed: Quote, ana: User) -> None:
    check = check_of(signed)

    with pytest.raises(Stale):
        publishing.publish(check, by=ana, seen=check.row_version, shown="0" * 64, site=SITE)
    with pytest.raises(Stale):
        publishing.publish(check, by=ana, seen=check.row_version - 1, shown=digest(content(check)), site=SITE)
    assert not check.versions.exists()


def test_evidence_that_changed_after_one_looked_stops_the_publication(
    signed: Quote, ana: User, ben: User, cass: User
) -> None:
    check = check_of(signed)
    seen, shown = check.row_version, digest(content(check))
    do(withdraw_evidence, signed, by=cass, piece=Evidence.objects.get())
    do(add_evidence, signed, by=cass, source=SOURCE)
    do(sign_off, signed, by=ben)
    check.refresh_from_db()

    with pytest.raises(Stale):
        publishing.publish(check, by=ana, seen=seen, shown=shown, site=SITE)
    assert not check.versions.exists()


def test_a_correction_keeps_the_page_until_it_is_signed_and_then_says_what_was_wrong(
    client: Client, signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check, address = check_of(signed), f"/fact-checks/{check_of(signed).public_id}/"
    published(check, by=ana)
    first = client.get(address).content

    publishing.open_correction(check, by=ben, seen=check.row_version, because="It is five, says the diver.")

    assert client.get(address).content == first
    assert fresh(signed).state == "proposed"
    check = signed_again(signed, scale, ana, ben, "The diver measured five.")
    assert client.get(address).content == first
    with pytest.raises(Refused, match="what changed"):
        published(check, by=ana, kind=VersionKind.CORRECTION)
    with pytest.raises(Refused, match="update or a correction"):
        published(check, by=ana)
    published(check, by=ana, kind=VersionKind.CORRECTION, note="We first said four centimetres.")

    page = client.get(address).text
    (review,) = read_page(page).objects
    assert review["reviewRating"]["alternateName"] == "False"
    assert [each["text"] for each in review["correction"]] == ["We first said four centimetres."]
    assert "We had rated it" in page
    assert "Supported" in page
    assert "says the diver" not in page, "why it was opened is the desk’s"
    assert "We first said four centimetres." in client.get("/fact-checks/corrections/").text
    assert [version.number for version in check.versions.order_by("number")] == [1, 2]
    assert Dependant.objects.get().name.startswith("corrow-harbour-wall")


def test_a_withdrawal_takes_one_editor_and_a_retraction_a_second(
    client: Client, signed: Quote, ana: User, ben: User
) -> None:
    check = check_of(signed)
    published(check, by=ana)
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)

    gone = client.get(f"/fact-checks/{check.public_id}/")
    assert gone.status_code == 410
    assert NOTE in gone.text
    assert read_page(gone.text).objects == []
    (end,) = json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"]
    assert set(end) == {"@type", "dateDeleted", "item"}
    assert end["item"] == {"@id": f"http://testserver/fact-checks/{check.public_id}/#review"}
    assert str(check.public_id) not in client.get("/fact-checks/").text + client.get("/sitemap.xml").text
    assert "deleted-entry" in client.get("/fact-checks/feed.atom").text
    for deed in (publishing.retract, publishing.reinstate):
        with pytest.raises(Refused, match="second editor"):
            deed(check, by=ana, seen=check.row_version, note="Wrong.")
    publishing.retract(check, by=ben, seen=check.row_version, note="It does not hold.")
    check.refresh_from_db()
    assert check.state == "retracted"
    with pytest.raises(Refused, match="final"):
        publishing.reinstate(check, by=ben, seen=check.row_version, note="No, it holds.")


def test_a_page_that_is_put_back_tells_the_whole_story(client: Client, signed: Quote, ana: User, ben: User) -> None:
    check = check_of(signed)
    published(check, by=ana)
    before = client.get(f"/fact-checks/{check.public_id}/").text
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)

    publishing.reinstate(check, by=ben, seen=check.row_version, note="The figures were right.")

    check.refresh_from_db()
    page = client.get(f"/fact-checks/{check.public_id}/").text
    assert (check.state, check.versions.latest("number").number) == ("published", 3)
    assert NOTE in page
    assert "The figures were right." in page
    assert "We had rated it" not in page, "the finding is what it was"
    before_review, review = read_page(before).objects[0], read_page(page).objects[0]
    assert review["reviewRating"] == before_review["reviewRating"]
    assert len(review["correction"]) == 2


def test_a_page_withdrawn_while_its_correction_waits_goes_back_to_the_correction(
    client: Client, signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = check_of(signed)
    published(check, by=ana)
    publishing.open_correction(check, by=ana, seen=check.row_version, because="Wrong.")
    check = signed_again(signed, scale, ana, ben, "Five.")

    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    assert (fresh(signed).state, check.approver) == ("proposed", None)
    publishing.reinstate(check, by=ben, seen=check.row_version, note="It is being corrected.")

    check.refresh_from_db()
    assert check.state == "draft"
    assert client.get(f"/fact-checks/{check.public_id}/").status_code == 200
    check = signed_again(signed, scale, ana, ben, "Six.")
    published(check, by=ben, kind=VersionKind.CORRECTION, note="It is six.")
    assert check.versions.latest("number").payload["corrections"][-1]["was"]["rating"] == "Supported"


@pytest.mark.parametrize("reached", [CheckState.DRAFT, CheckState.AWAITING_SIGN_OFF, CheckState.SIGNED_OFF])
def test_what_is_down_is_retracted_by_a_second_editor_while_its_correction_is_under_way(
    client: Client, signed: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User, reached: CheckState
) -> None:
    check = check_of(signed)
    published(check, by=ana)
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    publishing.open_correction(check, by=ana, seen=check.row_version, because="It is five.")
    if reached is not CheckState.DRAFT:
        do(rate, signed, by=cass, rating=scale["not-verified"], summary="We asked.")
    if reached is CheckState.SIGNED_OFF:
        do(sign_off, signed, by=ben)
    check = check_of(signed)
    assert check.state == reached
    client.force_login(ana)
    assert "a second editor says what becomes of it" in client.get(CHECK.format(check.pk)).text
    with pytest.raises(Refused, match="You took it down") as no:
        publishing.retract(check, by=ana, seen=check.row_version, note=NOTE)
    assert no.value.status == 409

    client.force_login(ben)
    assert 'id="retract' in client.get(CHECK.format(check.pk)).text
    reply = client.post(f"/desk/fact-checks/{check.pk}/retract/", {"row_version": check.row_version, "note": NOTE})

    assert reply.status_code == 302
    check = check_of(signed)
    assert (check.state, check.versions.latest("number").kind) == ("retracted", "retraction")
    assert check.approver is None
    assert not check.quotes.filter(state="signed_off").exists()
    assert client.get(f"/fact-checks/{check.public_id}/").status_code == 410
    line = Activity.objects.get(target_kind="factcheck", verb="retract")
    assert line.before["check_state"] == reached
    voided = Activity.objects.filter(target_kind="quote", verb="retract")
    assert ["took the signature away" in told(each) for each in voided] == [True] * (reached is CheckState.SIGNED_OFF)
    for deed in (publishing.publish, publishing.retract, publishing.reinstate):
        extra = {"shown": digest(content(check)), "site": SITE} if deed is publishing.publish else {}
        with pytest.raises(Refused, match="A retraction is final"):
            deed(check, by=ben, seen=check.row_version, note=NOTE, **extra)
    with pytest.raises(Refused):
        do(rate, signed, by=cass, rating=scale["false"], summary="Six.")


@pytest.mark.parametrize("stage", ["signed", "corrected", "public"])
def test_what_is_not_down_is_not_retracted(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User, stage: str
) -> None:
    check = make_published(stage, ana=ana, ben=ben, cass=cass)[stage]
    client.force_login(ben)

    with pytest.raises(Refused, match="This is not withdrawn"):
        publishing.retract(check, by=ben, seen=check.row_version, note=NOTE)
    assert "/retract/" not in client.get(CHECK.format(check.pk)).text


def test_what_is_corrected_after_a_withdrawal_is_compared_with_what_readers_last_read(
    signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = check_of(signed)
    published(check, by=ana)
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    publishing.open_correction(check, by=ben, seen=check.row_version, because="Wrong.")
    check = signed_again(signed, scale, ana, ben, "Five.")

    made = published(check, by=ana, kind=VersionKind.CORRECTION, note="It is five.")

    assert [each["kind"] for each in made.payload["corrections"]] == ["withdrawal", "correction"]
    assert made.payload["corrections"][-1]["was"] == {"summary": "", "rating": "Supported"}


def test_rating_anew_what_is_published_opens_the_correction_and_leaves_the_page(
    client: Client, signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = check_of(signed)
    published(check, by=ana)

    do(rate, signed, by=ana, rating=scale["false"], summary="Five.")

    check.refresh_from_db()
    assert check.state == "awaiting_sign_off"
    assert client.get(f"/fact-checks/{check.public_id}/").status_code == 200


def test_a_signature_is_not_undone_once_it_is_published(signed: Quote, ana: User, ben: User) -> None:
    published(check_of(signed), by=ana)

    with pytest.raises(Refused, match="changed since"):
        undo_last(by=ben)
    assert check_of(signed).state == "published"


def test_what_was_retracted_is_not_rated_any_more(
    signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = check_of(signed)
    published(check, by=ana)
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    publishing.retract(check, by=ben, seen=check.row_version, note=NOTE)

    with pytest.raises(Refused, match="final"):
        do(rate, signed, by=ana, rating=scale["false"])


def test_nothing_is_published_before_its_embargo(client: Client, signed: Quote, ana: User) -> None:
    check = check_of(signed)
    soon = timezone.now() + timedelta(hours=1)
    publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=soon)

    with pytest.raises(Refused, match="embargo"):
        published(check, by=ana)
    client.force_login(ana)
    assert "under embargo" in client.get(CHECK.format(check.pk) + "publish/").text
    publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=None)
    published(check, by=ana)
    with pytest.raises(Refused, match="hold nothing back"):
        publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=soon)


def test_nothing_to_rate_is_not_published(quote: Quote, scale: dict[str, Rating], ana: User, ben: User) -> None:
    do(rate, quote, by=ana, rating=scale["nothing-to-rate"], reason="opinion", summary="A view.")
    do(sign_off, quote, by=ben)

    with pytest.raises(Refused, match="nothing to rate"):
        published(check_of(quote), by=ana)


def test_a_page_with_an_error_in_its_data_is_refused_in_words(
    client: Client, quote: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    do(add_evidence, quote, by=ana, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["supported"])
    check = check_of(quote)
    FactCheck.objects.filter(pk=check.pk).update(claim=f"Supported: {check.claim}", row_version=check.row_version + 1)
    do(sign_off, quote, by=ben)
    check = check_of(quote)

    with pytest.raises(publishing.Flawed, match=r"R12"):
        published(check, by=ana)
    client.force_login(ana)
    page = client.get(CHECK.format(check.pk) + "publish/").text
    assert "cannot be published as it is" in page
    assert 'id="publish-now"' not in page
    reply = client.post(
        CHECK.format(check.pk) + "publish/now/",
        {"row_version": check.row_version, "shown": digest(content(check))},
    )
    assert (reply.status_code, PublishedVersion.objects.count()) == (422, 0)


HARMLESS = (
    "Five \u2028 metres and \u2029 more",
    "Five metres”, said nobody’s & 5 < 6 but 7 > 6",
)


def made_hostile(quote: Quote, claim: str) -> FactCheck:
    """The fact-check with a claim, a note and a source that try to break out of the page."""
    with lawless(), connection.cursor() as cursor:
        cursor.execute("UPDATE articles_factcheck SET claim = %s, summary = %s", [claim, f"</script>{claim}"])
        Evidence.objects.update(url="javascript:alert(1)", title=claim, excerpt="</script><b>")
    return check_of(quote)


@pytest.mark.parametrize("words", ["Five <img src=x onerror=alert(1)>", "</script><script>alert(1)</script>"])
def test_a_claim_that_is_mark_up_is_refused_in_words(signed: Quote, ana: User, words: str) -> None:
    check = made_hostile(signed, words)

    with pytest.raises(publishing.Flawed, match="not plain text"):
        published(check, by=ana)
    assert not PublishedVersion.objects.exists()


@pytest.mark.parametrize("words", HARMLESS)
def test_hostile_words_are_harmless(client: Client, signed: Quote, ana: User, words: str) -> None:
    check = made_hostile(signed, words)
    published(check, by=ana)

    page = client.get(f"/fact-checks/{check.public_id}/").text
    assert "<img" not in page
    assert "javascript:" not in page
    assert len(read_page(page).objects) == 1
    assert page.count("</script>") == 1
    data = re.search(r"ld\+json\">(.*?)</script>", page, re.DOTALL)
    assert data
    assert not re.search("[<>&\u2028\u2029]", data[1])
    assert read_page(page).objects[0]["claimReviewed"] == words
    assert json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"]
    ElementTree.fromstring(client.get("/fact-checks/feed.atom").content)


@pytest.mark.parametrize("name", ["/fact-checks/", "/fact-checks/feed.json", "/fact-checks/feed.atom", "/sitemap.xml"])
def test_what_did_not_change_is_not_sent_again(client: Client, signed: Quote, ana: User, name: str) -> None:
    check = check_of(signed)
    published(check, by=ana)
    first = client.get(name)

    assert client.get(name, headers={"If-None-Match": first["ETag"]}).status_code == 304
    if "Last-Modified" in first:
        assert client.get(name, headers={"If-Modified-Since": first["Last-Modified"]}).status_code == 304
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    assert client.get(name, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_page_that_did_not_change_is_not_sent_again(client: Client, signed: Quote, ana: User) -> None:
    check = check_of(signed)
    published(check, by=ana)
    first = client.get(f"/fact-checks/{check.public_id}/")

    for header, value in (("If-None-Match", first["ETag"]), ("If-Modified-Since", first["Last-Modified"])):
        assert client.get(f"/fact-checks/{check.public_id}/", headers={header: value}).status_code == 304


def test_a_blanked_text_is_nowhere_and_its_record_still_tells_of_it(
    client: Client, signed: Quote, ana: User, ben: User
) -> None:
    check = check_of(signed)
    claim = published(check, by=ana).payload["claim"]
    order = "By order of the court at Osk."
    carry_out(ask_redaction(check, by=ana, ground=RedactionGround.COURT, because=order), by=ben, seen=1)
    check.refresh_from_db()

    gone = client.get(f"/fact-checks/{check.public_id}/")
    assert gone.status_code == 410
    assert "By order of the court at Osk." in gone.text
    assert claim not in public_bytes(client)
    assert "dateDeleted" in client.get("/fact-checks/feed.json").text
    call_command("verify_published", stdout=StringIO())
    for deed in (publishing.withdraw, publishing.retract):
        with pytest.raises(Refused, match="removed from public view"):
            deed(check, by=ana, seen=check.row_version, note=NOTE)
    client.force_login(ana)
    assert "By order of the court at Osk." in client.get(CHECK.format(check.pk)).text


def test_lists_and_feeds_turn_their_pages(
    client: Client, signed: Quote, ana: User, ben: User, monkeypatch: pytest.MonkeyPatch, cass: User
) -> None:
    monkeypatch.setattr("articles.queries.publication.PAGE", 2)
    make_published("public", "public2", "public3", "withdrawn", ana=ana, ben=ben, cass=cass)

    first = json.loads(client.get("/fact-checks/feed.json").text)
    second = json.loads(client.get(first["nextPage"]).text)

    assert [len(each["dataFeedElement"]) for each in (first, second)] == [2, 2]
    assert "nextPage" not in second
    ids = [item["item"]["@id"] for each in (first, second) for item in each["dataFeedElement"]]
    assert len(set(ids)) == 4
    listed = client.get("/fact-checks/").text
    before = re.search(r'href="(\?before=\d+)"', listed)
    assert before
    assert listed.count("<li>") + client.get(f"/fact-checks/{before[1]}").text.count("<li>") == 3


def test_the_page_of_a_fact_check_and_the_lists_ask_no_more_when_rows_double(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    checks = make_published("public", "withdrawn", "corrected", ana=ana, ben=ben, cass=cass)
    client.force_login(ana)
    addresses = ["/desk/fact-checks/?stage=published", CHECK.format(checks["withdrawn"].pk), "/fact-checks/feed.json"]
    addresses += ["/fact-checks/", "/fact-checks/corrections/"]

    def asked() -> list[int]:
        numbers = []
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            numbers.append(len(queries))
        return numbers

    few = asked()
    for deed, by in ((publishing.reinstate, ben), (publishing.withdraw, ana), (publishing.reinstate, ben)):
        for name in ("withdrawn",):
            checks[name].refresh_from_db()
            deed(checks[name], by=by, seen=checks[name].row_version, note=NOTE)
    publishing.withdraw(checks["withdrawn"], by=ana, seen=checks["withdrawn"].row_version, note=NOTE)

    assert asked() == few


def test_what_used_it_stands_once_by_its_headline_and_is_dealt_with_at_once(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    check = make_published("withdrawn", ana=ana, ben=ben, cass=cass)["withdrawn"]
    article = check.quotes.get().article
    Article.objects.filter(pk=article.pk).update(headline="The ferry at Corrow", row_version=article.row_version + 1)
    for deed, by in ((publishing.reinstate, ben), (publishing.withdraw, ana)):
        check.refresh_from_db()
        deed(check, by=by, seen=check.row_version, note=NOTE)
    client.force_login(ana)

    def used() -> str:
        page = client.get(CHECK.format(check.pk)).text
        start = page.index('id="used-h"')
        return page[start : page.index("</section>", start)]

    number = Dependant.objects.filter(article=article, acknowledged_at=None).count()
    assert number > 1
    listed = used()
    assert listed.count(f'href="{article.get_absolute_url()}">The ferry at Corrow</a>') == 1
    assert article.slug not in listed
    assert "version 4, withdrawn" in " ".join(listed.split())
    assert "version 2, withdrawn" in " ".join(listed.split())

    latest = Dependant.objects.order_by("-version__number").first()
    client.post(f"{CHECK.format(check.pk)}used/{latest.pk}/acknowledge/")

    assert not Dependant.objects.filter(acknowledged_at=None).exists()
    assert Activity.objects.filter(verb="acknowledge").count() == number
    assert used().count("The ferry at Corrow: Ana Sorel dealt with") == 1


def test_the_list_has_a_stage_for_what_is_not_signed_off(
    client: Client, proposed: Quote, ana: User, ben: User, cass: User
) -> None:
    signed_check = make_published("signed", "corrected", "public", ana=ana, ben=ben, cass=cass)
    client.force_login(ana)

    page = client.get("/desk/fact-checks/?stage=unsigned").text

    assert f'href="{check_of(proposed).get_absolute_url()}"' in page
    assert "Awaiting sign-off" in page
    assert not any(check.get_absolute_url() in page for check in signed_check.values())
    do(sign_off, proposed, by=ben)
    assert "No fact-check is in this stage." in client.get("/desk/fact-checks/?stage=unsigned").text


def test_whoever_looks_for_an_icon_where_no_page_names_one_finds_it(client: Client) -> None:
    reply = client.get("/favicon.ico")

    assert reply.url.endswith("articles/icon.svg")


def test_the_record_says_each_deed_in_words(signed: Quote, scale: dict[str, Rating], ana: User, ben: User) -> None:
    check = check_of(signed)
    late = timezone.make_aware(datetime(2020, 3, 1, 9, 30))
    publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=late)
    publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=None)
    published(check, by=ana)
    publishing.open_correction(check, by=ben, seen=check.row_version, because="It is five.")
    check = signed_again(signed, scale, ana, ben, "Five.")
    published(check, by=ana, kind=VersionKind.UPDATE, note="A source was added.")
    publishing.withdraw(check, by=ana, seen=check.row_version, note="Wrong.")
    publishing.acknowledge(Dependant.objects.latest("id"), by=ana)
    publishing.reinstate(check, by=ben, seen=check.row_version, note="Right.")
    publishing.withdraw(check, by=ana, seen=check.row_version, note="Wrong again.")
    publishing.retract(check, by=ben, seen=check.row_version, note="For good.")

    lines = Activity.objects.filter(target_kind="factcheck").order_by("id").select_related("undoes")
    assert [told(line) for line in lines] == [
        "set an embargo until 01 Mar 2020, 09:30",
        "lifted the embargo",
        "published it",
        "opened a correction: “It is five.”",
        "said why no reply is asked for: “They spoke of it in the council.”",
        "published an update (version 2): “A source was added.”",
        "took the page down: “Wrong.”",
        "dealt with what used it: Corrow’s harbour wall will be shut from (version 3)",
        "dealt with what used it: Corrow’s harbour wall will be shut from (version 2)",
        "put the page back: “Right.”",
        "took the page down: “Wrong again.”",
        "retracted it: “For good.”",
    ]
    voided = Activity.objects.get(target_kind="quote", verb="correct")
    assert "took the signature away" in told(voided)


def test_every_deed_leaves_one_line_for_each_row_it_changes(signed: Quote, ana: User, ben: User) -> None:
    check, before = check_of(signed), Activity.objects.count()
    published(check, by=ana)
    assert Activity.objects.count() == before + 1
    publishing.open_correction(check, by=ana, seen=check.row_version, because="Wrong.")
    assert Activity.objects.count() == before + 3, "the fact-check and its quote"
    line = Activity.objects.filter(verb="publish").get()
    assert line.article == signed.article
    assert line.after["sha256"] == check.versions.get().sha256


def test_the_activity_names_the_fact_check_and_leads_to_it(client: Client, signed: Quote, ana: User) -> None:
    check = check_of(signed)
    published(check, by=ana)
    client.force_login(ana)

    page = client.get("/activity/?deed=publish").text

    assert "published it" in page
    assert CHECK.format(check.pk) in page


def test_the_commands_check_what_is_public(signed: Quote, ana: User) -> None:
    published(check_of(signed), by=ana)
    said = StringIO()

    call_command("lint_claimreview", "--all", stdout=said)
    call_command("verify_published", stdout=said)

    assert "1 pages, 0 errors" in said.getvalue()
    assert "1 versions, 0 problems" in said.getvalue()


def tamper(
    checks: dict[str, FactCheck], public: PublishedVersion, corrected: PublishedVersion, withdrawn: PublishedVersion
) -> None:
    """Changes one text, another with its digest, removes a version and slips one in."""
    PublishedVersion.objects.filter(pk=public.pk).update(payload=public.payload | {"claim": "Five."})
    PublishedVersion.objects.filter(pk=corrected.pk).update(
        payload=corrected.payload | {"claim": "Six."}, sha256=digest(corrected.payload | {"claim": "Six."})
    )
    Dependant.objects.all().delete()
    withdrawn.delete()
    PublishedVersion.objects.create(
        fact_check=checks["public"], number=2, kind="update", note="!", payload={}, sha256=digest({}),
        check_row_version=1, author=public.author, approver=public.approver,
    )  # fmt: skip


def test_a_tampered_record_is_found(signed: Quote, ana: User, ben: User, cass: User, scale: dict[str, Rating]) -> None:
    checks = make_published("public", "corrected", "withdrawn", ana=ana, ben=ben, cass=cass)
    public, corrected, withdrawn = (check.versions.latest("number") for check in checks.values())
    with lawless():
        tamper(checks, public, corrected, withdrawn)
    said = StringIO()

    with pytest.raises(CommandError):
        call_command("verify_published", stdout=said)

    found = said.getvalue()
    assert "text is not the one that was published" in found
    assert "digest is not the one in the record" in found
    assert "it is missing" in found
    assert "slipped in" in found
    assert "4 problems" in found


def test_a_page_that_went_wrong_is_found_by_the_lint(signed: Quote, ana: User) -> None:
    version = published(check_of(signed), by=ana)
    with lawless():
        PublishedVersion.objects.update(payload=version.payload | {"evidence": []})
    said = StringIO()

    with pytest.raises(CommandError):
        call_command("lint_claimreview", str(version.fact_check.public_id), stdout=said)
    assert "R50 E" in said.getvalue()
    with pytest.raises(CommandError, match="Not every one"):
        call_command("lint_claimreview", "00000000-0000-4000-8000-000000000009", stdout=said)


def test_the_page_says_of_which_source_a_copy_was_kept_and_what_its_digest_is(
    client: Client, proposed: Quote, ana: User, ben: User, cass: User
) -> None:
    (piece,) = Evidence.objects.all()
    do(keep_copy, proposed, by=cass, piece=piece, given=Given(b"Four centimetres.", KeptBy.PASTE))
    do(add_evidence, proposed, by=cass, source=SOURCE.__class__("https://bare.example/", title="Not kept"))
    do(sign_off, proposed, by=ben)
    check = check_of(proposed)
    published(check, by=ana)

    page = client.get(f"/fact-checks/{check.public_id}/").text
    copy = piece.copies.get()
    day = timezone.localtime(copy.taken_at)
    assert (
        f"A copy was kept on {day.day} {day:%B %Y} (sha256 {hashlib.sha256(b'Four centimetres.').hexdigest()})" in page
    )
    assert page.count("A copy was kept on") == 1
    assert "archivedAt" not in page, "a copy has no public address"
    assert "Four centimetres." not in page
