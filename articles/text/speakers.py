"""Who a mention means within one article: full names, bodies behind spokespeople, pronouns, documents."""

import re

from articles.text import roles
from articles.text.descriptions import LEADING, head_of, only_articles, plural_noun, start_capital, to_head
from articles.text.focus import NOBODY, Focus, Meaning
from articles.text.grammar import PREPOSITIONS
from articles.text.grammar import words as table
from articles.text.names import Name, Names
from articles.text.people import People
from articles.text.spans import Span

_SPOKES = re.compile(
    r"^(?:(?:a|an|the|one|another|its|their|his|her|senior|official|chief)\s)*(?P<before>.*?)\s*"
    r"\b(?:spokes(?:man|woman|person|people)|press (?:secretary|officer))\b"
    r"(?:\s(?:for|of|from|at)\s(?:the\s)?(?P<after>.+))?$",
    re.IGNORECASE,
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


# Somebody of their own wherever they are named, not another word for whoever spoke last.
_OFFICES = roles.TITLES | table("prosecutor coroner referee defendant victim applicant clerk")


# "The court heard": what was said there, by nobody named.
_SITTING = table("court jury inquest inquiry tribunal committee hearing trial")
_HEARD = re.compile(r"\s(?:has\s|had\s|also\s|was\s)*(?:heard|told)\b")


_OWN = table("his her their its")
_AGED = re.compile(r"^the \d{1,3}-year-old$")


# "The Democrat told reporters": whoever spoke last.
_PARTY = re.compile(r"[Tt]he (?:former )?(?:Democrat|Republican|Conservative|Liberal Democrat|Briton)$")
_DEMONYM = re.compile(r"^the (?:former )?[A-Z]\w+(?:an|ian|ish|ese|man|woman|crat)$")


_GAP = 6
_APPOSED = re.compile(r", (?:a|an|the|his|her) [a-z -]{3,40}, ")


class Speakers:
    """Resolves the mentions of one article in reading order."""

    def __init__(self, names: Names, people: People | None = None) -> None:
        self.names = names
        self.text = names.text
        self.people = people or People(names)
        self.focus = Focus(names)
        self._papers: dict[str, str] = {}
        self._correspondent = ""

    def paper(self, noun: str, speaker: str) -> None:
        """In whose letter or statement the words stand."""
        if speaker:
            self._papers[noun] = speaker

    def relayed(self, words: str, place: int, speaker: str) -> str:
        """Whose words a speaker passes on: "it was contacted by the police", "the correspondence highlighted"."""
        told = _TOLD.match(words)
        if told is not None:
            at = place + told.end()
            for name in self.names.inside((at, at + 2)) or self.names.inside((at, at + 40))[:1]:
                self._correspondent = self.names.whole(name.text)
                return "" if self._correspondent == speaker else self._correspondent
        paper = _ITS_PAPER.match(words)
        if paper is not None and self._correspondent != speaker:
            return self._correspondent
        return ""

    def meaning(self, span: Span | None) -> Meaning:
        """Who speaks, for the mention at `span`."""
        if span is None:
            return NOBODY
        printed = self.text[span[0] : span[1]].strip(" ,")
        if not printed.strip(".’'"):
            return NOBODY
        low = printed.casefold().replace("’", "'").split("'")[0]
        if low in ("he", "she"):
            return self.focus.he_or_she(low, span[0])
        if low == "it":
            return self.focus.it()
        if low == "they":
            return self.focus.they()
        if low in ("who", "that", "which", "whose"):
            return self._antecedent(span[0])
        if low in ("i", "we", "you", "this", "these", "those", "there"):
            return NOBODY
        if printed.casefold().startswith("whose "):
            own = self._apposed(printed, span)  # "whose trainer, Ann Marsh, said"
            return self._known_as(printed, own) if own is not None and own.person else self._antecedent(span[0])
        return self._phrase(printed, span)

    def speaks(self, meaning: Meaning) -> bool:
        """Whether it is a person, a body or a role, as far as can be told, and not a topic."""
        if meaning.plural:
            return head_of(meaning.name.split()).casefold() in roles.PLURAL_ROLES
        if meaning.person or meaning.how != "as printed" or self.names.is_person(meaning.name):
            return True
        head = head_of(meaning.name.split()).casefold() if meaning.name else ""
        if head in roles.ROLES or head in roles.TITLES or head.endswith(("er", "or", "ist", "man", "woman")):
            return True
        return head in roles.BODIES or meaning.name.casefold() in self.names.full or len(meaning.name.split()) == 1

    def _phrase(self, printed: str, span: Span) -> Meaning:
        inside = self.names.inside(span)
        if self.focus.person and _PARTY.match(printed):
            return Meaning(self.focus.person, "role", True)
        lead = self._lead(printed, span, inside)
        if lead is not None:
            return self._full(lead)
        apposed = self._apposed(printed, span)
        if apposed is not None:
            return self._known_as(printed, apposed)
        spokes = _SPOKES.match(printed)
        if spokes is not None:
            return self._spokes(spokes, printed, span[0])
        office = inside[0].text.split()[-1].casefold() if inside and printed[:4].casefold() == "the " else ""
        known = self.people.called(office, span[0]) if office in roles.TITLES else ""
        if known:
            return Meaning(known, "role", self.names.is_person(known))
        if inside and inside[0].end >= span[1] - 2 and only_articles(self.text[span[0] : inside[0].lead]):
            return self._full(inside[0])
        return self._described(printed, span)

    def _lead(self, printed: str, span: Span, inside: list[Name]) -> Name | None:
        """The person a mention names: "Ann Marsh of the union", "fourth-generation rancher Cole Maddox"."""
        if not inside or (len(inside) > 1 and " and " in printed and inside[0].person):
            return None
        first, last = inside[0], inside[-1]
        between = self.text[first.end : last.lead].split()
        if last.person and last.end >= span[1] - 1 and len(between) == 1 and between[0] in roles.ROLES:
            return last  # "Quay Rooms manager Ann Marsh"
        opens = first.lead <= span[0] + 1
        owns = self.text[first.end : first.end + 2] in ("’s", "'s") and first.end < span[1]
        alone = len(first.text.split()) == 1 and self.names.is_person(first.text) and first.end >= span[1] - 2
        if (
            not owns
            and (opens or only_articles(self.text[span[0] : first.lead]))
            and ((first.person and (first.title or opens)) or alone)
        ):
            return first
        if last.end < span[1] - 2 or (last is first and first.lead <= span[0]):
            return None
        ahead = self.text[span[0] : last.lead].split()
        role = ahead[-1].casefold().strip(",.") if ahead else ""
        if any(word in ("in", "on", "by", "from", "with", "of") for word in ahead):
            return None
        if role in PREPOSITIONS or role in ("the", "and", "of") or not ahead:
            return None
        if ahead[-1].endswith(("’s", "'s", "s’")) and not last.title and len(last.text.split()) < 2:
            return None
        known = role in roles.ROLES or role in roles.MALE or role in roles.FEMALE or role in roles.BODIES
        return last if last.person or known or self.names.is_person(last.text) else None

    def _apposed(self, printed: str, span: Span) -> Name | None:
        """The name that follows a description: "The van’s owner, Dennis Oyelaran, told ..."."""
        if self.text[span[1] : span[1] + 2] != ", ":
            return None
        name = self.names.at(span[1] + 2) or self._further(span[1] + 2)
        if name is None:
            return None
        after = self.text[name.end : name.end + 5]
        if after and after[0] not in ",.;:)(—\n" and not after.startswith((" —", " –", " (", " who", " of ", "\n")):
            return None
        return name

    def _further(self, place: int) -> Name | None:
        """The person after a few words of a second description: ", two-term incumbent Buck Tillery"."""
        near = self.names.inside((place, place + 50))
        if not near or not near[0].person:
            return None
        between = self.text[place : near[0].lead].split()
        plain = all(word.islower() and word not in PREPOSITIONS for word in between)
        return near[0] if len(between) < 5 and plain else None

    def _known_as(self, printed: str, name: Name) -> Meaning:
        """A name that a description introduces: "her mother, Meena"."""
        meaning = self._full(name)
        noun = head_of(printed.split()).casefold()
        if noun in roles.MALE or noun in roles.FEMALE:
            self.names.gender.setdefault(meaning.name, "m" if noun in roles.MALE else "f")
        person = meaning.person or noun in roles.ROLES or noun in roles.MALE or noun in roles.FEMALE
        return Meaning(meaning.name, meaning.how, person)

    def _spokes(self, spokes: re.Match[str], printed: str, place: int) -> Meaning:
        served = (
            self.names.inside((place + spokes.start("after"), place + spokes.end("after"))) if spokes["after"] else []
        )
        if served and served[0].person:
            return self._full(served[0])
        body = (spokes["after"] or spokes["before"] or "").strip(" ,")
        if body.endswith(("’s", "'s")) and not spokes["after"]:
            body = body[:-2]
        words = body.rstrip("’'").split()
        while words and words[0].casefold() in LEADING:
            words = words[1:]
        if words and any(word[:1].isupper() for word in words):
            name = " ".join(words)
            if self.names.is_person(name):
                return self._full_name(name)
            if len(words) == 1 and not name.endswith(("’s", "'s")):
                name = self.names.whole(name)
            return Meaning(self._without_group(name), "body")
        if words:
            found = self.people.body(head_of(words).casefold(), place, self.focus.body)
            return Meaning(found or start_capital(" ".join(words)), "body")
        if self.focus.body or self.focus.any:
            return Meaning(self.focus.body or self.focus.any, "body")
        return Meaning(start_capital(printed), "as printed")

    @staticmethod
    def _without_group(name: str) -> str:
        words = name.split()
        return " ".join(words[:-1]) if len(words) > 2 and words[-1] in ("group", "campaign", "charity") else name

    def _described(self, printed: str, span: Span) -> Meaning:
        """A description without a name of its own: "the council", "the 31-year-old", "a study"."""
        words = to_head(printed.split())
        first = words[0].casefold()
        definite = first in ("the", "this")
        noun = head_of(words).casefold().replace("’", "'")
        shown = [word for word in words[1:] if word] if first in LEADING and len(words) > 1 else words
        bare = len(shown) == 1 or shown[-2].endswith("-based")
        if (definite or first in _OWN) and bare and noun in roles.BODIES:
            found = self.people.body(noun, span[0], self.focus.body)
            if found:
                return Meaning(found, "body")
        if first in _OWN and bare and (noun in roles.MALE or noun in roles.FEMALE):
            kin = self.people.called(noun, span[0])
            if kin:
                return Meaning(kin, "role", True)
        if definite:
            lower = printed[:1].lower() + printed[1:]
            if _AGED.match(lower) or (_DEMONYM.match(lower) and self.focus.person):
                return Meaning(self.focus.person, "role", True) if self.focus.person else NOBODY
            known = ""
            if noun not in roles.DOCUMENTS and (bare or noun not in roles.BODIES) and not plural_noun(noun):
                known = self.people.called(noun, span[0])
            if known and (bare or not any(word[:1].isupper() for word in shown)):
                return Meaning(known, "role", self.names.is_person(known))
            introduced = self.text[span[1] : span[1] + 5] in (", who", ", a", ", an ")
            if (
                self.focus.person
                and not introduced
                and len([word for word in words if word.islower() and word not in ("former", "then")]) <= 3
                and noun in roles.ROLES
                and noun not in roles.BODIES
                and not plural_noun(noun)
                and noun not in _OFFICES
            ):
                return Meaning(self.focus.person, "role", True)
        if noun in self.people.writers and first in LEADING and len(shown) < 3 and self.people.writers[noun] != span:
            return Meaning(self._described_writer(self.people.writers[noun]), "document")
        if noun in roles.DOCUMENTS and first in LEADING - {"a", "an"} and noun in self._papers:
            return Meaning(self._papers[noun], "document")
        if noun in _SITTING and self.text[span[1] : span[1] + 12].split()[:2] and _HEARD.match(self.text, span[1]):
            return Meaning(start_capital(noun), "as printed")
        if definite and bare and noun in self.focus.descriptions:
            return Meaning(self.focus.descriptions[noun], "as printed")
        name = start_capital(" ".join(shown))
        if noun in roles.DOCUMENTS:
            addressed = next((number for number, word in enumerate(shown) if number and word in ("to", "behind")), None)
            name = start_capital(" ".join(shown[:addressed]))
            return Meaning(name, "document", plural=plural_noun(noun))
        person = noun in roles.ROLES or noun in roles.MALE or noun in roles.FEMALE
        if noun in roles.MALE or noun in roles.FEMALE:
            self.names.gender.setdefault(name, "m" if noun in roles.MALE else "f")
        plural = plural_noun(noun) or noun in ("people", "many", "some", "others")
        return Meaning(name, "as printed", person and not plural, plural)

    def _described_writer(self, span: Span) -> str:
        words = self.text[span[0] : span[1]].split()
        own = next((number for number, word in enumerate(words) if word.endswith(("’s", "'s", "s’"))), 0)
        return self._phrase(" ".join(words), span).name if own == 0 else start_capital(" ".join(words[own + 1 :]))

    def _full(self, name: Name) -> Meaning:
        return self._full_name(name.text, name.person, name.gender if name.title else "")

    def _full_name(self, name: str, person: bool = False, gender: str = "") -> Meaning:
        last = self.focus.person
        shared = " " not in name and last.endswith(f" {name}")
        whole = last if shared else self.names.whole(name)
        person = person or self.names.is_person(name)
        if gender and self.names.gender.get(whole, gender) != gender:
            whole = self.names.namesake(name, gender) or whole
        return Meaning(whole, "full name" if whole != name else "as printed", person)

    def _antecedent(self, place: int) -> Meaning:
        for name in self.names.before(place, 2):
            if place - name.end <= _GAP:
                return self._full(name)
        for name in self.names.before(place, 1):
            if self.names.is_person(name.text) and _APPOSED.fullmatch(self.text[name.end : place]):
                return self._full(name)
        ahead = self.text[max(0, place - 40) : place].rstrip(" ,").split()
        for number in range(len(ahead) - 1, max(-1, len(ahead) - 5), -1):
            if ahead[number].casefold() in ("a", "an", "the", "one"):
                noun = " ".join(ahead[number + 1 :])
                return Meaning(start_capital(noun), "as printed") if noun else NOBODY
        return NOBODY
