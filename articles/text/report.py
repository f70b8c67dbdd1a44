"""What one reporting word reports."""

from dataclasses import dataclass

from articles.text.cues import Cue, Range


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
