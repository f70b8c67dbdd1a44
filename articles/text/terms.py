"""The words of a statement, reduced to what can be compared: stems, families of like words, topics."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import snowballstemmer

from articles.text.families import FAMILIES

STOP = frozenset(
    """
    a about after again all also am an and any are as at be because been before being both but by can could did do does
    doing done during each for from had has have having he her here hers him his how i if in into is it its itself just
    may me might more most much must my of off on once one or other our out own per shall she should so some such than
    that the their them then there these they this those though through to too under until up upon us very was we were
    what when where which while who whom whose why will with would yet you your not no nor never s t ve re ll d m
    according said says told over ever even still been upon
    """.split()  # noqa: SIM905  (a list of this length reads better as words)
)
_WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
_LONGEST_PHRASE = 5
_ENDS = {"ier": "y", "iest": "y", "er": "", "est": "", "r": "", "st": ""}


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as printed, its stem, and its place in code points."""

    text: str
    stem: str
    start: int
    end: int

    @property
    def plain(self) -> bool:
        """Whether it says nothing by itself."""
        return self.text.casefold().replace("’", "'") in STOP or self.stem in STOP


@dataclass(frozen=True, slots=True)
class Meaning:
    """The family that words from `first` to `last` belong to, and whether they stand on its other side ("fall")."""

    family: int
    opposite: bool
    first: int
    last: int


_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of one word, without case and possessive: "ministers’" and "Minister" are the same."""
    word = word.casefold().replace("’", "'").replace(".", "")
    word = word.removesuffix("'s").strip("'")
    return str(_stemmer.stemWord(word))


def words(text: str) -> list[Word]:
    """The words of `text` in order."""
    return [Word(match[0], stem(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


_Places = list[tuple[int, bool]]


def _read_families() -> tuple[dict[str, _Places], dict[tuple[str, ...], _Places], list[str]]:
    singles: dict[str, _Places] = defaultdict(list)
    phrases: dict[tuple[str, ...], _Places] = defaultdict(list)
    topics: list[str] = []
    topic = ""
    for line in FAMILIES.replace("\n  ", " ").split("\n"):
        if line.startswith("="):
            topic = line[1:].strip()
        elif line:
            for opposite, side in enumerate(line.split(" / ")):
                for entry in side.split():
                    key = tuple(stem(part) for part in entry.split("_"))
                    (singles[key[0]] if len(key) == 1 else phrases[key]).append((len(topics), bool(opposite)))
            topics.append(topic)
    return (
        {key: sorted(set(found)) for key, found in singles.items()},
        {key: sorted(set(found)) for key, found in phrases.items()},
        topics,
    )


_SINGLES, _PHRASES, TOPICS = _read_families()
POLAR = frozenset(
    family for found in (*_SINGLES.values(), *_PHRASES.values()) for family, opposite in found if opposite
)
_PHRASE_STARTS = frozenset(key[0] for key in _PHRASES)


@lru_cache(maxsize=65_536)
def families_of(stemmed: str) -> tuple[tuple[int, bool], ...]:
    """The families of one stem, and those of the positive where it is a comparative."""
    positive = next((_SINGLES[base] for base in _bases(stemmed) if base in _SINGLES), [])
    return tuple(sorted({*_SINGLES.get(stemmed, ()), *positive}))


def _bases(stemmed: str) -> Iterator[str]:
    for end, instead in _ENDS.items():
        if len(stemmed) > len(end) + 2 and stemmed.endswith(end):
            base = stemmed.removesuffix(end) + instead
            yield stem(base)
            if len(base) > 3 and base[-1] == base[-2]:
                yield stem(base[:-1])


def meanings(found: list[Word]) -> list[Meaning]:
    """The families that the words stand for; of phrases the longest.

    The words of a phrase that has an opposite mean nothing by themselves: "not as many" is "fewer", and no "many".
    """
    result: list[Meaning] = []
    place = 0
    while place < len(found):
        phrase = _phrase_at(found, place)
        last = place + len(phrase) - 1
        result += [Meaning(family, side, place, last) for family, side in _PHRASES.get(phrase, ())]
        hides = any(family in POLAR for family, _ in _PHRASES.get(phrase, ()))
        if not hides and found[place].text.casefold() not in _NO_FAMILY:
            result += [Meaning(family, side, place, place) for family, side in families_of(found[place].stem)]
        place += len(phrase) if hides else 1
    return result


def _phrase_at(found: list[Word], place: int) -> tuple[str, ...]:
    """The stems of the longest known phrase that begins there; none where none does."""
    if found[place].stem in _PHRASE_STARTS:
        for length in range(min(_LONGEST_PHRASE, len(found) - place), 1, -1):
            key = tuple(word.stem for word in found[place : place + length])
            if key in _PHRASES:
                return key
    return ()


# In these senses far more often than in the one of the family.
_NO_FAMILY = frozenset({"will", "can", "may", "us", "am", "are", "being", "fine"})


def features(text: str) -> dict[str, float]:
    """What stands for `text` where candidates are compared, each with its weight.

    "s:" stems weigh 1, "f:" families more and "t:" topics less, both the less the more of them a word has; "c:" are the
    characters of names, three at a time; "p:" are the first letters, for "permit" and "permission".
    """
    found = words(text)
    weights: dict[str, float] = {}
    for word in found:
        if not word.plain:
            weights[f"s:{word.stem}"] = 1.0
            if len(word.stem) > PREFIX:
                weights[f"p:{word.stem[:PREFIX]}"] = PREFIX_WEIGHT
            if word.text[0].isupper() and word.start:
                weights |= {f"c:{gram}": NAME_WEIGHT for gram in _grams(word.text.casefold())}
    by_place: dict[int, list[Meaning]] = defaultdict(list)
    for meaning in meanings(found):
        by_place[meaning.first].append(meaning)
    for senses in by_place.values():
        share = len(senses) ** -0.5
        for sense in senses:
            _raise(weights, f"f:{sense.family}", FAMILY_WEIGHT * share)
            _raise(weights, f"t:{TOPICS[sense.family]}", TOPIC_WEIGHT * share)
    return weights


FAMILY_WEIGHT, TOPIC_WEIGHT, PREFIX_WEIGHT, NAME_WEIGHT = 2.5, 0.6, 0.25, 0.2
PREFIX = 5


def _raise(weights: dict[str, float], name: str, weight: float) -> None:
    weights[name] = max(weight, weights.get(name, 0.0))


def _grams(word: str) -> Iterable[str]:
    padded = f" {word} "
    return (padded[n : n + 3] for n in range(len(padded) - 2))


def index_terms(text: str) -> set[int]:
    """The numbers under which `text` is found again: its stems, and the families that its words stand for.

    The same on every machine and in every process. Of a long text the first 400 words count.
    """
    found = words(text[:4_000])[:400]
    names = {f"s:{word.stem}" for word in found if not word.plain}
    names |= {f"f:{meaning.family}" for meaning in meanings(found)}
    return {crc32(name.encode()) for name in names}
