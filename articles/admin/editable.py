"""What is edited here: articles’ particulars, related headlines, speakers, tags and subscribers."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import Count, OuterRef, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from articles.admin.base import DeskForm, EditableAdmin
from articles.models import Article, QuoteTag, RelatedHeadline, Speaker, Subscriber, Tag
from articles.models.fields import validate_clean
from articles.models.tag import tag_key
from articles.queries.queue import View


@admin.register(Article)
class ArticleAdmin(EditableAdmin):
    fields = (
        "slug",
        "headline",
        "first_words",
        "outlet",
        "byline",
        "dateline",
        "published_on",
        "deadline",
        "created_at",
    )
    readonly_fields = ("created_at",)
    kept = ("slug",)
    prepopulated_fields = {"slug": ("headline",)}
    list_display = ("__str__", "outlet", "deadline", "created_at", "desk")
    list_filter = (("deadline", admin.EmptyFieldListFilter), ("headline", admin.EmptyFieldListFilter), "created_at")
    search_fields = ("headline", "first_words", "slug", "outlet", "byline")
    ordering = ("-id",)

    def desk_url(self, row: Article) -> str:
        return row.get_absolute_url()


@admin.register(RelatedHeadline)
class RelatedHeadlineAdmin(EditableAdmin):
    fields = ("article", "position", "text", "url", "linked_article")
    autocomplete_fields = ("article", "linked_article")
    list_display = ("text", "position", "article", "desk")
    list_filter = (("linked_article", admin.EmptyFieldListFilter),)
    list_select_related = ("article",)
    search_fields = ("text", "article__headline", "article__slug")
    ordering = ("-article_id", "position")

    def desk_url(self, row: RelatedHeadline) -> str:
        return row.article.get_absolute_url()


class NamesField(forms.CharField):
    """A list of names, one a line."""

    widget = AdminTextareaWidget

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        text = self.prepare_value(value) or ""
        validate_clean(text)
        return [" ".join(name.split()) for name in text.splitlines() if name.strip()]


class SpeakerForm(DeskForm):
    aliases = NamesField(required=False, help_text="Other names for the same speaker, one a line.")


@admin.register(Speaker)
class SpeakerAdmin(EditableAdmin):
    form = SpeakerForm
    fields = ("name", "slug", "kind", "aliases", "merged_into")
    kept = ("slug",)
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("merged_into",)
    list_display = ("name", "kind", "also_called", "merged_into", "desk")
    list_filter = ("kind", ("merged_into", admin.EmptyFieldListFilter))
    list_select_related = ("merged_into",)
    search_fields = ("name", "slug", "aliases")
    ordering = ("slug",)

    def desk_url(self, row: Speaker) -> str:
        return row.shown.get_absolute_url()

    @admin.display
    def also_called(self, row: Speaker) -> str:
        return ", ".join(row.aliases)


class TagForm(DeskForm):
    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if Tag.objects.filter(key=tag_key(name)).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError("A tag with this name exists.")
        return name


@admin.register(Tag)
class TagAdmin(EditableAdmin):
    form = TagForm
    fields = ("name",)
    list_display = ("name", "used_on", "desk")
    search_fields = ("name", "key")
    ordering = ("key",)

    def get_queryset(self, request: HttpRequest) -> Any:
        uses = QuoteTag.objects.filter(tag=OuterRef("pk")).values("tag").annotate(n=Count("pk")).values("n")
        return super().get_queryset(request).annotate(uses=Subquery(uses))

    def desk_url(self, row: Tag) -> str:
        return f"{reverse('queue')}?{urlencode({'view': View.ANY, 'tag': row.name})}"

    @admin.display(description="quotes")
    def used_on(self, row: Any) -> int:
        return row.uses or 0


@admin.register(Subscriber)
class SubscriberAdmin(EditableAdmin):
    fields = ("name", "url", "active", "secret")
    readonly_fields = ("secret",)
    list_display = ("name", "url", "active", "made_at", "desk")
    list_filter = ("active",)
    search_fields = ("name", "url")
    ordering = ("name",)

    def desk_url(self, row: Subscriber) -> str:
        return reverse("fact-checks")
