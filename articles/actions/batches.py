"""Many files at once: kept until they are read, read into articles, and brought in one by one when somebody says so.

Each step is one transaction on one item, so whoever is killed on the way leaves it as it was, and two who take the same
item do it once.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.articles import first_words_of
from articles.actions.importing import MOST_ADDRESS, AlreadyHere, arrive, bring_in, refuse_text
from articles.actions.refusals import Refused, refuse_if
from articles.exchange.copy import Copy, Related, Unreadable
from articles.exchange.decoding import LIMIT
from articles.exchange.files import copies
from articles.models import ImportBatch, ImportItem
from articles.models.article import sha256
from articles.models.fields import LINE, NAME
from articles.queries.arrivals import article_here
from articles.queries.imports import waiting
from articles.queries.people import roles_of
from articles.text.clean import newlines
from articles.text.incoming import split_copy
from articles.workflow.refusals import Ground, Objection, article_objection
from articles.workflow.vocabulary import ItemState

MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was sent."""

    name: str
    data: bytes
    declared_type: str = ""


@transaction.atomic
def keep_files(files: Iterable[File], *, by: User, outlet: str = "") -> ImportBatch:
    """Keeps files until they are read. Raises `Refused`: 403 for a role, 422 for too many."""
    refuse_if(article_objection(roles_of(by)))
    batch = ImportBatch.objects.create(by=by, outlet=outlet[:NAME])
    made = []
    for place, file in enumerate(files, 1):
        item = ImportItem(batch=batch, position=place, name=file.name[-LINE:], declared_type=file.declared_type[:NAME])
        if len(file.data) > LIMIT:
            item.state, item.sentence = ItemState.FAILED, f"A file has at most {LIMIT // 1_000_000} MB."
        else:
            item.data = file.data
        made.append(item)
    if len(made) > MOST_FILES:
        raise Refused(f"That is {len(made)} files; {MOST_FILES} come in at once at most.", 422, "files")
    ImportItem.objects.bulk_create(made, batch_size=20)
    return batch


def start(batch: ImportBatch, *, by: User) -> None:
    """Says yes to the list: what was found may come in. Only whoever sent the files may; pressing twice is once."""
    _refuse_others(batch, by)
    ImportBatch.objects.filter(pk=batch.pk, started_at=None).update(started_at=timezone.now())


@transaction.atomic
def throw_away(batch: ImportBatch, *, by: User) -> None:
    """Removes files that nobody wants any more. Raises `Refused` (409) once it has begun."""
    _refuse_others(batch, by)
    if not ImportBatch.objects.select_for_update().filter(pk=batch.pk, started_at=None).exists():
        raise Refused("These articles are coming in already. Put away the ones you do not want.")
    batch.delete()


def go_on(batch: ImportBatch, *, seconds: float) -> bool:
    """Takes one item after the other for so long, at least one; whether anything is left to do."""
    until = time.monotonic() + seconds
    while (item := waiting(batch)) is not None:
        take(item)
        if time.monotonic() >= until:
            return waiting(batch) is not None
    return False


def take(item: ImportItem) -> None:
    """Reads a file, or brings one article in; nothing where somebody else has taken the item since."""
    if item.state == ItemState.UNREAD:
        _read(item)
    else:
        _bring_in(item)


def _read(item: ImportItem) -> None:
    try:
        found = copies(item.name, bytes(item.data or b""), declared_type=item.declared_type)
    except Unreadable as no:
        _settle(item, ItemState.FAILED, sentence=no.sentence)
        return
    if not found:
        _settle(item, ItemState.FAILED, sentence="There is no article in this file.")
        return
    with transaction.atomic():
        told = [_told(copy) for copy in found]
        if _settle(item, **told[0]):
            also = [
                ImportItem(batch_id=item.batch_id, position=item.position, name=item.name, **each) for each in told[1:]
            ]
            ImportItem.objects.bulk_create(also, batch_size=50)


def _told(copy: Copy) -> dict[str, Any]:
    """An item's fields for what would come in, or why it would not."""
    text = newlines(copy.text)
    body, _ = split_copy(text)
    title = (copy.headline or first_words_of(body))[:LINE]
    here = article_here(sha256(body), copy.url) if body else None
    if here is not None:
        return {"state": ItemState.HERE, "title": title, "article": here}
    try:
        refuse_text(text)
    except Refused as no:
        return {"state": ItemState.FAILED, "title": title, "sentence": no.sentence}
    if not body:
        return {"state": ItemState.FAILED, "title": title, "sentence": "There is no text in it."}
    return {"state": ItemState.FOUND, "title": title, "copy": stored(copy)}


def _bring_in(item: ImportItem) -> None:
    batch = item.batch
    try:
        arrival = arrive(restored(item.copy or {}))
        with transaction.atomic():
            article = bring_in(arrival, by=batch.by, outlet=batch.outlet)
            if not _settle(item, ItemState.BROUGHT_IN, article=article, title=str(article)[:LINE]):
                transaction.set_rollback(True)
    except AlreadyHere as no:
        _settle(item, ItemState.HERE, article=no.article)
    except Refused as no:
        _settle(item, ItemState.FAILED, sentence=no.sentence)


def _settle(item: ImportItem, state: ItemState, **fields: Any) -> bool:
    """Says what became of an item, if it still is where it was; what is no longer needed goes."""
    found = ImportItem.objects.filter(pk=item.pk, state=item.state)
    return bool(found.update(**{"data": None, "copy": None} | fields | {"state": state}))


def _refuse_others(batch: ImportBatch, by: User) -> None:
    refuse_if(article_objection(roles_of(by)))
    if batch.by_id != by.pk:
        refuse_if(Objection(Ground.ROLE, "Whoever sent these files says whether they come in."))


def stored(copy: Copy) -> dict[str, Any]:
    """Copy as JSON values."""
    day = copy.published_on.isoformat() if copy.published_on else None
    names = ("text", "headline", "outlet", "byline", "dateline", "url")
    related = [[each.text, each.url[:MOST_ADDRESS]] for each in copy.related]
    return {name: getattr(copy, name) for name in names} | {"published_on": day, "related": related}


def restored(values: dict[str, Any]) -> Copy:
    """Copy from the JSON values that `stored` made of it."""
    day = values.get("published_on")
    related = tuple(Related(*each) for each in values.get("related", ()))
    return Copy(**values | {"published_on": date.fromisoformat(day) if day else None, "related": related})
