"""What changed in an article since somebody looked, and saying that it was seen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import arranging
from articles.actions.refusals import Refused
from articles.models import Article
from articles.queries.changes import new_lines
from articles.queries.record import page as page_of
from articles.views.errors import refuse
from articles.views.places import number_of
from articles.views.responses import page, signed_in


@require_safe
def changes_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """The latest page of lines that others wrote since this person looked, with what stood there before and after."""
    user, article = signed_in(request), get_object_or_404(Article, pk=article_id)
    lines, _, has_older = page_of(new_lines(article, user))
    return page(request, "articles/changes.html", {"article": article, "lines": lines, "has_older": has_older})


@require_POST
def look(request: HttpRequest, article_id: int) -> HttpResponse:
    """Everything up to `line` was seen; what came after it stays new."""
    user, article = signed_in(request), get_object_or_404(Article, pk=article_id)
    try:
        arranging.look(article, by=user, line=number_of(request.POST.get("line")))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return redirect(article)
