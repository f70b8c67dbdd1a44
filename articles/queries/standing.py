"""A quote and a person, as the rulebook wants to see them."""

from django.contrib.auth.models import User

from articles.models import Evidence, Quote
from articles.queries.people import roles_of
from articles.workflow import QuoteState, Standing


def live_evidence(quote: Quote) -> list[Evidence]:
    """The evidence of the quote's fact-check that was not withdrawn, oldest first. Asked once per quote loaded."""
    known: list[Evidence] | None = getattr(quote, "_live_evidence", None)
    if known is None:
        known = list(quote.fact_check.evidence.live().select_related("added_by")) if quote.fact_check else []
        quote._live_evidence = known  # type: ignore[attr-defined]
    return known


def standing(quote: Quote, user: User, *, more_evidence: int = 0) -> Standing:
    """What the rulebook asks about `quote` and `user`; `more_evidence` counts pieces about to come or go."""
    check = quote.fact_check
    evidence = live_evidence(quote)
    authors = {quote.proposed_by_id} | {piece.added_by_id for piece in evidence}
    if check:
        authors |= {check.author_id, check.summary_by_id}
    rating = check.rating if check else None
    return Standing(
        state=QuoteState(quote.state),
        person=user.pk,
        roles=roles_of(user),
        authors={author for author in authors if author is not None},
        rating=rating.label if rating else None,
        needs_evidence=rating.needs_evidence if rating else 0,
        evidence=len(evidence) + more_evidence,
        needs_reason=rating.needs_reason if rating else False,
        reason=check.reason if check else "",
        summary=check.summary if check else "",
    )
