"""The rating scale in use, and every version that the desk ever had."""

from dataclasses import dataclass

from django.db.models import Count

from articles.models import FactCheck, Rating, Scale
from articles.workflow.labels import keyed, keys_of
from articles.workflow.scales import Label
from articles.workflow.vocabulary import Reason

VERSIONS_SHOWN = 50


def label_called(slug: str) -> str:
    """A label as people know it, in quotation marks, whatever scale it is of; “That rating” where none has the slug."""
    found = Rating.objects.filter(slug=slug).order_by("-scale__made_at", "-id").values_list("label", flat=True).first()
    return f"“{found}”" if found else "That rating"


def comparable(check: FactCheck) -> list[Rating]:
    """The labels for a second opinion on `check`: of the scale it was rated on, so that the two can be compared.

    Which of them it was rated with is not looked up.
    """
    offered = Rating.objects.filter(scale__labels=check.rating_id) if check.rating_id else Rating.objects.in_use()
    return list(offered.filter(retired=False))


def labels_of(scale: Scale) -> list[Label]:
    """The labels of a version in the terms of the rulebook, in their order."""
    return [
        Label(
            slug=each.slug,
            label=each.label,
            definition=each.definition,
            colour=each.colour,
            value=each.value,
            needs_evidence=each.needs_evidence,
            needs_reason=each.needs_reason,
            needs_reply=each.needs_reply,
            in_words=each.in_words,
            retired=each.retired,
        )
        for each in scale.labels.all()
    ]


def keys_in_use() -> dict[str, str]:
    """What each key gives on the scale in use, in words."""
    return keys_of(list(Rating.objects.offered()))


@dataclass(frozen=True, slots=True)
class Version:
    """A version with its labels, each with how many fact-checks are rated with it, and how many are in all."""

    scale: Scale
    labels: list[tuple[Rating, int]]

    @property
    def keys(self) -> dict[int, list[tuple[str, Reason | None]]]:
        """By the id of a label the keys that give it, each with the reason that goes with it, where one does."""
        found: dict[int, list[tuple[str, Reason | None]]] = {}
        for key, label, reason in keyed([label for label, _ in self.labels]):
            found.setdefault(label.pk, []).append((key, reason))
        return found

    @property
    def uses(self) -> int:
        return sum(number for _, number in self.labels)


def versions() -> list[Version]:
    """The versions, the one in use first: at most `VERSIONS_SHOWN`, in three queries however many there are."""
    found = list(Scale.objects.by_age().select_related("made_by").prefetch_related("labels")[:VERSIONS_SHOWN])
    counted = Rating.objects.filter(scale__in=[each.pk for each in found]).values("pk").order_by("pk")
    uses = dict(counted.annotate(uses=Count("fact_checks")).values_list("pk", "uses"))
    return [Version(each, [(label, uses[label.pk]) for label in each.labels.all()]) for each in found]
