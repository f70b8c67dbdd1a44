"""The legal holds of an article, setting one and lifting it, and the redactions that it would keep from happening."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import holds
from articles.actions.refusals import Refused
from articles.forms.redactions import LiftHoldForm, SetHoldForm
from articles.models import Article, Hold
from articles.queries.people import roles_of
from articles.queries.redactions import holds_of, redactions_in
from articles.views.errors import refuse
from articles.views.responses import page, signed_in
from articles.workflow.redacting import hold_objection
from articles.workflow.vocabulary import Deed

Sent = tuple[Deed, Any]
Act = Callable[[User, dict[str, Any]], None]


@require_safe
def holds_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Whether a hold stands on an article, who set and lifted earlier ones, and what was redacted in it."""
    return _shown(request, get_object_or_404(Article, pk=article_id))


@require_POST
def set_hold(request: HttpRequest, article_id: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=article_id)

    def act(by: User, data: dict[str, Any]) -> None:
        holds.set_hold(article, by=by, because=data["because"])

    return _do(request, article, (Deed.SET_HOLD, SetHoldForm(request.POST)), act)


@require_POST
def lift_hold(request: HttpRequest, hold_id: int) -> HttpResponse:
    hold = get_object_or_404(Hold.objects.select_related("article"), pk=hold_id)

    def act(by: User, data: dict[str, Any]) -> None:
        holds.lift_hold(hold, by=by, seen=data["row_version"], because=data["because"])

    return _do(request, hold.article, (Deed.LIFT_HOLD, LiftHoldForm(request.POST)), act)


def _do(request: HttpRequest, article: Article, sent: Sent, act: Act) -> HttpResponse:
    """Clean, act, and back to the holds; a refusal is that page with what was typed."""
    user, (deed, form) = signed_in(request), sent
    try:
        if no := hold_objection(deed, roles_of(user)):
            raise Refused(no.sentence, 403)
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        act(user, form.cleaned_data)
    except Refused as refused:
        if refused.status == 403:
            return refuse(request, refused.sentence, 403)
        return _shown(request, article, sent=sent, refused=refused)
    return redirect("article-holds", article.pk)


def _shown(
    request: HttpRequest, article: Article, *, sent: Sent | None = None, refused: Refused | None = None
) -> HttpResponse:
    roles = roles_of(signed_in(request))
    found = holds_of(article)
    standing = next((hold for hold in found if hold.lifted_at is None), None)
    deed = Deed.LIFT_HOLD if standing else Deed.SET_HOLD
    no = hold_objection(deed, roles)
    form: Any = LiftHoldForm() if standing else SetHoldForm()
    context = {
        "article": article,
        "standing": standing,
        "lifted": [hold for hold in found if hold.lifted_at is not None],
        "redactions": redactions_in(article),
        "form": None if no else (sent[1] if sent and sent[0] is deed else form),
        "why_not": no.sentence if no else "",
        "refused": refused,
    }
    return page(request, "articles/holds.html", context, refused.status if refused else 200)
