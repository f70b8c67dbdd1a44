"""The right of reply: who asks for one, which findings need one, and when what was asked is enough to publish."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from articles.workflow.refusals import CHECKERS, Ground, Objection
from articles.workflow.vocabulary import CheckState, Deed, ReplyOutcome, SpeakerKind

# Whom a finding can be against: nobody asks a document what it says.
IDENTIFIABLE = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.GROUP})
# These say nothing that readers are told, so they void no signature.
UNTOLD = frozenset({ReplyOutcome.NO_ANSWER})
_CLOSES = time(17)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that the rulebook asks about the right of reply on one fact-check.

    `against` is the speaker whom its finding is against, empty where it needs no reply; `waiting` whoever was asked and
    may still answer, empty where nobody is.
    """

    against: str = ""
    asked: bool = False
    waiting: str = ""
    waived: bool = False


def lacks_reply(hearing: Hearing) -> str:
    """What is still to be done before the finding is published; empty where nothing is."""
    if not hearing.against:
        return ""
    if hearing.waiting:
        return f"{hearing.waiting} was asked for a reply, and the time to answer is not over. Record it when it comes."
    if hearing.asked or hearing.waived:
        return ""
    return f"{hearing.against} was not asked for a reply. Ask, or say why nobody is asked."


def reply_objection(deed: Deed, roles: Set[str], state: CheckState, *, asked: bool = False) -> Objection | None:
    """Why someone with these roles may not ask for a reply, record one or say why none is asked; None where they may.

    `asked` says that somebody was asked already.
    """
    if not CHECKERS & roles:
        return Objection(Ground.ROLE, "A checker or an editor asks for replies; your account has neither role.")
    if state is CheckState.RETRACTED:
        return Objection(Ground.STATE, "This was retracted. A retraction is final.")
    if deed is Deed.WAIVE_REPLY and asked:
        return Objection(Ground.STATE, "Somebody was asked for a reply. Record what came of it.")
    return None


def outcome_objection(was: str, outcome: ReplyOutcome, *, overdue: bool) -> Objection | None:
    """Why `outcome` may not be put on record after `was`, what came of the request so far; None where it may."""
    if was not in ("", ReplyOutcome.NO_ANSWER) or was == outcome:
        return Objection(Ground.STATE, "What came of this is on record, and stays as it is.")
    if outcome is ReplyOutcome.NO_ANSWER and not overdue:
        return Objection(Ground.STATE, "The time to answer is not over yet.")
    return None


def usual_deadline(now: datetime) -> datetime:
    """Five in the afternoon of the next working day, on the clock of `now`."""
    day = now.date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, _CLOSES, now.tzinfo)
