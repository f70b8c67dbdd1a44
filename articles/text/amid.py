"""Words around what is set off: "It leaked, she said on Monday, and was shut"."""

from articles.text import lead_ins
from articles.text.anew import new_report, others_say
from articles.text.circumstance import past_circumstance, past_object, past_source
from articles.text.endings import content_end
from articles.text.grammar import AUXILIARY, OBJECTS, PERSONAL, PREPOSITIONS, words
from articles.text.report import Cue, Range, Report
from articles.text.segment import MARKED, POINT, WORD, Tokens
from articles.text.verbs import FORMS, GERUND

CLAUSES = words(
    """
    when after while as if although though since because even once months weeks days hours years asked despite
    """
)


_SETTING = words("before without for under even until with whether")
FOUND = words("find hear show estimate rule")


def aside_end(t: Tokens, first: int, last: int, cue: Cue) -> int | None:
    """Where what is set off ("..., she said on Monday, ...") ends, if the cue stands amid or after its words."""
    if cue.at:
        return None
    if (
        cue.verb is not None
        and not cue.verb.saying
        and not (cue.verb.lemma in FOUND and _closes(t, past_circumstance(t, cue.end, last), last))
    ):
        return None
    start = cue.unit_start
    if start <= first:
        return None
    ahead = start - 1
    if t.low[ahead] == "as" and ahead > first:
        ahead -= 1
    if not (t.kind[ahead] == MARKED or t.word[ahead] in ",—–?!-" or t.word[ahead] == "--" or cue.verb is None):
        return None
    if cue.verb is None:
        place = cue.unit_end
        return _to_break(t, place, last)
    if cue.inverted:
        amid = t.low[cue.unit_end : cue.unit_end + 1] == [","] and t.low[cue.unit_end + 1 : cue.unit_end + 2] != []
        if amid and t.low[cue.unit_end + 1] in AUXILIARY and not any(low in AUXILIARY for low in t.low[first:start]):
            return cue.unit_end
        return _to_break(t, cue.unit_end, last)
    if cue.verb.tense == GERUND and cue.subject is None:
        return None
    questioned = ahead == first + 1 and t.low[first] in ("why", "how", "what", "when", "where", "who")
    clause = ahead - first > 1 and t.low[first] in CLAUSES | _SETTING and _between(t, cue, last)
    if (
        t.kind[ahead] != MARKED
        and not questioned
        and not clause
        and lead_ins.opens(t, first, ahead)
        and not _whole_clause(t, first, ahead, cue, last)
    ):
        return None
    british = t.low[ahead] == "," and t.kind[ahead - 1] == MARKED and ahead > first and cue.verb.tense != GERUND
    spoken = british or t.kind[ahead] == MARKED
    if spoken and cue.end < last and t.kind[cue.end] != MARKED and t.word[cue.end] not in ":,":
        return _to_break(t, cue.end, last)
    place = cue.end
    if cue.verb.lemma == "tell":
        place = past_object(t, place, last)
    elif place < last and t.low[place] in OBJECTS:
        place += 1
    place = past_circumstance(t, place, last)
    if place >= last:
        return place
    if t.kind[place] == MARKED:
        return place if t.kind[ahead] == MARKED and cue.verb.lemma != "call" else None
    return place if t.word[place] in ",.;—–?!…" or t.word[place] == "--" else None


def _closes(t: Tokens, place: int, last: int) -> bool:
    """Whether the sentence ends at `place`, or goes on against what was found: ", a court ruled Friday, though ..."."""
    return place >= last - 1 or (t.low[place] == "," and t.low[place + 1] in _AGAINST)


_AGAINST = words("though although but while")


def _between(t: Tokens, cue: Cue, last: int) -> bool:
    """ ", he said,", ", he told the board in May,": set off on both sides, with words after it."""
    end = past_object(t, cue.end, last) if cue.verb is not None and cue.verb.lemma == "tell" else cue.end
    end = past_circumstance(t, end, last)
    return end + 3 < last and t.low[end] == "," and (t.kind[end + 1] != MARKED or t.low[cue.end] == ",")


def _whole_clause(t: Tokens, first: int, ahead: int, cue: Cue, last: int) -> bool:
    """Whether a clause with a verb of its own stands before a cue that ends the sentence."""
    return (
        (cue.end >= last - 1 or (_says(cue) and past_circumstance(t, cue.end, last) >= last - 1))
        and ahead - first > 5
        and (t.low[first] not in CLAUSES or (t.low[first] == "if" and _then(t, first, ahead)))
        and any(t.low[place] in AUXILIARY or t.low[place].endswith("ed") for place in range(first, ahead))
    )


def _says(cue: Cue) -> bool:
    return cue.verb is not None and cue.verb.saying


def _then(t: Tokens, first: int, ahead: int) -> bool:
    """ "If it rains, they will stay, she said": whether what would be so follows the condition."""
    comma = next((place for place in range(first, ahead) if t.low[place] == ","), ahead)
    return any(t.low[place] in PERSONAL or t.low[place] in AUXILIARY for place in range(comma, ahead))


def _to_break(t: Tokens, place: int, last: int) -> int:
    while place < last and t.kind[place] != MARKED and t.word[place] not in ";.?!":
        place += 1
    return place


def around(t: Tokens, first: int, stop: int, cue: Cue, aside: int) -> Report | None:
    """The words before, and after, what is set off."""
    begin, end = first, cue.unit_start
    if "(" in t.word[first:end] and ")" not in t.word[first:end]:
        begin = next(place + 1 for place in range(end - 1, first - 1, -1) if t.word[place] == "(")
    if MARKED not in t.kind[first:end]:
        begin = next((place + 1 for place in range(end - 1, first, -1) if t.word[place] == ";"), first)
    if t.low[end - 1] == "as":
        end -= 1
    while (end > begin and t.kind[end - 1] == POINT and t.word[end - 1] in ",—–-") or (
        end > begin and t.word[end - 1] == "--"
    ):
        end -= 1
    if end - begin > 1 and t.low[end - 1] in _LEADS_ON and _resumes(t, cue, stop):
        begin = end  # "She was 51 and, according to her keeper, “a madam”", "a cart which, he said, “came at us”"
    pieces: list[Range] = []
    if end > begin:
        if begin < end and t.low[begin] in ("and", "but") and begin > first and t.word[begin - 1] == ";":
            begin += 1
        if begin != first and t.low[begin] in ("and", "but", ",", "—", "–"):
            begin += 1
        pieces.append((begin, end))
    resume = aside if cue.verb is not None else _past_source(t, cue.unit_end, stop, begin, end)
    if resume < stop and t.word[resume] in ",—–;":
        resume += 1
    if cue.verb is None and t.low[cue.start] != "according" and end - begin >= 4:
        own = resume + 1 if t.low[resume : resume + 1] == [","] else cue.unit_end + 1
        if t.kind[own : own + 1] == [MARKED]:
            return Report([(own, own + 1)], cue, "around")
    if cue.verb is None and end - begin < 5 and t.low[begin] in PREPOSITIONS:
        resume = past_source(t, cue.end, stop)
        pieces = [(resume, content_end(t, resume, stop))] if resume < stop else []
        return Report(pieces, cue, "according") if pieces else None
    spoken = end > begin and all(t.kind[place] != WORD for place in range(begin, end))
    again = (
        resume < stop
        and t.kind[resume] == MARKED
        and (
            resume <= cue.end + 1
            or (t.kind[resume - 1] == POINT and not _adds(t, cue.end, resume))
            or t.word[resume - 1].endswith(".")
        )
    )
    if cue.verb is None and begin == end and cue.start > first:
        resume = cue.unit_end + (t.low[cue.unit_end : cue.unit_end + 1] == [","])
    if cue.verb is None and resume < stop:
        again = True
    if resume < stop and t.low[resume] in ("though", "although", "but", "while") and new_report(t, resume + 1, stop):
        resume = stop  # "..., she said, though she conceded"
    if resume < stop and (
        again or (t.kind[resume] != MARKED and not spoken and _goes_on(t, resume, stop, cue, (begin, end)))
    ):
        pieces.append((resume, content_end(t, resume, stop)))
    return Report(pieces, cue, "around") if pieces else None


_LEADS_ON = words("and but or who which that where whose")


def _resumes(t: Tokens, cue: Cue, stop: int) -> bool:
    """Whether the sentence goes on after what is set off."""
    return cue.verb is None or cue.inverted or (t.low[cue.end : cue.end + 1] == [","] and cue.end + 1 < stop)


def _adds(t: Tokens, place: int, stop: int) -> bool:
    """ "..., she said, adding: “...”": a report of its own."""
    return any(t.low[number] in FORMS and FORMS[t.low[number]].tense == GERUND for number in range(place, stop))


def _past_source(t: Tokens, place: int, stop: int, begin: int, end: int) -> int:
    """Where the words go on after "..., according to Ann Marsh, of the council, ..."; `stop` where they do not."""
    while place < stop and t.word[place] not in ",;.":
        place += 1
    while place + 1 < stop and t.word[place] == "," and t.low[place + 1] in _APPOSED:
        place += 2
        while place < stop and t.word[place] != ",":
            place += 1
    if place + 1 >= stop or t.word[place] != ",":
        return stop
    finite = any(t.low[number] in AUXILIARY or t.low[number].endswith("ed") for number in range(begin, end))
    if t.kind[place + 1] == MARKED and end - begin < 4:
        return place
    if end - begin < 4 and t.low[end - 1] in ("is", "was", "are", "were"):
        return place  # "It is, according to its brochure, the largest in the world"
    joined = t.low[place + 1] in ("and", "but")
    if joined and others_say(t, place + 2, stop):
        return stop
    if joined == finite and not t.low[place + 1].endswith("ing") and t.low[place + 1] not in _OTHER:
        return place
    return stop


_APPOSED = words("of from at who which whose a an the its his her")
_OTHER = words("who which though although while as after when")


def _goes_on(t: Tokens, place: int, stop: int, cue: Cue, before: Range) -> bool:
    """Whether what somebody says goes on after what is set off: not "..., she said, citing a study"."""
    low = t.low[place]
    if cue.inverted and low in AUXILIARY and not any(t.low[number] in AUXILIARY for number in range(*before)):
        return True
    if cue.verb is None:
        return False
    verb = FORMS.get(low)
    if ((verb is not None and verb.tense == GERUND) or low.endswith("ing")) and low != "including":
        return False
    if low in _AGAINST and others_say(t, place + 1, stop):
        return False  # "..., a court said, though one judge suggested that"
    if low in ("a", "an") and place + 1 < len(t.low) and t.low[place + 1] in _REMARKS:
        return False  # "..., scientists said, a finding that would ..."
    return stop - place > 1 and not cue.inverted and low not in _TURNING


_REMARKS = words("finding claim charge accusation allegation reference remark conclusion fact")
_TURNING = words("who which according whose where when as after while citing in during")
