"""Reads of flags, and of what legal advises on them."""

from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import Prefetch, Q

from articles.models import Advice, Article, FactCheck, Flag, Quote
from articles.queries.people import roles_of
from articles.workflow.refusals import flag_objection
from articles.workflow.vocabulary import Deed

PAGE = 50


@dataclass(slots=True)
class ReadFlag:
    """A flag as this person may read it: without the note and the reason, or without the advice, where they may not."""

    flag: Flag
    because: str = ""
    outcome: str = ""
    advice: list[Advice] = field(default_factory=list)


def kinds_holding(quote: Quote) -> tuple[str, ...]:
    """The kinds of the open flags that keep a quote from being signed; without a query where `for_card` saw none."""
    if not getattr(quote, "is_flagged", True):
        return ()
    found = Flag.objects.holding_quote(quote.pk, quote.article_id, quote.fact_check_id or 0)
    return tuple(found.order_by("kind").values_list("kind", flat=True))


def kinds_keeping(target: Article | FactCheck) -> tuple[str, ...]:
    """The kinds of the open flags that keep an article, or a fact-check with all it rests on, out of every export."""
    found = Flag.objects.keeping_here()
    found = found.filter(article=target) if isinstance(target, Article) else found.around_check(target.pk)
    return tuple(found.order_by("kind").values_list("kind", flat=True))


def flags_on(target: Article | Quote, user: User) -> list[ReadFlag]:
    """Every flag on a quote and on its article as a whole, or on an article and all its quotes; open ones first."""
    if isinstance(target, Quote):
        found = Flag.objects.filter(Q(quote=target) | Q(quote=None, article=target.article_id))
    else:
        found = Flag.objects.filter(article=target)
    found = found.select_related("quote", "article", "raised_by", "settled_by").order_by("-id")
    may_note, may_advice = may_read_notes(user), _may(Deed.ADVISE, user)
    if may_advice:
        found = found.prefetch_related(Prefetch("advice", Advice.objects.select_related("by").order_by("id")))
    read = [
        ReadFlag(
            flag,
            flag.because if may_note else "",
            flag.outcome if may_note else "",
            list(flag.advice.all()) if may_advice else [],
        )
        for flag in found
    ]
    return sorted(read, key=lambda each: each.flag.settled_at is not None)


def may_read_notes(user: User) -> bool:
    """Whether they read what the risk is, and why it holds nothing up any more."""
    return _may(Deed.RAISE_FLAG, user)


def _may(deed: Deed, user: User) -> bool:
    return flag_objection(deed, roles_of(user)) is None


def open_number(user: User) -> int | None:
    """How many flags wait for this person to settle them; None for whoever settles none."""
    return Flag.objects.still_open().count() if _may(Deed.SETTLE_FLAG, user) else None


def open_flags(after: int | None = None) -> list[Flag]:
    """A page of open flags and one more, oldest first, after the one with id `after`."""
    found = Flag.objects.still_open().select_related("quote", "article", "raised_by").order_by("id")
    return list((found.filter(pk__gt=after) if after else found)[: PAGE + 1])
