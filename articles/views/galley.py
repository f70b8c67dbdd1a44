"""An article as a galley to print: the copy with its marks, and in the margin what the desk says of each quote."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.queries.articles import galley, latest_revision
from articles.queries.calls import open_calls_by_quote
from articles.views.responses import page, signed_in


@require_safe
def galley_page(request: HttpRequest, article_id: int) -> HttpResponse:
    signed_in(request)
    revision = latest_revision(article_id)
    article = revision.article if revision else Article.objects.filter(pk=article_id).first()
    if article is None:
        raise Http404
    context = {"galley": galley(article, revision), "calls": open_calls_by_quote(article)}
    return page(request, "articles/galley.html", context)
