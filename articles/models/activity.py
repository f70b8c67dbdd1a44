"""The append-only record of what was done."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models.article import Article
from articles.models.fields import Redactable, one_of, redaction_is_whole, word
from articles.text.anchoring import Verdict
from articles.workflow.vocabulary import Deed

# What a redaction leaves of a line: what was done to which version, without any words.
FACTS = ("state", "check_state", "version", "kind", "sha256", "ground")


class ActivityQuerySet(models.QuerySet["Activity"]):
    def on_quote(self, quote_id: int) -> "ActivityQuerySet":
        return self.filter(target_kind="quote", target_id=quote_id)

    def told_together(self) -> "ActivityQuerySet":
        """Without those of quotes that a correction of the copy carried over as they were: its own line counts them."""
        verdict = Coalesce(KT("after__verdict"), Value(""), output_field=models.TextField())  # most lines have none
        return self.alias(verdict=verdict).exclude(
            verb=Deed.CORRECT_COPY, target_kind="quote", verdict__in=(Verdict.SAME.value, Verdict.MOVED.value)
        )


class Activity(Redactable):
    """One line: who did what to which row, when, and what stood there before and after.

    `target_kind` and `target_id` name the row; there is no foreign key, so that nothing can pull a line away with it.
    `before` and `after` hold only what the deed changed. `batch` joins the lines of one deed. A redaction takes the
    words out of both; states, numbers and digests stay.
    """

    at = models.DateTimeField(default=timezone.now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    verb = word(Deed)
    target_kind = models.CharField(max_length=20)
    target_id = models.PositiveBigIntegerField()
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="+")
    batch = models.UUIDField(default=uuid.uuid4)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="undone_by")

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "activity"
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("target_kind", "target_id", "-id"), name="activity_by_target"),
            models.Index(fields=("actor", "-id"), name="activity_by_actor"),
            models.Index(fields=("batch",), name="activity_by_batch"),
            models.Index(fields=("-at", "-id"), name="activity_by_time"),
            models.Index(fields=("article", "-at", "-id"), name="activity_by_article"),
        )
        constraints = (
            one_of("verb", Deed, "activity_verb_is_known"),
            redaction_is_whole("activity_redaction_is_whole"),
        )

    def __str__(self) -> str:
        return f"{self.get_verb_display()} ({self.target_kind} {self.target_id})"

    @property
    def has_words(self) -> bool:
        """Whether somebody’s words stand in it, which a redaction would remove."""
        said = [*self.before.items(), *self.after.items()]
        return any(value and name not in FACTS and isinstance(value, str | dict) for name, value in said)
