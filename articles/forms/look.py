"""One's own settings: how the desk looks and listens in one browser, the name that readers are told, the password."""

from typing import Any

from django import forms
from django.contrib.auth.forms import PasswordChangeForm

from articles.forms.fields import CleanText
from articles.models.fields import NAME
from articles.queries.look import DENSITIES, KEYS, THEMES


class LookForm(forms.Form):
    theme = forms.ChoiceField(label="Theme", choices=THEMES)
    density = forms.ChoiceField(label="Density", choices=DENSITIES)
    keys = forms.ChoiceField(label="Single keys", choices=KEYS)


class PublicNameForm(forms.Form):
    """An unticked box takes the name back, whatever stands in the field."""

    is_named = forms.BooleanField(label="Readers are told my name", required=False)
    public_name = CleanText(
        label="Under which name",
        max_length=NAME,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name", "data-sometimes": ""}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        name = " ".join(str(data.get("public_name", "")).split())
        if data.get("is_named") and not name and "public_name" not in self.errors:
            self.add_error("public_name", "Give the name that readers are to be told.")
        return data | {"public_name": name if data.get("is_named") else ""}


class OwnPasswordForm(PasswordChangeForm):
    """Takes the focus only when it is asked for: it is one of two forms on its page."""

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self.fields["old_password"].widget.attrs.pop("autofocus", None)
