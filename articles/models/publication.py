"""What was published, version by version, and who used it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.article import Article
from articles.models.factcheck import FactCheck
from articles.models.fields import NOTE, Redactable, line, note, one_of, redaction_is_whole, word
from articles.workflow.publishing import DOWN
from articles.workflow.vocabulary import VersionKind


class VersionQuerySet(models.QuerySet["PublishedVersion"]):
    def latest_of_each(self) -> "VersionQuerySet":
        """The newest version of every fact-check."""
        newest = PublishedVersion.objects.filter(fact_check=models.OuterRef("fact_check")).order_by("-number")
        return self.filter(pk=models.Subquery(newest.values("pk")[:1]))

    def public(self) -> "VersionQuerySet":
        """What readers find: the newest version of each, where it was neither withdrawn nor blanked."""
        return self.latest_of_each().exclude(kind__in=DOWN).filter(redacted_at=None)


class PublishedVersion(Redactable):
    """One state of a fact-check as readers saw it. Its page, feeds and data are made from `payload` alone.

    A version is never changed or removed. Only a redaction, by order of a court or on a justified request, blanks its
    payload and its note, with a date and a reason; the digest stays, so that the record still tells that there was one.
    """

    fact_check = models.ForeignKey(FactCheck, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    kind = word(VersionKind)
    payload = models.JSONField()
    sha256 = models.CharField(max_length=64, help_text="Of the payload as canonical JSON, in hexadecimal.")
    note = note(NOTE, help_text="What readers are told about this change.")
    check_row_version = models.PositiveIntegerField(help_text="The fact-check’s row version that was published.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    approver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("-at", "-id"), name="version_by_time"),
            models.Index(fields=("kind", "-id"), name="version_by_kind"),
            models.Index(fields=("redacted_at",), name="version_redacted", condition=Q(redacted_at__isnull=False)),
        )
        constraints = (
            models.UniqueConstraint(fields=("fact_check", "number"), name="version_number_is_unique"),
            one_of("kind", VersionKind, "version_kind_is_known"),
            models.CheckConstraint(
                condition=Q(number=1, kind="publication") | (Q(number__gt=1) & ~Q(kind="publication")),
                name="version_first_is_publication",
                violation_error_message="The first version is the publication; every later one says what it is.",
            ),
            models.CheckConstraint(
                condition=Q(kind="publication") | ~Q(note="") | Q(redacted_at__isnull=False),
                name="version_has_note",
                violation_error_message="Readers are told what changed: write a note.",
            ),
            models.CheckConstraint(
                condition=Q(approver__isnull=False) | Q(kind="withdrawal"),
                name="version_is_agreed",
                violation_error_message="Only a withdrawal is one editor’s; everything else takes two.",
            ),
            models.CheckConstraint(
                condition=Q(approver=None) | ~Q(approver=F("author")),
                name="version_approver_is_not_author",
                violation_error_message="Whoever wrote it cannot agree to it; a colleague has to.",
            ),
            redaction_is_whole("version_redaction_is_whole"),
        )

    def __str__(self) -> str:
        return f"{self.fact_check} (version {self.number})"

    def get_absolute_url(self) -> str:
        return self.fact_check.get_absolute_url()

    @property
    def is_public(self) -> bool:
        """Whether readers would find this version, were it the newest."""
        return self.kind not in DOWN and self.redacted_at is None


# Follows the name of what used a finding whose words were removed, where its version lists it already.
REMOVED = " (removed)"


class Dependant(models.Model):
    """Something that used a finding which was then changed: open until somebody has dealt with it."""

    version = models.ForeignKey(PublishedVersion, models.PROTECT, related_name="dependants")
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="+")
    name = line(300, blank=False, help_text="The article, export or subscriber, as people call it.")
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    acknowledged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("version", "id")
        constraints = (
            models.UniqueConstraint(fields=("version", "name"), name="dependant_once_per_version"),
            models.CheckConstraint(
                condition=Q(acknowledged_at=None, acknowledged_by=None)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
                name="dependant_acknowledgement_is_whole",
                violation_error_message="An acknowledgement needs both a time and a person.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """What people call it: an article by its headline."""
        return str(self.article).strip() if self.article else self.name.removesuffix(REMOVED)

    @property
    def change(self) -> str:
        """What changed of the finding that it used: "version 2, withdrawn"."""
        is_removal = self.name.endswith(REMOVED)  # of a version that was listed before
        what = "removed" if is_removal else self.version.get_kind_display().lower()
        return f"version {self.version.number}, {what}"

    @property
    def same_thing(self) -> Q:
        """The condition on another dependant to be about the same article, file, key or subscriber."""
        if self.article_id:
            return Q(article=self.article_id)
        name = self.name.removesuffix(REMOVED)
        return Q(article=None, name__in=(name, name + REMOVED))
