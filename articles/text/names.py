"""The names of a text: people without their titles, bodies, and the full form behind a short one."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from articles.text import given, roles
from articles.text.grammar import AUXILIARY, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from articles.text.grammar import words as table
from articles.text.spans import Span

_SHORT = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Lt|Col|Gen|Sgt|Capt|Maj|Adm|Cmdr|Cpl|Pfc|Spc|Brig"
    r"|St|Jr|Sr|Rev|Hon|Supt|Insp|Det|Asst|Cllr)\."
)
_CAPITAL = rf"(?:{_SHORT}|(?:[A-Z]\.)+(?:[A-Z](?![\w’']))?|\d+(?:st|nd|rd|th)|(?:(?:al|el|ar|as|ash|d)[-’'])?[A-ZÀ-ÖØ-Þ][\w’'-]*(?<![’'-]))"
_JOINED = (
    r"(?:of the|for the|of|for|and|at|the|de la|de|la|le|van der|van|von|der|den|bin|al|ibn|di|du|del|da|dos|&|"
    r"[“\"‘'(][A-Z]\w+[”\"’')])"
)
_RUN = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:[’'](?= [A-Z]))?(?: (?:{_JOINED} )?{_CAPITAL}(?:[’'](?= [A-Z]))?){{0,9}}")
_NICK = re.compile(r" [“\"'‘(](?P<nick>\w+)[”\"’')] ")  # "Tyrell “Tank” Dorsey"
_WORD = re.compile(r"\S+")
# "CityRail", not "McKay", "DeVries" or "LaToya".
_CAMEL = re.compile(r"(?!Ma?c|De|Di|Du|La|Le|Van|Fitz|O’|O')[A-Z][a-z]{2,}[A-Z][a-z]\w+")
_PARTICLES = table("de la le van von der den bin al ibn di du del da dos")
_DAYS = table(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march july september october november
    december christmas easter
    """
)
_OPENERS = (DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | SUBJECTS | _DAYS) - {
    "will",
    "may",
    "mark",
    "like",
}
# Words that only a sentence makes capital.
_SENTENCE_OPENERS = table(
    """
    asked speaking writing addressing quoting citing told opening recording is was were did does do has have had are
    could would should can also then now here there however meanwhile yet still perhaps even just only both
    yesterday today tomorrow tonight former acting sentencing giving prosecuting defending mitigating summing born
    he’s she’s
    """
)
_CONTRACTED = table("i he she it we you they that there this what who where here how isn don didn can won let")
_RANKS = table("di ds dc dci cc dcc con")  # only where they are printed as capitals
_LETTERS = table("kc qc mp mps msp ms mbe obe cbe jr sr phd md ii iii td esq mep")
# What may stand before the name of a body to say what it is: "Charity Paws & Claws".
_SORTS = table("charity union retailer broadcaster supermarket insurer brewer housebuilder thinktank airline")
_PARTIES = table("conservative liberal labour independent green tory parent")
_PEERS = table("lord lady baroness viscount")
_NOBLE = table("duke duchess earl countess prince princess marquess archbishop bishop")
_WITHIN = table("in near outside across around")
_OF_PLACES = table("upper lower nether great little north south east west new old port mount fort lake higher")
_ENDS_OF_PLACES = table("falls springs heights beach bay creek valley island islands road lane avenue square bridge")
_AGE = re.compile(r", (?:aged )?\d{1,3}\b|,? who (?:said|says|is)\b| (?:said|says|told)\b")
_COMPANY = re.compile(
    rf"\b(?:the|a|an|its|their) (?:[\w-]+ )?(?:{'|'.join(sorted(roles.COMPANIES))}), $", re.IGNORECASE
)
# What follows the name of a firm written with "’s", and not what the firm has.
_DOING = AUXILIARY | table("said says fell rose reported announced told warned made posted cut opened closed")
_FAR = 20_000  # characters in which a first name would be found again
_PLACES = table("in at near from outside around across the")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text: `lead` is where its title begins, `text` is without it."""

    text: str
    lead: int
    start: int
    end: int
    person: bool
    title: str
    gender: str = ""


@dataclass
class Names:
    """Every name of a text in order, and what has been said of them so far, there or in the article around it."""

    text: str
    full: dict[str, str] = field(default_factory=dict)
    gender: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.found: list[Name] = []
        self._namesakes: dict[str, list[str]] = {}
        self._counts: dict[str, Counter[str]] | None = None
        self._bodies: dict[str, str] = {}
        self._surnames: dict[str, str] = {}
        self._particled: dict[str, str] = {}
        self._owning: dict[str, str] = {}
        self.introduced: set[str] = set()  # "a fireman called Nuno"
        for match in _RUN.finditer(self.text):
            for first, last in _parts(match.group()):
                self._take(match.group()[first:last], match.start() + first)
        self._not_places()
        self._starts = [each.lead for each in self.found]
        for each in self.found:
            self._learn(each)
        self._learn_shared()
        self._learn_first_names()
        self._learn_owning()
        self.bodies = self._all_bodies()
        self._first: dict[str, int] = {}
        for each in self.found:
            self._first.setdefault(each.text, each.lead)

    def _all_bodies(self) -> set[str]:
        """The names that are no person's, and no plural or other plain word at the beginning of a sentence."""
        found: set[str] = set()
        for each in self.found:
            whole = self.whole(each.text)
            if each.person or (each.text.casefold() in given.GIVEN and whole == each.text):
                continue
            if " " not in each.text and self._opens_sentence(each.lead):
                after = self.text[each.end : each.end + 20].split(" ")
                plain = after[1] if len(after) > 2 and not after[0] else ""
                if (each.text.endswith("s") and not each.text.endswith("ss")) or plain in roles.BODIES | roles.ROLES:
                    continue
            found.update((each.text, whole))
        return found

    def _take(self, raw: str, lead: int) -> None:
        words = [(m.group(), m.start()) for m in _WORD.finditer(raw)]
        opens = self._opens_sentence(lead)
        while words and (_low(words[0][0]) in _OPENERS or (opens and self._only_opens([word for word, _ in words]))):
            words = words[1:]
        if len(words) > 1 and words[0][0] == "Said" and self.text.startswith(":", lead + len(raw)):
            words = words[1:]  # "Said Marsh: “...”"; elsewhere Said is somebody's name
        while words and _low(words[-1][0]) in _DAYS:
            words = words[:-1]
        if not words or (_low(words[0][0]) in _LETTERS and [word for word, _ in words[1:2]] == ["for"]):
            return
        behind = words[-1]
        while len(words) > 1 and _low(words[-1][0]) in _LETTERS and _low(words[-2][0]) not in _PARTIES:
            words = words[:-1]
        lead += words[0][1]
        bare = _after_title([word for word, _ in words])
        if not bare and opens and self._what_somebody_is([word for word, _ in words]):
            bare = 1
        start = lead + words[bare][1] - words[0][1]
        last, at = words[-1]
        end = lead + at - words[0][1] + len(_plain(last))
        name = self.text[start:end]
        if behind != words[-1]:
            end = lead + behind[1] - words[0][1] + len(_plain(behind[0]))
        if len(name) < 2:
            return
        if bare and _low(words[bare - 1][0]) in _PEERS and bare == len(words) - 1:
            bare -= 1
            start = lead + words[bare][1] - words[0][1]
            name = self.text[start : start + len(words[bare][0]) + 1] + name
        nick = _NICK.search(name)
        if nick is not None:
            name = f"{name[: nick.start()]} {name[nick.end() :]}"
            self.full.setdefault(nick["nick"].casefold(), name)
        title = " ".join(word for word, _ in words[:bare])
        self.found.append(Name(name, lead, start, end, self._person(name, title, lead), title, _gender(title, name)))

    def _opens_sentence(self, place: int) -> bool:
        ahead = self.text[max(0, place - 4) : place].rstrip(" “‘\"'([")
        return not ahead or ahead[-1] in '.!?:;…\n”’"—–•'

    @staticmethod
    def _only_opens(words: list[str]) -> bool:
        """Whether only the beginning of a sentence gives the first of these its capital: "Asked", "Neighbouring"."""
        low = _low(words[0])
        if low.replace("’", "'").partition("'")[0] in _CONTRACTED and len(low) < 8:
            return True  # "It’s", "That’ll"
        if low in _SENTENCE_OPENERS:
            return low != "former" or len(words) == 1
        leads = low.endswith("ing") and len(low) > 6 and low not in given.GIVEN and low not in roles.BODY
        return leads and len(words) < 3 and not words[-1].isupper()

    def _what_somebody_is(self, words: list[str]) -> bool:
        """Whether a sentence opens with a post and a name: "Churchwarden Basil Oates"."""
        first = words[0]
        return (
            len(words) == 3
            and first.replace("-", "").isalpha()
            and _low(first) not in given.GIVEN
            and _low(words[1]) in given.GIVEN
            and _low(words[2]) not in roles.BODY
            and self.text.count(first, 0, _FAR) == 1
        )

    def _person(self, name: str, title: str, lead: int) -> bool:
        words = name.split()
        lows = {_low(word) for word in words}
        if len(words) > 2 and words[1] == "of" and _low(words[0]) in _NOBLE:
            return True
        if _low(words[0]) in _PARTIES and _low(words[-1]) in _LETTERS:
            return False
        if len(words) == 2 and lows & roles.BODY and self._speaks_or_is(words[0], lead, name):
            return True
        if lows & roles.BODY or lows & {"of", "for", "and", "the", "&", "at"} or name.isupper():
            return False
        if title.casefold() in roles.COMPANIES | _SORTS and not given.gender(words[0]):
            return False
        described = _COMPANY.search(self.text[max(0, lead - 40) : lead])
        if described is not None and not title and not given.gender(words[0]):
            return False
        if not title and any(
            _CAMEL.fullmatch(word) or (len(word) > 2 and word.isupper() and word.isalpha()) for word in words
        ):
            return False
        if title:
            return True
        if given.gender(words[0]) and len(words) > 1:
            return True
        ahead = self.text[max(0, lead - 10) : lead].split()
        if ahead and ahead[-1].casefold() in _PLACES:
            return False
        return 2 <= len(words) <= 4

    def _speaks_or_is(self, first: str, lead: int, name: str) -> bool:
        """Whether a given name before a word for a body is somebody's: "Peter Street, 41,", "said Dolores Bank"."""
        low = _low(first)
        if low not in given.GIVEN or low in given.ALSO_PLACES:
            return False
        stop = lead + len(name)
        return _AGE.match(self.text, stop) is not None or self.text[max(0, lead - 5) : lead] in ("said ", "says ")

    def _not_places(self) -> None:
        """Takes two capitals that somewhere stand after "in" or "near", or begin as villages do, for a place."""
        places = {each.text for each in self.found if not each.title and self._stands_in_place(each)}
        for number, each in enumerate(self.found):
            words = each.text.split()
            sounds = _low(words[0]) in _OF_PLACES or _low(words[-1]) in _ENDS_OF_PLACES
            place = not each.title and not given.gender(words[0]) and (sounds or each.text in places)
            if each.person and place:
                self.found[number] = replace(each, person=False)

    def _stands_in_place(self, name: Name) -> bool:
        ahead = self.text[max(0, name.lead - 10) : name.lead].split()
        after = self.text[name.end : name.end + 2]
        return bool(ahead) and ahead[-1].casefold() in _WITHIN and not after.startswith(("’s", "'s"))

    def _learn(self, name: Name) -> None:
        words = name.text.split()
        if name.person:
            if len(words) > 1 and name.text not in self.people:
                self._namesakes.setdefault(_low(words[-1]), []).append(name.text)
            self.people.add(name.text)
        if len(words) > 1:
            party = _low(words[0]) in _PARTIES and _low(words[-1]) in _LETTERS
            for key in (words[-1], words[0]) if name.person else () if party else (words[0],):
                if not key.endswith(("’", "'")):
                    self.full.setdefault(_low(key), name.text)
            if not name.person and len(words) < 4 and _low(words[-1]) in roles.KINDS["side"]:
                self._bodies.setdefault(_low(words[-1]), name.text)
            if len(words) > 2 and name.person:
                self._surnames.setdefault(" ".join(words[-2:]), name.text)
                begin = next((number for number in range(1, len(words) - 1) if words[number] in _PARTICLES), 0)
                if begin:
                    self._particled.setdefault(_low(" ".join(words[begin:])), name.text)
            if name.person and self.full.get(_low(words[-1]), "") not in self.people:
                self.full[_low(words[-1])] = name.text
        if name.gender and name.person:
            self.gender.setdefault(self.whole(name.text), name.gender)

    def _learn_shared(self) -> None:
        """ "Paula and Stuart Brannock": the first shares the surname of the second."""
        for one, other in pairwise(self.found):
            words = other.text.split()
            if (
                other.person
                and len(words) == 2
                and other.lead == other.start
                and " " not in one.text
                and given.gender(one.text)
                and self.text[one.end : other.lead] in (" and ", " & ")
            ):
                whole = f"{one.text} {words[1]}"
                self.people.add(whole)
                if self.full.get(_low(one.text), "") not in self.people:
                    self.full[_low(one.text)] = whole
                self.gender.setdefault(whole, given.gender(one.text))
                self._namesakes.setdefault(_low(words[1]), []).append(whole)

    def _learn_first_names(self) -> None:
        """ "Her son, Darren": a given name alone, after what somebody is."""
        for number, each in enumerate(self.found):
            if each.person or " " in each.text or self.full.get(_low(each.text), each.text) != each.text:
                continue
            ahead = self.text[max(0, each.lead - 40) : each.lead].replace(",", " ").split()
            called = ahead[-1:] in (["called"], ["named"], ["nicknamed"])
            noun = "".join(ahead[-2:-1] if called else ahead[-1:])
            known = noun in roles.ROLES or noun in roles.MALE or noun in roles.FEMALE
            if each.text in self.people or (known and (called or given.gender(each.text))):
                self.person(each.text)
                self.introduced.update((each.text,) if called else ())
                if called and (noun in roles.MALE or noun in roles.FEMALE):
                    self.gender.setdefault(each.text, "m" if noun in roles.MALE else "f")
                self.found[number] = replace(each, person=True)

    def person(self, first: str) -> None:
        """Takes a given name that stands alone for a person's."""
        self.people.add(first)
        if given.gender(first):
            self.gender.setdefault(first, given.gender(first))

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

    def whole(self, name: str) -> str:
        """The longest form in which the article gives this name."""
        words = name.split()
        if len(words) == 1:
            low = _low(_plain(name))
            plain = self._bodies.get(low) or self.full.get(low, _plain(name))
            return self._owning.get(plain, plain)
        particled = self._particled.get(_low(_plain(name)))
        if particled:
            return particled
        return self._surnames.get(_plain(name), _plain(name)) if len(words) == 2 else _plain(name)

    def namesake(self, surname: str, gender: str) -> str:
        """Somebody of this surname who may be of this gender; "" for nobody."""
        shared = self._namesakes.get(_low(surname.split()[-1]), [])
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


def _low(word: str) -> str:
    return word.casefold().strip(".,’'")


def _plain(name: str) -> str:
    name = name.strip(" ,")
    if name.endswith(("’s", "'s")):
        return name[:-2]
    return name.rstrip("’'") if name.endswith(("s’", "s'")) else name


def _gender(title: str, name: str) -> str:
    for word in reversed(title.split()):
        low = _low(word)
        if low in roles.MALE or low in roles.FEMALE:
            return "m" if low in roles.MALE else "f"
    words = name.split()
    if _low(words[0]) in _NOBLE:
        return "m" if _low(words[0]) in roles.MALE else "f" if _low(words[0]) in roles.FEMALE else ""
    return given.gender(words[0]) if len(words) > 1 or title else ""


def _after_title(words: list[str]) -> int:
    """How many of the words stand before the name proper: "Detective Chief Inspector Sunita Rao"."""
    lead = _low(words[0])
    if lead in _SORTS and len(words) > 1 and _low(words[1]) not in ("of", "for", "and", "&"):
        rest = {_low(word) for word in words[1:]}
        if lead not in roles.BODY or not rest & roles.BODY:
            return 1
    if {_low(word) for word in words} & {"of", "for", "and", "&"}:
        return 0
    for number in range(len(words) - 2, -1, -1):
        low = _low(words[number])
        if (low in roles.TITLES or low in roles.ROLES) and (low not in _RANKS or words[number].isupper()):
            rest = {_low(word) for word in words[number + 1 :]}
            if (low == "dean" and number == 0) or (
                rest & roles.BODY and (low not in roles.ROLES or len(words) - number < 3)
            ):
                return 0
            return number + 1
    rest = {_low(word) for word in words[1:]}
    if (
        len(words) == 2
        and _low(words[0]) in roles.COMPANIES - roles.BODY
        and not rest & (roles.BODY | roles.COMPANY_NAMES)
    ):
        return 1
    if len(words) > 2 and _low(words[0]) in _PARTIES and given.gender(words[1]):
        return 1
    if len(words) == 2 and lead in roles.PLURAL_ROLES and _low(words[1]) in given.GIVEN:
        return 1
    if len(words) > 2 and (_low(words[0]) in roles.PLURAL_ROLES or (_does(_low(words[0])) and not rest & roles.BODY)):
        return 1
    return 0


def _does(low: str) -> bool:
    """Whether the first of three capitalised words sounds like what somebody is or does: "Quarterback", "Democrat"."""
    return low not in given.GIVEN and (
        low.endswith(("er", "or", "ist", "back", "man", "woman", "ian", "eer", "crat", "ican", "to-be", "ant"))
        or low.partition("-of-")[0] in roles.MALE | roles.FEMALE | {"parent"}
    )


def _parts(raw: str) -> Iterator[tuple[int, int]]:
    """The names in a run of capitals: "Lena Brandt of the Corrow Institute" is two, "Bank of Osk" one."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(raw)]
    begin = 0
    for number, (word, _, _) in enumerate(words):
        if number == begin:
            continue
        low, ahead = word.casefold(), words[number - 1][0]
        left = [each for each, _, _ in words[begin:number]]
        if ahead.endswith(("’s", "'s")) and low not in roles.BODY:
            yield words[begin][1], words[number - 1][2]
            begin = number
        elif low in ("of", "for", "at", "and", "of the") and _stands_alone(
            left, [w for w, _, _ in words[number + 1 :]], low
        ):
            yield words[begin][1], words[number - 1][2]
            begin = number + 1
    if begin < len(words):
        yield words[begin][1], words[-1][2]


def _stands_alone(left: list[str], right: list[str], joint: str) -> bool:
    """Whether the name before "of", "for", "at" or "and" is one of its own."""
    lows = [_low(word) for word in left]
    if (
        lows[-1] in ("shares", "stock")
        or lows[-1] in roles.PLURAL_ROLES
        or lows[-1] in ("members", "supporters", "experts", "workers", "critics")
    ):
        return True
    if joint == "and" and right and _low(right[0]) in ("district", "county", "sons", "partners", "co", "borough"):
        return False
    if any(low in ("of", "for") for low in lows):
        return joint == "at"
    if lows[-1] in roles.BODY or lows[-1] in roles.TITLES:
        return joint == "and" and len(right) > 1 and lows[-1] not in ("department", "ministry", "secretary")
    if joint in ("at", "for"):
        return len(left) > 1 or joint == "at"
    if lows[0] in given.GIVEN or any(low in roles.TITLES or low in roles.ROLES for low in lows[:-1]):
        return True
    if joint == "and":
        return len(left) > 1 and len(right) > 1
    return False
