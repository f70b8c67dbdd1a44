"""Copy from an RSS or Atom feed, an article for each entry that carries one."""

import re
from datetime import date
from html import unescape

import feedparser

from articles.exchange.bylines import PAPERS, joined, names
from articles.exchange.copy import Copy, Unreadable
from articles.exchange.datelines import sent_from
from articles.exchange.dates import date_in
from articles.exchange.decoding import LIMIT, checked
from articles.exchange.layout import Line, top_of
from articles.exchange.page_body import paragraphs_of
from articles.exchange.page_parts import Page
from articles.exchange.page_related import related_of
from articles.exchange.web_page import parsed

ENTRIES = 2_000
# What feeds add to the name of their outlet: "Corrow Ledger | News", "Latest from the Corrow Ledger - RSS".
_JOINT = re.compile(r"\s*(?:[|•·»›«‹>–—]|::|:\s|\s-\s|\s/\s)\s*")
_SECTION = re.compile(
    r"(?:(?:all|the|our|latest|top|breaking|local|world|national|full|main|uk|us|home|recent|more) )*"
    r"(?:news|headlines|stories|articles|posts|updates|feed|rss(?: ?feed)?(?: ?[12]\.0)?|atom(?: feed)?|home(?: ?page)?"
    r"|front page|blog|sport|politics|business|opinion|culture|world|uk|us|nation|latest|comment|features|science"
    r"|technology|health)\Z",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\A(?:the )?(?:latest|recent|top|all)? ?(?:news|stories|headlines|articles|posts)? ?(?:from|at|by) "
    r"(?:the (?=[a-z]))?"
    r"|\s+\(?(?:rss(?: feed)?|atom feed|feed|news feed)\)?\Z",
    re.IGNORECASE,
)
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
    try:
        found = feedparser.parse(data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError) as error:
        # The library trusts the names of spaces, and the shapes of dates and of what is nested.
        raise Unreadable("This is no RSS or Atom feed that can be read.") from error
    if not found.get("version"):
        raise Unreadable("This is no RSS or Atom feed that can be read.")
    outlet = _outlet(found.feed)
    read = [copy for entry in found.entries[:ENTRIES] if (copy := _entry(entry, outlet)) is not None]
    if not read:
        raise Unreadable("No entry of this feed carries any text.")
    return read


def _outlet(feed: "feedparser.FeedParserDict") -> str:
    """Whose feed it is: its title without the section it is of, or what a feed says elsewhere that stands in it."""
    title = _line(feed.get("title") or "")
    bare = _AROUND.sub("", title).strip(" |-–—:·»") or title
    parts = [part for part in _JOINT.split(bare) if part and not _SECTION.match(part)]
    if len(parts) < 2:
        return parts[0] if parts else title
    elsewhere = " ".join(
        _line(feed.get(name, "") or "") for name in ("rights", "publisher", "author", "subtitle", "generator")
    ).casefold()
    likely = [part for part in parts if part.casefold() in elsewhere]
    likely += [part for part in parts if part.split()[-1].lower() in PAPERS]
    return (likely or parts)[0]


def _entry(entry: "feedparser.FeedParserDict", outlet: str) -> Copy | None:
    contents = [each.get("value") or "" for each in entry.get("content") or ()] + [entry.get("summary") or ""]
    headline = _line(entry.get("title") or "")
    source = _line((entry.get("source") or {}).get("title") or "") or outlet
    headline = headline.removesuffix(f" - {source}")
    link = entry.get("link") or ""
    url = link if re.match(r"https?://", link) else ""
    for content in contents:
        page = _page(content)
        paragraphs = paragraphs_of(page, page.root, headline) if page else _lines(content)
        top = top_of([Line(each) for each in paragraphs], has_headline=True)
        if paragraphs := paragraphs[top.begins :]:
            sent = sent_from(paragraphs[0], source)
            byline = _authors(entry)
            return Copy(
                text=checked("\n".join([sent.rest, *paragraphs[1:]])),
                headline=headline,
                outlet=source,
                byline=top.byline if byline.casefold() in ("", source.casefold()) else byline,
                dateline=sent.sent,
                published_on=_date(entry) or top.published_on,
                url=url,
                related=tuple(related_of(page, page.root, url)) if page else (),
            )
    return None


def _lines(content: str) -> list[str]:
    return [line.strip() for line in unescape(content).split("\n") if line.strip()]


def _page(content: str) -> Page | None:
    """What an entry holds as a page, where it is markup that can be read."""
    if not re.search(r"<[a-zA-Z/!]", content):
        return None
    try:
        return Page(parsed(f"<html><body><div>{content}</div></body></html>"))
    except Unreadable:
        return None


def _authors(entry: "feedparser.FeedParserDict") -> str:
    several = [each.get("name") or "" for each in entry.get("authors", ()) if each.get("name")]
    if len(several) > 1:
        return joined([name for each in several if (name := names(each))])
    text = entry.get("author") or ""
    # RSS asks for an address with the name in brackets; of an address under a long domain the library leaves a rest.
    inner = re.fullmatch(r"\s*\S*\s*\((.+)\)\s*", text)
    return names(inner[1] if inner else "" if re.fullmatch(r"\s*\S+@\S+\s*", text) else text)


def _date(entry: "feedparser.FeedParserDict") -> date | None:
    return date_in(entry.get("published") or entry.get("updated") or "")


def _line(text: str) -> str:
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", unescape(text)).split())
