"""Looks at a screen as axe does, in both themes, and compares the boxes on it at every width."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Without preload: else axe copies imported sheets into the page as inline ones, which the policy refuses.
EVERY_RULE = {"runOnly": {"type": "tag", "values": TAGS}, "preload": False}
# A theme changes colours and nothing else.
RULES_OF_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "preload": False}
THEMES = {"light": EVERY_RULE, "dark": RULES_OF_COLOUR}
WIDTHS = (320, 390, 820)
BOXES = Path(__file__).with_name("boxes.js").read_text()
# What is wider than its box: the page itself, or something on it that scrolls (the row of views does so on purpose).
TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll("main, #card, .card, .list, dialog")]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.tagName.toLowerCase()}.${one.className} is ${one.scrollWidth} wide in ${one.clientWidth}`)"""


class Eyes:
    """Collects what is wrong on every screen that it is shown, so that one run names it all."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seen: list[str] = []
        self.wrong: list[str] = []
        page.emulate_media(reduced_motion="reduce")

    def look(self, name: str, *, narrow: bool = True) -> None:
        """Looks at what is on the screen now; `narrow` also at three small widths, where a card is shown as a sheet."""
        assert name not in self.seen
        self.seen.append(name)
        self.page.evaluate(AXE_SCRIPT)
        for theme, rules in THEMES.items():
            self.page.emulate_media(color_scheme=theme)
            self._axe(f"{name}, {theme}", rules)
        self.page.emulate_media(color_scheme="light")
        self._boxes(name)
        if narrow:
            with self._small():
                self._narrow(name)

    def _axe(self, where: str, rules: dict[str, object]) -> None:
        for violation in self.page.evaluate("rules => axe.run(document, rules).then(all => all.violations)", rules):
            nodes = [f"{node['html'][:160]}  {node['failureSummary'][:200]}" for node in violation["nodes"][:3]]
            self.wrong.append(f"{where}: {violation['id']} ({len(violation['nodes'])}): {nodes}")

    def _boxes(self, where: str) -> None:
        """Nothing wider than its box, nothing over anything else, nothing cut off."""
        for script in (TOO_WIDE, BOXES):
            self.wrong += [f"{where}: {what}" for what in self.page.evaluate(script)]

    def _narrow(self, name: str) -> None:
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 740})
            for state in ("", "#card") if self.page.locator("#card > .card").count() else ("",):
                self.page.evaluate("hash => { location.hash = hash; }", state)
                self._boxes(f"{name} at {width}{state}")
        self._axe(f"{name} at {width}{state}", EVERY_RULE)

    @contextmanager
    def _small(self) -> Iterator[None]:
        before = self.page.viewport_size
        yield
        if before:
            self.page.set_viewport_size(before)

    def found_nothing_wrong(self, screens: int) -> None:
        assert len(self.seen) == screens, self.seen
        assert not self.wrong, "\n".join(self.wrong)
