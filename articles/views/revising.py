"""Correcting an article's copy: its text, what a correction would change, and keeping it."""

from typing import Any

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions.correcting_copy import checked_text, correct_copy, may_correct
from articles.actions.refusals import Refused, Stale
from articles.exchange.copy import Unreadable
from articles.exchange.decoding import LIMIT
from articles.exchange.files import copies
from articles.forms.copy import CorrectTextForm
from articles.models import Revision
from articles.models.article import sha256
from articles.queries.articles import latest_revision
from articles.queries.correction import preview
from articles.queries.revisions import revision_numbered
from articles.queries.unmarked import unmarked
from articles.text.clean import newlines
from articles.text.incoming import split_copy
from articles.text.revising import altered
from articles.views.errors import refuse
from articles.views.responses import page, signed_in


@require_safe
def text_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The whole text, to be corrected or replaced by a newer version."""
    user, revision = signed_in(request), _latest(article_id)
    try:
        may_correct(revision.article, user)
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    form = CorrectTextForm(initial={"text": revision.text, "revision": revision.number})
    return _shown(request, revision, form)


@require_POST
def look(request: HttpRequest, article_id: int) -> HttpResponse:
    """Shows what the text that was sent would change; nothing is kept yet."""
    return _asked(request, article_id, keep=False)


@require_POST
def keep(request: HttpRequest, article_id: int) -> HttpResponse:
    """Keeps a correction as it was shown. Where the text is no longer that, it is shown again first."""
    return _asked(request, article_id, keep=True)


def _asked(request: HttpRequest, article_id: int, *, keep: bool) -> HttpResponse:
    user, revision = signed_in(request), _latest(article_id)
    form = CorrectTextForm(request.POST, request.FILES)
    try:
        may_correct(revision.article, user)
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        form.put(text=_sent(form))
        text = checked_text(revision, form.data["text"])
        if form.cleaned_data["revision"] != revision.number:
            raise Stale("Someone corrected this copy after you opened it. Nothing of theirs was overwritten.")
        if keep and form.cleaned_data["previewed"] != sha256(text):
            raise Refused("The text is not the one you looked at. Look at what it changes now, then keep it.", 409)
        if keep:
            return redirect(_kept(revision, user, text))
    except Refused as no:
        return _refused(request, revision, form, no)
    return _shown(request, revision, form, text=text)


def _kept(revision: Revision, user: User, text: str) -> str:
    """Keeps it; the address to go on at, which is that of what is not marked in it yet, where there is any."""
    kept = correct_copy(revision.article, by=user, seen=revision.number, text=text)
    found = "article-found" if unmarked(kept) else "article"
    return reverse(found, args=[revision.article_id])


def _sent(form: CorrectTextForm) -> str:
    """The text that was typed, or the copy in the file that was sent. Raises `Refused` (422)."""
    upload = form.cleaned_data["upload"]
    if upload is None:
        return str(form.cleaned_data["text"])
    try:
        found = copies(upload.name or "", upload.read(LIMIT + 1), declared_type=upload.content_type or "")
    except Unreadable as no:
        raise Refused(no.sentence, 422, "upload") from no
    if len(found) != 1:
        raise Refused("This holds several articles. Send the one that is the newer version.", 422, "upload")
    text = newlines(found[0].text)
    return text if found[0].related else split_copy(text)[0]


def _refused(request: HttpRequest, revision: Revision, form: CorrectTextForm, no: Refused) -> HttpResponse:
    """The page again with everything typed; where somebody else was first, with what they changed."""
    if no.status == 403 or (no.status == 409 and revision.article.archived_at):
        return refuse(request, no.sentence, no.status)
    theirs = None
    if isinstance(no, Stale):
        latest = _latest(revision.article_id)
        seen = revision_numbered(latest.article_id, form.cleaned_data["revision"])
        theirs = altered(seen.text, latest.text) if seen else []
        revision = latest
    text = form.data["text"] if no.status == 409 and not isinstance(no, Stale) else None
    return _shown(request, revision, form, text=text, refused=no, theirs=theirs)


def _shown(
    request: HttpRequest,
    revision: Revision,
    form: CorrectTextForm,
    *,
    text: str | None = None,
    refused: Refused | None = None,
    theirs: Any = None,
) -> HttpResponse:
    if form.is_bound:  # what is sent next is about the text as it is now
        form.put(revision=str(revision.number), previewed=sha256(text.rstrip()) if text else "")
    if text is None:
        form.fields["text"].widget.attrs["autofocus"] = True
    context = {
        "article": revision.article,
        "revision": revision,
        "form": form,
        "preview": preview(revision, text.rstrip()) if text else None,
        "refused": refused,
        "theirs": theirs,
    }
    return page(request, "articles/copy_text.html", context, refused.status if refused else 200)


def _latest(article_id: int) -> Revision:
    revision = latest_revision(article_id)
    if revision is None:
        raise Http404
    return revision
