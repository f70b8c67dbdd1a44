"""What a line of the record changed, field by field, in the desk's words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.models import Activity
from articles.text.differing import Fate, Piece, differing
from articles.workflow.vocabulary import (
    CheckState,
    ClaimType,
    Deed,
    Kind,
    Labelled,
    QuoteState,
    Reason,
    Wording,
    WordingSource,
)

NOTHING = "nothing"
_LABELS = {
    "state": "State",
    "rating_id": "Rating",
    "reason": "Reason",
    "summary": "Note",
    "wording": "Wording",
    "wording_source": "Checked against",
    "assignee_id": "With",
    "signed_by_id": "Signed by",
    "check_state": "Fact-check",
    "approver_id": "Approved by",
    "sha256": "Digest",
    "kind": "Kind",
    "words": "Words",
    "copy": "Copy",
    "mention": "Named as",
    "cue": "Reporting word",
    "found_how": "Found",
    "confidence": "Sure",
    "claim": "Claim",
    "claim_type": "Kind of claim",
    "said_on": "Said on",
    "said_where": "Said where",
    "unknown": "Not established",
}
_WORDS: dict[str, type[Labelled]] = {
    "state": QuoteState,
    "reason": Reason,
    "wording": Wording,
    "wording_source": WordingSource,
    "check_state": CheckState,
    "kind": Kind,
    "claim_type": ClaimType,
}
# What the line says itself, in the words that `told` has for it or as what it is about.
_SAID_ALREADY = {
    Deed.TICK: {"words", "kind"},
    Deed.UNTICK: {"words", "kind"},
    Deed.MARK: {"words"},
    Deed.SPLIT: {"words"},
    Deed.KEEP_COPY: {"copy"},
    Deed.ADD_EVIDENCE: {"copy"},
}
_TEXTS = ("summary", "words", "copy", "claim", "unknown", "said_where")
_PEOPLE = ("assignee_id", "signed_by_id", "approver_id")
_MOMENTS = ("deadline", "created_at")
_SHOWN_OF_A_PIECE = 600


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: a text with what was deleted and inserted (`pieces`), or the value before and the one after."""

    label: str
    before: str
    after: str
    pieces: list[Piece] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.label}: {self.before or NOTHING} → {self.after or NOTHING}"


@dataclass(slots=True)
class Names:
    """What stands for the ids in the record: people and ratings by id."""

    people: Mapping[int, str] = field(default_factory=dict)
    ratings: Mapping[int, str] = field(default_factory=dict)


def people_in(lines: Iterable[Activity]) -> set[int]:
    """The ids of the people whom the differences of these lines name."""
    return {
        fields[name] for line in lines for fields in (line.before, line.after) for name in _PEOPLE if fields.get(name)
    }


def differences(line: Activity, names: Names) -> list[Difference]:
    """What stood there before and after, without what the line's own words say already."""
    edited = line.verb == Deed.EDIT
    said = _SAID_ALREADY.get(Deed(line.verb), set())
    fields = [name for name in {**line.before, **line.after} if edited or (name in _LABELS and name not in said)]
    return [_difference(name, line, names, is_text=edited or name in _TEXTS) for name in fields]


def _difference(name: str, line: Activity, names: Names, *, is_text: bool) -> Difference:
    old, new = line.before.get(name), line.after.get(name)
    label = _LABELS.get(name) if line.verb != Deed.EDIT else None
    label = label or name.replace("_", " ").capitalize()
    if line.verb == Deed.EDIT:
        before, after = _plain(name, old), _plain(name, new)
    else:
        before, after = _worded(name, old, names), _worded(name, new, names)
    if not is_text:
        return Difference(label, before, after)
    return Difference(label, before, after, [Piece(p.fate, _short(p)) for p in differing(before, after)])


def _worded(name: str, value: Any, names: Names) -> str:
    if name in _PEOPLE:
        return names.people.get(value, f"person {value}") if value else "nobody"
    if value in (None, ""):
        return ""
    if name == "rating_id":
        return names.ratings.get(value, f"rating {value}")
    known = _WORDS.get(name)
    return known(value).label if known and value in set(known) else str(value)


def _plain(name: str, value: Any) -> str:
    """A field of the administration: a moment by the desk's clock, a list with commas, the rest as it is."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    when = parse_datetime(value) if name in _MOMENTS else None
    return f"{timezone.localtime(when):%d %b %Y, %H:%M}" if when and timezone.is_aware(when) else str(value)


def _short(piece: Piece) -> str:
    """A long piece with its middle left out, so that one line of the record stays one line of the page."""
    if len(piece.text) <= _SHOWN_OF_A_PIECE:
        return piece.text
    end = _SHOWN_OF_A_PIECE // 2
    if piece.fate is Fate.SAME:
        end = 100
    return f"{piece.text[:end]} … {piece.text[-end:]}"
