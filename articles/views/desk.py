"""The desk: the first page after signing in."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.queries import desk, opinions, record
from articles.queries.articles import progress_of
from articles.queries.changes import changed_among
from articles.queries.flags import open_number
from articles.queries.notes import WAITING, unread_by
from articles.queries.people import roles_of
from articles.queries.queue import Count, Filters, View, capped_counts, waiting
from articles.queries.replies import waited_for
from articles.views.places import queue_place
from articles.views.responses import page, signed_in
from articles.workflow.quotes import MOVES
from articles.workflow.vocabulary import Deed


@require_safe
def desk_page(request: HttpRequest) -> HttpResponse:
    """The day in a sentence, articles by deadline, what waits for whoever looks, and the latest of the record."""
    user, now = signed_in(request), timezone.now()
    found = desk.articles_due(now)
    articles = found[: desk.ARTICLES]
    # How something is rated is not told to whoever is to rate it by themselves.
    owed = list(opinions.asked_of(user)[: opinions.WAITING])
    progress = progress_of(article.pk for article in articles)
    context = {
        **_waits(user),
        "today": timezone.localtime(now),
        "pressing": desk.pressing(articles, progress, now),
        "articles": articles,
        "has_more": len(found) > len(articles),
        "progress": progress,
        "changed": changed_among(articles, user) if articles else set(),
        "mentions": list(unread_by(user)[:WAITING]),
        "asked": desk.asked_of(user),
        "flags": open_number(user),
        "taken_down": desk.taken_down(user),
        "replies": waited_for(user, _end_of_day(now)),
        "owed": owed,
        "may_check": bool(MOVES[Deed.RATE].roles & roles_of(user)),
        "latest": record.latest(desk.LATEST, without=[each.fact_check_id for each in owed]),
        "is_empty_desk": not articles and not Article.objects.exists(),
    }
    return page(request, "articles/desk.html", context)


def _end_of_day(now: datetime) -> datetime:
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def _waits(user: User) -> dict[str, Any]:
    """How many quotes wait, for anybody and for `user`, and the first of those that wait for `user`."""
    mine, signable = desk.mine(user), desk.signable(user)
    open_quotes, proposals = waiting(Filters(), user), waiting(Filters(View.SIGN_OFF), user).unflagged()
    counted = [open_quotes, open_quotes.filter(headline__isnull=False), proposals, mine]
    counted += [signable] if desk.may_sign(user) else []
    to_check, in_headlines, to_sign, mine_count, *rest = capped_counts(counted)
    signable_count = rest[0] if rest else Count(0)
    assigned = desk.first_of(mine) if mine_count.number else []
    return {
        "queue_count": to_check,
        "in_headlines": in_headlines,
        "to_sign": to_sign,
        "mine": assigned,
        "mine_count": mine_count,
        "mine_place": queue_place({"view": View.MINE}),
        "sent_back": desk.sent_back(assigned) if assigned else {},
        "signable": desk.first_of(signable) if signable_count.number else [],
        "signable_count": signable_count,
        "signable_place": queue_place({"view": View.SIGN_OFF}),
    }
