"""The decisions on a quote: is it one, was it said, is it true, and does a second editor agree."""

import uuid

from django.contrib.auth.models import User

from articles.actions.recording import Change, Seen, doing
from articles.actions.refusals import Refused
from articles.models import Activity, FactCheck, Quote, Rating
from articles.models.factcheck import UNSIGNED
from articles.queries.agreeing import digest_of
from articles.queries.standing import forget_evidence
from articles.workflow.vocabulary import CheckState, Deed, QuoteState, Reason, Wording, WordingSource


def rate(
    quote: Quote,
    *,
    by: User,
    seen: Seen,
    rating: Rating,
    reason: Reason | str = "",
    summary: str | None = None,
    batch: uuid.UUID | None = None,
) -> Activity:
    """Proposes a rating; the note becomes the fact-check's summary (None leaves it). Voids a signature.

    The database refuses a rating that the scale in use does not offer.
    """
    if reason and not rating.needs_reason:
        raise Refused(f"“{rating.label}” takes no reason.", 422, "reason")
    with doing(Deed.RATE, quote, by=by, seen=seen, batch=batch) as change:
        change.void_signature()
        check = own_fact_check(change)
        check.rating, check.reason, check.author = rating, str(reason), by
        if summary is not None and summary != check.summary:
            check.summary, check.summary_by = summary, by if summary else None
        quote.state, quote.proposed_by = QuoteState.PROPOSED, by
        change.settle_check()
        # The label as it was: a scale can be renamed, the record cannot.
        change.after |= {"rating": rating.label} | ({"reason_given": str(reason)} if reason else {})
    assert change.line is not None
    return change.line


def reject(quote: Quote, *, by: User, seen: Seen) -> Activity:
    """Says that this is not a quote. It stays on record and can be sent back."""
    with doing(Deed.REJECT, quote, by=by, seen=seen) as change:
        quote.state, quote.proposed_by = QuoteState.REJECTED, None
        if quote.fact_check and quote.fact_check.state in UNSIGNED:
            quote.fact_check.state = CheckState.DRAFT
    assert change.line is not None
    return change.line


def check_wording(
    quote: Quote, *, by: User, seen: Seen, wording: Wording | str, source: WordingSource | str = ""
) -> Activity:
    """Confirms or disputes that these are the words, and says what they were checked against."""
    with doing(Deed.CHECK_WORDING, quote, by=by, seen=seen) as change:
        quote.wording = str(wording)
        quote.wording_source = "" if wording == Wording.UNCHECKED else str(source)
        quote.wording_by = None if wording == Wording.UNCHECKED else by
    assert change.line is not None
    return change.line


def sign_off(quote: Quote, *, by: User, seen: Seen, agreed: str = "") -> Activity:
    """The second editor agrees: signs the quote, and its fact-check where nobody has yet.

    `agreed` is the digest of what the editor was shown; where it is given and no longer true, nothing is signed. The
    record keeps the digest of what was signed.
    """
    with doing(Deed.SIGN_OFF, quote, by=by, seen=seen) as change:
        forget_evidence(quote)
        digest = digest_of(quote)
        if agreed and agreed != digest:
            raise Refused("What you were shown has changed since. Look at it again before you sign.", 409, "agreed")
        change.after |= {"digest": digest, "shown": "page" if agreed else "card"}
        check = quote.fact_check
        assert check is not None  # a proposed quote has one: quote_state_matches_people
        if check.state in UNSIGNED:
            check.state, check.approver = CheckState.SIGNED_OFF, by
        quote.state, quote.signed_by = QuoteState.SIGNED_OFF, by
    assert change.line is not None
    return change.line


def send_back(quote: Quote, *, by: User, seen: Seen, because: str) -> Activity:
    """Puts a quote back to be checked by whoever proposed it, with the reason in words."""
    if not because.strip():
        raise Refused("Say why it goes back.", 422, "because")
    with doing(Deed.SEND_BACK, quote, by=by, seen=seen) as change:
        if quote.state != QuoteState.REJECTED:  # of a rejected one nothing was signed
            change.void_signature()
        quote.assignee = quote.proposed_by or quote.assignee
        quote.state, quote.proposed_by = QuoteState.TO_CHECK, None
        if quote.fact_check and quote.fact_check.state in UNSIGNED:
            quote.fact_check.state = CheckState.DRAFT
        change.after["because"] = because
    assert change.line is not None
    return change.line


def own_fact_check(change: Change) -> FactCheck:
    """The quote's fact-check; where it has none, a draft of its own whose claim is its words, not yet saved."""
    if change.quote.fact_check is None:
        change.quote.fact_check = FactCheck(claim=change.quote.words, author=change.by)
    return change.quote.fact_check
