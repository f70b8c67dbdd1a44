"""One's own settings: how the desk looks and listens in one browser, and the password."""

from typing import Any

from django import forms
from django.contrib.auth.forms import PasswordChangeForm

from articles.queries.look import DENSITIES, KEYS, THEMES


class LookForm(forms.Form):
    theme = forms.ChoiceField(label="Theme", choices=THEMES)
    density = forms.ChoiceField(label="Density", choices=DENSITIES)
    keys = forms.ChoiceField(label="Single keys", choices=KEYS)


class OwnPasswordForm(PasswordChangeForm):
    """Takes the focus only when it is asked for: it is one of two forms on its page."""

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self.fields["old_password"].widget.attrs.pop("autofocus", None)
