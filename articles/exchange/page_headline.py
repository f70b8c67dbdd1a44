"""The headline of a web page, as printed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.exchange.page_parts import Page, marks_of, text_of

TITLE_ENDS = re.compile(r"\s+(?:[|•·–—~»«›‹:]|-|::|<|>)\s+|\s*[»«|]\s*")
_NAMED = re.compile(
    r"\b(?:entry-title|post-title|article-title|story-title|news-title|page-title|node-title|p-name|contentheading"
    r"|headline\d?|article-?head(?:line|ing)|story-?head(?:line|ing)|hed|main-?title|blog-?item-?title)\b"
)
OF_SITE = re.compile(
    r"\b(?:logo\w*|site-?(?:title|name|logo|branding)|brand\w*|masthead|nameplate|blog-title|navbar)\b"
)
_OF_OTHERS = re.compile(
    r"\b(?:related\w*|comments?|comment-list|respond|sidebar|widget-area|recirc\w*|recommend\w*|most-read"
    r"|read-?(?:more|next)\w*"
    r"|more-\w+|teaser\w*|promo\w*|post-card|trending|popular|footer|nav)\b"
)
_ABOUT_ENTRY = re.compile(r"\b(?:entry|post|article|story)-(?:meta|footer|info|byline)\b")
_HOLDERS = ("h2", "h3", "h4", "div", "span", "p", "a", "td", "font")
_LONGEST, _MOST = 300, 50  # characters of a headline; elements of a kind that are looked at


def headline_of(page: Page, titles: Sequence[str], outlet: str, lines: Sequence[str]) -> str:
    """The printed headline: the one likest to what the page calls itself.

    `titles` are what it says to machines, and `lines` the short lines on it, which are looked at last.
    """
    title = next((text_of(each) for each in page.root.iter("title")), "")
    called = [
        *titles,
        title,
        title.partition(": ")[2],
        *(part for each in (*titles, title) for part in TITLE_ENDS.split(each)),
    ]
    called = [each for each in called if each and each.casefold() != outlet.casefold()]
    printed = dict.fromkeys(text for each in _candidates(page) if (text := text_of(each, _LONGEST)))
    candidates = [each for each in printed if each.casefold() != outlet.casefold()]
    if best := max(candidates, key=lambda each: _likeness(each, called), default=""):
        if _likeness(best, called) >= 0.5 or not (titles or title):
            return best
        first = next((text_of(each) for each in page.seen("h1") if text_of(each) in candidates), "")
        if titles and len(first.split()) > 2:
            return first
    longer = max((line for line in lines if any(_goes_on(part, line) for part in called)), key=len, default="")
    named = without_outlet(titles[0] if titles else title, outlet)
    seconds = islice((each for each in page.seen("h2") if not is_of_others(each)), _MOST)
    second = next(filter(None, map(text_of, seconds)), "")
    if not longer and not titles and len(named.split()) <= 3 < len(second.split()):
        return second  # an old page, whose title names the outlet and the section
    return longer or named or second


def _candidates(page: Page) -> Iterator[HtmlElement]:
    """What can be a headline, the surest first."""
    marked = (each for each in page.seen() if "headline" in properties(each) and each.tag not in ("meta", "body"))
    first = (each for each in page.seen("h1") if not is_of_site(each))
    named = (each for each in page.seen(*_HOLDERS) if _NAMED.search(marks_of(each)))
    others = (each for each in page.seen("h2", "h3") if not is_of_site(each))
    for several in (marked, first, named, others):
        yield from islice((each for each in several if not is_of_others(each)), _MOST)


def properties(element: HtmlElement) -> list[str]:
    """What microdata or RDFa says that an element is, in small letters and without a prefix."""
    given = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
    return [each.rpartition(":")[2].lower() for each in given.split()]


def is_of_site(element: HtmlElement) -> bool:
    """Whether a heading is the name of the site: so called, or nothing but a link to its front page."""
    if OF_SITE.search(marks_of(element)):
        return True
    link = next((each for each in islice(element.iter(), 20) if each.tag == "a"), None)
    return link is not None and is_home(link) and text_of(link) == text_of(element)


def is_home(link: HtmlElement) -> bool:
    """Whether a link goes to the front page of a site."""
    path = re.sub(r"\Ahttps?://[^/]*", "", (link.get("href") or "none").strip())
    return re.fullmatch(r"/?(?:index\.\w{2,5}|default\.\w{3,4}|home/?)?", path) is not None


def is_of_others(element: HtmlElement) -> bool:
    """Whether an element stands among other stories, comments, or what moves about the site."""
    one: HtmlElement | None = element
    for _ in range(6):
        if one is None or one.tag in ("body", "html", "main"):
            return False
        if one.tag == "footer" and _is_of_article(one):
            return False
        if one.tag in ("nav", "footer", "aside") or _OF_OTHERS.search(marks_of(one)):
            return True
        one = one.getparent()
    return False


def _is_of_article(footer: HtmlElement) -> bool:
    """Whether a footer stands under an article and tells of it: "This entry was posted on 12 March by Ann Lee"."""
    parent = footer.getparent()
    return parent is not None and parent.tag == "article" and bool(_ABOUT_ENTRY.search(marks_of(footer)))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _likeness(one: str, called: Sequence[str]) -> float:
    return max((alike(one, other) for other in called), default=0.0)


def alike(one: str, other: str) -> float:
    """Which part of the words of both both share, from 0 to 1."""
    a, b = _words(one), _words(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _goes_on(part: str, line: str) -> bool:
    """Whether a line of the page is a part of its title, or says more than it does."""
    is_on = line.startswith(part) and not re.search(r"[.;,][”’\"')]*\Z", line)
    return len(part.split()) >= 3 and (line == part or is_on)


def without_outlet(title: str, outlet: str) -> str:
    """A title without the name of the outlet, or the section, beside the headline."""
    if (
        outlet
        and title.startswith(outlet)
        and (joint := re.match(r":\s+|\s+(?:[|•·–—»«]|-|::)\s+", title[len(outlet) :]))
    ):
        return title[len(outlet) + joint.end() :].strip()
    parts = TITLE_ENDS.split(title)
    while len(parts) > 1 and (
        parts[-1].casefold() == outlet.casefold() or not outlet or len(parts[-1].split()) <= 3 < len(parts[0].split())
    ):
        title = title[: title.rindex(parts.pop())].rstrip(" |•·–—-:»«›‹~")
    return title.strip()
