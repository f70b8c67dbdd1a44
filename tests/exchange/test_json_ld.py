"""The data expand in a strict JSON-LD processor, offline: every term is one of its vocabulary and nothing is lost."""

from typing import Any

import pytest
from pyld import jsonld

from articles.exchange.claimreview import claim_review
from articles.exchange.web_annotations import annotation_page
from articles.models import Article, Quote, RelatedHeadline, Revision, Speaker
from articles.queries.quote_export import Published, QuoteRow
from tests.conftest import fragments_of
from tests.exchange.versions import SITE, corrected, generated, version

VOCABULARY = "https://schema.org/"
TYPES = (
    "ClaimReview", "Claim", "Rating", "Person", "Organization", "NewsMediaOrganization", "NewsArticle", "CreativeWork",
    "CorrectionComment", "DataFeed", "DataFeedItem",
)  # fmt: skip
LINKS = ("url", "correctionsPolicy", "verificationFactCheckingPolicy")
DATES = ("datePublished", "dateModified", "dateCreated", "dateDeleted")
WORDS = (
    "inLanguage", "claimReviewed", "author", "name", "correction", "text", "reviewRating", "alternateName",
    "ratingValue", "bestRating", "worstRating", "ratingExplanation", "itemReviewed", "firstAppearance", "appearance",
    "headline", "publisher", "citation", "dataFeedElement", "item",
)  # fmt: skip
# The part of schema.org's own context that the data use. There is no @vocab: a term that is not here is an error.
CONTEXT: dict[str, Any] = {
    **{name: f"{VOCABULARY}{name}" for name in (*TYPES, *WORDS)},
    **{name: {"@id": f"{VOCABULARY}{name}", "@type": "@id"} for name in LINKS},
    **{name: {"@id": f"{VOCABULARY}{name}", "@type": f"{VOCABULARY}Date"} for name in DATES},
}


OA, AS, DC = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/elements/1.1/"
RDF, RDFS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
OA_TYPES = ("Annotation", "TextualBody", "SpecificResource", "TextPositionSelector", "TextQuoteSelector")
OA_LINKS = {
    "body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector", "scope": "hasScope",
}  # fmt: skip
# The part of http://www.w3.org/ns/anno.jsonld that the annotations use.
ANNOTATIONS: dict[str, Any] = {
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Text": "http://purl.org/dc/dcmitype/Text",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    **{name: f"{OA}{name}" for name in (*OA_TYPES, "assessing", "classifying", "identifying", "linking")},
    **{name: f"{OA}{name}" for name in ("start", "end", "exact", "prefix", "suffix")},
    **{name: {"@type": "@id", "@id": f"{OA}{link}"} for name, link in OA_LINKS.items()},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    "items": {"@type": "@id", "@id": f"{AS}items", "@container": "@list"},
    "partOf": {"@type": "@id", "@id": f"{AS}partOf"},
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
    "format": f"{DC}format",
    "value": f"{RDF}value",
    "label": f"{RDFS}label",
}
KNOWN = {"https://schema.org": CONTEXT, "http://www.w3.org/ns/anno.jsonld": ANNOTATIONS}


def offline(url: str, options: Any = None) -> dict[str, Any]:
    assert url.rstrip("/") in KNOWN, "no other context is named"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": KNOWN[url.rstrip("/")]}}


def size(data: Any) -> int:
    """How many values it holds, types, ids and contexts left out."""
    if isinstance(data, dict):
        left_out = ("@context", "@type", "@id", "type", "id")
        return sum(size(value) for name, value in data.items() if name not in left_out)
    return sum(map(size, data)) if isinstance(data, list) else 1


def named(expanded: Any) -> set[str]:
    """Every property and type."""
    if isinstance(expanded, list):
        return set().union(*map(named, expanded)) if expanded else set()
    if not isinstance(expanded, dict):
        return set()
    inner = set().union(*(named(value) for value in expanded.values())) if expanded else set()
    types = [] if "@value" in expanded else expanded.get("@type", [])
    own = {name for name in expanded if not name.startswith("@")}
    return own | inner | set(types if isinstance(types, list) else [types])


@pytest.mark.parametrize("made", [version(), corrected(), *map(generated, range(40))], ids=lambda made: made["number"])
def test_a_review_expands_and_comes_back_whole(made: dict[str, Any]) -> None:
    review = claim_review(made, SITE)

    expanded = jsonld.expand(review, {"documentLoader": offline})
    again = jsonld.compact(expanded, {"@context": CONTEXT}, {"documentLoader": offline})

    assert all(name.startswith(VOCABULARY) for name in named(expanded))
    assert [each["@id"] for each in expanded] == [review["@id"]]
    assert size(again) == size(review), "no value was dropped"
    assert again["claimReviewed"] == review["claimReviewed"]


def test_a_term_that_schema_org_does_not_have_would_be_found() -> None:
    review = claim_review(version(), SITE) | {"verdict": "False"}

    expanded = jsonld.expand(review, {"documentLoader": offline})

    assert size(jsonld.compact(expanded, {"@context": CONTEXT}, {"documentLoader": offline})) < size(review)


TEXT = "🚢🌊 The ferry – “We sail 🌊 at dawn,” she said. “We sail.” She said no. “We sail.”"
PIECES = [["We sail 🌊 at dawn,", "We sail."], ["We sail.”"]]


def annotated() -> tuple[dict[str, Any], list[QuoteRow]]:
    """An article whose text begins with what browsers count as two units each, with a quote of two fragments, and one
    in a headline; none of it kept.
    """
    article = Article(pk=7, slug="ferry", headline="Ferry 🚢", source_url="https://corrow.example/ferry")
    revision = Revision(article=article, number=2, text=TEXT, sha256="a" * 64)
    headline = RelatedHeadline(article=article, position=1, text="🚢 Ferry ‘sails’ as Ferry ‘sails’")
    tove = Speaker(name="Tove Marsh")
    last = TEXT.rindex("We sail")
    quotes = [
        Quote(pk=1, article=article, revision=revision, fragments=fragments_of(TEXT, *PIECES[0]), speaker=tove),
        Quote(pk=2, article=article, revision=revision, fragments=[[last, last + 8]]),
        Quote(pk=3, article=article, headline=headline, fragments=fragments_of(headline.text, "‘sails’")),
    ]
    public = Published(1, "00000000-0000-4000-8000-000000000001", "Supported", "")
    rows = [QuoteRow(quote, [], published=public if quote.pk == 1 else None) for quote in quotes]
    return annotation_page(article, rows, SITE), rows


def values(node: dict[str, Any], name: str) -> list[Any]:
    return [each.get("@value", each.get("@id")) for each in node.get(name, [])]


def test_annotations_expand_and_come_back_whole() -> None:
    page, _ = annotated()

    expanded = jsonld.expand(page, {"documentLoader": offline})
    again = jsonld.compact(expanded, {"@context": page["@context"]}, {"documentLoader": offline})

    vocabularies = (OA, AS, DC, RDF, RDFS, "http://purl.org/dc/dcmitype/", "https://schema.org/sha256")
    assert all(name.startswith(vocabularies) for name in named(expanded))
    assert size(again) == size(page), "no value was dropped"
    (read,) = expanded
    items = read[f"{AS}items"][0]["@list"]
    assert len(items) == 3
    assert [item["@type"] for item in items] == [[f"{OA}Annotation"]] * 3
    motives = {motive for item in items for motive in values(item, f"{OA}motivatedBy")}
    assert motives == {f"{OA}{name}" for name in ("assessing", "classifying", "identifying", "linking")}


def test_every_selector_finds_its_words_again_from_what_was_expanded() -> None:
    page, rows = annotated()
    (read,) = jsonld.expand(page, {"documentLoader": offline})

    for item, row in zip(read[f"{AS}items"][0]["@list"], rows, strict=True):
        text = (row.quote.headline or row.quote.revision).text
        found = []
        for target in item[f"{OA}hasTarget"]:
            position, quote = target[f"{OA}hasSelector"]
            (start,), (end,) = values(position, f"{OA}start"), values(position, f"{OA}end")
            before, exact, after = (values(quote, f"{OA}{name}")[0] for name in ("prefix", "exact", "suffix"))
            assert text.count(before + exact + after) == 1
            assert text.index(before + exact + after) + len(before) == start
            assert text[start:end] == exact
            found.append([start, end])
        assert found == row.quote.fragments


def test_a_term_that_annotations_do_not_have_would_be_found() -> None:
    page, _ = annotated()
    page["items"][0]["verdict"] = "False"

    expanded = jsonld.expand(page, {"documentLoader": offline})

    assert size(jsonld.compact(expanded, {"@context": page["@context"]}, {"documentLoader": offline})) < size(page)
