"""A no, in words."""

from collections.abc import Set

from django.contrib.auth.models import User

from articles.models import Activity
from articles.queries.people import name_of
from articles.workflow.quotes import MOVES
from articles.workflow.refusals import Ground, Objection
from articles.workflow.vocabulary import Deed


class Refused(Exception):
    """The deed is not done and nothing was changed. `status` is 403 for a role, 409 for a state, 422 for bad input."""

    def __init__(self, sentence: str, status: int = 409, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status
        self.field = field


class Stale(Refused):
    """Somebody else changed the row after the form was made."""

    def __init__(
        self, sentence: str = "Someone changed this after you opened it. Nothing of theirs was overwritten."
    ) -> None:
        super().__init__(sentence, 409, "row_version")


def refuse_if(objection: Objection | None) -> None:
    """Raises `Refused` for an objection of the rulebook."""
    if objection:
        raise Refused(objection.sentence, 403 if objection.ground is Ground.ROLE else 409)


def refuse_undo_by_role(deed: Deed, roles: Set[str]) -> None:
    """Raises `Refused` where somebody with these roles may not do `deed`, so may not undo it."""
    if not MOVES[deed].may_ever(roles):
        raise Refused("Your account may no longer do this, so it may not undo it either.", 403)


def changed_since(line: Activity | None, by: User) -> Refused:
    """What somebody is told whose undo would take back more than their own deed: `line` was written after it."""
    if line is not None and line.actor_id != by.pk:
        return Refused(f"{name_of(line.actor)} has changed this quote since. Undo would overwrite that.")
    return Refused("This quote has changed since. Undo would overwrite that.")
