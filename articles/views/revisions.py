"""The states an article's text was in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.queries.flags import kinds_keeping
from articles.queries.revisions import old_galley, revision_numbered, revisions_of
from articles.text.revising import altered
from articles.views.places import number_of
from articles.views.responses import page, signed_in
from articles.workflow.refusals import export_objection


@require_safe
def revisions_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Every state of the text, newest first."""
    signed_in(request)
    article = get_object_or_404(Article, pk=article_id)
    context = {
        "article": article,
        "lines": revisions_of(article_id),
        "kept_here": export_objection(kinds_keeping(article)),
    }
    return page(request, "articles/revisions.html", context)


@require_safe
def revision_page(request: HttpRequest, article_id: int, number: int) -> HttpResponse:
    """One state, with the quotes as they were marked in it, and what the newer of it and another changed."""
    signed_in(request)
    revision = revision_numbered(article_id, number) if number < 2**31 else None
    if revision is None:
        raise Http404
    asked = number_of(request.GET.get("against")) or (number - 1 or number + 1)
    other = revision_numbered(article_id, asked) if 0 < asked < 2**31 and asked != number else None
    older, newer = sorted((revision, other or revision), key=lambda each: each.number)
    lines = revisions_of(article_id)
    context = {
        "article": revision.article,
        "galley": old_galley(revision),
        "lines": lines,
        "is_latest": number == lines[0].revision.number,
        "other": other,
        "older": older,
        "newer": newer,
        "altered": altered(older.text, newer.text) if other else [],
    }
    return page(request, "articles/revision.html", context)
