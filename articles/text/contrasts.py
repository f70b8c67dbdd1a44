"""What differs between two statements that say nearly the same: figures, dates, names, scope, denial, speaker."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from articles.text.moments import Moment, moments
from articles.text.naming import Name, names, same_body, same_name
from articles.text.polarity import opposed
from articles.text.quantities import Quantity, Rate, quantities
from articles.text.spans import Span
from articles.text.terms import Word, words

NUMBER, UNIT, DATE, NEGATION, NAME, SCOPE, SPEAKER = (
    "number",
    "unit",
    "date",
    "negation",
    "name",
    "scope",
    "speaker",
)
_T = TypeVar("_T")
# Share of the words that both have in common, from which on they are taken for two wordings of one sentence.
_CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Contrast:
    """One thing that differs, and its words on either side: code points, half open; None where a side has none.

    Of the kind "speaker" both are None: the speakers were given apart from the texts.
    """

    kind: str
    here: Span | None
    there: Span | None


def differences(here: str, there: str, speaker_here: str = "", speaker_there: str = "") -> list[Contrast]:
    """What of `here` is not so in `there`, in reading order; empty where they say the same as far as this can see.

    A speaker that is not given differs from nobody. Time grows with the product of the numbers of figures, dates and
    names, each of them capped.
    """
    mine, theirs = _Side(here), _Side(there)
    close = _common(mine.words, theirs.words) >= _CLOSE
    found = [*_dates(mine.moments, theirs.moments), *_figures(mine, theirs)]
    if not close:
        # What only one of two loosely like statements says is no changed thing.
        found = [each for each in found if each.here and each.there]
    found += _names(mine, theirs)
    found += [Contrast(*each) for each in opposed(mine.view, theirs.view, close=close)]
    if speaker_here and speaker_there and not same_body(speaker_here, speaker_there):
        found.append(Contrast(SPEAKER, None, None))
    return sorted(found, key=_place)


def _place(found: Contrast) -> tuple[int, int]:
    return (found.here or found.there or (1 << 30, 0))[0], (found.there or (0, 0))[0]


_MOST = 60


class _Side:
    """One statement, taken apart; what is a date is no figure, and what is either is no word of another kind."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.moments = moments(text)[:_MOST]
        blank = _blanked(text, [moment.span for moment in self.moments], "\x01")
        figures, self.rates = quantities(blank)
        self.figures = figures[:_MOST]
        self.view = _blanked(blank, [(each.start, each.end) for each in self.figures], "\x00")
        self.view = _blanked(self.view, [(each.start, each.end) for each in self.rates], "\x01")
        self.words = words(text)
        self.names: list[Name] = names(self.view)[:_MOST]


def _blanked(text: str, spans: Sequence[Span], by: str) -> str:
    for start, end in spans:
        text = text[:start] + by * (end - start) + text[end:]
    return text


def _common(mine: Sequence[Word], theirs: Sequence[Word]) -> float:
    one, other = ({word.stem for word in side if not word.plain} for side in (mine, theirs))
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _dates(mine: Sequence[Moment], theirs: Sequence[Moment]) -> Iterator[Contrast]:
    here, there = _without(mine, theirs, Moment.agrees)
    # "yesterday" may be the very Tuesday: what is said by today's date differs only from the same way of saying it.
    for one in list(here):
        other = next((each for each in there if each.vague == one.vague), None)
        if other is not None:
            here.remove(one)
            there.remove(other)
            yield Contrast(DATE, one.span, other.span)
    yield from (Contrast(DATE, one.span, None) for one in here if not one.vague)
    yield from (Contrast(DATE, None, other.span) for other in there if not other.vague)


def _without(mine: Sequence[_T], theirs: Sequence[_T], same: Callable[[_T, _T], bool]) -> tuple[list[_T], list[_T]]:
    """What is left of both once each that has its like on the other side is taken away with it."""
    here, there = list(mine), list(theirs)
    for one in mine:
        other = next((each for each in there if same(one, each)), None)
        if other is not None:
            here.remove(one)
            there.remove(other)
    return here, there


def _figures(mine: _Side, theirs: _Side) -> Iterator[Contrast]:
    here, there = _without(mine.figures, theirs.figures, _same_figure)
    for one in list(here):
        other = next((each for each in there if _only_unit(one, each)), None)
        if other is not None:
            here.remove(one)
            there.remove(other)
            yield Contrast(UNIT, one.unit or (one.start, one.end), other.unit or (other.start, other.end))
    for one in list(here):
        other = next((each for each in there if _comparable(one, each)), None)
        if other is not None:
            here.remove(one)
            there.remove(other)
            yield Contrast(NUMBER, (one.start, one.end), (other.start, other.end))
    yield from (Contrast(NUMBER, (one.start, one.end), None) for one in here if not one.vague)
    yield from (Contrast(NUMBER, None, (other.start, other.end)) for other in there if not other.vague)
    yield from _rates(mine.rates, theirs.rates)


def _same_figure(one: Quantity, other: Quantity) -> bool:
    return one.equals(other)


def _only_unit(one: Quantity, other: Quantity) -> bool:
    """The same number of something else: "12 miles" and "12 kilometres", "£6m" and "$6m"."""
    return (one.low, one.high) == (other.low, other.high) and not (one.vague and other.vague)


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether one can stand in the other's place: of one measure, or one of them bare; a vague one only for another."""
    return one.measure == other.measure or not (one.measure and other.measure)


def _rates(mine: Sequence[Rate], theirs: Sequence[Rate]) -> Iterator[Contrast]:
    here, there = _without(mine, theirs, lambda one, other: one.every == other.every)
    for one, other in zip(here, there, strict=False):
        yield Contrast(UNIT, (one.start, one.end), (other.start, other.end))


def _names(mine: _Side, theirs: _Side) -> Iterator[Contrast]:
    here, there = _without(mine.names, theirs.names, lambda one, other: same_name(one.text, other.text))
    small = {word.text for side in (mine, theirs) for word in side.words}
    here, there = ([each for each in left if not _only_opens(each, small)] for left in (here, there))
    for one in here:
        akin = [each for each in there if set(one.text.split()) & set(each.text.split())]
        other = next(iter(akin or there), None)
        if other is None:
            return
        there.remove(other)
        yield Contrast(NAME, one.span, other.span)


def _only_opens(name: Name, small: set[str]) -> bool:
    """Whether a word that opens a sentence stands somewhere without its capital, and so is no name."""
    return name.doubtful and name.text.casefold() in small
