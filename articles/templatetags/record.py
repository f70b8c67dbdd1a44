"""Before and after on the screen, told by marks and words and not by colour."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.queries.differences import NOTHING, Difference
from articles.text.differing import Fate, Piece

register = template.Library()


@register.simple_tag
def difference_words(difference: Difference) -> SafeString:
    """A text with its deleted words struck through and its inserted ones underlined, or one value and the next."""
    if difference.pieces:
        return format_html_join("", "{}", ((_marked(piece),) for piece in difference.pieces))
    return format_html(
        '<span class="was">{}</span> <span aria-hidden="true">→</span><span class="vh"> became </span> '
        '<span class="became">{}</span>',
        difference.before or NOTHING,
        difference.after or NOTHING,
    )


@register.simple_tag
def marked_pieces(pieces: Iterable[Piece]) -> SafeString:
    """A text with what was deleted struck through and what was inserted underlined."""
    return format_html_join("", "{}", ((_marked(piece),) for piece in pieces))


def _marked(piece: Piece) -> SafeString:
    if piece.fate is Fate.DELETED:
        return format_html('<del><span class="vh">[deleted: </span>{}<span class="vh">]</span></del>', piece.text)
    if piece.fate is Fate.INSERTED:
        return format_html('<ins><span class="vh">[inserted: </span>{}<span class="vh">]</span></ins>', piece.text)
    return format_html("{}", piece.text)
