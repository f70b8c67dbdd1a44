"""The record: a page of it at a time, and as a file for a spreadsheet."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.forms.record import RecordForm
from articles.models import Activity
from articles.queries.people import name_of
from articles.queries.record import RecordFilters, RecordLine, in_batches, listed, recorded
from articles.queries.record import page as page_of
from articles.text.sheet import BYTE_ORDER_MARK, sheet_line
from articles.views.errors import refuse
from articles.views.places import number_of
from articles.views.responses import page, signed_in

COLUMNS = (
    "time",
    "person",
    "deed",
    "in words",
    "article",
    "article slug",
    "quote",
    "about",
    "changes",
    "before",
    "after",
    "line",
)


@require_safe
def activity_page(request: HttpRequest) -> HttpResponse:
    """Every line that the filters let through, newest first."""
    signed_in(request)
    form = RecordForm(request.GET)
    if not form.is_valid():
        return page(request, "articles/activity.html", {"form": form, "problems": form.sentences}, 422)
    found = listed(form.filters)
    lines, has_newer, has_older = page_of(found, before=_line_in(request, "before"), after=_line_in(request, "after"))
    kept = _kept(request)
    context: dict[str, Any] = {
        "form": form,
        "filters": form.filters,
        "narrows": bool(kept),
        "lines": lines,
        "here": f"{reverse('activity')}?{kept}{'&' if kept else ''}",
        "download": f"{reverse('activity-csv')}{'?' if kept else ''}{kept}",
        "newer": lines[0].line if lines and has_newer else None,
        "older": lines[-1].line if lines and has_older else None,
    }
    return page(request, "articles/activity.html", context)


@require_safe
def activity_csv(request: HttpRequest) -> HttpResponseBase:
    """The same lines, all of them, as a file that spreadsheets open; written while it is sent."""
    signed_in(request)
    form = RecordForm(request.GET)
    if not form.is_valid():
        return refuse(request, " ".join(form.sentences), 422)
    headers = {"Content-Disposition": f'attachment; filename="activity-{timezone.localdate():%Y-%m-%d}.csv"'}
    return StreamingHttpResponse(_sheet(form.filters), content_type="text/csv; charset=utf-8", headers=headers)


def _sheet(filters: RecordFilters) -> Iterator[str]:
    yield BYTE_ORDER_MARK + sheet_line(COLUMNS)
    for lines in in_batches(recorded(filters)):
        yield "".join(sheet_line(_cells(each)) for each in lines)


def _cells(each: RecordLine) -> list[str]:
    line = each.line
    return [
        timezone.localtime(line.at).isoformat(timespec="seconds"),
        name_of(line.actor),
        line.get_verb_display(),
        each.told,
        str(line.article or ""),
        line.article.slug if line.article else "",
        each.quote.ref if each.quote else "",
        each.about,
        "; ".join(str(difference) for difference in each.differences),
        _json(line.before),
        _json(line.after),
        str(line.pk),
    ]


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False) if fields else ""


def _kept(request: HttpRequest) -> str:
    """The filters of the address, without empty ones and without the page."""
    return urlencode([(name, value) for name in RecordForm.base_fields if (value := request.GET.get(name, "").strip())])


def _line_in(request: HttpRequest, name: str) -> Activity | None:
    number = number_of(request.GET.get(name))
    return Activity.objects.filter(pk=number).first() if number else None
