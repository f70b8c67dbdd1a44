"""Evidence for and against what a quote claims."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.recording import Seen, doing
from articles.actions.refusals import Refused
from articles.actions.review import own_fact_check
from articles.models import Activity, Evidence, Quote
from articles.workflow import Deed, Stance


@dataclass(frozen=True, slots=True)
class Source:
    """A source as the form gives it."""

    url: str
    stance: Stance | str = Stance.SUPPORTS
    title: str = ""
    publisher: str = ""
    published_on: date | None = None
    excerpt: str = ""


def add_evidence(quote: Quote, *, by: User, seen: Seen, source: Source) -> Activity:
    """Adds a source to the quote's fact-check, which it makes where there is none. Voids a signature."""
    with doing(Deed.ADD_EVIDENCE, quote, by=by, seen=seen) as change:
        change.void_signature()
        check = own_fact_check(change)
        change.settle_check(more_evidence=1)
        change.write()
        piece = Evidence.objects.create(
            fact_check=check,
            added_by=by,
            url=source.url,
            stance=str(source.stance),
            title=source.title,
            publisher=source.publisher,
            published_on=source.published_on,
            excerpt=source.excerpt,
        )
        change.after["evidence"] = {"id": piece.pk, "url": piece.url, "stance": piece.stance}
    assert change.line is not None
    return change.line


def withdraw_evidence(quote: Quote, *, by: User, seen: Seen, piece: Evidence) -> Activity:
    """Takes a source out of what is to be signed; it stays on record. Voids a signature."""
    if piece.withdrawn_at is not None:
        raise Refused("This source was withdrawn already.")
    with doing(Deed.WITHDRAW_EVIDENCE, quote, by=by, seen=seen) as change:
        change.void_signature()
        change.settle_check(more_evidence=-1)
        change.write()
        found = Evidence.objects.filter(pk=piece.pk, fact_check=quote.fact_check, withdrawn_at=None).update(
            withdrawn_at=timezone.now(), withdrawn_by=by
        )
        if not found:
            raise Refused("This source was withdrawn already.")
        change.before["evidence"] = {"id": piece.pk, "url": piece.url, "stance": piece.stance}
    assert change.line is not None
    return change.line
