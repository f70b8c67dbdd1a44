"""Where the words, the cue and the mention of a report stand in the text: “We go,” for We go."""

from articles.text.marks import Marked
from articles.text.report import Cue
from articles.text.segment import MARKED, Tokens
from articles.text.spans import Span


def pieces(text: str, t: Tokens, a: int, b: int) -> list[Span]:
    """The words of t[a:b]: within their marks where they stand in marks alone, and without a point that dangles."""
    if all(t.kind[place] == MARKED for place in range(a, b)) or (
        b - a == 2 and t.kind[a] == MARKED and t.kind[a + 1] == "p"
    ):
        return [inner(text, t.marked[place]) for place in range(a, b) if t.kind[place] == MARKED]
    while b > a and ((t.kind[b - 1] == "p" and t.word[b - 1] in ",—–-:;") or _dangles(t, a, b)):
        b -= 1
    return [(t.start[a], t.end[b - 1])] if b > a else []


def _dangles(t: Tokens, a: int, b: int) -> bool:
    """ "it had “broken my heart”, but insisted": the conjunction leads to the next report."""
    return b - a > 2 and t.low[b - 1] in ("but", "and") and (t.low[b - 2] == "," or t.kind[b - 2] == MARKED)


def inner(text: str, region: Marked | None) -> Span:
    """What stands within marks, without the comma before the closing one."""
    assert region is not None
    start, end = region.inner_start, region.inner_end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if end > start + 1 and text[end - 1] == ",":
        end -= 1
    return (start, end)


def reporting(t: Tokens, cue: Cue | None) -> Span | None:
    """The reporting words themselves."""
    return (t.start[cue.start], t.end[cue.end - 1]) if cue else None


def mention(t: Tokens, cue: Cue | None) -> Span | None:
    """Who speaks, as printed; None where the sentence does not say."""
    if cue is None or cue.subject is None or cue.subject[0] >= cue.subject[1]:
        return None
    return (t.start[cue.subject[0]], t.end[cue.subject[1] - 1])
