"""Correcting what was marked in the copy: who says it, where it begins and ends, and what is a quote of its own."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.utils.text import slugify

from articles.actions.editing import save_edited
from articles.actions.indexing import index_quotes
from articles.actions.recording import Change, Seen, doing, record, seen_now
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Activity, Article, Quote, RelatedHeadline, Revision, Speaker
from articles.models.fields import LINE
from articles.models.violations import explain
from articles.queries.people import roles_of
from articles.queries.standing import standing_without_sources
from articles.text import spans
from articles.text.edges import inside
from articles.text.incoming import Incoming
from articles.workflow.quotes import Standing, objection
from articles.workflow.vocabulary import Deed, Kind, QuoteState, SpeakerKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it. A speaker that is not saved yet is added to the desk's speakers."""

    kind: Kind
    speaker: Speaker | None = None
    relayed_from: Speaker | None = None
    mention: str = ""
    cue: str = ""


def new_speaker(name: str, kind: SpeakerKind) -> Speaker:
    """Somebody the desk does not know yet, not saved, with a slug that nobody has."""
    name = " ".join(name.split())
    base = slugify(name)[:90] or "speaker"
    taken = set(Speaker.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (base if n == 1 else f"{base}-{n}" for n in range(1, len(taken) + 2))
    return Speaker(slug=next(slug for slug in numbered if slug not in taken), name=name, kind=kind)


def attribute(quote: Quote, *, by: User, seen: Seen, to: Attribution, batch: uuid.UUID | None = None) -> Activity:
    """Says who is quoted, how the copy names them and whose words they pass on. Voids a signature."""
    with doing(Deed.ATTRIBUTE, quote, by=by, seen=seen, batch=batch) as change:
        _attributed(quote, to, by)
        quote.found_how, quote.confidence = "", None  # now a person says so
        _void_where_signed(change)
        if change.was["speaker_id"] != quote.speaker_id:
            change.after["speaker"] = quote.speaker.name if quote.speaker else ""
        elif all(change.was[name] == getattr(quote, name) for name in ("kind", "relayed_from_id", "mention", "cue")):
            raise Refused("Nothing is different from what stands there.", 422)
    assert change.line is not None
    return change.line


def move_ends(quote: Quote, *, by: User, seen: Seen, fragments: Sequence[Sequence[int]]) -> Activity:
    """Says where a quote begins and ends; its claim follows. Voids a signature. Offsets are code points of its text."""
    with doing(Deed.MOVE_ENDS, quote, by=by, seen=seen) as change:
        place = quote.headline or quote.revision
        assert place is not None  # quote_stands_in_one_place
        _place(quote, fragments, place)
        if change.was["fragments"] == quote.fragments:
            raise Refused("The quote begins and ends there already.", 422)
        quote.found_how, quote.confidence = "", None
        _void_where_signed(change)
        change.let_claim_follow()
    assert change.line is not None
    return change.line


def mark(
    place: Revision | RelatedHeadline,
    *,
    by: User,
    fragments: Sequence[Sequence[int]],
    attribution: Attribution,
    found: Incoming | None = None,
) -> Quote:
    """Marks words of the copy or of a related headline as a quote to check; `found` where reading proposed them.

    Raises `Refused`: 403 for a role, 422 for fragments that are not sound, 409 where a quote stands on these words.
    """
    refuse_if(objection(Deed.MARK, Standing(QuoteState.TO_CHECK, by.pk, roles_of(by))))
    quote = Quote(
        article=place.article,
        revision=place if isinstance(place, Revision) else None,
        headline=place if isinstance(place, RelatedHeadline) else None,
        queue_due=place.article.queue_due,
    )
    if found is not None:
        quote.found_how, quote.confidence, quote.proposed_reason = found.how[:LINE], found.confidence, found.reason
    return _added(quote, Deed.MARK, place, by=by, fragments=fragments, attribution=attribution)


def split(quote: Quote, *, by: User, seen: Seen, fragments: Sequence[Sequence[int]]) -> Quote:
    """Makes a part of a quote a quote of its own; the whole stays, and the part lies inside it."""
    if seen != seen_now(quote):
        raise Stale
    refuse_if(objection(Deed.SPLIT, standing_without_sources(quote, by)))
    if not inside(fragments, quote.fragments):
        raise Refused("A part lies inside its quote, and leaves something of it out.", 422)
    place = quote.headline or quote.revision
    assert place is not None  # quote_stands_in_one_place
    part = Quote(
        article=quote.article,
        revision=quote.revision,
        headline=quote.headline,
        queue_due=quote.queue_due,
        part_of=quote,
        assignee=quote.assignee,
    )
    attribution = Attribution(Kind(quote.kind), quote.speaker, quote.relayed_from, quote.mention, quote.cue)
    return _added(part, Deed.SPLIT, place, by=by, fragments=fragments, attribution=attribution)


def _added(
    quote: Quote,
    deed: Deed,
    place: Revision | RelatedHeadline,
    *,
    by: User,
    fragments: Sequence[Sequence[int]],
    attribution: Attribution,
) -> Quote:
    try:
        with transaction.atomic():
            # Nobody brings a new revision meanwhile, in which these places are others.
            Article.objects.select_for_update(no_key=True).get(pk=quote.article_id)
            _attributed(quote, attribution, by)
            _place(quote, fragments, place)
            quote.ref = _next_ref(quote)
            quote.save(force_insert=True)
            index_quotes([quote])
            after = {"ref": quote.ref, "kind": quote.kind, "words": quote.words, "fragments": quote.fragments}
            after |= {"part_of": quote.part_of.ref} if quote.part_of else {}
            after |= {"found_how": quote.found_how} if quote.found_how and deed is Deed.MARK else {}
            record(deed, quote, by=by, before={}, after=after)
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Refused(violation.sentence, 409, violation.field) from error
    return quote


def _attributed(quote: Quote, to: Attribution, by: User) -> None:
    for speaker in (to.speaker, to.relayed_from):
        if speaker is not None and speaker.pk is None:
            save_edited(speaker, by=by)
    quote.kind = to.kind.value
    quote.speaker, quote.relayed_from = to.speaker, to.relayed_from
    quote.mention, quote.cue = to.mention, to.cue


def _place(quote: Quote, fragments: Sequence[Sequence[int]], place: Revision | RelatedHeadline) -> None:
    found = [list(fragment) for fragment in fragments]
    wrong = spans.problem(found, place.text)
    if wrong:
        raise Refused(wrong, 422, "fragments")
    quote.fragments = found
    quote.words = spans.words_of(found, place.text)
    headline = place.position if isinstance(place, RelatedHeadline) else None
    quote.position = spans.reading_position(found[0][0], headline)


def _next_ref(quote: Quote) -> str:
    letter = "h" if quote.headline_id else "u" if quote.kind == Kind.OWN else "b"
    refs = Quote.objects.filter(article=quote.article_id, ref__startswith=letter).values_list("ref", flat=True)
    numbers = [int(ref[1:]) for ref in refs if ref[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"


def _void_where_signed(change: Change) -> None:
    if change.quote.state == QuoteState.SIGNED_OFF:
        change.void_signature()
        change.settle_check()
