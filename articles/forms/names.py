"""Speakers and tags, as editors keep them."""

from typing import Any

from django import forms

from articles.forms.fields import CleanText, lines
from articles.models.fields import NAME, NOTE
from articles.models.tag import TAG_NAME
from articles.workflow.vocabulary import SpeakerKind


class SpeakerForm(forms.Form):
    """`seen` stands for what the editor had on the screen. Aliases stand one on a line."""

    seen = forms.CharField(max_length=64, widget=forms.HiddenInput())
    name = CleanText(label="Name", max_length=NAME)
    kind = forms.ChoiceField(label="What they are", choices=SpeakerKind.choices())
    aliases = lines(NOTE, 3, label="Also called, one name on a line", required=False)

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="speaker-%s", **options)

    def clean_aliases(self) -> list[str]:
        found = [name.strip() for name in self.cleaned_data["aliases"].split("\n") if name.strip()]
        if any(len(name) > NAME for name in found):
            raise forms.ValidationError(f"A name has at most {NAME} characters.")
        return found

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label or name}: {said[0]}" for name, said in self.errors.items())


class TagNameForm(forms.Form):
    """A tag's name, new or of the tag it is merged into; `seen` is the name that was on the screen."""

    seen = CleanText(max_length=TAG_NAME, widget=forms.HiddenInput())
    name = CleanText(label="Name", max_length=TAG_NAME)

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong."""
        return next(str(said[0]) for said in self.errors.values())


class KeyForm(forms.Form):
    """What a key of the API is for."""

    name = CleanText(label="Who or what reads with it", max_length=100)
