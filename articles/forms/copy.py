"""The text of an article as somebody corrects it."""

from typing import Any

from django import forms
from django.http import QueryDict

from articles.forms.fields import lines
from articles.models.fields import COPY


class CorrectTextForm(forms.Form):
    """`revision` is the number of the one on the screen, `previewed` the sha256 of the text as it was shown."""

    text = lines(
        COPY,
        18,
        label="Text, a paragraph on each line",
        strip=False,
        error_messages={"required": "There is no text in it."},
    )
    upload = forms.FileField(
        label="Or a newer version",
        required=False,
        allow_empty_file=True,
        help_text="A text file, a web page or a Word document; it takes the place of the text above.",
    )
    revision = forms.IntegerField(min_value=1, widget=forms.HiddenInput())
    previewed = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput())

    def __init__(self, data: Any = None, files: Any = None, **options: Any) -> None:
        super().__init__(data, files, auto_id="copy-%s", **options)

    def put(self, **values: str) -> None:
        """Shows these values, and no longer what was sent, when the form is shown again."""
        self.data = {**self.data.dict(), **values} if isinstance(self.data, QueryDict) else {**self.data, **values}

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label or 'Form'}: {said[0]}" for name, said in self.errors.items())
