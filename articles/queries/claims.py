"""Whether a claim still says what its quote says, figure by figure: the words of a quote change with the copy."""

from articles.models import FactCheck
from articles.text.contrasts import DATE, NUMBER, UNIT, differences

_EXACT = frozenset({NUMBER, UNIT, DATE})


def unlike(check: FactCheck | None, words: str) -> list[str]:
    """In which figures and dates a claim differs from the words of its quote, a sentence each; empty where in none."""
    if check is None or check.claim == words:
        return []
    return [
        f"The claim says “{check.claim[slice(*each.here)]}”, the quote “{words[slice(*each.there)]}”."
        for each in differences(check.claim, words)
        if each.kind in _EXACT and each.here and each.there
    ]
