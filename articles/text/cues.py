"""Which words of a sentence report, with their subjects: "Ann Marsh has said", "according to the council"."""

from collections.abc import Iterator

from articles.text import lead_ins, phrases, subjects
from articles.text.circumstance import past_circumstance
from articles.text.gerunds import gerund, quoted_as
from articles.text.grammar import (
    AUXILIARY,
    BEING,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    PRINTED,
    SUBJECTS,
    adverb,
    capital,
    past_form,
    words,
)
from articles.text.idioms import idiom
from articles.text.inversion import inverts, may_invert, somebody
from articles.text.passive import asked_first, reduced, undergone
from articles.text.purpose import HELD_TO, comes_to, wrote
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.silent import PARTICLES, left_unsaid, said_by_another, silent, undirected
from articles.text.verbhood import belongs, counted, present_is_noun
from articles.text.verbs import BASE, FORMS, GERUND, ONLY_MARKED, PAST, PRESENT, Verb


def cues(t: Tokens, first: int, last: int) -> Iterator[Cue]:
    """Every word of t[first:last] that may report, with its subject, in order."""
    unsaid = False
    for place in range(_past_question(t, first, last), last):
        unsaid = unsaid and t.word[place] not in ",;:—–"
        if t.kind[place] != WORD or unsaid:
            continue
        low = t.low[place]
        if low == "according" and place + 1 < last and t.low[place + 1] == "to":
            subject = phrases.after(t, place + 2, last)
            if subject:
                yield Cue(place, place + 2, None, subject, unit_start=place, unit_end=subject[1])
            continue
        told = idiom(t, first, last, place)
        if told is not None:
            yield told
            continue
        verb = FORMS.get(low)
        if verb is None or (place > first and capital(t.word[place])):
            continue
        if left_unsaid(t, first, place, verb):
            unsaid = True
            continue
        cue = _cue(t, first, last, place, verb)
        amid = cue is not None and t.low[cue.end : cue.end + 1] == [","] and t.low[cue.unit_start - 1] == ","
        sworn = verb.lemma == "swear" and amid  # "the subject, she swears, was silence"
        if cue is not None and (verb.lemma not in ONLY_MARKED or sworn or _beside_marks(t, first, last, cue)):
            yield cue


def _beside_marks(t: Tokens, first: int, last: int, cue: Cue) -> bool:
    """Whether words in marks, a colon or "that" stand next to a verb that reports nothing on its own."""
    if MARKED in t.kind[max(first, cue.unit_start - 2) : cue.unit_start]:
        return True
    for place in range(cue.end, min(last, cue.end + 10)):
        if t.kind[place] == MARKED and t.low[place - 1] in PRINTED:
            return True
        if t.kind[place] == MARKED or t.word[place] == ":":
            return place == cue.end or t.word[place - 1] == "," or past_circumstance(t, cue.end, last) >= place
        pledged = place == cue.end and cue.verb is not None and cue.verb.lemma == "swear" and t.low[place] in SUBJECTS
        if (
            pledged
            and t.low[place + 1 : place + 2] != []
            and (t.low[place + 1] in AUXILIARY or past_form(t.low[place + 1]))
        ):
            return True  # "Marsh swears it has nothing to do with her"
        if t.low[place] == "that":
            nothing = place == cue.end or t.low[cue.end : place] == ["blind"]
            return nothing and t.low[place + 1 : place + 2] != [] and t.low[place + 1] not in AUXILIARY
    return False


def _past_question(t: Tokens, first: int, last: int) -> int:
    """Past "Asked if she could promise it," with which a sentence leads in to an answer."""
    opening = first + (t.low[first] in ("when", "and", "but"))
    if t.low[opening : opening + 1] == [] or t.low[opening] not in _ASKED:
        return first
    return next((place for place in range(first, min(last, first + 40)) if t.low[place] == ","), first)


_ASKED = words("asked pressed quizzed questioned challenged")


def _cue(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    """The form at t[place] with its subject, wherever that stands; None where it reports nothing here."""
    ahead = t.low[place - 1] if place > first else ""
    end = place + 1
    if counted(t, first, last, place, verb) or (verb.lemma == "quote" and "as" in t.low[end : end + 12]):
        return None
    if verb.tense == GERUND and ahead == "as":
        quoted = quoted_as(t, first, place, verb)
        if quoted is not None:
            return quoted
    if silent(t, first, last, place, verb):
        return None
    if verb.lemma == "report" and ahead == "to" and wrote(t, first, place) and end < last:
        thing = t.kind[end] == WORD and t.low[end] not in PREPOSITIONS  # "emailed to report a leak"
        return Cue(place, end, verb, None, unit_start=place, unit_end=end, at=end) if thing else None
    verb, end = _with_particle(t, last, end, verb)
    if may_invert(t, first, last, place, verb):
        inverted = _inverted(t, first, last, place, end, verb)
        if inverted is not None:
            return inverted
    if verb.tense == GERUND:
        return gerund(t, first, place, end, verb)
    if belongs(t, first, last, place, end, verb):
        return None
    if verb.tense == PAST:
        if _passive(t, first, place):
            return undergone(t, first, last, place, verb)
        called = reduced(t, first, last, place, verb)
        if called is not None:
            return called
        if asked_first(t, first, last, place):
            return None
    if undirected(t, first, last, place, end, verb):
        return None
    return _finite(t, first, last, place, end, verb)


def _with_particle(t: Tokens, last: int, end: int, verb: Verb) -> tuple[Verb, int]:
    """ "she went on", "he pointed out, ...": what the verb means with the particle, and where it then ends."""
    if verb.lemma in PARTICLES and t.low[end : end + 1] == [PARTICLES[verb.lemma]]:
        return FORMS["continued"], end + 1
    if verb.lemma == "point" and t.low[end : end + 1] == ["out"] and (end + 1 >= last or t.word[end + 1] in ",.;"):
        return verb, end + 1  # "The campus, he pointed out, has a pool"
    return verb, end


def _inverted(t: Tokens, first: int, last: int, place: int, end: int, verb: Verb) -> Cue | None:
    """ "“...”, said Ann Marsh": who stands after the verb."""
    subject = phrases.after(t, end, last)
    marked = MARKED in t.kind[max(first, place - 2) : place]
    likely = subject is not None and (marked or verb.lemma == "say" or somebody(t, subject))
    if subject is not None and likely and inverts(t, subject, last, marked):
        return Cue(place, end, verb, subject, True, place, subject[1])
    return None


def _passive(t: Tokens, first: int, place: int) -> bool:
    back = place - 1
    while (back >= first and adverb(t.low[back])) or (back >= first and t.low[back] == "not"):
        back -= 1
    return back >= first and t.low[back] in BEING


def _finite(t: Tokens, first: int, last: int, place: int, end: int, verb: Verb) -> Cue | None:
    """A verb with the subject before it, or with none where it hangs on an earlier verb."""
    subject = _subject(t, first, place)
    if subject is None:
        hangs = _to_tell(t, first, last, place, end, verb) or (verb.tense != BASE and _coordinated(t, first, place))
        return Cue(place, end, verb, None, unit_start=place, unit_end=end) if hangs else None
    if said_by_another(t, first, subject, verb):
        return None
    subject = _with_marks(t, first, subject)
    if verb.tense == PRESENT and present_is_noun(t, first, last, place, end, subject):
        return None
    return Cue(place, end, verb, subject, unit_start=subject[0], unit_end=end)


def _subject(t: Tokens, first: int, place: int) -> Range | None:
    """Who stands before the verb, or before "is expected to" and "is said to have"."""
    got = subjects.before(t, first, place)
    if got is None and place - 2 > first and t.low[place - 1] == "to" and t.low[place - 2] in _COMING:
        got = subjects.before(t, first, place - 2)
    if got is None and t.low[max(first, place - 2) : place] == ["to", "have"] and t.low[place - 3] in HELD_TO:
        got = subjects.before(t, first, place - 3)
    return got[0] if got is not None else None


_COMING = words("likes liked loves loved expected due set likely going scheduled poised understood used")


def _to_tell(t: Tokens, first: int, last: int, place: int, end: int, verb: Verb) -> bool:
    """ "rose to ask whether", "took the stage to warn that": what is said to some purpose."""
    if not verb.saying or place <= first + 1 or t.low[place - 1] != "to":
        return False
    if comes_to(t, first, place, end, last):
        return True
    clause = t.low[end : end + 1] in (["that"], [":"]) or t.low[place : end + 1] == ["point", "out"]
    return clause and place > first + 3 and t.low[max(first, place - 3) : place] != ["as", "if", "to"]


def _coordinated(t: Tokens, first: int, place: int) -> bool:
    """ "... and accused him": a second verb of the subject before."""
    place -= 1
    while place > first and (adverb(t.low[place]) or t.low[place] in AUXILIARY):
        place -= 1
    return place > first + 1 and t.low[place] in ("and", "but", "then")


def _with_marks(t: Tokens, first: int, subject: Range) -> Range:
    """The subject, with the marks in it and what stands before these: "A woman banned for “hoarding” compost"."""
    marked = subject[0] - 1
    if marked <= first or t.kind[marked] != MARKED or not _within_subject(t, marked, subject):
        return subject
    lead = lead_ins.leading(t, first, marked)
    return (lead[0], subject[1]) if lead else subject


def _within_subject(t: Tokens, marked: int, subject: Range) -> bool:
    """ "A woman banned for “hoarding” compost has said": marks within who says it, not what is said."""
    bare = t.low[subject[0]] not in DETERMINERS | PERSONAL and not capital(t.word[subject[0]])
    return (
        bare and t.kind[marked - 1] == WORD and t.low[marked - 1] in PREPOSITIONS and t.word[marked][1] not in ",.?!…"
    )
