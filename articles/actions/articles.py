"""Editing what the desk says about an article, and putting it away."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from articles.actions.editing import save_edited
from articles.actions.refusals import Stale, refuse_if
from articles.models import Article
from articles.models.fields import LINE
from articles.queries.people import roles_of
from articles.workflow.refusals import article_objection


def free_slug(words: str) -> str:
    """A slug made of the first words, with a number where it is taken."""
    base = slugify(words)[:80].strip("-") or "article"
    taken = set(Article.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (base if n == 1 else f"{base}-{n}" for n in range(1, len(taken) + 2))
    return next(slug for slug in numbered if slug not in taken)


def first_words_of(text: str) -> str:
    """What stands in for the headline of an article without one."""
    return " ".join(text.split(maxsplit=12)[:12])[:LINE]


def edit_article(article: Article, *, by: User, seen: int, particulars: dict[str, Any]) -> Article:
    """Changes an article's particulars; its quotes move in the queue with its deadline. Raises `Refused` or `Stale`."""
    refuse_if(article_objection(roles_of(by)))
    for name, value in particulars.items():
        setattr(article, name, value)
    article.row_version = seen
    save_edited(article, by=by)
    return article


@transaction.atomic
def archive(article: Article, *, by: User, seen: int, away: bool) -> Article:
    """Puts an article away, or brings it back. Nothing of it is lost; lists and counts leave it out."""
    refuse_if(article_objection(roles_of(by), archiving=True))
    if (article.archived_at is not None) == away:
        raise Stale
    article.archived_at = timezone.now() if away else None
    article.row_version = seen
    save_edited(article, by=by)
    return article
