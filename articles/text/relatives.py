"""Where a clause within a sentence ends, and the sentence goes on in its own words."""

from dataclasses import replace

from articles.text.amid import CLAUSES
from articles.text.grammar import AUXILIARY, CONJUNCTIONS, DETERMINERS, PERSONAL, adverb, capital, past_form
from articles.text.lead_ins import leading
from articles.text.report import Cue
from articles.text.segment import WORD, Tokens
from articles.text.verbs import FORMS, GERUND, PAST, PRESENT


def clause_stop(t: Tokens, first: int, cue: int, stop: int) -> int:
    """Where the clause that opens the sentence ends: "When Marsh said it was closed, the owners left"."""
    opener = first
    while opener < cue and (t.low[opener] in CONJUNCTIONS or (adverb(t.low[opener]) and t.low[opener] != "even")):
        opener += 1
    if t.low[opener] not in CLAUSES or any(t.low[place] == "," for place in range(opener, cue)):
        return stop
    for place in range(cue, stop):
        if t.low[place] == ",":
            return place
    return stop


def gerund_lead(t: Tokens, first: int, cue: Cue, stop: int) -> tuple[Cue, int]:
    """ "Warning that time is short, the minister urged": whose words they are, and where they end."""
    if cue.start != first or cue.verb is None or cue.verb.tense != GERUND or cue.subject is not None:
        return cue, stop
    for place in range(cue.end + 1, stop - 2):
        if t.low[place] == "," and (t.low[place + 1] in DETERMINERS | PERSONAL or capital(t.word[place + 1])):
            who = leading(t, place + 1, stop)
            after = who[1] if who else stop
            if after < stop and t.word[after] == ",":
                after = next((n + 1 for n in range(after + 1, min(stop - 1, after + 10)) if t.word[n] == ","), stop)
            if who and after < stop and (t.low[after] in FORMS or t.low[after] in AUXILIARY or past_form(t.low[after])):
                return replace(cue, subject=who), place
    return cue, stop


def relative_stop(t: Tokens, first: int, cue: Cue, stop: int) -> int:
    """Where "The mayor, who said it was wrong, called for calm" goes back to the mayor."""
    if cue.subject is None or cue.subject[0] <= first or t.low[cue.subject[0]] not in ("who", "which", "that"):
        return stop
    if t.low[cue.subject[0] - 1] not in (",", "and"):
        soon = cue.subject[0] - first < 5 and cue.verb is not None
        return min(_to_said(t, cue, stop), _back_to_noun(t, cue, stop) if soon else stop)
    for place in range(cue.end, stop - 1):
        if t.low[place] == "," and (t.low[place + 1] in FORMS or t.low[place + 1] in AUXILIARY | _LIVED):
            return place
    return stop


def _to_said(t: Tokens, cue: Cue, stop: int) -> int:
    """Where "The startup that promised a robot in every barn|, said Tuesday it would" comes to what it says."""
    for place in range(cue.end, stop - 1):
        verb = FORMS.get(t.low[place + 1]) if t.low[place] == "," else None
        if verb is not None and verb.saying and verb.tense in (PAST, PRESENT) and t.kind[place + 1] == WORD:
            return place
    return stop


def _back_to_noun(t: Tokens, cue: Cue, stop: int) -> int:
    """Where "The baker who said his oven was haunted | has sold it" comes to the baker's own verb."""
    seen = False
    for place in range(cue.end, min(stop, cue.end + 20)):
        if t.kind[place] != WORD or t.low[place] in CONJUNCTIONS or t.low[place] in ("who", "which"):
            return stop
        if t.low[place] not in AUXILIARY or t.low[place - 1] in AUXILIARY or t.low[place] in ("not", "be", "been"):
            continue
        if seen and t.low[place - 1].split("'")[0] not in PERSONAL:
            return place
        seen = True
    return stop


_LIVED = frozenset({"died", "came", "went", "left", "won", "lost", "became", "began", "took", "made"})
