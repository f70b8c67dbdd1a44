"""A second judge of re-anchoring, built differently from the first: real prose, whole quotes, and what editors do.

The articles are those of `tests/gold`, three at a time with every quote in them, interrupted and multi-paragraph ones
included; what is put in comes from the others, so that new words are much like old ones. Every character of a copy
knows which old one it was. A quote is right where each fragment that has characters left stands from the first to the
last of them, and no other fragment is given a place.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from statistics import mean

from articles.text.anchoring import Verdict, anchor
from tests.gold.markup import articles

Copy = list[tuple[str, int | None]]
Fragments = list[list[int]]
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
SLIPS = "aeinorst"


@dataclass
class Desk:
    """An article to be rewritten: its copy, its quotes, and other prose to take words from."""

    random: Random
    text: str
    quotes: list[Fragments]
    others: list[str]
    copy: Copy = field(default_factory=list)

    def __post_init__(self) -> None:
        self.copy = list(zip(self.text, range(len(self.text)), strict=True))

    def quote(self, *, several: bool = False) -> Fragments:
        """Any quote; with `several`, one that has more than one fragment, if there is one."""
        chosen = [quote for quote in self.quotes if len(quote) > 1] if several else self.quotes
        return self.random.choice(chosen or self.quotes)

    def at(self, old: int) -> int:
        """Where an old character stands now, or would."""
        return next(
            (place for place, (_, was) in enumerate(self.copy) if was is not None and was >= old), len(self.copy)
        )

    def cut(self, start: int, end: int) -> None:
        """Takes the old characters [start, end) out."""
        self.copy = [(sign, was) for sign, was in self.copy if was is None or not start <= was < end]

    def put(self, old: int, text: str) -> None:
        """Puts new text in front of an old character."""
        place = self.at(old)
        self.copy[place:place] = [(sign, None) for sign in text]

    def lines(self) -> list[Copy]:
        found: list[Copy] = [[]]
        for each in self.copy:
            found[-1].append(each)
            if each[0] == "\n":
                found.append([])
        return found

    def join(self, lines: list[Copy]) -> None:
        """Lines as the copy; a line end where one is missing between two."""
        self.copy = []
        for line in lines:
            if self.copy and self.copy[-1][0] != "\n" and line:
                self.copy.append(("\n", None))
            self.copy += line

    def sentence(self) -> str:
        return self.random.choice(self.others)


def words_at(copy: Copy) -> list[tuple[int, int]]:
    """Where each word of the copy begins and ends."""
    found, start = [], None
    for place, (sign, _) in enumerate([*copy, (" ", None)]):
        if sign.isalnum() and start is None:
            start = place
        elif not sign.isalnum() and start is not None:
            found.append((start, place))
            start = None
    return found


def edited(desk: Desk, rate: int) -> None:
    """Of a thousand words `rate` are replaced, dropped, misspelt, put in another case or followed by another word."""
    random, done, reached = desk.random, [], 0
    for start, end in words_at(desk.copy):
        done += desk.copy[reached:start]
        word, reached = desk.copy[start:end], end
        if random.random() < rate / 1000:
            kind = random.randrange(5)
            other = random.choice(random.choice(desk.others).split())
            if kind == 0:
                word = [(sign, word[0][1]) for sign in other]
            elif kind == 1 and end < len(desk.copy) and desk.copy[end][0] == " ":
                word, reached = [], end + 1
            elif kind == 2:
                word = slipped(word, random)
            elif kind == 3:
                word = [(word[0][0].swapcase(), word[0][1]), *word[1:]]
            elif kind == 4:
                word = [*word, (" ", None), *((sign, None) for sign in other)]
        done += word
    desk.copy = done + desk.copy[reached:]


def slipped(word: Copy, random: Random) -> Copy:
    """One letter more, fewer or other, or two the other way round."""
    at, kind = random.randrange(len(word)), random.randrange(4)
    letter = random.choice(SLIPS)
    if kind == 0 or len(word) < 4:
        return [*word[:at], (letter, word[at][1]), *word[at + 1 :]]
    if kind == 1:
        return [*word[:at], *word[at + 1 :]]
    if kind == 2:
        return [*word[: at + 1], (letter, word[at][1]), *word[at + 1 :]]
    at = min(at, len(word) - 2)
    return [*word[:at], word[at + 1], word[at], *word[at + 2 :]]


def nothing(desk: Desk) -> None:
    pass


def straight_marks(desk: Desk) -> None:
    desk.copy = [(sign.translate(STRAIGHT), was) for sign, was in desk.copy]


def quote_reworded(desk: Desk) -> None:
    """A quarter of its words are others."""
    for start, end in desk.quote():
        inside = [(a, b) for a, b in words_at(desk.copy) if start <= (desk.copy[a][1] or -1) < end]
        for a, b in sorted(desk.random.sample(inside, len(inside) // 4), reverse=True):
            other = desk.random.choice(desk.sentence().split())
            desk.copy[a:b] = [(sign, desk.copy[a][1]) for sign in other]


def rest_reworded(desk: Desk) -> None:
    """All of its paragraph but the quote is written anew."""
    [*_, (start, end)] = desk.quote()
    begin, stop = desk.text.rfind("\n", 0, start) + 1, (desk.text.find("\n", end) + 1 or len(desk.text) + 1) - 1
    quoted = [each for quote in desk.quotes for each in quote]
    outside = [n for n in range(begin, stop) if not any(a - 1 <= n <= b for a, b in quoted)]
    desk.copy = [each for each in desk.copy if each[1] not in set(outside)]
    desk.put(begin if begin not in outside else start - 1, f"{desk.sentence()} ")


def sections_swapped(desk: Desk) -> None:
    lines = desk.lines()
    at, size = desk.random.randrange(len(lines) - 6), desk.random.randint(1, 3)
    a, b, c = lines[at : at + size], lines[at + size : at + 2 * size], lines[at + 2 * size :]
    desk.join([*lines[:at], *b, *a, *c])


def paragraph_moved(desk: Desk) -> None:
    lines = desk.lines()
    line = lines.pop(desk.random.randrange(len(lines)))
    lines.insert(desk.random.randrange(len(lines)), line)
    desk.join(lines)


def parted_and_joined(desk: Desk) -> None:
    """Half of the line ends are spaces, and half of the sentences end their paragraph."""
    for place, (sign, was) in enumerate(desk.copy[1:-1], 1):
        if sign == "\n" and desk.random.random() < 0.5:
            desk.copy[place] = (" ", was)
        elif sign == " " and desk.copy[place - 1][0] == "." and desk.random.random() < 0.5:
            desk.copy[place] = ("\n", was)


def fragment_deleted(desk: Desk) -> None:
    start, end = desk.random.choice(desk.quote(several=True))
    desk.cut(start, end)


def cut_in_front(desk: Desk) -> None:
    start, end = desk.random.choice(desk.quote())
    half = desk.text.find(" ", (start + end) // 2, end)
    desk.cut(start, half + 1 if half > 0 else start)


def cut_in_the_middle(desk: Desk) -> None:
    start, end = desk.random.choice(desk.quote())
    words = desk.text[start:end].split(" ")
    third = len(words) // 3
    begin = start + len(" ".join(words[:third])) + 1 if third else start
    desk.cut(begin, begin + len(" ".join(words[third : 2 * third])) + (1 if third else 0))


def quote_deleted(desk: Desk) -> None:
    for start, end in desk.quote():
        desk.cut(start - 1, end + 1)


def paragraphs_deleted(desk: Desk) -> None:
    """One in three, chosen at random."""
    desk.join([line for line in desk.lines() if desk.random.random() > 1 / 3])


def new_quote(desk: Desk) -> None:
    """Other real words between the same marks, said by the same speaker."""
    quote = desk.quote()
    for start, end in quote[1:]:
        desk.cut(start - 1, end + 1)
    start, end = quote[0]
    desk.put(start, desk.sentence())
    desk.cut(start, end)


def copied_above(desk: Desk) -> None:
    """A paragraph stands once more, above itself or below."""
    lines = desk.lines()
    line = lines[desk.random.randrange(len(lines))]
    again: Copy = [(sign, None) for sign, _ in line]
    lines.insert(desk.random.randrange(len(lines)), again if again and again[-1][0] == "\n" else [*again, ("\n", None)])
    desk.join(lines)


def replaced(desk: Desk) -> None:
    others = [desk.sentence() for _ in range(40)]
    desk.copy = [(sign, None) for sign in "\n".join(" ".join(others[n : n + 3]) for n in range(0, 40, 3))]


def everything(desk: Desk) -> None:
    # What was copied before its original is deleted was moved, for all that anybody can see.
    for change in (paragraph_moved, quote_deleted, paragraphs_deleted, quote_reworded, copied_above, straight_marks):
        change(desk)


CHANGES: dict[str, Callable[[Desk], None]] = {
    "edited": nothing,
    "straight marks": straight_marks,
    "quote reworded": quote_reworded,
    "rest reworded": rest_reworded,
    "sections swapped": sections_swapped,
    "moved": paragraph_moved,
    "parted, joined": parted_and_joined,
    "fragment deleted": fragment_deleted,
    "cut in front": cut_in_front,
    "cut in the middle": cut_in_the_middle,
    "quote deleted": quote_deleted,
    "a third deleted": paragraphs_deleted,
    "new quote": new_quote,
    "copied": copied_above,
    "replaced": replaced,
    "all of it": everything,
}


def desk_of(random: Random) -> Desk:
    """Three gold articles as one, in which some short words are quoted twice, and the sentences of the others."""
    every = [*articles("dev"), *articles("test")]
    random.shuffle(every)
    text, quotes = "", []
    for each in every[:3]:
        headlines = [start for start, _ in each["headlines"]]
        body = each["text"][: min(headlines)] if headlines else each["text"]
        spans = [quote["spans"] for quote in each["quotes"] if all(end <= len(body) for _, end in quote["spans"])]
        quotes += [[[len(text) + start, len(text) + end] for start, end in quote] for quote in spans]
        text += body.rstrip("\n") + "\n"
    for name in ("Arne Holt", "Ida Brook"):
        text += f"“{random.choice(TWICE)},” said {name}.\n"
        line = text.rfind("\n", 0, len(text) - 1) + 2
        quotes.append([[line, text.index(",", line)]])
    text = text.rstrip("\n")
    return Desk(random, text, _whole(quotes), [line for each in every[3:] for line in _sentences(each["text"])])


TWICE = ("It is what it is", "No comment", "We will see", "It is what it is")


def _whole(quotes: list[Fragments]) -> list[Fragments]:
    """Those that lie in no other, for what is cut out of both has two true places."""
    return [q for q in quotes if not any(q is not other and _inside(q, other) for other in quotes)]


def _inside(one: Fragments, other: Fragments) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _sentences(text: str) -> list[str]:
    return [each.strip(" “”\n") for each in text.replace("\n", " ").split(". ") if len(each.split()) > 3]


def truth(copy: Copy, fragments: Fragments) -> Fragments:
    """Where the characters of each fragment are now, from the first to the last."""
    found = []
    for start, end in fragments:
        places = [place for place, (_, was) in enumerate(copy) if was is not None and start <= was < end]
        if places:
            found.append([places[0], places[-1] + 1])
    return sorted(found)


def trimmed(text: str, place: list[int]) -> list[int]:
    """Without white space and marks at its ends, of which no rule says whose they are."""
    inside = text[place[0] : place[1]]
    bare = inside.strip(" \n\"'“”‘’")
    begin = place[0] + inside.find(bare)
    return [begin, begin + len(bare)]


def rewrite(kind: str, rate: int, number: int, seed: int) -> Desk:
    desk = desk_of(Random(f"{seed} {kind} {rate} {number}"))  # noqa: S311  (the same articles every time)
    CHANGES[kind](desk)
    edited(desk, rate)
    return desk


def measure(kind: str, rate: int, rounds: int, seed: int) -> dict[str, float]:
    """Right places and false finds of `rounds` articles, and the milliseconds of each."""
    placed = right = gone = false = 0
    spent = []
    for number in range(rounds):
        desk = rewrite(kind, rate, number, seed)
        new = "".join(sign for sign, _ in desk.copy)
        begun = time.process_time()
        found = anchor(desk.text, new, desk.quotes)
        spent.append(1000 * (time.process_time() - begun))
        for quote, anchored in zip(desk.quotes, found, strict=True):
            true = [trimmed(new, place) for place in truth(desk.copy, quote)]
            if any(start < end for start, end in true):
                placed += 1
                right += [trimmed(new, place) for place in anchored.fragments] == true
            else:
                gone += 1
                false += anchored.verdict is not Verdict.GONE
    return {"placed": placed, "right": right, "gone": gone, "false": false, "ms": mean(spent), "most": max(spent)}
