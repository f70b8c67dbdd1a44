"""The page of a published fact-check: HTML with its ClaimReview, from nothing but the version and whose site it is."""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string

from articles.exchange.claimreview import claim_review, script
from articles.exchange.claimreview_lint import Finding, lint
from articles.queries.site import Site
from articles.workflow.publishing import DOWN


def page_of(version: Mapping[str, Any], site: Site) -> str:
    """The page as readers get it; of a version that is down, the notice."""
    if version["kind"] in DOWN:
        return render_to_string("public/notice.html", {"version": version, "site": site})
    data = script(claim_review(version, site))
    return render_to_string("public/fact_check.html", {"version": version, "site": site, "data": data})


def flaws(version: Mapping[str, Any], site: Site) -> list[Finding]:
    """What is wrong with the ClaimReview on the page of a version; errors first."""
    labels = {each["label"]: each["value"] for each in version["scale"]["labels"]}
    return lint(page_of(version, site), site.page(version["public_id"]), labels)
