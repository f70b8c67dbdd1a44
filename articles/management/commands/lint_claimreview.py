"""Checks the ClaimReview on the public pages as they are served, and all of them together."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from articles.exchange.claimreview import claim_review, has_review
from articles.exchange.claimreview_lint import Finding, lint_export
from articles.exchange.claimreview_rules import ERROR
from articles.exchange.public_page import flaws
from articles.models import PublishedVersion
from articles.queries.publication import public_versions_of
from articles.queries.site import Site, site_at


class Command(BaseCommand):
    help = (
        "Lints the ClaimReview on the page of every public fact-check, and the whole feed. Give public ids to look at "
        "those alone. Ends with status 1 where an error is found; warnings are printed and forgiven."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ids", nargs="*", metavar="ID", help="public ids; without any, everything is looked at")
        parser.add_argument("--all", action="store_true", help="everything, which is also what no ID means")
        parser.add_argument("--site", default="", help="where the pages stand, where SITE_URL does not say")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["all"] and options["ids"]:
            raise CommandError("Give public ids or --all, not both.")
        site = site_at(options["site"] or str(settings.SITE_URL) or "http://localhost")
        found, pages = [], 0
        for version in self._versions(options["ids"]):
            pages += 1
            for finding in flaws(version.payload, site):
                found.append(finding)
                self.stdout.write(f"{version.payload['public_id']} {finding}")
        if not options["ids"]:
            found += self._together(site)
        errors = sum(each.level == ERROR for each in found)
        self.stdout.write(f"{pages} pages, {errors} errors, {len(found) - errors} warnings")
        if errors:
            raise CommandError("There are errors.", returncode=1)

    def _versions(self, ids: list[str]) -> Iterator[PublishedVersion]:
        try:
            found = list(public_versions_of(ids)) if ids else None
        except ValueError as error:
            raise CommandError("A public id looks like 8c5c…-…: it stands in the address of a page.") from error
        if found is not None and len(found) < len(set(ids)):
            raise CommandError("Not every one of these ids is of a public fact-check.")
        return iter(found if found is not None else public_versions_of())

    def _together(self, site: Site) -> list[Finding]:
        versions = (version.payload for version in public_versions_of())
        findings = lint_export([claim_review(each, site) for each in versions if has_review(each)])
        for finding in findings:
            self.stdout.write(f"feed {finding}")
        return findings
