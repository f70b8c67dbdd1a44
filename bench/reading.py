"""How well and how fast articles are read: the gold articles of `tests/gold` by class, and texts made to be slow."""

import argparse
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from articles.text.reading import read
from tests.gold.markup import articles
from tests.gold.scoring import Score, score

WORDS_A_SECOND, PER_DOUBLING = 20_000, 2.6
_REPEATED = {
    "quote marks": "“",
    "straight marks": ' "a',
    "single marks": " ‘a",
    "doubled single marks": "''a ",
    "apostrophes": "’",
    "plurals’ apostrophes": "s’ a ",
    "marks from right to left": "\u202e“a\u202c",
    "unbalanced marks": '“Go," said Ms Marsh ‘and "stay\n',
    "marks left open": "She said: ‘I go.\n",
    "brackets": "([",
    "cues": "said ",
    "sources": "according to ",
    "told": "He told ",
    "names": "Ann Marsh ",
    "names and bodies": "Ann Marsh of the Corrow Trust and ",
    "possessives": "Aa’s ",
    "spokesmen": "a a spokesman for ",
    "pronouns": "He said no.\n",
    "descriptions": "The council said no and the mayor, Ann Bo, said it.\n",
    "headlines": "Marsh says wall ‘will hold’ again\n",
    "one line": "Ms Marsh said the wall “will hold” and he left. ",
    "one sentence": "Ms Marsh said the wall and he left ",
    "and": "and ",
    "colons": "a: ",
    "dashes": "a — ",
    "newlines": "\n",
    "letters": "a ",
    "one word": "a",
    "digits": "1",
    "numbers": "1 ",
    "controls": "\x00a",
    "lone surrogates": "\ud83c",
}
HARD: dict[str, Callable[[int], str]] = {
    name: lambda size, part=part: part * (size // len(part))  # type: ignore[misc]
    for name, part in _REPEATED.items()
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/bench reading", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10, help="the longest of the texts made to be slow (10)")
    parser.add_argument("--check", action="store_true", help="fail where reading is slower than promised")
    options = parser.parse_args()
    for part, title in (("dev", "gold articles tuned on"), ("test", "gold articles, second part")):
        show(title, score(articles(part)))
    slow = speed() + growth(int(options.megabytes * 1_000_000))
    if options.check and slow:
        sys.exit("\n".join(slow))


def show(title: str, result: Score) -> None:
    print(f"\n{title:24} quotes  whole F1  fragment F1  speaker %")
    for name, each in sorted(result.classes.items(), key=lambda item: -item[1].gold):
        print(f"{name:24} {each.gold:6} {each.whole_f1:9.1f} {each.fragment_f1:12.1f} {each.speaker_share:10.1f}")
    print(f"titles, names and scare quotes left alone: {result.decoys[True]} of {result.decoys.total()}")
    print(f"articles with exactly their headlines: {result.headlines[True]} of {result.headlines.total()}")
    same = sum(count for (wanted, got), count in result.reasons.items() if wanted == got)
    print(f"reasons for nothing to rate as annotated: {same} of {result.reasons.total()}")
    print("confidence  quotes  words and speaker right")
    for bucket, counts in sorted(result.confidence.items()):
        print(f"{bucket / 10:.1f}–{(bucket + 1) / 10:.1f} {counts.total():9} {counts[True] / counts.total():8.0%}")


def seconds(text: str) -> float:
    started = time.perf_counter()
    read(text)
    return time.perf_counter() - started


def speed() -> list[str]:
    text = "\n".join(article["text"] for part in ("dev", "test") for article in articles(part)) + "\n"
    rate = len(text.split()) * 10 / min(seconds(text * 10) for _ in range(3))
    print(f"\n{rate:,.0f} words a second")
    return [] if rate >= WORDS_A_SECOND else [f"{rate:,.0f} words a second, promised {WORDS_A_SECOND:,}"]


def growth(longest: int) -> list[str]:
    """Time for each doubling of the hard texts, from an eighth of the longest."""
    slow = []
    print("\ntime for twice the text   seconds for the longest, then each doubling up to it")
    for name, made in HARD.items():
        times = [seconds(made(longest // part)) for part in (8, 4, 2, 1)]
        ratios = [after / before for before, after in pairwise(times)]
        print(f"{name:24} {times[-1]:8.2f}   {'  '.join(f'×{ratio:.2f}' for ratio in ratios)}")
        if max(ratios) > PER_DOUBLING:
            slow.append(f"{name}: ×{max(ratios):.2f} for a doubling, promised ×{PER_DOUBLING}")
    return slow


if __name__ == "__main__":
    main()
