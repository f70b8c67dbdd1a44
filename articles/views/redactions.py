"""Redactions: the list, asking for one, carrying it out and turning it down."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from articles import tasks
from articles.actions import redacting
from articles.actions.refusals import Refused
from articles.forms.deeds import DeedForm
from articles.forms.redactions import AskRedactionForm
from articles.models import Activity, Call, Hold, Opinion, Redaction, ReplyRequest, Revision
from articles.models.redaction import PLACES, Redacted
from articles.queries import redactions as reads
from articles.queries.telling import told
from articles.views.errors import refuse
from articles.views.places import number_of
from articles.views.responses import page, signed_in
from articles.workflow.redacting import redaction_objection
from articles.workflow.vocabulary import Deed

Act = Callable[..., None]


@dataclass(frozen=True, slots=True)
class OpenRedaction:
    """One that waits, with why this person may not carry it out or turn it down, where they may not."""

    redaction: Redaction
    hold: Hold | None
    why_not_redact: str
    why_not_turn_down: str


@require_safe
def redactions_page(request: HttpRequest) -> HttpResponse:
    """What waits for a second person, and what became of every redaction, with its dates."""
    return _listed(request)


@require_safe
def ask_page(request: HttpRequest, place: str, target_id: int) -> HttpResponse:
    """Says what would be removed, and asks for the ground and the words that will stand in its place."""
    return _asked(request, _target(place, target_id), AskRedactionForm())


@require_POST
def ask_redaction(request: HttpRequest, place: str, target_id: int) -> HttpResponse:
    user, target, form = signed_in(request), _target(place, target_id), AskRedactionForm(request.POST)
    try:
        if not form.is_valid():
            no = redaction_objection(Deed.ASK_REDACTION, reads.standing_of(target, user))
            raise Refused(no.sentence if no else form.first_error, 403 if no and no.ground == "role" else 422)
        redacting.ask_redaction(target, by=user, **form.cleaned_data)
    except Refused as refused:
        if refused.status == 403:
            return refuse(request, refused.sentence, 403)
        return _asked(request, target, form, refused)
    return redirect("redactions")


@require_POST
def carry_out(request: HttpRequest, redaction_id: int) -> HttpResponse:
    reply = _settle(request, redaction_id, redacting.carry_out)
    tasks.deliver.enqueue()
    return reply


@require_POST
def turn_down(request: HttpRequest, redaction_id: int) -> HttpResponse:
    return _settle(request, redaction_id, redacting.turn_down)


def _settle(request: HttpRequest, redaction_id: int, act: Act) -> HttpResponse:
    user, found, form = signed_in(request), reads.redaction_for(redaction_id), DeedForm(request.POST)
    if found is None:
        raise Http404
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        act(found, by=user, seen=form.cleaned_data["row_version"])
    except Refused as refused:
        return refuse(request, refused.sentence, 403) if refused.status == 403 else _listed(request, refused)
    return redirect("redactions")


def _target(place: str, target_id: int) -> Redacted:
    found = reads.target_for(place, target_id)
    if found is None:
        raise Http404
    return found


def _asked(
    request: HttpRequest, target: Redacted, form: AskRedactionForm, refused: Refused | None = None
) -> HttpResponse:
    no = redaction_objection(Deed.ASK_REDACTION, reads.standing_of(target, signed_in(request)))
    place = reads.place_of(target)
    context = {
        "target": target,
        "place": place.replace("_", "-"),
        "called": f"{PLACES[place]} {target.pk}",
        "words": _words(target),
        "hold": reads.hold_on(reads.articles_of(target)),
        "form": None if no else form,
        "why_not": no.sentence if no else "",
        "refused": refused,
    }
    return page(request, "articles/redaction_ask.html", context, refused.status if refused else 200)


def _words(target: Redacted) -> str:
    """The words that would be removed, or the beginning of them; of a whole text none."""
    if isinstance(target, Revision):
        return ""
    if isinstance(target, Activity):
        return told(target)
    if isinstance(target, Opinion):
        return target.because
    if isinstance(target, ReplyRequest):
        return ": ".join(filter(None, (target.whom, target.answer or target.put)))
    if isinstance(target, Call):
        return " ".join(filter(None, (target.addressee, target.proposed_words, target.because, target.outcome)))
    return str(target)


def _listed(request: HttpRequest, refused: Refused | None = None) -> HttpResponse:
    user = signed_in(request)
    found = reads.settled(number_of(request.GET.get("before")))
    shown = found[: reads.PAGE]
    context = {
        "waiting": [_waiting(each, user) for each in reads.still_open()],
        "settled": shown,
        "before": shown[-1] if len(found) > len(shown) else None,
        "refused": refused,
    }
    return page(request, "articles/redactions.html", context, refused.status if refused else 200)


def _waiting(asked: Redaction, user: User) -> OpenRedaction:
    standing = reads.standing_of(asked.target, user, asked)
    no = {deed: redaction_objection(deed, standing) for deed in (Deed.REDACT, Deed.TURN_DOWN)}
    redact, down = no[Deed.REDACT], no[Deed.TURN_DOWN]
    return OpenRedaction(
        asked,
        reads.hold_on(reads.articles_of(asked.target)),
        redact.sentence if redact else "",
        down.sentence if down else "",
    )
