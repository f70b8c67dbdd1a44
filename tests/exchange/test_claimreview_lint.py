"""Every error rule finds its fault and no other does; nothing valid is found wrong."""

import copy
import html
from collections.abc import Callable
from typing import Any

import pytest

from articles.exchange.claimreview import claim_review, script
from articles.exchange.claimreview_lint import lint, lint_export, lint_unrated
from articles.exchange.claimreview_rules import ERROR, RULES, WARNING
from articles.exchange.public_page import page_of
from tests.exchange.versions import NOW, SITE, corrected, generated, version

Review = dict[str, Any]
URL = SITE.page(version()["public_id"])
GOOD_SOURCES = version()["evidence"]
VALUES = {each["label"]: each["value"] for each in version()["scale"]["labels"]}


def page(review: Review, *, extra: str = "", head: str = "", data: str | None = None) -> str:
    """A page that says what its data say."""
    rating, item = review.get("reviewRating") or {}, review.get("itemReviewed") or {}
    author = item.get("author") or {}
    words = (review.get("claimReviewed"), rating.get("alternateName"), author.get("name"))
    said = "".join(f"<p>{html.escape(str(each))}</p>" for each in words if each)
    said += "<p>A copy was kept on 2 October 2026</p>" * len(GOOD_SOURCES)
    text = script(review) if data is None else data
    return (
        f'<html><head>{head}<script type="application/ld+json">{text}</script></head><body>{said}{extra}</body></html>'
    )


def found(markup: str, level: str = ERROR, url: str = URL) -> list[str]:
    return [each.rule for each in lint(markup, url, VALUES, NOW) if each.level == level]


def put(path: str, value: Any) -> Callable[[Review], None]:
    """Sets what stands at a dotted path; leaves it out for None."""

    def change(review: Review) -> None:
        *way, last = path.split(".")
        here: Any = review
        for name in way:
            here = here[int(name)] if name.isdigit() else here[name]
        if value is None:
            del here[last]
        else:
            here[int(last) if last.isdigit() else last] = value

    return change


def numbers(**values: Any) -> Callable[[Review], None]:
    def change(review: Review) -> None:
        review["reviewRating"] |= values

    return change


def put_both(path: str, other: str, value: Any) -> Callable[[Review], None]:
    def change(review: Review) -> None:
        put(path, value)(review)
        put(other, value)(review)

    return change


def renamed(label: str) -> Callable[[Review], None]:
    return put("reviewRating.alternateName", label)


FAULTS: list[tuple[str, str, Callable[[Review], None]]] = [
    ("R02", "another context", put("@context", "https://schema.example")),
    ("R02", "an unsafe context", put("@context", "http://schema.org")),
    ("R02", "no context", put("@context", None)),
    ("R03", "two types", put("@type", ["ClaimReview", "Article"])),
    ("R10", "no claim", put("claimReviewed", None)),
    ("R10", "an empty claim", put("claimReviewed", "   ")),
    ("R10", "mark-up in the claim", put("claimReviewed", "The wall is <b>wide</b>")),
    ("R10", "an entity in the claim", put("claimReviewed", "Fish &amp; chips")),
    ("R10", "a claim that is no text", put("claimReviewed", 44)),
    ("R12", "the rating before the claim", put("claimReviewed", "False: the wall is wide")),
    ("R12", "the rating after the claim", put("claimReviewed", "The wall is wide – Missing context")),
    ("R13", "a relative address", put("url", "/fact-checks/1/")),
    ("R13", "no address", put("url", None)),
    ("R13", "a javascript address", put("url", "javascript:alert(1)")),
    ("R14", "another host", put("url", "https://evilfacts.example/1/")),
    ("R14", "the domain above", put("url", "https://example/1/")),
    ("R20", "no rating", put("reviewRating", None)),
    ("R20", "a rating of another type", put("reviewRating.@type", "AggregateRating")),
    ("R21", "a rating without words", put("reviewRating.alternateName", None)),
    ("R21", "a rating of blanks", renamed("  ")),
    ("R22", "a label of another scale", renamed("Pants on fire")),
    ("R23", "a number alone", put("reviewRating.bestRating", None)),
    ("R23", "bounds alone", put("reviewRating.ratingValue", None)),
    ("R24", "an empty number", numbers(ratingValue="")),
    ("R24", "a number that is true", numbers(ratingValue=True)),
    ("R24", "a comma for a point", numbers(ratingValue="3,0")),
    ("R24", "Arabic figures", numbers(ratingValue="٣")),
    ("R25", "worst above best", numbers(worstRating=5, bestRating=1)),
    ("R25", "worst equal to best", numbers(worstRating=3, bestRating=3)),
    ("R26", "a number above the best", numbers(ratingValue=9)),
    ("R26", "a number below the worst", numbers(ratingValue=0)),
    ("R28", "a number beside the scale", renamed("Not verified")),
    ("R29", "the number of another label", numbers(ratingValue=2)),
    ("R29", "the bounds of another scale", numbers(bestRating=7)),
    ("R30", "no reviewer", put("author", None)),
    ("R30", "a reviewer without a name", put("author.name", None)),
    ("R30", "a reviewer of no type", put("author.@type", "Thing")),
    ("R32", "no date", put("datePublished", None)),
    ("R32", "a time without a zone", put("datePublished", "2026-10-17T09:00:00")),
    ("R32", "a day in words", put("datePublished", "17 October 2026")),
    ("R32", "a day that is none", put("datePublished", "2026-02-30")),
    ("R33", "published tomorrow", put("datePublished", "2026-11-26")),
    ("R40", "an item of another type", put("itemReviewed.@type", "CreativeWork")),
    ("R42", "a speaker without a name", put("itemReviewed.author.name", None)),
    ("R42", "a speaker of no type", put("itemReviewed.author.@type", "Animal")),
    ("R43", "a claim of one’s own", put("itemReviewed.author", {"@type": "Organization", "name": SITE.name})),
    ("R44", "a relative sameAs", put("itemReviewed.author.sameAs", "/ines")),
    ("R44", "one bad sameAs of two", put("itemReviewed.author.sameAs", ["https://ines.example", "ines"])),
    ("R46", "said on a day in words", put("itemReviewed.datePublished", "last week")),
    ("R47", "said after it was checked", put("itemReviewed.datePublished", "2026-10-18")),
    ("R49", "a first appearance without an address", put("itemReviewed.firstAppearance.url", None)),
    (
        "R49",
        "two first appearances",
        put(
            "itemReviewed.firstAppearance",
            [{"url": "https://a.example/1"}, {"url": "https://a.example/2"}],
        ),
    ),
    ("R4A", "an appearance without an address", put("itemReviewed.appearance.0.url", None)),
    ("R4A", "an appearance that is a text", put("itemReviewed.appearance", "https://a.example/")),
    ("R4B", "an appearance twice", put("itemReviewed.appearance.0.url", "https://ledger.example/1")),
    ("R4C", "an appearance that is the page", put("itemReviewed.appearance.0.url", URL)),
    ("R50", "no source", put("citation", None)),
    ("R51", "a source without a name", put("citation.0.name", None)),
    ("R51", "a source without a type", put("citation.0.@type", None)),
    ("R51", "a javascript source", put("citation.0.url", "javascript:alert(1)")),
]
# Faults of a page that was corrected.
LATER: list[tuple[str, str, Callable[[Review], None]]] = [
    (
        "R33",
        "modified tomorrow",
        lambda r: (put("dateModified", "2026-11-26")(r), put("correction.1.datePublished", "2026-11-26")(r)),
    ),  # type: ignore[arg-type,return-value]
    ("R34", "modified on no day", put("dateModified", "soon")),
    ("R35", "a correction without words", put("correction.0.text", " ")),
    ("R35", "a correction without a date", put("correction.0.datePublished", None)),
    ("R35", "corrections out of order", put("correction.0.datePublished", "2026-10-19T10:00:00+00:00")),
    ("R35", "a correction before publication", put("correction.0.datePublished", "2026-10-01")),
    ("R36", "corrected but not modified", put("dateModified", None)),
    ("R36", "modified but not corrected", put("correction", None)),
    ("R36", "modified at another time", put("dateModified", "2026-10-20")),
]
# Faults of the page around the data.
GOOD = claim_review(version(), SITE)
PAGES: list[tuple[str, str, str]] = [
    ("R01", "no data", page(GOOD, data="{}")),
    ("R01", "data that are no JSON", page(GOOD, data="{")),
    ("R01", "two in one list", page(GOOD, data=script([GOOD, GOOD]))),  # type: ignore[arg-type]
    ("R01", "two in a graph", page(GOOD, data=script({"@graph": [GOOD, GOOD]}))),
    ("R01", "a second element", page(GOOD, extra=f'<script type="application/ld+json">{script(GOOD)}</script>')),
    ("R04", "a raw angle bracket", page(GOOD, data=script(GOOD).replace("Four", "<!--Four"))),
    ("R04", "a raw line separator", page(GOOD, data=script(GOOD).replace("Four", "Four\u2028"))),
    ("R60", "a claim that is not on the page", page(GOOD).replace("<p>The cracks", "<p>Cracks")),
    ("R60", "a rating that is not on the page", page(GOOD).replace("<p>Missing context</p>", "")),
    ("R60", "a speaker in the page’s head alone", page(GOOD).replace("<p>Ines Dahl</p>", "")),
    ("R60", "a claim that only a template holds", page(GOOD).replace("<body>", "<body><template>")),
    ("R61", "a page that asks not to be found", page(GOOD, head='<meta name="robots" content="noindex, follow">')),
]


@pytest.mark.parametrize(("rule", "name", "change"), FAULTS, ids=lambda each: each if isinstance(each, str) else "")
def test_a_fault_is_found_by_its_rule_alone(rule: str, name: str, change: Callable[[Review], None]) -> None:
    review = copy.deepcopy(GOOD)
    change(review)

    assert found(page(review)) == [rule]


@pytest.mark.parametrize(("rule", "name", "change"), LATER, ids=lambda each: each if isinstance(each, str) else "")
def test_a_fault_of_a_corrected_page_is_found(rule: str, name: str, change: Callable[[Review], Any]) -> None:
    review = claim_review(corrected(), SITE)
    assert found(page(review)) == []
    change(review)

    assert found(page(review)) == [rule]


@pytest.mark.parametrize(("rule", "name", "markup"), PAGES, ids=lambda each: each if len(each) < 60 else "")
def test_a_fault_of_the_page_is_found(rule: str, name: str, markup: str) -> None:
    assert found(markup) == [rule]


def test_a_shortened_address_is_found_where_the_page_itself_stands_there() -> None:
    review = copy.deepcopy(GOOD) | {"url": "https://bit.ly/abc"}

    assert found(page(review), url="https://bit.ly/abc") == ["R15"]


def test_a_time_before_publication_is_no_modification() -> None:
    review = claim_review(corrected(), SITE) | {"dateModified": "2026-10-01"}

    assert "R34" in found(page(review))


def test_every_error_rule_has_a_seeded_fault() -> None:
    seeded = {rule for rule, *_ in (*FAULTS, *LATER, *PAGES)} | {"R15"}

    assert {rule.name for rule in RULES if rule.level == ERROR} <= seeded
    assert len(FAULTS) + len(LATER) + len(PAGES) >= 43


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("R05", put("@id", None)),
        ("R11", put("claimReviewed", "w" * 76)),
        ("R16", put("url", URL.replace("https", "http"))),
        ("R27", numbers(ratingValue=2.5)),
        ("R2A", put("reviewRating.ratingExplanation", None)),
        ("R31", put("author.url", None)),
        ("R41", put("itemReviewed.author", None)),
        ("R45", put("itemReviewed.datePublished", None)),
        ("R48", put("itemReviewed.text", None)),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_weakness_is_a_warning(rule: str, change: Callable[[Review], None]) -> None:
    review = copy.deepcopy(GOOD)
    change(review)

    assert rule in found(page(review), WARNING)


def test_no_source_is_a_warning_where_the_rating_asks_for_none() -> None:
    review = copy.deepcopy(GOOD)
    del review["citation"]

    findings = lint(page(review), URL, VALUES, NOW, asks_for_sources=False)

    assert [(each.rule, each.level) for each in findings if each.rule == "R50"] == [("R50", WARNING)]
    assert found(page(review)) == ["R50"]


def test_a_page_without_a_rating_carries_no_review_and_may_be_found() -> None:
    unrated = version(rating=None, scale={"labels": []})

    assert lint_unrated(page_of(unrated, SITE)) == []
    assert [each.rule for each in lint_unrated(page(GOOD))] == ["R06"]
    hidden = page(GOOD, data="{}", head='<meta name="robots" content="noindex">')
    assert [each.rule for each in lint_unrated(hidden)] == ["R61"]
    with pytest.raises(ValueError, match="no ClaimReview"):
        claim_review(unrated, SITE)


def test_a_review_that_appeared_nowhere_is_a_warning() -> None:
    review = copy.deepcopy(GOOD)
    del review["itemReviewed"]["firstAppearance"], review["itemReviewed"]["appearance"]

    assert found(page(review), WARNING) == ["R4D"]


def test_a_source_without_a_kept_copy_is_a_warning() -> None:
    made = version()
    assert found(page_of(made, SITE), WARNING) == []
    made["evidence"][1]["kept"] = None

    assert found(page_of(made, SITE), WARNING) == ["R52"]
    assert found(page_of(made, SITE)) == []


def errors_of(made: dict[str, Any], markup: str) -> list[str]:
    labels = {each["label"]: each["value"] for each in made["scale"]["labels"]}
    findings = lint(markup, SITE.page(made["public_id"]), labels, NOW)
    return [str(each) for each in findings if each.level == ERROR]


def test_of_a_thousand_valid_reviews_none_is_found_wrong() -> None:
    versions = [generated(seed) for seed in range(1000)]

    wrong = [errors_of(each, page(claim_review(each, SITE))) for each in versions]

    assert [each for each in wrong if each] == []


def test_the_real_pages_of_valid_reviews_are_not_found_wrong() -> None:
    versions = [generated(seed) for seed in range(60)]

    assert [errors for each in versions if (errors := errors_of(each, page_of(each, SITE)))] == []


def test_many_together_are_each_alone() -> None:
    versions = [generated(seed) for seed in range(200)]
    together = [script(claim_review(each, SITE)) for each in versions]

    alone = [script(claim_review(copy.deepcopy(each), SITE)) for each in reversed(versions)]

    assert together == alone[::-1]
    assert lint_export([claim_review(each, SITE) for each in versions]) == []


def test_a_page_twice_in_an_export_is_found() -> None:
    assert [each.rule for each in lint_export([GOOD, GOOD])] == ["S02"]


def test_a_label_with_two_numbers_is_found() -> None:
    other = copy.deepcopy(GOOD) | {"url": f"{URL}x"}
    other["reviewRating"]["ratingValue"] = 2

    assert [each.rule for each in lint_export([GOOD, other])] == ["S03"]
