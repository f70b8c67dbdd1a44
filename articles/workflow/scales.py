"""Rating scales: what may stand on one, the presets that come with the desk, and what another version changes."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from articles.workflow.refusals import Ground, Objection
from articles.workflow.vocabulary import Colour, Reason, Role

MOST_LABELS = 9  # a key each
MOST_SOURCES = 9
# Ids on a card that a label of the same name would take.
RESERVED = frozenset({"summary", *Reason})


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a scale. `slug` stays through the versions; the colour is the name of a token of tokens.css.

    `needs_reason`: there is nothing to rate, and a reason says why. `needs_reply`: before it is published, whoever made
    the claim is asked what they say to it. `in_words`: readers get no rating with it.
    """

    slug: str
    label: str
    definition: str
    colour: str
    value: Decimal | None = None
    needs_evidence: int = 1
    needs_reason: bool = False
    needs_reply: bool = False
    in_words: bool = False
    retired: bool = False

    def __str__(self) -> str:
        """All of it but its definition, on one line."""
        number = f", number {_number(self.value)}" if self.value is not None else ""
        sort = ", nothing to rate" if self.needs_reason else ", in words" if self.in_words else ""
        sort += ", asks for a reply" if self.needs_reply else ""
        retired = ", retired" if self.retired else ""
        return f"{self.label} ({Colour(self.colour).label}{number}, {_sources(self.needs_evidence)}{sort}{retired})"


@dataclass(frozen=True, slots=True)
class Preset:
    slug: str
    name: str
    about: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a scale: with the field of a label, counted from 0, or (place None) with the whole of it."""

    place: int | None
    field: str
    sentence: str


def scale_objection(roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not change the scale; None where they may. Everybody on the desk reads it."""
    return None if Role.ADMIN in roles else Objection(Ground.ROLE, "An admin keeps the scale.")


def flaws(labels: Sequence[Label]) -> list[Flaw]:
    """What keeps these labels from being a scale, in words."""
    return [*_flaws_of_each(labels), *_flaws_together(labels), *_flaws_of_numbers(labels)]


def _flaws_of_each(labels: Sequence[Label]) -> list[Flaw]:
    found, names, slugs = [], set[str](), set[str]()
    for place, each in enumerate(labels):
        name = " ".join(each.label.casefold().split())
        if not name:
            found.append(Flaw(place, "label", "A label has a name."))
        elif name in names:
            found.append(Flaw(place, "label", "Two labels have this name."))
        elif each.slug in slugs or not each.slug or each.slug in RESERVED:
            found.append(Flaw(place, "label", "This name is too like another; give it one more word."))
        if not each.definition.strip():
            found.append(Flaw(place, "definition", f"Say in one sentence what “{each.label}” means to readers."))
        if not 0 <= each.needs_evidence <= MOST_SOURCES:
            found.append(Flaw(place, "needs_evidence", f"A label asks for 0 to {MOST_SOURCES} sources."))
        if each.needs_reason and each.in_words:
            found.append(Flaw(place, "sort", "There is nothing to rate, or the finding is told in words; not both."))
        names.add(name)
        slugs.add(each.slug)
    return found


def _flaws_together(labels: Sequence[Label]) -> list[Flaw]:
    offered = [each for each in labels if not each.retired]
    if all(each.needs_reason for each in offered):
        return [Flaw(None, "", "A scale offers at least one label to find with, beside “nothing to rate”.")]
    if len(offered) > MOST_LABELS:
        return [Flaw(None, "", f"A scale offers at most {MOST_LABELS} labels, one for each key.")]
    if sum(each.needs_reason for each in offered) > 1:
        return [Flaw(None, "", "One label is enough to say that there is nothing to rate.")]
    return []


def _flaws_of_numbers(labels: Sequence[Label]) -> list[Flaw]:
    found = [
        Flaw(place, "value", f"“{each.label}” gives readers no rating, so it has no number.")
        for place, each in enumerate(labels)
        if each.value is not None and (each.needs_reason or each.in_words)
    ]
    numbers = [each.value for each in labels if each.value is not None and not each.retired]
    if len(numbers) == 1:
        found.append(Flaw(None, "", "One number alone is no scale: give it to at least two labels, or to none."))
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    if not (all(step > 0 for step in steps) or all(step < 0 for step in steps)):
        found.append(Flaw(None, "", "The numbers follow the order of the labels, all of them up or all of them down."))
    return found


def changes(before: Sequence[Label], after: Sequence[Label]) -> list[tuple[str, list[str]]]:
    """What another version changes: each label that it touches, with what happens to it in words. Labels go by slug."""
    was, will_be = {each.slug: each for each in before}, {each.slug: each for each in after}
    found = [
        (each.label, _altered(was[each.slug], each) if each.slug in was else [f"new: {each}", each.definition])
        for each in after
    ]
    found += [(each.label, ["no longer on the scale"]) for each in before if each.slug not in will_be]
    kept = [each.slug for each in before if each.slug in will_be]
    if kept != [each.slug for each in after if each.slug in was]:
        found.append(("Order", [f"now {', '.join(each.label for each in after)}"]))
    return [(label, said) for label, said in found if said]


def _altered(old: Label, new: Label) -> list[str]:
    said = [
        (old.label, new.label, f"“{old.label}” is now called “{new.label}”"),
        (old.definition, new.definition, f"means “{new.definition}” instead of “{old.definition}”"),
        (old.value, new.value, f"number {_number(new.value)} instead of {_number(old.value)}"),
        (old.colour, new.colour, f"{Colour(new.colour).label} instead of {Colour(old.colour).label}"),
        (
            old.needs_evidence,
            new.needs_evidence,
            f"asks for {_sources(new.needs_evidence)} instead of {_sources(old.needs_evidence)}",
        ),
        (old.needs_reason, new.needs_reason, "asks why there is nothing to rate" if new.needs_reason else "rates"),
        (old.needs_reply, new.needs_reply, "asks for a reply" if new.needs_reply else "asks for no reply"),
        (old.in_words, new.in_words, "is told in words" if new.in_words else "is shown as a rating"),
        (old.retired, new.retired, "is no longer offered" if new.retired else "is offered again"),
    ]
    return [sentence for one, other, sentence in said if one != other]


def _number(value: Decimal | None) -> str:
    return "none" if value is None else f"{value.normalize():f}"


def _sources(number: int) -> str:
    return f"{number or 'no'} source{'' if number == 1 else 's'}"


NOTHING_TO_RATE = Label(
    "nothing-to-rate",
    "Nothing to rate",
    "No claim of fact that could be checked: an opinion, a demand, an intention, a prediction, or words not yet said.",
    Colour.OPINION,
    needs_evidence=0,
    needs_reason=True,
)
_NOT_VERIFIED = Label(
    "not-verified",
    "Not verified",
    "We looked, and found nothing that settles it either way.",
    Colour.UNVERIFIABLE,
    needs_evidence=0,
)


def _against(slug: str, label: str, definition: str, colour: str, value: Decimal | None = None) -> Label:
    """A label that whoever made the claim is asked about before it is published."""
    return Label(slug, label, definition, colour, value, needs_reply=True)


_FALSE = _against("false", "False", "The evidence we found contradicts this.", Colour.REFUTED)
_CONTEXT = "True as far as it goes, but it leaves out what a reader needs to judge it."
PRESETS: dict[str, Preset] = {
    preset.slug: preset
    for preset in (
        Preset(
            "five",
            "Five labels",
            "Supported, missing context, false, not verified; no numbers.",
            (
                Label("supported", "Supported", "The evidence we found bears this out.", Colour.SUPPORTED),
                _against("missing-context", "Missing context", _CONTEXT, Colour.CONTEXT),
                _FALSE,
                _NOT_VERIFIED,
                NOTHING_TO_RATE,
            ),
        ),
        Preset(
            "two",
            "Two steps",
            "True or false, in numbers too; not verified stands beside them.",
            (
                Label("true", "True", "The evidence we found bears this out.", Colour.SUPPORTED, Decimal(2)),
                replace(_FALSE, value=Decimal(1)),
                _NOT_VERIFIED,
                NOTHING_TO_RATE,
            ),
        ),
        Preset(
            "seven",
            "Seven labels",
            "Five degrees from true to false, in numbers; misleading and unproven stand beside them.",
            (
                Label("true", "True", "The evidence we found bears this out in full.", Colour.SUPPORTED, Decimal(5)),
                Label("mostly-true", "Mostly true", "True but for a detail.", Colour.SUPPORTED, Decimal(4)),
                _against("half-true", "Half true", "As much of this is wrong as is right.", Colour.CONTEXT, Decimal(3)),
                _against("mostly-false", "Mostly false", "False but for a detail.", Colour.REFUTED, Decimal(2)),
                replace(_FALSE, value=Decimal(1)),
                _against("misleading", "Misleading", "The words hold, but what they suggest does not.", Colour.CONTEXT),
                Label("unproven", "Unproven", _NOT_VERIFIED.definition, Colour.UNVERIFIABLE, needs_evidence=0),
                NOTHING_TO_RATE,
            ),
        ),
        Preset(
            "context",
            "Context only",
            "Says what a reader needs to know; calls nothing true or false.",
            (
                Label("context", "Context", "What a reader needs to know to judge this.", Colour.CONTEXT),
                NOTHING_TO_RATE,
            ),
        ),
        Preset(
            "none",
            "No rating",
            "What was found is told in words; pages carry no rating and no ClaimReview.",
            (
                replace(_against("finding", "Finding", "What we found, told in words.", Colour.CONTEXT), in_words=True),
                NOTHING_TO_RATE,
            ),
        ),
    )
}
