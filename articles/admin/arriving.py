"""What comes in and what was sent out, keys of the API and namesakes: looked at here, worked on at the desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse

from articles.admin.view_only import ViewOnlyAdmin
from articles.models import ApiKey, Delivery, ImportBatch, ImportItem, SpeakerProposal, Use


@admin.register(ImportBatch)
class ImportBatchAdmin(ViewOnlyAdmin):
    list_display = ("id", "by", "outlet", "created_at", "started_at", "desk")
    list_select_related = ("by",)
    search_fields = ("by__username", "outlet")
    ordering = ("-id",)

    def desk_url(self, row: ImportBatch) -> str:
        return row.get_absolute_url()


@admin.register(ImportItem)
class ImportItemAdmin(ViewOnlyAdmin):
    list_display = ("name", "title", "state", "sentence", "article", "desk")
    list_select_related = ("batch", "article")
    list_filter = ("state",)
    search_fields = ("name", "title")
    ordering = ("-id",)
    exclude = ("data", "copy")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("data", "copy")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [name for name in super().get_fields(request, obj) if name not in ("data", "copy")]

    def desk_url(self, row: ImportItem) -> str:
        return row.batch.get_absolute_url()


@admin.register(SpeakerProposal)
class SpeakerProposalAdmin(ViewOnlyAdmin):
    list_display = ("speaker", "other", "why", "created_at", "different_by", "desk")
    list_select_related = ("speaker", "other", "different_by")
    search_fields = ("speaker__name", "other__name")
    ordering = ("-id",)

    def desk_url(self, row: SpeakerProposal) -> str:
        return row.speaker.get_absolute_url()


@admin.register(ApiKey)
class ApiKeyAdmin(ViewOnlyAdmin):
    fields = ("name", "begins", "made_by", "made_at", "last_used_at", "revoked_at")
    list_display = ("name", "begins", "made_by", "made_at", "last_used_at", "revoked_at", "desk")
    list_select_related = ("made_by",)
    search_fields = ("name", "begins")
    ordering = ("-id",)

    def desk_url(self, row: ApiKey) -> str:
        return reverse("api-keys")


@admin.register(Delivery)
class DeliveryAdmin(ViewOnlyAdmin):
    list_display = ("subscriber", "version", "attempts", "delivered_at", "next_at", "desk")
    list_select_related = ("subscriber", "version__fact_check")
    search_fields = ("subscriber__name",)
    ordering = ("-id",)

    def desk_url(self, row: Delivery) -> str:
        return row.version.fact_check.get_absolute_url()


@admin.register(Use)
class UseAdmin(ViewOnlyAdmin):
    list_display = ("name", "fact_check", "at", "desk")
    list_select_related = ("fact_check",)
    search_fields = ("name",)
    ordering = ("-id",)

    def desk_url(self, row: Use) -> str:
        return row.fact_check.get_absolute_url()
