"""What would become of an article's quotes if its copy were corrected; nothing is saved here."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.models import Quote, Revision
from articles.models.quote import QuoteQuerySet
from articles.text.anchoring import Anchor, Verdict, anchor
from articles.text.differing import Piece, differing
from articles.text.paragraphs import Paragraph, numbers_of, paragraphs, pilcrows
from articles.text.revising import Altered, altered
from articles.text.spans import words_of
from articles.workflow.vocabulary import QuoteState

Fragments = list[list[int]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One quote of the copy, what becomes of it, and its fragments and words in the new text; `was`, `now`: its ¶s."""

    quote: Quote
    verdict: Verdict
    fragments: Fragments
    words: str
    was: str = ""
    now: str = ""

    @property
    def is_lost(self) -> bool:
        """Whether what was decided about the old words does not hold for the new ones."""
        return self.verdict in (Verdict.CHANGED, Verdict.GONE)

    @property
    def voids(self) -> bool:
        """Whether a signature on it goes."""
        return self.is_lost and self.quote.state == QuoteState.SIGNED_OFF

    @property
    def goes_back(self) -> bool:
        """Whether whoever proposed its rating has to look again."""
        return self.verdict is Verdict.CHANGED and self.quote.state in (QuoteState.PROPOSED, QuoteState.SIGNED_OFF)

    @property
    def pieces(self) -> list[Piece]:
        return differing(self.quote.words, self.words)

    @property
    def where(self) -> str:
        """ "¶4" or "¶4, now ¶5"."""
        return self.was if self.now in ("", self.was) else f"{self.was}, now {self.now}"


@dataclass(frozen=True, slots=True)
class Preview:
    """A correction before it is kept. `siblings` are quotes elsewhere that lose a signature they share."""

    revision: Revision
    paragraphs: list[Altered]
    outcomes: list[Outcome]
    siblings: list[Quote] = field(default_factory=list)

    def of(self, verdict: Verdict) -> list[Outcome]:
        return [each for each in self.outcomes if each.verdict is verdict]

    @property
    def same(self) -> list[Outcome]:
        return self.of(Verdict.SAME)

    @property
    def moved(self) -> list[Outcome]:
        return self.of(Verdict.MOVED)

    @property
    def changed(self) -> list[Outcome]:
        return self.of(Verdict.CHANGED)

    @property
    def gone(self) -> list[Outcome]:
        return self.of(Verdict.GONE)

    @property
    def in_words(self) -> str:
        """ "2 paragraphs differ. Of 4 quotes 2 stay the same, 1 moves, 0 change and 1 is no longer in the copy."."""
        differ = "1 paragraph differs." if len(self.paragraphs) == 1 else f"{len(self.paragraphs)} paragraphs differ."
        if not self.outcomes:
            return differ
        same, moved = _counted(self.same, "stays", "stay"), _counted(self.moved, "moves", "move")
        changed, gone = _counted(self.changed, "changes", "change"), _counted(self.gone, "is", "are")
        quotes = "the one quote" if len(self.outcomes) == 1 else f"{len(self.outcomes)} quotes"
        return f"{differ} Of {quotes} {same} the same, {moved}, {changed} and {gone} no longer in the copy."

    @property
    def voided(self) -> list[Outcome]:
        return [each for each in self.outcomes if each.voids]


def _counted(found: Sequence[Outcome], one: str, several: str) -> str:
    return f"{len(found)} {one if len(found) == 1 else several}"


def in_copy(article_id: int) -> QuoteQuerySet:
    """The quotes that stand in an article's copy now, in reading order, loaded for a deed but for the copy itself."""
    found = Quote.objects.for_card().filter(article=article_id, headline=None, in_copy=True)
    return found.in_reading_order().defer("revision__text")


def preview(revision: Revision, text: str) -> Preview:
    """What `text` would change, in two queries."""
    found = outcomes(revision, text, in_copy(revision.article_id))
    checks = {each.quote.fact_check_id for each in found if each.voids}
    ours = [each.quote.pk for each in found if each.voids]
    siblings = Quote.objects.filter(fact_check__in=checks, state=QuoteState.SIGNED_OFF).exclude(pk__in=ours)
    return Preview(revision, altered(revision.text, text), found, list(siblings.select_related("article")))


def outcomes(revision: Revision, text: str, quotes: Iterable[Quote]) -> list[Outcome]:
    """What becomes of each of the quotes of `revision` in `text`, in the order given."""
    quotes = list(quotes)
    anchors = anchor(revision.text, text, [quote.fragments for quote in quotes])
    placed = _apart(quotes, [_in_lines(each, text) for each in anchors])
    old, new = paragraphs(revision.text), paragraphs(text)
    return [
        _outcome(quote, verdict, fragments, text, old, new)
        for quote, (verdict, fragments) in zip(quotes, placed, strict=True)
    ]


def _outcome(
    quote: Quote, verdict: Verdict, fragments: Fragments, text: str, old: list[Paragraph], new: list[Paragraph]
) -> Outcome:
    words = words_of(fragments, text)
    if verdict is Verdict.CHANGED and words == quote.words:
        verdict = Verdict.MOVED  # only the paragraphs around its words were joined or parted
    was, now = _places(quote.fragments, old), _places(fragments, new)
    return Outcome(quote, verdict, fragments, words, was, now)


def _places(fragments: Fragments, lines: list[Paragraph]) -> str:
    """The paragraphs that the fragments touch, in words, without a look at all the others."""
    if not fragments:
        return ""
    first = bisect_right(lines, fragments[0][0], key=lambda line: line.start)
    last = bisect_right(lines, fragments[-1][1], key=lambda line: line.start)
    return pilcrows(numbers_of(fragments, lines[max(first - 1, 0) : last]))


def _in_lines(found: Anchor, text: str) -> Anchor:
    """The same with no fragment reaching over the end of a paragraph, where a paragraph was parted within it."""
    if found.verdict is not Verdict.CHANGED or not any("\n" in text[start:end] for start, end in found.fragments):
        return found
    places: Fragments = []
    for start, end in found.fragments:
        for line in paragraphs(text[start:end]):
            inner = line.text.strip()
            begin = start + line.start + line.text.index(inner)
            places.append([begin, begin + len(inner)])
    return Anchor(found.verdict if places else Verdict.GONE, places)


def _apart(quotes: Sequence[Quote], anchors: Sequence[Anchor]) -> list[tuple[Verdict, Fragments]]:
    """Where two quotes would stand on the same words now, the one that was changed gives way to the one that was not.

    A quote and its parts may; what is no quote stands in nobody's way.
    """
    taken: list[tuple[int, int, Quote]] = []
    placed: dict[int, tuple[Verdict, Fragments]] = {}
    kept = (Verdict.SAME, Verdict.MOVED)
    for quote, found in sorted(zip(quotes, anchors, strict=True), key=lambda pair: pair[1].verdict not in kept):
        fragments, verdict = found.fragments, found.verdict
        if verdict is Verdict.CHANGED and quote.state != QuoteState.REJECTED:
            fragments = [piece for each in fragments for piece in _free(each, quote, taken)]
            verdict = verdict if fragments else Verdict.GONE
        placed[quote.pk] = verdict, fragments
        if quote.state != QuoteState.REJECTED:
            taken += [(start, end, quote) for start, end in fragments]
    return [placed[quote.pk] for quote in quotes]


def _free(fragment: list[int], quote: Quote, taken: Sequence[tuple[int, int, Quote]]) -> Fragments:
    """What is left of a fragment beside what other quotes stand on; nothing where one stands in the midst of it."""
    start, end = fragment
    for begin, stop, other in taken:
        related = other.pk == quote.part_of_id or other.part_of_id == quote.pk
        if related or stop <= start or begin >= end:
            continue
        if begin > start and stop < end:
            return []
        start, end = (stop, end) if begin <= start else (start, begin)
        if start >= end:
            return []
    return [[start, end]]
