"""What stands above the copy in a text file or a document: headline, byline, date, and where it was sent from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.text.roles import KINDS

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DATES = (
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)", re.ASCII),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE | re.ASCII
    ),
    re.compile(r"\b(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>\d{4})\b", re.ASCII),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE | re.ASCII),
)
_FIELDS = {
    "headline": "headline",
    "title": "headline",
    "byline": "byline",
    "by": "byline",
    "author": "byline",
    "outlet": "outlet",
    "publication": "outlet",
    "source": "outlet",
    "dateline": "dateline",
    "date": "date",
    "published": "date",
    "url": "url",
    "link": "url",
}
_FIELD = re.compile(r"([A-Za-z]{2,12}):\s+(\S.*)\Z")
_BYLINE = re.compile(r"(?:(?:written|words|report|posted|published|story) )?by:?\s+(?=[^\W\d_])", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,5}\Z")
_DATELINE = re.compile(
    r"((?:[A-Z][A-Z.'’-]+)(?: [A-Z][A-Z.'’-]+){0,3}(?:, (?:[A-Z][\w.'’]*)(?: [A-Z][\w.'’]*)*)?)"
    r"(?:,? \(?(?:[A-Z][\w.]*\.? \d{1,2}|[A-Z][a-z]+day)\)?)?(?: \([A-Z][\w. ]{1,30}\))?\s?(?:—|–|--|-)\s"
)
# "Ann Lee, Health correspondent"; "Ann Lee Health correspondent"
_REPORTER = re.compile(
    r"([A-Z][\w’'-]+ [A-Z][\w’'-]+),? (?:[A-Z]?[\w-]+ ){0,3}(?:correspondent|reporter|editor|writer|columnist)\Z",
    re.IGNORECASE,
)
_SMALL = frozenset({"of", "and", "the", "&"})
_END = re.compile(r"(?:-+ ?30 ?-+|#{2,}|\(?(?:ends|end)\)?\.?)\Z", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:;,…][”’\"')\]]*\Z")
_LONGEST_HEADLINE, _LONGEST_LINE = 160, 200


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document; `role` is headline, byline, date, dateline, deck or heading where its style says so."""

    text: str
    role: str = ""


@dataclass(slots=True)
class Top:
    """What was found above the copy, and at which line the copy begins."""

    headline: str = ""
    byline: str = ""
    dateline: str = ""
    outlet: str = ""
    url: str = ""
    published_on: date | None = None
    begins: int = 0


def top_of(lines: Sequence[Line], *, has_headline: bool = False) -> Top:
    """Reads the lines before the copy. Only what is unmistakable counts; all else stays in the copy.

    With `has_headline` the headline is known from elsewhere, and none is looked for.
    """
    top = Top()
    if not has_headline:
        _fields(lines, top)
        _headline(lines, top)
    while (number := _next(lines, top.begins)) < len(lines) and _takes(lines[number], top, _dated_soon(lines, number)):
        top.begins = number + 1
    top.begins = _next(lines, top.begins)
    if not top.dateline and top.begins < len(lines):
        top.dateline = dateline_of(lines[top.begins].text)
    return top


def _next(lines: Sequence[Line], number: int) -> int:
    while number < len(lines) and not lines[number].text.strip():
        number += 1
    return number


def _fields(lines: Sequence[Line], top: Top) -> None:
    """A block of "Headline: …" lines at the very top."""
    number = _next(lines, 0)
    found: dict[str, str] = {}
    while number < len(lines) and (match := _FIELD.match(lines[number].text.strip())):
        name = _FIELDS.get(match[1].lower())
        if name is None or name in found:
            break
        found[name] = match[2].strip()
        number += 1
    if not found or (set(found) == {"date"} and not date_in(found["date"])):
        return
    top.headline, top.byline = found.get("headline", ""), names(found.get("byline", ""))
    top.outlet, top.dateline, top.url = (found.get(name, "") for name in ("outlet", "dateline", "url"))
    top.published_on = date_in(found.get("date", ""))
    top.begins = number


def _headline(lines: Sequence[Line], top: Top) -> None:
    number = _next(lines, top.begins)
    if top.headline or number >= len(lines):
        return
    line = lines[number]
    if line.role == "headline" or (not line.role and _is_headline(lines, number)):
        top.headline, top.begins = line.text.strip(), number + 1


def _is_headline(lines: Sequence[Line], number: int) -> bool:
    """A short first line without a full stop, set off from sentences by an empty line or a byline."""
    text = lines[number].text.strip()
    if len(text) > _LONGEST_HEADLINE or re.search(r"[.:;,][”’\"')]*\Z", text) or _BYLINE.match(text):
        return False
    following = _next(lines, number + 1)
    if following >= len(lines):
        return False
    is_apart = following > number + 1 or bool(printed_byline(lines[following].text))
    return is_apart and any(_SENTENCE_END.search(line.text.strip()) for line in lines[following : following + 6])


def _dated_soon(lines: Sequence[Line], number: int) -> bool:
    """Whether one of the next two lines is a date and nothing else."""
    following = _next(lines, number + 1)
    near = [following, _next(lines, following + 1)]
    texts = [lines[each].text.strip() for each in near if each < len(lines)]
    return any(len(text) < 60 and date_in(text) and _is_date_line(text) for text in texts)


def without_end(lines: Sequence[str]) -> list[str]:
    """The lines without the sign under which copy ends: "-30-", "###", "ENDS"."""
    kept = list(lines)
    while kept and (not kept[-1].strip() or _END.match(kept[-1].strip())):
        kept.pop()
    return kept


def _takes(line: Line, top: Top, dated_soon: bool) -> bool:
    text = line.text.strip()
    if len(text) > _LONGEST_LINE or line.role == "body":
        return False
    if line.role == "deck":
        if not top.byline and _BYLINE.match(text):
            top.byline = printed_byline(text) or names(text)
        return True
    if line.role == "byline" or (not line.role and not top.byline and printed_byline(text)):
        top.byline = top.byline or printed_byline(text) or names(text)
        top.published_on = top.published_on or date_in(text)
        return True
    if line.role == "dateline" and not top.dateline:
        top.dateline = text
        top.published_on = top.published_on or date_in(text)
        return True
    when = date_in(text)
    if when and top.published_on is None and (line.role == "date" or _is_date_line(text)):
        top.published_on = when
        return True
    return not line.role and bool(top.headline) and _of_whom(text, top, dated_soon)


def _of_whom(text: str, top: Top, dated_soon: bool) -> bool:
    """Whether a line under the headline is a name, a desk or an outlet; "The Corrow Press | Jan. 17, 2024"."""
    when = date_in(text)
    rest = _undated(text).strip(" ,;|·•–—-") if when else text
    words = rest.split()
    if not 0 < len(words) <= 8 or _SENTENCE_END.search(rest):
        return False
    reporter = _REPORTER.match(rest)
    if reporter and not top.byline:
        top.byline = reporter[1]
    elif (words[0] == "The" or words[-1].lower() in KINDS["newspaper"] | {"courier", "wire", "observer"}) and (
        (when or dated_soon) and not top.outlet and all(word[0].isupper() or word in _SMALL for word in words)
    ):
        top.outlet = rest
    elif dated_soon and not top.byline and _people(rest):
        top.byline = joined(_people(rest))
    elif not (dated_soon and top.byline and not when and all(word[0].isupper() for word in words)):
        return False
    top.published_on = top.published_on or when
    return True


def _is_date_line(text: str) -> bool:
    """Whether a line says when it was published and nothing else."""
    rest = re.sub(r"\b\d{1,2}\b", " ", _undated(text))
    left = re.findall(r"[^\W\d_]{2,}", rest)
    known = {
        "published",
        "updated",
        "posted",
        "last",
        "first",
        "on",
        "at",
        "date",
        "am",
        "pm",
        "gmt",
        "bst",
        "utc",
        "est",
    }
    known |= {
        "edt",
        "pst",
        "pdt",
        "et",
        "cet",
        "ist",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    }
    known |= {"sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}
    return all(word.lower() in known for word in left)


def printed_byline(text: str) -> str:
    """The names in a line that is a byline, with or without the date, and nothing else; "" for any other line."""
    line, when = text.strip(), date_in(text)
    if when:
        line = _undated(line).strip(" ,;|·•–—-")
    match = _BYLINE.match(line)
    if not match and not (when and _people(line)):
        return ""
    given = names(line)
    return given if given and all(_NAME.match(each) for each in re.split(r", | and ", given)) else ""


def _undated(text: str) -> str:
    for pattern in _DATES:
        text = pattern.sub(" ", text)
    return re.sub(r"\s(?:on|at)\s*\Z|\b\d{1,2}[:.]\d{2}\b", " ", text)


def names(byline: str) -> str:
    """The names in a printed byline: "By Ann Lee and Bo Roe, health editors" is "Ann Lee and Bo Roe".

    What follows a comma is a role or a firm, unless it ends a list of names. What is no name ("Staff and wire reports")
    is given back as it stands.
    """
    text = _BYLINE.sub("", byline.strip(), count=1)
    text = re.split(r"\s[|•·—–]\s|\s+(?:in|for|at|on)\s+(?=[A-Z\d])|\n|\s\(", text)[0].strip(" ,;")
    first, *others = (_people(part) for part in re.split(r"\s*[,;]\s*", text))
    if not first:
        return re.split(r"\s*[,;]\s*", text)[0]
    is_list = any(len(people) > 1 for people in others)
    return joined(first + [name for people in others if is_list for name in people])


def _people(part: str) -> list[str]:
    """The people in "Ann Lee and Bo Roe"; none where any part of it is no name."""
    found = [each.strip() for each in re.split(r"\band\b|&", part) if each.strip()]
    is_all = all(_NAME.match(each) and sum(word[0].isupper() for word in each.split()) > 1 for each in found)
    return found if is_all else []


def joined(people: Sequence[str]) -> str:
    """ "A", "A and B", or "A, B and C"."""
    several = list(dict.fromkeys(people))
    return " and ".join(filter(None, (", ".join(several[:-1]), several[-1]))) if several else ""


def date_in(text: str) -> date | None:
    """The first day that stands in `text` in full, as written there, whatever its time zone."""
    for pattern in _DATES:
        for match in pattern.finditer(text[:300]):
            parts = match.groupdict()
            month = int(parts["number"]) if "number" in parts else _MONTHS[parts["month"].lower()]
            day = int(parts["day"])
            if month > 12 >= day:  # American order; where both could be meant, the day stands first
                day, month = month, day
            try:
                return date(int(parts["year"]), month, day)
            except ValueError:
                continue
    return None


def dateline_of(text: str) -> str:
    """The place that a first paragraph begins with, as in "MARLOW FALLS, Ohio (Wire) — "; "" where it has none."""
    match = _DATELINE.match(text[:160])
    return match[1] if match else ""
