"""What people arrange for themselves: quotes they put off, lists they come back to, how far they have looked, and
whether readers are told their name.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Article
from articles.models.fields import NAME, line
from articles.models.quote import Quote


class Deferral(models.Model):
    """Somebody put a quote off. It comes back to them once anything about it changes."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="deferrals")
    quote = models.ForeignKey(Quote, models.PROTECT, related_name="deferrals")
    quote_version = models.PositiveIntegerField(help_text="The quote’s row version when it was put off.")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("user", "at")
        constraints = (models.UniqueConstraint(fields=("user", "quote"), name="quote_is_put_off_once"),)

    def __str__(self) -> str:
        return f"{self.quote} put off by {self.user}"


class SavedView(models.Model):
    """A list of the queue under a name of one's own: the filters as they stand in its address."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")
    name = line(50, blank=False)
    query = models.CharField(max_length=1000, help_text="The filters, as after the “?” of the address.")

    class Meta:
        ordering = ("user", "name")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "name"),
                name="saved_view_name_is_unique",
                violation_error_message="You have a view of this name already.",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Look(models.Model):
    """How far somebody has followed an article: what others did to it up to a line of the record is no news to them."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="looks")
    article = models.ForeignKey(Article, models.PROTECT, related_name="looks")
    line = models.PositiveBigIntegerField(help_text="The number of the latest line of the record that was shown.")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("user", "at")
        constraints = (models.UniqueConstraint(fields=("user", "article"), name="article_is_followed_once"),)

    def __str__(self) -> str:
        return f"{self.article} seen by {self.user}"


class PublicName(models.Model):
    """The name under which readers are told that somebody checked or signed. Without a row they are not named."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="public_name")
    name = line(NAME, blank=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("user",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(name=""),
                name="public_name_is_said",
                violation_error_message="Give the name that readers are told.",
            ),
        )

    def __str__(self) -> str:
        return self.name
