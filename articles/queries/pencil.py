"""The copy with everything in it that can be ticked off."""

from dataclasses import dataclass, field
from datetime import date

from articles.models import Revision, Tick
from articles.text.paragraphs import Paragraph, paragraphs
from articles.text.particulars import Particular, particulars
from articles.text.weekdays import weekdays


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; one to be checked has its `particular`, and its `tick` once it was."""

    text: str
    particular: Particular | None = None
    tick: Tick | None = None


@dataclass(frozen=True, slots=True)
class PencilRow:
    """One paragraph, cut where something to be checked begins and ends."""

    paragraph: Paragraph
    pieces: list[Piece]
    weekdays: list[tuple[str, date]] = field(default_factory=list)

    @property
    def ticked(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.tick]


@dataclass(frozen=True, slots=True)
class Pencilled:
    """The whole copy under the pencil."""

    revision: Revision
    rows: list[PencilRow]

    @property
    def total(self) -> int:
        return sum(piece.particular is not None for row in self.rows for piece in row.pieces)

    @property
    def ticked(self) -> int:
        return sum(len(row.ticked) for row in self.rows)


def pencilled(revision: Revision) -> Pencilled:
    """The copy of a revision with its ticks, in one query."""
    ticks = {tick.begins: tick for tick in Tick.objects.filter(revision=revision).select_related("by")}
    found = particulars(revision.text)
    place, rows = 0, []
    for paragraph in paragraphs(revision.text):
        inside = []
        while place < len(found) and found[place].start < paragraph.end:
            inside.append(found[place])
            place += 1
        rows.append(PencilRow(paragraph, _pieces(paragraph, inside, ticks), _weekdays(paragraph, revision)))
    return Pencilled(revision, rows)


def _weekdays(paragraph: Paragraph, revision: Revision) -> list[tuple[str, date]]:
    """The weekdays that a paragraph names, with their days; none where the article has no date."""
    published = revision.article.published_on
    found = weekdays(paragraph.text, published) if published else ()
    return [(paragraph.text[each.start : each.end], each.day) for each in found]


def _pieces(paragraph: Paragraph, inside: list[Particular], ticks: dict[int, Tick]) -> list[Piece]:
    pieces, at = [], 0
    for each in inside:
        start, end = each.start - paragraph.start, each.end - paragraph.start
        pieces += [Piece(paragraph.text[at:start]), Piece(paragraph.text[start:end], each, ticks.get(each.start))]
        at = end
    return [*pieces, Piece(paragraph.text[at:])]
