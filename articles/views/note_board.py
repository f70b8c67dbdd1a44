"""The notes on whatever a page is about, with the form to leave one."""

from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse

from articles.forms.notes import NoteForm
from articles.models import Article, FactCheck, Quote
from articles.queries.notes import notes_on
from articles.queries.people import roles_of
from articles.workflow.refusals import note_objection


def note_board(target: Quote | FactCheck | Article, user: User, form: NoteForm | None = None) -> dict[str, Any]:
    """What _notes.html needs: the notes, and for those who may leave one the form, as it was sent where refused."""
    route = {Quote: "quote-note", FactCheck: "fact-check-note", Article: "article-note"}[type(target)]
    return {
        "notes": notes_on(target),
        "note_action": reverse(route, args=[target.pk]),
        "note_form": form or NoteForm(),
        "may_note": note_objection(roles_of(user)) is None,
    }
