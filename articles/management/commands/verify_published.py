"""Recomputes the digest of everything that was published."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from articles.queries.published_record import blanked, problems


class Command(BaseCommand):
    help = (
        "Checks every published version against its digest and against the record of activity: finds one that was "
        "changed, removed or slipped in, and names those that were redacted. Ends with status 1 where it finds any."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count, found = problems()
        for sentence in blanked():
            self.stdout.write(sentence)
        for sentence in found:
            self.stdout.write(sentence)
        self.stdout.write(f"{count} versions, {len(found)} problems")
        if found:
            raise CommandError("What is published is not what was recorded.", returncode=1)
