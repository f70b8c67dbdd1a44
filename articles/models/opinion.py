"""A colleague's blind second opinion on a fact-check."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.factcheck import FactCheck
from articles.models.fields import NOTE, Redactable, note, one_of, redaction_is_whole, word
from articles.models.scale import Rating
from articles.workflow.vocabulary import Reason


class OpinionQuerySet(models.QuerySet["Opinion"]):
    def still_open(self) -> "OpinionQuerySet":
        return self.filter(given_at=None)

    def compared(self) -> "OpinionQuerySet":
        """Those that were given while the fact-check had a rating to compare with."""
        return self.filter(given_at__isnull=False, first__isnull=False)


class Opinion(Redactable):
    """How a colleague rates a claim who was asked, and who was not shown how it is rated.

    It is given once, never changed and never removed. `first` and `first_by` are the rating that the fact-check had
    when the opinion was given, and who had written it; whoever gives an opinion is no author of the fact-check by that.
    A redaction removes its words and leaves how it rates.
    """

    fact_check = models.ForeignKey(FactCheck, models.PROTECT, related_name="opinions")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", help_text="Whose opinion is asked for."
    )
    asked_at = models.DateTimeField(default=timezone.now)
    rating = models.ForeignKey(Rating, models.PROTECT, null=True, blank=True, related_name="+")
    reason = word(Reason, blank=True, default="")
    because = note(NOTE, help_text="What the rating rests on; may be left out.")
    given_at = models.DateTimeField(null=True, blank=True)
    first = models.ForeignKey(Rating, models.PROTECT, null=True, blank=True, related_name="+")
    first_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = OpinionQuerySet.as_manager()

    class Meta:
        verbose_name = "second opinion"
        ordering = ("fact_check", "id")
        indexes = (
            models.Index(fields=("person", "-id"), name="opinion_open", condition=Q(given_at=None)),
            models.Index(fields=("given_at",), name="opinion_by_time", condition=Q(given_at__isnull=False)),
        )
        constraints = (
            one_of("reason", Reason, "opinion_reason_is_known", or_blank=True),
            models.UniqueConstraint(
                fields=("fact_check", "person"),
                condition=Q(given_at=None),
                name="opinion_is_open_once",
                violation_error_message="They were asked already, and have not answered yet.",
            ),
            models.CheckConstraint(
                condition=~Q(person=F("asked_by")),
                name="opinion_is_a_colleagues",
                violation_error_message="Nobody asks themselves; ask a colleague.",
            ),
            models.CheckConstraint(
                condition=Q(given_at=None, rating=None, reason="", because="", first=None, first_by=None)
                | Q(given_at__isnull=False, rating__isnull=False, first_by__isnull=False),
                name="opinion_is_whole",
                violation_error_message="An opinion is given whole: a rating, with a time.",
            ),
            redaction_is_whole("opinion_redaction_is_whole"),
        )

    def __str__(self) -> str:
        if self.rating is None:
            return f"asked for: {self.fact_check}"
        return f"{self.first or 'not rated'}, then {self.rating}: {self.fact_check}"

    def get_absolute_url(self) -> str:
        return f"{self.fact_check.get_absolute_url()}#opinions"

    @property
    def agrees(self) -> bool | None:
        """Whether it says what the fact-check said when it was given; None where there was nothing to compare with."""
        return None if self.rating_id is None or self.first_id is None else self.rating_id == self.first_id
