"""What has to be looked at for its risks before it is agreed to, and what legal advises on it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.article import Article
from articles.models.fields import NOTE, note, one_of, row_version, word
from articles.workflow.refusals import KEPT_HERE
from articles.workflow.vocabulary import FlagKind


class FlagQuerySet(models.QuerySet["Flag"]):
    def still_open(self) -> "FlagQuerySet":
        return self.filter(settled_at=None)

    def keeping_here(self) -> "FlagQuerySet":
        """The open flags of a kind that keeps their whole article on the desk: no export holds any of it."""
        return self.still_open().filter(kind__in=KEPT_HERE)

    def around_check(self, check: object) -> "FlagQuerySet":
        """The flags on articles in which a quote of this fact-check stands, or a quote that is evidence for it."""
        return self.filter(
            Q(article__quotes__fact_check=check) | Q(article__quotes__used_as_evidence__fact_check=check)
        ).distinct()

    def holding_quote(self, quote: object, article: object, check: object) -> "FlagQuerySet":
        """The open flags that keep a quote from being signed, its own, its article’s and those on its fact-check’s
        other quotes. Each of the three is an id or an `OuterRef`.
        """
        own = Q(quote=quote) | Q(quote=None, article=article)
        return self.still_open().filter(own | _on_check(check)).distinct()

    def holding_check(self, check: object) -> "FlagQuerySet":
        """The open flags that keep the fact-check with that id from being signed off and published."""
        return self.still_open().filter(_on_check(check)).distinct()


def _on_check(check: object) -> Q:
    return Q(quote__fact_check=check) | Q(quote=None, article__quotes__fact_check=check)


class Flag(models.Model):
    """A risk in law or for a person, on one quote or (without one) on the whole article.

    It is open until legal settles it with a reason, and is never edited and never removed.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="flags")
    quote = models.ForeignKey("articles.Quote", models.PROTECT, null=True, blank=True, related_name="flags")
    kind = word(FlagKind)
    because = note(NOTE, blank=False, help_text="What the risk is.")
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(default=timezone.now)
    outcome = note(NOTE, help_text="Why it holds nothing up any more.")
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    row_version = row_version()

    objects = FlagQuerySet.as_manager()

    class Meta:
        ordering = ("article", "id")
        indexes = (models.Index(fields=("id",), condition=Q(settled_at=None), name="flag_open"),)
        constraints = (
            one_of("kind", FlagKind, "flag_kind_is_known"),
            models.UniqueConstraint(
                fields=("quote", "kind"),
                condition=Q(settled_at=None),
                name="flag_is_open_once_on_a_quote",
                violation_error_message="A flag of this kind is open on this quote already.",
            ),
            models.UniqueConstraint(
                fields=("article", "kind"),
                condition=Q(settled_at=None, quote=None),
                name="flag_is_open_once_on_an_article",
                violation_error_message="A flag of this kind is open on this article already.",
            ),
            models.CheckConstraint(
                condition=~Q(because=""),
                name="flag_because_is_said",
                violation_error_message="Say what the risk is.",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None, outcome="")
                | (Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(outcome="")),
                name="flag_settlement_is_whole",
                violation_error_message="Settling a flag needs a time, a person and a reason.",
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()


class Advice(models.Model):
    """One entry of what legal and the editors write to each other about a flag. Nobody else reads it."""

    flag = models.ForeignKey(Flag, models.PROTECT, related_name="advice")
    text = note(NOTE, blank=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "advice"
        ordering = ("flag", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(text=""), name="advice_text_is_said", violation_error_message="Write what is advised."
            ),
        )

    def __str__(self) -> str:
        return f"advice {self.pk}"
