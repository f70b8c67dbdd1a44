"""What a preview shows: the copy with what was found in it marked, and each quote with what can be mended."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.actions.importing import Arrival
from articles.models import Quote
from articles.queries.recognising import Known, known_by, name_key
from articles.text.incoming import Incoming, Mended
from articles.text.paragraphs import Paragraph, numbers_of, paragraphs, pilcrows
from articles.workflow.vocabulary import Kind, QuoteState, Reason

MOST_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Found:
    """One quote as found and as mended. `known` says whether the desk knows the speaker, and as whom.

    `mark` is the number of its marks in the copy beside it; None where it is left out. `calls` says that the page
    opens at what is wrong with it.
    """

    quote: Incoming
    number: int
    where: str
    said: Mended
    known: str
    problem: str = ""
    parts: Sequence[Incoming] = ()
    mark: int | None = None
    calls: bool = False

    @property
    def percent(self) -> int | None:
        """How sure it is, of a hundred."""
        return None if self.quote.confidence is None else round(self.quote.confidence * 100)

    @property
    def reason(self) -> str:
        """Why there may be nothing to rate, in words."""
        return Reason(self.quote.reason).label if self.quote.reason else ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the copy, or a related headline, with the quotes in it."""

    label: str
    text: str
    start: int
    marks: list[Quote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Preview:
    """`found` are the first quotes, each to be mended; `more` is how many come in as they were found."""

    found: list[Found]
    copy: list[Passage]
    headlines: list[Passage]
    more: int
    kinds: list[tuple[str, str]]

    @property
    def kept(self) -> int:
        """How many quotes come in, without parts that were split off."""
        return sum(not each.said.left_out for each in self.found) + self.more


def preview_of(arrival: Arrival, by_key: Mapping[str, Mended], *, aimed: bool = False) -> Preview:
    """What would be kept; what is left out stays on the page, so that it can be taken in again.

    `aimed` says that the address names the quote at which the page opens.
    """
    listed = [each.text for each in arrival.copy.related]
    kept = {quote.key: quote for quote in arrival.quotes}
    found = [kept.get(quote.key, quote) for quote in arrival.found]
    lines = paragraphs(arrival.copy.text)
    known = known_by({quote.speaker for quote in found if quote.speaker})
    parts: dict[str, list[Incoming]] = {}
    for quote in arrival.quotes:
        if quote.part_of:
            parts.setdefault(quote.part_of, []).append(quote)
    numbers = {quote.key: number for number, quote in enumerate(arrival.quotes, 1)}
    calling = None if aimed else next((quote.key for quote in found if quote.key in arrival.problems), None)
    shown = [
        Found(
            quote,
            number,
            f"h{quote.headline + 1}" if quote.headline is not None else pilcrows(numbers_of(quote.fragments, lines)),
            by_key.get(quote.key, Mended()),
            _known(quote, known),
            arrival.problems.get(quote.key, ""),
            parts.get(quote.key, ()),
            numbers.get(quote.key),
            quote.key == calling,
        )
        for number, quote in enumerate(found[:MOST_SHOWN], 1)
    ]
    marks = [_mark(numbers[quote.key], quote) for quote in arrival.quotes]
    return Preview(
        shown,
        _passages(lines, _in(marks, arrival.quotes, None)),
        [Passage(f"h{place + 1}", text, 0, _in(marks, arrival.quotes, place)) for place, text in enumerate(listed)],
        len(found) - len(shown),
        Kind.choices(),
    )


def _known(quote: Incoming, known: Known) -> str:
    if not quote.speaker or quote.kind == Kind.OWN:
        return ""
    speaker = known.by_name.get(name_key(quote.speaker))
    if speaker is None:
        return "new to the desk"
    return "known" if name_key(speaker.name) == name_key(quote.speaker) else f"known as {speaker.name}"


def _mark(number: int, quote: Incoming) -> Quote:
    """A quote that is only shown, never saved."""
    return Quote(
        pk=number,
        state=QuoteState.TO_CHECK,
        kind=quote.kind,
        words=quote.words,
        fragments=[list(span) for span in quote.fragments],
        part_of_id=0 if quote.part_of else None,
    )


def _passages(lines: Sequence[Paragraph], marks: Sequence[Quote]) -> list[Passage]:
    """The copy paragraph by paragraph, each with the quotes that touch it."""
    starts = [line.start for line in lines]
    here: list[dict[int, Quote]] = [{} for _ in lines]
    for mark in marks:
        for start, end in mark.fragments:
            for number in range(max(bisect_right(starts, start) - 1, 0), bisect_left(starts, end)):
                here[number][mark.pk] = mark
    return [
        Passage(f"¶{line.number}", line.text, line.start, list(found.values()))
        for line, found in zip(lines, here, strict=True)
    ]


def _in(marks: Sequence[Quote], quotes: Sequence[Incoming], headline: int | None) -> list[Quote]:
    return [mark for mark, quote in zip(marks, quotes, strict=True) if quote.headline == headline]
