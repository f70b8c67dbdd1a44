"""The claim, its sources with their copies, and a signature: what people send from the page of a quote."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.forms.deeds import DeedForm, EvidenceForm
from articles.forms.fields import CleanText, DayInput, lines
from articles.models.fields import LINE, NAME, NOTE
from articles.models.kept import KEPT_BYTES, KEPT_TEXT
from articles.workflow.vocabulary import ClaimType

_TOO_LARGE = f"A copy is at most {KEPT_BYTES // 1_000_000} MB."


class SignOffForm(DeedForm):
    """`agreed` is the digest of what was on the screen."""

    agreed = forms.CharField(max_length=64, required=False)


class ClaimForm(DeedForm):
    claim = lines(10_000, 2, label="The claim in plain words", strip=True)
    claim_type = forms.ChoiceField(
        label="Kind of claim", choices=[("", "not said"), *ClaimType.choices()], required=False
    )
    said_on = forms.DateField(label="Said on", required=False, widget=DayInput())
    said_where = CleanText(label="Said where", max_length=NAME, required=False)
    unknown = lines(NOTE, 2, label="What could not be established", required=False, strip=True)

    prefix_id = "claim"

    def clean_said_on(self) -> Any:
        day = self.cleaned_data["said_on"]
        if day and day > timezone.localdate():
            raise ValidationError("That day is still to come.")
        return day


def _file(**options: Any) -> forms.FileField:
    too_long = {"max_length": "The name of this file is too long.", "empty": "There is nothing in this file."}
    return forms.FileField(required=False, max_length=NAME, error_messages=too_long, **options)


def _within_limits(file: Any) -> Any:
    if file is not None and file.size > KEPT_BYTES:
        raise ValidationError(_TOO_LARGE)
    return file


class CopyForm(DeedForm):
    """A file, pasted text, or what stands at the source's link: one of the three."""

    file = _file(label="File")
    pasted = CleanText(
        label="or its text, pasted", max_length=KEPT_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    fetch = forms.BooleanField(required=False)

    prefix_id = "copy"

    def __init__(self, data: Any = None, files: Any = None, *, piece: int = 0) -> None:
        forms.Form.__init__(self, data, files, auto_id=f"copy-{piece}-%s")

    def clean_file(self) -> Any:
        return _within_limits(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        given = [name for name in ("file", "pasted", "fetch") if data.get(name)]
        if not self.errors and len(given) != 1:
            raise ValidationError("Give a file or the pasted text, one of the two.")
        return data


class SourceForm(EvidenceForm):
    """A link, a file or another quote: one of the three, or a link with a file as its copy."""

    quote = CleanText(
        label="or another quote",
        max_length=NAME,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "its address, or b2"}),
    )
    file = _file(label="or a file")
    shows = CleanText(label="What it shows, in one sentence", max_length=LINE, required=False)
    origin = CleanText(label="Who it comes from in the end", max_length=NAME, required=False)
    why_no_copy = CleanText(label="Why no copy is kept", max_length=LINE, required=False)
    is_primary = forms.BooleanField(label="A primary source", required=False)

    prefix_id = "source"

    def __init__(self, data: Any = None, files: Any = None) -> None:
        forms.Form.__init__(self, data, files, auto_id="source-%s")
        self.fields["url"].required = False

    def clean_url(self) -> str:
        return super().clean_url() if self.cleaned_data["url"] else ""

    def clean_file(self) -> Any:
        return _within_limits(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        link, quote, file = bool(data.get("url")), bool(data.get("quote")), bool(data.get("file"))
        if not (link or quote or file):
            raise ValidationError("Give a link, a file or another quote.")
        if quote and (link or file):
            raise ValidationError("A source is one thing: a link or file, or another quote.")
        if file and not link and not data.get("title"):
            data["title"] = str(data["file"].name)[:LINE]
        return data
