"""Which words of a sentence report, with their subjects."""

from collections.abc import Iterator

from articles.text import phrases, subjects
from articles.text.circumstance import past_circumstance
from articles.text.grammar import (
    AUXILIARY,
    BEING,
    DETERMINERS,
    OBJECTS,
    OPENING_NOUN_VERBS,
    PAPERS,
    PERSONAL,
    PREPOSITIONS,
    PRINTED,
    SUBJECTS,
    adverb,
    capital,
    words,
)
from articles.text.idioms import idiom
from articles.text.inversion import inverts, may_invert, somebody
from articles.text.passive import CALLED, asked_first, reduced, undergone
from articles.text.purpose import HELD_TO, IN_TOUCH, QUESTIONS, comes_to, tells_later, wrote
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbhood import base_is_verb, present_is_verb
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
        if _left_unsaid(t, first, place, verb):
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


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PARTS = words("no page section chapter paragraph clause article line verse part appendix")
_ASKED = frozenset({"asked", "pressed", "quizzed", "questioned", "challenged"})


def _cue(t: Tokens, first: int, last: int, place: int, verb: Verb) -> Cue | None:
    ahead = t.low[place - 1] if place > first else ""
    end = place + 1
    if verb.tense == PRESENT and ahead.isdigit() and t.low[place - 2] not in _PARTS:
        return None  # "19 of his 27 points"
    if verb.lemma == "quote" and "as" in t.low[end : end + 12]:
        return None
    counted = any(low in DETERMINERS for low in t.low[max(first, place - 2) : place])
    made = end < last and (t.low[end].endswith("ed") or t.low[end] in AUXILIARY | PREPOSITIONS or t.low[end] in FORMS)
    if verb.lemma == "forecast" and counted and made and not capital(t.word[place - 1]):
        return None  # "An internal forecast presented in May projected"
    if verb.tense == GERUND and ahead == "as":
        quoted = next((number for number in range(place - 2, max(first, place - 12), -1) if _quotes(t, number)), 0)
        if quoted == place - 2:
            got = subjects.before(t, first, quoted)
            who = got[0] if got else (quoted, quoted)
            return Cue(place, end, verb, who, unit_start=who[0], unit_end=end)
        if quoted:
            return Cue(place, end, verb, (quoted + 1, place - 1), unit_start=quoted + 1, unit_end=end)
    if verb.tense == GERUND and ahead in FORMS and FORMS[ahead].lemma in _OF_DOING:
        return None
    if verb.lemma == "ask" and verb.tense == GERUND and _unanswered(t, first, place):
        return None
    if verb.lemma == "call" and verb.tense == BASE and (end >= last or capital(t.word[end]) or t.low[end] in _OR):
        return None  # "should call Harle Police", "can call or text a line"
    if verb.lemma == "call" and t.low[end : end + 1] in (["up"], ["off"], ["back"], ["in"]):
        return None
    if verb.lemma == "text" and verb.tense == BASE and (end >= last or t.low[end] not in (",", ":", "that")):
        return None
    if verb.lemma == "comment" and t.low[place - 3 : place] and t.low[place - 2] in _REFUSING and ahead == "to":
        return None  # "declined to comment beyond saying that"
    if verb.lemma in IN_TOUCH and tells_later(t, end, last):
        return None
    if verb.lemma == "call" and verb.tense == PAST and _only_named(t, first, place, last):
        return None  # "a postman called Ron Ash"
    if t.low[place] == "known" and "as" in t.low[end : min(last, end + 6)]:
        return None
    if verb.lemma == "report" and ahead == "to" and wrote(t, first, place) and end < last:
        thing = t.kind[end] == WORD and t.low[end] not in PREPOSITIONS
        return Cue(place, end, verb, None, unit_start=place, unit_end=end, at=end) if thing else None
    if verb.lemma == "ring" and end < last and t.low[end] in ("out", "round", "around", "from", "through", "across"):
        return None
    if verb.lemma == "go" and t.low[end + 1 : end + 2] == ["to"]:
        return None
    if verb.lemma in _PARTICLES:
        if t.low[end : end + 1] != [_PARTICLES[verb.lemma]]:
            if verb.lemma in ONLY_PARTICLE:
                return None
        else:
            verb, end = FORMS["continued"], end + 1
    if verb.lemma == "point" and t.low[end : end + 1] == ["out"] and (end + 1 >= last or t.word[end + 1] in ",.;"):
        end += 1  # "The campus, he pointed out, has a pool"
    if may_invert(t, first, last, place, verb):
        subject = phrases.after(t, end, last)
        marked = MARKED in t.kind[max(first, place - 2) : place]
        likely = subject is not None and (marked or verb.lemma == "say" or somebody(t, subject))
        if subject is not None and likely and inverts(t, subject, last, marked):
            return Cue(place, end, verb, subject, True, place, subject[1])
    if verb.tense == GERUND:
        if ahead in ("heard", "seen", "filmed", "recorded", "shown") and t.low[place - 2] in BEING:
            got = subjects.before(t, first, place - 1)  # "in which she is heard telling donors"
            return Cue(place, end, verb, got[0], unit_start=got[0][0], unit_end=end) if got else None
        if ahead in BEING:
            got = subjects.before(t, first, place)
            return Cue(place, end, verb, got[0], unit_start=got[0][0], unit_end=end) if got else None
        if ahead == "before" and t.low[end : end + 1] not in (["that"], [":"]) and MARKED not in t.kind[end : end + 1]:
            return None
        if verb.lemma == "say" and ahead in ("of", "to") and t.low[end : end + 1] in (["that"], [":"]):
            return Cue(place, end, verb, None, unit_start=place, unit_end=end)  # "is fond of saying that"
        if ahead == "of" and verb.lemma in ("call", "describe") and MARKED in t.kind[end : end + 4]:
            return Cue(place, end, verb, None, unit_start=place, unit_end=end)  # "stopped short of calling it “...”"
        some = ahead in ("one", "another", "some", "others", "many")
        somebody_else = (place - 1, place) if some else _with(t, first, place)
        if somebody_else:
            return Cue(place, end, verb, somebody_else, unit_start=somebody_else[0], unit_end=end)
        if ahead in DETERMINERS or (ahead in PREPOSITIONS and ahead not in _WHILE):
            return None
        return Cue(place, end, verb, None, unit_start=place, unit_end=end)
    if ahead in DETERMINERS and ahead not in (
        "this",
        "that",
        "some",
        "many",
        "both",
        "all",
        "each",
        "others",
        "most",
        "few",
        "several",
        "another",
        "one",
        *_NUMBERS,
    ):
        return None
    if ahead.endswith("'s") and ahead not in ("he's", "she's", "it's", "who's", "that's") and verb.tense != GERUND:
        named = capital(t.word[place - 1]) and verb.tense == PAST and verb.saying
        if not (named and (end >= last or t.low[end] in _AFTER_NAME or verb.lemma == "say")):
            return None
    if verb.tense == BASE and not base_is_verb(t, first, place, ahead):
        return None
    if verb.tense == PAST and _passive(t, first, place):
        return undergone(t, first, last, place, verb)
    if verb.tense == PAST:
        called = reduced(t, first, last, place, verb)
        if called is not None:
            return called
        if asked_first(t, first, last, place):
            return None
    aside = ahead == "," or (adverb(ahead) and place - 2 >= first and t.low[place - 2] == ",")
    if verb.lemma in ("call", "dub", "label") and aside and verb.tense == PAST and _named(t, end, last):
        return None
    if verb.lemma == "see" and t.low[end : end + 1] == ["it"] and t.low[end + 1 : end + 2] != ["as"]:
        return None  # "had seen it coming", "saw it differently"
    if verb.lemma == "know" and ahead in ("it", "him", "them"):
        return None
    if verb.tense == PAST and (
        (verb.lemma == "accuse" and t.low[end : end + 1] == ["of"])
        or (verb.lemma not in ("say", "tell", "add", "explain") and t.low[end : end + 1] == ["by"])
    ):
        return None
    told = verb.lemma in ("say", "add", "state", "warn", "claim", "argue", "note", "explain")
    if (
        not told
        and verb.tense == PAST
        and ahead in PAPERS
        and t.low[end : end + 1]
        and t.low[end] in ("on", "in", "by", "at", "to")
    ):
        return None
    got = subjects.before(t, first, place)
    if got is None and ahead == "to" and place - 2 > first and t.low[place - 2] in _COMING:
        got = subjects.before(t, first, place - 2)
    if got is None and t.low[max(first, place - 2) : place] == ["to", "have"] and t.low[place - 3] in HELD_TO:
        got = subjects.before(t, first, place - 3)
    if got is None and ahead == "to" and place > first + 1 and verb.saying and comes_to(t, first, place, end, last):
        return Cue(place, end, verb, None, unit_start=place, unit_end=end)
    if (
        got is None
        and ahead == "to"
        and place > first + 3
        and verb.saying
        and t.low[max(first, place - 3) : place] != ["as", "if", "to"]
        and (t.low[end : end + 1] in (["that"], [":"]) or t.low[place : end + 1] == ["point", "out"])
    ):
        return Cue(place, end, verb, None, unit_start=place, unit_end=end)
    if got is None:
        if verb.tense != BASE and _coordinated(t, first, place):
            return Cue(place, end, verb, None, unit_start=place, unit_end=end)
        return None
    subject, _group = got
    if t.low[subject[0] - 1] == "whom" and subject[0] > first and verb.lemma not in CALLED | {"call"}:
        return None  # "to whom she complained in May"
    if (
        verb.tense == PAST
        and subject[0] - 1 > first
        and t.low[subject[0] - 1] in ("is", "was")
        and t.low[subject[0]] in ("a", "an")
    ):
        return None  # "It is a truth rarely acknowledged"
    if (
        subject[0] - 1 > first
        and t.kind[subject[0] - 1] == MARKED
        and _within_subject(t, first, subject[0] - 1, subject)
    ):
        lead = subjects.leading(t, first, subject[0] - 1)
        subject = (lead[0], subject[1]) if lead else subject
    if verb.tense == PRESENT and t.low[end : end + 1] == ["that"] and _relative(t, end + 1, last):
        return None
    if verb.tense == PRESENT and _in_paper(t, first, subject, place, last):
        return None
    if verb.tense == PRESENT and t.low[place] in OPENING_NOUN_VERBS and not present_is_verb(t, first, subject, place):
        return None
    return Cue(place, end, verb, subject, unit_start=subject[0], unit_end=end)


def _with(t: Tokens, first: int, place: int) -> Range | None:
    """ "..., with the fire service warning of": who stands between "with" and the verb."""
    for number in range(place - 2, max(first, place - 9), -1):
        if t.kind[number + 1] != WORD or t.low[number + 1] in AUXILIARY:
            return None
        if t.low[number] == "with" and t.word[number - 1] in ",–—":
            somebody = t.low[number + 1] in DETERMINERS or capital(t.word[number + 1]) or t.low[place - 1].endswith("s")
            return (number + 1, place) if somebody else None
    return None


def _unanswered(t: Tokens, first: int, place: int) -> bool:
    """ "did not respond to a message asking when": the paper's own question."""
    return any(
        t.low[number] in ("respond", "reply", "answer") and "not" in t.low[max(first, number - 2) : number]
        for number in range(max(first, place - 6), place)
    )


def _relative(t: Tokens, place: int, last: int) -> bool:
    """ "crows that scolded", "reports that were": "that" stands for what comes before."""
    verb = FORMS.get(t.low[place]) if place < last else None
    past = place < last and (t.low[place].endswith("ed") or (verb is not None and verb.tense == PAST))
    return past and place + 1 < last and t.low[place + 1] in DETERMINERS | PREPOSITIONS


def _only_named(t: Tokens, first: int, place: int, last: int) -> bool:
    after = place + 1
    while after < last and t.kind[after] == WORD and capital(t.word[after]):
        after += 1
    if after == place + 1 or place <= first or capital(t.word[place - 1]) or t.low[place - 1] in PERSONAL | AUXILIARY:
        return False
    return after >= last or t.word[after] in ",.;)" or t.low[after] in AUXILIARY | PREPOSITIONS or t.low[after] in FORMS


def _within_subject(t: Tokens, first: int, marked: int, subject: Range) -> bool:
    """ "A woman banned for “hoarding” compost has said": marks within who says it, not what is said."""
    bare = t.low[subject[0]] not in DETERMINERS | PERSONAL and not capital(t.word[subject[0]])
    return (
        bare and t.kind[marked - 1] == WORD and t.low[marked - 1] in PREPOSITIONS and t.word[marked][1] not in ",.?!…"
    )


def _quotes(t: Tokens, place: int) -> bool:
    verb = FORMS.get(t.low[place])
    return verb is not None and verb.lemma in ("quote", "cite")


def _in_paper(t: Tokens, first: int, subject: Range, place: int, last: int) -> bool:
    """ "In his programme notes he wrote": a noun between "in" and who wrote."""
    stands = subject[0] > first and t.low[subject[0] - 1] == "in" and subject[0] - 1 <= first + 1
    return stands and place + 1 < last and (t.low[place + 1] in SUBJECTS or t.low[place + 1] == ",")


def _named(t: Tokens, place: int, last: int) -> bool:
    """ ", called ‘Read on the Go’, has been tried": a name, not what anybody calls it."""
    return place + 2 < last and t.word[place][:1] in "“‘" and t.low[place + 1] == "," and t.low[place + 2] in AUXILIARY


def _left_unsaid(t: Tokens, first: int, place: int, verb: Verb) -> bool:
    """ "has not said whether", "refused to say which", "would not say when": an act of speech without content."""
    if verb.lemma == "confirm" and place > first and t.low[place - 1] == "not":
        return True
    if verb.lemma in ("say", "tell") and t.low[first] in QUESTIONS and t.low[place + 1 : place + 2] in ([], ["."]):
        return any(low in ("not", "never") or low.endswith("n't") for low in t.low[max(first, place - 3) : place])
    if verb.lemma not in ("say", "tell", "disclose", "reveal", "specify") or t.low[place + 1 : place + 2] == ["that"]:
        return False
    if not any(low in QUESTIONS for low in t.low[place + 1 : place + 4]):
        return False
    ahead = t.low[max(first, place - 3) : place]
    if any(low in ("not", "never") or low.endswith("n't") for low in ahead):
        return True
    return ahead[-1:] == ["to"] and ahead[-2:-1] != [] and ahead[-2] in _REFUSING


_REFUSING = frozenset({"declined", "refused", "declines", "refuses", "declining", "refusing", "unable", "reluctant"})


# "a baker at Hob’s told her that": a shop's name, not what is its own.
_AFTER_NAME = PERSONAL | OBJECTS | {"that", ".", ",", ":"}
_WHILE = frozenset({"by", "in", "after", "before", "while", "beyond"})
_OR = frozenset({"or", "and", ".", ",", "at"})
_OF_DOING = frozenset({"remember", "recall", "deny", "admit", "describe", "regret"})
_COMING = frozenset(
    {
        "likes",
        "liked",
        "loves",
        "loved",
        "expected",
        "due",
        "set",
        "likely",
        "going",
        "scheduled",
        "poised",
        "understood",
        "used",
    }
)


_PARTICLES = {"go": "on", "shoot": "back", "fire": "back", "hit": "back", "chime": "in", "cut": "in", "cry": "out"}
ONLY_PARTICLE = frozenset({"go", "chime", "cut"})


def _coordinated(t: Tokens, first: int, place: int) -> bool:
    """ "... and accused him": a second verb of the subject before."""
    place -= 1
    while place > first and (adverb(t.low[place]) or t.low[place] in AUXILIARY):
        place -= 1
    return place > first + 1 and t.low[place] in ("and", "but", "then")


def _passive(t: Tokens, first: int, place: int) -> bool:
    back = place - 1
    while (back >= first and adverb(t.low[back])) or (back >= first and t.low[back] == "not"):
        back -= 1
    return back >= first and t.low[back] in BEING
