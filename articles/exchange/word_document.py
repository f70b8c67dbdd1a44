"""Copy from a Word document (.docx)."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from docx import Document
from docx.document import Document as DocumentOf
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.decoding import checked
from articles.exchange.ends import LABEL
from articles.exchange.layout import Line
from articles.exchange.named_fields import is_field
from articles.exchange.plain_text import copy_of

UNPACKED, MEMBERS = 20_000_000, 1_000
_SENTENCE = 80  # characters; a cell of figures or names is shorter
_ROLES = (
    (re.compile(r"subtitle|sub-?head(?:line)?\b|standfirst|\bdeck\b|\bdek\b|strap", re.IGNORECASE), "deck"),
    (re.compile(r"(?:title|headline|hed|heading ?1)\Z", re.IGNORECASE), "headline"),
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
_SENTENCE_END = re.compile(r"[.!?:…][”’\"')\]]*\Z")
_MOST_FIELDS = 20
_LARGE = 28  # half points; body type is 22 or 24


def read_word_document(data: bytes) -> Copy:
    """The copy of a document as it reads now: insertions are kept, deletions are not.

    The cells of a table that holds sentences are paragraphs, row by row, and a table of "Headline", "By" and the like
    is read as such; tables of figures and text boxes are left out, and `left_out` says so.

    Raises `Unreadable` for what is no such document, or unpacks to more than any article would.
    """
    _guard(data)
    try:
        document = Document(io.BytesIO(data))
        body, styles = document.element.body, _styles(document)
        kinds = {each: _kind(each) for each in body.iter(qn("w:tbl"))}
        tables = sum(kind == "figures" for kind in kinds.values())
        lines: list[Line] = []
        for each in body.iter(qn("w:p"), qn("w:tbl")):
            if each.tag == qn("w:tbl"):
                lines += [Line(field) for field in _fields(each)] if kinds[each] == "fields" else []
            elif not _is_apart(each, kinds):
                lines += _lines(each, styles)
    except (
        KeyError,
        ValueError,
        AttributeError,
        PackageNotFoundError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
    ) as error:
        raise Unreadable("This Word document is damaged. Save it again and bring in the new one.") from error
    copy = _copy(lines)
    return replace(copy, left_out=" ".join(filter(None, (copy.left_out, _left_out(tables)))))


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


def _is_apart(paragraph: etree._Element, kinds: Mapping[etree._Element, str]) -> bool:
    """Whether it stands in a text box, or in a table that is not read as copy."""
    outer = {each.tag: each for each in paragraph.iterancestors(qn("w:tbl"), qn("w:txbxContent"))}
    table = outer.get(qn("w:tbl"))
    return qn("w:txbxContent") in outer or (table is not None and kinds[table] != "copy")


def _kind(table: etree._Element) -> str:
    """What a table holds: "fields" of a desk, "copy", as where it only sets out a page, or "figures"."""
    fields = _fields(table)
    if fields and len(fields) <= _MOST_FIELDS and all(map(is_field, fields[:1])) and sum(map(is_field, fields)) > 1:
        return "fields"
    return "copy" if any(len(_text(each)) > _SENTENCE for each in table.iter(qn("w:p"))) else "figures"


def _fields(table: etree._Element) -> list[str]:
    """The first rows of a table as lines: "Headline: …", in one cell or in two."""
    found = []
    for row in islice(table.iter(qn("w:tr")), _MOST_FIELDS + 1):
        cells = [" ".join(_text(cell).split()) for cell in row.iterchildren(qn("w:tc"))]
        found.append(": ".join(cell.rstrip(": ") for cell in cells if cell) if len(cells) == 2 else " ".join(cells))
    return [each for each in found if each]


def _styles(document: DocumentOf) -> dict[str, str]:
    """The name of each paragraph style, by its id: Word translates the ids, never the names of its own styles."""
    styles = document.styles.element.iter(qn("w:style"))
    return {
        each.get(qn("w:styleId"), ""): name.get(qn("w:val"), "")
        for each in styles
        if (name := each.find(qn("w:name"))) is not None
    }


def _lines(paragraph: etree._Element, styles: dict[str, str]) -> list[Line]:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    given = style.get(qn("w:val"), "") if style is not None else ""
    name = styles.get(given, given)
    role = next((role for pattern, role in _ROLES if pattern.search(name)), "")
    if not role and re.match(r"heading", name, re.IGNORECASE):
        role = "heading"
    if not role and _is_strong(paragraph):
        role = "strong"
    lines = _joined(_text(paragraph).split("\n"))
    return [Line(" ".join(lines), role)] if role == "headline" else [Line(line, role) for line in lines]


def _is_strong(paragraph: etree._Element) -> bool:
    """Whether all that is written in a paragraph is in bold or large type."""
    runs = [each for each in paragraph.iter(qn("w:r")) if each.find(qn("w:t")) is not None]
    return bool(runs) and all(_stands_out(each.find(qn("w:rPr"))) for each in runs)


def _stands_out(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    bold, size = properties.find(qn("w:b")), properties.find(qn("w:sz"))
    is_bold = bold is not None and bold.get(qn("w:val"), "true") not in ("0", "false", "none", "off")
    return is_bold or (
        size is not None and (size.get(qn("w:val")) or "").isdigit() and int(size.get(qn("w:val"))) > _LARGE
    )


def _joined(lines: list[str]) -> list[str]:
    """The lines between soft breaks, those joined that were broken within a sentence."""
    found: list[str] = []
    for line in (each.strip() for each in lines):
        if found and line[:1].islower() and found[-1] and not _SENTENCE_END.search(found[-1]):
            found[-1] += " " + line
        else:
            found.append(line)
    return found


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


def _is_cross_head(line: Line, below: int) -> bool:
    """`below` counts lines from the headline; what stands right under it may be a line on the copy, or a byline."""
    if line.role == "strong":
        text = line.text.strip()
        return below > 5 and len(text.split()) <= 8 and not _SENTENCE_END.search(text)
    return line.role in ("heading", "headline") or (line.role == "deck" and below > 4)


def _copy(lines: list[Line]) -> Copy:
    """A cross-head is no sentence of the copy; the heading of a list of other stories stays, to be read with it."""
    written = [number for number, line in enumerate(lines) if line.text.strip()]
    top = next((n for n in written[:6] if lines[n].role == "headline"), written[0] if written else 0)
    label = next((n for n in reversed(written) if LABEL.match(lines[n].text.strip()) and len(lines[n].text) < 60), None)
    kept = [
        line
        for number, line in enumerate(lines)
        if number <= top or (label is not None and number >= label) or not _is_cross_head(line, number - top)
    ]
    if not any(line.text.strip() for line in kept):
        raise Unreadable("This document is empty.")
    copy = copy_of(kept)
    text = "\n".join(line.strip() for line in copy.text.split("\n") if line.strip())
    return replace(copy, text=checked(text))
