"""One tag per shared fragment, and the small words around a quote."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.models import Activity, Quote
from articles.queries.activity import is_undoable
from articles.queries.articles import NumberedQuote, Progress
from articles.queries.look import look_of
from articles.queries.opinions import in_words
from articles.queries.people import initials_of, name_of, roles_of
from articles.queries.telling import told, why_not_undone
from articles.workflow.quotes import MOVES
from articles.workflow.refusals import ADVISED, CHECKERS, article_objection, correction_objection, is_known
from articles.workflow.vocabulary import CheckState, Deed, Kind, QuoteState, Role

register = template.Library()

register.filter("name", name_of)
register.filter("initials", initials_of)
register.filter("told", told)
register.filter("why_not_undone", why_not_undone)
register.filter("undoable", is_undoable)
register.filter("in_words", in_words)


@register.simple_tag
def icon(name: str, css: str = "icon") -> SafeString:
    return format_html('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>', css, name)


@register.filter("look")
def state_look(quote: Quote) -> str:
    """The CSS classes of a quote's state and rating."""
    if quote.state == QuoteState.TO_CHECK:
        return "todo"
    if quote.state == QuoteState.REJECTED:
        return "plain rejected"
    colour = quote.fact_check.rating.colour if quote.fact_check and quote.fact_check.rating else "plain"
    return f"{colour} {'signed' if quote.state == QuoteState.SIGNED_OFF else 'proposed'}"


@register.filter
def state_mark(quote: Quote) -> SafeString:
    """A dashed circle to check, hollow with the rating when proposed, full when signed off."""
    if quote.state == QuoteState.TO_CHECK:
        return icon("todo")
    if quote.state == QuoteState.REJECTED:
        return icon("close")
    sign = quote.fact_check.rating.icon if quote.fact_check and quote.fact_check.rating else "opinion"
    signed = quote.state == QuoteState.SIGNED_OFF
    return format_html(
        '<svg class="icon mark" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-{}"/><g class="{}"'
        ' transform="translate(3.2 3.2) scale(.6)"><use href="#i-{}" width="16" height="16"/></g></svg>',
        "disc" if signed else "ring",
        "out" if signed else "inner",
        sign,
    )


@register.filter
def state_words(quote: Quote) -> str:
    """ "To check", "Supported?" while proposed, "Supported" when signed off; "Retracted" once it was."""
    check = quote.fact_check
    if check and check.state in (CheckState.WITHDRAWN, CheckState.RETRACTED):
        return str(check.get_state_display())
    if quote.state in (QuoteState.PROPOSED, QuoteState.SIGNED_OFF) and check and check.rating:
        reason = f": {check.get_reason_display()}" if check.reason else ""
        return f"{check.rating.label}{'?' if quote.state == QuoteState.PROPOSED and not reason else ''}{reason}"
    return str(quote.get_state_display())


@register.filter
def lacking(quote: Quote) -> str:
    """For a proposed quote in a list, what it visibly lacks, without a query."""
    check = quote.fact_check
    if quote.state != QuoteState.PROPOSED or check is None or check.rating is None:
        return ""
    return (
        ""
        if check.state == "awaiting_sign_off"
        else "needs evidence"
        if check.rating.needs_evidence
        else "needs a note"
    )


@register.filter
def speaker_words(quote: Quote) -> str:
    """Who says it, and how the copy names them where that differs."""
    if quote.kind == Kind.OWN:
        return "Our words"
    name = quote.said_by.name if quote.said_by else "Speaker not named"
    if quote.said_by and quote.mention and quote.mention != quote.said_by.name:
        return f"{name}, from “{quote.mention}”"
    return name


@register.filter
def lead_in(quote: Quote) -> str:
    """The words in front of reported speech in a list: who and how."""
    if quote.kind in (Kind.DIRECT, Kind.OWN) or not quote.cue:
        return ""
    return f"{quote.mention} {quote.cue}".strip()


@register.filter
def shown_words(quote: Quote) -> str:
    words = quote.words if len(quote.words) <= 280 else quote.words[:280].rsplit(" ", 1)[0] + "…"
    return f"“{words}”" if quote.kind == Kind.DIRECT else words


@register.filter
def short_words(words: str) -> str:
    return words if len(words) <= 60 else words[:58].rsplit(" ", 1)[0] + "…"


@register.filter
def moment(when: datetime) -> str:
    """The time for today, else the day and the time, as the desk's clock shows them."""
    local = timezone.localtime(when)
    today = timezone.localdate()
    if local.date() == today:
        return f"{local:%H:%M}"
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local.day} {local:%b}{year}, {local:%H:%M}"


@register.filter
def due(when: datetime) -> str:
    """ "at 11:30" for today, else "on 24 Nov, 11:30"."""
    words = moment(when)
    return f"on {words}" if " " in words else f"at {words}"


@register.filter
def is_past(when: datetime | None) -> bool:
    return when is not None and when < timezone.now()


@register.filter
def at(mapping: dict[Any, Any], key: Any) -> Any:
    """The value of a key that the template holds in a variable."""
    return mapping.get(key)


@register.filter
def percent(share: float) -> str:
    """ "95%" for 0.95."""
    return f"{round(share * 100)}%"


@register.filter
def has_role(user: Any, role: str) -> bool:
    return role in roles_of(user)


@register.filter
def may_check(user: Any) -> bool:
    return bool(CHECKERS & roles_of(user))


@register.filter
def may_mark(user: Any) -> bool:
    return MOVES[Deed.MARK].may_ever(roles_of(user))


@register.filter
def may_ask_redaction(user: Any) -> bool:
    """Whether they may ask for one at all, whatever state the words are in."""
    return bool(ADVISED & roles_of(user))


@register.filter
def may_edit_articles(user: Any) -> bool:
    return article_objection(roles_of(user)) is None


@register.filter
def may_correct_copy(user: Any) -> bool:
    return correction_objection(roles_of(user), signed=0, archived=False) is None


@register.filter
def has_a_role(user: Any) -> bool:
    return is_known(roles_of(user))


@register.filter
def role_words(user: Any) -> str:
    """The person's roles in words, highest first."""
    held = [role.label for role in reversed(Role) if role in roles_of(user)]
    return ", ".join(held) or "no role yet"


@register.simple_tag
def bar(progress: Progress | None) -> SafeString:
    """Thick is signed off, hollow is proposed, a hair line is left."""
    progress = progress or Progress()
    total, x, parts = progress.total or 1, 0.0, []
    for css, number, y, height in (
        ("done", progress.signed_off, 0, 6),
        ("half", progress.proposed, 0.5, 5),
        ("left", progress.to_check, 2, 2),
    ):
        width = 100 * number / total
        if number:
            parts.append((css, round(x, 2), y, round(max(width - 0.7, 0.5), 2), height))
        x += width
    rects = format_html_join("", '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', parts)
    return format_html(
        '<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="{}">{}</svg>',
        progress.in_words,
        rects,
    )


@register.simple_tag
def marked(text: str, start: int, quotes: Iterable[NumberedQuote | Quote], opened: int | None = None) -> SafeString:
    """A piece of copy that begins at offset `start`, with every quote in it marked; parts lie inside their whole."""
    found = [quote.quote if isinstance(quote, NumberedQuote) else quote for quote in quotes]
    spans = []
    for quote in found:
        for begin, end in quote.fragments:
            clipped = (max(begin - start, 0), min(end - start, len(text)))
            if clipped[0] < clipped[1]:
                spans.append((*clipped, quote))
    spans.sort(key=lambda span: (span[0], -span[1], span[2].part_of_id is not None))
    return _nested(text, 0, len(text), spans, opened)


@register.simple_tag
def said_in(text: str, start: int, quote: Quote) -> SafeString:
    """A piece of copy that begins at offset `start`, with one quote marked; nothing tells its state or its rating."""
    pieces, place = [], 0
    for begin, end in quote.fragments:
        first, last = max(begin - start, 0), min(end - start, len(text))
        if first < last:
            pieces.append(format_html("{}<mark>{}</mark>", text[place:first], text[first:last]))
            place = last
    return format_html("{}{}", mark_safe("".join(pieces)), text[place:])  # noqa: S308  (went through format_html)


def _nested(text: str, start: int, end: int, spans: list[tuple[int, int, Quote]], opened: int | None) -> SafeString:
    pieces: list[str] = []
    place = start
    while spans:
        begin, stop, quote = spans[0]
        inner = [span for span in spans[1:] if span[0] < stop]
        spans = spans[1 + len(inner) :]
        stop = min(stop, end)
        pieces.append(format_html("{}", text[place:begin]))
        pieces.append(
            format_html(
                '<mark class="quote {}{}" data-quote="{}">{}</mark>',
                state_look(quote),
                " on" if quote.pk == opened else "",
                quote.pk,
                _nested(text, begin, stop, inner, opened),
            )
        )
        place = stop
    pieces.append(format_html("{}", text[place:end]))
    return mark_safe("".join(pieces))  # noqa: S308  (every piece went through format_html)


@register.inclusion_tag("articles/_quote_card.html", takes_context=True)
def quote_card(context: RequestContext, card: Any) -> dict[str, Any]:
    # htmx sends the token of the page in a header; only forms that a browser sends by itself carry one.
    swapped = "HX-Request" in context["request"].headers
    token = "" if swapped else context.get("csrf_token")
    return {"card": card, "quote": card.quote, "user": context["user"], "form_token": token}


@register.inclusion_tag("articles/_note.html")
def note(numbered: NumberedQuote, place: Any, opened: int | None = None, *, oob: bool = False) -> dict[str, Any]:
    return {
        "numbered": numbered,
        "quote": numbered.quote,
        "place": place,
        "is_on": numbered.quote.pk == opened,
        "oob": oob,
    }


@register.inclusion_tag("articles/_row.html")
def row(
    quote: Quote, place: Any, opened: int | None = None, *, line: Activity | None = None, oob: bool = False
) -> dict[str, Any]:
    return {"quote": quote, "place": place, "is_on": quote.pk == opened, "line": line, "oob": oob}


@register.simple_tag(takes_context=True)
def look(context: RequestContext) -> dict[str, str]:
    """The theme, density and keys that this browser keeps."""
    request = context.get("request")
    return look_of(request.COOKIES) if request is not None else {}


@register.simple_tag
def address(place: Any, quote: Quote) -> str:
    """The page with the card of `quote` open."""
    return str(place.address(quote))
