"""Reads about files on their way in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from articles.models import ImportBatch, ImportItem
from articles.workflow.vocabulary import ItemState

SHOWN = 100
_LATEST = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a batch is: how many items are in each state, and the first of them."""

    batch: ImportBatch
    numbers: dict[str, int] = field(default_factory=dict)
    items: dict[str, Sequence[ImportItem]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.numbers.values())

    @property
    def reading(self) -> bool:
        """Whether there are files that nobody has read yet."""
        return self.numbers.get(ItemState.UNREAD, 0) > 0

    @property
    def unfinished(self) -> bool:
        """Whether anything goes on, or should."""
        return self.reading or (self.batch.started_at is not None and self.numbers.get(ItemState.FOUND, 0) > 0)

    @property
    def done(self) -> int:
        """Steps behind: files read before the list is agreed to, articles settled after it."""
        left = ItemState.UNREAD if self.batch.started_at is None else ItemState.FOUND
        return self.total - self.numbers.get(left, 0)

    @property
    def seen(self) -> str:
        """What an unchanged batch has in common with what was on the screen."""
        numbers = "-".join(str(self.numbers.get(state, 0)) for state in ItemState)
        return f"{numbers}-{'started' if self.batch.started_at else 'list'}"

    @property
    def families(self) -> list[tuple[ItemState, int, Sequence[ImportItem]]]:
        """What is listed: failures first, then what is here already, what will come in, and what has."""
        order = (ItemState.FAILED, ItemState.HERE, ItemState.FOUND, ItemState.BROUGHT_IN, ItemState.UNREAD)
        return [(state, self.numbers[state], self.items[state]) for state in order if self.numbers.get(state)]


def standing_of(batch: ImportBatch) -> Standing:
    """How far it is, with up to a hundred items of each state, without what is in them."""
    rows = batch.items.order_by().values_list("state").annotate(number=Count("pk"))
    numbers = dict(rows)
    items: dict[str, Sequence[ImportItem]] = {
        state: list(_light(batch.items.filter(state=state))[:SHOWN]) for state in numbers
    }
    return Standing(batch, numbers, items)


def _light(found: QuerySet[ImportItem]) -> QuerySet[ImportItem]:
    return found.defer("data", "copy").select_related("article").order_by("position", "pk")


def waiting(batch: ImportBatch) -> ImportItem | None:
    """What can be done next: a file to read, or else an article of a list that was agreed to."""
    left = batch.items.select_related("batch", "batch__by").order_by("position", "pk")
    unread = left.filter(state=ItemState.UNREAD).first()
    if unread is not None or not ImportBatch.objects.filter(pk=batch.pk).exclude(started_at=None).exists():
        return unread
    return left.filter(state=ItemState.FOUND).first()


def left_behind() -> list[ImportBatch]:
    """Batches in which something is still to be done, the oldest first."""
    items = ImportItem.objects.filter(batch=OuterRef("pk"))
    unread, found = items.filter(state=ItemState.UNREAD), items.filter(state=ItemState.FOUND)
    return list(
        ImportBatch.objects.filter(Exists(unread) | (Q(started_at__isnull=False) & Exists(found))).order_by("pk")
    )


def latest_batches(by: User) -> list[ImportBatch]:
    """What somebody sent last."""
    return list(ImportBatch.objects.filter(by=by).order_by("-pk")[:_LATEST])
