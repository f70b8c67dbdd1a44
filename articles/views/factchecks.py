"""Fact-checks on the desk: the list by stage, one with everything about it, and the page as readers will see it."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.actions.publishing import draft_version
from articles.actions.refusals import Refused
from articles.exchange.claimreview_rules import ERROR
from articles.exchange.public_page import flaws, page_of
from articles.forms.opinions import AskOpinionForm
from articles.forms.publishing import (
    CheckForm,
    CorrectForm,
    EmbargoForm,
    PublishForm,
    ReinstateForm,
    RetractForm,
    WithdrawForm,
)
from articles.models import FactCheck
from articles.queries import factchecks
from articles.queries.claims import unlike
from articles.queries.factchecks import Stage
from articles.queries.publication import content, digest, latest_version
from articles.queries.redactions import hold_on, redactions_on
from articles.queries.site import site_of
from articles.views.errors import refuse
from articles.views.note_board import note_board
from articles.views.opinion_board import opinion_board
from articles.views.places import number_of
from articles.views.responses import page, signed_in
from articles.workflow.refusals import Ground
from articles.workflow.vocabulary import Deed, VersionKind

# The deeds that one form on the page of a fact-check does.
FORMS: dict[Deed, type[CheckForm]] = {
    Deed.CORRECT: CorrectForm,
    Deed.WITHDRAW: WithdrawForm,
    Deed.RETRACT: RetractForm,
    Deed.REINSTATE: ReinstateForm,
    Deed.EMBARGO: EmbargoForm,
}
# Its button, its key, and the button that then does it.
_BUTTONS = {
    Deed.CORRECT: ("Correct", "c", "Open the correction"),
    Deed.WITHDRAW: ("Withdraw", "w", "Take the page down now"),
    Deed.RETRACT: ("Retract", "r", "Retract it for good"),
    Deed.REINSTATE: ("Put back", "b", "Put the page back"),
    Deed.EMBARGO: ("Embargo", "e", "Keep"),
}


@dataclass(frozen=True, slots=True)
class DeedPanel:
    """A deed with its button and its form; `why_not` is the reason where it is refused just now."""

    deed: str
    words: str
    key: str
    done: str
    address: str
    form: CheckForm
    why_not: str = ""
    is_open: bool = False


@require_safe
def fact_checks_page(request: HttpRequest) -> HttpResponse:
    """The fact-checks of one stage, newest first."""
    signed_in(request)
    asked = request.GET.get("stage", "")
    stage = Stage(asked) if asked in set(Stage) else Stage.READY
    found = factchecks.in_stage(stage, number_of(request.GET.get("before")))
    shown = found[: factchecks.PAGE]
    context = {
        "stages": list(Stage),
        "stage": stage,
        "checks": shown,
        "before": shown[-1] if len(found) > len(shown) else None,
    }
    return page(request, "articles/fact_checks.html", context)


@require_safe
def fact_check_page(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """One fact-check: what it claims, on what it rests, who agreed, what readers saw of it and who used it."""
    return shown(request, wanted(fact_check_id))


@require_safe
def publish_page(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """Asks once more, with the page exactly as it will be and what its markup lacks."""
    return asked_once_more(request, wanted(fact_check_id))


@require_safe
def preview_page(request: HttpRequest, fact_check_id: int) -> HttpResponse:
    """The public page as publishing would make it now, kept out of every cache and index."""
    user, check = signed_in(request), wanted(fact_check_id)
    if no := factchecks.objection_to(Deed.PUBLISH, check, user):
        return refuse(request, no.sentence, 403 if no.ground is Ground.ROLE else 409)
    return HttpResponse(page_of(_as_it_will_be(check), site_of(request)), headers={"X-Robots-Tag": "noindex"})


def wanted(fact_check_id: int) -> FactCheck:
    """The fact-check of an address; where there is none, a 404."""
    check = factchecks.fact_check_for(fact_check_id)
    if check is None:
        raise Http404
    return check


def shown(
    request: HttpRequest,
    check: FactCheck,
    *,
    sent: tuple[Deed, CheckForm] | None = None,
    asking: AskOpinionForm | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    """The page of a fact-check; with the form that was sent and why it was refused."""
    about = factchecks.dossier(check, signed_in(request))
    panels = [_panel(deed, about, sent) for deed in FORMS if about.offers(deed)]
    context = {"about": about, "panels": panels, "refused": refused} | note_board(check, signed_in(request))
    context |= {"hold": hold_on(quote.article_id for quote in about.quotes), "redactions": redactions_on(check)}
    context |= opinion_board(check, signed_in(request), asking)
    return page(request, "articles/fact_check.html", context, refused.status if refused else 200)


def _panel(deed: Deed, about: factchecks.Dossier, sent: tuple[Deed, CheckForm] | None) -> DeedPanel:
    words, key, done = _BUTTONS[deed]
    form = EmbargoForm(initial={"not_before": about.check.not_before}) if deed is Deed.EMBARGO else FORMS[deed]()
    is_sent = sent is not None and sent[0] is deed
    return DeedPanel(
        deed=deed.value,
        words=words,
        key=key,
        done=done,
        address=reverse(f"fact-check-{deed.value}", args=[about.check.pk]),
        form=sent[1] if sent and is_sent else form,
        why_not=about.no.get(deed.value, ""),
        is_open=is_sent,
    )


def asked_once_more(
    request: HttpRequest, check: FactCheck, *, form: PublishForm | None = None, refused: Refused | None = None
) -> HttpResponse:
    """The page that asks before anything is public."""
    user = signed_in(request)
    latest = latest_version(check)
    context: dict[str, Any] = {"check": check, "latest": latest, "refused": refused}
    no = factchecks.objection_to(Deed.PUBLISH, check, user)
    if no is not None:
        context["why_not"] = no.sentence
    else:
        version = _as_it_will_be(check, form.data.get("note", "") if form else "")
        found = flaws(version, site_of(request))
        told = content(check)
        context |= {
            "version": version,
            "site": site_of(request),
            "address": site_of(request).page(str(check.public_id)),
            "errors": [each for each in found if each.level == ERROR],
            "warnings": [each for each in found if each.level != ERROR],
            "shown": digest(told),
            "unlike": list(dict.fromkeys(said for quote in told["quotes"] for said in unlike(check, quote["words"]))),
            "form": form or PublishForm(),
        }
    return page(request, "articles/fact_check_publish.html", context, refused.status if refused else 200)


def address_of(check: FactCheck) -> str:
    return reverse("fact-check", args=[check.pk])


def _as_it_will_be(check: FactCheck, note: str = "") -> dict[str, Any]:
    """The version that publishing would make now; before the note is written, words stand in for it."""
    if latest_version(check) is None:
        return draft_version(check)
    note = note.strip() or "(Your note to readers will stand here.)"
    return draft_version(check, kind=VersionKind.CORRECTION, note=note)
