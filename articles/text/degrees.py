"""Words that say more or less of the same thing: what a lead may overstate. Steps of a line are told apart by "|"."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.text.spans import Span
from articles.text.terms import Word, stem

DEGREES = """
call_off called_off calling_off cancel cancelled cancellation scrap abandon abandoned axe | postpone postponed delay
  put_off reschedule put_back suspend pause
kill killed died die dead death deaths fatal | injure injured hurt wound wounded
convict convicted conviction guilty jail jailed sentence sentenced | charge charged prosecute | arrest arrested
  detain detained | question questioned accuse accused allege alleged suspect suspected
ban banned outlaw prohibit forbid | limit limiting restrict restricting restrict curb cap
order ordered force forced compel instruct command | ask asked urge urged advise advised recommend request appeal
  suggest invite encourage
prove proved proven show shown establish demonstrate confirm confirmed | suggest suggests indicate hint imply point_to
sack sacked fire fired dismiss dismissed oust ousted axe | resign resigned quit step_down stepped_down stand_down
  leave retire retired
destroy destroyed gut raze razed wreck wrecked ruin flatten | damage damaged scorch
sharply soar soared plunge plunged dramatically steeply massively hugely surge surged | slightly slight modestly
  marginally edge edged a_little
merge merged | cooperate work_together alliance
apologise apologised apology apologize sorry | regret regretted
all every each everyone | most majority | some several few
never | rarely seldom | sometimes
admit admitted confess confessed confession | deny denied
refuse refused reject rejected refusal | consider considering weigh
promise promised pledge pledged vow vowed guarantee | hope hoped aim aims wish
permanently for_good | temporarily for_now
win won victory | lead leading ahead
murder murdered | manslaughter
terrorist terrorism | militant extremist
fraud fraudulent steal stole theft | error mistake oversight
riot rioting rioted | protest demonstration rally
collapse collapsed | crack cracked
demand demanded insist insisted | ask asked
attack attacked assault | threaten threatened threat
shut closed close closure | restrict reduce_hours
epidemic | outbreak cluster
poison poisoned poisonous | contaminate contaminated
lie lied lying | mistaken mislead misled
halt halted stop stopped end ended | slow slowed reduce reduced
approve approved | recommend recommended back backed
expel expelled | suspend suspended
drought | dry
evacuate evacuated evacuation | advise_to_leave
bankrupt bankruptcy bust collapse | debt debts owe
blame blamed | question questioned
crisis catastrophe disaster | problem difficulty difficulties concern
hero | volunteer
major huge massive | minor small
unanimous unanimously | majority divided split narrow narrowly
immediately at_once | gradually eventually in_time
agree agreed accept accepted | consider considering discuss discussing
double doubled | rise rose risen increase
certain certainly definitely | possible possibly perhaps likely probably
know knew | believe believed suspect think thought
sell sold sale | lease rent
quit quits quitting | threaten considering
war | tension dispute row
"""


@dataclass(frozen=True, slots=True)
class Degree:
    """A word of a series and its step; offsets are code points."""

    series: int
    step: int
    span: Span


def _read() -> dict[tuple[str, ...], list[tuple[int, int]]]:
    known: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for series, line in enumerate(DEGREES.replace("\n  ", " ").strip().split("\n")):
        for step, entries in enumerate(line.split("|")):
            for entry in entries.split():
                places = known.setdefault(tuple(stem(part) for part in entry.split("_")), [])
                if (series, step) not in places:
                    places.append((series, step))
    return known


_KNOWN = _read()


def degrees(found: Sequence[Word]) -> list[Degree]:
    """Every word of a series among the words of a sentence, in order."""
    result = []
    for place in range(len(found)):
        for length in (3, 2, 1):
            key = tuple(word.stem for word in found[place : place + length])
            if len(key) == length:
                span = found[place].start, found[place + length - 1].end
                result += [Degree(series, step, span) for series, step in _KNOWN.get(key, ())]
        apart = tuple(word.stem for word in (*found[place : place + 1], *found[place + 2 : place + 3]))
        if found[place + 1 : place + 2] and found[place + 1].text.casefold() in _BETWEEN:
            span = found[place].start, found[min(place + 2, len(found) - 1)].end
            result += [Degree(series, step, span) for series, step in _KNOWN.get(apart, ())]
    return result


# What may stand within "call off" and its like: "call it off".
_BETWEEN = frozenset({"it", "them", "this", "that", "him", "her", "us"})
