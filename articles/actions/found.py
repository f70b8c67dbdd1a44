"""Settling what reading found in corrected copy: it is marked as found, or said to be no quote."""

from django.contrib.auth.models import User
from django.db import transaction

from articles.actions import review
from articles.actions.correcting import Attribution, mark, new_speaker
from articles.actions.recording import seen_now
from articles.actions.refusals import Stale, refuse_if
from articles.models import Quote, Revision, Speaker, SpeakerProposal
from articles.queries.people import roles_of
from articles.queries.recognising import known_by, name_key, perhaps_the_same
from articles.queries.unmarked import unmarked
from articles.text.incoming import Incoming, speaker_kind
from articles.workflow.quotes import Standing, objection
from articles.workflow.vocabulary import Deed, Kind, QuoteState, SpeakerKind


def mark_found(revision: Revision, key: str, *, by: User) -> Quote:
    """Marks what was found under that key, with its speaker and how it was found, as a quote to check.

    Raises `Refused` (403) for a role and `Stale` where it is not found any more: somebody marked it, or the copy moved.
    """
    refuse_if(objection(Deed.MARK, Standing(QuoteState.TO_CHECK, by.pk, roles_of(by))))
    with transaction.atomic():
        return _marked(revision, _found(revision, key), by)


def leave_out(revision: Revision, key: str, *, by: User) -> Quote:
    """Says that what was found is not a quote: it is on record as one that was looked at, and is not offered again."""
    refuse_if(objection(Deed.REJECT, Standing(QuoteState.TO_CHECK, by.pk, roles_of(by))))
    with transaction.atomic():
        quote = _marked(revision, _found(revision, key), by)
        review.reject(quote, by=by, seen=seen_now(quote))
    return quote


def _found(revision: Revision, key: str) -> Incoming:
    found = next((each.found for each in unmarked(revision) if each.found.key == key), None)
    if found is None:
        raise Stale("This is marked already, or the copy has changed since you looked. Nothing was changed.")
    return found


def _marked(revision: Revision, found: Incoming, by: User) -> Quote:
    known = known_by(filter(None, (found.speaker, found.relayed_from)))
    made: list[Speaker] = []

    def called(name: str) -> Speaker | None:
        if not name:
            return None
        speaker = known.by_name.get(name_key(name))
        if speaker is None:
            made.append(speaker := new_speaker(name, SpeakerKind(speaker_kind(name))))
        return speaker

    says = Attribution(Kind(found.kind), called(found.speaker), called(found.relayed_from), found.mention, found.cue)
    quote = mark(revision, by=by, fragments=found.fragments, attribution=says, found=found)
    SpeakerProposal.objects.bulk_create(perhaps_the_same(made))
    return quote
