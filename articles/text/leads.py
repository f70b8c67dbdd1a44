"""A lead beside its body: what it says more strongly, or otherwise, than the copy that bears it out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.text.degrees import Degree, degrees
from articles.text.moments import Moment, moments
from articles.text.quantities import MANY, SHARE, TIMES, Quantity, quantities
from articles.text.spans import Span
from articles.text.terms import STOP, Word, families_of, words

DEGREE, NUMBER, DATE, DENIAL = "degree", "number", "date", "denial"
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|[”’\"']|$|\n)[^.!?\n]*)*[.!?”’\"']*")
_UNDONE = re.compile(
    r"\b(?:in\stalks|(?:is|are|was|were|would|will)\sconsider\w*|may|might|could|hopes?|hoped|plans?|planned|planning|proposes?"
    r"|proposed|wants?|wanted|would\slike|intends?|is\sexpected|are\sexpected|aims?|not|n[’']t|never|declined|refused|yet)\b"
    r"(?:\W+\w+){0,4}?\W+(?:to\s)?(?P<deed>\w+)"
)
_DONE = re.compile(r"\b(?:has|have|had|was|were|is|are)\s(?:\w+ly\s)?(?P<deed>\w+)|(?P<simple>\w+ed)\b")
_NO = re.compile(r"\b(?:not|never|n[’']t|no|nobody|without|declined\sto|refused\sto)\b|n[’']t\b")
_MODAL = re.compile(r"\b(?P<modal>will|may|might|could|must|should)\s(?:not\s)?(?:be\s)?(?P<deed>[a-z]+)")
_OR = re.compile(r"\W{0,3}(?:\w+\W+){0,3}or\W(?:\w+\W+){0,3}")
_STRONG = frozenset({"will", "must"})
_BEFORE_NOW = re.compile(r"\b(?:last|previous(?:ly)?|earlier|a\syear\sago|since|ago|in\s\d{4})\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:never|first\s(?:time|ever)|unprecedented|record)\b", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:last|previously|again|as\s\w+\sin|also|before\sin)\b.{0,30}?\b(?P<year>1[5-9]\d\d|20\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class LeadDrift:
    """Words of the lead, and the words of the body that say otherwise; code points of each text, half open.

    `kind` is "degree" (a stronger word), "number", "date" or "denial" (done in the one, not or not yet in the other).
    """

    kind: str
    lead: Span
    body: Span


@dataclass(slots=True)
class _Sentence:
    text: str
    start: int
    words: list[Word] = field(default_factory=list)
    figures: list[Quantity] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    degrees: list[Degree] = field(default_factory=list)
    signs: set[str | int] = field(default_factory=set)

    def at(self, span: Span) -> Span:
        return self.start + span[0], self.start + span[1]


def lead_drift(lead: str, body: str) -> list[LeadDrift]:
    """Where `lead` says more than `body`, or something else, in reading order of the lead, each place once.

    Only what the body takes up is compared: a sentence of it that speaks of the same things. Where any sentence bears
    the lead out, there is no drift. Linear in the length of the body for a lead of a paragraph or two.
    """
    tops = [_sentence(match[0], match.start()) for match in _SENTENCE.finditer(lead)]
    rest = [_sentence(match[0], match.start()) for match in _SENTENCE.finditer(body)]
    found: list[LeadDrift] = []
    for top in tops:
        near = _near(top, rest)
        for each in (
            *_done(top, near),
            *_degrees(top, near, rest),
            *_figures(top, near, rest),
            *_dates(top, near, rest),
        ):
            if not any(_meet(each.lead, other.lead) for other in found):
                found.append(each)
    return sorted(found, key=lambda each: each.lead)


def _sentence(text: str, start: int) -> _Sentence:
    found = _Sentence(text, start, words(text), moments=moments(text))
    blank = text
    for moment in found.moments:
        blank = blank[: moment.start] + "\x01" * (moment.end - moment.start) + blank[moment.end :]
    found.figures = quantities(blank)[0]
    found.degrees = [
        each for each in degrees(found.words) if not any(_meet(each.span, moment.span) for moment in found.moments)
    ]
    for word in found.words:
        if not word.plain and not word.text[0].isdigit():
            found.signs.add(word.stem)
            found.signs.update(family for family, _ in families_of(word.stem))
    return found


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _near(top: _Sentence, rest: Sequence[_Sentence]) -> list[tuple[int, _Sentence]]:
    """The sentences that speak of the same things, the nearest first: by how many words of the lead they take up."""
    counted = [(_shared(top, each), each) for each in rest]
    return sorted((pair for pair in counted if pair[0] > 0), key=lambda pair: -pair[0])


def _shared(top: _Sentence, other: _Sentence, without: Span = (0, 0)) -> int:
    return sum(
        1
        for word in {word.stem: word for word in top.words}.values()
        if not word.plain
        and not word.text[0].isdigit()
        and not _meet((word.start, word.end), without)
        and (word.stem in other.signs or any(family in other.signs for family, _ in families_of(word.stem)))
    )


def _degrees(top: _Sentence, near: Sequence[tuple[int, _Sentence]], rest: Sequence[_Sentence]) -> Iterator[LeadDrift]:
    for mine in top.degrees:
        if any(_bears_out(mine, each) for each in rest):
            continue
        for _, each in near:
            if _shared(top, each, mine.span) < 2:
                continue
            other = next((d for d in each.degrees if d.series == mine.series and d.step != mine.step), None)
            if other is not None and not any(d.series == mine.series and d.step == other.step for d in top.degrees):
                yield LeadDrift(DEGREE, top.at(mine.span), each.at(other.span))
                break


def _bears_out(mine: Degree, other: _Sentence) -> bool:
    """Whether a sentence says it with a word of that step, and not as one of two: "delay or cancel" does not."""
    said = [each for each in other.degrees if each.series == mine.series]
    own = [each for each in said if each.step == mine.step]
    rest = [each for each in said if each.step != mine.step]
    return bool(own) and not any(_alternatives(one, each, other.text) for one in own for each in rest)


def _alternatives(one: Degree, other: Degree, text: str) -> bool:
    first, second = sorted((one.span, other.span))
    return bool(_OR.fullmatch(text[first[1] : second[0]]))


def _figures(top: _Sentence, near: Sequence[tuple[int, _Sentence]], rest: Sequence[_Sentence]) -> Iterator[LeadDrift]:
    every = [figure for each in rest for figure in (*each.figures, *_changes(each.figures))]
    for mine in top.figures:
        if (mine.vague and mine.measure not in (MANY, TIMES)) or any(_supports(mine, other) for other in every):
            continue
        for _, each in near:
            if _BEFORE_NOW.search(each.text) and not _BEFORE_NOW.search(top.text):
                continue
            asked = 1 if mine.measure in (MANY, "") else 2
            if _shared(top, each, (mine.start, mine.end)) < asked:
                continue
            other = next((figure for figure in each.figures if _rivals(mine, figure, top, each)), None)
            if other is not None:
                yield LeadDrift(NUMBER, top.at((mine.start, mine.end)), each.at((other.start, other.end)))
                break


def _supports(mine: Quantity, other: Quantity) -> bool:
    if mine.measure == MANY and other.measure == "":
        return other.high >= mine.low
    return mine.equals(other)


def _changes(figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """The share by which one figure of a sentence is more or less than another: "£2.20, up from £2" is ten per cent."""
    for one in figures[:6]:
        for other in figures[:6]:
            if one is not other and one.measure == other.measure and one.measure != SHARE and one.low and other.low:
                change = abs(one.low - other.low) / other.low
                if 0 < change <= 10:
                    yield Quantity(round(change, 2), round(change, 2), SHARE, 1.0, one.start, one.end)


def _rivals(mine: Quantity, other: Quantity, top: _Sentence, each: _Sentence) -> bool:
    """Whether the body's figure stands where the lead's does: of one measure, and if bare, of the same things."""
    if mine.measure == MANY:
        return other.measure == "" and other.high < mine.low and not other.vague
    if mine.measure != other.measure or (other.vague and mine.measure != SHARE):
        return False
    if mine.measure:
        return not mine.equals(other)
    return bool(_counted(mine, top) & _counted(other, each))


def _counted(figure: Quantity, sentence: _Sentence) -> set[str | int]:
    """What a bare figure counts: the two words after it, and their families."""
    after = [word for word in sentence.words if word.start >= figure.end and not word.plain][:2]
    return {word.stem for word in after} | {family for word in after for family, _ in families_of(word.stem)}


def _dates(top: _Sentence, near: Sequence[tuple[int, _Sentence]], rest: Sequence[_Sentence]) -> Iterator[LeadDrift]:
    every = [moment for each in rest for moment in each.moments]
    for mine in top.moments:
        if mine.vague or any(mine.agrees(other) for other in every):
            continue
        for _, each in near:
            if _shared(top, each, mine.span) < 2 or _BEFORE_NOW.search(each.text):
                continue
            names = {name for name, _ in mine.parts}
            other = next((m for m in each.moments if names & {name for name, _ in m.parts}), None)
            if other is not None:
                yield LeadDrift(DATE, top.at(mine.span), each.at(other.span))
                break


def _done(top: _Sentence, near: Sequence[tuple[int, _Sentence]]) -> Iterator[LeadDrift]:
    """What the lead says is done, will be done or never was, and the body says is not, may be or was."""
    yield from _modals(top, near)
    never = _NEVER.search(top.text)
    for count, each in near if never else []:
        year = _NOT_SO.search(each.text)
        if never and year and count >= 2:
            yield LeadDrift(DENIAL, top.at(never.span()), each.at(year.span("year")))
            return
    bodies = [each for count, each in near if count >= 2]
    for match in _DONE.finditer(top.text):
        deed = next((word for word in top.words if word.end == match.end() and word.stem not in STOP), None)
        if deed is None or _NO.search(top.text, max(0, match.start() - 20), match.end()):
            continue
        spoken = [(each, each_match) for each in bodies for each_match in _saying(deed, each)]
        if spoken and all(undone for _, (_, undone) in spoken):
            each, (place, _) = spoken[0]
            yield LeadDrift(DENIAL, top.at(match.span()), each.at(place))


def _saying(deed: Word, each: _Sentence) -> Iterator[tuple[Span, bool]]:
    """Where a sentence speaks of the deed, and whether as something not done, or not yet."""
    for word in each.words:
        if word.stem == deed.stem:
            undone = next((m for m in _UNDONE.finditer(each.text) if m.start() < word.start <= m.end() + 12), None)
            yield ((undone.start(), word.end), True) if undone else ((word.start, word.end), False)


def _modals(top: _Sentence, near: Sequence[tuple[int, _Sentence]]) -> Iterator[LeadDrift]:
    for mine in _MODAL.finditer(top.text):
        if mine["modal"] not in _STRONG:
            continue
        said = [(each, m) for _, each in near for m in _MODAL.finditer(each.text) if m["deed"] == mine["deed"]]
        if said and not any(m["modal"] in _STRONG for _, m in said):
            each, other = said[0]
            yield LeadDrift(DENIAL, top.at(mine.span()), each.at(other.span()))
