"""The reading engine on its own: text in, the quotes in it out, a line of JSON for each document."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles.exchange.copy import Unreadable as NoCopy
from articles.exchange.decoding import decoded
from articles.text.reading import FoundQuote, read
from articles.text.scoring import Score, score


@dataclass(frozen=True, slots=True)
class Document:
    name: Any
    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    why: str


class Command(BaseCommand):
    help = (
        'Finds the quotes in articles. Reads lines of JSON {"doc_id", "text"} on standard input, or plain text files '
        'named as arguments; writes for each {"doc_id", "quotes", "headlines"}. Offsets count code points, half open. '
        "What cannot be read is named on standard error, the rest is answered, and the command fails at the end."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files",
            nargs="*",
            metavar="FILE",
            help="a plain text file, in any encoding that import_articles reads; its name becomes the doc_id",
        )

        parser.add_argument(
            "--score", metavar="GOLD", help="read the articles of a gold set, as export_gold writes it, and compare"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["score"]:
            self.stdout.write(figures(score(gold_in(options["score"]))))
            return
        documents = _files(options["files"]) if options["files"] else _lines(sys.stdin.buffer)
        problems = answered = 0
        for document in documents:
            if isinstance(document, Unreadable):
                problems += 1
                self.stderr.write(document.why)
                continue
            answered += 1
            self.stdout.write(json.dumps({"doc_id": document.name, **extracted(document.text)}))
        if problems:
            raise CommandError(f"{problems} of {problems + answered} could not be read.")


def extracted(text: str) -> dict[str, Any]:
    """What `read` finds, in plain lists and dicts."""
    reading = read(text)
    return {
        "quotes": [_quote(text, quote) for quote in reading.quotes],
        "headlines": [list(span) for span in reading.headlines],
    }


def _quote(text: str, quote: FoundQuote) -> dict[str, Any]:
    start, end = quote.mention or (None, None)
    return {
        "kind": quote.kind,
        "spans": [list(span) for span in quote.spans],
        "speaker_name": quote.speaker,
        "speaker_text": text[start:end] if quote.mention else "",
        "speaker_start": start,
        "speaker_end": end,
        "cue": text[slice(*quote.cue)] if quote.cue else "",
        "confidence": quote.confidence,
        "how": quote.how,
        "relayed_from": quote.relayed_from,
        "reason": quote.reason,
        "headline": quote.headline,
    }


def figures(result: Score) -> str:
    """A table: quotes with exactly their words, and speakers among those found at least by half, by kind."""
    rows = ["                quotes  whole F1  fragment F1  speaker %"]
    for name, each in sorted(result.classes.items(), key=lambda item: -item[1].gold):
        rows.append(f"{name:14} {each.gold:7} {each.whole_f1:9.1f} {each.fragment_f1:12.1f} {each.speaker_share:10.1f}")
    left_alone = f"{result.decoys[True]} of {result.decoys.total()}"
    return "\n".join([*rows, f"not quotes, and left alone: {left_alone}", *(f"- {each}" for each in result.wrong)])


def gold_in(name: str) -> Iterator[dict[str, Any]]:
    """The articles of a gold set. Raises `CommandError` for a line that is none."""
    try:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as wrong:
        raise CommandError(f"{name} cannot be read: {wrong}") from None
    for number, line in enumerate(lines, 1):
        try:
            article = json.loads(line)
            [article[key] for key in ("doc_id", "text", "quotes", "headlines", "not_quotes")]
        except (ValueError, KeyError, TypeError):
            raise CommandError(f"Line {number} of {name} is no article of a gold set.") from None
        yield article


def _lines(stream: Iterable[bytes]) -> Iterator[Document | Unreadable]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            document = json.loads(line.decode("utf-8-sig", "surrogatepass"))
        except UnicodeDecodeError as wrong:
            yield Unreadable(
                f"Line {number} is not UTF-8: its byte {wrong.start + 1} is no part of any character there."
            )
            continue
        except (ValueError, RecursionError) as wrong:
            yield Unreadable(f"Line {number} is not JSON: {wrong}")
            continue
        if isinstance(document, dict) and "doc_id" in document and isinstance(document.get("text"), str):
            yield Document(document["doc_id"], document["text"])
        else:
            yield Unreadable(f'Line {number} is not of the form {{"doc_id": …, "text": "…"}}.')


def _files(names: list[str]) -> Iterator[Document | Unreadable]:
    for name in names:
        try:
            yield Document(name, _text(Path(name).read_bytes()))
        except NoCopy as no:
            yield Unreadable(f"{name} cannot be read: {no.sentence}")
        except (OSError, ValueError) as wrong:
            yield Unreadable(f"{name} cannot be read: {getattr(wrong, 'strerror', None) or wrong}")


def _text(data: bytes) -> str:
    """The text of a file, as it is decoded where it is brought in; an empty one has no quotes."""
    return decoded(data) if data.strip() else ""
