"""Articles, the immutable states of their text, and the headlines listed with them."""

import hashlib
from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone

from articles.models.fields import COPY, LINE, Redactable, line, note, redaction_is_whole, row_version

NO_DEADLINE = datetime(2999, 12, 31, tzinfo=UTC)
ARCHIVED = datetime(3000, 12, 31, tzinfo=UTC)


class ArticleManager(models.Manager["Article"]):
    def get_by_natural_key(self, slug: str) -> "Article":
        return self.get(slug=slug)


class Article(models.Model):
    """One piece of copy. What it says stands in its revisions; this is what the desk says about it."""

    slug = models.SlugField(max_length=100, unique=True)
    headline = line(LINE)
    first_words = line(LINE, help_text="Of the copy; stands in where the source has no headline.")
    outlet = line()
    byline = line()
    dateline = line(help_text="Place and day as printed, for example “LONDON, Friday”.")
    published_on = models.DateField(null=True, blank=True)
    deadline = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    source_url = models.URLField(max_length=1000, blank=True, default="", help_text="Where the copy was published.")
    arrived_as = models.CharField(
        max_length=64,
        blank=True,
        default="",
        editable=False,
        help_text="The sha256 of the text it was brought in with.",
    )
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)
    correcting = models.BooleanField(
        default=False,
        editable=False,
        help_text="True only within the transaction that brings a new revision and moves every quote to it.",
    )
    row_version = row_version()

    objects = ArticleManager()

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (
            models.Index(fields=("deadline", "id"), name="article_by_deadline"),
            models.Index(fields=("created_at",), name="article_by_arrival"),
        )
        constraints = (
            # Two that bring the same in at the same moment: one of them finds it here.
            models.UniqueConstraint(
                fields=("arrived_as",),
                condition=~models.Q(arrived_as=""),
                name="article_arrives_once",
                violation_error_message="An article with this text is here already.",
            ),
            models.UniqueConstraint(
                fields=("source_url",),
                condition=~models.Q(source_url=""),
                name="article_source_is_unique",
                violation_error_message="An article from this address is here already.",
            ),
        )

    def __str__(self) -> str:
        return self.headline or self.first_words or self.slug

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    @property
    def queue_due(self) -> datetime:
        """The deadline, or a day that never comes: the two databases sort a missing one to opposite ends.

        What is archived comes after everything, where no list looks.
        """
        return ARCHIVED if self.archived_at else self.deadline or NO_DEADLINE


class RevisionManager(models.Manager["Revision"]):
    def get_by_natural_key(self, article_slug: str, number: int) -> "Revision":
        return self.get(article__slug=article_slug, number=number)


# Stands in the place of a character that was redacted.
COVER = "█"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Revision(Redactable):
    """An immutable state of an article's text. Correcting the copy makes a new one.

    A redaction of an earlier one puts a block in the place of every character, so that what stood where still shows.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(default=1)
    text = note(COPY, blank=False, help_text="Paragraphs are lines; newlines are single newline characters.")
    sha256 = models.CharField(max_length=64, help_text="Of the text in UTF-8, in hexadecimal.")
    created_at = models.DateTimeField(default=timezone.now)

    objects = RevisionManager()

    class Meta:
        ordering = ("article", "-number")
        indexes = (models.Index(fields=("sha256",), name="revision_by_sha256"),)
        constraints = (
            models.UniqueConstraint(fields=("article", "number"), name="revision_number_is_unique"),
            redaction_is_whole("revision_redaction_is_whole"),
            models.CheckConstraint(
                condition=~models.Q(text="") & ~models.Q(text__contains="\r"),
                name="revision_text_is_plain",
                violation_error_message="The text is empty, or holds line ends other than single newlines.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.article} (revision {self.number})"

    def natural_key(self) -> tuple[str, int]:
        return (self.article.slug, self.number)

    natural_key.dependencies = ["articles.article"]  # type: ignore[attr-defined]

    def clean(self) -> None:
        if self.sha256 != sha256(self.text):
            raise ValidationError({"sha256": f"The text’s sha256 is {sha256(self.text)}, not this."})


class RelatedHeadlineManager(models.Manager["RelatedHeadline"]):
    def get_by_natural_key(self, article_slug: str, position: int) -> "RelatedHeadline":
        return self.get(article__slug=article_slug, position=position)


class RelatedHeadline(models.Model):
    """A headline listed with an article; usually another story's."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="related_headlines")
    position = models.PositiveSmallIntegerField(help_text="Its place in the list, counted from 1.")
    text = line(LINE, blank=False)
    url = models.URLField(max_length=1000, blank=True, default="")
    linked_article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="linked_from")

    objects = RelatedHeadlineManager()

    class Meta:
        ordering = ("article", "position")
        constraints = (models.UniqueConstraint(fields=("article", "position"), name="headline_position_is_unique"),)

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, int]:
        return (self.article.slug, self.position)

    natural_key.dependencies = ["articles.article"]  # type: ignore[attr-defined]

    @property
    def ref(self) -> str:
        """Its short name in the margin: h1, h2 …"""
        return f"h{self.position}"
