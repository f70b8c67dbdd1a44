"""What may be done with a quote, by whom and when, and what its rating still lacks before it can be signed off."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import timedelta

from articles.workflow.refusals import CHECKERS, EDITORS, Ground, Objection, held_by_flags
from articles.workflow.vocabulary import Deed, QuoteState, Role


@dataclass(frozen=True, slots=True)
class Move:
    """Who may do a deed, in which states of the quote, and the state it leads to (None: it stays).

    Reporters may do it in fewer states, if in any.
    """

    roles: Set[Role]
    from_states: Set[QuoteState]
    to_state: QuoteState | None = None
    reporters_in: Set[QuoteState] = frozenset()

    def may_ever(self, roles: Set[str]) -> bool:
        """Whether somebody with these roles may do it in any state."""
        return bool(self.roles & roles) or (bool(self.reporters_in) and Role.REPORTER in roles)


TO_CHECK, PROPOSED, SIGNED_OFF, REJECTED = QuoteState
LIVE = frozenset({TO_CHECK, PROPOSED, SIGNED_OFF})
MOVES: dict[Deed, Move] = {
    Deed.RATE: Move(CHECKERS, LIVE, PROPOSED),
    Deed.REJECT: Move(CHECKERS, frozenset({TO_CHECK, PROPOSED}), REJECTED),
    Deed.CHECK_WORDING: Move(CHECKERS, LIVE),
    Deed.TAG: Move(CHECKERS, LIVE),
    Deed.UNTAG: Move(CHECKERS, LIVE),
    Deed.ADD_EVIDENCE: Move(CHECKERS, LIVE),
    Deed.WITHDRAW_EVIDENCE: Move(CHECKERS, LIVE),
    Deed.KEEP_COPY: Move(CHECKERS, LIVE),
    Deed.EDIT_CLAIM: Move(CHECKERS, LIVE),
    Deed.SIGN_OFF: Move(EDITORS, frozenset({PROPOSED}), SIGNED_OFF),
    Deed.SEND_BACK: Move(EDITORS, frozenset({PROPOSED, SIGNED_OFF, REJECTED}), TO_CHECK),
    Deed.ASSIGN: Move(CHECKERS, LIVE),
    Deed.DEFER: Move(CHECKERS, frozenset({TO_CHECK, PROPOSED})),
    Deed.ATTRIBUTE: Move(CHECKERS, LIVE, reporters_in=frozenset({TO_CHECK})),
    Deed.MOVE_ENDS: Move(CHECKERS, LIVE, reporters_in=frozenset({TO_CHECK})),
    Deed.MARK: Move(CHECKERS, frozenset({TO_CHECK}), reporters_in=frozenset({TO_CHECK})),
    Deed.SPLIT: Move(CHECKERS, LIVE, reporters_in=frozenset({TO_CHECK})),
    # matching
    Deed.ATTACH: Move(CHECKERS, LIVE),
    Deed.RELATE: Move(CHECKERS, LIVE),
    Deed.UNRELATE: Move(CHECKERS, LIVE),
}
# What is said to be quoted, and of whom: it voids a signature.
ABOUT_THE_COPY = frozenset({Deed.ATTRIBUTE, Deed.MOVE_ENDS, Deed.CORRECT_COPY})
# Both put a quote back to whoever proposed its rating, with a reason.
SENDING_BACK = frozenset({Deed.SEND_BACK, Deed.CORRECT_COPY})
# What somebody arranges for themselves changes nothing that a colleague sees, so it makes nobody's form stale.
PERSONAL = frozenset({Deed.DEFER})
# What is said beside the work changes nothing about it, so it stands in no undo's way.
ASIDE = frozenset({Deed.NOTE, Deed.ASK_OPINION, Deed.GIVE_OPINION})
UNDO_DEPTH = 10
UNDO_WINDOW = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the rulebook asks about a quote and the person in front of it. People are given by their ids.

    `evidence` counts sources; those of one origin once, where the rating asks for more than one. `unfound` names the
    sources whose words are not in the copy that was kept of them, `flags` the kinds of the open flags that hold it.
    """

    state: QuoteState
    person: int
    roles: Set[str]
    in_copy: bool = True
    authors: Set[int] = field(default_factory=frozenset)
    rating: str | None = None
    needs_evidence: int = 0
    evidence: int = 0
    needs_reason: bool = False
    in_words: bool = False
    reason: str = ""
    summary: str = ""
    unfound: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


def objection(deed: Deed, standing: Standing) -> Objection | None:
    """Why `deed` is refused, in the words an editor reads; None where it may be done."""
    move = MOVES[deed]
    if not move.may_ever(standing.roles):
        return Objection(Ground.ROLE, _lacks_role(deed, move.roles))
    if not standing.in_copy:
        return Objection(Ground.STATE, "These words are no longer in the copy; there is nothing to decide about them.")
    if standing.state not in move.from_states:
        return Objection(Ground.STATE, _wrong_state(deed, standing.state))
    if not (move.roles & standing.roles) and standing.state not in move.reporters_in:
        return Objection(Ground.STATE, "This is no longer to check; a checker or an editor corrects it now.")
    if deed is Deed.SIGN_OFF:
        return _sign_off_objection(standing)
    return None


def missing(standing: Standing) -> str | None:
    """What a proposed rating still lacks before anyone can sign it off; None where it is complete."""
    if standing.rating is None:
        return "Not rated yet."
    if standing.needs_reason and not standing.reason:
        return f"“{standing.rating}” needs a reason."
    if standing.evidence < standing.needs_evidence:
        return _lacks_evidence(standing)
    if standing.needs_evidence == 0 and not standing.summary.strip():
        return f"“{standing.rating}” asks for no evidence, so it needs a note: what was tried, or why."
    if standing.in_words and not standing.summary.strip():
        return f"“{standing.rating}” is told in words, so it needs a note: what was found."
    if standing.needs_evidence and standing.unfound:
        return f"The words taken from {standing.unfound[0]} are not in the copy kept of it. {_MEND}"
    return None


def _sign_off_objection(standing: Standing) -> Objection | None:
    if standing.person in standing.authors:
        return Objection(Ground.STATE, "You wrote part of this; a colleague has to sign it off.")
    if standing.flags:
        return Objection(Ground.STATE, held_by_flags(standing.flags))
    lacks = missing(standing)
    return Objection(Ground.STATE, lacks) if lacks else None


def _lacks_evidence(standing: Standing) -> str:
    asked = "one source" if standing.needs_evidence == 1 else f"{standing.needs_evidence} independent sources"
    has = "none yet" if standing.evidence == 0 else f"only {standing.evidence}"
    return f"“{standing.rating}” asks for {asked} as evidence; there is {has}."


_MEND = "Keep the right copy, or withdraw it."
_WHAT = {
    Deed.RATE: "rates quotes",
    Deed.REJECT: "decides what is not a quote",
    Deed.CHECK_WORDING: "checks the wording",
    Deed.TAG: "tags quotes",
    Deed.UNTAG: "tags quotes",
    Deed.ADD_EVIDENCE: "adds evidence",
    Deed.WITHDRAW_EVIDENCE: "withdraws evidence",
    Deed.KEEP_COPY: "keeps copies of sources",
    Deed.EDIT_CLAIM: "says what is claimed",
    Deed.SIGN_OFF: "signs off",
    Deed.SEND_BACK: "sends back",
    Deed.ASSIGN: "says who works on what",
    Deed.DEFER: "puts quotes off",
    Deed.ATTRIBUTE: "says who is quoted",
    Deed.MOVE_ENDS: "says where a quote begins and ends",
    Deed.MARK: "marks quotes",
    Deed.SPLIT: "splits quotes",
    Deed.ATTACH: "has quotes share a fact-check",
    Deed.RELATE: "links what is related",
    Deed.UNRELATE: "links what is related",
}


def _lacks_role(deed: Deed, roles: Set[Role]) -> str:
    who = "A checker or an editor" if Role.CHECKER in roles else "An editor"
    return f"{who} {_WHAT[deed]}; your account has neither role." if Role.CHECKER in roles else f"{who} {_WHAT[deed]}."


def _wrong_state(deed: Deed, state: QuoteState) -> str:
    if deed is Deed.SIGN_OFF:
        return {
            TO_CHECK: "There is no rating to sign off yet.",
            SIGNED_OFF: "This is signed off already.",
        }.get(state, "This was marked “not a quote”; an editor can send it back.")
    if deed is Deed.SEND_BACK:
        return "This is still to check; there is nothing to send back."
    if deed is Deed.MARK:
        return "This is marked already."
    if deed is Deed.DEFER and state is SIGNED_OFF:
        return "This is signed off; there is nothing to come back to."
    if deed is Deed.REJECT and state is SIGNED_OFF:
        return "This is signed off. Send it back first."
    return "This was marked “not a quote”. An editor can send it back to be checked."
