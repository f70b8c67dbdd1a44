"""Reads of the notes that colleagues leave each other."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import QuerySet

from articles.models import Article, FactCheck, Mention, Note, Quote
from articles.queries.people import name_of
from articles.text.mentions import names_in

SHOWN = 50
WAITING = 10


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note, the names of the people it is addressed to, and the names in it that nobody has."""

    note: Note
    told: list[str]
    unknown: list[str]


def notes_on(target: Quote | FactCheck | Article) -> list[NoteLine]:
    """The latest notes on a quote, a fact-check or an article, newest first; in two queries."""
    place = {Quote: "quote", FactCheck: "fact_check", Article: "article"}[type(target)]
    found = Note.objects.filter(**{place: target}).select_related("by").order_by("-id")
    return [_line(each) for each in found.prefetch_related("mentions__person")[:SHOWN]]


def _line(written: Note) -> NoteLine:
    people = [mention.person for mention in written.mentions.all()]
    known = {person.username.casefold() for person in [*people, written.by]}
    unknown = [name for name in names_in(written.text) if name.casefold() not in known]
    return NoteLine(written, [name_of(person) for person in people], unknown)


def unread_by(user: User) -> QuerySet[Mention]:
    """The notes addressed to `user` that they have not said they read, latest first, with where they stand."""
    found = Mention.objects.filter(person=user, read_at=None)
    return found.select_related("note__by", "note__quote", "note__fact_check", "note__article").order_by("-id")
