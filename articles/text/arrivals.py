"""Who has just been brought on, whoever spoke before: "A neighbour, Doug Reese, came by. He"."""

import re

from articles.text import roles
from articles.text.grammar import PREPOSITIONS, SUBORDINATORS
from articles.text.names import Names
from articles.text.page import REACH, Page
from articles.text.sightings import Name

BEGINNING = 32  # characters with which a paragraph begins
OF_GENDER = {"m": re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), "f": re.compile(r"\b(?:[Ss]he|[Hh]er)\b")}
_AGED = re.compile(r", (?:aged )?\d{1,3},")  # brings somebody on, whoever spoke before
_SHORT = 20, 320  # characters of a paragraph that brings somebody on
_LEAD_IN = 140  # characters
_VERB = re.compile(r" (?!and\b|or\b|of\b|who\b)[a-z]+")
_SENTENCE = re.compile(r"[.!?][”’\"')]* |\n")
_HAS = re.compile(r"[’']s? (?P<noun>[a-z-]+)")
_OPENING = 60  # characters


class Arrivals:
    """Finds who has come in since `spoke`, named last at `since`, was heard."""

    def __init__(self, names: Names, page: Page) -> None:
        self.names = names
        self.text = names.text
        self.page = page

    def here(self, place: int, wanted: str, spoke: str, since: int) -> str:
        """Somebody of the gender wanted whom this paragraph has named since anybody else spoke."""
        already = self.names.gender.get(spoke, "") == wanted
        begin = max(self.page.paragraph(place), since + 1)
        for each in self.names.before(place, 6):
            if each.lead < begin:
                return ""
            if not self._is_somebody(each) or self.page.in_marks(each.start):
                continue
            enters = (
                self._brings_on(each, begin, wanted)
                or self._ends(each, begin, place, wanted)
                or self._owns(each, begin, place, wanted)
                or self._opens(each)
            )
            had = self.text[each.end : each.end + 2] in ("’s", "'s")
            if had and not enters and spoke:
                continue  # "He called Marsh’s speech “dull”"
            if already and not enters and not _AGED.match(self.text, each.end) and not self._acts(each):
                continue
            whole = self.names.whole(each.text)
            if self.names.gender.get(whole, wanted if already or enters else "") == wanted:
                return whole
        return ""

    def before(self, place: int, wanted: str, spoke: str, since: int) -> str:
        """The only person whom the paragraph before this one names, where it is short and nobody speaks in it."""
        here = self.text.rfind("\n", max(0, place - REACH), place)
        line = self.text[max(0, here - 2 * _SHORT[1]) : max(here, 0)].rstrip("\n")
        begin = max(0, here - 2 * _SHORT[1]) + line.rfind("\n") + 1
        if here < 0 or since >= begin or not _SHORT[0] < here - begin < _SHORT[1]:
            return ""
        named = {}
        for each in self.names.before(place, 8):
            if each.lead >= here:
                return ""
            if begin <= each.lead and self._is_somebody(each):
                if self.page.in_marks(each.start):
                    return ""
                named[self.names.whole(each.text)] = each
        fitting = [name for name in named if self.names.gender.get(name) == wanted]
        only = next(iter(named)) if len(named) == 1 else fitting[0] if len(fitting) == 1 else ""
        fits = not wanted or self.names.gender.get(only, wanted) == wanted
        return only if only and only != spoke and fits else ""

    def _is_somebody(self, name: Name) -> bool:
        """Whether a name is a person's; a given name alone is one where a paragraph begins with it: "His son, Bo,"."""
        if not self.names.is_person(name.text):
            return False
        whole = self.names.whole(name.text)
        return (
            " " in whole
            or whole in self.names.introduced
            or "\n" in self.text[max(0, name.lead - BEGINNING) : name.lead]
            or name.lead < BEGINNING
        )

    def _acts(self, name: Name) -> bool:
        """Whether a name is what a sentence is about after what leads in: "Asked what she would do, Teale looked"."""
        if _VERB.match(self.text, name.end) is None:
            return False
        left = _SENTENCE.split(self.text[max(0, name.lead - _LEAD_IN) : name.lead])[-1]
        first = left.partition(" ")[0].casefold()
        return left.endswith(", ") and (first.endswith(("ed", "ing")) or first in PREPOSITIONS | SUBORDINATORS)

    def _opens(self, name: Name) -> bool:
        """Whether a paragraph opens with what somebody does: "Marsh retires in May. He said"."""
        ahead = self.text[max(0, name.lead - 1) : name.lead]
        return ahead in ("", "\n") and _VERB.match(self.text, name.end) is not None

    def _ends(self, name: Name, begin: int, place: int, wanted: str) -> bool:
        """Whether a sentence about nobody else ends with somebody new: "It irked Ann Marsh. She wanted to know"."""
        return (
            " " in name.text
            and self.text[name.end : place] in (". ", "? ", "! ")
            and self.names.first(name)
            and not OF_GENDER[wanted].search(self.text, begin, name.lead)
            and not any(
                each.lead >= self.page.paragraph(place) and each.lead < name.lead and self.names.is_person(each.text)
                for each in self.names.before(name.lead, 6)
            )
        )

    def _owns(self, name: Name, begin: int, place: int, wanted: str) -> bool:
        """Whether a paragraph begins with what is somebody's: "Marsh’s best work was a bell. She thought"."""
        had = _HAS.match(self.text, name.end)
        return (
            had is not None
            and name.lead - begin < BEGINNING
            and (begin == 0 or self.text[begin - 1] == "\n")
            and had["noun"] not in (roles.MALE if wanted == "m" else roles.FEMALE)
            and not any(
                each.lead > name.lead and self.names.is_person(each.text) for each in self.names.before(place, 6)
            )
        )

    def _brings_on(self, name: Name, begin: int, wanted: str) -> bool:
        """Whether a paragraph opens with somebody not named before: "A neighbour, Doug Reese, came by"."""
        ahead = self.text[begin : name.lead]
        return (
            " " in name.text
            and len(ahead) < _OPENING
            and not OF_GENDER[wanted].search(ahead)
            and self.names.first(name)
            and (begin == 0 or self.text[begin - 1] == "\n")
        )
