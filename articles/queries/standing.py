"""A quote and a person, as the rulebook wants to see them."""

from dataclasses import replace

from django.contrib.auth.models import User

from articles.models import Evidence, Quote
from articles.queries.people import roles_of
from articles.workflow import QuoteState, Standing


def live_evidence(quote: Quote) -> list[Evidence]:
    """The evidence of the quote's fact-check that was not withdrawn, oldest first. Asked once per quote loaded."""
    known: list[Evidence] | None = getattr(quote, "_live_evidence", None)
    if known is None:
        found = Evidence.objects.live().filter(fact_check=quote.fact_check_id).select_related("added_by")
        known = list(found) if quote.fact_check_id and getattr(quote, "evidence_count", None) != 0 else []
        quote._live_evidence = known  # type: ignore[attr-defined]
    return known


def forget_evidence(quote: Quote) -> None:
    """Has `live_evidence` ask again, after a source came or went."""
    vars(quote).pop("_live_evidence", None)
    vars(quote).pop("evidence_count", None)


def _evidence_count(quote: Quote) -> int:
    counted: int | None = getattr(quote, "evidence_count", None)
    return len(live_evidence(quote)) if counted is None else counted


def standing(quote: Quote, user: User, *, more_evidence: int = 0) -> Standing:
    """What the rulebook asks about `quote` and `user`; `more_evidence` counts pieces about to come or go."""
    stands = standing_without_sources(quote, user, more_evidence=more_evidence)
    adders = {piece.added_by_id for piece in live_evidence(quote)}
    return replace(stands, authors=stands.authors | adders, evidence=len(live_evidence(quote)) + more_evidence)


def standing_without_sources(quote: Quote, user: User, *, more_evidence: int = 0) -> Standing:
    """The same for any deed but a sign-off, without a query: who added the sources is left out, their number is not."""
    check = quote.fact_check
    people = {quote.proposed_by_id} | ({check.author_id, check.summary_by_id} if check else set())
    rating = check.rating if check else None
    return Standing(
        state=QuoteState(quote.state),
        person=user.pk,
        roles=roles_of(user),
        in_copy=quote.in_copy,
        authors=frozenset(person for person in people if person is not None),
        rating=rating.label if rating else None,
        needs_evidence=rating.needs_evidence if rating else 0,
        evidence=_evidence_count(quote) + more_evidence,
        needs_reason=rating.needs_reason if rating else False,
        reason=check.reason if check else "",
        summary=check.summary if check else "",
    )
