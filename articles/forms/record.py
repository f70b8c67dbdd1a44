"""What of the record to show."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from articles.forms.fields import CleanText, day
from articles.models import Article, Quote
from articles.queries.people import name_of
from articles.queries.record import RecordFilters, people_on_the_desk
from articles.workflow.vocabulary import Deed


class RecordForm(forms.Form):
    """What of the record to show, as it stands in the address. An empty field narrows nothing."""

    SOFTWARE = ":software"  # which is nobody's name: the colon may not stand in one

    person = CleanText(
        label="Person", max_length=150, required=False, widget=forms.Select(attrs={"data-field": "", "data-key": "/"})
    )
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
        widget=forms.TextInput(attrs={"placeholder": "its slug", "autocomplete": "off", "list": "article-slugs"}),
    )
    quote = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False, widget=forms.HiddenInput())
    since = day("From")
    until = day("To")

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
