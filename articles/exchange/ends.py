"""What stands under the copy in a text file or a document: the end mark, notes, and headlines of other stories."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.exchange.bylines import begins_as_byline, joined, people, printed_byline
from articles.exchange.copy import Related
from articles.exchange.dates import date_in, is_date_line
from articles.text.clean import shown

LABEL = re.compile(
    r"\W*(?:related(?! (?:topics?|tags?|companies|people|searches|terms)\b)|more on|read (?:more|next|also|this next)"
    r"|also (?:on|in|read)|see also|you may also|you might also|recommended|more (?:stories|like this|from|coverage)"
    r"|elsewhere|(?:further|suggested) reading|in other news|don.t miss|other (?:stories|articles|news|headlines)"
    r"|similar (?:stories|articles|posts)|up next|more news|keep reading|what to read next|in case you missed"
    r"|(?:go|dig) deeper|on this topic|also of interest|from the archives?"
    r"|(?:earlier|previous) (?:stories|coverage))\b",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"\W*(?:read more|read also|also read|related(?: (?:story|article))?|see also|more on this|read next|go deeper)"
    r"\s*[:：–—]\s*",
    re.IGNORECASE,
)
_END = re.compile(r"\W*(?:-+ ?30 ?-+|#{2,}|\(?(?:ends|end|mfl)\)?\.?|\*(?: ?\*){2,})\W*\Z", re.IGNORECASE)
_NOTES = re.compile(r"\W*(?:notes? (?:to|for) editors?|(?:media|press) (?:contacts?|enquiries)|for (?:more|further)"
                    r" information|about [A-Z]|contacts?:|boilerplate)", re.IGNORECASE)  # fmt: skip
# Under the copy stand who helped, whose rights it is, and where it was found.
_UNDER = re.compile(
    r"(?:©|\(c\)|copyright\b).*\Z|.*\ball rights reserved\b.*\Z|.*\bcontributed (?:to|reporting)\b.*\Z"
    r"|additional reporting\b.*\Z|\(?reporting by .*(?:editing|writing) by .*\Z|(?:editing|edited) by .*\Z"
    r"|(?:contact|e-?mail|write to|reach|follow) .*(?:@\w|\bon (?:twitter|x|facebook|instagram|bluesky|mastodon)\b).*\Z"
    r"|(?:page )?last (?:modified|updated|changed|reviewed)\b.{0,60}\Z"
    r"|our standards:.*\Z|(?:source(?: url)?|find this article at|(?:article )?printed from|url to article"
    r"|read (?:it )?online):? ?(?:at )?https?:.*\Z|https?://\S+\Z|(?:_|-|=|\*|~){3,}\Z",
    re.IGNORECASE,
)
# What is copied from a page along with the copy.
_ALONG = re.compile(
    r"(?:advertisement|(?:story|article) continues(?: below)?(?: advertisement)?|image (?:source|caption),? .*"
    r"|share|getty images|listen to (?:this )?article|play video"
    r"|(?:photo(?:graph)?|image|picture|credit)s?(?: by| credit)?:? (?<=[:y] )\S.*)\Z",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\bcopyright\b)[\s©,]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"((?:[^\W\d_][\w’'&-]*\s?){1,5}?)\s*(?:\.|,|\ball\b|\d|\||\Z)",
    re.IGNORECASE,
)
_RIGHTS_THEN = re.compile(r"\(c\)\s+((?:[^\W\d_][\w’'&-]*\s){1,5})\d{4}\b", re.IGNORECASE)
_FIRM = re.compile(r",?\s+(?:ltd|limited|llc|inc|plc|gmbh|corp|corporation|pty|co|s\.?a)\.?\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+")
_BULLET = re.compile(r"\s*(?:[•*·▪‣►>»–—-]|\d{1,2}[.)])\s+")
_LINK = re.compile(r"\s*[<(\[]?(https?://[^\s<>()\[\]]+)[>)\]]?\s*\Z")
_STOPPED = re.compile(r"[.;,…][”’\"')\]]*\Z")
_MOST_WORDS, _LONGEST_LABEL, _LONGEST_UNDER = 25, 40, 300


def is_under(line: str) -> bool:
    """Whether a last line only says who helped, whose rights it is, or where it was found."""
    return len(line) < _LONGEST_UNDER and _UNDER.match(shown(line)) is not None


def signature(line: str) -> str:
    """Who signs copy below it, as in "By Ann Lee" or "— Ann Lee"; "" for any other line."""
    signed = re.fullmatch(r"(?:—|–|--?)\s?(.{5,60})", shown(line))
    if signed:
        return joined(people(signed[1]))
    return printed_byline(line) if len(line) < _LONGEST_UNDER and begins_as_byline(shown(line)) else ""


def owner_of(lines: Sequence[str]) -> str:
    """Whose rights the first of these lines to say so says it is, without "Ltd"; "" where none does."""
    rights = (_RIGHTS.search(line) or _RIGHTS_THEN.search(line) for line in lines if len(line) < _LONGEST_UNDER)
    return next((_FIRM.sub("", match[1].strip()) for match in rights if match), "")


def is_along(line: str) -> bool:
    """Whether a line was beside the copy on a page: an advertisement, a caption, a button."""
    return len(line) < _LONGEST_UNDER // 2 and _ALONG.match(shown(line)) is not None


@dataclass(slots=True)
class Ended:
    """The lines of the copy, the headlines listed under or within it, and a sentence on what was left out.

    `owner` is whose rights a last line says it is, `url` an address that stands there alone, and `byline` who signed.
    """

    lines: list[str]
    related: list[Related] = field(default_factory=list)
    left_out: str = ""
    owner: str = ""
    url: str = ""
    byline: str = ""


def ended(lines: Sequence[str]) -> Ended:
    """Parts the copy from what stands under it. Only what is unmistakable counts; all else stays copy."""
    found = Ended(list(lines))
    _cut_notes(found)
    _cut_end(found)
    _cut_list(found)
    _cut_end(found)
    if len(found.lines) > 2 and (signed := signature(found.lines[-1])):
        found.byline = signed
        del found.lines[-1]
        _cut_end(found)
    for line in map(shown, found.lines):
        if (inline := INLINE.match(line)) and len(line) < 200 and not _STOPPED.search(line):
            found.related += _headlines([line[inline.end() :]])
    related = {each.text for each in found.related}
    found.lines = [line for line in found.lines if not (is_along(line) or _is_inline(shown(line), related))]
    return found


def _is_inline(line: str, related: set[str]) -> bool:
    inline = INLINE.match(line)
    return inline is not None and any(each.text in related for each in _headlines([line[inline.end() :]]))


def _is_end(line: str) -> bool:
    return len(line) < _LONGEST_LABEL and _END.match(line) is not None


def _cut_end(found: Ended) -> None:
    while found.lines and (not (last := shown(found.lines[-1])) or _is_end(last) or is_under(last)):
        found.owner = found.owner or owner_of([last])
        found.url = found.url or next(iter(_ADDRESS.findall(last)), "")
        found.lines.pop()


def _cut_notes(found: Ended) -> None:
    """Below the sign that copy ends stand notes, if anything."""
    for number in range(len(found.lines) // 2, len(found.lines)):
        if _is_end(shown(found.lines[number])):
            after = [seen for line in found.lines[number + 1 :] if (seen := shown(line))]
            if after and _NOTES.match(after[0]):
                found.left_out = f"What stands under “{shown(found.lines[number])}” was left out of the copy."
                del found.lines[number:]
            return


def _cut_list(found: Ended) -> None:
    """A label such as "Related" near the end, and under it nothing but short lines without a full stop."""
    for number in range(len(found.lines) - 1, max(0, len(found.lines) - 30), -1):
        line = shown(found.lines[number])
        if (
            len(line) > _LONGEST_LABEL
            or not LABEL.match(line)
            or _STOPPED.search(line)
            or (INLINE.match(line) and INLINE.sub("", line).strip())
        ):
            continue
        under = [seen for each in found.lines[number + 1 :] if (seen := shown(each))]
        if under and all(_is_short(each) for each in under):
            found.related = _headlines(under)
            del found.lines[number:]
        return


def _is_short(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and (bool(_LINK.search(line)) or not _STOPPED.search(line))


def _headlines(lines: Sequence[str]) -> list[Related]:
    """The headlines in lines that may begin with a bullet, and end with an address or be followed by one."""
    found: list[Related] = []
    for line in lines:
        link = _LINK.search(line)
        text = _BULLET.sub("", line[: link.start()] if link else line, count=1).strip(" |–—-<([")
        if text and not (date_in(text) and is_date_line(text)):
            found.append(Related(text, link[1] if link else ""))
        elif link and found and not found[-1].url:
            found[-1] = Related(found[-1].text, link[1])
    return [each for each in found if len(each.text.split()) >= 2]
