"""The record, looked at here."""

import json
from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from articles.admin.base import link, short
from articles.admin.view_only import ViewOnlyAdmin
from articles.models import (
    Activity,
    Quote,
)
from articles.queries.people import name_of
from articles.queries.record import in_words
from articles.queries.telling import told


@admin.register(Activity)
class ActivityAdmin(ViewOnlyAdmin):
    fields = ("at", "who", "did", "what", "article", "changed", "was", "became", "undoes", "batch")
    list_display = ("at", "who", "did", "what", "article", "desk")
    list_filter = ("verb", "actor", "at")
    list_select_related = ("actor", "article", "undoes")
    search_fields = ("actor__username", "actor__last_name", "article__headline", "article__slug")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> Any:
        quote = Quote.objects.filter(pk=OuterRef("target_id"))
        named = {name: Subquery(quote.values(name)) for name in ("ref", "words")}
        return super().get_queryset(request).annotate(**named)

    def desk_url(self, row: Activity) -> str | None:
        if row.target_kind == "quote":
            return reverse("quote", args=[row.target_id])
        return row.article.get_absolute_url() if row.article else None

    @admin.display(ordering="actor")
    def who(self, row: Activity) -> str:
        return name_of(row.actor)

    @admin.display(ordering="verb")
    def did(self, row: Activity) -> str:
        return told(row)

    @admin.display(description="what changed")
    def changed(self, row: Activity) -> str:
        (line,) = in_words([row])
        return format_html_join(mark_safe("<br>"), "{}", [(each,) for each in line.differences]) or "–"

    @admin.display(description="to what")
    def what(self, row: Any) -> str:
        model = self.opts.apps.get_model("articles", row.target_kind)
        words = f"{row.ref}: {short(row.words, 60)}" if row.target_kind == "quote" else str(row.target_id)
        url = reverse(f"admin:articles_{row.target_kind}_change", args=[row.target_id])
        return link(url, f"{model._meta.verbose_name} {words}")

    @admin.display(description="before, as stored")
    def was(self, row: Activity) -> str:
        return _pretty(row.before)

    @admin.display(description="after, as stored")
    def became(self, row: Activity) -> str:
        return _pretty(row.after)


def _pretty(fields: dict[str, Any]) -> str:
    return format_html("<pre>{}</pre>", json.dumps(fields, indent=2, ensure_ascii=False)) if fields else "–"
