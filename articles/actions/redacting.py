"""Removing words for good: asked for by one person, carried out or turned down by another."""

import uuid
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.indexing import index_quotes
from articles.actions.publishing import list_dependants
from articles.actions.recording import in_words, record, save_if_unchanged
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.actions.telling_subscribers import line_up
from articles.models import Activity, Article, FactCheck, KeptCopy, Note, Quote, Redaction, Revision
from articles.models.activity import FACTS
from articles.models.article import COVER
from articles.models.publication import REMOVED
from articles.models.redaction import Redacted
from articles.queries.publication import latest_version
from articles.queries.redactions import articles_of, lines_about_words_in, place_of, standing_of
from articles.workflow.publishing import TOLD_TO_READERS
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
    """Every version and every line that repeats what readers were told; subscribers and users are to hear of it."""
    rows = check.versions.filter(redacted_at=None).update(payload={}, note="", **gone)
    told = Activity.objects.filter(target_kind="factcheck", target_id=check.pk, verb__in=TOLD_TO_READERS)
    rows += _lines(list(told.filter(redacted_at=None)), gone)
    latest = latest_version(check)
    assert latest is not None  # nothing_to_redact
    line_up(latest)
    list_dependants(latest, why=REMOVED)
    return rows


def _lines(lines: list[Activity], gone: dict[str, Any]) -> int:
    """Takes the words out of lines of the record; which version, kind, state and digest they tell of stays."""
    for line in lines:
        before, after = ({name: said[name] for name in FACTS if name in said} for said in (line.before, line.after))
        Activity.objects.filter(pk=line.pk, redacted_at=None).update(before=before, after=after, **gone)
    return len(lines)


def _earlier_text(revision: Revision, gone: dict[str, Any], by: User, batch: uuid.UUID) -> int:
    """Covers a text, character by character, and with it the words of quotes that stand in no later one.

    The lines that tell of words in it lose theirs too: those written while it was the text, and of what replaced it.
    """
    covered = "".join("\n" if each == "\n" else COVER for each in revision.text)
    Revision.objects.filter(pk=revision.pk, redacted_at=None).update(text=covered, **gone)
    quotes = list(Quote.objects.filter(revision=revision).select_related("article"))
    for quote in quotes:
        words = " ".join(covered[start:end] for start, end in quote.fragments)
        save_if_unchanged(quote, quote.row_version, words=words)
        record(Deed.REDACT, quote, by=by, before={}, after={"revision": revision.number}, batch=batch)
    index_quotes(quotes)
    return 1 + len(quotes) + _lines(lines_about_words_in(revision), gone)


def _told(deed: Deed, redaction: Redaction, by: User, after: dict[str, Any], batch: uuid.UUID) -> None:
    """The line stands on the fact-check, else on the redaction itself: it never holds the words or the reason."""
    article = Article.objects.filter(pk__in=articles_of(redaction.target)[:1]).first()
    record(deed, redaction.fact_check or redaction, by=by, before={}, after=after, batch=batch, article=article)
