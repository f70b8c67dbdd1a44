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
from articles.exchange.layout import Line, date_in, joined, names, printed_byline, top_of
from articles.exchange.page_body import body_of, paragraphs_of
from articles.exchange.page_parts import Page, flow, marks_of, text_of
from articles.exchange.page_related import related_of

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\bcopyright\b)[\s©,]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*((?:[^\W\d_][\w’'&-]*\s?){1,5}?)\s*(?:\.|,|\ball\b|\Z)",
    re.IGNORECASE,
)
_RIGHTS_THEN = re.compile(r"\(c\)\s+((?:[^\W\d_][\w’'&-]*\s){1,5})\d{4}\b", re.IGNORECASE)
_TITLE_ENDS = re.compile(r"\s+(?:[|•·–—]|-|::)\s+")
_BYLINE = re.compile(r"\b(?:byline|by-line|author-name|article-author|story-author|contributor|authors?)\b")
_BY = re.compile(r"By [A-Z]")
_DATELINE = re.compile(r"\bdateline\b")
_DATED = re.compile(
    r"(?:published|posted|first published|date|updated|[a-z]+day\b|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
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
    page = Page(parsed(markup))
    said = structured.said(page.root)
    address = _address(page, said, url)
    headline = _headline(page, said)
    body = body_of(page)
    paragraphs = paragraphs_of(page, body, headline) if body is not None else []
    if len(paragraphs) < 2 and len(said.body) > sum(map(len, paragraphs)):
        paragraphs = [line.strip() for line in said.body.split("\n") if line.strip()]
    if paragraphs and headline and paragraphs[0].startswith(headline):
        rest = paragraphs[0].removeprefix(headline).strip()
        paragraphs = [rest, *paragraphs[1:]] if _BY.match(rest) else paragraphs
    top = top_of([Line(each) for each in paragraphs], has_headline=True)
    paragraphs = paragraphs[top.begins :]
    if not paragraphs:
        raise Unreadable("No copy was found on this page.")
    lines = _short_lines(page)
    return Copy(
        text="\n".join(paragraphs),
        headline=headline,
        outlet=_outlet(page, said),
        byline=_byline(page, said) or top.byline or next(filter(None, map(printed_byline, lines)), ""),
        dateline=said.dateline or _dateline(page) or top.dateline,
        published_on=said.published_on or _date(page) or top.published_on or _printed_date(lines),
        url=address,
        related=tuple(_others(related_of(page, body, address), headline, address)),
    )


def parsed(markup: str) -> HtmlElement:
    """The tree of a page. Raises `Unreadable` where there is none."""
    # The parser compares every attribute of a tag with all before it.
    if re.search(r"<[^<>]{200000}", markup):
        raise Unreadable("A tag of this page is longer than any tag is.")
    # As bytes: lxml takes no str that declares an encoding.
    parser = lxml_html.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8"
    )
    try:
        page = lxml_html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise Unreadable("No copy was found on this page.") from error
    return page


def _address(page: Page, said: structured.Said, url: str) -> str:
    canonical = next(
        (link.get("href") for link in page.root.iter("link") if (link.get("rel") or "").lower() == "canonical"), ""
    )
    base = next((each.get("href") for each in page.root.iter("base") if each.get("href")), "") or url
    for each in (canonical, said.url, url):
        try:
            full: str = urldefrag(urljoin(base or url, (each or "").strip()))[0]
            if urlsplit(full).scheme in ("http", "https") and urlsplit(full).hostname:
                return full
        except ValueError:
            continue
    return ""


def _headline(page: Page, said: structured.Said) -> str:
    """The headline as printed: the h1 that is likest to what the page calls itself."""
    marked = [each for each in page.seen() if each.get("itemprop") == "headline" and text_of(each)]
    printed = [text_of(each) for each in page.seen("h1")]
    title = next((text_of(each) for each in page.root.iter("title")), "")
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
    named = _without_outlet(said.headline or title, _outlet(page, said))
    second = next(filter(None, (text_of(each) for each in page.seen("h2"))), "")
    if not candidates and not said.titles and len(named.split()) <= 3 < len(second.split()):
        return second  # an old page, whose title names the outlet and the section
    return named or next(filter(None, (text_of(each) for each in page.seen("h2"))), "")


def _alike(one: str, other: str) -> float:
    """Which part of the words of the longer both share, of the shorter one's set; from 0 to 1."""
    a, b = (set(re.findall(r"\w+", each.casefold())) for each in (one, other))
    return len(a & b) / len(a) if a and b else 0.0


def _without_outlet(title: str, outlet: str) -> str:
    if (
        outlet
        and title.startswith(outlet)
        and (joint := re.match(r":\s+|\s+(?:[|•·–—]|-|::)\s+", title[len(outlet) :]))
    ):
        return title[len(outlet) + joint.end() :].strip()
    parts = _TITLE_ENDS.split(title)
    while len(parts) > 1 and (
        parts[-1].casefold() == outlet.casefold() or not outlet or len(parts[-1].split()) <= 3 < len(parts[0].split())
    ):
        title = title[: title.rindex(parts.pop())].rstrip(" |•·–—-:")
    return title.strip()


def _outlet(page: Page, said: structured.Said) -> str:
    if said.outlet:
        return said.outlet
    for each in page.root.xpath("//*[@itemprop='publisher']//*[@itemprop='name']"):
        if name := (each.get("content") or text_of(each)):
            return str(name).strip()
    title = next((text_of(each) for each in page.root.iter("title")), "")
    first, _, rest = title.partition(": ")
    lines = _short_lines(page)
    if rest and len(first.split()) <= 5 and first in lines:
        return first
    if (owner := _owner(lines)) and owner in _TITLE_ENDS.split(title):
        return owner
    for printed in filter(None, (text_of(each) for each in page.seen("h1"))):
        if printed in title and 0 < len((rest := title.replace(printed, "", 1)).split()) <= 6:
            return _TITLE_ENDS.split(rest)[-1].strip(" |•·–—-:")
    parts = _TITLE_ENDS.split(title)
    if len(parts) > 1 and len(parts[-1].split()) <= 5:
        return parts[-1].strip()
    return _owner(lines)


def _owner(lines: list[str]) -> str:
    """Whose rights the page says it is."""
    rights = (_RIGHTS.search(line) or _RIGHTS_THEN.search(line) for line in lines)
    return next((match[1].strip() for match in rights if match), "")


def _marked(page: Page, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    for each in page.seen():
        if each.tag not in ("body", "html") and pattern.search(marks_of(each)):
            yield each


def _byline(page: Page, said: structured.Said) -> str:
    if said.byline:
        return names(said.byline)
    named = page.root.xpath("//*[@itemprop='author']//*[@itemprop='name']") or page.root.xpath(
        "//*[@itemprop='author']"
    )
    people = [text_of(each) for each in named or page.root.xpath("//a[contains(concat(' ', @rel, ' '), ' author ')]")]
    people = [names(each) for each in people if each]
    if people:
        return joined(people)
    for each in _marked(page, _BYLINE):
        text = text_of(each)
        if 3 < len(text) < 160 and (given := names(text)) and not re.search(r"\d", given):
            return given
    return ""


def _short_lines(page: Page) -> list[str]:
    """What stands on the page in a line of its own, and is no sentence."""
    pieces = flow(page.root, lambda each: not page.is_seen(each))
    return [line.strip() for piece in pieces for line in piece.lines if 5 < len(line.strip()) < 120]


def _printed_date(lines: list[str]) -> date | None:
    dated = (line for line in lines if len(line) < 90 and (_DATED.match(line) or printed_byline(line)))
    return next(filter(None, map(date_in, dated)), None)


def _dateline(page: Page) -> str:
    for each in _marked(page, _DATELINE):
        text = text_of(each)
        if 1 < len(text) < 80 and not date_in(text):
            return re.sub(r"\s*(?:—|–|-)+\Z", "", text)
    return ""


def _date(page: Page) -> date | None:
    times = list(page.seen("time"))
    times.sort(key=lambda each: not (each.get("pubdate") is not None or each.get("itemprop") == "datePublished"))
    marked = [*page.root.xpath("//*[@itemprop='datePublished']"), *times, *_marked(page, _DATE)]
    for each in marked:
        text = " ".join(filter(None, (each.get("datetime"), each.get("content"), text_of(each))))
        if len(text) < 300 and (when := date_in(text)):
            return when
    return None


def _others(related: list[Related], headline: str, address: str) -> Iterator[Related]:
    seen = {headline.casefold()}
    for each in related:
        if each.text.casefold() in seen or (each.url and each.url.split("?")[0] == address):
            continue
        seen.add(each.text.casefold())
        yield each
