"""Copy from plain text."""

from itertools import pairwise

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.layout import Line, top_of, without_end

_WIDEST, _MANY_BREAKS = 100, 4  # characters of a line that was broken to fit; breaks that show how wide it was


def read_plain_text(text: str) -> Copy:
    """The copy in a plain text. Headline, byline and date are taken from its top only where they are unmistakable.

    Lines that were broken to a width, as mail and old systems do, are joined to paragraphs again.
    """
    lines = without_end(_unbroken(text.split("\n")))
    top = top_of([Line(line) for line in lines])
    copy = "\n".join(lines[top.begins :]).strip("\n")
    if not copy.strip():
        raise Unreadable("There is a heading, but no copy under it." if top.headline else "This is empty.")
    return Copy(
        text=copy,
        headline=top.headline,
        outlet=top.outlet,
        byline=top.byline,
        dateline=top.dateline,
        published_on=top.published_on,
        url=top.url,
    )


def _unbroken(lines: list[str]) -> list[str]:
    """The lines with those joined that were broken only because the next word did not fit."""
    width = max(map(len, lines), default=0)
    breaks = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    full = sum(_did_not_fit(one, two, width) for one, two in breaks)
    if width > _WIDEST or full < _MANY_BREAKS or 10 * full < 7 * len(breaks):
        return lines
    whole: list[list[str]] = []
    for number, line in enumerate(lines):
        if number and line.strip() and lines[number - 1].strip() and _did_not_fit(lines[number - 1], line, width):
            whole[-1].append(line.strip())
        else:
            whole.append([line.rstrip()])
    return [" ".join(each) for each in whole]


def _did_not_fit(line: str, following: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(following.split()[0]) > width
