"""Notes that colleagues leave each other, and reading them."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.recording import record
from articles.actions.refusals import Refused, refuse_if
from articles.models import Article, FactCheck, Mention, Note, Quote
from articles.queries.people import called, roles_of
from articles.text.mentions import names_in
from articles.workflow.refusals import note_objection
from articles.workflow.vocabulary import Deed


def write_note(target: Quote | FactCheck | Article, *, by: User, text: str) -> Note:
    """Leaves a note on a quote, a fact-check or an article; whoever is named in it with an @ finds it on their desk.

    Raises `Refused`: 403 for a role, 422 for a note that says nothing. The record says that a note was written, never
    what it says.
    """
    refuse_if(note_objection(roles_of(by)))
    if not text.strip():
        raise Refused("Write the note first.", 422, "text")
    place = {Quote: "quote", FactCheck: "fact_check", Article: "article"}[type(target)]
    with transaction.atomic():
        made = Note.objects.create(by=by, text=text, **{place: target})
        people = [person for person in called(names_in(text)) if person != by]
        Mention.objects.bulk_create(Mention(note=made, person=person) for person in people)
        record(Deed.NOTE, target, by=by, before={}, after={"note": made.pk})
    return made


def mark_read(mention: Mention) -> None:
    """Takes a note off its reader's desk; what was read already stays as it is."""
    Mention.objects.filter(pk=mention.pk, read_at=None).update(read_at=timezone.now())
