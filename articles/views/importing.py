"""Bringing copy in: paste or send it, look at what was found, mend it, keep it; and many files at once."""

from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from articles import tasks
from articles.actions import batches
from articles.actions.articles import first_words_of
from articles.actions.importing import Arrival, arrive, bring_in, refuse_text
from articles.actions.refusals import Refused, refuse_if
from articles.exchange.copy import Copy, Unreadable
from articles.exchange.decoding import LIMIT
from articles.exchange.fetching import fetch
from articles.exchange.files import copies
from articles.exchange.plain_text import read_plain_text
from articles.forms.importing import BringInForm, PreviewForm, mended_of, written_related
from articles.models import Article, ImportBatch
from articles.models.article import sha256
from articles.queries.arrivals import article_here, perhaps_earlier
from articles.queries.imports import latest_batches, standing_of
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.preview import preview_of
from articles.views.responses import is_htmx, page, signed_in
from articles.workflow.refusals import article_objection

AT_ONCE = 3.0  # seconds of a batch's work that the request itself does


@require_safe
def new_page(request: HttpRequest) -> HttpResponse:
    """Where copy is pasted or sent."""
    try:
        refuse_if(article_objection(roles_of(signed_in(request))))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return _asked(request, _empty_form())


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Reads what was sent, or again what a preview was mended to; several files become a list. Nothing is kept yet."""
    try:
        refuse_if(article_objection(roles_of(signed_in(request))))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    if "read" in request.POST:
        return _looked_again(request)
    form = BringInForm(request.POST, request.FILES, fetching=settings.FETCH_FROM_WEB)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        found = _sent(request, form)
        if isinstance(found, ImportBatch):
            return redirect(found)
        arrival = arrive(found)
    except Refused as no:
        return _asked(request, form, refused=no)
    return _previewed(request, arrival)


@require_POST
def create(request: HttpRequest) -> HttpResponse:
    """Keeps the article as the preview says. Where its copy changed since it was read, it is shown again first."""
    user, form = signed_in(request), PreviewForm(request.POST)
    try:
        refuse_if(article_objection(roles_of(user)))
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        looked = form.cleaned_data["read"]
        arrival = arrive(form.copy, mended_of(request.POST), apart=bool(looked))
        if looked and looked != _told(arrival.copy):
            raise Refused("The copy changed after it was read. Look at what was found now, then bring it in.", 409)
        if arrival.problems:
            raise Refused("A part could not be split off; the quote below says why.", 422)
        data = form.cleaned_data
        made = bring_in(arrival, by=user, slug=data["slug"], deadline=data["deadline"])
    except Refused as no:
        return _refused(request, form, no)
    return redirect(made)


@require_safe
def import_page(request: HttpRequest, batch_id: int) -> HttpResponse:
    """What became of many files; htmx asks again while something is left, and gets nothing where nothing moved."""
    user = signed_in(request)
    batch = get_object_or_404(ImportBatch.objects.select_related("by"), pk=batch_id)
    standing = standing_of(batch)
    mine = batch.by_id == user.pk and article_objection(roles_of(user)) is None
    context = {"standing": standing, "batch": batch, "mine": mine}
    if is_htmx(request) and "seen" in request.GET:
        if request.GET["seen"] == standing.seen:
            return HttpResponse(status=204)
        return render(request, "articles/_import.html", context)
    return page(request, "articles/import.html", context)


@require_POST
def start(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Says that what was found may come in."""
    batch = get_object_or_404(ImportBatch.objects.select_related("by"), pk=batch_id)
    try:
        batches.start(batch, by=signed_in(request))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return _gone_on(batch)


@require_POST
def go_on(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Does some of what is left right here, where no background worker does."""
    batch = get_object_or_404(ImportBatch.objects.select_related("by"), pk=batch_id)
    try:
        refuse_if(article_objection(roles_of(signed_in(request))))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return _gone_on(batch)


@require_POST
def throw_away(request: HttpRequest, batch_id: int) -> HttpResponse:
    batch = get_object_or_404(ImportBatch, pk=batch_id)
    try:
        batches.throw_away(batch, by=signed_in(request))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return redirect("article-new")


def _sent(request: HttpRequest, form: BringInForm) -> Copy | ImportBatch:
    """The one piece of copy that was sent, or a list of what several files hold."""
    text, files, outlet = form.cleaned_data["text"], form.cleaned_data["upload"], form.cleaned_data["outlet"]
    if text.strip():
        return _pasted(text, outlet)
    address = form.cleaned_data.get("address", "")
    sent = [_fetched(address)] if address else [_File.of(file) for file in files]
    if not sent:
        raise Refused("Paste the text, or choose a file.", 422)
    if len(sent) == 1:
        found = sent[0].copies()
        if len(found) == 1:
            return replace(found[0], outlet=found[0].outlet or outlet)
    kept = (batches.File(file.name, file.data, file.declared_type) for file in sent)
    batch = batches.keep_files(kept, by=signed_in(request), outlet=outlet)
    _gone_on(batch)
    return batch


def _pasted(text: str, outlet: str) -> Copy:
    """Pasted text, with headline, byline and date where they stand above it."""
    refuse_text(text)
    try:
        copy = read_plain_text(text)
    except Unreadable as no:
        raise Refused(no.sentence, 422, "text") from no
    return replace(copy, outlet=copy.outlet or outlet)


@dataclass(frozen=True, slots=True)
class _File:
    """What was sent, or what an address gave."""

    name: str
    data: bytes
    declared_type: str = ""
    declared_charset: str = ""
    url: str = ""

    @classmethod
    def of(cls, file: "UploadedFile[Any]") -> "_File":
        return cls(file.name or "", file.read(LIMIT + 1), file.content_type or "", file.charset or "")

    def copies(self) -> list[Copy]:
        try:
            return copies(
                self.name,
                self.data,
                declared_type=self.declared_type,
                declared_charset=self.declared_charset,
                url=self.url,
            )
        except Unreadable as no:
            raise Refused(f"{self.name}: {no.sentence}", 422, "upload") from no


def _fetched(address: str) -> _File:
    try:
        got = fetch(address)
    except Unreadable as no:
        raise Refused(no.sentence, 422, "address") from no
    return _File(got.url, got.data, got.declared_type, got.declared_charset, got.url)


def _gone_on(batch: ImportBatch) -> HttpResponse:
    """Does the first seconds of work at once and leaves the rest to a worker, so a small batch needs none."""
    if batches.go_on(batch, seconds=AT_ONCE):
        tasks.go_on.enqueue(batch.pk)
    return redirect(batch)


def _looked_again(request: HttpRequest) -> HttpResponse:
    form = PreviewForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        arrival = arrive(form.copy, mended_of(request.POST), apart=True)
    except Refused as no:
        return _refused(request, form, no)
    return _previewed(request, arrival, form)


def _empty_form() -> BringInForm:
    return BringInForm(fetching=settings.FETCH_FROM_WEB)


def _asked(request: HttpRequest, form: BringInForm, *, refused: Refused | None = None) -> HttpResponse:
    context = {"form": form, "refused": refused, "batches": latest_batches(signed_in(request))}
    return page(request, "articles/bring_in.html", context, refused.status if refused else 200)


def _refused(request: HttpRequest, form: PreviewForm, no: Refused) -> HttpResponse:
    """The preview with everything that was typed, and why it is not kept; a missing role is a page."""
    if no.status == 403:
        return refuse(request, no.sentence, 403)
    try:
        arrival = arrive(form.copy, mended_of(request.POST), apart=True) if form.is_valid() else None
    except Refused:
        arrival = None
    return _previewed(request, arrival, form, refused=no)


def _previewed(
    request: HttpRequest, arrival: Arrival | None, form: PreviewForm | None = None, *, refused: Refused | None = None
) -> HttpResponse:
    """What would be kept, with all that can be mended. `form` is what was typed before."""
    context: dict[str, Any] = {"form": form, "refused": refused, "here": getattr(refused, "article", None)}
    if arrival is not None:
        copy = arrival.copy
        shown = {
            name: getattr(copy, name) for name in ("text", "headline", "outlet", "byline", "dateline", "published_on")
        }
        shown |= {"related": written_related(copy.related), "source_url": copy.url, "read": _told(copy)}
        typed = form.cleaned_data if form is not None and form.is_valid() else {}
        context["form"] = PreviewForm(initial={name: typed.get(name) for name in ("slug", "deadline")} | shown)
        context["left_out"] = copy.left_out
        context["preview"] = preview_of(arrival, mended_of(request.POST), aimed="show" in request.POST)
        context["here"] = context["here"] or article_here(sha256(copy.text), copy.url)
        context["earlier"] = None if context["here"] else _earlier(copy)
    return page(request, "articles/preview.html", context, refused.status if refused else 200)


def _earlier(copy: Copy) -> Article | None:
    first = first_words_of(copy.text)
    return perhaps_earlier(copy.text, headline=copy.headline, first_words=first, byline=copy.byline)


def _told(copy: Copy) -> str:
    """What the quotes on the screen were found in: copy and related headlines."""
    return sha256("\n".join([copy.text, "", *(each.text for each in copy.related)]))
