"""Where reported words end."""

from articles.text.grammar import DETERMINERS, OBJECTS, PASTS, PERSONAL, PREPOSITIONS, adverb, capital, timely, words
from articles.text.passive import CALLED
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import BASE, FORMS, GERUND, PAST, PRESENT, SWORN, Verb

_MEANWHILE = [[each] for each in ("as", "after", "when", "while", "before", "during", "following", "amid")]
_GOES_ON = [[each] for each in ("has", "have", "had", "is", "was", "were", "will")]
_TURNED = [[each] for each in ("though", "although", "while", "whereas")]
_TAILS = words(
    """
    adding saying noting citing calling arguing suggesting claiming telling insisting warning pointing explaining
    referring describing stressing accusing urging according asking declaring
    """
)


def content_end(t: Tokens, place: int, stop: int, verb: Verb | None = None) -> int:
    """Where the words that begin at `place` end: with the sentence, or before what reports anew or comments."""
    begin = place
    if t.kind[place] == MARKED and (
        _whole(t, place) or _finished(t, place) or t.low[place + 1 : place + 2] in _MEANWHILE
    ):
        return place + 1
    while place < stop:
        low = t.low[place]
        if place > begin and (t.word[place] == ";" or (low == "according" and t.low[place + 1 : place + 2] == ["to"])):
            return place
        if low in _TURNS and place > begin and place + 2 < stop and _turns(t, place + 1):
            return place
        if low == "after" and place > begin and _reports_anew(t, place + 1, stop):
            return place
        if low == "," and place > begin and place + 1 < stop and _breaks(t, begin, place + 1, stop, verb):
            return place
        spoken = place > begin and place + 1 < stop and t.kind[place + 1] == MARKED
        if low == ":" and spoken and (t.word[place + 1][1] in ".?!…" or _ends_so(t, place + 1, stop)):
            return place
        judged = verb is not None and verb.lemma in _JUDGING and t.kind[place] == MARKED
        if judged and (t.low[place + 1 : place + 2] in _MEANWHILE or t.low[place + 1 : place + 2] in _GOES_ON):
            return place + 1
        if t.kind[place] == MARKED and t.word[place][1] == "," and t.low[place + 1 : place + 2] in _TURNED:
            return place + 1
        if t.kind[place] == MARKED and _next_time(t, place + 1):
            return place + 1
        if low in _DASHES and not spoken and place > begin and _last_words(t, place, stop):
            return place
        if low in ("and", "but") and place > begin and _another(t, place + 1, stop, verb, low == "but"):
            return place
        called = low in ("and", "but") and place > begin and t.kind[place - 1] == MARKED
        if called and verb is not None and verb.lemma in _JUDGING and _new_report(t, place + 1, stop):
            return place
        place += 1
    return stop


_JUDGING = CALLED | frozenset({"call", "describe", "brand", "dub", "label", "dismiss", "condemn"})
_TURNS = frozenset({"after", "before", "while", "by", "without"})


def _ends_so(t: Tokens, marked: int, stop: int) -> bool:
    """Whether a sentence in marks, its stop outside them, is the last of it: "... leaked: “We moved”."."""
    return marked + 1 >= stop and t.word[marked][3:4].isupper()


def _turns(t: Tokens, place: int) -> bool:
    """ "... after ruling that": the same speaker's next report."""
    verb = FORMS.get(t.low[place])
    return (
        verb is not None
        and verb.tense == GERUND
        and (verb.clause or verb.saying)
        and (t.low[place + 1] in ("that", ":") or t.kind[place + 1] == MARKED)
    )


def _reports_anew(t: Tokens, place: int, stop: int) -> bool:
    """ "... after the striker claimed he had ...": somebody else's report."""
    for number in range(place + 1, min(stop - 1, place + 6)):
        verb = FORMS.get(t.low[number])
        if verb is not None and (verb.saying or verb.lemma == "accuse") and verb.tense == PAST:
            charged = verb.lemma == "accuse" and t.low[number + 1] in OBJECTS
            return charged or t.low[number + 1] in PERSONAL | {"that"} or t.kind[number + 1] == MARKED
        if t.kind[number] != WORD:
            return False
    return False


def _heard(t: Tokens, place: int, stop: int) -> bool:
    """ "..., a court has heard": where it was said, not part of it."""
    if stop - place > 8 or t.low[stop - 1] not in ("heard", "told"):
        return False
    return any(t.low[number] in _COURTS for number in range(place, stop))


_COURTS = words("court jury inquest inquiry tribunal hearing trial mps magistrates jurors committee judge")


def _breaks(t: Tokens, begin: int, place: int, stop: int, verb: Verb | None) -> bool:
    """Whether what follows a comma no longer belongs to the words before it."""
    low = t.low[place]
    if place + 1 >= stop:
        return low in _TAILS
    if low in _TAILS or _heard(t, place, stop):
        return True
    if low == "and" and t.kind[place - 2] == MARKED and _past_form(t.low[place + 1]) and t.low[place + 1] not in FORMS:
        return True  # "... was “a lie”, and jailed her"
    if low in ("from", "with") and _asks(t, place, stop):
        return True
    if low in FORMS and FORMS[low].tense == GERUND and FORMS[low].clause and t.low[place + 1] in PERSONAL | {"that"}:
        return True
    if t.kind[place - 2] == MARKED and low in _TO_EFFECT:
        return True
    if low in ("a", "an", "the", "something", "one") and _apposed_report(t, place, stop):
        return True
    if low == "then" and FORMS.get(t.low[place + 1], verb) is not None and _past_form(t.low[place + 1]):
        return True
    if low == "before" and t.low[place + 1].endswith("ing"):
        return True  # "..., before leaving by a side door"
    if t.kind[place - 2] == MARKED and _next_time(t, place):
        return True
    if low == "when" and t.kind[place - 2] != MARKED and MARKED in t.kind[begin : place - 1]:
        return True  # "... had ‘bottled’ a penalty, when Roe fell": the article's own, after words in marks
    if low in ("and", "but") and t.low[place + 1 : place + 2] == ["that"]:
        return False  # "that he had slept, and that she cried"
    if low in ("and", "but") and verb is not None and _another(t, place + 1, stop, verb, low == "but"):
        return True
    if low == "which":
        return _comment(t, place + 1, stop)
    if low == "even" and t.low[place + 1 : place + 2] == ["as"]:
        return _new_report(t, place + 2, stop)
    if low in ("but", "though", "although") and _says_no_more(t, place + 1, stop):
        return True
    if low in ("but", "though", "although", "while") and _others_say(t, place + 1, stop):
        return True
    return low in ("and", "but", "while", "though", "although", "as") and _new_report(t, place + 1, stop)


_TO_EFFECT = words("prompting drawing provoking sparking earning to amid")


def _asks(t: Tokens, place: int, stop: int) -> bool:
    """ "..., from a woman asking whether", "..., with one calling it “a mess”": what others say."""
    for number in range(place + 2, min(stop - 1, place + 7)):
        verb = FORMS.get(t.low[number])
        if verb is not None and verb.tense == GERUND and (verb.saying or verb.object):
            follows = t.low[number + 1]
            return follows in ("whether", "that", "if", "why", "it") or MARKED in t.kind[number + 1 : number + 4]
        if t.kind[number] != WORD:
            return False
    return False


def _apposed_report(t: Tokens, place: int, stop: int) -> bool:
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
    return False


_TO_SAY = frozenset({"that", "the", "otherwise", "differently", "no"})


def _past_form(low: str) -> bool:
    return low.endswith("ed") or low in PASTS or low == "burst"


def _next_time(t: Tokens, place: int) -> bool:
    """ "“...” an hour after the whistle", ", days before the vote": when it was said."""
    if place >= len(t.low) or not (t.low[place] in DETERMINERS or timely(t.low[place]) or t.low[place].isdigit()):
        return False
    for number in range(place, min(len(t.low), place + 4)):
        if (
            (timely(t.low[number]) or t.low[number] in _TIMES)
            and not t.low[number].isdigit()
            and number < len(t.low) - 1
        ):
            return t.low[number + 1] in ("after", "before", "later", "earlier")
        if t.kind[number] != WORD:
            return False
    return False


_TIMES = words("hour hours minute minutes moment second seconds fortnight decade")


def lead_end(t: Tokens, begin: int, end: int) -> int:
    """Where words end in the sentence that opens an article: "“...” after he left" goes on in its own words."""
    for place in range(end - 2, begin, -1):
        if t.kind[place] == MARKED:
            return place + 1 if t.low[place + 1] in _MEANWHILES else end
    return end


_MEANWHILES = words("as after when while before following amid")


def _others_say(t: Tokens, place: int, stop: int) -> bool:
    """ "..., but critics say it will fail": somebody else's report."""
    for number in range(place + 1, min(stop - 1, place + 8)):
        verb = FORMS.get(t.low[number])
        if t.low[number] in ("put", "puts") and "at" in t.low[number + 2 : min(stop, number + 7)]:
            return True
        if (
            verb is not None
            and (verb.saying or verb.lemma == "find")
            and (t.low[number + 1] in PERSONAL or t.low[number + 1] in _TO_SAY)
        ):
            return True
        if t.kind[number] != WORD:
            return False
    return False


_DASHES = frozenset({"—", "–", "--"})


def _last_words(t: Tokens, dash: int, stop: int) -> bool:
    """ "... his “full support” — words that have come before": the article's own, after the last dash."""
    return t.kind[dash - 1] == MARKED and not any(low in _DASHES for low in t.low[dash + 1 : stop])


def _says_no_more(t: Tokens, place: int, stop: int) -> bool:
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


def _another(t: Tokens, place: int, stop: int, verb: Verb | None, turned: bool) -> bool:
    """Whether the same speaker's next reporting verb follows: "criticised the plan and called for a vote"."""
    marked_before = t.kind[place - 2] == MARKED
    while place < stop and adverb(t.low[place]):
        place += 1
    if place + 1 >= stop or t.kind[place] != WORD or verb is None:
        return False
    next_verb = FORMS.get(t.low[place])
    if next_verb is None:
        return False
    if next_verb.tense == BASE:
        belongs = t.low[place + 1] in next_verb.prepositions or t.low[place + 1] == "that"
        return verb.tense == BASE and next_verb.lemma in _AGAIN and belongs
    if marked_before and next_verb.saying and (t.kind[place + 1] == MARKED or t.word[place + 1] == ":"):
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
        and (next_verb.saying or next_verb.lemma in ("deny", "dispute", "accept"))
        and t.low[place + 1] not in PREPOSITIONS
    ):
        return True
    if next_verb.infinitive and t.low[place + 1] == "to" and next_verb.lemma in SWORN:
        return True
    if next_verb.lemma == "point" and t.low[place + 1] == "out":
        return True
    return next_verb.lemma in _AGAIN or (next_verb.saying and t.low[place + 1] == "that")


_AGAIN = words(
    """
    thank congratulate say add call urge accuse describe argue warn tell note criticize criticise promise vow pledge
    insist ask claim
    predict recommend caution blame reject condemn praise welcome rule demand dismiss deny apologise apologize
    """
)


def _whole(t: Tokens, place: int) -> bool:
    """Whether the marked stretch is long enough to stand alone, so that what follows it is not part of the report."""
    region = t.marked[place]
    if region is None:
        return False
    following = t.low[place + 1] if place + 1 < len(t.low) else "."
    return following in (".", ",", ";", "—", "–", "-") and region.inner_end - region.inner_start > 60


def _finished(t: Tokens, place: int) -> bool:
    """Whether marks end with a point of their own, though the sentence goes on: “We need change,” arguing that ..."""
    region = t.marked[place]
    if region is None or place + 1 >= len(t.low) or t.kind[place + 1] != WORD:
        return False
    return t.word[place][1] in ",?!" and t.word[place + 1].islower()


def _comment(t: Tokens, place: int, stop: int) -> bool:
    """Whether ", which has been banned ..." is the article's own last word on what was named."""
    if t.low[place : place + 2] not in (["has", "been"], ["have", "been"], ["had", "been"]):
        return False
    return not any(t.kind[number] == MARKED or t.word[number] in ",;:—–" for number in range(place, stop))


def _new_report(t: Tokens, place: int, stop: int) -> bool:
    for number in range(place, min(stop, place + 6)):
        verb = FORMS.get(t.low[number])
        if verb is not None and (verb.saying or verb.object) and verb.tense in (PAST, PRESENT) and number > place:
            return t.kind[number - 1] == WORD and (
                capital(t.word[number - 1]) or t.low[number - 1] in PERSONAL or adverb(t.low[number - 1])
            )
        if t.kind[number] != WORD:
            return False
    return False
