"""How well and how fast articles are read: the gold articles of `tests/gold` by class, and texts made to be slow."""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import cycle, pairwise

from articles.text.reading import read
from tests.gold.markup import articles
from tests.gold.scoring import Score, score

WORDS_A_SECOND, PER_DOUBLING, MEMORY_GROWS = 20_000, 2.6, 1.2
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
    "questions": "“Go?” asked Ann Marsh.\n“Why?” he replied.\n",
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
    parser.add_argument("--only", nargs="+", metavar="TEXT", choices=sorted(HARD), help="of those texts only these")
    options = parser.parse_args()
    if options.only:
        slow = growth(int(options.megabytes * 1_000_000), options.only)
        sys.exit("\n".join(slow) if options.check and slow else 0)
    for part, title in (("dev", "gold articles tuned on"), ("test", "gold articles, second part")):
        show(title, score(articles(part)))
    slow = speed() + memory() + growth(int(options.megabytes * 1_000_000), HARD)
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
    """Of one core, whatever else the machine does."""
    started = time.process_time()
    read(text)
    return time.process_time() - started


def speed() -> list[str]:
    text = "\n".join(article["text"] for part in ("dev", "test") for article in articles(part)) + "\n"
    rate = len(text.split()) * 10 / min(seconds(text * 10) for _ in range(3))
    print(f"\n{rate:,.0f} words a second")
    return [] if rate >= WORDS_A_SECOND else [f"{rate:,.0f} words a second, promised {WORDS_A_SECOND:,}"]


def memory() -> list[str]:
    """The most memory that reading 100 articles takes, and 1,000: each article is let go before the next."""
    most = [_most_memory(count) for count in (100, 1_000)]
    print(f"memory at most: {most[0]:.0f} MB for 100 articles, {most[1]:.0f} MB for 1,000")
    return [] if most[1] < most[0] * MEMORY_GROWS else ["memory grows with the number of articles"]


def _most_memory(count: int) -> float:
    """Of a process of its own that reads this many articles as `extract_quotes` does, in MB."""
    texts = [article["text"] for part in ("dev", "test") for article in articles(part)]
    lines = (json.dumps({"doc_id": n, "text": text}) for n, text in zip(range(count), cycle(texts), strict=False))
    code = (
        "import json, resource, sys; from articles.text.reading import read\n"
        "for line in sys.stdin: read(json.loads(line)['text'])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="\n".join(lines), text=True, capture_output=True, check=True
    )
    return int(done.stdout) / 1024


def growth(longest: int, names: Iterable[str]) -> list[str]:
    """Time for each doubling of these hard texts, from an eighth of the longest."""
    slow = []
    print("\ntime for twice the text   seconds for the longest, then each doubling up to it")
    for name in names:
        made = HARD[name]
        times = [seconds(made(longest // part)) for part in (8, 4, 2, 1)]
        ratios = [after / before for before, after in pairwise(times)]
        print(f"{name:24} {times[-1]:8.2f}   {'  '.join(f'×{ratio:.2f}' for ratio in ratios)}")
        if max(ratios) > PER_DOUBLING:
            slow.append(f"{name}: ×{max(ratios):.2f} for a doubling, promised ×{PER_DOUBLING}")
    return slow


if __name__ == "__main__":
    main()
