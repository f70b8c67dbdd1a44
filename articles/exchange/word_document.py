"""Copy from a Word document (.docx)."""

import io
import re
import zipfile
from dataclasses import replace

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.decoding import checked
from articles.exchange.layout import Line, top_of, without_end

UNPACKED, MEMBERS = 20_000_000, 1_000
_SENTENCE = 80  # characters; a cell of figures or names is shorter
_ROLES = (
    (re.compile(r"subtitle|standfirst|deck|dek", re.IGNORECASE), "deck"),
    (re.compile(r"(?:title|headline|heading 1|heading1)\Z", re.IGNORECASE), "headline"),
    (re.compile(r"by-?line|author", re.IGNORECASE), "byline"),
    (re.compile(r"dateline", re.IGNORECASE), "dateline"),
    (re.compile(r"date\Z", re.IGNORECASE), "date"),
)
_SKIPPED = (
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:txbxContent"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_BREAK = qn("w:br"), qn("w:cr")
_RELATED = re.compile(r"(?:related|more on this story|read more|see also)\W*\Z", re.IGNORECASE)


def read_word_document(data: bytes) -> Copy:
    """The copy of a document as it reads now: insertions are kept, deletions are not.

    The cells of a table that holds sentences are paragraphs, row by row; tables of figures and text boxes are left
    out, and `left_out` says so.

    Raises `Unreadable` for what is no such document, or unpacks to more than any article would.
    """
    _guard(data)
    try:
        body = Document(io.BytesIO(data)).element.body
        paragraphs, tables = body.iter(qn("w:p")), sum(not _reads(each) for each in body.iter(qn("w:tbl")))
        lines = [line for each in paragraphs if not _is_apart(each) for line in _lines(Paragraph(each, None))]  # type: ignore[arg-type]
    except (
        KeyError,
        ValueError,
        AttributeError,
        PackageNotFoundError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
    ) as error:
        raise Unreadable("This Word document is damaged. Save it again and bring in the new one.") from error
    return replace(_copy(lines), left_out=_left_out(tables))


def _left_out(tables: int) -> str:
    if not tables:
        return ""
    many = "A table of short cells was" if tables == 1 else f"{tables} tables of short cells were"
    return f"{many} left out of the copy."


def _guard(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if "word/document.xml" not in {each.filename for each in members}:
                raise Unreadable("This is no Word document.")
            if len(members) > MEMBERS or sum(each.file_size for each in members) > UNPACKED:
                raise Unreadable("This document unpacks to more than an article ever is.")
            if any(each.flag_bits & 1 for each in members):
                raise Unreadable("This document is locked with a password.")
            left = UNPACKED
            for each in members:
                # The sizes that an archive states can be lies.
                with archive.open(each) as part:
                    read = part.read(left + 1)
                left -= len(read)
                if left < 0:
                    raise Unreadable("This document unpacks to more than an article ever is.")
                if each.filename.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in read or b"<!ENTITY" in read):
                    raise Unreadable("This document declares entities, which no Word document needs.")
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise Unreadable("This is no Word document, or a damaged one.") from error


def _is_apart(paragraph: etree._Element) -> bool:
    """Whether it stands in a text box, or in a table of figures."""
    outer = {each.tag: each for each in paragraph.iterancestors(qn("w:tbl"), qn("w:txbxContent"))}
    table = outer.get(qn("w:tbl"))
    return qn("w:txbxContent") in outer or (table is not None and not _reads(table))


def _reads(table: etree._Element) -> bool:
    """Whether a table holds sentences, as where it only sets out a page."""
    return any(len(_text(each)) > _SENTENCE for each in table.iter(qn("w:p")))


def _lines(paragraph: Paragraph) -> list[Line]:
    name = _style(paragraph)
    role = next((role for pattern, role in _ROLES if pattern.search(name)), "")
    if not role and re.match(r"heading", name, re.IGNORECASE):
        role = "heading"
    return [Line(line, role) for line in _text(paragraph._p).split("\n")]


def _style(paragraph: Paragraph) -> str:
    properties = paragraph._p.pPr
    found = properties.style if properties is not None else None
    return str(found or "")


def _text(element: etree._Element) -> str:
    pieces: list[str] = []
    for each in element.iter():
        if any(outer.tag in _SKIPPED for outer in _up_to(each, element)):
            continue
        if each.tag == qn("w:t"):
            pieces.append(each.text or "")
        elif each.tag == qn("w:tab"):
            pieces.append("\t" if each.getparent().tag == qn("w:r") else "")
        elif each.tag == qn("w:noBreakHyphen"):
            pieces.append("\u2011")
        elif each.tag in _BREAK and each.get(qn("w:type")) in (None, "textWrapping"):
            pieces.append("\n")
    return "".join(pieces)


def _up_to(element: etree._Element, top: etree._Element) -> list[etree._Element]:
    found = []
    one = element
    while one is not None and one is not top:
        found.append(one)
        one = one.getparent()
    return found


def _copy(lines: list[Line]) -> Copy:
    top = top_of(lines)
    # A cross-head is no sentence of the copy; the heading of a list of other stories stays, for the list is read with
    # it.
    body = lines[top.begins :]
    kept = [
        line.text.strip()
        for line in body
        if line.role not in ("heading", "headline") or _RELATED.match(line.text.strip())
    ]
    text = checked("\n".join(without_end([line for line in kept if line])).strip())
    if not text:
        raise Unreadable("There is a heading, but no copy under it." if top.headline else "This document is empty.")
    return Copy(
        text=text,
        headline=top.headline,
        outlet=top.outlet,
        byline=top.byline,
        dateline=top.dateline,
        published_on=top.published_on,
        url=top.url,
    )
