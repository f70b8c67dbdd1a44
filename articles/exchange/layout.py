"""What stands above the copy in a text file or a document: headline, byline, date, and where it was sent from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from articles.exchange.bylines import (
    begins_as_byline,
    is_paper,
    is_role,
    joined,
    names,
    people,
    printed_byline,
    reporter_of,
)
from articles.exchange.datelines import sent_from
from articles.exchange.dates import date_in, is_date_line, undated
from articles.exchange.named_fields import named_fields
from articles.exchange.sentences import heads, is_said, is_sentence
from articles.text.clean import shown

_NOTE = re.compile(
    r"\W*(?:(?:for immediate release|(?:strictly )?(?:under )?embargo(?:ed)?\b.*|(?:press|news|media) release"
    r"|exclusive|breaking(?: news)?|urgent|draft|opinion|comment|analysis)\W*)?\Z",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\A(?:#{1,6}\s+|[*_]{1,3}(?=\S))|(?<=\S)[*_]{1,3}\Z|\s+#+\Z")
# A rule, or a word with which pages label what stands under it.
_NOTHING = re.compile(r"(?:[=*_~-]{3,}|published|posted|(?:last )?updated|by|author|share|save)\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+\Z")
_SMALL = frozenset({"of", "and", "the", "&", "for", "on"})
_SENTENCE_END = re.compile(r"[.!?:;,…][”’\"')\]]*\Z")
_LONGEST_HEADLINE, _LONGEST_LINE = 160, 200


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document.

    `role` is headline, byline, date, dateline, deck or heading where its style says so, and strong where all of it is
    in bold or large type.
    """

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
    lines, top = [replace(line, text=shown(line.text)) for line in lines], Top()
    if not has_headline:
        _fields(lines, top)
        _headline(lines, top)
    while (number := _next(lines, top.begins)) < len(lines) and (
        _takes(lines[number], top, _dated_soon(lines, number) or (number == top.begins and _is_name(lines, number)))
        or (top.headline and _is_deck(lines, number, top))
    ):
        top.begins = number + 1
    top.begins = _next(lines, top.begins)
    return top


def _next(lines: Sequence[Line], number: int) -> int:
    while number < len(lines) and not lines[number].text:
        number += 1
    return number


def _bare(line: Line) -> str:
    """The text of a line above the copy, without the signs that Markdown sets around it."""
    text = line.text
    return text if len(text) > _LONGEST_LINE else _MARKUP.sub("", text).strip()


def _fields(lines: Sequence[Line], top: Top) -> None:
    """A block of "Headline: …" lines at the very top."""
    found, top.begins = named_fields([line.text for line in lines[:60]])
    top.headline, top.byline = found.get("headline", ""), names(found.get("byline", ""))
    top.outlet, top.dateline, top.url = (found.get(name, "") for name in ("outlet", "dateline", "url"))
    top.published_on = date_in(found.get("date", ""))


def _headline(lines: Sequence[Line], top: Top) -> None:
    number = _next(lines, top.begins)
    styled = next((n for n in range(number, min(number + 6, len(lines))) if lines[n].role == "headline"), None)
    while number < len(lines) and (number < styled if styled is not None else _is_note(lines, number)):
        if len(lines[number].text) > _LONGEST_LINE or _SENTENCE_END.search(lines[number].text):
            return
        number = _next(lines, number + 1)
    if number >= len(lines):
        return
    line = lines[number]
    if top.headline:
        top.begins = number + 1 if _bare(line) == top.headline else top.begins
    elif line.role == "headline" or (line.role in ("", "strong") and _is_headline(lines, number)):
        top.headline, top.begins = " ".join(_bare(line).split()), number + 1


def _is_note(lines: Sequence[Line], number: int) -> bool:
    """Whether a line above the headline is none: "FOR IMMEDIATE RELEASE", a section in capitals, a date."""
    text = lines[number].text
    following = _next(lines, number + 1)
    if lines[number].role or following >= len(lines) or begins_as_byline(lines[following].text):
        return False
    is_section = text.isupper() and len(text.split()) <= 2 and _is_headline(lines, following)
    return (len(text) < 100 and bool(_NOTE.match(text))) or is_section


def _is_headline(lines: Sequence[Line], number: int) -> bool:
    """A short first line without a full stop, set off from sentences by an empty line, a byline, or its type."""
    raw, text = lines[number].text, _bare(lines[number])
    if len(text) > _LONGEST_HEADLINE or is_said(text) or begins_as_byline(text):
        return False
    if date_in(text) and is_date_line(text):
        return False
    following = _next(lines, number + 1)
    if following >= len(lines):
        return False
    if re.match(r"#\s", raw) or re.match(r"={3,}\Z", lines[following].text):
        return True
    is_apart = (
        following > number + 1
        or lines[number].role == "strong"
        or bool(printed_byline(_bare(lines[following])))
        or bool(_ADDRESS.match(lines[following].text))
        or _dated_soon(lines, number, 3)
        or _is_heading_sentences(lines, number)
    )
    written = [line.text for line in lines[following : following + 20] if line.text]
    return is_apart and any(map(_SENTENCE_END.search, written[:8]))


def _is_heading_sentences(lines: Sequence[Line], number: int) -> bool:
    """Whether a line over paragraphs of a line each is their headline, perhaps with a name between."""
    under = [line.text for line in lines[number + 1 : number + 10] if line.text]
    return heads(_bare(lines[number]), under[_is_name(lines, number + 1) :])


def _is_name(lines: Sequence[Line], number: int) -> bool:
    """Whether a line right under another is only somebody's name, over a sentence."""
    following = _next(lines, number + 1)
    if not 0 < number < following < len(lines) or not lines[number - 1].text:
        return False
    text = _bare(lines[number])
    is_short = text.count(" ") in (1, 2) and not is_paper(text) and not is_role(text)
    return is_short and bool(people(text)) and is_sentence(lines[following].text)


def _dated_soon(lines: Sequence[Line], number: int, within: int = 2) -> bool:
    """Whether one of the next lines that are not empty is a date and nothing else, and no sentence stands before it."""
    for _ in range(within):
        number = _next(lines, number + 1)
        text = _bare(lines[number]) if number < len(lines) else ""
        if not 0 < len(text) < 80:
            return False
        if date_in(text) and (is_date_line(text) or any(map(is_paper, _parts(undated(text))))):
            return True
    return False


def _is_deck(lines: Sequence[Line], number: int, top: Top) -> bool:
    """Whether a line stands between the headline and the byline."""
    following = _next(lines, number + 1)
    if top.byline or top.published_on or following >= len(lines) or len(lines[number].text) > _LONGEST_LINE:
        return False
    under = lines[following]
    return len(under.text) < _LONGEST_LINE and (
        under.role == "byline" or (begins_as_byline(_bare(under)) and bool(printed_byline(_bare(under))))
    )


def _takes(line: Line, top: Top, dated_soon: bool) -> bool:
    text = _bare(line)
    if len(text) > _LONGEST_LINE or line.role == "body":
        return False
    if top.headline and _NOTHING.match(line.text):
        return True
    if _ADDRESS.match(text) and not top.url:
        top.url = text
        return True
    if line.role == "deck":
        if not top.byline and begins_as_byline(text):
            top.byline = printed_byline(text) or names(text)
        return True
    if line.role == "byline" or (line.role in ("", "strong") and not top.byline and printed_byline(text)):
        top.byline = top.byline or printed_byline(text) or names(text)
        papers = filter(is_paper, _parts(undated(text))[1:])
        top.outlet = top.outlet or next(papers, "")
        top.published_on = top.published_on or date_in(text)
        return True
    if line.role == "dateline" and not top.dateline:
        top.dateline = text
        top.published_on = top.published_on or date_in(text)
        return True
    when = date_in(text)
    if when and top.published_on is None and (line.role == "date" or is_date_line(text)):
        top.published_on = when
        return True
    if when and not top.dateline and not is_paper(_parts(text)[0]) and sent_from(f"{text} — A").sent == text:
        top.dateline, top.published_on = text, top.published_on or when
        return True
    return line.role in ("", "strong") and bool(top.headline) and _of_whom(text, top, dated_soon)


def _of_whom(text: str, top: Top, dated_soon: bool) -> bool:
    """Whether a line under the headline holds a name, a desk or an outlet, and takes what it holds.

    "The Corrow Press | Jan. 17, 2024", "Ann Lee, Osk Times", "By Ann Lee | Osk Times".
    """
    when = date_in(text)
    rest = undated(text).strip(" ,;|·•–—-") if when else text
    if not 0 < len(rest.split()) <= 10 or _SENTENCE_END.search(rest):
        return False
    parts = _parts(rest)
    if not parts:
        return False
    is_after = bool((top.published_on and not top.byline and people(rest)) or (top.byline and is_role(parts[0])))
    is_near = bool(when) or dated_soon or begins_as_byline(text) or is_after
    byline, outlet = "", ""
    for part in parts:
        is_name = all(word[0].isupper() or word in _SMALL for word in part.split())
        named = reporter_of(part) or (_names_in(part) if is_near and not is_paper(part) else "")
        if named and not byline and not top.byline:
            byline = named
        elif is_near and is_name and not outlet and not top.outlet and (is_paper(part) or (when and top.byline)):
            outlet = part
        elif not (is_near and (is_name or is_role(part)) and (byline or outlet or top.byline)):
            return False
    top.byline, top.outlet = top.byline or byline, top.outlet or outlet
    top.published_on = top.published_on or when
    return True


def _parts(line: str) -> list[str]:
    return [part for part in re.split(r"\s*(?:[,;|·•/]|\s[–—-]\s)\s*", line.strip()) if part]


def _names_in(part: str) -> str:
    """The names in "By Ann Lee and Bo Roe", with or without "By"; "" where it is anything else."""
    given = names(part) if begins_as_byline(part) else part
    return joined(people(given))
