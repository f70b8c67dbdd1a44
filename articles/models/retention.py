"""What was cleared out because its time was over."""

from django.db import models
from django.utils import timezone


class RetentionRun(models.Model):
    """One run of `manage.py retain --apply`. Without an end it was broken off; what it removed by then is counted."""

    at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    days = models.JSONField(default=dict, help_text="For each class, how many days it is kept.")
    removed = models.JSONField(default=dict, help_text="For each class, how many rows were cleared out.")

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"run of {timezone.localtime(self.at):%d %b %Y, %H:%M}"
