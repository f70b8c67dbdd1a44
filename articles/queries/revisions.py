"""The states an article's text was in, and the quotes as they were marked in each."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models.functions import Length

from articles.models import Activity, Quote, Revision
from articles.queries.articles import NumberedQuote, ParagraphRow
from articles.queries.people import name_of
from articles.queries.telling import told
from articles.text.paragraphs import numbers_of, paragraphs, pilcrows
from articles.workflow.vocabulary import Deed

_MARKING = ("fragments", "words", "state", "kind")


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """One revision in the list, who brought it, and what it did to the quotes; the first arrived with the article."""

    revision: Revision
    length: int
    by: str = ""
    did: str = ""


@dataclass(frozen=True, slots=True)
class OldGalley:
    """A revision with its quotes as they were marked when the copy moved on (or are now, in the latest)."""

    revision: Revision
    rows: list[ParagraphRow]
    quotes: list[NumberedQuote] = field(default_factory=list)


def revision_numbered(article_id: int, number: int) -> Revision | None:
    """One state of an article's text, with its article."""
    return Revision.objects.select_related("article").filter(article_id=article_id, number=number).first()


def revisions_of(article_id: int) -> list[RevisionLine]:
    """Every state, newest first, in two queries and without the texts."""
    found = Revision.objects.filter(article_id=article_id).annotate(length=Length("text")).defer("text")
    lines = {
        line.target_id: line
        for line in Activity.objects.filter(
            article_id=article_id, target_kind="revision", verb=Deed.CORRECT_COPY
        ).select_related("actor")
    }
    return [_line(revision, lines.get(revision.pk)) for revision in found.order_by("-number")]


def _line(revision: Revision, line: Activity | None) -> RevisionLine:
    length: int = revision.length  # type: ignore[attr-defined]
    return RevisionLine(revision, length, name_of(line.actor), told(line)) if line else RevisionLine(revision, length)


def old_galley(revision: Revision) -> OldGalley:
    """A revision and its quotes as they were marked then, in two queries however many there are."""
    stood = _as_they_stood(revision)
    lines = paragraphs(revision.text)
    rows = [ParagraphRow(paragraph) for paragraph in lines]
    by_number = {row.paragraph.number: row for row in rows}
    quotes = []
    for number, quote in enumerate(sorted(stood, key=lambda quote: (quote.fragments[0][0], quote.pk)), 1):
        places = numbers_of(quote.fragments, lines)
        numbered = NumberedQuote(quote, str(number), pilcrows(places), places)
        quotes.append(numbered)
        for place in places:
            by_number[place].quotes.append(numbered)
    return OldGalley(revision, rows, quotes)


def _as_they_stood(revision: Revision) -> list[Quote]:
    """Copies of the quotes as they were last marked in `revision`, by what the record says was there before."""
    quotes = Quote.objects.filter(article_id=revision.article_id, headline=None).select_related("speaker__merged_into")
    by_id = {quote.pk: copy.copy(quote) for quote in quotes}
    for quote in by_id.values():
        quote.fact_check = None  # how it was rated then, its fact-check does not say any more
    waiting = {pk for pk, quote in by_id.items() if quote.revision_id != revision.pk}
    found = [quote for pk, quote in by_id.items() if pk not in waiting]
    for line in _lines_since(revision, waiting):
        quote = by_id[line.target_id]
        if line.target_id not in waiting:
            continue
        _take_back(quote, line.before)
        if line.before.get("revision_id") == revision.pk:
            waiting.discard(line.target_id)
            found.append(quote)
    return found


def _lines_since(revision: Revision, quotes: Iterable[int]) -> Iterable[Activity]:
    """What was done to these quotes after the copy moved on from `revision`, newest first."""
    lines = Activity.objects.filter(article_id=revision.article_id, target_kind="quote", target_id__in=list(quotes))
    following = Activity.objects.filter(
        article_id=revision.article_id, target_kind="quote", verb=Deed.CORRECT_COPY, at__gte=revision.created_at
    )
    return lines.filter(pk__gte=following.order_by("pk").values("pk")[:1]).order_by("-pk").iterator()


def _take_back(quote: Quote, before: dict[str, Any]) -> None:
    for name in _MARKING:
        if name in before:
            setattr(quote, name, before[name])
