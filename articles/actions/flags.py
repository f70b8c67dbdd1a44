"""Flags: raised with a note, advised on, settled by legal with a reason."""

from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.recording import in_words, record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Advice, Article, Flag, Quote
from articles.queries.people import roles_of
from articles.workflow.refusals import flag_objection
from articles.workflow.vocabulary import Deed, FlagKind


def raise_flag(target: Article | Quote, *, by: User, kind: FlagKind, because: str) -> Flag:
    """Opens a flag on a quote or on a whole article; until legal settles it, nothing it is on is signed or published.

    Raises `Refused`: 403 for a role, 422 where no risk is named, 409 where a flag of that kind is open there already.
    """
    refuse_if(flag_objection(Deed.RAISE_FLAG, roles_of(by)))
    if not because.strip():
        raise Refused("Say what the risk is.", 422, "because")
    quote = target if isinstance(target, Quote) else None
    article = target.article if isinstance(target, Quote) else target
    with in_words():
        flag = Flag.objects.create(article=article, quote=quote, kind=kind, because=because, raised_by=by)
        _told(Deed.RAISE_FLAG, flag, by)
    return flag


def settle_flag(flag: Flag, *, by: User, seen: int, outcome: str) -> None:
    """Closes a flag for good. `seen` is the row version that was on the screen; raises `Stale` where it moved."""
    refuse_if(flag_objection(Deed.SETTLE_FLAG, roles_of(by)))
    if not outcome.strip():
        raise Refused("Say why it holds nothing up any more.", 422, "outcome")
    with in_words():
        found = Flag.objects.filter(pk=flag.pk, row_version=seen, settled_at=None).update(
            outcome=outcome, settled_by=by, settled_at=timezone.now(), row_version=seen + 1
        )
        if not found:
            raise Stale("Somebody settled this flag before you did.")
        _told(Deed.SETTLE_FLAG, flag, by)


def advise(flag: Flag, *, by: User, text: str) -> Advice:
    """Adds an entry to what legal and the editors write to each other about a flag, settled or not."""
    refuse_if(flag_objection(Deed.ADVISE, roles_of(by)))
    if not text.strip():
        raise Refused("Write what is asked or advised.", 422, "text")
    with in_words():
        entry = Advice.objects.create(flag=flag, text=text, by=by)
        _told(Deed.ADVISE, flag, by)
    return entry


def _told(deed: Deed, flag: Flag, by: User) -> None:
    """The line says which kind of flag it is, and nothing that legal or the editors wrote: everybody reads it."""
    record(deed, flag.quote or flag.article, by=by, before={}, after={"flag": flag.pk, "kind": flag.kind})
