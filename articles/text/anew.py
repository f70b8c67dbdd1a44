"""Where, after reported words, somebody else or the same speaker reports anew."""

from articles.text.clauses import opens_clause
from articles.text.grammar import (
    AUXILIARY,
    DETERMINERS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    adverb,
    capital,
    timely,
    words,
)
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import BASE, FORMS, GERUND, PAST, PRESENT, SWORN, Verb


def others_say(t: Tokens, place: int, stop: int) -> bool:
    """ "..., but critics say it will fail": somebody else's report."""
    for number in range(place + 1, min(stop - 1, place + 8)):
        verb = FORMS.get(t.low[number])
        if t.low[number] in ("put", "puts") and "at" in t.low[number + 2 : min(stop, number + 7)]:
            return True
        told = verb is not None and verb.lemma == "tell" and verb.tense in (PAST, PRESENT)
        if told and t.low[number + 2 : number + 3] and t.low[number + 2].split("'")[0] in PERSONAL | {"that"}:
            return True  # "..., though several told reporters they"
        if (
            verb is not None
            and (verb.saying or verb.lemma == "find")
            and (t.low[number + 1].split("'")[0] in PERSONAL or t.low[number + 1] in _TO_SAY)
        ):
            return True
        if t.kind[number] != WORD:
            return False
    return False


_TO_SAY = frozenset({"that", "the", "otherwise", "differently", "no"})


def calls_for(t: Tokens, place: int, stop: int) -> bool:
    """ "..., and a petition called for cameras": somebody else's report, of a thing and not of a clause."""
    for number in range(place + 1, min(stop - 1, place + 8)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD and t.word[number] not in "’'":
            return False
        reports = verb is not None and verb.tense in (PAST, PRESENT) and verb.object
        if verb is not None and reports and t.low[number - 1] not in DETERMINERS:
            return t.low[number + 1] in verb.prepositions
    return False


def says_marked(t: Tokens, place: int, stop: int) -> bool:
    """ "..., and its accounts warned of “material uncertainty”": somebody else's report, of words in marks."""
    if not (t.low[place] in DETERMINERS or capital(t.word[place])):
        return False
    for number in range(place + 1, min(stop - 1, place + 8)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD and t.word[number] not in "’'":
            return False
        reports = verb is not None and verb.tense in (PAST, PRESENT) and (verb.saying or verb.object)
        if reports and t.low[number - 1] not in DETERMINERS:
            return MARKED in t.kind[number + 1 : min(stop, number + 5)]
    return False


def again_when(t: Tokens, place: int, stop: int) -> bool:
    """ "... and, more quietly, when she suggested he repay it": a second time that somebody reports."""
    while place < stop and (t.low[place] in (",", "more", "most", "rather", "even", "less") or adverb(t.low[place])):
        place += 1
    if t.low[place : place + 1] not in (["when"], ["after"], ["as"], ["because"], ["before"]):
        return False
    for number in range(place + 2, min(stop - 1, place + 6)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD:
            return False
        if verb is not None and verb.saying and verb.tense in (PAST, PRESENT):
            return (
                t.low[number + 1] == "that" or t.kind[number + 1] == MARKED or opens_clause(t, number + 1, stop, verb)
            )
    return False


def says_no_more(t: Tokens, place: int, stop: int) -> bool:
    """ "..., although he would not say whether": the article's own words on what is left unsaid."""
    if place >= stop or not (t.low[place] in PERSONAL or t.low[place] in DETERMINERS or capital(t.word[place])):
        return False
    near = t.low[place + 1 : min(stop, place + 6)]
    return any(
        near[n : n + 3] in (["would", "not", "say"], ["did", "not", "say"], ["has", "not", "said"])
        or near[n : n + 2] in _SILENT
        for n in range(min(3, len(near)))
    )


_SILENT = [
    [verb, "to"] if verb in ("declined", "refused") else [verb, "say"]
    for verb in ("declined", "refused", "didn't", "wouldn't")
]


def another(t: Tokens, place: int, stop: int, verb: Verb | None, turned: bool) -> bool:
    """Whether the same speaker's next reporting verb follows: "criticised the plan and called for a vote"."""
    marked_before = t.kind[place - 2] == MARKED
    while place < stop and (adverb(t.low[place]) or timely(t.low[place]) or t.low[place] == "last"):
        place += 1
    if place + 1 >= stop or t.kind[place] != WORD or verb is None:
        return False
    if marked_before and t.low[place] in ("puts", "put") and "at" in t.low[place + 2 : min(stop, place + 9)]:
        return True  # "speaks of “a choice” and puts the cost at £900,000"
    next_verb = FORMS.get(t.low[place])
    if next_verb is None:
        return False
    if next_verb.tense == BASE:
        belongs = t.low[place + 1] in next_verb.prepositions or t.low[place + 1] in PERSONAL | {"that"}
        return verb.tense == BASE and next_verb.lemma in _AGAIN and belongs
    if marked_before and next_verb.saying and (t.kind[place + 1] == MARKED or t.low[place + 1] in (":", "that")):
        return True
    if marked_before and next_verb.tense == PAST and verb.tense == BASE and next_verb.lemma in _AGAIN:
        return True
    if next_verb.tense != verb.tense and not (
        turned and next_verb.saying and GERUND not in (next_verb.tense, verb.tense)
    ):
        return False
    if verb.object and not verb.saying:
        return next_verb.saying or next_verb.object or t.low[place + 1] in next_verb.prepositions
    if (
        turned
        and next_verb.lemma not in ("think", "believe", "hope", "feel", "fear")
        and (next_verb.saying or next_verb.lemma in ("deny", "dispute", "accept"))
        and t.low[place + 1] not in PREPOSITIONS
    ):
        return True
    if next_verb.infinitive and t.low[place + 1] == "to" and next_verb.lemma in SWORN:
        return True
    if next_verb.lemma == "point" and t.low[place + 1] == "out":
        return True
    if next_verb.lemma in ("recall", "remember", "describe", "admit") and t.low[place + 1].endswith("ing"):
        return True
    if next_verb.lemma in _DONE_TO and t.low[place + 1] in PREPOSITIONS | {"."}:
        return False  # "an approach had been made and rejected within days"
    if next_verb.lemma in _AGAIN or (next_verb.saying and t.low[place + 1] == "that"):
        return True
    if next_verb.lemma not in _STATED:
        return False
    return t.low[place + 1] in _SOMEBODY or opens_clause(t, place + 1, stop, next_verb)


_SOMEBODY = words("somebody someone nobody everybody everyone anybody anyone something nothing")


_STATED = words("suggest hint imply explain reveal admit concede acknowledge confirm maintain declare allege joke quip")


_DONE_TO = words("reject dismiss condemn praise criticise criticize welcome deny describe thank remind accuse")
_AGAIN = words(
    """
    thank congratulate say add call urge accuse describe argue warn tell note criticize criticise promise vow pledge
    insist ask claim remind order wonder advise
    predict recommend caution blame reject condemn praise welcome rule demand dismiss deny apologise apologize
    """
)


def asks(t: Tokens, place: int, stop: int) -> bool:
    """ "..., from a woman asking whether", "..., with one calling it “a mess”": what others say."""
    for number in range(place + 2, min(stop - 1, place + 7)):
        verb = FORMS.get(t.low[number])
        if verb is not None and verb.tense == GERUND and (verb.saying or verb.object):
            follows = t.low[number + 1]
            return follows in ("whether", "that", "if", "why", "it") or MARKED in t.kind[number + 1 : number + 4]
        if t.kind[number] != WORD:
            return False
    return False


def apposed_report(t: Tokens, place: int, stop: int) -> bool:
    """ "..., a result critics denounced as “...”", "..., a firm that denied that": what another says of it."""
    for number in range(place + 2, min(stop - 1, place + 14)):
        if t.kind[number] != WORD or t.low[number] in ("is", "was", "are", "were"):
            return False
        verb = FORMS.get(t.low[number])
        if verb is not None and verb.tense in (PAST, PRESENT) and (verb.saying or verb.object):
            following = t.low[number + 1 : number + 2]
            marked = t.kind[number + 1] == MARKED or (
                following in (["as"], ["to"]) and MARKED in t.kind[number + 2 : number + 3]
            )
            if (marked or (following == ["that"] and verb.clause)) and t.low[number - 1] not in DETERMINERS:
                return True
            if verb.lemma == "say" and following[:1] and following[0] in AUXILIARY and "that" in t.low[place:number]:
                return True  # "..., an idea that officers said had been tried"
    return False


def new_report(t: Tokens, place: int, stop: int) -> bool:
    """ "..., while Ann Marsh said", "..., but Bo Roe, of the union, called it": somebody else's report."""
    for number in range(place, min(stop, place + 6)):
        verb = FORMS.get(t.low[number])
        if t.low[number] == "," and number > place and (capital(t.word[number - 1]) or t.low[place] in DETERMINERS):
            closing = next((n for n in range(number + 2, min(stop - 2, number + 12)) if t.low[n] == ","), 0)
            verb = FORMS.get(t.low[closing + 1]) if closing else None
            return verb is not None and (verb.saying or verb.object) and verb.tense in (PAST, PRESENT)
        if verb is not None and (verb.saying or verb.object) and verb.tense in (PAST, PRESENT) and number > place:
            return t.kind[number - 1] == WORD and (
                capital(t.word[number - 1]) or t.low[number - 1] in PERSONAL or adverb(t.low[number - 1])
            )
        if t.kind[number] != WORD:
            return False
    return False


def reports_anew(t: Tokens, place: int, stop: int) -> bool:
    """ "... after the striker claimed he had ...": somebody else's report."""
    for number in range(place + 1, min(stop - 1, place + 6)):
        verb = FORMS.get(t.low[number])
        if verb is not None and verb.lemma == "inform" and "that" in t.low[number + 1 : min(stop, number + 5)]:
            return True
        if verb is not None and (verb.saying or verb.lemma in ("accuse", "find")) and verb.tense == PAST:
            charged = verb.lemma == "accuse" and t.low[number + 1] in OBJECTS
            return charged or t.low[number + 1] in PERSONAL | {"that"} or t.kind[number + 1] == MARKED
        if t.kind[number] != WORD:
            return False
    return False
