"""What may stand in text that people send."""

import re

from articles.text.unseen import UNSEEN

# C0 and C1 controls but for tab and newline, DEL, and lone surrogates. Everything else is stored as it was sent.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

# What nobody sees, and spaces of any width.
_EDGES = UNSEEN + "".join(each for each in map(chr, range(0x3001)) if each.isspace())


def shown(line: str) -> str:
    """A line without the spaces and the unseen marks at its edges: “שלום” of one that is set from right to left."""
    return line.strip(_EDGES)


def without_margin(line: str) -> str:
    """A line from its first character that is seen."""
    return line.lstrip(_EDGES)


def newlines(text: str) -> str:
    """`text` with every line end as one newline character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def forbidden_character(text: str) -> str | None:
    """The name of the first character that cannot be kept ("U+0000"), or None."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None
