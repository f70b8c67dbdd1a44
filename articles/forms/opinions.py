"""What is sent about second opinions."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from articles.forms.fields import lines
from articles.models.fields import NOTE
from articles.queries.people import name_of
from articles.workflow.vocabulary import Reason


class AskOpinionForm(forms.Form):
    """`person` is a username, one of those who may be asked."""

    person = forms.ChoiceField(
        label="Colleague",
        error_messages={"required": "Choose a colleague.", "invalid_choice": "Choose a colleague from the list."},
    )

    def __init__(self, data: Any = None, *, people: Sequence[User]) -> None:
        super().__init__(data, auto_id="ask-%s")
        named = [(each.username, name_of(each)) for each in people]
        self.fields["person"].choices = [("", "choose…"), *named]  # type: ignore[attr-defined]
        self.fields["person"].widget.attrs |= {"data-key": "s", "data-field": ""}

    @property
    def first_error(self) -> str:
        return str(next(iter(self.errors.values()))[0])


class GiveOpinionForm(forms.Form):
    """`rating` is a slug of the scale; a button sends its reason with it, as in "nothing-to-rate:opinion"."""

    rating = forms.CharField(max_length=80, error_messages={"required": "Choose a rating."})
    because = lines(NOTE, 2, label="Why, if you like to say", required=False, strip=True)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="opinion-%s")

    @property
    def first_error(self) -> str:
        return str(next(iter(self.errors.values()))[0])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        rating, colon, reason = str(data.get("rating", "")).partition(":")
        if colon and reason not in set(Reason):
            raise ValidationError("That is not one of the reasons.")
        return data | {"rating": rating, "reason": reason}
