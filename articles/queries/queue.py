"""The queue: which quotes wait, in deadline order, a page at a time and never counted beyond a thousand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Article, Deferral, Quote, SavedView, Speaker
from articles.models.article import ARCHIVED
from articles.models.quote import QuoteQuerySet
from articles.models.tag import tag_key
from articles.queries.articles import Progress
from articles.workflow.vocabulary import Labelled, QuoteState

PAGE = 50
CAP = 1000
SPEAKERS_MEANT = 50
_KEY = ("queue_due", "article_id", "position", "id")


class View(Labelled):
    TO_CHECK = "to-check", "To check"
    MINE = "mine", "Mine"
    SIGN_OFF = "sign-off", "Needs sign-off"
    OVERDUE = "past-deadline", "Past deadline"
    HEADLINES = "headlines", "Headlines"
    LATER = "later", "Later"
    OPEN = "open", "All open"
    ANY = "any", "Everything"


NOBODY = "nobody"
_OPEN = (QuoteState.TO_CHECK, QuoteState.PROPOSED)
_RATED = (QuoteState.PROPOSED, QuoteState.SIGNED_OFF)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a queue page shows: one of the views, narrowed by any of the others; all as words of the address.

    `speaker` is a slug or a name, or else part of a name or alias; `article` a slug, or else part of it or of the
    headline; `assignee` a username or "nobody".
    """

    view: View = View.TO_CHECK
    rating: str = ""
    tag: str = ""
    speaker: str = ""
    kind: str = ""
    article: str = ""
    wording: str = ""
    assignee: str = ""

    @property
    def narrowing(self) -> dict[str, str]:
        """The filters that are set beside the view."""
        named = {name: getattr(self, name) for name in NARROWING}
        return {name: value for name, value in named.items() if value}

    @property
    def rating_in_words(self) -> str:
        """What a rating is called whose label is not on the scale in use."""
        return self.rating.replace("-", " ").capitalize()

    @property
    def narrows(self) -> bool:
        return bool(self.narrowing)

    @property
    def named(self) -> dict[str, str]:
        """Everything an address has to say to come back to this list."""
        return {"view": self.view.value} | self.narrowing


NARROWING = ("rating", "tag", "speaker", "kind", "article", "wording", "assignee")


def waiting(filters: Filters, user: User) -> QuoteQuerySet:
    """The quotes that `filters` let through, in no order."""
    return _narrowed(_in_view(filters.view, user), filters)


def _in_view(view: View, user: User) -> QuoteQuerySet:
    found = Quote.objects.all()
    if view is View.ANY:
        return found
    found = found.filter(queue_due__lt=ARCHIVED)
    put_off = Exists(Deferral.objects.filter(user=user, quote=OuterRef("pk"), quote_version=OuterRef("row_version")))
    if view is View.LATER:
        return found.filter(put_off, state__in=_OPEN)
    if view is View.OPEN:
        return found.filter(state__in=_OPEN)
    found = found.filter(~put_off)
    if view is View.SIGN_OFF:
        return found.filter(state=QuoteState.PROPOSED)
    if view is View.OVERDUE:
        return found.filter(state__in=_OPEN, queue_due__lt=timezone.now())
    found = found.filter(state=QuoteState.TO_CHECK)
    if view is View.MINE:
        return found.filter(assignee=user)
    if view is View.HEADLINES:
        return found.filter(headline__isnull=False)
    return found


def _narrowed(found: QuoteQuerySet, filters: Filters) -> QuoteQuerySet:
    if filters.rating:
        found = found.filter(fact_check__rating__slug=filters.rating, state__in=_RATED)
    if filters.tag:
        found = found.filter(quote_tags__tag__key=tag_key(filters.tag))
    if filters.speaker:
        named = _speakers_meant(filters.speaker)
        found = found.filter(Q(speaker__in=named) | Q(speaker__merged_into__in=named))
    if filters.kind:
        found = found.filter(kind=filters.kind)
    if filters.article:
        found = found.filter(article__in=_articles_meant(filters.article))
    if filters.wording:
        found = found.filter(wording=filters.wording)
    if filters.assignee == NOBODY:
        return found.filter(assignee=None)
    return found.filter(assignee__username=filters.assignee) if filters.assignee else found


def _speakers_meant(asked: str) -> list[int]:
    """Who is called so; where nobody is, those whose name or alias holds it, whatever the case, up to some number."""
    called = Speaker.objects.filter(Q(slug=asked) | Q(name__iexact=asked))
    wanted = " ".join(asked.split()).casefold()
    found = list(called.values_list("pk", flat=True))
    if found or not wanted:
        return found
    # Asked here: SQLite knows the two cases of no letter beyond ASCII.
    named = Speaker.objects.filter(merged_into=None).order_by("name", "pk").values_list("pk", "name", "aliases")
    holding = (
        pk
        for pk, name, aliases in named.iterator(chunk_size=2000)
        if any(wanted in each.casefold() for each in (name, *aliases))
    )
    return list(islice(holding, SPEAKERS_MEANT))


def _articles_meant(asked: str) -> QuerySet[Article, Any]:
    """The article with this slug; where there is none, those whose slug, headline or first words hold it."""
    exact = Article.objects.filter(slug=asked)
    part = asked.strip()
    if exact.exists() or not part:
        return exact.values("pk")
    held = Q(slug__icontains=part) | Q(headline__icontains=part) | Q(headline="", first_words__icontains=part)
    return Article.objects.filter(held).values("pk")


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
    found = waiting(filters, user).with_people().with_flags().select_related("article", "headline")
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
        copy = Quote.objects.filter(article=article_id, headline=None, in_copy=True)
        asked += [copy.filter(state=state) for state in states]
    counts = capped_counts(asked)
    views = dict(zip(View, counts, strict=False))
    progress = Progress(*(count.number for count in counts[len(View) :])) if article_id is not None else Progress()
    return views, progress


def saved_views(user: User) -> list[SavedView]:
    """The lists that somebody keeps under a name, by name."""
    return list(SavedView.objects.filter(user=user))
