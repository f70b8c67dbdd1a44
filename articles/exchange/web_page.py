"""Copy from a web page: what stands above the article, its paragraphs, and the headlines listed with it."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from articles.exchange import structured
from articles.exchange.copy import Copy, Related, Unreadable
from articles.exchange.decoding import decoded
from articles.exchange.layout import date_in, dateline_of, joined, names
from articles.exchange.page_body import body_of, paragraphs_of
from articles.exchange.page_parts import is_unseen, marks_of, text_of
from articles.exchange.page_related import related_of

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_TITLE_ENDS = re.compile(r"\s+(?:[|•·–—]|-|::)\s+")
_BYLINE = re.compile(r"\b(?:byline|by-line|author-name|article-author|story-author|contributor|authors?)\b")
_DATELINE = re.compile(r"\bdateline\b")
_DATED = re.compile(r"(?:published|posted|first published|date|updated|[a-z]+day\b|\d)", re.IGNORECASE)
_DATE = re.compile(r"\b(?:date|published|pubdate|timestamp|time-stamp|posted|dateline|published-at|publish-date)\b")


def read_web_page(data: bytes, *, declared_charset: str = "", url: str = "") -> Copy:
    """The article on a page. `url` is where it was found, for links that are not absolute.

    Raises `Unreadable` where the page holds no copy.
    """
    meta = _META_CHARSET.search(data[:4096])
    text = decoded(data, declared_charset or (meta[1].decode("ascii") if meta else ""))
    return read_markup(text, url=url)


def read_markup(markup: str, *, url: str = "") -> Copy:
    """The article in a page's markup."""
    page = parsed(markup)
    said = structured.said(page)
    address = _address(page, said, url)
    headline = _headline(page, said)
    body = body_of(page)
    paragraphs = paragraphs_of(body, headline) if body is not None else []
    if len(paragraphs) < 2 and len(said.body) > sum(map(len, paragraphs)):
        paragraphs = [line.strip() for line in said.body.split("\n") if line.strip()]
    if not paragraphs:
        raise Unreadable("No copy was found on this page.")
    return Copy(
        text="\n".join(paragraphs),
        headline=headline,
        outlet=_outlet(page, said),
        byline=_byline(page, said),
        dateline=said.dateline or _dateline(page) or dateline_of(paragraphs[0]),
        published_on=said.published_on or _date(page),
        url=address,
        related=tuple(_others(related_of(page, body, address), headline, address)),
    )


def parsed(markup: str) -> HtmlElement:
    """The tree of a page. Raises `Unreadable` where there is none."""
    # As bytes: lxml takes no str that declares an encoding.
    parser = lxml_html.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8"
    )
    try:
        page = lxml_html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise Unreadable("No copy was found on this page.") from error
    return page


def _address(page: HtmlElement, said: structured.Said, url: str) -> str:
    canonical = next(
        (link.get("href") for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical"), ""
    )
    base = next((each.get("href") for each in page.iter("base") if each.get("href")), "") or url
    for each in (canonical, said.url, url):
        try:
            full: str = urldefrag(urljoin(base or url, (each or "").strip()))[0]
            if urlsplit(full).scheme in ("http", "https") and urlsplit(full).hostname:
                return full
        except ValueError:
            continue
    return ""


def _headline(page: HtmlElement, said: structured.Said) -> str:
    """The headline as printed: the h1 that is likest to what the page calls itself."""
    marked = [each for each in page.xpath("//*[@itemprop='headline']") if not is_unseen(each) and text_of(each)]
    printed = [text_of(each) for each in page.iter("h1") if not is_unseen(each)]
    title = next((text_of(each) for each in page.iter("title")), "")
    called = [*said.titles, title]
    candidates = [text_of(marked[0])] if marked and marked[0].tag in ("h1", "h2") else []
    candidates += [each for each in printed if each]
    likeness = {each: max((_alike(each, other) for other in called), default=0.0) for each in candidates}
    if candidates:
        best = max(candidates, key=lambda each: likeness[each])
        if likeness[best] >= 0.5 or not said.titles:
            return best
        if len(candidates) == 1 and _alike(best, _outlet(page, said)) < 0.9 and len(best.split()) > 2:
            return best
    return _without_outlet(said.headline or title, _outlet(page, said))


def _alike(one: str, other: str) -> float:
    """Which part of the words of the longer both share, of the shorter one's set; from 0 to 1."""
    a, b = (set(re.findall(r"\w+", each.casefold())) for each in (one, other))
    return len(a & b) / len(a) if a and b else 0.0


def _without_outlet(title: str, outlet: str) -> str:
    parts = _TITLE_ENDS.split(title)
    while len(parts) > 1 and (
        parts[-1].casefold() == outlet.casefold() or not outlet or len(parts[-1].split()) <= 3 < len(parts[0].split())
    ):
        title = title[: title.rindex(parts.pop())].rstrip(" |•·–—-:")
    return title.strip()


def _outlet(page: HtmlElement, said: structured.Said) -> str:
    if said.outlet:
        return said.outlet
    for each in page.xpath("//*[@itemprop='publisher']//*[@itemprop='name']"):
        if name := (each.get("content") or text_of(each)):
            return str(name).strip()
    title = next((text_of(each) for each in page.iter("title")), "")
    parts = _TITLE_ENDS.split(title)
    printed = [text_of(each) for each in page.iter("h1") if text_of(each)]
    if len(parts) > 1 and (len(parts[-1].split()) <= 5) and parts[-1] not in printed:
        return parts[-1].strip()
    return ""


def _marked(page: HtmlElement, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    for each in page.iter():
        is_part = isinstance(each.tag, str) and each.tag not in ("body", "html")
        if is_part and pattern.search(marks_of(each)) and not is_unseen(each):
            yield each


def _byline(page: HtmlElement, said: structured.Said) -> str:
    if said.byline:
        return names(said.byline)
    named = page.xpath("//*[@itemprop='author']//*[@itemprop='name']") or page.xpath("//*[@itemprop='author']")
    people = [text_of(each) for each in named or page.xpath("//a[contains(concat(' ', @rel, ' '), ' author ')]")]
    people = [names(each) for each in people if each]
    if people:
        return joined(people)
    for each in _marked(page, _BYLINE):
        text = text_of(each)
        if 3 < len(text) < 160 and (given := names(text)) and not date_in(given):
            return given
    for each in page.iter("p", "span", "div", "address", "h4", "h5", "td", "font", "em", "b", "i", "strong"):
        text = text_of(each) if len(each) < 6 else ""
        if (
            5 < len(text) < 120
            and re.match(r"(?:written |words |report )?by\s+[A-Z]", text, re.IGNORECASE)
            and not is_unseen(each)
        ):
            given = names(text)
            if given and len(given.split()) < 12 and not re.search(r"[.!?]\s", given):
                return given
    return ""


def _dateline(page: HtmlElement) -> str:
    for each in _marked(page, _DATELINE):
        text = text_of(each)
        if 1 < len(text) < 80 and not date_in(text):
            return re.sub(r"\s*(?:—|–|-)+\Z", "", text)
    return ""


def _date(page: HtmlElement) -> date | None:
    times = [each for each in page.iter("time") if not is_unseen(each)]
    times.sort(key=lambda each: not (each.get("pubdate") is not None or each.get("itemprop") == "datePublished"))
    marked = [*page.xpath("//*[@itemprop='datePublished']"), *times, *_marked(page, _DATE)]
    for each in marked:
        text = " ".join(filter(None, (each.get("datetime"), each.get("content"), text_of(each))))
        if len(text) < 300 and (when := date_in(text)):
            return when
    for each in page.iter("p", "span", "div", "td", "font", "small", "em", "i", "li"):
        text = text_of(each) if len(each) < 4 else ""
        if 6 < len(text) < 90 and _DATED.match(text) and (when := date_in(text)):
            return when
    return None


def _others(related: list[Related], headline: str, address: str) -> Iterator[Related]:
    seen = {headline.casefold()}
    for each in related:
        if each.text.casefold() in seen or (each.url and each.url.split("?")[0] == address):
            continue
        seen.add(each.text.casefold())
        yield each
