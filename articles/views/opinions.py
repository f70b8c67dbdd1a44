"""Second opinions: asked for on a fact-check, and given on a page that does not tell the first."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import opinions
from articles.actions.refusals import Refused
from articles.forms.opinions import AskOpinionForm, GiveOpinionForm
from articles.models import Opinion, Quote, Rating
from articles.queries.opinions import blind, may_be_asked, opinion_of
from articles.queries.people import roles_of
from articles.queries.scales import comparable, label_called
from articles.views.cards import Choice, choices_for, reasoned
from articles.views.errors import refuse
from articles.views.factchecks import shown, wanted
from articles.views.quotes import context_of
from articles.views.responses import page, signed_in
from articles.workflow.refusals import opinion_objection
from articles.workflow.vocabulary import Deed


@dataclass(frozen=True, slots=True)
class Ballot:
    """The buttons of the scale, none of them pressed."""

    choices: list[Choice]

    @property
    def reasoned(self) -> list[tuple[Rating, list[Choice]]]:
        return reasoned(self.choices)


@require_POST
def ask(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """Asks a colleague, and back to the opinions; a refusal is the page of the fact-check."""
    user, check = signed_in(request), wanted(fact_check_id)
    people = may_be_asked(check, user)
    form = AskOpinionForm(request.POST, people=people)
    try:
        if no := opinion_objection(Deed.ASK_OPINION, roles_of(user)):
            raise Refused(no.sentence, 403)
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        person = next(each for each in people if each.username == form.cleaned_data["person"])
        made = opinions.ask_opinion(check, by=user, of=person)
    except Refused as refused:
        if refused.status == 403:
            return refuse(request, refused.sentence, 403)
        return shown(request, wanted(fact_check_id), asking=form, refused=refused)
    return redirect(made.get_absolute_url())


@require_safe
def opinion_page(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """The claim, the copy around it and the evidence, for whoever was asked; once given, both ratings side by side."""
    opinion = _asked(request, opinion_id)
    return redirect(opinion.get_absolute_url()) if opinion.given_at else _blind(request, opinion)


@require_POST
def give(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Gives it for good, and on to both ratings side by side."""
    user, opinion, form = signed_in(request), _asked(request, opinion_id), GiveOpinionForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        said = form.cleaned_data
        rating = next((each for each in comparable(opinion.fact_check) if each.slug == said["rating"]), None)
        if rating is None:
            raise Refused(f"{label_called(said['rating'])} is not on the scale that this was rated on.", 422)
        opinions.give_opinion(opinion, by=user, rating=rating, reason=said["reason"], because=said["because"])
    except Refused as refused:
        if refused.status == 403 or opinion.given_at:
            return refuse(request, refused.sentence, refused.status)
        return _blind(request, opinion, form, refused)
    return redirect(opinion.get_absolute_url())


def _asked(request: HttpRequest, opinion_id: int) -> Opinion:
    """The opinion of an address; one that is asked of somebody else is not found."""
    opinion = opinion_of(signed_in(request), opinion_id)
    if opinion is None:
        raise Http404
    return opinion


def _blind(
    request: HttpRequest, opinion: Opinion, form: GiveOpinionForm | None = None, refused: Refused | None = None
) -> HttpResponse:
    user, check = signed_in(request), opinion.fact_check
    is_own = user.pk in (check.author_id, check.approver_id)
    found = blind(check)
    context: dict[str, Any] = {
        "opinion": opinion,
        "claim": check,
        "quotes": [(quote, context_of(quote)) for quote in found.quotes],
        "evidence": found.evidence,
        "ballot": Ballot(choices_for(Quote(), comparable(check))),
        "form": form or GiveOpinionForm(),
        "why_not": opinion_objection(Deed.GIVE_OPINION, roles_of(user), is_own=is_own),
        "refused": refused,
    }
    return page(request, "articles/opinion.html", context, refused.status if refused else 200)
