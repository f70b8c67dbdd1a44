"""Quotes: their card, and one address for every deed on them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import arranging, factcheck, review, tagging, undoing
from articles.actions.recording import Seen
from articles.actions.refusals import Refused
from articles.forms.deeds import AssignForm, DeedForm, EvidenceForm, RateForm, SendBackForm, TagForm, WordingForm
from articles.forms.evidence import SignOffForm
from articles.models import Activity, Evidence, Quote, Tag
from articles.queries.articles import galley, latest_revision
from articles.queries.calls import calls_on
from articles.queries.matching import related_to, said_before
from articles.queries.people import may_be_given_quotes, name_of
from articles.queries.record import RecordFilters, recorded
from articles.queries.record import page as record_page
from articles.queries.scales import label_called
from articles.queries.splitting import SEVERAL_FIGURES, holds_several_figures
from articles.text.paragraphs import numbers_of, paragraphs, pilcrows
from articles.views.agreement import agreement_on
from articles.views.cards import card_for, scale_for
from articles.views.errors import refuse
from articles.views.note_board import note_board
from articles.views.places import number_of, place_of
from articles.views.responses import card_reply, deed_done, deed_refused, is_htmx, led_to, page, signed_in
from articles.workflow.vocabulary import Deed, QuoteState

_Act = Callable[[Quote, User, Seen, dict[str, Any]], Activity]


def quote_for(user: User, quote_id: int) -> Quote:
    """The only way from a request to a quote: 404 where there is none."""
    quote = Quote.objects.for_card().filter(pk=quote_id).first()
    if quote is None:
        raise Http404
    return quote


@require_safe
def quote_page(request: HttpRequest, quote_id: int) -> HttpResponse:
    """One quote with all that the desk knows about it; for htmx its card alone."""
    user = signed_in(request)
    quote = quote_for(user, quote_id)
    place = place_of(request, quote)
    if not is_htmx(request):
        return workspace(request, quote)
    card = card_for(quote, user, place, ratings=scale_for(request))
    if not place.is_queue:
        revision = quote.revision if quote.revision and quote.in_copy else latest_revision(quote.article_id)
        card.number = galley(quote.article, revision, with_headlines=False).number_of(quote)
    return card_reply(request, card, place)


def workspace(
    request: HttpRequest,
    quote: Quote,
    *,
    refused: Refused | None = None,
    deed: Deed | None = None,
    given: Mapping[str, DeedForm] | None = None,
    piece: int = 0,
) -> HttpResponse:
    """The page of a quote. What was refused there comes back in `given`, by the name of its form."""
    user, place = signed_in(request), place_of(request, quote)
    card = card_for(quote, user, place, ratings=scale_for(request))
    agreement = agreement_on(quote, user, card.heard, given or {}, piece)
    card.digest = agreement.digest
    context = {"card": card, "place": place, "agreement": agreement, "refused": refused, "deed": deed}
    context |= _around(quote) | note_board(quote, user)
    return page(request, "articles/workspace.html", context, refused.status if refused is not None else 200)


def _around(quote: Quote) -> dict[str, Any]:
    """What stands beside the card: the copy around the quote, its calls, its parts, and the record with differences."""
    lines, _, more = record_page(recorded(RecordFilters(quote=quote)))
    return {
        "quote": quote,
        "context": context_of(quote),
        "calls": calls_on(quote),
        "matches": said_before(quote) if quote.state != QuoteState.REJECTED else [],
        "links": related_to(quote),
        "parts": list(quote.parts.all()[:20]),
        "lines": lines,
        "more_lines": more,
    }


def context_of(quote: Quote) -> list[tuple[str, str, int]]:
    """The paragraphs that the quote touches with one before and one after: number, text, offset."""
    if quote.headline is not None:
        return [(f"Headline {quote.headline.position}", quote.headline.text, 0)]
    copy = paragraphs(quote.revision.text) if quote.revision else []
    numbers = numbers_of(quote.fragments, copy)
    first, last = (numbers[0] - 1, numbers[-1] + 1) if numbers else (0, 0)
    return [(pilcrows([each.number]), each.text, each.start) for each in copy if first <= each.number <= last]


@require_POST
def rate(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        rating = next((each for each in scale_for(request) if each.slug == data["rating"]), None)
        if rating is None:
            raise Refused(f"{label_called(data['rating'])} is not on the scale that the desk uses now.", 422, "rating")
        if not data["whole"] and holds_several_figures(quote):
            raise Refused(SEVERAL_FIGURES, 409, "whole")
        summary = data["summary"] if "summary" in request.POST else None
        return review.rate(quote, by=by, seen=seen, rating=rating, reason=data["reason"], summary=summary)

    return _do(request, quote_id, Deed.RATE, RateForm, act, moves_on=True)


@require_POST
def reject(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return review.reject(quote, by=by, seen=seen)

    return _do(request, quote_id, Deed.REJECT, DeedForm, act, moves_on=True)


@require_POST
def check_wording(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return review.check_wording(quote, by=by, seen=seen, wording=data["wording"], source=data["source"])

    return _do(request, quote_id, Deed.CHECK_WORDING, WordingForm, act)


@require_POST
def assign(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return arranging.assign(quote, by=by, seen=seen, to=person_called(data["assignee"]))

    return _do(request, quote_id, Deed.ASSIGN, AssignForm, act)


@require_POST
def defer(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return arranging.defer(quote, by=by, seen=seen)

    return _do(request, quote_id, Deed.DEFER, DeedForm, act, moves_on=True)


def person_called(name: str) -> User | None:
    """Who is meant by a username or a name; nobody by an empty one. Raises `Refused` where nobody is called so."""
    wanted = name.strip().casefold()
    if not wanted:
        return None
    people = may_be_given_quotes()
    found = [each for each in people if each.username.casefold() == wanted]
    found = found or [each for each in people if name_of(each).casefold() == wanted]
    if len(found) != 1:
        several = "Several people are" if found else "No checker or editor is"
        raise Refused(f"{several} called “{name.strip()}”. Choose one of the list.", 422, "assignee")
    return found[0]


@require_POST
def sign_off(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return review.sign_off(quote, by=by, seen=seen, agreed=data["agreed"])

    return _do(request, quote_id, Deed.SIGN_OFF, SignOffForm, act, moves_on=True)


@require_POST
def send_back(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return review.send_back(quote, by=by, seen=seen, because=data["because"])

    return _do(request, quote_id, Deed.SEND_BACK, SendBackForm, act, moves_on=True)


@require_POST
def tag(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return tagging.tag(quote, by=by, seen=seen, name=data["name"])

    return _do(request, quote_id, Deed.TAG, TagForm, act)


@require_POST
def untag(request: HttpRequest, quote_id: int, tag_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        found = Tag.objects.filter(pk=tag_id).first()
        if found is None:
            raise Http404
        return tagging.untag(quote, by=by, seen=seen, tag=found)

    return _do(request, quote_id, Deed.UNTAG, DeedForm, act)


@require_POST
def add_evidence(request: HttpRequest, quote_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        given = {name: data[name] for name in ("url", "stance", "title", "publisher", "published_on", "excerpt")}
        return factcheck.add_evidence(quote, by=by, seen=seen, source=factcheck.Source(**given))

    return _do(request, quote_id, Deed.ADD_EVIDENCE, EvidenceForm, act)


@require_POST
def withdraw_evidence(request: HttpRequest, quote_id: int, evidence_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        piece = Evidence.objects.filter(pk=evidence_id, fact_check=quote.fact_check_id).first()
        if piece is None:
            raise Http404
        return factcheck.withdraw_evidence(quote, by=by, seen=seen, piece=piece)

    return _do(request, quote_id, Deed.WITHDRAW_EVIDENCE, DeedForm, act)


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Takes back one's latest deed, the one that the form showed, and opens its quote again."""
    shown = request.POST.get("line")
    try:
        line = undoing.undo_last(by=signed_in(request), shown=None if shown is None else number_of(shown))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    if line.target_kind != "quote":
        return led_to(request, reverse(line.target_kind, args=[line.target_id]))
    quote = Quote.objects.for_card().get(pk=line.target_id)
    place = place_of(request, quote)
    if Activity.objects.filter(batch=line.batch).count() > 1 and is_htmx(request):
        return led_to(request, place.address(quote))
    return deed_done(request, place, quote, line, moves_on=False)


def _do(
    request: HttpRequest,
    quote_id: int,
    deed: Deed,
    form_class: type[DeedForm],
    act: _Act,
    *,
    moves_on: bool = False,
) -> HttpResponse:
    """Clean, act, reply: what every deed has in common."""
    user = signed_in(request)
    quote = quote_for(user, quote_id)
    place = place_of(request, quote)
    form = form_class(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        data = form.cleaned_data
        line = act(quote, user, Seen(data["row_version"], data["check_row_version"]), data)
    except Refused as no:
        return deed_refused(request, place, quote_id, deed, form, no)
    return deed_done(request, place, quote, line, moves_on=moves_on)
