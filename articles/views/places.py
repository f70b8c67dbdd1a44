"""Where a card is being worked in: the queue with its filters, or an article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from articles.models import Quote
from articles.queries.queue import NARROWING, Filters, View
from articles.text.clean import forbidden_character


@dataclass(frozen=True, slots=True)
class Place:
    """`path` is the page's address without the quote that is open; `filters` is None in an article.

    `turned` says which page of a list it is: the quote `after` or `before` which it begins. `is_page`: it is the page
    of one quote, from which a form was sent.
    """

    path: str
    filters: Filters | None = None
    article_id: int | None = None
    turned: Mapping[str, str] = field(default_factory=dict)
    is_page: bool = False

    @property
    def is_queue(self) -> bool:
        return self.filters is not None

    def address(self, quote: Quote | None = None) -> str:
        """The page, with the card of `quote` open."""
        if quote is None:
            return self.path
        if self.is_page:
            return f"{self.path}#evidence"
        return f"{self.path}{'&' if '?' in self.path else '?'}quote={quote.pk}#card"


def queue_place(asked: dict[str, str] | str) -> Place:
    """The list that these values, or an address of the queue, describe; the whole queue for any other address."""
    if isinstance(asked, dict):
        return _queue(asked)
    parts = urlsplit(asked) if asked.startswith(reverse("queue")) else urlsplit("")
    return _queue(dict(parse_qsl(parts.query)))


def number_of(value: str | None) -> int:
    """A row's number from an address; 0, which no row has, for anything else."""
    value = value or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else 0


def article_place(article_id: int) -> Place:
    return Place(reverse("article", args=[article_id]), article_id=article_id)


def place_of(request: HttpRequest, quote: Quote) -> Place:
    """The page that a form or link names in `back`, or that a link stood on; where that is no queue, the article."""
    back = request.POST.get("back") or request.GET.get("back") or ""
    if not back and request.method == "GET":
        back = urlsplit(request.headers.get("Referer", ""))._replace(scheme="", netloc="").geturl()
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/"):
        parts = urlsplit(back)
        try:
            found = resolve(parts.path)
        except Resolver404:
            found = None
        if found is not None and found.url_name == "queue":
            return _queue(dict(parse_qsl(parts.query)))
        if found is not None and found.url_name == "quote" and request.method == "POST":
            return Place(parts.path, article_id=quote.article_id, is_page=True)
    return article_place(quote.article_id)


def filters_of(values: dict[str, str]) -> Filters:
    """Filters from an address; what it does not know it leaves out.

    Where no view is named, filters look through all that is open; a rating looks at everything that has it.
    """
    values = {name: value.strip()[:200] for name, value in values.items() if not forbidden_character(value)}
    narrowing = {name: values[name] for name in NARROWING if values.get(name)}
    view = values.get("view", "")
    unnamed = View.ANY if "rating" in narrowing else View.OPEN if narrowing else View.TO_CHECK
    return Filters(View(view) if view in set(View) else unnamed, **narrowing)


def list_address(filters: Filters, **more: object) -> str:
    """The address of the list that `filters` describe, from its beginning."""
    return f"{reverse('queue')}?{urlencode(filters.named | more)}"


def _queue(values: dict[str, str]) -> Place:
    filters = filters_of(values)
    turned = {name: value for name, value in values.items() if name in ("after", "before") and value.isdigit()}
    asked = {name: value for name, value in filters.named.items() if values.get(name)}
    query = urlencode(asked | turned)
    return Place(reverse("queue") + (f"?{query}" if query else ""), filters, turned=turned)
