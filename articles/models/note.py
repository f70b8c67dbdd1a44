"""What colleagues write to each other beside the work: private to the desk, and never edited."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from articles.models.article import Article
from articles.models.factcheck import FactCheck
from articles.models.fields import NOTE, Redactable, note, redaction_is_whole
from articles.models.quote import Quote

_ONE_PLACE = (
    Q(quote__isnull=False, fact_check=None, article=None)
    | Q(quote=None, fact_check__isnull=False, article=None)
    | Q(quote=None, fact_check=None, article__isnull=False)
)


class Note(Redactable):
    """A note on a quote, a fact-check or an article. It is neither edited nor removed: another one says what changed.

    It is in no public page, feed or export; its line in the record holds none of its words.
    """

    quote = models.ForeignKey(Quote, models.PROTECT, null=True, blank=True, related_name="notes")
    fact_check = models.ForeignKey(FactCheck, models.PROTECT, null=True, blank=True, related_name="notes")
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="notes")
    text = note(NOTE, blank=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=_ONE_PLACE,
                name="note_stands_in_one_place",
                violation_error_message="A note stands on one quote, one fact-check or one article.",
            ),
            models.CheckConstraint(
                condition=~Q(text="") | Q(redacted_at__isnull=False),
                name="note_says_something",
                violation_error_message="Write the note first.",
            ),
            redaction_is_whole("note_redaction_is_whole"),
        )

    def __str__(self) -> str:
        return self.text[:80] or f"note {self.pk}"

    @property
    def target(self) -> Quote | FactCheck | Article:
        """What it is about."""
        found = self.quote or self.fact_check or self.article
        assert found is not None
        return found

    def get_absolute_url(self) -> str:
        place = self.target
        route = {Quote: "quote", FactCheck: "fact-check", Article: "article-notes"}[type(place)]
        return f"{reverse(route, args=[place.pk])}#note-{self.pk}"


class Mention(models.Model):
    """Somebody whom a note is addressed to, and when they had read it."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="mentions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("note", "id")
        indexes = (models.Index(fields=("person", "-id"), name="mention_unread", condition=Q(read_at=None)),)
        constraints = (models.UniqueConstraint(fields=("note", "person"), name="mention_is_once"),)

    def __str__(self) -> str:
        return f"{self.person} in note {self.note_id}"
