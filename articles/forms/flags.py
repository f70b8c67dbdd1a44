"""What is sent about a flag."""

from typing import Any

from django import forms

from articles.forms.deeds import DeedForm
from articles.forms.fields import lines
from articles.models.fields import NOTE
from articles.workflow.vocabulary import FlagKind


class RaiseFlagForm(forms.Form):
    kind = forms.ChoiceField(label="Risk", choices=FlagKind.choices())
    because = lines(NOTE, 2, label="What the risk is", strip=True, error_messages={"required": "Say what the risk is."})

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="flag-%s")

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label}: {said[0]}" for name, said in self.errors.items())

    def clean_kind(self) -> FlagKind:
        return FlagKind(self.cleaned_data["kind"])


class SettleFlagForm(DeedForm):
    """`row_version` is the flag's."""

    outcome = lines(NOTE, 2, label="Reason", error_messages={"required": "Say why it holds nothing up any more."})

    def __init__(self, data: Any = None, *, flag: int) -> None:
        self.prefix_id = f"settle-{flag}"
        super().__init__(data)


class AdviceForm(forms.Form):
    text = lines(NOTE, 2, label="Advice or question", error_messages={"required": "Write what is asked or advised."})

    def __init__(self, data: Any = None, *, flag: int) -> None:
        super().__init__(data, auto_id=f"advice-{flag}-%s")

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label}: {said[0]}" for name, said in self.errors.items())
