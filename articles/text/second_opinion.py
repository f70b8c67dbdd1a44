"""A desk's own model of its own copy: a second opinion on words that stand in no marks. Off unless a desk trains one.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) says for each word whether it is reported
speech. It finds nothing by itself: where it agrees with what the rules found they are surer, where it does not, less.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from articles.text.paragraphs import paragraphs
from articles.text.reading import FoundQuote
from articles.text.spans import Span
from articles.text.verbs import REPORTING

OUTSIDE, BEGINS, INSIDE = "O", "B", "I"
# So much of a quote has to be reported speech to the model for it to agree, and so little for it to disagree.
_AGREES, _DISAGREES = 0.7, 0.2
_SURER, _LESS = 0.5, 0.6
_WORD = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
_AROUND = (-3, -2, -1, 1, 2)


class NoModel(Exception):
    """There is no model to ask; the words say why."""


def train(articles: Iterable[Mapping[str, Any]], path: Path) -> tuple[int, int]:
    """Trains a model on articles in the form of the gold set and writes it to `path`; how many articles and quotes.

    Raises `NoModel` where there is nothing to learn from or the library is not installed.
    """
    trainer = _library().Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 80})
    read = quotes = 0
    for article in articles:
        read, quotes = read + 1, quotes + len(article["quotes"])
        spans = [(start, end) for quote in article["quotes"] for start, end in quote["spans"]]
        for words in _lines(article["text"]):
            trainer.append(_features(words), _labels(words, spans))
    if not quotes:
        raise NoModel("There is no quote in these articles to learn from.")
    trainer.train(str(path))
    return read, quotes


class SecondOpinion:
    """A trained model, opened once."""

    def __init__(self, path: Path) -> None:
        """Raises `NoModel` where the file is none."""
        self._tagger = _library().Tagger()
        try:
            self._tagger.open(str(path))
        except (OSError, ValueError) as wrong:
            raise NoModel(f"{path} is no model of a reader: {wrong}") from wrong

    def reported(self, text: str) -> list[Span]:
        """The stretches of `text` that are reported speech to the model, in order."""
        found: list[Span] = []
        for words in _lines(text):
            is_open = False
            for label, (start, end, _) in zip(self._tagger.tag(_features(words)), words, strict=True):
                if label == INSIDE and is_open:
                    found[-1] = (found[-1][0], end)
                elif label != OUTSIDE:
                    found.append((start, end))
                is_open = label != OUTSIDE
        return found

    def weighed(self, text: str, quotes: Sequence[FoundQuote]) -> list[FoundQuote]:
        """The quotes, those of reported speech surer or less sure; everything else about them stays."""
        reported = self.reported(text)
        return [_weighed(quote, reported) for quote in quotes]


def _weighed(quote: FoundQuote, reported: Sequence[Span]) -> FoundQuote:
    if quote.kind != "indirect" or quote.headline is not None:
        return quote
    length = sum(end - start for start, end in quote.spans)
    shared = sum(max(0, min(b, end) - max(a, start)) for start, end in quote.spans for a, b in reported)
    if shared >= _AGREES * length:
        return replace(
            quote, confidence=round(1 - (1 - quote.confidence) * _SURER, 2), how=f"{quote.how}, model agrees"
        )
    if shared <= _DISAGREES * length:
        return replace(quote, confidence=round(quote.confidence * _LESS, 2), how=f"{quote.how}, model disagrees")
    return quote


def _library() -> Any:
    try:
        import pycrfsuite
    except ImportError as missing:
        raise NoModel("The package python-crfsuite is not installed; docs/reader-model.md says how.") from missing
    return pycrfsuite


def _lines(text: str) -> Iterator[list[tuple[int, int, str]]]:
    for line in paragraphs(text):
        words = [(line.start + m.start(), line.start + m.end(), m[0]) for m in _WORD.finditer(line.text)]
        if words:
            yield words


def _labels(words: Sequence[tuple[int, int, str]], spans: Sequence[Span]) -> list[str]:
    labels, last = [], -1
    for start, end, _ in words:
        here = next((number for number, (a, b) in enumerate(spans) if a <= start and end <= b), -1)
        labels.append(OUTSIDE if here < 0 else INSIDE if here == last else BEGINS)
        last = here
    return labels


def _features(words: Sequence[tuple[int, int, str]]) -> list[list[str]]:
    low = [word.casefold() for _, _, word in words]
    shapes = [_shape(word) for _, _, word in words]
    marked = _in_marks(low)
    found = []
    for number, word in enumerate(low):
        here = [f"w={word}", f"s={shapes[number]}", f"end={word[-3:]}", f"m={marked[number]}"]
        for step in _AROUND:
            place = number + step
            if 0 <= place < len(low):
                here += [f"{step}w={low[place]}", f"{step}s={shapes[place]}"]
        before = range(max(0, number - 6), number)
        here += [f"cue{number - place}" for place in before if low[place] in REPORTING]
        found.append(here)
    return found


def _shape(word: str) -> str:
    if not word[0].isalnum():
        return word
    return "digit" if word[0].isdigit() else "Upper" if word[0].isupper() else "lower"


def _in_marks(low: Sequence[str]) -> list[bool]:
    inside, found = False, []
    for word in low:
        inside = (inside or word in '“"') and word != "”"
        found.append(inside)
    return found
