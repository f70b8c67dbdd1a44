"""What makes a ClaimReview wrong (an error) or weaker than it could be (a warning), on the page as it is served."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from articles.exchange.claimreview_rules import ERROR, OF_AN_UNRATED_PAGE, OF_THE_PAGE, RULES, Rule
from articles.exchange.claimreview_subject import NUMBERS, Subject, types
from articles.exchange.markup import read_page


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str
    level: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.rule} {self.level}: {self.sentence}"


def lint(
    html: str,
    url: str,
    labels: Mapping[str, int | float | None],
    now: datetime | None = None,
    *,
    asks_for_sources: bool = True,
) -> list[Finding]:
    """What is wrong with the ClaimReview on a page; `labels` are the scale's, with their numbers. Errors come first.

    `url` is where the page is served, absolute; `now` is for tests. A rating that asks for no source may name none.
    """
    page = read_page(html)
    reviews = [each for each in page.objects if types(each) & {"ClaimReview"}]
    subject = Subject(page, {}, url, labels, now or datetime.now(UTC), asks_for_sources)
    found = [rule for rule in OF_THE_PAGE if rule.is_broken(subject)]
    for review in reviews[:1]:
        found += [r for r in RULES if r not in OF_THE_PAGE and r.is_broken(replace(subject, review=review))]
    return _sorted(found)


def lint_unrated(html: str) -> list[Finding]:
    """What is wrong with the page of a finding told in words alone, which is no ClaimReview: that needs a rating."""
    subject = Subject(read_page(html), {}, "", {}, datetime.now(UTC))
    return _sorted([rule for rule in OF_AN_UNRATED_PAGE if rule.is_broken(subject)])


def _sorted(broken: Sequence[Rule]) -> list[Finding]:
    return sorted((Finding(rule.name, rule.level, rule.sentence) for rule in broken), key=lambda each: each.level)


def lint_export(reviews: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """What is wrong with many ClaimReviews together: an address twice, one label of one scale with two numbers."""
    urls = [str(review.get("url", "")) for review in reviews]
    ratings = [review.get("reviewRating") or {} for review in reviews]
    numbers: dict[str, set[tuple[Any, ...]]] = {}
    for rating in ratings:
        numbers.setdefault(str(rating.get("alternateName")), set()).add(tuple(rating.get(name) for name in NUMBERS))
    found = []
    if len(set(urls)) < len(urls):
        found.append(Finding("S02", ERROR, "One page stands in the export twice."))
    bounds: dict[tuple[str, tuple[Any, ...]], set[Any]] = {}
    for label, several in numbers.items():
        for scale in {each[1:] for each in several}:
            bounds.setdefault((label, scale), set()).update(each[0] for each in several if each[1:] == scale)
    if any(len(values) > 1 for values in bounds.values()):
        found.append(Finding("S03", ERROR, "One label of one scale has two numbers."))
    return found
