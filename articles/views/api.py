"""The read API: lists and rows for programs with a key, and the description of both."""

from collections.abc import Callable, Sequence
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.http import urlencode
from django.views.decorators.http import conditional_page

from articles.actions.keys import let_in
from articles.actions.refusals import Refused
from articles.actions.using import note_uses
from articles.models import ApiKey
from articles.queries.site import Site, site_of
from articles.views.api_tables import NOTICE, RESOURCES, Resource, day
from articles.views.openapi import openapi

PAGE, MOST = 50, 100
_View = Callable[..., HttpResponse]


def problem(sentence: str, status: int, **more: Any) -> JsonResponse:
    """A no in words, as RFC 9457 has it, and `more` of it."""
    said = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": sentence} | more
    reply = JsonResponse(said, status=status, content_type="application/problem+json")
    if status == 401:
        reply["WWW-Authenticate"] = 'Bearer realm="newsroom"'
    if status == 429:
        reply["Retry-After"] = "60"
    return reply


def _answers(view: _View) -> _View:
    """For a program: no session is looked at, every no is a problem in words, and the same answer is not sent twice."""

    @login_not_required
    @conditional_page
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if request.method not in ("GET", "HEAD"):
                raise Refused("This API is for reading: GET alone.", 405)
            reply = view(request, *args, **kwargs)
        except Refused as no:
            reply = problem(no.sentence, no.status)
        reply["Cache-Control"] = "private, no-cache"
        return reply

    return answered


@_answers
def description(request: HttpRequest) -> HttpResponse:
    """What the API tells and how it is asked; read without a key."""
    return JsonResponse(openapi(site_of(request), PAGE, MOST), json_dumps_params={"ensure_ascii": False})


@_answers
def rows(request: HttpRequest, name: str) -> HttpResponse:
    """A page of a list, oldest row first; `next` is the address of the page after it, or null."""
    resource, key = _wanted(request, name)
    asked = request.GET.dict()
    after, limit = _number(asked.pop("after", "0"), "after", 2**62), _number(asked.pop("limit", ""), "limit", MOST)
    found = _narrowed(resource, asked).filter(pk__gt=after).order_by("pk")
    page = list(found[: limit + 1])
    site, shown = site_of(request), page[:limit]
    on = {**asked, "limit": limit, "after": shown[-1].pk} if len(page) > limit else None
    told = {
        "items": _told(resource, shown, key, site),
        "next": f"{site.url}/api/v1/{name}?{urlencode(on)}" if on else None,
    }
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


@_answers
def row(request: HttpRequest, name: str, number: str) -> HttpResponse:
    """One row of a list; of a fact-check that was taken down the notice, as readers get it, and status 410."""
    resource, key = _wanted(request, name)
    found = list(resource.one(resource.found(), number)[:1])
    if not found and resource.gone and (down := resource.gone(number)):
        site = site_of(request)
        notice = {name: field.value(down, site) for name, field in NOTICE.items()}
        return problem("This fact-check was taken down. The note says why.", 410, **notice)
    if not found:
        raise Refused(f"There is nothing of this address among the {name.replace('-', ' ')}.", 404)
    (told,) = _told(resource, found, key, site_of(request))
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


def _wanted(request: HttpRequest, name: str) -> tuple[Resource, ApiKey]:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    key = let_in(secret.strip() if scheme.lower() == "bearer" else "")
    if name not in RESOURCES:
        raise Refused(f"There is no such list. There are {', '.join(RESOURCES)}.", 404)
    return RESOURCES[name], key


def _narrowed(resource: Resource, asked: dict[str, str]) -> Any:
    found = resource.found()
    for name, value in asked.items():
        filtering = resource.filters.get(name)
        if filtering is None:
            known = ", ".join([*resource.filters, "after", "limit"])
            raise Refused(f"There is no filter “{name}”. There are {known}.", 400)
        if "\0" in value:
            raise Refused(f"The filter “{name}” holds a character that cannot be kept.", 400)
        if value not in filtering.schema.get("enum", [value]):
            raise Refused(f"The filter “{name}” is one of {', '.join(filtering.schema['enum'])}.", 400)
        given = day(value) if filtering.schema.get("format") == "date" else value
        if given is None:
            raise Refused(f"The filter “{name}” is a day, such as 2026-11-25.", 400)
        found = filtering.narrow(found, given)
    return found


def _number(text: str, name: str, most: int) -> int:
    if not text:
        return PAGE
    least = 1 if name == "limit" else 0
    if not (text.isascii() and text.isdigit() and len(text) < 20 and least <= int(text) <= most):
        raise Refused(f"“{name}” is a whole number from {least} to {most}.", 400)
    return int(text)


def _told(resource: Resource, found: Sequence[Any], key: ApiKey, site: Site) -> list[dict[str, Any]]:
    rows = resource.rows(found)
    findings = [finding for row in rows if (finding := resource.finding(row)) is not None]
    note_uses(findings, f"API key: {key.name}")
    return [{name: field.value(row, site) for name, field in resource.fields.items()} for row in rows]
