"""Who stands before or after a reporting word: the noun phrase as printed."""

from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PASTS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    adverb,
    capital,
    timely,
    words,
)
from articles.text.phrases import LONGEST, OPENERS, Range, before_relative, head_start, noun_like, segment_start
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import FORMS


def before(t: Tokens, first: int, verb: int) -> tuple[Range, int] | None:
    """The subject that ends before the verb at `verb`, and where the verb group begins; None where there is none."""
    place = verb - 1
    while place >= first and (
        t.low[place] in AUXILIARY
        or (
            adverb(t.low[place])
            and t.low[place] not in SUBJECTS
            and not capital(t.word[place])
            and not _at_the(t, place)
        )
        or t.low[place].endswith("n't")
    ):
        place -= 1
    place = _past_time(t, first, place)
    while place >= first and (
        t.low[place] in AUXILIARY or (adverb(t.low[place]) and not capital(t.word[place]) and not _at_the(t, place))
    ):
        place -= 1
    group = place + 1
    contracted = verb - 1
    while contracted > place and t.low[contracted].split("'")[0] not in PERSONAL:
        contracted -= 1
    if contracted > place and "'" in t.low[contracted]:
        return (contracted, contracted + 1), contracted
    if place < first or t.kind[place] == MARKED:
        return None
    low = t.low[place]
    if (
        low in SUBJECTS
        or ("'" in low and low.split("'")[0] in PERSONAL)
        or low in ("that", "which", "this", "these", "those")
    ):
        return (place, place + 1), group
    limit = max(first, place - LONGEST)
    if low == ",":
        return _with_apposition(t, limit, place, group)
    if low in ("–", "—", "--"):
        opening = next((n for n in range(place - 2, limit, -1) if t.low[n] in ("–", "—", "--")), 0)
        if not opening or t.kind[opening - 1] != WORD:
            return None
        place, low = opening - 1, t.low[opening - 1]
    if low == ")" or low == "]":
        while place > limit and t.word[place] not in "([":
            place -= 1
        place -= 1
        if place < first:
            return None
        low = t.low[place]
    if t.kind[place] == POINT and low not in ("%", "’", "'"):
        return None
    if (
        low in PREPOSITIONS
        or low in CONJUNCTIONS
        or low in SUBORDINATORS
        or (
            low in DETERMINERS
            and low not in ("many", "some", "both", "all", "others", "most", "more", "few", "this", "that", "another")
            and low not in ("several", "each")
            and low not in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "one")
        )
    ):
        return None
    left = segment_start(t, limit, place)
    told_of = before_relative(t, left, place)
    if told_of is not None:
        return told_of, group
    start = head_start(t, left, place)
    return ((start, place + 1), group) if start <= place else None


def _at_the(t: Tokens, place: int) -> bool:
    """ "a man at the back", "the girl in the family": a noun, though it looks like an adverb."""
    return (
        place > 1
        and t.low[place - 1] in ("the", "a", "his", "her", "their", "its")
        and t.low[place - 2] in PREPOSITIONS
    )


def _past_time(t: Tokens, first: int, place: int) -> int:
    """Back over "on Tuesday", "last week" between the subject and its verb."""
    while place - 1 > first and timely(t.low[place]) and t.kind[place] != POINT:
        if t.low[place - 1] in ("on", "in", "at", "last", "this", "earlier", "late", "early", "by") or timely(
            t.low[place - 1]
        ):
            place -= 1
            continue
        return place - 1 if capital(t.word[place - 1]) or t.low[place - 1] in SUBJECTS else place
    while place > first and t.low[place] in ("on", "in", "at", "last", "this", "late", "early", "earlier"):
        place -= 1
    return place


_HEADED = words(
    """
    posting writing tweeting calling using headed titled entitled called dated signed marked dubbed nicknamed known
    described
    """
)


def clause(t: Tokens, left: int, right: int) -> bool:
    """Whether t[left:right] seems to have a verb of its own, and so is no mere noun phrase: "The roof leaked"."""
    for place in range(left, right):
        low = t.low[place]
        if low in ("who", "which", "whose", "that", "where"):
            return False
        if low in AUXILIARY or (low in PERSONAL and place + 1 < right):
            return True
        follows = t.low[place + 1] if place + 1 < right else ""
        shaped = low in PASTS or (low.endswith("ed") and len(low) > 4)
        if place == left or not shaped or low in _PARTICIPLES or low in _DONE or follows == "by":
            continue
        if t.low[place - 1] not in DETERMINERS and not capital(t.word[place]):
            return not follows or follows in PREPOSITIONS | DETERMINERS | OBJECTS or adverb(follows)
    return False


_DONE = words(
    "accused named charged convicted suspected published found aged armed backed owned led wanted described said"
)


_WHO = frozenset({"who", "which", "whose"})


def _with_apposition(t: Tokens, limit: int, comma: int, group: int) -> tuple[Range, int] | None:
    """ "Ann Marsh, the head of X, said": the part before the first comma that can be a subject."""
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
    if not segments:
        return None
    theirs = [number for number, (left, _) in enumerate(segments[:-1]) if t.low[left] == "whose"]
    segments = segments[theirs[-1] :] if theirs else segments  # "the winner, Fog, whose trainer, Ann Marsh, said"
    for number, (left, right) in enumerate(segments):
        while left < right and (
            t.low[left] in CONJUNCTIONS or t.low[left] in ("that", "because", "while", "as", "when", "which", "where")
        ):
            left += 1
        if left >= right:
            continue
        last = number == len(segments) - 1
        if not last and ((number == 0 and _participle(t, left, right)) or clause(t, left, right)):
            continue
        placed = t.low[left] in PREPOSITIONS and t.low[left + 1] in DETERMINERS
        told_of = (
            not last and segments[number + 1][1] > segments[number + 1][0] and t.low[segments[number + 1][0]] in _WHO
        )
        if told_of and t.low[left] in OPENERS and head_start(t, left, right - 1) > left + 1:
            return ((head_start(t, left, right - 1), right), group)  # "In July the firm, which runs it, said"
        if ((t.low[left] in OPENERS or placed) and not last) or (adverb(t.low[left]) and right - left == 1):
            continue
        if not last and (adverb(t.low[left]) or t.low[left] == "just") and t.low[left + 1] in PREPOSITIONS:
            continue  # "Shortly after midnight, a neighbour, Jess Tuohy, posted"
        if last and len(segments) == 1 and (t.low[left] in OPENERS):
            return None
        if t.word[right - 1] in ")]":
            while right - 1 > left and t.word[right - 1] not in "([":
                right -= 1
            right -= 1
            if right <= left:
                continue
        begin = head_start(t, left, right - 1)
        if begin >= right:
            continue
        if not last and number > 0 and any(t.low[place] == "where" for place, _ in segments[number + 1 :]):
            continue
        if last and number > 0 and not noun_like(t, begin, right):
            return None
        return ((begin, right), group)
    return None


def _back_to_mark(t: Tokens, limit: int, place: int) -> int:
    while place > limit and t.kind[place - 1] != MARKED and t.word[place - 1] not in ";:—–.?!":
        place -= 1
    return place


def _participle(t: Tokens, left: int, right: int) -> bool:
    """Whether "Opening the case," or "Pressed on the point," leads in."""
    low = t.low[left]
    return right - left > 1 and (
        (low.endswith("ing") and len(low) > 5 and low not in _NOT_PARTICIPLES and t.low[left + 1] not in AUXILIARY)
        or low in _PARTICIPLES
    )


_NOT_PARTICIPLES = words("morning evening meeting building spring hearing wedding beijing leading housing")


_PARTICIPLES = words(
    """
    pressed born based faced quoted jailed challenged questioned interviewed contacted reached approached joined
    dressed flanked surrounded given asked told called known
    """
)


# "At least four people", "more than half": a number begins, and nothing leads in.
AT_LEAST = (["at", "least"], ["at", "most"], ["over", "half"])


def opens(t: Tokens, first: int, ahead: int) -> bool:
    """Whether t[first:ahead] only leads in: "In a statement,", "Asked about it,", "But,"."""
    if t.word[ahead] != "," or ahead - first > 30 or (t.low[first] == "there" and t.low[first + 1] in AUXILIARY):
        return False
    if t.low[first : first + 2] in AT_LEAST:
        return False
    return (
        t.low[first] in OPENERS
        or _participle(t, first, ahead)
        or (ahead - first == 1 and (adverb(t.low[first]) or t.low[first] in CONJUNCTIONS))
        or (ahead - first > 2 and (adverb(t.low[first]) or t.low[first] == "just") and t.low[first + 1] in PREPOSITIONS)
    )


def leading(t: Tokens, first: int, stop: int) -> Range | None:
    """The noun phrase a sentence begins with, past what leads in."""
    place = first
    while place < stop and (t.low[place] in CONJUNCTIONS or t.kind[place] == POINT or adverb(t.low[place])):
        place += 1
    if place < stop and t.low[place] in OPENERS:
        while place < stop and t.word[place] != ",":
            place += 1
        place += 1
    begin = place
    while place < stop and t.kind[place] == WORD and place - begin < 12:
        low = t.low[place]
        if low in PERSONAL:
            return (place, place + 1) if place == begin else (begin, place)
        if (
            low in AUXILIARY
            or low in PREPOSITIONS
            or low in SUBORDINATORS
            or low in OBJECTS - {"her", "it"}
            or adverb(low)
        ):
            break
        if (
            place > begin
            and capital(t.word[place - 1])
            and not (place - 1 == first and low.endswith("s") and low not in FORMS)
            and not capital(t.word[place])
            and t.low[place - 1] not in DETERMINERS
        ):
            break
        if (
            place > begin + 1
            and not capital(t.word[place])
            and (
                (low.endswith(("ed", "s")) and low in FORMS)
                or (low in FORMS and t.low[place - 1].endswith("s"))
                or low in DETERMINERS
            )
        ):
            break
        place += 1
    return (begin, place) if place > begin else None
