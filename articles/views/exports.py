"""What leaves the desk as files: lists of quotes, written while they are sent, and the annotations of an article."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.actions.using import note_uses
from articles.exchange.dossier import dossier as written_dossier
from articles.exchange.web_annotations import MEDIA_TYPE, annotation_page
from articles.models import Article, FactCheck, Quote
from articles.queries.flags import kinds_keeping
from articles.queries.people import name_of, roles_of
from articles.queries.queue import Filters
from articles.queries.quote_export import QuoteRow, exported, of_article
from articles.queries.site import Site, site_of
from articles.text.sheet import BYTE_ORDER_MARK, sheet_line
from articles.views.errors import refuse
from articles.views.places import queue_place
from articles.views.responses import signed_in
from articles.workflow.refusals import Ground, dossier_objection, export_objection

# The address is that of the list, so what narrows the list narrows the file.
_Lines = Callable[[Iterator[list[QuoteRow]], Site], Iterator[str]]


@require_safe
def quotes_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The quotes of a list as a file that spreadsheets open as text."""
    return _file(request, _csv, "csv", "text/csv; charset=utf-8")


@require_safe
def quotes_jsonl(request: HttpRequest) -> StreamingHttpResponse:
    """The quotes of a list, one JSON object a line."""
    return _file(request, _jsonl, "jsonl", "application/jsonl; charset=utf-8")


@require_safe
def annotations(request: HttpRequest, article_id: int) -> HttpResponse:
    """The quotes of an article as Web Annotations, for whoever has its text."""
    user, article = signed_in(request), get_object_or_404(Article, pk=article_id)
    if no := export_objection(kinds_keeping(article)):
        return refuse(request, no.sentence, 409)
    (rows,) = _noted(iter([of_article(article)]), f"annotations: {name_of(user)}")
    return JsonResponse(
        annotation_page(article, rows, site_of(request)),
        content_type=MEDIA_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
def dossier(request: HttpRequest, fact_check_id: int) -> HttpResponseBase:
    """Everything that was published of a fact-check, its sources and their copies, in a zip that proves itself."""
    user, check = signed_in(request), get_object_or_404(FactCheck, pk=fact_check_id)
    no = dossier_objection(roles_of(user), was_public=check.versions.exists(), flags=kinds_keeping(check))
    if no is not None:
        return refuse(request, no.sentence, 403 if no.ground is Ground.ROLE else 409)
    name = f'attachment; filename="fact-check-{check.pk}-{timezone.localdate():%Y-%m-%d}.zip"'
    note_uses([check.pk], f"dossier: {name_of(user)}")
    body = written_dossier(check, site_of(request))
    return StreamingHttpResponse(body, content_type="application/zip", headers={"Content-Disposition": name})


def _file(request: HttpRequest, lines: _Lines, ending: str, content_type: str) -> StreamingHttpResponse:
    user, filters = signed_in(request), queue_place(request.GET.dict()).filters or Filters()
    name = f'attachment; filename="quotes-{timezone.localdate():%Y-%m-%d}.{ending}"'
    body = lines(_noted(exported(filters, user), f"file of quotes: {name_of(user)}"), site_of(request))
    return StreamingHttpResponse(body, content_type=content_type, headers={"Content-Disposition": name})


def _noted(batches: Iterator[list[QuoteRow]], name: str) -> Iterator[list[QuoteRow]]:
    for rows in batches:
        note_uses((row.published.check_id for row in rows if row.published), name)
        yield rows


def _csv(batches: Iterator[list[QuoteRow]], site: Site) -> Iterator[str]:
    yield BYTE_ORDER_MARK + sheet_line(name.replace("_", " ") for name in COLUMNS)
    for rows in batches:
        yield "".join(sheet_line(_cell(value(row, site)) for value in COLUMNS.values()) for row in rows)


def _jsonl(batches: Iterator[list[QuoteRow]], site: Site) -> Iterator[str]:
    for rows in batches:
        objects = ({name: value(row, site) for name, value in COLUMNS.items()} for row in rows)
        yield "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join("–".join(map(str, each)) if isinstance(each, list) else each for each in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _stands_in(quote: Quote) -> str:
    return f"headline {quote.headline.position}" if quote.headline else "copy"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _name(speaker: Any) -> str | None:
    return speaker.shown.name if speaker else None


# What a file says of each quote, by the name of the column.
COLUMNS: dict[str, Callable[[QuoteRow, Site], Any]] = {
    "id": lambda row, _: row.quote.pk,
    "ref": lambda row, _: row.quote.ref,
    "article": lambda row, _: str(row.quote.article),
    "article_slug": lambda row, _: row.quote.article.slug,
    "outlet": lambda row, _: row.quote.article.outlet,
    "article_published_on": lambda row, _: _day(row.quote.article.published_on),
    "article_url": lambda row, _: row.quote.article.source_url,
    "stands_in": lambda row, _: _stands_in(row.quote),
    "fragments": lambda row, _: row.quote.fragments,
    "in_copy": lambda row, _: row.quote.in_copy,
    "kind": lambda row, _: row.quote.kind,
    "words": lambda row, _: row.quote.words,
    "speaker": lambda row, _: _name(row.quote.speaker),
    "mention": lambda row, _: row.quote.mention,
    "cue": lambda row, _: row.quote.cue,
    "relayed_from": lambda row, _: _name(row.quote.relayed_from),
    "wording": lambda row, _: row.quote.wording,
    "checked_against": lambda row, _: row.quote.wording_source,
    "state": lambda row, _: row.quote.state,
    "tags": lambda row, _: row.tags,
    "claim": lambda row, _: row.claim,
    "rating": lambda row, _: row.rating,
    "published_rating": lambda row, _: row.published.rating if row.published else "",
    "published_reply": lambda row, _: row.published.reply if row.published else "",
    "published_at": lambda row, site: site.page(row.published.public_id) if row.published else "",
}
