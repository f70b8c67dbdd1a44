"""The queue: which quotes wait, in deadline order, a page at a time and never counted beyond a thousand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Q
from django.utils import timezone

from articles.models import Quote
from articles.models.quote import QuoteQuerySet
from articles.models.tag import tag_key
from articles.queries.articles import Progress
from articles.workflow import Labelled, QuoteState

PAGE = 50
CAP = 1000
_KEY = ("queue_due", "article_id", "position", "id")


class View(Labelled):
    TO_CHECK = "to-check", "To check"
    MINE = "mine", "Mine"
    SIGN_OFF = "sign-off", "Needs sign-off"
    OVERDUE = "past-deadline", "Past deadline"
    HEADLINES = "headlines", "Headlines"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a queue page shows: one of the views, or the quotes with a rating or a tag."""

    view: View = View.TO_CHECK
    rating: str = ""
    tag: str = ""

    @property
    def narrows(self) -> bool:
        return bool(self.rating or self.tag)


def waiting(filters: Filters, user: User) -> QuoteQuerySet:
    """The quotes that `filters` let through, in no order."""
    found = Quote.objects.all()
    if filters.rating:
        return found.filter(
            fact_check__rating__slug=filters.rating, state__in=(QuoteState.PROPOSED, QuoteState.SIGNED_OFF)
        )
    if filters.tag:
        return found.filter(
            quote_tags__tag__key=tag_key(filters.tag), state__in=(QuoteState.TO_CHECK, QuoteState.PROPOSED)
        )
    if filters.view is View.SIGN_OFF:
        return found.filter(state=QuoteState.PROPOSED)
    if filters.view is View.OVERDUE:
        return found.filter(state__in=(QuoteState.TO_CHECK, QuoteState.PROPOSED), queue_due__lt=timezone.now())
    found = found.filter(state=QuoteState.TO_CHECK)
    if filters.view is View.MINE:
        return found.filter(assignee=user)
    if filters.view is View.HEADLINES:
        return found.filter(headline__isnull=False)
    return found


def in_queue_order(found: QuoteQuerySet, *, backwards: bool = False) -> QuoteQuerySet:
    return found.order_by(*(f"-{name}" if backwards else name for name in _KEY))


def beyond(found: QuoteQuerySet, quote: Quote, *, backwards: bool = False) -> QuoteQuerySet:
    """Those of `found` that come after `quote` (or before it), whether or not it is itself among them."""
    way = "lt" if backwards else "gt"
    due, article, position, pk = (getattr(quote, name) for name in _KEY)
    later = Q(**{f"queue_due__{way}": due}) | Q(queue_due=due) & (
        Q(**{f"article_id__{way}": article})
        | Q(article_id=article) & (Q(**{f"position__{way}": position}) | Q(position=position) & Q(**{f"id__{way}": pk}))
    )
    # The first condition is implied; it lets both databases begin in the middle of the index.
    return found.filter(**{f"queue_due__{way}e": due}).filter(later)


def page(filters: Filters, user: User, *, after: Quote | None = None, before: Quote | None = None) -> list[Quote]:
    """Up to a page of rows and one more, in queue order, without the texts of their articles."""
    found = waiting(filters, user).with_people().select_related("article", "headline")
    found = found.defer("fact_check__claim", "fact_check__summary")
    if before is not None:
        rows = list(in_queue_order(beyond(found, before, backwards=True), backwards=True)[: PAGE + 1])
        return rows[::-1]
    if after is not None:
        found = beyond(found, after)
    return list(in_queue_order(found)[: PAGE + 1])


def next_in_queue(filters: Filters, user: User, quote: Quote) -> Quote | None:
    """The quote to work on after `quote`, loaded for its card: the next that waits, else the first that does."""
    found = in_queue_order(waiting(filters, user).for_card())
    return beyond(found, quote).first() or found.exclude(pk=quote.pk).first()


@dataclass(frozen=True, slots=True)
class Count:
    """A number that stops at a thousand: "1,000+"."""

    number: int

    def __str__(self) -> str:
        return f"{CAP:,}+" if self.number > CAP else f"{self.number:,}"


def capped_counts(querysets: Sequence[QuoteQuerySet]) -> list[Count]:
    """The sizes of several querysets in one query, each counted to 1,001 at the most."""
    if not querysets:
        return []
    selects: list[str] = []
    params: list[Any] = []
    for queryset in querysets:
        sql, values = queryset.order_by().values("pk")[: CAP + 1].query.sql_with_params()
        selects.append(f"(SELECT COUNT(*) FROM ({sql}) AS capped)")  # noqa: S608  (sql is Django's own)
        params.extend(values)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(selects)}", params)
        return [Count(number) for number in cursor.fetchone()]


def view_counts(user: User, article_id: int | None = None) -> tuple[dict[View, Count], Progress]:
    """The size of every view and, in the same query, the progress of one article."""
    asked = [waiting(Filters(view), user) for view in View]
    states = (QuoteState.TO_CHECK, QuoteState.PROPOSED, QuoteState.SIGNED_OFF)
    if article_id is not None:
        asked += [Quote.objects.filter(article=article_id, headline=None, state=state) for state in states]
    counts = capped_counts(asked)
    views = dict(zip(View, counts, strict=False))
    progress = Progress(*(count.number for count in counts[len(View) :])) if article_id is not None else Progress()
    return views, progress
