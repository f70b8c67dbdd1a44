"""The pages that list and show: queue, articles, one article, the keys."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article, Quote, Rating, Tag
from articles.queries import articles as article_reads
from articles.queries import queue as queue_reads
from articles.queries.queue import Filters, View
from articles.views.cards import card_for, scale_for
from articles.views.places import article_place, number_in, queue_place
from articles.views.responses import page, signed_in

TAGS_LISTED = 12
TAGS_OFFERED = 300


@require_safe
def queue_page(request: HttpRequest) -> HttpResponse:
    """What waits, in deadline order, beside the card of one quote."""
    user, place = signed_in(request), queue_place(request)
    filters = place.filters or Filters()
    after, before = _quote_in(request, "after"), _quote_in(request, "before")
    rows = queue_reads.page(filters, user, after=after, before=before)
    more = len(rows) > queue_reads.PAGE
    rows = (rows[1:] if before else rows[:-1]) if more else rows
    ratings = scale_for(request)
    opened = _opened(request, rows)
    listed = list(Tag.objects.all()[:TAGS_LISTED])
    context = {
        "place": place,
        "filters": filters,
        "rows": rows,
        "progress": article_reads.progress_of({row.article_id for row in rows}),
        "card": card_for(opened, user, place, ratings=ratings) if opened else None,
        "opened": opened,
        "after": rows[-1] if rows and (more or before) else None,
        "before": rows[0] if rows and ((more and before) or (after and not before)) else None,
        **_sidebar(filters, user, ratings, listed),
    }
    context |= {"heading": _heading(filters, ratings, listed), "first_page": _first_page(filters)}
    context["is_empty_desk"] = not rows and not Article.objects.exists()
    return page(request, "articles/queue.html", context)


def _heading(filters: Filters, ratings: list[Rating], tags: list[Tag]) -> str:
    if filters.rating:
        return next((rating.label for rating in ratings if rating.slug == filters.rating), filters.rating)
    if filters.tag:
        return next((tag.name for tag in tags if tag.key == filters.tag), filters.tag)
    return filters.view.label


def _first_page(filters: Filters) -> str:
    """The address of the list, ready for one more parameter."""
    named = (
        {"rating": filters.rating}
        if filters.rating
        else {"tag": filters.tag}
        if filters.tag
        else {"view": filters.view}
    )
    return f"{reverse('queue')}?{urlencode(named)}&"


def _sidebar(filters: Filters, user: User, ratings: list[Rating], tags: list[Tag]) -> dict[str, Any]:
    asked = [Filters(view) for view in View]
    asked += [Filters(rating=rating.slug) for rating in ratings] + [Filters(tag=tag.key) for tag in tags]
    counts = queue_reads.capped_counts([queue_reads.waiting(each, user) for each in asked])
    rated = counts[len(View) : len(View) + len(ratings)]
    tagged = counts[len(View) + len(ratings) :]
    views = dict(zip(View, counts, strict=False))
    return {
        "views": views,
        "queue_count": views[View.TO_CHECK],
        "ratings": list(zip(ratings, rated, strict=True)),
        "tags": [
            (tag, count) for tag, count in zip(tags, tagged, strict=True) if count.number or tag.key == filters.tag
        ],
        "elsewhere": next((view for view in View if views[view].number and view is not filters.view), None),
    }


def _quote_in(request: HttpRequest, name: str) -> Quote | None:
    number = number_in(request, name)
    return Quote.objects.filter(pk=number).first() if number else None


def _opened(request: HttpRequest, rows: list[Quote]) -> Quote | None:
    """The quote that the address names, else the first row, loaded for its card."""
    found = Quote.objects.for_card()
    named = _quote_in(request, "quote")
    pk = named.pk if named else rows[0].pk if rows else None
    return found.filter(pk=pk).first() if pk else None


@require_safe
def articles_page(request: HttpRequest) -> HttpResponse:
    """Every article, newest first, with what keeps it from running."""
    number = number_in(request, "before")
    before = Article.objects.filter(pk=number).first() if number else None
    found = list(article_reads.articles_newest_first(before))
    shown = found[: article_reads.PAGE]
    context = {
        "articles": shown,
        "progress": article_reads.progress_of(article.pk for article in shown),
        "before": shown[-1] if len(found) > len(shown) else None,
    }
    return page(request, "articles/articles.html", context)


@require_safe
def article_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The copy with every quote marked in place, its related headlines, and the card of one quote."""
    user = signed_in(request)
    revision = article_reads.latest_revision(article_id)
    article = revision.article if revision else Article.objects.filter(pk=article_id).first()
    if article is None:
        raise Http404
    galley = article_reads.galley(article, revision)
    opened = galley.find(number_in(request, "quote")) or galley.first_open()
    place = article_place(article.pk)
    card = None
    if opened is not None:
        quote = opened.quote
        quote.article, quote.revision = article, revision if quote.revision_id else None
        quote.headline = next((row.headline for row in galley.headlines if row.headline.pk == quote.headline_id), None)
        card = card_for(quote, user, place, number=opened.number, ratings=scale_for(request))
    return page(request, "articles/article.html", {"galley": galley, "card": card, "opened": opened, "place": place})


@require_safe
def keys_page(request: HttpRequest) -> HttpResponse:
    """All keys, for those who have no dialog."""
    return page(request, "articles/keys.html", {})


@require_safe
def tag_names(request: HttpRequest) -> HttpResponse:
    """The desk's tags, to be offered while one is typed."""
    return render(request, "articles/_tag_names.html", {"tags": Tag.objects.all()[:TAGS_OFFERED]})
