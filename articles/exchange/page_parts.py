"""The parts of a web page: what is seen, what is furniture, and text as a reader sees it."""

import re

from lxml.html import HtmlElement

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_NEVER = frozenset(
    "script style noscript template svg iframe object embed audio video canvas select textarea button".split()  # noqa: SIM905
)
_FURNITURE_TAGS = frozenset(["nav", "footer", "form", "aside", "figure", "figcaption", "menu", "dialog"]) | _NEVER
_FURNITURE = re.compile(
    r"\b(?:related|promo\w*|newsletter\w*|share|sharing|social\w*|comment\w*|cookie\w*|consent|advert\w*|ads?"
    r"|adunit|ad-slot|sponsor\w*|caption\w*|credit|by-?line\w*|dateline|timestamp|date|published|updated|tags?"
    r"|topics?|breadcrumbs?|bio|subscribe|subscription|paywall|recirc\w*|more-on|read-?more|read-?next|sidebar"
    r"|widget\w*|skip|visually-?hidden|sr-only|screen-reader\w*|hidden|toolbar|pull-?quote\w*|donat\w*|signup"
    r"|sign-up|most-read|trending|recommend\w*|teaser\w*|outbrain|taboola|disclaimer|copyright|correction-link"
    r"|factbox|infobox|gallery|slideshow|video|player|image|photo|media|standfirst|dek|deck|strapline"
    r"|sub-?title|sub-?head(?:line)?|author\w*|kicker|meta|menu|modal|popup|banner|notice|print-only|no-print"
    r"|footer|entry-meta|feedback|jump-?link\w*|embed\w*|tweet|poll|quiz|podcast|app-promo|key-?points"
    r"|live-blog-nav|editors?-note|email)\b"
)
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def marks_of(element: HtmlElement) -> str:
    """Class, id, role and test names of an element, as words in small letters, camelCase and BEM taken apart."""
    marks = " ".join(
        filter(
            None,
            (element.get(name) for name in ("class", "id", "data-testid", "data-component", "data-qa", "data-type")),
        )
    )
    marks = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", marks[:400])
    return re.sub(r"__|--|_|/|:", " ", marks).lower()


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element itself says that nobody sees it."""
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") or "").lower() == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def is_unseen(element: HtmlElement) -> bool:
    """Whether the element or one around it is hidden, or holds nothing to read."""
    one: HtmlElement | None = element
    while one is not None:
        if one.tag in _NEVER or is_hidden(one):
            return True
        one = one.getparent()
    return False


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element of an article is not its copy: shares, promotions, captions, bylines, other stories."""
    if not isinstance(element.tag, str):
        return True
    if element.tag in _FURNITURE_TAGS or is_hidden(element):
        return True
    if (element.get("role") or "") in ("complementary", "navigation", "contentinfo", "banner", "search", "dialog"):
        return True
    return bool(_FURNITURE.search(_for_words(marks_of(element)) + " " + (element.get("aria-label") or "").lower()))


def _for_words(marks: str) -> str:
    """Without words that systems hang on every paragraph, and that only sound like furniture."""
    return re.sub(r"\b(?:has|with|no|is|wp|js)-[\w-]+|\b[\w-]*(?:text|body|content|paragraph|copy)[\w-]*", " ", marks)


def text_of(element: HtmlElement) -> str:
    """What a reader sees of an element, on one line; runs of white space, but no non-breaking ones, are one space."""
    return " ".join(" ".join(lines_of(element)).split(" ")).strip()


def lines_of(element: HtmlElement) -> list[str]:
    """What a reader sees of an element, broken where it has line breaks; white space as browsers fold it."""
    pieces: list[str] = []
    # An own stack: pages nest deeper than Python calls.
    waiting: list[HtmlElement | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        if one is not element and one.tail:
            waiting.append(re.sub(r"[ \t\n\r\f]+", " ", one.tail))
        if not isinstance(one.tag, str) or one.tag in _NEVER or (one is not element and is_hidden(one)):
            continue
        if one.tag == "br":
            pieces.append("\n")
            continue
        if one is not element and one.tag in BLOCKS:
            pieces.append("\n")
            waiting.append("\n")
        waiting += reversed(list(one))
        if one.text:
            waiting.append(re.sub(r"[ \t\n\r\f]+", " ", one.text))
    lines = (re.sub(r" {2,}", " ", line).strip(" ") for line in "".join(pieces).split("\n"))
    return [line for line in lines if line.strip()]
