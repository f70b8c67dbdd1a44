"""What may stand in text that people send."""

import re

# C0 and C1 controls but for tab and newline, DEL, and lone surrogates. Everything else is stored as it was sent.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def newlines(text: str) -> str:
    """`text` with every line end as one newline character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def forbidden_character(text: str) -> str | None:
    """The name of the first character that cannot be kept ("U+0000"), or None."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None
