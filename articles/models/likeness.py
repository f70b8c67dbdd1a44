"""Two speakers who are perhaps the same."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.fields import line
from articles.models.quote import Speaker


class SpeakerProposalQuerySet(models.QuerySet["SpeakerProposal"]):
    def still_open(self) -> "SpeakerProposalQuerySet":
        """Those that nobody has answered: neither said to be different, nor merged into somebody."""
        return self.filter(different_at=None, speaker__merged_into=None, other__merged_into=None)


class SpeakerProposal(models.Model):
    """Somebody new whose name is like the name of somebody known. Nobody is merged by it; an editor answers it.

    `speaker` came later than `other`. An answer "different" stays, so that nobody is asked twice.
    """

    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="likenesses")
    other = models.ForeignKey(Speaker, models.PROTECT, related_name="likened")
    why = line(help_text="What is alike in their names.")
    created_at = models.DateTimeField(default=timezone.now)
    different_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    different_at = models.DateTimeField(null=True, blank=True)

    objects = SpeakerProposalQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(fields=("speaker", "other"), name="speakers_are_likened_once"),
            models.CheckConstraint(
                condition=Q(speaker__gt=F("other")),
                name="speaker_is_likened_to_an_earlier_one",
                violation_error_message="A speaker is likened to one who came before.",
            ),
            models.CheckConstraint(
                condition=Q(different_at=None, different_by=None)
                | Q(different_at__isnull=False, different_by__isnull=False),
                name="likeness_answer_is_whole",
                violation_error_message="Telling two speakers apart needs both a time and a person.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.speaker} is perhaps {self.other}"
