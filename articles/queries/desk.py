"""The first page: what the day asks of the desk, and what waits for one person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q

from articles.models import Activity, Article, Call, Evidence, PublishedVersion, Quote
from articles.models.article import ARCHIVED
from articles.models.quote import QuoteQuerySet
from articles.queries import opinions
from articles.queries.articles import Progress
from articles.queries.people import roles_of
from articles.queries.queue import Filters, View, in_queue_order, waiting
from articles.queries.replies import people_on_checks
from articles.queries.sending_back import SentBack
from articles.workflow.quotes import MOVES, SENDING_BACK
from articles.workflow.refusals import EDITORS
from articles.workflow.vocabulary import CallKind, CheckState, Deed, QuoteState, Role, VersionKind

ARTICLES = 12
WAITING = 5
LATEST = 8


def articles_due(now: datetime) -> list[Article]:
    """Those with work left in their copy or a deadline to come, by deadline; a dozen, and one more if there are more.

    Each part reads only the beginning of an index, however long the desk has been at work.
    """
    copy = Quote.objects.filter(headline=None, queue_due__lt=ARCHIVED)
    called = Call.objects.still_open().values("quote")
    keys: set[tuple[datetime, int]] = set()
    for quotes in (
        copy.filter(state=QuoteState.TO_CHECK),
        copy.filter(state=QuoteState.PROPOSED),
        copy.filter(pk__in=called).exclude(state=QuoteState.REJECTED),
    ):
        found = quotes.order_by("queue_due", "article_id").values_list("queue_due", "article_id")
        keys.update(found.distinct()[: ARTICLES + 1])
    coming = Article.objects.filter(deadline__gte=now, archived_at=None).order_by("deadline", "id")[: ARTICLES + 1]
    keys |= {(article.queue_due, article.pk) for article in coming}
    first = [article_id for _, article_id in sorted(keys)[: ARTICLES + 1]]
    articles = Article.objects.in_bulk(first)
    return [articles[article_id] for article_id in first]


@dataclass(frozen=True, slots=True)
class Pressing:
    """The article that the day begins with: the first deadline that its copy is not ready for."""

    article: Article
    progress: Progress
    late: timedelta | None

    @property
    def lateness(self) -> str:
        """ "14 minutes", "3 hours", "2 days"; empty while there is time."""
        return "" if self.late is None else span_in_words(self.late)


def pressing(articles: Iterable[Article], progress: Mapping[int, Progress], now: datetime) -> Pressing | None:
    for article in articles:
        state = progress.get(article.pk)
        if article.deadline and state and not state.can_run:
            return Pressing(article, state, now - article.deadline if article.deadline < now else None)
    return None


def span_in_words(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    for size, unit, from_ in ((1440, "day", 2880), (60, "hour", 120), (1, "minute", 0)):
        if minutes >= from_:
            number = minutes // size
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return ""


def may_sign(user: User) -> bool:
    return bool(MOVES[Deed.SIGN_OFF].roles & roles_of(user))


def mine(user: User) -> QuoteQuerySet:
    """To check, and with this person: assigned, or sent back."""
    return waiting(Filters(View.MINE), user)


def signable(user: User) -> QuoteQuerySet:
    """Complete proposals in which this person has no part and that no flag holds, as the rulebook wants a signature;
    none without the role.

    Without those on which they owe a blind opinion: this list says how they are rated.
    """
    if not may_sign(user):
        return Quote.objects.none()
    theirs = Evidence.objects.live().filter(fact_check=OuterRef("fact_check"), added_by=user)
    # A summary may have no author.
    others = ~Q(proposed_by=user) & ~Q(fact_check__author=user)
    others &= Q(fact_check__summary_by=None) | ~Q(fact_check__summary_by=user)
    found = waiting(Filters(View.SIGN_OFF), user).exclude(fact_check__state=CheckState.DRAFT)
    found = found.filter(others, ~Exists(theirs), ~people_on_checks(user)).unflagged()
    return found.exclude(fact_check__in=opinions.asked_of(user).values("fact_check"))


def taken_down(user: User) -> list[PublishedVersion]:
    """The withdrawals that a second editor has yet to agree to or to take back, oldest first; none without the role,
    and none of one's own.
    """
    if not EDITORS & roles_of(user):
        return []
    found = PublishedVersion.objects.latest_of_each().filter(
        kind=VersionKind.WITHDRAWAL, fact_check__state=CheckState.WITHDRAWN, redacted_at=None
    )
    return list(found.exclude(author=user).select_related("fact_check", "author").order_by("id")[:WAITING])


def first_of(found: QuoteQuerySet) -> list[Quote]:
    """The first few in queue order, with what a line prints."""
    rows = in_queue_order(found.with_people().select_related("article"))
    return list(rows.defer("fact_check__claim", "fact_check__summary")[:WAITING])


def sent_back(quotes: Iterable[Quote]) -> dict[int, SentBack]:
    """The latest line that put each of the quotes back, by the quote's id."""
    lines = Activity.objects.filter(
        target_kind="quote", target_id__in=[quote.pk for quote in quotes], verb__in=SENDING_BACK
    )
    found = lines.select_related("actor").order_by("id")
    return {line.target_id: SentBack(line) for line in found if "because" in line.after}


def asked_of(user: User) -> list[Call]:
    """For somebody who is a reporter and no checker: what the desk asks the reporter, oldest first."""
    roles = roles_of(user)
    if Role.REPORTER not in roles or MOVES[Deed.RATE].roles & roles:
        return []
    found = (
        Call.objects.still_open()
        .filter(kind=CallKind.ASK, quote__in_copy=True)
        .exclude(quote__state=QuoteState.REJECTED)
    )
    return list(found.select_related("quote", "quote__article", "raised_by").order_by("id")[:WAITING])
