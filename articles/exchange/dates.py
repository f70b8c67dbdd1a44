"""Days as papers, pages and feeds print them."""

import re
from datetime import date

_NAMES = "january february march april may june july august september october november december".split()  # noqa: SIM905
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FLAGS = re.IGNORECASE | re.ASCII
_DATES = (
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)", _FLAGS),
    re.compile(r"(?<!\w)(?P<year>(?:19|20)\d\d)(?P<number>[01]\d)(?P<day>[0-3]\d)(?=T\d{4}|\s*\Z)", _FLAGS),
    re.compile(rf"\b{_DAY}[\s-]+(?:of\s+)?{_MONTH},?[\s-]+(?P<year>\d{{4}})\b", _FLAGS),
    re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<number>\d{1,2})[/.-](?P<year>\d{4})\b", _FLAGS),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})\b", _FLAGS),
    re.compile(rf"\A\w{{3}}, {_DAY} {_MONTH} (?P<year>\d\d)(?= \d\d:)", _FLAGS),  # as old mail and feeds do (RFC 822)
    re.compile(r"(?<![\w/])(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>\d\d)(?![\w/])", _FLAGS),
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\W{0,4}\Z", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated|modified|edited|amended|revised)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|created|issued)\b", re.IGNORECASE)
# What else stands in a line that only says when something was published.
_BESIDE = frozenset(
    """
    published updated posted last first on at date dated am pm gmt bst utc est edt cst cdt mst mdt pst pdt et pt ct cet
    cest ist aest aedt jst noon midnight hrs hours time local print edition issued modified release released live
    created added created article story min mins minute minutes read
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    """.split()  # noqa: SIM905
)


def date_in(text: str) -> date | None:
    """The first day that stands in `text` in full, as written there, whatever its time zone.

    Where the text says what was changed before it says what was published, the latter counts. A weekday beside
    "04/03/2014" says which of the two is the month; where nothing does, the day stands first.
    """
    text = text[:300]
    changed = _CHANGED.search(text)
    published = _PUBLISHED.search(text, changed.end()) if changed else None
    return (_first(text[published.end() :]) if published else None) or _first(text)


def _first(text: str) -> date | None:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = int(parts["number"]) if "number" in parts else _MONTHS[parts["month"].lower()]
            year, day = int(parts["year"]), int(parts["day"])
            weekday = _WEEKDAY.search(text[: match.start()]) if "number" in parts else None
            orders = [(day, month)] if month <= 12 else []
            if "number" in parts and day <= 12 and match.start("day") < match.start("number") < match.start("year"):
                orders.append((month, day))
            read = [found for d, m in orders if (found := _date(year + 2000 * (year < 100), m, d))]
            named = [each for each in read if weekday and _WEEKDAYS[each.weekday()] == weekday[1].lower()]
            if read:
                return (named or read)[0]
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def undated(text: str) -> str:
    """The text without the days and times in it."""
    for pattern in _DATES:
        text = pattern.sub(" ", text)
    return re.sub(r"\s(?:on|at)\s*\Z|\b\d{1,2}[:.]\d{2}\b", " ", text)


def is_date_line(text: str) -> bool:
    """Whether a line that holds a date says when something was published and nothing else."""
    left = re.findall(r"[^\W\d_]{2,}", re.sub(r"\b\d{1,2}(?=am\b|pm\b)|\b\d{1,2}\b", " ", undated(text)))
    return all(word.lower() in _BESIDE for word in left)
