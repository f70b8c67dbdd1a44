"""Invented sentences, headlines and articles; what they report stands between ⟦ and ⟧.

`reported.txt` has a text a line (\\n between its paragraphs), headlines after "H: "; `reported_articles.txt` has
articles, with "----" between them. ⟦+ goes on with the quote before, as after its cue.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from articles.text.reading import FoundQuote, read
from tests.gold.scoring import trimmed

HERE = Path(__file__).parent
LINES = [line for line in (HERE / "reported.txt").read_text("utf-8").splitlines() if line[0] != "#"]
ARTICLES = (HERE / "reported_articles.txt").read_text("utf-8").split("\n----\n")


def unmarked(copy: str) -> tuple[str, list[list[tuple[int, int]]]]:
    """The text without ⟦ and ⟧, and the fragments of each quote in it."""
    text = ""
    quotes: list[list[tuple[int, int]]] = []
    for piece in re.split(r"(⟦[^⟧]*⟧)", copy.replace("\\n", "\n")):
        words = piece
        if piece.startswith("⟦"):
            words = piece[1:-1].removeprefix("+")
            fragment = (len(text), len(text) + len(words))
            if piece.startswith("⟦+"):
                quotes[-1].append(fragment)
            else:
                quotes.append([fragment])
        text += words
    return text, quotes


def words(text: str, quotes: Iterable[FoundQuote]) -> list[list[str]]:
    return [[text[a:b] for a, b in sorted(trimmed(text, quote.spans))] for quote in quotes]


def wanted(text: str, quotes: list[list[tuple[int, int]]]) -> list[list[str]]:
    return [[text[a:b] for a, b in sorted(trimmed(text, spans))] for spans in quotes]


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("H: ")])
def test_a_sentence_gives_what_it_reports(line: str) -> None:
    text, quotes = unmarked(line)

    assert words(text, read(text, []).quotes) == wanted(text, quotes)


@pytest.mark.parametrize("line", [line.removeprefix("H: ") for line in LINES if line.startswith("H: ")])
def test_a_headline_gives_what_it_reports(line: str) -> None:
    text, quotes = unmarked(line)

    assert words(text, read("Ann Dray met Bo Lunt.", [text]).quotes) == wanted(text, quotes)


@pytest.mark.parametrize("copy", ARTICLES)
def test_an_article_gives_what_it_reports(copy: str) -> None:
    text, quotes = unmarked(copy.rstrip("\n"))

    assert words(text, read(text).quotes) == wanted(text, quotes)


@pytest.mark.parametrize("line", [line.removeprefix("H: ") for line in LINES[::4]])
def test_a_sentence_cut_short_at_any_word_is_read(line: str) -> None:
    said, _ = unmarked(line)
    cut = [said[: match.start()] for match in re.finditer(r"\s", said)]

    reading = read("\n".join(cut), cut)

    assert all(quote.words.strip() for quote in reading.quotes)
