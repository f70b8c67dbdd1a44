"""A published fact-check as one schema.org ClaimReview, from the stored version alone.

The mapping follows schema.org's definitions and what Google's Fact Check Explorer reads: numbers all or none, no empty
property, nothing invented. What a version holds is described by `actions/publishing.py`, which makes it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from articles.models import PublishedVersion
from articles.queries.site import Site
from articles.workflow.publishing import DOWN

CONTEXT = "https://schema.org"
# A document speaks for somebody whom it may not name, so it is no author in the terms of schema.org.
_TYPES = {"person": "Person", "organisation": "Organization", "group": "Organization"}
# Characters that could end the script element, or a line in old readers of JavaScript.
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def has_review(version: Mapping[str, Any]) -> bool:
    """Whether a version has a ClaimReview: not where it was taken down, and not where its finding is no rating."""
    return version["kind"] not in DOWN and version["rating"] is not None


def claim_review(version: Mapping[str, Any], site: Site) -> dict[str, Any]:
    """The ClaimReview of a version, as JSON values. Raises `ValueError` where it has none."""
    if not has_review(version):
        raise ValueError("A fact-check that was withdrawn, or is told in words alone, has no ClaimReview.")
    page = site.page(version["public_id"])
    corrections = version["corrections"]
    return _filled(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "@id": f"{page}#review",
            "url": page,
            "inLanguage": version["language"],
            "claimReviewed": version["claim"],
            "author": _publisher(site),
            "datePublished": version["first_published_at"],
            "dateModified": version["published_at"] if corrections else None,
            "correction": [
                {"@type": "CorrectionComment", "text": each["note"], "datePublished": each["at"]}
                for each in corrections
            ],
            "reviewRating": _rating(version),
            "itemReviewed": _claim(version),
            "citation": [_citation(source) for source in version["evidence"]],
        }
    )


def feed_item(version: PublishedVersion, site: Site) -> dict[str, Any] | None:
    """A fact-check in a schema.org DataFeed: its ClaimReview while it has one, its end where that is gone.

    The end names the review by its `@id` alone, so that whoever kept a copy knows what to delete. None where a public
    fact-check never had a rating.
    """
    page = site.page(str(version.fact_check.public_id))
    when = (version.redacted_at or version.at).isoformat(timespec="seconds")
    if version.is_public and not has_review(version.payload) and not _was_rated(version.payload):
        return None
    if not (version.is_public and has_review(version.payload)):
        return {"@type": "DataFeedItem", "dateDeleted": when, "item": {"@id": f"{page}#review"}}
    return {
        "@type": "DataFeedItem",
        "dateCreated": version.payload["first_published_at"],
        "dateModified": version.payload["published_at"],
        "item": claim_review(version.payload, site),
    }


def _was_rated(version: Mapping[str, Any]) -> bool:
    return any(change["was"].get("rating") for change in version["corrections"])


def script(data: Mapping[str, Any]) -> str:
    """`data` as JSON that cannot leave the script element it is put into."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return "".join(_ESCAPED.get(character, character) for character in text)


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _publisher(site: Site) -> dict[str, Any]:
    return {
        "@type": "NewsMediaOrganization",
        "name": site.name,
        "url": f"{site.url}/",
        "correctionsPolicy": f"{site.url}/fact-checks/corrections/",
        "verificationFactCheckingPolicy": f"{site.url}/fact-checks/method/",
    }


def _rating(version: Mapping[str, Any]) -> dict[str, Any]:
    rating = version["rating"]
    numbers = [each["value"] for each in version["scale"]["labels"] if each["value"] is not None]
    value = rating["value"]
    has_numbers = value is not None and min(numbers) < max(numbers)
    return _filled(
        {
            "@type": "Rating",
            "alternateName": rating["label"],
            "ratingValue": value if has_numbers else None,
            "bestRating": max(numbers) if has_numbers else None,
            "worstRating": min(numbers) if has_numbers else None,
            "ratingExplanation": version["summary"],
        }
    )


def _claim(version: Mapping[str, Any]) -> dict[str, Any]:
    quotes: Sequence[Mapping[str, Any]] = version["quotes"]
    speaker = version["speaker"]
    works = _unlike([work for quote in quotes if (work := _work(quote["article"]))])
    return _filled(
        {
            "@type": "Claim",
            "text": quotes[0]["words"] if quotes else None,
            "name": version["said_where"],
            "author": _speaker(speaker) if speaker and speaker["kind"] in _TYPES else None,
            "datePublished": version["said_on"],
            "firstAppearance": works[0] if works else None,
            "appearance": works[1:],
        }
    )


def _speaker(speaker: Mapping[str, Any]) -> dict[str, Any]:
    return {"@type": _TYPES[speaker["kind"]], "name": speaker["name"]}


def _work(article: Mapping[str, Any]) -> dict[str, Any] | None:
    if not article["url"]:
        return None
    publisher = {"@type": "Organization", "name": article["outlet"]} if article["outlet"] else None
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": article["title"],
            "url": article["url"],
            "datePublished": article["published_on"],
            "publisher": publisher,
        }
    )


def _unlike(works: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each address once, earliest first; those without a date come after the dated."""
    by_url = {work["url"]: work for work in reversed(works)}
    return sorted(by_url.values(), key=lambda work: (work.get("datePublished") or "9999", work["url"]))


def _citation(source: Mapping[str, Any]) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": source["publisher"]} if source["publisher"] else None
    return _filled(
        {
            "@type": "CreativeWork",
            "name": source["title"] or source["publisher"] or source["url"],
            "url": source["url"],
            "publisher": publisher,
            "datePublished": source["published_on"],
        }
    )
