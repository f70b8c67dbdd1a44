"""What is looked at here and worked on at the desk: copy, quotes, fact-checks, evidence and the record."""

import json
from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from articles.admin.base import RecordedAdmin, link, short
from articles.models import (
    Activity,
    Advice,
    Article,
    Call,
    Deferral,
    Dependant,
    Evidence,
    FactCheck,
    Flag,
    Hold,
    KeptCopy,
    Look,
    Mention,
    Note,
    PublishedVersion,
    Quote,
    QuoteTag,
    Redaction,
    Related,
    ReplyRequest,
    ReplyWaiver,
    RetentionRun,
    Revision,
    SavedView,
    Tick,
)
from articles.queries.people import name_of
from articles.queries.record import in_words
from articles.queries.telling import told


class ViewOnlyAdmin(RecordedAdmin):
    """Shows every field, the telling ones first."""

    first: tuple[str, ...] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        names = [field.name for field in self.opts.concrete_fields if not field.primary_key]
        return self.fields or [*self.first, *(name for name in names if name not in self.first)]


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


def _flags_of(article: Article) -> str:
    return reverse("article-flags", args=[article.pk])


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
