"""Names and what brings them on: "rancher Cole Maddox", "The van’s owner, Dennis Oyelaran", "Ann Marsh of X"."""

import re

from articles.text import callings, given, roles
from articles.text.descriptions import head_of, only_articles, plural_noun
from articles.text.focus import Focus, Meaning
from articles.text.grammar import PREPOSITIONS
from articles.text.grammar import words as table
from articles.text.names import Names
from articles.text.sightings import GAVE, Name
from articles.text.spans import Span

_POSTS = table("head leader chair captain manager editor owner founder keeper master boss principal trustee")


_CALLED = re.compile(r",? (?:called|named) (?=[A-Z])")  # "a young man called Perry"
_OWN_KIN = re.compile(r"[’']s? (?:[a-z-]+ )?(?P<kin>[a-z-]+) (?=[A-Z])")  # "Pengelly’s daughter Tamsyn"
_CALLING_ITSELF = re.compile(r" (?:calling|styling) (?:itself|themselves|himself|herself) [“\"‘']?(?=[A-Z])")
_PARTY_AND_PLACE = re.compile(r"[RDI]-[A-Z]")  # "Ames, R-Milford, said"
_OF_THERE = re.compile(rf" (?:[a-z-]+ )?(?:{'|'.join(sorted(roles.ROLES | roles.MALE | roles.FEMALE))})")


class Introductions:
    """Finds the name that a mention holds or brings on, in full."""

    def __init__(self, names: Names, focus: Focus) -> None:
        self.names = names
        self.text = names.text
        self.focus = focus

    def lead(self, printed: str, span: Span, inside: list[Name]) -> Name | None:
        """The person a mention names: "Ann Marsh of the union", "fourth-generation rancher Cole Maddox"."""
        if not inside or (len(inside) > 1 and " and " in printed and inside[0].person):
            return None
        first, last = inside[0], inside[-1]
        between = self.text[first.end : last.lead].split()
        if last.person and last.end >= span[1] - 1 and len(between) == 1 and between[0] in roles.ROLES:
            return last  # "Quay Rooms manager Ann Marsh"
        opens = first.lead <= span[0] + 1
        if opens and not first.title and _OF_THERE.fullmatch(self.text[first.end : span[1]]):
            return None  # "Cedar Lake mom", "Corbin State star"
        owns = self.text[first.end : first.end + 2] in ("’s", "'s", "’ ", "' ") and first.end + 1 < span[1]
        alone = len(first.text.split()) == 1 and self.names.is_person(first.text) and first.end >= span[1] - 2
        if (
            not owns
            and (opens or only_articles(self.text[span[0] : first.lead]))
            and ((first.person and (first.title or opens)) or alone)
        ):
            return first
        before = self.text[span[0] : first.lead].casefold().split()
        placed = self.text.startswith((" of ", " at ", " from ", " with "), first.end)
        if first.person and placed and before and before[-1] in roles.ROLES and not PREPOSITIONS & set(before):
            return first  # "ornithologist Hui-Ling Wu of State University"
        if last.end < span[1] - 2 or (last is first and first.lead <= span[0]):
            return None
        ahead = self.text[span[0] : last.lead].split()
        role = ahead[-1].casefold().strip(",.").removeprefix("ex-") if ahead else ""
        if any(word in ("in", "on", "by", "from", "with", "of") for word in ahead):
            return last if _holds_post(ahead) and last.person and (last.title or given.is_given(last.text)) else None
        if role in PREPOSITIONS or role in ("the", "and", "of") or not ahead:
            return None
        if ahead[-1].endswith(("’s", "'s", "s’")) and not last.title and len(last.text.split()) < 2:
            return None
        known = role in roles.ROLES or role in roles.MALE or role in roles.FEMALE or role in roles.BODIES
        return last if last.person or known or self.names.is_person(last.text) else None

    def apposed(self, span: Span) -> Name | None:
        """The name that follows a description: "The van’s owner, Dennis Oyelaran, told ..."."""
        gave = GAVE.match(self.text, span[1])
        if gave is not None:
            return self.names.at(gave.end())
        calling = _CALLING_ITSELF.match(self.text, span[1])
        if calling is not None:
            return self.names.at(calling.end())
        called = _CALLED.match(self.text, span[1])
        if called is not None:
            noun = head_of(self.text[span[0] : span[1]].split()).casefold()
            someone = noun in roles.ROLES or noun in roles.MALE or noun in roles.FEMALE or callings.trade(noun)
            return self.names.at(called.end()) if someone else None
        if self.text[span[1] : span[1] + 2] != ", ":
            return None
        name = self.names.at(span[1] + 2) or self._further(span[1] + 2)
        if name is None or _PARTY_AND_PLACE.match(name.text):
            return None
        own = _OWN_KIN.match(self.text, name.end)
        if own is not None and (own["kin"] in roles.MALE or own["kin"] in roles.FEMALE):
            return self.names.at(own.end())
        words = self.text[span[0] : span[1]].split()
        head = head_of(words).casefold()
        if not name.person and words[-1][0].isupper() and PREPOSITIONS & set(words):
            return None  # "A man from Perth, Scotland, said"
        if name.person and plural_noun(head) and head in roles.PLURAL_ROLES and PREPOSITIONS & set(words):
            return None  # "Lawyers for the man, Chester Dole,"
        after = self.text[name.end : name.end + 5]
        if after and after[0] not in ",.;:)(—\n" and not after.startswith((" —", " –", " (", " who", " of ", "\n")):
            return None
        return name

    def right_after(self, printed: str, span: Span) -> Name | None:
        """The person whose post the mention is: "station manager" of "station manager Aled Vaughan"."""
        if self.text[span[1] : span[1] + 1] != " " or printed.split()[-1] not in roles.ROLES:
            return None
        name = self.names.at(span[1] + 1)
        return name if name is not None and name.person else None

    def _further(self, place: int) -> Name | None:
        """The person after a few words of a second description: ", two-term incumbent Buck Tillery"."""
        near = self.names.inside((place, place + 50))
        if not near or not near[0].person:
            return None
        between = self.text[place : near[0].lead].split()
        plain = all(word.islower() and word not in PREPOSITIONS for word in between)
        return near[0] if len(between) < 5 and plain and between[:1] not in (["who"], ["whose"], ["which"]) else None

    def known_as(self, printed: str, name: Name) -> Meaning:
        """A name that a description introduces: "her mother, Meena"."""
        meaning = self.full(name)
        noun = head_of(printed.split()).casefold()
        if noun in roles.MALE or noun in roles.FEMALE:
            self.names.gender.setdefault(meaning.name, "m" if noun in roles.MALE else "f")
        firm = " " in meaning.name and meaning.name in self.names.bodies
        is_one = noun in roles.ROLES - roles.COMPANIES or noun in roles.MALE or noun in roles.FEMALE
        person = meaning.person or (is_one and not firm)
        return Meaning(meaning.name, meaning.how, person)

    def full(self, name: Name) -> Meaning:
        """Whom a name means, in full."""
        return self.full_name(name.text, name.person, name.gender if name.title else "")

    def full_name(self, name: str, person: bool = False, gender: str = "") -> Meaning:
        """Whom a name means, in full: of two who share it, who spoke last, or who is of the gender."""
        last = self.focus.person
        known = self.names.whole(name)
        shared = " " not in name and last.endswith(f" {name}")
        shared = shared and not (last in self.names.kin and known not in self.names.kin)  # not "his wife, Lurleen"
        whole = last if shared else self.names.whole(name)
        if " " not in name and name.casefold() in roles.PLURAL_ROLES and whole not in self.names.people:
            whole = name  # "Riders say", where there is a Riders First
        if not person and whole == name and given.is_given(name) and name.casefold() not in given.ALSO_PLACES:
            self.names.person(name)
        person = person or self.names.is_person(name)
        if gender and self.names.gender.get(whole, gender) != gender:
            whole = self.names.namesake(name, gender) or whole
        return Meaning(whole, "full name" if whole != name else "as printed", person)


def _holds_post(ahead: list[str]) -> bool:
    """Whether a name may follow as the holder's: "leader of the council", "chair of the bench"; not "a friend of"."""
    number = next((number for number, word in enumerate(ahead) if word in ("of", "for", "at")), 0)
    if not number or len(ahead) > 8 or ahead[0].casefold() in ("a", "an", "one", "another"):
        return False
    head, nearest = ahead[number - 1].casefold(), ahead[-1].casefold()
    return (head in roles.TITLES or head in _POSTS) and nearest.islower() and nearest not in roles.ROLES
