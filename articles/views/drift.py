"""Where an article drifts from itself and from what was said before."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.queries.articles import latest_revision
from articles.queries.drift import drift_of
from articles.views.responses import page, signed_in


@require_safe
def drift_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Every finding with both places beside each other, and a way to raise a call on it."""
    signed_in(request)
    revision = latest_revision(article_id)
    article = revision.article if revision else Article.objects.filter(pk=article_id).first()
    if article is None:
        raise Http404
    return page(request, "articles/drift.html", {"article": article, "drift": drift_of(article, revision)})
