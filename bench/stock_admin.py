"""Quotes in the Django admin: as it comes, and with a form pared down by hand to the one field that is changed."""

from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.http import HttpRequest

from articles.models import Quote


class StockAdmin(ModelAdmin):  # type: ignore[type-arg]
    """A few columns in the list, and every field of the model in the form, as Django makes it."""

    list_display = ("ref", "words", "article", "speaker", "wording", "state")

    def save_model(self, request: HttpRequest, obj: Quote, form: Any, change: bool) -> None:
        obj.row_version += 1  # the database refuses a change that does not count
        super().save_model(request, obj, form, change)


class LeanAdmin(StockAdmin):
    """The same list, and the smallest form that still says what is decided."""

    fields = ("article", "ref", "words", "speaker", "state", "wording")
    readonly_fields = ("article", "ref", "words", "speaker", "state")


stock, lean = AdminSite(name="stock-admin"), AdminSite(name="lean-admin")
stock.register(Quote, StockAdmin)
lean.register(Quote, LeanAdmin)
