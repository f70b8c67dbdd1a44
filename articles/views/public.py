"""What readers see, without signing in: the published fact-checks, made from their stored versions alone."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.utils.http import http_date
from django.views.decorators.http import conditional_page, require_safe

from articles.exchange.claimreview import feed_item
from articles.exchange.public_page import page_of
from articles.models import Rating
from articles.queries import publication
from articles.queries.site import site_of
from articles.views.places import number_of
from articles.workflow.publishing import DOWN

# Browsers ask each time; caches in between keep a page for a minute, so a withdrawal is seen that soon everywhere.
_KEPT = 60
SITEMAP_HOLDS = 49_997  # beside the three pages that are always there


@login_not_required
@require_safe
@conditional_page
def fact_checks_page(request: HttpRequest) -> HttpResponse:
    """Every public fact-check, latest first."""
    found = publication.public_versions(number_of(request.GET.get("before")))
    shown = found[: publication.PAGE]
    context = {"versions": shown, "before": shown[-1] if len(found) > len(shown) else None}
    return _public(request, "public/fact_checks.html", context)


@login_not_required
@require_safe
@conditional_page
def fact_check_page(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """One fact-check as it was published last; where it is gone, what is left of it: a notice, and status 410."""
    found = publication.public_version(public_id)
    if found is None:
        raise Http404
    if found.redacted_at is not None:
        return _public(request, "public/redacted.html", {"version": found}, status=410)
    response = HttpResponse(page_of(found.payload, site_of(request)), status=410 if found.kind in DOWN else 200)
    response["Last-Modified"] = http_date(found.at.timestamp())
    return _kept_briefly(response)


@login_not_required
@require_safe
@conditional_page
def corrections_page(request: HttpRequest) -> HttpResponse:
    """What was corrected, withdrawn and retracted, latest first."""
    found = publication.changed_versions(number_of(request.GET.get("before")))
    shown = found[: publication.PAGE]
    context = {"versions": shown, "before": shown[-1] if len(found) > len(shown) else None}
    return _public(request, "public/corrections.html", context)


@login_not_required
@require_safe
@conditional_page
def method_page(request: HttpRequest) -> HttpResponse:
    """How the desk works, and what its ratings mean."""
    offered = list(Rating.objects.offered())
    context = {"scale": publication.rating_labels(offered), "in_words": any(each.in_words for each in offered)}
    return _public(request, "public/method.html", context)


@login_not_required
@require_safe
@conditional_page
def feed_json(request: HttpRequest) -> HttpResponse:
    """The ClaimReviews of the public fact-checks, a page of them, in a schema.org DataFeed; of what is gone the end."""
    site, found = site_of(request), publication.fed_versions(number_of(request.GET.get("before")))
    shown = found[: publication.PAGE]
    feed: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": f"{site.name}: fact-checks",
        "dataFeedElement": [item for each in shown if (item := feed_item(each, site))],
    }
    if len(found) > len(shown):
        feed["nextPage"] = f"{site.url}/fact-checks/feed.json?before={shown[-1].pk}"
    return _dated(JsonResponse(feed, json_dumps_params={"ensure_ascii": False}))


@login_not_required
@require_safe
@conditional_page
def feed_atom(request: HttpRequest) -> HttpResponse:
    """The latest public fact-checks, and the ends of those that are gone, for feed readers."""
    versions = publication.fed_versions()[: publication.PAGE]
    text = render_to_string("public/feed.atom", {"site": site_of(request), "versions": versions})
    return _dated(HttpResponse(text, content_type="application/atom+xml; charset=utf-8"))


@login_not_required
@require_safe
@conditional_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """The addresses of the public pages, as many as one sitemap may hold."""
    context = {"site": site_of(request), "pages": publication.public_addresses(SITEMAP_HOLDS)}
    text = render_to_string("public/sitemap.xml", context)
    return _dated(HttpResponse(text, content_type="application/xml; charset=utf-8"))


@login_not_required
@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Leads to the desk’s icon whoever looks for one where no page names it: beside a feed, a file, a sitemap."""
    return _kept_briefly(redirect(static("articles/icon.svg")))


def _public(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return _kept_briefly(render(request, template, context | {"site": site_of(request)}, status=status))


def _dated(response: HttpResponse) -> HttpResponse:
    if changed := publication.last_change():
        response["Last-Modified"] = http_date(changed.timestamp())
    return _kept_briefly(response)


def _kept_briefly(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=0, s_maxage=_KEPT)
    return response
