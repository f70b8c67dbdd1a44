"""The desk's words and what they mean, a family for each of the rulebook's enumerations."""

from articles.workflow.vocabulary import (
    CallKind,
    CheckState,
    FlagKind,
    Kind,
    Labelled,
    QuoteState,
    Reason,
    RedactionGround,
    RedactionOutcome,
    ReplyOutcome,
    Role,
    SpeakerKind,
    Stance,
    VersionKind,
    Wording,
)

_MEANT: dict[str, dict[Labelled, str]] = {
    "States of a quote": {
        QuoteState.TO_CHECK: "Nobody has rated it yet, or it was sent back.",
        QuoteState.PROPOSED: "Somebody has rated it; a second editor has not agreed yet.",
        QuoteState.SIGNED_OFF: "A second editor agreed. It is locked; a correction takes the signature away.",
        QuoteState.REJECTED: "It was marked by mistake. It stays on record and can be sent back.",
    },
    "Kinds of quote": {
        Kind.DIRECT: "The words between quotation marks are all there is of it.",
        Kind.MIXED: "A reported clause with some of its words between quotation marks.",
        Kind.INDIRECT: "What somebody said, in the article’s words.",
        Kind.OWN: "A claim the article makes itself.",
    },
    "Wording: did they say it?": {
        Wording.UNCHECKED: "Nobody has compared the words with a source.",
        Wording.CONFIRMED: "A source has these words.",
        Wording.DIFFERS: "A source has other words.",
        Wording.NOT_CONFIRMED: "No source was found that could tell.",
    },
    "Why there is nothing to rate": {
        Reason.OPINION: "It says what somebody thinks or feels.",
        Reason.DEMAND: "It asks for something.",
        Reason.INTENTION: "It says what somebody means to do.",
        Reason.PREDICTION: "It says what will be.",
        Reason.NOT_YET_SAID: "It is announced, and not said yet.",
    },
    "Evidence": {
        Stance.SUPPORTS: "The source speaks for the claim.",
        Stance.AGAINST: "The source speaks against it.",
        Stance.CONTEXT: "The source says what one has to know beside it.",
    },
    "States of a fact-check": {
        CheckState.DRAFT: "Something is missing: a rating, or what its rating asks for.",
        CheckState.AWAITING_SIGN_OFF: "It is complete, and a second editor has not agreed yet.",
        CheckState.SIGNED_OFF: "Two editors agree. It can be published.",
        CheckState.PUBLISHED: "Readers find it at its address.",
        CheckState.WITHDRAWN: "One editor took its page down; a second says what becomes of it.",
        CheckState.RETRACTED: "Two editors took it back for good. The notice stays.",
    },
    "Published versions": {
        VersionKind.PUBLICATION: "The first one that readers saw.",
        VersionKind.UPDATE: "Something was added; nothing was wrong.",
        VersionKind.CORRECTION: "Something was wrong; the note says what, and the old words stay to be read.",
        VersionKind.WITHDRAWAL: "A notice in place of the page.",
        VersionKind.RETRACTION: "The notice that stays for good.",
        VersionKind.REINSTATEMENT: "The page as it was before it was withdrawn.",
    },
    "Calls on the copy": {
        CallKind.STET: "It stays as it is.",
        CallKind.FIX: "It is changed to the words proposed.",
        CallKind.CUT: "It goes.",
        CallKind.ASK: "The reporter is asked, and answers.",
        CallKind.LEGAL: "It waits until it was looked at for its risks in law.",
    },
    "Flags": {
        FlagKind.DEFAMATION: "Somebody could say that it harms their name and is not true.",
        FlagKind.CONTEMPT: "A court has the matter before it; what is said could weigh on it.",
        FlagKind.PRIVILEGE: "It rests on what was said in court, in parliament or to a lawyer.",
        FlagKind.RESTRICTION: "An order or a law keeps it from being reported.",
        FlagKind.SOURCE: "It could give away somebody who was promised that it would not.",
        FlagKind.CHILD: "It could name a child, or a victim with a right not to be named.",
    },
    "Redactions": {
        RedactionGround.COURT: "A court ordered that the words be removed.",
        RedactionGround.REQUEST: "Somebody whom the words are about asked for it.",
        RedactionGround.OTHER: "The reason says which.",
        RedactionOutcome.CARRIED_OUT: "A second editor removed the words. They do not come back.",
        RedactionOutcome.TURNED_DOWN: "The words stay.",
    },
    "Right of reply": {
        ReplyOutcome.ANSWERED: "Readers find their words in full.",
        ReplyOutcome.DECLINED: "Readers are told so.",
        ReplyOutcome.NO_ANSWER: "Their time is over; readers are told so. An answer may still come.",
        ReplyOutcome.MISTAKE: "Readers are told nothing of it.",
    },
    "Speakers": {
        SpeakerKind.PERSON: "A human being.",
        SpeakerKind.ORGANISATION: "A body with a name, for which people speak.",
        SpeakerKind.GROUP: "Several people without a body, such as protesters.",
        SpeakerKind.DOCUMENT: "A text that speaks by itself, such as a report.",
    },
    "People on the desk": {
        Role.VIEWER: "Reads.",
        Role.REPORTER: "Brings copy in, marks and corrects quotes while they are to check, answers what is asked.",
        Role.CHECKER: "Rates, checks the wording, adds evidence, tags, raises calls.",
        Role.EDITOR: "Signs off what a colleague rated, sends back, keeps speakers and tags.",
        Role.ADMIN: "Does what an editor does, and keeps people and the scale.",
        Role.LEGAL: "Settles flags and what was referred to legal, lifts legal holds, and advises the editors.",
    },
}
GLOSSARY = [(family, [(word.label, said) for word, said in words.items()]) for family, words in _MEANT.items()]
EXPLAINED = frozenset(word for words in _MEANT.values() for word in words)
