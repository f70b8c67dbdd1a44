"""What of the copy that comes in is here already."""

from articles.models import Article, Revision


def article_here(sha256: str, source_url: str = "") -> Article | None:
    """The article with this text in any of its revisions, or from this address; in two queries, both by index.

    A newer version of an article from the same address is a correction of it, not another article.
    """
    revision = Revision.objects.filter(sha256=sha256).select_related("article").order_by("pk").first()
    if revision is not None:
        return revision.article
    return Article.objects.filter(source_url=source_url).first() if source_url else None
