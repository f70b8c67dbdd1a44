"""Small shared pieces of the models."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from articles.text.clean import forbidden_character
from articles.workflow.vocabulary import Labelled

NAME = 200
LINE = 300
NOTE = 2_000
COPY = 10_000_000


def validate_clean(value: str) -> None:
    """Refuses characters that cannot be kept as they were sent: controls other than tab and newline, surrogates."""
    found = forbidden_character(value)
    if found:
        raise ValidationError(f"This holds a character that cannot be kept ({found}). Remove it and send it again.")


_BLANK: dict[str, Any] = {"blank": True, "default": "", "validators": [validate_clean]}


def line(length: int = NAME, **options: Any) -> "models.CharField[str, str]":
    """One line of text, blank by default."""
    given: dict[str, Any] = {"max_length": length, **_BLANK, **options}
    return models.CharField(**given)


def note(length: int = NOTE, **options: Any) -> "models.TextField[str, str]":
    """Several lines of text, blank by default. `length` is held by forms and fixtures, in characters."""
    given: dict[str, Any] = {"max_length": length, **_BLANK, **options}
    return models.TextField(**given)


def word(words: type[Labelled], **options: Any) -> "models.CharField[str, str]":
    """One of the rulebook's words."""
    return models.CharField(max_length=20, choices=words.choices(), **options)


def row_version() -> "models.PositiveIntegerField[int, int]":
    return models.PositiveIntegerField(
        default=1, editable=False, help_text="Grows by one with every change; a stale form is refused."
    )


class Redactable(models.Model):
    """A row whose words can be removed for good: when they were, and why. What it was and who made it stays."""

    redacted_at = models.DateTimeField(null=True, blank=True, editable=False)
    redacted_because = line(500, editable=False)

    class Meta:
        abstract = True


def redaction_is_whole(name: str) -> models.CheckConstraint:
    """A `Redactable` row has both a date and a reason, or neither."""
    return models.CheckConstraint(
        condition=models.Q(redacted_at=None, redacted_because="")
        | (models.Q(redacted_at__isnull=False) & ~models.Q(redacted_because="")),
        name=name,
        violation_error_message="A redaction needs both a date and a reason.",
    )


def one_of(field: str, words: type[Labelled], name: str, *, or_blank: bool = False) -> models.CheckConstraint:
    """The database's own copy of a field's choices."""
    allowed = [*words] + ([""] if or_blank else [])
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": [str(value) for value in allowed]}),
        name=name,
        violation_error_message=f"That is not one of the choices for {field.replace('_', ' ')}.",
    )


__all__ = [
    "COPY",
    "LINE",
    "NAME",
    "NOTE",
    "Redactable",
    "line",
    "note",
    "one_of",
    "redaction_is_whole",
    "row_version",
    "validate_clean",
    "word",
]
