"""Quotes in the making, and the paragraphs they come from."""

from dataclasses import dataclass, field

from articles.text.report import Range
from articles.text.segment import Tokens
from articles.text.spans import Span


@dataclass(slots=True)
class Draft:
    """A quote in the making."""

    spans: list[Span]
    cue: Span | None
    mention: Span | None
    how: str
    paragraph: int
    marked: bool
    unclosed: bool = False
    sentence: int = 0
    direct: bool = False


@dataclass(slots=True)
class Paragraph:
    number: int
    start: int
    end: int
    tokens: Tokens
    sentences: list[Range] = field(default_factory=list)
