"""What turns after words in marks: "noted “minor cracks” in May but", "Chanting “Save our shed”, hundreds marched"."""

from articles.text.grammar import AUXILIARY, DASHES, DETERMINERS, PREPOSITIONS, past_form, timely, words
from articles.text.passive import CALLED
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import GERUND, Verb

JUDGING = CALLED | words("call describe brand dub label dismiss condemn")
_CALLING_OUT = words("chant shout yell scream cry sing boo roar holler bellow whisper mutter call")
_MEANWHILE = words("as after when while before during following amid")
_TURNED = words("though although while whereas")
_GOES_ON = words("has have had is was were will")


def at_once(t: Tokens, marked: int, stop: int, verb: Verb | None) -> int:
    """Where reported words end that begin with the marks at `marked`; 0 where these do not tell."""
    follows = t.low[marked + 1] if marked + 1 < len(t.low) else ""
    if _whole(t, marked) or _finished(t, marked) or follows in _MEANWHILE:
        return marked + 1
    if follows == "," and marked + 2 < stop and t.low[marked + 2] in _TURNED:
        return marked + 1  # "read “Ahoy”, although one letter had blown away"
    if verb is None:
        return 0
    shouted = verb.lemma in _CALLING_OUT and marked + 1 < stop and t.kind[marked + 1] == WORD
    if shouted and follows not in ("and", "or", "because"):
        return marked + 1
    several = _last_of_several(t, marked, stop)
    if _while_saying(t, marked, several, stop, verb):
        return several + 1
    return marked + 1 if _dated(t, marked) else 0


def ends_with(t: Tokens, marked: int, stop: int, verb: Verb | None) -> bool:
    """Whether reported words end with the marks at `marked`, wherever they began: what follows is the article's own."""
    follows = t.low[marked + 1] if marked + 1 < len(t.low) else ""
    judged = verb is not None and verb.lemma in JUDGING
    if judged and (follows in _MEANWHILE or follows in _GOES_ON or follows == "at"):
        return True
    comma = t.word[marked][1] == ","
    if comma and follows in _TURNED:
        return True
    if comma and follows in ("and", "but") and marked + 2 < stop and t.low[marked + 2] in ("had", "has", "have"):
        return True  # "demands “action,” and had drawn 200 signatures"
    return next_time(t, marked + 1)


def next_time(t: Tokens, place: int) -> bool:
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


def a_sentence(t: Tokens, marked: int, stop: int) -> bool:
    """Whether marks after a colon hold a sentence, be its stop within or after them: "... leaked: “We moved”."."""
    return t.word[marked][1] in ".?!…" or (marked + 1 >= stop and t.word[marked][3:4].isupper())


def last_words(t: Tokens, begin: int, dash: int, stop: int) -> bool:
    """ "... his “full support” — words that have come before": the article's own, after the last dash."""
    if sum(low in DASHES for low in t.low[max(begin, dash - 20) : dash]) % 2:
        return False
    return t.kind[dash - 1] == MARKED and not any(low in DASHES for low in t.low[dash + 1 : stop])


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


def _last_of_several(t: Tokens, marked: int, stop: int) -> int:
    """The last of the stretches in marks that follow one another: "“A”, “B” and “C”"."""
    while marked + 2 < stop and t.low[marked + 1] in ("and", "or", ",") and t.kind[marked + 2] == MARKED:
        marked += 2
    return marked


def _while_saying(t: Tokens, marked: int, several: int, stop: int, verb: Verb) -> bool:
    """ "Chanting “Save our shed”, hundreds marched": what is done while it is said."""
    follows = t.low[several + 1] if several + 1 < stop else ""
    if verb.tense == GERUND and t.kind[marked - 2] == WORD and (follows in AUXILIARY or past_form(follows)):
        return True  # "A banner saying “Enough” hung from the bridge"
    further = t.low[several + 1 : several + 2] == [","] and several + 2 < stop
    return verb.tense == GERUND and further and t.kind[several + 2] == WORD and t.low[several + 2] not in ("and", "or")


def _dated(t: Tokens, marked: int) -> bool:
    """ "noted “minor cracks” in May but ...": when it was said of a thing."""
    if t.low[marked - 1] in PREPOSITIONS or marked + 2 >= len(t.low):
        return False
    near = t.low[marked + 1 : marked + 4]
    if near[0] == "," and near[1] in AUXILIARY:
        return True  # "The claim, which he calls “baseless”, will be heard"
    return near[0] in _AT and (timely(near[1]) or (near[1] in _AT and len(near) > 2 and timely(near[2])))


_AT = words("in on at since last this early late earlier")
