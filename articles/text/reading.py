"""Reading copy: every quote with its exact words and its speaker, and the related headlines after it."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.text import headlines as heads
from articles.text import roles
from articles.text.billing import billed, past_label
from articles.text.drafts import Draft, Paragraph
from articles.text.focus import NOBODY, Meaning
from articles.text.judging import DIRECT, confidence, kind, nothing_to_rate
from articles.text.marks import marked, opens_single
from articles.text.names import Names
from articles.text.paragraphs import Paragraph as Line
from articles.text.paragraphs import paragraphs
from articles.text.particulars import Particular, particulars
from articles.text.quotes import Assembly
from articles.text.segment import sentences, tokens
from articles.text.spans import Span, words_of
from articles.text.speakers import Speakers
from articles.text.unseen import Seen, has_unseen
from articles.text.verbs import REPORTING

# Words that only point: "she said this", "people call it that".
_POINTING = frozenset({"this", "that", "it", "so", "it that", "it this", "them that"})
_YET = re.compile(r"\b(?:will|(?:expected|due|set|going|scheduled|poised) to) $")
# "LINCOLN FALLS (Staff) -- "
_DATELINE = re.compile(
    r"[•*·▪●‣]\s+|\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)? ?(?:--|—|–|-|:) ?|"
    r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w.]+){0,2}(?: \([^()]{2,30}\))? ?(?:--|—|–|_) ?"
)


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote as read: spans, mention and cue are offsets in the text, half open, in code points.

    `speaker` is who is meant, in full; `mention` how the copy names them there; `how` tells how the one was found from
    the other. `reason` is why there may be nothing to rate, as in `workflow`; `headline` the number, from 0, of the
    related headline in which the quote stands. In a headline that was handed to `read` on its own, offsets count from
    that headline's beginning.
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


def read(text: str, headlines: Sequence[str] | None = None) -> Reading:
    """Everything reported in `text`, in time linear in its length. Never fails: what cannot be read is left alone.

    Lines at the end of the copy that look like headlines are read as the related headlines. Where these are known from
    elsewhere, hand them over as `headlines`, none as an empty list: then every line of `text` is copy, the headlines
    are read with the article's names known, and `Reading.headlines` is empty. What nobody sees in a text, such as
    marks of direction, changes nothing; spans count it.
    """
    if not any(has_unseen(each) for each in (text, *(headlines or ()))):
        return _reading(text, headlines)
    seen, titles = Seen(text), [Seen(each) for each in headlines or ()]
    found = _reading(seen.text, None if headlines is None else [each.text for each in titles])
    listed = tuple(seen.span(each) for each in found.headlines)
    last = listed[0][0] if listed else len(text)
    quotes = [
        _as_it_is(quote, text, seen)
        if quote.headline is None or headlines is None
        else _as_it_is(quote, headlines[quote.headline], titles[quote.headline])
        for quote in found.quotes
    ]
    return Reading(tuple(line for line in paragraphs(text) if line.end <= last), tuple(quotes), listed)


def _as_it_is(quote: FoundQuote, text: str, seen: Seen) -> FoundQuote:
    spans = tuple(seen.span(each) for each in quote.spans)
    return replace(
        quote,
        spans=spans,
        words=words_of(spans, text),
        mention=seen.span(quote.mention) if quote.mention else None,
        cue=seen.span(quote.cue) if quote.cue else None,
    )


def _reading(text: str, headlines: Sequence[str] | None) -> Reading:
    copy = paragraphs(text)
    listed = heads.listed(copy) if headlines is None else []
    body = copy[: len(copy) - len(listed)]
    names = Names(text)
    speakers = Speakers(names)
    found = list(_read(text, _assembled(text, body), speakers))
    for number, line in enumerate(listed):
        alone = Speakers(names, speakers.people)
        begin = past_label(line).start
        found += [_found(text, draft, alone, number, begin) for draft in _told_in(text, line, alone)]
    quotes = _apart(found)
    for number, headline in enumerate(headlines or ()):
        quotes += _apart(_of_headline(headline, number, names))
    return Reading(tuple(body), tuple(quotes), tuple((line.start, line.end) for line in listed))


def _of_headline(headline: str, number: int, known: Names) -> list[FoundQuote]:
    alone = Speakers(Names(headline, known.full, known.gender, known.people))
    return [
        _found(headline, draft, alone, number, past_label(line).start)
        for line in paragraphs(headline)
        for draft in _told_in(headline, line, alone)
    ]


def _told_in(text: str, line: Line, speakers: Speakers) -> list[Draft]:
    """The drafts of one headline; without marks, a colon tells what somebody says only after one who can speak."""
    return [
        draft
        for draft in heads.drafts(text, line)
        if draft.spans
        and (draft.marked or draft.how != "colon" or _may_speak(text, draft, speakers.meaning(draft.mention), speakers))
    ]


def _assembled(text: str, body: list[Line]) -> Assembly:
    assembly = Assembly(text)
    for each, following in zip(body, [*body[1:], None], strict=False):
        dateline = _DATELINE.match(each.text)
        start = each.start + (dateline.end() if dateline else 0)
        regions = marked(text[start : each.end], start, following is not None and opens_single(following.text))
        assembly.marked += [(region.start, region.end) for region in regions]
        found = tokens(text, start, each.end, regions)
        assembly.paragraph(Paragraph(each.number, each.start, each.end, found, sentences(text, found, REPORTING)))
    return assembly


def _read(text: str, assembly: Assembly, speakers: Speakers) -> Iterator[FoundQuote]:
    """The quotes with their speakers; who is spoken of between them is who a pronoun may mean."""
    subjects = deque(assembly.subjects)
    speakers.focus.page.marked = assembly.marked
    reached = 0
    moved: tuple[Span | None, Span] | None = None  # whose words go on without a cue is who was brought on since
    for draft in assembly.drafts:
        if not draft.spans or words_of(draft.spans, text).casefold().strip(" .,") in _POINTING:
            continue
        alone = draft.how == "speaker before"
        place = draft.mention[0] if draft.mention and not alone else draft.spans[0][0]
        entered = None
        while subjects and subjects[0][0] < place:
            subject = subjects.popleft()
            meaning = speakers.meaning(subject)
            speakers.focus.heard(meaning, subject[0])
            entered = subject if meaning.person and meaning.how != "pronoun" else entered
        if alone and entered is not None and "\n" in text[reached : entered[0]]:
            moved = draft.mention, entered
        if alone and moved is not None and moved[0] == draft.mention:
            draft.mention = moved[1]
        elif not alone:
            moved = None
        reached = draft.spans[-1][1]
        yield _found(text, draft, speakers)


def _found(text: str, draft: Draft, speakers: Speakers, headline: int | None = None, begin: int = 0) -> FoundQuote:
    if headline is not None:
        draft.mention = billed(speakers.names, draft, begin)
    meaning = speakers.speaker(draft)
    if (
        headline is not None
        and draft.how == "colon"
        and draft.cue is None
        and not _may_speak(text, draft, meaning, speakers)
    ):
        draft.mention, meaning = None, NOBODY  # "Library sit-in: ‘We’ll stay’" names what it is about
    place = draft.mention[0] if draft.mention else draft.spans[0][0]
    speakers.focus.heard(meaning, place, draft.spans[-1][1])
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
        relayed_from=speakers.papers.relayed(words, draft.spans[0][0], meaning.name),
        confidence=confidence(draft, words, meaning.how, headline is not None),
        reason=nothing_to_rate(words, _with_next_word(text, draft.cue), kind(draft, words) == DIRECT),
        headline=headline,
    )


def _may_speak(text: str, draft: Draft, meaning: Meaning, speakers: Speakers) -> bool:
    """Not "Lido saved: ‘I cried’"."""
    done = draft.mention is not None and text[slice(*draft.mention)].endswith("ed")
    known = meaning.person or meaning.name.casefold() in roles.ROLES | roles.BODIES
    return (known or not done) and speakers.speaks(meaning)


def _with_next_word(text: str, cue: Span | None) -> str:
    if cue is not None and _YET.search(text, max(0, cue[0] - 30), cue[0]):
        return "to say"
    return " ".join(text[cue[0] : cue[1] + 12].split()[: len(text[cue[0] : cue[1]].split()) + 1]) if cue else ""


def _paper(text: str, draft: Draft, meaning: Meaning, speakers: Speakers) -> None:
    """Remembers in whose letter or statement words stand, for when "the letter" speaks."""
    if draft.cue is None or draft.mention is None:
        return
    begin, end = max(0, draft.mention[0] - 120), draft.cue[1] + 80
    begin = text.rfind("\n", begin, draft.cue[0]) + 1 or begin
    for start, stop in draft.spans:  # a letter of which somebody speaks is not theirs
        begin = stop if begin < stop <= draft.cue[0] else begin
        end = start if draft.cue[1] <= start < end else end
    around = text[begin:end].casefold()
    for noun in ("letter", "statement", "report", "email", "post", "memo", "message", "review", "petition", "note"):
        if f"a {noun}" in around or f"an {noun}" in around:
            speakers.papers.paper(noun, meaning.name)


def _apart(found: list[FoundQuote]) -> list[FoundQuote]:
    """In reading order, each beginning after the one before it ends; of two that overlap the first is kept."""
    kept: list[FoundQuote] = []
    taken: list[Span] = []
    for quote in sorted(found, key=lambda each: each.spans[0]):
        if all(taken[-1][1] <= start for start, _ in quote.spans[:1]) if taken else True:
            kept.append(quote)
            taken.append(quote.spans[-1])
    return kept
