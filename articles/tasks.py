"""Background work. Each task calls one action; `manage.py worker` runs them."""

from django_tasks import task

from articles.actions import batches
from articles.actions.telling_subscribers import deliver_due
from articles.models import ImportBatch

SLICE = 5.0  # seconds


@task()
def go_on(batch_id: int) -> None:
    """Goes on with an import for a few seconds, then lets other work have its turn."""
    batch = ImportBatch.objects.filter(pk=batch_id).first()
    if batch is not None and batches.go_on(batch, seconds=SLICE):
        go_on.enqueue(batch_id)


@task()
def deliver() -> None:
    """Tells subscribers what is due, and comes back for each that could not be reached."""
    for missed in deliver_due():
        deliver.using(run_after=missed.next_at).enqueue()
