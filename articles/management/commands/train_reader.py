"""A model of the desk's own copy, trained on what its editors settled."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles.management.commands.extract_quotes import gold_in
from articles.text.reading import read
from articles.text.second_opinion import NoModel, SecondOpinion, train


class Command(BaseCommand):
    help = (
        "Trains a second opinion on reported speech from a gold set, as export_gold writes it. Name the file in "
        "READER_MODEL to use it; docs/reader-model.md says how to measure whether it helps."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", metavar="GOLD", help="lines of JSON, an article each")
        parser.add_argument(
            "model", metavar="MODEL", help="the file to write; it holds words of the copy it learnt from"
        )
        parser.add_argument(
            "--measure",
            action="store_true",
            help="train nothing: say how well MODEL tells right quotes in GOLD from wrong ones",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["measure"]:
            self.measure(Path(options["model"]), options["gold"])
            return
        try:
            articles, quotes = train(gold_in(options["gold"]), Path(options["model"]))
        except NoModel as no:
            raise CommandError(str(no)) from None
        except OSError as wrong:
            raise CommandError(f"{options['model']} cannot be written: {wrong}") from None
        self.stdout.write(f"Trained on {quotes} quotes in {articles} articles: {options['model']}")

    def measure(self, model: Path, gold: str) -> None:
        """Prints how often a right quote is surer than a wrong one: by the rules, and with the model."""
        try:
            opinion = SecondOpinion(model)
        except NoModel as no:
            raise CommandError(str(no)) from None
        rules: tuple[list[float], list[float]] = ([], [])
        both: tuple[list[float], list[float]] = ([], [])
        for article in gold_in(gold):
            right = {tuple(map(tuple, quote["spans"])) for quote in article["quotes"]}
            found = [quote for quote in read(article["text"]).quotes if quote.kind == "indirect"]
            for quote, weighed in zip(found, opinion.weighed(article["text"], found), strict=True):
                is_right = quote.spans in right
                rules[is_right].append(quote.confidence)
                both[is_right].append(weighed.confidence)
        self.stdout.write(f"{len(rules[True])} right and {len(rules[False])} wrong quotes in reported speech")
        self.stdout.write(f"a right one is surer than a wrong one: {_told_apart(rules):.0%} by the rules")
        self.stdout.write(f"                                       {_told_apart(both):.0%} with the model")


def _told_apart(confidences: tuple[list[float], list[float]]) -> float:
    """The area under the ROC curve: the share of pairs in which the right one is surer, ties counted half."""
    wrong, right = confidences
    pairs = len(wrong) * len(right)
    won = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    return won / pairs if pairs else 0.5
