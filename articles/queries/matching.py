"""What was said before: earlier quotes and fact-checks that say nearly what a quote says, best first."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q

from articles.models import FactCheck, Quote, Related, StatementTerm
from articles.text.contrasts import Contrast, differences
from articles.text.matching import rank
from articles.text.spans import Span
from articles.text.terms import index_terms
from articles.workflow.vocabulary import QuoteState

SHOWN = 5
_CANDIDATES = 200
# Rows of the index that one look reads at most, beside the count of each term: the rarest terms come first.
_ROWS = 8_000
_LEAST_TERMS = 3
# Below this a candidate has a few common words with the quote and nothing else; see tests/matching.
_LEAST_SCORE = 0.24


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of words, and what differs in it (empty: nothing)."""

    text: str
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier statement: a quote, or a fact-check whose claim no quote holds word for word.

    `here` and `there` are the two texts with what differs marked; `differs` says it in words, each once.
    """

    score: float
    check: FactCheck | None
    quote: Quote | None
    here: list[Bit]
    there: list[Bit]
    differs: list[str]
    shared: bool = False
    link: Related | None = None

    @property
    def is_same(self) -> bool:
        return not self.differs


@dataclass(slots=True)
class _Found:
    quotes: dict[int, Quote] = field(default_factory=dict)
    checks: dict[int, FactCheck] = field(default_factory=dict)


def said_before(quote: Quote, *, limit: int = SHOWN) -> list[Match]:
    """The statements that say most nearly what `quote` says, each fact-check once; never its own parts or whole.

    Six queries at most, none of which reads a table from end to end: the index gives at most 200 candidates.
    """
    found = _load(_candidates(quote.words), quote)
    texts = [(number, each.words) for number, each in found.quotes.items()]
    texts += [(-number, each.claim) for number, each in found.checks.items()]
    links = {link.fact_check_id: link for link in related_to(quote)}
    matches: list[Match] = []
    taken: set[int] = set()
    for ranked in rank(quote.words, [text for _, text in texts]):
        if ranked.score < _LEAST_SCORE or len(matches) == limit:
            break
        match = _match(ranked.score, texts[ranked.index][0], quote, found, links)
        if match.check is None or match.check.pk not in taken:
            taken |= {match.check.pk} if match.check else set()
            matches.append(match)
    return matches


def related_to(quote: Quote) -> list[Related]:
    """The links to related fact-checks, oldest first."""
    return list(Related.objects.filter(quote=quote).select_related("fact_check__rating", "by"))


def _candidates(text: str) -> list[int]:
    """The statements that share the rarest words with `text`, weighted by how rare they are; at most 200."""
    counts = dict(
        StatementTerm.objects.filter(term__in=index_terms(text))
        .values_list("term")
        .annotate(number=Count("pk"))
        .order_by("number")
    )
    weights = _rarest(counts)
    scores: defaultdict[int, float] = defaultdict(float)
    rows = StatementTerm.objects.filter(term__in=list(weights)).values_list("statement", "term")
    for statement, term in rows[: 2 * _ROWS]:
        scores[statement] += weights[term]
    return sorted(scores, key=lambda statement: (-scores[statement], -statement))[:_CANDIDATES]


def _rarest(counts: Mapping[int, int]) -> dict[int, float]:
    chosen: dict[int, float] = {}
    rows = 0
    for term, number in sorted(counts.items(), key=lambda each: (each[1], each[0])):
        rows += number
        if rows > _ROWS and len(chosen) >= _LEAST_TERMS:
            break
        chosen[term] = 1.0 / math.log(2.0 + number)
    return chosen


def _load(statements: Sequence[int], quote: Quote) -> _Found:
    numbers = [number for number in statements if number > 0]
    whole = Q(pk=quote.pk) | Q(part_of=quote.pk) | Q(pk=quote.part_of_id or 0)
    quotes = Quote.objects.filter(pk__in=numbers).exclude(whole | Q(state=QuoteState.REJECTED))
    quotes = quotes.select_related("article", "speaker__merged_into", "fact_check__rating")
    found = _Found({each.pk: each for each in quotes})
    claims = [-number for number in statements if number < 0]
    if claims:
        held = {each.fact_check_id for each in found.quotes.values()} | {quote.fact_check_id}
        checks = FactCheck.objects.filter(pk__in=claims).exclude(pk__in=[pk for pk in held if pk])
        found.checks = {each.pk: each for each in checks.select_related("rating")}
    return found


def _match(score: float, number: int, quote: Quote, found: _Found, links: Mapping[int, Related]) -> Match:
    other = found.quotes.get(number)
    check = other.fact_check if other else found.checks[-number]
    speakers = (_speaker(quote), _speaker(other)) if other and _named_apart(quote, other) else ("", "")
    text = other.words if other else check.claim if check else ""
    contrasts = differences(quote.words, text, *speakers)
    return Match(
        score=score,
        check=check,
        quote=other,
        here=_bits(quote.words, [(each, each.here) for each in contrasts]),
        there=_bits(text, [(each, each.there) for each in contrasts]),
        differs=list(dict.fromkeys(each.kind for each in contrasts)),
        shared=check is not None and check.pk == quote.fact_check_id,
        link=links.get(check.pk) if check else None,
    )


def _named_apart(quote: Quote, other: Quote) -> bool:
    return bool(quote.said_by and other.said_by and quote.said_by != other.said_by)


def _speaker(quote: Quote | None) -> str:
    return quote.said_by.name if quote and quote.said_by else ""


def _bits(text: str, marks: Iterable[tuple[Contrast, Span | None]]) -> list[Bit]:
    """`text` cut where something differs."""
    found: list[Bit] = []
    place = 0
    for kind, (start, end) in sorted(((each.kind, span) for each, span in marks if span), key=lambda pair: pair[1]):
        if start >= place:
            found += [Bit(text[place:start]), Bit(text[start:end], kind)]
            place = end
    return [bit for bit in (*found, Bit(text[place:])) if bit.text]


def like_quotes(quotes: Sequence[Quote]) -> list[tuple[Quote, Quote]]:
    """Each of `quotes` with every quote of the same speaker elsewhere that shares most of its rare words.

    A few queries for all of them together; a quote whose speaker is not named has none.
    """
    spoken = [quote for quote in quotes if quote.said_by is not None]
    terms = {quote.pk: index_terms(quote.words) for quote in spoken}
    wanted = {term for each in terms.values() for term in each}
    counts = dict(
        StatementTerm.objects.filter(term__in=wanted).values_list("term").annotate(number=Count("pk")).order_by()
    )
    chosen = {pk: _rarest({term: counts[term] for term in each if term in counts}) for pk, each in terms.items()}
    holders: defaultdict[int, set[int]] = defaultdict(set)
    rows = StatementTerm.objects.filter(term__in={term for each in chosen.values() for term in each}, statement__gt=0)
    for statement, term in rows.values_list("statement", "term")[: len(spoken) * _ROWS]:
        holders[term].add(statement)
    pairs = [(quote, other) for quote in spoken for other in _likeliest(quote, chosen[quote.pk], holders)]
    return _of_one_speaker(pairs)


_LIKELIEST = 20


def _likeliest(quote: Quote, weights: Mapping[int, float], holders: Mapping[int, set[int]]) -> list[int]:
    scores: defaultdict[int, float] = defaultdict(float)
    for term, weight in weights.items():
        for statement in holders.get(term, ()):
            if statement != quote.pk:
                scores[statement] += weight
    return sorted(scores, key=lambda statement: (-scores[statement], statement))[:_LIKELIEST]


def _of_one_speaker(pairs: Sequence[tuple[Quote, int]]) -> list[tuple[Quote, Quote]]:
    wanted = {number for _, number in pairs}
    others = Quote.objects.filter(pk__in=wanted).exclude(state=QuoteState.REJECTED)
    found = {each.pk: each for each in others.select_related("article", "speaker__merged_into")}
    alike = []
    for quote, number in pairs:
        other = found.get(number)
        if (
            other is None
            or other.said_by != quote.said_by
            or (other.article_id == quote.article_id and number < quote.pk)
        ):
            continue
        if quote.pk not in (other.part_of_id, other.pk) and quote.part_of_id != other.pk:
            alike.append((quote, other))
    return alike
