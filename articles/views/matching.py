"""Reuse of earlier work, from the page of a quote: share a fact-check, link a related one, take a link off."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.actions import matching
from articles.actions.recording import Seen
from articles.actions.refusals import Refused
from articles.forms.deeds import DeedForm, EarlierForm
from articles.models import Activity, FactCheck, Quote, Related
from articles.text.contrasts import differences
from articles.views.places import place_of
from articles.views.quotes import quote_for
from articles.views.responses import deed_refused, signed_in
from articles.workflow.vocabulary import Deed

_Act = Callable[[Quote, User, Seen, dict[str, Any]], Activity]


@require_POST
def attach(request: HttpRequest, quote_id: int) -> HttpResponse:
    """The quote shares an earlier fact-check."""

    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        return matching.attach(quote, by=by, seen=seen, to=_earlier(data["to"]), to_seen=data["to_row_version"])

    return _do(request, quote_id, Deed.ATTACH, EarlierForm, act)


@require_POST
def relate(request: HttpRequest, quote_id: int) -> HttpResponse:
    """An earlier fact-check is linked as related, with what differs from its claim."""

    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        to = _earlier(data["to"])
        differs = list(dict.fromkeys(each.kind for each in differences(quote.words, to.claim)))
        return matching.relate(quote, by=by, seen=seen, to=to, differs=differs)

    return _do(request, quote_id, Deed.RELATE, EarlierForm, act)


@require_POST
def unrelate(request: HttpRequest, quote_id: int, link_id: int) -> HttpResponse:
    def act(quote: Quote, by: User, seen: Seen, data: dict[str, Any]) -> Activity:
        link = Related.objects.filter(pk=link_id, quote=quote).select_related("fact_check").first()
        if link is None:
            raise Http404
        return matching.unrelate(quote, by=by, seen=seen, link=link)

    return _do(request, quote_id, Deed.UNRELATE, DeedForm, act)


def _earlier(check_id: int) -> FactCheck:
    found = FactCheck.objects.select_related("rating").filter(pk=check_id).first()
    if found is None:
        raise Refused("There is no such fact-check.", 422, "to")
    return found


def _do(request: HttpRequest, quote_id: int, deed: Deed, form_class: type[DeedForm], act: _Act) -> HttpResponse:
    """Clean, act, and back to the page of the quote."""
    user = signed_in(request)
    quote = quote_for(user, quote_id)
    form = form_class(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        data = form.cleaned_data
        act(quote, user, Seen(data["row_version"], data["check_row_version"]), data)
    except Refused as no:
        return deed_refused(request, place_of(request, quote), quote_id, deed, form, no)
    return redirect(f"{reverse('quote', args=[quote_id])}#before-h")
