"""Whether two names are perhaps those of one speaker. It only ever proposes; see queries/recognising.py."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from articles.text.roles import BODY, TITLES

SURNAME = "a surname alone"
_SHORTENED = 3  # letters that a shortened word keeps at least


@lru_cache(maxsize=200_000)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, hyphens, points, a leading article or possessive s."""
    letters = "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
    words = re.sub(r"[’']s\b|(?<=\w)[.](?=\w)?", "", letters.replace("’", "'"))
    found = tuple(re.findall(r"[^\W_]+", words))
    return found[1:] if len(found) > 1 and found[0] in ("the", "a", "an") else found


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    start = 0
    while start < len(words) - 1 and words[start] in TITLES:
        start += 1
    return words[start:]


def is_body(name: str) -> bool:
    """Whether a name has a word that only bodies have, such as "council" or "police"."""
    return any(word.strip(".,").casefold() in BODY for word in name.split())


def alike(one: str, other: str) -> str:
    """What is alike in two names that are not the same, in words for an editor; empty where nothing is."""
    a, b = plain(one), plain(other)
    if not a or not b or one.casefold() == other.casefold():
        return ""
    if a == b or "".join(a) == "".join(b):
        return "the same but for accents, hyphens or an article"
    if not _share(a, b, one, other):
        return ""
    bare_a, bare_b = _without_titles(a), _without_titles(b)
    if bare_a == bare_b and len(bare_a) > 1:
        return "the same but for a title"
    short, long = sorted((bare_a, bare_b), key=len)
    if len(short) == 1:
        return _one_word(short[0], long, other if long == bare_b else one)
    if _initials(short, long):
        return "initials in place of a name"
    if len(short) == len(long) and all(map(_shortened, short, long)):
        return "a shortened word"
    if set(short) < set(long) and (short[-1] == long[-1] or is_body(short[-1])):
        return "fewer words of the same name"
    return ""


def _share(a: tuple[str, ...], b: tuple[str, ...], one: str, other: str) -> bool:
    """The quick no: names that have no word in common, and of which neither is the other's initials."""
    return not set(a).isdisjoint(b) or (len(a) == 1 and one.isupper()) or (len(b) == 1 and other.isupper())


def _one_word(word: str, long: tuple[str, ...], name: str) -> str:
    if len(long) == 1:
        return ""
    capitals = "".join(part[0] for part in name.split() if part[:1].isupper()).casefold()
    if len(word) > 1 and word in (capitals, "".join(part[0] for part in long)):
        return "its first letters"
    if word == long[-1] and not is_body(word):
        return SURNAME
    if word == long[0] and all(is_body(part) for part in long[1:]):
        return "fewer words of the same name"
    return ""


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """ "J. Smith" and "John Smith", "J.Q. Smith" and "John Quincy Smith"."""
    if short[-1] != long[-1] or is_body(short[-1]):
        return False
    firsts, others = short[:-1], long[:-1]
    letters, more = "".join(firsts), "".join(others)
    as_letters = any(len(part) == 1 for part in (*firsts, *others)) or len(letters) <= 2 or len(more) <= 2
    return as_letters and (
        all(part[0] == other[0] for part, other in zip(firsts, others, strict=False))
        or letters == "".join(part[0] for part in others)
        or more == "".join(part[0] for part in firsts)
    )


def _shortened(word: str, other: str) -> bool:
    low, high = sorted((word, other), key=len)
    return word == other or (len(low) >= _SHORTENED and high.startswith(low))
