"""The right of reply: somebody is asked, what came of it is put on record, or a reason for asking nobody is given."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.on_checks import holding, line_on, unsign
from articles.actions.recording import save_if_unchanged
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import FactCheck, ReplyRequest, ReplyWaiver
from articles.models.factcheck import UNSIGNED
from articles.queries.people import roles_of
from articles.workflow.replying import UNTOLD, outcome_objection, reply_objection
from articles.workflow.vocabulary import CheckState, Deed, ReplyOutcome, ReplyWay


@dataclass(frozen=True, slots=True)
class Asking:
    """Who was asked what, how, when, and until when an answer is waited for."""

    whom: str
    way: ReplyWay
    asked_at: datetime
    due: datetime
    put: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it; `at` is when they answered or declined, None for the other outcomes."""

    outcome: ReplyOutcome
    words: str = ""
    at: datetime | None = None


def ask_reply(check: FactCheck, *, by: User, seen: int, asking: Asking) -> ReplyRequest:
    """Puts on record that somebody was asked. Voids a signature: readers are told of it.

    `seen` is the fact-check’s row version that was on the screen. Raises `Stale`, or `Refused` with 422 for what is
    missing or cannot be.
    """
    if not asking.whom.strip():
        raise Refused("Say who was asked.", 422, "whom")
    if asking.asked_at > timezone.now():
        raise Refused("That moment is still to come.", 422, "asked_at")
    if asking.due <= asking.asked_at:
        raise Refused("The deadline comes after the moment they were asked.", 422, "due")
    with holding(check, seen):
        refuse_if(reply_objection(Deed.ASK_REPLY, roles_of(by), CheckState(check.state)))
        told = {"whom": asking.whom, "way": str(asking.way)}
        _changed(check, Deed.ASK_REPLY, by, told)
        return ReplyRequest.objects.create(
            fact_check=check,
            whom=asking.whom,
            way=asking.way,
            put=asking.put,
            asked_at=asking.asked_at,
            due=asking.due,
            asked_by=by,
        )


def record_reply(request: ReplyRequest, *, by: User, seen: int, check_seen: int, answer: Answer) -> None:
    """Puts on record what came of a request. Voids a signature, except for “no answer by the deadline”.

    `seen` is the request’s row version, `check_seen` its fact-check’s. An answer is written once and never changed;
    after “no answer” one may still come. Raises `Stale` or `Refused`.
    """
    check, words = request.fact_check, answer.words if answer.outcome in _SPOKEN else ""
    if answer.outcome is ReplyOutcome.ANSWERED and not words.strip():
        raise Refused("Write what they answered, in their words.", 422, "answer")
    if answer.outcome in _SPOKEN and not (answer.at and request.asked_at <= answer.at <= timezone.now()):
        raise Refused("They answered after they were asked, and before now.", 422, "answered_at")
    with holding(check, check_seen):
        refuse_if(reply_objection(Deed.RECORD_REPLY, roles_of(by), CheckState(check.state)))
        refuse_if(outcome_objection(request.outcome, answer.outcome, overdue=request.due <= timezone.now()))
        told = {"whom": request.whom, "outcome": str(answer.outcome)}
        _changed(check, Deed.RECORD_REPLY, by, told, voids=answer.outcome not in UNTOLD)
        found = ReplyRequest.objects.filter(pk=request.pk, row_version=seen).update(
            outcome=answer.outcome,
            answer=words,
            answered_at=answer.at if answer.outcome in _SPOKEN else None,
            recorded_by=by,
            row_version=seen + 1,
        )
        if not found:
            raise Stale


def waive_reply(check: FactCheck, *, by: User, seen: int, because: str) -> ReplyWaiver:
    """Gives the reason why nobody is asked, which readers are told. Voids a signature. Raises `Stale` or `Refused`."""
    if not because.strip():
        raise Refused("Say why nobody is asked.", 422, "because")
    with holding(check, seen):
        asked = check.reply_requests.counted().exists()
        refuse_if(reply_objection(Deed.WAIVE_REPLY, roles_of(by), CheckState(check.state), asked=asked))
        _changed(check, Deed.WAIVE_REPLY, by, {"because": because})
        return ReplyWaiver.objects.create(fact_check=check, because=because, by=by)


_SPOKEN = frozenset({ReplyOutcome.ANSWERED, ReplyOutcome.DECLINED})


def _changed(check: FactCheck, deed: Deed, by: User, told: Mapping[str, Any], *, voids: bool = True) -> None:
    """Moves the fact-check on, without its signatures where there are any, and writes the one line about it."""
    batch, before, after = uuid.uuid4(), {}, dict(told)
    if voids and check.state not in UNSIGNED:
        before = {"check_state": check.state, "approver_id": check.approver_id}
        unsign(check, deed, by, batch, to=CheckState.AWAITING_SIGN_OFF)
        after |= {"check_state": check.state, "approver_id": None}
    elif voids:
        save_if_unchanged(check, check.row_version)
    line_on(check, deed, by, before, after, batch=batch)
