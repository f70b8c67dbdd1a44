"""The parts of a web page: what is seen, what is furniture, and text as a reader sees it."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from articles.exchange.copy import Unreadable

ELEMENTS = 150_000

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
_FURNITURE_TAGS = (
    frozenset(["nav", "header", "footer", "form", "aside", "figure", "figcaption", "menu", "dialog"]) | _NEVER
)
_FURNITURE = re.compile(
    r"\b(?:related\w*|promo\w*|newsletter\w*|shar(?:e|ed|ing)\w*|social\w*|comment\w*|cookie\w*|consent|advert\w*|ads?|imgcap"
    r"|adunit|ad-slot|sponsor\w*|caption\w*|credit|by-?line\w*|dateline|timestamp|date|published|updated|tags?"
    r"|topics?|breadcrumbs?|bio|subscribe|subscription|paywall|recirc\w*|more-on|read-?more|read-?next|sidebar"
    r"|widget\w*|skip|visually-?hidden|sr-only|screen-reader\w*|hidden|toolbar|pull-?quote\w*|donat\w*|signup"
    r"|sign-up|most-read|trending|recommend\w*|teaser\w*|outbrain|taboola|disclaimer|copyright|correction-link"
    r"|factbox|infobox|gallery|slideshow|video|player|image|photo|media|standfirst|dek|deck|strapline"
    r"|sub-?title|sub-?head(?:line)?|author\w*|kicker|meta|menu|modal|popup|banner|notice|print-only|no-print"
    r"|footer|entry-meta|feedback|jump-?link\w*|embed\w*|tweet|poll|quiz|podcast|app-promo|key-?points"
    r"|live-blog-nav|editors?-note|callout\w*|cta|support-us|membership|excerpt|email|bookmark\w*|pagination|pager"
    r"|nav-links|post-navigation|toc|table-of-contents|print-?friendly|addtoany|addthis|reactions?|posted-(?:on|by)"
    r"|cat-links|submitted|createdby|article-info|read-also|see-also|embedded-post|wp-embedded-content)\b"
)
_NAMING = (
    "class",
    "id",
    "data-testid",
    "data-component",
    "data-qa",
    "data-type",
    "data-hook",
    "data-test",
    "data-role",
)
# Others' words and other business, however much of it there is.
_NEVER_COPY = re.compile(r"\b(?:comments?|disqus|cookie\w*|consent|gdpr)\b")
_HUNG = re.compile(r"\b(?:has|with|no|is|js|elementor|view-mode|overflow|backface|label)-[\w-]+")
_OF_COPY = re.compile(
    r"(?<![\w-])(?![\w-]*\b(?:caption|newsletter|comments?|related|promo|author|bio|cookie|share|social|subscri\w+|sign-?up"
    r"|credit|sidebar|widget|recirc|recommend\w*|advert\w*|donat\w*|embedded)\b)"
    r"[\w-]*(?:text|body|content|paragraph|copy|prose)[\w-]*"
)
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def marks_of(element: HtmlElement) -> str:
    """Class, id and test names of an element, as words in small letters, camelCase and BEM taken apart."""
    given = element.attrib
    return _as_words(" ".join(given[name] for name in _NAMING if name in given)) if given else ""


@lru_cache(maxsize=4096)
def _as_words(marks: str) -> str:
    marks = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", marks[:400])
    return re.sub(r"__|--|_|/|:", " ", marks).lower()


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element itself says that nobody sees it."""
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") or "").lower() == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


class Page:
    """A parsed page, looked over once: its elements in order, and which of them nobody sees."""

    def __init__(self, root: HtmlElement) -> None:
        """Raises `Unreadable` for a page of more elements than any article has."""
        self.root = root
        self.elements: list[HtmlElement] = [each for each in root.iter() if isinstance(each.tag, str)]
        if len(self.elements) > ELEMENTS:
            raise Unreadable("This page has more parts than any article has.")
        self._unseen: set[HtmlElement] = set()
        for each in self.elements:
            if each.tag in _NEVER or is_hidden(each) or each.getparent() in self._unseen:
                self._unseen.add(each)

    def seen(self, *tags: str) -> Iterator[HtmlElement]:
        """The elements that are seen, in the order of the page; of these tags where any are named."""
        return (each for each in self.elements if each not in self._unseen and (not tags or each.tag in tags))

    def is_seen(self, element: HtmlElement) -> bool:
        return element not in self._unseen

    def count(self, tags: Collection[str], within: HtmlElement) -> dict[HtmlElement, int]:
        """How many elements of these tags each element within `within` holds; those without any are left out."""
        found: dict[HtmlElement, int] = {}
        for each in reversed(list(within.iter())):
            number = found.get(each, 0) + (each.tag in tags)
            if number and each is not within and (parent := each.getparent()) is not None:
                found[parent] = found.get(parent, 0) + number
        return found


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands alone: `block` is what holds it; `links` says how much of each line is a link."""

    block: HtmlElement
    lines: tuple[str, ...]
    links: tuple[float, ...]
    is_quoted: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.lines)

    @property
    def linked(self) -> float:
        """The share of it that is a link, from 0 to 1."""
        linked = sum(share * len(line) for share, line in zip(self.links, self.lines, strict=True))
        return linked / max(1, sum(map(len, self.lines)))


def flow(root: HtmlElement, skipped: Callable[[HtmlElement], bool]) -> Iterator[Piece]:
    """The text of an element in order, parted where blocks begin and end; in time linear in its size."""
    flowing = _Flow(root)
    stack: list[tuple[HtmlElement, Iterator[HtmlElement]]] = [(root, iter(root))]
    flowing.add(root.text)
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield from flowing.leave(element)
            if stack:
                flowing.add(element.tail)
        elif not isinstance(child.tag, str) or skipped(child):
            if child.tag in BLOCKS:
                yield from flowing.part()
            flowing.add(child.tail)
        else:
            yield from flowing.enter(child)
            stack.append((child, iter(child)))
    yield from flowing.part()


class _Flow:
    """What was read since the last block began or ended."""

    def __init__(self, root: HtmlElement) -> None:
        self.blocks, self.links, self.quotes = [root], 0, 0
        self.pieces: list[tuple[str, bool]] = []

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append((re.sub(r"[ \t\n\r\f]+", " ", text), self.links > 0))

    def enter(self, element: HtmlElement) -> Iterator[Piece]:
        if element.tag in BLOCKS:
            yield from self.part()
            self.blocks.append(element)
        self.links += element.tag == "a"
        self.quotes += element.tag == "blockquote"
        if element.tag == "br":
            self.pieces.append(("\n", False))
        self.add(element.text)

    def leave(self, element: HtmlElement) -> Iterator[Piece]:
        if element.tag in BLOCKS and len(self.blocks) > 1:
            yield from self.part()
            self.blocks.pop()
        self.links -= element.tag == "a"
        self.quotes -= element.tag == "blockquote"

    def part(self) -> Iterator[Piece]:
        if not self.pieces:
            return
        lines: list[list[str]] = [[]]
        linked = [0]
        for text, is_linked in self.pieces:
            if text == "\n":
                lines.append([])
                linked.append(0)
            else:
                lines[-1].append(text)
                linked[-1] += len(text.strip()) * is_linked
        self.pieces = []
        whole = tuple(re.sub(r" {2,}", " ", "".join(line)).strip(" ") for line in lines)
        if any(line.strip() for line in whole):
            shares = (min(1.0, n / max(1, len(line.strip()))) for n, line in zip(linked, whole, strict=True))
            yield Piece(self.blocks[-1], whole, tuple(shares), self.quotes > 0)


def is_never_copy(element: HtmlElement) -> bool:
    """Whether an element is what readers wrote, or is about the page, or moves about it."""
    if not isinstance(element.tag, str):
        return True
    if element.tag in _NEVER or element.tag in ("nav", "footer", "aside") or is_hidden(element):
        return True
    return bool(_NEVER_COPY.search(_for_words(marks_of(element))))


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element of an article is not its copy: shares, promotions, captions, bylines, other stories."""
    if not isinstance(element.tag, str):
        return True
    if element.tag in _FURNITURE_TAGS or is_hidden(element):
        return True
    if element.tag == "p" and _is_small_print(element):
        return True
    if element.tag in ("span", "b", "strong", "em") and _is_dateline(element):
        return False
    if (element.get("role") or "") in ("complementary", "navigation", "contentinfo", "banner", "search", "dialog"):
        return True
    marks = marks_of(element)
    if element.tag == "p":
        marks = marks.replace("paywall", "")  # what stands behind one is copy
    return bool(_FURNITURE.search(_for_words(marks) + " " + (element.get("aria-label") or "").lower()))


def _is_dateline(element: HtmlElement) -> bool:
    """Whether it is the dateline with which a paragraph begins."""
    before = element.getparent()
    is_in = before is not None and before.tag == "p" and not (before.text or "").strip()
    return is_in and "dateline" in marks_of(element) and bool(re.match(r"\s*(?:[(,/—–-]|\Z)", element.tail or ""))


def _is_small_print(paragraph: HtmlElement) -> bool:
    """Whether all of a paragraph is in small type."""
    inner = paragraph[0] if len(paragraph) == 1 else None
    return inner is not None and inner.tag == "small" and not ((paragraph.text or "") + (inner.tail or "")).strip()


def _for_words(marks: str) -> str:
    """Without words that systems hang on every paragraph, and that only sound like furniture."""
    return _OF_COPY.sub(" ", _HUNG.sub(" ", marks))


def text_of(element: HtmlElement, limit: int = 1_000) -> str:
    """What a reader sees of an element, on one line; runs of white space, but no non-breaking ones, are one space.

    "" for what is longer than `limit` characters or 500 elements: no heading, name or date is, and looking costs time.
    """
    length = 0
    for number, each in enumerate(element.iter()):
        own = (each.text if isinstance(each.tag, str) else "") or ""
        length += len(own.strip()) + len((each.tail or "").strip() if each is not element else "")
        if length > limit or number > 500:
            return ""
    pieces = flow(element, lambda each: each.tag in _NEVER or is_hidden(each))
    return " ".join(line for piece in pieces for line in piece.lines if line.strip()).strip()
