"""Tags: a desk's own words for its quotes."""

from typing import Any
from unicodedata import normalize

from django.db import models

from articles.models.fields import line

TAG_NAME = 50


def tag_key(name: str) -> str:
    """What two tags may not share: the name without case or doubled spaces ("Été" and "ÉTÉ" are one,
    however their accents are encoded)."""
    return " ".join(normalize("NFC", normalize("NFC", name).casefold()).split())


class TagManager(models.Manager["Tag"]):
    def get_by_natural_key(self, key: str) -> "Tag":
        return self.get(key=tag_key(key))


class Tag(models.Model):
    name = line(TAG_NAME, blank=False)
    key = models.CharField(
        max_length=150,
        unique=True,
        editable=False,
        error_messages={"unique": "A tag with this name exists."},
        help_text="The name without case.",
    )

    objects = TagManager()

    class Meta:
        ordering = ("key",)

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        return (self.key,)

    def clean(self) -> None:
        self.name = " ".join(self.name.split())
        self.key = tag_key(self.name)

    def save(self, *args: Any, **options: Any) -> None:
        self.key = tag_key(self.name)
        super().save(*args, **options)


class QuoteTagManager(models.Manager["QuoteTag"]):
    def get_by_natural_key(self, article_slug: str, ref: str, key: str) -> "QuoteTag":
        return self.get(quote__article__slug=article_slug, quote__ref=ref, tag__key=tag_key(key))


class QuoteTag(models.Model):
    """A tag on a quote."""

    quote = models.ForeignKey("articles.Quote", models.PROTECT, related_name="quote_tags")
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="quote_tags")

    objects = QuoteTagManager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("quote", "tag"), name="quote_is_tagged_once"),)

    def __str__(self) -> str:
        return f"{self.tag} on {self.quote}"

    def natural_key(self) -> tuple[str, str, str]:
        return (*self.quote.natural_key(), self.tag.key)

    natural_key.dependencies = ["articles.quote", "articles.tag"]  # type: ignore[attr-defined]
