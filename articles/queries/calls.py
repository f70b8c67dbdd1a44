"""Reads of the calls on the copy."""

from articles.models import Article, Call, Quote, Revision
from articles.text.paragraphs import numbers_of, paragraphs, pilcrows
from articles.text.slip import Query
from articles.text.spans import headline_number
from articles.workflow.vocabulary import CallKind


def calls_on(quote: Quote) -> list[Call]:
    """Every call on a quote, open ones first, then the settled ones, latest first."""
    found = Call.objects.filter(quote=quote).select_related("raised_by", "settled_by").order_by("-id")
    return sorted(found, key=lambda call: call.settled_at is not None)


def open_calls_by_quote(article: Article) -> dict[int, list[Call]]:
    """The open calls on an article, by the id of their quote, oldest first; in one query."""
    found: dict[int, list[Call]] = {}
    for call in Call.objects.still_open().filter(quote__article=article).select_related("raised_by").order_by("id"):
        found.setdefault(call.quote_id, []).append(call)
    return found


def open_queries(article: Article, revision: Revision | None) -> list[Query]:
    """The article's open calls as lines of a query slip, in reading order."""
    copy = paragraphs(revision.text) if revision else []
    found = (
        Call.objects.still_open()
        .filter(quote__article=article, quote__in_copy=True)
        .exclude(quote__state="rejected")
        .select_related("quote")
        .order_by("quote__position", "id")
    )
    return [_query(call, pilcrows(numbers_of(call.quote.fragments, copy))) for call in found]


def _query(call: Call, places: str) -> Query:
    headline = headline_number(call.quote.position)
    return Query(
        place=places if headline is None else f"Headline {headline}",
        words=call.quote.words,
        kind=CallKind(call.kind).label,
        addressee=call.addressee,
        because=call.because,
        proposed_words=call.proposed_words,
    )
