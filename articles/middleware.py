"""What every request passes through."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.db import DatabaseError, DataError, IntegrityError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from articles.models.violations import explain
from articles.views.errors import not_found, refuse

GetResponse = Callable[[HttpRequest], HttpResponse]


class HealthMiddleware:
    """Answers /healthz before sessions, hosts and sign-in are looked at: 200 while the database answers."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path != "/healthz":
            return self.get_response(request)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except DatabaseError:
            return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
        return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


class SignInMiddleware(LoginRequiredMiddleware):
    """Leads whoever is not signed in to the sign-in page.

    It asks who is there only where that matters: what readers get is the same for all, so that caches may keep it.
    """

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


class HtmxSignInMiddleware:
    """Leads an htmx request of somebody signed out to the sign-in page, instead of swapping that page into a card."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        sign_in = resolve_url(settings.LOGIN_URL)
        if "HX-Request" not in request.headers or response.status_code != 302:
            return response
        if urlsplit(response["Location"]).path != sign_in:
            return response
        return HttpResponse(
            status=204, headers={"HX-Redirect": f"{sign_in}?{urlencode({'next': _page_of(request), 'ended': '1'})}"}
        )


def _page_of(request: HttpRequest) -> str:
    """The path of the page that htmx is on, without its host; the front page where there is none."""
    try:
        back = urlsplit(request.headers.get("HX-Current-URL", ""))._replace(scheme="", netloc="").geturl()
    except ValueError:
        return "/"
    return back if back and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/"


class PrivatePagesMiddleware:
    """Keeps unpublished text out of every cache, and fragments apart from pages."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        patch_vary_headers(response, ["HX-Request"])
        return response


class PlainWordsMiddleware:
    """Turns what the database refuses into a sentence: never a 500 for a broken rule or a busy file."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, IntegrityError):
            violation = explain(error)
            return refuse(request, violation.sentence, 409 if violation.is_stale else 422)
        if isinstance(error, OverflowError) or (isinstance(error, DataError) and "out of range" in str(error)):
            return not_found(request, error)  # an address with a number that no database can count to
        if isinstance(error, OperationalError) and any(word in str(error) for word in ("locked", "deadlock")):
            return refuse(request, "The desk is busy. Nothing was changed; try again.", 503)
        return None
