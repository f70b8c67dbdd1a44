"""Looked at here, worked on at the desk: copy, its quotes, and what is called, flagged, noted and ticked there."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse

from articles.admin.base import short
from articles.admin.view_only import ViewOnlyAdmin
from articles.models import (
    Advice,
    Article,
    Call,
    Flag,
    Mention,
    Note,
    Quote,
    QuoteTag,
    Revision,
    Tick,
)


@admin.register(Revision)
class RevisionAdmin(ViewOnlyAdmin):
    list_display = ("article", "number", "created_at", "desk")
    list_filter = ("created_at",)
    list_select_related = ("article",)
    search_fields = ("article__headline", "article__first_words", "article__slug")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("text")

    def desk_url(self, row: Revision) -> str:
        return row.article.get_absolute_url()


@admin.register(Quote)
class QuoteAdmin(ViewOnlyAdmin):
    first = ("article", "ref", "words", "speaker", "state", "wording", "fact_check", "tags")
    list_display = ("ref", "said", "speaker", "article", "kind", "state", "desk")
    list_display_links = ("ref", "said")
    list_filter = ("state", "kind", "wording", ("speaker", admin.EmptyFieldListFilter), "created_at")
    list_select_related = ("article", "speaker")
    search_fields = ("words", "ref", "speaker__name", "article__headline", "article__slug")
    ordering = ("-article_id", "position", "id")

    def desk_url(self, row: Quote) -> str:
        return row.get_absolute_url()

    @admin.display(description="words")
    def said(self, row: Quote) -> str:
        return short(row.words)


@admin.register(QuoteTag)
class QuoteTagAdmin(ViewOnlyAdmin):
    list_display = ("tag", "quote", "article", "desk")
    list_select_related = ("tag", "quote__article")
    search_fields = ("tag__name", "quote__words", "quote__article__slug")
    ordering = ("-id",)

    @admin.display
    def article(self, row: QuoteTag) -> Article:
        return row.quote.article

    def desk_url(self, row: QuoteTag) -> str:
        return row.quote.get_absolute_url()


@admin.register(Note)
class NoteAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "about", "by", "at", "desk")
    list_filter = ("at",)
    list_select_related = ("quote", "fact_check", "article", "by")
    search_fields = ("text", "by__username")
    ordering = ("-id",)

    def desk_url(self, row: Note) -> str:
        return row.get_absolute_url()

    @admin.display
    def about(self, row: Note) -> str:
        return short(str(row.target))


@admin.register(Mention)
class MentionAdmin(ViewOnlyAdmin):
    list_display = ("note", "person", "read_at", "desk")
    list_filter = (("read_at", admin.EmptyFieldListFilter),)
    list_select_related = ("note__quote", "note__fact_check", "note__article", "person")
    search_fields = ("note__text", "person__username")
    ordering = ("-id",)

    def desk_url(self, row: Mention) -> str:
        return row.note.get_absolute_url()


@admin.register(Call)
class CallAdmin(ViewOnlyAdmin):
    list_display = ("__str__", "quote", "raised_by", "raised_at", "settled_by", "settled_at", "desk")
    list_filter = ("kind", ("settled_at", admin.EmptyFieldListFilter), "raised_at")
    list_select_related = ("quote", "raised_by", "settled_by")
    search_fields = ("quote__words", "proposed_words", "because", "raised_by__username")
    ordering = ("-id",)

    def desk_url(self, row: Call) -> str:
        return reverse("quote-calls", args=[row.quote_id])


@admin.register(Flag)
class FlagAdmin(ViewOnlyAdmin):
    list_display = ("kind", "article", "quote", "raised_by", "raised_at", "settled_by", "settled_at", "desk")
    list_filter = ("kind", ("settled_at", admin.EmptyFieldListFilter), "raised_at")
    list_select_related = ("article", "quote", "raised_by", "settled_by")
    search_fields = ("article__slug", "quote__words", "raised_by__username")
    ordering = ("-id",)

    def desk_url(self, row: Flag) -> str:
        return reverse("quote-flags", args=[row.quote_id]) if row.quote_id else _flags_of(row.article)


@admin.register(Advice)
class AdviceAdmin(ViewOnlyAdmin):
    """That there is some, by whom and when; what it says is read at the desk by legal and the editors alone."""

    fields = ("flag", "by", "at")
    list_display = ("__str__", "flag", "by", "at", "desk")
    list_select_related = ("flag__article", "by")
    search_fields = ("flag__article__slug", "by__username")
    ordering = ("-id",)

    def desk_url(self, row: Advice) -> str:
        return _flags_of(row.flag.article)


@admin.register(Tick)
class TickAdmin(ViewOnlyAdmin):
    list_display = ("words", "revision", "by", "at", "desk")
    list_filter = ("at",)
    list_select_related = ("revision__article", "by")
    search_fields = ("revision__article__slug", "by__username")
    ordering = ("-id",)

    def desk_url(self, row: Tick) -> str:
        return f"{reverse('article-pencil', args=[row.revision.article_id])}#f{row.begins}"

    @admin.display
    def words(self, row: Tick) -> str:
        return row.revision.text[row.begins : row.ends]


def _flags_of(article: Article) -> str:
    return reverse("article-flags", args=[article.pk])
