"""How often quotes are found again in edited copies: by what was done to the copy and by edits in a thousand words.

The articles are put together from invented words. Every character of a copy knows which old character it was, so the
true place of each quote is known without comparing texts. A quote whose characters are all deleted is gone; "found"
counts those of them that were given a place all the same, and must be 0.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from random import Random
from statistics import mean

from articles.text.anchoring import Verdict, anchor
from bench import rewriting

RATES = (0, 2, 5, 10, 20, 50)
SYLLABLES = (
    "ba",
    "con",
    "der",
    "est",
    "fir",
    "gol",
    "har",
    "in",
    "jul",
    "ker",
    "lan",
    "mor",
    "nes",
    "os",
    "pel",
    "ran",
)
LITTLE = ("the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "was", "it", "with", "as", "at", "by")
CLASSES = ("edited", "moved", "deleted", "duplicated", "cut", "new quote", "replaced")

# A character and the place it had; None for what was put in.
Copy = list[tuple[str, int | None]]


class Words:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.long = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(700)]

    def some(self, number: int) -> str:
        return " ".join(
            self.random.choice(LITTLE) if self.random.random() < 0.42 else self.random.choice(self.long)
            for _ in range(number)
        )

    def sentence(self) -> str:
        return self.some(self.random.randint(6, 24)).capitalize() + "."


def article(words: Words) -> tuple[str, list[list[int]], list[int]]:
    """Thirty paragraphs of about a thousand words; the quotes, and each one's paragraph."""
    random, lines, quotes, where, length = words.random, [], [], [], 0
    for number in range(30):
        line = words.sentence()
        if number % 2:
            said = words.some(random.choice((3, 5, 8, 12, 20, 30))).capitalize() + ","
            line = f"“{said}” said {words.some(2)}. {words.sentence()}"
            quotes.append([length + 1, length + 1 + len(said)])
            where.append(number)
        else:
            line = f"{line} {words.sentence()}"
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines), quotes, where


def edited(copy: Copy, words: Words, rate: int) -> Copy:
    """With `rate` words in a thousand replaced, deleted, or followed by a new one."""
    random, done, place = words.random, [], 0
    while place < len(copy):
        end = place
        while end < len(copy) and copy[end][0].isalnum():
            end += 1
        if end > place and random.random() < rate / 1000:
            kind = random.randrange(3)
            if kind == 0:  # a replaced word stands where the old one stood
                done += [(sign, copy[place][1]) for sign in words.some(1)]
            elif kind == 1:
                done += [*copy[place:end], (" ", None), *((sign, None) for sign in words.some(1))]
            elif end < len(copy) and copy[end][0] == " ":
                end += 1
        else:
            done += copy[place : max(end, place + 1)]
            end = max(end, place + 1)
        place = end
    return done


def changed(kind: str, text: str, quotes: list[list[int]], where: list[int], words: Words) -> tuple[Copy, int]:
    """The copy after one thing was done to the paragraph of one quote, and the number of that quote."""
    random = words.random
    at = random.randrange(len(quotes))
    start, end = quotes[at]
    copy: Copy = list(zip(text, range(len(text)), strict=True))
    begin = text.rfind("\n", 0, start) + 1
    stop = (text.find("\n", end) + 1) or len(text)
    paragraph = copy[begin:stop]
    if kind == "moved":
        rest = copy[:begin] + copy[stop:]
        breaks = [place + 1 for place, (sign, _) in enumerate(rest[:-1]) if sign == "\n"]
        there = random.choice(breaks)
        if paragraph[-1][0] != "\n":
            paragraph = [*paragraph, ("\n", None)]
        return rest[:there] + paragraph + rest[there:], at
    if kind == "deleted":
        return copy[:begin] + copy[stop:], at
    if kind == "duplicated":
        again: Copy = [("\n", None), *((sign, None) for sign, _ in paragraph)]
        return copy + again, at
    if kind == "cut":
        half = text.index(" ", (start + end) // 2 - 1, end) if " " in text[(start + end) // 2 - 1 : end] else end
        return copy[: half + 1] + copy[end:] if half < end else copy, at
    if kind == "new quote":
        fresh: Copy = [(sign, None) for sign in words.some(random.randint(3, 25)).capitalize() + ","]
        return copy[:start] + fresh + copy[end:], at
    if kind == "replaced":
        return [(sign, None) for sign in article(words)[0]], at
    return copy, at


def truth(copy: Copy, start: int, end: int) -> list[int] | None:
    """Where the characters of [start, end) are now, from the first to the last."""
    found = [place for place, (_, was) in enumerate(copy) if was is not None and start <= was < end]
    return [found[0], found[-1] + 1] if found else None


def trimmed(text: str, place: list[int]) -> list[int]:
    """Without white space at its ends, for which no rule says whose it is."""
    inside = text[place[0] : place[1]]
    return [place[0] + len(inside) - len(inside.lstrip()), place[1] - len(inside) + len(inside.rstrip())]


def measure(kind: str, rate: int, rounds: int, seed: int) -> dict[str, float]:
    """Right places and false finds of `rounds` articles, and the milliseconds of each."""
    placed = right = gone = false = 0
    spent = []
    for number in range(rounds):
        words = Words(Random(f"{seed} {kind} {rate} {number}"))  # noqa: S311  (the same articles every time)
        old, quotes, where = article(words)
        copy, _ = changed(kind, old, quotes, where, words)
        copy = edited(copy, words, rate)
        new = "".join(sign for sign, _ in copy)
        begun = time.process_time()
        found = anchor(old, new, [[quote] for quote in quotes])
        spent.append(1000 * (time.process_time() - begun))
        for quote, anchored in zip(quotes, found, strict=True):
            true = truth(copy, *quote)
            if true is None:
                gone += 1
                false += anchored.verdict is not Verdict.GONE
                continue
            placed += 1
            right += [trimmed(new, place) for place in anchored.fragments] == [trimmed(new, true)]
    return {"placed": placed, "right": right, "gone": gone, "false": false, "ms": mean(spent), "most": max(spent)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="script/bench anchoring", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=20, help="articles for each line (20)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="fail under 98 %% right at 10 edits or with a false find")
    asked = parser.parse_args()
    print("Invented words, one quote changed at a time")
    kept = report(CLASSES, measure, asked.rounds, asked.seed)
    print("\nReal prose, whole quotes")
    kept &= report(list(rewriting.CHANGES), rewriting.measure, asked.rounds, asked.seed)
    return 1 if asked.check and not kept else 0


def report(kinds: Sequence[str], measured: Callable[..., dict[str, float]], rounds: int, seed: int) -> bool:
    """Prints a line for each class and rate of edits; whether all of it is as promised."""
    kept = True
    print("class             edits/1000  right                gone  found  ms mean  most")
    for rate in RATES:
        lines = [measured(kind, rate, rounds, seed) for kind in kinds]
        for kind, line in zip(kinds, lines, strict=True):
            show(kind, rate, line)
        whole = {name: sum(line[name] for line in lines) for name in ("placed", "right", "gone", "false")}
        show(
            "all", rate, whole | {"ms": mean(line["ms"] for line in lines), "most": max(line["most"] for line in lines)}
        )
        kept &= not whole["false"] and (rate > 10 or whole["right"] >= 0.98 * whole["placed"])
    return kept


def show(kind: str, rate: int, line: dict[str, float]) -> None:
    share = f"{100 * line['right'] / line['placed']:6.2f} %" if line["placed"] else "     –  "
    counts = f"{line['right']:.0f} of {line['placed']:.0f}"
    judged = f"{line['gone']:6.0f} {line['false']:6.0f}"
    print(f"{kind:17} {rate:10} {share} {counts:>14} {judged} {line['ms']:8.1f} {line['most']:5.1f}")


if __name__ == "__main__":
    raise SystemExit(main())
