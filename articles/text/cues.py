"""Which words of a sentence report, with their subjects."""

from collections.abc import Iterator

from articles.text import phrases, subjects
from articles.text.circumstance import past_circumstance
from articles.text.grammar import (
    AUXILIARY,
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    OBJECTS,
    OPENING_NOUN_VERBS,
    PAPERS,
    PASTS,
    PERSONAL,
    PREPOSITIONS,
    PRINTED,
    SUBJECTS,
    TIMES,
    adverb,
    capital,
    timely,
    words,
)
from articles.text.idioms import idiom
from articles.text.passive import asked_first, reduced, undergone
from articles.text.report import Cue, Range
from articles.text.segment import MARKED, WORD, Tokens
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
        if cue is not None and (verb.lemma not in ONLY_MARKED or _beside_marks(t, first, last, cue)):
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
            return place == cue.end and t.low[place + 1 : place + 2] != [] and t.low[place + 1] not in AUXILIARY
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
    if verb.lemma == "call" and verb.tense == BASE and (end >= last or capital(t.word[end]) or t.low[end] in _OR):
        return None  # "should call Harle Police", "can call or text a line"
    if verb.lemma == "text" and verb.tense == BASE and (end >= last or t.low[end] not in (",", ":", "that")):
        return None
    if verb.lemma in _IN_TOUCH and _tells_later(t, end, last):
        return None
    if verb.lemma == "call" and verb.tense == PAST and _only_named(t, first, place, last):
        return None  # "a postman called Ron Ash"
    if verb.lemma == "ring" and t.low[end : end + 1] == ["out"]:
        return None
    if verb.lemma == "go" and t.low[end + 1 : end + 2] == ["to"]:
        return None
    if verb.lemma in _PARTICLES:
        if t.low[end : end + 1] != [_PARTICLES[verb.lemma]]:
            if verb.lemma in ONLY_PARTICLE:
                return None
        else:
            verb, end = FORMS["continued"], end + 1
    if _may_invert(t, first, last, place, verb):
        subject = phrases.after(t, end, last)
        marked = MARKED in t.kind[max(first, place - 2) : place]
        somebody = subject is not None and (marked or verb.lemma == "say" or _somebody(t, subject))
        if subject is not None and somebody and _inverts(t, subject, last, marked):
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
        if ahead in ("one", "another", "some", "others", "many"):
            return Cue(place, end, verb, (place - 1, place), unit_start=place - 1, unit_end=end)
        if ahead in DETERMINERS or (ahead in PREPOSITIONS and ahead not in ("by", "in", "after", "before", "while")):
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
        "another",
        "one",
        *_NUMBERS,
    ):
        return None
    if ahead.endswith("'s") and ahead not in ("he's", "she's", "it's", "who's", "that's") and verb.tense != GERUND:
        named = capital(t.word[place - 1]) and verb.tense == PAST and verb.saying
        if not (named and (end >= last or t.low[end] in _AFTER_NAME)):
            return None
    if verb.tense == BASE and not _base_is_verb(t, first, place, ahead):
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
    if got is None and t.low[max(first, place - 2) : place] == ["to", "have"] and t.low[place - 3] in _HELD_TO:
        got = subjects.before(t, first, place - 3)
    if got is None and ahead == "to" and place > first + 1 and verb.saying and _comes_to(t, first, place, end, last):
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
    if verb.tense == PRESENT and t.low[place] in OPENING_NOUN_VERBS and not _present_is_verb(t, first, subject, place):
        return None
    return Cue(place, end, verb, subject, unit_start=subject[0], unit_end=end)


def _tells_later(t: Tokens, place: int, last: int) -> bool:
    """ "wrote to the minister to ask why", "emailed staff saying": what is written hangs on the later verb."""
    for number in range(place, min(last - 1, place + 10)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD or t.low[number] == "that":
            return False
        if verb is not None and verb.saying and (verb.tense == GERUND or t.low[number - 1] == "to"):
            return verb.tense == GERUND or verb.tense == BASE
    return False


def _wrote(t: Tokens, first: int, place: int) -> bool:
    """ "emailed to say", "rang the paper to say": a verb of getting in touch a little before."""
    verbs = (FORMS.get(low) for low in t.low[max(first, place - 6) : place])
    return any(verb is not None and verb.lemma in _IN_TOUCH for verb in verbs)


_IN_TOUCH = words("email text write ring phone message call post tweet telegraph cable blog reply respond")


def _comes_to(t: Tokens, first: int, place: int, end: int, last: int) -> bool:
    """ "rose to ask whether", "texted his sister to say he had": not what is wanted, due or refused."""
    if t.low[max(first, place - 3) : place] == ["as", "if", "to"]:
        return False
    if t.low[place - 2] in ("like", "likes", "liked") and t.low[place] == "say" and end < last:
        return t.low[end] in ("that", ":")
    if (
        end >= last
        or t.low[place - 2] in _WISHED
        or any(low in _WISHED for low in t.low[max(first, place - 5) : place])
    ):
        return False
    low = t.low[end].split("'")[0]
    if t.low[place] == "say" and (low in DETERMINERS or capital(t.word[end])) and _wrote(t, first, place):
        return True
    return low in PERSONAL or low in _QUESTIONS or low == "there" or t.kind[end] == MARKED


_HELD_TO = frozenset(
    {"said", "understood", "believed", "thought", "alleged", "reported", "rumoured", "seems", "appears"}
)
_WISHED = words(
    """
    want wants wanted hope hopes hoped plan plans planned intend intends intended decline declined declines refuse
    refused refuses like likely love expected due set going try tries tried trying ready need needs needed able unable
    free scheduled poised not failed fails unwilling reluctant would will can could may might must should have has had
    """
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
    if verb.lemma in ("say", "tell") and t.low[first] in _QUESTIONS and t.low[place + 1 : place + 2] in ([], ["."]):
        return any(low in ("not", "never") or low.endswith("n't") for low in t.low[max(first, place - 3) : place])
    if verb.lemma not in ("say", "tell", "disclose", "reveal", "specify") or t.low[place + 1 : place + 2] == ["that"]:
        return False
    if not any(low in _QUESTIONS for low in t.low[place + 1 : place + 4]):
        return False
    ahead = t.low[max(first, place - 3) : place]
    if any(low in ("not", "never") or low.endswith("n't") for low in ahead):
        return True
    return ahead[-1:] == ["to"] and ahead[-2:-1] != [] and ahead[-2] in _REFUSING


_QUESTIONS = frozenset({"whether", "if", "how", "when", "where", "which", "who", "why", "what"})
_REFUSING = frozenset({"declined", "refused", "declines", "refuses", "declining", "refusing", "unable", "reluctant"})


# "a baker at Hob’s told her that": a shop's name, not what is its own.
_AFTER_NAME = PERSONAL | OBJECTS | {"that", ".", ",", ":"}
_OR = frozenset({"or", "and", ".", ",", "at"})
_OF_DOING = frozenset({"remember", "recall", "deny", "admit", "describe", "regret"})
_COMING = frozenset({"expected", "due", "set", "likely", "going", "scheduled", "poised", "understood", "used"})


_PARTICLES = {"go": "on", "shoot": "back", "fire": "back", "hit": "back", "chime": "in", "cut": "in", "cry": "out"}
ONLY_PARTICLE = frozenset({"go", "chime", "cut"})


def _coordinated(t: Tokens, first: int, place: int) -> bool:
    """ "... and accused him": a second verb of the subject before."""
    place -= 1
    while place > first and (adverb(t.low[place]) or t.low[place] in AUXILIARY):
        place -= 1
    return place > first + 1 and t.low[place] in ("and", "but")


def _may_invert(t: Tokens, first: int, last: int, place: int, verb: Verb) -> bool:
    """Whether "said Ann Marsh" can be meant: after a comma, a dash or a mark."""
    if (
        place == first
        or place + 1 >= last
        or verb.lemma == "tell"
        or not verb.saying
        or verb.tense not in (PAST, PRESENT)
    ):
        return False
    ahead = t.low[place - 1]
    if not (t.kind[place - 1] == MARKED or ahead in (",", "—", "–", "--")):
        return False
    if MARKED not in t.kind[max(first, place - 2) : place] and not _has_verb(t, first, place):
        return verb.lemma == "say" and _verb_after(t, place + 1, last)
    if MARKED not in t.kind[max(first, place - 40) : place] and not _stated(t, first, place):
        return False
    following = t.low[place + 1]
    if following in FORMS and not capital(t.word[place + 1]):
        return False
    return not (following in ("by", "that") or following in TIMES)


def _stated(t: Tokens, first: int, place: int) -> bool:
    """Whether something is stated before ", said": not in "One resident, who would not be named, said it leaked"."""
    begin = max(first, place - 40)
    comma = next((number for number in range(begin, place) if t.low[number] == ","), place)
    return comma >= place - 1 or begin > first or subjects.clause(t, first, comma)


def _somebody(t: Tokens, subject: Range) -> bool:
    """Not the "marriage" of "one letter, from a woman in Perth, proposed marriage"."""
    first = t.low[subject[0]]
    return (
        first in DETERMINERS | PERSONAL
        or capital(t.word[subject[0]])
        or any(low.endswith("s") or low in ("police", "people") for low in t.low[slice(*subject)])
    )


def _verb_after(t: Tokens, place: int, last: int) -> bool:
    """ "The river, says the agency, will peak": the verb comes after who says it."""
    comma = next((n for n in range(place + 1, min(last - 1, place + 12)) if t.low[n] == ","), 0)
    return bool(comma) and (t.low[comma + 1] in AUXILIARY or t.kind[comma + 1] == MARKED)


def _has_verb(t: Tokens, first: int, stop: int) -> bool:
    return any(
        t.kind[place] == MARKED
        or t.low[place] in AUXILIARY
        or t.low[place] in PERSONAL
        or t.low[place].endswith("ed")
        or t.low[place] in FORMS
        for place in range(max(first, stop - 30), stop)
    )


def _inverts(t: Tokens, subject: Range, last: int, marked: bool) -> bool:
    begin, stop = subject
    if stop < last and t.kind[stop] == MARKED:
        return marked
    if stop >= last or t.word[stop] in ",.;:—–(" or t.low[stop] in ("who", "which", "whose"):
        return True
    if t.low[stop] == "to" and t.low[stop - 1] == "close":
        return True
    if t.low[begin] in PERSONAL:
        return t.low[stop] in PREPOSITIONS or timely(t.low[stop])
    return marked and t.low[stop] not in AUXILIARY


def _base_is_verb(t: Tokens, first: int, place: int, ahead: str) -> bool:
    back = place - 1
    while back >= first and adverb(t.low[back]):
        back -= 1
    ahead = t.low[back] if back >= first else ""
    if ahead in HELPING or ahead in (
        "they",
        "we",
        "i",
        "you",
        "who",
        "many",
        "some",
        "others",
        "most",
        "n't",
        "few",
        "both",
    ):
        return ahead != "to" or True
    if t.low[place + 1 : place + 2] == ["that"] and place - first < 14 and _plural(t, first, place):
        return True
    says = t.low[place] == "say" and [low.split("'")[0] in PERSONAL for low in t.low[place + 1 : place + 2]] == [True]
    if says and place - first < 14 and ahead not in DETERMINERS and _plural(t, first, place):
        return True
    if ahead in ("and", "but") and t.low[place + 1 : place + 2] and _belongs(t, place):
        return any(_base(t, n) and _plural_subject(t, first, n) for n in range(max(first + 1, back - 30), back))
    if ahead == "," and t.low[first] in ("some", "others", "many", "most", "few", "both"):
        return True  # "Some, like Ann Marsh, think"
    if back < first or t.kind[back] != WORD or ahead in AUXILIARY:
        return False
    if (
        (FORMS[t.low[place]].saying or t.low[place] == "show")
        and _opens_clause(t, place + 1)
        and _plural_subject(t, first, place)
    ):
        return True
    return (
        ahead.endswith("s")
        and ahead != "news"
        and not ahead.endswith(("'s", "ss", "us", "is"))
        and ahead not in DETERMINERS
    ) or ahead in ("people", "police", "women", "men", "media")


def _base(t: Tokens, place: int) -> bool:
    verb = FORMS.get(t.low[place])
    return verb is not None and verb.tense == BASE and verb.saying and t.low[place - 1] not in DETERMINERS


def _belongs(t: Tokens, place: int) -> bool:
    """Whether what a verb takes follows it: "call for", "warn that"."""
    return t.low[place + 1] == "that" or t.low[place + 1] in FORMS[t.low[place]].prepositions


def _opens_clause(t: Tokens, place: int) -> bool:
    if place + 1 >= len(t.low) or t.kind[place] != WORD or t.low[place] in PREPOSITIONS:
        return False
    if t.low[place].split("'")[0] in PERSONAL:
        return True
    return t.low[place] in DETERMINERS or capital(t.word[place]) or t.low[place + 1] in PASTS | AUXILIARY


def _plural_subject(t: Tokens, first: int, place: int) -> bool:
    """ "Sources close to the board say", "residents of posh Osk claim": some people, and no other verb since."""
    start = place
    while start > first and t.kind[start - 1] == WORD and t.low[start - 1] not in CONJUNCTIONS:
        start -= 1
        if t.low[start] in AUXILIARY or (t.low[start].endswith("ed") and t.low[start] in FORMS):
            return False
    if start - 2 >= first and t.low[start - 1] == "and" and capital(t.word[start]) and capital(t.word[start - 2]):
        return True  # "Ann Marsh and Bo Roe say"
    if t.low[start] in ("they", "we"):
        return True
    return any(
        low.endswith("s") and len(low) > 3 and not low.endswith(("'s", "ss", "us", "is"))
        for low in t.low[start : min(place, start + 3)]
    )


def _plural(t: Tokens, first: int, place: int) -> bool:
    """Whether the sentence begins with some people or things: "The figures, which ..., suggest that"."""
    return any(
        low.endswith("s") and len(low) > 3 and not low.endswith("ss") for low in t.low[first : min(place, first + 3)]
    )


def _present_is_verb(t: Tokens, first: int, subject: Range, place: int) -> bool:
    if subject[0] > first and t.kind[subject[0] - 1] == MARKED:
        return True
    ahead = t.word[place - 1]
    if ahead.endswith(("'s", "’s")) or place - subject[0] < 1 or t.low[place - 1] in PASTS:
        return False  # "He took notes"
    following = t.low[place + 1] if place + 1 < len(t.low) else ""
    if following.endswith("ed") or (following in FORMS and FORMS[following].tense in (BASE, PAST)):
        return False  # "Leaked emails show", "masked volunteers trapped"
    if following in ("", ".") and subject[0] > first and t.low[subject[0] - 1] == ",":
        return True
    return following not in ("of", "by", "from", "between", "were", "are", "have", "against") and (
        capital(ahead)
        or t.low[place - 1] in SUBJECTS
        or (not t.low[place - 1].endswith("s") and following not in ("", ".", ","))
    )


def _passive(t: Tokens, first: int, place: int) -> bool:
    back = place - 1
    while (back >= first and adverb(t.low[back])) or (back >= first and t.low[back] == "not"):
        back -= 1
    return back >= first and t.low[back] in BEING
