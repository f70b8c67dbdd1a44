"""Where the copy stands on a web page, and its paragraphs."""

import re

from lxml.html import HtmlElement

from articles.exchange.page_parts import BLOCKS, is_furniture, is_unseen, lines_of, marks_of, text_of

_BODY = re.compile(
    r"\b(?:article-?body|story-?body|entry-content|post-content|article-?content|content-?article-?body|story-?content|body-copy"
    r"|article-?text|story-?text|td-post-content|field-name-body|rich-?text-?story-?body|post-body|article-?copy|main-content-body)\b"
)
# Shorter than this a paragraph does not vouch for what is around it.
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code em font i ins kbd mark q s small span strong sub sup time u var".split()  # noqa: SIM905
)
_TELLING = 40
_LINKED = 0.6
_NO_COPY = re.compile(
    r"(?:read more|read also|also read|related|more on this|see also|watch|listen|sign up|subscribe|follow us"
    r"|advertisement|click here|share this|have you been affected|image caption|image source|getty images"
    r"|story continues|this article was|continue reading|recommended|more from|copyright|all rights reserved|©"
    r"|do you have a story|get in touch|send your)\b",
    re.IGNORECASE,
)


def body_of(page: HtmlElement) -> HtmlElement | None:
    """The element that holds the copy: the one whose own paragraphs weigh most. None on a page without any."""
    for each in page.xpath("//*[@itemprop='articleBody']"):
        if not is_unseen(each) and len(text_of(each)) > 4 * _TELLING:
            return each
    weights: dict[HtmlElement, float] = {}
    for block in _text_blocks(page):
        length = len(text_of(block))
        if length < _TELLING or _link_share(block) > _LINKED or _is_in_furniture(block):
            continue
        holder, share = block.getparent() if block.tag != "td" else block, 1.0
        for _ in range(4):
            if holder is None or holder.tag == "html":
                break
            weights[holder] = weights.get(holder, 0) + share * length
            holder, share = holder.getparent(), share * 0.75
    if not weights:
        return None
    return max(weights, key=lambda each: weights[each] * _bonus(each))


def _bonus(element: HtmlElement) -> float:
    named = bool(_BODY.search(marks_of(element)))
    return 1.6 if named else 1.25 if element.tag == "article" else 1.1 if element.tag == "main" else 1.0


def _text_blocks(page: HtmlElement) -> list[HtmlElement]:
    """Paragraphs, and blocks that hold text of their own instead."""
    found = []
    for each in page.iter("p", "div", "td", "section", "article", "li"):
        own = [each.text or "", *(child.tail or "" for child in each if isinstance(child.tag, str))]
        if each.tag == "p" or sum(len(text.strip()) for text in own) > _TELLING:
            found.append(each)
    return found


def _is_in_furniture(element: HtmlElement) -> bool:
    one: HtmlElement | None = element
    while one is not None and one.tag not in ("body", "article", "main", "html"):
        if is_furniture(one):
            return True
        one = one.getparent()
    return one is not None and is_unseen(one)


def _link_share(element: HtmlElement) -> float:
    whole = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / whole if whole else 1.0


def paragraphs_of(body: HtmlElement, headline: str) -> list[str]:
    """The paragraphs of the copy in order; pull quotes that repeat it, cross-heads and furniture left out."""
    furniture = _furniture(body)
    found: list[tuple[str, bool]] = []
    waiting: list[HtmlElement] = [body]
    while waiting:
        one = waiting.pop()
        if one in furniture or not isinstance(one.tag, str) or one.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "table"):
            if one.tag == "table" and one not in furniture and _is_layout(one):
                waiting += reversed(list(one))
            continue
        holds_blocks = any(isinstance(each.tag, str) and each.tag in BLOCKS for each in one)
        if holds_blocks:
            found += [(text, False) for text in _loose(one)] if one.tag != "ul" else []
            waiting += reversed(list(one))
            continue
        if one.tag in BLOCKS and not _is_promotion(one):
            found += [(text, _is_in_quote(one, body)) for text in _broken(one)]
    return _kept(found, headline)


def _furniture(body: HtmlElement) -> set[HtmlElement]:
    """What within the body is no copy. Nothing that holds half of all paragraphs is."""
    total = max(1, sum(1 for _ in body.iter("p")))
    found: set[HtmlElement] = set()
    for each in body.iterdescendants():
        if is_furniture(each) and (total < 4 or 2 * sum(1 for _ in each.iter("p")) < total):
            found.add(each)
    return found


def _is_layout(table: HtmlElement) -> bool:
    return any(len(text_of(cell)) > 5 * _TELLING for cell in table.iter("td"))


def _is_in_quote(element: HtmlElement, body: HtmlElement) -> bool:
    one: HtmlElement | None = element
    while one is not None and one is not body:
        if one.tag == "blockquote":
            return True
        one = one.getparent()
    return False


def _is_promotion(block: HtmlElement) -> bool:
    text = text_of(block)
    if _link_share(block) > 0.9:
        return True
    return bool(_NO_COPY.match(text)) and (_link_share(block) > 0.3 or len(text) < 30)


def _loose(element: HtmlElement) -> list[str]:
    """Text that stands directly in an element beside its blocks, as in old pages; inline elements belong to it."""
    if element.tag not in ("div", "td", "section", "article", "center", "font", "main", "body"):
        return []
    pieces: list[str] = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BLOCKS:
            pieces.append("\n" if child.tag == "br" else text_of(child) if child.tag in _INLINE else "")
        elif isinstance(child.tag, str):
            pieces.append("\n")
        pieces.append(child.tail or "")
    lines = (" ".join(line.split()) for line in re.split(r"\n", "".join(_folded(pieces))))
    return [line for line in lines if len(line) > _TELLING]


def _folded(pieces: list[str]) -> list[str]:
    return [piece if piece == "\n" else re.sub(r"[ \t\r\n\f]+", " ", piece) for piece in pieces]


def _broken(block: HtmlElement) -> list[str]:
    """A block as paragraphs: two line breaks part it, one does where a sentence ends before it."""
    if next(block.iter("br"), None) is None:
        return [text] if (text := text_of(block)) else []
    found: list[str] = []
    for line in lines_of(block):
        if found and not re.search(r"[.!?:…][”’\"')\]]*\Z", found[-1]):
            found[-1] += " " + line
        else:
            found.append(line)
    return found


def _kept(found: list[tuple[str, bool]], headline: str) -> list[str]:
    copy = "\n".join(_plain(text) for text, is_quoted in found if not is_quoted)
    kept: list[str] = []
    for text, is_quoted in found:
        plain = _plain(text)
        if not plain or text == headline or (is_quoted and plain in copy):
            continue
        if kept and text == kept[-1]:
            continue
        kept.append(text.strip())
    return kept


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
