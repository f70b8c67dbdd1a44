"""What people send when they leave a note."""

from typing import Any

from django import forms

from articles.forms.fields import lines
from articles.models.fields import NOTE


class NoteForm(forms.Form):
    text = lines(NOTE, 3, label="Note", strip=True, error_messages={"required": "Write the note first."})

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="note-%s")

    @property
    def first_error(self) -> str:
        return str(self.errors["text"][0])
