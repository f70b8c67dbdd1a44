"""Copy on its way in: what reading finds in it, as it would be kept, and what a person mended before it was."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.text import headlines
from articles.text.clean import shown
from articles.text.edges import inside, places_of, tidied
from articles.text.likeness import is_body
from articles.text.paragraphs import paragraphs
from articles.text.reading import FoundQuote, read
from articles.text.roles import DOCUMENTS, PLURAL_ROLES
from articles.text.spans import Span, reading_position, words_of

MOST_WORDS = 100_000  # characters of one quote
MOST_FRAGMENTS = 500
LONGEST_NAME = 200
# Plurals of what people do: protesters, residents, economists, trustees, guardians.
_MANY = re.compile(r"(?:.{3,}(?:[eo]rs|ists|[ae]nts|ees|ians|members))|people|men|women|children")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A quote as it would be kept. Fragments count in the copy, or in the headline with that number (from 0).

    `key` names its place, so that a form can say what was mended. `confidence` is None, and `how` empty, where a person
    said whose words these are. `part_of` is the key of the quote that this is a part of.
    """

    key: str
    kind: str
    fragments: tuple[Span, ...]
    words: str
    speaker: str
    mention: str
    cue: str
    how: str
    confidence: float | None
    reason: str = ""
    relayed_from: str = ""
    headline: int | None = None
    part_of: str = ""

    @property
    def position(self) -> int:
        """Its place in reading order."""
        return reading_position(self.fragments[0][0], None if self.headline is None else self.headline + 1)


@dataclass(frozen=True, slots=True)
class Mended:
    """What a person said about a quote before it was kept. None leaves a thing as it was found.

    `part` are words of it that become a quote of their own.
    """

    left_out: bool = False
    speaker: str | None = None
    kind: str | None = None
    relayed_from: str | None = None
    part: str = ""


def split_copy(text: str) -> tuple[str, list[str]]:
    """The copy without blank ends and without the related headlines after it; and those headlines."""
    lines = [replace(line, text=shown(line.text)) for line in paragraphs(text)]
    listed = headlines.listed(lines)
    body = lines[: len(lines) - len(listed)]
    while listed and len(body) > 1 and headlines.is_label(body[-1].text):
        body = body[:-1]
    if not body:
        return "", []
    return text[body[0].start : body[-1].end].rstrip(), [line.text for line in listed]


Opinion = Callable[[str, Sequence[FoundQuote]], Sequence[FoundQuote]]


def incoming(body: str, listed: Sequence[str] = (), opinion: Opinion | None = None) -> list[Incoming]:
    """The quotes of the copy and of its related headlines, in reading order. Linear in the length of both.

    What is longer than any quote is, or in more pieces, is left alone. `opinion` may be surer or less sure of them.
    """
    found = list(_in_copy(body, listed, opinion))
    kept = (each for each in found if len(each.words) <= MOST_WORDS and len(each.fragments) <= MOST_FRAGMENTS)
    return sorted(kept, key=lambda each: each.position)


def _in_copy(body: str, listed: Sequence[str], opinion: Opinion | None) -> Iterator[Incoming]:
    quotes: Sequence[FoundQuote] = read(body, headlines=listed).quotes
    for quote in opinion(body, quotes) if opinion else quotes:
        yield _found(quote, body if quote.headline is None else listed[quote.headline], quote.headline)


def _found(quote: FoundQuote, text: str, headline: int | None) -> Incoming:
    speaker = " ".join(quote.speaker.split())
    first, last = quote.spans[0][0], quote.spans[-1][1]
    mention = text[slice(*quote.mention)] if quote.mention else ""
    return Incoming(
        key=f"{'c' if headline is None else f'h{headline + 1}'}-{first}-{last}",
        kind=quote.kind,
        fragments=quote.spans,
        words=words_of(quote.spans, text),
        speaker=speaker if len(speaker) <= LONGEST_NAME else "",
        mention=_line(mention),
        cue=_line(text[slice(*quote.cue)]) if quote.cue else "",
        how=_told(quote, text, _line(mention)),
        confidence=quote.confidence,
        reason=quote.reason,
        relayed_from=quote.relayed_from if len(quote.relayed_from) <= LONGEST_NAME else "",
        headline=headline,
    )


def _line(printed: str) -> str:
    """As printed, on one line that can be kept."""
    return " ".join(printed.split())[:LONGEST_NAME]


_WITHOUT_CUE = {
    "colon": "after a colon",
    "sentence before": "by whom the sentence before is about",
    "speaker before": "by who spoke before",
    "fragment": "in marks, without a reporting word",
}
_MEANING = {
    "pronoun": "“{mention}” taken as {speaker}",
    "full name": "“{mention}” taken as {speaker}",
    "role": "“{mention}” taken as {speaker}",
    "body": "“{mention}” speaks for {speaker}",
    "document": "“{mention}” taken as that of {speaker}",
    "not named": "nobody named",
}


def _told(quote: FoundQuote, text: str, mention: str) -> str:
    """How it was found, in words: "said after the words; “it” taken as Defend Our Juries"."""
    way, _, meaning = quote.how.rpartition(", ")
    if quote.cue:
        start, end = quote.cue
        after, before = start >= quote.spans[-1][1], end <= quote.spans[0][0]
        parts = [f"{_line(text[start:end])} {'after' if after else 'before' if before else 'amid'} the words"]
    else:
        parts = [_WITHOUT_CUE[way]] if way in _WITHOUT_CUE else []
    if meaning in _MEANING and mention != quote.speaker:
        parts.append(_MEANING[meaning].format(mention=mention[:80], speaker=quote.speaker[:80]))
    return "; ".join(parts)


def mended(
    found: Sequence[Incoming], by_key: Mapping[str, Mended], body: str, listed: Sequence[str]
) -> tuple[list[Incoming], dict[str, str]]:
    """The quotes as a person mended them, and what could not be done, in words, by key."""
    kept: list[Incoming] = []
    problems: dict[str, str] = {}
    for each in found:
        said = by_key.get(each.key, Mended())
        if said.left_out:
            continue
        whole = _changed(each, said)
        kept.append(whole)
        if said.part.strip():
            part = _part(whole, said.part, body if each.headline is None else listed[each.headline])
            if isinstance(part, str):
                problems[each.key] = part
            else:
                kept.append(part)
    return kept, problems


def _changed(found: Incoming, said: Mended) -> Incoming:
    speaker = found.speaker if said.speaker is None else " ".join(said.speaker.split())
    relayed = found.relayed_from if said.relayed_from is None else " ".join(said.relayed_from.split())
    kind = said.kind or found.kind
    if (speaker, relayed, kind) == (found.speaker, found.relayed_from, found.kind):
        return found
    return replace(found, speaker=speaker, relayed_from=relayed, kind=kind, how="", confidence=None)


def _part(whole: Incoming, words: str, text: str) -> Incoming | str:
    # With the marks around the whole, which may have been taken along.
    around = (max(whole.fragments[0][0] - 1, 0), min(whole.fragments[-1][1] + 1, len(text)))
    places = tidied(places_of(words, text, around), text)
    within = [place for place in places if inside([place], whole.fragments)]
    if not within:
        return "These words are not a part of this quote as it stands in the copy."
    start, end = within[0]
    return replace(
        whole,
        key=f"{whole.key}-{start}-{end}",
        fragments=((start, end),),
        words=text[start:end],
        how="",
        confidence=None,
        reason="",
        part_of=whole.key,
    )


_CAMPAIGNS = frozenset({"Save", "Stop", "Keep", "Friends", "Justice"})


def speaker_kind(name: str) -> str:
    """What a name most likely is, as in the rulebook: person, organisation, group or document."""
    words = name.split()
    last = words[-1].strip(".,’'").casefold() if words else ""
    common = bool(words) and words[-1][:1].islower()
    if last in DOCUMENTS:
        return "document"
    joined = "&" in words or (len(words) > 2 and words[0] in _CAMPAIGNS)  # "Finch & Lowe", "Save Our Ferry"
    if is_body(last) or (is_body(name) and not common) or (len(name) > 1 and name.isupper()) or joined:
        return "organisation"
    if (common and last.endswith("s") and not last.endswith("ss")) or (
        (common or len(words) == 1) and (last in PLURAL_ROLES or _MANY.fullmatch(last))
    ):
        return "group"
    return "person"
