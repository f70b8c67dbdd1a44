"""Who is who: the descriptions that stand beside the names of an article."""

import re
from bisect import bisect_right
from collections import defaultdict

from articles.text import roles
from articles.text.grammar import DETERMINERS, PREPOSITIONS
from articles.text.grammar import words as table
from articles.text.names import Names
from articles.text.sightings import Name
from articles.text.verbs import FORMS, PAST

# "Ann Marsh, 48, the head of ..."; "Ann Marsh, who chairs ..."; "Stagline, the operator, ..."
_AFTER = re.compile(
    r",? (?:\(?\d{1,3}\)?, |aged \d{1,3}, )?"
    r"(?!(?:said|says|told|tells|added|wrote|has|had|was|is|will|would|who (?:said|told)) )"
    r"(?P<words>(?:(?:the|a|an|its|his|her|their|one|who) |[a-z][\w-]+ |[\w.]+[’']s? )"
    r"[^,.;:()“”\"\n—–]{2,90})"
)
# "Denise Farrow, 52, was the live-in carer of Arthur Penrose".
_IS = re.compile(
    r"(?:, (?:aged )?\d{1,3},)? (?:is|was|has been|had been) "
    r"(?P<words>(?:the|a|an|his|her|their) [^,.;:()“”\"\n—–]{2,60})"
)
# "Stephen Hodge, 41, of no fixed address, denies murder".
_ACCUSED = re.compile(
    r"(?:, [^.;:“”\"\n]{2,60},|)(?:, \d\d,)? (?:(?:has |had )?(?:denie[ds]|pleaded|admits|admitted)|(?:is|was) "
    r"(?:accused|charged|convicted|found guilty|(?:on|standing) trial)|stood trial|stands (?:trial|accused)"
    r"|faces (?:trial|charges|\w+ counts))\b"
)
_PUBLIC = re.compile(r"\b(?:District|State|County|U\.S\.|US|Commonwealth|General)\b")
_GROUPS = re.compile(
    r"\b(?:Group|Alliance|Coalition|Association|Action|Network|Society|Watch|Campaign|Friends|Union|League|Council|Front|"
    r"Holdings|Partners|Movement|Army|Rights|Against|Save|Trust|Foundation|plc|Inc)\b"
)
_BREAK = re.compile(r"[,.;:()“”\"\n—–?!]")
_NEAR = 120
_PARAGRAPH = 1500  # characters
_WORD = re.compile(r"[\w-]+")
_STOP = (
    DETERMINERS
    | PREPOSITIONS
    | table("who whose which is was has been had and or said says that he she they it his her its their now also")
)
# "Her former husband, the director Caspar Roe": who is a man.
_KIN_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ww]hose|[’']s) (?:[a-z-]+ ){{0,3}}"
    rf"(?P<kin>{'|'.join(sorted(roles.MALE | roles.FEMALE))}),? (?:(?:the|a|an) (?:[a-z-]+ ){{1,4}})?$"
)
# "Sheriff Roe said the guard, Bo Dahl,": what stands before "said" is somebody else.
_SAID = re.compile(
    r" (?:said|says|told|added|claimed|confirmed|explained)(?: that)? (?=(?:the|a|an|his|her|their|its) )"
)
_A_FIRM = re.compile(
    r", (?:a|an|the|which is a) (?:[\w-]+ ){0,3}"
    r"(?:maker|manufacturer|producer|developer|operator|provider|supplier|seller|retailer"
    r"|brewer|lender|insurer|start-up|startup|firm|company|chain|carrier|airline)\b"
)
_NOT_QUITE = table("shadow deputy vice assistant former ex")  # the shadow chancellor is not the chancellor


# "The letter, from the hospital’s chief pharmacist to its board,": whose words it holds.
_WRITTEN_BY = re.compile(
    r"\b(?P<paper>letter|memo|email|e-mail|message|note),? (?:sent |written )?(?:from|by) "
    r"(?P<writer>(?:the|a|an|its|his|her) [^,.;:\n]{3,60}?)(?= to | that | which | and |,|\.)"
)


class People:
    """Finds the name behind a description, and what describes a name."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._index: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self.described: set[str] = set()  # who has a trade or an office
        self._bodies: list[Name] = []
        for number, name in enumerate(names.found):
            following = names.found[number + 1] if number + 1 < len(names.found) else None
            self._describe(name, following)
            if not names.is_person(name.text):
                self._bodies.append(name)
        self.writers = {paper["paper"].casefold(): paper.span("writer") for paper in _WRITTEN_BY.finditer(names.text)}
        self._places = [body.start for body in self._bodies]

    def _describe(self, name: Name, following: Name | None) -> None:
        text, whole = self.names.text, self.names.whole(name.text)
        for word in _WORD.findall((name.title or name.text.partition(" of ")[0]).casefold()):
            if word not in roles.ROLES and word not in roles.TITLES:
                continue
            also = roles.ALSO.get(word, ())
            if word == "attorney":
                also = ("prosecutor",) if _PUBLIC.search(name.title) else ("lawyer",)
            for each in (word, *also):
                self._index[each].append((name.start, whole))
            self.described.update((whole,) if word in roles.ROLES else ())
        found = _AFTER.match(text, name.end, name.end + _NEAR)
        if found is not None and text[name.end : name.end + 1] == ",":
            verb = FORMS.get(found["words"].split()[0])
            ends = FORMS.get(found["words"].split()[-1])  # "Deputies, the sheriff added, had been"
            says = (verb is not None and verb.saying and verb.tense == PAST) or (ends is not None and ends.saying)
            if not says:
                self._add(found["words"], name, whole)  # not "Ann Marsh, asked why the chancellor had"
        being = _IS.match(text, name.end, name.end + _NEAR) if name.person else None
        if being is not None:
            self._add(being["words"], name, whole)
        if name.person and _ACCUSED.match(text, name.end, name.end + _NEAR):
            for each in ("defendant", "accused"):
                self._index[each].append((name.start, whole))
        kin = _KIN_BEFORE.search(text, max(0, name.lead - 70), name.lead)
        if kin is not None and name.person:
            gender = "m" if kin["kin"].casefold() in roles.MALE else "f"
            if " " not in whole:
                whole = self.names.with_surname(whole, gender)
            self.names.kin.add(whole)
            self.names.gender.setdefault(whole, gender)
        stands = text[max(0, name.lead - 2) : name.lead]
        if (stands.endswith(", ") and text[name.end : name.end + 1] in (",", ".", ";", "")) or stands == ", ":
            ahead = _BREAK.split(text[max(0, name.lead - 92) : name.lead - 2])[-1]
            ahead = ahead.rpartition(" and ")[2] if " and her " in ahead or " and his " in ahead else ahead
            ahead = _SAID.split(ahead)[-1]
            if described_as(ahead):
                self._add(ahead, name, whole)
        else:
            words = _BREAK.split(text[max(0, name.lead - 60) : name.lead])[-1].split()
            last = words[-1].casefold() if words else ""
            if last in roles.ROLES or last in roles.MALE or last in roles.FEMALE:
                self._add(" ".join(words[-4:]), name, whole)

    def _add(self, description: str, name: Name, whole: str) -> None:
        found = _WORD.findall(description.casefold())[:12]
        ends = PREPOSITIONS | (_STOP - DETERMINERS)
        head = next((number for number in range(1, len(found)) if found[number] in ends), len(found)) - 1
        for number, word in enumerate(found):
            if _NOT_QUITE & set(found[max(0, number - 2) : number]):
                continue
            self.described.update((whole,) if word in roles.ROLES else ())
            if number == head or word in roles.ROLES or word in roles.TITLES:
                self._index[word].append((name.start, whole))
            if number == head and number and found[number - 1] not in ends:
                self._index[f"{found[number - 1]} {word}"].append((name.start, whole))
            if number == head and (word in roles.MALE or word in roles.FEMALE):
                self.names.gender.setdefault(whole, "m" if word in roles.MALE else "f")

    def called(self, noun: str, place: int) -> str:
        """Who was last described by this word before `place`, or is first after it; "" for nobody."""
        entries = self._index.get(noun)
        if not entries:
            return ""
        number = bisect_right(entries, (place, "\U0010ffff"))
        return entries[number - 1][1] if number else entries[0][1]

    def only(self, noun: str) -> str:
        """Who alone is described by this word anywhere; "" for nobody, or several."""
        holders = {who for _, who in self._index.get(noun, ())}
        return next(iter(holders)) if len(holders) == 1 else ""

    def body(self, noun: str, place: int, last: str) -> str:
        """The body that "the council", "the force" or "the company" means at `place`; `last` was spoken of last."""
        if noun in roles.BODY:
            found = self._latest({noun}, place)
            if found:
                return found
        if noun in roles.KINDS:
            found = self._latest(roles.KINDS[noun], place)
            if found:
                return found
        if last and any(word in roles.KINDS.get(noun, ()) for word in last.casefold().split()):
            return last
        if noun in roles.COMPANIES:
            soon = self._described_so(place, soon=True)
            if soon:
                return soon
            heard = last.casefold().split()
            if any(word in roles.COMPANY_NAMES for word in heard):
                return last
            named = not self.names.is_person(last) and last in self.names.bodies
            if named and not any(word in roles.BODY for word in heard):
                return last
            if noun == "group":
                return last if last in self.names.bodies and _GROUPS.search(last) else ""
            company = self._described_so(place) or self._latest(roles.COMPANY_NAMES, place)
            return company or (last if last in self.names.bodies else self._latest(frozenset(), place))
        return last if noun in roles.ANY_BODY and last in self.names.bodies else ""

    def _described_so(self, place: int, soon: bool = False) -> str:
        """The body named last before `place` that the text says is a maker, firm or shop; `soon` in this paragraph."""
        begin = self.names.text.rfind("\n", max(0, place - _PARAGRAPH), place) + 1 if soon else 0
        stop = bisect_right(self._places, place)
        for name in self._bodies[max(0, stop - 3) : stop][::-1]:
            if name.start >= begin and _A_FIRM.match(self.names.text, name.end):
                return self.names.whole(name.text)
        return ""

    def of_kind(self, noun: str, modifier: str, place: int) -> str:
        """The body named of which "the transit agency" says the kind and a word of its name; "" for none."""
        wanted = roles.KINDS.get(noun, frozenset()) | {noun}
        stop = bisect_right(self._places, place)
        for name in self._bodies[max(0, stop - 40) : stop][::-1] + self._bodies[stop : stop + 5]:
            words = {word.strip(".,") for word in name.text.casefold().split()}
            if modifier in words and words & wanted:
                return self.names.whole(name.text)
        return ""

    def _latest(self, wanted: frozenset[str] | set[str], place: int) -> str:
        stop = bisect_right(self._places, place)
        near = self._bodies[max(0, stop - 40) : stop][::-1] + self._bodies[stop : stop + 5]
        for name in near:
            words = name.text.casefold().split()
            if len(words) == 1 and words[0] in roles.ONLY_SORTS:
                continue
            fits = any(word.strip(".,") in wanted for word in words) if wanted else name.text in self.names.bodies
            if fits:
                return self.names.whole(name.text)
        return ""


def described_as(words: str) -> bool:
    """Whether the words before ", Ann Marsh" can be what she is: "The van’s owner", "His manager"."""
    found = words.split()
    if not found or len(found) > 12:
        return False
    lows = [word.casefold() for word in found]
    return any(low in roles.ROLES or low in roles.MALE or low in roles.FEMALE or low in roles.BODIES for low in lows)
