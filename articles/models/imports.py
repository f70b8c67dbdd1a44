"""Files on their way in. Everything that is needed to go on stands here, so a restart loses nothing."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from articles.models.article import Article
from articles.models.fields import LINE, NOTE, line, note, one_of, word
from articles.workflow.vocabulary import ItemState


class ImportBatch(models.Model):
    """Several files, or a feed, that somebody brings in together. `started_at` is when they said yes to the list."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    outlet = line(help_text="For copy that names none itself.")
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "import batches"

    def __str__(self) -> str:
        return f"Import {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.pk])


class ImportItem(models.Model):
    """A file until it is read, then one article of it: first what would come in, then what became of it."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="items")
    position = models.PositiveIntegerField(help_text="Its place in the list, counted from 1.")
    name = line(LINE, help_text="Of the file; of an article in a feed, the feed’s.")
    declared_type = line(help_text="The content type that came with it.")
    data = models.BinaryField(null=True, blank=True, help_text="The file, until it is read.")
    copy = models.JSONField(null=True, blank=True, help_text="The article as read from the file, until it is in.")
    title = line(LINE, help_text="The headline or first words of what was read.")
    state = word(ItemState, default=ItemState.UNREAD)
    sentence = note(NOTE, help_text="Why it was not brought in.")
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("batch", "position", "id")
        indexes = (models.Index(fields=("batch", "state", "position", "id"), name="import_item_by_state"),)
        constraints = (one_of("state", ItemState, "import_item_state_is_known"),)

    def __str__(self) -> str:
        return self.title or self.name
