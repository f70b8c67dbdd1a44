"""What the sentence that opens an article adds in its own words: "..., after talks broke down", "“...” as he left"."""

from articles.text.grammar import capital, words
from articles.text.report import Report
from articles.text.segment import MARKED, Tokens
from articles.text.verbs import FORMS


def as_opening(t: Tokens, report: Report) -> None:
    """Cuts what the sentence that opens an article adds in its own words."""
    if report.how == "following":
        a, b = report.pieces[-1]
        report.pieces[-1] = (a, _words_end(t, a, b))
    elif report.how == "around" and len(report.pieces) > 1 and t.low[report.pieces[1][0] - 1] == "and":
        report.pieces.pop()  # "Four people died, officials said, and crews were still searching"


def _words_end(t: Tokens, begin: int, end: int) -> int:
    """Where the words t[begin:end] stop being reported: before " after he left", ", ending 118 years of work"."""
    for place in range(end - 2, begin, -1):
        if t.kind[place] == MARKED and t.low[begin] != "how":
            if t.low[place + 1] in _MEANWHILES:
                return place + 1
            return next((n for n in range(place + 2, min(end - 2, place + 9)) if _meanwhile(t, n)), end)
        if t.low[place] == "," and place > begin + 4 and _came_of_it(t, place + 1, end):
            return place
    return end


_MEANWHILES = words("as after when while before following amid")


def _meanwhile(t: Tokens, place: int) -> bool:
    """ "“a danger to life” on the coast as Storm Ann brings gales": what happens meanwhile."""
    return t.low[place] == "as" and (capital(t.word[place + 1]) or t.low[place + 1] in ("the", "a", "his", "her"))


def _came_of_it(t: Tokens, place: int, end: int) -> bool:
    """ "..., after talks broke down", "..., ending 118 years of work": why it was said, and what it means."""
    if t.low[place] in ("after", "amid") and MARKED not in t.kind[place:end]:
        return True
    if t.low[place] in _SOME_OF and t.low[place + 1 : place + 3] in (["of", "which"], ["of", "whom"]):
        return True  # "..., one of which sank in May"
    return t.low[place] in _MEANING and t.low[place] not in FORMS


_SOME_OF = words("one some most many none all both each several few two half")
_MEANING = words(
    """
    ending bringing making leaving putting raising dealing costing becoming marking threatening clearing paving sparking
    triggering forcing dashing boosting reversing scrapping capping
    """
)
