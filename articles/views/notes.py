"""Notes: left on a quote, a fact-check or an article, and taken off one's own desk once read."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import notes
from articles.actions.refusals import Refused
from articles.forms.notes import NoteForm
from articles.models import Article, FactCheck, Mention, Quote
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.factchecks import wanted
from articles.views.note_board import note_board
from articles.views.quotes import quote_for
from articles.views.responses import page, signed_in
from articles.workflow.refusals import note_objection


@require_safe
def notes_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The notes on an article, newest first, and the form that leaves one."""
    return _shown(request, _article(article_id))


@require_POST
def note_on_article(request: HttpRequest, article_id: int) -> HttpResponse:
    return _leave(request, _article(article_id))


@require_POST
def note_on_quote(request: HttpRequest, quote_id: int) -> HttpResponse:
    return _leave(request, quote_for(signed_in(request), quote_id))


@require_POST
def note_on_fact_check(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    return _leave(request, wanted(fact_check_id))


@require_POST
def mark_read(request: HttpRequest, mention_id: int) -> HttpResponse:
    """Takes a note off the desk of whoever asks; one that is addressed to somebody else is not found."""
    found = Mention.objects.filter(pk=mention_id, person=signed_in(request)).first()
    if found is None:
        raise Http404
    notes.mark_read(found)
    return redirect("desk")


def _article(article_id: int) -> Article:
    found = Article.objects.filter(pk=article_id).first()
    if found is None:
        raise Http404
    return found


def _leave(request: HttpRequest, target: Quote | FactCheck | Article) -> HttpResponse:
    """Clean, act, and back to the note where it now stands."""
    form = NoteForm(request.POST)
    try:
        if no := note_objection(roles_of(signed_in(request))):
            raise Refused(no.sentence, 403)
        if not form.is_valid():
            raise Refused(form.first_error, 422, "text")
        made = notes.write_note(target, by=signed_in(request), text=form.cleaned_data["text"])
    except Refused as refused:
        if refused.status == 403:
            return refuse(request, refused.sentence, 403)
        return _shown(request, target, form, refused)
    return redirect(made.get_absolute_url())


def _shown(
    request: HttpRequest,
    target: Quote | FactCheck | Article,
    form: NoteForm | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    """The notes alone, with the form; with what was typed and why it was refused."""
    context: dict[str, Any] = {"target": target, "refused": refused} | note_board(target, signed_in(request), form)
    return page(request, "articles/notes.html", context, refused.status if refused else 200)
