"""What reading finds in corrected copy and nobody has marked yet; nothing is saved here."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.models import Quote, Revision
from articles.queries.reader_model import second_opinion
from articles.text.incoming import Incoming, incoming
from articles.text.paragraphs import Paragraph, numbers_of, paragraphs, pilcrows


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Words that are perhaps a quote; `where` is their paragraphs, as "¶4", `lines` these paragraphs."""

    found: Incoming
    where: str
    lines: list[Paragraph]

    @property
    def percent(self) -> int | None:
        """How sure the reader is of it."""
        return None if self.found.confidence is None else round(self.found.confidence * 100)

    @property
    def marks(self) -> list[Quote]:
        """It as a quote would be marked in these lines."""
        return [Quote(fragments=[list(span) for span in self.found.fragments])]


def unmarked(revision: Revision) -> list[Unmarked]:
    """In reading order, what is found in this state of the copy, touches nothing marked and came with a correction.

    What the first state of the copy says too was looked through when it was brought in. Raises `NoModel` where the
    desk’s own reading model cannot be opened.
    """
    first = Revision.objects.filter(article=revision.article_id).order_by("number").first()
    if first is None or first.pk == revision.pk:
        return []
    marked = Quote.objects.filter(revision=revision).values_list("fragments", flat=True)
    taken = sorted((start, end) for fragments in marked for start, end in fragments)
    copy = paragraphs(revision.text)
    model = second_opinion()
    found = (
        each for each in incoming(revision.text, (), model.weighed if model else None) if each.words not in first.text
    )
    return [_placed(each, copy) for each in _apart(found, taken)]


def _apart(found: Iterator[Incoming], taken: list[tuple[int, int]]) -> Iterator[Incoming]:
    """Those that share no character with what is taken; both stand in reading order."""
    at, reached = 0, 0
    for each in found:
        first, last = each.fragments[0][0], each.fragments[-1][1]
        while at < len(taken) and taken[at][0] < last:
            reached, at = max(reached, taken[at][1]), at + 1
        if reached <= first:
            yield each


def _placed(found: Incoming, copy: list[Paragraph]) -> Unmarked:
    numbers = numbers_of(found.fragments, copy)
    return Unmarked(found, pilcrows(numbers), [line for line in copy if line.number in numbers])
