"""The days whose figures are asked for."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.forms.fields import day
from articles.queries.figures import MOST_DAYS, Period

_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 1, 1)


class PeriodForm(forms.Form):
    """Two days, both included; where one is left out, the one of `usual`."""

    since = day("From")
    until = day("To")

    def __init__(self, data: Any, *, usual: Period) -> None:
        super().__init__(data, auto_id="figures-%s")
        self.usual = usual

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not all(_EARLIEST <= data[name] < _LATEST for name in ("since", "until") if data.get(name)):
            raise ValidationError(f"Ask for days from {_EARLIEST.year} on, and before {_LATEST.year}.")
        if not self.errors and not timedelta() <= self.period.until - self.period.since < timedelta(days=MOST_DAYS):
            raise ValidationError(f"Ask for 1 to {MOST_DAYS} days, the first one first.")
        return data

    @property
    def period(self) -> Period:
        data = self.cleaned_data
        until = data.get("until") or self.usual.until
        return Period(data.get("since") or until - (self.usual.until - self.usual.since), until)

    @property
    def first_error(self) -> str:
        return next(str(sentences[0]) for sentences in self.errors.values())
