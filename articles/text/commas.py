"""Whether what follows a comma leaves the reported words: "..., adding that", "..., then shook her head"."""

from articles.text.after_marks import next_time
from articles.text.anew import (
    another,
    apposed_report,
    asks,
    calls_for,
    new_report,
    others_say,
    says_marked,
    says_no_more,
)
from articles.text.circumstance import past_circumstance
from articles.text.grammar import AUXILIARY, DETERMINERS, PERSONAL, past_form, words
from articles.text.passive import CALLED
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, GERUND, PAST, PRESENT, Verb


def breaks(t: Tokens, begin: int, place: int, stop: int, verb: Verb | None) -> bool:
    """Whether what begins at `place`, after a comma, no longer belongs to the words from `begin` on."""
    low = t.low[place]
    if place + 1 >= stop or low in _TAILS:
        return low in _TAILS
    if _heard(t, place, stop):
        return True
    if low in ("and", "but"):
        return _joined(t, place, stop, verb)
    if low in ("as", "though", "although", "while"):
        return _set_against(t, place, stop)
    if low == "it":
        return t.low[place + 1] in ("emerged", "transpired") and past_circumstance(t, place + 2, stop) >= stop
    if low == "which":
        return _comment(t, place + 1, stop) or _says_of_it(t, place + 1, stop)
    if low == "when":  # "... had ‘bottled’ a penalty, when Roe fell": the article's own, after words in marks
        return t.kind[place - 2] != MARKED and t.low[place - 2] != "that" and MARKED in t.kind[begin : place - 1]
    if low == "then":
        again = FORMS.get(t.low[place + 1])
        present = again is not None and again.tense == PRESENT
        return past_form(t.low[place + 1]) or present or _behaves(t, place + 1)
    if low == "before":
        return t.low[place + 1].endswith("ing")  # "..., before leaving by a side door"
    if low == "even":
        return t.low[place + 1] == "as" and (new_report(t, place + 2, stop) or _vows(t, place + 2, stop))
    return _apposed(t, place, stop)


def leaves(t: Tokens, place: int) -> bool:
    """ "... “probably over,” but | he would not promise anything": the article’s own words on what is not said."""
    return t.low[place + 1 : place + 3] in _NOT_DONE and t.low[place] in ("he", "she", "they", "it")


_NOT_DONE = [[each, "not"] for each in ("would", "did", "could")]
_TAILS = words(
    """
    adding saying noting citing calling arguing suggesting claiming telling insisting warning pointing explaining
    referring describing stressing accusing urging according asking declaring
    """
)


def _heard(t: Tokens, place: int, stop: int) -> bool:
    """ "..., a court has heard", "..., The Echo has learnt": where it was said, not part of it."""
    if stop - place < 8 and t.low[stop - 1] in ("learnt", "learned") and t.low[stop - 2] in ("has", "can"):
        return True
    if stop - place > 8 or t.low[stop - 1] not in ("heard", "told"):
        return False
    return any(t.low[number] in _COURTS for number in range(place, stop))


_COURTS = words("court jury inquest inquiry tribunal hearing trial mps magistrates jurors committee judge")


def _joined(t: Tokens, place: int, stop: int, verb: Verb | None) -> bool:
    """ "..., and jailed her", "..., but declined to": the article goes on, or somebody reports anew."""
    low, follows = t.low[place], t.low[place + 1]
    marked = t.kind[place - 2] == MARKED
    if low == "and" and marked and past_form(follows) and follows not in FORMS:
        return True  # "... was “a lie”, and jailed her"
    if follows == "that":
        return False  # "that he had slept, and that she cried"
    if verb is not None and another(t, place + 1, stop, verb, low == "but"):
        return True
    if marked and low == "and" and _does_later(t, place + 1, stop):
        return True
    if follows in ("he", "she") and _behaves(t, place + 2):
        return True
    if _behaves(t, place + 1):
        return True
    if low == "but" and says_no_more(t, place + 1, stop):
        return True
    if low == "but" and marked and leaves(t, place + 1):
        return True  # "... was “probably over,” but he would not promise anything"
    if follows in ("declined", "refused") and t.low[place + 2 : place + 3] == ["to"]:
        return True
    if says_marked(t, place + 1, stop):
        return True
    if (low == "but" or marked) and (others_say(t, place + 1, stop) or calls_for(t, place + 1, stop)):
        return True
    return new_report(t, place + 1, stop)


def _vows(t: Tokens, place: int, stop: int) -> bool:
    """ "..., even as House conservatives vowed to kill it": what others say meanwhile."""
    verbs = (FORMS.get(t.low[number]) for number in range(place + 1, min(stop, place + 5)))
    return any(verb is not None and verb.saying and verb.tense == PAST for verb in verbs)


def _does_later(t: Tokens, place: int, stop: int) -> bool:
    """ "... “kings from the charity shop”, and in 2004 she sent it back": what somebody did another time."""
    if t.low[place] not in ("in", "on", "at", "last"):
        return False
    return any(
        t.low[n] in ("he", "she", "they") and past_form(t.low[n + 1])
        for n in range(place + 1, min(stop - 1, place + 5))
    )


def _set_against(t: Tokens, place: int, stop: int) -> bool:
    """ "..., though critics say", "..., as others have done"."""
    if t.low[place] == "as" and t.low[stop - 1] in ("done", "did"):
        return True
    if t.low[place] in ("though", "although") and says_no_more(t, place + 1, stop):
        return True
    return others_say(t, place + 1, stop) or calls_for(t, place + 1, stop) or new_report(t, place + 1, stop)


def _apposed(t: Tokens, place: int, stop: int) -> bool:
    """ "..., a claim critics denounced", "..., sending its shares down 9%": what is said of it, or came of it."""
    low = t.low[place]
    if low in ("from", "with"):
        return asks(t, place, stop)
    if low in FORMS and FORMS[low].tense == GERUND and FORMS[low].clause and t.low[place + 1] in PERSONAL | {"that"}:
        return True
    if low in ("a", "an", "the", "something", "one") and apposed_report(t, place, stop):
        return True
    if t.kind[place - 2] == MARKED and (low in _TO_EFFECT or next_time(t, place)):
        return True
    return low in _MOVING and any(each in _PRICES for each in t.low[place + 1 : min(stop, place + 9)])


_TO_EFFECT = words("prompting drawing provoking sparking earning to amid")
# "..., sending its shares down 9%": what came of it.
_MOVING = words("sending pushing driving lifting knocking wiping dragging pulling boosting hitting leaving")
_PRICES = words("share shares stock stocks price prices value futures bonds index pound dollar euro market markets")


def _behaves(t: Tokens, place: int) -> bool:
    """ ", and seems to mean it", ", then shook her head": what the speaker does."""
    low, following = t.low[place], t.low[place + 1] if place + 1 < len(t.low) else ""
    if low in _FACES:
        return True
    if low in _SEEMS:
        return following in _WHITHER
    return low in _WITH_BODY and following in ("his", "her", "their", "a")


_FACES = words(
    """
    smiles smiled laughs laughed grins grinned shrugs shrugged pauses paused sighs sighed nods nodded winks winked
    left frowns frowned giggles giggled chuckles chuckled winces winced blushes blushed
    """
)
_SEEMS = words("seems seemed looks looked appears appeared stares stared glances glanced gestures gestured")
# "looked away", "seems to".
_WHITHER = words("to away up down round around at over out")
_WITH_BODY = words("shakes shook rolls rolled raises raised scratches scratched lifts lifted sips sipped")


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


def _comment(t: Tokens, place: int, stop: int) -> bool:
    """Whether ", which has been banned ..." is the article's own last word on what was named."""
    if t.low[place : place + 2] not in (["has", "been"], ["have", "been"], ["had", "been"]):
        return False
    return not any(t.kind[number] == MARKED or t.word[number] in ",;:—–" for number in range(place, stop))
