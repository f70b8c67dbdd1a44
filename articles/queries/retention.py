"""What is past its time and may be cleared out: never anything published, nothing of the record, nothing on hold."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Deferral, Delivery, Hold, ImportItem, KeptCopy, PublishedVersion, Quote, Use
from articles.workflow.vocabulary import ItemState, RetentionClass, VersionKind

NEVER_IN = (ItemState.UNREAD, ItemState.FOUND, ItemState.FAILED)


def days_kept() -> dict[RetentionClass, int]:
    """For each class that has one, after how many days it is cleared out."""
    given: Mapping[str, int] = settings.KEEP_DAYS
    return {kind: given[kind] for kind in RetentionClass if given.get(kind, 0) > 0}


def due(kind: RetentionClass, days: int) -> QuerySet[Any]:
    """The rows of a class that are past their `days`, oldest first."""
    until = timezone.now() - timedelta(days=days)
    found: QuerySet[Any] = {
        RetentionClass.IMPORTS: _imports,
        RetentionClass.COPIES: _copies,
        RetentionClass.DELIVERIES: _deliveries,
        RetentionClass.USES: _uses,
        RetentionClass.DEFERRALS: _deferrals,
        RetentionClass.SESSIONS: _sessions,
    }[kind](until)
    return found.order_by("pk")


def _imports(until: datetime) -> QuerySet[Any]:
    return ImportItem.objects.filter(state__in=NEVER_IN, article=None, batch__created_at__lt=until)


def _copies(until: datetime) -> QuerySet[Any]:
    withdrawn = Q(withdrawn_at__lt=until) | Q(evidence__withdrawn_at__lt=until)
    published = PublishedVersion.objects.filter(fact_check=OuterRef("evidence__fact_check"))
    return KeptCopy.objects.filter(
        withdrawn, ~Exists(published), ~_held_check("evidence__fact_check"), redacted_at=None
    )


def _deliveries(until: datetime) -> QuerySet[Any]:
    """What is under way stays, and of each subscriber the last that arrived: it says who has the finding."""
    later = Delivery.objects.filter(
        subscriber=OuterRef("subscriber"),
        version__fact_check=OuterRef("version__fact_check"),
        delivered_at__isnull=False,
        pk__gt=OuterRef("pk"),
    )
    over = Q(delivered_at=None) | Exists(later)
    return Delivery.objects.filter(over, ~_held_check("version__fact_check"), next_at=None, made_at__lt=until)


def _uses(until: datetime) -> QuerySet[Any]:
    """Only of what is gone for good: of all else, somebody has to be told when it changes."""
    gone = Q(kind=VersionKind.RETRACTION, at__lt=until) | Q(redacted_at__lt=until)
    is_gone = Exists(PublishedVersion.objects.filter(gone, fact_check=OuterRef("fact_check")))
    return Use.objects.filter(is_gone, ~_held_check("fact_check"))


def _deferrals(until: datetime) -> QuerySet[Any]:
    held = Exists(Hold.objects.standing().filter(article=OuterRef("quote__article")))
    return Deferral.objects.filter(~held, at__lt=until)


def _sessions(until: datetime) -> QuerySet[Any]:
    return Session.objects.filter(expire_date__lt=until)


def _held_check(column: str) -> Exists:
    held = Hold.objects.standing().values("article")
    return Exists(Quote.objects.filter(fact_check=OuterRef(column), article__in=held))
