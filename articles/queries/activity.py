"""Reads of the record."""

from django.contrib.auth.models import User
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.utils import timezone

from articles.models import Activity, Quote
from articles.workflow import MOVES, PERSONAL, UNDO_DEPTH, UNDO_WINDOW, Deed


def last_undoable(user: User) -> Activity | None:
    """The latest deed of `user` that an undo would take back: of the last ten, within thirty minutes, not undone yet.

    Of a deed on several quotes it is the last line; it carries their number as `size`, and its own quote's `words`.
    """
    same_deed = Activity.objects.filter(batch=OuterRef("batch")).order_by()
    size = same_deed.values("batch").annotate(number=Count("pk")).values("number")
    quote = Quote.objects.filter(pk=OuterRef("target_id"))
    words = Case(When(target_kind="quote", then=Subquery(quote.values("words")[:1])))
    recent = (
        Activity.objects.filter(
            Q(target_kind="quote", verb__in=list(MOVES))
            | Q(target_kind="speaker", verb=Deed.MERGE)
            | Q(target_kind="article", verb=Deed.BRING_IN),
            actor=user,
            undoes=None,
            at__gte=timezone.now() - UNDO_WINDOW,
        )
        .exclude(Exists(same_deed.filter(pk__gt=OuterRef("pk"))))
        .select_related("undone_by")
        .annotate(words=words, size=Subquery(size))
        .order_by("-id")[:UNDO_DEPTH]
    )
    found = next((line for line in recent if not hasattr(line, "undone_by")), None)
    if found is not None and found.verb == Deed.BRING_IN:
        found.size = 1  # type: ignore[attr-defined]  # the quotes came with the article; one step takes back the whole
    return found


def history(quote: Quote, limit: int = 5) -> QuerySet[Activity]:
    """The latest lines on a quote, newest first, with who wrote them; not who put it off for themselves."""
    return (
        Activity.objects.on_quote(quote.pk)
        .exclude(verb__in=PERSONAL)
        .select_related("actor", "undoes")
        .order_by("-id")[:limit]
    )
