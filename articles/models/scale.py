"""The rating scale of the desk, in versions: each finding keeps the one that it was made under."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q, Subquery
from django.utils import timezone

from articles.models.fields import line, note, word
from articles.workflow.vocabulary import Colour

PLACES = 2


class ScaleManager(models.Manager["Scale"]):
    def get_by_natural_key(self, slug: str, version: int) -> "Scale":
        return self.get(slug=slug, version=version)

    def by_age(self) -> models.QuerySet["Scale"]:
        """Every version, the one in use first."""
        return self.order_by("-made_at", "-id")

    def in_use(self) -> "Scale | None":
        """The version made last, which is the one in use; None where the desk has no scale yet."""
        return self.by_age().first()


class Scale(models.Model):
    """One version of a rating scale. It is never changed: to change a scale is to make its next version."""

    slug = models.SlugField(max_length=50)
    version = models.PositiveIntegerField()
    name = line(80, blank=False)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ScaleManager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("slug", "version"), name="scale_version_is_unique"),
            models.CheckConstraint(
                condition=Q(version__gte=1) & ~Q(name=""),
                name="scale_is_numbered_and_named",
                violation_error_message="A scale has a name, and its versions are counted from 1.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"

    def natural_key(self) -> tuple[str, int]:
        return (self.slug, self.version)


class RatingQuerySet(models.QuerySet["Rating"]):
    def get_by_natural_key(self, scale: str, version: int, slug: str) -> "Rating":
        return self.get(scale__slug=scale, scale__version=version, slug=slug)

    def in_use(self) -> "RatingQuerySet":
        """The labels of the scale in use, in their order, the retired ones among them."""
        return self.filter(scale=Subquery(Scale.objects.by_age().values("pk")[:1]))

    def offered(self) -> "RatingQuerySet":
        """The labels that a finding can be given now."""
        return self.in_use().filter(retired=False)


class Rating(models.Model):
    """A label of a scale: is it true?"""

    scale = models.ForeignKey(Scale, models.PROTECT, related_name="labels")
    slug = models.SlugField(max_length=50)
    label = line(50, blank=False)
    definition = note(500, help_text="One sentence for readers: what this rating means.")
    position = models.PositiveSmallIntegerField(help_text="Its place on the scale and its key, counted from 1.")
    value = models.DecimalField(
        "number", max_digits=6, decimal_places=PLACES, null=True, blank=True, help_text="None beside the scale."
    )
    colour = word(Colour, default=Colour.OPINION)
    sign = models.CharField(
        max_length=20, blank=True, default="", help_text="The drawing of _icons.html; where empty, the colour’s own."
    )
    needs_evidence = models.PositiveSmallIntegerField(
        default=1, help_text="How many sources a sign-off asks for. Where none, it asks for a summary."
    )
    needs_reason = models.BooleanField(default=False, help_text="Whether it says why there is nothing to rate.")
    needs_reply = models.BooleanField(
        default=False, help_text="Whether publishing asks what whoever made the claim says to it."
    )
    in_words = models.BooleanField(
        default=False, help_text="Readers get no rating with it: the finding is told in words alone."
    )
    retired = models.BooleanField(default=False, help_text="No longer offered; what was rated with it stays.")

    objects = RatingQuerySet.as_manager()

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(fields=("scale", "slug"), name="rating_slug_is_unique"),
            models.UniqueConstraint(fields=("scale", "position"), name="rating_position_is_unique"),
            models.CheckConstraint(
                condition=Q(value=None) | Q(needs_reason=False, in_words=False),
                name="rating_numbers_rate",
                violation_error_message="What gives readers no rating has no number.",
            ),
            models.CheckConstraint(
                condition=Q(needs_reason=False) | Q(in_words=False),
                name="rating_is_of_one_sort",
                violation_error_message="A label says why there is nothing to rate, or is told in words; not both.",
            ),
        )

    def __str__(self) -> str:
        return self.label

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.scale.natural_key(), self.slug)

    natural_key.dependencies = ["articles.scale"]  # type: ignore[attr-defined]

    @property
    def icon(self) -> str:
        """What tells it from the other labels of its scale, beside its colour."""
        return self.sign or self.colour

    @property
    def number(self) -> int | float | None:
        """Its number as JSON and schema.org have it: whole where it is whole."""
        return plain_number(self.value)


def plain_number(value: Decimal | None) -> int | float | None:
    """A decimal as a JSON number, whole where it is whole; None stays None."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
