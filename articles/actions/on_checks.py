"""What every deed on a fact-check shares: the row held meanwhile, its line in the record, signatures taken off."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction

from articles.actions.recording import record, save_if_unchanged
from articles.actions.refusals import Refused, Stale
from articles.models import Activity, Article, FactCheck, Quote
from articles.models.violations import explain
from articles.workflow.vocabulary import CheckState, Deed, QuoteState


@contextmanager
def holding(check: FactCheck, seen: int) -> Iterator[None]:
    """One transaction in which nobody else changes the fact-check; a no of the database becomes a `Refused`.

    Raises `Stale` where its row version is not `seen`, the one that the person had on the screen.
    """
    if check.row_version != seen:
        raise Stale
    try:
        with transaction.atomic():
            # Whoever comes second waits here, and then finds that the row has moved on.
            if FactCheck.objects.select_for_update().values_list("row_version", flat=True).get(pk=check.pk) != seen:
                raise Stale
            yield
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Stale if violation.is_stale else Refused(violation.sentence, 409, violation.field) from error


def line_on(
    check: FactCheck,
    deed: Deed,
    by: User,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    *,
    batch: uuid.UUID | None = None,
    article: Article | None = None,
) -> Activity:
    """The line of a deed on a fact-check, under `article` or the one that its first quote stands in."""
    about = article or Article.objects.filter(quotes__fact_check=check).order_by("quotes__id").first()
    return record(deed, check, by=by, before=before, after=after, batch=batch, article=about)


def unsign(check: FactCheck, deed: Deed, by: User, batch: uuid.UUID, *, to: CheckState = CheckState.DRAFT) -> None:
    """Takes the signatures off a fact-check and its quotes; each quote leaves a line, the caller writes the check’s."""
    for quote in check.quotes.filter(state=QuoteState.SIGNED_OFF):
        _void(quote, deed, by, batch)
    save_if_unchanged(check, check.row_version, state=to, approver=None)


def _void(quote: Quote, deed: Deed, by: User, batch: uuid.UUID) -> None:
    signer = quote.signed_by_id
    save_if_unchanged(quote, quote.row_version, state=QuoteState.PROPOSED, signed_by=None)
    was = {"state": QuoteState.SIGNED_OFF, "signed_by_id": signer}
    record(deed, quote, by=by, batch=batch, before=was, after={"state": quote.state, "signed_by_id": None})
