"""Bytes to text: byte order mark, what was declared, UTF-8, and else Windows-1252 or an old Macintosh."""

import codecs
import re

from articles.exchange.copy import Unreadable
from articles.exchange.formats import is_zip, refuse_what_is_no_copy
from articles.text.clean import forbidden_character, newlines

LIMIT = 10_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call Latin-1 or ASCII is Windows-1252 on the web (WHATWG Encoding Standard).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
# Apostrophes and quotation marks as old Macintosh files write them, and as Windows does.
_OLD_MAC = re.compile(rb"[a-z]\xd5(?:s|t|d|m|re|ve|ll)\b|\xd2[A-Za-z][^\xd2\xd3]{2,400}[\w.,?!]\xd3")
_STRAY = re.compile("[\udc80-\udcff]+")  # as "surrogateescape" decodes what is no UTF-8
_CP1252 = re.compile(rb"[\x91-\x94]")


def decoded(data: bytes, declared: str = "") -> str:
    """The text of a file, newlines as single newline characters.

    `declared` is a charset that somebody stated; one that is unknown or does not fit is passed over. What neither it
    nor UTF-8 fits is read as Windows-1252, or as Mac Roman where its apostrophes say so. Raises `Unreadable` for what
    is empty, too long, or no text.
    """
    if len(data) > LIMIT:
        raise Unreadable(f"This is larger than {LIMIT // 1_000_000} MB. Bring it in in parts.")
    if not data.strip():
        raise Unreadable("This is empty.")
    refuse_what_is_no_copy(data)
    if is_zip(data):
        raise Unreadable("This is a packed file, and no text.")
    return checked(newlines(_text(data, declared)))


def checked(text: str) -> str:
    """`text`, where it can be kept; raises `Unreadable` where it holds control characters."""
    found = forbidden_character(text)
    if found:
        raise Unreadable(f"This is no text, or holds a character that cannot be kept ({found}).")
    return text


def _text(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable(f"This says that it is {encoding.upper()}, but is not.") from error
    for encoding in filter(None, (_unmarked(data), _known(declared), "utf-8")):
        try:
            return data.decode(encoding)
        except UnicodeError:
            continue
    if (mostly := _mostly_utf8(data)) is not None:
        return mostly
    if _OLD_MAC.search(data) and not _CP1252.search(data):
        return data.decode("mac_roman")
    # The five bytes that Windows-1252 leaves open are controls in Latin-1, and no text.
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Unreadable("This is no text, or its encoding is not known. Save it as UTF-8.") from error


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark: every second byte of its ASCII is zero."""
    if len(data) % 2 or len(data) < 8:
        return ""
    top = data[:4096]
    first, second = top[::2].count(0), top[1::2].count(0)
    half = len(top) // 2
    return (
        "utf-16-le" if second > 0.6 * half and not first else "utf-16-be" if first > 0.6 * half and not second else ""
    )


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 into which a few characters of Windows-1252 were pasted; None for anything else."""
    text = data.decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= each <= "\udcff" for each in text)
    good = sum(each > "\x7f" for each in text) - strays
    if good < 5 * strays:
        return None
    try:
        return _STRAY.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252"), text)
    except UnicodeDecodeError:
        return None


def _known(declared: str) -> str:
    try:
        info = codecs.lookup(declared.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    # Only codecs between bytes and text: "hex" and "rot13" are codecs too.
    return _MEANT.get(info.name, info.name) if info._is_text_encoding else ""
