"""What was said before: earlier quotes and fact-checks that say nearly what a quote says, best first."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

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


@dataclass(frozen=True, slots=True)
class _Said:
    """What a candidate says: a quote by its id, or a fact-check by its id with a minus sign; and the fact-check."""

    number: int
    text: str
    check: int | None


def said_before(quote: Quote, *, limit: int = SHOWN) -> list[Match]:
    """The statements that say most nearly what `quote` says, each fact-check once; never its own parts or whole.

    Seven queries at most, none of which reads a table from end to end: the index gives at most 200 candidates, of which
    the texts are compared, and only what is shown is loaded.
    """
    said = _texts(_candidates(quote.words), quote)
    chosen: list[tuple[float, _Said]] = []
    taken: set[int] = set()
    for ranked in rank(quote.words, [each.text for each in said]):
        if ranked.score < _LEAST_SCORE or len(chosen) == limit:
            break
        each = said[ranked.index]
        if each.check is None or each.check not in taken:
            taken |= {each.check} if each.check else set()
            chosen.append((ranked.score, each))
    return _matches(quote, chosen) if chosen else []


def _matches(quote: Quote, chosen: Sequence[tuple[float, _Said]]) -> list[Match]:
    quotes = Quote.objects.select_related("article", "speaker__merged_into", "fact_check__rating")
    others = quotes.in_bulk([each.number for _, each in chosen if each.number > 0])
    claims = [each.check for _, each in chosen if each.number < 0]
    checks = FactCheck.objects.select_related("rating").in_bulk(claims) if claims else {}
    links = {link.fact_check_id: link for link in related_to(quote)}
    return [_match(score, quote, others.get(each.number), checks.get(-each.number), links) for score, each in chosen]


def related_to(quote: Quote) -> list[Related]:
    """The links to related fact-checks, oldest first."""
    return list(Related.objects.filter(quote=quote).select_related("fact_check__rating", "by"))


def _candidates(text: str) -> list[int]:
    """The statements that share the rarest words with `text`, weighted by how rare they are; at most 200."""
    weights = _rarest(_counted(index_terms(text)))
    scores: defaultdict[int, float] = defaultdict(float)
    rows = StatementTerm.objects.filter(term__in=list(weights)).values_list("statement", "term")
    for statement, term in rows[: 2 * _ROWS]:
        scores[statement] += weights[term]
    return sorted(scores, key=lambda statement: (-scores[statement], -statement))[:_CANDIDATES]


def _counted(terms: Collection[int]) -> dict[int, int]:
    """How many statements have each of the terms, without those that none has; beyond `_ROWS` one does not count.

    Of common words that is a small part, and the index alone answers.
    """
    counts: dict[int, int] = {}
    asked = list(terms)
    with connection.cursor() as cursor:
        for some in (asked[first : first + _ASKED_AT_ONCE] for first in range(0, len(asked), _ASKED_AT_ONCE)):
            cursor.execute(f"SELECT {', '.join([_CAPPED] * len(some))}", some)
            counts |= zip(some, cursor.fetchone(), strict=True)
    return {term: number for term, number in counts.items() if number}


# PostgreSQL takes no more than 1,664 columns.
_ASKED_AT_ONCE = 400
_CAPPED = (
    f"(SELECT COUNT(*) FROM (SELECT 1 FROM {StatementTerm._meta.db_table} WHERE term = %s LIMIT {_ROWS + 1}) AS capped)"  # noqa: S608
)


def _rarest(counts: Mapping[int, int]) -> dict[int, float]:
    chosen: dict[int, float] = {}
    rows = 0
    for term, number in sorted(counts.items(), key=lambda each: (each[1], each[0])):
        rows += number
        if rows > _ROWS and len(chosen) >= _LEAST_TERMS:
            break
        chosen[term] = 1.0 / math.log(2.0 + number)
    return chosen


def _texts(statements: Sequence[int], quote: Quote) -> list[_Said]:
    """What the candidates say, without the quote itself, its whole, its parts, and claims that a quote here holds."""
    whole = Q(pk=quote.pk) | Q(part_of=quote.pk) | Q(pk=quote.part_of_id or 0)
    quotes = Quote.objects.filter(pk__in=[number for number in statements if number > 0])
    quotes = quotes.exclude(whole | Q(state=QuoteState.REJECTED)).order_by("pk")
    said = [_Said(*row) for row in quotes.values_list("pk", "words", "fact_check")]
    claims = [-number for number in statements if number < 0]
    if claims:
        held = {each.check for each in said} | {quote.fact_check_id}
        checks = FactCheck.objects.filter(pk__in=claims).exclude(pk__in=[pk for pk in held if pk]).order_by("pk")
        said += [_Said(-pk, claim, pk) for pk, claim in checks.values_list("pk", "claim")]
    return said


def _match(
    score: float, quote: Quote, other: Quote | None, claimed: FactCheck | None, links: Mapping[int, Related]
) -> Match:
    check = other.fact_check if other else claimed
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
    counts = _counted(wanted)
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
