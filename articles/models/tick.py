"""What was checked in the copy itself, word by word."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Revision


class Tick(models.Model):
    """A pencil mark on a name, title, figure or date of one revision: somebody checked it, at that time.

    Taking a tick off removes the row; the record keeps both lines.
    """

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="ticks")
    begins = models.PositiveIntegerField(help_text="In code points of the text.")
    ends = models.PositiveIntegerField(help_text="The first code point after it.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("revision", "begins")
        constraints = (
            models.UniqueConstraint(
                fields=("revision", "begins"),
                name="tick_place_is_unique",
                violation_error_message="This is ticked already.",
            ),
            models.CheckConstraint(
                condition=models.Q(begins__lt=models.F("ends")),
                name="tick_marks_something",
                violation_error_message="A tick marks at least one character.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.begins}–{self.ends} of {self.revision}"
