"""How often second opinions agree with the first: in all, by kind of claim, and between two people who gave many."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Count, F, Q, QuerySet
from django.utils.http import urlencode

from articles.models import Opinion
from articles.queries.figures import SMALL, Behind, Period, Share, rows_behind
from articles.queries.people import name_of
from articles.workflow.vocabulary import ClaimType

NO_TYPE = "none"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What of the opinions a list shows: those on claims of one kind (`NO_TYPE`: of none), or those of two people."""

    claim_type: str = ""
    pair: tuple[int, int] | None = None

    @property
    def address(self) -> str:
        """As it stands in an address, beside the days."""
        return urlencode(self.fields)

    @property
    def fields(self) -> dict[str, str]:
        named = {"claim_type": self.claim_type, "pair": "-".join(map(str, self.pair or ()))}
        return {name: value for name, value in named.items() if value}

    @property
    def words(self) -> str:
        """What is left, as it follows the name of the list; empty where all is."""
        said = ["between two people"] if self.pair else []
        if self.claim_type == NO_TYPE:
            said.append("on claims whose kind is not said")
        elif self.claim_type:
            said.append(f"on claims of the kind “{ClaimType(self.claim_type).label}”")
        return ", ".join(said)

    @property
    def condition(self) -> Q:
        found = Q(fact_check__claim_type=self.claim_type.replace(NO_TYPE, "")) if self.claim_type else Q()
        return found & (Q(first_by__in=self.pair, person__in=self.pair) if self.pair else Q())


def narrowed(claim_type: str, pair: str) -> Narrowed:
    """What an address asks for; what it asks for and nobody knows is left out."""
    ids = pair.split("-")
    is_pair = len(ids) == 2 and all(each.isascii() and each.isdigit() and len(each) < 19 for each in ids)
    return Narrowed(
        claim_type if claim_type in {NO_TYPE, *ClaimType} else "", (int(ids[0]), int(ids[1])) if is_pair else None
    )


@dataclass(frozen=True, slots=True)
class Agreed:
    """One share, and what of the opinions it counts."""

    share: Share
    of: Narrowed


@dataclass(frozen=True, slots=True)
class Agreement:
    """`pairs` holds only those who compared `SMALL` ratings or more; `left_out` counts the other pairs."""

    all: Agreed
    by_type: list[Agreed]
    pairs: list[Agreed]
    left_out: int


def agreement(period: Period) -> Agreement:
    """The shares of opinions given in a period that say what the fact-check said then; in three queries."""
    given = rows_behind(Behind.OPINIONS, period).order_by()
    types = _counted(given, "fact_check__claim_type")
    pairs: Counter[tuple[int, int]] = Counter()
    agreed: Counter[tuple[int, int]] = Counter()
    for first, second, number, agreeing in _counted(given, "first_by", "person"):
        both = min(first, second), max(first, second)
        pairs[both] += number
        agreed[both] += agreeing
    shown = [both for both, number in pairs.most_common() if number >= SMALL]
    names = _names(person for both in shown for person in both)
    labels = {kind.value: kind.label for kind in ClaimType}
    return Agreement(
        all=_agreed("second opinions that agree", Narrowed(), *(sum(row[n] for row in types) for n in (1, 2))),
        by_type=[
            _agreed(labels.get(kind, "Not said"), Narrowed(kind or NO_TYPE), number, agreeing)
            for kind, number, agreeing in types
        ],
        pairs=[
            _agreed(" and ".join(names[person] for person in both), Narrowed(pair=both), pairs[both], agreed[both])
            for both in shown
        ],
        left_out=len(pairs) - len(shown),
    )


def _counted(given: QuerySet[Opinion], *fields: str) -> list[tuple]:  # type: ignore[type-arg]
    """For each value of the fields, how many there are and how many of them agree; the most first."""
    counted = given.values(*fields).annotate(number=Count("pk"), agreeing=Count("pk", filter=Q(rating=F("first"))))
    return list(counted.order_by("-number", *fields).values_list(*fields, "number", "agreeing"))


def _names(people: Iterable[int]) -> dict[int, str]:
    return {user.pk: name_of(user) for user in User.objects.filter(pk__in=set(people))}


def _agreed(words: str, of: Narrowed, number: int, agreeing: int) -> Agreed:
    return Agreed(Share(words, Behind.AGREEING, Behind.OPINIONS, agreeing, number), of)
