"""Reads of the record."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Case, Count, Exists, OuterRef, QuerySet, Subquery, When
from django.utils import timezone

from articles.models import Activity, Quote
from articles.workflow.quotes import MOVES, PERSONAL, UNDO_DEPTH, UNDO_WINDOW
from articles.workflow.vocabulary import Deed


@dataclass(frozen=True, slots=True)
class Latest:
    """What somebody did last and may take back: `deed` is not undone yet, `taken_back` was undone after it."""

    deed: Activity | None = None
    taken_back: Activity | None = None


def is_undoable(line: Activity) -> bool:
    """Whether an undo takes back deeds of this sort at all."""
    if line.redacted_at is not None:
        return False
    return (
        (line.target_kind == "quote" and line.verb in MOVES)
        or (line.target_kind == "speaker" and line.verb == Deed.MERGE)
        or (line.target_kind == "article" and line.verb == Deed.BRING_IN)
    )


def latest(user: User) -> Latest:
    """The latest deed of `user`, undoable or not: of the last ten, within thirty minutes, not undone yet.

    Of a deed on several quotes it is the last line; it carries their number as `size`, and its own quote's `words`.
    Where nothing was done since an undo, the deed that it took back comes along.
    """
    same_deed = Activity.objects.filter(batch=OuterRef("batch")).order_by()
    size = same_deed.values("batch").annotate(number=Count("pk")).values("number")
    quote = Quote.objects.filter(pk=OuterRef("target_id"))
    words = Case(When(target_kind="quote", then=Subquery(quote.values("words")[:1])))
    recent = list(
        Activity.objects.filter(actor=user, undoes=None, at__gte=timezone.now() - UNDO_WINDOW)
        .exclude(Exists(same_deed.filter(pk__gt=OuterRef("pk"))))
        .select_related("undone_by")
        .annotate(words=words, size=Subquery(size))
        .order_by("-id")[:UNDO_DEPTH]
    )
    for line in recent:
        if line.verb == Deed.BRING_IN:
            line.size = 1  # type: ignore[attr-defined]  # the quotes came with the article; one step takes back the whole
    undone = [line for line in recent if hasattr(line, "undone_by")]
    last = max(undone, key=lambda line: line.undone_by.pk, default=None)
    if last is not None and last.undone_by.pk < recent[0].pk:
        last = None
    return Latest(next((line for line in recent if line not in undone), None), last)


def history(quote: Quote, limit: int = 5) -> QuerySet[Activity]:
    """The latest lines on a quote, newest first, with who wrote them; not who put it off for themselves."""
    return (
        Activity.objects.on_quote(quote.pk)
        .exclude(verb__in=PERSONAL)
        .select_related("actor", "undoes")
        .order_by("-id")[:limit]
    )
