"""Tags on quotes."""

import uuid

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles.actions.recording import Seen, doing
from articles.actions.refusals import Refused
from articles.models import Activity, Quote, QuoteTag, Tag
from articles.models.tag import TAG_NAME, tag_key
from articles.workflow import Deed


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


def _get_or_create(name: str) -> Tag:
    try:
        with transaction.atomic():
            found, _ = Tag.objects.get_or_create(key=tag_key(name), defaults={"name": name})
    except IntegrityError:  # made by somebody else in this moment
        found = Tag.objects.get(key=tag_key(name))
    return found
