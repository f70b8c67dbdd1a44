"""Colleagues named in a note."""

import re

MOST = 20
_NAMED = re.compile(r"(?<![\w.@/])@([\w.+-]+)")


def names_in(text: str) -> list[str]:
    """The names that stand after an @ at the beginning of a word, once each, in order; at most `MOST`.

    A full stop or hyphen that ends the name belongs to the sentence; an address of mail names nobody.
    """
    found: dict[str, str] = {}
    for name in (each.rstrip(".+-") for each in _NAMED.findall(text)):
        if name:
            found.setdefault(name.casefold(), name)
    return list(found.values())[:MOST]
