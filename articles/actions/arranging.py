"""Who works on what and when: giving quotes to people, putting them off, lists of one's own, how far one has looked."""

import uuid

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.recording import Seen, doing
from articles.actions.refusals import Refused, refuse_if
from articles.models import Activity, Article, Deferral, Look, Quote, SavedView
from articles.queries.people import name_of, roles_of
from articles.workflow.refusals import assignee_objection
from articles.workflow.vocabulary import Deed

SAVED_VIEWS = 30


def assign(quote: Quote, *, by: User, seen: Seen, to: User | None, batch: uuid.UUID | None = None) -> Activity:
    """Gives a quote to somebody who may work on it; None gives it back to the whole desk."""
    with doing(Deed.ASSIGN, quote, by=by, seen=seen, batch=batch) as change:
        if to is not None:
            refuse_if(assignee_objection(roles_of(to)))
        if to == quote.assignee:
            raise Refused(f"{name_of(to)} has this already." if to else "Nobody has this.")
        quote.assignee = to
        change.after["assignee"] = name_of(to) if to else ""
    assert change.line is not None
    return change.line


def defer(quote: Quote, *, by: User, seen: Seen, batch: uuid.UUID | None = None) -> Activity:
    """Puts a quote off, for this person alone, until anything about it changes."""
    with doing(Deed.DEFER, quote, by=by, seen=seen, batch=batch) as change:
        Deferral.objects.update_or_create(user=by, quote=quote, defaults={"quote_version": quote.row_version})
    assert change.line is not None
    return change.line


@transaction.atomic
def save_view(*, by: User, name: str, query: str) -> SavedView:
    """Keeps a list under a name; the same name again replaces it. Raises `Refused` where there are too many."""
    name = " ".join(name.split())
    if not name:
        raise Refused("Give the view a name.", 422, "name")
    others = SavedView.objects.filter(user=by).exclude(name=name)
    if others.count() >= SAVED_VIEWS:
        raise Refused(f"You have {SAVED_VIEWS} views. Remove one first.", 409)
    saved, _ = SavedView.objects.update_or_create(user=by, name=name, defaults={"query": query})
    return saved


def remove_view(view: SavedView) -> None:
    """Forgets one of somebody's own views."""
    view.delete()


@transaction.atomic
def look(article: Article, *, by: User, line: int) -> None:
    """Notes that `by` has seen what was done to `article` up to a line of its record; never goes back to an earlier.

    Raises `Refused` for a line that the record of this article does not have.
    """
    if not Activity.objects.filter(pk=line, article=article).exists():
        raise Refused("The record of this article has no such line.", 422)
    kept, is_new = Look.objects.get_or_create(user=by, article=article, defaults={"line": line})
    if not is_new:
        Look.objects.filter(pk=kept.pk, line__lt=line).update(line=line, at=timezone.now())
