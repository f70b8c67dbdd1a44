"""How every deed on a quote is written: compared with what its author saw, saved, and recorded in one line."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.db.models import Model

from articles.actions.indexing import index_quotes
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Activity, Article, Evidence, FactCheck, Quote
from articles.models.factcheck import UNSIGNED
from articles.models.violations import explain
from articles.queries.standing import forget_evidence, standing, standing_without_sources
from articles.workflow.quotes import ABOUT_THE_COPY, PERSONAL, missing, objection
from articles.workflow.vocabulary import CheckState, Deed, QuoteState

_QUOTE_FIELDS = (
    "state",
    "wording",
    "wording_source",
    "wording_by_id",
    "proposed_by_id",
    "signed_by_id",
    "assignee_id",
    "fact_check_id",
)
_COPY_FIELDS = (
    "kind",
    "fragments",
    "words",
    "position",
    "revision_id",
    "in_copy",
    "speaker_id",
    "relayed_from_id",
    "mention",
    "cue",
    "found_how",
    "confidence",
)
_LEAVE_CHECK_ALONE = frozenset({Deed.TAG, Deed.UNTAG, Deed.CHECK_WORDING, Deed.ASSIGN})
_LEAVE_UNSIGNED_CHECK_ALONE = frozenset({Deed.ATTRIBUTE, Deed.MOVE_ENDS})
# The quote takes or leaves a fact-check, or points at one, whose row stays as it is.
_NOT_THE_CHECK = frozenset({Deed.ATTACH, Deed.RELATE, Deed.UNRELATE})
_CHECK_FIELDS = ("rating_id", "reason", "summary", "summary_by_id", "author_id", "approver_id")
CLAIM_FIELDS = ("claim", "claim_type", "said_on", "said_where", "unknown", "claim_by_id")


@dataclass(frozen=True, slots=True)
class Seen:
    """The row versions of the quote and of its fact-check (None: it had none) that the person had on the screen."""

    quote: int
    check: int | None = None


def seen_now(quote: Quote) -> Seen:
    """What somebody who looks at `quote` as it was loaded has seen."""
    return Seen(quote.row_version, quote.fact_check.row_version if quote.fact_check else None)


def picture(quote: Quote) -> dict[str, Any]:
    """What a deed may change about a quote and its fact-check, as JSON values; people and ratings by id."""
    check = quote.fact_check
    fields: dict[str, Any] = {name: getattr(quote, name) for name in (*_QUOTE_FIELDS, *_COPY_FIELDS)}
    empty = {name: "" if name in ("reason", "summary") else None for name in _CHECK_FIELDS}
    fields |= {name: getattr(check, name) for name in _CHECK_FIELDS} if check else empty
    return fields | {"check_state": check.state if check else CheckState.DRAFT.value}


@dataclass(slots=True)
class Change:
    """One deed on one quote, under way."""

    deed: Deed
    quote: Quote
    by: User
    batch: uuid.UUID = field(default_factory=uuid.uuid4)
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    line: Activity | None = None
    undoes: Activity | None = None
    written: bool = False
    was: dict[str, Any] = field(default_factory=dict)
    seen: Seen = field(default_factory=lambda: Seen(0))

    def void_signature(self) -> None:
        """Takes back what a second editor agreed to, on this quote and on every other that shares its fact-check."""
        check = self.quote.fact_check
        if self.quote.state == QuoteState.SIGNED_OFF:
            self.quote.state = QuoteState.PROPOSED
        self.quote.signed_by = None
        if check and check.state not in UNSIGNED:
            for sibling in check.quotes.filter(state=QuoteState.SIGNED_OFF).exclude(pk=self.quote.pk):
                self._void_sibling(sibling)
            check.state, check.approver = CheckState.DRAFT, None

    def _void_sibling(self, sibling: Quote) -> None:
        signer = sibling.signed_by_id
        save_if_unchanged(sibling, sibling.row_version, state=QuoteState.PROPOSED, signed_by=None)
        record(
            self.deed,
            sibling,
            by=self.by,
            batch=self.batch,
            before={"state": QuoteState.SIGNED_OFF, "signed_by_id": signer},
            after={"state": QuoteState.PROPOSED, "signed_by_id": None},
        )

    def settle_check(self, *, coming: Sequence[Evidence] = (), going: Sequence[int] = ()) -> None:
        """Says whether the fact-check now holds what its rating asks for, with what comes and without what goes."""
        check = self.quote.fact_check
        if check and check.state in UNSIGNED:
            complete = missing(standing_without_sources(self.quote, self.by, coming=coming, going=going)) is None
            check.state = CheckState.AWAITING_SIGN_OFF if complete else CheckState.DRAFT

    def let_claim_follow(self) -> None:
        """Keeps the claim what the quote says, as long as nobody has worded it and no other quote shares it."""
        check, words = self.quote.fact_check, self.was["words"]
        if check is None or check.state not in UNSIGNED or check.claim != words or words == self.quote.words:
            return
        if not check.quotes.exclude(pk=self.quote.pk).exists():
            self.set_claim(check, self.quote.words)

    def set_claim(self, check: FactCheck, claim: str) -> None:
        self.before["claim"], self.after["claim"] = check.claim, claim
        check.claim = claim

    @property
    def about(self) -> Deed:
        """The deed that this one does or undoes."""
        return Deed(self.undoes.verb) if self.undoes else self.deed

    def write(self) -> None:
        """Saves quote and fact-check, each only if its row is still the one that was seen."""
        if self.written or self.about in PERSONAL:
            return
        self.written = True
        self._insert_new_check()
        quote_first = self.was["state"] == QuoteState.SIGNED_OFF
        for part in (self._write_quote, self._write_check) if quote_first else (self._write_check, self._write_quote):
            part()

    def _insert_new_check(self) -> None:
        check = self.quote.fact_check
        if check is not None and check.pk is None:
            check.save(force_insert=True)
            self.quote.fact_check = check  # now that it has an id

    def _write_quote(self) -> None:
        names = (*_QUOTE_FIELDS, *_COPY_FIELDS) if self.about in ABOUT_THE_COPY else _QUOTE_FIELDS
        save_if_unchanged(self.quote, self.seen.quote, **{name: getattr(self.quote, name) for name in names})
        if self.quote.words != self.was["words"]:
            index_quotes([self.quote])

    def _write_check(self) -> None:
        check = self.quote.fact_check
        if check is None or self.seen.check is None or self.deed in _LEAVE_CHECK_ALONE or self.about in _NOT_THE_CHECK:
            return
        is_unsigned = self.was["state"] != QuoteState.SIGNED_OFF
        if self.deed in _LEAVE_UNSIGNED_CHECK_ALONE and is_unsigned and "claim" not in self.after:
            return
        fields = {name: getattr(check, name) for name in (*_CHECK_FIELDS, *CLAIM_FIELDS, "state")}
        save_if_unchanged(check, self.seen.check, **fields)


@contextmanager
def doing(
    deed: Deed, quote: Quote, *, by: User, seen: Seen, undoes: Activity | None = None, batch: uuid.UUID | None = None
) -> Iterator[Change]:
    """Asks the rulebook, lets the caller change `quote`, then writes the rows and their line in one transaction.

    Raises `Stale` where the rows are no longer those that were seen, and `Refused` where rulebook or database say no.
    """
    if seen != seen_now(quote):
        raise Stale
    if undoes is None:
        asked = standing if deed is Deed.SIGN_OFF else standing_without_sources
        refuse_if(objection(deed, asked(quote, by)))
    was = picture(quote)
    change = Change(deed, quote, by, was=was, seen=seen, undoes=undoes, batch=batch or uuid.uuid4())
    try:
        with transaction.atomic():
            yield change
            change.write()
            forget_evidence(quote)
            before, after = difference(was, picture(quote))
            if change.about in _NOT_THE_CHECK:
                before, after = _of_the_quote(before), _of_the_quote(after)
            change.line = record(
                deed,
                quote,
                by=by,
                batch=change.batch,
                before=before | change.before,
                after=after | change.after,
                undoes=undoes,
            )
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Stale if violation.is_stale else Refused(violation.sentence, 409, violation.field) from error


@contextmanager
def in_words() -> Iterator[None]:
    """One transaction; a no of the database becomes a `Refused`."""
    try:
        with transaction.atomic():
            yield
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Refused(violation.sentence, 409, violation.field) from error


def difference(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stood there before and after, of all that is no longer the same."""
    changed = [name for name in now if was.get(name) != now[name]]
    return {name: was.get(name) for name in changed}, {name: now[name] for name in changed}


def _of_the_quote(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name in _QUOTE_FIELDS}


def save_if_unchanged(row: Quote | FactCheck | Article, seen: int, **fields: Any) -> None:
    """Updates one row if its counter is still `seen`, and counts up; raises `Stale` where it is not."""
    found = type(row)._default_manager.filter(pk=row.pk, row_version=seen).update(row_version=seen + 1, **fields)
    if not found:
        raise Stale
    for name, value in fields.items():
        setattr(row, name, value)
    row.row_version = seen + 1


def record(
    deed: Deed,
    target: Model,
    *,
    by: User | None,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    batch: uuid.UUID | None = None,
    undoes: Activity | None = None,
    article: Article | None = None,
) -> Activity:
    """Adds the one line that a deed leaves on a row; `article` is named for rows that do not name theirs."""
    return Activity.objects.create(
        verb=deed,
        actor=by,
        target_kind=str(target._meta.model_name),
        target_id=target.pk,
        article_id=article.pk if article else _article_of(target),
        before=dict(before),
        after=dict(after),
        batch=batch or uuid.uuid4(),
        undoes=undoes,
    )


def _article_of(target: Model) -> int | None:
    return target.pk if isinstance(target, Article) else getattr(target, "article_id", None)
