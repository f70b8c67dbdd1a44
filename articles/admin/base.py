"""What every page of the admin shares: who may do what, and how an edit is saved or refused."""

import hashlib
import json
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import display_for_value
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet, URLField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.http import urlencode

from articles.actions.editing import save_edited
from articles.actions.refusals import Refused, Stale
from articles.models import Article

if TYPE_CHECKING:  # neither takes its model in brackets when it runs
    Admin = admin.ModelAdmin[Any]
    Form = forms.ModelForm[Any]
    Pages = Paginator[Any]
else:
    Admin, Form, Pages = admin.ModelAdmin, forms.ModelForm, Paginator

COUNTED = 10_000
SEARCHED_WORDS = 20  # each is one more condition, and SQLite takes a thousand


class CappedPaginator(Pages):
    """Counts no further than `COUNTED` rows, so that a long table costs no more than that; a search finds the rest."""

    is_cut = False

    @cached_property
    def count(self) -> int:
        found: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        number = found.order_by().values("pk")[: COUNTED + 1].count()
        self.is_cut = number > COUNTED
        return min(number, COUNTED)


class DeskAdmin(Admin):
    """Who may do what follows the role, not Django’s permissions. Nothing is deleted here."""

    actions = None
    list_per_page = 50
    paginator = CappedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # each is one more count
    empty_value_display = "–"

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        # The year 99999 in an address would be a crash. (No list has a date_hierarchy: it reads the whole table.)
        return "year" not in lookup and super().lookup_allowed(lookup, value, request)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        words = search_term.replace("\0", " ").split()[:SEARCHED_WORDS]
        return super().get_search_results(request, queryset, " ".join(words))


class RecordedAdmin(DeskAdmin):
    """A model of the desk: its rows lead to the desk, and their history is the desk’s record, not Django’s."""

    def desk_url(self, row: Any) -> str | None:
        """Where the desk shows `row`."""
        return None

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        return self.desk_url(obj) if obj else None

    @admin.display(description="desk")
    def desk(self, row: Any) -> str:
        return link(self.desk_url(row), "Open")

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        of = urlencode({"target_kind": self.opts.model_name or "", "target_id": object_id})
        return redirect(f"{reverse('admin:articles_activity_changelist')}?{of}")

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return LogEntry()

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return LogEntry()


def link(url: str | None, words: object) -> str:
    return format_html('<a href="{}">{}</a>', url, words) if url else "–"


def is_id(value: object) -> bool:
    """Whether the database can be asked for it: SQLite’s driver fails at more than eight bytes."""
    return str(value).isdecimal() and len(str(value)) < 19


def short(words: str, length: int = 80) -> str:
    return words if len(words) <= length else f"{words[: length - 1]}…"


def version_of(row: Model) -> str:
    """What a form is made from: the row’s counter, or where it has none a digest of all that it says."""
    if isinstance(row, Article):
        return str(row.row_version)
    said = [str(field.value_from_object(row)) for field in row._meta.concrete_fields]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


class DeskForm(Form):
    """Carries what its editor saw, and says at its fields what the action refused."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    refused: Refused | None = None
    stale = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = version_of(self.instance)

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        if self.instance.pk and self.cleaned_data.get("seen") != self.initial["seen"]:
            self._show_both_versions()
        elif self.refused:
            self.add_error(self.refused.field if self.refused.field in self.fields else None, self.refused.sentence)
        return self.cleaned_data

    def _show_both_versions(self) -> None:
        self.stale = True
        self.add_error(
            None, f"{Stale().sentence} What the desk has now stands above what you typed; Save puts yours there."
        )
        for name in self.changed_data:
            if name != "seen":
                self.add_error(name, f"The desk now has: {_worded(self.instance, name)}")
        typed: Any = self.data.copy()  # type: ignore[attr-defined]
        typed["seen"] = self.initial["seen"]  # whoever saves now has seen both
        self.data = typed


def _worded(row: Model, name: str) -> str:
    choice = getattr(row, f"get_{name}_display", None)
    value = choice() if choice else getattr(row, name)
    return str(display_for_value(value, "nothing")) or "nothing"


class TypeAhead(AutocompleteSelect):
    """Shows nothing chosen where what was sent is no id; Django would ask the database for it, and fail."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, [each for each in value if is_id(each)], attr)


class EditableAdmin(RecordedAdmin):
    """Adds and edits through `save_edited` alone; a no comes back as the form with everything that was typed."""

    form = DeskForm
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    kept: tuple[str, ...] = ()  # what a row stays known by once it is there

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [*super().get_fields(request, obj), "seen"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [*super().get_readonly_fields(request, obj), *(self.kept if obj else ())]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        row = super().get_object(request, object_id, from_field)
        if row is not None and request.method == "POST":  # in its transaction, so nobody gets between look and save
            return self.model._default_manager.select_for_update().get(pk=row.pk)
        return row

    def get_changeform_initial_data(self, request: HttpRequest) -> Any:
        return {}  # Django would fill the form from the address, and fail at a date that is none

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = TypeAhead(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        for part, word in zip(getattr(field.widget, "widgets", ()), ("date", "time"), strict=False):
            part.attrs["aria-label"] = f"{field.label}, {word}"  # Django gives the two boxes no label
        return field

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.refused = getattr(request, "refused", None)
        return form

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            request.refused = refused  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().render_change_form(request, context, *args, **kwargs)
        if context["errors"]:
            response.status_code = 409 if context["adminform"].form.stale else 422
        return response

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        assert isinstance(request.user, User)
        save_edited(obj, by=request.user)
