"""One piece of copy as it comes from outside, before anything is saved."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Related:
    """A headline listed with an article; `url` is absolute, or empty where it is not known."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as a file, page or feed gives it.

    `text` has a paragraph on each line and is otherwise exact, code point for code point; `byline` is names without
    "By", several as "A, B and C"; `dateline` is place and day as printed, and stands in `text` no more; `url` is
    absolute. `left_out` says in a sentence what was not read, where anything was not.
    """

    text: str
    headline: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published_on: date | None = None
    url: str = ""
    related: tuple[Related, ...] = ()
    left_out: str = ""


class Unreadable(Exception):
    """What was sent cannot be read as copy; `sentence` says why, in an editor's words."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
