"""The names of an article: the full form behind a short one, who is of which gender, which are bodies."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise

from articles.text import given, roles
from articles.text.capitals import low_of, plain
from articles.text.grammar import AUXILIARY
from articles.text.grammar import words as table
from articles.text.places import STATES
from articles.text.sightings import GAVE, Name, Sightings, opens_sentence
from articles.text.spans import Span
from articles.text.titles import LETTERS, PARTIES
from articles.text.verbs import FORMS

_PARTICLES = table("de la le van von der den bin al ibn di du del da dos")
# What follows the name of a firm written with "’s", and not what the firm has.
_DOING = AUXILIARY | table("said says fell rose reported announced told warned made posted cut opened closed")

_OWN = re.compile(
    r"(?:, (?:aged )?\d{1,3},?|, \d{1,3}, [^,.;“”\"\n]{3,40},)?"
    r"(?: (?:said|says|admitted|admits|insisted|insists|believes|thinks|claimed|claims|added|hopes|knew|felt)"
    r" (?:that )?(?P<as>he|she)\b"
    r"|,? who (?:(?!\b(?:his|her|he|she|him)\b)[^,.;“”\"\n]){0,40}?\b(?P<whose>his|her|himself|herself)\b)"
)


_COURTESY = ("mr", "mrs", "ms", "miss")


@dataclass
class Names:
    """Every name of a text in order, and what has been said of them so far, there or in the article around it."""

    text: str
    full: dict[str, str] = field(default_factory=dict)
    gender: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        sightings = Sightings(self.text)
        self.found = sightings.found
        self.full = sightings.nicknames | self.full
        self._namesakes: dict[str, list[str]] = {}
        self._others: dict[str, set[str]] | None = None
        self._counts: dict[str, Counter[str]] | None = None
        self._bodies: dict[str, str] = {}
        self._surnames: dict[str, str] = {}
        self._particled: dict[str, str] = {}
        self._owning: dict[str, str] = {}
        self._longer: dict[str, str] = {}  # "Walter James Pengelly", elsewhere Walter Pengelly
        self.kin: set[str] = set()  # who is brought on as somebody's wife or son
        self.introduced: set[str] = set()  # "a fireman called Nuno"
        self._starts = [each.lead for each in self.found]
        for each in self.found:
            self._learn(each)
        self._learn_genders()
        self._learn_shared()
        self._learn_given()
        self._learn_first_names()
        self._learn_owning()
        self._learn_longer()
        self.bodies = self._all_bodies()
        self._first: dict[str, int] = {}
        for each in self.found:
            self._first.setdefault(each.text, each.lead)

    def _all_bodies(self) -> set[str]:
        """The names that are no person's, and no plural or other plain word at the beginning of a sentence."""
        found: set[str] = set()
        elsewhere = {each.text for each in self.found if not opens_sentence(self.text, each.lead)}
        only_opening = {each.text for each in self.found} - elsewhere
        for each in self.found:
            whole = self.whole(each.text)
            if each.person or (each.text.casefold() in given.GIVEN and whole == each.text) or each.text in STATES:
                continue
            if self.text.endswith((" based in ", " headquarters in ", " town of ", " city of "), 0, each.lead):
                continue
            if " " not in each.text and opens_sentence(self.text, each.lead):
                after = self.text[each.end : each.end + 20].split(" ")
                plain = after[1] if len(after) > 2 and not after[0] else ""
                if (each.text.endswith("s") and not each.text.endswith("ss")) or plain in roles.BODIES | roles.ROLES:
                    continue
                if each.text in only_opening and plain.islower() and plain not in FORMS and plain not in _DOING:
                    continue  # “Safety comes first”
            found.update((each.text, whole))
        return found

    def _learn(self, name: Name) -> None:
        words = name.text.split()
        if name.person:
            if len(words) > 1 and name.text not in self.people:
                self._namesakes.setdefault(low_of(words[-1]), []).append(name.text)
            self.people.add(name.text)
        if len(words) > 1:
            party = low_of(words[0]) in PARTIES and low_of(words[-1]) in LETTERS
            team = words[-1][-1] == "s" and words[-1].isalpha() and not {low_of(word) for word in words} & roles.BODY
            body = (words[0], words[-1]) if team else (words[0],)  # "the Otters" of Port Calloway
            for key in (words[-1], words[0]) if name.person else () if party else body:
                if not key.endswith(("’", "'")):
                    self.full.setdefault(low_of(key), name.text)
            if not name.person and len(words) < 4 and low_of(words[-1]) in roles.KINDS["side"]:
                self._bodies.setdefault(low_of(words[-1]), name.text)
            if len(words) > 2 and name.person:
                self._surnames.setdefault(" ".join(words[-2:]), name.text)
                begin = next((number for number in range(1, len(words) - 1) if words[number] in _PARTICLES), 0)
                if begin:
                    self._particled.setdefault(low_of(" ".join(words[begin:])), name.text)
            if name.person and self.full.get(low_of(words[-1]), "") not in self.people:
                self.full[low_of(words[-1])] = name.text
        if name.gender and name.person:
            self.gender.setdefault(self.whole(name.text), name.gender)

    def _learn_genders(self) -> None:
        """ "Zeldra Quimby said she was tired", "Quimby, who lost her husband": who is which, where no name says."""
        for each in self.found:
            if self.is_person(each.text):
                whole = self.whole(each.text)
                own = _OWN.match(self.text, each.end) if whole not in self.gender else None
                if own is not None:
                    self.gender[whole] = "m" if (own["as"] or own["whose"]) in ("he", "his", "himself") else "f"

    def _learn_shared(self) -> None:
        """ "Paula and Stuart Brannock": the first shares the surname of the second."""
        for one, other in pairwise(self.found):
            words = other.text.split()
            if (
                other.person
                and len(words) == 2
                and other.lead == other.start
                and " " not in one.text
                and given.is_given(one.text)
                and self.text[one.end : other.lead] in (" and ", " & ")
            ):
                whole = f"{one.text} {words[1]}"
                self.people.add(whole)
                if self.full.get(low_of(one.text), "") not in self.people:
                    self.full[low_of(one.text)] = whole
                self._note(whole, given.gender(one.text))
                self._namesakes.setdefault(low_of(words[1]), []).append(whole)

    def with_surname(self, first: str, gender: str) -> str:
        """A first name with the surname of kin: Simeon, where "Mr Marsh" speaks and Ruby Marsh is all who was named."""
        if self._others is None:
            self._others = {}
            for each in self.found:
                title, whole = low_of(each.title), self.whole(each.text)
                if title in _COURTESY and " " not in each.text and self.gender.get(whole, each.gender) != each.gender:
                    self._others.setdefault(each.gender, set()).add(each.text)
        surnames = self._others.get(gender, set())
        if len(surnames) != 1:
            return first
        whole = f"{first} {min(surnames)}"
        self.people.add(whole)
        self.full[low_of(first)] = whole
        self._namesakes.setdefault(low_of(min(surnames)), []).append(whole)
        return whole

    def _learn_first_names(self) -> None:
        """ "Her son, Darren": a given name alone, after what somebody is."""
        for number, each in enumerate(self.found):
            if each.person or " " in each.text or self.full.get(low_of(each.text), each.text) != each.text:
                continue
            ahead = self.text[max(0, each.lead - 40) : each.lead].replace(",", " ").split()
            called = ahead[-1:] in (["called"], ["named"], ["nicknamed"])
            noun = "".join(ahead[-2:-1] if called else ahead[-1:])
            known = noun in roles.ROLES or noun in roles.MALE or noun in roles.FEMALE
            if each.text in self.people or (known and called) or ((known or called) and given.is_given(each.text)):
                self.person(each.text)
                self.introduced.update((each.text,) if called else ())
                if called and (noun in roles.MALE or noun in roles.FEMALE):
                    self.gender.setdefault(each.text, "m" if noun in roles.MALE else "f")
                self.found[number] = replace(each, person=True)

    def _learn_given(self) -> None:
        """ "A welder, who gave his name as Anton": the name is his."""
        for match in GAVE.finditer(self.text):
            name = self.at(match.end())
            if name is not None:
                self.person(name.text)
                self.introduced.add(name.text)
                if match["whose"] in ("his", "her"):
                    self.gender[name.text] = "m" if match["whose"] == "his" else "f"

    def person(self, first: str) -> None:
        """Takes a given name that stands alone for a person's."""
        self.people.add(first)
        self._note(first, given.gender(first))

    def _note(self, name: str, gender: str) -> None:
        if gender:
            self.gender.setdefault(name, gender)

    def _learn_owning(self) -> None:
        """ "Hobley’s fell 11%": a firm that is always written so is called so."""
        alone: dict[str, bool] = {}
        for each in self.found:
            if " " not in each.text and not each.title and each.text not in alone:
                alone[each.text] = True
            if each.text in alone and self.text[each.end : each.end + 2] not in ("’s", "'s"):
                alone[each.text] = False
        for each in self.found:
            if alone.get(each.text) and each.text not in self._owning and each.text not in given.GIVEN:
                after = self.text[each.end + 2 : each.end + 14].split(" ")
                if after[0][:1] in tuple(",.;:)") or (after[0] == "" and after[1:2] and after[1] in _DOING):
                    self._owning[each.text] = self.text[each.start : each.end + 2]

    def _learn_longer(self) -> None:
        """ "Walter James Pengelly was born": with a middle name, or where he was born, who was named before."""
        called: dict[tuple[str, str], str] = {}
        first: dict[str, str] = {}
        for each in self.found:
            words = each.text.split()
            if not each.person or len(words) < 2:
                continue
            short = called.setdefault((words[0], words[-1]), each.text)
            born = self.text.startswith((" was born", ", was born"), each.end) and len(words) > 2
            short = first.get(words[-1], short) if born else short
            first.setdefault(words[-1], each.text)
            if (len(words) > 2 and len(short.split()) == 2) or (born and short != each.text):
                self._longer[each.text] = short

    def whole(self, name: str) -> str:
        """The longest form in which the article gives this name, middle names left out where it does so itself."""
        longer = self._longer.get(plain(name))
        if longer is not None:
            return longer
        words = name.split()
        if len(words) == 1:
            low = low_of(plain(name))
            longest = self._bodies.get(low) or self.full.get(low, plain(name))
            longest = self._longer.get(longest, longest)
            return self._owning.get(longest, longest)
        particled = self._particled.get(low_of(plain(name)))
        if particled:
            return particled
        return self._surnames.get(plain(name), plain(name)) if len(words) == 2 else plain(name)

    def namesake(self, surname: str, gender: str) -> str:
        """Somebody of this surname who may be of this gender; "" for nobody."""
        shared = self._namesakes.get(low_of(surname.split()[-1]), [])
        return next((each for each in shared if self.gender.get(each, gender) == gender), "")

    def main(self, gender: str) -> str:
        """Who of this gender is named most in the text, if twice as often as anybody else; else ""."""
        if self._counts is None:
            self._counts = {"m": Counter(), "f": Counter()}
            for each in self.found:
                whole = self.whole(each.text)
                if whole in self.people and whole in self.gender and self.gender[whole] in self._counts:
                    self._counts[self.gender[whole]][whole] += 1
        most = self._counts[gender].most_common(2)
        clear = most and most[0][1] > 3 and (len(most) == 1 or most[0][1] >= 2 * most[1][1])
        return most[0][0] if clear else ""

    def first(self, name: Name) -> bool:
        """Whether this is where the text names somebody for the first time."""
        return self._first.get(name.text) == name.lead

    def first_at(self, name: str) -> int:
        """Where the text has this name first; where it does not have it, its end."""
        return self._first.get(name, len(self.text))

    def is_person(self, name: str) -> bool:
        return name in self.people or self.whole(name) in self.people

    def before(self, place: int, count: int = 12) -> list[Name]:
        """The last names before `place`, nearest first."""
        stop = bisect_left(self._starts, place)
        return self.found[max(0, stop - count) : stop][::-1]

    def inside(self, span: Span) -> list[Name]:
        """The names that begin inside `span`."""
        left, right = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return self.found[left:right]

    def at(self, place: int) -> Name | None:
        """The name that begins exactly at `place`, its title included."""
        left = bisect_left(self._starts, place)
        return self.found[left] if left < len(self.found) and self._starts[left] == place else None
