"""A refusal and its words, and all that a role alone decides, whatever state the quote is in."""

from collections.abc import Collection, Set
from dataclasses import dataclass
from enum import StrEnum

from articles.workflow.vocabulary import CallKind, Deed, FlagKind, Role

CHECKERS = frozenset({Role.CHECKER, Role.EDITOR, Role.ADMIN})
EDITORS = frozenset({Role.EDITOR, Role.ADMIN})
# Who reads what legal advises.
ADVISED = EDITORS | {Role.LEGAL}
# Calls that are settled only with words: what was answered, what was decided.
SETTLED_IN_WORDS = frozenset({CallKind.ASK, CallKind.LEGAL})
# Flags that keep everything around them on the desk: here what stands beside the words may give away as much as they.
KEPT_HERE = frozenset({FlagKind.CONTEMPT, FlagKind.RESTRICTION, FlagKind.SOURCE, FlagKind.CHILD})


class Ground(StrEnum):
    """What kind of no it is: a missing role is 403, anything about the quote or the people is 409."""

    ROLE = "role"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Objection:
    ground: Ground
    sentence: str


def is_known(roles: Set[str]) -> bool:
    """Whether any of the roles is one of the desk's."""
    return bool(roles & set(Role))


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
    return f"A flag is open ({_named(kinds)}). Legal settles it first."


def export_objection(kinds: Collection[str]) -> Objection | None:
    """Why nothing of a thing with open flags of these kinds may leave the desk; None where it may."""
    kept = KEPT_HERE.intersection(kinds)
    if not kept:
        return None
    return Objection(
        Ground.STATE, f"A flag is open ({_named(kept)}). Nothing of this leaves the desk before legal settles it."
    )


def _named(kinds: Collection[str]) -> str:
    return ", ".join(sorted({FlagKind(kind).label.lower() for kind in kinds}))


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


def opinion_objection(
    deed: Deed, roles: Set[str], *, is_rated: bool = True, is_signed: bool = False, is_own: bool = False
) -> Objection | None:
    """Why someone with these roles may not ask for a second opinion, or give theirs; None where they may.

    `is_own`: whoever gives it rated or signed the fact-check.
    """
    asks = deed is Deed.ASK_OPINION
    if not CHECKERS & roles:
        verb = "asks for" if asks else "gives"
        return Objection(Ground.ROLE, f"A checker or an editor {verb} a second opinion; your account has neither role.")
    if asks and not is_rated:
        return Objection(Ground.STATE, "There is no rating yet with which a second opinion could be compared.")
    if asks and is_signed:
        return Objection(Ground.STATE, "This is signed off. A second opinion is asked for before that.")
    if not asks and is_own:
        return Objection(Ground.STATE, "You rated this or signed it, so your opinion on it is not blind.")
    return None


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


def dossier_objection(roles: Set[str], *, was_public: bool, flags: Collection[str] = ()) -> Objection | None:
    """Why someone with these roles may not take a fact-check's dossier; None where they may.

    `flags` are the kinds of the open ones around it.
    """
    if not EDITORS & roles:
        return Objection(Ground.ROLE, "An editor hands over a dossier.")
    if not was_public:
        return Objection(Ground.STATE, "Nothing of this was published, so there is nothing to hand over.")
    return export_objection(flags)
