"""Speakers: the list, the page of one, editing and merging."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import speakers as deeds
from articles.actions.refusals import Refused
from articles.forms.names import SpeakerForm
from articles.models import Speaker, SpeakerProposal
from articles.queries import speakers as reads
from articles.queries.people import roles_of
from articles.text.clean import forbidden_character
from articles.views.errors import refuse
from articles.views.places import number_of
from articles.views.responses import page, signed_in
from articles.workflow.refusals import names_objection


@require_safe
def speakers_page(request: HttpRequest) -> HttpResponse:
    """Everybody the desk quotes, by name, with the number of their quotes."""
    signed_in(request)
    search = request.GET.get("q", "").strip()[:200]
    search = "" if forbidden_character(search) else search
    number = number_of(request.GET.get("after"))
    after = Speaker.objects.filter(pk=number).first() if number else None
    found = list(reads.speakers_by_name(search, after))
    shown = found[: reads.PAGE]
    context = {
        "speakers": shown,
        "numbers": reads.numbers_of_quotes(shown),
        "likenesses": reads.likenesses_of(shown),
        "search": search,
        "after": shown[-1] if len(found) > len(shown) else None,
    }
    return page(request, "articles/speakers.html", context)


@require_safe
def speaker_page(request: HttpRequest, speaker_id: int) -> HttpResponse:
    """One speaker: names, quotes by state, articles; for editors the forms that change and merge."""
    return _shown(request, _speaker(speaker_id))


@require_POST
def edit(request: HttpRequest, speaker_id: int) -> HttpResponse:
    speaker, form = _speaker(speaker_id), SpeakerForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        deeds.edit_speaker(speaker, by=signed_in(request), **form.cleaned_data)
    except Refused as no:
        return _shown(request, _speaker(speaker_id), form=form, refused=no)
    return redirect(speaker)


@require_POST
def merge(request: HttpRequest, speaker_id: int) -> HttpResponse:
    """Merges; without `seen_both` it first shows what the merge will do."""
    speaker, named = _speaker(speaker_id), request.POST.get("into", "")
    try:
        into = _named(named, but=speaker)
        if "seen_both" not in request.POST:
            objection = names_objection(roles_of(signed_in(request)))
            if objection:
                raise Refused(objection.sentence, 403)
            return _shown(request, speaker, into=into)
        deeds.merge(speaker, by=signed_in(request), into=into, seen=request.POST["seen_both"])
    except Refused as no:
        return _shown(request, _speaker(speaker_id), refused=no, named=named)
    return redirect(into)


@require_POST
def tell_apart(request: HttpRequest, speaker_id: int, proposal_id: int) -> HttpResponse:
    """Says that two speakers who are alike are not the same."""
    speaker = _speaker(speaker_id)
    known = SpeakerProposal.objects.select_related("speaker", "other").filter(Q(speaker=speaker) | Q(other=speaker))
    try:
        deeds.tell_apart(get_object_or_404(known, pk=proposal_id), by=signed_in(request))
    except Refused as no:
        return _shown(request, _speaker(speaker_id), refused=no)
    return redirect(speaker)


def _speaker(speaker_id: int) -> Speaker:
    return get_object_or_404(Speaker.objects.select_related("merged_into"), pk=speaker_id)


def _named(name: str, *, but: Speaker) -> Speaker:
    found = [each for each in reads.speakers_called(name) if each.pk != but.pk]
    if len(found) == 1:
        return found[0]
    several = "Several other speakers are" if found else "No other speaker is"
    raise Refused(f"{several} called “{name.strip()[:100]}”.", 422, "into")


def _shown(
    request: HttpRequest,
    speaker: Speaker,
    *,
    form: SpeakerForm | None = None,
    into: Speaker | None = None,
    named: str = "",
    refused: Refused | None = None,
) -> HttpResponse:
    if refused is not None and refused.status == 403:
        return refuse(request, refused.sentence, 403)
    given = {
        "name": speaker.name,
        "kind": speaker.kind,
        "aliases": "\n".join(speaker.aliases),
        "seen": deeds.seen_of(speaker),
    }
    context: dict[str, Any] = {
        "speaker": speaker,
        "states": reads.quotes_by_state(speaker),
        "articles": reads.articles_quoting(speaker),
        "likenesses": reads.likenesses_of([speaker]).get(speaker.pk, []),
        "merged": list(speaker.merged.all()[:50]),
        "may_edit": names_objection(roles_of(signed_in(request))) is None,
        "form": form or SpeakerForm(initial=given),
        "into": into,
        "named": named,
        "seen_both": deeds.seen_of(speaker, into) if into else "",
        "refused": refused,
    }
    return page(request, "articles/speaker.html", context, refused.status if refused else 200)
