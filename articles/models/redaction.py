"""Words that are to be removed for good, by order of a court or on request."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from articles.models.activity import Activity
from articles.models.article import Revision
from articles.models.call import Call
from articles.models.factcheck import FactCheck
from articles.models.fields import line, one_of, row_version, word
from articles.models.kept import KeptCopy
from articles.models.note import Note
from articles.models.opinion import Opinion
from articles.models.reply import ReplyRequest, ReplyWaiver
from articles.workflow.vocabulary import RedactionGround, RedactionOutcome

# What a redaction can be about, and how each is called: never by the words that are removed.
PLACES = {
    "fact_check": "All that was published of fact-check",
    "copy": "Kept copy",
    "note": "Note",
    "activity": "Line of the record",
    "revision": "Earlier text",
    "call": "Call",
    "reply": "Request for a reply",
    "waiver": "Reason for asking nobody",
    "opinion": "Second opinion",
}
Redacted = FactCheck | KeptCopy | Note | Activity | Revision | Call | ReplyRequest | ReplyWaiver | Opinion


def _only(place: str) -> Q:
    return Q(**{f"{place}__isnull": False}, **{other: None for other in PLACES if other != place})


class RedactionQuerySet(models.QuerySet["Redaction"]):
    def still_open(self) -> "RedactionQuerySet":
        return self.filter(outcome="")


class Redaction(models.Model):
    """One editor or legal asks for it; another editor carries it out or turns it down. Never edited, never removed.

    `because` is what stands in the place of the words: readers of a fact-check read it too.
    """

    fact_check = models.ForeignKey(FactCheck, models.PROTECT, null=True, blank=True, related_name="redactions")
    copy = models.ForeignKey(KeptCopy, models.PROTECT, null=True, blank=True, related_name="redactions")
    note = models.ForeignKey(Note, models.PROTECT, null=True, blank=True, related_name="redactions")
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="redactions")
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, blank=True, related_name="redactions")
    call = models.ForeignKey(Call, models.PROTECT, null=True, blank=True, related_name="redactions")
    reply = models.ForeignKey(ReplyRequest, models.PROTECT, null=True, blank=True, related_name="redactions")
    waiver = models.ForeignKey(ReplyWaiver, models.PROTECT, null=True, blank=True, related_name="redactions")
    opinion = models.ForeignKey(Opinion, models.PROTECT, null=True, blank=True, related_name="redactions")
    ground = word(RedactionGround)
    because = line(500, blank=False, help_text="What stands in the place of the words.")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    outcome = word(RedactionOutcome, blank=True, default="")
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    row_version = row_version()

    objects = RedactionQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("id",), condition=Q(outcome=""), name="redaction_open"),)
        constraints = (
            one_of("ground", RedactionGround, "redaction_ground_is_known"),
            one_of("outcome", RedactionOutcome, "redaction_outcome_is_known", or_blank=True),
            models.CheckConstraint(
                condition=reduce(or_, map(_only, PLACES)),
                name="redaction_is_of_one_thing",
                violation_error_message="A redaction is of one thing.",
            ),
            models.CheckConstraint(
                condition=~Q(because=""),
                name="redaction_because_is_said",
                violation_error_message="Say why the words are removed.",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", settled_at=None, settled_by=None)
                | (~Q(outcome="") & Q(settled_at__isnull=False, settled_by__isnull=False)),
                name="redaction_settlement_is_whole",
                violation_error_message="Settling a redaction needs a time, a person and what became of it.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="carried_out") | ~Q(settled_by=F("asked_by")),
                name="redaction_takes_two",
                violation_error_message="Whoever asked for a redaction cannot carry it out; a colleague does.",
            ),
        )

    def __str__(self) -> str:
        return f"{PLACES[self.place]} {getattr(self, f'{self.place}_id')}"

    def get_absolute_url(self) -> str:
        """The page on which the words stood."""
        if self.activity:
            return f"{reverse('activity')}#line-{self.activity_id}"
        if self.revision:
            return reverse("article-revision", args=[self.revision.article_id, self.revision.number])
        if self.copy:
            return self.copy.evidence.fact_check.get_absolute_url()
        if self.call:
            return reverse("quote-calls", args=[self.call.quote_id])
        if self.waiver:
            return reverse("fact-check-reply", args=[self.waiver.fact_check_id])
        found = self.note or self.fact_check or self.reply or self.opinion
        assert found is not None  # redaction_is_of_one_thing
        return found.get_absolute_url()

    @property
    def place(self) -> str:
        """Which of `PLACES` it is about."""
        return next(name for name in PLACES if getattr(self, f"{name}_id") is not None)

    @property
    def target(self) -> Redacted:
        """What it is about."""
        found: Redacted = getattr(self, self.place)
        return found
