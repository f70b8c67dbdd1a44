"""The query slip: what is open in the copy, as lines to send to whoever wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 90


@dataclass(frozen=True, slots=True)
class Query:
    """One open call: where it stands, the words of the copy, and what is asked."""

    place: str
    words: str
    kind: str
    addressee: str = ""
    because: str = ""
    proposed_words: str = ""


def slip(queries: Iterable[Query]) -> str:
    """One line for each query: "¶1: ‘call it off’. Fix: the letter says postpone. Suggest: ‘postpone it’."."""
    return "\n".join(_line(query) for query in queries)


def _line(query: Query) -> str:
    asked = f"{query.kind} ({query.addressee})" if query.addressee else query.kind
    because = f": {_sentence(query.because)}" if query.because.strip() else "."
    suggest = f" Suggest: ‘{_one_line(query.proposed_words)}’." if query.proposed_words.strip() else ""
    return f"{query.place}: ‘{_short(query.words)}’. {asked}{because}{suggest}"


def _sentence(text: str) -> str:
    line = _one_line(text)
    return line if line.endswith((".", "?", "!", "…")) else f"{line}."


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _short(words: str) -> str:
    line = _one_line(words)
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2].rsplit(' ', 1)[0]} … {line[-LONGEST // 3 :]}"
