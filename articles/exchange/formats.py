"""Files that hold no copy, known by how they begin: pictures, sound, film, and documents that are not read."""

import re

from articles.exchange.copy import Unreadable

_PICTURE = "This is a picture. Bring in the text that belongs to it."
_RECORDING = "This is a recording. Bring in what was said as text."
_PACKED = "This is a packed file. Unpack it and bring in what is in it."
_TOP = 1024
# https://en.wikipedia.org/wiki/List_of_file_signatures
_BEGINNINGS = (
    (rb"\s*(?:\xef\xbb\xbf)?\s*%PDF", "This is a PDF. Bring in the text, the page or the document it was made from."),
    (rb"\xd0\xcf\x11\xe0", "This is an old Word document (.doc). Save it as .docx."),
    (rb"\s*(?:\xef\xbb\xbf)?\s*\{\\rtf", "This is rich text (.rtf). Save it as .docx or as plain text."),
    (
        rb"\xff\xd8\xff|\x89PNG|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*|\x00\x00.{2}ftyp(?:avif|heic|heix|mif1)",
        _PICTURE,
    ),
    (rb"ID3[\x00-\x0f]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]|\x00\x00.{2}ftyp|RIFF.{4}(?:WAVE|AVI )|OggS|fLaC", _RECORDING),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!\x1a", _PACKED),
)
_KNOWN = tuple((re.compile(beginning, re.DOTALL), sentence) for beginning, sentence in _BEGINNINGS)
_ZIP = re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)")


def is_zip(data: bytes) -> bool:
    """Whether it is packed as Word documents are; not so "PKK leader says no"."""
    return _ZIP.match(data) is not None


def refuse_what_is_no_copy(data: bytes) -> None:
    """Raises `Unreadable` for a picture, a recording, a PDF and the like, whatever the file is called.

    A packed file passes: it may be a Word document.
    """
    top = data[:_TOP]
    for beginning, sentence in _KNOWN:
        if beginning.match(top):
            raise Unreadable(sentence)
