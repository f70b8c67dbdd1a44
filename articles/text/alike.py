"""Marks that keyboards, word processors and web pages write differently: each row is one mark to a reader."""

SINGLE = "'‘’‚‛′`´"
DOUBLE = '"“”„‟«»″＂'
DASHES = "-‐‑‒–—―−"
# Each as the one that every keyboard has.
PLAIN = str.maketrans(dict.fromkeys(SINGLE, "'") | dict.fromkeys(DOUBLE, '"') | dict.fromkeys(DASHES, "-"))
