"""Whether a line is a sentence of the copy, goes on in the next, or stands over it as a headline does."""

import re
from collections.abc import Sequence

from articles.exchange.bylines import is_paper, people
from articles.text.clean import shown

_END = re.compile(r"[.!?…。۔।؟][”’\"'»)\]]*\Z")
_STOPPED = re.compile(r"[.:;,。۔।][”’\"')»\]]*\Z")
_CRIED = re.compile(r"[!?…؟][”’\"'»]+\Z")
_OPENING = "“‘\"'«„"
_SAID = re.compile(r"\b(?:said|asked|told|added|replied|answered|shouted|wrote)\b")
_IN_MARKS = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^‘]*’|'.*'")
# No headline ends with these, and no sentence begins with an article in capitals but at its beginning.
_SMALL = frozenset(
    "a an the and or but of in on at to for from by with as that which who".split()  # noqa: SIM905
)
_ARTICLES = frozenset({"A", "An", "The"})
_LEAST_WORDS, _MOST_WORDS = 2, 20
_MOST_NAMES = 3  # words of a line that may be no more than a name


def is_said(line: str) -> bool:
    """Whether a line ends as a sentence of the copy does: "It leaks.", "“Go home!”", "She asked: “Who pays?”"."""
    if _STOPPED.search(line):
        return True
    return bool(_CRIED.search(line)) and (line[0] in _OPENING or bool(_SAID.search(line)))


def is_sentence(line: str) -> bool:
    """ "It leaks.", "“Who pays?”": what ends as sentences do."""
    return _END.search(shown(line)) is not None


def goes_on(line: str, following: str) -> bool:
    """Whether a line ends amid a sentence, and the next begins as what goes on does: in small letters, or in none."""
    return not is_sentence(line) and not _begins(following)


def stands_over(line: str, following: str, width: int) -> bool:
    """Whether the first line of a text broken to `width` is a headline: clearly shorter or longer, over a sentence."""
    first, words = shown(line), shown(following).split()
    if is_sentence(first) or not words or not _begins(following) or first.split()[-1].lower() in _SMALL:
        return False
    return not 0.85 * width <= len(line.rstrip()) <= width or words[0] in _ARTICLES


def heads(line: str, following: Sequence[str]) -> bool:
    """Whether a first line reads as the headline of the lines under it: short, no sentence, and they longer ones.

    "Lighthouse keeper is paid" over "The keeper of the lighthouse at Osk has been paid £61.".
    """
    words, copy = line.split(), following[:3]
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or is_said(line) or words[-1].lower() in _SMALL:
        return False
    if _IN_MARKS.fullmatch(line) or (len(words) <= _MOST_NAMES and people(line)) or is_paper(line):
        return False
    if line.endswith(("?", "!")) and any(each.endswith(line[-1]) for each in copy):
        return False  # questions and answers
    return bool(copy) and all(map(is_sentence, copy[:2])) and _begins(copy[0]) and max(map(len, copy)) > len(line)


def _begins(line: str) -> bool:
    """Whether a line begins as sentences do: not in small letters."""
    return not shown(line)[:1].islower()
