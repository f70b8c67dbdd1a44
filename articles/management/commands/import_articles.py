"""Articles from files, folders or standard input, each with its quotes; again and again without a second copy."""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management import BaseCommand, CommandError
from django.db import connection

from articles.actions.importing import AlreadyHere, arrive, bring_in
from articles.actions.refusals import Refused
from articles.exchange.copy import Unreadable
from articles.exchange.decoding import LIMIT
from articles.exchange.files import copies
from articles.management.progress import Progress, counted

_MANY = 50


class Command(BaseCommand):
    help = (
        "Brings articles in: text, HTML, Word and feed files, whole folders, or standard input (-). What is here "
        "already is left out, so that an import that was cut short is simply run again. With --verbosity 2 each "
        "article is named with the number of its quotes. Ends with 1 where any file failed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sources", nargs="+", metavar="FILE|FOLDER|-")
        parser.add_argument("--by", metavar="USERNAME", help="who brings it in; the record says “Software” without")
        parser.add_argument("--outlet", default="", help="for copy that names no outlet itself")

    def handle(self, *args: Any, **options: Any) -> None:
        by, outlet = _person(options["by"]), options["outlet"]
        names = list(_files(options["sources"]))
        came: Counter[Came] = Counter()
        analysed = 0
        with Progress(len(names), self.stderr, "file") as progress:
            for name in names:
                for outcome, sentence in _file(name, by, outlet):
                    came[outcome] += 1
                    if outcome is Came.FAILED or options["verbosity"] > 1:
                        progress.say(f"{name}: {sentence}")
                progress.step(_told(came))
                if came[Came.IN] >= max(_MANY, 10 * analysed):
                    analysed = _analyse(came[Came.IN])
        self.stdout.write(f"{_told(came)}.")
        if came[Came.FAILED]:
            sys.exit(1)


class Came(StrEnum):
    """What became of an article, or of a file that could not be read."""

    IN = "brought in"
    HERE = "here already"
    FAILED = "failed"


def _analyse(brought_in: int) -> int:
    """Lets the database count its rows, or it goes on planning for the empty tables that it knew."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return brought_in


def _told(came: Counter[Came]) -> str:
    return ", ".join(f"{came[outcome]} {outcome}" for outcome in Came)


def _file(name: str, by: User | None, outlet: str) -> Iterator[tuple[Came, str]]:
    """What became of each article of a file, in words: its headline and how many quotes, or why it failed."""
    try:
        found = copies(name, _bytes(name))
    except Unreadable as no:
        yield Came.FAILED, no.sentence
        return
    except OSError as no:
        yield Came.FAILED, no.strerror or str(no)
        return
    for copy in found:
        try:
            arrival = arrive(copy)
            article = bring_in(arrival, by=by, outlet=outlet)
            yield Came.IN, f"{article}, {counted(len(arrival.quotes), 'quote')}"
        except AlreadyHere as no:
            yield Came.HERE, f"here already as “{no.article}”"
        except Refused as no:
            yield Came.FAILED, f"{copy.headline}: {no.sentence}" if len(found) > 1 else no.sentence


def _files(sources: Iterable[str]) -> Iterator[str]:
    """The files named, and those of the folders named, in order; not the hidden ones."""
    for source in sources:
        folder = Path(source)
        if source == "-" or not folder.is_dir():
            yield source
            continue
        inside = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        yield from sorted(str(folder / path) for path in inside if not any(p.startswith(".") for p in path.parts))


def _bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(LIMIT + 1)
    with open(name, "rb") as file:
        return file.read(LIMIT + 1)


def _person(username: str | None) -> User | None:
    if not username:
        return None
    found = User.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise CommandError(f"There is no active account called “{username}”.")
    return found
