"""Copy from plain text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.datelines import sent_from
from articles.exchange.dates import date_in
from articles.exchange.ends import ended
from articles.exchange.layout import Line, top_of
from articles.exchange.sentences import goes_on, is_sentence, stands_over
from articles.text.clean import shown

_TOP = 4  # lines of headline, byline and date, which are broken as they please
_BULLET = re.compile(r"\s*[*•·–—-]\s")
_WIDEST, _MANY_BREAKS = 100, 4  # characters of a line that was broken to fit; breaks that show how wide it was


def read_plain_text(text: str) -> Copy:
    """The copy in a plain text. Headline, byline and date are taken from its top only where they are unmistakable.

    Lines that were broken to a width, as mail and old systems do, are joined to paragraphs again. Headlines that are
    labelled as other stories ("Related") are told from the copy.
    """
    return copy_of([Line(line) for line in unbroken(text.split("\n"))])


def copy_of(lines: Sequence[Line]) -> Copy:
    """The copy in the lines of a text or a document; its paragraphs keep the empty lines between them.

    Raises `Unreadable` where there is none.
    """
    top = top_of(lines)
    end = ended([line.text for line in lines[top.begins :]])
    copy = "\n".join(end.lines).strip("\n")
    if not copy.strip():
        raise Unreadable("There is a heading, but no copy under it." if top.headline else "This is empty.")
    sent = sent_from(copy, top.outlet)
    return Copy(
        text=sent.rest,
        headline=top.headline,
        outlet=top.outlet or sent.agency or end.owner,
        byline=top.byline or end.byline,
        dateline=sent.sent or top.dateline,
        published_on=top.published_on or date_in(sent.sent),
        url=top.url or end.url,
        related=tuple(end.related),
        left_out=end.left_out,
    )


def unbroken(lines: list[str]) -> list[str]:
    """The lines with those joined that were broken only because the next word did not fit."""
    first = next((number for number, line in enumerate(lines) if shown(line)), 0)
    width = max((len(line.rstrip()) for line in lines[first + 1 :]), default=0)
    if width > _WIDEST or not _is_broken(lines, width):
        return lines
    whole: list[list[str]] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        is_apart = not shown(line) or not shown(before) or _begins_anew(before, line)
        is_headline = number == first + 1 and stands_over(before, line, width)
        if not is_apart and not is_headline and _did_not_fit(before, line, width):
            whole[-1].append(line.strip())
        else:
            whole.append([line.strip()])
    return [" ".join(each) for each in whole]


def _is_broken(lines: list[str], width: int) -> bool:
    """Whether most lines are full, and many end amid a sentence that the next goes on with.

    Short paragraphs of a line each do not, nor does a list. A few lines tell only where none speaks against it.
    """
    full = _full(lines[_TOP:], width)
    if sum(full) >= _MANY_BREAKS:
        return sum(full) >= 0.7 * len(full) and _going_on(lines[_TOP:]) >= len(full) / 4
    if not all(full) or not is_sentence(next(filter(shown, reversed(lines)), "")):
        return False
    under = next((n for n in range(min(_TOP, len(lines))) if all(_full(lines[n:], width))), len(lines))
    few = _full(lines[under:], width)
    return _going_on(lines[under:]) >= max(2, len(few) / 4)


def _breaks(lines: list[str]) -> list[tuple[str, str]]:
    return [(one, two) for one, two in pairwise(lines) if shown(one) and shown(two) and not _begins_anew(one, two)]


def _full(lines: list[str], width: int) -> list[bool]:
    """Of each line that another follows, whether the next word did not fit."""
    return [_did_not_fit(one, two, width) for one, two in _breaks(lines)]


def _going_on(lines: list[str]) -> int:
    return sum(goes_on(one, two) for one, two in _breaks(lines))


def _begins_anew(line: str, following: str) -> bool:
    """Whether `following` begins something: set in as a paragraph is, with a bullet, or under a label."""
    if _BULLET.match(following) or line.rstrip().endswith(":"):
        return True
    return following[:2].isspace() and not line[:2].isspace() and not _BULLET.match(line)


def _did_not_fit(line: str, following: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(following.split()[0]) > width
