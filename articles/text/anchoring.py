"""What became of quotes when the copy was corrected: the same, moved, changed, or no longer there.

Nothing is guessed. The words of a quote count as found only where the old text around them leads, or where they went
together with at least a few words in a row; words that still stand in the place of other old words are theirs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.text.aligning import Alignment, Tokens, tokens
from articles.text.spans import problem, words_of

# Of a reworded quote this part of its words, by weight, has to be left; and the same part of the words that are there
# now has to be its own. Where a new quote takes the place of an old one, little words alone give a fifth to a third.
_KEPT = 0.45
# A quote that was cut keeps less, but what is there now is nearly all its own, and at least three words of it in a row.
_CUT, _OWN, _IN_A_ROW = 0.15, 0.8, 3
# So many longer words vouch for a reworded fragment by themselves; with fewer, both neighbours have to.
_TELLING = 2
# What was moved has no surroundings to vouch for it but its own words and those that went with it.
_MOVED_TOGETHER = 5
_LITTLE_WORD, _LITTLE, _SIGN = 3, 0.3, 0.1
# Of a text of so many words that differs nearly throughout, less than this part is left: another took its place.
_ARTICLE, _MOST, _LEFT = 80, 0.8, 0.15


class Verdict(StrEnum):
    """What became of a quote."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What became of a quote, and its fragments in the new text; none where it is gone."""

    verdict: Verdict
    fragments: list[list[int]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One fragment in the new text, with the weights of what it had, of what it kept and of what is there."""

    start: int
    end: int
    had: float
    kept: float
    holds: float
    in_a_row: int

    @property
    def is_whole(self) -> bool:
        return self.kept >= self.had and self.holds <= self.kept


def anchor(old: str, new: str, quotes: Sequence[Sequence[Sequence[int]]]) -> list[Anchor]:
    """Where the quotes of the old text stand in the new one, in the order given.

    A quote is a list of fragments [start, end) in code points of `old`, in order and without overlap. The verdict:

    - same: its words at the same places;
    - moved: the same words, code point for code point, at other places;
    - changed: it is there, but its words are no longer exactly these: reworded, cut, respelt, other marks or spaces
      within it, or some of its fragments deleted;
    - gone: deleted, or replaced by something else. Similar words elsewhere are not it, and where next to nothing of a
      long text is left, only a quote that is left whole counts.

    New fragments lie inside `new`, in order and without overlap. Takes time about linear in both lengths, whatever they
    hold. Raises `ValueError` for fragments that do not lie in `old`.
    """
    for fragments in quotes:
        if wrong := problem([list(fragment) for fragment in fragments], old):
            raise ValueError(wrong)
    if old == new:
        return [Anchor(Verdict.SAME, [list(fragment) for fragment in fragments]) for fragments in quotes]
    start, old_end, new_end = _differing(old, new)
    before, after = tokens(old, start, old_end), tokens(new, start, new_end)
    places = [_tokens_in(before, *fragment) for fragments in quotes for fragment in fragments]
    alignment = Alignment(before, after, {edge for place in places for edge in place})
    replaced = old_end - start > _MOST * len(old) and _is_replaced(alignment)
    found = []
    for fragments in quotes:
        outside = [_outside(fragment, start, old_end, len(new) - len(old)) for fragment in fragments]
        pieces = [
            _Piece(*at, 1, 1, 1, _IN_A_ROW) if at else _piece(alignment, fragment)
            for at, fragment in zip(outside, fragments, strict=True)
        ]
        kept = [piece for piece in pieces if piece and (piece.is_whole or not replaced)]
        found.append(_judged(old, new, fragments, kept))
    return found


def _is_replaced(alignment: Alignment) -> bool:
    """Whether another text took the place of this one."""
    return len(alignment.solid) > _ARTICLE and sum(alignment.solid) < _LEFT * len(alignment.solid)


def _differing(old: str, new: str) -> tuple[int, int, int]:
    """Where the paragraphs begin and end that are not the same in both: the start, and each text's end."""
    start = old.rfind("\n", 0, _shared(old, new)) + 1
    back = _shared(old[start:][::-1], new[start:][::-1])
    line = old.find("\n", len(old) - back)
    back = 0 if line < 0 else len(old) - line
    return start, len(old) - back, len(new) - back


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _outside(fragment: Sequence[int], start: int, end: int, longer: int) -> tuple[int, int] | None:
    """The new place of a fragment that lies wholly before or after what differs."""
    if fragment[1] <= start:
        return fragment[0], fragment[1]
    return (fragment[0] + longer, fragment[1] + longer) if fragment[0] >= end else None


def _tokens_in(text: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens that a fragment touches."""
    return bisect_right(text.ends, start), bisect_left(text.starts, end)


def _judged(old: str, new: str, fragments: Sequence[Sequence[int]], pieces: Sequence[_Piece]) -> Anchor:
    places: list[list[int]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end)):
        begin = max(piece.start, places[-1][1] if places else 0)
        if begin < piece.end:
            places.append([begin, piece.end])
    if not places:
        return Anchor(Verdict.GONE, [])
    if words_of(places, new) != words_of(fragments, old) or len(places) != len(fragments):
        return Anchor(Verdict.CHANGED, places)
    same = places == [list(fragment) for fragment in fragments]
    return Anchor(Verdict.SAME if same else Verdict.MOVED, places)


def _piece(alignment: Alignment, fragment: Sequence[int]) -> _Piece | None:
    """Where a fragment went; None where too little of it is left to call it the same fragment."""
    old, new = alignment.old, alignment.new
    first, stop = _tokens_in(old, *fragment)
    block = _main_block(alignment, first, stop)
    tied = [i for i in range(first, stop) if alignment.to[i] >= 0 and alignment.block[i] == block]
    if not any(alignment.solid[i] for i in tied):
        return None
    begin = _begin(alignment, block, first, tied[0])
    end = _end(alignment, block, stop, tied[-1])
    solid = {i for i in tied if alignment.solid[i]}
    had = sum(_weight(word) for word in old.words[first:stop])
    kept = sum(_weight(old.words[i]) for i in solid)
    holds = sum(_weight(word) for word in new.words[begin:end])
    cut_clean = len(solid) == end - begin and _stands_between(alignment, (first, stop), (begin, end))
    piece = _Piece(
        _start_of(alignment, fragment[0], first, begin),
        _end_of(alignment, fragment[1], stop - 1, end - 1),
        had,
        kept,
        holds,
        _longest_run(alignment, sorted(solid)),
    )
    telling = sum(_weight(old.words[i]) == 1 for i in solid)
    if not block and cut_clean and telling and piece.kept / piece.had >= _CUT:
        return piece
    if not _is_it(piece) or (block and not _went_together(alignment, block, first, stop)):
        return None
    is_whole = len(solid) == stop - first == end - begin
    return piece if is_whole or telling >= _TELLING or _stands_between(alignment, (first, stop), (begin, end)) else None


def _is_it(piece: _Piece) -> bool:
    recall, own = piece.kept / piece.had, piece.kept / max(piece.holds, piece.kept)
    if recall >= _KEPT and own >= _KEPT:
        return True
    if recall >= 1 - _CUT:  # all of it is there, with much put in between
        return own >= _CUT
    return recall >= _CUT and own >= _OWN and piece.in_a_row >= _IN_A_ROW


def _stands_between(alignment: Alignment, was: tuple[int, int], now: tuple[int, int]) -> bool:
    """Whether what stood on either side of the fragment still does; the beginning or end of the text will do."""
    before = was[0] == 0 or (alignment.solid[was[0] - 1] and alignment.to[was[0] - 1] == now[0] - 1)
    is_last = was[1] == len(alignment.to)
    return bool(before and (is_last or (alignment.solid[was[1]] and alignment.to[was[1]] == now[1])))


def _weight(word: str) -> float:
    if not (word[0].isalnum() or word[0] == "_"):
        return _SIGN
    return 1.0 if len(word) > _LITTLE_WORD or word.isdigit() else _LITTLE


def _main_block(alignment: Alignment, first: int, stop: int) -> int:
    """What most of it went with: 0 for what stayed in its order."""
    kept: dict[int, float] = {0: 0.0}
    for i in range(first, stop):
        if alignment.to[i] >= 0 and alignment.solid[i]:
            number = alignment.block[i]
            kept[number] = kept.get(number, 0) + _weight(alignment.old.words[i])
    return max(kept, key=lambda number: kept[number])


def _went_together(alignment: Alignment, block: int, first: int, stop: int) -> bool:
    """Whether enough words in a row, this fragment's or those around it, were moved with it."""
    while first > 0 and alignment.block[first - 1] == block:
        first -= 1
    while stop < len(alignment.block) and alignment.block[stop] == block:
        stop += 1
    return sum(alignment.to[i] >= 0 and alignment.old.words[i][0].isalnum() for i in range(first, stop)) >= (
        _MOVED_TOGETHER
    )


def _longest_run(alignment: Alignment, tied: Sequence[int]) -> int:
    """The most longer words in one run of words that stand in a row, then and now."""
    longest = run = 0
    for number, i in enumerate(tied):
        follows = number and tied[number - 1] == i - 1 and alignment.to[i] == alignment.to[i - 1] + 1
        run = (run if follows else 0) + (_weight(alignment.old.words[i]) == 1)
        longest = max(longest, run)
    return longest


def _outer(alignment: Alignment, block: int, place: int, step: int) -> int:
    """The nearest old word from `place` on that went the same way; beyond the text where there is none."""
    while 0 <= place < len(alignment.to) and (alignment.to[place] < 0 or alignment.block[place] != block):
        place += step
    return place


def _begin(alignment: Alignment, block: int, first: int, tied: int) -> int:
    """The new token that the fragment begins with; `tied` is its first one that is still there."""
    outer = _outer(alignment, block, first - 1, -1)
    reached = alignment.to[outer] + 1 if outer >= 0 else 0
    reached = max(reached, _taken_before(alignment, alignment.to[tied]))
    if not _breaks_within(alignment.old, first, tied):
        reached = max(reached, _line_before(alignment.new, reached, alignment.to[tied]))
    ours, theirs = tied - first, first - 1 - outer
    gap = alignment.to[tied] - reached
    return alignment.to[tied] - _share(alignment.new.words[reached : reached + gap][::-1], ours, theirs)


def _end(alignment: Alignment, block: int, stop: int, tied: int) -> int:
    """The new token behind the fragment's last one; `tied` is its last one that is still there."""
    outer = _outer(alignment, block, stop, 1)
    reached = alignment.to[outer] if outer < len(alignment.to) else len(alignment.source)
    reached = min(reached, _taken_after(alignment, alignment.to[tied]))
    if not _breaks_within(alignment.old, tied, stop - 1):
        reached = min(reached, _line_after(alignment.new, alignment.to[tied] + 1, reached))
    ours, theirs = stop - 1 - tied, outer - stop
    return alignment.to[tied] + 1 + _share(alignment.new.words[alignment.to[tied] + 1 : reached], ours, theirs)


def _taken_before(alignment: Alignment, place: int) -> int:
    while place > 0 and alignment.source[place - 1] < 0:
        place -= 1
    return place


def _taken_after(alignment: Alignment, place: int) -> int:
    place += 1
    while place < len(alignment.source) and alignment.source[place] < 0:
        place += 1
    return place


def _breaks_within(text: Tokens, first: int, last: int) -> bool:
    """Whether a paragraph ends between two words."""
    return "\n" in text.text[text.ends[first] : text.starts[last]]


def _line_before(text: Tokens, reached: int, place: int) -> int:
    """The first word of the paragraph in which `place` stands, or `reached` where that begins earlier."""
    while place > reached and "\n" not in text.text[text.ends[place - 1] : text.starts[place]]:
        place -= 1
    return place


def _line_after(text: Tokens, place: int, reached: int) -> int:
    """The place behind the last word of the paragraph whose words end in front of `place`, or `reached`."""
    while place < reached and "\n" not in text.text[text.ends[place - 1] : text.starts[place]]:
        place += 1
    return place


def _share(gap: Sequence[str], ours: int, theirs: int) -> int:
    """How many of the new words next to an edge of a fragment are its own, counted from inside it.

    `ours` and `theirs` are the old words that are not there any more, inside the edge and outside. A mark divides them.
    """
    if not ours and not theirs:
        return next((number for number, word in enumerate(gap) if word == '"'), 0)
    if not ours:
        return 0
    marked = next((number for number, word in enumerate(gap) if word == '"'), None)
    if marked is not None:
        return marked
    if not theirs:
        return len(gap)
    return min(ours, len(gap)) if len(gap) <= ours + theirs else round(len(gap) * ours / (ours + theirs))


def _start_of(alignment: Alignment, start: int, token: int, place: int) -> int:
    old, new = alignment.old, alignment.new
    if alignment.to[token] == place:
        return _shifted(old.text, new.text, start, old.starts[token], old.ends[token], new.starts[place])
    return new.starts[place]


def _end_of(alignment: Alignment, end: int, token: int, place: int) -> int:
    old, new = alignment.old, alignment.new
    if alignment.to[token] == place:
        return _shifted(old.text, new.text, end, old.ends[token], old.starts[token], new.ends[place])
    return new.ends[place]


def _shifted(old: str, new: str, edge: int, stands: int, other: int, place: int) -> int:
    """An edge that does not fall on a token's own edge, as far from it as before if the same characters lie between."""
    by = edge - stands
    low, high = min(by, 0), max(by, 0)
    if place + low >= 0 and old[stands + low : stands + high] == new[place + low : place + high]:
        return place + by
    return place
