"""One deed on many quotes: one transaction, one batch in the record, and an answer for every quote."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction

from articles.actions.recording import Seen
from articles.actions.refusals import Refused
from articles.models import Activity, Quote


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one quote: its line in the record, or why nothing was changed on it."""

    quote: Quote
    line: Activity | None = None
    refusal: str = ""


@transaction.atomic
def in_bulk(rows: Iterable[tuple[Quote, Seen]], act: Callable[[Quote, Seen, uuid.UUID], Activity]) -> list[Outcome]:
    """Does `act` on each quote; a refused one is left as it was and the others go on.

    A missing role refuses them all: raises `Refused` with status 403, or 422 where the input itself is bad.
    """
    batch = uuid.uuid4()
    outcomes = []
    for quote, seen in rows:
        try:
            outcomes.append(Outcome(quote, act(quote, seen, batch)))
        except Refused as no:
            if no.status == 403:
                raise
            outcomes.append(Outcome(quote, refusal=no.sentence))
    return outcomes
