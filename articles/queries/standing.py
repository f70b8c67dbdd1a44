"""A quote and a person, as the rulebook wants to see them."""

from collections.abc import Sequence
from dataclasses import replace

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef

from articles.models import Evidence, KeptCopy, Quote
from articles.queries.flags import kinds_holding
from articles.queries.people import roles_of
from articles.queries.replies import people_in_replies
from articles.text.excerpts import looked_up
from articles.workflow.quotes import Standing
from articles.workflow.vocabulary import Finding, QuoteState


def live_evidence(quote: Quote) -> list[Evidence]:
    """The evidence of the quote's fact-check that was not withdrawn, oldest first. Asked once per quote loaded.

    Each piece brings its kept copies, without their bytes, as `kept`.
    """
    known: list[Evidence] | None = getattr(quote, "_live_evidence", None)
    if known is None:
        has_copies = Exists(KeptCopy.objects.live().filter(evidence=OuterRef("pk")))
        found = Evidence.objects.live().filter(fact_check=quote.fact_check_id).annotate(has_copies=has_copies)
        found = found.select_related("added_by", "quote__article", "quote__speaker__merged_into")
        known = list(found) if quote.fact_check_id and getattr(quote, "evidence_count", None) != 0 else []
        _with_copies(known)
        quote._live_evidence = known  # type: ignore[attr-defined]
    return known


def _with_copies(pieces: list[Evidence]) -> None:
    """Gives each piece its copies, in one query where there are any."""
    by_piece: dict[int, list[KeptCopy]] = {piece.pk: [] for piece in pieces}
    if any(getattr(piece, "has_copies", False) for piece in pieces):
        for copy in KeptCopy.objects.live().without_bytes().filter(evidence__in=by_piece):
            by_piece[copy.evidence_id].append(copy)
    for piece in pieces:
        piece.kept = by_piece[piece.pk]


def forget_evidence(quote: Quote) -> None:
    """Has `live_evidence` ask again, after a source came or went."""
    vars(quote).pop("_live_evidence", None)
    vars(quote).pop("evidence_count", None)


def finding_of(piece: Evidence) -> Finding:
    """Whether a piece's excerpt stands in its copies, the best of them; another quote is a copy of itself."""
    if piece.quote is not None and piece.excerpt:
        return Finding(looked_up(piece.excerpt, piece.quote.words).found)
    found = {copy.finding for copy in piece.kept}
    return next((finding for finding in Finding if finding in found), Finding.NO_COPY)


def independent(pieces: Sequence[Evidence]) -> int:
    """How many sources there are when those that come from one origin count once."""
    return len({piece.comes_from for piece in pieces})


def _evidence_count(quote: Quote, needed: int, coming: Sequence[Evidence], going: Sequence[int]) -> int:
    counted: int | None = getattr(quote, "evidence_count", None)
    if needed > 1:
        return independent([*(piece for piece in live_evidence(quote) if piece.pk not in going), *coming])
    return (len(live_evidence(quote)) if counted is None else counted) + len(coming) - len(going)


def standing(quote: Quote, user: User) -> Standing:
    """What the rulebook asks about `quote` and `user` before a sign-off."""
    pieces = live_evidence(quote)
    stands = standing_without_sources(quote, user)
    adders = {piece.added_by_id for piece in pieces} | {copy.by_id for piece in pieces for copy in piece.kept}
    if quote.state == QuoteState.PROPOSED:
        adders |= people_in_replies(quote.fact_check_id)
    unfound = tuple(f"“{piece}”" for piece in pieces if finding_of(piece) is Finding.MISSING)
    counted = independent(pieces) if stands.needs_evidence > 1 else len(pieces)
    return replace(
        stands, authors=stands.authors | adders, evidence=counted, unfound=unfound, flags=kinds_holding(quote)
    )


def standing_without_sources(
    quote: Quote, user: User, *, coming: Sequence[Evidence] = (), going: Sequence[int] = ()
) -> Standing:
    """The same for any deed but a sign-off: who added the sources is left out, their number is not.

    Without a query where the rating asks for one source or none. `coming` and `going` (by id) are pieces about to come
    or go.
    """
    check = quote.fact_check
    people = {quote.proposed_by_id} | ({check.author_id, check.summary_by_id, check.claim_by_id} if check else set())
    rating = check.rating if check else None
    return Standing(
        state=QuoteState(quote.state),
        person=user.pk,
        roles=roles_of(user),
        in_copy=quote.in_copy,
        authors=frozenset(person for person in people if person is not None),
        rating=rating.label if rating else None,
        needs_evidence=rating.needs_evidence if rating else 0,
        evidence=_evidence_count(quote, rating.needs_evidence if rating else 0, coming, going),
        needs_reason=rating.needs_reason if rating else False,
        in_words=rating.in_words if rating else False,
        reason=check.reason if check else "",
        summary=check.summary if check else "",
    )
