"""What a second editor is asked to agree to: the content, its digest, what changed since it went back, a checklist."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.models import Activity, Evidence, Opinion, Quote, Rating
from articles.queries.claims import unlike
from articles.queries.differences import Difference, Names, differences
from articles.queries.opinions import Heard, in_words
from articles.queries.people import name_of
from articles.queries.replies import hearing_of, told_of_reply
from articles.queries.standing import finding_of, independent, live_evidence
from articles.queries.telling import told
from articles.workflow.replying import Hearing, lacks_reply
from articles.workflow.signing import Agreeing, Item, checklist
from articles.workflow.vocabulary import Deed, Finding, Kind, Stance

_REPLYING = (Deed.ASK_REPLY, Deed.RECORD_REPLY, Deed.WAIVE_REPLY)
_TOLD = ("claim", "claim_type", "said_on", "said_where", "unknown", "rating_id", "reason", "summary", "words", "kind")


def content_of(quote: Quote) -> dict[str, Any]:
    """All that a signature stands under, as JSON values: quote, claim, rating, summary, evidence, copies, replies."""
    check = quote.fact_check
    speaker, rating = quote.said_by, check.rating if check else None
    return {
        "quote": {
            "article": quote.article.slug,
            "ref": quote.ref,
            "words": quote.words,
            "kind": quote.kind,
            "speaker": speaker.slug if speaker else None,
            "mention": quote.mention,
        },
        "claim": {
            "text": check.claim if check else quote.words,
            "type": check.claim_type if check else "",
            "said_on": check.said_on.isoformat() if check and check.said_on else None,
            "said_where": check.said_where if check else "",
            "unknown": check.unknown if check else "",
        },
        "rating": {"slug": rating.slug, "label": rating.label, "definition": rating.definition} if rating else None,
        "reason": check.reason if check else "",
        "summary": check.summary if check else "",
        "evidence": [_piece(piece) for piece in live_evidence(quote)],
        "reply": told_of_reply(check) if check and check.pk else None,
    }


def _piece(piece: Evidence) -> dict[str, Any]:
    names = ("url", "title", "publisher", "excerpt", "shows", "stance", "is_primary", "origin", "why_no_copy")
    return {name: getattr(piece, name) for name in names} | {
        "published_on": piece.published_on.isoformat() if piece.published_on else None,
        "quote": [piece.quote.article.slug, piece.quote.ref, piece.quote.words] if piece.quote else None,
        "copies": [[copy.sha256, copy.finding] for copy in piece.kept],
    }


def digest_of(quote: Quote) -> str:
    """The digest of all that a signature on the quote would stand under now."""
    return digest_of_content(content_of(quote))


def digest_of_content(content: Mapping[str, Any]) -> str:
    """The sha256 of what `content_of` gives, as canonical JSON: keys in order, no spaces, UTF-8."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def items_of(quote: Quote, heard: Heard) -> list[Item]:
    """The checklist before a sign-off, from what the desk knows and from what second opinions tell whoever looks."""
    pieces, check = live_evidence(quote), quote.fact_check
    findings = {piece.pk: finding_of(piece) for piece in pieces if piece.excerpt}
    rating = check.rating if check else None
    hearing = hearing_of(check) if check else Hearing()
    return checklist(
        Agreeing(
            is_own=quote.kind == Kind.OWN,
            wording=quote.wording,
            needs_evidence=rating.needs_evidence if rating else 0,
            sources=len(pieces),
            origins=independent(pieces),
            primary=sum(piece.is_primary for piece in pieces),
            against=sum(piece.stance == Stance.AGAINST for piece in pieces),
            says_unknown=bool(check and check.unknown.strip()),
            unfound=[str(piece) for piece in pieces if findings.get(piece.pk) is Finding.MISSING],
            changed=[str(piece) for piece in pieces if findings.get(piece.pk) is Finding.CHANGED],
            unkept=[
                str(piece)
                for piece in pieces
                if findings.get(piece.pk) is Finding.NO_COPY and not piece.why_no_copy and piece.quote is None
            ],
            needs_reply=bool(hearing.against),
            lacks_reply=lacks_reply(hearing),
            unlike=unlike(check, quote.words),
            differing=[_said(each) for each in heard.differing],
            agreeing=[name_of(each.person) for each in heard.agreeing],
        )
    )


def _said(opinion: Opinion) -> str:
    because = f": “{opinion.because}”" if opinion.because else ", without a reason"
    return f"{name_of(opinion.person)} rated it {in_words(opinion)}{because}"


@dataclass(slots=True)
class Since:
    """What changed after a quote was last sent back: `line` is that of the sending back."""

    line: Activity
    differences: list[Difference] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.differences or self.added or self.withdrawn or self.copies or self.replies)


def since_sent_back(quote: Quote) -> Since | None:
    """What was changed since the quote last went back, on it or on its fact-check; None where it never did."""
    line = (
        Activity.objects.on_quote(quote.pk)
        .filter(verb=Deed.SEND_BACK, after__has_key="because")
        .select_related("actor")
        .order_by("-id")
        .first()
    )
    if line is None:
        return None
    about = [quote.pk]
    if quote.fact_check_id:
        about += Quote.objects.filter(fact_check=quote.fact_check_id).exclude(pk=quote.pk).values_list("pk", flat=True)
    later = Activity.objects.filter(target_kind="quote", target_id__in=about, pk__gt=line.pk).order_by("id")
    since = _since(line, list(later))
    replies = Activity.objects.filter(target_kind="factcheck", target_id=quote.fact_check_id or 0, pk__gt=line.pk)
    since.replies = [told(each) for each in replies.filter(verb__in=_REPLYING).order_by("id")]
    return since


def _since(line: Activity, later: list[Activity]) -> Since:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    since = Since(line)
    for each in later:
        for name in _TOLD:
            if name in each.after and (name in each.before or name in after):
                before.setdefault(name, each.before.get(name))
                after[name] = each.after[name]
        _sources(since, each)
    changed = [name for name in _TOLD if name in after and before[name] != after[name]]
    together = Activity(
        verb=Deed.RATE,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )
    rated = [each["rating_id"] for each in (together.before, together.after) if each.get("rating_id")]
    labels = dict(Rating.objects.filter(pk__in=rated).values_list("pk", "label")) if rated else {}
    since.differences = differences(together, Names(ratings=labels))
    return since


def _sources(since: Since, line: Activity) -> None:
    for piece, names, others in (
        (line.after.get("evidence"), since.added, since.withdrawn),
        (line.before.get("evidence"), since.withdrawn, since.added),
    ):
        if piece:
            name = piece["url"] or piece["title"]
            if name in others:
                others.remove(name)
            else:
                names.append(name)
    if line.verb == Deed.KEEP_COPY and "source" in line.after:
        since.copies.append(line.after["source"])
