"""Reads about tags."""

from collections.abc import Sequence

from articles.models import Quote, Tag
from articles.queries.queue import Count, capped_counts

PAGE = 50


def tags_by_name(after: Tag | None = None) -> list[Tag]:
    """One page of tags by name and one more."""
    found = Tag.objects.filter(key__gt=after.key) if after else Tag.objects.all()
    return list(found.order_by("key")[: PAGE + 1])


def numbers_of_quotes(tags: Sequence[Tag]) -> dict[int, Count]:
    """How many quotes have each tag, counted to a thousand, in one query."""
    counts = capped_counts([Quote.objects.filter(quote_tags__tag=tag) for tag in tags])
    return {tag.pk: count for tag, count in zip(tags, counts, strict=True)}
