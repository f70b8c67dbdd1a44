"""The text of a kept copy, whatever somebody sends."""

import io
import time
import zipfile

import pytest

from articles.exchange.kept_text import text_of


def document(xml: str, part: str = "word/document.xml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, xml)
    return made.getvalue()


def test_plain_text_is_read_in_its_encoding_without_what_cannot_be_kept() -> None:
    assert text_of("Four “centimetres”\r\nwide".encode()) == "Four “centimetres”\nwide"
    assert text_of("Four “centimetres”".encode("cp1252")) == "Four “centimetres”"
    assert text_of("vier Fuß".encode("utf-16")) == "vier Fuß"
    assert text_of(b"a\x01b\x7fc") == "abc"


def test_a_page_gives_what_a_reader_sees_of_it() -> None:
    page = (
        "<!DOCTYPE html><title>Wall</title><script>var a = '<p>no</p>'</script><style>p{}</style>"
        "<p>The crack is <b>four</b>&nbsp;centimetres &amp; wide<!-- no --></p><p>1 < 2</p>"
    )

    text = text_of(page.encode(), "wall.html")

    assert "The crack is four\u00a0centimetres & wide" in text
    assert "1 < 2" in text
    assert "no" not in text


def test_a_word_document_gives_its_running_text() -> None:
    runs = (
        "<w:p><w:r><w:t>Four </w:t></w:r><w:r><w:t xml:space='preserve'>centi</w:t></w:r></w:p><w:p><w:t>A&amp;B</w:t>"
    )

    assert text_of(document(runs)) == "Four centi\nA&B"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 words",
        b"PK\x03\x04 no archive",
        document("x", "other.xml"),
        document("<w:t>" + "a" * 21_000_000),
        b"GIF89a\x00\x00",
        b"",
    ],
    ids=["pdf", "broken archive", "archive without a text", "bomb", "picture", "nothing"],
)
def test_what_cannot_be_read_has_no_text(data: bytes) -> None:
    assert text_of(data) == ""


@pytest.mark.parametrize("hostile", ["<", "<!--", "<script>", "<p ", "</", "&#x110000;", "<script></script>"])
def test_a_hostile_page_is_read_in_linear_time(hostile: str) -> None:
    begun = time.process_time()

    text_of(b"<html>" + hostile.encode() * (2_000_000 // len(hostile)))

    assert time.process_time() - begun < 5
