"""Reads of the right of reply: what was asked, what readers are told of it, and what still waits for an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models import FactCheck, Quote, ReplyRequest, ReplyWaiver, Speaker
from articles.workflow.replying import IDENTIFIABLE, UNTOLD, Hearing
from articles.workflow.vocabulary import CheckState, QuoteState, ReplyOutcome, ReplyWay

WAITING = 5


@dataclass(frozen=True, slots=True)
class Replies:
    """Everything asked on one fact-check, oldest first; `waiver` says why nobody was, as long as nobody was."""

    requests: list[ReplyRequest]
    waiver: ReplyWaiver | None

    @property
    def counted(self) -> list[ReplyRequest]:
        """Without what was entered by mistake."""
        return list(filter(_counts, self.requests))


def _counts(request: ReplyRequest) -> bool:
    return request.outcome != ReplyOutcome.MISTAKE


def replies_on(check: FactCheck) -> Replies:
    """What was asked on a fact-check, in two queries."""
    requests = list(check.reply_requests.select_related("asked_by", "recorded_by").order_by("id"))
    waiver = check.reply_waivers.select_related("by").order_by("-id").first()
    return Replies(requests, None if any(map(_counts, requests)) else waiver)


def claimants(check: FactCheck) -> list[Speaker]:
    """Whoever says what the fact-check is about and can be asked, in the order of the quotes, each once."""
    quotes = check.quotes.exclude(state=QuoteState.REJECTED).select_related("speaker__merged_into").order_by("id")
    said = [quote.said_by for quote in quotes if quote.said_by and quote.said_by.kind in IDENTIFIABLE]
    return list(dict.fromkeys(said))


def hearing_of(check: FactCheck, replies: Replies | None = None) -> Hearing:
    """What the rulebook asks about a fact-check's right of reply; nothing is asked where its rating needs none."""
    if not (check.rating and check.rating.needs_reply):
        return Hearing()
    found, now = replies or replies_on(check), timezone.now()
    against = next((speaker.name for speaker in claimants(check)), "")
    waiting = next((each.whom for each in found.counted if each.outcome == "" and each.due > now), "")
    return Hearing(against, bool(found.counted), waiting, found.waiver is not None)


def told_of_reply(check: FactCheck) -> dict[str, Any] | None:
    """What a version tells readers, as JSON values; None where there is nothing to tell.

    An answer that has not come is told as such by its deadline alone, so that nothing changes when that passes.
    """
    found = replies_on(check)
    if not (found.counted or found.waiver):
        return None
    return {
        "requests": [_told(request) for request in found.counted],
        "not_asked": (found.waiver.because or found.waiver.redacted_because) if found.waiver else "",
    }


def _told(request: ReplyRequest) -> dict[str, Any]:
    return {
        "whom": request.whom or "somebody whose name was removed",
        "way": request.way,
        "asked_at": _iso(request.asked_at),
        "due": _iso(request.due),
        "outcome": "" if request.outcome in UNTOLD else request.outcome,
        "answer": request.answer,
        "answered_at": _iso(request.answered_at) if request.answered_at else None,
    }


def _iso(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="minutes")


def sentence_of(request: Mapping[str, Any], published_at: str) -> str:
    """What readers are told of one request of a version, but for the answer’s own words, which follow a colon."""
    asked = f"We asked {request['whom']} {ReplyWay(request['way']).label} on {_day(request['asked_at'])}."
    outcome, ends = request["outcome"], ":" if request["answer"] else "."
    if outcome == ReplyOutcome.ANSWERED:
        return f"{asked} They answered on {_day(request['answered_at'])}{ends}"
    if outcome == ReplyOutcome.DECLINED:
        return f"{asked} They declined to answer on {_day(request['answered_at'])}{ends}"
    due = f"{_day(request['due'])}, {_local(request['due']):%H:%M}"
    if datetime.fromisoformat(request["due"]) <= datetime.fromisoformat(published_at):
        return f"{asked} They had not answered by {due}."
    return f"{asked} They had until {due} to answer, and had not done so when this was published."


def in_one_line(reply: Mapping[str, Any] | None, published_at: str) -> str:
    """Everything that a version tells of replies, as the cell of a sheet holds it; empty where there is nothing."""
    if reply is None:
        return ""
    said = [f"{sentence_of(each, published_at)} {each['answer']}".strip() for each in reply["requests"]]
    return " ".join(said) or f"Nobody was asked: {reply['not_asked']}"


def _local(when: str) -> datetime:
    return timezone.localtime(datetime.fromisoformat(when))


def _day(when: str) -> str:
    return f"{_local(when).day} {_local(when):%B %Y}"


def people_in_replies(check_id: int | None) -> set[int]:
    """Who asked, recorded an answer or said why nobody was asked on a fact-check: no one of them signs it off."""
    if check_id is None:
        return set()
    told = ReplyRequest.objects.counted().filter(fact_check=check_id).order_by()
    recorded = told.exclude(outcome__in=("", *UNTOLD)).values_list("recorded_by")
    waived = ReplyWaiver.objects.filter(fact_check=check_id).order_by().values_list("by")
    return {person for (person,) in told.values_list("asked_by").union(recorded, waived)}


def people_on_checks(user: User) -> Q:
    """The condition on a quote that `user` asked, recorded or waived anything on its fact-check."""
    recorded = Q(recorded_by=user) & ~Q(outcome__in=UNTOLD)
    asked = ReplyRequest.objects.counted().filter(Q(asked_by=user) | recorded)
    waived = ReplyWaiver.objects.filter(by=user)
    return Q(fact_check__in=asked.values("fact_check")) | Q(fact_check__in=waived.values("fact_check"))


def waited_for(user: User, until: datetime) -> list[ReplyRequest]:
    """The answers that `user` asked for and that are due before `until`, or overdue, the earliest first: a few."""
    found = ReplyRequest.objects.still_open().filter(asked_by=user, due__lt=until)
    found = found.exclude(fact_check__state=CheckState.RETRACTED).select_related("fact_check")
    return list(found.order_by("due", "id")[:WAITING])


def against_somebody(checks: QuerySet[FactCheck]) -> QuerySet[FactCheck]:
    """Those of the fact-checks whose finding needs a reply."""
    said = Quote.objects.exclude(state=QuoteState.REJECTED).annotate(
        kind_of_speaker=Coalesce("speaker__merged_into__kind", "speaker__kind")
    )
    said = said.filter(kind_of_speaker__in=IDENTIFIABLE, fact_check__isnull=False)
    return checks.filter(rating__needs_reply=True, pk__in=said.values("fact_check"))
