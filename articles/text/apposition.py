"""Who speaks where something is set off by commas: "Ann Marsh, the head of the council, said"."""

from articles.text.clauses import clause
from articles.text.grammar import CONJUNCTIONS, DETERMINERS, PASTS, PREPOSITIONS, adverb, capital, words
from articles.text.lead_ins import participle
from articles.text.phrases import OPENERS, Range, head_start, noun_like
from articles.text.segment import MARKED, Tokens

_WHO = frozenset({"who", "which", "whose"})


def apposed(t: Tokens, limit: int, comma: int) -> Range | None:
    """The first part before `comma` that can be a subject; None where there is none."""
    segments = _segments(t, limit, comma)
    within = _within_relative(t, segments)
    if within is not None:
        return within
    for number, (left, right) in enumerate(segments):
        left = _past_joining(t, left, right)
        if left >= right:
            continue
        last = number == len(segments) - 1
        if not last and ((number == 0 and participle(t, left, right)) or clause(t, left, right)):
            continue
        opens = t.low[left] in OPENERS
        told_of = not last and t.low[segments[number + 1][0]] in _WHO
        if told_of and opens and head_start(t, left, right - 1) > left + 1:
            return (head_start(t, left, right - 1), right)  # "In July the firm, which runs it, said"
        if _leads_in(t, left, right, last):
            continue
        if opens and last and number == 0:
            return None
        right = _before_bracket(t, left, right)
        if right <= left:
            continue
        begin = head_start(t, left, right - 1)
        if begin >= right:
            continue
        if not last and number > 0 and any(t.low[place] == "where" for place, _ in segments[number + 1 :]):
            continue
        if last and number > 0 and not noun_like(t, begin, right):
            return None
        return (begin, right)
    return None


def _within_relative(t: Tokens, segments: list[Range]) -> Range | None:
    """ "..., a chain of pylons that | the grid company|, Novaline, says": who speaks in a clause of their own."""
    if len(segments) < 2 or not capital(t.word[segments[-1][0]]):
        return None
    left, right = segments[-2]
    for place in range(right - 2, max(left, right - 6), -1):
        if t.low[place] in ("that", "which", "whom") and t.low[place + 1] in DETERMINERS:
            return (place + 1, right)
    return None


def _segments(t: Tokens, limit: int, comma: int) -> list[Range]:
    """What stands between commas, up to `comma`, from the last mark or stop on."""
    if comma > limit and t.kind[comma - 1] == MARKED:
        comma = next(
            (
                place
                for place in range(comma - 1, limit, -1)
                if t.low[place : place + 1] == [","] and (t.low[place + 1] in _WHO or t.low[place + 1] in _HEADED)
            ),
            comma,
        )
    start = _back_to_mark(t, limit, comma)
    if start > limit and t.kind[start - 1] == MARKED:
        told = next((n for n in range(start - 2, limit, -1) if t.low[n] == "," and t.low[n + 1] in _WHO), 0)
        if told:  # "The firm, which runs ‘barns’ on the coast, said"
            comma, start = told, _back_to_mark(t, limit, told)
    segments: list[Range] = []
    left = start
    for place in range(start, comma + 1):
        if t.low[place] == ",":
            if place > left:
                segments.append((left, place))
            left = place + 1
    busy = [n for n, (left, right) in enumerate(segments[1:-1], 1) if t.low[left] in PASTS and right - left > 4]
    segments = (
        segments[busy[-1] + 1 :] if busy else segments
    )  # "He, 51, left a pan on and drove off, Ann Marsh, KC, told"
    theirs = [number for number, (left, _) in enumerate(segments[:-1]) if t.low[left] == "whose"]
    return segments[theirs[-1] :] if theirs else segments  # "the winner, Fog, whose trainer, Ann Marsh, said"


# What comes before words in marks within who speaks: "the couple, posting as “Mud and Tar”, said".
_HEADED = words(
    """
    posting writing tweeting calling using headed titled entitled called dated signed marked dubbed nicknamed known
    described
    """
)


def _back_to_mark(t: Tokens, limit: int, place: int) -> int:
    while place > limit and t.kind[place - 1] != MARKED and t.word[place - 1] not in ";:—–.?!":
        place -= 1
    return place


def _past_joining(t: Tokens, left: int, right: int) -> int:
    while left < right and (t.low[left] in CONJUNCTIONS or t.low[left] in _JOINING):
        left += 1
    return left


_JOINING = words("that because while as when which where")


def _leads_in(t: Tokens, left: int, right: int, last: bool) -> bool:
    """ "In a statement,", "Shortly after midnight, a neighbour, Jess Tuohy, posted"."""
    low = t.low[left]
    if adverb(low) and right - left == 1:
        return True
    if last:
        return False
    if low in OPENERS or (low in PREPOSITIONS and t.low[left + 1] in DETERMINERS):
        return True
    return (adverb(low) or low == "just") and t.low[left + 1] in PREPOSITIONS


def _before_bracket(t: Tokens, left: int, right: int) -> int:
    """Where t[left:right] ends before what stands in brackets: "Ann Marsh (Green)"; `left` if all does."""
    if t.word[right - 1] not in ")]":
        return right
    while right - 1 > left and t.word[right - 1] not in "([":
        right -= 1
    return right - 1
