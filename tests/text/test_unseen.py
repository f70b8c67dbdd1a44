"""Marks of direction and other characters that nobody sees: what is read is what is seen, in the text as it is."""

import random

import pytest

from articles.text.paragraphs import paragraphs
from articles.text.reading import read
from articles.text.spans import words_of
from articles.text.unseen import Seen, has_unseen
from tests.gold.markup import articles

UNSEEN = "\u200e\u200f\u202a\u202c\u2067\u2069\u200b\u2060\ufeff\u00ad"


def strewn(text: str, seed: int) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice(UNSEEN) + each if each != "\n" and chance.random() < 0.06 else each for each in text)


def plain(text: str) -> str:
    return "".join(each for each in text if each not in UNSEEN)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("\u200f‘We win,’ said Anna Roe.\u200f", "We win", "Anna Roe"),
        ("\u202bMr Levi said that it would rain.\u202c", "that it would rain", "Levi"),
        ("“\u200fשלום לכם,\u200f” said Dov Levi.", "שלום לכם", "Dov Levi"),
        ("“It is soft\u00adware,” said An\u200bna Roe.", "It is soft\u00adware", "Anna Roe"),
    ],
)
def test_what_nobody_sees_hides_no_quote(text: str, words: str, speaker: str) -> None:
    [quote] = read(text).quotes

    assert (quote.words, quote.speaker) == (words, speaker)
    assert words_of(quote.spans, text) == words


@pytest.mark.parametrize("number", range(12))
def test_whole_articles_are_read_as_without_them(number: int) -> None:
    text = list(articles("dev"))[number]["text"]
    other = strewn(text, number)
    assert has_unseen(other)

    was, now = read(text), read(other)

    assert [plain(quote.words) for quote in now.quotes] == [quote.words for quote in was.quotes]
    assert [quote.speaker for quote in now.quotes] == [quote.speaker for quote in was.quotes]
    assert [words_of(quote.spans, other) for quote in now.quotes] == [quote.words for quote in now.quotes]
    for quote, as_seen in zip(now.quotes, was.quotes, strict=True):
        for span, seen in ((quote.mention, as_seen.mention), (quote.cue, as_seen.cue)):
            assert (span and plain(other[slice(*span)])) == (seen and text[slice(*seen)])
    assert list(now.paragraphs) == paragraphs(other)[: len(was.paragraphs)]
    assert [plain(other[slice(*each)]) for each in now.headlines] == [text[slice(*each)] for each in was.headlines]


def test_headlines_handed_over_are_read_past_them_too() -> None:
    found = read("Anna Roe runs the lido.", ["\u200fRoe: ‘\u200fWe stay open\u200f’"])

    [quote] = found.quotes
    assert (quote.words, quote.headline, quote.spans) == ("We stay open", 0, ((8, 20),))


def test_a_span_reaches_from_its_first_character_seen_to_its_last() -> None:
    seen = Seen("\u200fab\u200ec\u200f")

    assert (seen.text, seen.span((0, 3)), seen.span((1, 2)), seen.span((2, 2))) == ("abc", (1, 5), (2, 3), (4, 4))
