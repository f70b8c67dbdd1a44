"""Reads of the record."""

from django.contrib.auth.models import User
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from articles.models import Activity, Quote
from articles.workflow import MOVES, UNDO_DEPTH, UNDO_WINDOW


def last_undoable(user: User) -> Activity | None:
    """The latest deed of `user` that an undo would take back: of the last ten, within thirty minutes, not undone yet.

    The line carries `words`, those of its quote.
    """
    words = Quote.objects.filter(pk=OuterRef("target_id")).values("words")[:1]
    recent = (
        Activity.objects.filter(
            actor=user, target_kind="quote", verb__in=list(MOVES), undoes=None, at__gte=timezone.now() - UNDO_WINDOW
        )
        .select_related("undone_by")
        .annotate(words=Subquery(words))
        .order_by("-id")[:UNDO_DEPTH]
    )
    return next((line for line in recent if not hasattr(line, "undone_by")), None)


def history(quote: Quote, limit: int = 5) -> QuerySet[Activity]:
    """The latest lines on a quote, newest first, with who wrote them."""
    return Activity.objects.on_quote(quote.pk).select_related("actor", "undoes").order_by("-id")[:limit]
