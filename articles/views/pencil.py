"""The pencil: every name, title, figure and date in the copy, each to be ticked off."""

from typing import Any

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import pencil
from articles.actions.refusals import Refused
from articles.forms.deeds import TickForm
from articles.models import Revision
from articles.queries.activity import latest
from articles.queries.articles import latest_revision
from articles.queries.pencil import pencilled
from articles.queries.people import name_of, roles_of
from articles.views.errors import refuse
from articles.views.responses import is_htmx, page, signed_in
from articles.workflow.refusals import pencil_objection


@require_safe
def pencil_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The copy under the pencil."""
    user, revision = signed_in(request), _revision_of(article_id)
    return page(request, "articles/pencil.html", _shown(user, revision) | {"article": revision.article})


@require_POST
def tick(request: HttpRequest, article_id: int) -> HttpResponse:
    """Puts one tick on, or takes one off."""
    user, revision = signed_in(request), _revision_of(article_id)
    form = TickForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        said = _tick(user, revision, form.cleaned_data)
    except Refused as refused:
        return refuse(request, refused.sentence, refused.status)
    if is_htmx(request):
        context = _shown(user, revision) | {"said": said, "own_deeds": latest(user)}
        return render(request, "articles/_pencil.html", context)
    return redirect(f"{reverse('article-pencil', args=[article_id])}#f{form.place}")


def _revision_of(article_id: int) -> Revision:
    revision = latest_revision(article_id)
    if revision is None:
        raise Http404
    return revision


def _shown(user: User, revision: Revision) -> dict[str, Any]:
    no = pencil_objection(roles_of(user))
    return {"pencil": pencilled(revision), "may_tick": no is None, "why_not": no.sentence if no else ""}


def _tick(user: User, revision: Revision, data: dict[str, Any]) -> str:
    """Does what was asked, and says it in words."""
    latest = revision.pk == data["revision"]
    if data["untick"] is not None:
        pencil.untick(revision, data["untick"], by=user, latest=latest)
        return "Tick taken off."
    tick = pencil.tick(revision, data["tick"], by=user, latest=latest)
    words = revision.text[tick.begins : tick.ends]
    return f"“{words}” ticked." if tick.by_id == user.pk else f"“{words}” was ticked by {name_of(tick.by)} already."
