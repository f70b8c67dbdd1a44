"""What happens to the copy around a quote."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.fields import NAME, NOTE, Redactable, line, note, one_of, redaction_is_whole, row_version, word
from articles.models.quote import Quote
from articles.workflow.vocabulary import CallKind


class CallQuerySet(models.QuerySet["Call"]):
    def still_open(self) -> "CallQuerySet":
        return self.filter(settled_at=None)


class Call(Redactable):
    """A call on the copy, open until somebody settles it. It is never edited and never removed; its words can be."""

    quote = models.ForeignKey(Quote, models.PROTECT, related_name="calls")
    kind = word(CallKind)
    proposed_words = note(NOTE, help_text="What the copy should say instead.")
    addressee = line(NAME, help_text="Who is asked, or who is to decide.")
    because = note(NOTE, help_text="What is wrong, or what is asked.")
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(default=timezone.now)
    outcome = note(NOTE, help_text="What was decided or answered.")
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    row_version = row_version()

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering = ("quote", "id")
        constraints = (
            one_of("kind", CallKind, "call_kind_is_known"),
            models.UniqueConstraint(
                fields=("quote", "kind"),
                condition=Q(settled_at=None),
                name="call_is_open_once",
                violation_error_message="A call of this kind is open on this quote already. Settle it first.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="fix") | ~Q(proposed_words="") | Q(redacted_at__isnull=False),
                name="call_fix_has_proposed_words",
                violation_error_message="A fix says what the copy should say instead.",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None) | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="call_settlement_is_whole",
                violation_error_message="Settling a call needs both a time and a person.",
            ),
            redaction_is_whole("call_redaction_is_whole"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.proposed_words or self.because}"[:80]
