"""When words may be removed for good, and who sets and lifts a legal hold."""

from collections.abc import Set
from dataclasses import dataclass

from articles.workflow.publishing import TOLD_TO_READERS
from articles.workflow.refusals import ADVISED, EDITORS, Ground, Objection
from articles.workflow.vocabulary import Deed, Role

# Lines on a fact-check that repeat what is removed with it: what readers were told, and the right of reply.
REPEATING = (*TOLD_TO_READERS, Deed.ASK_REPLY, Deed.RECORD_REPLY, Deed.WAIVE_REPLY)
HELD = "A legal hold stands on this. Legal lifts it first."


@dataclass(frozen=True, slots=True)
class RedactionStanding:
    """All that the rulebook asks about a redaction.

    `nothing` says why there are no words to remove, where there are none. `asked_by` is who asked for it, by id.
    """

    person: int
    roles: Set[str]
    nothing: str = ""
    is_asked: bool = False
    is_settled: bool = False
    is_held: bool = False
    asked_by: int | None = None


def hold_objection(deed: Deed, roles: Set[str], *, stands: bool = False) -> Objection | None:
    """Why someone with these roles may not set a hold or lift it; None where they may. `stands`: one is set now."""
    may, who = {
        Deed.SET_HOLD: (ADVISED, "An editor or legal sets a legal hold."),
        Deed.LIFT_HOLD: ({Role.LEGAL}, "Only legal lifts a hold."),
    }[deed]
    if not may & roles:
        return Objection(Ground.ROLE, who)
    if deed is Deed.SET_HOLD and stands:
        return Objection(Ground.STATE, "A legal hold stands on this article already.")
    return None


def redaction_objection(deed: Deed, standing: RedactionStanding) -> Objection | None:
    """Why somebody may not ask for a redaction, carry it out or turn it down; None where they may.

    One asks, another editor carries it out: what is removed does not come back.
    """
    may, who = {
        Deed.ASK_REDACTION: (ADVISED, "An editor or legal asks for a redaction."),
        Deed.REDACT: (EDITORS, "An editor carries a redaction out."),
        Deed.TURN_DOWN: (ADVISED, "An editor or legal turns a redaction down."),
    }[deed]
    if not may & standing.roles:
        return Objection(Ground.ROLE, who)
    if standing.is_settled:
        return Objection(Ground.STATE, "This redaction was settled already.")
    if deed is Deed.TURN_DOWN:
        return None
    if standing.nothing:
        return Objection(Ground.STATE, standing.nothing)
    if deed is Deed.ASK_REDACTION and standing.is_asked:
        return Objection(Ground.STATE, "This was asked for already; a colleague carries it out.")
    if deed is Deed.REDACT and standing.is_held:
        return Objection(Ground.STATE, HELD)
    if deed is Deed.REDACT and standing.asked_by == standing.person:
        return Objection(Ground.STATE, "You asked for this redaction; a second editor carries it out.")
    return None
