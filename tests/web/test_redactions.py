"""Redactions and legal holds, as they are asked for, carried out and refused without JavaScript."""

import json
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.correcting_copy import correct_copy
from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.holds import lift_hold, set_hold
from articles.actions.keeping import Given
from articles.actions.notes import write_note
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.refusals import Refused, Stale
from articles.actions.review import rate, send_back, sign_off
from articles.actions.undoing import undo_last
from articles.exchange.webhooks import body_of
from articles.models import (
    Activity,
    Article,
    Delivery,
    Dependant,
    Evidence,
    FactCheck,
    Hold,
    KeptCopy,
    Note,
    PublishedVersion,
    Quote,
    Rating,
    Redaction,
    Subscriber,
    Use,
)
from articles.models.article import sha256
from articles.models.redaction import Redacted
from articles.queries.redactions import place_of
from articles.queries.site import Site
from articles.queries.telling import told
from articles.workflow.vocabulary import Deed, KeptBy, RedactionGround, Role
from tests.conftest import COPY, SOURCE, do, fresh, person
from tests.published import NOTE, make_published

pytestmark = pytest.mark.django_db
ORDER, SECRET = "By order of the court at Osk.", "Merle Quist lives at 4 Quay Street"


@pytest.fixture
def lena(db: None) -> User:
    return person("lena", Role.LEGAL, "Lena Brook")


@pytest.fixture
def check(scale: Any, ana: User, ben: User, cass: User) -> FactCheck:
    """A fact-check that was withdrawn: two versions, with a note to readers."""
    return make_published("withdrawn", ana=ana, ben=ben, cass=cass)["withdrawn"]


def asked(target: Redacted, by: User, because: str = ORDER) -> Redaction:
    return ask_redaction(target, by=by, ground=RedactionGround.COURT, because=because)


def gone(target: Any, *, asker: User, doer: User) -> Any:
    """The same row once its words were removed."""
    carry_out(asked(target, asker), by=doer, seen=1)
    return type(target)._default_manager.get(pk=target.pk)


def address(name: str, target: Redacted) -> str:
    return reverse(name, args=[place_of(target).replace("_", "-"), target.pk])


def verified() -> str:
    said = StringIO()
    call_command("verify_published", stdout=said)
    return said.getvalue()


def test_one_asks_another_carries_it_out_and_readers_find_a_dated_notice(
    client: Client, check: FactCheck, ana: User, ben: User
) -> None:
    digests = list(check.versions.values_list("number", "sha256", "at"))
    client.force_login(ana)
    assert check.claim in client.get(address("redaction", check)).text

    reply = client.post(address("redaction-ask", check), {"ground": "court", "because": ORDER})

    assert reply.url == reverse("redactions")
    listed = client.get(reverse("redactions")).text
    assert "You asked for this redaction; a second editor carries it out." in listed
    assert check.claim not in listed
    done = Redaction.objects.get()
    assert client.post(reverse("redaction-carry-out", args=[done.pk]), {"row_version": 1}).status_code == 409
    assert not PublishedVersion.objects.exclude(redacted_at=None).exists()
    client.force_login(ben)
    client.post(reverse("redaction-carry-out", args=[done.pk]), {"row_version": 1})
    for version in check.versions.all():
        assert (version.payload, version.note, version.redacted_because) == ({}, "", ORDER)
    assert list(check.versions.values_list("number", "sha256", "at")) == digests
    page = client.get(reverse("public-fact-check", args=[check.public_id]))
    assert page.status_code == 410
    assert ORDER in page.text
    assert f"{timezone.localdate().day} {timezone.localdate():%B %Y}" in page.text
    assert "Carried out by Ben Tolley" in client.get(check.get_absolute_url()).text
    assert [told(line) for line in Activity.objects.filter(verb__in=("ask_redaction", "redact")).order_by("id")] == [
        "asked for a redaction (court order)",
        "carried out a redaction",
    ]


def test_the_blanked_versions_verify_and_their_words_are_nowhere(
    client: Client, check: FactCheck, ana: User, ben: User, max_admin: User
) -> None:
    claim = check.versions.get(number=1).payload["claim"]
    gone(check, asker=ana, doer=ben)

    said = verified()
    assert f"version 1: blanked on {timezone.localtime():%d %b %Y}: {ORDER} Its digest stays: " in said
    assert said.endswith("2 versions, 0 problems\n")
    public = ("public-fact-checks", "public-corrections", "public-feed", "public-atom", "public-sitemap")
    for name in public:
        text = client.get(reverse(name)).getvalue().decode()
        assert claim not in text
        assert NOTE not in text
    assert "dateDeleted" in client.get(reverse("public-feed")).text
    client.force_login(max_admin)
    for name in ("activity", "activity-csv"):
        assert NOTE not in client.get(reverse(name)).getvalue().decode()
    lines = Activity.objects.filter(target_kind="factcheck", verb__in=("publish", "withdraw")).order_by("id")
    assert [set(line.after) for line in lines] == [{"check_state", "version", "kind", "sha256"}] * 2
    assert "the words were removed on" in client.get(check.get_absolute_url()).text


def test_a_version_that_was_blanked_past_the_desk_is_found(
    check: FactCheck, ana: User, ben: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone(check, asker=ana, doer=ben)
    monkeypatch.setattr("articles.queries.published_record._was_agreed", lambda version: False)

    with pytest.raises(Exception, match="not what was recorded"):
        verified()


def test_subscribers_are_told_and_who_used_it_is_listed_anew(check: FactCheck, ana: User, ben: User) -> None:
    Subscriber.objects.create(name="Archive", url="https://archive.example/told")
    Use.objects.create(fact_check=check, name="file of quotes")
    latest = check.versions.latest("number")
    Dependant.objects.create(version=latest, name="file of quotes", acknowledged_by=ana, acknowledged_at=latest.at)

    gone(check, asker=ana, doer=ben)

    told_them = json.loads(body_of(Delivery.objects.get(), Site("https://osk.example", "Osk")))
    assert (told_them["type"], told_them["data"]["note"]) == ("fact_check.redaction", ORDER)
    names = Dependant.objects.filter(acknowledged_at=None, name__endswith="(removed)").values_list("name", flat=True)
    assert "file of quotes (removed)" in names
    assert any(name.startswith("corrow-ferry") for name in names)


def test_nothing_is_published_after_a_redaction(client: Client, check: FactCheck, ana: User, ben: User) -> None:
    gone(check, asker=ana, doer=ben)
    client.force_login(ben)

    reply = client.post(
        reverse("fact-check-reinstate", args=[check.pk]), {"row_version": check.row_version, "note": "Right."}
    )

    assert reply.status_code == 409
    with pytest.raises(Refused, match="removed already"):
        asked(check, ana)


def kept(quote: Quote, cass: User) -> KeptCopy:
    do(add_evidence, quote, by=cass, source=SOURCE)
    given = Given(SECRET.encode(), KeptBy.UPLOAD, f"{SECRET}.txt", "text/plain")
    do(keep_copy, quote, by=cass, piece=Evidence.objects.get(), given=given)
    return KeptCopy.objects.get()


def test_a_kept_copy_loses_its_bytes_and_says_since_when(client: Client, quote: Quote, ana: User, ben: User) -> None:
    copy = kept(quote, ana)
    stays = {name: getattr(copy, name) for name in ("sha256", "size", "method", "taken_at", "by_id", "finding")}

    copy = gone(copy, asker=ana, doer=ben)

    assert (bytes(copy.content), copy.text, copy.name, copy.passage) == (b"", "", "", "")
    assert {name: getattr(copy, name) for name in stays} == stays
    client.force_login(ana)
    page = client.get(reverse("quote", args=[quote.pk])).text
    assert ORDER in page
    assert copy.sha256 in page
    assert SECRET not in page
    reply = client.get(reverse("quote-copy", args=[quote.pk, copy.pk]))
    assert (reply.status_code, ORDER in reply.text) == (410, True)


def test_a_copy_under_a_signature_is_redacted_and_the_signature_stands(
    signed: Quote, ana: User, ben: User, cass: User
) -> None:
    do(send_back, signed, by=ben, because="Keep a copy.")
    piece = Evidence.objects.get()
    do(keep_copy, signed, by=cass, piece=piece, given=Given(SECRET.encode(), KeptBy.PASTE))
    do(rate, signed, by=ana, rating=Rating.objects.get(slug="supported"))
    do(sign_off, signed, by=ben)

    gone(KeptCopy.objects.get(), asker=ana, doer=ben)

    assert fresh(signed).state == "signed_off"


def test_a_note_loses_its_words_and_keeps_who_and_when(client: Client, article: Article, ana: User, ben: User) -> None:
    note = gone(write_note(article, by=ana, text=f"{SECRET}, @ben"), asker=ana, doer=ben)

    assert (note.text, note.by) == ("", ana)
    client.force_login(ben)
    for page in (reverse("article-notes", args=[article.pk]), reverse("desk")):
        assert SECRET not in client.get(page).text
    assert ORDER in client.get(reverse("article-notes", args=[article.pk])).text


def test_a_line_of_the_record_loses_its_words_and_still_says_what_was_done(
    client: Client, proposed: Quote, ana: User, ben: User
) -> None:
    do(send_back, proposed, by=ben, because=SECRET)
    line = Activity.objects.get(verb=Deed.SEND_BACK)
    client.force_login(ana)
    assert address("redaction", line) in client.get(f"{reverse('activity')}?article={proposed.article.slug}").text

    line = gone(line, asker=ana, doer=ben)

    assert (line.before, line.after) == ({"state": "proposed", "check_state": "awaiting_sign_off"}, line.after)
    assert SECRET not in json.dumps([line.before, line.after])
    assert told(line).startswith("sent back (the words were removed on ")
    for page in (reverse("activity"), reverse("activity-csv"), reverse("quote", args=[proposed.pk])):
        assert SECRET not in client.get(page).getvalue().decode()
    with pytest.raises(Refused):
        undo_last(by=ben)


def test_an_earlier_text_is_covered_with_the_words_that_stood_in_it(
    client: Client, article: Article, ana: User, ben: User
) -> None:
    b4 = article.quotes.get(ref="b4")
    first = article.revisions.get()
    correct_copy(article, by=ana, seen=1, text=COPY.replace("“We close the wall on Monday.", "“It is shut."))
    was = first.text
    with pytest.raises(Refused, match="Correct the copy first"):
        asked(article.revisions.get(number=2), ana)

    first = gone(first, asker=ana, doer=ben)

    assert len(first.text) == len(was)
    assert set(first.text) == {"█", "\n"}
    assert first.sha256 == sha256(was)
    words = "We close the wall on Monday."
    assert words not in json.dumps(list(Activity.objects.values_list("before", "after")), default=str)
    assert not Quote.objects.filter(words__contains=words).exists()
    client.force_login(ana)
    for page in (
        reverse("article-revision", args=[article.pk, 1]),
        reverse("article-revision", args=[article.pk, 2]),
        reverse("article-revisions", args=[article.pk]),
        reverse("quote", args=[b4.pk]),
        reverse("article", args=[article.pk]),
    ):
        reply = client.get(page)
        assert reply.status_code == 200
        assert words not in reply.text
    assert ORDER in client.get(reverse("article-revision", args=[article.pk, 1])).text


@pytest.mark.parametrize("who", ["cass", "rui", "vera"])
def test_only_editors_and_legal_ask(client: Client, request: pytest.FixtureRequest, article: Article, who: str) -> None:
    note = write_note(article, by=request.getfixturevalue("ana"), text=SECRET)
    client.force_login(request.getfixturevalue(who))

    assert client.post(address("redaction-ask", note), {"ground": "court", "because": ORDER}).status_code == 403
    assert "Redact …" not in client.get(reverse("article-notes", args=[article.pk])).text
    assert not Redaction.objects.exists()


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        ({"ground": "court", "because": " "}, 422, "Say why the words are removed."),
        ({"ground": "mood", "because": ORDER}, 422, "Ground"),
    ],
)
def test_a_redaction_is_asked_for_with_ground_and_reason(
    client: Client, article: Article, ana: User, sent: dict[str, str], status: int, says: str
) -> None:
    note = write_note(article, by=ana, text=SECRET)
    client.force_login(ana)

    reply = client.post(address("redaction-ask", note), sent)

    assert (reply.status_code, says in reply.text) == (status, True)
    assert not Redaction.objects.exists()


def test_legal_asks_an_editor_carries_out_and_each_only_once(
    client: Client, article: Article, ana: User, ben: User, lena: User
) -> None:
    note = write_note(article, by=ana, text=SECRET)
    redaction = asked(note, lena)
    with pytest.raises(Refused, match="asked for already"):
        asked(note, ana)
    with pytest.raises(Refused, match="An editor carries a redaction out"):
        carry_out(redaction, by=lena, seen=1)
    with pytest.raises(Stale):
        carry_out(redaction, by=ben, seen=7)
    client.force_login(ben)

    for expected in (302, 409):
        settle = reverse("redaction-carry-out", args=[redaction.pk])
        assert client.post(settle, {"row_version": 1}).status_code == expected

    assert Activity.objects.filter(verb="redact").count() == 1
    with pytest.raises(Refused, match="removed already"):
        asked(Note.objects.get(), ana)


def test_what_is_turned_down_stays_and_is_listed(client: Client, article: Article, ana: User, ben: User) -> None:
    note = write_note(article, by=ana, text=SECRET)
    redaction = asked(note, ana)
    client.force_login(ben)

    client.post(reverse("redaction-turn-down", args=[redaction.pk]), {"row_version": 1})

    assert Note.objects.get().text == SECRET
    assert "Turned down" in client.get(reverse("redactions")).text
    asked(note, ana)


def test_a_hold_keeps_everything_until_legal_lifts_it(
    client: Client, check: FactCheck, ana: User, ben: User, lena: User
) -> None:
    article = check.quotes.get().article
    page = reverse("article-holds", args=[article.pk])
    redaction = asked(check, ana)
    client.force_login(ana)
    assert client.post(reverse("article-hold-set", args=[article.pk]), {"because": "A claim is filed."}).url == page
    hold = Hold.objects.get()

    client.force_login(ben)
    settle = client.post(reverse("redaction-carry-out", args=[redaction.pk]), {"row_version": 1})
    assert (settle.status_code, "Legal lifts it first" in settle.text) == (409, True)
    assert client.post(reverse("hold-lift", args=[hold.pk]), {"row_version": 1, "because": "Over."}).status_code == 403
    for place in (article.get_absolute_url(), check.get_absolute_url()):
        assert 'id="legal-hold"' in client.get(place).text
    client.force_login(lena)
    assert client.post(reverse("hold-lift", args=[hold.pk]), {"row_version": 1, "because": "Settled."}).url == page
    assert "Settled." in client.get(page).text

    carry_out(redaction, by=ben, seen=1)
    assert not PublishedVersion.objects.filter(redacted_at=None).exists()
    lines = Activity.objects.filter(verb__in=("set_hold", "lift_hold")).order_by("id")
    assert [told(line) for line in lines] == ["set a legal hold", "lifted a legal hold"]


def test_a_hold_covers_notes_lines_copies_and_earlier_texts(
    article: Article, quote: Quote, ana: User, ben: User, lena: User
) -> None:
    copy, note = kept(quote, ana), write_note(quote, by=ana, text=SECRET)
    line = Activity.objects.get(verb="add_evidence")
    first = article.revisions.get()
    correct_copy(article, by=ana, seen=1, text=f"{COPY} So they said.")
    wanted = [asked(each, ana) for each in (copy, note, line, first)]
    hold = set_hold(article, by=ana, because="A claim is filed.")

    for redaction in wanted:
        with pytest.raises(Refused, match="A legal hold stands on this"):
            carry_out(redaction, by=ben, seen=1)

    lift_hold(hold, by=lena, seen=1, because="Settled.")
    for redaction in wanted:
        carry_out(redaction, by=ben, seen=1)


@pytest.mark.parametrize(
    ("who", "sent", "status"),
    [("lena", {"because": " "}, 422), ("cass", {"because": "x"}, 403), ("vera", {"because": "x"}, 403)],
)
def test_a_hold_is_set_by_editors_and_legal_with_a_reason(
    client: Client, request: pytest.FixtureRequest, article: Article, who: str, sent: dict[str, Any], status: int
) -> None:
    client.force_login(request.getfixturevalue(who))

    assert client.post(reverse("article-hold-set", args=[article.pk]), sent).status_code == status
    assert not Hold.objects.exists()


def test_one_hold_stands_at_a_time_and_none_is_lifted_unseen(article: Article, ana: User, lena: User) -> None:
    hold = set_hold(article, by=ana, because="A claim is filed.")

    with pytest.raises(Refused, match="stands on this article already"):
        set_hold(article, by=lena, because="Another.")
    with pytest.raises(Stale):
        lift_hold(hold, by=lena, seen=2, because="Over.")


def test_what_cannot_be_redacted_says_so(client: Client, article: Article, signed: Quote, ana: User) -> None:
    client.force_login(ana)
    check = FactCheck.objects.get(quotes=signed)

    assert "Nothing of this was published." in client.get(address("redaction", check)).text
    assert client.post(address("redaction-ask", check), {"ground": "court", "because": ORDER}).status_code == 409
    for place in ("nothing/1", "note/99", "fact-check/99"):
        assert client.get(f"/redactions/{place}/").status_code == 404
    assert client.post(reverse("redaction-carry-out", args=[99]), {"row_version": 1}).status_code == 404


def test_the_settled_redactions_turn_their_pages(
    client: Client, article: Article, ana: User, ben: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        gone(write_note(article, by=ana, text=str(number)), asker=ana, doer=ben)
    monkeypatch.setattr("articles.queries.redactions.PAGE", 1)
    client.force_login(ana)

    first = client.get(reverse("redactions")).text
    newest = Redaction.objects.latest("pk")

    assert f'href="?before={newest.pk}"' in first
    assert f'id="redaction-{newest.pk}"' not in client.get(reverse("redactions"), {"before": newest.pk}).text
