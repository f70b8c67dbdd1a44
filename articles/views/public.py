"""What readers see, without signing in: the published fact-checks, made from their stored versions alone."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import condition, require_safe

from articles.actions.publishing import Renderer, Version
from articles.exchange.claimreview import claim_review, script
from articles.models import PublishedVersion
from articles.queries import publication
from articles.queries.site import Site, site_of
from articles.views.places import number_of
from articles.workflow import DOWN

# Readers' pages may be kept for a minute: a withdrawal is seen that soon everywhere.
_KEPT = 60


@login_not_required
@require_safe
def fact_checks_page(request: HttpRequest) -> HttpResponse:
    """Every public fact-check, latest first."""
    found = publication.public_versions(number_of(request.GET.get("before")))
    shown = found[: publication.PAGE]
    context = {"versions": shown, "before": shown[-1] if len(found) > len(shown) else None}
    return _public(request, "public/fact_checks.html", context)


@login_not_required
@require_safe
def fact_check_page(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """One fact-check as it was published last; where it is gone, what is left of it: a notice, and status 410."""
    found = publication.public_version(public_id)
    if found is None:
        raise Http404
    if found.redacted_at is not None:
        return _public(request, "public/redacted.html", {"version": found}, status=410)
    response = HttpResponse(render_page(found.payload, site_of(request)), status=410 if found.kind in DOWN else 200)
    return _kept_briefly(response)


@login_not_required
@require_safe
def corrections_page(request: HttpRequest) -> HttpResponse:
    """What was corrected, withdrawn and retracted, latest first."""
    return _public(request, "public/corrections.html", {"versions": publication.changed_versions()})


@login_not_required
@require_safe
def method_page(request: HttpRequest) -> HttpResponse:
    """How the desk works, and what its ratings mean."""
    return _public(request, "public/method.html", {"scale": publication.scale_in_use()})


def _feed_state(request: HttpRequest) -> tuple[str, datetime] | None:
    latest = PublishedVersion.objects.order_by("-id").values_list("pk", "at", "redacted_at").first()
    return (f"{latest[0]}-{request.GET.get('before', '')}-{latest[2]}", latest[1]) if latest else None


def _etag(request: HttpRequest, **_: Any) -> str | None:
    state = _feed_state(request)
    return quote_etag(state[0]) if state else None


def _modified(request: HttpRequest, **_: Any) -> datetime | None:
    state = _feed_state(request)
    return state[1] if state else None


@login_not_required
@require_safe
@condition(etag_func=_etag, last_modified_func=_modified)
def feed_json(request: HttpRequest) -> HttpResponse:
    """The ClaimReviews of the public fact-checks, a page of them, in a schema.org DataFeed."""
    site, found = site_of(request), publication.public_versions(number_of(request.GET.get("before")))
    shown = found[: publication.PAGE]
    feed: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": f"{site.name}: fact-checks",
        "dataFeedElement": [
            {
                "@type": "DataFeedItem",
                "dateCreated": each.payload["first_published_at"],
                "dateModified": each.payload["published_at"],
                "item": claim_review(each.payload, site),
            }
            for each in shown
        ],
    }
    if len(found) > len(shown):
        feed["nextPage"] = f"{site.url}/fact-checks/feed.json?before={shown[-1].pk}"
    return _kept_briefly(JsonResponse(feed, json_dumps_params={"ensure_ascii": False}))


@login_not_required
@require_safe
@condition(etag_func=_etag, last_modified_func=_modified)
def feed_atom(request: HttpRequest) -> HttpResponse:
    """The latest public fact-checks and notices for feed readers."""
    context = {"site": site_of(request), "versions": publication.public_versions()[: publication.PAGE]}
    text = render_to_string("public/feed.atom", context)
    return _kept_briefly(HttpResponse(text, content_type="application/atom+xml; charset=utf-8"))


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The addresses of the public pages."""
    context = {"site": site_of(request), "versions": PublishedVersion.objects.public().order_by("-id")[:50_000]}
    text = render_to_string("public/sitemap.xml", context)
    return _kept_briefly(HttpResponse(text, content_type="application/xml; charset=utf-8"))


def render_page(version: Version, site: Site) -> str:
    """The page of a version, from nothing but the version and whose site it is."""
    if version["kind"] in DOWN:
        return render_to_string("public/notice.html", {"version": version, "site": site})
    data = script(claim_review(version, site))
    return render_to_string("public/fact_check.html", {"version": version, "site": site, "data": data})


def renderer_for(request: HttpRequest) -> Renderer:
    """How the page of a version will be made and where it will stand, for the linter."""
    site = site_of(request)
    return Renderer(
        page=lambda version: render_page(version, site), address=lambda version: site.page(version["public_id"])
    )


def _public(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return _kept_briefly(render(request, template, context | {"site": site_of(request)}, status=status))


def _kept_briefly(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=_KEPT)
    return response
