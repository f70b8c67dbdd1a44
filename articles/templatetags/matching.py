"""Two texts beside each other, with what differs marked."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.queries.matching import Bit
from articles.text.differing import Fate, Piece

register = template.Library()

_ELEMENT = {
    Fate.DELETED: '<del><span class="vh">[only here: </span>{}<span class="vh">]</span></del>',
    Fate.INSERTED: '<ins><span class="vh">[only there: </span>{}<span class="vh">]</span></ins>',
    Fate.SAME: "{}",
}


@register.simple_tag
def side(bits: Iterable[Bit]) -> SafeString:
    """One of the two texts."""
    shown = (format_html('<mark class="differs">{}</mark>' if bit.differs else "{}", bit.text) for bit in bits)
    return format_html_join("", "{}", ((each,) for each in shown))


@register.simple_tag
def both(pieces: Iterable[Piece]) -> SafeString:
    """Both texts in one: what only the first has struck through, what only the second has underlined."""
    shown = (format_html(_ELEMENT[piece.fate], piece.text) for piece in pieces)
    return format_html_join("", "{}", ((each,) for each in shown))
