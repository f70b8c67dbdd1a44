"""What a verb says of a thing: "rejected the claim as “a joke”", not "welcomed the decision"."""

from articles.text.endings import reported
from articles.text.enough import told
from articles.text.grammar import DETERMINERS, timely, words
from articles.text.passive import CALLED
from articles.text.report import Cue, Report
from articles.text.segment import MARKED, Tokens
from articles.text.verbs import FORMS, GERUND, JUDGED, TOLD, Verb


def said_of(t: Tokens, cue: Cue, place: int, stop: int, verb: Verb) -> Report | None:
    """What a verb with an object at `place` reports, if it is said in some words."""
    plain = t.kind[place] != MARKED and t.low[place] != "that" and "saying" not in t.low[place:stop]
    if verb.lemma == "write" and plain:
        return None  # "wrote 700 songs, among them “Roses”"
    report = reported(t, cue, place, stop)
    if report is None:
        return None
    begin, end = report.pieces[0]
    if t.low[begin] == "that" or (verb.lemma in _OF_DOING and t.low[begin].endswith("ing") and end - begin > 1):
        return report
    for number in range(begin + 1, end):
        if t.kind[number] == MARKED and t.low[number - 1] == "words":
            return Report([(number, number + 1)], cue, "following")
        if t.kind[number] == MARKED:
            if verb.lemma in _WISHING and t.low[number - 1] in DETERMINERS and number - begin < 2:
                return None  # "ordered the “full Scottish”"
            if verb.lemma == "mark" and t.low[number - 1] != "as":
                return None
            ahead = FORMS.get(t.low[number - 1])
            doing = ahead is not None and (
                ahead.tense != GERUND or number - begin > 1
            )  # not "of putting ‘profit first’"
            busy = doing and not verb.saying and t.low[number - 2] not in DETERMINERS
            return None if busy else report
    if verb.lemma == "mark":
        return None
    if t.kind[begin] == MARKED or (verb.lemma in TOLD and told(t, begin, end, verb.lemma)):
        return report
    if verb.lemma in CALLED and "as" in t.low[begin + 1 : end]:
        return report  # "hailed the ruling as a warning"
    return report if verb.lemma in JUDGED and _told_length(t, begin, end) >= 5 else None


_OF_DOING = words("remember recall deny admit describe regret report")
_WISHING = words("order see need love hate prefer like want choose seek appreciate value find expect")


def _told_length(t: Tokens, begin: int, end: int) -> int:
    """How many words an object has before where and when it was spoken of."""
    for number in range(begin + 1, end):
        if timely(t.low[number]) or (t.low[number] in ("in", "on", "at", "during") and number - begin < 5):
            return number - begin
    return end - begin
