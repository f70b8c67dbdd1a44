"""What a fact-check says to readers: as it would be published now, and as it was."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Max

from articles.models import Evidence, FactCheck, Flag, KeptCopy, PublishedVersion, Quote, Rating
from articles.queries.for_readers import claim_for_readers, words_for_readers
from articles.queries.people import public_names, roles_of
from articles.queries.replies import hearing_of, told_of_reply
from articles.text.paragraphs import paragraphs
from articles.workflow.publishing import PublicStanding
from articles.workflow.replying import lacks_reply
from articles.workflow.vocabulary import CheckState, QuoteState, VersionKind

LANGUAGE = "en-GB"
# Of the paragraph around a quote this many characters are shown on either side.
_AROUND = 300


def digest(payload: Mapping[str, Any]) -> str:
    """The sha256 of a payload as canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical(payload)).hexdigest()


def canonical(payload: Mapping[str, Any]) -> bytes:
    """A payload as canonical JSON: sorted keys, no white space, UTF-8."""
    return json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def latest_version(check: FactCheck) -> PublishedVersion | None:
    """The newest version, live or not; None where nothing was ever published."""
    return PublishedVersion.objects.filter(fact_check=check).order_by("-number").first()


def public_standing(check: FactCheck, user: User, latest: PublishedVersion | None) -> PublicStanding:
    """What the rulebook asks about publishing; `latest` is the fact-check's newest version."""
    return PublicStanding(
        state=CheckState(check.state),
        person=user.pk,
        roles=roles_of(user),
        is_live=latest is not None and latest.is_public,
        was_public=latest is not None,
        needs_reason=bool(check.rating and check.rating.needs_reason),
        embargoed=check.is_embargoed,
        withdrawn_by=latest.author_id if latest and latest.kind == VersionKind.WITHDRAWAL else None,
        is_blanked=latest is not None and latest.redacted_at is not None,
        flags=tuple(Flag.objects.holding_check(check.pk).values_list("kind", flat=True)),
        lacks_reply=lacks_reply(hearing_of(check)),
    )


def content(check: FactCheck) -> dict[str, Any]:
    """All that a version would tell readers if it were published now, apart from its dates and its corrections."""
    kept = set(Flag.objects.keeping_here().around_check(check.pk).values_list("article", flat=True))
    # Where a flag keeps an article here, the flagged words may stand around these.
    signed = _signed_quotes(check)
    quotes = [_quote(quote, with_around=quote.article_id not in kept) for quote in signed]
    rating = check.rating
    return {
        "public_id": str(check.public_id),
        "language": LANGUAGE,
        "claim": claim_for_readers(check, signed),
        "said_on": check.said_on.isoformat() if check.said_on else None,
        "said_where": check.said_where,
        "speaker": next((quote["speaker"] for quote in quotes if quote["speaker"]), None),
        "quotes": quotes,
        "rating": _label(rating) if rating and not rating.in_words else None,
        "scale": _scale(rating),
        "summary": check.summary,
        "unknown": check.unknown,
        "evidence": _sources(check),
        "reply": told_of_reply(check),
        "names": told_names(check.author_id, check.approver_id),
    }


def told_names(author: int, approver: int | None) -> dict[str, str]:
    """Who checked and who signed off, by the names that readers are told; nothing of who does not want to be named."""
    named = public_names([author, approver])
    people = {"author": author, "approver": approver or 0}
    return {part: named[person] for part, person in people.items() if person in named}


def _signed_quotes(check: FactCheck) -> list[Quote]:
    found = check.quotes.filter(state=QuoteState.SIGNED_OFF).with_people()
    return list(
        found.select_related("article", "revision", "headline").order_by("article__published_on", "article", "id")
    )


def _label(rating: Rating) -> dict[str, Any]:
    said = {name: getattr(rating, name) for name in ("slug", "label", "definition", "colour", "needs_evidence")}
    return said | {"value": rating.number, "sign": rating.icon}


def _scale(rating: Rating | None) -> dict[str, Any]:
    """The scale that the finding was made under, whatever the desk uses now."""
    if rating is None:
        return {"labels": []}
    labels = [_label(each) for each in rating_labels(rating.scale.labels.all())]
    return {"slug": rating.scale.slug, "name": rating.scale.name, "version": rating.scale.version, "labels": labels}


def _quote(quote: Quote, *, with_around: bool) -> dict[str, Any]:
    before, after = _around(quote) if with_around else ("", "")
    article = quote.article
    return {
        "words": words_for_readers(quote),
        "before": before,
        "after": after,
        "kind": quote.kind,
        "speaker": {"name": quote.said_by.name, "kind": quote.said_by.kind} if quote.said_by else None,
        "relayed_from": quote.relayed_from.shown.name if quote.relayed_from else "",
        "wording": quote.wording,
        "wording_source": quote.wording_source,
        "article": {
            "title": str(article),
            "outlet": article.outlet,
            "url": article.source_url,
            "published_on": article.published_on.isoformat() if article.published_on else None,
        },
    }


def _around(quote: Quote) -> tuple[str, str]:
    """What stands before and after the quote in its paragraphs, cut at a word where it is long."""
    place = quote.headline or quote.revision
    assert place is not None  # quote_stands_in_one_place
    start, end = quote.fragments[0][0], quote.fragments[-1][1]
    touched = [each for each in paragraphs(place.text) if each.start < end and start < each.end]
    before = place.text[touched[0].start : start] if touched else ""
    after = place.text[end : touched[-1].end] if touched else ""
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return before, after


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _sources(check: FactCheck) -> list[dict[str, Any]]:
    found = KeptCopy.objects.live().filter(evidence__fact_check=check).order_by("id")
    kept = {
        piece: {"at": taken_at.isoformat(timespec="seconds"), "sha256": sha256}
        for piece, taken_at, sha256 in found.values_list("evidence", "taken_at", "sha256")
    }
    return [_source(piece) | {"kept": kept.get(piece.pk)} for piece in Evidence.objects.live().filter(fact_check=check)]


def _source(piece: Evidence) -> dict[str, Any]:
    return {
        "title": piece.title,
        "url": piece.url if _is_web(piece.url) else "",
        "publisher": piece.publisher,
        "published_on": piece.published_on.isoformat() if piece.published_on else None,
        "stance": piece.stance,
        "excerpt": piece.excerpt,
        "shows": piece.shows,
        "is_primary": piece.is_primary,
    }


PAGE = 50


def public_versions(before: int | None = None) -> list[PublishedVersion]:
    """The newest version of each public fact-check, latest first; up to `PAGE` and one more, after id `before`."""
    found = PublishedVersion.objects.public().order_by("-id")
    return list((found.filter(pk__lt=before) if before else found)[: PAGE + 1])


def public_version(public_id: UUID) -> PublishedVersion | None:
    """What readers find at the address of a fact-check: its newest version, or the notice that it is gone."""
    return PublishedVersion.objects.filter(fact_check__public_id=public_id).order_by("-number").first()


def changed_versions(before: int | None = None) -> list[PublishedVersion]:
    """Corrections, withdrawals and retractions, latest first; up to `PAGE` and one more, after id `before`."""
    kinds = [kind for kind in VersionKind if kind not in (VersionKind.PUBLICATION, VersionKind.UPDATE)]
    found = PublishedVersion.objects.filter(kind__in=kinds, redacted_at=None).order_by("-id")
    return list((found.filter(pk__lt=before) if before else found)[: PAGE + 1])


def fed_versions(before: int | None = None) -> list[PublishedVersion]:
    """The newest version of each fact-check, public or gone, as feeds tell them; paged like `public_versions`."""
    found = PublishedVersion.objects.latest_of_each().select_related("fact_check").order_by("-id")
    return list((found.filter(pk__lt=before) if before else found)[: PAGE + 1])


def public_versions_of(public_ids: Sequence[str] = ()) -> Iterator[PublishedVersion]:
    """The newest version of every public one, or of those named. Raises `ValueError` for what is no public id."""
    found = PublishedVersion.objects.public().order_by("id")
    if public_ids:
        found = found.filter(fact_check__public_id__in=[UUID(each) for each in public_ids])
    return found.iterator(chunk_size=100)


def public_addresses(most: int) -> list[tuple[UUID, datetime]]:
    """The public id of each public fact-check and when it changed last, latest first; not their texts."""
    found = PublishedVersion.objects.public().order_by("-id")
    return list(found.values_list("fact_check__public_id", "at")[:most])


def last_change() -> datetime | None:
    """When anything public last changed, a text that was blanked included; None before the first publication."""
    moments = PublishedVersion.objects.aggregate(at=Max("at"), redacted=Max("redacted_at")).values()
    return max((moment for moment in moments if moment), default=None)


def rating_labels(labels: Iterable[Rating]) -> list[Rating]:
    """Those among the labels of a scale that readers may find as a rating."""
    return [each for each in labels if not (each.retired or each.needs_reason or each.in_words)]
