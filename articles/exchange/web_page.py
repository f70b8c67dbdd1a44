"""Copy from a web page: what stands above the article, its paragraphs, and the headlines listed with it."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from articles.exchange import structured
from articles.exchange.bylines import names, printed_byline, tells_of
from articles.exchange.copy import Copy, Related, Unreadable
from articles.exchange.datelines import sent_from
from articles.exchange.dates import date_in
from articles.exchange.decoding import decoded
from articles.exchange.ends import is_under, signature
from articles.exchange.layout import Line, Top, top_of
from articles.exchange.page_body import body_of, paragraphs_of
from articles.exchange.page_credits import byline_of, dateline_of, day_of, outlet_of, short_lines
from articles.exchange.page_headline import headline_of
from articles.exchange.page_parts import Page
from articles.exchange.page_related import related_of

_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})|\A\s*<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})""",
    re.IGNORECASE,
)
_BY = re.compile(r"By [A-Z]")
_NEAR = 50  # lines below the headline in which a byline or a date is looked for
_DATED = re.compile(
    r"\A(?:date|[a-z]+day\b|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:published|posted|updated)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\W*(?:last |page )?(?:updated|modified)\b", re.IGNORECASE)


def read_web_page(data: bytes, *, declared_charset: str = "", url: str = "") -> Copy:
    """The article on a page. `url` is where it was found, for links that are not absolute.

    Raises `Unreadable` where the page holds no copy.
    """
    meta = _META_CHARSET.search(data[:4096])
    text = decoded(data, declared_charset or ((meta[1] or meta[2]).decode("ascii") if meta else ""))
    return read_markup(text, url=url)


def read_markup(markup: str, *, url: str = "") -> Copy:
    """The article in a page's markup."""
    page = Page(parsed(markup))
    said = structured.said(page.root)
    address = _address(page, said, url)
    lines = short_lines(page)
    headline = headline_of(page, said.titles, said.outlet, lines)
    below = lines[lines.index(headline) + 1 :] if headline in lines else lines
    body = body_of(page)
    paragraphs, top = _paragraphs(page, body, said, headline)
    outlet = said.outlet or top.outlet or outlet_of(page, headline, lines)
    sent = sent_from(paragraphs[0], outlet)
    signed = signature(paragraphs[-1]) if len(paragraphs) > 2 else ""
    paragraphs = paragraphs[:-1] if signed else paragraphs
    byline = said.byline if said.byline.casefold() != outlet.casefold() else ""
    named = names(byline) or byline_of(page) or top.byline or signed
    named = named or next(filter(None, map(printed_byline, below[:_NEAR])), "")
    while len(paragraphs) > 2 and (tells_of(named, paragraphs[-1]) or is_under(paragraphs[-1])):
        paragraphs.pop()
    printed = top.published_on or _printed_date([*below[:_NEAR], *lines[: 10 * _NEAR]])
    return Copy(
        text="\n".join([sent.rest, *paragraphs[1:]]),
        headline=headline,
        outlet=outlet or sent.agency,
        byline=named,
        dateline=sent.sent or said.dateline or dateline_of(page),
        published_on=said.published_on or day_of(page, headline) or printed or _addressed(address),
        url=address,
        related=tuple(_others(related_of(page, body, address), headline, address)),
    )


def _paragraphs(page: Page, body: HtmlElement | None, said: structured.Said, headline: str) -> tuple[list[str], Top]:
    """The paragraphs of the copy, and what stood above the first in the same place. Raises `Unreadable`."""
    paragraphs = paragraphs_of(page, body, headline) if body is not None else []
    if len(paragraphs) < 2 and len(said.body) > sum(map(len, paragraphs)):
        paragraphs = [line.strip() for line in said.body.split("\n") if line.strip()]
    if paragraphs and headline and paragraphs[0].startswith(headline):
        rest = paragraphs[0].removeprefix(headline).strip()
        paragraphs = [rest, *paragraphs[1:]] if _BY.match(rest) else paragraphs
    top = top_of([Line(each) for each in paragraphs], has_headline=True)
    if len(paragraphs) == top.begins:
        raise Unreadable("No copy was found on this page.")
    return paragraphs[top.begins :], top


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


def _addressed(address: str) -> date | None:
    """The day in an address such as "…/2024/03/07/keeper"."""
    found = re.search(r"/((?:19|20)\d\d/\d{1,2}/\d{1,2})(?:/|-|\Z)", address)
    return date_in(found[1]) if found else None


def _printed_date(lines: list[str]) -> date | None:
    """The day in a line that says when; what was changed after it was published is asked last."""
    dated = [line for line in lines if len(line) < 90 and (_DATED.search(line) or printed_byline(line))]
    dated.sort(key=lambda line: bool(_CHANGED.match(line)))
    return next(filter(None, map(date_in, dated)), None)


def _others(related: list[Related], headline: str, address: str) -> Iterator[Related]:
    seen = {headline.casefold()}
    for each in related:
        if each.text.casefold() in seen or (each.url and each.url.split("?")[0] == address):
            continue
        seen.add(each.text.casefold())
        yield each
