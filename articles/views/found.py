"""What reading found in corrected copy and nobody marked yet: one page, one key to mark, one to leave out."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import found as deeds
from articles.actions.refusals import Refused, Stale
from articles.models import Revision
from articles.queries.articles import latest_revision
from articles.queries.people import roles_of
from articles.queries.unmarked import unmarked
from articles.views.errors import refuse
from articles.views.responses import is_htmx, page, signed_in
from articles.workflow.quotes import Standing, objection
from articles.workflow.vocabulary import Deed, QuoteState


@require_safe
def found_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The quotes that a correction brought and nobody settled, in reading order."""
    signed_in(request)
    return _shown(request, _latest(article_id))


@require_POST
def mark_found(request: HttpRequest, article_id: int) -> HttpResponse:
    return _settle(request, article_id, deeds.mark_found)


@require_POST
def leave_out(request: HttpRequest, article_id: int) -> HttpResponse:
    return _settle(request, article_id, deeds.leave_out)


def _latest(article_id: int) -> Revision:
    revision = latest_revision(article_id)
    if revision is None:
        raise Http404
    return revision


def _settle(request: HttpRequest, article_id: int, deed: Callable[..., Any]) -> HttpResponse:
    user, revision = signed_in(request), _latest(article_id)
    try:
        if request.POST.get("revision") != str(revision.number):
            raise Stale("The copy was corrected after you opened this. Nothing was changed; this is what it says now.")
        deed(revision, request.POST.get("key", ""), by=user)
    except Refused as no:
        if no.status == 403 or is_htmx(request):
            return refuse(request, no.sentence, no.status)
        return _shown(request, revision, no)
    return redirect("article-found", article_id)


def _shown(request: HttpRequest, revision: Revision, refused: Refused | None = None) -> HttpResponse:
    user = signed_in(request)
    standing = Standing(QuoteState.TO_CHECK, user.pk, roles_of(user))
    no = objection(Deed.MARK, standing)
    context = {
        "article": revision.article,
        "revision": revision,
        "found": unmarked(revision),
        "why_not": no.sentence if no else "",
        "may_leave_out": objection(Deed.REJECT, standing) is None,
        "refused": refused,
    }
    return page(request, "articles/found.html", context, refused.status if refused else 200)
