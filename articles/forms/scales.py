"""A version of the rating scale, as an admin writes it: a row for each label."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import slugify

from articles.forms.fields import CleanText, lines
from articles.workflow.scales import MOST_LABELS, MOST_SOURCES, RESERVED, Label, flaws
from articles.workflow.vocabulary import Colour, Labelled

_MOST_ROWS = 20


class Sort(Labelled):
    """What a label is for."""

    RATING = "rating", "a rating"
    IN_WORDS = "in_words", "told in words, no rating for readers"
    REASON = "reason", "nothing to rate, with a reason"


class ScaleForm(forms.Form):
    """What the scale is called. `scale` is the id of the one that was in use when the form was opened, if any."""

    scale = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput())
    slug = forms.SlugField(max_length=50, widget=forms.HiddenInput())
    name = CleanText(label="Name of the scale", max_length=80)


class LabelForm(forms.Form):
    """One label. Without a name it is left out; `slug` is what it is known by through the versions."""

    slug = forms.SlugField(required=False, max_length=50, widget=forms.HiddenInput())
    place = forms.IntegerField(label="Place", required=False, min_value=1, max_value=99)
    label = CleanText(label="Name", required=False, max_length=50)
    value = forms.DecimalField(label="Number, if any", required=False, max_digits=6, decimal_places=2)
    needs_evidence = forms.IntegerField(label="Sources", required=False, initial=1, min_value=0, max_value=MOST_SOURCES)
    colour = forms.ChoiceField(label="Colour", choices=Colour.choices(), initial=Colour.OPINION.value)
    sort = forms.ChoiceField(label="What it is", choices=Sort.choices(), initial=Sort.RATING.value)
    definition = lines(500, 2, label="What it means, in one sentence for readers", required=False)
    needs_reply = forms.BooleanField(label="Asks for a reply before it is published", required=False)
    retired = forms.BooleanField(label="Retired", required=False)

    use_required_attribute = False


_Rows = forms.formset_factory(LabelForm, extra=MOST_LABELS, max_num=MOST_LABELS, absolute_max=_MOST_ROWS)


class Draft:
    """The whole of it: the scale and its rows, as they are to be shown or as they were sent."""

    def __init__(self, data: Any = None, *, scale: dict[str, Any] | None = None, labels: Sequence[Label] = ()) -> None:
        self.scale = ScaleForm(data, initial=scale, auto_id="scale-%s")
        rows = [_initial(each, place) for place, each in enumerate(labels, 1)]
        self.rows = _Rows(data, prefix="label", initial=None if data else rows)
        self.labels: list[Label] = list(labels)
        self.problem = ""

    def is_valid(self) -> bool:
        """Whether it can be a scale; where not, each field says why, and `problem` what is wrong with the whole."""
        if not all([self.scale.is_valid(), self.rows.is_valid()]):
            self.problem = " ".join(map(str, self.rows.non_form_errors()))
            return False
        kept = [(n, form) for n, form in enumerate(self.rows.forms) if form.cleaned_data.get("label")]
        kept.sort(key=lambda each: (each[1].cleaned_data["place"] or 99, each[0]))
        self.labels = _labels([form.cleaned_data for _, form in kept])
        for flaw in flaws(self.labels):
            if flaw.place is None:
                self.problem = flaw.sentence
            else:
                kept[flaw.place][1].add_error(flaw.field, flaw.sentence)
        return not self.problem and all(not form.errors for _, form in kept)

    @property
    def digest(self) -> str:
        """What tells one draft from another: the sha256 of all that it says."""
        said = [str(self.scale["name"].value()), *(f"{each.slug} {each} {each.definition}" for each in self.labels)]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()


def _initial(label: Label, place: int) -> dict[str, Any]:
    sort = Sort.REASON if label.needs_reason else Sort.IN_WORDS if label.in_words else Sort.RATING
    names = ("slug", "label", "definition", "colour", "needs_evidence", "needs_reply", "retired")
    number = None if label.value is None else f"{label.value.normalize():f}"
    return {name: getattr(label, name) for name in names} | {"place": place, "sort": sort.value, "value": number}


def _labels(rows: Sequence[dict[str, Any]]) -> list[Label]:
    taken = {row["slug"] for row in rows if row["slug"]}
    found = []
    for row in rows:
        slug = row["slug"] or _new_slug(row["label"], taken)
        taken.add(slug)
        found.append(
            Label(
                slug=slug,
                label=" ".join(row["label"].split()),
                definition=" ".join(row["definition"].split()),
                colour=row["colour"],
                value=row["value"],
                needs_evidence=row["needs_evidence"] or 0,
                needs_reason=row["sort"] == Sort.REASON,
                needs_reply=row["needs_reply"],
                in_words=row["sort"] == Sort.IN_WORDS,
                retired=row["retired"],
            )
        )
    return found


def _new_slug(label: str, taken: set[str]) -> str:
    slug = base = slugify(label)[:45].strip("-") or "label"
    number = 1
    while slug in taken or slug in RESERVED:
        number += 1
        slug = f"{base}-{number}"
    return slug
