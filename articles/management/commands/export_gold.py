"""What editors settled, written as a gold set."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles.queries.gold import gold, settled_articles


class Command(BaseCommand):
    help = (
        "Writes the articles that editors have settled (every quote is rated, signed off or “not a quote”) as lines of "
        "JSON on standard output, in the form of tests/gold: doc_id, text, quotes, headlines, not_quotes. What it "
        "writes is the desk's own copy; mind who may see it. extract_quotes --score reads it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="ARTICLE-SLUG", help="only these; all that are settled if none")

    def handle(self, *args: Any, **options: Any) -> None:
        slugs = list(dict.fromkeys(options["slugs"]))
        found = settled_articles(slugs)
        if missing := set(slugs) - {article.slug for article in found}:
            raise CommandError(f"Not here, not settled yet, or kept here by a flag: {', '.join(sorted(missing))}.")
        for document in gold(found):
            self.stdout.write(json.dumps(document, ensure_ascii=False))
        self.stderr.write(f"{len(found)} article{'' if len(found) == 1 else 's'} written.")
