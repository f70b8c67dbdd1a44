"""What people send, cleaned. No form saves anything."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.models import Article, Quote
from articles.models.fields import COPY, LINE, NAME, NOTE, validate_clean
from articles.models.tag import TAG_NAME
from articles.queries.people import name_of
from articles.queries.record import RecordFilters, people_on_the_desk
from articles.text.clean import newlines
from articles.workflow import CallKind, Deed, Reason, Stance, Wording, WordingSource


class CleanText(forms.CharField):
    """Text as it was sent, with plain newlines; characters that cannot be kept are refused."""

    default_validators = [validate_clean]

    def to_python(self, value: Any) -> str:
        return newlines(super().to_python(value) or "")


def _lines(length: int, rows: int, **options: Any) -> CleanText:
    return CleanText(max_length=length, widget=forms.Textarea(attrs={"rows": rows}), **options)


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
    """`rating` is a slug of the scale; a button sends its reason with it, as in "nothing-to-rate:opinion"."""

    rating = forms.CharField(label="Rating", max_length=80, error_messages={"required": "Choose a rating."})
    reason = forms.ChoiceField(label="Reason", choices=[("", ""), *Reason.choices()], required=False)
    summary = _lines(NOTE, 2, label="Note", required=False, strip=True)

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
    excerpt = _lines(NOTE, 2, label="Excerpt", required=False)

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
    because = _lines(NOTE, 2, label="Reason", strip=True, error_messages={"required": "Say why it goes back."})

    prefix_id = "send-back"


class RaiseCallForm(forms.Form):
    kind = forms.ChoiceField(label="Call", choices=CallKind.choices(), initial=CallKind.FIX)
    addressee = CleanText(label="For whom", max_length=NAME, required=False)
    proposed_words = _lines(NOTE, 2, label="Proposed words", required=False, strip=True)
    because = _lines(NOTE, 2, label="What is wrong or asked", required=False, strip=True)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="call-%s")

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label}: {said[0]}" for name, said in self.errors.items())

    def clean_kind(self) -> CallKind:
        return CallKind(self.cleaned_data["kind"])


class SettleCallForm(DeedForm):
    """`row_version` is the call's."""

    outcome = _lines(NOTE, 1, label="What was decided or answered", required=False, strip=True)

    def __init__(self, data: Any = None, *, call_id: int = 0) -> None:
        self.prefix_id = f"settle-{call_id}"
        super().__init__(data)


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


def _day(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Give a day as year, month and day, such as 2026-03-31."},
    )


class RecordForm(forms.Form):
    """What of the record to show, as it stands in the address. An empty field narrows nothing."""

    SOFTWARE = ":software"  # which is nobody's name: the colon may not stand in one

    person = CleanText(label="Person", max_length=150, required=False, widget=forms.Select())
    deed = forms.ChoiceField(
        label="Deed",
        choices=[("", "any"), *Deed.choices()],
        required=False,
        error_messages={"invalid_choice": "The record knows no such deed."},
    )
    article = CleanText(
        label="Article",
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "its slug", "autocomplete": "off", "spellcheck": "false"}),
    )
    quote = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False, widget=forms.HiddenInput())
    since = _day("From")
    until = _day("To")

    def __init__(self, data: Any) -> None:
        super().__init__(data, auto_id="record-%s")
        offered = [(user.get_username(), name_of(user)) for user in people_on_the_desk()]
        named = str(self.data.get("person", ""))
        if named and named not in {value for value, _ in (*offered, (self.SOFTWARE, ""))}:
            offered.append((named, named))
        widget = self.fields["person"].widget
        assert isinstance(widget, forms.Select)
        widget.choices = [("", "anybody"), *offered, (self.SOFTWARE, name_of(None))]

    def clean_person(self) -> User | str:
        """The person, or the text itself where it names nobody or the software."""
        named: str = self.cleaned_data["person"]
        if named in ("", self.SOFTWARE):
            return named
        found = User.objects.filter(username=named).first()
        if found is None:
            raise ValidationError("Nobody on this desk has that name.")
        return found

    def clean_article(self) -> Article | None:
        slug: str = self.cleaned_data["article"].strip()
        found = Article.objects.filter(slug=slug).first() if slug else None
        if slug and found is None:
            raise ValidationError("There is no article with this slug. It stands in the link “Activity” on its page.")
        return found

    def clean_quote(self) -> Quote | None:
        number: int | None = self.cleaned_data["quote"]
        found = Quote.objects.filter(pk=number).select_related("article").first() if number else None
        if number and found is None:
            raise ValidationError("There is no such quote.")
        return found

    def clean_since(self) -> date | None:
        return self._clean_day("since")

    def clean_until(self) -> date | None:
        return self._clean_day("until")

    def _clean_day(self, name: str) -> date | None:
        day: date | None = self.cleaned_data[name]
        if day and not 1900 <= day.year <= 2999:
            raise ValidationError("Give a day between the years 1900 and 2999.")
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", "This day is before the first one, so nothing lies between them.")
        return data

    @property
    def filters(self) -> RecordFilters:
        data = self.cleaned_data
        person = data["person"]
        return RecordFilters(
            person=person if isinstance(person, User) else None,
            by_software=person == self.SOFTWARE,
            deed=Deed(data["deed"]) if data["deed"] else None,
            article=data["article"],
            quote=data["quote"],
            since=data["since"],
            until=data["until"],
        )

    @property
    def sentences(self) -> list[str]:
        """Everything that is wrong, each with the field it is about."""
        return [
            f"{self.fields[name].label or name.capitalize()}: {said}"
            for name, all_ in self.errors.items()
            for said in all_
        ]
