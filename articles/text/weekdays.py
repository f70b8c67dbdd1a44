"""Which day “Thursday” is, for copy that carries a date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?P<next>next |this coming )?(?P<day>{'|'.join(_DAYS)})(?!s)\b")
_TO_COME = re.compile(r"\b(?:will|is to|are to|due|set to|planned for|until|from)\b")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday named in the copy and the day it stands for; offsets are code points, half open."""

    start: int
    end: int
    day: date


def weekdays(text: str, published: date) -> Iterator[Weekday]:
    """The weekdays that `text` names, with the days they stand for in copy of the day `published`.

    The rule of news copy: the nearest such day up to a week back, the day itself included; where the same sentence
    speaks of what is to come ("will", "due", "until") or the day is a "next" one, the nearest within a week ahead.
    A guess for the eye, not a fact: it is shown beside the word and never written into the copy.
    """
    for match in _WEEKDAY.finditer(text):
        ahead = (_DAYS.index(match["day"]) - published.weekday()) % 7
        if match["next"]:
            ahead = ahead or 7
        elif not _TO_COME.search(text, _sentence(text, match.start()), match.start()):
            ahead -= 7 if ahead else 0
        yield Weekday(match.start("day"), match.end("day"), published + timedelta(days=ahead))


def _sentence(text: str, place: int) -> int:
    """Where the sentence begins in which `place` stands, at most 200 code points back."""
    low = max(0, place - 200)
    return max(low, *(text.rfind(mark, low, place) + len(mark) for mark in (". ", "? ", "! ", "\n")))
