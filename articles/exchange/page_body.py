"""Where the copy stands on a web page, and its paragraphs."""

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from articles.exchange.ends import INLINE, LABEL, is_along, is_under
from articles.exchange.page_parts import Page, Piece, flow, is_furniture, is_never_copy, marks_of
from articles.exchange.plain_text import unbroken

_BODY = re.compile(
    r"\b(?:article-?body|story-?body|entry-content|post-content|article-?content|content-?article-?body|story-?content"
    r"|body-copy|article-?text|story-?text|td-post-content|field-name-body|rich-?text-?story-?body|post-body"
    r"|article-?copy|main-content-body)\b"
)
# Shorter than this a paragraph does not vouch for what is around it.
_TELLING, _LINKED = 40, 0.6
_UP, _FADES = 4, 0.75
_MOST_ASKED = 250
_NO_COPY = re.compile(
    r"(?:read more|read also|also read|related|more on this|see also|watch|listen|sign up|subscribe|follow us"
    r"|advertisement|invalid email|click here|share this|(?:have you been|are you) affected|image (?:caption|source)"
    r"|getty images|(?:story|article) continues|scroll down|this article was|continue reading|recommended|more from"
    r"|copyright|all rights reserved|©|do you have a story|get in touch|send (?:your|us)|contact us|email us)\b",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"(?:By \| .{1,100}|The post .{3,300} appeared first on .{2,80}|Appeared in the .{3,60} print edition\b.{0,300}"
    r"|(?:Write|Email|Contact) .{2,80} at \S+@\S+"
    r"|Published on .{2,80} \(https?://\S+\)|This entry was posted .{1,400}"
    r"|This (?:story|article) (?:has been|was) (?:corrected|updated|amended)\b.{0,300})\Z"
)
_ASKS = re.compile(
    r"\b(?:(?:share|send|tell) (?:us )?your|get in touch|emailing us|email us|contact us|sign up)\b", re.IGNORECASE
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PROSE = frozenset({"p", "li", "blockquote", "pre", "dd"})
_SENTENCE_END = re.compile(r"[.!?:…][”’\"')\]]*\Z")


def body_of(page: Page) -> HtmlElement | None:
    """The element that holds the copy: the one whose paragraphs weigh most. None on a page without any."""
    for each in page.seen():
        if "articleBody" in (each.get("itemprop") or "").split():
            length = sum(len(piece.text) for piece in flow(each, is_furniture))
            if length > 4 * _TELLING:
                return each
    held = _held(page, page.root)

    def is_apart(element: HtmlElement) -> bool:
        # Some systems call all of a page "related" or "media", or make it a form.
        is_some = is_never_copy(element) or 2 * held.get(element, 0) < held[page.root]
        return element.tag not in ("body", "main", "article") and is_furniture(element) and is_some

    weights: dict[HtmlElement, float] = {}
    order: list[HtmlElement] = []
    for piece in flow(page.root, is_apart):
        if not _is_telling(piece):
            continue
        # A block that holds its text directly is a holder itself; a paragraph is not.
        holder = piece.block.getparent() if piece.block.tag in _PROSE else piece.block
        share = 1.0
        for _ in range(_UP):
            if holder is None or holder.tag == "html":
                break
            if holder not in weights:
                order.append(holder)
            weights[holder] = weights.get(holder, 0) + share * len(piece.text)
            holder, share = holder.getparent(), share * _FADES
    best = max(order, key=lambda each: weights[each] * _bonus(each), default=None)
    return _whole(best, is_apart) if best is not None else None


def _whole(best: HtmlElement, is_apart: Callable[[HtmlElement], bool]) -> HtmlElement:
    """What holds all of the copy, where a page parts it into columns whose paragraphs are made alike."""
    alike, number = _made_alike(best, is_apart, "")
    if not alike:
        return best
    one, whole = best, best
    for _ in range(_UP):
        parent = one.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        one = parent
        more = _made_alike(one, is_apart, alike)[1]
        if more > number:
            whole, number = one, more
    return whole


def _made_alike(holder: HtmlElement, is_apart: Callable[[HtmlElement], bool], kind: str) -> tuple[str, int]:
    """The class of most paragraphs within `holder`, or `kind` where it is known, and how many have it."""
    kinds = [
        piece.block.get("class") or ""
        for piece in flow(holder, is_apart)
        if piece.block.tag == "p" and _is_telling(piece)
    ]
    most = kind or max(set(kinds), key=kinds.count, default="")
    return most, kinds.count(most) if most else 0


def _is_telling(piece: Piece) -> bool:
    return len(piece.text) >= _TELLING and piece.linked <= _LINKED and piece.block.tag not in _HEADINGS


def _held(page: Page, root: HtmlElement) -> dict[HtmlElement, int]:
    """How many characters of telling text each element within `root` holds, and `root` itself."""
    held: dict[HtmlElement, int] = {root: 0}
    for piece in flow(root, is_never_copy):
        if _is_telling(piece):
            held[piece.block] = held.get(piece.block, 0) + len(piece.text)
    for each in reversed(list(root.iter())):
        if each is not root and each in held and (parent := each.getparent()) is not None:
            held[parent] = held.get(parent, 0) + held[each]
    return held


def _bonus(element: HtmlElement) -> float:
    named = bool(_BODY.search(marks_of(element)))
    return 1.6 if named else 1.25 if element.tag == "article" else 1.1 if element.tag == "main" else 1.0


def paragraphs_of(page: Page, body: HtmlElement, headline: str) -> list[str]:
    """The paragraphs of the copy in order; pull quotes that repeat it, cross-heads and furniture left out."""
    held = _held(page, body)
    forms = page.count(("form", "input"), body)
    paragraphs = page.count(("p",), body)

    def is_skipped(element: HtmlElement) -> bool:
        if element.tag in _HEADINGS:
            return True
        if element.tag == "table":
            return held.get(element, 0) < 5 * _TELLING
        # A box with a field to fill in, and a line or two that say what for.
        is_asking = element.tag in ("div", "section") and forms.get(element) and paragraphs.get(element, 0) <= 2
        if is_asking and 4 * held.get(element, 0) < min(held[body], 4 * _MOST_ASKED):
            return True
        # Nothing that holds half of the text is furniture, whatever it is called.
        is_most = held[body] > 4 * _TELLING and 2 * held.get(element, 0) >= held[body]
        return is_furniture(element) and (is_never_copy(element) or not is_most)

    found: list[tuple[str, bool]] = []
    for piece in flow(body, is_skipped):
        found += [(text, piece.is_quoted) for text, linked in _broken(piece) if _is_copy(piece, text, linked)]
    return _kept(found, headline)


def _is_copy(piece: Piece, text: str, linked: float) -> bool:
    """Text outside paragraphs has to look like a sentence: labels and buttons stand there too."""
    if _is_promotion(text, linked):
        return False
    return piece.block.tag in _PROSE or len(text) > _TELLING or bool(_SENTENCE_END.search(text) and " " in text)


def _is_promotion(text: str, linked: float) -> bool:
    if linked > 0.85 or is_along(text) or _APPEARED.match(text):
        return True
    if len(text) <= _TELLING and LABEL.match(text) and text.endswith(":"):
        return True
    if _NO_COPY.match(text) or (INLINE.match(text) and linked > 0.3):
        return linked > 0.3 or len(text) < 30 or bool(_ASKS.search(text))
    return False


def _broken(piece: Piece) -> list[tuple[str, float]]:
    """A stretch of text as paragraphs, and which share of each is a link.

    Two line breaks part it. One does too, unless the line was broken only to fit.
    """
    found: list[tuple[list[str], float]] = []
    whole = unbroken(list(piece.lines)) if len(piece.lines) > 1 else list(piece.lines)
    links = piece.links if len(whole) == len(piece.lines) else (piece.linked,) * len(whole)
    is_apart = True
    for line, linked in zip(whole, links, strict=True):
        if not line.strip():
            is_apart = True
            continue
        before = found[-1][0][-1] if found else ""
        if is_apart or _SENTENCE_END.search(before) or not _goes_on(line):
            found.append(([], 0.0))
        lines, share = found[-1]
        found[-1] = ([*lines, line.strip()], share + linked * len(line))
        is_apart = False
    return [(text, share / len(text)) for lines, share in found if (text := " ".join(lines))]


def _goes_on(line: str) -> bool:
    """Whether a line begins within a sentence."""
    return re.match(r"\W*[a-z]", line) is not None


def _kept(found: list[tuple[str, bool]], headline: str) -> list[str]:
    copy = "\n".join(_plain(text) for text, is_quoted in found if not is_quoted)
    kept: list[str] = []
    # What stands above the headline is of the page, not of the copy.
    above = next((number for number, (text, _) in enumerate(found[: len(found) // 2]) if text == headline), -1)
    for text, is_quoted in found[above + 1 :]:
        plain = _plain(text)
        if not plain or text == headline or (is_quoted and plain in copy) or (kept and text == kept[-1]):
            continue
        kept.append(text)
    while kept and is_under(kept[-1]):
        kept.pop()
    return kept


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
