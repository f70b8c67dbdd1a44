"""Looked at here: what people arranged for themselves."""

from django.contrib import admin
from django.urls import reverse

from articles.admin.view_only import ViewOnlyAdmin
from articles.models import (
    Deferral,
    Look,
    SavedView,
)


@admin.register(Deferral)
class DeferralAdmin(ViewOnlyAdmin):
    list_display = ("quote", "user", "at", "desk")
    list_select_related = ("quote", "user")
    search_fields = ("quote__words", "user__username")
    ordering = ("-id",)

    def desk_url(self, row: Deferral) -> str:
        return row.quote.get_absolute_url()


@admin.register(Look)
class LookAdmin(ViewOnlyAdmin):
    list_display = ("article", "user", "line", "at", "desk")
    list_select_related = ("article", "user")
    search_fields = ("article__headline", "article__slug", "user__username")
    ordering = ("-id",)

    def desk_url(self, row: Look) -> str:
        return row.article.get_absolute_url()


@admin.register(SavedView)
class SavedViewAdmin(ViewOnlyAdmin):
    list_display = ("name", "user", "query", "desk")
    list_select_related = ("user",)
    search_fields = ("name", "user__username")
    ordering = ("-id",)

    def desk_url(self, row: SavedView) -> str:
        return f"{reverse('queue')}?{row.query}"
