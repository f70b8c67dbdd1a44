"""Where reported words end: "... that he slept | after ruling that", "... is shut | , adding that"."""

from articles.text.after_marks import JUDGING, a_sentence, at_once, ends_with, last_words
from articles.text.anew import again_when, another, new_report, others_say, reports_anew
from articles.text.commas import breaks, leaves
from articles.text.grammar import DASHES, PERSONAL
from articles.text.report import Cue, Report
from articles.text.segment import MARKED, WORD, Tokens
from articles.text.verbs import FORMS, GERUND, Verb


def content_end(t: Tokens, place: int, stop: int, verb: Verb | None = None) -> int:
    """Where the words that begin at `place` end: with the sentence, or before what reports anew or comments."""
    begin = place
    if t.kind[place] == MARKED:
        end = at_once(t, place, stop, verb)
        if end:
            return end
    while place < stop:
        if t.kind[place] == MARKED:
            if ends_with(t, place, stop, verb):
                return place + 1
        elif place > begin and _ends_before(t, begin, place, stop, verb):
            return place
        place += 1
    return stop


def _ends_before(t: Tokens, begin: int, place: int, stop: int, verb: Verb | None) -> bool:
    """Whether the words that begin at `begin` end before t[place]."""
    low = t.low[place]
    if low == ",":
        return place + 1 < stop and breaks(t, begin, place + 1, stop, verb)
    if low == ";" or (low == "according" and t.low[place + 1 : place + 2] == ["to"]):
        return True
    if low in _TURNS and place + 2 < stop and _turns(t, place + 1):
        return True
    if low == "after":
        return reports_anew(t, place + 1, stop)
    marked = place + 1 < stop and t.kind[place + 1] == MARKED
    if low == ":":
        return marked and a_sentence(t, place + 1, stop)
    if low in DASHES:
        return not marked and last_words(t, begin, place, stop)
    if low == "but" and t.low[place + 1 : place + 3] in (["refused", "to"], ["declined", "to"]):
        return True
    if low == "but" and t.kind[place - 1] == MARKED and leaves(t, place + 1):
        return True
    if low == "but" and place + 2 < stop and t.low[begin] != "that" and not _theirs(t, place + 1):
        named = "," in t.low[place + 2 : place + 6] and new_report(t, place + 1, stop)
        if named or others_say(t, place + 1, stop):
            return True  # "said it was heavy but his deputy, Bo Roe, said it was not"
    if low in ("and", "but"):
        return again_when(t, place + 1, stop) or _reports_again(t, place, stop, verb)
    return False


def _theirs(t: Tokens, place: int) -> bool:
    return t.low[place].split("'")[0] in PERSONAL


_TURNS = frozenset({"after", "before", "while", "by", "without"})


def _turns(t: Tokens, place: int) -> bool:
    """ "... after ruling that": the same speaker's next report."""
    verb = FORMS.get(t.low[place])
    if t.low[place - 1] == "after" and t.low[place] in ("reporting", "complaining"):
        return False  # "said she was fired after reporting that drivers lied"
    return (
        verb is not None
        and verb.tense == GERUND
        and (verb.clause or verb.saying)
        and (t.low[place + 1] in ("that", ":") or t.kind[place + 1] == MARKED)
    )


def _reports_again(t: Tokens, place: int, stop: int, verb: Verb | None) -> bool:
    """ "criticised the plan and called for a vote", "called it “a joke” and Bo Roe said"."""
    if another(t, place + 1, stop, verb, t.low[place] == "but"):
        return True
    judged = verb is not None and verb.lemma in JUDGING and t.kind[place - 1] == MARKED
    return judged and new_report(t, place + 1, stop)


def reported(t: Tokens, cue: Cue, place: int, stop: int) -> Report | None:
    """What the cue reports from `place` on; None where that is no more than "that account", "this"."""
    if t.low[place] == "that" and any(low in ("so", "such") for low in t.low[max(cue.end, place - 3) : place]):
        return None  # "told it so often that her sons knew it by heart"
    end = content_end(t, place, stop, cue.verb)
    if t.low[place] == "that" and end - place == 2 and t.kind[place + 1] == WORD:
        return None  # "rejected that account"
    if (end - place < 6 and t.low[end - 1] == "what") or (end - place == 1 and t.low[place] in ("that", "this", "it")):
        return None
    return Report([(place, end)], cue, "following") if end > place else None
