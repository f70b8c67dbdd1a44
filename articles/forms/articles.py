"""An article's particulars."""

from typing import Any

from django import forms
from django.core.validators import validate_slug

from articles.forms.fields import CleanText
from articles.models import Article
from articles.models.fields import LINE, NAME

_MOMENT = "%Y-%m-%dT%H:%M"


class ArticleForm(forms.Form):
    """What the desk says about an article. Times are the desk's."""

    headline = CleanText(label="Headline", max_length=LINE, required=False)
    slug = CleanText(
        label="Slug",
        max_length=100,
        validators=[validate_slug],
        help_text="Its short name in addresses: letters, figures and hyphens.",
    )
    outlet = CleanText(label="Outlet", max_length=NAME, required=False)
    byline = CleanText(label="Byline", max_length=NAME, required=False)
    dateline = CleanText(label="Dateline", max_length=NAME, required=False)
    published_on = forms.DateField(label="Date", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    deadline = forms.DateTimeField(
        label="Deadline",
        required=False,
        input_formats=[_MOMENT, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(format=_MOMENT, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Give a day and a time, such as 2026-03-31 18:30."},
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="article-%s", **options)

    @classmethod
    def about(cls, article: Article) -> "ArticleForm":
        """The form as it stands for an article."""
        return cls(
            initial={name: getattr(article, name) for name in cls.base_fields} | {"row_version": article.row_version}
        )

    def clean_published_on(self) -> Any:
        return self._near("published_on")

    def clean_deadline(self) -> Any:
        return self._near("deadline")

    def _near(self, name: str) -> Any:
        when = self.cleaned_data[name]
        if when and not 1700 <= when.year <= 2900:
            raise forms.ValidationError("Give a year between 1700 and 2900.")
        return when

    @property
    def first_error(self) -> str:
        """The first sentence of what is wrong, with the field it is about."""
        return next(f"{self.fields[name].label or 'Form'}: {said[0]}" for name, said in self.errors.items())


class EditArticleForm(ArticleForm):
    row_version = forms.IntegerField(min_value=1, widget=forms.HiddenInput())
