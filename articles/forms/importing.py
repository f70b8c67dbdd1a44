"""Copy on its way in: what is pasted or sent, and what was mended in the preview."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from articles.exchange.copy import Copy, Related
from articles.forms.articles import ArticleForm
from articles.forms.fields import CleanText, lines
from articles.models.fields import COPY, NAME
from articles.text.clean import forbidden_character
from articles.text.incoming import Mended
from articles.workflow.vocabulary import Kind

_LINKED = re.compile(r"^(?P<text>.*?)\s*(?:<(?P<url>https?://[^\s<>]{1,990})>)?$")
_FIELD = re.compile(r"^(?P<name>speaker|kind|relayed|part|out):(?P<key>[a-z0-9-]{3,60})$")


class _Files(forms.FileInput):
    allow_multiple_selected = True


class _FilesField(forms.FileField):
    """Any number of files, each with its name."""

    widget = _Files

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [file for file in data or [] if file]


class BringInForm(forms.Form):
    """Copy that is pasted, or files, or an address where the desk fetches."""

    text = lines(COPY, 12, label="Paste the text, a paragraph on each line", required=False)
    upload = _FilesField(label="Or files: text, HTML, Word, RSS or Atom", required=False)
    address = CleanText(label="Or an address", max_length=1000, required=False, widget=forms.URLInput)
    outlet = CleanText(label="Outlet, for copy that names none", max_length=NAME, required=False)

    def __init__(self, data: Any = None, files: Any = None, *, fetching: bool = False) -> None:
        super().__init__(data, files, auto_id="copy-%s")
        self.fields["text"].widget.attrs |= {"data-submits": "look", "autofocus": True}
        if not fetching:
            del self.fields["address"]

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label or 'Form'}: {said[0]}" for name, said in self.errors.items())


class PreviewForm(ArticleForm):
    """What was read, to be mended: particulars, the copy, its related headlines, one a line with its address in <>.

    `read` names the copy that the quotes on the screen were found in.
    """

    text = lines(COPY, 12, label="The copy, a paragraph on each line")
    related = lines(COPY, 4, label="Related headlines, one on a line", required=False)
    source_url = CleanText(max_length=1000, required=False, widget=forms.HiddenInput)
    read = CleanText(max_length=64, required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["slug"].required = False
        self.fields["text"].widget.attrs["data-submits"] = "look"
        self.fields["text"].error_messages["required"] = "There is no text in it."

    @property
    def copy(self) -> Copy:
        """The copy as it now stands in the form."""
        data = self.cleaned_data
        names = ("text", "headline", "outlet", "byline", "dateline", "published_on")
        return Copy(**{name: data[name] for name in names}, url=data["source_url"], related=related_of(data["related"]))


def related_of(written: str) -> tuple[Related, ...]:
    """Related headlines from a field's lines."""
    found = (_LINKED.match(line.strip()) for line in written.split("\n") if line.strip())
    return tuple(Related(line["text"], line["url"] or "") for line in found if line and line["text"])


def written_related(related: Iterable[Related]) -> str:
    """Related headlines as a field's lines."""
    return "\n".join(f"{each.text} <{each.url}>" if each.url else each.text for each in related)


def mended_of(data: Mapping[str, str]) -> dict[str, Mended]:
    """What a preview says about each quote, by the quote's key; what makes no sense is left as it was found."""
    said: dict[str, dict[str, str]] = {}
    for field, value in data.items():
        found = _FIELD.match(field)
        if found and not forbidden_character(value):
            said.setdefault(found["key"], {})[found["name"]] = value[:COPY]
    return {key: _mended(values) for key, values in said.items()}


def _mended(values: Mapping[str, str]) -> Mended:
    kind = values.get("kind", "")
    speaker, relayed = values.get("speaker"), values.get("relayed")
    return Mended(
        left_out="out" in values,
        speaker=None if speaker is None else speaker[:NAME],
        kind=kind if kind in set(Kind) else None,
        relayed_from=None if relayed is None else relayed[:NAME],
        part=values.get("part", ""),
    )
