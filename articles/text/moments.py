"""Dates, weekdays and times in a statement, as parts that can be compared."""

import re
from dataclasses import dataclass

from articles.text.spans import Span

_MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\w])\.?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_RELATIVE = rf"(?:week|weekend|month|year|spring|summer|autumn|winter|{_WEEKDAY}|{_MONTH})"
_MOMENT = re.compile(
    rf"\b(?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b"
    rf"|\b(?:(?P<w1>{_WEEKDAY}),?\s(?:the\s)?)?(?P<d1>{_DAY})\s(?:of\s)?(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR})\b)?"
    rf"|\b(?:(?P<w2>{_WEEKDAY}),?\s)?(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?!\d|,\d)(?:,?\s(?P<y2>{_YEAR})\b)?"
    rf"|\b(?P<m3>{_MONTH})\s(?:of\s)?(?P<y3>{_YEAR})\b"
    rf"|\b(?P<which>last|next|this|this\scoming|this\spast)\s(?P<what>{_RELATIVE})\b"
    rf"|\b(?P<w4>{_WEEKDAY})s?\b"
    rf"|\b(?P<m5>{_MONTH})"
    r"|\b(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b"
    r"|\b(?P<noon>noon|midday|midnight)\b"
    r"|(?:(?<=\bin\sthe\s)|(?<=\bby\sthe\s)|(?<=\buntil\sthe\s)|(?<=\bin\s)|(?<=\bby\s)|(?<=\buntil\s))"
    r"(?P<season>spring|summer|autumn|winter)\b"
    rf"|\b(?P<era>{_YEAR})s\b"
    rf"|(?<![\d£$€.,–-])\b(?P<y6>{_YEAR})\b(?![,.]\d|%|\s(?:per\s?cent|(?:people|men|women|children)\b|(?!was\b|is\b|has\b|as\b|pounds)[a-z]{(2,)}s\b))"
    r"|\b(?P<relative>yesterday|today|tonight|tomorrow|the\sday\s(?:before\syesterday|after\stomorrow))\b",
)
# Written small or at the head of a sentence, these are words as often as months.
_WORDS_TOO = frozenset({"may", "march", "mar", "sep", "dec", "jan", "august"})
_BEFORE_MONTH = re.compile(r"\b(?:in|of|by|since|until|late|early|from|to|before|after|mid-?|this)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as it is said: parts such as ("month", 3) or ("weekday", "tuesday").

    `vague` is what says a day by today's ("yesterday"): a difference only beside another.
    """

    parts: frozenset[tuple[str, str | int]]
    start: int
    end: int
    vague: bool = False

    @property
    def span(self) -> Span:
        return self.start, self.end

    def agrees(self, other: "Moment") -> bool:
        """Whether both can be the same: some part is the same, and none contradicts another."""
        mine, theirs = dict(self.parts), dict(other.parts)
        shared = mine.keys() & theirs.keys()
        return bool(shared) and all(mine[name] == theirs[name] for name in shared)


def moments(text: str) -> list[Moment]:
    """The dates, weekdays, years and times of day in `text`, in order."""
    found = []
    for match in _MOMENT.finditer(text):
        if match["m5"] and match["m5"].strip(".").casefold() in _WORDS_TOO and not _is_month(text, match):
            continue
        parts, vague = _parts(match)
        found.append(Moment(frozenset(parts), *match.span(), vague=vague))
    return found


def _is_month(text: str, match: re.Match[str]) -> bool:
    return bool(_BEFORE_MONTH.search(text, max(0, match.start() - 8), match.start()))


def _parts(match: re.Match[str]) -> tuple[list[tuple[str, str | int]], bool]:
    if match["iso_year"]:
        return [(name, int(match[f"iso_{name}"])) for name in ("year", "month", "day")], False
    if match["which"]:
        what = match["what"].casefold()
        return [("relative", f"{match['which'].split()[0]} {what}"), *_named(what)], not _named(what)
    if match["relative"]:
        return [("relative", "today" if match["relative"] == "tonight" else match["relative"])], True
    if match["hour"] or match["hour24"] or match["noon"]:
        return [("time", _minutes(match))], False
    if match["season"]:
        return [("relative", match["season"])], True
    if match["era"]:
        return [("era", match["era"][:3])], False
    parts: list[tuple[str, str | int]] = []
    for name in ("w1", "w2", "w4"):
        parts += [("weekday", match[name].casefold())] if match[name] else []
    for name in ("d1", "d2"):
        parts += [("day", int(re.sub(r"\D", "", match[name])))] if match[name] else []
    for name in ("m1", "m2", "m3", "m5"):
        parts += [("month", _month(match[name]))] if match[name] else []
    for name in ("y1", "y2", "y3", "y6"):
        parts += [("year", int(match[name]))] if match[name] else []
    return parts, False


def _named(what: str) -> list[tuple[str, str | int]]:
    if what.endswith("day"):
        return [("weekday", what)]
    return [("month", _month(what))] if what.strip(".") in _MONTHS else []


def _month(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.strip(".").casefold()[:3]))


def _minutes(match: re.Match[str]) -> int:
    if match["noon"]:
        return 0 if match["noon"] == "midnight" else 720
    if match["hour24"]:
        return int(match["hour24"]) * 60 + int(match["minute24"])
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return hour * 60 + int(match["minute"] or 0)
