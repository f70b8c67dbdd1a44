"""Lines of the record as people read them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import Truncator

from articles.models import Activity
from articles.text.anchoring import Verdict
from articles.workflow.vocabulary import (
    CallKind,
    Deed,
    Finding,
    FlagKind,
    KeptBy,
    Reason,
    RedactionGround,
    ReplyOutcome,
    ReplyWay,
    RetentionClass,
    Stance,
    VersionKind,
    Wording,
    WordingSource,
)

_Change = Mapping[str, Any]
_VOIDING = frozenset(
    {
        Deed.RATE,
        Deed.ADD_EVIDENCE,
        Deed.WITHDRAW_EVIDENCE,
        Deed.KEEP_COPY,
        Deed.EDIT_CLAIM,
        Deed.SEND_BACK,
        Deed.CORRECT_COPY,
        Deed.CORRECT,
        Deed.WITHDRAW,
        Deed.RETRACT,
        Deed.ASK_REPLY,
        Deed.RECORD_REPLY,
        Deed.WAIVE_REPLY,
    }
)


def told(line: Activity) -> str:
    """What was done, to be read after the name of who did it: "proposed Supported"."""
    if line.verb == Deed.UNDO and line.undoes is not None:
        return f"took back: {told(line.undoes)}"
    if line.redacted_at is not None:
        when = f"{timezone.localtime(line.redacted_at):%d %b %Y}"
        return f"{Deed(line.verb).label} (the words were removed on {when}: {line.redacted_because})"
    if line.verb in _VOIDING and line.after and set(line.after) <= {"state", "signed_by_id"}:
        return "took the signature away, with a change to the fact-check it shares"
    tell = _TELLINGS.get(Deed(line.verb))
    return tell(line.before, line.after) if tell else Deed(line.verb).label


def why_not_undone(line: Activity) -> str:
    """What somebody is told instead of an undo of `line`, a deed of theirs that is not undone: a whole sentence or two.

    At most some 150 characters, however long what was written is.
    """
    done = Truncator(told(line)).chars(70)
    ends = "" if done.rstrip("”").endswith((".", "?", "!", "…")) else "."
    return f"You {done}{ends} {_NOT_UNDONE.get(Deed(line.verb), 'That is not undone.')}"


_NOT_UNDONE = {
    Deed.RAISE_CALL: "Calls are not undone; settle it.",
    Deed.SETTLE_CALL: "A settled call is not undone; raise another.",
    Deed.TICK: "Ticks are not undone; take it off in the copy.",
    Deed.UNTICK: "Ticks are not undone; tick it again.",
    Deed.CORRECT_COPY: "Corrected copy is not undone; correct it once more.",
    Deed.EDIT: "Edits are not undone; edit it again.",
    Deed.TELL_APART: "That answer is not undone.",
    Deed.PUBLISH: "What was published is not undone; take the page down.",
    Deed.WITHDRAW: "That is not undone; a second editor puts the page back.",
    Deed.NOTE: "Notes are not undone; leave another.",
    Deed.EMBARGO: "An embargo is not undone; set it anew.",
    Deed.RAISE_FLAG: "Flags are not undone; legal settles it.",
    Deed.SETTLE_FLAG: "A settled flag is not undone; raise another.",
    Deed.ADVISE: "Advice is not undone; add to it.",
    Deed.SET_HOLD: "A hold is not undone; legal lifts it.",
    Deed.LIFT_HOLD: "A lifted hold is not undone; set another.",
    Deed.ASK_REDACTION: "It is not undone; turn the redaction down.",
    Deed.REDACT: "What was removed does not come back.",
    Deed.TURN_DOWN: "That is not undone; ask once more.",
    Deed.ASK_REPLY: "Asking is not undone; where nobody was asked, say that it was entered by mistake.",
    Deed.RECORD_REPLY: "What somebody answered is not undone; ask again.",
    Deed.WAIVE_REPLY: "That reason is not undone; ask for a reply, or give another.",
    Deed.ASK_OPINION: "What was asked stays asked.",
    Deed.GIVE_OPINION: "An opinion is given once.",
}


def _rated(before: _Change, after: _Change) -> str:
    reason = f": {Reason(after['reason_given']).label}" if after.get("reason_given") else ""
    return f"proposed {after.get('rating', 'a rating')}{reason}"


def _wording(before: _Change, after: _Change) -> str:
    wording = Wording(after.get("wording") or before.get("wording") or Wording.UNCHECKED)
    source = f" against the {WordingSource(after['wording_source']).label}" if after.get("wording_source") else ""
    said = {
        Wording.CONFIRMED: "confirmed the wording",
        Wording.DIFFERS: "found that the wording differs",
        Wording.NOT_CONFIRMED: "could not confirm the wording",
        Wording.UNCHECKED: "set the wording back to unchecked",
    }[wording]
    return said + source


def _source(piece: _Change) -> str:
    return f"{Stance(piece['stance']).label.lower()}, {piece['url'] or piece['title']}"


def _copy(before: _Change, after: _Change) -> str:
    copy = after["copy"]
    found = f": {Finding(copy['finding']).label.lower()}" if copy["finding"] else ""
    return f"kept a copy of {after['source']} ({KeptBy(copy['method']).label}){found}"


def _claim(before: _Change, after: _Change) -> str:
    return f"said what is claimed: “{after['claim']}”" if after.get("claim") else "edited what is known of the claim"


def _attributed(before: _Change, after: _Change) -> str:
    if "speaker_id" not in after:
        return "corrected how it is attributed"
    return f"gave it to the speaker {after['speaker']}" if after.get("speaker") else "said its speaker is not named"


def _tagged(before: _Change, after: _Change) -> str:
    instead = f" instead of “{before['tag']}”: the two were merged" if before.get("tag") else ""
    return f"tagged it “{after.get('tag', '')}”{instead}"


def _call(call: _Change) -> str:
    words = [CallKind(call["kind"]).label.lower()]
    words += [f"“{call[name]}”" for name in ("proposed_words", "because", "outcome") if call.get(name)]
    return ", ".join(words)


def _related(after: _Change) -> str:
    link = after.get("related", {})
    differs = f", differs in {', '.join(link['differs'])}" if link.get("differs") else ""
    return f"“{link.get('claim', '')}”{differs}"


def _edited(before: _Change, after: _Change) -> str:
    return f"edited it: {', '.join(name.replace('_', ' ') for name in after)}" if before else "added it"


def _brought_in(before: _Change, after: _Change) -> str:
    number = after.get("quotes", 0)
    name = after.get("headline") or after.get("first_words") or after.get("slug")
    done = f"brought in “{Truncator(name).chars(40)}”" if name else "brought it in"
    return f"{done}, with {number} quote{'' if number == 1 else 's'}" if number else done


def _corrected(before: _Change, after: _Change) -> str:
    if "quotes" in after:
        counts = ((after["quotes"].get(name, 0), words) for name, words in _FATES.items())
        first, *rest = [(number, words) for number, words in counts if number] or [(0, "")]
        told = f": {first[0]} quote{'' if first[0] == 1 else 's'} {first[1]}" if first[0] else ""
        return f"corrected the copy to revision {after['number']}{told}" + "".join(
            f", {n} {words}" for n, words in rest
        )
    place = f" ({after['places']})" if after.get("places") else ""
    return {
        Verdict.SAME: "corrected the copy, which left this quote as it was",
        Verdict.MOVED: f"corrected the copy, in which this quote moved{place}",
        Verdict.CHANGED: f"corrected the copy and with it the words of this quote{place}{_void(before)}",
        Verdict.GONE: f"took its words out of the copy; they stand in revision {after.get('was_in')}{_void(before)}",
    }[Verdict(after.get("verdict", Verdict.SAME))]


def _void(before: _Change) -> str:
    return "; its signature is void" if before.get("signed_by_id") else ""


_FATES = {
    Verdict.SAME: "the same",
    Verdict.MOVED: "moved",
    Verdict.CHANGED: "changed",
    Verdict.GONE: "no longer in the copy",
}


def _published(before: _Change, after: _Change) -> str:
    number, kind = after.get("version"), after.get("kind")
    if kind == VersionKind.PUBLICATION:
        return "published it"
    what = "a correction" if kind == VersionKind.CORRECTION else "an update"
    return f"published {what} (version {number}): “{after.get('note', '')}”"


def _dealt_with(before: _Change, after: _Change) -> str:
    version = f" (version {after['version']})" if after.get("version") else ""
    return f"dealt with what used it: {after.get('dependant', '')}{version}"


def _noted(words: str) -> Callable[[_Change, _Change], str]:
    return lambda before, after: f"{words}: “{after.get('note', '')}”"


def _asked(before: _Change, after: _Change) -> str:
    return f"asked {after.get('whom', 'somebody')} for a reply, {ReplyWay(after['way']).label}"


def _replied(before: _Change, after: _Change) -> str:
    return f"put on record what came of asking {after.get('whom', 'somebody')}: {_CAME_OF_IT[after['outcome']]}"


_CAME_OF_IT = {
    ReplyOutcome.ANSWERED: "an answer",
    ReplyOutcome.DECLINED: "declined to answer",
    ReplyOutcome.NO_ANSWER: "no answer by the deadline",
    ReplyOutcome.MISTAKE: "entered by mistake",
}


def _embargo(before: _Change, after: _Change) -> str:
    until = parse_datetime(after.get("not_before") or "")
    if until is None:
        return "lifted the embargo"
    return f"set an embargo until {timezone.localtime(until):%d %b %Y, %H:%M}"


def _ground(after: _Change) -> str:
    return RedactionGround(after["ground"]).label.lower()


def _redacted(before: _Change, after: _Change) -> str:
    if "revision" in after:
        return f"covered its words with revision {after['revision']}, by a redaction"
    return "carried out a redaction"


def _cleared(after: _Change) -> str:
    """Which classes, and after how many days."""
    days = after["days"]
    return ", ".join(f"{kind.label.lower()} after {days[kind]} days" for kind in RetentionClass if kind in days)


_TELLINGS: dict[Deed, Callable[[_Change, _Change], str]] = {
    Deed.RATE: _rated,
    Deed.REJECT: lambda before, after: "marked it “not a quote”",
    Deed.CHECK_WORDING: _wording,
    Deed.TAG: _tagged,
    Deed.MERGE: lambda before, after: f"merged {after.get('name', 'a speaker')} into {after.get('speaker', 'another')}",
    Deed.UNTAG: lambda before, after: f"took off the tag “{before.get('tag', '')}”",
    Deed.ADD_EVIDENCE: lambda before, after: f"added evidence ({_source(after['evidence'])})",
    Deed.WITHDRAW_EVIDENCE: lambda before, after: f"withdrew evidence ({_source(before['evidence'])})",
    Deed.KEEP_COPY: _copy,
    Deed.EDIT_CLAIM: _claim,
    Deed.SIGN_OFF: lambda before, after: "signed it off",
    Deed.RAISE_CALL: lambda before, after: f"raised a call: {_call(after)}",
    Deed.SETTLE_CALL: lambda before, after: f"settled a call: {_call(after)}",
    Deed.TICK: lambda before, after: f"ticked the {after.get('kind', '')} “{after.get('words', '')}”",
    Deed.UNTICK: lambda before, after: f"took the tick off “{before.get('words', '')}”",
    Deed.EDIT: _edited,
    Deed.CORRECT_COPY: _corrected,
    Deed.BRING_IN: _brought_in,
    Deed.TELL_APART: lambda before, after: f"said that {after.get('other', 'another')} is somebody else",
    Deed.ASSIGN: lambda before, after: f"gave it to {after['assignee']}" if after.get("assignee") else "gave it back",
    Deed.ATTRIBUTE: _attributed,
    Deed.MOVE_ENDS: lambda before, after: "moved where it begins or ends",
    Deed.MARK: lambda before, after: "marked it in the copy",
    Deed.SPLIT: lambda before, after: f"split it off from {after.get('part_of', 'another quote')}",
    Deed.ATTACH: lambda before, after: f"had it share the fact-check “{after.get('shared', '')}”",
    Deed.RELATE: lambda before, after: f"linked it as related: {_related(after)}",
    Deed.UNRELATE: lambda before, after: f"took off the link to “{before.get('related', {}).get('claim', '')}”",
    Deed.DEFER: lambda before, after: "put it off until later",
    Deed.PUBLISH: _published,
    Deed.CORRECT: lambda before, after: f"opened a correction: “{after.get('because', '')}”",
    Deed.WITHDRAW: _noted("took the page down"),
    Deed.RETRACT: _noted("retracted it"),
    Deed.REINSTATE: _noted("put the page back"),
    Deed.EMBARGO: _embargo,
    Deed.ACKNOWLEDGE: _dealt_with,
    Deed.RAISE_FLAG: lambda before, after: f"raised a flag: {FlagKind(after['kind']).label.lower()}",
    Deed.SETTLE_FLAG: lambda before, after: f"settled a flag: {FlagKind(after['kind']).label.lower()}",
    Deed.ADVISE: lambda before, after: f"added legal advice on a flag: {FlagKind(after['kind']).label.lower()}",
    Deed.ASK_REDACTION: lambda before, after: f"asked for a redaction ({_ground(after)})",
    Deed.REDACT: _redacted,
    Deed.RETAIN: lambda before, after: f"cleared out what is past its time: {_cleared(after)}",
    Deed.ASK_REPLY: _asked,
    Deed.RECORD_REPLY: _replied,
    Deed.WAIVE_REPLY: lambda before, after: f"said why no reply is asked for: “{after.get('because', '')}”",
    Deed.ASK_OPINION: lambda before, after: f"asked {after.get('person', 'a colleague')} for a blind second opinion",
    Deed.GIVE_OPINION: lambda before, after: "gave a blind second opinion",
    Deed.SEND_BACK: lambda before, after: f"sent it back: “{after.get('because', '')}”",
}
