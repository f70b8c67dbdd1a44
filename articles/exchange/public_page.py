"""The page of a published fact-check: HTML with its ClaimReview, from nothing but the version and whose site it is."""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string

from articles.exchange.claimreview import claim_review, has_review, script
from articles.exchange.claimreview_lint import Finding, lint, lint_unrated
from articles.queries.site import Site
from articles.workflow.publishing import DOWN


def page_of(version: Mapping[str, Any], site: Site) -> str:
    """The page as readers get it, with its ClaimReview where it has one; of a version that is down, the notice."""
    if version["kind"] in DOWN:
        return render_to_string("public/notice.html", {"version": version, "site": site})
    data = script(claim_review(version, site)) if has_review(version) else ""
    return render_to_string("public/fact_check.html", {"version": version, "site": site, "data": data})


def flaws(version: Mapping[str, Any], site: Site) -> list[Finding]:
    """What is wrong with the ClaimReview on the page of a version; errors first."""
    markup, rating = page_of(version, site), version["rating"]
    if rating is None:
        return lint_unrated(markup)
    labels = {each["label"]: each["value"] for each in version["scale"]["labels"]}
    # Versions from before scales had versions do not say how many sources their rating asked for.
    asks_for_sources = rating.get("needs_evidence", 1) > 0
    return lint(markup, site.page(version["public_id"]), labels, asks_for_sources=asks_for_sources)
