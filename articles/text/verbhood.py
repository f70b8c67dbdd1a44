"""Whether a form that may be a noun is a verb: "residents claim", "his claims"."""

from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    OBJECTS,
    OPENING_NOUN_VERBS,
    PASTS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    adverb,
    capital,
    words,
)
from articles.text.report import Range
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import BASE, FORMS, PAST, PRESENT, Verb


def counted(t: Tokens, first: int, last: int, place: int, verb: Verb) -> bool:
    """ "19 of his 27 points", "a state appeals court", "An internal forecast presented in May projected": a noun."""
    ahead = t.low[place - 1] if place > first else ""
    if verb.lemma == "appeal" and t.low[place + 1 : place + 2] in (["court"], ["judge"], ["judges"], ["panel"]):
        return True
    if verb.tense == PRESENT and ahead.isdigit() and t.low[place - 2] not in _PARTS:
        return True
    if verb.lemma != "forecast" or capital(t.word[place - 1]) or place + 1 >= last:
        return False
    if not any(low in DETERMINERS for low in t.low[max(first, place - 2) : place]):
        return False
    follows = t.low[place + 1]
    return follows.endswith("ed") or follows in AUXILIARY | PREPOSITIONS or follows in FORMS


# "Page 12 says": the number is its name.
_PARTS = words("no page section chapter paragraph clause article line verse part appendix")


def belongs(t: Tokens, first: int, last: int, place: int, end: int, verb: Verb) -> bool:
    """Whether what stands before the form makes it a noun: "the claims", "her brother’s claim", "a new claim"."""
    ahead = t.low[place - 1] if place > first else ""
    if ahead in _BEFORE_NOUNS:
        return True
    if ahead.endswith("'s") and ahead not in _SHORTENED:
        named = capital(t.word[place - 1]) and verb.tense == PAST and verb.saying
        if not (named and (end >= last or t.low[end] in _AFTER_NAME or verb.lemma == "say")):
            return True
    return verb.tense == BASE and not _base_is_verb(t, first, place)


# "this claims", "both claim": the others may stand alone.
_BEFORE_NOUNS = DETERMINERS - words(
    """
    this that some many both all each others most few several another one two three four five six seven eight nine ten
    """
)
_SHORTENED = words("he's she's it's who's that's")
# "a baker at Hob’s told her that": a shop's name, not what is its own.
_AFTER_NAME = PERSONAL | OBJECTS | {"that", ".", ",", ":"}


def _base_is_verb(t: Tokens, first: int, place: int) -> bool:
    """ "They claim", "residents claim": whoever stands before a bare form can do it."""
    back = place - 1
    while back >= first and adverb(t.low[back]):
        back -= 1
    ahead = t.low[back] if back >= first else ""
    if ahead in HELPING or ahead in _SEVERAL:
        return True
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
    ) or ahead in _GROUPS


# Several people, though no "s" ends them.
_GROUPS = words("people police women men media staff couple pair family families")
_SEVERAL = words("they we i you who many some others most n't few both")


def _base(t: Tokens, place: int) -> bool:
    verb = FORMS.get(t.low[place])
    reports = verb is not None and verb.tense == BASE and (verb.saying or verb.object)
    return reports and t.low[place - 1] not in DETERMINERS


def _belongs(t: Tokens, place: int) -> bool:
    """Whether what a verb takes follows it: "call for", "warn that"."""
    return t.low[place + 1] == "that" or t.low[place + 1] in FORMS[t.low[place]].prepositions


def _opens_clause(t: Tokens, place: int) -> bool:
    if place + 1 >= len(t.low) or t.kind[place] != WORD or t.low[place] in PREPOSITIONS:
        return False
    if t.low[place].split("'")[0] in PERSONAL:
        return True
    return t.low[place] in DETERMINERS or capital(t.word[place]) or t.low[place + 1] in PASTS | AUXILIARY | {"knew"}


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


def present_is_noun(t: Tokens, first: int, last: int, place: int, end: int, subject: Range) -> bool:
    """Whether a form in -s after `subject` is a noun: "reports that were", "In his programme notes he wrote"."""
    if t.low[end : end + 1] == ["that"] and _relative(t, end + 1, last):
        return True
    if _in_paper(t, first, subject, place, last):
        return True
    return t.low[place] in OPENING_NOUN_VERBS and not _present_is_verb(t, first, subject, place)


def _relative(t: Tokens, place: int, last: int) -> bool:
    """ "crows that scolded", "reports that were": "that" stands for what comes before."""
    verb = FORMS.get(t.low[place]) if place < last else None
    past = place < last and (t.low[place].endswith("ed") or (verb is not None and verb.tense == PAST))
    return past and place + 1 < last and t.low[place + 1] in DETERMINERS | PREPOSITIONS


def _in_paper(t: Tokens, first: int, subject: Range, place: int, last: int) -> bool:
    """ "In his programme notes he wrote": a noun between "in" and who wrote."""
    stands = subject[0] > first and t.low[subject[0] - 1] == "in" and subject[0] - 1 <= first + 1
    return stands and place + 1 < last and (t.low[place + 1] in SUBJECTS or t.low[place + 1] == ",")


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
    return following not in _AFTER_NOUNS and (
        capital(ahead)
        or following == "that"
        or t.low[place - 1] in SUBJECTS
        or ((not t.low[place - 1].endswith("s") or t.low[place - 1].endswith("ss")) and following not in ("", ".", ","))
    )


# "claims of", "reports are".
_AFTER_NOUNS = words("of by from between were are have against")
