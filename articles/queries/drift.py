"""Where an article drifts: its lead from its body, headlines from their stories, quotes from what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.models import Article, Quote, RelatedHeadline, Revision
from articles.queries.matching import Bit, like_quotes
from articles.text.differing import Piece
from articles.text.drift import MarkedWords, Verdict, echo, headline_drift, lead_drift
from articles.text.leads import LeadDrift
from articles.text.paragraphs import Paragraph, paragraphs
from articles.text.spans import Span
from articles.workflow.vocabulary import QuoteState

# Of a long article the first quotes are looked up; each look is bounded, see queries/matching.py.
_MOST_QUOTES = 60
_KINDS = {
    "degree": "A stronger word in the lead",
    "number": "Another figure",
    "date": "Another date",
    "denial": "Done in the lead, not so below",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Some of a text with the words in question marked, and where it stands ("¶4")."""

    where: str
    bits: list[Bit]


@dataclass(frozen=True, slots=True)
class LeadFinding:
    """`quote` is the one on which a call can be raised: the one that stands there, in the lead before the body."""

    says: str
    lead: Place
    body: Place
    quote: Quote | None
    query: str


@dataclass(frozen=True, slots=True)
class HeadlineFinding:
    """What became of one headline's marked words: in the article they are listed with, and in their own."""

    headline: RelatedHeadline | None
    where: str
    title: list[Bit]
    here: Verdict
    linked: Verdict
    place: Place | None
    quote: Quote | None
    query: str


@dataclass(frozen=True, slots=True)
class EchoFinding:
    quote: Quote
    other: Quote
    pieces: list[Piece]
    query: str


@dataclass(slots=True)
class Drift:
    leads: list[LeadFinding] = field(default_factory=list)
    headlines: list[HeadlineFinding] = field(default_factory=list)
    echoes: list[EchoFinding] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.leads or self.headlines or self.echoes)


def drift_of(article: Article, revision: Revision | None) -> Drift:
    """Everything in `article` that should be looked at side by side."""
    copy = paragraphs(revision.text) if revision else []
    text = revision.text if revision else ""
    quotes = list(
        Quote.objects.filter(article=article)
        .exclude(state=QuoteState.REJECTED)
        .select_related("speaker__merged_into", "article")
        .in_reading_order()
    )
    found = Drift()
    if revision is not None and len(copy) > 1:
        standing = [quote for quote in quotes if quote.revision_id == revision.pk]
        found.leads = _leads(text, copy, standing)
    found.headlines = _headlines(article, text, copy, quotes)
    found.echoes = _echoes(quotes[:_MOST_QUOTES])
    return found


def _leads(text: str, copy: Sequence[Paragraph], quotes: Sequence[Quote]) -> list[LeadFinding]:
    """The first paragraph against all that follow."""
    begins = copy[1].start
    found = []
    for each in lead_drift(text[:begins], text[begins:]):
        there = each.body[0] + begins, each.body[1] + begins
        lead, body = _place(text, copy, each.lead), _place(text, copy, there)
        mine, theirs = text[slice(*each.lead)], text[slice(*there)]
        query = f"{lead.where}: ‘{mine}’, but {body.where} ‘{theirs}’. Which is it?"
        quote = _standing_at(each.lead, quotes) or _standing_at(there, quotes)
        found.append(LeadFinding(_says(each), lead, body, quote, query))
    return found


def _says(found: LeadDrift) -> str:
    return _KINDS[found.kind]


def _place(text: str, copy: Sequence[Paragraph], span: Span) -> Place:
    inside = next((each for each in copy if each.start <= span[0] < each.start + len(each.text)), copy[0])
    start, end = span[0] - inside.start, min(span[1] - inside.start, len(inside.text))
    return Place(f"¶{inside.number}", _cut(inside.text, [(start, end)]))


_AROUND = 140


def _cut(text: str, spans: Sequence[Span]) -> list[Bit]:
    """`text` around the spans, which are marked; long stretches in front and behind are left out."""
    bits: list[Bit] = []
    place = max(0, spans[0][0] - _AROUND) if spans else 0
    opening = "…" if place else ""
    for start, end in spans:
        bits += [Bit(opening + text[place:start]), Bit(text[start:end], "drift")]
        opening, place = "", end
    rest = text[place : place + _AROUND] if spans else text
    bits.append(Bit(rest + ("…" if spans and len(text) > place + _AROUND else "")))
    return [bit for bit in bits if bit.text]


def _standing_at(span: Span, quotes: Sequence[Quote]) -> Quote | None:
    return next((quote for quote in quotes if any(a < span[1] and span[0] < b for a, b in quote.fragments)), None)


def _headlines(
    article: Article, text: str, copy: Sequence[Paragraph], quotes: Sequence[Quote]
) -> list[HeadlineFinding]:
    found = []
    if article.headline:
        none = Verdict.NO_ARTICLE
        marks = headline_drift(article.headline, text)
        found += [_headline(None, article.headline, each, each.verdict, none, text, copy, None) for each in marks]
    related = article.related_headlines.select_related("linked_article").order_by("position")
    texts = _texts_of([each.linked_article_id for each in related if each.linked_article_id])
    for headline in related:
        linked = texts.get(headline.linked_article_id or 0)
        there = headline_drift(headline.text, linked)
        quote = next((each for each in quotes if each.headline_id == headline.pk), None)
        for here, own in zip(headline_drift(headline.text, text), there, strict=True):
            found.append(_headline(headline, headline.text, here, here.verdict, own.verdict, text, copy, quote))
    return found


def _headline(
    headline: RelatedHeadline | None,
    title: str,
    marked: MarkedWords,
    here: Verdict,
    linked: Verdict,
    text: str,
    copy: Sequence[Paragraph],
    quote: Quote | None,
) -> HeadlineFinding:
    words = title[slice(*marked.words)]
    where = f"Headline {headline.ref}" if headline else "The headline"
    place = _place(text, copy, marked.place) if marked.place and copy else None
    verdict = here if headline is None or linked is Verdict.NO_ARTICLE else linked
    query = f"{where} has ‘{words}’: {verdict.value} in the copy."
    return HeadlineFinding(headline, where, _cut(title, [marked.words]), here, linked, place, quote, query)


def _texts_of(articles: Sequence[int]) -> dict[int, str]:
    """The latest copy of each article, in one query."""
    rows = Revision.objects.filter(article__in=articles).order_by("article", "number")
    return {row.article_id: row.text for row in rows}


def _echoes(quotes: Sequence[Quote]) -> list[EchoFinding]:
    """The quotes whose speaker said nearly the same, but not the same, elsewhere."""
    found = []
    for quote, other in like_quotes(quotes):
        said = echo(quote.words, other.words)
        if said is not None and not said.same:
            query = f"‘{quote.words[:200]}’; elsewhere ‘{other.words[:200]}’. Which are the words?"
            found.append(EchoFinding(quote, other, list(said.pieces), query))
    return found
