"""The pages for a no: designed like the rest, and as one line where htmx asked."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

_TITLES = {
    400: "That request could not be read",
    403: "Not yours to do",
    404: "Nothing here",
    410: "Removed for good",
    413: "That is too much at once",
    409: "Not as things stand",
    422: "That cannot be kept",
    503: "Busy for a moment",
}


def refuse(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    """`sentence` as a page, or as plain text for htmx, which prints it in the bar below."""
    if "HX-Request" in request.headers:
        headers = {"HX-Reswap": "none"}
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8", headers=headers)
    title = _TITLES.get(status, HTTPStatus(status).phrase)
    return render(request, "refusal.html", {"title": title, "sentence": sentence, "status": status}, status=status)


_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, _TOO_LARGE):
        most = (
            f"{settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1_000_000} MB of text or {settings.DATA_UPLOAD_MAX_NUMBER_FILES}"
        )
        return refuse(request, f"This is more than the desk takes at once: {most} files. Nothing was changed.", 413)
    return refuse(request, "The browser sent something this desk does not understand. Go back and try again.", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refuse(request, str(exception) or "Your account may not do this.", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refuse(request, "There is no such page, or it is not yours to see.", 404)


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    return refuse(
        request,
        "This form is from before you signed in or out, or cookies are off. Nothing was changed."
        " Go back, reload the page and send it again.",
        403,
    )
