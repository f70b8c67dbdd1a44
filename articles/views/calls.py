"""Calls on the copy: the page of one quote's calls, raising, settling, and an article's query slip."""

from typing import Any

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import calls
from articles.actions.refusals import Refused
from articles.forms.deeds import RaiseCallForm, SettleCallForm
from articles.models import Article, Call, Quote
from articles.models.fields import NOTE
from articles.queries.articles import latest_revision
from articles.queries.calls import calls_on, open_queries
from articles.queries.people import roles_of
from articles.text.clean import forbidden_character
from articles.text.paragraphs import numbers_of, paragraphs, pilcrows
from articles.text.slip import slip
from articles.views.errors import refuse
from articles.views.responses import page, signed_in
from articles.workflow.refusals import call_objection
from articles.workflow.vocabulary import CallKind, Deed


@require_safe
def calls_page(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Every call on the copy at one quote, and the forms to raise and settle them."""
    return _shown(request, _quote(quote_id))


@require_POST
def raise_call(request: HttpRequest, quote_id: int) -> HttpResponse:
    user, quote, form = signed_in(request), _quote(quote_id), RaiseCallForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        calls.raise_call(quote, by=user, call=calls.Raised(**form.cleaned_data))
    except Refused as no:
        if no.status == 403:
            return refuse(request, no.sentence, 403)
        return _shown(request, quote, raising=form, refused=no)
    return _led_back(quote)


@require_POST
def settle_call(request: HttpRequest, quote_id: int, call_id: int) -> HttpResponse:
    user, quote = signed_in(request), _quote(quote_id)
    call = Call.objects.filter(pk=call_id, quote=quote).select_related("quote").first()
    if call is None:
        raise Http404
    form = SettleCallForm(request.POST, call=call)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        data = form.cleaned_data
        calls.settle_call(call, by=user, seen=data["row_version"], outcome=data["outcome"])
    except Refused as no:
        if no.status == 403:
            return refuse(request, no.sentence, 403)
        return _shown(request, quote, settling=(call.pk, form), refused=no)
    return _led_back(quote)


@require_safe
def slip_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """An article's open calls as text to send."""
    signed_in(request)
    article = Article.objects.filter(pk=article_id).first()
    if article is None:
        raise Http404
    text = slip(open_queries(article, latest_revision(article.pk)))
    return page(request, "articles/slip.html", {"article": article, "slip": text})


def _quote(quote_id: int) -> Quote:
    quote = Quote.objects.for_card().filter(pk=quote_id).first()
    if quote is None:
        raise Http404
    return quote


def _led_back(quote: Quote) -> HttpResponse:
    return redirect(f"{reverse('quote-calls', args=[quote.pk])}#calls")


def _shown(
    request: HttpRequest,
    quote: Quote,
    *,
    raising: RaiseCallForm | None = None,
    settling: tuple[int, SettleCallForm] | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    user = signed_in(request)
    found = [(call, _settling(call, user, settling)) for call in calls_on(quote)]
    no = call_objection(Deed.RAISE_CALL, CallKind.FIX, roles_of(user))
    context: dict[str, Any] = {
        "quote": quote,
        "passage": _passage(quote),
        "open_calls": [pair for pair in found if pair[0].settled_at is None],
        "settled_calls": [call for call, _ in found if call.settled_at is not None],
        "raising": raising or _asked(request),
        "why_not": no.sentence if no else "",
        "refused": refused,
    }
    return page(request, "articles/calls.html", context, refused.status if refused else 200)


def _asked(request: HttpRequest) -> RaiseCallForm:
    """The empty form, or one that asks what an address brings along, such as a finding of drift."""
    because = request.GET.get("because", "")[:NOTE]
    form = RaiseCallForm()
    if because and not forbidden_character(because):
        form.initial = {"because": because, "kind": CallKind.ASK}
    return form


def _settling(call: Call, user: User, sent: tuple[int, SettleCallForm] | None) -> SettleCallForm | None:
    """The form that settles `call`, as it was sent where it was refused; None where this person may not."""
    if call_objection(Deed.SETTLE_CALL, CallKind(call.kind), roles_of(user)):
        return None
    return sent[1] if sent and sent[0] == call.pk else SettleCallForm(call=call)


def _passage(quote: Quote) -> list[tuple[str, str, int]]:
    """Where the quote stands: number, text and offset of each paragraph that it touches."""
    if quote.headline is not None:
        return [(f"Headline {quote.headline.position}", quote.headline.text, 0)]
    copy = paragraphs(quote.revision.text) if quote.revision else []
    numbers = numbers_of(quote.fragments, copy)
    return [(pilcrows([each.number]), each.text, each.start) for each in copy if each.number in numbers]
