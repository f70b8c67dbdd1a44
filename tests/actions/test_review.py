"""The decisions on a quote: rating, signing off, sending back, and what takes a signature away again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User

from articles.actions.factcheck import Source, add_evidence, withdraw_evidence
from articles.actions.refusals import Refused
from articles.actions.review import check_wording, rate, reject, send_back, sign_off
from articles.actions.tagging import tag
from articles.models import Activity, Article, Evidence, Quote, Rating
from tests.conftest import SOURCE, do, fresh, share
from tests.forbidden import everything
from tests.scales import next_scale

COLLEAGUE = "You wrote part of this; a colleague has to sign it off."


def refusal(deed: Callable[..., Activity], quote: Quote, *, by: User, **details: Any) -> tuple[int, str, str]:
    """Status, field and sentence of the no, after which everything is as it was."""
    before = everything()
    with pytest.raises(Refused) as refused:
        do(deed, quote, by=by, **details)
    assert everything() == before
    return refused.value.status, refused.value.field, refused.value.sentence


def test_rating_makes_a_fact_check_that_claims_the_quotes_words(
    quote: Quote, scale: dict[str, Rating], ana: User
) -> None:
    do(rate, quote, by=ana, rating=scale["false"])

    check = fresh(quote).fact_check
    assert (check.claim, check.author, check.rating.slug) == (quote.words, ana, "false")
    assert (check.state, check.summary, check.summary_by, check.reason) == ("draft", "", None, "")


def test_rating_again_keeps_the_fact_check_and_makes_its_author_who_rated(
    proposed: Quote, scale: dict[str, Rating], ben: User
) -> None:
    do(rate, proposed, by=ben, rating=scale["false"])

    now = fresh(proposed)
    assert now.fact_check_id == proposed.fact_check_id
    assert (now.fact_check.author, now.proposed_by) == (ben, ben)
    assert now.fact_check.state == "awaiting_sign_off"


@pytest.mark.parametrize(
    ("rating", "details", "state"),
    [
        ("supported", {}, "draft"),
        ("not-verified", {}, "draft"),
        ("not-verified", {"summary": "Nobody answered."}, "awaiting_sign_off"),
        ("nothing-to-rate", {"summary": "A plan."}, "draft"),
        ("nothing-to-rate", {"reason": "intention"}, "draft"),
        ("nothing-to-rate", {"reason": "intention", "summary": "A plan."}, "awaiting_sign_off"),
    ],
)
def test_a_rating_waits_for_a_signature_once_it_has_what_it_asks_for(
    quote: Quote, scale: dict[str, Rating], cass: User, rating: str, details: dict[str, str], state: str
) -> None:
    do(rate, quote, by=cass, rating=scale[rating], **details)

    assert (fresh(quote).state, fresh(quote).fact_check.state) == ("proposed", state)


def test_a_note_is_its_writers_until_somebody_else_rewrites_it(
    quote: Quote, scale: dict[str, Rating], cass: User, ana: User
) -> None:
    def note(by: User, summary: str | None) -> tuple[str, User | None]:
        do(rate, quote, by=by, rating=scale["not-verified"], summary=summary)
        return fresh(quote).fact_check.summary, fresh(quote).fact_check.summary_by

    assert note(cass, "Rang twice.") == ("Rang twice.", cass)
    assert note(ana, None) == ("Rang twice.", cass)
    assert note(ana, "Rang twice.") == ("Rang twice.", cass)
    assert note(ana, "Rang thrice.") == ("Rang thrice.", ana)
    assert note(cass, "") == ("", None)


def test_a_rating_that_does_not_fit_the_scale_is_refused(quote: Quote, scale: dict[str, Rating], ana: User) -> None:
    other, scale = scale["supported"], next_scale(supported={"retired": True})

    for rating in (other, scale["supported"]):
        assert refusal(rate, quote, by=ana, rating=rating) == (
            409,
            "rating",
            "This rating is not offered on the scale that the desk uses now.",
        )
    assert refusal(rate, quote, by=ana, rating=scale["false"], reason="opinion") == (
        422,
        "reason",
        "“False” takes no reason.",
    )
    assert refusal(rate, quote, by=ana, rating=scale["nothing-to-rate"], reason="mood") == (
        409,
        "reason",
        "That is not one of the choices for reason.",
    )


def test_signing_off_signs_the_quote_and_its_fact_check(proposed: Quote, ben: User) -> None:
    do(sign_off, proposed, by=ben)

    now = fresh(proposed)
    assert (now.state, now.signed_by) == ("signed_off", ben)
    assert (now.fact_check.state, now.fact_check.approver) == ("signed_off", ben)


def test_nobody_signs_off_what_they_proposed(proposed: Quote, ana: User) -> None:
    assert refusal(sign_off, proposed, by=ana) == (409, "", COLLEAGUE)


def test_nobody_signs_off_evidence_of_their_own(proposed: Quote, ben: User) -> None:
    do(add_evidence, proposed, by=ben, source=Source("https://ferry.example/"))

    assert refusal(sign_off, proposed, by=ben) == (409, "", COLLEAGUE)

    do(withdraw_evidence, proposed, by=ben, piece=Evidence.objects.get(added_by=ben))
    do(sign_off, proposed, by=ben)  # what was withdrawn is not signed


def test_nobody_signs_off_a_note_of_their_own(proposed: Quote, scale: dict[str, Rating], ana: User, ben: User) -> None:
    do(rate, proposed, by=ben, rating=scale["supported"], summary="The divers say so.")
    do(rate, proposed, by=ana, rating=scale["supported"])

    assert refusal(sign_off, proposed, by=ben) == (409, "", COLLEAGUE)


def test_an_admin_is_no_exception(quote: Quote, scale: dict[str, Rating], max_admin: User, ana: User) -> None:
    do(rate, quote, by=max_admin, rating=scale["not-verified"], summary="Rang twice.")

    assert refusal(sign_off, quote, by=max_admin) == (409, "", COLLEAGUE)

    do(sign_off, quote, by=ana)


def test_a_proposer_of_an_earlier_round_may_sign_the_next(
    proposed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    do(rate, proposed, by=ben, rating=scale["false"])

    do(sign_off, proposed, by=ana)

    assert fresh(proposed).signed_by == ana


@pytest.mark.parametrize(
    ("rating", "details", "sentence"),
    [
        ("false", {}, "“False” asks for one source as evidence; there is none yet."),
        ("not-verified", {}, "“Not verified” asks for no evidence, so it needs a note: what was tried, or why."),
        ("nothing-to-rate", {"summary": "A plan."}, "“Nothing to rate” needs a reason."),
    ],
)
def test_nothing_is_signed_off_without_what_its_rating_asks_for(
    quote: Quote, scale: dict[str, Rating], ana: User, ben: User, rating: str, details: dict[str, str], sentence: str
) -> None:
    do(rate, quote, by=ana, rating=scale[rating], **details)

    assert refusal(sign_off, quote, by=ben) == (409, "", sentence)


def test_sending_back_assigns_the_quote_to_its_proposer_with_the_reason(signed: Quote, ana: User, ben: User) -> None:
    line = do(send_back, signed, by=ben, because="Which wall?")

    now = fresh(signed)
    assert (now.state, now.proposed_by, now.signed_by, now.assignee) == ("to_check", None, None, ana)
    assert (now.fact_check.state, now.fact_check.approver, now.fact_check.rating.slug) == ("draft", None, "supported")
    assert line.after["because"] == "Which wall?"


def test_sending_back_needs_a_reason(proposed: Quote, ben: User) -> None:
    assert refusal(send_back, proposed, by=ben, because=" \n") == (422, "because", "Say why it goes back.")


def test_what_is_not_a_quote_can_be_sent_back(proposed: Quote, cass: User, ben: User) -> None:
    do(reject, proposed, by=cass)
    assert (fresh(proposed).state, fresh(proposed).proposed_by) == ("rejected", None)

    do(send_back, proposed, by=ben, because="It is one.")

    assert (fresh(proposed).state, fresh(proposed).assignee) == ("to_check", None)


def test_what_is_signed_off_is_sent_back_before_it_is_rejected(signed: Quote, ana: User) -> None:
    assert refusal(reject, signed, by=ana) == (409, "", "This is signed off. Send it back first.")


def test_a_wording_unchecked_again_names_nobody(quote: Quote, ana: User) -> None:
    do(check_wording, quote, by=ana, wording="confirmed", source="letter")
    do(check_wording, quote, by=ana, wording="unchecked", source="letter")

    now = fresh(quote)
    assert (now.wording, now.wording_source, now.wording_by) == ("unchecked", "", None)


@pytest.mark.parametrize(("deed", "details"), [(tag, {"name": "harbour"}), (check_wording, {"wording": "confirmed"})])
def test_tags_and_wording_leave_a_signature_alone(
    signed: Quote, cass: User, deed: Callable[..., Activity], details: dict[str, str]
) -> None:
    do(deed, signed, by=cass, **details)

    now = fresh(signed)
    assert (now.state, now.signed_by, now.fact_check.state) == ("signed_off", signed.signed_by, "signed_off")
    assert now.fact_check.row_version == signed.fact_check.row_version


def test_nobody_signs_off_a_quote_whose_fact_check_they_wrote(
    proposed: Quote, article: Article, ana: User, cass: User
) -> None:
    other = share(proposed, article.quotes.get(ref="b3"), by=cass)

    assert refusal(sign_off, other, by=ana) == (409, "", COLLEAGUE)


@pytest.fixture
def sibling(signed: Quote, article: Article, ana: User, max_admin: User) -> Quote:
    """b3 on the fact-check of b2: proposed by ana as well, but signed off by max."""
    shared = share(signed, article.quotes.get(ref="b3"), by=ana)
    do(sign_off, shared, by=max_admin)
    return fresh(shared)


def test_a_second_quote_on_a_signed_fact_check_is_signed_alone(
    signed: Quote, sibling: Quote, ben: User, max_admin: User
) -> None:
    assert (sibling.state, sibling.signed_by, sibling.fact_check.approver) == ("signed_off", max_admin, ben)
    assert (fresh(signed).state, fresh(signed).signed_by) == ("signed_off", ben)
    after = Activity.objects.on_quote(sibling.pk).get().after
    assert after.keys() - {"digest", "shown"} == {"state", "signed_by_id"}
    assert (after["state"], after["signed_by_id"]) == ("signed_off", max_admin.pk)


VOIDING: list[tuple[Callable[..., Activity], Callable[[], dict[str, Any]], str]] = [
    (rate, lambda: {"rating": Rating.objects.get(slug="false")}, "proposed"),
    (add_evidence, lambda: {"source": SOURCE}, "proposed"),
    (withdraw_evidence, lambda: {"piece": Evidence.objects.get()}, "proposed"),
    (send_back, lambda: {"because": "Which wall?"}, "to_check"),
]


@pytest.mark.parametrize(("deed", "details", "state"), VOIDING, ids=[deed.__name__ for deed, *_ in VOIDING])
def test_what_changes_a_signed_fact_check_takes_the_signature_off_every_quote_that_shares_it(
    signed: Quote,
    sibling: Quote,
    ana: User,
    deed: Callable[..., Activity],
    details: Callable[[], dict[str, Any]],
    state: str,
) -> None:
    lines = list(Activity.objects.values_list("pk", flat=True))

    line = do(deed, signed, by=ana, **details())

    one, other = fresh(signed), fresh(sibling)
    assert (one.state, one.signed_by, other.state, other.signed_by) == (state, None, "proposed", None)
    assert one.fact_check.approver is None
    assert one.fact_check.state in ("draft", "awaiting_sign_off")
    assert other.row_version == sibling.row_version + 1
    new = Activity.objects.exclude(pk__in=lines)
    assert {(each.verb, each.target_id, each.actor, each.batch) for each in new} == {
        (deed.__name__, quote.pk, ana, line.batch) for quote in (one, other)
    }
    assert new.get(target_id=other.pk).before == {"state": "signed_off", "signed_by_id": sibling.signed_by_id}


def test_the_signer_may_rate_anew_and_then_needs_a_colleague(
    signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    do(rate, signed, by=ben, rating=scale["false"])

    assert refusal(sign_off, signed, by=ben) == (409, "", COLLEAGUE)
    do(sign_off, signed, by=ana)

    assert fresh(signed).fact_check.approver == ana
