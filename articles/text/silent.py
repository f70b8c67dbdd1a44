"""Forms of reporting verbs that report nothing where they stand: "a postman called Ron Ash", "would not say when"."""

from articles.text.grammar import AUXILIARY, PAPERS, PERSONAL, PREPOSITIONS, adverb, capital, words
from articles.text.passive import CALLED
from articles.text.purpose import IN_TOUCH, QUESTIONS, tells_later
from articles.text.report import Range
from articles.text.segment import WORD, Tokens
from articles.text.verbs import BASE, FORMS, GERUND, PAST, Verb


def left_unsaid(t: Tokens, first: int, place: int, verb: Verb) -> bool:
    """ "has not said whether", "refused to say which", "would not say when": an act of speech without content."""
    if verb.lemma == "confirm" and place > first and t.low[place - 1] == "not":
        return True
    if verb.lemma in ("say", "tell") and t.low[first] in QUESTIONS and t.low[place + 1 : place + 2] in ([], ["."]):
        return any(low in ("not", "never") or low.endswith("n't") for low in t.low[max(first, place - 3) : place])
    if verb.lemma not in ("say", "tell", "disclose", "reveal", "specify") or t.low[place + 1 : place + 2] == ["that"]:
        return False
    if not any(low in QUESTIONS for low in t.low[place + 1 : place + 4]):
        return False
    ahead = t.low[max(first, place - 3) : place]
    if any(low in ("not", "never") or low.endswith("n't") for low in ahead):
        return True
    if any(low in ("nobody", "neither", "none") for low in t.low[max(first, place - 6) : place]):
        return True  # "Neither side would say what was agreed"
    return ahead[-1:] == ["to"] and ahead[-2:-1] != [] and ahead[-2] in _REFUSING


_REFUSING = words("declined refused declines refuses declining refusing unable reluctant")


def silent(t: Tokens, first: int, last: int, place: int, verb: Verb) -> bool:
    """Whether the words beside t[place] show that it reports nothing, whoever stands before it."""
    ahead = t.low[place - 1] if place > first else ""
    end = place + 1
    lemma = verb.lemma
    if verb.tense == GERUND and ahead in FORMS and FORMS[ahead].lemma in _OF_DOING:
        return True
    if lemma == "ask" and verb.tense == GERUND and _unanswered(t, first, place):
        return True
    if lemma == "call" and _only_calls(t, first, last, place, verb):
        return True
    if lemma == "text" and verb.tense == BASE and (end >= last or t.low[end] not in (",", ":", "that")):
        return True
    if lemma == "comment" and t.low[place - 3 : place] and t.low[place - 2] in _REFUSING and ahead == "to":
        return True  # "declined to comment beyond saying that"
    if lemma in IN_TOUCH and tells_later(t, end, last):
        return True
    if t.low[place] == "known" and "as" in t.low[end : min(last, end + 6)]:
        return True
    if lemma == "ring" and end < last and t.low[end] in _RESOUNDING:
        return True
    if lemma == "go" and t.low[end + 1 : end + 2] == ["to"]:
        return True
    return lemma in _ONLY_WITH_PARTICLE and t.low[end : end + 1] != [PARTICLES[lemma]]


_OF_DOING = words("remember recall deny admit describe regret")
_RESOUNDING = words("out round around from through across")


# With these a verb of doing is one of speaking: "he went on", "she hit back".
PARTICLES = {"go": "on", "shoot": "back", "fire": "back", "hit": "back", "chime": "in", "cut": "in", "cry": "out"}
_ONLY_WITH_PARTICLE = words("go chime cut")


def _unanswered(t: Tokens, first: int, place: int) -> bool:
    """ "did not respond to a message asking when": the paper's own question."""
    return any(
        t.low[number] in ("respond", "reply", "answer") and "not" in t.low[max(first, number - 2) : number]
        for number in range(max(first, place - 6), place)
    )


def _only_calls(t: Tokens, first: int, last: int, place: int, verb: Verb) -> bool:
    """ "should call Harle Police", "can call or text a line", "called off", "a postman called Ron Ash"."""
    end = place + 1
    if verb.tense == BASE and (end >= last or capital(t.word[end]) or t.low[end] in _OR):
        return True
    if t.low[end : end + 1] in (["up"], ["off"], ["back"], ["in"]):
        return True
    return verb.tense == PAST and _only_named(t, first, place, last)


_OR = frozenset({"or", "and", ".", ",", "at"})


def _only_named(t: Tokens, first: int, place: int, last: int) -> bool:
    after = place + 1
    while after < last and t.kind[after] == WORD and capital(t.word[after]):
        after += 1
    if after == place + 1 or place <= first or capital(t.word[place - 1]) or t.low[place - 1] in PERSONAL | AUXILIARY:
        return False
    return after >= last or t.word[after] in ",.;)" or t.low[after] in AUXILIARY | PREPOSITIONS or t.low[after] in FORMS


def undirected(t: Tokens, first: int, last: int, place: int, end: int, verb: Verb) -> bool:
    """Whether what follows a finite form is nothing said: "saw it coming", "accused of", "a letter posted in May"."""
    ahead = t.low[place - 1] if place > first else ""
    follows = t.low[end] if end < len(t.low) else ""
    if verb.lemma == "see" and follows == "it" and t.low[end + 1 : end + 2] != ["as"]:
        return True  # "had seen it coming", "saw it differently"
    if verb.lemma == "know" and ahead in ("it", "him", "them"):
        return True
    if verb.tense != PAST:
        return False
    aside = ahead == "," or (adverb(ahead) and place - 2 >= first and t.low[place - 2] == ",")
    if aside and verb.lemma in ("call", "dub", "label") and _named(t, end, last):
        return True
    if follows == "of" and verb.lemma == "accuse":
        return True
    if follows == "by" and verb.lemma not in ("say", "tell", "add", "explain"):
        return True
    plain = ahead in PAPERS and not capital(t.word[place - 1])  # not "The Post reported in May"
    return plain and follows in ("on", "in", "by", "at", "to") and verb.lemma not in _TOLD_ON_PAPER


_TOLD_ON_PAPER = words("say add state warn claim argue note explain")


def _named(t: Tokens, place: int, last: int) -> bool:
    """ ", called ‘Read on the Go’, has been tried": a name, not what anybody calls it."""
    return place + 2 < last and t.word[place][:1] in "“‘" and t.low[place + 1] == "," and t.low[place + 2] in AUXILIARY


def said_by_another(t: Tokens, first: int, subject: Range, verb: Verb) -> bool:
    """Whether what stands before `subject` takes the verb away from it."""
    begin = subject[0]
    if begin > first and t.low[begin - 1] == "whom" and verb.lemma not in CALLED | {"call"}:
        return True  # "to whom she complained in May"
    return (
        verb.tense == PAST
        and begin - 1 > first
        and t.low[begin - 1] in ("is", "was")
        and t.low[begin] in ("a", "an")  # "It is a truth rarely acknowledged"
    )
