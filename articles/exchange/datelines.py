"""Where and when copy was sent from: "MARLOW FALLS, Ohio, Tuesday (Wire) — "."""

import re
from dataclasses import dataclass

from articles.text.clean import without_margin

_CAPITAL = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, map(chr, range(0x100, 0x250))))
_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? \d{{4}})?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = rf"(?:(?:{_WEEKDAY}|{_DATE})(?:,? {_DATE})?)"
_REGION = rf"(?:, (?!{_WHEN})[{_CAPITAL}][\w.'’]*(?: [{_CAPITAL}][\w.'’]*){{0,2}})?"
_BY_WHOM = r"(?: \((?P<agency>[^()]{1,40})\)| ?/(?P<service>[^/]{2,40})/)?"
_DASH = r"(?:\s?(?:—|--)\s?|\s–\s?|–\s|\s-\s)"
_PATTERNS = (
    # In capitals, with or without a region, a day and an agency.
    re.compile(
        rf"\(?(?P<sent>(?P<place>[{_CAPITAL}][{_CAPITAL}.'’-]+(?:[ /][{_CAPITAL}][{_CAPITAL}.'’-]+){{0,3}}){_REGION}"
        rf"(?:,? \(?{_WHEN}\)?)?)\)?{_BY_WHOM}{_DASH}"
    ),
    # In small letters only with a day.
    re.compile(
        rf"(?P<sent>(?P<place>[{_CAPITAL}][\w'’]+(?:[ -][{_CAPITAL}][\w'’]+){{0,2}}){_REGION}(?:,| [–—-]) ?{_WHEN})"
        rf"{_BY_WHOM}{_DASH}"
    ),
)
_NO_PLACE = frozenset(
    """
    breaking exclusive update updated watch live video analysis opinion comment review correction clarification note
    explainer urgent advisory media news sport obituary feature interview recap embargoed photo photos warning alert
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Sent:
    """`sent` is place and day as printed, `agency` who sent it, and `rest` the paragraph without both."""

    sent: str = ""
    agency: str = ""
    rest: str = ""


def sent_from(paragraph: str, outlet: str = "") -> Sent:
    """Reads the dateline that a first paragraph begins with; nothing where what follows is no sentence.

    An agency other than `outlet`, where that is known, has no field to go to: then the paragraph stays whole.
    """
    begun = without_margin(paragraph)
    for pattern in _PATTERNS:
        match = pattern.match(begun[:160])
        if match is None or match["place"].split()[0].lower() in _NO_PLACE:
            continue
        rest = begun[match.end() :]
        if not re.match(r"[“‘\"'(\[£$€]?[^\W_a-z]", rest):
            continue
        agency = (match["agency"] or match["service"] or "").strip()
        is_kept = bool(agency and outlet) and agency.casefold() not in outlet.casefold()
        return Sent(match["sent"].strip(), agency, paragraph if is_kept else rest)
    return Sent(rest=paragraph)
