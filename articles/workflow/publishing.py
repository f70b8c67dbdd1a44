"""When a fact-check may be published, corrected, withdrawn, retracted or put back."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from articles.workflow.refusals import EDITORS, Ground, Objection, held_by_flags
from articles.workflow.vocabulary import CheckState, Deed, VersionKind

# What is down has only its notice left.
DOWN = frozenset({VersionKind.WITHDRAWAL, VersionKind.RETRACTION})
# What these say to readers stands in the record too, and is redacted with it.
TOLD_TO_READERS = (Deed.PUBLISH, Deed.CORRECT, Deed.WITHDRAW, Deed.RETRACT, Deed.REINSTATE)
PUBLISHING: dict[Deed, Mapping[CheckState, CheckState]] = {
    Deed.PUBLISH: {CheckState.SIGNED_OFF: CheckState.PUBLISHED},
    Deed.CORRECT: {CheckState.PUBLISHED: CheckState.DRAFT, CheckState.WITHDRAWN: CheckState.DRAFT},
    Deed.WITHDRAW: dict.fromkeys(
        (CheckState.PUBLISHED, CheckState.DRAFT, CheckState.AWAITING_SIGN_OFF, CheckState.SIGNED_OFF),
        CheckState.WITHDRAWN,
    ),
    # What is down is retracted whether or not a correction of it is under way.
    Deed.RETRACT: dict.fromkeys(
        (CheckState.WITHDRAWN, CheckState.DRAFT, CheckState.AWAITING_SIGN_OFF, CheckState.SIGNED_OFF),
        CheckState.RETRACTED,
    ),
    Deed.REINSTATE: {CheckState.WITHDRAWN: CheckState.PUBLISHED},
    Deed.EMBARGO: {state: state for state in CheckState if state is not CheckState.RETRACTED},
    Deed.ACKNOWLEDGE: {state: state for state in CheckState},
}


# What comes next while a correction is under way, in words.
CORRECTING: Mapping[CheckState, str] = {
    CheckState.DRAFT: "change what is wrong on the page of its quote, and rate it there again.",
    CheckState.AWAITING_SIGN_OFF: "a second editor, who changed nothing of it, signs it off on the page of its quote.",
    CheckState.SIGNED_OFF: "publish it, with a note that tells readers what was wrong.",
}


@dataclass(frozen=True, slots=True)
class PublicStanding:
    """All that the rulebook asks about publishing a fact-check. `withdrawn_by` is who took the page down, by id."""

    state: CheckState
    person: int
    roles: Set[str]
    is_live: bool = False
    was_public: bool = False
    needs_reason: bool = False
    embargoed: bool = False
    withdrawn_by: int | None = None
    is_blanked: bool = False
    flags: tuple[str, ...] = ()
    lacks_reply: str = ""


def publishing_objection(deed: Deed, standing: PublicStanding) -> Objection | None:
    """Why a fact-check may not be published, corrected, withdrawn, retracted or put back; None where it may.

    One editor takes a page down at once; what follows, retraction or putting it back, is a second editor's.
    """
    if not EDITORS & standing.roles:
        return Objection(Ground.ROLE, "An editor publishes, corrects and withdraws.")
    if standing.is_blanked and deed is not Deed.ACKNOWLEDGE:
        return Objection(Ground.STATE, "The text of this was removed from public view for good.")
    if deed is Deed.EMBARGO and standing.is_live:
        return Objection(Ground.STATE, "This is public already; an embargo would hold nothing back.")
    if standing.state not in PUBLISHING[deed] or not _stands_so(deed, standing):
        return Objection(Ground.STATE, _not_public(deed, standing))
    if deed is Deed.PUBLISH and standing.needs_reason:
        return Objection(Ground.STATE, "There is nothing to rate in this, so it is not published as a fact-check.")
    if deed is Deed.PUBLISH and standing.embargoed:
        return Objection(Ground.STATE, "This is under embargo; it is not published before that time.")
    if deed in (Deed.PUBLISH, Deed.REINSTATE) and standing.flags:
        return Objection(Ground.STATE, held_by_flags(standing.flags))
    if deed is Deed.PUBLISH and standing.lacks_reply:
        return Objection(Ground.STATE, standing.lacks_reply)
    if deed in (Deed.RETRACT, Deed.REINSTATE) and standing.withdrawn_by == standing.person:
        return Objection(Ground.STATE, "You took it down; a second editor says what becomes of it.")
    return None


def _stands_so(deed: Deed, standing: PublicStanding) -> bool:
    """Whether readers find what the deed is about: a page to take down, or the notice of one that is down."""
    if deed is Deed.WITHDRAW:
        return standing.is_live
    return deed is not Deed.RETRACT or standing.state is CheckState.WITHDRAWN or standing.withdrawn_by is not None


def _not_public(deed: Deed, standing: PublicStanding) -> str:
    if standing.state is CheckState.RETRACTED:
        return "This was retracted. A retraction is final."
    if deed is Deed.PUBLISH:
        return {
            CheckState.PUBLISHED: "This is published already.",
            CheckState.WITHDRAWN: "This was withdrawn. A second editor puts it back, or it is corrected first.",
        }.get(standing.state, "This is not signed off yet. A second editor agrees before it is published.")
    if deed is Deed.CORRECT:
        return "A correction of this is under way." if standing.was_public else "This is not published."
    if deed is Deed.WITHDRAW:
        return "This was withdrawn already." if standing.state is CheckState.WITHDRAWN else "This is not published."
    return "This is not withdrawn. One editor withdraws it first."
