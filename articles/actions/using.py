"""Noting who took a public finding out of the desk, so that a change to it reaches them."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from articles.models import Use


def note_uses(checks: Iterable[int], name: str) -> None:
    """Says that `name` (a file and whose it is, or a key) has the findings of these fact-checks; once for each."""
    wanted = set(checks)
    if not wanted:
        return
    try:
        _note_new(wanted, name)
    except IntegrityError:  # two files written at once note the same; the second looks again
        _note_new(wanted, name)


def _note_new(wanted: set[int], name: str) -> None:
    known = Use.objects.filter(fact_check__in=wanted, name=name).values_list("fact_check_id", flat=True)
    new = sorted(wanted - set(known))
    if new:
        with transaction.atomic():
            Use.objects.bulk_create(Use(fact_check_id=check, name=name) for check in new)
