"""Who a mention means within one article: full names, bodies behind spokespeople, pronouns, documents."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from articles.text.grammar import words as table
from articles.text.spans import Span

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?<![’'-])\.?"
_SMALL = r"(?:of|for|and|the|de|la|le|van|von|der|den|bin|al|ibn|di|du|del|da|dos)"
_NAME = re.compile(rf"(?:{_CAPITAL}|(?:[A-Z]\.)+)(?: (?:{_SMALL} )?(?:the )?(?:{_CAPITAL}|(?:[A-Z]\.)+|&)){{0,7}}")
_POSSESSIVE = re.compile(r"[’']s?$")
TITLES = table(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor president
    mayor judge justice secretary minister councillor cllr superintendent inspector sergeant constable captain
    general colonel major lieutenant rev reverend father bishop archbishop rabbi imam chancellor premier speaker
    baroness king queen prince princess pope sheriff congressman congresswoman chief deputy detective officer pc
    dci ds di coach former acting vice prime attorney ambassador commissioner chairman chairwoman chairperson
    director commander admiral sgt lt col gen capt maj supt insp
    """
)
_MALE = table(
    """
    mr sir lord king prince pope father spokesman chairman congressman councilman businessman policeman man son
    husband brother
    """
)
_FEMALE = table(
    """
    mrs ms miss dame lady baroness queen princess spokeswoman chairwoman congresswoman councilwoman
    businesswoman woman mother daughter wife widow sister
    """
)
_BODY = table(
    """
    police party council committee university college school group union association institute agency department
    ministry office company bank trust court house senate congress commission board authority service force army
    navy corporation inc ltd plc corp llc club society foundation federation alliance campaign network news
    times post journal press government parliament assembly hospital church street action watch international
    league centre center bureau administration organisation organization treasury airlines airways holdings
    partners fund media council's water energy rail railways transport juries friends coalition forum team unit
    squad line lines harbour port borough county city town district rescue brigade ambulance museum theatre
    gallery library charity farms motors homes housing
    """
)
_SPOKES = re.compile(
    r"^(?:(?:a|an|the|one|another|its|their|senior|official)\s)*(?P<before>.*?)[’']?s?\s*"
    r"\b(?:spokes(?:man|woman|person|people)|press secretary)\b(?:\s(?:for|of|from|at)\s(?:the\s)?(?P<after>.+))?$",
    re.IGNORECASE,
)
DOCUMENTS = table(
    """
    letter statement report study email memo document filing complaint lawsuit post tweet message petition
    article review survey notice note leaflet placard banner sign ruling judgment judgement indictment paper
    book website newsletter editorial order dossier memorandum manifesto
    """
)
_ROLES = table(
    """
    organisers organizers campaigners activists protesters officers officials residents spokesman spokeswoman
    spokesperson manager owner leader resident neighbour neighbor witness founder farmer teacher lawyer
    solicitor barrister economist analyst historian author actor singer writer head organiser organizer
    campaigner activist strategist delegate candidate nominee pollster editor correspondent reporter adviser
    advisor aide chief executive president chair trustee skipper harbourmaster headteacher engineer scientist
    researcher student shopkeeper landlord publican baker charity watchdog regulator operator
    """
)
_TOLD = re.compile(
    r"(?:that\s)?(?:he|she|it|they|we|I)\s(?:was|were|had been|has been|have been)\s"
    r"(?:contacted|told|asked|informed|advised|warned|urged|ordered)\sby\s(?:the\s)?",
    re.IGNORECASE,
)
_ITS_PAPER = re.compile(
    r"(?:that\s)?the\s(?:correspondence|letter|email|message|call|note|request)\s(?!would|will|was|is)\w+",
    re.IGNORECASE,
)
_LEADING = table(
    """
    the a an its his her their our one another
    """
)
_GAP = 6


def _plain(name: str) -> str:
    return _POSSESSIVE.sub("", name.strip(" ,.")) if not name.endswith("Jr.") else name


@dataclass(slots=True)
class Name:
    """A name as it stands in the article, without title."""

    text: str
    start: int
    person: bool


@dataclass
class Names:
    """Every name of a text in order, and what has been said of them so far, there or in the article around it."""

    text: str
    full: dict[str, str] = field(default_factory=dict)
    gender: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.found: list[Name] = []
        for match in _NAME.finditer(self.text):
            self._take(match.group(), match.start())
        self._starts = [each.start for each in self.found]

    def _take(self, raw: str, start: int) -> None:
        words = _plain(raw).split()
        gender = ""
        titled = False
        while words and words[0].casefold().strip(".") in TITLES:
            low = words[0].casefold().strip(".")
            gender = "m" if low in _MALE else "f" if low in _FEMALE else gender
            start += len(words[0]) + 1
            words, titled = words[1:], True
        if not words or len(words[-1]) < 2:
            return
        lows = {word.casefold() for word in words}
        person = (titled or 2 <= len(words) <= 4) and not lows & _BODY and not lows & {"of", "for", "and", "the", "&"}
        name = " ".join(words)
        self.found.append(Name(name, start, person))
        if len(words) > 1 and person:
            for key in (words[-1].casefold(), words[0].casefold()):
                self.full.setdefault(key, name)
        if gender and person:
            self.gender.setdefault(self.whole(name), gender)

    def whole(self, name: str) -> str:
        """The longest form in which the article gives this name."""
        words = name.split()
        while len(words) > 1 and words[0].casefold().strip(".") in TITLES:
            words = words[1:]
        if len(words) == 1:
            return self.full.get(_plain(words[0]).casefold(), _plain(words[0]))
        return _plain(" ".join(words))

    def before(self, place: int, count: int = 12) -> list[Name]:
        """The last names before `place`, nearest first."""
        stop = bisect_left(self._starts, place)
        return self.found[max(0, stop - count) : stop][::-1]

    def inside(self, span: Span) -> list[Name]:
        """The names that begin inside `span`."""
        left, right = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return self.found[left:right]


@dataclass(frozen=True, slots=True)
class Meaning:
    """Who a mention means, and how that was found: as printed, full name, body, pronoun, document, not named."""

    name: str
    how: str
    person: bool = False


class Speakers:
    """Resolves the mentions of one article in reading order."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.text = names.text
        self._person: str = ""
        self._person_at = -1
        self._body: str = ""
        self._any: str = ""
        self._papers: dict[str, str] = {}
        self._correspondent = ""

    def heard(self, meaning: Meaning, place: int) -> None:
        """What was resolved last is what a pronoun means next."""
        if not meaning.name:
            return
        self._any = meaning.name
        if meaning.person:
            self._person, self._person_at = meaning.name, place
        else:
            self._body = meaning.name

    def paper(self, noun: str, speaker: str) -> None:
        """In whose letter or statement the words stand."""
        if speaker:
            self._papers[noun] = speaker

    def relayed(self, words: str, place: int, speaker: str) -> str:
        """Whose words a speaker passes on: "it was contacted by the police", "the correspondence highlighted"."""
        told = _TOLD.match(words)
        if told is not None:
            for name in (
                self.names.inside((place + told.end(), place + told.end() + 2))
                or self.names.inside((place + told.end(), place + told.end() + 40))[:1]
            ):
                self._correspondent = self.names.whole(name.text)
                return "" if self._correspondent == speaker else self._correspondent
        paper = _ITS_PAPER.match(words)
        if paper is not None and self._correspondent != speaker:
            return self._correspondent
        return ""

    def meaning(self, span: Span | None) -> Meaning:
        """Who speaks, for the mention at `span`."""
        if span is None:
            return Meaning("", "not named")
        printed = self.text[span[0] : span[1]].strip(" ,")
        if not printed.strip(".’'"):
            return Meaning("", "not named")
        low = printed.casefold()
        if low in ("he", "she"):
            return self._pronoun(low, span[0])
        if low == "it":
            return Meaning(self._body or self._any, "pronoun") if self._body or self._any else Meaning("", "not named")
        if low == "they":
            return Meaning(self._any or self._body, "pronoun") if self._any else Meaning("", "not named")
        if low in ("who", "that", "which", "whose"):
            return self._antecedent(span[0])
        if low in ("i", "we", "you", "this", "these", "those", "there"):
            return Meaning("", "not named")
        noun = low.split()[-1]
        if (
            noun in DOCUMENTS
            and low.split()[0] in ("the", "this", "its", "his", "her", "their")
            and noun in self._papers
        ):
            return Meaning(self._papers[noun], "document")
        spokes = _SPOKES.match(printed)
        if spokes is not None:
            return self._spokes(spokes, printed, span)
        return self._named(printed, span)

    def _spokes(self, spokes: re.Match[str], printed: str, span: Span) -> Meaning:
        body = (spokes["after"] or spokes["before"] or "").strip(" ,’'")
        body = _POSSESSIVE.sub("", body)
        words = body.split()
        if words and any(word[:1].isupper() for word in words):
            while words and words[0].casefold() in _LEADING:
                words = words[1:]
            return Meaning(self.names.whole(" ".join(words)) if len(words) > 1 else " ".join(words), "body")
        if not words and (self._body or self._any):
            return Meaning(self._body or self._any, "body")
        if words:
            return Meaning(_start_capital(" ".join(words)), "body")
        return Meaning(_start_capital(printed), "as printed")

    def _named(self, printed: str, span: Span) -> Meaning:
        names = self.names.inside(span)
        words = printed.split()
        if names:
            whole_mention = names[0].start == span[0] and len(names) == 1
            tail = names[-1]
            at_end = (
                self.text[tail.start : span[1]].strip(" ,.").startswith(tail.text)
                and span[1] - tail.start <= len(tail.text) + 3
            )
            if whole_mention and tail.start + len(tail.text) >= span[1] - 3:
                return self._full(self._without_role(tail.text), tail.person)
            if len(names) > 1 and " and " in printed:
                return Meaning(_start_capital(printed), "as printed")
            if (
                at_end
                and (tail.person or len(names) == 1)
                and not any(w in ("of", "at", "for", "from", "in", "with") for w in words[:-1])
            ):
                name = self._without_role(tail.text)
                person = tail.person or name.casefold() in self.names.full
                if person or words[0].casefold() in _ROLES or words[0].casefold() not in _LEADING:
                    return self._full(name, person)
                if words[0].casefold() == "the":
                    return Meaning(name, "as printed")
        return Meaning(
            _start_capital(_without_article(printed)), "as printed", words[-1].casefold() in _MALE | _FEMALE | _ROLES
        )

    def _without_role(self, name: str) -> str:
        words = name.split()
        while len(words) > 1 and (words[0].casefold() in _ROLES or words[0].casefold().strip(".") in TITLES):
            words = words[1:]
        return " ".join(words)

    def _full(self, name: str, person: bool) -> Meaning:
        whole = self.names.whole(name)
        person = person or name.casefold() in self.names.full
        return Meaning(whole, "full name" if whole != name else "as printed", person)

    def _pronoun(self, low: str, place: int) -> Meaning:
        wanted = "m" if low == "he" else "f"
        if self._person and place - self._person_at < 2500 and self.names.gender.get(self._person, wanted) == wanted:
            self.names.gender.setdefault(self._person, wanted)
            return Meaning(self._person, "pronoun", True)
        for name in self.names.before(place):
            if name.person:
                whole = self.names.whole(name.text)
                if self.names.gender.get(whole, wanted) == wanted:
                    self.names.gender.setdefault(whole, wanted)
                    return Meaning(whole, "pronoun", True)
        return Meaning("", "not named")

    def _antecedent(self, place: int) -> Meaning:
        for name in self.names.before(place, 2):
            if place - name.start - len(name.text) <= _GAP:
                return self._full(name.text, name.person)
        return Meaning("", "not named")


def _start_capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _without_article(printed: str) -> str:
    words = printed.split()
    if len(words) > 1 and words[0].casefold() in ("the", "a", "an"):
        return " ".join(words[1:])
    return printed


def is_body(name: str) -> bool:
    """Whether a name has a word that only bodies have, such as "council" or "police"."""
    return any(word.strip(".,").casefold() in _BODY for word in name.split())
