"""What a quote claims in plain words, and the evidence for and against it."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.indexing import index_checks
from articles.actions.keeping import Given, put_by
from articles.actions.recording import CLAIM_FIELDS, Seen, difference, doing
from articles.actions.refusals import Refused
from articles.actions.review import own_fact_check
from articles.models import Activity, Evidence, FactCheck, Quote
from articles.workflow.vocabulary import ClaimType, Deed, Stance


@dataclass(frozen=True, slots=True)
class Source:
    """A source as the form gives it: a link, another quote, or a file, which is then its copy."""

    url: str = ""
    stance: Stance | str = Stance.SUPPORTS
    title: str = ""
    publisher: str = ""
    published_on: date | None = None
    excerpt: str = ""
    quote: Quote | None = None
    is_primary: bool = False
    origin: str = ""
    shows: str = ""
    why_no_copy: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed, in plain words, and when and where it was said."""

    claim: str
    claim_type: ClaimType | str = ""
    said_on: date | None = None
    said_where: str = ""
    unknown: str = ""


def edit_claim(quote: Quote, *, by: User, seen: Seen, claim: Claim) -> Activity:
    """Says anew what is claimed, on the fact-check that it makes where there is none. Voids a signature."""
    if not claim.claim.strip():
        raise Refused("Say what is claimed.", 422, "claim")
    if claim.said_on and claim.said_on > timezone.localdate():
        raise Refused("That day is still to come.", 422, "said_on")
    with doing(Deed.EDIT_CLAIM, quote, by=by, seen=seen) as change:
        change.void_signature()
        check = own_fact_check(change)
        was = claim_of(check)
        check.claim, check.claim_type, check.said_on = claim.claim, str(claim.claim_type), claim.said_on
        check.said_where, check.unknown = claim.said_where, claim.unknown
        if claim_of(check) == was:
            raise Refused("Nothing in the claim was changed.", 422, "claim")
        check.claim_by = by
        change.settle_check()
        change.before, change.after = difference(was, claim_of(check))
        change.write()
        index_checks([check])
    assert change.line is not None
    return change.line


def claim_of(check: FactCheck) -> dict[str, str | int | None]:
    """What the record keeps of a claim, as JSON values."""
    fields = {name: getattr(check, name) for name in CLAIM_FIELDS}
    return fields | {"said_on": check.said_on.isoformat() if check.said_on else None}


def add_evidence(quote: Quote, *, by: User, seen: Seen, source: Source, copy: Given | None = None) -> Activity:
    """Adds a source to the quote's fact-check, which it makes where there is none. Voids a signature.

    A file that comes with it is kept as its copy, in the same transaction.
    """
    if source.quote is not None and source.quote.pk == quote.pk:
        raise Refused("A quote is no evidence for what it claims itself.", 422, "quote")
    with doing(Deed.ADD_EVIDENCE, quote, by=by, seen=seen) as change:
        change.void_signature()
        check = own_fact_check(change)
        piece = Evidence(
            fact_check=check,
            added_by=by,
            url=source.url,
            quote=source.quote,
            stance=str(source.stance),
            title=source.title,
            publisher=source.publisher,
            published_on=source.published_on,
            excerpt=source.excerpt,
            is_primary=source.is_primary,
            origin=source.origin,
            shows=source.shows,
            why_no_copy=source.why_no_copy,
        )
        change.settle_check(coming=[piece])
        change.write()
        piece.fact_check = check  # now that it has an id
        piece.save(force_insert=True)
        change.after["evidence"] = _named(piece)
        if copy is not None:
            change.after["copy"] = put_by(piece, copy, by=by)
    assert change.line is not None
    return change.line


def withdraw_evidence(quote: Quote, *, by: User, seen: Seen, piece: Evidence) -> Activity:
    """Takes a source out of what is to be signed; it stays on record. Voids a signature."""
    if piece.withdrawn_at is not None:
        raise Refused("This source was withdrawn already.")
    with doing(Deed.WITHDRAW_EVIDENCE, quote, by=by, seen=seen) as change:
        change.void_signature()
        change.settle_check(going=[piece.pk])
        change.write()
        found = Evidence.objects.filter(pk=piece.pk, fact_check=quote.fact_check, withdrawn_at=None).update(
            withdrawn_at=timezone.now(), withdrawn_by=by
        )
        if not found:
            raise Refused("This source was withdrawn already.")
        change.before["evidence"] = _named(piece)
    assert change.line is not None
    return change.line


def keep_copy(quote: Quote, *, by: User, seen: Seen, piece: Evidence, given: Given) -> Activity:
    """Keeps a copy of a source of the quote's fact-check, and looks its excerpt up in it. Voids a signature."""
    if piece.withdrawn_at is not None:
        raise Refused("This source was withdrawn; no copy of it is kept.")
    with doing(Deed.KEEP_COPY, quote, by=by, seen=seen) as change:
        change.void_signature()
        change.settle_check()
        change.write()
        change.after |= {"copy": put_by(piece, given, by=by), "source": str(piece)}
    assert change.line is not None
    return change.line


def _named(piece: Evidence) -> dict[str, object]:
    named: dict[str, object] = {"id": piece.pk, "url": piece.url, "stance": piece.stance}
    return named if piece.url else named | {"title": piece.title or f"quote {piece.quote}"}
