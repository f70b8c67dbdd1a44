"""Tags: the list, renaming and merging."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import tagging
from articles.actions.refusals import Refused
from articles.forms.names import TagNameForm
from articles.models import Tag
from articles.models.tag import tag_key
from articles.queries import tags as reads
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.places import number_of
from articles.views.responses import page, signed_in
from articles.workflow.refusals import names_objection


@require_safe
def tags_page(request: HttpRequest) -> HttpResponse:
    """The desk's tags by name, each with the number of its quotes; for editors the forms that rename and merge."""
    return _shown(request)


@require_POST
def rename(request: HttpRequest, tag_id: int) -> HttpResponse:
    def act(tag: Tag, by: User, seen: str, name: str) -> None:
        tagging.rename_tag(tag, by=by, seen=seen, name=name)

    return _do(request, tag_id, act)


@require_POST
def merge(request: HttpRequest, tag_id: int) -> HttpResponse:
    def act(tag: Tag, by: User, seen: str, name: str) -> None:
        into = Tag.objects.filter(key=tag_key(name)).first()
        if into is None:
            raise Refused(f"No tag is called “{name}”.", 422)
        tagging.merge_tags(tag, by=by, seen=seen, into=into)

    return _do(request, tag_id, act)


def _do(request: HttpRequest, tag_id: int, act: Callable[[Tag, User, str, str], None]) -> HttpResponse:
    user, tag, form = signed_in(request), get_object_or_404(Tag, pk=tag_id), TagNameForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        act(tag, user, form.cleaned_data["seen"], form.cleaned_data["name"])
    except Refused as no:
        return refuse(request, no.sentence, 403) if no.status == 403 else _shown(request, refused=no)
    return redirect(reverse("tags"))


def _shown(request: HttpRequest, *, refused: Refused | None = None) -> HttpResponse:
    user, number = signed_in(request), number_of(request.GET.get("after"))
    found = reads.tags_by_name(Tag.objects.filter(pk=number).first() if number else None)
    shown = found[: reads.PAGE]
    context = {
        "tags": shown,
        "numbers": reads.numbers_of_quotes(shown),
        "after": shown[-1] if len(found) > len(shown) else None,
        "may_edit": names_objection(roles_of(user)) is None,
        "refused": refused,
        "typed": request.POST.get("name", "") if refused else "",
    }
    return page(request, "articles/tags.html", context, refused.status if refused else 200)
