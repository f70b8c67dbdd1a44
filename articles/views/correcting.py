"""Correcting what is marked: one page for a quote that is there, one for words that are to be marked."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import correcting
from articles.actions.correcting import Attribution
from articles.actions.recording import Seen
from articles.actions.refusals import Refused
from articles.forms.deeds import AttributionForm, DeedForm, EndsForm, SeenAttributionForm
from articles.models import Article, Quote, RelatedHeadline, Revision, Speaker
from articles.queries.articles import latest_revision
from articles.queries.people import roles_of
from articles.queries.speakers import speakers_called
from articles.queries.standing import standing_without_sources
from articles.text import edges
from articles.text.paragraphs import numbers_of, paragraphs, pilcrows
from articles.text.spans import words_of
from articles.views.errors import refuse
from articles.views.places import Place, place_of
from articles.views.quotes import quote_for
from articles.views.responses import page, signed_in
from articles.workflow.quotes import Standing, objection
from articles.workflow.vocabulary import Deed, Kind, QuoteState, SpeakerKind

_EDGES = (
    (edges.START, -1, "Begin earlier", "Shift+ArrowLeft"),
    (edges.START, 1, "Begin later", "Shift+ArrowRight"),
    (edges.END, -1, "End earlier", "ArrowLeft"),
    (edges.END, 1, "End later", "ArrowRight"),
)


@dataclass(frozen=True, slots=True)
class Nudge:
    """A link that shows the same page with one edge moved by a word; `key` only for the outermost edges."""

    id: str
    label: str
    url: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Ends:
    """Fragments as they would be, in their place, with a way to move each edge."""

    written: str
    words: str
    lines: list[tuple[str, str, int]]
    marks: list[Quote]
    pieces: list[tuple[str, list[Nudge]]]


@require_safe
def correct_page(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Who says a quote and where it begins and ends, to be corrected."""
    signed_in(request)
    return _correct(request, quote_for(signed_in(request), quote_id))


@require_POST
def attribute(request: HttpRequest, quote_id: int) -> HttpResponse:
    user = signed_in(request)
    quote, form = quote_for(user, quote_id), SeenAttributionForm(request.POST)
    try:
        data = _cleaned(form)
        correcting.attribute(quote, by=user, seen=_seen(data), to=_attribution(data))
    except Refused as no:
        return _correct(request, quote_for(user, quote_id), says=form, refused=no)
    return redirect(place_of(request, quote).address(quote))


@require_POST
def move_ends(request: HttpRequest, quote_id: int) -> HttpResponse:
    user = signed_in(request)
    quote, form = quote_for(user, quote_id), EndsForm(request.POST)
    try:
        data = _cleaned(form)
        correcting.move_ends(quote, by=user, seen=_seen(data), fragments=_read(data["ends"], quote))
    except Refused as no:
        return _correct(request, quote_for(user, quote_id), refused=no)
    return redirect(place_of(request, quote).address(quote))


@require_POST
def split(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Makes a part a quote of its own, and opens it to be corrected further."""
    user = signed_in(request)
    quote, form = quote_for(user, quote_id), EndsForm(request.POST)
    try:
        data = _cleaned(form)
        part = correcting.split(quote, by=user, seen=_seen(data), fragments=_read(data["ends"], quote))
    except Refused as no:
        return _correct(request, quote_for(user, quote_id), refused=no)
    return redirect(place_of(request, part).address(part))


@require_safe
def mark_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Words of the copy, found or selected, on their way to being a quote."""
    signed_in(request)
    return _mark(request, *_article(article_id))


@require_POST
def mark(request: HttpRequest, article_id: int) -> HttpResponse:
    user = signed_in(request)
    article, revision = _article(article_id)
    form = AttributionForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        fragments = edges.read(request.POST.get("ends", ""), revision.text)
        if fragments is None or request.POST.get("revision") != str(revision.pk):
            raise Refused("The copy has changed, or these places do not lie in it. Select the words again.", 422)
        made = correcting.mark(revision, by=user, fragments=fragments, attribution=_attribution(form.cleaned_data))
    except Refused as no:
        return _mark(request, article, revision, says=form, refused=no)
    return redirect(f"{made.get_absolute_url()}#card")


def _correct(
    request: HttpRequest, quote: Quote, *, says: SeenAttributionForm | None = None, refused: Refused | None = None
) -> HttpResponse:
    if refused is not None and refused.status == 403:
        return refuse(request, refused.sentence, 403)
    place, user = place_of(request, quote), signed_in(request)
    text = _place_of(quote).text
    asked = (request.GET or request.POST).get("ends", "")
    pending = edges.tidied(edges.read(asked, text) or [], text) or quote.fragments
    stands = standing_without_sources(quote, user)
    given = {
        "speaker": quote.said_by.name if quote.said_by else "",
        "relayed_from": quote.relayed_from.shown.name if quote.relayed_from else "",
        "mention": quote.mention,
        "cue": quote.cue,
        "kind": quote.kind,
    }
    no = objection(Deed.ATTRIBUTE, stands)
    context: dict[str, Any] = {
        "quote": quote,
        "place": place,
        "says": says or SeenAttributionForm(initial=given),
        "ends": _ends(quote, pending, _place_of(quote), reverse("quote-correct", args=[quote.pk]), place),
        "moved": pending != quote.fragments,
        "is_part": edges.inside(pending, quote.fragments),
        "why_not": no.sentence if no else "",
        "voids": quote.state == QuoteState.SIGNED_OFF,
        "refused": refused,
    }
    return page(request, "articles/correct.html", context, refused.status if refused else 200)


def _mark(
    request: HttpRequest,
    article: Article,
    revision: Revision,
    *,
    says: AttributionForm | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    if refused is not None and refused.status == 403:
        return refuse(request, refused.sentence, 403)
    user, here = signed_in(request), reverse("article-mark", args=[article.pk])
    asked = request.GET or request.POST
    words = asked.get("words", "").replace("\r\n", "\n")
    places = edges.places_of(words, revision.text)
    pending = edges.tidied(edges.read(asked.get("ends", ""), revision.text) or places[:1], revision.text)
    no = objection(Deed.MARK, Standing(QuoteState.TO_CHECK, user.pk, roles_of(user)))
    context: dict[str, Any] = {
        "article": article,
        "revision": revision,
        "words": words,
        "not_found": bool(words.strip()) and not places,
        "others": _elsewhere(places, revision.text, here) if len(places) > 1 else [],
        "says": says or AttributionForm(initial={"kind": Kind.DIRECT}),
        "ends": _ends(Quote(article=article, revision=revision), pending, revision, here) if pending else None,
        "why_not": no.sentence if no else "",
        "refused": refused,
    }
    return page(request, "articles/mark.html", context, refused.status if refused else 200)


def _elsewhere(places: Sequence[Sequence[int]], text: str, here: str) -> list[tuple[str, str]]:
    """Every place where the same words stand: its paragraph, and the page that marks it there."""
    copy_ = paragraphs(text)
    return [(pilcrows(numbers_of([each], copy_)), f"{here}?ends={edges.written([each])}") for each in places]


def _ends(
    quote: Quote, pending: list[list[int]], place: Revision | RelatedHeadline, here: str, back: Place | None = None
) -> Ends:
    shown = copy.copy(quote)
    shown.fragments = pending
    pieces = []
    for number, (start, end) in enumerate(pending):
        nudges = []
        for edge, step, label, key in _EDGES:
            address = {"ends": edges.written(edges.moved(pending, place.text, number, edge, step))}
            address |= {"back": back.path} if back else {}
            outermost = number == (0 if edge == edges.START else len(pending) - 1)
            name = f"{label.replace(' ', '-').lower()}-{number}"
            nudges.append(Nudge(name, label, f"{here}?{urlencode(address)}", key if outermost else ""))
        pieces.append((place.text[start:end], nudges))
    return Ends(edges.written(pending), words_of(pending, place.text), _lines(place, quote, pending), [shown], pieces)


def _lines(place: Revision | RelatedHeadline, quote: Quote, pending: list[list[int]]) -> list[tuple[str, str, int]]:
    """Number, text and offset of each paragraph that the fragments touch, now or as they would be."""
    if isinstance(place, RelatedHeadline):
        return [(f"Headline {place.position}", place.text, 0)]
    copy_ = paragraphs(place.text)
    numbers = {*numbers_of(pending, copy_), *numbers_of(quote.fragments or [], copy_)}
    return [(pilcrows([each.number]), each.text, each.start) for each in copy_ if each.number in numbers]


def _article(article_id: int) -> tuple[Article, Revision]:
    revision = latest_revision(article_id)
    if revision is None:
        raise Http404
    return revision.article, revision


def _place_of(quote: Quote) -> Revision | RelatedHeadline:
    place = quote.headline or quote.revision
    assert place is not None  # quote_stands_in_one_place
    return place


def _read(ends: str, quote: Quote) -> list[list[int]]:
    found = edges.read(ends, _place_of(quote).text)
    if found is None:
        raise Refused("These places do not lie in the text. Select the words again.", 422, "ends")
    return found


def _cleaned(form: DeedForm) -> dict[str, Any]:
    if not form.is_valid():
        raise Refused(form.first_error, 422)
    return form.cleaned_data


def _seen(data: dict[str, Any]) -> Seen:
    return Seen(data["row_version"], data["check_row_version"])


def _attribution(data: dict[str, Any]) -> Attribution:
    speaker = speaker_called(data["speaker"], data["speaker_kind"])
    relayed = speaker_called(data["relayed_from"], "")
    return Attribution(Kind(data["kind"]), speaker, relayed, data["mention"], data["cue"])


def speaker_called(name: str, kind_if_new: str) -> Speaker | None:
    """Who is meant by a name; somebody new where it says what they are. Raises `Refused` with 422 otherwise."""
    if not name.strip():
        return None
    found = speakers_called(name)
    if len(found) > 1:
        named = "; ".join(f"{each.name} ({each.get_kind_display().lower()})" for each in found[:5])
        raise Refused(f"“{name}” is several speakers: {named}. Give the whole name.", 422, "speaker")
    if found:
        return found[0]
    if kind_if_new:
        return correcting.new_speaker(name, SpeakerKind(kind_if_new))
    raise Refused(f"The desk knows no speaker “{name}”. Say what they are, and they are added.", 422, "speaker_kind")
