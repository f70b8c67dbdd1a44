"""What a page and its ClaimReview say, value by value, however wrong they are."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from articles.exchange.markup import Page

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})\Z", re.ASCII)
NUMBERS = ("ratingValue", "bestRating", "worstRating")


@dataclass(frozen=True, slots=True)
class Subject:
    """A page with its ClaimReview, and what the desk knows about it apart from it."""

    page: Page
    review: Mapping[str, Any]
    url: str
    labels: Mapping[str, int | float | None]
    now: datetime
    asks_for_sources: bool = True

    def part(self, *path: str) -> Mapping[str, Any]:
        """The object at a path, or an empty one where there is none."""
        found: Any = self.review
        for name in path:
            found = found.get(name) if isinstance(found, Mapping) else None
        return found if isinstance(found, Mapping) else {}

    def text(self, *path: str) -> str:
        """The text at a path, or "" where there is none."""
        found = self.part(*path[:-1]).get(path[-1])
        return found.strip() if isinstance(found, str) else ""

    def many(self, *path: str) -> list[Any]:
        """The values at a path, one or several."""
        found = self.part(*path[:-1]).get(path[-1])
        return found if isinstance(found, list) else [] if found is None else [found]

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def numbers(self) -> dict[str, Any]:
        rating = self.part("reviewRating")
        return {name: rating[name] for name in NUMBERS if name in rating}

    @property
    def works(self) -> list[Any]:
        return self.many("itemReviewed", "firstAppearance") + self.many("itemReviewed", "appearance")


def types(value: Any) -> set[str]:
    """Its @type, one or several."""
    kinds = value.get("@type") if isinstance(value, Mapping) else None
    return {kinds} if isinstance(kinds, str) else set(kinds) if isinstance(kinds, list) else set()


def is_number(value: Any) -> bool:
    """A finite number, or a text that is one in ASCII figures with a point."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        return math.isfinite(value)
    return isinstance(value, str) and bool(re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII))


def figure(value: Any) -> float:
    """The number that `is_number` knows; NaN for anything else."""
    return float(value) if is_number(value) else math.nan


def moment(value: Any) -> datetime | None:
    """An ISO 8601 day or a time with its zone; None for anything else. A day counts from its beginning, UTC."""
    if not isinstance(value, str) or not (_DATE.match(value) or _MOMENT.match(value)):
        return None
    try:
        if _DATE.match(value):
            day = date.fromisoformat(value)
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def is_absolute(value: Any) -> bool:
    """A whole address on the web."""
    if not isinstance(value, str) or re.search(r"[\s<>\"]", value):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def host_of(value: Any) -> str:
    """The host of a whole address; "" for anything else."""
    return (urlsplit(value).hostname or "") if is_absolute(value) else ""
