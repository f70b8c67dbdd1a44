"""Copy from an RSS or Atom feed, an article for each entry that carries one."""

import re
from datetime import date
from html import unescape

import feedparser

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.decoding import LIMIT, checked
from articles.exchange.layout import date_in, dateline_of, joined, names
from articles.exchange.page_body import paragraphs_of
from articles.exchange.page_parts import Page
from articles.exchange.web_page import parsed

ENTRIES = 2_000
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)


def read_feed(data: bytes, *, declared_type: str = "") -> list[Copy]:
    """The articles of a feed, in its order; entries without any text are left out.

    Raises `Unreadable` for what is no feed, or holds nothing to read.
    """
    if len(data) > LIMIT:
        raise Unreadable(f"This is larger than {LIMIT // 1_000_000} MB. Bring it in in parts.")
    if _ENTITY.search(data):
        raise Unreadable("This feed declares entities of its own, which no feed needs.")
    headers = {"content-type": declared_type} if declared_type else {}
    found = feedparser.parse(data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version"):
        raise Unreadable("This is no RSS or Atom feed that can be read.")
    outlet = _line(found.feed.get("title", ""))
    read = [copy for entry in found.entries[:ENTRIES] if (copy := _entry(entry, outlet)) is not None]
    if not read:
        raise Unreadable("No entry of this feed carries any text.")
    return read


def _entry(entry: "feedparser.FeedParserDict", outlet: str) -> Copy | None:
    contents = [each.get("value", "") for each in entry.get("content", ())] + [entry.get("summary", "")]
    headline = _line(entry.get("title", ""))
    source = _line((entry.get("source") or {}).get("title", ""))
    for content in contents:
        if paragraphs := _paragraphs(content, headline):
            return Copy(
                text=checked("\n".join(paragraphs)),
                headline=headline,
                outlet=source or outlet,
                byline=_authors(entry),
                dateline=dateline_of(paragraphs[0]),
                published_on=_date(entry),
                url=entry.get("link", "") if re.match(r"https?://", entry.get("link", "")) else "",
            )
    return None


def _paragraphs(content: str, headline: str) -> list[str]:
    if not content.strip():
        return []
    if not re.search(r"<[a-zA-Z/!]", content):
        return [line.strip() for line in unescape(content).split("\n") if line.strip()]
    try:
        page = Page(parsed(f"<html><body><div>{content}</div></body></html>"))
    except Unreadable:
        return []
    return paragraphs_of(page, page.root, headline)


def _authors(entry: "feedparser.FeedParserDict") -> str:
    several = [each.get("name", "") for each in entry.get("authors", ()) if each.get("name")]
    if len(several) > 1:
        return joined(several)
    text = entry.get("author", "")
    # RSS asks for an address with the name in brackets; of an address under a long domain the library leaves a rest.
    inner = re.fullmatch(r"\s*\S*\s*\((.+)\)\s*", text)
    return names(inner[1] if inner else "" if re.fullmatch(r"\s*\S+@\S+\s*", text) else text)


def _date(entry: "feedparser.FeedParserDict") -> date | None:
    return date_in(entry.get("published", "") or entry.get("updated", ""))


def _line(text: str) -> str:
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", unescape(text)).split())
