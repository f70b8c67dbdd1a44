"""What is sent when a fact-check is published, corrected or taken down."""

from typing import Any

from django import forms

from articles.forms.fields import lines, moment
from articles.models.fields import NOTE
from articles.workflow.vocabulary import VersionKind


class CheckForm(forms.Form):
    """Every deed on a fact-check says which version of its row was on the screen."""

    row_version = forms.IntegerField(min_value=1, widget=forms.HiddenInput())

    prefix_id = "check"

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id=f"{self.prefix_id}-%s", **options)

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label or 'Form'}: {said[0]}" for name, said in self.errors.items())


class PublishForm(CheckForm):
    """`shown` is the digest of what the editor saw; a first publication needs neither kind nor note."""

    shown = forms.RegexField(r"\A[0-9a-f]{64}\Z", widget=forms.HiddenInput())
    kind = forms.ChoiceField(
        label="What it is",
        required=False,
        choices=[
            (kind.value, words)
            for kind, words in (
                (VersionKind.CORRECTION, "Correction: something was wrong"),
                (VersionKind.UPDATE, "Update: something was added"),
            )
        ],
    )
    note = lines(NOTE, 3, label="Note to readers: what changed", required=False, strip=True)

    prefix_id = "publish"


class NoteForm(CheckForm):
    """A note that readers will find in place of the page, or on it."""

    note = lines(
        NOTE, 3, label="Note to readers", strip=True, error_messages={"required": "Readers are told why: write a note."}
    )


class WithdrawForm(NoteForm):
    prefix_id = "withdraw"


class RetractForm(NoteForm):
    prefix_id = "retract"


class ReinstateForm(NoteForm):
    prefix_id = "reinstate"


class CorrectForm(CheckForm):
    because = lines(
        NOTE,
        2,
        label="What is to be corrected (for the desk, not for readers)",
        strip=True,
        error_messages={"required": "Say what is to be corrected."},
    )

    prefix_id = "correct"


class EmbargoForm(CheckForm):
    """An empty time lifts the embargo. Times are the desk's."""

    not_before = moment("Not before", required=False)

    prefix_id = "embargo"
