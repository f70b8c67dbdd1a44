"""How the desk looks and listens in one browser, to be chosen."""

from django import forms

from articles.queries.look import DENSITIES, KEYS, THEMES


class LookForm(forms.Form):
    theme = forms.ChoiceField(label="Theme", choices=THEMES)
    density = forms.ChoiceField(label="Density", choices=DENSITIES)
    keys = forms.ChoiceField(label="Single keys", choices=KEYS)
