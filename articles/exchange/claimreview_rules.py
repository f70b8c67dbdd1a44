"""The rules that a ClaimReview and its page are held to, each with its number, level and sentence.

They follow schema.org's definitions, and Google's guidelines for ClaimReview where these are stricter: one object on a
page, and nothing in it that the page does not say. Their numbers are the project's own.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from articles.exchange.claimreview_subject import (
    NUMBERS,
    Subject,
    figure,
    host_of,
    is_absolute,
    is_number,
    moment,
    types,
)
from articles.exchange.markup import Page, folded

ERROR, WARNING = "E", "W"
_LONG_CLAIM = 75
_SHORTENERS = frozenset({"bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly"})
# How the page of a fact-check begins to say so.
KEPT = "A copy was kept on"
_SPEAKERS = frozenset({"Person", "Organization", "GovernmentOrganization", "NewsMediaOrganization"})
# A clock that runs a little ahead is no date in the future.
_AHEAD = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    level: str
    sentence: str
    is_broken: Callable[[Subject], bool]


def _is_of(host: str, ours: str) -> bool:
    return host == ours or host.endswith(f".{ours}")


def _is_elsewhere(subject: Subject) -> bool:
    url = subject.review.get("url")
    return is_absolute(url) and not _is_of(host_of(url), subject.host)


def _has_no_words(subject: Subject) -> bool:
    return bool(subject.part("reviewRating")) and not subject.text("reviewRating", "alternateName")


def _before(earlier: Any, later: Any) -> bool:
    one, other = moment(earlier), moment(later)
    return one is not None and other is not None and one < other


def _ends_with_rating(subject: Subject) -> bool:
    claim = subject.text("claimReviewed").casefold()
    labels = [re.escape(label.casefold()) for label in subject.labels]
    alone = "|".join(labels) or "(?!)"
    return bool(re.match(rf"(?:{alone})\s*[:–—-]\s", claim) or re.search(rf"\s[:–—-]\s*(?:{alone})[.!]?\Z", claim))


def _label_value(subject: Subject) -> int | float | None:
    return subject.labels.get(subject.text("reviewRating", "alternateName"))


def _bounds_differ(subject: Subject) -> bool:
    numbers, value = subject.numbers, _label_value(subject)
    if value is None or len(numbers) != 3 or not all(map(is_number, numbers.values())) or _is_beyond(subject):
        return False  # which other rules say
    known = [each for each in subject.labels.values() if each is not None]
    wanted = {"ratingValue": value, "bestRating": max(known), "worstRating": min(known)}
    return any(figure(numbers.get(name)) != wanted[name] for name in NUMBERS)


def _is_beyond(subject: Subject) -> bool:
    worst, given, best = (figure(subject.numbers.get(name)) for name in ("worstRating", "ratingValue", "bestRating"))
    return worst >= best or given < worst or given > best


def _corrections(subject: Subject) -> list[Any]:
    return subject.many("correction")


def _corrections_wrong(subject: Subject) -> bool:
    reached = moment(subject.review.get("datePublished"))
    for each in _corrections(subject):
        said = each.get("text") if isinstance(each, Mapping) else None
        when = moment(each.get("datePublished")) if isinstance(each, Mapping) else None
        if not isinstance(said, str) or not said.strip() or when is None or (reached and when < reached):
            return True
        reached = when
    return False


def _works_wrong(works: Sequence[Any]) -> bool:
    return any(not isinstance(work, Mapping) or not is_absolute(work.get("url")) for work in works)


def _addresses(works: Sequence[Any]) -> list[str]:
    return [str(work.get("url")) for work in works if isinstance(work, Mapping)]


def _unsaid(subject: Subject) -> bool:
    seen = subject.page.text.casefold()
    said = (
        subject.text("claimReviewed"),
        subject.text("reviewRating", "alternateName"),
        subject.text("itemReviewed", "author", "name"),
    )
    return any(folded(each).casefold() not in seen for each in said if each)


def _citations_wrong(subject: Subject) -> bool:
    return any(
        not isinstance(each, Mapping)
        or not types(each)
        or not isinstance(each.get("name"), str)
        or not each["name"].strip()
        or ("url" in each and not is_absolute(each["url"]))
        for each in subject.many("citation")
    )


def _has_bad_script(subject: Subject) -> bool:
    return any(re.search("[<\u2028\u2029]", each) for each in subject.page.scripts)


def _reviews_on(page: Page) -> int:
    return sum(bool(types(each) & {"ClaimReview"}) for each in page.objects)


def _rules() -> Iterator[Rule]:
    e, w = ERROR, WARNING
    yield Rule("R01", e, "The page does not hold exactly one ClaimReview.", lambda s: _reviews_on(s.page) != 1)
    yield Rule("R04", e, "The data could break out of its script element.", _has_bad_script)
    yield Rule("R02", e, "@context is not https://schema.org.", lambda s: _context(s) != "https://schema.org")
    yield Rule("R03", e, "@type is not ClaimReview alone.", lambda s: s.review.get("@type") != "ClaimReview")
    yield Rule("R05", w, "It has no @id.", lambda s: not s.text("@id"))
    yield Rule("R10", e, "The claim is missing, or it is mark-up and not plain text.", _claim_is_not_plain)
    yield Rule("R11", w, "The claim is over 75 characters.", lambda s: len(s.text("claimReviewed")) > _LONG_CLAIM)
    yield Rule("R12", e, "The claim carries its own rating.", _ends_with_rating)
    yield Rule("R13", e, "url is no absolute address.", lambda s: not is_absolute(s.review.get("url")))
    yield Rule("R14", e, "url is not on this site.", _is_elsewhere)
    yield Rule("R15", e, "url is a shortened address.", lambda s: host_of(s.review.get("url")) in _SHORTENERS)
    yield Rule("R16", w, "url does not begin with https.", lambda s: not s.text("url").startswith("https:"))
    yield from _about_the_rating(e, w)
    yield from _about_the_review(e, w)
    yield from _about_the_claim(e, w)
    yield Rule(
        "R50", e, "It names no source that it rests on.", lambda s: s.asks_for_sources and not s.many("citation")
    )
    yield Rule(
        "R50",
        w,
        "It names no source; its rating asks for none.",
        lambda s: not (s.asks_for_sources or s.many("citation")),
    )
    yield Rule("R51", e, "A source lacks a type or a name, or its address is not whole.", _citations_wrong)
    yield Rule("R52", w, "Of a source no copy was kept.", _a_copy_is_missing)
    yield Rule("R60", e, "Claim, rating or speaker does not stand on the page.", _unsaid)
    yield Rule("R61", e, "The page asks not to be found.", lambda s: "noindex" in s.page.robots)


def _a_copy_is_missing(subject: Subject) -> bool:
    """A copy is no part of the data, for it has no public address; the page says that it was kept."""
    return subject.page.text.count(KEPT) < len(subject.many("citation"))


def _context(subject: Subject) -> str:
    context = subject.review.get("@context")
    return context.rstrip("/") if isinstance(context, str) else ""


def _claim_is_not_plain(subject: Subject) -> bool:
    claim = subject.text("claimReviewed")
    return not claim or bool(re.search(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", claim))


def _about_the_rating(e: str, w: str) -> Iterator[Rule]:
    def value(subject: Subject, name: str) -> float:
        return figure(subject.numbers.get(name))

    def beyond(subject: Subject) -> bool:
        worst, given, best = (value(subject, name) for name in ("worstRating", "ratingValue", "bestRating"))
        return worst < best and (given < worst or given > best)

    yield Rule("R20", e, "reviewRating is no Rating.", lambda s: types(s.part("reviewRating")) != {"Rating"})
    yield Rule("R21", e, "The rating has no words.", _has_no_words)
    yield Rule(
        "R22",
        e,
        "The rating is none of its scale’s.",
        lambda s: bool(label := s.text("reviewRating", "alternateName")) and label not in s.labels,
    )
    yield Rule("R23", e, "Some of the three numbers are missing.", lambda s: len(s.numbers) not in (0, 3))
    yield Rule("R24", e, "A number is no finite number.", lambda s: not all(map(is_number, s.numbers.values())))
    yield Rule(
        "R25",
        e,
        "The worst number is not below the best.",
        lambda s: value(s, "worstRating") >= value(s, "bestRating"),
    )
    yield Rule("R26", e, "The number does not lie between worst and best.", beyond)
    yield Rule(
        "R27",
        w,
        "A number is not whole.",
        lambda s: any(is_number(each) and figure(each) % 1 for each in s.numbers.values()),
    )
    yield Rule(
        "R28",
        e,
        "A label beside the scale carries a number.",
        lambda s: bool(s.numbers) and s.text("reviewRating", "alternateName") in s.labels and _label_value(s) is None,
    )
    yield Rule("R29", e, "Label and numbers are not those of the scale.", _bounds_differ)
    yield Rule("R2A", w, "The rating is not explained.", lambda s: not s.text("reviewRating", "ratingExplanation"))


def _about_the_review(e: str, w: str) -> Iterator[Rule]:
    published, modified = "datePublished", "dateModified"

    def in_future(subject: Subject) -> bool:
        dates = (moment(subject.review.get(name)) for name in (published, modified))
        return any(each > subject.now + _AHEAD for each in dates if each)

    def last_correction(subject: Subject) -> Any:
        corrections = _corrections(subject)
        return corrections[-1].get(published) if corrections and isinstance(corrections[-1], Mapping) else None

    yield Rule(
        "R30",
        e,
        "The reviewer lacks a type or a name.",
        lambda s: not (types(s.part("author")) & _SPEAKERS and s.text("author", "name")),
    )
    yield Rule("R31", w, "The reviewer has no address.", lambda s: not is_absolute(s.part("author").get("url")))
    yield Rule(
        "R32",
        e,
        "datePublished is no date, or has no zone.",
        lambda s: moment(s.review.get(published)) is None,
    )
    yield Rule("R33", e, "A date lies in the future.", in_future)
    yield Rule(
        "R34",
        e,
        "dateModified is no date, or lies before publication.",
        lambda s: (
            modified in s.review
            and (moment(s.review[modified]) is None or _before(s.review[modified], s.review.get(published)))
        ),
    )
    yield Rule("R35", e, "A correction lacks words or a date, or is out of order.", _corrections_wrong)
    yield Rule(
        "R36",
        e,
        "When it was modified and when it was corrected do not agree.",
        lambda s: (
            (modified in s.review) != bool(_corrections(s))
            or (
                bool(_corrections(s))
                and moment(s.review.get(modified)) is not None
                and moment(last_correction(s)) is not None
                and moment(s.review.get(modified)) != moment(last_correction(s))
            )
        ),
    )


def _about_the_claim(e: str, w: str) -> Iterator[Rule]:
    item, author = "itemReviewed", ("itemReviewed", "author")

    def first(subject: Subject) -> list[Any]:
        return subject.many(item, "firstAppearance")

    yield Rule("R40", e, "itemReviewed is no Claim.", lambda s: types(s.part(item)) != {"Claim"})
    yield Rule("R41", w, "The speaker is not named.", lambda s: "author" not in s.part(item))
    yield Rule(
        "R42",
        e,
        "The speaker lacks a type or a name.",
        lambda s: "author" in s.part(item) and not (types(s.part(*author)) & _SPEAKERS and s.text(*author, "name")),
    )
    yield Rule(
        "R43",
        e,
        "The claim is the reviewer’s own.",
        lambda s: bool(s.text(*author, "name")) and s.text(*author, "name") == s.text("author", "name"),
    )
    yield Rule(
        "R44",
        e,
        "sameAs is no absolute address.",
        lambda s: any(not is_absolute(each) for each in s.many(*author, "sameAs")),
    )
    yield Rule("R45", w, "It does not say when the claim was made.", lambda s: "datePublished" not in s.part(item))
    yield Rule(
        "R46",
        e,
        "The claim’s date is no date, or a time without its zone.",
        lambda s: "datePublished" in s.part(item) and moment(s.part(item)["datePublished"]) is None,
    )
    yield Rule(
        "R47",
        e,
        "The claim was made after it was checked.",
        lambda s: _before(s.review.get("datePublished"), s.part(item).get("datePublished")),
    )
    yield Rule("R48", w, "It does not give the exact words.", lambda s: not s.text(item, "text"))
    yield Rule(
        "R49",
        e,
        "There are several first appearances, or one without its address.",
        lambda s: len(first(s)) > 1 or _works_wrong(first(s)),
    )
    yield Rule("R4A", e, "An appearance has no address.", lambda s: _works_wrong(s.many(item, "appearance")))
    yield Rule(
        "R4B", e, "A work stands there twice.", lambda s: len(set(_addresses(s.works))) < len(_addresses(s.works))
    )
    yield Rule("R4C", e, "An appearance is this very page.", lambda s: s.url in _addresses(s.works))
    yield Rule("R4D", w, "It does not say where the claim appeared.", lambda s: not s.works)


RULES: tuple[Rule, ...] = tuple(_rules())
OF_THE_PAGE = tuple(rule for rule in RULES if rule.name in ("R01", "R04"))
OF_AN_UNRATED_PAGE = (
    Rule("R06", ERROR, "A finding without a rating carries a ClaimReview.", lambda s: _reviews_on(s.page) > 0),
    *(rule for rule in RULES if rule.name == "R61"),
)
