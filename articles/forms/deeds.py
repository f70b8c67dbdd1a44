"""What people send when they do something, cleaned. No form saves anything."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.forms.fields import CleanText, lines
from articles.models import Call
from articles.models.fields import COPY, LINE, NAME, NOTE, validate_clean
from articles.models.tag import TAG_NAME
from articles.workflow.refusals import SETTLED_IN_WORDS
from articles.workflow.vocabulary import CallKind, Kind, Reason, SpeakerKind, Stance, Wording, WordingSource


class DeedForm(forms.Form):
    """Every deed says which versions its author had on the screen."""

    row_version = forms.IntegerField(min_value=1)
    check_row_version = forms.IntegerField(min_value=1, required=False)

    prefix_id = "deed"

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id=f"{self.prefix_id}-%s")

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        for field, sentences in self.errors.items():
            label = self.fields[field].label if field in self.fields else None
            return f"{label}: {sentences[0]}" if label else str(sentences[0])
        return ""


class RateForm(DeedForm):
    """`rating` is a slug of the scale; a button sends its reason with it, as in "nothing-to-rate:opinion".

    `whole` says that a quote with several figures is rated as one.
    """

    rating = forms.CharField(label="Rating", max_length=80, error_messages={"required": "Choose a rating."})
    reason = forms.ChoiceField(label="Reason", choices=[("", ""), *Reason.choices()], required=False)
    summary = lines(NOTE, 2, label="Note", required=False, strip=True)
    whole = forms.BooleanField(required=False)

    prefix_id = "rate"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        rating, colon, reason = str(data.get("rating", "")).partition(":")
        if colon and reason not in set(Reason):
            raise ValidationError("That is not one of the reasons.")
        return data | {"rating": rating, "reason": reason or data.get("reason", "")}


class WordingForm(DeedForm):
    wording = forms.ChoiceField(label="Wording", choices=Wording.choices())
    source = forms.ChoiceField(
        label="Checked against", choices=[("", "not said"), *WordingSource.choices()], required=False
    )

    prefix_id = "wording"


class TagForm(DeedForm):
    name = CleanText(
        label="Tag", max_length=TAG_NAME, widget=forms.TextInput(attrs={"autocomplete": "off", "list": "tag-names"})
    )

    prefix_id = "tag"


class AssignForm(DeedForm):
    """`assignee` is a username; nothing gives the quote back."""

    assignee = CleanText(
        label="Who works on it",
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "people-names"}),
    )

    prefix_id = "assign"


class EvidenceForm(DeedForm):
    url = forms.URLField(
        label="Link",
        max_length=1000,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"placeholder": "https://", "inputmode": "url"}),
        error_messages={"invalid": "Give a whole link, beginning with https:// or http://."},
    )
    stance = forms.ChoiceField(label="Stance", choices=Stance.choices(), initial=Stance.SUPPORTS)
    publisher = CleanText(label="Publisher", max_length=NAME, required=False)
    published_on = forms.DateField(label="Date", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    title = CleanText(label="Title", max_length=LINE, required=False)
    excerpt = lines(NOTE, 2, label="Excerpt", required=False)

    prefix_id = "evidence"

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"]
        if not url.lower().startswith(("http://", "https://")):
            raise ValidationError("Only links that begin with https:// or http:// are kept.")
        validate_clean(url)
        return url

    def clean_published_on(self) -> Any:
        day = self.cleaned_data["published_on"]
        if day and day > timezone.localdate():
            raise ValidationError("That day is still to come.")
        return day


class SendBackForm(DeedForm):
    because = lines(NOTE, 2, label="Reason", strip=True, error_messages={"required": "Say why it goes back."})

    prefix_id = "send-back"


class EarlierForm(DeedForm):
    """An earlier fact-check beside the quote, with the version of it that was on the screen."""

    to = forms.IntegerField(min_value=1)
    to_row_version = forms.IntegerField(min_value=1)

    prefix_id = "earlier"


class RaiseCallForm(forms.Form):
    kind = forms.ChoiceField(label="Call", choices=CallKind.choices(), initial=CallKind.FIX)
    addressee = CleanText(label="For whom", max_length=NAME, required=False)
    proposed_words = lines(NOTE, 2, label="Proposed words, for a fix", required=False, strip=True)
    because = lines(NOTE, 2, label="What is wrong or asked", required=False, strip=True)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="call-%s")
        self.fields["proposed_words"].widget.attrs["data-sometimes"] = ""  # a fix needs them, so they are not optional

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label}: {said[0]}" for name, said in self.errors.items())

    def clean_kind(self) -> CallKind:
        return CallKind(self.cleaned_data["kind"])


class SettleCallForm(DeedForm):
    """`row_version` is the call's."""

    outcome = lines(NOTE, 1, label="What was decided or answered", required=False, strip=True)

    def __init__(self, data: Any = None, *, call: Call) -> None:
        self.prefix_id = f"settle-{call.pk}"
        super().__init__(data)
        self.fields["outcome"].required = call.kind in SETTLED_IN_WORDS
        self.fields["outcome"].error_messages["required"] = "Say what was answered or decided."


class TickForm(forms.Form):
    """One tick on or off, by where it begins, and the revision that was on the screen."""

    revision = forms.IntegerField(min_value=1)
    tick = forms.IntegerField(min_value=0, max_value=COPY, required=False)
    untick = forms.IntegerField(min_value=0, max_value=COPY, required=False)

    first_error = "Choose one word or figure of the copy to tick."

    @property
    def place(self) -> int:
        """Where in the text the tick goes on or comes off."""
        on: int | None = self.cleaned_data["tick"]
        return int(self.cleaned_data["untick"]) if on is None else on

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (data.get("tick") is None) == (data.get("untick") is None):
            raise ValidationError(self.first_error)
        return data


def _named(options: str) -> forms.TextInput:
    """A field for a name, with a list of them to choose from."""
    return forms.TextInput(attrs={"autocomplete": "off", "list": options})


class AttributionForm(forms.Form):
    """Who says it. `speaker_kind` is given for somebody whom the desk does not know yet."""

    speaker = CleanText(label="Speaker", max_length=NAME, required=False, widget=_named("speaker-names"))
    speaker_kind = forms.ChoiceField(
        label="If the desk does not know them", choices=[("", "they are known"), *SpeakerKind.choices()], required=False
    )
    mention = CleanText(label="As the copy names them", max_length=NAME, required=False)
    cue = CleanText(label="Reporting word", max_length=NAME, required=False)
    relayed_from = CleanText(label="Relayed from", max_length=NAME, required=False, widget=_named("speaker-names"))
    kind = forms.ChoiceField(label="Kind", choices=Kind.choices())

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="says-%s", **options)

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label}: {said[0]}" for name, said in self.errors.items())


class SeenAttributionForm(DeedForm, AttributionForm):
    """The same on a quote that is there, with the versions that were on the screen."""

    prefix_id = "says"

    def __init__(self, data: Any = None, **options: Any) -> None:
        AttributionForm.__init__(self, data, **options)


class EndsForm(DeedForm):
    """`ends` are fragments as an address holds them."""

    ends = forms.CharField(max_length=1000)

    prefix_id = "ends"
