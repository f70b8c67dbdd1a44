"""The keyboard map: one table for the buttons, the bar below and the help."""

from dataclasses import dataclass

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.queries.scales import keys_in_use

register = template.Library()


@dataclass(frozen=True, slots=True)
class Key:
    """`name` is the stroke as keys.js knows it and as it is printed; a second word follows the first, as in "g q"."""

    name: str
    what: str
    group: str


KEYS = (
    Key("j", "Next quote", "Move"),
    Key("k", "Previous quote", "Move"),
    Key("o", "Open the article at the quote; on a page of an article, back to it", "Move"),
    Key("f", "The pencil: names, titles, figures and dates of the article", "Move"),
    Key("v", "The text of the article: correct it, or bring a newer version", "Move"),
    Key("N", "In a corrected article, what was found in it and not marked yet", "Move"),
    Key("Q", "The query slip of the article: every open call, to send", "Move"),
    Key("G", "The galley of the article, to print", "Move"),
    Key("P", "The particulars of the article: headline, byline, dateline, deadline", "Move"),
    Key("V", "The activity of the article", "Move"),
    Key("w", "What others changed in the article since you looked; there, say that it was seen", "Move"),
    Key("Enter", "Go to the card of the quote", "Move"),
    Key("[", "Earlier page of a list", "Move"),
    Key("]", "Later page of a list", "Move"),
    Key("/", "Filter the list", "Move"),
    Key("g d", "Desk: the first page", "Go"),
    Key("g q", "Queue", "Go"),
    Key("g a", "Articles", "Go"),
    Key("g f", "Fact-checks: to publish, published, corrected, taken down", "Go"),
    Key("g s", "Speakers", "Go"),
    Key("g t", "Tags", "Go"),
    Key("g v", "Activity: every line of the record", "Go"),
    Key("d", "Download the activity that is shown, as CSV", "Go"),
    Key("v", "Said before: the first one is the same, share its fact-check", "Decide"),
    Key("z", "Said before: the first one is related, but differs; in an article, where the copy drifts", "Decide"),
    Key("1", "Propose a rating and move on; which one each of 1 to 9 gives stands under Ratings", "Decide"),
    Key("q", "Calls on the copy at the quote: fix, cut, ask, refer to legal", "Decide"),
    Key("F", "Flags at the quote: risks that legal settles before it is signed", "Decide"),
    Key("D", "On the page of a quote, the second opinions on its fact-check", "Decide"),
    Key("c", "Copy the query slip; on the page of a quote, edit the claim", "Decide"),
    Key("n", "Note: what was found or tried; on the desk and in the list of articles, bring in copy", "Decide"),
    Key("y", "Wording confirmed", "Decide"),
    Key("r", "Not a quote", "Decide"),
    Key("e", "Add evidence", "Decide"),
    Key("E", "On the page of a quote, add a link, a file or another quote as evidence", "Decide"),
    Key("t", "Tag", "Decide"),
    Key("p", "Speaker: correct who says it", "Correct"),
    Key(
        "b",
        "Ends: correct where it begins and ends; there, keep them; on a list of files, bring in what it holds",
        "Correct",
    ),
    Key("ArrowRight", "End one word later", "Correct"),
    Key("ArrowLeft", "End one word earlier", "Correct"),
    Key("Shift+ArrowRight", "Begin one word later", "Correct"),
    Key("Shift+ArrowLeft", "Begin one word earlier", "Correct"),
    Key("h", "Split the marked part off as a quote of its own", "Correct"),
    Key("a", "Mark the selected words as a quote; on the page of a quote’s ends, take them", "Correct"),
    Key("m", "Say who works on it", "Arrange"),
    Key("i", "Mine: I work on it, or give it back", "Arrange"),
    Key("l", "Later: put it off, for me", "Arrange"),
    Key(
        "x",
        "Select the row; on the page of a quote’s calls or flags, settle the first",
        "Arrange",
    ),
    Key("J", "Select the next row too", "Arrange"),
    Key("K", "Select the row before too", "Arrange"),
    Key("*", "Select every row shown, or none; T, M, I, L and N then work on all that is selected", "Arrange"),
    Key("s", "Sign off", "Agree"),
    Key("S", "Send back with a reason", "Agree"),
    Key("u", "Undo my last deed", "Agree"),
    Key("p", "Publish; asked once more, publish it", "On a fact-check"),
    Key("v", "The whole page as readers will see it", "On a fact-check"),
    Key("o", "The page that readers see", "On a fact-check"),
    Key("c", "Open a correction", "On a fact-check"),
    Key("w", "Withdraw: take the page down at once", "On a fact-check"),
    Key("r", "Retract what a colleague withdrew", "On a fact-check"),
    Key("b", "Put back what a colleague withdrew", "On a fact-check"),
    Key("e", "Embargo: not before a time", "On a fact-check"),
    Key("R", "Ask for a reply, and what came of it; on the page of a quote too", "On a fact-check"),
    Key("s", "Ask a colleague for a blind second opinion", "On a fact-check"),
    Key("x", "Say that the first that used it was dealt with", "On a fact-check"),
    Key("?", "All keys", "Help"),
    Key("Escape", "Leave the field, close the panel, back to the card", "Help"),
)
_PRINTED = {
    "Escape": "Esc",
    "ArrowLeft": "←",
    "ArrowRight": "→",
    "Shift+ArrowLeft": "⇧←",
    "Shift+ArrowRight": "⇧→",
}
_PRINTED |= {capital: f"⇧{capital}" for capital in "DEFGJKNPQRSV"}


def printed(name: str) -> str:
    """How a key is printed on the screen."""
    if " " in name:
        return " ".join(printed(part) for part in name.split())
    return _PRINTED.get(name, name if len(name) > 1 else name.upper())


@register.simple_tag
def key(name: str) -> SafeString:
    """A printed key."""
    return format_html("<kbd>{}</kbd>", printed(name))


@register.inclusion_tag("_keys.html")
def all_keys() -> dict[str, object]:
    """The whole map, by group; which key gives which rating is as the scale has it now."""
    groups: dict[str, list[tuple[str, str]]] = {"Move": [], "Ratings, on the scale in use": list(keys_in_use().items())}
    for each in KEYS:
        groups.setdefault(each.group, []).append((each.name, each.what))
    return {"groups": {title: keys for title, keys in groups.items() if keys}}
