"""The shared replies: a page, a card, a deed done, a deed refused."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse

from articles.actions.refusals import Refused
from articles.forms.deeds import DeedForm
from articles.models import Activity, Quote
from articles.queries.activity import Latest, latest
from articles.queries.articles import Galley, galley, latest_revision
from articles.queries.people import roles_of
from articles.queries.queue import Filters, View, capped_counts, next_in_queue, view_counts, waiting
from articles.views.cards import Card, card_for, scale_for
from articles.views.errors import refuse
from articles.views.places import Place
from articles.workflow.refusals import is_known
from articles.workflow.vocabulary import Deed


def signed_in(request: HttpRequest) -> User:
    """The person who asks; every view behind the sign-in has one. Raises PermissionDenied for one without a role."""
    assert isinstance(request.user, User)
    if not is_known(roles_of(request.user)):
        raise PermissionDenied("Your account has no role on this desk yet. Ask an admin to put you into a group.")
    return request.user


def is_htmx(request: HttpRequest) -> bool:
    """Whether htmx asks for a fragment. A page that the browser restores from its history is a page."""
    return "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A whole page, with what stands around every page: the size of the queue, and what an undo would take back."""
    user = signed_in(request)
    if "queue_count" not in context:
        context["queue_count"] = capped_counts([waiting(Filters(View.TO_CHECK), user)])[0]
    return render(request, template, context | {"own_deeds": latest(user)}, status=status)


def card_reply(request: HttpRequest, card: Card, place: Place, status: int = 200) -> HttpResponse:
    """One card for htmx, and with a refusal the quote's row: somebody else may have changed it."""
    context: dict[str, Any] = {"card": card, "place": place}
    if status != 200 and is_on_page(request):
        context["refreshed"] = card.quote
        if not place.is_queue:
            context["refreshed_note"] = _galley_around(card.quote).find(card.quote.pk)
    return _settling(request, render(request, "articles/_card_swap.html", context, status=status), card, place)


def led_to(request: HttpRequest, address: str) -> HttpResponse:
    """To another page: as a redirect, or as htmx follows one."""
    return HttpResponse(status=204, headers={"HX-Redirect": address}) if is_htmx(request) else redirect(address)


def is_on_page(request: HttpRequest) -> bool:
    """Whether the page has a row for the quote; keys.js says so where it has none."""
    return request.headers.get("Row-On-Page") != "no"


def is_on_quote_page(request: HttpRequest) -> bool:
    """Whether htmx asks from the page of one quote."""
    try:
        return resolve(urlsplit(request.headers.get("HX-Current-URL", "")).path).url_name == "quote"
    except (Resolver404, ValueError):
        return False


def deed_done(request: HttpRequest, place: Place, changed: Quote, line: Activity, *, moves_on: bool) -> HttpResponse:
    """Where a deed leads: for htmx the next card and every changed place on the page at once, else a redirect."""
    user = signed_in(request)
    around = None if place.is_queue else _galley_around(changed)
    opened = _next(place, around, changed, user) if moves_on else changed
    if not is_htmx(request):
        return redirect(place.address(opened))
    if opened is not None and opened.pk != changed.pk and is_on_quote_page(request):
        # All of that page is about one quote; a card of another in it would be rated by mistake.
        back = urlencode({"back": place.path})
        return led_to(request, f"{reverse('quote', args=[opened.pk])}?{back}")
    line.words = changed.words  # type: ignore[attr-defined]  # as the query of the latest deed has it
    card = card_for(opened, user, place, ratings=scale_for(request)) if opened is not None else None
    if card is not None and around is not None:
        card.number = around.number_of(card.quote)
    views, progress = view_counts(user, changed.article_id if place.is_queue else None)
    context = {
        "card": card,
        "place": place,
        "changed": changed,
        "line": line,
        "own_deeds": latest(user) if line.undoes_id else Latest(line),
        "gone": line if moves_on else None,
        "views": views,
        "queue_count": views[View.TO_CHECK],
        "progress": progress,
        "galley": around,
        "numbered": around.find(changed.pk) if around else None,
        "on_page": is_on_page(request),
    }
    done = HttpResponse(render_to_string("articles/_deed_done.html", context, request))
    return _settling(request, done, card, place)


def _galley_around(quote: Quote) -> Galley:
    revision = quote.revision if quote.revision and quote.in_copy else latest_revision(quote.article_id)
    return galley(quote.article, revision, with_headlines=False)


def _next(place: Place, around: Galley | None, changed: Quote, user: User) -> Quote | None:
    """What to work on once `changed` is decided; None where nothing waits in this queue any more."""
    if place.filters is not None:
        return next_in_queue(place.filters, user, changed)
    found = around.next_to_check(changed) if around else None
    return Quote.objects.for_card().get(pk=found.quote.pk) if found else changed


def _settling(request: HttpRequest, response: HttpResponse, card: Card | None, place: Place) -> HttpResponse:
    """Puts the focus on the card once htmx has settled, and its quote into the address of a list or an article."""
    response["HX-Trigger-After-Settle"] = "card"
    if response.status_code == 200 and card is not None and not is_on_quote_page(request):
        response["HX-Replace-Url"] = place.address(card.quote).removesuffix("#card")
    return response


def deed_refused(
    request: HttpRequest, place: Place, quote_id: int, deed: Deed, form: DeedForm | None, no: Refused
) -> HttpResponse:
    """The card as it stands now with the reason on it and everything that was typed; a missing role is a page."""
    if no.status == 403:
        return refuse(request, no.sentence, 403)
    user = signed_in(request)
    quote = Quote.objects.for_card().get(pk=quote_id)
    card = card_for(
        quote, user, place, deed=deed, form=form, refused=no, attempt=attempted(deed, form), ratings=scale_for(request)
    )
    if is_htmx(request):
        return card_reply(request, card, place, no.status)
    return page(request, "articles/quote.html", {"card": card, "place": place}, no.status)


def attempted(deed: Deed, form: DeedForm | None) -> str:
    """What the person was about to do, in words, for the card that shows both versions."""
    values = form.data if form is not None and form.is_bound else {}
    words = {
        Deed.RATE: f"rate it {str(values.get('rating', '')).replace('-', ' ')}",
        Deed.REJECT: "mark it “not a quote”",
        Deed.CHECK_WORDING: f"set the wording to {str(values.get('wording', '')).replace('_', ' ')}",
        Deed.TAG: f"tag it “{values.get('name', '')}”",
        Deed.UNTAG: "take a tag off",
        Deed.ADD_EVIDENCE: "add evidence",
        Deed.WITHDRAW_EVIDENCE: "withdraw evidence",
        Deed.KEEP_COPY: "keep a copy of a source",
        Deed.EDIT_CLAIM: "say what is claimed",
        Deed.SIGN_OFF: "sign it off",
        Deed.SEND_BACK: "send it back",
        Deed.ASSIGN: f"give it to {values.get('assignee') or 'nobody'}",
        Deed.DEFER: "put it off",
        Deed.ATTRIBUTE: f"give it to the speaker {values.get('speaker') or '(not named)'}",
        Deed.MOVE_ENDS: "move its ends",
        Deed.SPLIT: "split a part off",
        Deed.ATTACH: "share an earlier fact-check with it",
        Deed.RELATE: "link an earlier fact-check as related",
        Deed.UNRELATE: "take a link to a fact-check off",
    }
    return words[deed]
