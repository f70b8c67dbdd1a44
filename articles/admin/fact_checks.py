"""Looked at here, worked on at the desk: fact-checks, their evidence and replies, and what was published of them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from articles.admin.base import short
from articles.admin.view_only import ViewOnlyAdmin
from articles.models import (
    Dependant,
    Evidence,
    FactCheck,
    KeptCopy,
    PublishedVersion,
    Related,
    ReplyRequest,
    ReplyWaiver,
)


@admin.register(FactCheck)
class FactCheckAdmin(ViewOnlyAdmin):
    first = ("claim", "stands_on", "rating", "reason", "summary", "state", "author", "summary_by", "approver")
    list_display = ("__str__", "rating", "state", "author", "approver", "created_at", "desk")
    list_filter = ("state", "rating__label", "reason", "created_at")
    list_select_related = ("rating", "author", "approver")
    search_fields = ("claim", "summary", "author__username", "approver__username")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("quotes")

    def desk_url(self, row: FactCheck) -> str:
        return row.get_absolute_url()

    @admin.display(description="quotes")
    def stands_on(self, row: FactCheck) -> str:
        quotes = [(quote.get_absolute_url(), short(str(quote))) for quote in row.quotes.all()]
        return format_html_join(mark_safe("<br>"), '<a href="{}">{}</a>', quotes) or "–"


@admin.register(Evidence)
class EvidenceAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "stance", "publisher", "added_by", "added_at", "withdrawn_at", "desk")
    list_filter = ("stance", ("withdrawn_at", admin.EmptyFieldListFilter), "added_at")
    list_select_related = ("added_by", "fact_check")
    search_fields = ("title", "publisher", "url", "excerpt", "added_by__username")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("fact_check__quotes")

    def desk_url(self, row: Evidence) -> str | None:
        return next((quote.get_absolute_url() for quote in row.fact_check.quotes.all()), None)


@admin.register(PublishedVersion)
class PublishedVersionAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "kind", "at", "author", "approver", "redacted_at", "desk")
    list_filter = ("kind", ("redacted_at", admin.EmptyFieldListFilter))
    list_select_related = ("fact_check", "author", "approver")
    search_fields = ("note", "sha256", "author__username", "approver__username")
    ordering = ("-id",)

    def desk_url(self, row: PublishedVersion) -> str:
        return row.fact_check.get_absolute_url()


@admin.register(Dependant)
class DependantAdmin(ViewOnlyAdmin):
    list_display = ("name", "version", "acknowledged_by", "acknowledged_at", "desk")
    list_filter = (("acknowledged_at", admin.EmptyFieldListFilter),)
    list_select_related = ("version__fact_check", "acknowledged_by")
    search_fields = ("name",)
    ordering = ("-id",)

    def desk_url(self, row: Dependant) -> str:
        return row.version.fact_check.get_absolute_url()


@admin.register(Related)
class RelatedAdmin(ViewOnlyAdmin):
    list_display = ("quote", "fact_check", "differs", "by", "at", "desk")
    list_select_related = ("quote", "fact_check", "by")
    search_fields = ("quote__words", "fact_check__claim", "by__username")
    ordering = ("-id",)

    def desk_url(self, row: Related) -> str:
        return reverse("quote", args=[row.quote_id])


@admin.register(KeptCopy)
class KeptCopyAdmin(ViewOnlyAdmin):
    fields = (
        *("evidence", "name", "method", "content_type", "size", "sha256", "taken_at", "by", "finding", "passage"),
        *("redacted_at", "redacted_because"),
    )
    list_display = ("__str__", "evidence", "method", "size", "finding", "by", "taken_at", "desk")
    list_filter = ("method", "finding", ("withdrawn_at", admin.EmptyFieldListFilter))
    list_select_related = ("evidence__fact_check", "by")
    search_fields = ("name", "sha256", "evidence__title", "by__username")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> Any:
        found = super().get_queryset(request).defer("content", "text")
        return found.prefetch_related("evidence__fact_check__quotes")

    def desk_url(self, row: KeptCopy) -> str | None:
        return next((reverse("quote", args=[quote.pk]) for quote in row.evidence.fact_check.quotes.all()), None)


@admin.register(ReplyRequest)
class ReplyRequestAdmin(ViewOnlyAdmin):
    list_display = ("whom", "way", "fact_check", "asked_by", "asked_at", "due", "outcome", "recorded_by", "desk")
    list_filter = ("outcome", "way", "asked_at")
    list_select_related = ("fact_check", "asked_by", "recorded_by")
    search_fields = ("whom", "answer", "fact_check__claim", "asked_by__username")
    ordering = ("-id",)

    def desk_url(self, row: ReplyRequest) -> str:
        return row.get_absolute_url()


@admin.register(ReplyWaiver)
class ReplyWaiverAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "fact_check", "by", "at", "desk")
    list_filter = ("at",)
    list_select_related = ("fact_check", "by")
    search_fields = ("because", "fact_check__claim", "by__username")
    ordering = ("-id",)

    def desk_url(self, row: ReplyWaiver) -> str:
        return reverse("fact-check-reply", args=[row.fact_check_id])
