"""A background worker: it takes up what a killed one left behind, then does what is put before it."""

from typing import Any

from django_tasks_db.management.commands import db_worker

from articles.queries.imports import left_behind
from articles.tasks import deliver, go_on


class Command(db_worker.Command):
    help = (
        "Runs background work: imports of many files, deliveries to subscribers. One is enough; several share the work."
    )

    def handle(self, **options: Any) -> None:
        for batch in left_behind():
            go_on.enqueue(batch.pk)
        deliver.enqueue()
        super().handle(**options)
