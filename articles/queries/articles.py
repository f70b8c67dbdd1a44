"""Reads for the pages of articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat

from articles.models import Article, Call, Flag, Hold, Quote, RelatedHeadline, Revision
from articles.text.paragraphs import Paragraph, numbers_of, paragraphs, pilcrows
from articles.text.spans import headline_number
from articles.workflow.vocabulary import CallKind, QuoteState

PAGE = 30


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the quotes in an article's copy are. Related headlines and what is not a quote do not count."""

    to_check: int = 0
    proposed: int = 0
    signed_off: int = 0
    calls: int = 0
    flags: int = 0

    @property
    def total(self) -> int:
        return self.to_check + self.proposed + self.signed_off

    @property
    def can_run(self) -> bool:
        return self.total > 0 and self.signed_off == self.total and not self.calls and not self.flags

    @property
    def in_words(self) -> str:
        """ "1 signed off, 2 proposed, 6 to check", without what there is none of."""
        parts = ((self.signed_off, "signed off"), (self.proposed, "proposed"), (self.to_check, "to check"))
        words = [f"{number} {word}" for number, word in parts if number]
        return ", ".join(words + self._calls_in_words) or "no quotes"

    @property
    def left_in_words(self) -> str:
        """ "3 quotes to check, 2 to sign off and 1 open call": what is still to be done."""
        words = [f"{self.to_check} quote{'s' if self.to_check > 1 else ''} to check"] if self.to_check else []
        words += [f"{self.proposed} to sign off"] if self.proposed else []
        words += self._calls_in_words
        return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:]))) or "no quotes marked"

    @property
    def _calls_in_words(self) -> list[str]:
        found = [f"{self.calls} open call{'s' if self.calls > 1 else ''}"] if self.calls else []
        return found + ([f"{self.flags} open flag{'s' if self.flags > 1 else ''}"] if self.flags else [])


def progress_of(article_ids: Iterable[int]) -> dict[int, Progress]:
    """The progress of each article, in two queries; articles without quotes are left out."""
    ids = list(article_ids)
    rows = (
        Quote.objects.filter(article_id__in=ids, headline=None, in_copy=True)
        .values_list("article_id", "state")
        .annotate(number=Count("id", distinct=True), open_calls=Count("calls", filter=Q(calls__settled_at=None)))
        .order_by()
    )
    counts: dict[int, dict[str, int]] = {}
    for article_id, state, number, calls in rows:
        found = counts.setdefault(article_id, {"calls": 0})
        found[state] = number
        found["calls"] += calls if state != QuoteState.REJECTED else 0
    for article_id in _open_flags(ids).values_list("article_id", flat=True):
        if article_id in counts:
            counts[article_id]["flags"] = counts[article_id].get("flags", 0) + 1
    return {article_id: progress(found) for article_id, found in counts.items()}


def progress(by_state: dict[str, int] | Counter[str]) -> Progress:
    return Progress(
        by_state.get(QuoteState.TO_CHECK, 0),
        by_state.get(QuoteState.PROPOSED, 0),
        by_state.get(QuoteState.SIGNED_OFF, 0),
        by_state.get("calls", 0),
        by_state.get("flags", 0),
    )


def _open_flags(article_ids: Sequence[int]) -> QuerySet[Flag]:
    """What is flagged as long as its words stand in the copy, whether it is a quote or not."""
    found = Flag.objects.still_open().filter(article_id__in=article_ids)
    return found.exclude(quote__in_copy=False).order_by("id")


def articles_newest_first(before: Article | None = None, *, archived: bool = False) -> QuerySet[Article]:
    """One page of articles and one more, so that the caller knows whether another page follows."""
    found = Article.objects.filter(archived_at__isnull=not archived).order_by("-created_at", "-id")
    if before is not None:
        found = found.filter(
            Q(created_at__lt=before.created_at) | Q(created_at=before.created_at, id__lt=before.pk)
        ).filter(created_at__lte=before.created_at)
    return found[: PAGE + 1]


def latest_revision(article_id: int) -> Revision | None:
    """The state of the copy that the desk works on, with its article and since when a legal hold stands on that
    (`held_since`), in one query.
    """
    hold = Hold.objects.standing().filter(article=OuterRef("article")).values("set_at")
    found = Revision.objects.select_related("article").annotate(held_since=Subquery(hold[:1]))
    return found.filter(article_id=article_id).order_by("-number").first()


@dataclass(slots=True)
class NumberedQuote:
    """A quote with its number in the copy ("h2" for a headline's) and the paragraphs it stands in."""

    quote: Quote
    number: str
    places: str
    paragraphs: list[int] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    @property
    def open_calls(self) -> str:
        """ "fix, ask the reporter", or nothing."""
        return ", ".join(CallKind(kind).label.lower() for kind in self.calls)


@dataclass(slots=True)
class ParagraphRow:
    """One paragraph of the copy with the quotes that touch it and those that start in it."""

    paragraph: Paragraph
    quotes: list[NumberedQuote] = field(default_factory=list)
    starting: list[NumberedQuote] = field(default_factory=list)


@dataclass(slots=True)
class HeadlineRow:
    headline: RelatedHeadline
    quotes: list[NumberedQuote] = field(default_factory=list)


@dataclass(slots=True)
class Galley:
    """An article as the desk reads it."""

    article: Article
    revision: Revision | None
    rows: list[ParagraphRow]
    headlines: list[HeadlineRow]
    quotes: list[NumberedQuote]
    gone: list[NumberedQuote] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)

    @property
    def progress(self) -> Progress:
        states = Counter(str(q.quote.state) for q in self.quotes if q.quote.headline_id is None)
        states["calls"] = sum(len(q.calls) for q in self.quotes if q.quote.headline_id is None)
        states["flags"] = len(self.flags)
        return progress(states)

    @property
    def flagged(self) -> list[str]:
        """For the readiness line: where each open flag is, and its kind."""
        places = {q.quote.pk: f"{q.places} " for q in self.quotes}
        return [f"{places.get(flag.quote_id or 0, '')}{flag.get_kind_display().lower()}" for flag in self.flags]

    @property
    def called(self) -> list[tuple[str, int, str]]:
        """For the readiness line: the paragraph, the quote's id and the kind of every open call on the copy."""
        return [
            (f"¶{q.paragraphs[0]}", q.quote.pk, CallKind(kind).label.lower())
            for q in self.quotes
            for kind in q.calls
            if q.quote.headline_id is None and q.paragraphs
        ]

    @property
    def to_check(self) -> list[tuple[str, int, int]]:
        return self._open_places(QuoteState.TO_CHECK)

    @property
    def proposed(self) -> list[tuple[str, int, int]]:
        return self._open_places(QuoteState.PROPOSED)

    def _open_places(self, state: QuoteState) -> list[tuple[str, int, int]]:
        """For the readiness line: the paragraphs in which quotes of the copy in that state begin, in reading order.

        Each with the id of the first of them and how many there are.
        """
        here: dict[str, list[int]] = {}
        for q in self.quotes:
            if q.quote.state == state and q.quote.headline_id is None and q.paragraphs:
                here.setdefault(f"¶{q.paragraphs[0]}", []).append(q.quote.pk)
        return [(place, quotes[0], len(quotes)) for place, quotes in here.items()]

    def next_to_check(self, quote: Quote) -> NumberedQuote | None:
        """The next quote to check after `quote`, else the first; None where none is left."""
        order = [q.quote.pk for q in self.quotes]
        place = order.index(quote.pk) if quote.pk in order else -1
        rest = [*self.quotes[place + 1 :], *self.quotes[: max(place, 0)]]
        return next((q for q in rest if q.quote.state == QuoteState.TO_CHECK), None)

    def number_of(self, quote: Quote) -> str:
        found = self.find(quote.pk)
        return found.number if found else ""

    def find(self, quote_id: int | None) -> NumberedQuote | None:
        return next((q for q in (*self.quotes, *self.gone) if q.quote.pk == quote_id), None)

    def places_of(self, quote_ids: Iterable[int]) -> list[tuple[str, int]]:
        """Where these quotes begin ("¶4", "h2"), in reading order, each once and with the id of the first there."""
        wanted, found = set(quote_ids), dict[str, int]()
        for q in self.quotes:
            if q.quote.pk in wanted:
                found.setdefault(f"¶{q.paragraphs[0]}" if q.paragraphs else q.number, q.quote.pk)
        return list(found.items())

    def first_open(self) -> NumberedQuote | None:
        """Where work begins: the first quote to check, else the first that waits for a signature, else the first."""
        for state in (QuoteState.TO_CHECK, QuoteState.PROPOSED):
            for numbered in self.quotes:
                if numbered.quote.state == state:
                    return numbered
        return self.quotes[0] if self.quotes else None


def galley(article: Article, revision: Revision | None, *, with_headlines: bool = True) -> Galley:
    """The whole article in two queries, its headlines (which a reply to a deed does without) and its quotes.

    A third asks for its open flags, where a quote has one or the article.
    """
    copy = paragraphs(revision.text) if revision else []
    related = article.related_headlines.order_by("position") if with_headlines else ()
    headlines = [HeadlineRow(headline) for headline in related]
    found = (
        Quote.objects.filter(article=article)
        .with_people()
        .select_related("revision")
        .defer("revision__text")
        .in_reading_order()
        .annotate(open_kinds=_open_kinds(), is_flagged=_is_flagged())
    )
    everything = list(found)
    quotes = _numbered((quote for quote in everything if quote.in_copy), copy)
    gone = [_left_behind(quote) for quote in everything if not quote.in_copy]
    by_headline = {row.headline.pk: row for row in headlines}
    for numbered in quotes:
        if numbered.quote.headline_id in by_headline:
            by_headline[numbered.quote.headline_id].quotes.append(numbered)
    rows = [ParagraphRow(paragraph) for paragraph in copy]
    by_number = {row.paragraph.number: row for row in rows}
    for numbered in quotes:
        for place, number in enumerate(numbered.paragraphs):
            by_number[number].quotes.append(numbered)
            if place == 0:
                by_number[number].starting.append(numbered)
    is_flagged = any(quote.is_flagged for quote in everything)  # type: ignore[attr-defined]
    flags = list(_open_flags([article.pk])) if is_flagged else []
    return Galley(article, revision, rows, headlines, quotes, gone, flags)


def _left_behind(quote: Quote) -> NumberedQuote:
    """A quote whose words are no longer in the copy, under its ref, with the revision it stands in."""
    return NumberedQuote(quote, quote.ref, f"revision {quote.revision.number}" if quote.revision else "")


def _open_kinds() -> Combinable:
    """The kinds of the open calls on a quote, each followed by a space, within the query of the quotes."""
    return Concat(*(_kind_if_open(kind) for kind in CallKind))


def _is_flagged() -> Exists:
    return Exists(Flag.objects.holding_quote(OuterRef("pk"), OuterRef("article"), OuterRef("fact_check")))


def _kind_if_open(kind: CallKind) -> Case:
    found = Call.objects.still_open().filter(quote=OuterRef("pk"), kind=kind)
    return Case(When(~Q(state=QuoteState.REJECTED) & Exists(found), then=Value(f"{kind} ")), default=Value(""))


def _numbered(quotes: Iterable[Quote], copy: Sequence[Paragraph]) -> list[NumberedQuote]:
    numbered, number = [], 0
    for quote in quotes:
        headline = headline_number(quote.position)
        calls = quote.open_kinds.split()  # type: ignore[attr-defined]
        if headline is not None:
            numbered.append(NumberedQuote(quote, f"h{headline}", f"h{headline}", [], calls))
            continue
        number += 1
        stands = numbers_of(quote.fragments, copy)
        numbered.append(NumberedQuote(quote, str(number), pilcrows(stands), stands, calls))
    return numbered
