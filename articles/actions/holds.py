"""Legal holds: set by an editor or legal, lifted by legal, each with a reason."""

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.recording import in_words, record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Article, Hold
from articles.queries.people import roles_of
from articles.queries.redactions import hold_on
from articles.workflow.redacting import hold_objection
from articles.workflow.vocabulary import Deed


def set_hold(article: Article, *, by: User, because: str) -> Hold:
    """Has everything of an article stay: until legal lifts it, nothing of it is redacted or cleared out.

    Raises `Refused`: 403 for a role, 409 where a hold stands already, 422 without a reason.
    """
    refuse_if(hold_objection(Deed.SET_HOLD, roles_of(by), stands=hold_on([article.pk]) is not None))
    if not because.strip():
        raise Refused("Say why everything has to stay.", 422, "because")
    with in_words():
        hold = Hold.objects.create(article=article, because=because, set_by=by)
        record(Deed.SET_HOLD, article, by=by, before={}, after={"hold": hold.pk})
    return hold


def lift_hold(hold: Hold, *, by: User, seen: int, because: str) -> None:
    """Ends a hold for good. `seen` is the row version that was on the screen; raises `Stale` where it moved."""
    refuse_if(hold_objection(Deed.LIFT_HOLD, roles_of(by)))
    if not because.strip():
        raise Refused("Say why nothing has to stay any more.", 422, "lifted_because")
    with in_words():
        found = Hold.objects.filter(pk=hold.pk, row_version=seen, lifted_at=None).update(
            lifted_because=because, lifted_by=by, lifted_at=timezone.now(), row_version=seen + 1
        )
        if not found:
            raise Stale("Somebody lifted this hold before you did.")
        record(Deed.LIFT_HOLD, hold.article, by=by, before={"hold": hold.pk}, after={})
