"""Keeps the words by which statements are found again. Derived data: it leaves no line in the record."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import transaction

from articles.models import FactCheck, Quote, StatementTerm
from articles.text.terms import index_terms

_BATCH = 500


def index_quotes(quotes: Iterable[Quote]) -> None:
    """Has these quotes found by the words they hold now. Whoever makes quotes or changes their words calls this."""
    _index((quote.pk, quote.words) for quote in quotes)


def index_checks(checks: Iterable[FactCheck]) -> None:
    """Has these fact-checks found by their claims; one whose claim is its quote's words is found by the quote."""
    _index((-check.pk, check.claim) for check in checks)


def rebuild(*, only_new: bool = False) -> Iterator[int]:
    """Indexes every quote and fact-check, batch by batch; yields how many are done. `only_new` skips what is there."""
    if not only_new:
        StatementTerm.objects.all().delete()
    known = set(StatementTerm.objects.values_list("statement", flat=True).distinct()) if only_new else set()
    quotes = Quote.objects.values_list("pk", "words").order_by("pk")
    checks = FactCheck.objects.values_list("pk", "claim").order_by("pk")
    rows = (
        row
        for source in (quotes.iterator(), ((-pk, claim) for pk, claim in checks.iterator()))
        for row in source
        if row[0] not in known
    )
    done = 0
    while batch := list(islice(rows, _BATCH)):
        _index(batch)
        done += len(batch)
        yield done


@transaction.atomic
def _index(rows: Iterable[tuple[int, str]]) -> None:
    texts = dict(rows)
    StatementTerm.objects.filter(statement__in=list(texts)).delete()
    terms = (
        StatementTerm(term=term, statement=statement)
        for statement, text in texts.items()
        for term in sorted(index_terms(text))
    )
    StatementTerm.objects.bulk_create(terms, batch_size=5_000)
