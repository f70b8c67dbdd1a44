"""The queue: its lists, one deed on many quotes, and views of one's own."""

import uuid
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions import arranging, correcting, review, tagging
from articles.actions.bulk import Outcome, in_bulk
from articles.actions.correcting import Attribution
from articles.actions.recording import Seen
from articles.actions.refusals import Refused
from articles.forms.lists import BulkForm, FilterForm, SaveViewForm
from articles.models import Activity, Article, Quote, Rating, SavedView, Speaker, Tag
from articles.queries import articles as article_reads
from articles.queries import queue as queue_reads
from articles.queries.people import may_be_given_quotes
from articles.queries.queue import Filters, View
from articles.views.cards import card_for, scale_for
from articles.views.correcting import speaker_called
from articles.views.errors import refuse
from articles.views.places import Place, list_address, number_of, queue_place
from articles.views.quotes import person_called
from articles.views.responses import page, signed_in
from articles.workflow.vocabulary import Kind, Reason

TAGS_LISTED = 12

_Act = Callable[[Quote, Seen, uuid.UUID], Activity]


@require_safe
def queue_page(request: HttpRequest) -> HttpResponse:
    """What waits, in deadline order, beside the card of one quote."""
    return _list(request, queue_place(request.GET.dict()), request.GET)


@require_safe
def filters_page(request: HttpRequest) -> HttpResponse:
    """The filters of a list as a form: a page of its own, and the panel that htmx takes out of it."""
    signed_in(request)
    place = queue_place(request.GET.dict())
    form = FilterForm(place.filters or Filters(), may_be_given_quotes(), scale_for(request))
    asked = list_address(place.filters or Filters()).partition("?")[2]
    return page(request, "articles/filters.html", {"filter_form": form, "place": place, "asked": asked})


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """One deed on every selected quote; the list again, with what became of each."""
    place = queue_place(request.POST.get("back", ""))
    form = BulkForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        act = _act_of(request, form.cleaned_data)
        outcomes = in_bulk(_selected(form.cleaned_data["seen"]), act)
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    reply = _list(request, place, place.turned, outcomes)
    reply["HX-Trigger-After-Settle"] = "outcomes"
    return reply


def _selected(seen: dict[int, tuple[int, int | None]]) -> list[tuple[Quote, Seen]]:
    found = queue_reads.in_queue_order(Quote.objects.for_card().filter(pk__in=seen))
    return [(quote, Seen(*seen[quote.pk])) for quote in found]


def _act_of(request: HttpRequest, data: dict[str, Any]) -> _Act:
    by = signed_in(request)

    def tag(quote: Quote, seen: Seen, batch: uuid.UUID) -> Activity:
        return tagging.tag(quote, by=by, seen=seen, name=data["name"], batch=batch)

    def assign(to: User | None, quote: Quote, seen: Seen, batch: uuid.UUID) -> Activity:
        return arranging.assign(quote, by=by, seen=seen, to=to, batch=batch)

    def defer(quote: Quote, seen: Seen, batch: uuid.UUID) -> Activity:
        return arranging.defer(quote, by=by, seen=seen, batch=batch)

    def rate(rating: Rating, quote: Quote, seen: Seen, batch: uuid.UUID) -> Activity:
        return review.rate(quote, by=by, seen=seen, rating=rating, reason=data["reason"], batch=batch)

    def speaker(to: Speaker | None, quote: Quote, seen: Seen, batch: uuid.UUID) -> Activity:
        said = Attribution(Kind(quote.kind), to, quote.relayed_from, quote.mention, quote.cue)
        return correcting.attribute(quote, by=by, seen=seen, to=said, batch=batch)

    match data["deed"]:
        case "tag":
            return tag
        case "assign":
            return partial(assign, person_called(data["assignee"]))
        case "mine":
            return partial(assign, by)
        case "defer":
            return defer
        case "speaker":
            return partial(speaker, speaker_called(data["speaker"], ""))
    return partial(rate, _nothing_to_rate(request, data["reason"]))


def _nothing_to_rate(request: HttpRequest, reason: str) -> Rating:
    """The one rating that may be given without opening each quote."""
    found = next((rating for rating in scale_for(request) if rating.needs_reason), None)
    if found is None:
        raise Refused("The desk’s scale has no rating for quotes with nothing to rate.", 422)
    if not reason:
        raise Refused("Say why there is nothing to rate.", 422)
    return found


@require_POST
def save_view(request: HttpRequest) -> HttpResponse:
    """Keeps the list on the screen under a name, and opens it."""
    place, form = queue_place(request.POST.get("back", "")), SaveViewForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(next(str(said[0]) for said in form.errors.values()), 422)
        query = list_address(place.filters or Filters()).partition("?")[2]
        arranging.save_view(by=signed_in(request), name=form.cleaned_data["name"], query=query)
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return redirect(place.path)


@require_POST
def remove_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """Forgets a view of one's own; somebody else's is a 404."""
    arranging.remove_view(get_object_or_404(SavedView, user=signed_in(request), pk=view_id))
    return redirect(queue_place(request.POST.get("back", "")).path)


def _list(request: HttpRequest, place: Place, turned: Any, outcomes: Sequence[Outcome] = ()) -> HttpResponse:
    user, filters = signed_in(request), place.filters or Filters()
    after, before = _quote_numbered(turned.get("after")), _quote_numbered(turned.get("before"))
    rows = queue_reads.page(filters, user, after=after, before=before)
    more = len(rows) > queue_reads.PAGE
    rows = (rows[1:] if before else rows[:-1]) if more else rows
    ratings = scale_for(request)
    opened = _opened(request, rows)
    listed = list(Tag.objects.all()[:TAGS_LISTED])
    people = may_be_given_quotes()
    context = {
        "place": place,
        "filters": filters,
        "filters_address": f"{reverse('queue-filters')}?{list_address(filters).partition('?')[2]}",
        "narrowed": _narrowed(filters, ratings, listed, people),
        "outcomes": outcomes,
        "outcomes_said": _in_sum(outcomes),
        "people": people,
        "reasons": list(Reason),
        "saved_views": queue_reads.saved_views(user),
        "rows": rows,
        "progress": article_reads.progress_of({row.article_id for row in rows}),
        "card": card_for(opened, user, place, ratings=ratings) if opened else None,
        "opened": opened,
        "after": rows[-1] if rows and (more or before) else None,
        "before": rows[0] if rows and ((more and before) or (after and not before)) else None,
        **_sidebar(filters, user, ratings, listed),
    }
    context |= {"first_page": list_address(filters) + "&", "heading": _heading(filters, ratings, listed)}
    context["is_empty_desk"] = not rows and not Article.objects.exists()
    return page(request, "articles/queue.html", context)


def _in_sum(outcomes: Sequence[Outcome]) -> str:
    """ "20 quotes done", or "18 of 20 done, 2 refused"."""
    done = sum(1 for each in outcomes if each.line)
    if done == len(outcomes):
        return f"{done} quote{'' if done == 1 else 's'} done"
    return f"{done} of {len(outcomes)} done, {len(outcomes) - done} refused"


def _heading(filters: Filters, ratings: list[Rating], tags: list[Tag]) -> str:
    """A rating or tag alone names its list; otherwise the view does, and what narrows it stands beside."""
    if list(filters.narrowing) == ["rating"]:
        return next((rating.label for rating in ratings if rating.slug == filters.rating), filters.rating_in_words)
    if list(filters.narrowing) == ["tag"]:
        return next((tag.name for tag in tags if tag.key == filters.tag), filters.tag)
    return filters.view.label


def _narrowed(
    filters: Filters, ratings: list[Rating], tags: list[Tag], people: list[User]
) -> list[tuple[str, str, str]]:
    """Each filter that is set, in words, with the address of the list without it."""
    form = FilterForm(filters, people, ratings)
    found = []
    for name, value in filters.narrowing.items():
        choices = dict(getattr(form.fields[name], "choices", ()))
        without = {each: kept for each, kept in filters.narrowing.items() if each != name}
        found.append(
            (
                str(form.fields[name].label),
                str(choices.get(value, value)),
                list_address(Filters(filters.view, **without)),
            )
        )
    return found


def _sidebar(filters: Filters, user: User, ratings: list[Rating], tags: list[Tag]) -> dict[str, Any]:
    asked = [Filters(view) for view in View]
    asked += [Filters(View.ANY, rating=rating.slug) for rating in ratings]
    asked += [Filters(View.OPEN, tag=tag.key) for tag in tags]
    counts = queue_reads.capped_counts([queue_reads.waiting(each, user) for each in asked])
    rated = counts[len(View) : len(View) + len(ratings)]
    tagged = counts[len(View) + len(ratings) :]
    views = dict(zip(View, counts, strict=False))
    return {
        "views": views,
        "queue_count": views[View.TO_CHECK],
        "ratings": list(zip(ratings, rated, strict=True)),
        "tags": [
            (tag, count) for tag, count in zip(tags, tagged, strict=True) if count.number or tag.key == filters.tag
        ],
        "elsewhere": next((view for view in View if views[view].number and view is not filters.view), None),
    }


def _quote_numbered(value: str | None) -> Quote | None:
    number = number_of(value)
    return Quote.objects.filter(pk=number).first() if number else None


def _opened(request: HttpRequest, rows: list[Quote]) -> Quote | None:
    """The quote that the address names, else the first row, loaded for its card."""
    found = Quote.objects.for_card()
    named = _quote_numbered(request.GET.get("quote"))
    pk = named.pk if named else rows[0].pk if rows else None
    return found.filter(pk=pk).first() if pk else None
