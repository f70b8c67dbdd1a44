"""The named lines above copy: "Headline: …", "By: …", as desks, mail and Markdown files write them."""

import re
from collections.abc import Sequence

from articles.exchange.dates import date_in

_FIELDS = {
    "headline": ("headline", "title", "hed", "subject"),
    "byline": ("byline", "by", "author", "authors", "reporter", "writer"),
    "outlet": ("outlet", "publication", "publisher", "source", "paper"),
    "dateline": ("dateline", "location"),
    "date": ("date", "published", "sent"),
    "url": ("url", "link"),
}
_KNOWN = {name: field for field, several in _FIELDS.items() for name in several}
# What desks note beside these, and no article keeps.
_NOTED = frozenset(
    """
    slug section desk keyword keywords category categories tags words wordcount length status layout draft description
    summary dek deck standfirst subhead kicker copyright id page edition language from to priority version photo image
    """.split()  # noqa: SIM905
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z _-]{1,14}?):\s+(\S.*)\Z")
_FENCE = re.compile(r"(?:---+|\+\+\++)\Z")
_MOST = 40


def is_field(line: str) -> bool:
    """Whether a line, or the name of one, is such a field: "Headline", "By: Ann Lee"."""
    return line.partition(":")[0].strip().lower() in _KNOWN.keys() | {"slug"}


def named_fields(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """What the fields at the very top say, and at which line they end: ({}, 0) where there are none.

    Names are headline, byline, outlet, dateline, date and url. Between fences ("---") any other may stand too, and an
    author on each line.
    """
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    fence = lines[first].strip() if first < len(lines) and _FENCE.match(lines[first].strip()) else ""
    found: dict[str, str] = {}
    name, end = "", first + bool(fence)
    for line in lines[end : first + _MOST]:
        text = line.strip()
        if fence and text == fence:
            return _told(found, end + 1)
        match = _FIELD.match(text)
        key = re.sub(r"[ _-]", "", match[1].lower()) if match else ""
        if key == "words" and match and not match[2][0].isdigit():
            match = None  # "Words: Ann Lee"
        if match and (fence or key in _KNOWN or key in _NOTED) and _KNOWN.get(key, key) not in found:
            name = _KNOWN.get(key, key)
            found[name] = match[2].strip("\"'[] ") if fence else match[2]
        elif fence and text.startswith("- ") and name:
            found[name] = ", ".join(filter(None, (found.get(name, ""), text[2:].strip("\"' "))))
        elif fence and text.endswith(":"):
            name = _KNOWN.get(text[:-1].lower(), text[:-1].lower())
        elif not fence:
            break
        end += 1
    return ({}, 0) if fence else _told(found, end)


def _told(found: dict[str, str], end: int) -> tuple[dict[str, str], int]:
    told = {name: value for name, value in found.items() if name in _FIELDS}
    is_none = not (told or "slug" in found) or (set(told) == {"date"} and not date_in(told["date"]))
    return ({}, 0) if is_none else (told, end)
