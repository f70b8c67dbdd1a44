"""Says what is past its time, and with --apply clears it out."""

from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from articles.actions.refusals import Refused
from articles.actions.retaining import retain
from articles.queries.retention import days_kept, due
from articles.workflow.vocabulary import RetentionClass


class Command(BaseCommand):
    help = (
        "Counts what is past the time that the settings KEEP_…_DAYS give it (docs/keeping.md); --apply clears it out. "
        "What was published, the record and whatever is under a legal hold always stay. Broken off, run it again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--apply", action="store_true", help="clear it out; without, it is only counted")

    def handle(self, *args: Any, **options: Any) -> None:
        kept = days_kept()
        for kind in RetentionClass:
            if kind not in kept:
                self.stdout.write(f"{kind.label}: kept for good")
            elif not options["apply"]:
                self.stdout.write(f"{kind.label}: {due(kind, kept[kind]).count()} past {kept[kind]} days")
        if not options["apply"]:
            self.stdout.write("Nothing was cleared out. Run it with --apply to do so.")
            return
        if not kept:
            raise CommandError("No class has a time: set KEEP_IMPORTS_DAYS or another of the settings first.")
        try:
            run = retain(kept)
        except Refused as no:
            raise CommandError(f"{no.sentence} Run it again to go on with the rest.") from no
        for name, number in run.removed.items():
            self.stdout.write(f"{RetentionClass(name).label}: {number} cleared out")
