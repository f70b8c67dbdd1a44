"""Who wrote it, as bylines print it."""

import re
from collections.abc import Sequence

from articles.exchange.dates import date_in, is_date_line, undated
from articles.text.roles import BODY, KINDS, ROLES

_BY = re.compile(
    r"(?:(?:(?:written|words|report|reported|reporting|posted|published|story|text|submitted|created|article|an?"
    r" \w+ report) )?by:?\s+|(?:words|text|story|report|reporter|author|writer|posted):\s+)(?=[^\W\d_])",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,5}\Z")
# Where names end: "Ann Lee | Osk Times", "Ann Lee in Osk", "Ann Lee for the Osk Times", "Ann Lee (Osk Times)".
_NAMES_END = re.compile(r"\s[|•·—–-]\s|\s+(?:in|for|at|on|from)\s+(?:the\s+)?(?=[A-Z\d])|\n|\s\(|\s*/\s*|\s+@")
_AND = re.compile(r"\band\b|&|\bAND\b")
# "Ann Lee, Health correspondent"; "Ann Lee Health correspondent"
_REPORTER = re.compile(
    r"([A-Z][\w’'-]+ [A-Z][\w’'-]+),? (?:[A-Z]?[\w-]+ ){0,3}"
    r"(?:correspondent|reporter|editor|writer|columnist|critic|journalist|photographer)\Z",
    re.IGNORECASE,
)
_PAPERS = frozenset(
    """
    courier wire observer radio tv television broadcasting media online agency bulletin packet mercury argus chronicle
    examiner standard mail mirror telegraph express record register review advertiser independent guardian globe
    leader dispatch enterprise voice weekly daily today sound examiner gazetteer ledger monitor reporter inquirer
    current newsroom newspaper magazine newsletter
    """.split()  # noqa: SIM905
)
PAPERS = KINDS["newspaper"] | _PAPERS
_FIRMS = BODY | PAPERS | ROLES | frozenset("staff desk bureau team special senior chief political the".split())  # noqa: SIM905
# What systems call who has no name there.
_NOBODY = frozenset(
    ["admin", "administrator", "super user", "superuser", "webmaster", "anonymous", "root", "user", "guest", "wpadmin"]
)


def begins_as_byline(text: str) -> bool:
    """Whether a line begins as "By Ann Lee" or "Words: Ann Lee" do."""
    return _BY.match(text) is not None


def printed_byline(text: str) -> str:
    """The names in a line that is a byline, with or without the date, and nothing else; "" for any other line."""
    line, when = text.strip(), date_in(text)
    parts = [part for part in re.split(r"\s*(?:[|·•]|\b(?=(?:Published|Posted|Updated)\b))\s*", line) if part]
    by = [part for part in parts if _BY.match(part)] or [part for part in parts if when and people(part)]
    if len(parts) > 1 and len(by) == 1:
        others = (part for part in parts if part not in by)
        line = by[0] if all(is_date_line(part) or is_paper(part) for part in others) else line
    if when:
        line = undated(line).strip(" ,;|·•–—-")
    match = _BY.match(line)
    if not match and not (when and people(line)):
        return ""
    given = names(line)
    if match and re.fullmatch(r"(?:[A-Z][\w.'’-]*|and|our|own|agencies|staff|wire|reports|correspondents?| )+", given):
        return given  # "By Reuters", "By Ann Lee and agencies"
    return given if given and all(_NAME.match(each) for each in re.split(r", | and ", given)) else ""


def names(byline: str) -> str:
    """The names in a printed byline: "By Ann Lee and Bo Roe, health editors" is "Ann Lee and Bo Roe".

    What follows a comma is a role, a firm or a place, unless it is a name of the same kind. What is no name ("Staff and
    wire reports") is given back as it stands, and what systems call nobody ("admin") is "".
    """
    text = _BY.sub("", byline.strip(), count=1)
    text = _NAMES_END.split(text)[0].strip(" ,;")
    parts = re.split(r"\s*[,;]\s*", text)
    if parts[0].casefold() in _NOBODY:
        return ""
    if reporter := _REPORTER.match(parts[0]):
        parts[0] = reporter[1]
    first, *others = map(people, parts)
    if not first:
        return parts[0]
    is_list = any(len(each) > 1 for each in others) or all(each and not _is_firm(each) for each in others)
    return joined(first + [name for each in others if is_list for name in each if not _is_firm([name])])


def _is_firm(several: Sequence[str]) -> bool:
    return any(word.lower() in _FIRMS for name in several for word in name.split())


def people(part: str) -> list[str]:
    """The people in "Ann Lee and Bo Roe"; none where any part of it is no name."""
    found = [each.strip() for each in _AND.split(part) if each.strip()]
    is_all = all(_NAME.match(each) and sum(word[0].isupper() for word in each.split()) > 1 for each in found)
    return found if is_all else []


def tells_of(byline: str, paragraph: str) -> bool:
    """Whether a paragraph says who the author is: "Ann Lee covers the valley for The Ledger."."""
    names_of = filter(None, re.split(r", | and ", byline))
    return len(paragraph) < 500 and any(
        re.match(re.escape(name) + r",?\s(?:is|was|covers|writes|reports|has|joined|can be|edits|lives)\b", paragraph)
        for name in names_of
    )


def reporter_of(line: str) -> str:
    """The name in "Ann Lee, Health correspondent"; "" in any other line."""
    found = _REPORTER.match(line)
    return found[1] if found else ""


def is_role(part: str) -> bool:
    """Whether "Harbour correspondent" is what somebody does."""
    return part.split()[-1].lower() in _FIRMS


def is_paper(name: str) -> bool:
    """Whether "The Corrow Ledger" or "Tarn Valley Radio" is what an outlet is called."""
    words = name.split()
    return 0 < len(words) <= 6 and (words[0] == "The" or words[-1].lower() in PAPERS)


def joined(several: Sequence[str]) -> str:
    """ "A", "A and B", or "A, B and C"."""
    once = list(dict.fromkeys(several))
    return " and ".join(filter(None, (", ".join(once[:-1]), once[-1]))) if once else ""
