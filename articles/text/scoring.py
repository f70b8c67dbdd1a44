"""How well a reading agrees with the gold articles: whole quotes, fragments, speakers; all of them and by class."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from articles.text.reading import FoundQuote, read

_EDGE = " \t\n\"'“”‘’`.,;:!?-–—…"
Spans = frozenset[tuple[int, int]]


@dataclass
class Figures:
    """Counts for one class; F1 and shares are per cent."""

    gold: int = 0
    whole: int = 0
    matched: int = 0
    speaker: int = 0
    spurious: int = 0
    fragments: list[int] = field(default_factory=lambda: [0, 0, 0])  # right, in gold, found

    @property
    def whole_f1(self) -> float:
        return 200 * self.whole / max(1, 2 * self.whole + self.gold - self.whole + self.spurious)

    @property
    def fragment_f1(self) -> float:
        right, gold, found = self.fragments
        return 200 * right / max(1, gold + found)

    @property
    def speaker_share(self) -> float:
        """Of the quotes whose words were found at least by half."""
        return 100 * self.speaker / max(1, self.matched)


@dataclass
class Score:
    classes: dict[str, Figures] = field(default_factory=lambda: defaultdict(Figures))
    confidence: dict[int, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    decoys: Counter[bool] = field(default_factory=Counter)
    headlines: Counter[bool] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def score(articles: Iterable[dict[str, Any]]) -> Score:
    """Reads every article and compares."""
    result = Score()
    for article in articles:
        _article(result, article)
    return result


def trimmed(text: str, spans: Iterable[Iterable[int]]) -> Spans:
    """The places without the marks and points at their edges, which no two people set alike."""
    found = set()
    for start, end in spans:
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        found.add((start, end))
    return frozenset(found)


def _article(result: Score, article: dict[str, Any]) -> None:
    text, gold, reading = article["text"], article["quotes"], read(article["text"])
    result.headlines[[list(span) for span in reading.headlines] == article["headlines"]] += 1
    gold_spans = [trimmed(text, quote["spans"]) for quote in gold]
    places = [trimmed(text, quote.spans) for quote in reading.quotes]
    best: dict[int, list[int]] = defaultdict(list)
    for number, spans in enumerate(places):
        shared = [_shared(spans, other) for other in gold_spans]
        most = max(shared, default=0)
        if most:
            best[shared.index(most)].append(number)
        elif _size(spans):
            result.classes["all"].spurious += 1
            result.classes[reading.quotes[number].kind].spurious += 1
            result.classes["all"].fragments[2] += len(spans)
            result.classes[reading.quotes[number].kind].fragments[2] += len(spans)
            result.confidence[int(reading.quotes[number].confidence * 10)][False] += 1
            result.wrong.append(f"{article['doc_id']}: no quote: {reading.quotes[number].words}")
    for start, end in article["not_quotes"]:
        result.decoys[not any(s >= start and e <= end for spans in places for s, e in spans)] += 1
    for number, quote in enumerate(gold):
        _quote(result, article, quote, gold_spans[number], [(reading.quotes[n], places[n]) for n in best[number]])


def _quote(
    result: Score, article: dict[str, Any], quote: dict[str, Any], spans: Spans, found: list[tuple[FoundQuote, Spans]]
) -> None:
    covered = sum(_shared(spans, other) for _, other in found)
    matched = covered >= _size(spans) / 2
    nearest = max(found, key=lambda each: _shared(spans, each[1]), default=None)
    whole = nearest is not None and nearest[1] == spans
    names = [quote["speaker_name"], *quote["speaker_also"]]
    named = nearest is not None and any(same_name(nearest[0].speaker, name) for name in names)
    for each, other in found:
        right = other == spans and any(same_name(each.speaker, name) for name in names)
        result.confidence[int(each.confidence * 10)][right] += 1
    if matched and nearest is not None:
        result.reasons[quote["reason"], nearest[0].reason] += 1
    for name in ("all", *quote["classes"]):
        figures = result.classes[name]
        figures.gold += 1
        figures.whole += whole
        figures.matched += matched
        figures.speaker += matched and named
        figures.spurious += len(found) - whole
        figures.fragments[0] += len(spans & frozenset[tuple[int, int]]().union(*(other for _, other in found)))
        figures.fragments[1] += len(spans)
        figures.fragments[2] += sum(len(other) for _, other in found)
    if not (whole and named):
        words = " | ".join(article["text"][slice(*span)] for span in quote["spans"])
        got = [f"{each.words} [{each.speaker}]" for each, _ in found]
        result.wrong.append(f"{article['doc_id']}: {words} [{quote['speaker_name']}]\n      read: {got}")


def same_name(one: str, other: str) -> bool:
    """Whether two names differ at most in their article, capitals and apostrophes."""
    return _name(one) == _name(other)


def _name(name: str) -> str:
    low = name.casefold().replace("’", "'")
    for article in ("the ", "a ", "an ", "its "):
        low = low.removeprefix(article)
    return low


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _shared(one: Spans, other: Spans) -> int:
    return sum(max(0, min(e, stop) - max(s, start)) for s, e in one for start, stop in other)
