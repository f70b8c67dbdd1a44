"""Who was spoken of last, and so who "he", "she", "it" and "they" are."""

import re
from dataclasses import dataclass

from articles.text import roles
from articles.text.arrivals import BEGINNING, OF_GENDER, Arrivals
from articles.text.descriptions import head_of
from articles.text.names import Names
from articles.text.page import REACH, Page

_FAR = 2  # paragraphs; further off, "he" is rather whom the article is about
_ANY_ONE = ("One", "Another", "Someone", "Somebody", "Anyone", "Everyone")
_DIED = re.compile(r"(?:, [^,;“”\"\n]{2,60})?,? (?:who |has )?(?:has |have )?died\b")
# "Ann Marsh, who fed three governors, a pope’s cousin and ..., died Sunday at her home. She was 91."
_DIED_AFTER = re.compile(
    r", (?!whose|said)(?:(?!\b(?:said|says|told|whose|son|daughter|husband|wife|mother|father|brother|sister)\b)"
    r"[^\n“”\"]){3,300}?, (?:has )?died\b[^\n“”\"]{0,160}?(?:\b(?:aged|at|age) \d|\b(?:He|She) was \d)"
)
_WHEN = re.compile(r"\b(?:when|after|if|as|while|though|although|because|since|until|once) $", re.IGNORECASE)
_BREAKS = re.compile(r"\n\s*")
_OBJECT = {"m": re.compile(r"\bhim\b"), "f": re.compile(r"\bher\b(?= [a-z]+ |,)")}


@dataclass(frozen=True, slots=True)
class Meaning:
    """Who a mention means, and how that was found: as printed, full name, body, pronoun, document, not named."""

    name: str
    how: str
    person: bool = False
    plural: bool = False


NOBODY = Meaning("", "not named")


class Focus:
    """What has been spoken of so far in one article, for pronouns to look back to."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.text = names.text
        self.page = Page(names.text)
        self.arrivals = Arrivals(names, self.page)
        self.person, self._person_at = "", -1
        self._until = -1  # where the words of that person end
        self._by_gender: dict[str, tuple[str, int]] = {}
        self._body_at = -1
        self._dead = self._whose_obituary()
        self._kin: tuple[str, int, str] = ("", -1, "")  # name, place, whose
        self._voice = "", "", -1  # whom a spokesman speaks for, whether it is a man or a woman, and where
        self.body = self.any = self._plural = self._it = ""
        self.descriptions: dict[str, str] = {}

    def heard(self, meaning: Meaning, place: int, until: int = 0) -> None:
        """What was spoken of last is what a pronoun means next; `until` is where a quote ends whose speaker it is."""
        if not meaning.name or meaning.name.startswith(("No ", "None", "Nothing", "Nobody")):
            return
        self.any = meaning.name
        within = self.text[max(0, place - 9) : place].endswith("in which ") and not self.names.is_person(meaning.name)
        if meaning.person and not within:
            self._belongs(meaning, place)
            self.person, self._person_at, self._until = meaning.name, place, max(place, until)
            gender = self.names.gender.get(meaning.name, "")
            if gender:
                self._by_gender[gender] = (meaning.name, self._until)
        elif meaning.plural:
            self._plural = meaning.name
        elif meaning.name.partition(" ")[0] not in _ANY_ONE and (until or self._may_speak(meaning)):
            self._it = self._plural = meaning.name
            if meaning.how != "document" and self._is_body(meaning):
                self.body, self._body_at = meaning.name, place
        if meaning.how in ("as printed", "document") and not self.names.is_person(meaning.name):
            self.descriptions[_head(meaning.name)] = meaning.name

    def speaks_for(self, meaning: Meaning, printed: str, place: int) -> None:
        """Remembers whom a spokesman, printed so, speaks for: "he" is then rather that body's than somebody else's."""
        low = printed.casefold()
        self._voice = meaning.name, "m" if "spokesman" in low else "f" if "spokeswoman" in low else "", place

    def _may_speak(self, meaning: Meaning) -> bool:
        return meaning.how == "document" or self._is_body(meaning)

    def _is_body(self, meaning: Meaning) -> bool:
        """Whether it is a body by name or by what it is called: not "Shares in the firm", "The 2-1 win"."""
        return meaning.how == "body" or meaning.name in self.names.bodies or _head(meaning.name) in roles.BODIES

    def body_here(self, place: int) -> str:
        """The named body that this paragraph has spoken of last."""
        return self.body if self._body_at >= self.page.paragraph(place) and self.body in self.names.bodies else ""

    def somebody(self, place: int, gender: str = "") -> str:
        """The person named last in this paragraph or who spoke last before; of a gender, where it is known."""
        begin = max(self.page.paragraph(place), self._person_at + 1)
        for each in self.names.before(place, 6):
            if each.lead < begin:
                break
            whole = self.names.whole(each.text)
            fits = not gender or self.names.gender.get(whole, gender) == gender
            if fits and whole in self.names.people and not self.page.in_marks(each.start):
                return whole
        begins = place - self.page.paragraph(place) < BEGINNING
        entered = self.arrivals.before(place, gender, self.person, self._person_at) if begins else ""
        if entered:
            return entered
        owner = self._kin[2] if self._kin[0] == self.person and self._kin[1] < self.page.paragraph(place) else ""
        if owner and self.names.gender.get(owner, gender) in (gender, self.names.gender.get(owner)):
            return owner
        if gender and self.names.gender.get(self.person, gender) != gender:
            return self._by_gender.get(gender, (self.person, -1))[0]
        return self.person

    def _belongs(self, meaning: Meaning, place: int) -> None:
        """Remembers whose "her mother", "his teacher" is, where nobody names them."""
        owner = {"his ": "m", "her ": "f"}.get(self.text[place : place + 4].casefold(), "")
        if owner and not self.names.is_person(meaning.name):
            whose = self._kin[2] if self._kin[0] == self.person else self.person
            if self.names.gender.get(whose, owner) != owner:
                whose = self._by_gender.get(owner, ("", -1))[0]
            self._kin = (meaning.name, place, whose)

    def _owner_again(self, wanted: str, place: int) -> str:
        """Whose "her mother" spoke last, who is meant again once a paragraph speaks on of her; "" where she is not."""
        name, at, whose = self._kin
        if not whose or self.person != name or self.names.gender.get(whose, wanted or "-") != wanted:
            return ""
        if at >= self.page.paragraph(place):
            other = OF_GENDER["m" if wanted == "f" else "f"]
            also = _OBJECT[wanted]  # "Her doctor had warned her, but she": she is not the doctor
            unlike = self.names.gender.get(name, "") == "" and (
                other.search(self.text, at + len(name), place) or also.search(self.text, at + len(name), place)
            )
            return whose if unlike or _WHEN.search(self.text, max(0, at - 10), at) else ""
        beside_words = self.text[place - 2 : place - 1] in tuple("”’\"'")
        return "" if beside_words and len(_BREAKS.findall(self.text, at, place)) == 1 else whose

    def he_or_she(self, low: str, place: int) -> Meaning:
        wanted = "m" if low == "he" else "f"
        here = self.arrivals.here(place, wanted, self.person, self._person_at)
        if here:
            return self._means(here, wanted)
        body, gender, since = self._voice
        if body and body == self.any and gender in (wanted, "") and self._still_speaks(since, place):
            return Meaning(body, "pronoun", self.names.is_person(body))
        if self._dead and self.person != self._dead and self._speaks_on(wanted, place):
            return self._means(self.person, wanted)
        if self._dead and self.names.gender.get(self._dead, wanted) == wanted and self._unnamed_here(place, wanted):
            return self._means(self._dead, wanted)
        entered = self.arrivals.before(place, wanted, self.person, self._person_at)
        if entered:
            return self._means(entered, wanted)
        main = self._main(wanted, place)
        if main:
            return self._means(main, wanted)
        owner = self._owner_again(wanted, place)
        if owner:
            return self._means(owner, wanted)
        near = self.person and place - self._person_at < REACH
        if near and self.names.gender.get(self.person, wanted) == wanted:
            return self._means(self.person, wanted)
        name, at = self._by_gender.get(wanted, ("", -1))
        if name and place - at < REACH:
            return self._means(name, wanted)
        for each in self.names.before(place):
            if each.person and not self.page.in_marks(each.start):
                whole = self.names.whole(each.text)
                if self.names.gender.get(whole, wanted) == wanted:
                    return self._means(whole, wanted)
        return NOBODY

    def _still_speaks(self, since: int, place: int) -> bool:
        """Whether "he" can be a spokesman of before: in his paragraph, beside words in marks, or where one begins."""
        ahead = self.text[max(0, place - 2) : place].strip(" ")
        return since >= self.page.paragraph(place) or not ahead or ahead[-1] in "”’\"'\n"

    def _whose_obituary(self) -> str:
        """Whom an obituary is of: "Edith Marlowe, who has died aged 94"; "" where it is none."""
        for name in self.names.inside((0, BEGINNING)):
            long = _DIED_AFTER.match(self.text, name.end)
            if name.person and " " in name.text and (_DIED.match(self.text, name.end) or long):
                return name.text
        return ""

    def _speaks_on(self, wanted: str, place: int) -> bool:
        """Whether somebody else goes on about the dead, right after they spoke: "“She laughed,” she said"."""
        beside = self.text[place - 2 : place - 1] in tuple("”’\"'")
        soon = beside and len(_BREAKS.findall(self.text, max(self._until, place - REACH), place)) == 1
        return (
            soon
            and self.names.gender.get(self.person) == wanted
            and self.text.startswith(" said", place + len(wanted) + 1)
        )

    def _unnamed_here(self, place: int, wanted: str) -> bool:
        """Whether the paragraph has named nobody of the gender wanted before `place`."""
        begin = self.page.paragraph(place)
        return not any(
            each.lead >= begin
            and self.names.is_person(each.text)
            and self.names.gender.get(self.names.whole(each.text), wanted) == wanted
            for each in self.names.before(place, 6)
        )

    def _main(self, wanted: str, place: int) -> str:
        """Whom the article names most of all, where nobody of the gender wanted has spoken in the last paragraphs."""
        if self.names.gender.get(self.person, wanted) == wanted:
            since = self._until
        else:
            since = self._by_gender.get(wanted, ("", -1))[1]
        if since < 0 or len(_BREAKS.findall(self.text, max(since, place - REACH), place)) <= _FAR:
            return ""
        return self.names.main(wanted)

    def _means(self, name: str, gender: str) -> Meaning:
        if self.names.is_person(name):
            self.names.gender.setdefault(name, gender)
        return Meaning(name, "pronoun", True)

    def it(self, place: int) -> Meaning:
        name = self._it or self._body_before(place) or self._plural
        return Meaning(name, "pronoun") if name else NOBODY

    def _body_before(self, place: int) -> str:
        near = (
            each.text
            for each in self.names.before(place, 6)
            if place - each.end < REACH and not self.page.in_marks(each.start)
        )
        return next((self.names.whole(name) for name in near if name in self.names.bodies), "")

    def they(self) -> Meaning:
        name = self._plural or self.any
        return Meaning(name, "pronoun", plural=True) if name else NOBODY


def _head(name: str) -> str:
    return head_of(name.split()).casefold()
