"""The deeds on a fact-check: publish, correct, withdraw, retract, put back, embargo, acknowledge."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from articles import tasks
from articles.actions import publishing
from articles.actions.refusals import Refused
from articles.forms.publishing import PublishForm
from articles.models import Dependant, FactCheck
from articles.queries.site import site_of
from articles.views.errors import refuse
from articles.views.factchecks import FORMS, address_of, asked_once_more, shown, wanted
from articles.views.responses import signed_in
from articles.workflow.vocabulary import Deed, VersionKind

Act = Callable[..., object]


@require_POST
def publish(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """Makes public what the editor has just looked at, and nothing else."""
    user, check, form = signed_in(request), wanted(fact_check_id), PublishForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        data = form.cleaned_data
        publishing.publish(
            check,
            by=user,
            seen=data["row_version"],
            shown=data["shown"],
            site=site_of(request),
            kind=VersionKind(data["kind"] or VersionKind.PUBLICATION),
            note=data["note"],
        )
    except Refused as no:
        if no.status == 403:
            return refuse(request, no.sentence, 403)
        return asked_once_more(request, wanted(fact_check_id), form=form, refused=no)
    tasks.deliver.enqueue()
    return redirect(address_of(check))


@require_POST
def correct(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    return _do(request, fact_check_id, Deed.CORRECT, publishing.open_correction)


@require_POST
def withdraw(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    return _do(request, fact_check_id, Deed.WITHDRAW, publishing.withdraw)


@require_POST
def retract(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    return _do(request, fact_check_id, Deed.RETRACT, publishing.retract)


@require_POST
def reinstate(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    return _do(request, fact_check_id, Deed.REINSTATE, publishing.reinstate)


@require_POST
def set_embargo(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    return _do(request, fact_check_id, Deed.EMBARGO, publishing.set_embargo)


@require_POST
def acknowledge(request: HttpRequest, fact_check_id: int, dependant_id: int) -> HttpResponse:
    """Says that what used a changed finding was dealt with."""
    user, check = signed_in(request), wanted(fact_check_id)
    found = Dependant.objects.select_related("version__fact_check", "article")
    dependant = get_object_or_404(found, pk=dependant_id, version__fact_check=check)
    return _answer(request, check, lambda: publishing.acknowledge(dependant, by=user))


def _do(request: HttpRequest, fact_check_id: int, deed: Deed, act: Act) -> HttpResponse:
    user, check, form = signed_in(request), wanted(fact_check_id), FORMS[deed](request.POST)

    def done() -> None:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        _call(act, check, user, dict(form.cleaned_data))

    return _answer(request, check, done, sent=(deed, form))


def _call(act: Act, check: FactCheck, by: User, data: dict[str, Any]) -> None:
    act(check, by=by, seen=data.pop("row_version"), **data)


def _answer(request: HttpRequest, check: FactCheck, done: Callable[[], None], sent: Any = None) -> HttpResponse:
    try:
        done()
    except Refused as no:
        if no.status == 403:
            return refuse(request, no.sentence, 403)
        return shown(request, wanted(check.pk), sent=sent, refused=no)
    tasks.deliver.enqueue()
    return redirect(address_of(check))
