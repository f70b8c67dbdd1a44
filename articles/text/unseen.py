"""Reading past what nobody sees: marks of direction, spaces and joints without width, soft hyphens."""

import re
from bisect import bisect_right

from articles.text.spans import Span

UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_UNSEEN = re.compile(f"[{UNSEEN}]")


class Seen:
    """A text as it is seen, and where each place of it stands in the text as it is; in linear time and memory."""

    def __init__(self, text: str) -> None:
        self.text = _UNSEEN.sub("", text)
        # Before how many seen characters each unseen one stands.
        self._before = [found.start() - number for number, found in enumerate(_UNSEEN.finditer(text))]

    def span(self, seen: Span) -> Span:
        """The span in the text as it is, from its first character seen to its last."""
        start, end = seen
        return self._place(start), self._place(end - 1) + 1 if end > start else self._place(start)

    def _place(self, seen: int) -> int:
        return seen + bisect_right(self._before, seen)


def has_unseen(text: str) -> bool:
    """Whether anything in `text` is not seen."""
    return _UNSEEN.search(text) is not None
