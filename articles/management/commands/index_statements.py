"""Makes the index by which “Said before” finds like statements."""

from typing import Any

from django.core.management import BaseCommand, CommandParser

from articles.actions.indexing import rebuild


class Command(BaseCommand):
    help = "Indexes what every quote and fact-check says, so that it is found beside new quotes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--new", action="store_true", help="only what is not in the index yet")

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for done in rebuild(only_new=options["new"]):
            self.stdout.write(f"\r{done} statements", ending="")
            self.stdout.flush()
        self.stdout.write(f"\r{done} statements indexed.")
