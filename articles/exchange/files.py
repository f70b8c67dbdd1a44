"""What a file is, and the copy in it."""

import re
from pathlib import PurePath

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.decoding import LIMIT, decoded
from articles.exchange.feed import read_feed
from articles.exchange.formats import is_zip, refuse_what_is_no_copy
from articles.exchange.plain_text import read_plain_text
from articles.exchange.web_page import read_web_page
from articles.exchange.word_document import read_word_document

_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<\?[^>]*>\s*)*(?:<!DOCTYPE\s+(?:rss|rdf)[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:\w+:)?(?:rss|feed|RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|main|meta|div)\b",
    re.IGNORECASE | re.DOTALL,
)


def copies(name: str, data: bytes, *, declared_type: str = "", declared_charset: str = "", url: str = "") -> list[Copy]:
    """The copy in a file: one piece, or several from a feed.

    What it is is seen from what it holds, then from its name and from `declared_type`, a MIME type; `url` is where it
    was found. Raises `Unreadable`.
    """
    if len(data) > LIMIT:
        raise Unreadable(f"This is larger than {LIMIT // 1_000_000} MB. Bring it in in parts.")
    kind = kind_of(name, data, declared_type)
    if kind == "document":
        return [read_word_document(data)]
    if kind == "feed":
        return read_feed(data, declared_type=declared_type)
    if kind == "page":
        return [read_web_page(data, declared_charset=declared_charset, url=url)]
    return [read_plain_text(decoded(data, declared_charset))]


def kind_of(name: str, data: bytes, declared_type: str = "") -> str:
    """ "document", "feed", "page" or "text". Raises `Unreadable` for formats that are known and not read."""
    ending = PurePath(name).suffix.lower()
    refuse_what_is_no_copy(data)
    if is_zip(data):
        return "document"
    if ending == ".docx":
        raise Unreadable("This is no Word document, or a damaged one.")
    top = _unmarked(data[:4096])
    if _FEED.match(top):
        return "feed"
    if (
        ending in (".html", ".htm", ".xhtml")
        or declared_type in ("text/html", "application/xhtml+xml")
        or _PAGE.match(top)
    ):
        return "page"
    if ending in (".rss", ".atom", ".xml", ".rdf") or "xml" in declared_type:
        return "feed"
    return "text"


def _unmarked(top: bytes) -> bytes:
    """The beginning as ASCII, whatever its encoding, to look for tags in."""
    return top.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
