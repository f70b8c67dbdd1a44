"""Who is told of what is published, and what was sent to them."""

import base64
import secrets
import uuid

from django.db import models
from django.utils import timezone

from articles.models.fields import line
from articles.models.publication import PublishedVersion


def make_secret() -> str:
    """A secret as Standard Webhooks writes it: 24 random bytes."""
    return f"whsec_{base64.b64encode(secrets.token_bytes(24)).decode()}"


class Subscriber(models.Model):
    """A program elsewhere that is told, at its address, of every version that is published."""

    name = line(100, blank=False)
    url = models.URLField("address", max_length=1000, help_text="Where it is told, by POST.")
    secret = models.CharField(
        max_length=100, default=make_secret, editable=False, help_text="What is sent is signed with it."
    )
    active = models.BooleanField(default=True, help_text="Whether it is told of anything new.")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class Delivery(models.Model):
    """One version on its way to one subscriber: written with the version, sent by the worker, kept as the log of it.

    `next_at` is when it is tried next; none once it arrived or was given up. `log` has a line for each try.
    """

    subscriber = models.ForeignKey(Subscriber, models.PROTECT, related_name="deliveries")
    version = models.ForeignKey(PublishedVersion, models.PROTECT, related_name="deliveries")
    message = models.UUIDField(default=uuid.uuid4, unique=True, help_text="The webhook-id, the same at every try.")
    made_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now, null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    log = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ("-id",)
        indexes = (models.Index(fields=("next_at", "id"), name="delivery_due"),)

    def __str__(self) -> str:
        return f"{self.version} to {self.subscriber}"


class Use(models.Model):
    """Somebody took a public finding out of the desk: in a file, by the API, as a dossier. Told when it changes."""

    fact_check = models.ForeignKey("articles.FactCheck", models.PROTECT, related_name="uses")
    name = line(200, blank=False, help_text="The file or key, and whose it is.")
    at = models.DateTimeField(default=timezone.now, help_text="When it was first taken so.")

    class Meta:
        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("fact_check", "name"), name="use_is_noted_once"),)

    def __str__(self) -> str:
        return self.name
