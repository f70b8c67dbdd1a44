"""Correcting an article's copy: a new revision, and every quote of the old one brought over or taken out."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction

from articles.actions.articles import first_words_of
from articles.actions.editing import save_edited
from articles.actions.recording import Change, difference, picture, record, save_if_unchanged, seen_now
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Activity, Article, Quote, Revision, Tick
from articles.models.article import ARCHIVED, sha256
from articles.models.violations import explain
from articles.queries.correction import Outcome, in_copy, outcomes
from articles.queries.people import roles_of
from articles.queries.sending_back import COPY_CHANGED
from articles.text.anchoring import Verdict, anchor
from articles.text.clean import forbidden_character
from articles.text.particulars import particulars
from articles.text.revising import altered, changed_words
from articles.text.spans import reading_position
from articles.workflow.refusals import correction_objection
from articles.workflow.vocabulary import CheckState, Deed, QuoteState, Wording

MOST_CHARACTERS = 1_000_000
_SHOWN = 2_000


def may_correct(article: Article, by: User) -> None:
    """Raises `Refused` where this person may not correct the copy of this article as it stands."""
    signed = Quote.objects.filter(article=article, headline=None, in_copy=True, state=QuoteState.SIGNED_OFF).count()
    refuse_if(correction_objection(roles_of(by), signed=signed, archived=article.archived_at is not None))


def checked_text(revision: Revision, text: str) -> str:
    """The text as it would be kept: its paragraphs on lines, nothing after the last. Raises `Refused` (422)."""
    text = text.rstrip()
    if not text.strip():
        raise Refused("There is no text in it.", 422, "text")
    if len(text) > MOST_CHARACTERS:
        raise Refused(
            f"This has {len(text):,} characters; an article has at most {MOST_CHARACTERS:,} characters.", 422, "text"
        )
    if found := forbidden_character(text):
        raise Refused(f"This holds a character that cannot be kept ({found}).", 422, "text")
    if text == revision.text.rstrip():
        raise Refused("Nothing is different from what stands there.", 422, "text")
    return text


def correct_copy(article: Article, *, by: User, seen: int, text: str) -> Revision:
    """Makes a new revision of an article's text and settles what becomes of every quote in its copy, or does nothing.

    The same and the moved keep everything; the changed get their new words and go back to whoever proposed a rating;
    those no longer in the copy keep their place in the old revision. The last two lose their signatures. `seen` is the
    number of the revision that was on the screen. Raises `Refused`: 403 for a role, 409 for an archived article, 422
    for text that cannot be kept; and `Stale` where somebody else corrected the copy, or worked on a quote, meanwhile.
    """
    try:
        with transaction.atomic():
            locked = Article.objects.select_for_update().get(pk=article.pk)
            may_correct(locked, by)
            old = Revision.objects.filter(article=locked).order_by("-number").first()
            if old is None or old.number != seen:
                raise Stale("Someone corrected this copy after you opened it. Nothing of theirs was overwritten.")
            return _Correcting(locked, old, checked_text(old, text), by).everything()
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Stale if violation.is_stale else Refused(violation.sentence, 409, violation.field) from error


@dataclass(slots=True)
class _Correcting:
    """One correction, inside its transaction."""

    article: Article
    old: Revision
    text: str
    by: User
    batch: uuid.UUID = field(default_factory=uuid.uuid4)
    new: Revision = field(init=False)

    def everything(self) -> Revision:
        found = outcomes(self.old, self.text, in_copy(self.article.pk))
        Article.objects.filter(pk=self.article.pk).update(correcting=True)
        self.new = Revision.objects.create(
            article=self.article, number=self.old.number + 1, text=self.text, sha256=sha256(self.text)
        )
        ticks = self._carry_ticks()
        # First what voids signatures: it may reach others of these quotes, through a fact-check they share.
        lost = [each for each in found if each.is_lost]
        for each in lost:
            self._lose(each)
        kept = [each for each in found if not each.is_lost]
        now = {quote.pk: quote for quote in in_copy(self.article.pk)} if lost else {}
        for each in kept:
            self._carry(each, now.get(each.quote.pk, each.quote))
        Article.objects.filter(pk=self.article.pk).update(correcting=False)
        first = first_words_of(self.text)
        if self.article.first_words != first:
            self.article.first_words = first
            save_edited(self.article, by=self.by)
        self._tell(found, ticks)  # last, since the latest line is what the bar below speaks of
        return self.new

    def _carry(self, outcome: Outcome, quote: Quote) -> None:
        """Brings a quote over whose words are the same."""
        was = picture(quote)
        start = outcome.fragments[0][0]
        fields = {"revision": self.new, "fragments": outcome.fragments, "position": reading_position(start)}
        save_if_unchanged(quote, quote.row_version, **fields)
        self._record(quote, outcome, was)

    def _lose(self, outcome: Outcome) -> None:
        """Takes a quote out of the copy, or gives it its new words; what was decided of the old ones is void."""
        quote = outcome.quote
        if outcome.quote.fact_check_id:  # another of these quotes, with the same fact-check, may have changed it
            quote = Quote.objects.for_card().get(pk=quote.pk)
        change = Change(Deed.CORRECT_COPY, quote, self.by, self.batch, was=picture(quote), seen=seen_now(quote))
        because = self._void(change, outcome)
        if outcome.verdict is Verdict.GONE:
            quote.in_copy = False
        else:
            quote.revision, quote.fragments, quote.words = self.new, outcome.fragments, outcome.words
            quote.position = reading_position(outcome.fragments[0][0])
            quote.wording, quote.wording_source, quote.wording_by = Wording.UNCHECKED.value, "", None
            change.let_claim_follow()
        change.write()
        if outcome.verdict is Verdict.GONE:
            Quote.objects.filter(pk=quote.pk).update(queue_due=ARCHIVED)
        self._record(quote, outcome, change.was, because, change)

    def _void(self, change: Change, outcome: Outcome) -> str:
        """Takes back what was decided about the old words; gives the reason, where somebody had decided something."""
        quote = change.quote
        was_signed = quote.state == QuoteState.SIGNED_OFF
        if was_signed:
            change.void_signature()
            change.settle_check()
        if outcome.verdict is Verdict.GONE:
            return f"{COPY_CHANGED}these words are no longer in it." if was_signed else ""
        if quote.state != QuoteState.PROPOSED:
            return ""
        quote.assignee = quote.proposed_by or quote.assignee
        quote.state, quote.proposed_by = QuoteState.TO_CHECK.value, None
        if quote.fact_check and quote.fact_check.state == CheckState.AWAITING_SIGN_OFF:
            quote.fact_check.state = CheckState.DRAFT.value
        return f"{COPY_CHANGED}{changed_words(outcome.pieces)}."

    def _record(
        self, quote: Quote, outcome: Outcome, was: Mapping[str, Any], because: str = "", change: Change | None = None
    ) -> None:
        before, after = difference(was, picture(quote))
        if change is not None:  # the claim that followed
            before, after = before | change.before, after | change.after
        after |= {"verdict": outcome.verdict.value, "was_in": self.old.number, "places": outcome.now}
        after |= {"because": because} if because else {}
        record(Deed.CORRECT_COPY, quote, by=self.by, batch=self.batch, before=before, after=after)

    def _carry_ticks(self) -> int:
        """Ticks what was ticked, where the same words still stand; who checked it, and when, stays."""
        ticks = list(Tick.objects.filter(revision=self.old))
        found = anchor(self.old.text, self.text, [[[tick.begins, tick.ends]] for tick in ticks]) if ticks else []
        there = {(each.start, each.end) for each in particulars(self.text)} if ticks else set()
        carried = [
            Tick(
                revision=self.new,
                begins=place.fragments[0][0],
                ends=place.fragments[0][1],
                by_id=tick.by_id,
                at=tick.at,
            )
            for tick, place in zip(ticks, found, strict=True)
            if place.verdict in (Verdict.SAME, Verdict.MOVED) and tuple(place.fragments[0]) in there
        ]
        Tick.objects.bulk_create(carried)
        return len(carried)

    def _tell(self, found: list[Outcome], ticks: int) -> Activity:
        """The line of the revision: how many quotes of each kind, and the paragraphs that differ."""
        changed = altered(self.old.text, self.text)
        sides = [
            "\n".join("".join(piece.text for piece in each.pieces if piece.fate in fates) for each in changed)
            for fates in (("same", "deleted"), ("same", "inserted"))
        ]
        counts = {verdict.value: sum(each.verdict is verdict for each in found) for verdict in Verdict}
        before = {"number": self.old.number, "copy": sides[0][:_SHOWN]}
        after = {"number": self.new.number, "copy": sides[1][:_SHOWN], "quotes": counts, "ticks": ticks}
        return record(Deed.CORRECT_COPY, self.new, by=self.by, batch=self.batch, before=before, after=after)
