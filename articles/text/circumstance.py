"""What stands between a reporting word and its words: to whom, where and when."""

from articles.text.grammar import (
    AUXILIARY,
    CONJUNCTIONS,
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
from articles.text.verbs import BASE, FORMS, PAST, PRESENT, Verb


def past_object(t: Tokens, place: int, last: int) -> int:
    """Past whom it was told to: "reporters", "the BBC", "her"."""
    if place < last and t.low[place] in OBJECTS:
        return place + 1
    begin = place
    while place < last and t.kind[place] == WORD and place - begin < 12:
        low = t.low[place]
        if place > begin and (
            low.split("'")[0] in PERSONAL
            or low in _ANYTHING
            or low in ("that", "what", "how", "why", "whether", "to", "if", "there")
            or (low == "about" and not (place + 1 < last and t.low[place + 1][:1].isdigit()))
            or (
                low in DETERMINERS
                and low != "of"
                and t.low[place - 1] not in PREPOSITIONS
                and t.low[place - 1] not in CONJUNCTIONS
            )
        ):
            break
        if (
            place > begin
            and capital(t.word[place])
            and not capital(t.word[place - 1])
            and t.low[place - 1] not in PREPOSITIONS
            and t.low[place - 1] not in DETERMINERS
            and t.low[place - 1] not in CONJUNCTIONS
        ):
            break
        if place > begin and _after_the_paper(t, begin, place):
            break
        if place > begin and (low in ("on", "in", "at", "during", "after") or timely(low) or low in AUXILIARY):
            break
        place += 1
    return place


_HEARING = words(
    """
    court county crown magistrates coroner coroner's employment inquest inquiry tribunal programme program newspaper
    committee hearing jury conference website radio show magazine council assembly panel group meeting staff reporters
    journalists members officials police officers detectives investigators
    """
)


def _after_the_paper(t: Tokens, begin: int, place: int) -> bool:
    """ "told the Echo | police had come": a lower-case word after the name of who heard it begins the words."""
    named = capital(t.word[place - 1]) and (
        place - 2 < begin or t.low[place - 2] in DETERMINERS or capital(t.word[place - 2])
    )
    low = t.low[place]
    return (
        named
        and t.word[place].islower()
        and low not in _HEARING
        and low not in PREPOSITIONS
        and low not in CONJUNCTIONS
    )


_ANYTHING = frozenset(f"{some}{thing}" for some in ("any", "every", "no", "some") for thing in ("thing", "one", "body"))
_OPEN_CLAUSES = frozenset(
    {
        "both",
        "all",
        "there",
        "even",
        "almost",
        "rather",
        "once",
        "never",
        "ever",
        "much",
        "here",
        "only",
        "just",
        "perhaps",
        "maybe",
        "hardly",
        "nearly",
    }
)


def past_circumstance(t: Tokens, place: int, last: int) -> int:
    """Past "on Tuesday", "in an interview with X", "at a rally": what stands between the verb and its words."""
    begin = place
    while place < last and place - begin < 24 and t.kind[place] == WORD:
        low = t.low[place]
        if low in ("only", "just") and t.low[place + 1 : place + 2] in ([":"], ["this"], ["that"], [","]):
            place += 1
            continue
        if low in _OPEN_CLAUSES or t.low[place : place + 2] in (["at", "least"], ["at", "most"]):
            break
        if low.isdigit() and place + 1 < last and _counts(t, place):
            break
        if (
            timely(low)
            or adverb(low)
            or (low in ("last", "this", "late", "early") and place + 1 < last and timely(t.low[place + 1]))
        ):
            place += 1
            continue
        if low in (
            "on",
            "in",
            "at",
            "during",
            "via",
            "through",
            "to",
            "after",
            "before",
            "by",
            "from",
            "with",
            "of",
            "outside",
            "near",
            "following",
            "over",
            "throughout",
        ) and not (
            low == "to" and place + 1 < last and t.low[place + 1] in FORMS and FORMS[t.low[place + 1]].tense == BASE
        ):
            stop = _phrase_end(t, place + 1, last)
            if stop is None:
                return place
            place = stop
            continue
        break
    return place


def _counts(t: Tokens, place: int) -> bool:
    """Whether a number counts what follows it: "14 gritters", not "1 May" or "2019"."""
    following = t.low[place + 1]
    if following in _SHARES:
        return True
    return following.endswith("s") and len(following) > 3 and not capital(t.word[place + 1]) and not timely(following)


_SHARES = frozenset({"per", "percent", "%"})


def _phrase_end(t: Tokens, place: int, last: int) -> int | None:
    """Where the noun phrase of a circumstance ends: at "that", a point, a stretch in marks, or the sentence's end."""
    limit = min(last, place + 14)
    begin = place
    while place < limit:
        low = t.low[place]
        if t.kind[place] != WORD or low == "that":
            return place if place > begin else None
        if (low == "to" and place > begin and timely(t.low[place - 1])) or (low in _INDIRECT and place > begin):
            return place
        if (place > begin and (low in PERSONAL or low == "there")) or (low in AUXILIARY and place > begin):
            return place if low in PERSONAL or low == "there" else None
        if timely(low) and place + 1 < last and not timely(t.low[place + 1]) and t.low[place + 1] not in PREPOSITIONS:
            return place + 1
        if (
            place > begin
            and low in DETERMINERS
            and t.low[place - 1] not in PREPOSITIONS
            and t.low[place - 1] not in DETERMINERS
            and t.low[place - 1] not in CONJUNCTIONS
            and t.low[place - 1] != "all"
        ):
            return place
        place += 1
    return place if place >= last else None


_DONE_TO_IT = words("seen obtained published dated signed released filed written leaked sent prepared posted")
_INDIRECT = words("whether if why how")
_TOLD = frozenset(
    {"tell", "warn", "assure", "remind", "inform", "promise", "show", "persuade", "convince", "advise", "notify"}
)


def that_clause(t: Tokens, place: int, stop: int, verb: Verb | None = None) -> int | None:
    """Where "that" opens the words, past to whom and where they were said."""
    if place < stop and t.low[place] != "that" and verb is not None and verb.lemma not in _TOLD:
        low = t.low[place]
        if not (low in PREPOSITIONS or low in OBJECTS or adverb(low) or timely(low) or low in ("last", "this")):
            return None
    for number in range(place, min(stop, place + 18)):
        if t.low[number] == "that" and number > place and _relative(t, number + 1, stop):
            continue
        if t.low[number] == "that":
            return None if any(low in ("so", "such") for low in t.low[max(0, number - 3) : number]) else number
        if (
            t.kind[number] == MARKED
            or (t.word[number] in ",;:—–" and not _place_name(t, number, stop))
            or t.low[number] == "but"
            or t.low[number] in AUXILIARY
            or t.low[number] in PERSONAL
        ):
            return None
        if (
            number > place + 1
            and t.low[number] in FORMS
            and FORMS[t.low[number]].tense in (PAST, PRESENT)
            and not capital(t.word[number])
        ):
            return None
    return None


def _relative(t: Tokens, place: int, stop: int) -> bool:
    """ "in a speech that lasted an hour": "that" stands for what comes before."""
    past = place + 1 < stop and t.low[place].endswith("ed") and t.low[place - 2] not in OBJECTS
    return past and t.low[place + 1] in DETERMINERS and t.low[place - 2] not in PREPOSITIONS


def a_while(t: Tokens, place: int, stop: int) -> bool:
    """ "argued for decades that": how long, and then the words."""
    for number in range(place, min(stop - 1, place + 4)):
        if (timely(t.low[number]) or t.low[number] in ("decades", "decade", "ages")) and t.low[number + 1] == "that":
            return True
    return False


def _place_name(t: Tokens, comma: int, stop: int) -> bool:
    """ "in Salem, New Hampshire, on Monday that": a comma within where it was said."""
    if t.word[comma] != "," or comma + 1 >= stop:
        return False
    return capital(t.word[comma - 1]) and (capital(t.word[comma + 1]) or t.low[comma + 1] in ("on", "in", "at"))


def _apposed(t: Tokens, comma: int, stop: int) -> int:
    """The comma that closes ", 44, " or ", chief executive of Halm, " after the one that opens it."""
    end = next((number for number in range(comma + 1, min(stop, comma + 10)) if t.word[number] == ","), 0)
    if end and end + 1 < stop and t.low[comma + 1] in ("who", "which", "whose"):
        return end
    if not end or end + 1 >= stop or any(t.kind[n] != WORD or t.low[n] in AUXILIARY for n in range(comma + 1, end)):
        return comma
    begins = t.word[comma + 1]
    if any(t.low[n] in PERSONAL or t.low[n].endswith("ed") for n in range(comma + 1, end)):
        return comma
    named = begins[0].isupper() or begins.isdigit() or any(low in ("of", "at", "for") for low in t.low[comma + 1 : end])
    return end if named and end - comma < 9 else comma


def past_source(t: Tokens, place: int, stop: int) -> int:
    """After the source of an opening "According to ...,"."""
    while place < stop and t.word[place] != "," and t.kind[place] != MARKED:
        place += 1
    if place < stop and t.word[place] == ",":
        while (further := _apposed(t, place, stop)) > place:
            place = further
        if t.low[place + 1 : place + 2] and t.low[place + 1] in _DONE_TO_IT:
            place = next((n for n in range(place + 2, min(stop, place + 10)) if t.word[n] == ","), place)
        nxt = place + 1
        while nxt < stop and nxt - place < 14 and t.word[nxt] != ",":
            nxt += 1
        if (
            nxt < stop
            and t.word[nxt] == ","
            and not any(t.low[n] in AUXILIARY for n in range(place + 1, nxt))
            and t.low[place + 1] in ("a", "an", "the", "who", "which", "his", "her", "of", "from", "at", "its")
        ):
            return nxt + 1
        return place + 1
    return place
