"""The rating scale, looked at here: its next version is made at the desk."""

from django.contrib import admin
from django.urls import reverse

from articles.admin.view_only import ViewOnlyAdmin
from articles.models import Rating, Scale


@admin.register(Scale)
class ScaleAdmin(ViewOnlyAdmin):
    list_display = ("name", "version", "slug", "made_at", "made_by", "desk")
    list_select_related = ("made_by",)
    search_fields = ("name", "slug")
    ordering = ("-made_at", "-id")

    def desk_url(self, row: Scale) -> str:
        return reverse("scale")


@admin.register(Rating)
class RatingAdmin(ViewOnlyAdmin):
    first = ("label", "scale", "definition", "position", "value", "colour")
    list_display = ("label", "scale", "position", "value", "colour", "needs_evidence", "retired", "desk")
    list_filter = ("retired", "scale")
    list_select_related = ("scale",)
    search_fields = ("label", "slug", "definition")
    ordering = ("-scale__made_at", "-scale_id", "position")

    def desk_url(self, row: Rating) -> str:
        return reverse("scale")
