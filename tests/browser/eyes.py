"""Looks at a screen as axe does, in both themes, and compares the boxes on it at every width."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Without preload: else axe copies imported sheets into the page as inline ones, which the policy refuses.
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "preload": False, "resultTypes": ["violations"]}
# Contrast is measured by colours.js.
RULES |= {"rules": {"color-contrast": {"enabled": False}}}
WIDTHS = (1280, 820, 390, 320)
BOXES = Path(__file__).with_name("boxes.js").read_text()
COLOURS = Path(__file__).with_name("colours.js").read_text()
# What is wider than its box: the page itself, or something on it that scrolls (the row of views does so on purpose).
TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll("main, #card, .card, .list, dialog")]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.tagName.toLowerCase()}.${one.className} is ${one.scrollWidth} wide in ${one.clientWidth}`)"""


class Eyes:
    """Collects what is wrong on every screen that it is shown, so that one run names it all.

    axe sees a screen wide and narrow, contrast is measured in both themes, and boxes are compared at every width.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seen: list[str] = []
        self.wrong: list[str] = []
        self.colours: dict[str, set[str]] = {"light": set(), "dark": set()}
        page.emulate_media(reduced_motion="reduce")

    def look(self, name: str, *, narrow: bool = True, part: str = "") -> None:
        """Looks at what is on the screen now. `part`: axe has seen the rest of this page before, in another state."""
        assert name not in self.seen
        self.seen.append(name)
        self._axe(name, part)
        self._contrast(name, "light", part)
        self._boxes(name)
        if narrow:
            with self._small():
                self._narrow(name)
                self._dark(f"{name} at {WIDTHS[-1]}", part)
                self._axe(f"{name} at {WIDTHS[-1]}", part)
        else:
            self._dark(name, part)

    def _dark(self, where: str, part: str) -> None:
        self.page.emulate_media(color_scheme="dark")
        self._contrast(where, "dark", part)
        self.page.emulate_media(color_scheme="light")

    def _axe(self, where: str, part: str) -> None:
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        look = "([rules, part]) => axe.run(part ? [part] : document, rules).then(all => all.violations)"
        self._note(where, self.page.evaluate(look, [RULES, part]))

    def _contrast(self, where: str, theme: str, part: str) -> None:
        found = self.page.evaluate(COLOURS, [part, sorted(self.colours[theme])])
        self.colours[theme].update(found["seen"])
        self._note(f"{where}, {theme}", found["violations"])

    def _note(self, where: str, violations: list[dict[str, Any]]) -> None:
        for violation in violations:
            nodes = [f"{node['html'][:160]}  {node['failureSummary'][:200]}" for node in violation["nodes"][:3]]
            self.wrong.append(f"{where}: {violation['id']} ({len(violation['nodes'])}): {nodes}")

    def _boxes(self, where: str) -> None:
        """Nothing wider than its box, nothing over anything else, nothing cut off."""
        for script in (TOO_WIDE, BOXES):
            self.wrong += [f"{where}: {what}" for what in self.page.evaluate(script)]

    def _narrow(self, name: str) -> None:
        """With the card, where there is one, closed and then open as a sheet."""
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 740})
            for state in ("", "#card") if self.page.locator("#card > .card").count() else ("",):
                self.page.evaluate("hash => { location.hash = hash; }", state)
                self._boxes(f"{name} at {width}{state}")

    @contextmanager
    def _small(self) -> Iterator[None]:
        before = self.page.viewport_size
        yield
        if before:
            self.page.set_viewport_size(before)

    def found_nothing_wrong(self, screens: int) -> None:
        assert len(self.seen) == screens, self.seen
        assert not self.wrong, "\n".join(self.wrong)
