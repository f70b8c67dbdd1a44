"""The headlines that a page lists with its article."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml.html import HtmlElement

from articles.exchange.copy import Related
from articles.exchange.page_parts import is_unseen, marks_of, text_of

_LABEL = re.compile(
    r"\W*(?:related|more on (?:this|the)|read (?:more|next|also|this next)|also (?:on|in|read)|see also|you may also"
    r"|you might also|recommended|more (?:stories|like this|from)|elsewhere|further reading|in other news|don.t miss"
    r"|other stories|similar (?:stories|articles)|up next|more news|keep reading|what to read next)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"\b(?:related\w*|more-on|more-stories|read-?next|read-?more|recommend\w*|see-?also|also-read|recirc\w*|more-like-this)\b"
)
_NOT = re.compile(
    r"\b(?:most-?(?:read|popular|viewed|shared)|trending|popular|nav|menu|footer|tags?|topics?|author\w*|share|social)\b"
)
_NOT_LABEL = re.compile(
    r"\W*(?:most (?:read|popular|viewed|shared|watched)|trending|popular|topics|tags)\b", re.IGNORECASE
)
_INLINE = re.compile(
    r"\W*(?:read more|read also|also read|related|see also|more on this|read next)\s*[:：–—-]\s*", re.IGNORECASE
)
_KICKER = re.compile(
    r"\b(?:kicker|category|section|label|tag|time\w*|date|comment\w*|meta|byline|author|duration|topic)\b"
)


def related_of(page: HtmlElement, body: HtmlElement | None, address: str) -> list[Related]:
    """The related headlines in the order of the page; lists of what is merely read most are none."""
    lists = list(_lists(page))
    outer = {above for each in lists for above in each.iterancestors()}
    inner = [each for each in lists if each not in outer]
    found = [one for each in inner for one in _headlines(each, address)]
    if body is not None:
        found += _inline(body, address)
    return list({each.text.casefold(): each for each in reversed(found)}.values())[::-1]


def _lists(page: HtmlElement) -> Iterator[HtmlElement]:
    for each in page.iter("section", "aside", "div", "ul", "ol", "nav", "table", "footer"):
        if is_unseen(each) or _NOT.search(marks_of(each)) or each.tag == "body":
            continue
        label = (each.get("aria-label") or "").strip()
        is_named = bool(_MARKS.search(marks_of(each)) or _LABEL.match(label)) and not _NOT_LABEL.match(label)
        if is_named and next(each.iter("a"), None) is not None and not _holds_copy(each):
            yield each
    for heading in page.iter("h2", "h3", "h4", "h5", "p", "strong", "b", "dt", "span", "div", "caption", "legend"):
        if len(heading) > 2 or not (text := text_of(heading)) or len(text) > 60 or not _LABEL.match(text):
            continue
        if (next(heading.iter("a"), None) is None or heading.tag[0] == "h") and (found := _under(heading)) is not None:
            yield found


def _under(heading: HtmlElement) -> HtmlElement | None:
    """The list that a heading stands over: what follows it, or what it opens."""
    one = heading
    for _ in range(3):
        following = one.getnext()
        while following is not None and not isinstance(following.tag, str):
            following = following.getnext()
        if following is not None and next(following.iter("a"), None) is not None and not _holds_copy(following):
            return following
        parent = one.getparent()
        if parent is None or parent.tag in ("body", "article", "main", "html"):
            return None
        if not is_unseen(parent) and sum(1 for _ in parent.iter("a")) > 0 and not _holds_copy(parent):
            return parent
        one = parent
    return None


def _holds_copy(element: HtmlElement) -> bool:
    """Whether there is more to read than links and a line beside each."""
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return len(text_of(element)) > 3 * linked + 200


def _headlines(listed: HtmlElement, address: str) -> Iterator[Related]:
    for link in listed.iter("a"):
        if is_unseen(link) or _KICKER.search(marks_of(link)):
            continue
        text = _headline_in(link)
        if len(re.findall(r"\w+", text)) >= 3 and len(text) <= 300 and not _LABEL.fullmatch(text):
            yield Related(text, _absolute(address, link.get("href")))


def _headline_in(link: HtmlElement) -> str:
    for each in link.iter("h2", "h3", "h4", "h5"):
        if text := text_of(each):
            return text
    for each in link.iter("span", "div", "p", "strong"):
        if re.search(r"\b(?:head(?:line|ing)?|title)\b", marks_of(each)) and (text := text_of(each)):
            return text
    text = text_of(link)
    for each in link.iter("span", "time", "em", "div", "p", "small"):
        if (each.tag == "time" or _KICKER.search(marks_of(each))) and (kicker := text_of(each)):
            text = text.replace(kicker, "", 1).strip(" :|·")
    return _INLINE.sub("", text)


def _inline(body: HtmlElement, address: str) -> Iterator[Related]:
    """Links between the paragraphs that say "Read more: …"."""
    for block in body.iter("p", "div", "li"):
        links = list(block.iter("a"))
        if len(links) == 1 and _INLINE.match(text_of(block)):
            text = _INLINE.sub("", text_of(links[0]))
            if len(re.findall(r"\w+", text)) >= 3:
                yield Related(text, _absolute(address, links[0].get("href")))


def _absolute(address: str, link: str | None) -> str:
    try:
        full = urljoin(address, (link or "").strip())
    except ValueError:
        return ""
    return full if re.match(r"https?://[^/]", full) and len(full) <= 1000 else ""
