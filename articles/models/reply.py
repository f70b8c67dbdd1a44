"""The right of reply: who was asked for one, what came of it, and why nobody was asked."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from articles.models.factcheck import FactCheck
from articles.models.fields import NAME, NOTE, Redactable, line, note, one_of, redaction_is_whole, row_version, word
from articles.workflow.vocabulary import ReplyOutcome, ReplyWay

ANSWER = 10_000


class ReplyRequestQuerySet(models.QuerySet["ReplyRequest"]):
    def counted(self) -> "ReplyRequestQuerySet":
        """Without what was entered by mistake."""
        return self.exclude(outcome=ReplyOutcome.MISTAKE)

    def still_open(self) -> "ReplyRequestQuerySet":
        return self.filter(outcome="")


class ReplyRequest(Redactable):
    """One person or body that was asked what they say to a finding, and what they said.

    It is never edited and never removed: what came of it is written once. After “no answer by the deadline” an answer
    may still come. A redaction removes whom, what was put to them and what they answered.
    """

    fact_check = models.ForeignKey(FactCheck, models.PROTECT, related_name="reply_requests")
    whom = line(NAME, blank=False, help_text="Who was asked, as readers are told.")
    way = word(ReplyWay)
    put = note(NOTE, help_text="What was put to them; for the desk alone.")
    asked_at = models.DateTimeField(default=timezone.now)
    due = models.DateTimeField("deadline", help_text="Until when they could answer.")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    outcome = word(ReplyOutcome, blank=True, default="")
    answer = note(ANSWER, help_text="Their words, in full.")
    answered_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    row_version = row_version()

    objects = ReplyRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "request for a reply"
        verbose_name_plural = "requests for a reply"
        ordering = ("fact_check", "id")
        indexes = (models.Index(fields=("asked_by", "due"), condition=Q(outcome=""), name="reply_waited_for"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome="", answer="", answered_at=None, recorded_by=None)
                | (
                    Q(outcome="answered", answered_at__isnull=False, recorded_by__isnull=False)
                    & (~Q(answer="") | Q(redacted_at__isnull=False))
                )
                | Q(outcome="declined", answered_at__isnull=False, recorded_by__isnull=False)
                | Q(outcome__in=("no_answer", "mistake"), answer="", answered_at=None, recorded_by__isnull=False),
                name="reply_answer_is_whole",
                violation_error_message="An answer needs its words, its time and who put it on record.",
            ),
            one_of("way", ReplyWay, "reply_way_is_known"),
            one_of("outcome", ReplyOutcome, "reply_outcome_is_known", or_blank=True),
            models.CheckConstraint(
                condition=~Q(whom="") | Q(redacted_at__isnull=False),
                name="reply_whom_is_said",
                violation_error_message="Say who was asked.",
            ),
            redaction_is_whole("reply_redaction_is_whole"),
            models.CheckConstraint(
                condition=Q(due__gt=F("asked_at")),
                name="reply_due_is_later",
                violation_error_message="The deadline comes after the moment they were asked.",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(answered_at__gte=F("asked_at")),
                name="reply_answered_at_is_later",
                violation_error_message="An answer comes after the moment they were asked.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.whom}, {self.get_way_display()}"

    def get_absolute_url(self) -> str:
        return reverse("fact-check-reply", args=[self.fact_check_id])

    @property
    def is_overdue(self) -> bool:
        return self.outcome == "" and self.due <= timezone.now()


class ReplyWaiver(Redactable):
    """Why nobody was asked for a reply, as readers are told. It is never changed and never removed."""

    fact_check = models.ForeignKey(FactCheck, models.PROTECT, related_name="reply_waivers")
    because = note(NOTE, blank=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "reason for asking nobody"
        verbose_name_plural = "reasons for asking nobody"
        ordering = ("fact_check", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(because="") | Q(redacted_at__isnull=False),
                name="waiver_because_is_said",
                violation_error_message="Say why nobody was asked.",
            ),
            redaction_is_whole("waiver_redaction_is_whole"),
        )

    def __str__(self) -> str:
        return self.because[:80]
