"""Copy from plain text."""

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.layout import Line, top_of


def read_plain_text(text: str) -> Copy:
    """The copy in a plain text. Headline, byline and date are taken from its top only where they are unmistakable."""
    lines = text.split("\n")
    top = top_of([Line(line) for line in lines])
    copy = "\n".join(lines[top.begins :]).strip("\n")
    if not copy.strip():
        raise Unreadable("There is a heading, but no copy under it." if top.headline else "This is empty.")
    return Copy(
        text=copy,
        headline=top.headline,
        outlet=top.outlet,
        byline=top.byline,
        dateline=top.dateline,
        published_on=top.published_on,
        url=top.url,
    )
