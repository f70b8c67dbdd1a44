"""Who wrote a web page, when, where and for whom, as it prints it where it does not tell machines."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from lxml.html import HtmlElement

from articles.exchange.bylines import is_role, joined, names, people
from articles.exchange.dates import date_in, undated
from articles.exchange.ends import owner_of
from articles.exchange.page_headline import OF_SITE, TITLE_ENDS, alike, is_home, is_of_others, properties
from articles.exchange.page_parts import Page, flow, marks_of, text_of

_BYLINE = re.compile(
    r"\b(?:byline\w*|by-line|author-name|article-author|story-author|contributors?|authors?|writer|reporter|posted-by"
    r"|submitted|createdby|p-author|vcard|credits)\b"
)
_DATELINE = re.compile(r"\bdateline\b")
_DATE = re.compile(
    r"\b(?:date\w*|published|pubdate|timestamp|time-stamp|posted|dateline|published-at|publish-date|posted-on|submitted"
    r"|dt-published|post-date|entry-date|create)\b"
)
_CHANGED = re.compile(r"\b(?:updated|modified|edited)\b")
_NEAR = re.compile(
    r"(?:(?:reporting )?(?:from|in|at|for|on|photographs?|pictures?|photos?|edited|editing)(?: by)?:?)\Z", re.IGNORECASE
)
_BETWEEN = re.compile(r"[,;&·|]?\s*(?:and|&)?\Z", re.IGNORECASE)
_OWN_PAGE = re.compile(
    r"/(?:authors?|staff|profiles?|by|people|contributors?|writers?|reporters?|journalists?|columnists?|@[\w.-]+)(?:/|\Z|[\w.-]*\Z)",
    re.IGNORECASE,
)
_ABOUT_LOGO = re.compile(r"\s*(?:\blogo\b|\bhome(?: ?page)?\b|go to|back to|return to)\s*", re.IGNORECASE)
_MOST = 40  # elements of a kind that are looked at


def outlet_of(page: Page, headline: str, lines: Sequence[str]) -> str:
    """The outlet, from microdata, the title beside the headline, the name of the site, or whose rights it is."""
    for each in page.root.xpath("//*[@itemprop='publisher']//*[@itemprop='name']"):
        if name := (each.get("content") or text_of(each)):
            return str(name).strip()
    title = next((text_of(each) for each in page.root.iter("title")), "")
    owner, brands = owner_of(lines), list(dict.fromkeys(_brands(page)))
    first, _, rest = title.partition(": ")
    if rest and len(first.split()) <= 5 and (alike(rest, headline) > 0.8 or first in brands):
        return first
    parts = TITLE_ENDS.split(title)
    parts = [each for each in map(str.strip, parts) if each and not _is_of_headline(each, headline)]
    known = [each.casefold() for each in (owner, *brands) if each]
    for part in parts:
        if part.casefold() in known:
            return part
    for part in parts:
        if any(part.casefold() in each or each in part.casefold() for each in known) and len(part.split()) <= 6:
            return part
    if len(TITLE_ENDS.split(title)) > 1 and parts:
        likely = parts[0] if title.startswith(parts[0]) else parts[-1]
        if len(likely.split()) <= 8:
            return likely
    return next((each for each in brands if each == owner or not owner), "") or owner or next(iter(brands), "")


def _is_of_headline(part: str, headline: str) -> bool:
    headline = headline.replace("\u00ad", "")  # soft hyphens, which stand in no title
    return part in headline or headline in part or alike(part, headline) > 0.5


def _brands(page: Page) -> Iterator[str]:
    """What the site calls itself above its pages: the words or the picture that lead to its front page."""
    heads = (each for each in page.seen("a", "h1", "h2", "p", "div", "span", "td", "center", "header"))
    named = (each for each in heads if (is_home(each) if each.tag == "a" else OF_SITE.search(marks_of(each))))
    for each in islice(named, _MOST):
        pictures = [image.get("alt") or "" for image in islice(each.iter("img", "amp-img"), 3)]
        drawn = [text_of(inner) for inner in islice(each.iter("title"), 2)]
        for said in (text_of(each), *pictures, *drawn, each.get("aria-label") or "", each.get("title") or ""):
            name = _ABOUT_LOGO.sub(" ", " ".join(said.split())).strip(" -–|:.,")
            if len(name) > 2 and len(name.split()) <= 6 and not re.search(r"\d{2}|[?!]", name):
                yield name


def byline_of(page: Page) -> str:
    """The names in what the page marks as its author; "" where it marks none, or no name."""
    said = [each for each in page.elements if {"author", "creator"} & set(properties(each))]
    marked = [each for each in said[: 2 * _MOST] if not is_of_others(each)]
    inner = [each for one in marked for each in islice(one.iter(), _MOST) if "name" in properties(each)]
    authors = (each for each in page.seen("a") if "author" in (each.get("rel") or "").split())
    linked = (each for each in authors if not is_of_others(each))
    for several in (inner or marked, linked):
        texts = (each.get("content") or text_of(each, 200) for each in islice(several, _MOST))
        named = [name for text in texts if text and (name := names(text)) and not re.match(r"https?:", name)]
        if named:
            return joined(named)
    called = ""
    for each in islice(_marked(page, _BYLINE), _MOST):
        text = text_of(each)
        if not 3 < len(text) < 200:
            continue
        if found := _people_in(each):
            return found
        given = names(re.split(r"\b(?:Published|Updated|Posted on|Last)\b", undated(text))[0])
        if given and not re.search(r"\d", given) and len(given.split()) <= 8:
            called = called or given
    return called or _by_links(page)


def _by_links(page: Page) -> str:
    """The people to whose own pages links lead that stand together."""
    links = (each for each in page.seen("a") if _OWN_PAGE.search(each.get("href") or "") and not is_of_others(each))
    found = [each for each in islice(links, _MOST) if people(names(text_of(each, 80)))]
    first = found[0].getparent() if found else None
    near = [each for each in found if first is not None and each.getparent() in (first, first.getparent())]
    return joined([names(text_of(each)) for each in near or found[:1]])


def _people_in(element: HtmlElement) -> str:
    """The people named in an element whose parts hold a name, a role and a place each.

    Names further on count where they are joined to the first by "and", or stand in the same kind of element.
    """
    found: list[str] = []
    before, kind = "", ""
    for each in islice(element.iter(), 60):
        for raw, holder in ((each.text, each), (each.tail if each is not element else None, each.getparent())):
            if not isinstance(each.tag, str) or not (text := " ".join((raw or "").split())):
                continue
            bare = names(re.split(r"\b(?:Published|Updated|Posted)\b", undated(text))[0])
            several = [name for name in re.split(r", | and ", bare) if name]
            is_people = bool(several) and all(people(name) for name in several) and not is_role(bare)
            like = f"{holder.tag} {marks_of(holder)}" if holder is not None else ""
            if (
                is_people
                and not _NEAR.match(before)
                and (not found or (before and _BETWEEN.match(before)) or like == kind)
            ):
                found, kind, text = [*found, *several], kind or like, ""
            before = text
    return joined(found)


def dateline_of(page: Page) -> str:
    """The place in what the page marks as its dateline."""
    for each in _marked(page, _DATELINE):
        text = text_of(each)
        if 1 < len(text) < 80 and not date_in(text):
            return re.sub(r"\s*(?:—|–|-)+\Z", "", text)
    return ""


def day_of(page: Page, headline: str) -> date | None:
    """The day in what the page marks as its date: said to machines, then nearest under the headline."""
    said = [each for each in page.elements if {"datepublished", "created", "date"} & set(properties(each))]
    times = [each for each in page.seen("time") if not _CHANGED.search(marks_of(each))]
    times.sort(key=lambda each: each.get("pubdate") is None)
    heads = islice(page.seen("h1", "h2", "h3"), 5 * _MOST)
    place = {each: number for number, each in enumerate(page.elements)} if headline else {}
    head = next((place[each] for each in heads if text_of(each) == headline), 0)
    below = [each for each in times if place.get(each, 0) >= head]
    marked = sorted(_marked(page, _DATE), key=lambda each: bool(_CHANGED.search(marks_of(each))))
    for each in (*said, *below, *times, *marked):
        given = (each.get(name) for name in ("datetime", "content", "title"))
        text = " ".join(filter(None, (*given, text_of(each))))
        if len(text) < 300 and not is_of_others(each) and (when := date_in(text)):
            return when
    return None


def _marked(page: Page, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    for each in page.seen():
        if each.tag not in ("body", "html") and pattern.search(marks_of(each)) and not is_of_others(each):
            yield each


def short_lines(page: Page) -> list[str]:
    """What stands on the page in a line of its own, and is no sentence."""
    pieces = flow(page.root, lambda each: each.tag == "head" or not page.is_seen(each))
    return [line.strip() for piece in pieces for line in piece.lines if 5 < len(line.strip()) < 160]
