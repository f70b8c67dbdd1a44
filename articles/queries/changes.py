"""What others did to an article since somebody looked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Activity, Article, Look
from articles.workflow.quotes import PERSONAL

MOST = 20


@dataclass(frozen=True, slots=True)
class Changes:
    """How many lines others wrote since `looked` (None: never), and the quotes they are about, the latest first."""

    number: int = 0
    looked: datetime | None = None
    quotes: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        """ "3 changes", or "more than 20 changes"."""
        if self.number > MOST:
            return f"More than {MOST} changes"
        return f"{self.number} change{'' if self.number == 1 else 's'}"


def changes_in(article: Article, user: User) -> Changes:
    """What is new to `user`, in one query that reads no more lines than it counts."""
    looked = Subquery(Look.objects.filter(user=user, article=article).values("at")[:1])
    lines = list(
        new_lines(article, user).annotate(looked=looked).values_list("target_kind", "target_id", "looked")[: MOST + 1]
    )
    quotes = dict.fromkeys(target for kind, target, _ in lines if kind == "quote")
    return Changes(len(lines), lines[0][2] if lines else None, list(quotes))


def new_lines(article: Article, user: User) -> QuerySet[Activity]:
    """The lines that others wrote about `article` after the last one that `user` has seen, newest first."""
    return _new_to(user, Look.objects.filter(user=user, article=article)).filter(article=article)


def changed_among(articles: Iterable[Article], user: User) -> set[int]:
    """Which of `articles` others changed since `user` looked, in one query; only what the user has looked at once."""
    lines = Activity.objects.filter(article=OuterRef("article"), pk__gt=OuterRef("line")).filter(_of_others(user))
    found = Look.objects.filter(user=user, article__in=list(articles)).filter(Exists(lines))
    return set(found.values_list("article", flat=True))


def _new_to(user: User, looks: QuerySet[Look]) -> QuerySet[Activity]:
    seen = Coalesce(Subquery(looks.values("line")[:1]), 0)
    found = Activity.objects.filter(_of_others(user), pk__gt=seen).told_together()
    return found.order_by(F("at").desc(), F("id").desc())


def _of_others(user: User) -> Q:
    return ~Q(actor=user) & ~Q(verb__in=list(PERSONAL))
