"""Related headlines after an article, told apart from the copy, and the quotes in them: "Mayor: ‘I quit’"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.text import cutting, roles
from articles.text.attribution import reports
from articles.text.drafts import Draft
from articles.text.grammar import PREPOSITIONS, capital
from articles.text.marks import marked
from articles.text.paragraphs import Paragraph
from articles.text.report import Report
from articles.text.segment import MARKED, WORD, Tokens, tokens
from articles.text.unreported import SMALL
from articles.text.verbs import FORMS, PRESENT, Verb

_STOPPED = re.compile(r"[.!…:;,][”’\"')\]]*\s*$|[.!?]['’”\"]+\s*$")
_LABEL = re.compile(
    r"^\W*(?:related|more on this|read more|see also|read next|also in the news|more stories"
    r"|related (?:stories|articles|headlines|links))\b.{0,20}$",
    re.IGNORECASE,
)
_MOST_WORDS, _LEAST_WORDS = 25, 4
_NEAR_END = 15  # lines before the end in which a label is looked for
_LATER = re.compile(r",\s(?P<who>[^,]{2,60}?)\s(?P<cue>to\s(?:tell|say|warn|announce|urge|argue|declare))\b[^,]*$")
_ALONE = roles.ROLES | roles.PLURAL_ROLES
_SPEAKING = roles.ROLES | roles.TITLES | roles.BODIES | roles.PLURAL_ROLES
_SAY = r"(?:say|says|warn|warns|claim|claims|insist|insists|fear|fears|urge|urges|tell)"
_CLOSING = re.compile(rf"(?:,|,[’'”\"])\s(?P<cue>{_SAY})\s(?P<who>[^,:‘“\"']{{2,50}})$")
_COMING = re.compile(
    r"^(?P<who>[^,:‘“\"']{3,50}?)\s(?P<cue>to\s(?:announce|warn|say|demand|call\sfor))\s(?P<what>[^:]+?)\s*$"
)
_COLON = re.compile(r"^(?P<who>(?:[^:‘“\"']|(?<=\w)'(?=\w)){2,60}?)(?:\s(?:to|on|tells)\s[^:‘“\"']{2,40})?:\s")


# What a headline is filed under: "Exclusive: Marsh says she will run".
LABEL = re.compile(
    r"^(?:watch|video|listen|exclusive|revealed|live|breaking|opinion|analysis|comment|review|podcast|gallery"
    r"|in pictures|photos|pictures|profile|interview|explainer|fact check|newsletter|quiz|recipe|book review"
    r"|film review|tv review"
    r"|obituary|editorial|column|letters?|player ratings|match report|preview"
    r"|updated?|latest|\d+ takeaways)\s?[:|]\s",
    re.IGNORECASE,
)
# An agency's own label: "EXCLUSIVE-Halm weighs bid -sources".
_WIRE = re.compile(
    r"(?:EXCLUSIVE|(?:UPDATE|WRAPUP|RPT|REFILE) ?\d*|BRIEF|CORRECTED|FACTBOX|INSIGHT|ANALYSIS|BREAKING)-\s?"
)
# "Broken lifts left women on stairs – report": who says so comes last, after a dash.
_SOURCE = re.compile(r"\s(?P<cue>[-–—])\s?(?P<who>(?:[\w’']+\s){0,3}[\w’']+)$")
_PAPERS = frozenset(
    {"report", "study", "poll", "survey", "inquiry", "review", "research", "source", "sources", "claim"}
)
_UNDERGONE = re.compile(
    r"\b(?P<cue>(?:told|urged|ordered|warned|advised|asked)(?=\s(?:not\s)?to\s)|accused\sof(?=\s\w+ing\b))\s(?P<what>.+?)\s*$"
)
_CALLS = re.compile(r"^(?:calls?|demands?|pleas?)\sfor\s", re.IGNORECASE)


def listed(copy: Sequence[Paragraph]) -> list[Paragraph]:
    """The headlines after the copy: last lines, short, without a full stop; at least two, or after a label."""
    labelled = next(
        (n for n in range(len(copy) - 1, max(0, len(copy) - _NEAR_END), -1) if _LABEL.match(copy[n].text)), 0
    )
    if labelled and all(_under_label(line.text) for line in copy[labelled + 1 :]):
        return list(copy[labelled + 1 :])
    first = len(copy)
    while first > 1 and _headline(copy[first - 1].text):
        first -= 1
    for number in range(first, len(copy)):
        if _LABEL.match(copy[number].text):
            return list(copy[number + 1 :])
    found = list(copy[first:])
    if first > 0 and first < len(copy) and _LABEL.match(copy[first - 1].text):
        return found
    return found if len(found) > 1 and not all(line.text.rstrip().endswith("?") for line in found) else []


def _under_label(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and not line.rstrip().endswith((".", ".”", ".’", '."', ";", ","))


def _headline(line: str) -> bool:
    words = line.split()
    if _LABEL.match(line):
        return True
    return (
        _LEAST_WORDS <= len(words) <= _MOST_WORDS
        and not _STOPPED.search(line)
        and not line.lstrip().startswith(("“", "•", "-", "—", "*"))
    )


def drafts(text: str, line: Paragraph) -> list[Draft]:
    """The quotes in one headline, past a label such as "Exclusive:"; after "Review:" marks hold a title."""
    label = LABEL.match(line.text)
    if label is not None:
        rest = replace(line, start=line.start + label.end(), text=line.text[label.end() :])
        told = [each for each in drafts(text, rest) if each.spans]
        return [
            each
            for each in told
            if each.cue or each.spans[0][0] > rest.start + 1 or not _a_title(text[slice(*each.spans[0])])
        ]
    wire = _WIRE.match(line.text)
    if wire is not None:
        line = replace(line, start=line.start + wire.end(), text=line.text[wire.end() :])
    t = tokens(text, line.start, line.end, marked(line.text, line.start))
    stretches = [place for place in range(len(t.low)) if t.kind[place] == MARKED]
    shaped = _by_shape(text, t, line, stretches)
    if shaped is not None:
        return [shaped]
    found = [
        draft
        for report in reports(t, 0, len(t.low))
        if (draft := _of_report(text, t, line, stretches, report)) is not None
    ]
    reached = [span for draft in found for span in draft.spans]
    return found + [
        _alone(text, t, place, line)
        for place in stretches
        if not any(s < t.end[place] and t.start[place] < e for s, e in reached)
    ]


def _by_shape(text: str, t: Tokens, line: Paragraph, stretches: list[int]) -> Draft | None:
    """What a headline says that tells by its shape who speaks: "Mayor: ‘I quit’", "Lido to close, say islanders"."""
    later = _LATER.search(line.text)
    if later is not None:
        return _later(t, line, later, bool(stretches))
    source = _SOURCE.search(line.text)
    if source is not None and source["who"].split()[-1].casefold() in _SPEAKING | _PAPERS:
        draft = _later(t, line, source, bool(stretches))
        draft.cue = None
        alone = stretches == [0] and WORD not in t.kind[1:2]
        return _spoken(text, t, 0, draft.mention, line.number) if alone else draft
    undergone = None if stretches else _UNDERGONE.search(line.text)
    if undergone is not None and not _says(t, line.start + undergone.start()):
        cue, what = ((line.start + undergone.start(part), line.start + undergone.end(part)) for part in ("cue", "what"))
        return Draft([what], cue, None, "following", line.number, False)
    calls = _CALLS.match(line.text)
    if calls is not None and not stretches:
        what = (line.start + calls.end(), line.start + len(line.text.rstrip()))
        return Draft([what], (line.start, line.start + calls.end() - 1), None, "following", line.number, False)
    closing = _CLOSING.search(line.text)
    if closing is not None and stretches == [0] and len(t.low) > 1 and (t.word[1] in FORMS or t.word[1] == ","):
        return _spoken(text, t, 0, (line.start + closing.start("who"), line.start + _who_end(closing)), line.number)
    if closing is not None:
        return _later(t, line, closing, bool(stretches))
    coming = _COMING.match(line.text)
    if coming is not None and not stretches:
        who, cue, what = (
            (line.start + coming.start(part), line.start + coming.end(part)) for part in ("who", "cue", "what")
        )
        return Draft([what], cue, who, "following", line.number, False)
    colon = _COLON.match(line.text)
    if colon is not None and stretches and t.start[stretches[0]] == line.start + colon.end():
        return _spoken(text, t, stretches[0], (line.start, line.start + colon.end("who")), line.number)
    if colon is not None and _tells(line.text, colon, bool(stretches)):
        who = (line.start, line.start + colon.end("who"))
        said = (line.start + colon.end(), line.start + len(line.text.rstrip()))
        return Draft([said], None, who, "colon", line.number, bool(stretches))
    return None


def _of_report(text: str, t: Tokens, line: Paragraph, stretches: list[int], report: Report) -> Draft | None:
    """What a reporting word says in a headline, where it has words in marks or a clause: not "Marsh slams plan"."""
    if not report.pieces or report.cue is None:
        return None
    a, b = report.pieces[0]
    verb = report.cue.verb
    inside = [place for place in stretches if a <= place < b]
    mention = cutting.mention(t, report.cue)
    called_for = t.low[a - 1] == "for" and verb is not None and verb.lemma == "call"
    charged = t.low[a - 1] == "of" and verb is not None and verb.lemma == "accuse"
    if not inside and not called_for and not charged and not (verb is None or verb.clause):
        return None
    if inside and not _reaches(t, a, inside[0], verb):
        return None
    cue = cutting.reporting(t, report.cue)
    if inside and inside[0] == a and report.how != "around":
        draft = _spoken(text, t, a, mention, line.number)
        draft.cue = cue
        return draft
    a = _past_of(t, a, b, verb.lemma if verb else "")
    if inside:
        b = next((n for n in range(inside[-1] + 1, b) if t.low[n] in ("as", "amid")), b)
    spans = [span for x, y in [(a, b), *report.pieces[1:]] for span in cutting.pieces(text, t, x, y)]
    direct = bool(inside) and b - a == 1
    return Draft(spans, cue, mention, report.how, line.number, bool(inside), direct=direct)


def _says(t: Tokens, end: int) -> bool:
    """Whether a word before the place `end` of the text reports."""
    return any(low in FORMS and FORMS[low].saying for low, start in zip(t.low, t.start, strict=True) if start < end)


def _tells(line: str, colon: re.Match[str], quoted: bool) -> bool:
    """Whether what follows a colon is told by whom it names: "Mayor: No new taxes"; not "Budget: what we know"."""
    rest = line[colon.end() :].split()
    last = colon["who"].split()[-1]
    if not rest or rest[0].casefold() in _TELLING or len(rest) < 3 or line.rstrip().endswith("?"):
        return False
    if quoted:
        return last.casefold() in _SPEAKING or (last[:1].isupper() and len(colon["who"].split()) < 3)
    return last.casefold() in _ALONE or (colon["who"].isalpha() and last[:1].isupper())


def _a_title(inner: str) -> bool:
    """ "The Last Siren": every word but the small ones begins with a capital."""
    return all(word[0].isupper() or word in SMALL for word in inner.split())


def _reaches(t: Tokens, a: int, place: int, verb: Verb | None) -> bool:
    """Whether a stretch in marks is the verb's: not in "condemn attack amid warning of ‘hatred’"."""
    if verb is None or verb.clause:
        return True
    return not any(t.low[number] in ("amid", "after", "as", "over", "following") for number in range(a, place))


def _past_of(t: Tokens, a: int, b: int, lemma: str) -> int:
    """ "accuses X of failing": the charge, not the charged."""
    if lemma in ("accuse", "blame", "warn", "convict", "suspect"):
        for place in range(a, min(b, a + 8)):
            if t.low[place] in ("of", "for") and place + 1 < b:
                return place + 1
    return a


_MEANWHILE = re.compile(r"\s(?:as|after|amid|over|when|while|following|before|ahead of)\s")


def _who_end(found: re.Match[str]) -> int:
    """Where the speaker of a headline ends: "say islanders" of "..., say islanders as ferry breaks down"."""
    further = _MEANWHILE.search(found["who"])
    return found.start("who") + further.start() if further else found.end("who")


def _later(t: Tokens, line: Paragraph, later: re.Match[str], quoted: bool) -> Draft:
    start = line.start + len(line.text) - len(line.text.lstrip())
    who = (line.start + later.start("who"), line.start + _who_end(later))
    cue = (line.start + later.start("cue"), line.start + later.end("cue"))
    return Draft([(start, line.start + later.start())], cue, who, "around", line.number, quoted)


def _spoken(text: str, t: Tokens, place: int, who: tuple[int, int] | None, number: int) -> Draft:
    return Draft([cutting.inner(text, t.marked[place])], None, who, "colon", number, True, direct=True)


def _phrase(t: Tokens, begin: int) -> int:
    """Where the noun phrase at `begin` ends: "striker" in "striker blasts Rovers"."""
    for place in range(begin + 1, len(t.low)):
        verb = FORMS.get(t.low[place])
        if (verb is not None and verb.tense == PRESENT) or t.low[place] in PREPOSITIONS or t.word[place] in ",:–—":
            return place
    return len(t.low)


def _alone(text: str, t: Tokens, place: int, line: Paragraph) -> Draft:
    """A stretch in marks that nothing reports: somebody's words, named only after a colon."""
    draft = _spoken(text, t, place, None, line.number)
    inner = text[slice(*draft.spans[0])]
    if inner.isalpha() and inner[0].isupper() and place > 0:
        draft.spans = []  # a nickname
    named = inner.split()
    within = place > 0 and t.low[place - 1] in ("the", "a", "an") and t.kind[place + 1 : place + 2] == [WORD]
    if within and len(named) == 1 and named[0].islower() and t.low[place - 1] != "the":
        draft.spans = []  # "a “smart” home"
    if within and len(named) > 1 and capital(named[0]) and capital(named[-1]):
        draft.spans = []  # "the ‘Boats not Banks’ march"
    draft.how, draft.direct = "fragment", False
    if place == 0 and len(t.low) > 2 and t.word[1] in ":–—-" and t.low[2] not in _TELLING:
        draft.mention, draft.how, draft.direct = (t.start[2], t.end[_phrase(t, 2) - 1]), "colon", True
    return draft


_TELLING = frozenset({"how", "why", "what", "when", "where", "inside"})


def is_label(line: str) -> bool:
    """Whether a line says that related headlines follow: "More on this story"."""
    return _LABEL.match(line) is not None
