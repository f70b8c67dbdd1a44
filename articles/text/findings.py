"""What was found, and what somebody thinks of it: "found no fault", "found the second act “wet”"."""

from articles.text.grammar import CONJUNCTIONS, DETERMINERS, OBJECTS, PREPOSITIONS, adverb, capital, words
from articles.text.report import Cue
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, PAST

FINDING = words("find judge rate")


def judged(t: Tokens, place: int, stop: int) -> bool:
    """ "found the second act “wet”": a thing, then what somebody thinks of it; not "found the “lost” dog"."""
    if any(low in _AHEAD for low in t.low[place + 1 : min(stop, place + 5)]):
        return True
    if t.low[place] not in DETERMINERS and t.low[place] not in OBJECTS:
        return False
    for number in range(place + 1, min(stop, place + 10)):
        if t.kind[number] == MARKED:
            ends = number + 1 >= stop or t.kind[number + 1] != WORD or t.low[number + 1] in CONJUNCTIONS
            ahead = t.low[number - 1]
            return ends and ahead not in DETERMINERS | PREPOSITIONS and ahead not in FORMS and ahead not in _NAMED
        if t.kind[number] != WORD:
            return False
    return False


_AHEAD = words("ahead behind leading trailing tied")


def called_so(t: Tokens, begin: int, end: int) -> bool:
    """ "called it a disgrace", "called the plan a gift": not "called a taxi", "called him back"."""
    if end - begin < 2:
        return False
    if t.low[begin] in OBJECTS and all(capital(word) for word in t.word[begin + 1 : end]):
        return False  # "call him Mr. Ames"
    if t.low[begin] in OBJECTS and not adverb(t.low[begin + 1]) and t.low[begin + 1] not in PREPOSITIONS | {"and"}:
        return True
    named = begin + 1 + (t.low[begin] in DETERMINERS)
    return any(
        (t.low[number] in ("a", "an", "the", "one") and t.low[number - 1] not in PREPOSITIONS | CONJUNCTIONS)
        or _judging(t, number, end)
        for number in range(named, end)
    )


def _judging(t: Tokens, place: int, end: int) -> bool:
    """ "called the suit meritless": what a thing is said to be, at its end."""
    ends = place + 1 >= end or t.low[place + 1] in PREPOSITIONS | CONJUNCTIONS or t.kind[place + 1] != WORD
    return ends and (t.low[place].endswith(_QUALITIES) or t.low[place] in _BAD) and t.low[place - 1] not in DETERMINERS


_QUALITIES = ("less", "ful", "ous", "able", "ible", "ive", "ated", "ted", "ent", "ant", "ic", "ary")
_BAD = words("false wrong unfair unjust right fair dead absurd sad rude cruel foolish silly good bad a")


_NAMED = words("named titled entitled headed nicknamed labelled marked so-called known")


def main_verb(t: Tokens, place: int, stop: int) -> int:
    """Where "who saw it in May thought it “dull”" comes to the verb of the sentence; `stop` where it does not."""
    for number in range(place + 2, min(stop - 1, place + 10)):
        verb = FORMS.get(t.low[number])
        if t.kind[number] != WORD or t.low[number] in CONJUNCTIONS:
            return stop
        judges = verb is not None and verb.object and verb.tense == PAST and t.low[number + 1] in OBJECTS | DETERMINERS
        if judges and t.low[number - 1] not in DETERMINERS | PREPOSITIONS:
            return number
    return stop


_FINDERS = words(
    """
    study report research researchers scientists team inquiry review survey poll audit investigation inspectors authors
    analysis trial paper tests figures data inspection experts engineers investigators academics auditors
    """
)


def found_none(t: Tokens, cue: Cue, place: int) -> bool:
    """ "the study found no difference": what was looked for and is not there is a finding."""
    near = cue.subject is not None and any(
        low in _FINDERS for low in t.low[max(0, cue.subject[0] - 12) : cue.subject[1]]
    )
    return (
        near and t.low[place : place + 1] in (["no"], ["little"], ["evidence"], ["signs"]) and t.kind[place + 1] == WORD
    )
