"""Where a card is being worked in: the queue with its filters, or an article."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from articles.models import Quote
from articles.queries.queue import Filters, View
from articles.text.clean import forbidden_character


@dataclass(frozen=True, slots=True)
class Place:
    """`path` is the page's address without the quote that is open; `filters` is None in an article."""

    path: str
    filters: Filters | None = None
    article_id: int | None = None

    @property
    def is_queue(self) -> bool:
        return self.filters is not None

    def address(self, quote: Quote | None = None) -> str:
        """The page, with the card of `quote` open."""
        if quote is None:
            return self.path
        return f"{self.path}{'&' if '?' in self.path else '?'}quote={quote.pk}#card"


def queue_place(request: HttpRequest) -> Place:
    return _queue(request.GET.dict())


def article_place(article_id: int) -> Place:
    return Place(reverse("article", args=[article_id]), article_id=article_id)


def place_of(request: HttpRequest, quote: Quote) -> Place:
    """The page that a form or link names in `back`; where it names none of ours, the quote's article."""
    back = request.POST.get("back") or request.GET.get("back") or ""
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/"):
        parts = urlsplit(back)
        try:
            found = resolve(parts.path)
        except Resolver404:
            found = None
        if found is not None and found.url_name == "queue":
            return _queue(dict(parse_qsl(parts.query)))
    return article_place(quote.article_id)


def filters_of(values: dict[str, str]) -> Filters:
    """Filters from an address; what it does not know it leaves out."""
    values = {name: value for name, value in values.items() if not forbidden_character(value)}
    view = values.get("view", "")
    return Filters(
        View(view) if view in set(View) else View.TO_CHECK, values.get("rating", "")[:50], values.get("tag", "")[:150]
    )


def _queue(values: dict[str, str]) -> Place:
    filters = filters_of(values)
    kept = {name: value for name, value in values.items() if name in ("view", "rating", "tag", "after", "before")}
    query = urlencode(kept)
    return Place(reverse("queue") + (f"?{query}" if query else ""), filters)


def number_in(request: HttpRequest, name: str) -> int:
    """A row's number from the address; 0, which no row has, for anything else."""
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else 0
