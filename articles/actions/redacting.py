"""Removing words for good: asked for by one person, carried out or turned down by another."""

import uuid
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, QuerySet
from django.utils import timezone

from articles.actions.indexing import index_checks, index_quotes
from articles.actions.publishing import list_dependants
from articles.actions.recording import in_words, record, save_if_unchanged
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.actions.telling_subscribers import line_up
from articles.models import (
    Activity,
    Article,
    Call,
    FactCheck,
    KeptCopy,
    Note,
    Opinion,
    Quote,
    Redaction,
    ReplyRequest,
    ReplyWaiver,
    Revision,
)
from articles.models.activity import FACTS
from articles.models.article import COVER
from articles.models.factcheck import UNSIGNED
from articles.models.publication import REMOVED
from articles.models.redaction import Redacted
from articles.queries.publication import latest_version
from articles.queries.redactions import articles_of, lines_about_words_in, lines_repeating, place_of, standing_of
from articles.workflow.redacting import redaction_objection
from articles.workflow.vocabulary import Deed, RedactionGround, RedactionOutcome


def ask_redaction(target: Redacted, *, by: User, ground: RedactionGround, because: str) -> Redaction:
    """Asks that the words of `target` are removed for good; `because` is what will stand in their place.

    Raises `Refused`: 403 for a role, 409 where there is nothing to remove or it was asked for, 422 without a reason.
    """
    refuse_if(redaction_objection(Deed.ASK_REDACTION, standing_of(target, by)))
    if not because.strip():
        raise Refused("Say why the words are removed.", 422, "because")
    with in_words():
        asked = Redaction.objects.create(**{place_of(target): target}, ground=ground, because=because, asked_by=by)
        _told(Deed.ASK_REDACTION, asked, by, {"redaction": asked.pk, "ground": str(ground)}, uuid.uuid4())
    return asked


def carry_out(redaction: Redaction, *, by: User, seen: int) -> None:
    """Removes the words, on every row that holds them, at once and for good.

    `seen` is the redaction's row version that was on the screen. Raises `Refused` under a legal hold and for who asked.
    """
    target = redaction.target
    refuse_if(redaction_objection(Deed.REDACT, standing_of(target, by, redaction)))
    now, batch = timezone.now(), uuid.uuid4()
    with in_words():
        _settle(redaction, by, seen, RedactionOutcome.CARRIED_OUT, now)
        gone: dict[str, Any] = {"redacted_at": now, "redacted_because": redaction.because}
        if isinstance(target, FactCheck):
            rows = _published(target, gone)
        elif isinstance(target, Activity):
            rows = _lines([target], gone)
        elif isinstance(target, KeptCopy):
            empty = {"content": b"", "text": "", "passage": "", "name": ""}
            rows = KeptCopy.objects.filter(pk=target.pk, redacted_at=None).update(**empty, **gone)
        elif isinstance(target, Note):
            rows = Note.objects.filter(pk=target.pk, redacted_at=None).update(text="", **gone)
        elif isinstance(target, Opinion):
            rows = _emptied(Opinion.objects.filter(pk=target.pk), gone)
        elif isinstance(target, Call | ReplyRequest | ReplyWaiver):
            lines = lines_repeating(target)
            rows = _emptied(type(target).objects.filter(pk=target.pk), gone) + _lines(lines, gone)
        else:
            rows = _earlier_text(target, gone, by, batch)
        _told(Deed.REDACT, redaction, by, {"redaction": redaction.pk, "rows": rows}, batch)


def turn_down(redaction: Redaction, *, by: User, seen: int) -> None:
    """Ends a redaction without removing anything; whoever asked may take it back so."""
    refuse_if(redaction_objection(Deed.TURN_DOWN, standing_of(redaction.target, by, redaction)))
    with in_words():
        _settle(redaction, by, seen, RedactionOutcome.TURNED_DOWN, timezone.now())
        _told(Deed.TURN_DOWN, redaction, by, {"redaction": redaction.pk}, uuid.uuid4())


def _settle(redaction: Redaction, by: User, seen: int, outcome: RedactionOutcome, at: datetime) -> None:
    found = Redaction.objects.filter(pk=redaction.pk, row_version=seen, outcome="").update(
        outcome=outcome, settled_by=by, settled_at=at, row_version=seen + 1
    )
    if not found:
        raise Stale("Somebody settled this redaction before you did.")


def _published(check: FactCheck, gone: dict[str, Any]) -> int:
    """Every version, the desk’s own words behind them, replies and opinions, and every line that repeats any of it;
    subscribers and users are to hear of it.
    """
    lines = lines_repeating(check)
    rows = check.versions.filter(redacted_at=None).update(payload={}, note="", **gone)
    rows += sum(_emptied(said, gone) for said in (check.reply_requests.all(), check.reply_waivers.all()))
    rows += _emptied(check.opinions.filter(given_at__isnull=False), gone)
    # In the place of the words stands the reason, wherever the desk shows what it checked.
    check.refresh_from_db()
    words = {"claim": gone["redacted_because"], "said_where": "", "unknown": "", "summary": ""}
    save_if_unchanged(check, check.row_version, **words, **gone)
    index_checks([check])
    rows += 1 + _lines(lines, gone)
    latest = latest_version(check)
    assert latest is not None  # nothing_to_redact
    line_up(latest)
    list_dependants(latest, why=REMOVED)
    return rows


_WORDS: dict[type[Any], tuple[str, ...]] = {
    Call: ("proposed_words", "addressee", "because", "outcome"),
    ReplyRequest: ("whom", "put", "answer"),
    ReplyWaiver: ("because",),
    Opinion: ("because",),
}


def _emptied(found: QuerySet[Any], gone: dict[str, Any]) -> int:
    """Takes the words out of these rows; who wrote them, when and what came of it stays."""
    counted = {"row_version": F("row_version") + 1} if found.model in (Call, ReplyRequest) else {}
    return found.filter(redacted_at=None).update(**dict.fromkeys(_WORDS[found.model], ""), **gone, **counted)


def _lines(lines: list[Activity], gone: dict[str, Any]) -> int:
    """Takes the words out of lines of the record; which version, kind, state and digest they tell of stays."""
    for line in lines:
        before, after = ({name: said[name] for name in FACTS if name in said} for said in (line.before, line.after))
        Activity.objects.filter(pk=line.pk, redacted_at=None).update(before=before, after=after, **gone)
    return len(lines)


def _earlier_text(revision: Revision, gone: dict[str, Any], by: User, batch: uuid.UUID) -> int:
    """Covers a text, character by character, and with it the words of quotes that stand in no later one.

    Claims that say no more than such a quote are covered with it. The lines that tell of words in it lose theirs too:
    those written while it was the text, and of what replaced it.
    """
    covered = "".join("\n" if each == "\n" else COVER for each in revision.text)
    Revision.objects.filter(pk=revision.pk, redacted_at=None).update(text=covered, **gone)
    quotes = list(Quote.objects.filter(revision=revision).select_related("article", "fact_check"))
    claims: dict[int, FactCheck] = {}
    for quote in quotes:
        said, words = quote.words, " ".join(covered[start:end] for start, end in quote.fragments)
        save_if_unchanged(quote, quote.row_version, words=words)
        after = {"revision": revision.number}
        record(Deed.REDACT, quote, by=by, before={}, after=after, batch=batch)
        check = quote.fact_check
        if check and check.pk not in claims and _claims_no_more_than(check, said):
            save_if_unchanged(check, check.row_version, claim=words)
            record(Deed.REDACT, check, by=by, before={}, after=after, batch=batch, article=quote.article)
            claims[check.pk] = check
    index_quotes(quotes)
    index_checks(claims.values())
    return 1 + len(quotes) + len(claims) + _lines(lines_about_words_in(revision), gone)


def _claims_no_more_than(check: FactCheck, words: str) -> bool:
    """Whether a claim is these words, which no copy holds any more. What was signed or published has a redaction of its
    own.
    """
    return check.claim == words and check.state in UNSIGNED and not check.quotes.filter(in_copy=True).exists()


def _told(deed: Deed, redaction: Redaction, by: User, after: dict[str, Any], batch: uuid.UUID) -> None:
    """The line stands on the fact-check, else on the redaction itself: it never holds the words or the reason."""
    article = Article.objects.filter(pk__in=articles_of(redaction.target)[:1]).first()
    record(deed, redaction.fact_check or redaction, by=by, before={}, after=after, batch=batch, article=article)
