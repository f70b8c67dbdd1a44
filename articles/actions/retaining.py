"""Clearing out what is past its time, batch by batch: killed, it goes on with what is left when it is run again."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from articles.actions.recording import in_words, record
from articles.models import KeptCopy, RetentionRun
from articles.queries.retention import due
from articles.workflow.vocabulary import Deed, RetentionClass

_BATCH = 500


def retain(kept: Mapping[RetentionClass, int]) -> RetentionRun:
    """Clears out every class in `kept`, which says after how many days; leaves one line in the record.

    Raises `Refused` where the database says no, such as for a hold that was set meanwhile; what was cleared out by then
    is counted in the run.
    """
    with transaction.atomic():
        # One that was killed is over: only the run that is under way may clear anything out.
        RetentionRun.objects.filter(ended_at=None).update(ended_at=timezone.now())
        days = {str(kind): number for kind, number in kept.items()}
        run = RetentionRun.objects.create(days=days, removed=dict.fromkeys(days, 0))
        record(Deed.RETAIN, run, by=None, before={}, after={"days": days})
    for kind, number in kept.items():
        while _batch_cleared(run, kind, number):
            pass
    run.ended_at = timezone.now()
    run.save(update_fields=["ended_at"])
    return run


def _batch_cleared(run: RetentionRun, kind: RetentionClass, days: int) -> bool:
    """Whether there was something to clear out; the count goes with the batch, in one transaction."""
    with in_words():
        rows = list(due(kind, days).values_list("pk", flat=True)[:_BATCH])
        if rows:
            run.removed[kind] += _cleared(kind, days, rows)
            run.save(update_fields=["removed"])
    return bool(rows)


def _cleared(kind: RetentionClass, days: int, rows: list[int]) -> int:
    """Asks once more what is due: somebody may have taken one up meanwhile."""
    found = due(kind, days).filter(pk__in=rows)
    if kind is RetentionClass.COPIES:
        because = f"Cleared out {days} days after it was withdrawn."
        empty = {"content": b"", "text": "", "passage": "", "name": "", "redacted_at": timezone.now()}
        return KeptCopy.objects.filter(pk__in=found.values("pk")).update(**empty, redacted_because=because)
    return found.delete()[0]
