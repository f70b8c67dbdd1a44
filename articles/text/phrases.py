"""Where noun phrases begin and end: "members of the union", "someone in the back"."""

from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PAPERS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    adverb,
    capital,
    past_form,
    timely,
    words,
)
from articles.text.segment import MARKED, POINT, Tokens
from articles.text.verbs import BASE, FORMS, PAST

Range = tuple[int, int]


LONGEST = 40


OPENERS = words(
    """
    in on at after before during when while as if although though since by with for despite because from under
    over until once asked speaking writing meanwhile however but and still yet also then later instead to about
    among without following addressing responding unlike like through citing earlier last separately
    additionally moreover rather so now of perhaps indeed that what where whether how why here there not per
    even or first second
    """
)


def before_relative(t: Tokens, left: int, last: int) -> Range | None:
    """ "Campaigners who have sat there for nine days said": what stands before "who"."""
    while left < last and (t.low[left] in CONJUNCTIONS or t.low[left] in ("that", "as", "while", "when", "if")):
        left += 1
    for place in range(left + 1, min(last, left + 10)):
        low = t.low[place]
        if low in ("who", "whose"):
            return (left, place)
        if low == "that" and t.low[left] in DETERMINERS and _does(t, place + 1, last):
            return (left, place)  # "A school that locks its gate says"
        noun = t.low[place - 1] in DETERMINERS  # "a volunteer who"
        if low in AUXILIARY or (low in FORMS and not noun) or low in PREPOSITIONS - {"of", "for", "at", "from", "in"}:
            return None
    return None


def _does(t: Tokens, place: int, last: int) -> bool:
    """Whether the word after "that" is a verb by its look, and what comes after `last` says: not "that rules say"."""
    says = FORMS.get(t.low[last + 1]) if last + 1 < len(t.low) else None
    if says is None or says.tense == BASE or t.low[place + 1] in FORMS or t.low[place + 1] in AUXILIARY:
        return False
    low = t.low[place]
    return past_form(low) or (low.endswith("s") and not low.endswith(("'s", "ss")) and low not in AUXILIARY)


def noun_like(t: Tokens, left: int, right: int) -> bool:
    return right - left <= 8 and (capital(t.word[left]) or t.low[left] in DETERMINERS or t.low[left] in SUBJECTS)


def segment_start(t: Tokens, limit: int, place: int) -> int:
    start = place
    while start > limit and t.kind[start - 1] != MARKED and t.word[start - 1] not in ",;:—–-.?!([…":
        start -= 1
    return start


def head_start(t: Tokens, left: int, last: int) -> int:
    """Where the noun phrase that ends with token `last` begins, at or after `left`."""
    while left < last and (
        t.low[left] in CONJUNCTIONS
        or t.low[left] in _BEFORE_CLAUSE
        or (adverb(t.low[left]) and t.low[left] not in ("both", "all"))
    ):
        left += 1
    if t.low[left] in ("a", "an", "the") and _paper_of_theirs(t, left + 1, last):
        return left  # "A letter he sent to the council"
    start = max(_past_verb(t, left, last), _past_clause(t, left, last))
    if not start:
        low = t.low[left]
        if low not in PREPOSITIONS and low not in ("when", "while") and (low not in OPENERS or capital(t.word[left])):
            return left
        start = left
    return max(start, _phrase_start(t, start, last))


_BEFORE_CLAUSE = words(
    "that because while when if as although though since whereas what how why whether instead meanwhile"
)


def _past_verb(t: Tokens, left: int, last: int) -> int:
    """Past the last word before token `last` that belongs to another clause, a verb or "which"; 0 where none does."""
    for place in range(last, left - 1, -1):
        low = t.low[place]
        if low in AUXILIARY or low in SUBORDINATORS or low == "whom":
            return place + 1
        initial = place > left and capital(t.word[place]) and capital(t.word[place - 1])
        if low in _ALWAYS_SUBJECTS and place < last and not initial:
            return place + 1
        verb = FORMS.get(low)
        if (
            verb is not None
            and place < last
            and verb.tense == PAST
            and place > left
            and t.low[place - 1] not in DETERMINERS
            and not capital(t.word[place])
            and t.low[place + 1] != "by"
            and not (t.low[place + 1].endswith("ed") and place - left < 4)
            and not (t.low[left] in DETERMINERS and place - left < 5 and t.low[place + 1] in PREPOSITIONS)
        ):
            return place + 1
    return 0


def _past_clause(t: Tokens, left: int, last: int) -> int:
    """Past "and" after a clause that ends with a particle: "The works burned down and | Southern Lines"; else 0."""
    for place in range(last - 1, left + 2, -1):
        if t.low[place] == "and" and t.low[place - 1] in _PARTICLES and past_form(t.low[place - 2]):
            return place + 1
    return 0


_PARTICLES = words("down up out off away back over through apart in")
_ALWAYS_SUBJECTS = SUBJECTS - words("one some many most both others someone everyone")


def _phrase_start(t: Tokens, left: int, last: int) -> int:
    """The shortest likely noun phrase that ends at `last`: back to its determiner or a preposition."""
    place = last
    while place > left:
        low = t.low[place]
        if low in DETERMINERS and t.low[place - 1] == "in" and place - 2 >= left and t.low[place - 2] in DETERMINERS:
            return place - 2  # "one in five"
        if low in DETERMINERS:
            anyone = place - 2 >= left and t.low[place - 2] in _SOMEBODY and t.low[place - 1] in ("in", "at", "on")
            if anyone:
                return place - 2  # "someone in the back"
            some = place - 2 >= left and t.low[place - 1] == "of" and t.low[place - 2] in _SOME
            members = t.low[place - 1] == "of" and t.low[place - 2] in _PARTS
            hung = t.low[place - 1] in PREPOSITIONS and t.low[place - 2] in _SIGNS
            if not some and place - 2 > left and (members or hung):
                place -= 2
                continue  # "members of the union", "a banner behind the goal"
            return place - 2 if some else place
        ahead = t.low[place - 1]
        if (
            (ahead in PREPOSITIONS and ahead != "of")
            or (ahead in CONJUNCTIONS and ahead != "and")
            or t.kind[place - 1] != "w"
        ):
            return place
        if ahead in OBJECTS - {"her"} or ahead in AUXILIARY or timely(ahead):
            return place
        place -= 1
    if t.low[place] in PREPOSITIONS:
        place += 1
    return place


_PARTS = words("members member dozens hundreds scores thousands relatives friends families supporters residents")


def _paper_of_theirs(t: Tokens, left: int, last: int) -> bool:
    """Whether "letter he sent" or "outside audit the trustees ordered" begins at `left`."""
    for place in range(left, min(last, left + 3)):
        if t.low[place] in PAPERS or t.low[place] in _STUDIES:
            after = t.low[place + 1]
            if t.low[place] in _SIGNS and (after.endswith("ed") or after in ("hung", "stuck", "left")):
                return True  # "A sign propped against what was left of her porch"
            return after in PERSONAL or after in ("the", "its", "his", "her", "their")
    return False


_SIGNS = words("sign placard banner poster notice signs placards banners posters card board bedsheet sheet flag")
_STUDIES = words("audit review study survey poll analysis forecast inquiry investigation")
_SOMEBODY = words("someone somebody one everyone everybody nobody man woman voice boy girl")
_SOME = words("one some many most several two three both few")


def after(t: Tokens, start: int, stop: int) -> Range | None:
    """The noun phrase that begins at `start` ("said Ann Marsh, the head"), without what is set off by a comma."""
    if start >= stop or t.kind[start] == MARKED:
        return None
    low = t.low[start]
    if low in ("he", "she", "they", "it", "i", "we"):
        return (start, start + 1)
    if (
        t.kind[start] == POINT
        or low in PREPOSITIONS
        or low in SUBORDINATORS
        or low in AUXILIARY
        or low in OBJECTS - {"her"}
        or adverb(low)
    ):
        return None
    place = start + 1
    while place < stop and place - start < LONGEST:
        low = t.low[place]
        if t.kind[place] == MARKED or t.word[place] in ",;:—–.?!()…" or low in _AFTER_PHRASES:
            break
        if low in _BEFORE_TIMES and place + 1 < stop and _circumstance(t, place):
            break
        numbered = low.isdigit() and t.low[place - 1] == "no"
        if (timely(low) and not numbered) or low in AUXILIARY or (adverb(low) and not capital(t.word[place])):
            break
        place += 1
    return (start, place)


_AFTER_PHRASES = words("that who which when while as after before during but to")
_BEFORE_TIMES = words("on in at last this earlier late")


def _circumstance(t: Tokens, place: int) -> bool:
    following = t.low[place + 1 : place + 4]
    return any(timely(low) or low in _OCCASIONS for low in following)


_OCCASIONS = words(
    """
    statement interview speech email e-mail tweet post letter report briefing conference telephone phone release
    news memo call rally hearing ruling
    """
)
