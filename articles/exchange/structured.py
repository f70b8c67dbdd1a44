"""What a page says about itself to machines: JSON-LD and meta elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lxml.html import HtmlElement

from articles.exchange.bylines import joined
from articles.exchange.dates import date_in

_ARTICLE = re.compile(r"(Article|BlogPosting|Report|Review)\Z")
_NOT_ARTICLE = frozenset({"ClaimReview", "Review", "EmployerReview", "UserReview"})
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "item")
_META = {
    "headline": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"),
    "outlet": ("og:site_name", "application-name", "al:android:app_name", "dc.publisher", "publisher", "cre"),
    "byline": ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "sailthru.date",
        "dcterms.issued",
        "dc.date.created",
        "originalpublicationdate",
        "publicationdate",
        "pub_date",
        "article_date_original",
        "datecreated",
        "pubdate",
        "publish-date",
        "publication_date",
        "ptime",
        "date",
    ),
    "url": ("og:url",),
}


@dataclass(slots=True)
class Said:
    """What the page says; each "" or None where it says nothing. `body` is the copy, where JSON-LD carries it."""

    headline: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    url: str = ""
    body: str = ""
    published_on: date | None = None
    titles: list[str] = field(default_factory=list)


def said(page: HtmlElement) -> Said:
    """Reads the page's JSON-LD first and its meta elements where that is silent."""
    found = Said()
    articles, named = _articles(page)
    for data in sorted(articles, key=_fullness, reverse=True)[:1]:
        _from_json({key: _resolved(value, named) for key, value in data.items()}, found)
    meta = _meta(page)
    for name in ("headline", "outlet", "byline", "url"):
        values = [meta[key] for key in _META[name] if key in meta]
        if name == "headline":
            found.titles = [each for each in (found.headline, *(v for several in values for v in several)) if each]
        if not getattr(found, name) and values:
            people = [each for each in values[0] if not re.match(r"https?://|www\.|@", each)]
            setattr(found, name, joined(people) if name == "byline" else values[0][0])
    if found.published_on is None:
        dates = (date_in(value) for key in _META["published"] for value in meta.get(key, ()))
        found.published_on = next(filter(None, dates), None)
    return found


def _meta(page: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in page.iter("meta"):
        key = (each.get("property") or each.get("name") or each.get("itemprop") or "").strip().lower()
        value = " ".join((each.get("content") or "").split())
        if key and value:
            found.setdefault(key, []).append(value)
    return found


def _articles(page: HtmlElement) -> tuple[list[Mapping[str, Any]], dict[str, Any]]:
    """Every article in the page's JSON-LD, and the things with names that it may refer to, by their @id."""
    articles: list[Mapping[str, Any]] = []
    named: dict[str, Any] = {}
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip()
        text = re.sub(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>)\s*\Z", "", text, flags=re.DOTALL)
        try:
            data = json.loads(text.rstrip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _in(data):
            kinds = one.get("@type")
            names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
            if any(isinstance(k, str) and _ARTICLE.search(k) and k not in _NOT_ARTICLE for k in names):
                articles.append(one)
            elif isinstance(one.get("@id"), str) and one.get("name"):
                named.setdefault(one["@id"], one)
    return articles, named


def _resolved(value: Any, named: Mapping[str, Any]) -> Any:
    """A value with the things it only refers to."""
    if isinstance(value, list):
        return [_resolved(each, named) if isinstance(each, Mapping) else each for each in value]
    if isinstance(value, Mapping) and not value.get("name") and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def _in(data: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in a piece of JSON-LD that can be an article; without recursion, for pages nest as they like."""
    waiting, seen = [data], 0
    while waiting and seen < 20_000:
        one, seen = waiting.pop(), seen + 1
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, Mapping):
            yield one
            waiting += [one[key] for key in _INNER if key in one]


def _fullness(data: Mapping[str, Any]) -> int:
    return sum(bool(data.get(key)) for key in ("headline", "datePublished", "author", "publisher", "articleBody"))


def _from_json(data: Mapping[str, Any], found: Said) -> None:
    found.headline = _text(data.get("headline")) or _text(data.get("name"))
    whole = _name(data.get("isPartOf"))  # a site, or only the page itself
    found.outlet = _name(data.get("publisher")) or ("" if found.headline in whole else whole)
    found.dateline = _text(data.get("dateline"))
    found.published_on = date_in(_text(data.get("datePublished")) or _text(data.get("dateCreated")))
    found.body = data["articleBody"] if isinstance(data.get("articleBody"), str) else ""
    place = data.get("url") or data.get("mainEntityOfPage") or data.get("@id")
    found.url = _text(place.get("@id") or place.get("url")) if isinstance(place, Mapping) else _text(place)
    authors = data.get("author") or data.get("creator")
    several = authors if isinstance(authors, list) else [authors]
    people = [name for each in several if (name := _person(each, found.outlet))]
    found.byline = joined(people)


def _person(author: Any, outlet: str) -> str:
    name = _name(author)
    is_body = isinstance(author, Mapping) and "Organization" in str(author.get("@type", ""))
    if is_body and (not name or name.casefold() in outlet.casefold() or outlet.casefold() in name.casefold()):
        return ""
    return "" if re.match(r"https?://", name) else re.sub(r"\Aby\s+", "", name, flags=re.IGNORECASE)


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(_plain(value).split()) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """Without the markup and entities that some systems leave in their JSON."""
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", text)
