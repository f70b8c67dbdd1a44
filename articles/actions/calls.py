"""Calls on the copy: raised, and settled."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Call, Quote
from articles.models.violations import explain
from articles.queries.people import roles_of
from articles.workflow.refusals import SETTLED_IN_WORDS, call_objection
from articles.workflow.vocabulary import CallKind, Deed


@dataclass(frozen=True, slots=True)
class Raised:
    """What a call says; only a fix needs `proposed_words`, only a question `because`."""

    kind: CallKind
    proposed_words: str = ""
    addressee: str = ""
    because: str = ""


def raise_call(quote: Quote, *, by: User, call: Raised) -> Call:
    """Opens a call on the copy at `quote`.

    Raises `Refused`: 403 for a role, 422 where a fix proposes nothing or a question asks nothing, 409 where a call of
    that kind is open there already.
    """
    refuse_if(call_objection(Deed.RAISE_CALL, call.kind, roles_of(by)))
    if not quote.in_copy:
        raise Refused("These words are no longer in the copy; there is nothing to call for.")
    if call.kind is CallKind.FIX and not call.proposed_words.strip():
        raise Refused("A fix says what the copy should say instead.", 422, "proposed_words")
    if call.kind in SETTLED_IN_WORDS and not call.because.strip():
        raise Refused("Say what is asked.", 422, "because")
    try:
        with transaction.atomic():
            made = Call.objects.create(
                quote=quote,
                kind=call.kind,
                proposed_words=call.proposed_words,
                addressee=call.addressee,
                because=call.because,
                raised_by=by,
            )
            said = {"proposed_words": call.proposed_words, "addressee": call.addressee, "because": call.because}
            after = {"call": made.pk, "kind": call.kind.value} | {name: text for name, text in said.items() if text}
            record(Deed.RAISE_CALL, quote, by=by, before={}, after=after)
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Refused(violation.sentence, 409, violation.field) from error
    return made


def settle_call(call: Call, *, by: User, seen: int, outcome: str) -> Call:
    """Closes a call for good. `seen` is the row version that was on the screen; raises `Stale` where it moved."""
    refuse_if(call_objection(Deed.SETTLE_CALL, CallKind(call.kind), roles_of(by)))
    if call.kind in SETTLED_IN_WORDS and not outcome.strip():
        raise Refused("Say what was answered or decided.", 422, "outcome")
    with transaction.atomic():
        found = Call.objects.filter(pk=call.pk, row_version=seen, settled_at=None).update(
            outcome=outcome, settled_by=by, settled_at=timezone.now(), row_version=seen + 1
        )
        if not found:
            raise Stale("Someone settled this call before you did. What you typed was not needed.")
        after = {"call": call.pk, "kind": call.kind} | ({"outcome": outcome} if outcome else {})
        record(Deed.SETTLE_CALL, call.quote, by=by, before={}, after=after)
    call.refresh_from_db()
    return call
