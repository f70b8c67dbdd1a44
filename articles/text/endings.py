"""Where reported words end."""

from articles.text.anew import (
    again_when,
    another,
    apposed_report,
    asks,
    calls_for,
    new_report,
    others_say,
    reports_anew,
    says_marked,
    says_no_more,
)
from articles.text.grammar import AUXILIARY, DETERMINERS, PASTS, PERSONAL, PREPOSITIONS, capital, timely, words
from articles.text.passive import CALLED
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, GERUND, PAST, PRESENT, Verb

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
    turned = t.kind[place] == MARKED and t.low[place + 1 : place + 2] == [","] and place + 2 < stop
    if turned and t.low[place + 2 : place + 3] in _TURNED:
        return place + 1  # "read “Ahoy”, although one letter had blown away"
    if t.kind[place] == MARKED and verb is not None:
        shouted = verb.lemma in _CALLING_OUT and place + 1 < stop and t.kind[place + 1] == WORD
        if shouted and t.low[place + 1] not in ("and", "or", "because"):
            return place + 1
        several = _last_of_several(t, place, stop)
        if _while_saying(t, place, several, stop, verb):
            return several + 1
        if _dated(t, place, stop):
            return place + 1
    while place < stop:
        low = t.low[place]
        if place > begin and (t.word[place] == ";" or (low == "according" and t.low[place + 1 : place + 2] == ["to"])):
            return place
        if low in _TURNS and place > begin and place + 2 < stop and _turns(t, place + 1):
            return place
        if low == "after" and place > begin and reports_anew(t, place + 1, stop):
            return place
        if low == "," and place > begin and place + 1 < stop and _breaks(t, begin, place + 1, stop, verb):
            return place
        spoken = place > begin and place + 1 < stop and t.kind[place + 1] == MARKED
        if low == ":" and spoken and (t.word[place + 1][1] in ".?!…" or _ends_so(t, place + 1, stop)):
            return place
        judged = verb is not None and verb.lemma in _JUDGING and t.kind[place] == MARKED
        if judged and (
            t.low[place + 1 : place + 2] in [*_MEANWHILE, ["at"]] or t.low[place + 1 : place + 2] in _GOES_ON
        ):
            return place + 1
        if t.kind[place] == MARKED and t.word[place][1] == "," and t.low[place + 1 : place + 2] in _TURNED:
            return place + 1
        joined = t.kind[place] == MARKED and t.low[place + 1 : place + 2] in (["and"], ["but"]) and place + 2 < stop
        if joined and t.word[place][1] == "," and t.low[place + 2] in ("had", "has", "have"):
            return place + 1  # "demands “action,” and had drawn 200 signatures"
        if t.kind[place] == MARKED and _next_time(t, place + 1):
            return place + 1
        if low in _DASHES and not spoken and place > begin and _last_words(t, begin, place, stop):
            return place
        if low in ("and", "but") and place > begin and again_when(t, place + 1, stop):
            return place
        if low in ("and", "but") and place > begin and another(t, place + 1, stop, verb, low == "but"):
            return place
        called = low in ("and", "but") and place > begin and t.kind[place - 1] == MARKED
        if called and verb is not None and verb.lemma in _JUDGING and new_report(t, place + 1, stop):
            return place
        place += 1
    return stop


def _dated(t: Tokens, marked: int, stop: int) -> bool:
    """ "noted “minor cracks” in May but ...": when it was said of a thing."""
    if t.low[marked - 1] in PREPOSITIONS or marked + 2 >= len(t.low):
        return False
    near = t.low[marked + 1 : marked + 4]
    if near[0] == "," and near[1] in AUXILIARY:
        return True  # "The claim, which he calls “baseless”, will be heard"
    return near[0] in _AT and (timely(near[1]) or (near[1] in _AT and len(near) > 2 and timely(near[2])))


_CALLING_OUT = words("chant shout yell scream cry sing boo roar holler bellow whisper mutter call")
_AT = words("in on at since last this early late earlier")


def _last_of_several(t: Tokens, marked: int, stop: int) -> int:
    """The last of the stretches in marks that follow one another: "“A”, “B” and “C”"."""
    while marked + 2 < stop and t.low[marked + 1] in ("and", "or", ",") and t.kind[marked + 2] == MARKED:
        marked += 2
    return marked


def _while_saying(t: Tokens, marked: int, several: int, stop: int, verb: Verb) -> bool:
    """ "Chanting “Save our shed”, hundreds marched": what is done while it is said."""
    follows = t.low[several + 1] if several + 1 < stop else ""
    if verb.tense == GERUND and t.kind[marked - 2] == WORD and (follows in AUXILIARY or _past_form(follows)):
        return True  # "A banner saying “Enough” hung from the bridge"
    further = t.low[several + 1 : several + 2] == [","] and several + 2 < stop
    return verb.tense == GERUND and further and t.kind[several + 2] == WORD and t.low[several + 2] not in ("and", "or")


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
    if low in ("from", "with") and asks(t, place, stop):
        return True
    if low in FORMS and FORMS[low].tense == GERUND and FORMS[low].clause and t.low[place + 1] in PERSONAL | {"that"}:
        return True
    if t.kind[place - 2] == MARKED and low in _TO_EFFECT:
        return True
    if low in ("a", "an", "the", "something", "one") and apposed_report(t, place, stop):
        return True
    again = FORMS.get(t.low[place + 1])
    if low == "then" and (_past_form(t.low[place + 1]) or (again is not None and again.tense == PRESENT)):
        return True
    if low == "before" and t.low[place + 1].endswith("ing"):
        return True  # "..., before leaving by a side door"
    if t.kind[place - 2] == MARKED and _next_time(t, place):
        return True
    if (
        low == "when"
        and t.kind[place - 2] != MARKED
        and t.low[place - 2] != "that"
        and MARKED in t.kind[begin : place - 1]
    ):
        return True  # "... had ‘bottled’ a penalty, when Roe fell": the article's own, after words in marks
    if low in ("and", "but") and t.low[place + 1 : place + 2] == ["that"]:
        return False  # "that he had slept, and that she cried"
    if low in ("and", "but") and verb is not None and another(t, place + 1, stop, verb, low == "but"):
        return True
    if low == "which":
        return _comment(t, place + 1, stop) or _says_of_it(t, place + 1, stop)
    if low == "as" and t.low[stop - 1] in ("done", "did"):
        return True  # "..., as others have done"
    if low in ("and", "but", "then") and _behaves(t, place + 1):
        return True
    if low in _MOVING and any(each in _PRICES for each in t.low[place + 1 : min(stop, place + 9)]):
        return True
    if (
        low == "and"
        and t.kind[place - 2] == MARKED
        and (others_say(t, place + 1, stop) or calls_for(t, place + 1, stop))
    ):
        return True
    if low == "even" and t.low[place + 1 : place + 2] == ["as"]:
        return new_report(t, place + 2, stop)
    if low in ("but", "though", "although") and says_no_more(t, place + 1, stop):
        return True
    if low in ("but", "and") and t.low[place + 1 : place + 3] in (["declined", "to"], ["refused", "to"]):
        return True
    if low in ("and", "but") and says_marked(t, place + 1, stop):
        return True
    if low in ("but", "though", "although", "while", "as") and (
        others_say(t, place + 1, stop) or calls_for(t, place + 1, stop)
    ):
        return True
    return low in ("and", "but", "while", "though", "although", "as") and new_report(t, place + 1, stop)


def _behaves(t: Tokens, place: int) -> bool:
    """ ", and seems to mean it", ", then shook her head": what the speaker does."""
    low, following = t.low[place], t.low[place + 1] if place + 1 < len(t.low) else ""
    if low in _FACES:
        return True
    if low in _SEEMS:
        return following in ("to", "away", "up", "down", "round", "around", "at", "over", "out")
    return low in _WITH_BODY and following in ("his", "her", "their", "a")


_SOME_OF = words("one some most many none all both each several few two half")


def _says_of_it(t: Tokens, place: int, stop: int) -> bool:
    """ "..., which the firm says it has built", "..., which he called “a joke”": a report of its own."""
    for number in range(place + 1, min(stop - 1, place + 6)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD or t.low[number] in AUXILIARY or t.low[place] in PERSONAL:
            return False
        if verb is not None and verb.tense in (PAST, PRESENT) and t.low[number - 1] not in DETERMINERS:
            called = number + 1 + (t.low[number + 1] == "as")
            if verb.lemma in CALLED and t.kind[called : called + 1] == [MARKED]:
                return True
            said = t.low[number + 1].split("'")[0] in PERSONAL or t.low[number + 1] in AUXILIARY
            return verb.lemma == "say" and said
    return False


_FACES = words(
    """
    smiles smiled laughs laughed grins grinned shrugs shrugged pauses paused sighs sighed nods nodded winks winked
    frowns frowned giggles giggled chuckles chuckled winces winced blushes blushed
    """
)
_SEEMS = words("seems seemed looks looked appears appeared stares stared glances glanced gestures gestured")
_WITH_BODY = words("shakes shook rolls rolled raises raised scratches scratched lifts lifted sips sipped")
# "..., sending its shares down 9%": what came of it.
_MOVING = words("sending pushing driving lifting knocking wiping dragging pulling boosting hitting leaving")
_PRICES = words("share shares stock stocks price prices value futures bonds index pound dollar euro market markets")
_TO_EFFECT = words("prompting drawing provoking sparking earning to amid")


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
        if t.kind[place] == MARKED and t.low[begin] != "how":
            if t.low[place + 1] in _MEANWHILES:
                return place + 1
            return next((n for n in range(place + 2, min(end - 2, place + 9)) if _meanwhile(t, n)), end)
        if t.low[place] == "," and place > begin + 4 and _came_of_it(t, place + 1, end):
            return place
    return end


def _meanwhile(t: Tokens, place: int) -> bool:
    """ "“a danger to life” on the coast as Storm Ann brings gales": what happens meanwhile."""
    return t.low[place] == "as" and (capital(t.word[place + 1]) or t.low[place + 1] in ("the", "a", "his", "her"))


def _came_of_it(t: Tokens, place: int, end: int) -> bool:
    """ "..., after talks broke down", "..., ending 118 years of work": why it was said, and what it means."""
    if t.low[place] in ("after", "amid") and MARKED not in t.kind[place:end]:
        return True
    if t.low[place] in _SOME_OF and t.low[place + 1 : place + 3] in (["of", "which"], ["of", "whom"]):
        return True  # "..., one of which sank in May"
    return t.low[place] in _MEANING and t.low[place] not in FORMS


_MEANING = words(
    """
    ending bringing making leaving putting raising dealing costing becoming marking threatening clearing paving sparking
    triggering forcing dashing boosting reversing scrapping capping
    """
)


_MEANWHILES = words("as after when while before following amid")


_DASHES = frozenset({"—", "–", "--"})


def _last_words(t: Tokens, begin: int, dash: int, stop: int) -> bool:
    """ "... his “full support” — words that have come before": the article's own, after the last dash."""
    if sum(low in _DASHES for low in t.low[max(begin, dash - 20) : dash]) % 2:
        return False
    return t.kind[dash - 1] == MARKED and not any(low in _DASHES for low in t.low[dash + 1 : stop])


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
    if region is None or place + 1 >= len(t.low) or t.kind[place + 1] != WORD or t.low[place + 1] == "because":
        return False
    return t.word[place][1] in ",?!" and t.word[place + 1].islower()


def _comment(t: Tokens, place: int, stop: int) -> bool:
    """Whether ", which has been banned ..." is the article's own last word on what was named."""
    if t.low[place : place + 2] not in (["has", "been"], ["have", "been"], ["had", "been"]):
        return False
    return not any(t.kind[number] == MARKED or t.word[number] in ",;:—–" for number in range(place, stop))
