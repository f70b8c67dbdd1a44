"""A no, in words."""

from articles.workflow import Ground, Objection


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
