"""Descriptions without a name of their own: "the council", "the 31-year-old", "his manager", "a study"."""

import re
from dataclasses import dataclass

from articles.text import callings, roles
from articles.text.descriptions import LEADING, head_of, plural_noun, start_capital, to_head
from articles.text.focus import NOBODY, Focus, Meaning
from articles.text.grammar import PREPOSITIONS
from articles.text.grammar import words as table
from articles.text.introductions import Introductions
from articles.text.papers import Papers
from articles.text.people import People
from articles.text.spans import Span

# Somebody of their own wherever they are named, not another word for whoever spoke last.
_OFFICES = roles.TITLES | table(
    "prosecutor coroner referee defendant victim applicant clerk caller complainant "
    "questioner heckler interviewer dispatcher moderator bystander onlooker passer-by passerby eyewitness tipster"
)
# "The court heard": what was said there, by nobody named.
_SITTING = table("court jury inquest inquiry tribunal committee hearing trial")
_HEARD = re.compile(r"\s(?:has\s|had\s|also\s|was\s)*(?:heard|told)\b")
_OWN = table("his her their its")
_ORIGIN = re.compile(r"-(?:born|bred|raised|year-old|trained|educated)$")
_AGED = re.compile(r"^the \d{1,3}-year-old$")
# "The mum-of-two", "the father-of-three".
_OF_TWO = re.compile(
    r"(?:mum|mom|mother|dad|father|parent|gran|grandmother|grandfather)[ -]of[ -]"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen)$"
)
_OF_PAPERS = ("to", "behind", "by", "from", "the", "he", "she", "they", "its")
# "A report by the Audit Office", not "a letter seen by the Echo".
_BY = re.compile(
    r"(?<! seen)(?<! read)(?<! obtained)(?<! reviewed)(?<! signed)(?<! leaked)(?<! heard) (?:by|from) (?:the )?"
    r"(?P<who>(?:(?!of |in |on |at |for |to |a |an )[a-z-]+ ){0,2}[A-Z].{2,60})"
)
_YEAR = re.compile(r"-(?:year|former)$")  # "one third-year"
_PAGES = re.compile(r"\d+-(?:page|word|minute|point|second|line)$|(?:19|20)\d\d$")  # "a 2021 petition"
_YEARS = table("senior junior sophomore freshman veteran rookie starting star point shooting nose free strong")
_POSITIONS = table("guard center tackle end safety cornerback linesman lineman punter kicker catcher shortstop baseman")
_LEAD, _OPENING = 600, 30  # characters
_OF_AGE = re.compile(r",? \(?(?:aged )?\d{1,3}\b")
_SAYS_AFTER = re.compile(r"[,.?!][”’\"'] [a-z]+ $")  # “...,” says the fiddler
# "Data compiled by Fairmark": who counted.
_COUNTS = table("data figures statistics numbers estimates records research analysis tracking")
_GATHERED = re.compile(
    r"[^\n]*?\b(?:compiled|collected|gathered|published|released|provided|produced|collated|kept|issued|supplied) by "
    r"(?P<source>(?:the )?[A-Z][^,.;\n]*)"
)
_LEADERS = table(
    "leader boss chief head president chairman chairwoman chair captain manager coach director owner founder"
)
_BOARDS = table("board management leadership")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A description taken apart: `noun` is what it is about, `shown` its words without the article."""

    span: Span
    words: list[str]
    shown: list[str]
    first: str
    noun: str
    definite: bool
    bare: bool


class Described:
    """Finds who is described, from what the article has said of them."""

    def __init__(self, introductions: Introductions, people: People, focus: Focus, papers: Papers) -> None:
        self.introductions = introductions
        self.names = introductions.names
        self.text = self.names.text
        self.people = people
        self.focus = focus
        self.papers = papers

    def meaning(self, printed: str, span: Span) -> Meaning:
        """Whom the description `printed` at `span` means; itself, where the article names nobody for it."""
        each = _taken_apart(printed, span)
        return self._body(each) or self._belonging(each) or self._alluding(each, printed) or self._itself(each)

    def _body(self, each: _Phrase) -> Meaning | None:
        """ "The council", "its energy supplier", "the hospital’s board": the body of that kind."""
        if each.first in ("his", "her", "my") and each.noun in roles.ROLES:
            return None  # "Her publisher": rather somebody
        placed = len(each.shown) == 2 and not self.names.inside((each.span[1] - len(each.noun), each.span[1]))
        plain = all(word[:1].islower() or word[0].isdigit() for word in each.shown[1 if placed else 0 :])
        kind = each.bare or (each.noun in roles.COMPANIES - {"bank"} and plain)
        if (each.definite or each.first in _OWN) and kind and each.noun in roles.BODIES:
            here = self.focus.body_here(each.span[0]) if each.noun in ("club", "side", "team") else ""
            found = here or self.people.body(each.noun, each.span[0], self.focus.body)
            if found:
                return Meaning(found, "body")
        if each.definite and not each.bare and each.noun in roles.BODIES and each.shown[-2].islower():
            named = self.people.of_kind(each.noun, each.shown[-2], each.span[0])
            if named:
                return Meaning(named, "body")
        if each.definite and each.noun in _BOARDS and len(each.shown) == 2 and each.shown[0].endswith(("’s", "'s")):
            governed = self.people.body(each.shown[0][:-2].casefold(), each.span[0], self.focus.body)
            if governed:
                return Meaning(governed, "body")
        return None

    def _belonging(self, each: _Phrase) -> Meaning | None:
        """ "His mother", "the firm’s chief executive": the one whom the article describes so."""
        if each.first in _OWN and each.bare and (each.noun in roles.MALE or each.noun in roles.FEMALE):
            kin = self.people.called(each.noun, each.span[0])
            if kin:
                return Meaning(kin, "role", True)
        owned = each.first in _OWN or each.first.endswith(("'s", "’s", "s’"))
        if owned and each.noun in roles.ROLES - roles.BODIES:
            alone = len(each.shown) < 2 or each.shown[-2] == each.words[0]
            post = each.noun if alone else f"{each.shown[-2]} {each.noun}".casefold()
            holder = self.people.only(post) if len(each.words) < 6 else ""
            if holder and self.names.is_person(holder):
                return Meaning(holder, "role", True)
        return None

    def _alluding(self, each: _Phrase, printed: str) -> Meaning | None:
        """ "The 31-year-old", "the striker": one described before, or who was spoken of last."""
        noun, place = each.noun, each.span[0]
        if not each.definite and not (len(each.words) == 1 and printed.islower() and noun in roles.ROLES):
            return None
        if _AGED.match(printed[:1].lower() + printed[1:]):
            return Meaning(self.focus.person, "role", True) if self.focus.person else NOBODY
        known = ""
        if noun not in roles.DOCUMENTS and (each.bare or noun not in roles.BODIES) and not plural_noun(noun):
            known = self.people.called(noun, place)
        introduced = self.text.startswith((", who ", ", a ", ", an "), each.span[1])
        later = introduced and self.names.first_at(known) > place  # "The nurse, who"; Chief Nurse Roe follows
        if known and not later and (each.bare or not any(word[:1].isupper() for word in each.shown)):
            return Meaning(known, "role", self.names.is_person(known))
        small = [word for word in each.words if word.islower() and word not in ("former", "then")]
        if any(word.endswith(("’s", "'s", "s’")) for word in each.shown[:-1]):
            return None  # "The Herald’s critic": one of theirs
        if not self.focus.person or introduced or len(small) > 3 or not self._may_be_anybody(each):
            return None
        of_gender = "m" if noun in roles.MALE else "f" if noun in roles.FEMALE else ""
        return Meaning(self.focus.somebody(place, of_gender), "role", True)

    def _may_be_anybody(self, each: _Phrase) -> bool:
        noun = each.noun
        if noun not in _LEADERS and any(word in roles.BODIES for word in each.shown[:-1]):
            return False  # "the county engineer": one of its own
        if noun in roles.ROLES and any(_ORIGIN.search(word) for word in each.words):
            return True
        if _OF_TWO.search(" ".join(each.words)):
            return True
        if PREPOSITIONS & set(each.words):
            from_there = "from" in each.words and noun in roles.ROLES and self._begins(each.span[0])
            return from_there and self.focus.person not in self.people.described  # not "the critic for The Sentinel"
        if noun in _POSITIONS and _YEARS & set(each.shown):
            return True
        trade = noun not in _OFFICES and callings.trade(noun) and self._begins(each.span[0])
        return _anybody(noun) or (trade and self.focus.person not in self.people.described)

    def _itself(self, each: _Phrase) -> Meaning:
        """A letter for its writer; else what is described, without its article."""
        noun, first, shown, span = each.noun, each.first, each.shown, each.span
        if first == "its" and noun in _COUNTS and self.focus.it(span[0]).name:
            return self.focus.it(span[0])
        writer = self.papers.writer(noun) if first in LEADING and len(shown) < 3 else None
        if writer is not None and writer != span:
            return Meaning(self._described_writer(writer), "document")
        if noun in roles.DOCUMENTS and first in LEADING - {"a", "an"} and self.papers.whose(noun):
            return Meaning(self.papers.whose(noun), "document")
        if noun in _SITTING and self.text[span[1] : span[1] + 12].split()[:2] and _HEARD.match(self.text, span[1]):
            return Meaning(start_capital(noun), "as printed")
        if each.definite and each.bare and noun in self.focus.descriptions:
            described = self.focus.descriptions[noun]
            return Meaning(described if len(described.split()) < 4 else start_capital(noun), "as printed")
        name = start_capital(" ".join(shown))
        source = _GATHERED.match(self.text, span[0], span[1]) if noun in _COUNTS else None
        if source is not None:
            for named in self.names.inside(source.span("source")):
                return self.introductions.full(named)
        if noun in roles.DOCUMENTS:
            by = _BY.search(self.text, *span)
            for named in self.names.inside(by.span("who")) if by and first in ("a", "an", "the", "one") else ():
                if self.text[named.end : named.end + 2] not in ("’s", "'s"):
                    return Meaning(self.introductions.full(named).name, "document")
            ends = (n for n, word in enumerate(shown) if n and word in _OF_PAPERS and shown[n - 1] not in PREPOSITIONS)
            told = shown[: next(ends, None)]
            name = start_capital(" ".join(told[1:] if len(told) > 1 and _PAGES.match(told[0]) else told))
            return Meaning(name, "document", plural=plural_noun(noun))
        person = noun in roles.ROLES or noun in roles.MALE or noun in roles.FEMALE or _YEAR.search(noun) is not None
        if noun in roles.MALE or noun in roles.FEMALE:
            self.names.gender.setdefault(name, "m" if noun in roles.MALE else "f")
        plural = plural_noun(noun) or noun in ("people", "many", "some", "others")
        if (person or callings.trade(noun)) and not plural and first in ("a", "an"):
            later = self._named_next(each)
            if later:
                return Meaning(later, "role", True)
        return Meaning(name, "as printed", person and not plural, plural)

    def _named_next(self, each: _Phrase) -> str:
        """Who is named where the next paragraphs begin: "A baker has been jailed. // Colin Pratley, 41, set fire"."""
        end = self.text.find("\n", each.span[1], each.span[1] + _LEAD)
        if each.noun in _OFFICES or self.focus.person or end < 0:
            return ""
        if any(name.person for name in self.names.inside((0, end))):
            return ""
        for _ in range(2):
            begin = end + 1
            while self.text.startswith("\n", begin):
                begin += 1
            near = [name for name in self.names.inside((begin, begin + _OPENING)) if name.person and " " in name.text]
            if near and _OF_AGE.match(self.text, near[0].end) is None:
                return ""
            if near:
                whole = self.names.whole(near[0].text)
                other = "f" if each.noun in roles.MALE else "m" if each.noun in roles.FEMALE else ""
                return "" if other and self.names.gender.get(whole, "") == other else whole
            end = self.text.find("\n", begin, begin + _LEAD)
            if end < 0:
                return ""
        return ""

    def _described_writer(self, span: Span) -> str:
        words = self.text[span[0] : span[1]].split()
        apposed = self.introductions.apposed(span)
        if apposed is not None:
            return self.introductions.full(apposed).name
        own = next((number for number, word in enumerate(words) if word.endswith(("’s", "'s", "s’"))), 0)
        if own:
            return start_capital(" ".join(words[own + 1 :]))
        named = self.introductions.lead(" ".join(words), span, self.names.inside(span))
        return self.introductions.full(named).name if named else self.meaning(" ".join(words), span).name

    def _begins(self, place: int) -> bool:
        """Whether a sentence begins there, or marked words end before it or before the verb ahead of it."""
        ahead = self.text[max(0, place - 3) : place].rstrip(" ")
        return (
            not ahead
            or ahead[-1] in ".!?\n”’\"'"
            or _SAYS_AFTER.search(self.text, max(0, place - 16), place) is not None
        )


def _taken_apart(printed: str, span: Span) -> _Phrase:
    words = to_head(printed.split())
    first = words[0].casefold()
    paper = first == "one" and len(words) < 4 and head_of(words).casefold() in roles.DOCUMENTS
    paper = paper and not any(word.endswith(("’s", "'s")) for word in words)
    those = first == "those" and len(words) > 1 and words[1].casefold() in PREPOSITIONS  # "those on board"
    shown = words[1:] if (first in LEADING or paper) and len(words) > 1 and not those else words
    noun = head_of(words).casefold().replace("’", "'")
    bare = len(shown) == 1 or shown[-2].endswith("-based")
    return _Phrase(span, words, shown, first, noun, first in ("the", "this"), bare)


def _anybody(noun: str) -> bool:
    """Whether "the" and this noun may stand for the person spoken of last."""
    if noun in roles.BODIES or noun in _OFFICES or plural_noun(noun):
        return False
    return noun in roles.ROLES or _OF_TWO.match(noun) is not None
