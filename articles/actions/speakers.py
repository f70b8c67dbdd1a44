"""Keeping speakers: their names, and two rows that are one person."""

import uuid
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.editing import save_edited
from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Activity, Speaker, SpeakerProposal
from articles.queries.people import roles_of
from articles.workflow.refusals import names_objection
from articles.workflow.vocabulary import Deed


def seen_of(*speakers: Speaker) -> str:
    """What stands in these rows, as a form carries it: another value means that somebody changed them since."""
    told = repr([(each.pk, each.name, each.kind, each.aliases, each.merged_into_id) for each in speakers])
    return sha256(told.encode()).hexdigest()


@transaction.atomic
def edit_speaker(speaker: Speaker, *, by: User, seen: str, name: str, kind: str, aliases: list[str]) -> Speaker:
    """Changes a speaker's name, kind and aliases; raises `Stale` where the row is not the one that was seen."""
    refuse_if(names_objection(roles_of(by)))
    (stored,) = _locked(speaker)
    if seen != seen_of(stored):
        raise Stale
    stored.name, stored.kind, stored.aliases = name, kind, _once(aliases, but=name)
    save_edited(stored, by=by)
    return stored


@transaction.atomic
def merge(speaker: Speaker, *, by: User, into: Speaker, seen: str) -> Activity:
    """Says that `speaker` is `into`. No quote is touched and no signature voided: they show the name that is kept.

    One batch, however many quotes there are: a line for the merged row, for each that was merged into it before, and
    for the kept one, which gets the others' names as aliases. Raises `Refused` or `Stale`.
    """
    refuse_if(names_objection(roles_of(by)))
    if speaker.pk == into.pk:
        raise Refused("A speaker cannot be merged into itself.", 422, "into")
    old, kept = _locked(speaker, into)
    if seen != seen_of(old, kept):
        raise Stale
    if kept.merged_into_id or old.merged_into_id:
        raise Refused("One of the two is merged already.")
    batch = uuid.uuid4()
    moving = [*Speaker.objects.filter(merged_into=old), old]
    # Those before it first: a merge is one step, so a row that has others merged into it cannot be merged itself.
    for each in moving:
        before, each.merged_into = each.merged_into_id, kept
        each.save(force_update=True, update_fields=["merged_into"])
        after = {"merged_into_id": kept.pk, "name": each.name, "speaker": kept.name}
        line = record(Deed.MERGE, each, by=by, before={"merged_into_id": before}, after=after, batch=batch)
    before_aliases, names = kept.aliases, [name for each in reversed(moving) for name in (each.name, *each.aliases)]
    kept.aliases = _once([*kept.aliases, *names], but=kept.name)
    if kept.aliases != before_aliases:
        kept.save(force_update=True, update_fields=["aliases"])
        after = {"aliases": kept.aliases, "name": old.name, "speaker": kept.name}
        line = record(Deed.MERGE, kept, by=by, before={"aliases": before_aliases}, after=after, batch=batch)
    return line


@transaction.atomic
def tell_apart(proposal: SpeakerProposal, *, by: User) -> Activity:
    """Says that two who are alike are not the same; they are not proposed again. Raises `Refused`."""
    refuse_if(names_objection(roles_of(by)))
    still_open = SpeakerProposal.objects.filter(pk=proposal.pk, different_at=None)
    if not still_open.update(different_at=timezone.now(), different_by=by):
        raise Refused("Somebody has said so already.")
    after = {"other": proposal.other.name, "other_id": proposal.other_id}
    return record(Deed.TELL_APART, proposal.speaker, by=by, before={}, after=after)


def undo_merge(line: Activity, *, by: User) -> Activity:
    """Takes a whole merge back; raises `Refused` where one of its rows has changed since."""
    refuse_if(names_objection(roles_of(by)))
    batch, undone = uuid.uuid4(), line
    for each in Activity.objects.filter(batch=line.batch).order_by("-id"):
        speaker = Speaker.objects.select_for_update().get(pk=each.target_id)
        changed = {name: value for name, value in each.before.items() if name in ("merged_into_id", "aliases")}
        for name, value in changed.items():
            if getattr(speaker, name) != each.after[name]:
                raise Refused("One of these speakers has changed since. Undo would overwrite that.")
            setattr(speaker, name, value)
        speaker.save(force_update=True, update_fields=[name.removesuffix("_id") for name in changed])
        undone = record(Deed.UNDO, speaker, by=by, before=each.after, after=each.before, batch=batch, undoes=each)
    return undone


def _locked(*speakers: Speaker) -> list[Speaker]:
    found = {each.pk: each for each in Speaker.objects.select_for_update().filter(pk__in=[s.pk for s in speakers])}
    return [found[each.pk] for each in speakers]


def _once(names: list[str], *, but: str) -> list[str]:
    """The names in order, each once whatever its case, without `but`."""
    found = {" ".join(name.split()).casefold(): " ".join(name.split()) for name in reversed(names)}
    found.pop(but.casefold(), None)
    found.pop("", None)
    return list(reversed(found.values()))
