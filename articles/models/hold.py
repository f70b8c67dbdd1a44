"""Legal holds: while one is set, nothing of an article and its fact-checks is redacted or cleared out."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.article import Article
from articles.models.fields import NOTE, note, row_version


class HoldQuerySet(models.QuerySet["Hold"]):
    def standing(self) -> "HoldQuerySet":
        """Those that were not lifted."""
        return self.filter(lifted_at=None)


class Hold(models.Model):
    """Somebody may ask a court for what stands here, so all of it stays. Never edited and never removed.

    It stands until legal lifts it with a reason.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="holds")
    because = note(NOTE, blank=False, help_text="Why everything has to stay.")
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)
    lifted_because = note(NOTE, help_text="Why nothing has to stay any more.")
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    row_version = row_version()

    objects = HoldQuerySet.as_manager()

    class Meta:
        verbose_name = "legal hold"
        ordering = ("article", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(lifted_at=None),
                name="hold_stands_once_on_an_article",
                violation_error_message="A legal hold stands on this article already.",
            ),
            models.CheckConstraint(
                condition=~Q(because=""),
                name="hold_because_is_said",
                violation_error_message="Say why everything has to stay.",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at=None, lifted_by=None, lifted_because="")
                | (Q(lifted_at__isnull=False, lifted_by__isnull=False) & ~Q(lifted_because="")),
                name="hold_lifting_is_whole",
                violation_error_message="Lifting a hold needs a time, a person and a reason.",
            ),
        )

    def __str__(self) -> str:
        return f"hold on {self.article}"
