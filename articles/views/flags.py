"""Flags: the list of the open ones, those of one quote or article, raising, settling and advising."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import flags as deeds
from articles.actions.refusals import Refused
from articles.forms.flags import AdviceForm, RaiseFlagForm, SettleFlagForm
from articles.models import Article, Flag, Quote
from articles.queries import flags as reads
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.places import number_of
from articles.views.responses import page, signed_in
from articles.workflow.refusals import flag_objection
from articles.workflow.vocabulary import Deed

Sent = tuple[Deed, int, Any]


@dataclass(slots=True)
class FlagPanel:
    """One flag with the forms that this person may send."""

    read: reads.ReadFlag
    settle: SettleFlagForm | None
    advise: AdviceForm | None


@require_safe
def flags_page(request: HttpRequest) -> HttpResponse:
    """What waits for legal, oldest first."""
    user = signed_in(request)
    found = reads.open_flags(number_of(request.GET.get("after")))
    shown = found[: reads.PAGE]
    context = {
        "flags": shown,
        "may_read_notes": reads.may_read_notes(user),
        "after": shown[-1] if len(found) > len(shown) else None,
    }
    return page(request, "articles/flags.html", context)


@require_safe
def quote_flags_page(request: HttpRequest, quote_id: int) -> HttpResponse:
    """The flags on a quote and on its article."""
    return _shown(request, _quote(quote_id))


@require_safe
def article_flags_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The flags on an article and on its quotes."""
    return _shown(request, get_object_or_404(Article, pk=article_id))


@require_POST
def raise_on_quote(request: HttpRequest, quote_id: int) -> HttpResponse:
    return _raise(request, _quote(quote_id))


@require_POST
def raise_on_article(request: HttpRequest, article_id: int) -> HttpResponse:
    return _raise(request, get_object_or_404(Article, pk=article_id))


@require_POST
def settle(request: HttpRequest, flag_id: int) -> HttpResponse:
    flag = _flag(flag_id)
    form = SettleFlagForm(request.POST, flag=flag.pk)

    def act(by: User, data: dict[str, Any]) -> None:
        deeds.settle_flag(flag, by=by, seen=data["row_version"], outcome=data["outcome"])

    return _do(request, flag.quote or flag.article, (Deed.SETTLE_FLAG, flag.pk, form), act)


@require_POST
def advise(request: HttpRequest, flag_id: int) -> HttpResponse:
    flag = _flag(flag_id)
    form = AdviceForm(request.POST, flag=flag.pk)

    def act(by: User, data: dict[str, Any]) -> None:
        deeds.advise(flag, by=by, text=data["text"])

    return _do(request, flag.quote or flag.article, (Deed.ADVISE, flag.pk, form), act)


def _quote(quote_id: int) -> Quote:
    return get_object_or_404(Quote.objects.select_related("article"), pk=quote_id)


def _flag(flag_id: int) -> Flag:
    return get_object_or_404(Flag.objects.select_related("quote__article", "article"), pk=flag_id)


def _raise(request: HttpRequest, target: Article | Quote) -> HttpResponse:
    def act(by: User, data: dict[str, Any]) -> None:
        deeds.raise_flag(target, by=by, kind=data["kind"], because=data["because"])

    return _do(request, target, (Deed.RAISE_FLAG, 0, RaiseFlagForm(request.POST)), act)


def _do(
    request: HttpRequest, target: Article | Quote, sent: Sent, act: Callable[[User, dict[str, Any]], None]
) -> HttpResponse:
    """Clean, act, and back to the flags; a refusal is that page with what was typed."""
    user, form = signed_in(request), sent[2]
    try:
        if no := flag_objection(sent[0], roles_of(user)):
            raise Refused(no.sentence, 403)
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        act(user, form.cleaned_data)
    except Refused as refused:
        if refused.status == 403:
            return refuse(request, refused.sentence, 403)
        return _shown(request, target, sent=sent, refused=refused)
    return redirect(_address(target))


def _address(target: Article | Quote) -> str:
    return reverse("quote-flags" if isinstance(target, Quote) else "article-flags", args=[target.pk])


def _shown(
    request: HttpRequest, target: Article | Quote, *, sent: Sent | None = None, refused: Refused | None = None
) -> HttpResponse:
    user = signed_in(request)
    no = {deed: flag_objection(deed, roles_of(user)) for deed in (Deed.RAISE_FLAG, Deed.SETTLE_FLAG, Deed.ADVISE)}

    def typed(deed: Deed, number: int, form: forms.Form) -> Any:
        if no[deed]:
            return None
        return sent[2] if sent and sent[:2] == (deed, number) else form

    def panel(each: reads.ReadFlag) -> FlagPanel:
        pk = each.flag.pk
        settles = None if each.flag.settled_at else typed(Deed.SETTLE_FLAG, pk, SettleFlagForm(flag=pk))
        return FlagPanel(each, settles, typed(Deed.ADVISE, pk, AdviceForm(flag=pk)))

    why_not = no[Deed.RAISE_FLAG]
    context = {
        "target": target,
        "is_quote": isinstance(target, Quote),
        "panels": [panel(each) for each in reads.flags_on(target, user)],
        "raising": typed(Deed.RAISE_FLAG, 0, RaiseFlagForm()),
        "why_not": why_not.sentence if why_not else "",
        "may_read_notes": why_not is None,
        "may_read_advice": no[Deed.ADVISE] is None,
        "refused": refused,
    }
    return page(request, "articles/flags_on.html", context, refused.status if refused else 200)
