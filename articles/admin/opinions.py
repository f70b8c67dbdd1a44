"""Looked at here: second opinions, and the names that readers are told."""

from django.contrib import admin
from django.urls import reverse
from django.utils.http import urlencode

from articles.admin.view_only import ViewOnlyAdmin
from articles.models import Opinion, PublicName


@admin.register(Opinion)
class OpinionAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "asked_by", "person", "asked_at", "given_at", "desk")
    list_filter = (("given_at", admin.EmptyFieldListFilter), "asked_at")
    list_select_related = ("fact_check", "asked_by", "person", "rating", "first")
    search_fields = ("fact_check__claim", "person__username", "asked_by__username")
    ordering = ("-id",)

    def desk_url(self, row: Opinion) -> str:
        return row.get_absolute_url()


@admin.register(PublicName)
class PublicNameAdmin(ViewOnlyAdmin):
    """Whoever is named says so in their own settings; nobody does it for them."""

    list_display = ("name", "user", "at", "desk")
    list_select_related = ("user",)
    search_fields = ("name", "user__username")
    ordering = ("-id",)

    def desk_url(self, row: PublicName) -> str:
        return f"{reverse('activity')}?{urlencode({'person': row.user.username})}"
