"""The desk's figures over some days: counts, shares and waits, and the rows behind each of them.

What is counted is work, never people, speakers or outlets: there is no league to lead or to trail in. Two people who
compared many ratings see how often they agreed (`opinion_figures`), which says nothing about who was right.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import Any

from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Lower, NullIf, TruncDate
from django.utils import timezone

from articles.models import Activity, Article, Call, Evidence, FactCheck, Opinion, PublishedVersion, Quote, ReplyRequest
from articles.queries.desk import span_in_words
from articles.queries.replies import against_somebody
from articles.workflow.vocabulary import CheckState, Deed, Labelled, QuoteState, VersionKind

DAYS, MOST_DAYS = 28, 366
SMALL = 10
PAGE = 50
# Waits are looked at one by one; of more than this, the latest.
WAITS = 1_000
_AGREED = (CheckState.SIGNED_OFF, CheckState.PUBLISHED, CheckState.WITHDRAWN, CheckState.RETRACTED)


class Behind(Labelled):
    """What a figure counts, as the list behind it is called."""

    ARRIVED = "arrived", "Quotes that arrived"
    SIGNED = "signed", "Quotes signed off"
    READY = "ready", "Articles that arrived and are ready"
    LOOKED_AT = "looked_at", "Quotes that a second editor decided on"
    CHANGED = "changed", "Quotes sent back before their signature"
    FINDINGS = "findings", "Findings signed off"
    INDEPENDENT = "independent", "Findings with two independent sources"
    PRIMARY = "primary", "Findings with a primary source"
    AGAINST = "against", "Findings against somebody who can be asked"
    ASKED = "asked", "Findings whose claimant was asked for a reply"
    CORRECTIONS = "corrections", "Corrections published"
    OPINIONS = "opinions", "Second opinions given"
    AGREEING = "agreeing", "Second opinions that agree"


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the desk's clock, both included."""

    since: date
    until: date

    @property
    def days(self) -> list[date]:
        return [self.since + timedelta(days=number) for number in range((self.until - self.since).days + 1)]

    def of(self, field: str) -> Q:
        """The condition that a moment lies in it."""
        begin, end = _midnight(self.since), _midnight(self.until + timedelta(days=1))
        return Q(**{f"{field}__gte": begin, f"{field}__lt": end})


def latest_days(today: date) -> Period:
    return Period(today - timedelta(days=DAYS - 1), today)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def rows_behind(what: Behind, period: Period) -> QuerySet[Any]:
    """The rows that a figure counts, newest first."""
    return _ROWS[what](period).order_by("-id")


def _lines(period: Period, *deeds: Deed) -> QuerySet[Activity]:
    """The deeds on quotes that were done in the period and not undone since."""
    return Activity.objects.filter(period.of("at"), verb__in=deeds, target_kind="quote", undone_by=None)


def _signed(period: Period) -> QuerySet[Quote]:
    return Quote.objects.filter(pk__in=_lines(period, Deed.SIGN_OFF).values("target_id"))


def _looked_at(period: Period) -> QuerySet[Quote]:
    signed, sent = _lines(period, Deed.SIGN_OFF), _sent_back(period)
    return Quote.objects.filter(Q(pk__in=signed.values("target_id")) | Q(pk__in=sent.values("target_id")))


def _sent_back(period: Period) -> QuerySet[Activity]:
    return _lines(period, Deed.SEND_BACK).filter(before__state=QuoteState.PROPOSED.value)


def _ready(period: Period) -> QuerySet[Article]:
    quotes = Quote.objects.filter(article=OuterRef("pk"), headline=None, in_copy=True)
    calls = Call.objects.still_open().filter(quote__article=OuterRef("pk"))
    is_open = Exists(quotes.filter(state__in=(QuoteState.TO_CHECK, QuoteState.PROPOSED)))
    return Article.objects.filter(period.of("created_at")).filter(Exists(quotes), ~is_open, ~Exists(calls))


def _findings(period: Period) -> QuerySet[Any]:
    """Fact-checks whose quotes were signed off in the period, and that are still agreed."""
    signed = _signed(period).filter(fact_check__isnull=False)
    found = FactCheck.objects.filter(pk__in=signed.values("fact_check"), state__in=_AGREED)
    live = Evidence.objects.live().filter(fact_check=OuterRef("pk"))
    return found.annotate(origins=_origins(live), has_primary=Exists(live.filter(is_primary=True)))


def _origins(live: QuerySet[Evidence]) -> Coalesce:
    """How many sources are independent: those that name one origin, publisher or link count once."""
    named = [NullIf(name, Value("")) for name in ("origin", "publisher", "url")]
    origin = Lower(Coalesce(*named, Cast("pk", CharField()), output_field=CharField()))
    counted = live.annotate(whence=origin).order_by().values("fact_check")
    return Coalesce(Subquery(counted.annotate(number=Count("whence", distinct=True)).values("number")), 0)


def _asked(findings: QuerySet[FactCheck]) -> QuerySet[FactCheck]:
    return findings.filter(Exists(ReplyRequest.objects.counted().filter(fact_check=OuterRef("pk"))))


def _corrections(period: Period) -> QuerySet[PublishedVersion]:
    found = PublishedVersion.objects.filter(period.of("at"), kind=VersionKind.CORRECTION)
    return found.select_related("fact_check")


def _opinions(period: Period) -> QuerySet[Opinion]:
    found = Opinion.objects.compared().filter(period.of("given_at"))
    return found.select_related("fact_check", "rating", "first")


_ROWS: dict[Behind, Callable[[Period], QuerySet[Any]]] = {
    Behind.ARRIVED: lambda period: Quote.objects.filter(period.of("created_at")),
    Behind.SIGNED: _signed,
    Behind.READY: _ready,
    Behind.LOOKED_AT: _looked_at,
    Behind.CHANGED: lambda period: Quote.objects.filter(pk__in=_sent_back(period).values("target_id")),
    Behind.FINDINGS: _findings,
    Behind.INDEPENDENT: lambda period: _findings(period).filter(origins__gte=2),
    Behind.PRIMARY: lambda period: _findings(period).filter(has_primary=True),
    Behind.AGAINST: lambda period: against_somebody(_findings(period)),
    Behind.ASKED: lambda period: _asked(against_somebody(_findings(period))),
    Behind.CORRECTIONS: _corrections,
    Behind.OPINIONS: _opinions,
    Behind.AGREEING: lambda period: _opinions(period).filter(rating=F("first")),
}


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many; each is a list of its own."""

    words: str
    part: Behind
    whole: Behind
    number: int
    of: int

    @property
    def percent(self) -> int | None:
        """In whole percent; None of nothing."""
        return round(100 * self.number / self.of) if self.of else None

    @property
    def is_small(self) -> bool:
        return 0 < self.of < SMALL


@dataclass(frozen=True, slots=True)
class Waits:
    """How long something took, for each row that it was done to."""

    words: str
    rows: Behind
    spans: list[timedelta]

    @property
    def number(self) -> int:
        return len(self.spans)

    @property
    def middle(self) -> str:
        """The median in words; empty of nothing."""
        if not self.spans:
            return ""
        return span_in_words(timedelta(seconds=median(span.total_seconds() for span in self.spans)))

    @property
    def is_small(self) -> bool:
        return 0 < self.number < SMALL

    @property
    def within(self) -> list[tuple[str, int]]:
        """How many took how long, in steps that leave none out."""
        counted, below = [], timedelta()
        for words, limit in _STEPS:
            counted.append((words, sum(below <= span < limit for span in self.spans)))
            below = limit
        return counted


_STEPS = (
    ("under an hour", timedelta(hours=1)),
    ("1 to 4 hours", timedelta(hours=4)),
    ("4 to 12 hours", timedelta(hours=12)),
    ("12 to 24 hours", timedelta(days=1)),
    ("1 to 3 days", timedelta(days=3)),
    ("longer", timedelta.max),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """All the figures of a period. `by_day` has a day, the quotes that arrived and those signed off, for every day."""

    by_day: list[tuple[date, int, int]]
    arrived: int
    signed: int
    to_ready: Waits
    shares: list[Share]
    to_correct: Waits


def figures(period: Period) -> Figures:
    """The figures of a period, in a number of queries that grows with nothing."""
    came = _by_day(rows_behind(Behind.ARRIVED, period), "created_at", "pk")
    done = _by_day(_lines(period, Deed.SIGN_OFF), "at", "target_id")
    looked = _looked_at(period).count()
    counted = _findings(period).aggregate(
        all=Count("pk"),
        independent=Count("pk", filter=Q(origins__gte=2)),
        primary=Count("pk", filter=Q(has_primary=True)),
    )
    changed = rows_behind(Behind.CHANGED, period).count()
    against, asked = (rows_behind(what, period).count() for what in (Behind.AGAINST, Behind.ASKED))
    of_findings = (
        ("with two independent sources", Behind.INDEPENDENT, counted["independent"]),
        ("with a primary source", Behind.PRIMARY, counted["primary"]),
    )
    return Figures(
        by_day=[(day, came.get(day, 0), done.get(day, 0)) for day in period.days],
        arrived=sum(came.values()),
        signed=_signed(period).count(),
        to_ready=Waits("from arrival to readiness", Behind.READY, _until_ready(period)),
        shares=[
            Share("changed at sign-off", Behind.CHANGED, Behind.LOOKED_AT, changed, looked),
            *(Share(words, part, Behind.FINDINGS, number, counted["all"]) for words, part, number in of_findings),
            Share("whose claimant was asked for a reply", Behind.ASKED, Behind.AGAINST, asked, against),
        ],
        to_correct=Waits("from opening a correction to publishing it", Behind.CORRECTIONS, _until_corrected(period)),
    )


def _by_day(found: QuerySet[Any], moment: str, counted: str) -> dict[date, int]:
    days = found.order_by().annotate(day=TruncDate(moment)).values("day")
    return dict(days.annotate(number=Count(counted, distinct=True)).values_list("day", "number"))


def _until_ready(period: Period) -> list[timedelta]:
    """From an article's arrival to the last thing decided about its quotes, for those with nothing left to decide."""
    last = Activity.objects.filter(
        article=OuterRef("pk"), verb__in=(Deed.SIGN_OFF, Deed.REJECT, Deed.SETTLE_CALL), undone_by=None
    )
    ready = rows_behind(Behind.READY, period).annotate(ready=Subquery(last.order_by("-at", "-id").values("at")[:1]))
    return _spans(ready, "created_at", "ready")


def _until_corrected(period: Period) -> list[timedelta]:
    # A version is dated to the second, its line in the record more finely.
    end = OuterRef("at") + timedelta(seconds=1)
    opened = Activity.objects.filter(
        target_kind="factcheck", target_id=OuterRef("fact_check_id"), verb=Deed.CORRECT, at__lt=end
    )
    found = rows_behind(Behind.CORRECTIONS, period).annotate(opened=Subquery(opened.order_by("-id").values("at")[:1]))
    return _spans(found, "opened", "at")


def _spans(found: QuerySet[Any], begin: str, end: str) -> list[timedelta]:
    pairs = found.values_list(begin, end)[:WAITS]
    return [max(last - first, timedelta()) for first, last in pairs if first and last]
