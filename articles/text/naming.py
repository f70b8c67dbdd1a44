"""Names in a statement, and whether two namings can mean the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.text.spans import Span
from articles.text.terms import STOP, families_of, stem

_NAME_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\.(?=\s?[A-Z]))?"
_NAME = re.compile(
    rf"(?<![\w’'&-]){_NAME_WORD}"
    rf"(?:\s(?:(?:of|for|and|de|la|le|van|von|der|den|bin|al|ibn|di|du)\s(?:the\s)?(?={_NAME_WORD}))?{_NAME_WORD})*"
)
_SENTENCE = re.compile(r"(?:^|[.!?…:]\s*)[\s“‘”’\"'(\[—–-]*$")
_TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady baroness baron professor prof president minister secretary chancellor mayor
    councillor cllr senator governor judge justice captain major colonel general sergeant inspector superintendent
    constable commissioner king queen prince princess pope bishop archbishop rabbi imam reverend rev father st saint
    gov sen rep sgt col capt lt gen cllr sir chief mp
    the a an of for and prime deputy chief acting former
    """.split()  # noqa: SIM905  (a list of this length reads better as words)
)
_NO_NAMES = frozenset(
    """
    i i’m i’ve i’d i’ll i'm i've i'd i'll we’re they’re you’re we're they're you're
    mps gp ceo tv cctv ok gcse dna
    """.split()  # noqa: SIM905
)
# One country, its people, its adjective and its short name.
_SAME = """
britain british uk u.k. united-kingdom briton britons great-britain
america american americans us u.s. usa u.s.a. united-states the-states
europe european europeans eu european-union
england english
scotland scottish scots
wales welsh
ireland irish
northern-ireland
france french
germany german germans
spain spanish
italy italian italians
portugal portuguese
netherlands dutch holland
belgium belgian
austria austrian
switzerland swiss
poland polish
sweden swedish
norway norwegian norwegians
denmark danish danes
finland finnish
iceland icelandic
greece greek greeks
turkey turkish
russia russian russians
ukraine ukrainian ukrainians
china chinese
japan japanese
india indian indians
pakistan pakistani
iran iranian
iraq iraqi
israel israeli israelis
palestine palestinian palestinians
syria syrian syrians
egypt egyptian
nigeria nigerian
canada canadian canadians
mexico mexican
brazil brazilian
argentina argentine
australia australian australians
new-zealand
un united-nations
nato
nhs national-health-service
bbc british-broadcasting-corporation
who world-health-organisation world-health-organization
imf international-monetary-fund
labour labour-party
conservative conservatives conservative-party tory tories
liberal-democrat liberal-democrats lib-dem lib-dems
green greens green-party
republican republicans republican-party gop
democrat democrats democratic-party
"""
_CANON = {
    word.replace("-", " "): line.split()[0].replace("-", " ")
    for line in _SAME.strip().split("\n")
    for word in line.split()
}
_GENERIC = frozenset(map(stem, "the a an of for and spokesman spokeswoman spokesperson official".split()))  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed; `doubtful` where its capital may be due to the sentence that it opens."""

    text: str
    start: int
    end: int
    doubtful: bool = False

    @property
    def span(self) -> Span:
        return self.start, self.end


def names(text: str) -> list[Name]:
    """The names in `text`, in order: runs of capitalised words, without what only opens a sentence."""
    return list(_names(text))


def _names(text: str) -> Iterator[Name]:
    for match in _NAME.finditer(text):
        start, end, doubtful = match.start(), match.end(), False
        if _SENTENCE.search(text, max(0, start - 12), start):
            while start < end and text[start:end].split(" ")[0].casefold() in STOP:
                start = _next_word(text, start, end)
            if start == match.start() and _opens(text[start:end]):
                start = _next_word(text, start, end)
            doubtful = start == match.start() and " " not in text[start:end]
        words = text[start:end].removesuffix("’s").removesuffix("'s").rstrip("’'.")
        if words and words.casefold() not in _NO_NAMES and words.casefold() not in _TITLES:
            yield Name(words, start, start + len(words), doubtful)


def _opens(words: str) -> bool:
    """Whether the first of `words` is one that any sentence may begin with."""
    first, _, rest = words.partition(" ")
    plain = first.casefold().rstrip("’'.,")
    if plain in _CANON or (plain in _TITLES - STOP and rest[:1].isupper()):
        return False
    known = plain in STOP or bool(families_of(stem(first))) or plain.endswith(("ing", "ly"))
    return known and not (rest and plain not in STOP)


def _next_word(text: str, start: int, end: int) -> int:
    space = text.find(" ", start, end)
    return end if space < 0 else space + 1


def _key(name: str) -> str:
    plain = name.casefold().replace("’", "'").removesuffix("'s")
    return _CANON.get(plain, plain)


def _core(name: str) -> list[str]:
    found = [word.strip(".,'’").removesuffix("'s").removesuffix("’s") for word in name.casefold().split()]
    return [_CANON.get(word, word) for word in found if word not in _TITLES]


def same_name(one: str, other: str) -> bool:
    """Whether two namings can mean the same: equal, one a part of the other, or its initials."""
    if _key(one) == _key(other):
        return True
    mine, theirs = _core(one), _core(other)
    if not mine or not theirs:
        return False
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return _initials(one, theirs) or _initials(other, mine)


def _initials(short: str, full: list[str]) -> bool:
    letters = short.replace(".", "")
    return letters.isupper() and len(letters) > 1 and letters.casefold() == "".join(word[0] for word in full)


def same_body(one: str, other: str) -> bool:
    """The same for speakers, who may be offices and bodies: "health ministry", "Ministry of Health"."""
    if same_name(one, other):
        return True
    mine, theirs = ({stem(word) for word in name.split()} - _GENERIC for name in (one, other))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
