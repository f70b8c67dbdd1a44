"""What a page says to people and what it says to machines: its visible text and its JSON-LD."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_UNSEEN = frozenset({"script", "style", "template", "head", "noscript", "svg"})


@dataclass(slots=True)
class Page:
    """`text` is what a reader sees, white space folded; `scripts` the JSON-LD as it stands in the page."""

    text: str = ""
    scripts: list[str] = field(default_factory=list)
    robots: str = ""

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON-LD objects, those within a list or `@graph` one by one; what is no JSON is left out."""
        found: list[dict[str, Any]] = []
        for each in self.scripts:
            try:
                data = json.loads(each)
            except ValueError:
                continue
            several = data if isinstance(data, list) else [data]
            for one in several:
                inner = one.get("@graph") if isinstance(one, dict) else None
                found += [item for item in (inner if isinstance(inner, list) else [one]) if isinstance(item, dict)]
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.words: list[str] = []
        self.unseen: list[str] = []
        self.script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("name", "").lower() == "robots":
            self.page.robots = given.get("content", "").lower()
        if tag in _UNSEEN:
            self.unseen.append(tag)
        if tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self.script = []

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.script is not None:
            self.page.scripts.append("".join(self.script))
            self.script = None
        if tag in self.unseen:
            while self.unseen.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.script is not None:
            self.script.append(data)
        elif not self.unseen:
            self.words.append(data)


def read_page(html: str) -> Page:
    """Reads a page of ours. Never fails."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.text = folded(" ".join(reader.words))
    return reader.page


def folded(text: str) -> str:
    """With every run of white space as one space."""
    return " ".join(text.split())
