"""The text of a kept copy, to look words up in: all of it, unlike the readers of copy, which want the article alone.

Plain text, web pages and Word documents are read, each in one pass. Of anything else there is no text, and a lookup
says so rather than guess.
"""

import contextlib
import html
import io
import re
import zipfile
import zlib

from articles.text.clean import newlines

LONGEST = 2_000_000
_MOST_XML = 20_000_000
_MOST_OF_A_PAGE = 5_000_000
_TAG = re.compile(r"<[a-zA-Z/!?]")
_SILENT = re.compile(r"<(script|style|template)\b", re.IGNORECASE)
_BREAKS = re.compile(
    r"</?(?:p|div|br|li|ul|ol|tr|td|th|h[1-6]|table|section|article|title|dt|dd|blockquote)\b", re.IGNORECASE
)
_RUNS = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|(</w:p>|<w:br\b|<w:tab\b|</w:tc>)")
_CONTROLS = dict.fromkeys((*range(9), *range(11, 13), *range(14, 32), *range(127, 160)))


def text_of(data: bytes, name: str = "", content_type: str = "", charset: str = "") -> str:
    """The text in `data`, at most two million characters; empty where it holds none that can be read here."""
    if data.startswith(b"PK\x03\x04"):
        text = _of_document(data)
    elif data.startswith(b"%PDF") or (b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff"))):
        return ""
    else:
        text = _decoded(data, charset)
        if "html" in content_type or name.lower().endswith((".html", ".htm", ".xhtml")) or _looks_like_a_page(text):
            text = _of_page(text)
    kept = newlines(text).translate(_CONTROLS).encode("utf-8", "ignore").decode()
    return kept[:LONGEST]


def _decoded(data: bytes, charset: str) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for encoding in (charset, "utf-8"):
        with contextlib.suppress(UnicodeError, LookupError, ValueError):
            return data.decode(encoding or "utf-8")
    return data.decode("cp1252", "replace")


def _looks_like_a_page(text: str) -> bool:
    opening = text[:500].lstrip().lower()
    return opening.startswith(("<!doctype html", "<html"))


def _of_page(page: str) -> str:
    """What a reader of the page sees, roughly: its text without tags, scripts, styles and comments."""
    page = page[:_MOST_OF_A_PAGE]
    found: list[str] = []
    place = 0
    while tag := _TAG.search(page, place):
        found.append(page[place : tag.start()])
        place = _past(page, tag.start(), found)
    found.append(page[place:])
    return html.unescape("".join(found))


def _past(page: str, tag: int, found: list[str]) -> int:
    """Where the text goes on after the tag that begins at `tag`; what is never closed takes the rest with it."""
    if page.startswith("<!--", tag):
        end = page.find("-->", tag + 4)
        return len(page) if end < 0 else end + 3
    silent = _SILENT.match(page, tag)
    if silent:
        end = _closing(page, silent[1].lower(), tag)
        return len(page) if end < 0 else page.find(">", end) + 1 or len(page)
    if _BREAKS.match(page, tag):
        found.append("\n")
    end = page.find(">", tag)
    return len(page) if end < 0 else end + 1


def _closing(page: str, name: str, tag: int) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(page, tag)
    return found.start() if found else -1


def _of_document(data: bytes) -> str:
    """The running text of a Word document; empty for any other archive, and for one that unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("word/document.xml") as part:
            xml = part.read(_MOST_XML + 1)
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        return ""
    if len(xml) > _MOST_XML:
        return ""
    runs = (match[1] if match[1] is not None else "\n" for match in _RUNS.finditer(xml.decode("utf-8", "replace")))
    return html.unescape("".join(runs))
