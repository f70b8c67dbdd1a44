"""Ticking off the names, titles, figures and dates of the copy."""

from collections.abc import Set

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Revision, Tick
from articles.queries.people import roles_of
from articles.text.particulars import Particular, particulars
from articles.workflow.refusals import pencil_objection
from articles.workflow.vocabulary import Deed


def tick(revision: Revision, begins: int, *, by: User, latest: bool) -> Tick:
    """Says that what begins at `begins` was checked. What is ticked already stays as it is, with who ticked it first.

    Raises `Stale` unless the revision is the `latest`, and `Refused` (422) where nothing to check begins there.
    """
    found = _asked(revision, begins, roles_of(by), latest=latest)
    try:
        with transaction.atomic():
            made = Tick.objects.create(revision=revision, begins=found.start, ends=found.end, by=by)
            words = revision.text[found.start : found.end]
            record(Deed.TICK, revision, by=by, before={}, after={"words": words, "kind": found.kind})
    except IntegrityError:
        return Tick.objects.select_related("by").get(revision=revision, begins=begins)
    return made


def untick(revision: Revision, begins: int, *, by: User, latest: bool) -> None:
    """Takes the tick off again; where there is none any more, nothing is done."""
    found = _asked(revision, begins, roles_of(by), latest=latest)
    with transaction.atomic():
        removed, _ = Tick.objects.filter(revision=revision, begins=begins).delete()
        if removed:
            words = revision.text[found.start : found.end]
            record(Deed.UNTICK, revision, by=by, before={"words": words, "kind": found.kind}, after={})


def _asked(revision: Revision, begins: int, roles: Set[str], *, latest: bool) -> Particular:
    refuse_if(pencil_objection(roles))
    if not latest:
        raise Stale("The copy was corrected after you opened it. Look at what stands there now.")
    found = next((each for each in particulars(revision.text) if each.start == begins), None)
    if found is None:
        raise Refused("Nothing to tick begins there.", 422)
    return found
