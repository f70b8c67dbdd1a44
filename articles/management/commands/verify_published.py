"""Recomputes the digest of everything that was published."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from articles.queries.published_record import problems


class Command(BaseCommand):
    help = (
        "Checks every published version against its digest and against the record of activity: finds one that was "
        "changed, removed or slipped in. Ends with status 1 where it finds something."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count, found = problems()
        for sentence in found:
            self.stdout.write(sentence)
        self.stdout.write(f"{count} versions, {len(found)} problems")
        if found:
            raise CommandError("What is published is not what was recorded.", returncode=1)
