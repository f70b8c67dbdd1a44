"""Articles: editing what the desk says about one, putting it away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from articles.actions import articles as deeds
from articles.actions.refusals import Refused, refuse_if
from articles.forms.articles import ArticleForm, EditArticleForm
from articles.models import Article
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.responses import page, signed_in
from articles.workflow.refusals import article_objection


@require_safe
def edit_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """What the desk says about an article, to be changed."""
    article = get_object_or_404(Article, pk=article_id)
    try:
        refuse_if(article_objection(roles_of(signed_in(request))))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return _shown(request, EditArticleForm.about(article), article)


@require_POST
def edit(request: HttpRequest, article_id: int) -> HttpResponse:
    user, article, form = signed_in(request), get_object_or_404(Article, pk=article_id), EditArticleForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(form.first_error, 422)
        data = dict(form.cleaned_data)
        deeds.edit_article(article, by=user, seen=data.pop("row_version"), particulars=data)
    except Refused as no:
        return _shown(request, form, Article.objects.get(pk=article_id), refused=no)
    return redirect(article)


@require_POST
def archive(request: HttpRequest, article_id: int) -> HttpResponse:
    """Puts an article away, or with `away` empty brings it back."""
    user, article = signed_in(request), get_object_or_404(Article, pk=article_id)
    version = request.POST.get("row_version", "")
    seen = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0
    try:
        deeds.archive(article, by=user, seen=seen, away=bool(request.POST.get("away")))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return redirect(article)


def _shown(
    request: HttpRequest, form: ArticleForm, article: Article, *, refused: Refused | None = None
) -> HttpResponse:
    if refused is not None and refused.status == 403:
        return refuse(request, refused.sentence, 403)
    may_archive = article_objection(roles_of(signed_in(request)), archiving=True) is None
    context = {"form": form, "article": article, "may_archive": may_archive, "refused": refused}
    return page(request, "articles/article_form.html", context, refused.status if refused else 200)
