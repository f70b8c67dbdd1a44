"""Who a mention means within one article: "Marsh", "a spokesman for the council", "she", "the letter"."""

import re
from dataclasses import replace

from articles.text import callings, roles
from articles.text.described import Described
from articles.text.descriptions import head_of, only_articles, start_capital
from articles.text.drafts import Draft
from articles.text.focus import NOBODY, Focus, Meaning
from articles.text.introductions import Introductions
from articles.text.names import Names
from articles.text.papers import Papers
from articles.text.people import People
from articles.text.spans import Span
from articles.text.spokesmen import Spokesmen

# "The Democrat told reporters": whoever spoke last.
_PARTY = re.compile(r"[Tt]he (?:former )?(?:[A-Z]\w+ )?(?:Democrat|Republican|Conservative|Liberal Democrat|Briton)$")
# "The Labour MP", "the French striker".
_SIDES = (
    "Labour|Tory|Conservative|Lib Dem|Liberal Democrat|Liberal|Green|Reform|SNP|DUP|Plaid Cymru|Sinn Féin|Democratic"
    f"|Republican|GOP|Independent|{'|'.join(sorted(each.capitalize() for each in callings.DEMONYMS))}"
)
_AFFILIATED = re.compile(
    rf"[Tt]he (?:(?:former|senior|veteran|junior|outgoing|long-serving) )*(?:{_SIDES}) (?P<post>[\w-]+)$"
)
_NATIVE = re.compile(r"[Tt]he (?:former |veteran |young |\d{1,3}-year-old )*(?P<native>[A-Z]\w+)$")

_ASKED = re.compile(r"ask")
_REPLIED = re.compile(r"repl|answer|respond")
_HE_WROTE = re.compile(r"(?:[Tt]he|[Aa]n?) [a-z]+ (?P<who>he|she) [a-z]+")  # "A letter he sent to the council"
_HAD = re.compile(r"(?: [a-z][\w-]+){1,3}(?=, [A-Z])")
_CLOCK = re.compile(r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]m)[:.]? ")  # of a live page
# "a decision its chief of staff": what is decided stands before who speaks.
_WITHIN = re.compile(r"^(?:a|an|the) [a-z]+ (?=(?:its|his|her|their|the) [a-z])", re.IGNORECASE)
_NUMBER = re.compile(r" ?\d+\b")  # "Driver No. 2"
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
# "A square of card on which somebody had written “No”".
_WRITTEN_ON = re.compile(r"\b(?:a|an|the|one) (?P<sign>[a-z-]+(?: of [a-z-]+)?) (?:on|across|over) which $")
_SIGNS = frozenset({"signs", "placards", "banners", "posters", "cards", "shirts", "T-shirts", "flags", "boards"})
_GAP = 6
_OF_WHOM = {"his": "he", "her": "she", "their": "they", "its": "it"}  # "by her own account"
_SOON = 150  # characters in which a second paragraph names who spoke in the first
_INHERITED = ("speaker before", "sentence before")
_AT = re.compile(r", (?:a|an|the|one|its|his|her|who) [^,.;:\n]{2,60} (?:of|at|from|for|with|in) (?:the )?")
_APPOSED = re.compile(r", (?:a|an|the|one|his|her) [a-z -]{3,40}(?:, | )")


class Speakers:
    """Resolves the mentions of one article in reading order."""

    def __init__(self, names: Names, people: People | None = None) -> None:
        self.names = names
        self.text = names.text
        self.people = people or People(names)
        self.focus = Focus(names)
        self.papers = Papers(self.people)
        self.introductions = Introductions(names, self.focus)
        self.spokesmen = Spokesmen(self.introductions, self.people, self.focus)
        self.described = Described(self.introductions, self.people, self.focus, self.papers)
        self._meant: dict[Span, Meaning] = {}
        self._latest: Meaning | None = None
        self._earlier: Meaning | None = None  # who spoke before, and is somebody else
        self._question = -1  # the paragraph in which somebody asked last
        self._first = NOBODY  # who is named after an article's first words, and goes on

    def speaker(self, draft: Draft) -> Meaning:
        """Who speaks in a quote: whom its mention means, or meant where the quote goes on with one before it."""
        if draft.mention is None:
            return self._announced(draft) if draft.how == "speaker before" else NOBODY
        known = self._meant.get(draft.mention) if draft.how in _INHERITED else None
        if known is None:
            draft.mention = self._to_what_is_had(draft.mention)
        meaning = self._answering(draft, known or self.meaning(draft.mention))
        if draft.how == "sentence before" and known is None and self.focus.person and not self._can_speak(meaning):
            meaning = Meaning(self.focus.person, "speaker before", True)
        self._meant[draft.mention] = meaning
        self._spoke(draft, meaning)
        return meaning

    def _spoke(self, draft: Draft, meaning: Meaning) -> None:
        """Remembers who spoke, who spoke before, and whether a question is waiting for an answer."""
        if self._latest is not None and meaning.name != self._latest.name:
            self._earlier = self._latest
        self._latest = meaning
        asks = draft.direct and self.text[draft.spans[-1][1] - 1] == "?" and draft.cue is not None
        self._question = draft.paragraph if asks and _ASKED.match(self.text, *draft.cue or (0, 0)) else -1

    def _answering(self, draft: Draft, meaning: Meaning) -> Meaning:
        """Who answers a question: not who asked it, but who spoke before."""
        asker, other = self._latest, self._earlier
        if asker is None or other is None or meaning.name != asker.name or draft.paragraph != self._question + 1:
            return meaning
        if other.how == "document":
            return meaning  # a report answers nothing
        replies = draft.cue is not None and _REPLIED.match(self.text, *draft.cue) and meaning.how == "pronoun"
        return replace(other, how="speaker before") if replies or draft.how == "speaker before" else meaning

    def _to_what_is_had(self, span: Span) -> Span:
        """ "Mexico’s" of "Mexico’s foreign minister, Rafael Soto,": the whole of it."""
        if not self.text[span[0] : span[1]].endswith(("’s", "'s")):
            return span
        had = _HAD.match(self.text, span[1])
        return (span[0], had.end()) if had else span

    def _can_speak(self, meaning: Meaning) -> bool:
        head = head_of(meaning.name.split()).casefold() if meaning.name else ""
        return (
            meaning.person
            or meaning.how not in ("as printed", "not named")
            or head in roles.ROLES | roles.PLURAL_ROLES | roles.BODIES | roles.DOCUMENTS
            or meaning.name in self.names.bodies
        )

    def _announced(self, draft: Draft) -> Meaning:
        """Who is named after an article's first words: "“I fell.” // That was how Nina Patel described it"."""
        if self.focus.any:
            return self._first
        end = self.text.find("\n", draft.spans[-1][1], draft.spans[-1][1] + _SOON)
        if end < 0:
            return NOBODY
        while self.text.startswith("\n", end + 1):
            end += 1
        stop = self.text.find("\n", end + 1, end + _SOON)
        for name in self.names.inside((end, stop if stop > 0 else end + _SOON)):
            if name.person:
                self._first = self.introductions.full(name)
                return self._first
        return NOBODY

    def meaning(self, span: Span | None) -> Meaning:
        """Who speaks, for the mention at `span`."""
        if span is None:
            return NOBODY
        clock = _CLOCK.match(self.text, span[0], span[1])
        span = (clock.end(), span[1]) if clock else span
        for name in self.names.before(span[0], 1):
            if span[0] < name.end and not name.title:
                span = (name.lead, span[1])  # "Price" of "Will Price"
        for name in self.names.before(span[1], 1):
            if name.lead < span[1] < name.end and name.text[-1].isdigit():
                span = (span[0], name.end)  # "Drivers’ union Local" of "Drivers’ union Local 88"
        begun = self.names.at(span[0])
        if begun is not None and begun.title and self.text.startswith(". ", span[1]):
            span = (span[0], max(span[1], begun.end))  # "Ald" of "Ald. Price"
        printed = self.text[span[0] : span[1]].strip(" ,")
        printed = _WITHIN.sub("", printed)
        numbered = _NUMBER.match(self.text, span[1]) if printed.endswith(("No.", "No", "number", "Number")) else None
        if numbered is not None:
            whole = start_capital(_ARTICLE.sub("", f"{printed}{numbered.group()}"))
            return Meaning(whole, "as printed", head_of(printed.split()[:-1] or [""]).casefold() in roles.ROLES)
        if not any(letter.isalpha() for letter in printed):
            return NOBODY
        low = printed.casefold().replace("’", "'").split("'")[0]
        low = _OF_WHOM.get(low, low)
        if low in ("he", "she"):
            return self.focus.he_or_she(low, span[0])
        if low == "it":
            wrote = bool(self.focus.person) and self.focus.any == self.focus.person
            return self.papers.shown(span[0], wrote) or self.focus.it(span[0])
        if low == "they":
            return self.focus.they()
        if low in ("somebody", "someone"):
            sign = _WRITTEN_ON.search(self.text, max(0, span[0] - 60), span[0])
            if sign is not None:
                return Meaning(start_capital(sign["sign"]), "document")
        if low in ("who", "that", "which", "whose"):
            return self._antecedent(span[0])
        if low in ("i", "we", "you", "this", "these", "those", "there"):
            return NOBODY
        if printed.casefold().startswith("whose "):
            own = self.introductions.apposed(span)  # "whose trainer, Ann Marsh, said"
            return (
                self.introductions.known_as(printed, own)
                if own is not None and own.person
                else self._antecedent(span[0])
            )
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
        native = _NATIVE.match(printed)
        if self.focus.person and (
            _PARTY.match(printed) or (native and native["native"].casefold() in callings.DEMONYMS)
        ):
            return Meaning(self.focus.somebody(span[0]), "role", True)
        lead = self.introductions.lead(printed, span, inside)
        if lead is not None:
            return self.introductions.full(lead)
        apposed = self.introductions.apposed(span) or self.introductions.right_after(printed, span)
        if apposed is not None:
            return self.introductions.known_as(printed, apposed)
        body = self.spokesmen.meaning(printed, span[0])
        if body is not None:
            self.focus.speaks_for(body, printed, span[0])
            return body
        wrote = _HE_WROTE.match(printed)
        if wrote is not None:
            return self.focus.he_or_she(wrote["who"], span[0])
        side = _AFFILIATED.match(printed)
        if side is not None and side["post"].casefold() in roles.ROLES | roles.TITLES:
            known = self.people.called(side["post"].casefold(), span[0]) or self.focus.somebody(span[0])
            if known:
                return Meaning(known, "role", self.names.is_person(known))
        office = inside[0].text.split()[-1].casefold() if inside and printed[:4].casefold() == "the " else ""
        known = self.people.called(office, span[0]) if office in roles.TITLES else ""
        if known and known.casefold() != office:
            return Meaning(known, "role", self.names.is_person(known))
        if office in roles.TITLES and inside[0].text.casefold() == office:
            return Meaning(inside[0].text, "as printed", True)  # "the Speaker"
        if inside and inside[0].end >= span[1] - 2 and only_articles(self.text[span[0] : inside[0].lead]):
            return self.introductions.full(inside[0])
        return self.described.meaning(printed, span)

    def _antecedent(self, place: int) -> Meaning:
        near = self.names.before(place, 2)
        for number, name in enumerate(near):
            if place - name.end <= _GAP:
                holder = near[number + 1] if number + 1 < len(near) and self.text[place - 2] == "," else None
                at_work = holder is not None and holder.person and not name.person
                if holder is not None and at_work and _AT.fullmatch(self.text[holder.end : name.lead]):
                    return self.introductions.full(holder)  # "Ann Marsh, a vet at Oxby Zoo, who ..."
                return self.introductions.full(name)
        for name in self.names.before(place, 1):
            if _APPOSED.fullmatch(self.text[name.end : place]):
                return self.introductions.full(name)
        ahead = self.text[max(0, place - 40) : place].rstrip(" ,").split()
        if ahead and ahead[-1] in _SIGNS:
            made = ahead[-2] if len(ahead) > 1 and ("-" in ahead[-2] or ahead[-2].endswith(("ed", "made"))) else ""
            return Meaning(start_capital(f"{made} {ahead[-1]}".strip()), "document")
        for number in range(len(ahead) - 1, max(-1, len(ahead) - 5), -1):
            if ahead[number].casefold() in ("a", "an", "the", "one"):
                noun = " ".join(ahead[number + (ahead[number].casefold() != "one") :])
                begin = self.text.rfind(f"{ahead[number]} {noun}", max(0, place - 40), place)
                if noun in roles.BODIES and ahead[number].casefold() == "the" and begin >= 0:
                    return self._phrase(f"{ahead[number]} {noun}", (begin, begin + len(noun) + 4))
                return Meaning(start_capital(noun), "as printed") if noun else NOBODY
        return NOBODY
