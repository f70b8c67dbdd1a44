"""The words of the desk: states, kinds, reasons, roles and deeds, each with what is shown for it."""

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


class Colour(Labelled):
    """The colour of a label, by the name of its tokens; each has a sign of its own too."""

    SUPPORTED = "supported", "green"
    CONTEXT = "context", "amber"
    REFUTED = "refuted", "red"
    UNVERIFIABLE = "unverifiable", "violet"
    OPINION = "opinion", "slate"


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


class ReplyWay(Labelled):
    """How somebody was asked for a reply."""

    EMAIL = "email", "by email"
    PHONE = "phone", "by phone"
    LETTER = "letter", "by letter"
    IN_PERSON = "in_person", "in person"
    MESSAGE = "message", "by message"
    SOCIAL_MEDIA = "social_media", "on social media"
    FORM = "form", "through a form"


class ReplyOutcome(Labelled):
    """What came of asking for a reply."""

    ANSWERED = "answered", "Answered"
    DECLINED = "declined", "Declined to answer"
    NO_ANSWER = "no_answer", "No answer by the deadline"
    MISTAKE = "mistake", "Nobody was asked: entered by mistake"


class FlagKind(Labelled):
    """What there is to fear."""

    DEFAMATION = "defamation", "Defamation"
    CONTEMPT = "contempt", "Contempt: active proceedings"
    PRIVILEGE = "privilege", "Privilege"
    RESTRICTION = "restriction", "Reporting restriction"
    SOURCE = "source", "Confidential source"
    CHILD = "child", "Child or victim"


class RedactionGround(Labelled):
    """On what ground words are removed for good."""

    COURT = "court", "Court order"
    REQUEST = "request", "Request about personal data"
    OTHER = "other", "Another ground"


class RedactionOutcome(Labelled):
    """What became of a redaction that was asked for."""

    CARRIED_OUT = "carried_out", "Carried out"
    TURNED_DOWN = "turned_down", "Turned down"


class RetentionClass(Labelled):
    """What is cleared out after its time, where the desk says how long that is."""

    IMPORTS = "imports", "Files and articles that were never brought in"
    COPIES = "copies", "Withdrawn copies of sources, never published"
    DELIVERIES = "deliveries", "The log of what subscribers were told"
    USES = "uses", "Who took findings that are gone for good"
    DEFERRALS = "deferrals", "What people put off for themselves"
    SESSIONS = "sessions", "Sessions that have ended"


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
    # redaction and retention
    SET_HOLD = "set_hold", "set a legal hold"
    LIFT_HOLD = "lift_hold", "lifted a legal hold"
    ASK_REDACTION = "ask_redaction", "asked for a redaction"
    REDACT = "redact", "carried out a redaction"
    TURN_DOWN = "turn_down", "turned down a redaction"
    RETAIN = "retain", "cleared out what is past its time"
    # the right of reply
    ASK_REPLY = "ask_reply", "asked for a reply"
    RECORD_REPLY = "record_reply", "put on record what came of asking for a reply"
    WAIVE_REPLY = "waive_reply", "said why no reply was asked"
    # second opinions
    ASK_OPINION = "ask_opinion", "asked for a second opinion"
    GIVE_OPINION = "give_opinion", "gave a second opinion"
