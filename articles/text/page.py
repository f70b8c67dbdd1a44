"""Where a place of the text is: in which paragraph, and whether in marks, as "he" in "“he left”"."""

from bisect import bisect_right

from articles.text.spans import Span

REACH = 2500  # characters; a pronoun reaches no further back


class Page:
    """The text with its stretches in marks, once these are known."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marked: list[Span] = []

    def paragraph(self, place: int) -> int:
        """Where the paragraph begins in which `place` is, or somewhat before it in a very long one."""
        far = max(0, place - REACH)
        return self.text.rfind("\n", far, place) + 1 or far

    def in_marks(self, place: int) -> bool:
        number = bisect_right(self.marked, (place, place)) - 1
        return number >= 0 and self.marked[number][0] <= place < self.marked[number][1]
