"""The desk's figures, and the list behind each."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.forms.figures import PeriodForm
from articles.queries.figures import PAGE, Behind, Figures, Period, figures, latest_days, rows_behind
from articles.queries.opinion_figures import Narrowed, agreement, narrowed
from articles.text.chart import HEIGHT, WIDTH, Column, columns
from articles.views.places import number_of
from articles.views.responses import page, signed_in


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: `name` makes its ids, `desc` says what it shows to those who do not see it.

    `unit` is what the height counts, `top` the number at its full height. `across` stands below the columns: a word for
    each group, or (`is_spread`) for the first, one between and the last. `series` names the columns of a group, where
    it has several.
    """

    name: str
    title: str
    desc: str
    columns: list[Column]
    unit: str
    top: int
    across: list[str]
    is_spread: bool = False
    series: tuple[str, ...] = ()
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to draw: then the table alone says so."""
        return not any(each.height for each in self.columns)


@require_safe
def figures_page(request: HttpRequest) -> HttpResponse:
    """How much came in and was signed off, how long it took, and on what it rests."""
    signed_in(request)
    form = _asked(request)
    if not form.is_valid():
        return page(request, "articles/figures.html", {"form": form}, 422)
    found = figures(form.period)
    charts = {chart.name: chart for chart in _drawn(found)}
    lists = {each.name.lower(): each for each in Behind}
    context = {"form": form, "days": _days(form.period), "found": found, "charts": charts, "lists": lists}
    context["agreement"] = agreement(form.period)
    return page(request, "articles/figures.html", context)


@require_safe
def rows_page(request: HttpRequest) -> HttpResponse:
    """The rows that one figure counts, newest first, a page at a time."""
    signed_in(request)
    form, asked = _asked(request), request.GET.get("of", "")
    what = Behind(asked) if asked in set(Behind) else Behind.ARRIVED
    is_opinion = what in (Behind.OPINIONS, Behind.AGREEING)
    of = narrowed(request.GET.get("claim_type", ""), request.GET.get("pair", "")) if is_opinion else Narrowed()
    context: dict[str, Any] = {"form": form, "what": what, "narrowed": of}
    if not form.is_valid():
        return page(request, "articles/figure_rows.html", context, 422)
    rows, before = rows_behind(what, form.period).filter(of.condition), number_of(request.GET.get("before"))
    found = list((rows.filter(pk__lt=before) if before else rows)[: PAGE + 1])
    context |= {"rows": found[:PAGE], "more": found[PAGE - 1] if len(found) > PAGE else None}
    days = _days(form.period)
    context |= {"days": days, "here": f"{urlencode({'of': what.value, **of.fields})}&{days}"}
    return page(request, "articles/figure_rows.html", context)


def _asked(request: HttpRequest) -> PeriodForm:
    return PeriodForm(request.GET, usual=latest_days(timezone.localdate()))


def _days(period: Period) -> str:
    return urlencode({"since": period.since.isoformat(), "until": period.until.isoformat()})


def _drawn(found: Figures) -> list[Chart]:
    by_day = columns([counts for _, *counts in found.by_day])
    steps = columns([[number] for _, number in found.to_ready.within])
    shares = columns([[share.percent or 0] for share in found.shares], most=100)
    parts = [share.words for share in found.shares]
    days = [day for day, *_ in found.by_day]
    ends = [f"{day.day} {day:%b}" for day in dict.fromkeys((days[0], days[len(days) // 2], days[-1]))]
    most = max((number for _, *counts in found.by_day for number in counts), default=0)
    of_steps = [words for words, _ in found.to_ready.within]
    slowest = max((number for _, number in found.to_ready.within), default=0)
    both = "Two columns a day: quotes that arrived, and quotes signed off."
    by_length = "A column for each length of time, the shortest first."
    by_share = f"A column for each share, in percent: {', '.join(parts)}."
    return [
        Chart("volume", "Quotes by day", both, by_day, "Quotes", most, ends, True, ("arrived", "signed off")),
        Chart("ready", "From arrival to readiness", by_length, steps, "Articles", slowest, of_steps),
        Chart("shares", "Sign-off and sources", by_share, shares, "Percent", 100, parts),
    ]
