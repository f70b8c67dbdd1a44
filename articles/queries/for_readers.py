"""The words of a quote as papers print them: on public pages and in their data."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.models import FactCheck, Quote
from articles.text.segment import sentences, tokens
from articles.text.verbs import FORMS

LEFT_OUT = "[…]"
# A cue that runs longer tells more than who speaks, when and where.
_LONGEST_CUE = 25
_MARKS = "“”„«»\"‘’'"
_QUOTING = re.compile('[“”„«»"]')


def words_for_readers(quote: Quote) -> str:
    """The fragments in one line.

    Where nothing or only the cue stands between two of them (“We tried,” she said. “We failed.”), nothing that was said
    is left out, and a space joins them. A comma that led into a cue was the paper's: where the cue ends its sentence a
    full stop takes its place. Whatever else stands between is told by “[…]”.
    """
    place = quote.headline or quote.revision
    assert place is not None  # quote_stands_in_one_place
    return printed(quote.fragments, place.text)


def claim_for_readers(check: FactCheck, quotes: Sequence[Quote]) -> str:
    """The claim; where it was never reworded from the words of one of its quotes, as these are printed."""
    return next((words_for_readers(quote) for quote in quotes if quote.words == check.claim), check.claim)


def printed(fragments: Sequence[Sequence[int]], text: str) -> str:
    """`text` at the fragments, joined as `words_for_readers` says."""
    said = text[fragments[0][0] : fragments[0][1]]
    for (_, end), (start, stop) in pairwise(fragments):
        gap = text[end:start]
        if said.endswith(",") and _ends_sentence(gap):
            said = f"{said[:-1]}."
        elif said.endswith(",") and _stands_in_commas(gap):
            said = said[:-1]
        said += f" {'' if _tells_who_speaks(gap) else f'{LEFT_OUT} '}{text[start:stop]}"
    return said


def _ends_sentence(gap: str) -> bool:
    return gap.rstrip().rstrip(_MARKS).rstrip().endswith((".", "!", "?"))


def _stands_in_commas(gap: str) -> bool:
    """Whether reported speech is interrupted as in “the wall, she said, will be shut”."""
    return gap.rstrip().endswith(",") and not _QUOTING.search(gap)


def _tells_who_speaks(gap: str) -> bool:
    """Whether nothing stands in a gap but, at most, one sentence or part of one that says who speaks."""
    between = gap.strip().strip(_MARKS).strip()
    if not any(character.isalnum() for character in between):
        return True
    if "\n" in between or _QUOTING.search(between):
        return False
    found = tokens(between, 0, len(between), [])
    if len(found.low) > _LONGEST_CUE or len(sentences(between, found, frozenset(FORMS))) > 1:
        return False
    reports = [place for place, word in enumerate(found.low) if word in FORMS or word == "according"]
    return bool(reports) and not any(found.low[place + 1 : place + 2] == ["that"] for place in reports)
