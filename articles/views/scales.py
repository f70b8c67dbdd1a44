"""The rating scale: what it is, what it was, and its next version."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions.refusals import Refused
from articles.actions.scales import make_version
from articles.forms.scales import Draft
from articles.models import Scale
from articles.queries.people import roles_of
from articles.queries.scales import labels_of, versions
from articles.views.errors import refuse
from articles.views.responses import page, signed_in
from articles.workflow.labels import key_changes
from articles.workflow.scales import PRESETS, Label, changes, scale_objection


@require_safe
def scale_page(request: HttpRequest) -> HttpResponse:
    """The scale in use, the presets, and every version with how many fact-checks were rated on it."""
    found = versions()
    context = {
        "current": found[0] if found else None,
        "earlier": found[1:],
        "presets": PRESETS.values(),
        "may_change": scale_objection(roles_of(signed_in(request))) is None,
    }
    return page(request, "articles/scale.html", context)


@require_safe
def edit_page(request: HttpRequest) -> HttpResponse:
    """The next version as a form: of the scale in use, or of the preset that the address names."""
    if no := scale_objection(roles_of(signed_in(request))):
        return refuse(request, no.sentence, 403)
    current, preset = Scale.objects.in_use(), PRESETS.get(request.GET.get("preset", ""))
    seen = current.pk if current else None
    if preset:
        named = {"slug": preset.slug, "name": preset.name, "scale": seen}
        return _shown(request, Draft(scale=named, labels=preset.labels), is_checked=True)
    named = {"slug": current.slug if current else "desk", "name": current.name if current else "", "scale": seen}
    return _shown(request, Draft(scale=named, labels=labels_of(current) if current else ()))


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """What the version would change, before anything is kept."""
    if no := scale_objection(roles_of(signed_in(request))):
        return refuse(request, no.sentence, 403)
    draft = Draft(request.POST)
    is_valid = draft.is_valid()
    return _shown(request, draft, is_checked=is_valid, status=200 if is_valid else 422)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Puts it into use, for everybody and at once."""
    user, draft = signed_in(request), Draft(request.POST)
    if no := scale_objection(roles_of(user)):
        return refuse(request, no.sentence, 403)
    if not draft.is_valid():
        return _shown(request, draft, status=422)
    said = draft.scale.cleaned_data
    try:
        if request.POST.get("shown") != draft.digest:
            raise Refused("The form says something else than what you looked at. This is what changes now.", 409)
        make_version(slug=said["slug"], name=said["name"], labels=draft.labels, by=user, seen=said["scale"])
    except Refused as refused:
        return _shown(request, draft, is_checked=True, refused=refused, status=refused.status)
    return redirect("scale")


def _changes(before: Sequence[Label], after: Sequence[Label]) -> list[tuple[str, list[str]]]:
    keys = key_changes(before, after)
    return changes(before, after) + ([("Keys", keys)] if keys else [])


def _shown(
    request: HttpRequest, draft: Draft, *, is_checked: bool = False, refused: Refused | None = None, status: int = 200
) -> HttpResponse:
    current = Scale.objects.in_use()
    context = {
        "draft": draft,
        "current": current,
        "refused": refused,
        "is_checked": is_checked,
        "changes": _changes(labels_of(current) if current else [], draft.labels) if is_checked else [],
    }
    return page(request, "articles/scale_edit.html", context, status)
