"""The claim in plain words, the copies kept of sources, and what a signature stands under."""

import hashlib
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.factcheck import Claim, Source, add_evidence, edit_claim, keep_copy, withdraw_evidence
from articles.actions.keeping import Given
from articles.actions.recording import seen_now
from articles.actions.refusals import Refused
from articles.actions.review import rate, send_back, sign_off
from articles.actions.undoing import undo_last
from articles.models import Activity, Evidence, KeptCopy, Quote, Rating, Speaker, StatementTerm
from articles.models.kept import KEPT_BYTES
from articles.queries.agreeing import digest_of, items_of, since_sent_back
from articles.queries.opinions import Heard
from articles.queries.telling import told
from articles.workflow.vocabulary import KeptBy
from tests.conftest import SOURCE, do, fresh
from tests.forbidden import everything
from tests.scales import next_scale

CLAIM = Claim("The cracks are 4 cm wide.", "figure", date(2026, 11, 3), "Harbour office", "How deep they go.")
REPORT = "The widest crack measures four centimetres."


def source_saying(excerpt: str, **more: object) -> Source:
    return Source("https://divers.example/report", title="Report", excerpt=excerpt, **more)


def pasted(text: str) -> Given:
    return Given(text.encode(), KeptBy.PASTE)


def test_a_claim_is_worded_and_taken_back(quote: Quote, cass: User) -> None:
    line = do(edit_claim, quote, by=cass, claim=CLAIM)

    check = fresh(quote).fact_check
    assert (check.claim, check.claim_type, check.said_on) == ("The cracks are 4 cm wide.", "figure", date(2026, 11, 3))
    assert (check.said_where, check.unknown, check.claim_by) == ("Harbour office", "How deep they go.", cass)
    assert (line.before["claim"], line.after["said_on"]) == (quote.words, "2026-11-03")
    assert told(line) == "said what is claimed: “The cracks are 4 cm wide.”"
    terms = StatementTerm.objects.filter(statement=-check.pk)
    worded = set(terms.values_list("term", flat=True))

    undone = undo_last(by=cass)
    assert worded
    assert set(terms.values_list("term", flat=True)) != worded, "it is found by the claim it has"
    check.refresh_from_db()
    assert (check.claim, check.claim_type, check.said_on, check.claim_by) == (quote.words, "", None, None)
    assert undone.after["claim"] == quote.words


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        (Claim(" "), "Say what is claimed"),
        (Claim("A wall.", said_on=timezone.localdate() + timedelta(days=1)), "still to come"),
        (Claim("The cracks are four centimetres wide, Nobody should walk there."), "Nothing in the claim was changed"),
        (Claim("A wall.", "rumour"), "not one of the choices"),
    ],
)
def test_a_claim_that_is_none_changes_nothing(quote: Quote, cass: User, claim: Claim, says: str) -> None:
    before = everything()

    with pytest.raises(Refused, match=says):
        do(edit_claim, quote, by=cass, claim=claim)

    assert everything() == before


def test_whoever_worded_the_claim_or_kept_a_copy_cannot_sign_but_who_added_a_withdrawn_source_can(
    proposed: Quote, ben: User, max_admin: User
) -> None:
    do(add_evidence, proposed, by=max_admin, source=source_saying(""))
    do(withdraw_evidence, proposed, by=max_admin, piece=Evidence.objects.latest("id"))
    do(edit_claim, proposed, by=ben, claim=CLAIM)
    with pytest.raises(Refused, match="a colleague has to"):
        do(sign_off, proposed, by=ben)

    line = do(sign_off, proposed, by=max_admin)

    assert line.after["digest"] == digest_of(fresh(proposed))
    do(keep_copy, proposed, by=max_admin, piece=Evidence.objects.first(), given=pasted(REPORT))
    assert fresh(proposed).state == "proposed"
    with pytest.raises(Refused, match="a colleague has to"):
        do(sign_off, proposed, by=max_admin)


@pytest.mark.parametrize(
    ("excerpt", "text", "finding"),
    [
        ("the widest crack measures four centimetres", REPORT.replace("The", "And the"), "found"),
        ("The widest crack measures five centimetres", REPORT, "changed"),
        ("The mayor has resigned", REPORT, "missing"),
        ("", REPORT, ""),
    ],
)
def test_a_copy_is_kept_byte_for_byte_and_the_excerpt_looked_up_in_it(
    quote: Quote, cass: User, excerpt: str, text: str, finding: str
) -> None:
    do(add_evidence, quote, by=cass, source=source_saying(excerpt))
    piece = Evidence.objects.get()

    line = do(keep_copy, quote, by=cass, piece=piece, given=pasted(text))

    kept = KeptCopy.objects.get()
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert (bytes(kept.content), kept.sha256, kept.size) == (text.encode(), digest, len(text.encode()))
    assert (kept.method, kept.by, kept.finding, kept.text) == ("paste", cass, finding, text)
    assert line.after["copy"] == {"id": kept.pk, "sha256": digest, "method": "paste", "finding": finding}


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (Given(b"", KeptBy.UPLOAD), 422),
        (Given(b"x" * (KEPT_BYTES + 1), KeptBy.UPLOAD), 422),
        (Given(REPORT.encode(), KeptBy.UPLOAD), 409),
    ],
    ids=["empty", "too large", "kept already"],
)
def test_a_copy_that_cannot_be_kept_changes_nothing(proposed: Quote, cass: User, given: Given, status: int) -> None:
    piece = Evidence.objects.get()
    do(keep_copy, proposed, by=cass, piece=piece, given=pasted(REPORT))
    before = everything()

    with pytest.raises(Refused) as refused:
        do(keep_copy, proposed, by=cass, piece=piece, given=given)

    assert refused.value.status == status
    assert everything() == before


def test_a_copy_taken_back_stays_on_record_and_counts_no_more(proposed: Quote, cass: User) -> None:
    do(keep_copy, proposed, by=cass, piece=Evidence.objects.get(), given=pasted(REPORT))

    undo_last(by=cass)

    kept = KeptCopy.objects.get()
    assert (kept.withdrawn_by, bytes(kept.content)) == (cass, REPORT.encode())
    assert not KeptCopy.objects.live().exists()


def test_words_that_are_not_in_the_source_stop_a_signature_until_the_right_copy_is_there(
    quote: Quote, scale: dict[str, Rating], cass: User, ana: User, ben: User
) -> None:
    do(add_evidence, quote, by=cass, source=source_saying(REPORT), copy=pasted("Nothing of the kind."))
    do(rate, quote, by=ana, rating=scale["supported"])
    with pytest.raises(Refused, match="not in the copy kept of it"):
        do(sign_off, quote, by=ben)

    do(keep_copy, quote, by=cass, piece=Evidence.objects.get(), given=pasted(REPORT))
    do(sign_off, quote, by=ben)

    assert fresh(quote).state == "signed_off"


def test_sources_of_one_origin_count_once_where_a_rating_asks_for_more_than_one(
    quote: Quote, scale: dict[str, Rating], cass: User, ana: User, ben: User
) -> None:
    strict = next_scale(false={"needs_evidence": 2})["false"]
    for url, origin in (("https://a.example/", "Corrow divers"), ("https://b.example/", "CORROW  divers")):
        do(add_evidence, quote, by=cass, source=Source(url, origin=origin))
    do(rate, quote, by=ana, rating=strict)
    assert fresh(quote).fact_check.state == "draft"
    with pytest.raises(Refused, match="2 independent sources as evidence; there is only 1"):
        do(sign_off, quote, by=ben)

    do(add_evidence, quote, by=cass, source=Source("https://c.example/", publisher="Corrow Post"))
    assert fresh(quote).fact_check.state == "awaiting_sign_off"
    undo_last(by=cass)
    assert fresh(quote).fact_check.state == "draft"
    do(add_evidence, quote, by=cass, source=Source("https://d.example/"))
    do(sign_off, quote, by=ben)

    assert fresh(quote).state == "signed_off"


def test_another_quote_is_a_source_and_a_quote_is_none_for_itself(quote: Quote, cass: User) -> None:
    other = quote.article.quotes.get(ref="b3")
    do(add_evidence, quote, by=cass, source=Source(quote=other, excerpt="We close the wall"))
    assert Evidence.objects.get().quote == other
    assert "b3" in told(Activity.objects.latest("id"))

    with pytest.raises(Refused, match="what it claims itself"):
        do(add_evidence, quote, by=cass, source=Source(quote=fresh(quote)))


def test_what_was_shown_must_still_be_true_when_it_is_signed(proposed: Quote, ben: User) -> None:
    opened = fresh(proposed)
    shown = digest_of(opened)
    Speaker.objects.filter(quotes=proposed).update(slug="somebody-else")
    opened = fresh(proposed)
    before = everything()

    with pytest.raises(Refused, match="has changed since") as refused:
        sign_off(opened, by=ben, seen=seen_now(opened), agreed=shown)

    assert refused.value.status == 409
    assert everything() == before
    line = do(sign_off, proposed, by=ben, agreed=digest_of(fresh(proposed)))
    assert line.after["shown"] == "page"


def test_what_changed_since_it_was_sent_back_is_the_difference(
    proposed: Quote, scale: dict[str, Rating], cass: User, ben: User
) -> None:
    do(send_back, proposed, by=ben, because="Who measured?")
    do(edit_claim, proposed, by=cass, claim=CLAIM)
    do(add_evidence, proposed, by=cass, source=Source("https://gone.example/"))
    do(withdraw_evidence, proposed, by=cass, piece=Evidence.objects.latest("id"))
    do(add_evidence, proposed, by=cass, source=Source("https://new.example/"))
    do(rate, proposed, by=cass, rating=scale["false"], summary="Five.")

    since = since_sent_back(fresh(proposed))

    assert since is not None
    assert since.line.after["because"] == "Who measured?"
    said = {each.label: (each.before, each.after) for each in since.differences}
    assert said["Rating"] == ("Supported", "False")
    assert said["Claim"][1] == CLAIM.claim
    assert said["Note"] == ("", "Five.")
    assert (since.added, since.withdrawn) == (["https://new.example/"], [])


def test_the_checklist_comes_from_what_is_there(quote: Quote, scale: dict[str, Rating], cass: User, ana: User) -> None:
    do(add_evidence, quote, by=cass, source=source_saying("Not there at all, not one word"), copy=pasted(REPORT))
    do(
        add_evidence,
        quote,
        by=cass,
        source=Source("https://b.example/", stance="against", is_primary=True, excerpt="A"),
    )
    do(rate, quote, by=ana, rating=scale["supported"])

    items = {item.name: item for item in items_of(fresh(quote), Heard())}

    assert {name for name, item in items.items() if item.done} == {"sources", "primary", "origins", "against"}
    assert {name for name, item in items.items() if item.blocks and not item.done} == {"unfound"}
    assert {name for name, item in items.items() if not item.blocks and not item.done} == {"words", "unkept"}
    assert SOURCE.url not in items["unkept"].sentence
