"""Kinds of field that forms share."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.models.fields import validate_clean
from articles.text.clean import newlines


class CleanText(forms.CharField):
    """Text as it was sent, with plain newlines; characters that cannot be kept are refused."""

    default_validators = [validate_clean]

    def to_python(self, value: Any) -> str:
        return newlines(super().to_python(value) or "")


def lines(length: int, rows: int, **options: Any) -> CleanText:
    return CleanText(max_length=length, widget=forms.Textarea(attrs={"rows": rows}), **options)


class DayInput(forms.DateInput):
    """Leaves out what is no day: a browser would too, and complain."""

    input_type = "date"

    def format_value(self, value: Any) -> str | None:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            return None


def day(label: str) -> forms.DateField:
    """A day, which may be left out, as browsers write one."""
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=DayInput(),
        error_messages={"invalid": "Give a day as year, month and day, such as 2026-03-31."},
    )


_MOMENT = "%Y-%m-%dT%H:%M"


def moment(label: str, **options: Any) -> forms.DateTimeField:
    """A day and a time on the desk’s clock, as browsers write them."""
    return forms.DateTimeField(
        label=label,
        input_formats=[_MOMENT, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(format=_MOMENT, attrs={"type": "datetime-local"}),
        validators=[_within_reach],
        error_messages={
            "invalid": "Give a day and a time, such as 2026-03-31 18:30.",
            "required": "Give a day and a time, such as 2026-03-31 18:30.",
        },
        **options,
    )


def _within_reach(when: datetime) -> None:
    if not 1900 <= when.year <= 2900:
        raise ValidationError("Give a year between 1900 and 2900.")
