"""Marks that keyboards, word processors and web pages write differently: each row is one mark to a reader."""

SINGLE = "'‘’‚‛′`´"
DOUBLE = '"“”„‟«»″'
DASHES = "-‐‑‒–—―−"
