"""Keys with which programs read the desk."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.fields import line


class ApiKey(models.Model):
    """A key as the desk knows it: its digest, never the key. A key that was taken back is never given again."""

    name = line(100, blank=False, help_text="Who or what reads with it.")
    begins = models.CharField(max_length=12, help_text="Its first characters, to tell it from others.")
    digest = models.CharField(max_length=64, unique=True, help_text="The sha256 of the key, in hexadecimal.")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField("taken back", null=True, blank=True)
    last_used_at = models.DateTimeField("last used", null=True, blank=True)
    minute = models.PositiveBigIntegerField(default=0, help_text="The minute of the last use, counted from 1970.")
    used = models.PositiveIntegerField(default=0, help_text="How often in that minute.")

    class Meta:
        verbose_name = "API key"
        verbose_name_plural = "API keys"
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.name
