"""Whether two statements deny, limit or turn around what the other says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from articles.text.spans import Span
from articles.text.terms import TOPICS, Meaning, Word, families_of, meanings, words

NEGATION, SCOPE = "negation", "scope"
Opposed = tuple[str, Span | None, Span | None]

_FIGURE = r"(?=\s(?:(?:an?|the|the\spast)\s)?\x00)"
_NO = re.compile(
    r"\b(?:at\sno\s(?:point|time|stage)|not\sonce|no\slonger|in\sno\sway|by\sno\smeans|no\sone|not(?!\sonly\b)|never|nobody"
    r"|none|nothing|nowhere|neither|nor|without|cannot|no(?!\s(?:more|fewer|less|later|earlier)\sthan\b|\sdoubt\b))\b"
    r"|\b(?:ca|wo|do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|ai|might)n[’']t\b",
    re.IGNORECASE,
)
_HALF_NO = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing|al)|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|declin(?:es|ed|ing)\sto"
    r"|unable|hardly|barely|scarcely|rarely|seldom|reject(?:s|ed|ing)?|avoid(?:s|ed|ing)?|neglect(?:s|ed|ing)?"
    r"|rul(?:es|ed|ing|e)\sout|far\sfrom|free\s(?:of|from)|instead\sof|incapable|yet\sto|un(?!der|it|ion|iver|ifor|iqu|ani|less|til|cle)\w{3,}"
    r"|(?:mis|dis)(?!s|t|pl|c|ease|play|patch)\w{4,}|il?legal|impossible|incorrect|inaccurate|irregular)\b",
    re.IGNORECASE,
)
# Phrases that hold a "not" and deny nothing.
_NO_DENIAL = re.compile(r"not\sas\b|no\srisk|not\sguilty|at\sno\scost|without\scharge|for\snothing", re.IGNORECASE)
_NEVER = re.compile(r"(?:never|nobody|none|no\sone|nothing|no|nowhere|not\sonce|at\sno\s\w+)", re.IGNORECASE)

_CLASSES: dict[str, dict[str, str]] = {
    "quantity": {
        "all": r"(?<!of\s)all(?!\sright|\sbut\b)|every(?:one|body|thing|where)?|each(?!\sother)|entire(?:ly)?|always"
        r"|(?:the|a|its|their|his|her|our|my)\swhole|wholly|invariably",
        "most": r"(?<!the\s)most(?=\sof\b|\s[a-z’'-]+s\b|\speople\b|\sstaff\b)|(?:the\s)?(?:vast\s)?majority(?:\sof)?"
        r"|mostly|largely|mainly|usually|generally|the\sbulk\sof",
        "many": r"many|lots\sof|numerous|plenty\sof|often|frequently|regularly",
        "some": r"some(?!\s\x00|\sof\swhich)|several|a\sfew|a\shandful\sof|a\snumber\sof|sometimes|occasionally|partly"
        r"|in\spart|certain(?=\s[a-z]+s\b)|someone|somebody",
        "few": r"(?<!a\s)few|rarely|seldom|a\s(?:small\s)?minority(?:\sof)?|hardly\sany",
    },
    "only": {"only": r"only|solely|exclusively|nobody\sbut|no\sone\sbut|nothing\sbut"},
    "nearly": {"nearly": r"nearly|almost|virtually|practically|just\sunder|close\sto(?=\s\x00)"},
    "bound": {
        "floor": rf"at\sleast|no\s(?:fewer|less)\sthan|more\sthan{_FIGURE}|over{_FIGURE}|above{_FIGURE}"
        r"|in\sexcess\sof|a\sminimum\sof|upwards\sof|or\smore",
        "ceiling": rf"at\smost|up\sto{_FIGURE}|no\smore\sthan|(?:fewer|less)\sthan{_FIGURE}|under{_FIGURE}"
        rf"|below{_FIGURE}|within{_FIGURE}|a\smaximum\sof|or\s(?:less|fewer)",
    },
    "time": {
        "since": r"since|ever\ssince",
        "until": r"until|till|up\sto(?!\s(?:\S+\s)?\x00)",
        "before": r"before|ahead\sof|prior\sto|earlier\sthan",
        "after": r"after|following(?=\sthe\b)|later\sthan",
        "during": r"during|throughout",
    },
    "order": {"first": r"(?<=the\s)first", "last": r"(?<=the\s)last(?!\s\x00)"},
    "certainty": {
        "weak": r"might|may|could|perhaps|possibly|probably|maybe|likely\sto|reportedly|allegedly",
        "strong": r"will|must|shall|certainly|definitely|(?:is|are)\s(?:(?:going|certain|sure|bound)\s)?to"
        r"(?=\s[a-z])",
        "should": r"should|ought\sto",
    },
}
_MARKS = re.compile(
    "|".join(rf"\b(?P<{axis}_{name}>{form})\b" for axis, forms in _CLASSES.items() for name, form in forms.items()),
    re.IGNORECASE,
)
# What one side alone may say without a word for it on the other, where the rest is the same sentence.
_ALONE = frozenset(
    {"all", "most", "some", "few", "only", "nearly", "floor", "ceiling", "weak", "last", "first", "many"}
)
_DIRECTIONS = frozenset({"change", "quantity"})
_RISE = 0  # the first family: up or down
_REACH = 4


@dataclass(frozen=True, slots=True)
class _No:
    """A denial: its place, the first word that it is about, and whether it is a whole no."""

    span: Span
    about: str
    whole: bool


@dataclass(slots=True)
class _Side:
    text: str
    words: list[Word]
    senses: list[Meaning]
    noes: list[_No] = field(default_factory=list)
    marks: list[tuple[str, str, Span]] = field(default_factory=list)

    @property
    def stems(self) -> set[str]:
        return {word.stem for word in self.words}

    def span(self, sense: Meaning) -> Span:
        return self.words[sense.first].start, self.words[sense.last].end

    def stems_of(self, sense: Meaning) -> set[str]:
        return {word.stem for word in self.words[sense.first : sense.last + 1]}


def opposed(here: str, there: str, *, close: bool) -> list[Opposed]:
    """Denials, limits and turns that only one side has: kind, and the words on either side.

    Figures are blanked out by the caller. `close` says that both are wordings of one sentence: then one word too many
    counts; else only what contradicts outright.
    """
    mine, theirs = _side(here), _side(there)
    turned = list(_turned(mine, theirs, close))
    kinds = [*turned]
    if not any(kind == NEGATION for kind, _, _ in turned):
        kinds += _denied(mine, theirs, close)
    kinds += _limited(mine, theirs, close)
    return _one_for_each_place(_never_for_always(kinds, mine, theirs))


def _side(text: str) -> _Side:
    found = words(text)
    side = _Side(text, found, meanings(found))
    swallowed = [side.span(sense) for sense in side.senses if sense.last > sense.first]
    swallowed = [span for span in swallowed if _NO_DENIAL.match(text, span[0])]
    for pattern, whole in ((_NO, True), (_HALF_NO, False)):
        for match in pattern.finditer(text):
            if not any(start <= match.start() and match.end() <= end for start, end in swallowed):
                side.noes.append(_No(match.span(), _about(found, match.end()), whole))
    for match in _MARKS.finditer(text):
        axis, name = str(match.lastgroup).split("_")
        side.marks.append((axis, name, match.span()))
    return side


def _about(found: Sequence[Word], place: int) -> str:
    return next((word.stem for word in found if word.start >= place and not word.plain), "")


def _turned(mine: _Side, theirs: _Side, close: bool) -> Iterator[Opposed]:
    """Words that stand on opposite sides of one family: "rise" and "fall", "denied" and "confirmed"."""
    for family in {sense.family for sense in mine.senses} & {sense.family for sense in theirs.senses}:
        one = [sense for sense in mine.senses if sense.family == family]
        other = [sense for sense in theirs.senses if sense.family == family]
        sides = {sense.opposite for sense in one}, {sense.opposite for sense in other}
        if len(sides[0]) != 1 or len(sides[1]) != 1 or sides[0] == sides[1]:
            continue
        here, there = one[0], other[0]
        if mine.stems_of(here) <= theirs.stems or theirs.stems_of(there) <= mine.stems:
            continue
        no = _no_before(mine, here), _no_before(theirs, there)
        if (no[0] is None) != (no[1] is None):
            for side, denial in ((mine, no[0]), (theirs, no[1])):
                if denial:
                    side.noes.remove(denial)
            continue
        direction = TOPICS[family] in _DIRECTIONS
        if close or (family == _RISE and not mine.noes and not theirs.noes):
            yield SCOPE if direction else NEGATION, mine.span(here), theirs.span(there)


def _no_before(side: _Side, sense: Meaning) -> _No | None:
    start = side.words[max(0, sense.first - _REACH)].start
    stop = side.words[sense.first].start
    return next((no for no in side.noes if no.whole and start <= no.span[0] < stop), None)


def _denied(mine: _Side, theirs: _Side, close: bool) -> Iterator[Opposed]:
    here, there = list(mine.noes), list(theirs.noes)
    for one in list(here):
        same = [other for other in there if other.about == one.about] or (there if not close else [])
        if same:
            here.remove(one)
            there.remove(same[0])
    while here and there:
        here.pop()
        there.pop()
    for side, left, other in ((mine, here, theirs), (theirs, there, mine)):
        for no in left:
            if close and _counts(no, other):
                yield (NEGATION, no.span, None) if side is mine else (NEGATION, None, no.span)


def _counts(no: _No, other: _Side) -> bool:
    """Whether a denial that only one wording has makes a difference: the other speaks of what it denies."""
    return not no.about or no.about in other.stems or (no.whole and _akin(no.about, other))


def _akin(stemmed: str, other: _Side) -> bool:
    families = {family for family, _ in families_of(stemmed)}
    return any(sense.family in families for sense in other.senses)


def _limited(mine: _Side, theirs: _Side, close: bool) -> Iterator[Opposed]:
    for axis in _CLASSES:
        here = [(name, span) for a, name, span in mine.marks if a == axis]
        there = [(name, span) for a, name, span in theirs.marks if a == axis]
        for each in list(here):
            same = next((other for other in there if other[0] == each[0]), None)
            if same:
                here.remove(each)
                there.remove(same)
        while here and there and (close or _contradict(axis, here[0][0], there[0][0])):
            yield SCOPE, here.pop(0)[1], there.pop(0)[1]
        if close:
            yield from ((SCOPE, span, None) for name, span in here if name in _ALONE)
            yield from ((SCOPE, None, span) for name, span in there if name in _ALONE)


def _contradict(axis: str, one: str, other: str) -> bool:
    both = {one, other}
    return axis == "bound" or (axis == "quantity" and bool(both & {"all", "most"}) and bool(both & {"some", "few"}))


def _never_for_always(found: Iterable[Opposed], mine: _Side, theirs: _Side) -> Iterator[Opposed]:
    """ "Never" against "always" is one change of scope, not a denial and a word too many."""
    left = list(found)
    for no in [each for each in left if each[0] == NEGATION and (each[1] is None) != (each[2] is None)]:
        side, span, place = (mine, no[1], 2) if no[1] else (theirs, no[2], 1)
        if span is None or not _NEVER.fullmatch(side.text[slice(*span)]):
            continue
        pair = next((each for each in left if each[0] == SCOPE and each[place] and not each[3 - place]), None)
        if pair:
            left.remove(no)
            left[left.index(pair)] = (SCOPE, span, pair[2]) if place == 2 else (SCOPE, pair[1], span)
    yield from left


def _one_for_each_place(found: Iterable[Opposed]) -> list[Opposed]:
    """Without what marks words that are marked already; the wider mark first."""
    kept: list[Opposed] = []
    for each in found:
        if not any(_meet(each[1], other[1]) or _meet(each[2], other[2]) for other in kept):
            kept.append(each)
    return kept


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
