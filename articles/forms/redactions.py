"""What is sent about legal holds and redactions."""

from typing import Any

from django import forms

from articles.forms.deeds import DeedForm
from articles.forms.fields import CleanText, lines
from articles.models.fields import NOTE
from articles.workflow.vocabulary import RedactionGround


class SetHoldForm(forms.Form):
    because = lines(
        NOTE, 2, label="Why everything has to stay", error_messages={"required": "Say why everything has to stay."}
    )

    first_error = "Say why everything has to stay."

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="hold-%s")


class LiftHoldForm(DeedForm):
    """`row_version` is the hold's."""

    because = lines(NOTE, 2, label="Reason", error_messages={"required": "Say why nothing has to stay any more."})

    prefix_id = "lift"


class AskRedactionForm(forms.Form):
    ground = forms.ChoiceField(label="Ground", choices=RedactionGround.choices())
    because = CleanText(
        label="What stands in its place (name nobody: readers read it too)",
        max_length=500,
        error_messages={"required": "Say why the words are removed."},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="redaction-%s")

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label}: {said[0]}" for name, said in self.errors.items())

    def clean_ground(self) -> RedactionGround:
        return RedactionGround(self.cleaned_data["ground"])
