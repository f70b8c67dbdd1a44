"""Copies of sources, kept byte for byte beside the evidence."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.factcheck import Evidence
from articles.models.fields import NAME, Redactable, line, note, one_of, redaction_is_whole, word
from articles.workflow.vocabulary import Finding, KeptBy

KEPT_BYTES = 20_000_000
KEPT_TEXT = 2_000_000
PASSAGE = 4_000


class KeptCopyQuerySet(models.QuerySet["KeptCopy"]):
    def live(self) -> "KeptCopyQuerySet":
        return self.filter(withdrawn_at=None)

    def without_bytes(self) -> "KeptCopyQuerySet":
        """For lists: neither the bytes nor the whole text, which are read one copy at a time."""
        return self.defer("content", "text").select_related("by").order_by("id")


class KeptCopy(Redactable):
    """What a source was when somebody kept it. It is never edited; its bytes and words may be removed for good.

    As its bytes and the evidence's excerpt both stay as they are, so does `finding`, whether the one holds the other;
    blank where there is no excerpt, or no text to look in. `passage` is what the copy has in the excerpt's place.
    """

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="copies")
    sha256 = models.CharField(max_length=64, help_text="Of the bytes, in hexadecimal.")
    size = models.PositiveIntegerField(help_text="In bytes.")
    method = word(KeptBy)
    name = line(NAME)
    content_type = line(100)
    taken_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    content = models.BinaryField()
    text = note(KEPT_TEXT, help_text="Its text, as far as it could be read.")
    finding = word(Finding, blank=True, default="")
    passage = note(PASSAGE)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = KeptCopyQuerySet.as_manager()

    class Meta:
        verbose_name = "kept copy"
        verbose_name_plural = "kept copies"
        ordering = ("evidence", "id")
        constraints = (
            one_of("method", KeptBy, "kept_method_is_known"),
            one_of("finding", Finding, "kept_finding_is_known", or_blank=True),
            models.CheckConstraint(
                condition=Q(size__gte=1, size__lte=KEPT_BYTES),
                name="kept_size_is_within_limits",
                violation_error_message="A copy holds something, and at most 20 MB.",
            ),
            redaction_is_whole("kept_redaction_is_whole"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="kept_withdrawal_is_whole",
                violation_error_message="A withdrawal needs both a time and a person.",
            ),
        )

    def __str__(self) -> str:
        return self.name or f"{self.get_method_display()} {self.sha256[:12]}"
