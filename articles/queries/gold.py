"""What editors settled, as articles in the form of a gold set: the reader is scored on it, and can be trained on it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Exists, OuterRef

from articles.models import Article, Flag, Quote, RelatedHeadline, Revision
from articles.text.paragraphs import paragraphs
from articles.text.spans import headline_number, overlaps
from articles.workflow.vocabulary import Kind, QuoteState


def settled_articles(slugs: Sequence[str] = ()) -> list[Article]:
    """Those of which every quote is past “to check”, oldest first; of `slugs` alone where any are given.

    A rated, signed-off or rejected quote was looked at by somebody, with its words and its speaker on the screen. An
    article without quotes was not, so it is none of them; nor is one that an open flag keeps on the desk.
    """
    quotes = Quote.objects.filter(article=OuterRef("pk"), in_copy=True)
    shared = quotes.exclude(state=QuoteState.REJECTED).exclude(pk__in=Quote.objects.leaving().values("pk"))
    kept = Exists(Flag.objects.keeping_here().filter(article=OuterRef("pk"))) | Exists(shared)
    found = Article.objects.filter(Exists(quotes), ~Exists(quotes.filter(state=QuoteState.TO_CHECK)), ~kept)
    return list((found.filter(slug__in=slugs) if slugs else found).order_by("created_at", "pk"))


def gold(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    """One line of the gold set for each article: its text as it is now, then its related headlines, a line each."""
    for article in articles:
        revision = Revision.objects.filter(article=article).order_by("-number").first()
        headlines = list(article.related_headlines.order_by("position"))
        quotes = Quote.objects.filter(article=article, in_copy=True, part_of=None).exclude(kind=Kind.OWN)
        found = quotes.select_related("speaker__merged_into", "relayed_from__merged_into", "fact_check")
        yield _document(article, revision.text if revision else "", headlines, list(found.in_reading_order()))


def _document(article: Article, copy: str, headlines: Sequence[RelatedHeadline], quotes: list[Quote]) -> dict[str, Any]:
    text, places = copy.rstrip(), []
    for headline in headlines:
        places.append([len(text) + 1, len(text) + 1 + len(headline.text)])
        text = f"{text}\n{headline.text}"
    begins = {headline.position: place[0] for headline, place in zip(headlines, places, strict=True)}
    lines = [(line.start, line.end) for line in paragraphs(text)]
    kept, rejected = [], []
    for quote in quotes:
        begin = begins.get(headline_number(quote.position) or 0, 0)
        spans = [[start + begin, end + begin] for start, end in quote.fragments]
        if quote.state == QuoteState.REJECTED:
            rejected += spans
        else:
            kept.append(_quote(quote, spans, text, lines))
    return {
        "doc_id": article.slug,
        "text": text,
        "quotes": kept,
        "headlines": places,
        "not_quotes": [span for span in rejected if not any(overlaps([span], quote["spans"]) for quote in kept)],
    }


def _quote(quote: Quote, spans: list[list[int]], text: str, lines: Sequence[tuple[int, int]]) -> dict[str, Any]:
    mention = _nearest(quote.mention, spans, text, lines)
    speaker, relayed = quote.said_by, quote.relayed_from.shown if quote.relayed_from else None
    return {
        "kind": quote.kind,
        "spans": spans,
        "speaker_name": speaker.name if speaker else "",
        "speaker_also": list(speaker.aliases) if speaker else [],
        "speaker_text": quote.mention if mention else "",
        "speaker_start": mention[0] if mention else None,
        "speaker_end": mention[1] if mention else None,
        "cue": quote.cue,
        "relayed_from": relayed.name if relayed else "",
        "reason": quote.fact_check.reason if quote.fact_check and not quote.fact_check.is_embargoed else "",
        "classes": [quote.kind],
    }


def _nearest(words: str, spans: list[list[int]], text: str, lines: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the copy names the speaker: in the quote's paragraphs, outside its words, as near to them as can be.

    The desk keeps the naming as words, not as a place.
    """
    found = []
    for begin, end in lines:
        if not words or not any(start < end and begin < stop for start, stop in spans):
            continue
        at = text.find(words, begin, end)
        while at >= 0:
            place = (at, at + len(words))
            if not overlaps([place], spans) and _is_whole_word(text, place):
                away = min(abs(at - stop) if at >= stop else abs(start - place[1]) for start, stop in spans)
                found.append((away, place))
            at = text.find(words, at + 1, end)
    return min(found)[1] if found else None


def _is_whole_word(text: str, place: tuple[int, int]) -> bool:
    before, after = text[place[0] - 1 : place[0]], text[place[1] : place[1] + 1]
    return not (before.isalnum() or after.isalnum())
