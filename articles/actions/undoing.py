"""Taking a deed back: a new line in the record, never a removed one, and never a signature restored."""

import uuid
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.importing import undo_bringing_in
from articles.actions.indexing import index_checks
from articles.actions.recording import CLAIM_FIELDS, Change, doing, picture, seen_now
from articles.actions.refusals import Refused, changed_since, refuse_undo_by_role
from articles.actions.speakers import undo_merge
from articles.actions.tagging import TAGGING, undo_tagging
from articles.models import Activity, Deferral, Evidence, FactCheck, KeptCopy, Quote, Rating, Related
from articles.models.factcheck import UNSIGNED
from articles.queries.activity import is_undoable, latest
from articles.queries.people import roles_of
from articles.queries.telling import told, why_not_undone
from articles.workflow.quotes import ASIDE, PERSONAL, UNDO_WINDOW
from articles.workflow.vocabulary import CheckState, Deed, QuoteState

_ON_THE_CHECK = {
    "rating_id",
    "reason",
    "summary",
    "summary_by_id",
    "author_id",
    "approver_id",
    "check_state",
    "evidence",
    "copy",
    *CLAIM_FIELDS,
}
_ON_THE_QUOTE = {
    "state",
    "wording",
    "wording_source",
    "wording_by_id",
    "proposed_by_id",
    "assignee_id",
    "kind",
    "fragments",
    "words",
    "position",
    "speaker_id",
    "relayed_from_id",
    "mention",
    "cue",
    "found_how",
    "confidence",
}


@transaction.atomic
def undo_last(*, by: User, shown: int | None = None) -> Activity:
    """Undoes the latest deed of `by` that is not undone yet, on every row it touched. Raises `Refused` in words.

    Where that deed is one that is not undone, none is: nothing older is taken back in its place. `shown` is a line of
    the deed that the person saw on the screen; where it is not the latest any more, nothing is undone.
    """
    line = latest(by).deed
    if line is None:
        minutes = int(UNDO_WINDOW.total_seconds() // 60)
        raise Refused(f"Nothing left to undo: it reaches back ten deeds and {minutes} minutes.")
    if not is_undoable(line):
        raise Refused(why_not_undone(line))
    if shown is not None and not Activity.objects.filter(pk=shown, batch=line.batch).exists():
        raise Refused(f"Your latest deed is another now: you {told(line)}. Reload the page before you undo it.")
    if line.verb == Deed.MERGE:
        return undo_merge(line, by=by)
    if line.verb == Deed.BRING_IN:
        return undo_bringing_in(line, by=by)
    if line.verb in TAGGING:
        return undo_tagging(line, by=by)
    batch = uuid.uuid4()
    lines = [_undo_line(each, by, batch) for each in Activity.objects.filter(batch=line.batch).order_by("-id")]
    return next(undone for undone in lines if undone.undoes_id == line.pk)


def _undo_line(line: Activity, by: User, batch: uuid.UUID) -> Activity:
    quote = Quote.objects.for_card().get(pk=line.target_id)
    _refuse_undo_unless_possible(line, quote, by)
    with doing(Deed.UNDO, quote, by=by, seen=seen_now(quote), undoes=line, batch=batch) as change:
        _restore_fields(change, line)
        change.write()
        _restore_evidence(change, line)
        _restore_related(change, line)
        _restore_copy(change, line)
        if line.verb == Deed.EDIT_CLAIM and quote.fact_check:
            index_checks([quote.fact_check])
        if line.verb == Deed.DEFER:
            Deferral.objects.filter(quote=quote, user=by).delete()
    assert change.line is not None
    return change.line


def _refuse_undo_unless_possible(line: Activity, quote: Quote, by: User) -> None:
    refuse_undo_by_role(Deed(line.verb), roles_of(by))
    if line.redacted_at is not None:
        raise Refused("The words of this deed were removed for good, so it is not undone.")
    since = Activity.objects.on_quote(quote.pk).filter(pk__gt=line.pk, undoes=None, undone_by=None)
    since = since.exclude(verb__in=PERSONAL | ASIDE)
    other = since.select_related("actor").order_by("-id").first()
    now = picture(quote)
    moved = any(now.get(name) != value for name, value in line.after.items() if name in now)
    if other is not None or moved:
        raise changed_since(other, by)


def _restore_fields(change: Change, line: Activity) -> None:
    quote, check, before = change.quote, change.quote.fact_check, dict(line.before)
    if line.verb == Deed.ATTACH:
        _give_back_check(quote, before)
        return
    before.pop("fact_check_id", None)  # an emptied draft stays with its quote
    was_signed = before.get("state") == QuoteState.SIGNED_OFF
    if _ON_THE_CHECK & {*line.before, *line.after}:
        change.void_signature()
    elif line.verb == Deed.SIGN_OFF:
        quote.signed_by = None  # the second signature on a shared fact-check, which keeps the first
    for name, value in before.items():
        if name in _ON_THE_QUOTE:
            setattr(quote, name, QuoteState.PROPOSED if name == "state" and was_signed else value)
        elif check and name == "rating_id":
            check.rating = _still_offered(value) if value else None
        elif check and (name in ("reason", "summary", "summary_by_id") or (name == "author_id" and value)):
            setattr(check, name, value)
        elif check and line.verb == Deed.EDIT_CLAIM and name in CLAIM_FIELDS:
            setattr(check, name, date.fromisoformat(value) if name == "said_on" and value else value)
        elif check and name == "claim" and check.claim == line.after["claim"]:
            change.set_claim(check, value)
    if line.verb == Deed.EDIT_CLAIM:  # the record of undoing it shows the claim as well
        change.before |= {name: line.after[name] for name in CLAIM_FIELDS if name in line.after}
        change.after |= {name: line.before[name] for name in CLAIM_FIELDS if name in line.before}
    if line.verb in (Deed.MARK, Deed.SPLIT):
        quote.state = QuoteState.REJECTED  # what was marked is kept as “not a quote”, never deleted
    if quote.state == QuoteState.PROPOSED:
        change.settle_check(**_sources_restored(line))
    elif check and check.state in UNSIGNED:
        check.state = CheckState.DRAFT


def _still_offered(rating: int) -> Rating:
    found = Rating.objects.offered().filter(pk=rating).first()
    if found is None:
        raise Refused("What stood there before is no rating of the scale that the desk uses now. Rate it anew.")
    return found


def _give_back_check(quote: Quote, before: dict[str, Any]) -> None:
    """Takes the quote off the fact-check that it was made to share; the signature it may have had is not restored."""
    if "fact_check_id" in before:
        quote.fact_check = FactCheck.objects.select_related("rating").filter(pk=before["fact_check_id"]).first()
    was = before.get("state", quote.state)
    quote.state = QuoteState.PROPOSED if was == QuoteState.SIGNED_OFF else was
    quote.proposed_by_id = before.get("proposed_by_id", quote.proposed_by_id)
    quote.signed_by = None


def _restore_related(change: Change, line: Activity) -> None:
    put, taken = line.after.get("related"), line.before.get("related")
    if put:
        Related.objects.filter(quote=change.quote, fact_check=put["id"]).delete()
        change.before["related"] = put
    if taken:
        Related.objects.get_or_create(
            quote=change.quote, fact_check_id=taken["id"], defaults={"by": change.by, "differs": taken["differs"]}
        )
        change.after["related"] = taken


def _sources_restored(line: Activity) -> dict[str, Any]:
    """What comes back and what goes, as `settle_check` takes it."""
    if line.verb == Deed.ADD_EVIDENCE and "evidence" in line.after:
        return {"going": [line.after["evidence"]["id"]]}
    if line.verb == Deed.WITHDRAW_EVIDENCE and "evidence" in line.before:
        return {"coming": list(Evidence.objects.filter(pk=line.before["evidence"]["id"]))}
    return {}


def _restore_copy(change: Change, line: Activity) -> None:
    """A kept copy is never deleted; taken back, it is withdrawn."""
    if line.verb == Deed.KEEP_COPY and "copy" in line.after:
        KeptCopy.objects.filter(pk=line.after["copy"]["id"]).update(withdrawn_at=timezone.now(), withdrawn_by=change.by)
        change.before |= {"copy": line.after["copy"], "source": line.after["source"]}


def _restore_evidence(change: Change, line: Activity) -> None:
    piece = line.after.get("evidence") or line.before.get("evidence")
    if not piece:
        return
    rows = Evidence.objects.filter(pk=piece["id"])
    if line.verb == Deed.ADD_EVIDENCE:
        rows.update(withdrawn_at=timezone.now(), withdrawn_by=change.by)
        change.before["evidence"] = piece
    else:
        rows.update(withdrawn_at=None, withdrawn_by=None)
        change.after["evidence"] = piece
