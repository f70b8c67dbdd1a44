"""Looked at here: legal holds, redactions, and what was cleared out."""

from django.contrib import admin
from django.urls import reverse

from articles.admin.view_only import ViewOnlyAdmin
from articles.models import (
    Hold,
    Redaction,
    RetentionRun,
)


@admin.register(Hold)
class HoldAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "set_by", "set_at", "lifted_by", "lifted_at", "desk")
    list_filter = (("lifted_at", admin.EmptyFieldListFilter),)
    list_select_related = ("article", "set_by", "lifted_by")
    search_fields = ("article__slug", "set_by__username")
    ordering = ("-id",)

    def desk_url(self, row: Hold) -> str:
        return reverse("article-holds", args=[row.article_id])


@admin.register(Redaction)
class RedactionAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "ground", "asked_by", "asked_at", "outcome", "settled_by", "settled_at", "desk")
    list_filter = ("ground", "outcome")
    list_select_related = ("asked_by", "settled_by")
    search_fields = ("because", "asked_by__username")
    ordering = ("-id",)

    def desk_url(self, row: Redaction) -> str:
        return f"{reverse('redactions')}#redaction-{row.pk}"


@admin.register(RetentionRun)
class RetentionRunAdmin(ViewOnlyAdmin):
    list_display = ("at", "ended_at", "days", "removed", "desk")
    ordering = ("-id",)

    def desk_url(self, row: RetentionRun) -> str:
        return f"{reverse('activity')}?deed=retain"
