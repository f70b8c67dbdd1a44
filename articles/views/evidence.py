"""What is done on the page of a quote: the claim worded, sources added, copies kept and read."""

import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from articles.actions import factcheck
from articles.actions.keeping import Given
from articles.actions.recording import Seen
from articles.actions.refusals import Refused
from articles.exchange.copy import Unreadable
from articles.exchange.fetching import fetch
from articles.forms.deeds import DeedForm
from articles.forms.evidence import ClaimForm, CopyForm, SourceForm
from articles.models import Activity, Evidence, KeptCopy, Quote
from articles.views.errors import refuse
from articles.views.quotes import quote_for, workspace
from articles.views.responses import signed_in
from articles.workflow.vocabulary import Deed, KeptBy

_OF_A_QUOTE = re.compile(r"quotes/(\d{1,18})\b|[?&]quote=(\d{1,18})\b")
_REF = re.compile(r"(?:(?P<slug>[\w-]+)[\s/:]+)?(?P<ref>[a-z]+\d+)")

_Act = Callable[[Quote, User, Seen, dict[str, Any]], Activity]


@require_POST
def edit_claim(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Words the claim anew."""

    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        given = {name: data[name] for name in ("claim", "claim_type", "said_on", "said_where", "unknown")}
        return factcheck.edit_claim(quote, by=by, seen=seen, claim=factcheck.Claim(**given))

    return _do(request, quote_id, Deed.EDIT_CLAIM, ClaimForm(request.POST), act, "claim")


@require_POST
def add_source(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Adds a link, a file or another quote."""

    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        plain = ("url", "stance", "title", "publisher", "published_on", "excerpt")
        more = ("is_primary", "origin", "shows", "why_no_copy")
        given = {name: data[name] for name in (*plain, *more)}
        source = factcheck.Source(**given, quote=_quote_called(data["quote"], quote))
        return factcheck.add_evidence(quote, by=by, seen=seen, source=source, copy=_given(data))

    return _do(request, quote_id, Deed.ADD_EVIDENCE, SourceForm(request.POST, request.FILES), act, "source")


@require_POST
def keep_copy(request: HttpRequest, quote_id: int, evidence_id: int) -> HttpResponse:
    """Keeps a copy of a source, uploaded, pasted, or fetched from its link where fetching is switched on."""

    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        piece = Evidence.objects.filter(pk=evidence_id, fact_check=quote.fact_check_id).first()
        given = _fetched(piece) if piece and data["fetch"] else _given(data)
        if piece is None or given is None:
            raise Http404
        return factcheck.keep_copy(quote, by=by, seen=seen, piece=piece, given=given)

    form = CopyForm(request.POST, request.FILES, piece=evidence_id)
    return _do(request, quote_id, Deed.KEEP_COPY, form, act, "copy", piece=evidence_id)


@require_safe
def copy_file(request: HttpRequest, quote_id: int, copy_id: int) -> HttpResponse:
    """The bytes of a kept copy, to be saved and never shown: what somebody sent is no page of this desk."""
    quote = quote_for(signed_in(request), quote_id)
    found = KeptCopy.objects.filter(pk=copy_id, evidence__fact_check=quote.fact_check_id).defer("text").first()
    if found is None or quote.fact_check_id is None:
        raise Http404
    if found.redacted_at is not None:
        when = f"{timezone.localtime(found.redacted_at):%d %b %Y}"
        return refuse(request, f"This copy was removed on {when}: {found.redacted_because}", 410)
    reply = HttpResponse(bytes(found.content), content_type="application/octet-stream")
    name = found.name or f"copy-{found.pk}.txt"
    reply["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    reply["X-Content-Type-Options"] = "nosniff"
    return reply


def _do(
    request: HttpRequest, quote_id: int, deed: Deed, form: DeedForm, act: _Act, name: str, *, piece: int = 0
) -> HttpResponse:
    """Clean, act, and back to the quote's page; a refusal is that page with what was typed."""
    user = signed_in(request)
    quote = quote_for(user, quote_id)
    if piece and not Evidence.objects.filter(pk=piece, fact_check=quote.fact_check_id or 0).exists():
        raise Http404
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        data = form.cleaned_data
        act(quote, user, Seen(data["row_version"], data["check_row_version"]), data)
    except Refused as no:
        if no.status == 403:
            return refuse(request, no.sentence, 403)
        return workspace(request, quote_for(user, quote_id), refused=no, deed=deed, given={name: form}, piece=piece)
    return redirect(f"{reverse('quote', args=[quote_id])}#{'claim' if name == 'claim' else 'evidence'}")


def _given(data: dict[str, Any]) -> Given | None:
    file = data.get("file")
    if file is not None:
        return Given(file.read(), KeptBy.UPLOAD, str(file.name), str(file.content_type or ""))
    if data.get("pasted"):
        return Given(data["pasted"].encode(), KeptBy.PASTE, "", "text/plain")
    return None


def _fetched(piece: Evidence) -> Given:
    """What stands at a source's link now. Raises `Refused` where nothing does, or where nothing may be fetched."""
    if not (settings.FETCH_FROM_WEB and piece.url):
        raise Refused("Nothing is fetched here: send the file, or paste its text.", 422, "fetch")
    try:
        got = fetch(piece.url)
    except Unreadable as no:
        raise Refused(no.sentence, 422, "fetch") from no
    return Given(got.data, KeptBy.FETCH, got.url, got.declared_type, got.declared_charset)


def _quote_called(words: str, beside: Quote) -> Quote | None:
    """The quote that an address, a ref of the same article, or “slug b2” names. Raises `Refused` for any other."""
    if not words.strip():
        return None
    found = Quote.objects.select_related("article")
    if number := _OF_A_QUOTE.search(words):
        named = found.filter(pk=int(number[1] or number[2])).first()
    elif ref := _REF.fullmatch(words.strip()):
        slug = ref["slug"] or beside.article.slug
        named = found.filter(article__slug=slug, ref=ref["ref"]).first()
    else:
        named = None
    if named is None:
        raise Refused("There is no such quote. Give its address, or its ref as in “b2”.", 422, "quote")
    return named
