"""Where copy drifts from itself: its lead from its body, a headline from its story, a quote from its earlier self.

Nothing here says that either place is wrong; it says that both should be looked at side by side. `lead_drift` is in
text/leads.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from articles.text.differing import Piece, differing
from articles.text.leads import LeadDrift, lead_drift
from articles.text.marks import marked
from articles.text.spans import Span
from articles.text.terms import Word, families_of, words
from articles.text.unseen import Seen

__all__ = ["Echo", "LeadDrift", "MarkedWords", "Verdict", "echo", "headline_drift", "lead_drift", "marked_words"]
_MOST_WORDS = 40_000
# Words of the text that may stand between those of the headline.
_GAP = 8
_NEAR_EQUAL = 0.45


class Verdict(StrEnum):
    """What became of a headline's marked words."""

    EXACT = "exact"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOT_THERE = "not there"
    NO_ARTICLE = "no article"


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words in quotation marks in a headline, the verdict on them, and their place in the text compared, if any."""

    words: Span
    verdict: Verdict
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Echo:
    """Two quotes of one speaker: whether they are the same words, and if only nearly, each piece that differs."""

    same: bool
    likeness: float
    pieces: tuple[Piece, ...] = ()


def marked_words(headline: str) -> list[Span]:
    """The words in quotation marks, without the marks."""
    seen = Seen(headline)
    return [seen.span((each.inner_start, each.inner_end)) for each in marked(seen.text)]


def headline_drift(headline: str, text: str | None) -> list[MarkedWords]:
    """Whether the words that `headline` marks as quoted stand in `text`; None says that there is no such article.

    Exact: word for word, whatever their case and marks. Shortened: all of them and in order, with words left out
    between. Altered: some of them changed. Time is linear in the text, of which the first 40,000 words are read.
    """
    spans = marked_words(headline)
    if text is None:
        return [MarkedWords(span, Verdict.NO_ARTICLE) for span in spans]
    found = words(text)[:_MOST_WORDS]
    return [_compared(headline, span, found) for span in spans]


def _compared(headline: str, span: Span, text: Sequence[Word]) -> MarkedWords:
    wanted = words(headline[slice(*span)])
    plain, spoken = [_plain(word) for word in wanted], [_plain(word) for word in text]
    if not wanted:
        return MarkedWords(span, Verdict.NOT_THERE)
    for start in _starts(plain[0], spoken):
        if spoken[start : start + len(plain)] == plain:
            return MarkedWords(span, Verdict.EXACT, _place(text, start, start + len(plain) - 1))
    for start in _starts(plain[0], spoken):
        end = _in_order(plain, spoken, start)
        if end is not None:
            return MarkedWords(span, Verdict.SHORTENED, _place(text, start, end))
    altered = _altered(wanted, text)
    return MarkedWords(span, Verdict.ALTERED if altered else Verdict.NOT_THERE, altered)


def _plain(word: Word) -> str:
    return word.text.casefold().replace("’", "'")


def _starts(first: str, spoken: Sequence[str]) -> Iterator[int]:
    return (place for place, word in enumerate(spoken) if word == first)


def _in_order(wanted: Sequence[str], spoken: Sequence[str], start: int) -> int | None:
    """Where the last of the wanted words stands, each at most a few words after the one before."""
    place = start
    for word in wanted[1:]:
        ahead = spoken[place + 1 : place + 2 + _GAP]
        if word not in ahead:
            return None
        place += 1 + ahead.index(word)
    return place


def _altered(wanted: Sequence[Word], text: Sequence[Word]) -> Span | None:
    """The stretch of text that has most of the wanted words, at least half of those that carry meaning, in order."""
    telling = {word.stem for word in wanted if not word.plain} or {word.stem for word in wanted}
    width = len(wanted) + 3
    best: tuple[float, Span] | None = None
    for place, word in enumerate(text):
        if word.stem not in telling:
            continue
        for start in {max(0, place - len(wanted)), place}:
            window = text[start : start + width]
            share = _share(wanted, window, telling)
            if share and (best is None or share > best[0]):
                best = share, _window_place(wanted, window)
    return best[1] if best else None


def _share(wanted: Sequence[Word], window: Sequence[Word], telling: set[str]) -> float:
    stems = [word.stem for word in window]
    kept = {word.stem for word in wanted} & set(stems)
    if len(kept & telling) * 2 < len(telling):
        return 0.0
    blocks = SequenceMatcher(None, [word.stem for word in wanted], stems, autojunk=False).get_matching_blocks()
    share = sum(block.size for block in blocks) / len(wanted)
    if len(wanted) == 1:
        return 1.0
    return share if share >= 0.5 and sum(block.size for block in blocks) > 1 else 0.0


def _window_place(wanted: Sequence[Word], window: Sequence[Word]) -> Span:
    kept = {word.stem for word in wanted}
    inside = [word for word in window if word.stem in kept]
    return inside[0].start, inside[-1].end


def _place(text: Sequence[Word], first: int, last: int) -> Span:
    return text[first].start, text[last].end


def echo(one: str, other: str) -> Echo | None:
    """Whether two quotes of one speaker are one saying in nearly the same words, and what differs; None if not.

    Case, quotation marks and the stop at the end do not count as differences.
    """
    mine, theirs = words(one), words(other)
    same = [_plain(word) for word in mine] == [_plain(word) for word in theirs]
    if same:
        return Echo(True, 1.0)
    likeness = _likeness(mine, theirs)
    if likeness < _NEAR_EQUAL or not _share_meaning(mine, theirs):
        return None
    return Echo(False, likeness, tuple(differing(_bare(one), _bare(other))))


def _likeness(mine: Sequence[Word], theirs: Sequence[Word]) -> float:
    matcher = SequenceMatcher(None, [word.stem for word in mine[:300]], [word.stem for word in theirs[:300]], False)
    alike = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * alike / max(1, len(mine) + len(theirs))


def _share_meaning(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    one, other = ({word.stem for word in side if not word.plain} for side in (mine, theirs))
    if one & other:
        return True
    return bool(_families(one) & _families(other))


def _families(stems: set[str]) -> set[int]:
    return {family for stem in stems for family, _ in families_of(stem)}


def _bare(quote: str) -> str:
    return quote.strip("“”‘’\"' ").rstrip(".!?,")
