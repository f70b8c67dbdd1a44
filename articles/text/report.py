"""What one reporting word reports."""

from dataclasses import dataclass

from articles.text.verbs import Verb

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at work: tokens [start, end), its subject, and whether it stands amid or after its words.

    Where the shape of the sentence tells it, `at` is where its words begin, and `until` where they end.
    """

    start: int
    end: int
    verb: Verb | None
    subject: Range | None
    inverted: bool = False
    unit_start: int = 0
    unit_end: int = 0
    at: int = 0
    until: int = 0


@dataclass(slots=True)
class Report:
    """What one cue of a sentence reports: ranges of tokens, in order."""

    pieces: list[Range]
    cue: Cue | None
    how: str
    opens: bool = False

    @property
    def reach(self) -> Range:
        """All of it, cue and speaker included."""
        places = list(self.pieces)
        if self.cue is not None:
            places.append((self.cue.unit_start, max(self.cue.end, self.cue.unit_end)))
        return min(start for start, _ in places), max(end for _, end in places)
