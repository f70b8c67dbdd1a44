"""The data expand in a strict JSON-LD processor, offline: every term is one of schema.org's and nothing is lost."""

from typing import Any

import pytest
from pyld import jsonld

from articles.exchange.claimreview import claim_review
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


def offline(url: str, options: Any = None) -> dict[str, Any]:
    assert url.rstrip("/") == "https://schema.org", "no other context is named"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def size(data: Any) -> int:
    """How many values it holds, types, ids and contexts left out."""
    if isinstance(data, dict):
        return sum(size(value) for name, value in data.items() if name not in ("@context", "@type", "@id"))
    return sum(map(size, data)) if isinstance(data, list) else 1


def named(expanded: Any) -> set[str]:
    """Every property and type."""
    if isinstance(expanded, list):
        return set().union(*map(named, expanded)) if expanded else set()
    if not isinstance(expanded, dict):
        return set()
    inner = set().union(*(named(value) for value in expanded.values())) if expanded else set()
    types = expanded.get("@type", [])
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
