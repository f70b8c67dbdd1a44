"""Who speaks in a headline: the person or body in what stands beside the words, without what they do or feel."""

import re

from articles.text import callings, roles
from articles.text.grammar import PREPOSITIONS
from articles.text.grammar import words as table
from articles.text.names import Names
from articles.text.spans import Span

# "Mum’s terror", "Tomaras plea": what the words were, or were said in.
_UTTERED = table(
    """
    agony anger anguish apology appeal attack blast boast call claim complaint confession cry defence defense delight
    despair dig dilemma disbelief dismay distress dream fear fears fury fright gripe grief guilt heartache heartbreak
    hope hopes horror jibe joke joy lament message mockery mystery nightmare ordeal outburst outrage pain panic plea
    pledge praise prediction pride promise protest question quip rage rant regret relief reply request response
    revelation riposte shame shock slur sorrow story struggle swipe taunt tears terror threat torment trauma tribute
    vow warning whine wish words worry wrath
    """
)
_BODIES = (
    roles.COMPANIES
    | frozenset(roles.KINDS)
    | table(
        "council police union charity party trust hospital school university government court board team family couple"
    )
)
_SPEAKING = roles.ROLES | roles.PLURAL_ROLES | roles.TITLES | roles.MALE | roles.FEMALE | _BODIES
_BEFORE = re.compile(r"(?P<who>[^:‘“\"'\n]{2,40}):\s$")
_WORD = re.compile(r"\S+")
_FAR = 3  # words; a speaker stands nearer to the words than that


def billed(names: Names, span: Span | None, begin: int, reported: bool) -> Span | None:
    """The speaker in `span` of a headline that begins at `begin`, cut to who it is; None where nobody is.

    What a reporting word has for its subject (`reported`) is left whole, unless a name and a colon stand before it.
    """
    if span is None:
        return None
    before = _BEFORE.fullmatch(names.text[begin : span[0]])
    if before is not None and names.whole(before["who"]) in names.people | names.bodies:
        return (begin, begin + before.end("who"))
    if reported:
        return span
    found = [(match.group(), span[0] + match.end()) for match in _WORD.finditer(names.text[slice(*span)])]
    words = [word for word, _ in found]
    kept = _kept(words, [_speaks(word, names, begin) for word in words])
    if kept == 0:
        return None
    end = found[kept - 1][1]
    if kept < len(words) and words[kept - 1].endswith(("’s", "'s")):
        end -= 2
    return (span[0], end)


def _speaks(word: str, names: Names, begin: int) -> bool:
    low = word.casefold().strip(",.").removesuffix("’s").removesuffix("'s")
    if low in _SPEAKING:
        return True
    return names.is_person(word) or (word in names.bodies and names.first_at(word) < begin)


def _kept(words: list[str], speak: list[bool]) -> int:
    """How many of the words name the speaker."""
    first = next((number for number, each in enumerate(speak) if each), len(words))
    if first == len(words):
        return len(words)
    if first >= _FAR:
        return 0
    stop = first
    while stop < len(words) and (speak[stop] or callings.trade(words[stop].casefold())):
        stop += 1
        if words[stop - 1].endswith(("’s", "'s", "s’")):
            further = next((number for number in range(stop, min(len(words), stop + 3)) if speak[number]), stop)
            if stop < len(words) and words[stop].casefold() in _UTTERED:
                return stop
            stop = further if further > stop else len(words)
    if stop >= len(words) or words[stop].casefold() in PREPOSITIONS or words[stop - 1].endswith(","):
        return len(words)
    return stop
