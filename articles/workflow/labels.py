"""What each label of a scale is told apart by: a sign, and the keys that give it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Protocol, TypeVar

from articles.workflow.vocabulary import Reason

MOST_KEYS = 9
# Drawings of _icons.html for the third label of a colour, the fourth, and so on.
_MORE = ("triangle", "square", "diamond", "star", "tilde", "hourglass", "hash")


class Labelling(Protocol):
    """What is asked of a label of a scale, or of one that may come."""

    @property
    def label(self) -> str: ...
    @property
    def colour(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def needs_reason(self) -> bool: ...
    @property
    def retired(self) -> bool: ...


L = TypeVar("L", bound=Labelling)


def signs(labels: Sequence[Labelling]) -> list[str]:
    """The sign of each label, in their order: none that is offered has the sign of another.

    The first of a colour has the colour’s own, the second a like one. First are those at the ends of the scale, so that
    “False” has the plain cross and not “Mostly false”; then by their order. What is retired takes what is left.
    """
    more, taken, found = iter(_MORE), set[str](), dict[int, str]()
    numbers = [each.value for each in labels if each.value is not None and not each.retired]
    middle = (min(numbers) + max(numbers)) / 2 if numbers else Decimal(0)

    def rank(place: int) -> tuple[bool, Decimal, int]:
        value = labels[place].value
        return labels[place].retired, Decimal(0) if value is None else -abs(value - middle), place

    for place in sorted(range(len(labels)), key=rank):
        colour = labels[place].colour
        own = next((sign for sign in (colour, f"{colour}-2") if sign not in taken), None)
        found[place] = own or next(more, colour)
        taken.add(found[place])
    return [found[place] for place in range(len(labels))]


def keyed(labels: Sequence[L]) -> Iterator[tuple[str, L, Reason | None]]:
    """Each button of a scale with its key, 1 to 9, in order: one for a label, one for each reason of a label that needs
    one. Those past the ninth have no key; what is retired has no button.
    """
    number = 0
    for label in labels:
        for reason in () if label.retired else Reason if label.needs_reason else (None,):
            number += 1
            yield str(number) if number <= MOST_KEYS else "", label, reason


def keys_of(labels: Sequence[Labelling]) -> dict[str, str]:
    """What each key gives, in words."""
    return {
        key: f"{label.label}: {reason.label}" if reason else label.label for key, label, reason in keyed(labels) if key
    }


def key_changes(before: Sequence[Labelling], after: Sequence[Labelling]) -> list[str]:
    """Which keys give something else afterwards, a sentence each."""
    was, will_be = keys_of(before), keys_of(after)
    return [
        f"{key} gives {_named(will_be, key)} instead of {_named(was, key)}"
        for key in sorted(was.keys() | will_be.keys())
        if was.get(key) != will_be.get(key)
    ]


def _named(keys: dict[str, str], key: str) -> str:
    return f"“{keys[key]}”" if key in keys else "nothing"
