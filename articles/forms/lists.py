"""The queue's filters, deeds on many quotes, and views of one's own."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import QueryDict

from articles.forms.fields import CleanText
from articles.models import Rating
from articles.models.fields import NAME
from articles.models.tag import TAG_NAME
from articles.queries.people import name_of
from articles.queries.queue import NOBODY, Filters, View
from articles.workflow.vocabulary import Kind, Reason, Wording

AT_ONCE = 200
_SEEN = re.compile(r"([0-9]{1,18}):([0-9]{1,9}):([0-9]{0,9})", re.ASCII)


class FilterForm(forms.Form):
    """The filters of the queue, as a form that an address fills in. It refuses nothing: an odd filter finds nothing."""

    view = forms.ChoiceField(label="Quotes", choices=View.choices(), required=False)
    speaker = forms.CharField(label="Speaker", widget=forms.TextInput(attrs={"list": "speaker-names"}))
    article = forms.CharField(label="Article", widget=forms.TextInput(attrs={"list": "article-slugs"}))
    kind = forms.ChoiceField(label="Kind", choices=[("", "any"), *Kind.choices()])
    wording = forms.ChoiceField(label="Wording", choices=[("", "any"), *Wording.choices()])
    assignee = forms.ChoiceField(label="With")
    rating = forms.ChoiceField(label="Rating")
    tag = forms.CharField(label="Tag", widget=forms.TextInput(attrs={"list": "tag-names"}))

    use_required_attribute = False

    def __init__(self, filters: Filters, people: Sequence[User], ratings: Sequence[Rating]) -> None:
        super().__init__(initial=filters.named, auto_id="filter-%s")
        with_whom = [("", "anyone"), (NOBODY, "nobody"), *((each.username, name_of(each)) for each in people)]
        self._offer("assignee", with_whom)
        labels = {"": "any"} | {each.slug: each.label for each in ratings}
        labels.setdefault(filters.rating, filters.rating_in_words)
        self._offer("rating", list(labels.items()))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


class BulkForm(forms.Form):
    """One deed on the selected quotes, each given as "id:row version:row version of its fact-check"."""

    deed = forms.ChoiceField(
        choices=[(deed, deed) for deed in ("tag", "assign", "mine", "defer", "speaker", "rate")],
        error_messages={"required": "Choose what to do with the quotes."},
    )
    name = CleanText(label="Tag", max_length=TAG_NAME, required=False)
    assignee = CleanText(label="Who works on them", max_length=150, required=False)
    speaker = CleanText(label="Speaker", max_length=NAME, required=False)
    reason = forms.ChoiceField(label="Reason", choices=[("", ""), *Reason.choices()], required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.sent = data.getlist("quotes")

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong."""
        return next(str(said[0]) for said in self.errors.values())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.sent:
            raise ValidationError("Select at least one quote first.")
        if len(self.sent) > AT_ONCE:
            raise ValidationError(f"At most {AT_ONCE} quotes at once.")
        seen: dict[int, tuple[int, int | None]] = {}
        for each in self.sent:
            numbers = _SEEN.fullmatch(each)
            if numbers is None:
                raise ValidationError("The selection did not arrive as it was sent. Reload the page.")
            seen[int(numbers[1])] = (int(numbers[2]), int(numbers[3]) if numbers[3] else None)
        if data.get("deed") == "tag" and not data.get("name"):
            raise ValidationError("Name the tag.")
        return data | {"seen": seen}


class SaveViewForm(forms.Form):
    """A name for the list that is on the screen."""

    name = CleanText(label="Name", max_length=50, error_messages={"required": "Give the view a name."})
