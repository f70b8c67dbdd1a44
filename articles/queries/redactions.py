"""Reads of redactions and of the legal holds that forbid them."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from articles.models import (
    Activity,
    Article,
    Call,
    FactCheck,
    Hold,
    KeptCopy,
    Note,
    Opinion,
    PublishedVersion,
    Quote,
    Redaction,
    ReplyRequest,
    ReplyWaiver,
    Revision,
)
from articles.models.redaction import Redacted
from articles.queries.people import roles_of
from articles.queries.publication import latest_version
from articles.workflow.redacting import REPEATING, RedactionStanding
from articles.workflow.vocabulary import Deed

PAGE = 50
MODELS: dict[str, type[Any]] = {
    "fact_check": FactCheck,
    "copy": KeptCopy,
    "note": Note,
    "activity": Activity,
    "revision": Revision,
    "call": Call,
    "reply": ReplyRequest,
    "waiver": ReplyWaiver,
    "opinion": Opinion,
}


def target_for(place: str, number: int) -> Redacted | None:
    """What an address names: a place as in `MODELS`, with hyphens, and an id."""
    model = MODELS.get(place.replace("-", "_"))
    if model is None:
        return None
    found: QuerySet[Any] = KeptCopy.objects.without_bytes() if model is KeptCopy else model._default_manager.all()
    return found.filter(pk=number).first()


def place_of(target: Redacted) -> str:
    """Which column of a redaction names such a thing."""
    return next(place for place, model in MODELS.items() if isinstance(target, model))


def articles_of(target: Redacted) -> list[int]:
    """The ids of the articles that a thing belongs to, the first it came from first."""
    if isinstance(target, KeptCopy):
        return _articles_of_check(target.evidence.fact_check_id)
    if isinstance(target, FactCheck):
        return _articles_of_check(target.pk)
    if isinstance(target, Note):
        where = target.quote.article_id if target.quote else target.article_id
        return [where] if where else _articles_of_check(target.fact_check_id)
    if isinstance(target, Call):
        return [target.quote.article_id]
    if isinstance(target, ReplyRequest | ReplyWaiver | Opinion):
        return _articles_of_check(target.fact_check_id)
    own = [target.article_id] if target.article_id else []
    if isinstance(target, Activity) and target.target_kind == "factcheck":
        own += _articles_of_check(target.target_id)
    return own


def _articles_of_check(check: int | None) -> list[int]:
    found = Quote.objects.filter(fact_check=check or 0).order_by("pk").values_list("article_id", flat=True)
    return list(dict.fromkeys(found))


def hold_on(articles: Iterable[int]) -> Hold | None:
    """The oldest legal hold that stands on one of these articles."""
    found = Hold.objects.standing().filter(article__in=list(articles)).select_related("article", "set_by")
    return found.order_by("pk").first()


def holds_of(article: Article) -> list[Hold]:
    """Every hold that was ever set on an article, newest first."""
    return list(article.holds.select_related("set_by", "lifted_by").order_by("-pk"))


def nothing_to_redact(target: Redacted) -> str:
    """Why there are no words to remove; empty where there are some."""
    if isinstance(target, FactCheck):
        latest = latest_version(target)
        if latest is None:
            return "Nothing of this was published."
        return "" if latest.redacted_at is None else "The words of this were removed already."
    if target.redacted_at is not None:
        return "The words of this were removed already."
    if isinstance(target, Revision) and not _is_earlier(target):
        return "This is the text as it is now. Correct the copy first; then the earlier text can be redacted."
    if isinstance(target, Activity) and not target.has_words:
        return "This line holds no words."
    if isinstance(target, Call) and target.settled_at is None:
        return "This call is open. Settle it first; then its words can be removed."
    if isinstance(target, ReplyRequest) and not target.outcome:
        return "Put on record first what came of it; then its words can be removed."
    if isinstance(target, ReplyRequest | ReplyWaiver) and _was_told(target):
        return (
            "Readers were told this. Ask for all that was published of its fact-check to be removed; that reaches it."
        )
    if isinstance(target, Opinion) and not target.because:
        return "This opinion holds no words."
    return ""


def _was_told(target: ReplyRequest | ReplyWaiver) -> bool:
    """Whether a version that was published since, and was not blanked, may tell readers of it."""
    since = target.asked_at if isinstance(target, ReplyRequest) else target.at
    return PublishedVersion.objects.filter(fact_check=target.fact_check_id, redacted_at=None, at__gte=since).exists()


def lines_repeating(target: FactCheck | Call | ReplyRequest | ReplyWaiver) -> list[Activity]:
    """The lines of the record that repeat the words of what is removed."""
    if isinstance(target, Call):
        said = Q(verb__in=(Deed.RAISE_CALL, Deed.SETTLE_CALL), after__call=target.pk)
        said &= Q(target_kind="quote", target_id=target.quote_id)
    elif isinstance(target, FactCheck):
        said = _repeating_check(target)
    else:
        verbs = [Deed.ASK_REPLY, Deed.RECORD_REPLY] if isinstance(target, ReplyRequest) else [Deed.WAIVE_REPLY]
        words = Q(after__whom=target.whom) if isinstance(target, ReplyRequest) else Q(after__because=target.because)
        said = words & Q(verb__in=verbs, target_kind="factcheck", target_id=target.fact_check_id)
    return [line for line in Activity.objects.filter(said, redacted_at=None) if line.has_words]


def _repeating_check(check: FactCheck) -> Q:
    keys = ("claim", "said_where", "unknown", "summary", "shared")
    holds = reduce(or_, (Q(**{f"{side}__has_key": key}) for side in ("before", "after") for key in keys))
    own = Q(target_kind="factcheck", target_id=check.pk, verb__in=REPEATING)
    on_quotes = Q(target_kind="quote", target_id__in=check.quotes.values("pk")) & holds
    links = Q(before__related__id=check.pk) | Q(after__related__id=check.pk)
    return own | on_quotes | (Q(target_kind="quote", verb__in=(Deed.RELATE, Deed.UNRELATE)) & links)


def lines_about_words_in(revision: Revision) -> list[Activity]:
    """The lines that repeat words of an earlier text: of marking quotes while it stood, and of what took its place."""
    later = Revision.objects.filter(article=revision.article_id, number__gt=revision.number).order_by("number")
    following = later[:1].get()
    then = Q(at__gte=revision.created_at, at__lt=following.created_at) | Q(before__revision_id=revision.pk)
    quoted = Q(target_kind="quote") & then & (Q(before__has_key="words") | Q(after__has_key="words"))
    replaced = Q(verb=Deed.CORRECT_COPY, after__number=following.number, after__has_key="copy")
    return list(Activity.objects.filter(quoted | replaced, article=revision.article_id, redacted_at=None))


def _is_earlier(revision: Revision) -> bool:
    return Revision.objects.filter(article=revision.article_id, number__gt=revision.number).exists()


def standing_of(target: Redacted, user: User, asked: Redaction | None = None) -> RedactionStanding:
    """What the rulebook asks about redacting `target`; `asked` is the redaction that is looked at, if any."""
    return RedactionStanding(
        person=user.pk,
        roles=roles_of(user),
        nothing=nothing_to_redact(target),
        is_asked=asked is None and open_on(target) is not None,
        is_settled=asked is not None and bool(asked.outcome),
        is_held=hold_on(articles_of(target)) is not None,
        asked_by=asked.asked_by_id if asked else None,
    )


def open_on(target: Redacted) -> Redaction | None:
    """The redaction of a thing that was asked for and is not settled."""
    return Redaction.objects.still_open().filter(**{place_of(target): target}).first()


def redaction_for(number: int) -> Redaction | None:
    """The redaction with that id and what it is about."""
    return _with_all(Redaction.objects.filter(pk=number)).first()


def still_open() -> list[Redaction]:
    """What waits for a second person, oldest first."""
    return list(_with_all(Redaction.objects.still_open()).order_by("pk")[: 2 * PAGE])


def settled(before: int | None = None) -> list[Redaction]:
    """A page of what was settled and one more, latest first, before the one with that id."""
    found = _with_all(Redaction.objects.exclude(outcome="")).order_by("-pk")
    return list((found.filter(pk__lt=before) if before else found)[: PAGE + 1])


def redactions_on(check: FactCheck) -> list[Redaction]:
    """Those of what was published of a fact-check, latest first."""
    return list(check.redactions.select_related("asked_by", "settled_by").order_by("-pk"))


def redactions_in(article: Article, most: int = PAGE) -> Sequence[Redaction]:
    """Those of anything that belongs to an article, latest first."""
    checks = Quote.objects.filter(article=article).values("fact_check")
    found = Redaction.objects.filter(
        Q(fact_check__in=checks)
        | Q(copy__evidence__fact_check__in=checks)
        | Q(note__fact_check__in=checks)
        | Q(note__quote__article=article)
        | Q(note__article=article)
        | Q(activity__article=article)
        | Q(revision__article=article)
        | Q(call__quote__article=article)
        | Q(reply__fact_check__in=checks)
        | Q(waiver__fact_check__in=checks)
        | Q(opinion__fact_check__in=checks)
    )
    return list(_with_all(found).order_by("-pk")[:most])


def _with_all(found: QuerySet[Redaction]) -> QuerySet[Redaction]:
    about = ("copy__evidence__fact_check", "note__quote", "activity", "revision")
    said = ("call__quote", "reply", "waiver", "opinion__fact_check")
    return found.select_related("asked_by", "settled_by", "fact_check", *about, *said).defer(
        "copy__content", "copy__text", "revision__text"
    )
