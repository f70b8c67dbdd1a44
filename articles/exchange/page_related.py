"""The headlines that a page lists with its article."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from articles.exchange.copy import Related
from articles.exchange.ends import INLINE, LABEL
from articles.exchange.page_parts import Page, marks_of, text_of

# Nodes of the tree, counted at their beginning and their end.
_LARGEST = 4_000
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MARKS = re.compile(
    r"\b(?:related\w*|more-on|more-stories|read-?next|read-?more|read-?also|recommend\w*|see-?also|also-read|onward|recirc\w*"
    r"|more-like-this|yarpp\w*|you-may-\w+)\b"
)
# A card within the copy that shows another story.
_CARD = re.compile(
    r"\b(?:bookmark-card|bookmark|embedded-content|embedded-post|post-embed|internal-?link|rich-?link|link-?(?:card|preview)|inline-?(?:article|story|link))\b"
)
_NOT = re.compile(
    r"\b(?:most-?(?:read|popular|viewed|shared)|trending|popular|nav|menu|footer|tags?|topics?|topic-list|author\w*|share|social"
    r"|comments?|outbrain|taboola|sponsor\w*|promoted|paid|partners?)\b"
)
_NOT_LABEL = re.compile(
    r"\W*(?:most (?:read|popular|viewed|shared|watched|commented)|trending|popular|(?:related )?(?:topics|tags)|latest"
    r"|newest|top stories|more in\b|editor.s picks|recent (?:posts|comments|articles)|categories|archives?|sections"
    r"|follow us|around the web|sponsored|promoted|paid|from our partners|ads?\b|advertis\w+)\b",
    re.IGNORECASE,
)
# Links that stand with a list of stories and lead to none.
_TOOL = re.compile(
    r"\W*(?:printer?[ -]friendly.*|print(?: (?:this|article|version|page|story).*)?|send (?:this|to a).*"
    r"|e-?mail (?:this|to|a friend|article|story).*|share(?: (?:this|on|via).*)?|save(?: (?:for later|article|this).*)?"
    r"|\d* ?comments?|(?:post|add|leave|view|read) (?:a |all |the )?(?:comments?|reply)|sign (?:in|up)\b.{0,30}"
    r"|log ?(?:in|out)(?: to .*)?|subscribe(?: (?:now|today|here|to .{3,30}))?"
    r"|(?:back|return) to (?:the )?(?:top|news|home(?: ?page)?|front page|search|results|list|index|section)"
    r"|home(?: ?page)?|(?:next|previous)(?: (?:page|story|article))?"
    r"|(?:view|see|show|read) (?:all|more|less)(?: .{0,20})?|all (?:stories|news)"
    r"|more (?:stories|news|articles|posts)(?: (?:from|in|by) .{2,30})?|more from .{2,30}"
    r"|(?:read|continue reading)(?: the)?(?: full| rest| whole)?(?: (?:story|article|post))?|rss(?: feed)?"
    r"|bookmark(?: this.*)?|contact us|about us|terms (?:of (?:use|service)|and conditions)"
    r"|privacy (?:policy|notice|settings)|advertise with us|text size.*|enlarge.{0,20}"
    r"|click (?:here|to enlarge).*)\W*\Z",
    re.IGNORECASE,
)
# "More: " before a link between paragraphs; within a list it is a part of a headline.
_BESIDE = re.compile(r"\W*(?:more|read)\s*[:：]\s", re.IGNORECASE)
_BRACKETED = re.compile(r"\[\s*[^\[\]]{8,200}\]")  # a line between paragraphs that is a link in brackets
_KICKER = re.compile(
    r"\b(?:kicker|category|section|label|tag|time\w*|date|comment\w*|meta|byline|author|duration|topic)\b"
)


def related_of(page: Page, body: HtmlElement | None, address: str) -> list[Related]:
    """The related headlines in the order of the page; lists of what is merely read most are none."""
    links = {
        link: None
        for each in _lists(page)
        for link in each.iter("a")
        if _is_headline(page, link, each) and not _is_elsewhere(link, each, address)
    }
    if body is not None:
        links |= dict.fromkeys(_inline(body))
    place = {each: number for number, each in enumerate(page.elements) if each in links}
    found: dict[str, Related] = {}
    for link in sorted(place, key=lambda each: place[each]):
        text = _headline_in(link)
        is_headline = len(re.findall(r"\w+", text)) >= 3 and len(text) <= 300
        if is_headline and not (LABEL.fullmatch(text) or _TOOL.match(text)):
            found.setdefault(text.casefold(), Related(text, _absolute(address, link.get("href"))))
    return list(found.values())


def _lists(page: Page) -> Iterator[HtmlElement]:
    covered: set[HtmlElement] = set()
    for each in page.seen("section", "aside", "div", "ul", "ol", "nav", "table", "footer", "figure", "blockquote"):
        if each.getparent() in covered:
            covered.add(each)
        elif _is_related(each) and next(each.iter("a"), None) is not None and not _holds_copy(each):
            covered.add(each)
            yield each
    for heading in page.seen(
        "h2", "h3", "h4", "h5", "h6", "p", "strong", "b", "dt", "span", "div", "caption", "legend"
    ):
        if len(heading) > 2 or not (text := text_of(heading)) or len(text) > 60 or not LABEL.match(text):
            continue
        if next(heading.iter("a"), None) is None or heading.tag[0] == "h":
            yield from _under(page, heading)


def _is_related(element: HtmlElement) -> bool:
    """Whether an element says by its name or its label that it lists related stories, or is a card of one."""
    label, marks = (element.get("aria-label") or "").strip(), marks_of(element)
    if _NOT.search(marks) or _NOT_LABEL.match(label):
        return False
    if LABEL.match(label) or _CARD.search(marks):
        return True
    if not _MARKS.search(marks):
        return False
    heading = next((each for each in islice(element.iter(), 40) if each.tag in _HEADINGS), None)
    return heading is None or not _NOT_LABEL.match(text_of(heading))


def _is_elsewhere(link: HtmlElement, listed: HtmlElement, address: str) -> bool:
    """Whether a card shows the page of another site, which is a source rather than a related story."""
    if not _CARD.search(marks_of(listed)) or not address:
        return False
    host = urlsplit(_absolute(address, link.get("href"))).hostname
    return host != urlsplit(address).hostname


def _under(page: Page, heading: HtmlElement) -> list[HtmlElement]:
    """What a heading stands over: all that follows it up to the next heading, or what it opens."""
    one = heading
    for _ in range(3):
        following = list(_until_heading(one))
        if any(next(each.iter("a"), None) is not None for each in following):
            return [each for each in following if not _holds_copy(each)]
        parent = one.getparent()
        if parent is None or parent.tag in ("body", "article", "main", "html"):
            return []
        one = parent
    return []


def _until_heading(element: HtmlElement) -> Iterator[HtmlElement]:
    for number, each in enumerate(element.itersiblings()):
        is_end = each.tag in ("h1", "h2", "h3", "h4", "h5", "hr", "footer", "nav")
        first = next(each.iter("a"), None)
        if number > 60 or is_end or (each.tag == "p" and (first is None or _is_credit(first))):
            return
        if isinstance(each.tag, str):
            yield each


def _holds_copy(element: HtmlElement) -> bool:
    """Whether there is more to read than links and a line beside each, or more than any list has."""
    linked = other = 0
    inside = 0
    for number, (event, each) in enumerate(etree.iterwalk(element, events=("start", "end"))):
        if number > _LARGEST:
            return True
        inside += (event == "start") - (event == "end") if each.tag == "a" else 0
        text = (each.text if event == "start" else each.tail if each is not element else "") or ""
        if inside:
            linked += len(text.strip())
        else:
            other += len(text.strip())
    return other > 2 * linked + 200


def _is_headline(page: Page, link: HtmlElement, listed: HtmlElement) -> bool:
    """Whether a link in a list can be a headline: seen, no kicker, and in no part that is something else."""
    if not page.is_seen(link) or _KICKER.search(marks_of(link)):
        return False
    one: HtmlElement | None = link
    for _ in range(12):
        one = one.getparent() if one is not None else None
        if one is None or one is listed:
            break
        if _NOT.search(marks_of(one)):
            return False
    return True


def _headline_in(link: HtmlElement) -> str:
    for each in link.iter("h2", "h3", "h4", "h5"):
        if text := text_of(each):
            return text
    for each in link.iter("span", "div", "p", "strong"):
        if re.search(r"\b(?:head(?:line|ing)?|title)\b", marks_of(each)) and (text := text_of(each)):
            return text
    text = text_of(link) or (link.get("aria-label") or link.get("title") or "").strip()
    for each in link.iter("span", "time", "em", "div", "p", "small"):
        if (each.tag == "time" or _KICKER.search(marks_of(each))) and (kicker := text_of(each)):
            text = text.replace(kicker, "", 1).strip(" :|·")
    # A first part that ends with a colon is what kind of story it is: "Explainer:".
    first = link[0] if len(link) > 1 and not (link.text or "").strip() else None
    if first is not None and first.tag in ("strong", "b", "span", "em") and len(label := text_of(first)) < 30:
        text = text.removeprefix(label).strip() if re.search(r"[:|]\Z", label) else text
    return INLINE.sub("", text)


def _is_credit(link: HtmlElement) -> bool:
    """ "The post … appeared first on …": what feeds say of their own entry."""
    parent = link.getparent()
    return parent is not None and (parent.text or "").strip() in ("The post", "The story", "The article")


def _inline(body: HtmlElement) -> Iterator[HtmlElement]:
    """Links between the paragraphs that say "Read more: …"."""
    for block in body.iter("p", "div", "li"):
        first = next(block.iter("a"), None)
        if first is not None and _is_inline(text_of(block, 400)) and sum(1 for _ in block.iter("a")) == 1:
            yield first


def _is_inline(text: str) -> bool:
    return bool(INLINE.match(text) or _BESIDE.match(text) or _BRACKETED.fullmatch(text))


def _absolute(address: str, link: str | None) -> str:
    try:
        full = urljoin(address, (link or "").strip())
    except ValueError:
        return ""
    return full if re.match(r"https?://[^/]", full) and len(full) <= 1000 else ""
