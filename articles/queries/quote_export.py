"""Quotes as they leave the desk in a file: a batch at a time, without what is rejected, flagged, drafted or private."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from articles.models import Article, PublishedVersion, Quote
from articles.models.quote import QuoteQuerySet
from articles.queries.queue import Filters, beyond, in_queue_order, waiting
from articles.queries.replies import in_one_line
from articles.workflow.vocabulary import QuoteState

BATCH = 500


@dataclass(frozen=True, slots=True)
class Published:
    """What readers find about a quote: the rating's label and the reply as published, the fact-check's public id."""

    check_id: int
    public_id: str
    rating: str
    reply: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote of a file.

    `rating` and `claim` are what a second editor signed, once no embargo holds it and where it was not redacted;
    `published` what readers see.
    """

    quote: Quote
    tags: list[str]
    rating: str = ""
    claim: str = ""
    published: Published | None = None


def exported(filters: Filters, user: User) -> Iterator[list[QuoteRow]]:
    """The quotes of a list in queue order, in batches: three queries for each, and one batch in memory at a time."""
    found = waiting(filters, user).leaving()
    last: Quote | None = None
    while quotes := list(_with_all(found, last)[:BATCH]):
        last = quotes[-1]
        yield rows_of(quotes)


def _with_all(found: QuoteQuerySet, last: Quote | None) -> QuoteQuerySet:
    found = found.with_people().select_related("article", "headline").prefetch_related("tags")
    found = found.defer("fact_check__summary")
    return in_queue_order(beyond(found, last) if last else found)


def of_article(article: Article) -> list[QuoteRow]:
    """The quotes of an article in reading order, with the texts they stand in."""
    found = article.quotes.leaving().with_people().prefetch_related("tags")
    found = found.select_related("article", "headline").prefetch_related("revision").defer("fact_check__summary")
    return rows_of(list(found.in_reading_order()))


def rows_of(quotes: Sequence[Quote]) -> list[QuoteRow]:
    """What a file says of these quotes; one query for all that is published of them."""
    public = published_of([quote.fact_check_id for quote in quotes if quote.fact_check_id])
    return [_row(quote, public.get(quote.fact_check_id or 0)) for quote in quotes]


def published_of(checks: Sequence[int]) -> dict[int, Published]:
    """What readers find of these fact-checks, by their ids; nothing of one that was taken down."""
    if not checks:
        return {}
    found = PublishedVersion.objects.public().filter(fact_check__in=set(checks))
    parts = ("payload__rating__label", "payload__reply", "payload__published_at")
    return {
        check: Published(check, str(public_id), rating or "", in_one_line(reply, at))
        for check, public_id, rating, reply, at in found.values_list("fact_check_id", "fact_check__public_id", *parts)
    }


def _row(quote: Quote, published: Published | None) -> QuoteRow:
    check, tags = quote.fact_check, [tag.name for tag in quote.tags.all()]
    is_signed = check is not None and quote.state == QuoteState.SIGNED_OFF
    if check is None or not is_signed or check.is_embargoed or check.redacted_at:
        return QuoteRow(quote, tags, published=published)
    rating = check.rating.label if check.rating and not check.rating.in_words else ""
    return QuoteRow(quote, tags, rating, check.claim, published)
