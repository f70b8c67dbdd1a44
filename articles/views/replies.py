"""The right of reply: who was asked on a fact-check and what came of it; asking, recording, saying why nobody is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import replies as deeds
from articles.actions.refusals import Refused
from articles.forms.replies import AskForm, RecordForm, WaiveForm
from articles.models import FactCheck, ReplyRequest
from articles.queries import replies as reads
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.factchecks import wanted
from articles.views.responses import page, signed_in
from articles.workflow.refusals import Ground
from articles.workflow.replying import lacks_reply, reply_objection
from articles.workflow.vocabulary import CheckState, Deed, ReplyOutcome

# A deed, the id of the request that it is about or 0, and the form as it was sent.
Sent = tuple[Deed, int, Any]


@dataclass(slots=True)
class RequestPanel:
    """One request with the form that says what came of it, where that may still be said; the first one has the key."""

    request: ReplyRequest
    form: RecordForm | None
    is_first: bool = False


@require_safe
def reply_page(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """Who was asked for a reply and what they said, with the form to ask, whole as it stands."""
    return _shown(request, wanted(fact_check_id))


@require_POST
def ask(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """Puts on record that somebody was asked."""
    check = wanted(fact_check_id)

    def act(by: User, data: dict[str, Any]) -> None:
        seen = data.pop("row_version")
        deeds.ask_reply(check, by=by, seen=seen, asking=deeds.Asking(**data))

    return _do(request, check, (Deed.ASK_REPLY, 0, AskForm(request.POST)), act)


@require_POST
def record(request: HttpRequest, fact_check_id: int, request_id: int) -> HttpResponse:
    """Puts on record what came of a request."""
    check = wanted(fact_check_id)
    asked = get_object_or_404(ReplyRequest.objects.filter(fact_check=check), pk=request_id)
    asked.fact_check = check

    def act(by: User, data: dict[str, Any]) -> None:
        answer = deeds.Answer(data["outcome"], data["answer"], data["answered_at"])
        seen, check_seen = data["row_version"], data["check_row_version"] or 0
        deeds.record_reply(asked, by=by, seen=seen, check_seen=check_seen, answer=answer)

    return _do(request, check, (Deed.RECORD_REPLY, asked.pk, RecordForm(request.POST, request=asked.pk)), act)


@require_POST
def waive(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """Says why nobody is asked."""
    check = wanted(fact_check_id)

    def act(by: User, data: dict[str, Any]) -> None:
        deeds.waive_reply(check, by=by, seen=data["row_version"], because=data["because"])

    return _do(request, check, (Deed.WAIVE_REPLY, 0, WaiveForm(request.POST)), act)


def _do(
    request: HttpRequest, check: FactCheck, sent: Sent, act: Callable[[User, dict[str, Any]], None]
) -> HttpResponse:
    """Clean, act, and back to the page of replies; a refusal is that page with what was typed."""
    user, form = signed_in(request), sent[2]
    try:
        no = reply_objection(sent[0], roles_of(user), CheckState(check.state))
        if no and no.ground is Ground.ROLE:
            raise Refused(no.sentence, 403)
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        act(user, dict(form.cleaned_data))
    except Refused as refused:
        if refused.status == 403:
            return refuse(request, refused.sentence, 403)
        return _shown(request, wanted(check.pk), sent=sent, refused=refused)
    return redirect(reverse("fact-check-reply", args=[check.pk]))


def _shown(
    request: HttpRequest, check: FactCheck, *, sent: Sent | None = None, refused: Refused | None = None
) -> HttpResponse:
    user, found = signed_in(request), reads.replies_on(check)
    hearing, said = reads.hearing_of(check, found), reads.claimants(check)
    asked, roles, state = bool(found.counted), roles_of(user), CheckState(check.state)
    no = {deed: reply_objection(deed, roles, state, asked=asked) for deed in (Deed.ASK_REPLY, Deed.WAIVE_REPLY)}
    may_record = no[Deed.ASK_REPLY] is None

    def typed(deed: Deed, number: int, form: Any) -> Any:
        return sent[2] if sent and sent[:2] == (deed, number) else form

    def panel(each: ReplyRequest) -> RequestPanel:
        is_open = may_record and each.outcome in ("", ReplyOutcome.NO_ANSWER)
        return RequestPanel(each, typed(Deed.RECORD_REPLY, each.pk, RecordForm(request=each.pk)) if is_open else None)

    panels = [panel(each) for each in found.requests]
    first = next((each for each in panels if each.form), None)
    if first:
        first.is_first = True
    # Once somebody was asked, the keys are for what came of it.
    ask = AskForm(whom=said[0].name if said else "", comes_first=not asked)
    context = {
        "check": check,
        "panels": panels,
        "may_record": first is not None,
        "waiver": found.waiver,
        "lacks": lacks_reply(hearing),
        "needs_reply": bool(hearing.against),
        "asking": None if no[Deed.ASK_REPLY] else typed(Deed.ASK_REPLY, 0, ask),
        "why_not": no[Deed.ASK_REPLY],
        "waiving": None if no[Deed.WAIVE_REPLY] else typed(Deed.WAIVE_REPLY, 0, WaiveForm()),
        "refused": refused,
    }
    return page(request, "articles/replies.html", context, refused.status if refused else 200)
