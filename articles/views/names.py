"""What is offered while a name is typed: options for the fields of a page, asked for when one is first used."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Speaker, Tag
from articles.queries.people import may_be_given_quotes, name_of
from articles.views.responses import signed_in

OFFERED = 300


@require_safe
def tag_names(request: HttpRequest) -> HttpResponse:
    return _options(request, ((tag.name, "") for tag in Tag.objects.all()[:OFFERED]))


@require_safe
def people_names(request: HttpRequest) -> HttpResponse:
    return _options(request, ((person.username, name_of(person)) for person in may_be_given_quotes()))


@require_safe
def speaker_names(request: HttpRequest) -> HttpResponse:
    found = Speaker.objects.filter(merged_into=None)[:OFFERED]
    return _options(request, ((speaker.name, ", ".join(speaker.aliases)) for speaker in found))


@require_safe
def article_slugs(request: HttpRequest) -> HttpResponse:
    found = Article.objects.order_by("-id")[:OFFERED]
    return _options(request, ((article.slug, str(article)) for article in found))


def _options(request: HttpRequest, options: Iterable[tuple[str, str]]) -> HttpResponse:
    signed_in(request)
    return render(request, "articles/_names.html", {"options": options})
