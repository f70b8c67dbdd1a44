"""A place in a text told by its words and what stands around them, as the Web Annotation model tells it.

https://www.w3.org/TR/annotation-model/#text-quote-selector
"""

from dataclasses import dataclass

_AROUND = 32


@dataclass(frozen=True, slots=True)
class QuoteSelector:
    """`prefix + exact + suffix` stands in the text once."""

    exact: str
    prefix: str
    suffix: str


def quote_selector(text: str, start: int, end: int) -> QuoteSelector:
    """The words at [start, end), in code points, with as much around them as tells them from the same words elsewhere.

    At least 32 characters on either side, where there are so many.
    """
    around = _AROUND
    while True:
        begins, ends = max(0, start - around), min(len(text), end + around)
        if (begins == 0 and ends == len(text)) or _stands_once(text, text[begins:ends]):
            return QuoteSelector(text[start:end], text[begins:start], text[end:ends])
        around *= 2


def _stands_once(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) == -1
