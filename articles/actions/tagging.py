"""Tags on quotes."""

import uuid
from collections import defaultdict
from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import F

from articles.actions.editing import save_edited
from articles.actions.recording import Seen, doing, record
from articles.actions.refusals import Refused, Stale, changed_since, refuse_if, refuse_undo_by_role
from articles.models import Activity, Quote, QuoteTag, Tag
from articles.models.tag import TAG_NAME, tag_key
from articles.queries.people import roles_of
from articles.workflow.quotes import PERSONAL
from articles.workflow.refusals import names_objection
from articles.workflow.vocabulary import Deed

TAGGING = frozenset({Deed.TAG, Deed.UNTAG})
_AT_ONCE = 500


def tag(quote: Quote, *, by: User, seen: Seen, name: str, batch: uuid.UUID | None = None) -> Activity:
    """Puts a tag on a quote; a name that the desk does not know yet becomes a tag."""
    name = " ".join(name.split())
    if not name:
        raise Refused("Name the tag.", 422, "name")
    if len(name) > TAG_NAME:
        raise Refused(f"A tag has at most {TAG_NAME} characters.", 422, "name")
    with doing(Deed.TAG, quote, by=by, seen=seen, batch=batch) as change:
        found = _get_or_create(name)
        if QuoteTag.objects.filter(quote=quote, tag=found).exists():
            raise Refused(f"“{found.name}” is on this quote already.", 422, "name")
        QuoteTag.objects.create(quote=quote, tag=found)
        change.after["tag"] = found.name
    assert change.line is not None
    return change.line


def untag(quote: Quote, *, by: User, seen: Seen, tag: Tag) -> Activity:
    """Takes a tag off a quote; the tag itself stays."""
    with doing(Deed.UNTAG, quote, by=by, seen=seen) as change:
        found, _ = QuoteTag.objects.filter(quote=quote, tag=tag).delete()
        if not found:
            raise Refused(f"“{tag.name}” is not on this quote.", 409)
        change.before["tag"] = tag.name
    assert change.line is not None
    return change.line


@transaction.atomic
def rename_tag(tag: Tag, *, by: User, seen: str, name: str) -> Tag:
    """Gives a tag another name on every quote. Raises `Refused` where another tag is called so: merge them then."""
    refuse_if(names_objection(roles_of(by)))
    stored = _stored(tag, seen)
    other = Tag.objects.filter(key=tag_key(name)).exclude(pk=tag.pk).first()
    if other is not None:
        raise Refused(f"“{other.name}” is there already. Merge the two instead.", 409, "name")
    stored.name = " ".join(name.split())
    save_edited(stored, by=by)
    return stored


@transaction.atomic
def merge_tags(tag: Tag, *, by: User, seen: str, into: Tag) -> Tag:
    """Puts `into` on every quote that has `tag`, and removes `tag`; one batch in the record, a line for each quote."""
    refuse_if(names_objection(roles_of(by)))
    if tag.pk == into.pk:
        raise Refused("A tag cannot be merged into itself.", 422, "name")
    stored, batch = _stored(tag, seen), uuid.uuid4()
    had_both = set(QuoteTag.objects.filter(tag=into).values_list("quote_id", flat=True))
    rows = QuoteTag.objects.filter(tag=stored).select_related("quote")
    lines = [_merged(row.quote, stored, into, by, batch, row.quote_id in had_both) for row in rows.order_by("id")]
    QuoteTag.objects.filter(tag=stored, quote_id__in=had_both).delete()
    QuoteTag.objects.filter(tag=stored).update(tag=into)
    record(Deed.EDIT, stored, by=by, before={"name": stored.name}, after={"name": into.name}, batch=uuid.uuid4())
    Activity.objects.bulk_create(lines, batch_size=500)
    stored.delete()
    return into


def _merged(quote: Quote, old: Tag, kept: Tag, by: User, batch: uuid.UUID, had_both: bool) -> Activity:
    return Activity(
        verb=Deed.UNTAG if had_both else Deed.TAG,
        actor=by,
        target_kind="quote",
        target_id=quote.pk,
        article_id=quote.article_id,
        before={"tag": old.name},
        after={} if had_both else {"tag": kept.name},
        batch=batch,
    )


def undo_tagging(line: Activity, *, by: User) -> Activity:
    """Takes back tags put on or taken off, on one quote or on thousands; seven queries for every 500 quotes.

    Raises `Refused` where one of the quotes has changed since.
    """
    refuse_undo_by_role(Deed(line.verb), roles_of(by))
    lines = list(Activity.objects.filter(batch=line.batch).order_by("-id"))
    batch, undone = uuid.uuid4(), list[Activity]()
    for start in range(0, len(lines), _AT_ONCE):
        some = lines[start : start + _AT_ONCE]
        quotes = Quote.objects.filter(pk__in=[each.target_id for each in some])
        quotes.update(row_version=F("row_version") + 1)  # which locks them, too
        _refuse_where_changed_since(some, by)
        _swap_back(some)
        undone += Activity.objects.bulk_create([_undone(each, by, batch) for each in some])
    return next(each for each in undone if each.undoes_id == line.pk)


def _refuse_where_changed_since(lines: Sequence[Activity], by: User) -> None:
    if Activity.objects.filter(undoes__in=lines).exists():  # by the same person, in another window, in this moment
        raise Stale
    own = {each.target_id: each.pk for each in lines}
    later = Activity.objects.filter(target_kind="quote", target_id__in=own, pk__gt=min(own.values()))
    later = later.filter(undoes=None, undone_by=None).exclude(verb__in=PERSONAL).select_related("actor")
    for other in later.exclude(batch=lines[0].batch).order_by("-id"):
        if other.pk > own[other.target_id]:
            raise changed_since(other, by)


def _swap_back(lines: Sequence[Activity]) -> None:
    """Takes off the tag that was put on, and puts on the one that was taken off; merging tags did both."""
    put_on, taken_off = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for each in lines:
        for names, found in ((each.after, put_on), (each.before, taken_off)):
            if name := names.get("tag"):
                found[name].append(each.target_id)
    for name, quotes in put_on.items():
        QuoteTag.objects.filter(tag__key=tag_key(name), quote__in=quotes).delete()
    for name, quotes in taken_off.items():
        tag = _get_or_create(name)
        QuoteTag.objects.bulk_create([QuoteTag(quote_id=pk, tag=tag) for pk in quotes], ignore_conflicts=True)


def _undone(line: Activity, by: User, batch: uuid.UUID) -> Activity:
    return Activity(
        verb=Deed.UNDO,
        actor=by,
        target_kind="quote",
        target_id=line.target_id,
        article_id=line.article_id,
        before=line.after,
        after=line.before,
        batch=batch,
        undoes=line,
    )


def _stored(tag: Tag, seen: str) -> Tag:
    found = Tag.objects.select_for_update().filter(pk=tag.pk, name=seen).first()
    if found is None:
        raise Stale
    return found


def _get_or_create(name: str) -> Tag:
    try:
        with transaction.atomic():
            found, _ = Tag.objects.get_or_create(key=tag_key(name), defaults={"name": name})
    except IntegrityError:  # made by somebody else in this moment
        found = Tag.objects.get(key=tag_key(name))
    return found
