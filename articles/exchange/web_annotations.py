"""The quotes of an article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/)."""

from collections.abc import Sequence
from typing import Any

from articles.models import Article, Quote
from articles.queries.quote_export import QuoteRow
from articles.queries.site import Site
from articles.text.selectors import quote_selector

MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
# Named, never fetched. The digest of the text is no term of the annotation vocabulary.
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "https://schema.org/sha256"}]


def annotation_page(article: Article, rows: Sequence[QuoteRow], site: Site) -> dict[str, Any]:
    """One page that holds every quote of `rows`; their texts (revision or headline) have to be loaded.

    Positions count code points of the text that `source` names; browsers count UTF-16 units.
    """
    address = f"{site.url}/articles/{article.pk}/annotations.json"
    collection = {"id": f"{address}#all", "type": "AnnotationCollection", "label": str(article), "total": len(rows)}
    items = [_annotation(row, article, site) for row in rows]
    return {
        "@context": _CONTEXT,
        "id": address,
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": items,
    }


def _annotation(row: QuoteRow, article: Article, site: Site) -> dict[str, Any]:
    bodies = _bodies(row, site)
    return {
        "id": f"{site.url}/quotes/{row.quote.pk}/",
        "type": "Annotation",
        "motivation": sorted({body["purpose"] for body in bodies}),
        "body": bodies,
        "target": [_target(row.quote, start, end, article, site) for start, end in row.quote.fragments],
    }


def _bodies(row: QuoteRow, site: Site) -> list[dict[str, Any]]:
    said = [_text("classifying", row.quote.get_kind_display())]
    if row.quote.said_by:
        said.insert(0, _text("identifying", row.quote.said_by.name))
    if row.published:
        page = {"type": "SpecificResource", "purpose": "linking", "source": site.page(row.published.public_id)}
        said += [_text("assessing", row.published.rating), page]
    return said


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(quote: Quote, start: int, end: int, article: Article, site: Site) -> dict[str, Any]:
    place = quote.headline or quote.revision
    assert place is not None  # quote_stands_in_one_place
    words = quote_selector(place.text, start, end)
    target = {
        "source": _source(quote, article, site),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": words.exact,
                "prefix": words.prefix,
                "suffix": words.suffix,
            },
        ],
    }
    published = quote.headline.url if quote.headline else article.source_url
    return target | ({"scope": published} if published else {})


def _source(quote: Quote, article: Article, site: Site) -> dict[str, Any]:
    """The text as the desk keeps it; where it was published stands beside it as the scope."""
    address = f"{site.url}/articles/{article.pk}/"
    if quote.headline:
        return {"id": f"{address}#headline-{quote.headline.position}", "type": "Text", "format": "text/plain"}
    assert quote.revision is not None
    page = f"{address}revisions/{quote.revision.number}/"
    return {"id": page, "type": "Text", "format": "text/plain", "sha256": quote.revision.sha256}
