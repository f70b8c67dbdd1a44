"""The pages that show the copy: articles, one article; and the keys."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.queries import articles as article_reads
from articles.queries.changes import changes_in
from articles.queries.glossary import GLOSSARY
from articles.views.cards import card_for, scale_for
from articles.views.places import article_place, number_of
from articles.views.responses import page, signed_in


@require_safe
def articles_page(request: HttpRequest) -> HttpResponse:
    """Every article, newest first, with what keeps it from running."""
    number = number_of(request.GET.get("before"))
    before = Article.objects.filter(pk=number).first() if number else None
    archived = bool(request.GET.get("archived"))
    found = list(article_reads.articles_newest_first(before, archived=archived))
    shown = found[: article_reads.PAGE]
    context = {
        "articles": shown,
        "archived": archived,
        "progress": article_reads.progress_of(article.pk for article in shown),
        "before": shown[-1] if len(found) > len(shown) else None,
    }
    return page(request, "articles/articles.html", context)


@require_safe
def article_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The copy with every quote marked in place, its related headlines, and the card of one quote."""
    user = signed_in(request)
    revision = article_reads.latest_revision(article_id)
    article = revision.article if revision else Article.objects.filter(pk=article_id).first()
    if article is None:
        raise Http404
    galley = article_reads.galley(article, revision)
    opened = galley.find(number_of(request.GET.get("quote"))) or galley.first_open()
    place = article_place(article.pk)
    card = None
    if opened is not None:
        quote = opened.quote
        quote.article = article
        if quote.in_copy:
            quote.revision = revision if quote.revision_id else None
        quote.headline = next((row.headline for row in galley.headlines if row.headline.pk == quote.headline_id), None)
        card = card_for(quote, user, place, number=opened.number, ratings=scale_for(request))
    changes = changes_in(article, user)
    context = {
        "galley": galley,
        "card": card,
        "opened": opened,
        "place": place,
        "changes": changes,
        "held_since": getattr(revision, "held_since", None),
        "changed_places": galley.places_of(changes.quotes),
    }
    return page(request, "articles/article.html", context)


@require_safe
def glossary_page(request: HttpRequest) -> HttpResponse:
    """The desk's words, from the rulebook and the scale."""
    return page(request, "articles/glossary.html", {"families": GLOSSARY, "ratings": scale_for(request)})


@require_safe
def keys_page(request: HttpRequest) -> HttpResponse:
    """All keys, for those who have no dialog."""
    return page(request, "articles/keys.html", {})
