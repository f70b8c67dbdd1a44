"""Who speaks in a headline: the person or body in what stands beside the words, without what they do or feel."""

import re
from dataclasses import replace

from articles.text import callings, roles
from articles.text.drafts import Draft
from articles.text.grammar import PREPOSITIONS
from articles.text.grammar import words as table
from articles.text.headlines import LABEL
from articles.text.names import Names
from articles.text.paragraphs import Paragraph
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
_BEFORE = re.compile(r"(?P<who>[^:‘“\"'\n]{2,40}):\s")
_DASH = re.compile(r"[’'”\"]? [-–—] (?P<who>[^-–—:‘“\n]{2,40}?)(?=\n|$)")
_BY = re.compile(r"[’'”\"]? by (?P<who>[^,:‘“\n]{2,40}?)(?= over | after | amid | in |\n|$)")
_PASSIVE = re.compile(
    r"(?:branded|dubbed|labell?ed|called|described|slammed|condemned|blasted|hailed|critici[sz]ed|accused|warned"
    r"|praised|denounced|mocked|dismissed)",
    re.IGNORECASE,
)
_HAS = ("has ", "ave ", "had ", " he ", "she ", "who ")
_WORD = re.compile(r"\S+")
_FAR = 3  # words; a speaker stands nearer to the words than that


def past_label(line: Paragraph) -> Paragraph:
    """A headline without what it is filed under: "Exclusive: Marsh says she will run"."""
    label = LABEL.match(line.text)
    return replace(line, text=line.text[label.end() :], start=line.start + label.end()) if label else line


def billed(names: Names, draft: Draft, begin: int) -> Span | None:
    """The speaker of a quote in a headline that begins at `begin`, cut to who it is; None where nobody is.

    What a reporting word has for its subject is left whole, unless a name and a colon stand before it, or it is what
    somebody is said to have called so: "Plan branded ‘a disgrace’ by union".
    """
    span = draft.mention
    place = span[0] if span else draft.spans[0][0]
    before = _BEFORE.match(names.text, begin, place)
    if before is not None and (span is None or before.end() == place):
        who = (begin, before.end("who"))
        if names.whole(before["who"]) in names.people | names.bodies or (span is None and _may_speak(before["who"])):
            return who
    if span is None:
        after = _DASH.match(names.text, draft.spans[-1][1])
        known = after is not None and (names.is_person(after["who"]) or _may_speak(after["who"]))
        return after.span("who") if after is not None and known else None
    if draft.cue is not None:
        if (
            _PASSIVE.fullmatch(names.text[slice(*draft.cue)]) is None
            or names.text[draft.cue[0] - 4 : draft.cue[0]] in _HAS
        ):
            return span
        by = _BY.match(names.text, draft.spans[-1][1])
        return by.span("who") if by else None
    found = [(match.group(), span[0] + match.end()) for match in _WORD.finditer(names.text[slice(*span)])]
    words = [word for word, _ in found]
    kept = _kept(words, [_speaks(word, names, begin) for word in words])
    if kept == 0:
        return None
    end = found[kept - 1][1]
    if kept < len(words) and words[kept - 1].endswith(("’s", "'s")):
        end -= 2
    return (span[0], end)


def _may_speak(who: str) -> bool:
    last = who.split()[-1].casefold() if who.split() else ""
    return len(who.split()) < 5 and (last in _SPEAKING or last in roles.DOCUMENTS)


def _speaks(word: str, names: Names, begin: int) -> bool:
    low = word.casefold().strip(",.").removesuffix("’s").removesuffix("'s")
    if low in _SPEAKING:
        return True
    return names.is_person(word) or (word in names.bodies and names.first_at(word) < begin)


def _kept(words: list[str], speak: list[bool]) -> int:
    """How many of the words name the speaker."""
    first = next((number for number, each in enumerate(speak) if each), len(words))
    if first == len(words):
        return 0 if words[0].casefold() in _UTTERED else len(words)
    if first >= _FAR:
        return 0
    stop = first
    while stop < len(words) and (speak[stop] or callings.trade(words[stop].casefold())):
        stop += 1
        if words[stop - 1].endswith(("’s", "'s", "s’")):
            if stop < len(words) and words[stop].casefold() in _UTTERED:
                return stop
            stop = next((number for number in range(stop, min(len(words), stop + 3)) if speak[number]), len(words))
    if stop >= len(words) or words[stop].casefold() in PREPOSITIONS or words[stop - 1].endswith(","):
        return len(words)
    return stop
