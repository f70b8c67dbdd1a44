"""Kinds of field that forms share."""

from typing import Any

from django import forms

from articles.models.fields import validate_clean
from articles.text.clean import newlines


class CleanText(forms.CharField):
    """Text as it was sent, with plain newlines; characters that cannot be kept are refused."""

    default_validators = [validate_clean]

    def to_python(self, value: Any) -> str:
        return newlines(super().to_python(value) or "")


def lines(length: int, rows: int, **options: Any) -> CleanText:
    return CleanText(max_length=length, widget=forms.Textarea(attrs={"rows": rows}), **options)
