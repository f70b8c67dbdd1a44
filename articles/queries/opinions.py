"""Reads of second opinions: what one is given on, and how they compare with the first."""

from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from articles.models import Evidence, FactCheck, Opinion, Quote
from articles.queries.people import may_be_given_quotes
from articles.queries.standing import live_evidence
from articles.workflow.vocabulary import QuoteState

QUOTES = 20
WAITING = 20


@dataclass(frozen=True, slots=True)
class Blind:
    """What somebody sees who is to rate a claim by themselves: no rating, nobody’s name, no summary, note or record."""

    quotes: list[Quote]
    evidence: list[Evidence]


@dataclass(frozen=True, slots=True)
class Heard:
    """How blind second opinions compare with the rating that stands now.

    Whoever owes one themselves (`owed`) is told no colleague’s, nor how many there are.
    """

    owed: Opinion | None = None
    differing: list[Opinion] = field(default_factory=list)
    agreeing: list[Opinion] = field(default_factory=list)


def opinion_of(user: User, number: int) -> Opinion | None:
    """The opinion with that id, where it is asked of `user`; the rating of its fact-check is not loaded with it."""
    return Opinion.objects.select_related("fact_check").filter(pk=number, person=user).first()


def blind(check: FactCheck) -> Blind:
    """The quotes that share a fact-check with the texts they stand in, and its evidence with the copies kept of it."""
    quotes = check.quotes.exclude(state=QuoteState.REJECTED).select_related(
        "article", "revision", "headline", "speaker__merged_into"
    )
    found = list(quotes.order_by("article", "position", "id")[:QUOTES])
    return Blind(found, live_evidence(found[0]) if found else [])


def asked_of(user: User) -> QuerySet[Opinion]:
    """What `user` is asked for and may still give, oldest first."""
    theirs = Q(fact_check__author=user) | Q(fact_check__approver=user, fact_check__approver__isnull=False)
    found = Opinion.objects.still_open().filter(person=user).exclude(theirs)
    return found.select_related("fact_check").order_by("id")


def opinions_on(check: FactCheck) -> list[Opinion]:
    """Every opinion on a fact-check, asked for or given, oldest first, with the people and both ratings."""
    found = Opinion.objects.filter(fact_check=check).order_by("id")
    return list(found.select_related("asked_by", "person", "rating", "first", "first_by"))


def heard_on(check: FactCheck, user: User) -> Heard:
    """What second opinions tell whoever is to sign; one query, and one more for those who owe one."""
    found = opinions_on(check)
    if any(each.rating is None and each.person_id == user.pk for each in found):
        owed = asked_of(user).filter(fact_check=check).first()
        if owed is not None:
            return Heard(owed)
    given = [each for each in found if each.rating is not None and check.rating is not None]
    same = {each.pk for each in given if each.rating and check.rating and each.rating.slug == check.rating.slug}
    return Heard(
        differing=[each for each in given if each.pk not in same], agreeing=[each for each in given if each.pk in same]
    )


def in_words(opinion: Opinion) -> str:
    """How it rates, with the reason where there is nothing to rate."""
    return f"{opinion.rating}: {opinion.get_reason_display()}" if opinion.reason else str(opinion.rating)


def may_be_asked(check: FactCheck, user: User) -> list[User]:
    """Whom `user` may ask now: those who check, without its author and without who was asked and has not answered."""
    asked = Opinion.objects.still_open().filter(fact_check=check).values_list("person", flat=True)
    left_out = {user.pk, check.author_id, *asked}
    return [person for person in may_be_given_quotes() if person.pk not in left_out]
