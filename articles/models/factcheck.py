"""The desk's work on what a quote claims: the fact-check and its evidence."""

import uuid
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from articles.models.fields import LINE, NOTE, Redactable, line, note, one_of, redaction_is_whole, row_version, word
from articles.models.scale import Rating
from articles.workflow.vocabulary import CheckState, ClaimType, Reason, Stance

if TYPE_CHECKING:
    from articles.models.kept import KeptCopy

UNSIGNED = (CheckState.DRAFT, CheckState.AWAITING_SIGN_OFF)


class FactCheckManager(models.Manager["FactCheck"]):
    def get_by_natural_key(self, public_id: str) -> "FactCheck":
        return self.get(public_id=public_id)


class FactCheck(Redactable):
    """What a quote claims, how the desk rates it and who agreed. Several quotes that say the same share one.

    A redaction of what was published of it takes the words of the desk’s own work too: the reason stands as its claim.
    """

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    claim = note(100_000, blank=False, help_text="What is claimed; at first the quote’s own words.")
    claim_type = word(ClaimType, blank=True, default="")
    said_on = models.DateField("said on", null=True, blank=True)
    said_where = line(help_text="Where it was said, such as a council meeting.")
    unknown = note(NOTE, help_text="What could not be established.")
    claim_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    rating = models.ForeignKey(Rating, models.PROTECT, null=True, blank=True, related_name="fact_checks")
    reason = word(Reason, blank=True, default="")
    summary = note(NOTE, help_text="What was found; what was tried, or why there is nothing to rate.")
    summary_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    state = word(CheckState, default=CheckState.DRAFT)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    approver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    not_before = models.DateTimeField("embargo", null=True, blank=True, help_text="Not published before this time.")
    created_at = models.DateTimeField(default=timezone.now)
    row_version = row_version()

    objects = FactCheckManager()

    class Meta:
        verbose_name = "fact-check"
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("state", "-id"), name="check_by_state"),)
        constraints = (
            one_of("state", CheckState, "check_state_is_known"),
            one_of("reason", Reason, "check_reason_is_known", or_blank=True),
            one_of("claim_type", ClaimType, "check_claim_type_is_known", or_blank=True),
            models.CheckConstraint(
                condition=Q(approver=None) | Q(claim_by=None) | ~Q(approver=F("claim_by")),
                name="check_approver_did_not_edit_claim",
                violation_error_message="Whoever worded the claim cannot approve it; a colleague has to.",
            ),
            models.CheckConstraint(
                condition=Q(state="draft", approver=None)
                | Q(state="awaiting_sign_off", approver=None, rating__isnull=False)
                | Q(state__in=("signed_off", "published"), approver__isnull=False, rating__isnull=False)
                # Taken down while a correction was under way, it has nobody's signature at that moment.
                | Q(state__in=("withdrawn", "retracted"), rating__isnull=False),
                name="check_state_matches_people",
                violation_error_message="A fact-check’s state, rating and approver do not match.",
            ),
            models.CheckConstraint(
                condition=Q(approver=None) | ~Q(approver=F("author")),
                name="check_approver_is_not_author",
                violation_error_message="Whoever wrote a fact-check cannot approve it; a colleague has to.",
            ),
            models.CheckConstraint(
                condition=Q(approver=None) | Q(summary_by=None) | ~Q(approver=F("summary_by")),
                name="check_approver_did_not_write_summary",
                violation_error_message="Whoever wrote the summary cannot approve it; a colleague has to.",
            ),
            redaction_is_whole("check_redaction_is_whole"),
        )

    def __str__(self) -> str:
        return self.claim[:80]

    @property
    def is_embargoed(self) -> bool:
        """Whether nothing of its finding is told yet."""
        return self.not_before is not None and self.not_before > timezone.now()

    def get_absolute_url(self) -> str:
        return reverse("fact-check", args=[self.pk])

    def natural_key(self) -> tuple[str]:
        return (str(self.public_id),)

    natural_key.dependencies = ["articles.rating"]  # type: ignore[attr-defined]


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def live(self) -> "EvidenceQuerySet":
        return self.filter(withdrawn_at=None)


class Evidence(models.Model):
    """A source for or against a claim: a link, a file or another quote.

    It is never edited: it is withdrawn and another is added.
    """

    fact_check = models.ForeignKey(FactCheck, models.PROTECT, related_name="evidence")
    url = models.URLField("link", max_length=1000, blank=True, default="")
    quote = models.ForeignKey(
        "articles.Quote", models.PROTECT, null=True, blank=True, related_name="used_as_evidence", verbose_name="quote"
    )
    title = line(LINE)
    publisher = line()
    published_on = models.DateField("date", null=True, blank=True)
    excerpt = note(NOTE, help_text="The words in the source that matter.")
    shows = line(LINE, help_text="What it shows, in one sentence.")
    stance = word(Stance, default=Stance.SUPPORTS)
    is_primary = models.BooleanField("primary source", default=False)
    origin = line(help_text="Who it ultimately comes from; sources of one origin are not independent.")
    why_no_copy = line(LINE, help_text="Why no copy of it is kept.")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()
    kept: "list[KeptCopy]"  # given by queries.standing.live_evidence

    class Meta:
        verbose_name_plural = "evidence"
        ordering = ("fact_check", "id")
        constraints = (
            one_of("stance", Stance, "evidence_stance_is_known"),
            models.CheckConstraint(
                condition=~Q(url="", title="") | Q(quote__isnull=False),
                name="evidence_names_its_source",
                violation_error_message="A source is a link, another quote, or a file with a title.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="evidence_withdrawal_is_whole",
                violation_error_message="A withdrawal needs both a time and a person.",
            ),
        )

    def __str__(self) -> str:
        return self.title or self.publisher or self.url or f"quote {self.quote_id}"

    @property
    def comes_from(self) -> str:
        """Who it ultimately comes from, as far as is known: its origin, else who is quoted, publisher or site."""
        host = (urlsplit(self.url).hostname or "").removeprefix("www.")
        speaker = self.quote.said_by if self.quote else None
        known = self.origin or (speaker and speaker.name) or self.publisher or host or f"source {self.pk}"
        return " ".join(known.casefold().split())
