"""Deliveries to subscribers: written with what they tell of, sent later, tried again, given up."""

import logging
import time
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.exchange.copy import Unreadable
from articles.exchange.fetching import Allow, is_public, post
from articles.exchange.webhooks import body_of, signed
from articles.models import Delivery, PublishedVersion, Subscriber
from articles.queries.site import site_at

_AT_ONCE = 50
# How long after each try the next one comes; after the last, it is given up.
WAITS = tuple(timedelta(seconds=seconds) for seconds in (30, 300, 1_800, 7_200, 18_000, 36_000, 86_400, 172_800))
_log = logging.getLogger(__name__)


def line_up(version: PublishedVersion) -> None:
    """Writes what every active subscriber is to be told, in the transaction that makes the version."""
    Delivery.objects.bulk_create(
        Delivery(subscriber=each, version=version) for each in Subscriber.objects.filter(active=True)
    )


def deliver_due() -> list[Delivery]:
    """Tries everything that is due; what did not arrive and is to be tried again."""
    due = Delivery.objects.filter(next_at__lte=timezone.now()).order_by("next_at", "id")
    found = list(due.select_related("subscriber", "version__fact_check")[:_AT_ONCE])
    return [each for each in found if _taken(each) and not _sent(each) and each.next_at is not None]


def _taken(delivery: Delivery) -> bool:
    """Whether this worker has it: the next try is set before this one, so that a killed worker loses nothing."""
    seen, now = delivery.attempts, timezone.now()
    delivery.next_at = now + WAITS[seen] if seen < len(WAITS) else None
    delivery.attempts = seen + 1
    mine = Delivery.objects.filter(pk=delivery.pk, attempts=seen, next_at__lte=now)
    return bool(mine.update(attempts=delivery.attempts, next_at=delivery.next_at))


def _sent(delivery: Delivery) -> bool:
    said = _try(delivery)
    arrived = said.isdigit() and said.startswith("2")
    _write_down(delivery, said, arrived)
    if not arrived:
        again = "is tried again" if delivery.next_at else "is given up"
        _log.warning("Delivery %s to %s: %s; it %s.", delivery.pk, delivery.subscriber, said, again)
    return arrived


def _write_down(delivery: Delivery, said: str, arrived: bool) -> None:
    """A line of the log, beside what a worker may have written meanwhile that took this one for dead."""
    now = timezone.now()
    with transaction.atomic():
        as_it_is = Delivery.objects.select_for_update().get(pk=delivery.pk)
        if as_it_is.delivered_at is not None:
            return
        delivery.log = [*as_it_is.log, {"at": now.isoformat(timespec="seconds"), "said": said}]
        if arrived:
            delivery.next_at, delivery.delivered_at = None, now
        delivery.save(update_fields=["log", "next_at", "delivered_at"])


def _try(delivery: Delivery) -> str:
    """The status of the answer, or why there is none."""
    subscriber = delivery.subscriber
    if not subscriber.active:
        delivery.next_at = None
        return "The subscriber was switched off."
    body, allow = body_of(delivery, site_at(str(settings.SITE_URL))), _allow()
    headers = signed(str(delivery.message), int(time.time()), body, subscriber.secret)
    try:
        return str(post(subscriber.url, body, {"Content-Type": "application/json", **headers}, allow=allow))
    except Unreadable as no:
        return no.sentence


def _allow() -> Allow:
    return (lambda address: True) if settings.WEBHOOKS_TO_PRIVATE else is_public
