"""The whole editorial rulebook: states, roles, deeds, and why a deed is refused. Plain data; no Django, no database."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A stored word and the words shown for it."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        return [(member.value, member.label) for member in cls]


class QuoteState(Labelled):
    TO_CHECK = "to_check", "To check"
    PROPOSED = "proposed", "Proposed"
    SIGNED_OFF = "signed_off", "Signed off"
    REJECTED = "rejected", "Not a quote"


class CheckState(Labelled):
    DRAFT = "draft", "Draft"
    AWAITING_SIGN_OFF = "awaiting_sign_off", "Awaiting sign-off"
    SIGNED_OFF = "signed_off", "Signed off"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"
    RETRACTED = "retracted", "Retracted"


class Kind(Labelled):
    DIRECT = "direct", "Direct quote"
    MIXED = "mixed", "Partial quote"
    INDIRECT = "indirect", "Reported speech"
    OWN = "own", "Our words"


class SpeakerKind(Labelled):
    PERSON = "person", "Person"
    ORGANISATION = "organisation", "Organisation"
    GROUP = "group", "Group"
    DOCUMENT = "document", "Document"


class Wording(Labelled):
    """Did they say it?"""

    UNCHECKED = "unchecked", "Unchecked"
    CONFIRMED = "confirmed", "Confirmed"
    DIFFERS = "differs", "Differs"
    NOT_CONFIRMED = "not_confirmed", "Not confirmed"


class WordingSource(Labelled):
    """What the wording was checked against."""

    LETTER = "letter", "letter or document"
    RECORDING = "recording", "recording"
    RELEASE = "release", "press release"
    TRANSCRIPT = "transcript", "transcript"
    NOTES = "notes", "reporter’s notes"
    SPEAKER = "speaker", "the speaker"


class Reason(Labelled):
    """Why there is nothing to rate."""

    OPINION = "opinion", "opinion"
    DEMAND = "demand", "demand"
    INTENTION = "intention", "intention"
    PREDICTION = "prediction", "prediction"
    NOT_YET_SAID = "not_yet_said", "not yet said"


class Stance(Labelled):
    SUPPORTS = "supports", "Supports"
    AGAINST = "against", "Against"
    CONTEXT = "context", "Context"


class VersionKind(Labelled):
    """What a published version is."""

    PUBLICATION = "publication", "Published"
    UPDATE = "update", "Updated"
    CORRECTION = "correction", "Corrected"
    WITHDRAWAL = "withdrawal", "Withdrawn"
    RETRACTION = "retraction", "Retracted"
    REINSTATEMENT = "reinstatement", "Reinstated"


class ClaimType(Labelled):
    FIGURE = "figure", "Figure"
    EVENT = "event", "Event"
    QUOTE = "quote", "Quote"
    CAUSAL = "causal", "Cause and effect"
    LAW = "law", "Law or rule"
    PROMISE = "promise", "Promise"
    OTHER = "other", "Other"


class KeptBy(Labelled):
    """How the copy of a source came to be kept."""

    UPLOAD = "upload", "uploaded"
    PASTE = "paste", "pasted"
    FETCH = "fetch", "fetched"


class Finding(Labelled):
    """Whether the words that were taken from a source stand in the copy of it, best first."""

    FOUND = "found", "Found in the copy"
    CHANGED = "changed", "Found with changes"
    MISSING = "missing", "Not in the source"
    NO_COPY = "no_copy", "No copy"


class CallKind(Labelled):
    """What happens to the copy."""

    STET = "stet", "Stet"
    FIX = "fix", "Fix"
    CUT = "cut", "Cut"
    ASK = "ask", "Ask the reporter"
    LEGAL = "legal", "Refer to legal"


class FlagKind(Labelled):
    """What there is to fear."""

    DEFAMATION = "defamation", "Defamation"
    CONTEMPT = "contempt", "Contempt: active proceedings"
    PRIVILEGE = "privilege", "Privilege"
    RESTRICTION = "restriction", "Reporting restriction"
    SOURCE = "source", "Confidential source"
    CHILD = "child", "Child or victim"


class ItemState(Labelled):
    """What became of a file, or of one article in a feed, that is to come in."""

    UNREAD = "unread", "Not read yet"
    FOUND = "found", "To come in"
    BROUGHT_IN = "brought_in", "Brought in"
    HERE = "here", "Here already"
    FAILED = "failed", "Not brought in"


class Role(Labelled):
    VIEWER = "viewer", "viewer"
    REPORTER = "reporter", "reporter"
    CHECKER = "checker", "checker"
    EDITOR = "editor", "editor"
    ADMIN = "admin", "admin"
    LEGAL = "legal", "legal"


class Deed(Labelled):
    """What can be done: one action, one address and one activity verb each. The label is the past tense."""

    RATE = "rate", "proposed"
    REJECT = "reject", "said it is not a quote"
    CHECK_WORDING = "check_wording", "checked the wording"
    TAG = "tag", "tagged"
    UNTAG = "untag", "took a tag off"
    ADD_EVIDENCE = "add_evidence", "added evidence"
    WITHDRAW_EVIDENCE = "withdraw_evidence", "withdrew evidence"
    KEEP_COPY = "keep_copy", "kept a copy"
    EDIT_CLAIM = "edit_claim", "edited the claim"
    SIGN_OFF = "sign_off", "signed off"
    SEND_BACK = "send_back", "sent back"
    ASSIGN = "assign", "assigned"
    DEFER = "defer", "put off"
    ATTRIBUTE = "attribute", "changed who says it"
    MOVE_ENDS = "move_ends", "moved its ends"
    MARK = "mark", "marked"
    SPLIT = "split", "split off"
    MERGE = "merge", "merged"
    UNDO = "undo", "undid"
    EDIT = "edit", "edited"
    RAISE_CALL = "raise_call", "raised a call"
    SETTLE_CALL = "settle_call", "settled a call"
    TICK = "tick", "ticked"
    UNTICK = "untick", "took a tick off"
    CORRECT_COPY = "correct_copy", "corrected the copy"
    BRING_IN = "bring_in", "brought in"
    TELL_APART = "tell_apart", "said they are different"
    # matching
    ATTACH = "attach", "shared an earlier fact-check with it"
    RELATE = "relate", "linked it as related"
    UNRELATE = "unrelate", "took a link off"
    PUBLISH = "publish", "published"
    CORRECT = "correct", "opened a correction"
    WITHDRAW = "withdraw", "withdrew"
    RETRACT = "retract", "retracted"
    REINSTATE = "reinstate", "put back"
    EMBARGO = "embargo", "set an embargo"
    ACKNOWLEDGE = "acknowledge", "acknowledged"
    # safety
    RAISE_FLAG = "raise_flag", "raised a flag"
    SETTLE_FLAG = "settle_flag", "settled a flag"
    ADVISE = "advise", "added legal advice"
    NOTE = "note", "left a note"


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


CHECKERS = frozenset({Role.CHECKER, Role.EDITOR, Role.ADMIN})
EDITORS = frozenset({Role.EDITOR, Role.ADMIN})
# Who reads what legal advises.
ADVISED = EDITORS | {Role.LEGAL}
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
# Calls that are settled only with words: what was answered, what was decided.
SETTLED_IN_WORDS = frozenset({CallKind.ASK, CallKind.LEGAL})
# What is said to be quoted, and of whom: it voids a signature.
ABOUT_THE_COPY = frozenset({Deed.ATTRIBUTE, Deed.MOVE_ENDS, Deed.CORRECT_COPY})
# Both put a quote back to whoever proposed its rating, with a reason.
SENDING_BACK = frozenset({Deed.SEND_BACK, Deed.CORRECT_COPY})
# What somebody arranges for themselves changes nothing that a colleague sees, so it makes nobody's form stale.
PERSONAL = frozenset({Deed.DEFER})

# What is said beside the work changes nothing about it, so it stands in no undo's way.
ASIDE = frozenset({Deed.NOTE})

# What is down has only its notice left.
DOWN = frozenset({VersionKind.WITHDRAWAL, VersionKind.RETRACTION})

UNDO_DEPTH = 10
UNDO_WINDOW = timedelta(minutes=30)


class Ground(StrEnum):
    """What kind of no it is: a missing role is 403, anything about the quote or the people is 409."""

    ROLE = "role"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Objection:
    ground: Ground
    sentence: str


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
    reason: str = ""
    summary: str = ""
    unfound: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


def is_known(roles: Set[str]) -> bool:
    """Whether any of the roles is one of the desk's."""
    return bool(roles & set(Role))


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


def call_objection(deed: Deed, kind: CallKind, roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not raise or settle such a call; None where they may.

    Checkers and editors do both; the reporter answers what the reporter is asked, and what went to legal an editor or
    legal settles.
    """
    may = CHECKERS
    if deed is Deed.SETTLE_CALL:
        may = {CallKind.LEGAL: ADVISED, CallKind.ASK: CHECKERS | {Role.REPORTER}}.get(kind, CHECKERS)
    if may & roles:
        return None
    if may == ADVISED:
        return Objection(Ground.ROLE, "An editor or legal settles what was referred to legal.")
    verb = "settles" if deed is Deed.SETTLE_CALL else "raises"
    return Objection(Ground.ROLE, f"A checker or an editor {verb} calls on the copy; your account has neither role.")


def flag_objection(deed: Deed, roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not raise a flag, settle one or read and add advice; None where they may."""
    may, who = {
        Deed.RAISE_FLAG: (CHECKERS | {Role.LEGAL}, "A checker, an editor or legal raises flags."),
        Deed.SETTLE_FLAG: ({Role.LEGAL}, "Only legal settles a flag."),
        Deed.ADVISE: (ADVISED, "Legal advice is between legal and the editors."),
    }[deed]
    return None if may & roles else Objection(Ground.ROLE, who)


def held_by_flags(kinds: Collection[str]) -> str:
    """What keeps a thing with open flags of these kinds back."""
    names = ", ".join(sorted({FlagKind(kind).label.lower() for kind in kinds}))
    return f"A flag is open ({names}). Legal settles it first."


def assignee_objection(roles: Set[str]) -> Objection | None:
    """Why a quote cannot be given to somebody with these roles; None where it can."""
    if CHECKERS & roles:
        return None
    return Objection(Ground.STATE, "Quotes are given to checkers and editors; that account has neither role.")


def pencil_objection(roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not tick what the copy says; None where they may."""
    if CHECKERS & roles:
        return None
    return Objection(Ground.ROLE, "A checker or an editor ticks the copy; your account has neither role.")


def note_objection(roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not leave a note; None where they may. Everybody on the desk reads them."""
    if (CHECKERS | {Role.REPORTER}) & roles:
        return None
    return Objection(Ground.ROLE, "A reporter, a checker or an editor leaves notes on this desk.")


def article_objection(roles: Set[str], *, archiving: bool = False) -> Objection | None:
    """Why someone with these roles may not bring in or edit an article, or archive it; None where they may."""
    if (EDITORS if archiving else CHECKERS | {Role.REPORTER}) & roles:
        return None
    who = "An editor archives articles." if archiving else "A reporter, a checker or an editor brings in articles."
    return Objection(Ground.ROLE, who)


def correction_objection(roles: Set[str], *, signed: int, archived: bool) -> Objection | None:
    """Why someone with these roles may not correct an article's text; None where they may.

    `signed` counts the quotes of its copy that are signed off: while there are none, the reporter corrects too.
    """
    if not (EDITORS | {Role.REPORTER}) & roles:
        return Objection(Ground.ROLE, "An editor or the reporter corrects the copy; your account has neither role.")
    if archived:
        return Objection(Ground.STATE, "This article is archived. Bring it back before you correct its copy.")
    if signed and not EDITORS & roles:
        quotes = "A quote in it is" if signed == 1 else f"{signed} quotes in it are"
        return Objection(Ground.STATE, f"{quotes} signed off; an editor corrects the copy now.")
    return None


def names_objection(roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not edit or merge speakers and tags; None where they may."""
    if EDITORS & roles:
        return None
    return Objection(Ground.ROLE, "An editor keeps speakers and tags.")


def keys_objection(roles: Set[str]) -> Objection | None:
    """Why someone with these roles may not see, make or take back keys of the API; None where they may."""
    return None if Role.ADMIN in roles else Objection(Ground.ROLE, "An admin makes and takes back keys.")


def dossier_objection(roles: Set[str], *, was_public: bool) -> Objection | None:
    """Why someone with these roles may not take a fact-check's dossier; None where they may."""
    if not EDITORS & roles:
        return Objection(Ground.ROLE, "An editor hands over a dossier.")
    if not was_public:
        return Objection(Ground.STATE, "Nothing of this was published, so there is nothing to hand over.")
    return None


PUBLISHING: dict[Deed, Mapping[CheckState, CheckState]] = {
    Deed.PUBLISH: {CheckState.SIGNED_OFF: CheckState.PUBLISHED},
    Deed.CORRECT: {CheckState.PUBLISHED: CheckState.DRAFT, CheckState.WITHDRAWN: CheckState.DRAFT},
    Deed.WITHDRAW: dict.fromkeys(
        (CheckState.PUBLISHED, CheckState.DRAFT, CheckState.AWAITING_SIGN_OFF, CheckState.SIGNED_OFF),
        CheckState.WITHDRAWN,
    ),
    Deed.RETRACT: {CheckState.WITHDRAWN: CheckState.RETRACTED},
    Deed.REINSTATE: {CheckState.WITHDRAWN: CheckState.PUBLISHED},
    Deed.EMBARGO: {state: state for state in CheckState if state is not CheckState.RETRACTED},
    Deed.ACKNOWLEDGE: {state: state for state in CheckState},
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
    if standing.state not in PUBLISHING[deed] or (deed is Deed.WITHDRAW and not standing.is_live):
        return Objection(Ground.STATE, _not_public(deed, standing))
    if deed is Deed.PUBLISH and standing.needs_reason:
        return Objection(Ground.STATE, "There is nothing to rate in this, so it is not published as a fact-check.")
    if deed is Deed.PUBLISH and standing.embargoed:
        return Objection(Ground.STATE, "This is under embargo; it is not published before that time.")
    if deed in (Deed.PUBLISH, Deed.REINSTATE) and standing.flags:
        return Objection(Ground.STATE, held_by_flags(standing.flags))
    if deed in (Deed.RETRACT, Deed.REINSTATE) and standing.withdrawn_by == standing.person:
        return Objection(Ground.STATE, "You took it down; a second editor says what becomes of it.")
    return None


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
    if standing.needs_evidence and standing.unfound:
        return f"The words taken from {standing.unfound[0]} are not in the copy kept of it. {_MEND}"
    return None


@dataclass(frozen=True, slots=True)
class Agreeing:
    """What the checklist before a sign-off is made of. Sources are given by their names."""

    is_own: bool
    wording: str
    needs_evidence: int
    sources: int
    origins: int
    primary: int
    against: int
    says_unknown: bool
    unfound: list[str]
    changed: list[str]
    unkept: list[str]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist. `blocks`: nobody can sign before it is done; otherwise it is a warning."""

    name: str
    done: bool
    sentence: str
    blocks: bool = False


def checklist(facts: Agreeing) -> list[Item]:
    """What a second editor looks at before signing. What the rating asks for blocks; the rest warns."""
    items = [] if facts.is_own else [_words_item(facts)]
    if facts.needs_evidence > 1:
        enough = facts.origins >= facts.needs_evidence
        said = f"{facts.needs_evidence} independent sources asked for, {facts.origins} there"
        items.append(Item("sources", enough, said, blocks=True))
    elif facts.needs_evidence:
        items.append(Item("sources", facts.sources > 0, _sources_there(facts.sources), blocks=True))
    if not (facts.needs_evidence or facts.sources):
        return items
    items += [
        Item("primary", facts.primary > 0, "A primary source" if facts.primary else "No primary source"),
        _origins_item(facts),
        _against_item(facts),
        *_excerpt_items(facts),
    ]
    return items


def _words_item(facts: Agreeing) -> Item:
    done = facts.wording == Wording.CONFIRMED
    return Item(
        "words", done, "Words confirmed" if done else f"Words not confirmed: {Wording(facts.wording).label.lower()}"
    )


def _sources_there(number: int) -> str:
    return f"{number} source{'' if number == 1 else 's'}" if number else "No source yet"


def _origins_item(facts: Agreeing) -> Item:
    if facts.origins > 1:
        return Item("origins", True, f"{facts.origins} sources of independent origin")
    said = "All sources come from one origin" if facts.sources > 1 else "Not two sources of independent origin"
    return Item("origins", False, said)


def _against_item(facts: Agreeing) -> Item:
    if facts.against:
        return Item("against", True, "Evidence against was looked for and is here")
    if facts.says_unknown:
        return Item("against", True, "No evidence against; the claim says what could not be established")
    return Item("against", False, "No evidence against, and nothing on what could not be established")


def _excerpt_items(facts: Agreeing) -> list[Item]:
    blocks = facts.needs_evidence > 0
    items = [Item("unfound", False, f"{name}: its words are not in the kept copy", blocks) for name in facts.unfound]
    items += [Item("changed", False, f"{name}: its words stand in the copy with changes") for name in facts.changed]
    items += [
        Item("unkept", False, f"{name}: no copy to find its words in, and no reason why") for name in facts.unkept
    ]
    return items or [Item("excerpts", True, "Every excerpt found in its copy, or said why not")]


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
