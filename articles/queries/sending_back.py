"""Why a quote went back: an editor sent it, or a correction of the copy changed its words."""

from dataclasses import dataclass

from articles.models import Activity
from articles.workflow.vocabulary import Deed, QuoteState

COPY_CHANGED = "The copy was changed: "


@dataclass(frozen=True, slots=True)
class SentBack:
    """The line of the record that put a quote back, and what it says to whoever has it now."""

    line: Activity

    @property
    def is_correction(self) -> bool:
        """Whether nobody sent it: the copy was corrected, and its words with it."""
        return self.line.verb == Deed.CORRECT_COPY

    @property
    def because(self) -> str:
        """The reason given; of a correction, what became what."""
        because: str = self.line.after["because"]
        return because.removeprefix(COPY_CHANGED) if self.is_correction else because

    @property
    def voided(self) -> bool:
        """Whether a signature went with the old words."""
        return self.is_correction and self.line.before.get("state") == QuoteState.SIGNED_OFF

    @property
    def revisions(self) -> tuple[int, int]:
        """The numbers of the revisions before and after the correction."""
        was: int = self.line.after["was_in"]
        return was, was + 1
