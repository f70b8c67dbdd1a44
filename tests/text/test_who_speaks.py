"""Who speaks in short invented passages: chains without a cue, pronouns, short names, bodies, kin, posts, posters."""

from pathlib import Path

import pytest

from articles.text.reading import FoundQuote, read
from articles.text.scoring import same_name

PASSAGES = Path(__file__).with_name("who_speaks.txt").read_text("utf-8").strip().split("\n\n")
FORMS, HEADLINES = Path(__file__).with_name("who_speaks_in.txt").read_text("utf-8").strip().split("\n\n")[1:]


def parts(passage: str) -> tuple[str, list[list[str]]]:
    """The copy, and after "> " how each quote begins and who may be given for its speaker; nobody after a last "/"."""
    lines = passage.split("\n")
    copy = "\n".join(line for line in lines if not line.startswith("> "))
    return copy, [line[2:].rsplit(" = ", 1) for line in lines if line.startswith("> ")]


def quote_at(quotes: tuple[FoundQuote, ...], place: int) -> FoundQuote | None:
    return next((each for each in quotes if any(start - 1 <= place < end for start, end in each.spans)), None)


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage[:40] for passage in PASSAGES])
def test_a_passage_has_the_speakers_it_says(passage: str) -> None:
    copy, expected = parts(passage)
    quotes = read(copy, headlines=[]).quotes

    got = {}
    for begins, names in expected:
        quote = quote_at(quotes, copy.index(begins) + len(begins) // 3)
        speaker = quote.speaker if quote else "no quote"
        got[begins] = names if any(same_name(speaker, name) for name in names.split("/")) else speaker
    assert got == dict(expected)


@pytest.mark.parametrize("line", parts(FORMS)[1], ids=lambda line: line[0][:50])
def test_a_sentence_after_a_story_has_the_speaker_it_says(line: list[str]) -> None:
    copy, (sentence, names) = parts(FORMS)[0], line
    quotes = [each for each in read(f"{copy}\n{sentence}", headlines=[]).quotes if each.spans[0][0] > len(copy)]
    assert any(same_name(quotes[-1].speaker, name) for name in names.split("/")), quotes[-1].speaker


@pytest.mark.parametrize("line", parts(HEADLINES)[1], ids=lambda line: line[0][:50])
def test_a_headline_of_a_story_has_the_speaker_it_says(line: list[str]) -> None:
    copy, (headline, names) = parts(HEADLINES)[0], line
    quotes = [each for each in read(copy, headlines=[headline]).quotes if each.headline == 0]
    assert any(same_name(quotes[-1].speaker, name) for name in names.split("/")), quotes[-1].speaker
