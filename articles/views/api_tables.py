"""What the read API tells, as tables: the views answer from them, and the OpenAPI description is drawn from them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.dateparse import parse_date

from articles.exchange.claimreview import claim_review, has_review
from articles.models import Article, Flag, PublishedVersion, Quote
from articles.queries.publication import public_version
from articles.queries.quote_export import rows_of
from articles.queries.site import Site
from articles.views.exports import COLUMNS
from articles.workflow.vocabulary import Kind, QuoteState, VersionKind, Wording

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "integer"}
YES_NO: dict[str, Any] = {"type": "boolean"}
OBJECT: dict[str, Any] = {"type": "object"}
DAY: dict[str, Any] = {"type": ["string", "null"], "format": "date"}
MOMENT: dict[str, Any] = {"type": "string", "format": "date-time"}
LINK: dict[str, Any] = {"type": "string", "format": "uri"}
MAYBE: dict[str, Any] = {"type": ["string", "null"]}
MAYBE_OBJECT: dict[str, Any] = {"type": ["object", "null"]}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(words: type[Any]) -> dict[str, Any]:
    return {"type": "string", "enum": [str(word.value) for word in words]}


@dataclass(frozen=True, slots=True)
class Field:
    schema: Mapping[str, Any]
    value: Callable[[Any, Site], Any]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One filter of the address; `narrow` gets what `schema` lets through, a day as a date."""

    schema: Mapping[str, Any]
    says: str
    narrow: Callable[[Any, Any], Any]


@dataclass(frozen=True, slots=True)
class Resource:
    """A list of the API. `rows` makes of one page what the fields read; `one` finds a row by the end of its address.

    `finding` is the id of the fact-check whose public finding a row tells, if it tells one; `gone` the notice that is
    left at an address of which the row was taken down.
    """

    says: str
    found: Callable[[], QuerySet[Any, Any]]
    rows: Callable[[Sequence[Any]], Sequence[Any]]
    one: Callable[[QuerySet[Any, Any], str], QuerySet[Any, Any]]
    fields: Mapping[str, Field]
    filters: Mapping[str, Narrowing]
    finding: Callable[[Any], int | None] = lambda row: None
    gone: Callable[[str], PublishedVersion | None] | None = None


def day(text: str) -> date | None:
    """A date of an address; None for what is none."""
    try:
        return parse_date(text)
    except ValueError:
        return None


def _numbered(found: QuerySet[Any, Any], number: str) -> QuerySet[Any, Any]:
    is_number = number.isascii() and number.isdigit() and len(number) < 19
    return found.filter(pk=int(number)) if is_number else found.none()


def _with_public_id(found: QuerySet[Any, Any], public_id: str) -> QuerySet[Any, Any]:
    try:
        return found.filter(fact_check__public_id=UUID(public_id))
    except ValueError:
        return found.none()


def _quotes() -> QuerySet[Any, Any]:
    found = Quote.objects.leaving().with_people()
    return found.select_related("article", "headline").prefetch_related("tags").defer("fact_check__summary")


def _checks() -> QuerySet[Any, Any]:
    kept = Flag.objects.keeping_here().around_check(OuterRef("fact_check"))
    return PublishedVersion.objects.public().exclude(Exists(kept))


def _articles() -> QuerySet[Any, Any]:
    kept = Flag.objects.keeping_here().values("article")
    return Article.objects.filter(archived_at=None).exclude(pk__in=kept)


def _taken_down(public_id: str) -> PublishedVersion | None:
    try:
        latest = public_version(UUID(public_id))
    except ValueError:
        return None
    return None if latest is None or latest.is_public else latest


def _label(version: PublishedVersion) -> dict[str, Any]:
    rating = version.payload["rating"] or {}
    return {name: rating.get(name, "") for name in ("slug", "label", "definition")}


_SCHEMAS: dict[str, Mapping[str, Any]] = {
    "id": NUMBER,
    "article_published_on": DAY,
    "fragments": _list(_list(NUMBER)),
    "in_copy": YES_NO,
    "kind": _one_of(Kind),
    "speaker": MAYBE,
    "relayed_from": MAYBE,
    "wording": _one_of(Wording),
    "state": _one_of(QuoteState),
    "tags": _list(TEXT),
}
# What is told of a fact-check that was taken down, beside what every no tells.
NOTICE: dict[str, Field] = {
    "public_id": Field(TEXT, lambda row, _: str(row.fact_check.public_id)),
    "url": Field(LINK, lambda row, site: site.page(str(row.fact_check.public_id))),
    "version": Field(NUMBER, lambda row, _: row.number),
    "kind": Field(TEXT, lambda row, _: row.kind if row.redacted_at is None else "redaction"),
    "at": Field(MOMENT, lambda row, _: (row.redacted_at or row.at).isoformat(timespec="seconds")),
    "sha256": Field(TEXT, lambda row, _: row.sha256),
    "note": Field(TEXT, lambda row, _: row.note if row.redacted_at is None else row.redacted_because),
}
RESOURCES: dict[str, Resource] = {
    "articles": Resource(
        "Articles on the desk, without their text and without those that were archived or that a flag keeps here.",
        _articles,
        lambda rows: rows,
        _numbered,
        {
            "id": Field(NUMBER, lambda row, _: row.pk),
            "slug": Field(TEXT, lambda row, _: row.slug),
            "title": Field(TEXT, lambda row, _: str(row)),
            "outlet": Field(TEXT, lambda row, _: row.outlet),
            "byline": Field(TEXT, lambda row, _: row.byline),
            "dateline": Field(TEXT, lambda row, _: row.dateline),
            "published_on": Field(DAY, lambda row, _: row.published_on.isoformat() if row.published_on else None),
            "url": Field(TEXT, lambda row, _: row.source_url),
        },
        {
            "slug": Narrowing(TEXT, "The article with this slug.", lambda found, slug: found.filter(slug=slug)),
            "outlet": Narrowing(TEXT, "Of this outlet.", lambda found, name: found.filter(outlet=name)),
        },
    ),
    "quotes": Resource(
        "Quotes, as in the file of a list: without what was rejected or a flag keeps here; a rating only once signed.",
        _quotes,
        rows_of,
        _numbered,
        {name: Field(_SCHEMAS.get(name, TEXT), value) for name, value in COLUMNS.items()},
        {
            "article": Narrowing(
                TEXT, "Of the article with this slug.", lambda found, slug: found.filter(article__slug=slug)
            ),
            "kind": Narrowing(_one_of(Kind), "Of this kind.", lambda found, kind: found.filter(kind=kind)),
            "state": Narrowing(_one_of(QuoteState), "In this state.", lambda found, state: found.filter(state=state)),
            "wording": Narrowing(
                _one_of(Wording), "Whose wording stands so.", lambda found, said: found.filter(wording=said)
            ),
        },
        lambda row: row.published.check_id if row.published else None,
    ),
    "fact-checks": Resource(
        "Fact-checks as they are public now: the newest version of each, and nothing of what was taken down.",
        _checks,
        lambda rows: rows,
        _with_public_id,
        {
            "public_id": Field(TEXT, lambda row, _: row.payload["public_id"]),
            "url": Field(LINK, lambda row, site: site.page(row.payload["public_id"])),
            "version": Field(NUMBER, lambda row, _: row.number),
            "kind": Field(_one_of(VersionKind), lambda row, _: row.kind),
            "sha256": Field(TEXT, lambda row, _: row.sha256),
            "published_at": Field(MOMENT, lambda row, _: row.payload["published_at"]),
            "first_published_at": Field(MOMENT, lambda row, _: row.payload["first_published_at"]),
            "claim": Field(TEXT, lambda row, _: row.payload["claim"]),
            "rating": Field(OBJECT, lambda row, _: _label(row)),
            "summary": Field(TEXT, lambda row, _: row.payload["summary"]),
            "reply": Field(MAYBE_OBJECT, lambda row, _: row.payload.get("reply")),
            "claim_review": Field(
                {"type": ["object", "null"]},
                lambda row, site: claim_review(row.payload, site) if has_review(row.payload) else None,
            ),
        },
        {
            "rating": Narrowing(
                TEXT, "With the rating of this slug.", lambda found, slug: found.filter(payload__rating__slug=slug)
            ),
            "since": Narrowing(
                {"type": "string", "format": "date"},
                "Changed on this day or later.",
                lambda found, since: found.filter(at__date__gte=since),
            ),
        },
        lambda row: row.fact_check_id,
        _taken_down,
    ),
}
