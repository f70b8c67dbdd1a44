"""Quotes with their exact fragments, joined over sentences and paragraphs: "“We go,” she said. “Now.”" is one."""

from articles.text import cutting
from articles.text.attribution import reports
from articles.text.drafts import Draft, Paragraph
from articles.text.grammar import OBJECTS, PERSONAL, POSSESSIVE, capital, timely, words
from articles.text.marks import Marked
from articles.text.opening import as_opening
from articles.text.report import Report
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.spans import Span
from articles.text.unreported import (
    SMALL,
    a_name,
    after_mark,
    before_colon,
    only_called,
    sentence_subject,
    subject_before,
    titled,
)

SHORT = 6  # words; a longer stretch that begins a sentence goes on with the quote before it


class Assembly:
    """Reads paragraph after paragraph; what an earlier one left open is closed by a later one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.subjects: list[Span] = []
        self.marked: list[Span] = []
        self._pending: tuple[Span | None, Span | None, int] | None = None
        self._last: Draft | None = None

    def paragraph(self, each: Paragraph) -> None:
        t = each.tokens
        self._subject_here: Span | None = None
        for number, (first, last) in enumerate(each.sentences):
            self._sentence(each, t, first, last, number)
        if self._last is not None and self._last.unclosed and self._last.paragraph < each.number:
            self._last.unclosed = False

    def _sentence(self, p: Paragraph, t: Tokens, first: int, last: int, number: int) -> None:
        stretches = [place for place in range(first, last) if t.kind[place] == MARKED]
        words = sum(1 for place in range(first, last) if t.kind[place] == WORD)
        if stretches and words == 0:
            self._only_marked(p, t, stretches, number)
            return
        found = [each for report in reports(t, first, last) for each in _several(t, report)]
        used: set[int] = set()
        made: list[Draft] = []
        for report in found:
            if not report.pieces:
                self._pending = (cutting.reporting(t, report.cue), cutting.mention(t, report.cue), p.number)
                continue
            if self._only_a_name(t, report):
                continue
            if not self.drafts and not made:
                as_opening(t, report)
            draft = self._draft(p, t, report, number)
            if number == 0 and report.pieces[0][0] == first and t.kind[first] == MARKED:
                self._go_on(draft, p)
            used.update(place for a, b in report.pieces for place in range(a, b) if t.kind[place] == MARKED)
            if draft.spans:
                made.append(draft)
        for place in stretches:
            if place not in used:
                self._left_over(p, t, first, last, place, made, number)
        for draft in sorted(made, key=lambda each: each.spans[0]):
            self.drafts.append(draft)
        if made:
            with_marks = [d for d in made if d.direct] or [d for d in made if d.marked] or made
            self._last = with_marks[-1]
            mention = next((d.mention for d in reversed(made) if d.mention), None)
            self._subject_here = mention or self._subject_here
            if not any(not r.pieces for r in found):
                self._pending = None
        if t.word[last - 1] == ":" and not made:
            self._pending = self._pending or (None, sentence_subject(t, first, last), p.number)
        subject = sentence_subject(t, first, last)
        told = subject and any(a <= subject[0] < b for draft in made for a, b in draft.spans)
        if subject and not told and not any(self._names_subject(draft, subject) for draft in made):
            self.subjects.append(subject)
        if subject and not made:
            self._subject_here = subject

    def _only_marked(self, p: Paragraph, t: Tokens, stretches: list[int], number: int) -> None:
        region = t.marked[stretches[0]]
        assert region is not None
        last = self._last
        spans = [cutting.inner(self.text, t.marked[place]) for place in stretches]
        unclosed = not _closed(t.marked[stretches[-1]])
        if last is not None and last.unclosed and last.paragraph == p.number - 1 and number == 0:
            last.spans += spans
            last.paragraph, last.unclosed = p.number, unclosed
            return
        if self._pending is not None and self._pending[2] >= p.number - 1:
            cue, mention, _ = self._pending
            self._pending = None
            self._add(Draft(spans, cue, mention, "colon", p.number, True, unclosed, number, True))
            return
        follows = last is not None and last.paragraph == p.number and number > 0 and last.sentence == number - 1
        if last is not None and follows and not last.direct:
            self._add(Draft(spans, None, last.mention, "sentence before", p.number, True, unclosed, number, True))
            return
        if last is not None and follows:
            last.spans += spans
            last.sentence = number
            last.unclosed, last.marked = unclosed, True
            return
        if number > 0 and self._subject_here is not None:
            self._add(Draft(spans, None, self._subject_here, "sentence before", p.number, True, unclosed, number, True))
            return
        mention = last.mention if last is not None else None
        self._add(Draft(spans, None, mention, "speaker before", p.number, True, unclosed, number, True))

    def _left_over(
        self,
        p: Paragraph,
        t: Tokens,
        first: int,
        last: int,
        place: int,
        made: list[Draft],
        number: int,
    ) -> None:
        """A marked stretch in a sentence that no reporting word of it reaches."""
        region = t.marked[place]
        assert region is not None
        inner = self.text[region.inner_start : region.inner_end]
        size = len(inner.split())
        if titled(t, place) or a_name(t, first, place, inner) or self._taken_up(p, t, first, last, place, made, number):
            return
        spans, unclosed = [cutting.inner(self.text, region)], not region.closed
        after_colon = place > first and t.word[place - 1] == ":"
        told = after_colon and inner[:1].isupper() and place + 2 >= last
        if not told and not _sentence_like(inner) and (size <= 2 or (size <= SHORT and only_called(t, place, inner))):
            return
        if made and after_colon and (told or _sentence_like(inner)):
            one = made[-1]
            made.append(Draft(spans, one.cue, one.mention, one.how, p.number, True, unclosed, number, True))
            return
        after = after_mark(t, place, last, inner)
        if after is not None:
            made.append(Draft(spans, None, after, "around", p.number, True, unclosed, number, True))
            return
        mention = before_colon(t, first, place)
        previous = self._last
        goes_on = after_colon and _only_when(t, first, place - 1)
        if goes_on and previous is not None and previous.paragraph == p.number:
            mention = previous.mention  # "“Be kind,” he wrote. An hour later: “Or else.”"
        mention = mention or subject_before(t, first, place)
        mention = mention or (made[-1].mention if made else None)
        made.append(Draft(spans, None, mention, "fragment", p.number, True, unclosed, number))

    def _taken_up(
        self, p: Paragraph, t: Tokens, first: int, last: int, place: int, made: list[Draft], number: int
    ) -> bool:
        """Whether the quote before, or one of this sentence, goes on with a marked stretch; it then holds that too."""
        region = t.marked[place]
        assert region is not None
        inner = self.text[region.inner_start : region.inner_end]
        size = len(inner.split())
        span, unclosed = cutting.inner(self.text, region), not region.closed
        previous = self._last
        if place == first and previous is not None and previous.unclosed and previous.paragraph == p.number - 1:
            previous.spans.append(span)
            previous.paragraph, previous.unclosed = p.number, unclosed
            return True
        if made and place > first and made[-1].marked and t.kind[place - 1] != WORD:
            ends = inner[:1].islower() and place + 2 >= last and made[-1].direct
            if ends or (_ends_sentence(inner) and size > 2):
                made[-1].spans.append(span)
                made[-1].spans.sort()
                made[-1].unclosed = unclosed
                return True
        if (
            place == first
            and previous is not None
            and (previous.direct or previous.marked)
            and previous.paragraph == p.number
            and previous.sentence == number - 1
            and size > SHORT
        ):
            previous.spans.append(span)
            previous.sentence, previous.unclosed = number, unclosed
            return True
        return False

    def _go_on(self, draft: Draft, p: Paragraph) -> None:
        """Takes in what the paragraph before left open, where this one opens its marks again and says who speaks."""
        last = self._last
        if last is not None and last.unclosed and last.paragraph == p.number - 1 and last.cue is None and draft.direct:
            draft.spans, last.spans = last.spans + draft.spans, []

    def _only_a_name(self, t: Tokens, report: Report) -> bool:
        """ "what locals call “the Hole”": a name, and nobody's words."""
        a, b = report.pieces[0]
        region = t.marked[b - 1] if b - a == 2 and t.low[a] in OBJECTS | {"the"} else t.marked[a]
        if region is None or report.cue is None or report.cue.verb is None or report.cue.verb.lemma != "call":
            return False
        inner = self.text[region.inner_start : region.inner_end].split()
        named = all(capital(word) or word in SMALL for word in inner)
        return named and any(capital(word) for word in inner) and len(inner) < 5

    def _names_subject(self, draft: Draft, subject: Span) -> bool:
        """Whether the speaker of a quote in this sentence is, or stands before, its subject; pronouns look back."""
        if draft.mention is None or subject[0] >= draft.mention[1]:
            return False
        return self.text[slice(*draft.mention)].casefold() not in PERSONAL | POSSESSIVE or subject[1] > draft.mention[0]

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self._last = draft

    def _draft(self, p: Paragraph, t: Tokens, report: Report, number: int) -> Draft:
        spans: list[Span] = []
        regions = [t.marked[place] for a, b in report.pieces for place in range(a, b) if t.kind[place] == MARKED]
        for a, b in report.pieces:
            spans += cutting.pieces(self.text, t, a, b)
        words = any(t.kind[place] == WORD for a, b in report.pieces for place in range(a, b))
        return Draft(
            spans,
            cutting.reporting(t, report.cue),
            cutting.mention(t, report.cue),
            report.how,
            p.number,
            bool(regions),
            bool(regions) and not _closed(regions[-1]),
            number,
            bool(regions) and not words,
        )


def _only_when(t: Tokens, first: int, colon: int) -> bool:
    """Whether only a time or a conjunction stands before a colon: "An hour later: “Or else.”"."""
    last = t.low[colon - 1]
    return colon - first < 6 and (last in _WHEN or timely(last))


_WHEN = words("later earlier then or and but again")


def _several(t: Tokens, report: Report) -> list[Report]:
    """ "Placards read “A” and “B”": each is a quote of its own."""
    if report.how != "following" or len(report.pieces) != 1:
        return [report]
    (a, b), cue = report.pieces[0], report.cue
    places = [place for place in range(a, b) if t.kind[place] == MARKED]
    joined = all(t.kind[place] == MARKED or t.low[place] in _JOINS for place in range(a, b))
    if len(places) < 2 or not joined or not {"and", "another"} & set(t.low[a:b]):
        return [report]
    return [Report([(place, place + 1)], cue, "following") for place in places]


_JOINS = frozenset({"and", "or", ",", "another", "others", "a", "third"})


def _closed(region: Marked | None) -> bool:
    return region is not None and region.closed


def _sentence_like(inner: str) -> bool:
    return inner[:1].isupper() and _ends_sentence(inner) and not _a_title(inner)


def _a_title(inner: str) -> bool:
    """ "Cold Comfort.": a name whose sentence ends inside the marks."""
    found = inner.rstrip(".,’'").split()
    return (
        1 < len(found) < 5 and inner[-1] in ".," and all(capital(word) or word in SMALL for word in found)
    ) and capital(found[-1])


def _ends_sentence(inner: str) -> bool:
    return inner.rstrip("'’ ").endswith((".", "?", "!", ","))
