"""Reading copy: every quote with its exact words and its speaker, and the related headlines after it."""

from dataclasses import dataclass

from articles.text import headlines
from articles.text.judging import confidence, kind, nothing_to_rate
from articles.text.marks import marked
from articles.text.names import Meaning, Names, Speakers
from articles.text.paragraphs import Paragraph as Line
from articles.text.paragraphs import paragraphs
from articles.text.particulars import Particular, particulars
from articles.text.quotes import Assembly, Draft, Paragraph
from articles.text.segment import sentences, tokens
from articles.text.spans import Span, words_of
from articles.text.verbs import REPORTING


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote as read: spans, mention and cue are offsets in the text, half open, in code points.

    `speaker` is who is meant, in full; `mention` how the copy names them there; `how` tells how the one was found from
    the other. `reason` is why there may be nothing to rate, as in `workflow`; `headline` the number, from 0, of the
    related headline in which the quote stands.
    """

    kind: str
    spans: tuple[Span, ...]
    words: str
    speaker: str
    mention: Span | None
    cue: Span | None
    how: str
    relayed_from: str
    confidence: float
    reason: str
    headline: int | None = None

    def particulars(self) -> list[Particular]:
        """The names, titles, figures and dates in its words, with offsets in `words`."""
        return particulars(self.words)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text holds: its paragraphs without the headlines, its quotes in order, its related headlines."""

    paragraphs: tuple[Line, ...]
    quotes: tuple[FoundQuote, ...]
    headlines: tuple[Span, ...]


def read(text: str) -> Reading:
    """Everything reported in `text`, in time linear in its length. Never fails: what cannot be read is left alone."""
    copy = paragraphs(text)
    listed = headlines.listed(copy)
    body = copy[: len(copy) - len(listed)]
    speakers = Speakers(Names(text))
    found = [_found(text, draft, speakers) for draft in _drafts(text, body)]
    for number, line in enumerate(listed):
        alone = Speakers(speakers.names)
        found += [_found(text, draft, alone, number) for draft in headlines.drafts(text, line) if draft.spans]
    return Reading(tuple(body), tuple(_apart(found)), tuple((line.start, line.end) for line in listed))


def _drafts(text: str, body: list[Line]) -> list[Draft]:
    assembly = Assembly(text)
    for each in body:
        found = tokens(text, each.start, each.end, marked(each.text, each.start))
        assembly.paragraph(Paragraph(each.number, each.start, each.end, found, sentences(text, found, REPORTING)))
    return [draft for draft in assembly.drafts if draft.spans]


def _found(text: str, draft: Draft, speakers: Speakers, headline: int | None = None) -> FoundQuote:
    meaning = speakers.meaning(draft.mention)
    place = draft.mention[0] if draft.mention else draft.spans[0][0]
    speakers.heard(meaning, place)
    _paper(text, draft, meaning, speakers)
    words = words_of(draft.spans, text)
    return FoundQuote(
        kind=kind(draft, words),
        spans=tuple(draft.spans),
        words=words,
        speaker=meaning.name,
        mention=draft.mention,
        cue=draft.cue,
        how=meaning.how if draft.how in ("following", "around", "according") else f"{draft.how}, {meaning.how}",
        relayed_from=speakers.relayed(words, draft.spans[0][0], meaning.name),
        confidence=confidence(draft, words, meaning.how),
        reason=nothing_to_rate(words, text[slice(*draft.cue)] if draft.cue else ""),
        headline=headline,
    )


def _paper(text: str, draft: Draft, meaning: Meaning, speakers: Speakers) -> None:
    """Remembers in whose letter or statement words stand, for when "the letter" speaks."""
    if draft.cue is None or draft.mention is None:
        return
    left = text.rfind("\n", 0, draft.cue[0]) + 1
    around = text[max(left, draft.mention[0] - 120) : draft.cue[1] + 80].casefold()
    for noun in ("letter", "statement", "report", "email", "post", "memo", "message", "review", "petition", "note"):
        if f"a {noun}" in around or f"an {noun}" in around:
            speakers.paper(noun, meaning.name)


def _apart(found: list[FoundQuote]) -> list[FoundQuote]:
    """In reading order, each beginning after the one before it ends; of two that overlap the first is kept."""
    kept: list[FoundQuote] = []
    taken: list[Span] = []
    for quote in sorted(found, key=lambda each: each.spans[0]):
        if all(taken[-1][1] <= start for start, _ in quote.spans[:1]) if taken else True:
            kept.append(quote)
            taken.append(quote.spans[-1])
    return kept
