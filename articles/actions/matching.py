"""Reuse of earlier work: a quote shares a fact-check that says the same, or points at one that is related."""

from collections.abc import Sequence

from django.contrib.auth.models import User

from articles.actions.recording import Seen, doing
from articles.actions.refusals import Refused, Stale
from articles.models import Activity, FactCheck, Quote, Related
from articles.models.factcheck import UNSIGNED
from articles.queries.standing import live_evidence
from articles.workflow.vocabulary import CheckState, Deed, QuoteState

_NO_LONGER = frozenset({CheckState.WITHDRAWN, CheckState.RETRACTED})


def attach(quote: Quote, *, by: User, seen: Seen, to: FactCheck, to_seen: int) -> Activity:
    """Has `quote` share the fact-check `to`, whose rating `by` thereby proposes for it. Voids the quote's signature.

    `to_seen` is the row version of `to` on the screen. The signatures of `to` and of the quotes on it stay: nothing
    that they agreed to changes. Raises `Refused` where the quote's own fact-check holds work that would be left alone,
    or where `to` was withdrawn or retracted.
    """
    if to.row_version != to_seen:
        raise Stale
    with doing(Deed.ATTACH, quote, by=by, seen=seen) as change:
        if quote.fact_check_id == to.pk:
            raise Refused("This quote shares that fact-check already.")
        if to.state in _NO_LONGER:
            raise Refused("That fact-check was taken back; nothing new is rested on it.")
        if _holds_work(quote):
            raise Refused(
                "This quote’s own fact-check has evidence or a signature, which nothing would hold any more. "
                "Withdraw that first, or link the other as related."
            )
        quote.fact_check, quote.signed_by = to, None
        quote.state = QuoteState.PROPOSED if to.rating_id else QuoteState.TO_CHECK
        quote.proposed_by = by if to.rating_id else None
        change.after["shared"] = str(to)
    assert change.line is not None
    return change.line


def _holds_work(quote: Quote) -> bool:
    own = quote.fact_check
    if own is None or own.quotes.exclude(pk=quote.pk).exists():
        return False
    return own.state not in UNSIGNED or bool(live_evidence(quote))


def relate(quote: Quote, *, by: User, seen: Seen, to: FactCheck, differs: Sequence[str]) -> Activity:
    """Links an earlier fact-check as related, with what differs. Changes no rating and voids nothing."""
    if quote.fact_check_id == to.pk:
        raise Refused("This is the quote’s own fact-check.")
    with doing(Deed.RELATE, quote, by=by, seen=seen) as change:
        link, made = Related.objects.get_or_create(
            quote=quote, fact_check=to, defaults={"by": by, "differs": list(differs)}
        )
        if not made:
            raise Refused("This is linked as related already.")
        change.after["related"] = link.as_said
    assert change.line is not None
    return change.line


def unrelate(quote: Quote, *, by: User, seen: Seen, link: Related) -> Activity:
    """Takes a link off again."""
    with doing(Deed.UNRELATE, quote, by=by, seen=seen) as change:
        said = link.as_said
        found, _ = Related.objects.filter(pk=link.pk, quote=quote).delete()
        if not found:
            raise Refused("This link was taken off already.")
        change.before["related"] = said
    assert change.line is not None
    return change.line
