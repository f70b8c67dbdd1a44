"""What of the copy that comes in is here already."""

from django.db.models import OuterRef, Q, Subquery

from articles.models import Article, Revision

_MOST_COMPARED = 5
_ALIKE = 2 / 3  # of the lines of the shorter of two texts


def article_here(sha256: str, source_url: str = "") -> Article | None:
    """The article with this text in any of its revisions, or from this address; in two queries, both by index.

    A newer version of an article from the same address is a correction of it, not another article.
    """
    revision = Revision.objects.filter(sha256=sha256).select_related("article").order_by("pk").first()
    if revision is not None:
        return revision.article
    return Article.objects.filter(source_url=source_url).first() if source_url else None


def perhaps_earlier(text: str, *, headline: str, first_words: str, byline: str) -> Article | None:
    """The newest article on the desk that this text is perhaps a newer version of; in one query.

    Its headline and byline are the same; or it has the headline, or begins with the same words, and shares two lines in
    three. `first_words` are what stands in for a headline. A guess to be shown, never acted upon.
    """
    same = Q(first_words=first_words) | (Q(headline__iexact=headline) if headline else Q())
    latest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number").values("text")[:1]
    articles = Article.objects.filter(same, archived_at=None).annotate(latest_text=Subquery(latest))
    for article in articles.order_by("-created_at", "-pk")[:_MOST_COMPARED]:
        signed_alike = headline and byline and article.headline.lower() == headline.lower()
        if (signed_alike and article.byline.lower() == byline.lower()) or _alike(text, article.latest_text or ""):
            return article
    return None


def _alike(one: str, other: str) -> bool:
    ours, theirs = (frozenset(filter(None, map(str.strip, text.split("\n")))) for text in (one, other))
    return bool(ours and theirs) and len(ours & theirs) >= _ALIKE * min(len(ours), len(theirs))
