"""Clearing out what is past its time: only that, only where it may, and once."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.actions import retaining
from articles.actions.factcheck import add_evidence, keep_copy, withdraw_evidence
from articles.actions.holds import lift_hold, set_hold
from articles.actions.keeping import Given
from articles.actions.refusals import Refused
from articles.models import (
    Activity,
    Deferral,
    Delivery,
    Evidence,
    FactCheck,
    ImportBatch,
    ImportItem,
    KeptCopy,
    PublishedVersion,
    Quote,
    RetentionRun,
    Subscriber,
    Use,
)
from articles.queries.telling import told
from articles.workflow.vocabulary import ItemState, KeptBy, RetentionClass, Role
from tests.conftest import SOURCE, do, person
from tests.published import make_published

pytestmark = pytest.mark.django_db
LONG_AGO = timezone.now() - timedelta(days=100)


@pytest.fixture
def keeping(settings: Any) -> Any:
    """Every class is kept for thirty days."""
    settings.KEEP_DAYS = dict.fromkeys(RetentionClass, 30)
    return settings


@pytest.fixture
def checks(scale: Any, ana: User, ben: User, cass: User) -> dict[str, FactCheck]:
    return make_published("public", "retracted", ana=ana, ben=ben, cass=cass)


def retained(*options: str) -> str:
    said = StringIO()
    call_command("retain", *options, stdout=said)
    return said.getvalue()


def item(state: ItemState, by: User, at: Any = LONG_AGO) -> ImportItem:
    batch = ImportBatch.objects.create(by=by, created_at=at)
    return ImportItem.objects.create(batch=batch, position=1, name="a.txt", state=state, data=b"Merle")


def withdrawn_copy(quote: Quote, cass: User) -> KeptCopy:
    """A copy whose evidence was withdrawn just now."""
    do(add_evidence, quote, by=cass, source=SOURCE)
    piece = Evidence.objects.latest("id")
    do(keep_copy, quote, by=cass, piece=piece, given=Given(b"Merle Quist, 4 Quay Street", KeptBy.PASTE))
    do(withdraw_evidence, quote, by=cass, piece=piece)
    return KeptCopy.objects.latest("id")


def test_nothing_is_cleared_out_unless_a_desk_says_so(cass: User) -> None:
    item(ItemState.FOUND, cass)

    assert retained().count("kept for good") == len(RetentionClass)
    with pytest.raises(CommandError, match="No class has a time"):
        retained("--apply")
    assert ImportItem.objects.count() == 1


def test_without_apply_it_is_only_counted(keeping: Any, cass: User) -> None:
    item(ItemState.FOUND, cass)

    said = retained()

    assert "never brought in: 1 past 30 days" in said
    assert "Nothing was cleared out" in said
    assert ImportItem.objects.count() == 1
    assert not RetentionRun.objects.exists()


def test_what_never_came_in_goes_after_its_time_and_the_rest_stays(keeping: Any, cass: User) -> None:
    gone = [item(state, cass) for state in (ItemState.UNREAD, ItemState.FOUND, ItemState.FAILED)]
    stay = [item(ItemState.BROUGHT_IN, cass), item(ItemState.FOUND, cass, timezone.now() - timedelta(days=29))]

    assert "never brought in: 3 cleared out" in retained("--apply")

    assert set(ImportItem.objects.values_list("pk", flat=True)) == {each.pk for each in stay}
    assert not ImportItem.objects.filter(pk__in=[each.pk for each in gone]).exists()


def test_each_run_leaves_one_line_and_a_second_finds_nothing(keeping: Any, cass: User) -> None:
    item(ItemState.FOUND, cass)
    lines = Activity.objects.count()

    retained("--apply")
    retained("--apply")

    assert Activity.objects.count() == lines + 2
    line = Activity.objects.latest("id")
    assert line.actor is None
    assert told(line).startswith(
        "cleared out what is past its time: files and articles that were never brought in after"
    )
    first, second = RetentionRun.objects.order_by("id")
    assert (first.removed["imports"], second.removed["imports"]) == (1, 0)
    assert first.ended_at is not None


def test_a_run_that_was_killed_says_what_it_did_and_the_next_goes_on(
    keeping: Any, cass: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        item(ItemState.FOUND, cass)
    monkeypatch.setattr(retaining, "_BATCH", 1)
    cleared, done = retaining._cleared, []

    def killed(*details: Any) -> int:
        if done:
            raise KeyboardInterrupt
        done.append(True)
        return cleared(*details)

    with monkeypatch.context() as patch:
        patch.setattr(retaining, "_cleared", killed)
        with pytest.raises(KeyboardInterrupt):
            retained("--apply")
    broken = RetentionRun.objects.get()
    assert (broken.removed["imports"], broken.ended_at, ImportItem.objects.count()) == (1, None, 2)

    retained("--apply")
    assert not ImportItem.objects.exists()


def test_a_withdrawn_copy_of_a_draft_is_emptied_and_its_digest_stays(
    keeping: Any, quote: Quote, ana: User, cass: User
) -> None:
    copy = withdrawn_copy(quote, cass)
    Evidence.objects.filter(pk=copy.evidence_id).update(withdrawn_at=LONG_AGO)
    lena = person("lena", Role.LEGAL, "Lena Brook")
    hold = set_hold(quote.article, by=ana, because="A claim is filed.")
    assert "never published: 0 cleared out" in retained("--apply")

    lift_hold(hold, by=lena, seen=1, because="Settled.")
    assert "never published: 1 cleared out" in retained("--apply")

    copy = KeptCopy.objects.get()
    assert (bytes(copy.content), copy.text) == (b"", "")
    assert copy.redacted_because == "Cleared out 30 days after it was withdrawn."
    assert len(copy.sha256) == 64


def test_a_copy_that_stands_or_stood_behind_a_page_is_kept(
    keeping: Any, quote: Quote, cass: User, checks: dict[str, FactCheck], monkeypatch: pytest.MonkeyPatch
) -> None:
    do(add_evidence, quote, by=cass, source=SOURCE)
    piece = Evidence.objects.latest("id")
    do(keep_copy, quote, by=cass, piece=piece, given=Given(b"Four.", KeptBy.PASTE))
    retained("--apply")

    assert KeptCopy.objects.get().redacted_at is None
    assert PublishedVersion.objects.filter(redacted_at=None).count() == PublishedVersion.objects.count()


def test_of_deliveries_the_last_that_arrived_stays(keeping: Any, checks: dict[str, FactCheck], ana: User) -> None:
    told_one = Subscriber.objects.create(name="Archive", url="https://archive.example/told")
    first, *_, last = checks["retracted"].versions.order_by("number")

    def delivery(version: PublishedVersion, **fields: Any) -> int:
        return Delivery.objects.create(subscriber=told_one, version=version, made_at=LONG_AGO, **fields).pk

    arrived = {"next_at": None, "delivered_at": LONG_AGO}
    earlier, given_up = delivery(first, **arrived), delivery(first, next_at=None)
    kept = {delivery(last, **arrived), delivery(last), delivery(checks["public"].versions.get(), **arrived)}

    retained("--apply")

    left = set(Delivery.objects.values_list("pk", flat=True))
    assert left == kept
    assert not {earlier, given_up} & left


def test_who_took_a_finding_is_forgotten_only_once_it_is_gone_for_good(
    keeping: Any, checks: dict[str, FactCheck], ana: User
) -> None:
    for check in checks.values():
        Use.objects.create(fact_check=check, name="file of quotes", at=LONG_AGO)
    retained("--apply")
    assert Use.objects.count() == 2  # it was retracted just now

    keeping.KEEP_DAYS = {"uses": 30}
    later = timezone.now() + timedelta(days=31)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("articles.queries.retention.timezone.now", lambda: later)
        held = set_hold(checks["retracted"].quotes.get().article, by=ana, because="A claim is filed.")
        retained("--apply")
        assert Use.objects.count() == 2
        lift_hold(held, by=person("lena", Role.LEGAL, "Lena Brook"), seen=1, because="Settled.")
        retained("--apply")
    assert Use.objects.get().fact_check == checks["public"]


def test_deferrals_and_ended_sessions_go(keeping: Any, quote: Quote, ana: User, cass: User) -> None:
    Deferral.objects.create(user=cass, quote=quote, quote_version=1, at=LONG_AGO)
    recent = Deferral.objects.create(user=ana, quote=quote, quote_version=1)
    Session.objects.create(session_key="old", session_data="", expire_date=LONG_AGO)
    Session.objects.create(session_key="new", session_data="", expire_date=timezone.now())

    retained("--apply")

    assert Deferral.objects.get() == recent
    assert Session.objects.get().session_key == "new"


def test_a_hold_set_meanwhile_stops_the_run_in_words(keeping: Any, monkeypatch: pytest.MonkeyPatch, cass: User) -> None:
    item(ItemState.FOUND, cass)

    def held(*_: Any) -> int:
        raise Refused("A legal hold stands on this. Legal lifts it first.")

    monkeypatch.setattr(retaining, "_cleared", held)
    with pytest.raises(CommandError, match=r"Legal lifts it first\. Run it again"):
        retained("--apply")
