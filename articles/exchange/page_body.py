"""Where the copy stands on a web page, and its paragraphs."""

import re

from lxml.html import HtmlElement

from articles.exchange.page_parts import Page, Piece, flow, is_furniture, marks_of

_BODY = re.compile(
    r"\b(?:article-?body|story-?body|entry-content|post-content|article-?content|content-?article-?body|story-?content"
    r"|body-copy|article-?text|story-?text|td-post-content|field-name-body|rich-?text-?story-?body|post-body"
    r"|article-?copy|main-content-body)\b"
)
# Shorter than this a paragraph does not vouch for what is around it.
_TELLING, _LINKED = 40, 0.6
_UP, _FADES = 4, 0.75
_NO_COPY = re.compile(
    r"(?:read more|read also|also read|related|more on this|see also|watch|listen|sign up|subscribe|follow us"
    r"|advertisement|click here|share this|have you been affected|are you affected|image caption|image source"
    r"|getty images|(?:story|article) continues|scroll down|this article was|continue reading|recommended|more from"
    r"|copyright|all rights reserved|©|do you have a story|get in touch|send (?:your|us)|contact us|email us)\b",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"(?:By \| .{1,100}|The post .{3,300} appeared first on .{2,80}|Appeared in the .{3,60} print edition\b.{0,300}"
    r"|(?:Write|Email|Contact) .{2,80} at \S+@\S+"
    r"|This (?:story|article) (?:has been|was) (?:corrected|updated|amended)\b.{0,300})\Z"
)
_ASKS = re.compile(
    r"\b(?:(?:share|send|tell) (?:us )?your|get in touch|emailing us|email us|contact us|sign up)\b", re.IGNORECASE
)
# Under wire copy stands who helped.
_HELPED = re.compile(r"\b(?:contributed (?:to|reporting)|additional reporting)\b")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PROSE = frozenset({"p", "li", "blockquote", "pre", "dd"})
_SENTENCE_END = re.compile(r"[.!?:…][”’\"')\]]*\Z")


def body_of(page: Page) -> HtmlElement | None:
    """The element that holds the copy: the one whose paragraphs weigh most. None on a page without any."""
    for each in page.seen():
        if each.get("itemprop") == "articleBody":
            length = sum(len(piece.text) for piece in flow(each, is_furniture))
            if length > 4 * _TELLING:
                return each
    weights: dict[HtmlElement, float] = {}
    order: list[HtmlElement] = []
    for piece in flow(page.root, _is_apart):
        if len(piece.text) < _TELLING or piece.linked > _LINKED or piece.block.tag in _HEADINGS:
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
    return max(order, key=lambda each: weights[each] * _bonus(each), default=None)


def _is_apart(element: HtmlElement) -> bool:
    """Furniture, but for what can be the whole page: some systems call that "related" or "media" too."""
    return element.tag not in ("body", "main", "article") and is_furniture(element)


def _bonus(element: HtmlElement) -> float:
    named = bool(_BODY.search(marks_of(element)))
    return 1.6 if named else 1.25 if element.tag == "article" else 1.1 if element.tag == "main" else 1.0


def paragraphs_of(page: Page, body: HtmlElement, headline: str) -> list[str]:
    """The paragraphs of the copy in order; pull quotes that repeat it, cross-heads and furniture left out."""
    held = page.count("p", body)
    total = max(1, held.get(body, 0))

    def is_skipped(element: HtmlElement) -> bool:
        if element.tag in _HEADINGS:
            return True
        if element.tag == "table":
            return not any(len(piece.text) > 5 * _TELLING for piece in flow(element, is_furniture))
        # Nothing that holds half of all paragraphs is furniture, whatever it is called.
        return is_furniture(element) and not (total >= 4 and 2 * held.get(element, 0) >= total)

    found: list[tuple[str, bool]] = []
    for piece in flow(body, is_skipped):
        if not _is_promotion(piece):
            found += [(text, piece.is_quoted) for text in _broken(piece) if _is_copy(piece, text)]
    return _kept(found, headline)


def _is_copy(piece: Piece, text: str) -> bool:
    """Text outside paragraphs has to look like a sentence: labels and buttons stand there too."""
    return piece.block.tag in _PROSE or len(text) > _TELLING or bool(_SENTENCE_END.search(text) and " " in text)


def _is_promotion(piece: Piece) -> bool:
    text = piece.text.strip()
    if piece.linked > 0.9:
        return True
    if _APPEARED.match(text):
        return True
    if _NO_COPY.match(text):
        return piece.linked > 0.3 or len(text) < 30 or bool(_ASKS.search(text))
    return False


def _broken(piece: Piece) -> list[str]:
    """A stretch of text as paragraphs: two line breaks part it, one does where a sentence ends before it."""
    found: list[list[str]] = []
    is_apart = True
    for line in piece.lines:
        if not line.strip():
            is_apart = True
            continue
        if is_apart or _SENTENCE_END.search(found[-1][-1]):
            found.append([])
        found[-1].append(line.strip())
        is_apart = False
    return [" ".join(lines) for lines in found]


def _kept(found: list[tuple[str, bool]], headline: str) -> list[str]:
    copy = "\n".join(_plain(text) for text, is_quoted in found if not is_quoted)
    kept: list[str] = []
    for text, is_quoted in found:
        plain = _plain(text)
        if not plain or text == headline or (is_quoted and plain in copy) or (kept and text == kept[-1]):
            continue
        kept.append(text)
    while kept and _HELPED.search(kept[-1]) and len(kept[-1]) < 200:
        kept.pop()
    return kept


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
