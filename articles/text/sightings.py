"""Where a text names somebody or something: each name without title and letters, and whether it is a person's."""

import re
from dataclasses import dataclass, replace

from articles.text import callings, given, roles
from articles.text.capitals import low_of, plain, runs
from articles.text.grammar import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from articles.text.grammar import words as table
from articles.text.titles import LETTERS, NOBLE, PARTIES, PEERS, SORTS, after_title, gender

_NICK = re.compile(r" [“\"'‘(](?P<nick>\w+)[”\"’')] ")  # "Tyrell “Tank” Dorsey"
# "a welder who gave only his first name, Anton"
GAVE = re.compile(
    r",? who (?:(?:asked|wanted|wished|agreed) to be (?:identified|known|named|called|quoted) (?:only )?(?:as|by) "
    r"(?:(?:his|her|their) (?:first|middle) name, )?|(?:only )?(?:gave|would give) (?:only )?"
    r"(?P<whose>his|her|their) (?:first |full )?name"
    r"(?: only)?(?: as |, ))"
)
_WORD = re.compile(r"\S+")
_TITLE_OPENS = re.compile(r"[‘'“\"](?:A|An|The) $")
_TITLE_ENDS = re.compile(r"[,.]?[’'”\"]")
# "CityRail", not "McKay", "DeVries" or "LaToya".
_CAMEL = re.compile(r"(?!Ma?c|De|Di|Du|La|Le|Van|Fitz|O’|O')[A-Z][a-z]{2,}[A-Z][a-z]\w+")
_WITHIN_SENTENCE = re.compile(r"[\w,] (?P<name>[A-Z][a-z]+ing)\b")  # "Carol Denning told jurors"
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
    yesterday today tomorrow tonight afterwards afterward later earlier nonetheless nevertheless former acting
    sentencing giving prosecuting defending mitigating summing born he’s she’s
    """
)
_CONTRACTED = table("i he she it we you they that there this what who where here how isn don didn can won let")
_WITHIN = table("in near outside across around")
_HAD_BY = re.compile(
    r"\b(?:customers|shares|employees|clients|shareholders|subsidiary|stake|branch|tenants|investors) (?:of|in|at) $"
)
_BUILT = re.compile(r" (?:station|hospital|school|airport|harbour|harbor|road|street|primary|park|prison|library)\b")
_OF_PLACES = table("upper lower nether great little north south east west new old port mount fort lake higher")
_ENDS_OF_PLACES = table("falls springs heights beach bay creek valley island islands road lane avenue square bridge")
_AGE = re.compile(r", (?:aged )?\d{1,3}\b|,? who (?:said|says|is)\b| (?:said|says|told)\b")
_COMPANY = re.compile(
    rf"\b(?:the|a|an|its|their) (?:[\w-]+ )?(?:{'|'.join(sorted(roles.COMPANIES))}), $", re.IGNORECASE
)
# "The charity Born Free": what kind of body follows.
_KINDS = (roles.COMPANIES | roles.ANY_BODY | table("group charity union campaign body firm")) - roles.ROLES
_MONTHS = ("April", "May", "June", "August")  # people’s names, too
_IN_A_MONTH = re.compile(r"\b(?:in|last|next|since|until|by|early|late|mid|of|this|every|from|to) $")
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


class Sightings:
    """The names of a text in order, and what stands in marks within them for whom."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Name] = []
        self.nicknames: dict[str, str] = {}
        self._within = {match["name"] for match in _WITHIN_SENTENCE.finditer(text)}
        for raw, lead in runs(text):
            self._take(raw, lead)
        self._not_places()
        self._posts()

    def _take(self, raw: str, lead: int) -> None:
        words = [(m.group(), m.start()) for m in _WORD.finditer(raw)]
        opens = opens_sentence(self.text, lead)
        while words and (low_of(words[0][0]) in _OPENERS or (opens and self._only_opens([word for word, _ in words]))):
            if plain(words[0][0]) in self._within:
                break  # "Denning said"
            words = words[1:]
        if len(words) > 1 and words[0][0] == "Said" and self.text.startswith(":", lead + len(raw)):
            words = words[1:]  # "Said Marsh: “...”"; elsewhere Said is somebody's name
        while words and (words[0][0] == "I" or words[0][0][:2] in ("I’", "I'")):
            words = words[1:]
        if len(words) == 1 and words[0][0] in _MONTHS and _IN_A_MONTH.search(self.text, max(0, lead - 8), lead):
            return  # "in June"
        while words and low_of(words[-1][0]) in _DAYS:
            words = words[:-1]
        if not words or (low_of(words[0][0]) in LETTERS and [word for word, _ in words[1:2]] == ["for"]):
            return
        behind = words[-1]
        while len(words) > 1 and low_of(words[-1][0]) in LETTERS and low_of(words[-2][0]) not in PARTIES:
            words = words[:-1]
        lead += words[0][1]
        bare = after_title([word for word, _ in words])
        if not bare and opens and self._what_somebody_is([word for word, _ in words]):
            bare = 1
        start = lead + words[bare][1] - words[0][1]
        last, at = words[-1]
        end = lead + at - words[0][1] + len(plain(last))
        name = self.text[start:end]
        if behind != words[-1]:
            end = lead + behind[1] - words[0][1] + len(plain(behind[0]))
        if len(name) < 2:
            return
        if bare and low_of(words[bare - 1][0]) in PEERS and bare == len(words) - 1:
            bare -= 1
            start = lead + words[bare][1] - words[0][1]
            name = self.text[start : start + len(words[bare][0]) + 1] + name
        nick = _NICK.search(name)
        if nick is not None:
            name = f"{name[: nick.start()]} {name[nick.end() :]}"
            self.nicknames.setdefault(nick["nick"].casefold(), name)
        title = " ".join(word for word, _ in words[:bare])
        self.found.append(Name(name, lead, start, end, self._person(name, title, lead), title, gender(title, name)))

    @staticmethod
    def _only_opens(words: list[str]) -> bool:
        """Whether only the beginning of a sentence gives the first of these its capital: "Asked", "Neighbouring"."""
        low = low_of(words[0])
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
            and low_of(first) not in given.GIVEN
            and low_of(words[1]) in given.GIVEN
            and low_of(words[2]) not in roles.BODY
            and self.text.count(first, 0, _FAR) == 1
        )

    def _person(self, name: str, title: str, lead: int) -> bool:
        words = name.split()
        if _TITLE_OPENS.search(self.text, max(0, lead - 5), lead) and _TITLE_ENDS.match(self.text, lead + len(name)):
            return False  # the memoir ‘A Clear Tone’
        marked = len(words) > 1 and self.text[lead - 1 : lead] in tuple("‘“\"'")
        if marked and _TITLE_ENDS.match(self.text, lead + len(name)):
            return False  # a banner “Ahoy Adeline”
        if not title and self.text.startswith(", which ", lead + len(name)) and not given.is_given(words[0]):
            return False
        lows = {low_of(word) for word in words}
        if len(words) > 2 and words[1] == "of" and low_of(words[0]) in NOBLE:
            return True
        if low_of(words[0]) in PARTIES and low_of(words[-1]) in LETTERS:
            return False
        if len(words) == 2 and lows & roles.BODY and self._speaks_or_is(words[0], lead, name):
            return True
        if lows & roles.BODY or lows & {"of", "for", "and", "the", "&", "at"} or name.isupper():
            return False
        if any(word.isdigit() for word in words):
            return False  # "Radio 4", "No 10"
        if title.casefold() in roles.COMPANIES | SORTS and not given.is_given(words[0]):
            return False
        described = _COMPANY.search(self.text[max(0, lead - 40) : lead])
        if described is not None and not title and not given.is_given(words[0]):
            return False
        if not title and any(
            _CAMEL.fullmatch(word) or (len(word) > 2 and word.isupper() and word.isalpha()) for word in words
        ):
            return False
        if title:
            return True
        sort = self.text[max(0, lead - 16) : lead].split(" ")[-2:-1]
        if not given.is_given(words[0]) and (low_of(words[0]) in roles.PLURAL_ROLES or (sort and sort[0] in _KINDS)):
            return False
        if given.is_given(words[0]) and len(words) > 1:
            return True
        ahead = self.text[max(0, lead - 10) : lead].split()
        if ahead and ahead[-1].casefold() in _PLACES:
            return False
        return 2 <= len(words) <= 4

    def _speaks_or_is(self, first: str, lead: int, name: str) -> bool:
        """Whether a given name before a word for a body is somebody's: "Peter Street, 41,", "said Dolores Bank"."""
        low = low_of(first)
        if low not in given.GIVEN or low in given.ALSO_PLACES:
            return False
        stop = lead + len(name)
        return _AGE.match(self.text, stop) is not None or self.text[max(0, lead - 5) : lead] in ("said ", "says ")

    def _posts(self) -> None:
        """ "Goaltender Quimby", where a Zeldra Quimby is named: the first word is what Quimby is."""
        surnames = {
            each.text.split()[-1]
            for each in self.found
            if each.person and " " in each.text and (each.title or given.is_given(each.text))
        }
        for number, each in enumerate(self.found):
            words = each.text.split()
            if len(words) != 2 or each.title or words[1] not in surnames or not callings.trade(low_of(words[0])):
                continue
            if low_of(words[0]) not in given.GIVEN:
                start = each.start + len(words[0]) + 1
                self.found[number] = replace(each, text=words[1], start=start, title=words[0])

    def _not_places(self) -> None:
        """Takes two capitals that somewhere stand after "in" or "near", or begin as villages do, for a place."""
        places = {
            each.text
            for each in self.found
            if not each.title and (self._stands_in_place(each) or (each.person and self._is_had(each)))
        }
        for number, each in enumerate(self.found):
            words = each.text.split()
            sounds = low_of(words[0]) in _OF_PLACES or low_of(words[-1]) in _ENDS_OF_PLACES
            place = not each.title and not given.is_given(words[0]) and (sounds or each.text in places)
            if each.person and place:
                self.found[number] = replace(each, person=False)

    def _is_had(self, name: Name) -> bool:
        """Whether something stands before a name that only a body has: "customers of Calda Home Heat"."""
        return _HAD_BY.search(self.text, max(0, name.lead - 30), name.lead) is not None

    def _stands_in_place(self, name: Name) -> bool:
        ahead = self.text[max(0, name.lead - 10) : name.lead].split()
        after = self.text[name.end : name.end + 2]
        if self.text.endswith(", of ", 0, name.lead) or _BUILT.match(self.text, name.end):
            return True  # "Delphine Rourke, 44, of Garnet Hill", "Garnet Hill station"
        return bool(ahead) and ahead[-1].casefold() in _WITHIN and not after.startswith(("’s", "'s"))


def opens_sentence(text: str, place: int) -> bool:
    """Whether a sentence, a line or marked words begin at `place`."""
    ahead = text[max(0, place - 4) : place].rstrip(" “‘\"'([")
    return not ahead or ahead[-1] in '.!?:;…\n”’"—–•'
