"""How far a long command is: a bar that moves on a terminal, a line now and then elsewhere."""

import time
from types import TracebackType
from typing import Self

from django.core.management.base import OutputWrapper

_WIDTH = 24
_LINES = 10  # lines of progress where there is no terminal, at most one for each tenth
_REDRAWN = 0.1  # seconds
_AGAIN = "\r\x1b[K"  # from the beginning of an emptied line


def counted(number: int, thing: str) -> str:
    """ "1 file", "8 files"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


class Progress:
    """Counts steps to `total`, of one `thing` each. What is said in between stands above the bar."""

    def __init__(self, total: int, out: OutputWrapper, thing: str) -> None:
        self.total = total
        self._all = counted(total, thing)
        self.done = 0
        self._out = out
        self._bar = out.isatty()
        self._began = time.monotonic()
        self._drawn = 0.0
        self._words = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._bar:
            self._draw()
            self._write("\n")

    def step(self, words: str) -> None:
        """One more is done; `words` say what came of them so far."""
        self.done += 1
        self._words = words
        if self._bar and time.monotonic() - self._drawn >= _REDRAWN:
            self._draw()
        elif not self._bar and self.done * _LINES // self.total > (self.done - 1) * _LINES // self.total:
            self._write(f"{self.done} of {self._all}: {words}\n")

    def say(self, line: str) -> None:
        """A line that stays."""
        self._write(f"{_AGAIN if self._bar else ''}{line}\n")
        if self._bar:
            self._draw()

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        full = _WIDTH * self.done // max(self.total, 1)
        left = (self._drawn - self._began) / self.done * (self.total - self.done) if self.done else 0
        eta = f", {left:.0f} s left" if self.done < self.total else ""
        self._write(f"{_AGAIN}[{'#' * full}{'.' * (_WIDTH - full)}] {self.done} of {self._all}: {self._words}{eta}")

    def _write(self, text: str) -> None:
        self._out.write(text, style_func=str, ending="")
        self._out.flush()
