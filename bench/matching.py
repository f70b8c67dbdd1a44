"""How well like statements are found and what differs is marked; and how long a look takes among many quotes.

The labelled pairs of tests/matching and the drifts of tests/drift give the figures; `--rows 100000` fills a scratch
database (SQLite in a temporary file, or the one that BENCH_DATABASE names, which has to be empty) with that many
invented quotes and takes the time of "Said before" on some of them.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from tests.drift.scoring import cases, is_right
from tests.matching.scoring import distractors, pairs, score

SETS = ("pairs.txt", "second.txt", "held_out.txt")
AN_ARTICLE, LOOKS = 100, 60
WITHIN = 0.25


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=0, help="quotes in a scratch database (0: none)")
    options.add_argument("--check", action="store_true", help="fail where a promise is not kept")
    asked = options.parse_args()
    _pairs("few_words.txt")
    kept = all([*map(_pairs, SETS), *map(_drifts, ("labelled.txt", "held_out.txt"))])
    if asked.rows:
        kept = _scale(asked.rows) and kept
    if asked.check and not kept:
        sys.exit("A promise is not kept.")


def _pairs(name: str) -> bool:
    found = pairs(name)
    result = score(found, distractors())
    changed = [pair for pair in found if pair.wanted]
    print(f"{name}: {len(found)} pairs among {len(found) + len(distractors())} statements")
    print(f"  recall at 5: {result.recall_of():.1%}; of {len(result.recall['paraphrase'])} paraphrases", end=" ")
    print(f"{result.recall_of('paraphrase'):.1%}")
    print(f"  changed things marked: {len(changed) - len(result.unmarked)} of {len(changed)};", end=" ")
    print(f"false marks: {len(result.false)} of {result.marks}, in {result.falsely_marked} pairs")
    return result.recall_of() >= 0.96 and not result.unmarked and len(result.false) < 0.05 * result.marks


def _drifts(name: str) -> bool:
    found = cases(name)
    right = sum(map(is_right, found))
    print(f"drift, {name}: {right} of {len(found)} right ({right / len(found):.1%})")
    return right >= 0.95 * len(found)


def _scale(rows: int) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATABASE_URL": os.environ.get("BENCH_DATABASE") or f"sqlite:///{Path(folder, 'bench.sqlite3')}",
            "SECRET_KEY": "for-a-scratch-database",
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        }
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        _fill(rows)
        return _look(rows)


def _fill(rows: int) -> None:
    from articles.actions.indexing import rebuild
    from articles.models import Article, Quote, Revision, triggers
    from articles.models.article import sha256

    # Each is asked for every row; PostgreSQL plans them for the empty table and then reads it whole for each quote.
    triggers.drop()
    dice, words = random.Random(5), _vocabulary()  # noqa: S311  (the same words every time)
    weights = [1 / (n + 10) for n in range(len(words))]
    start = time.perf_counter()
    for number in range(0, rows, AN_ARTICLE):
        said = [" ".join(dice.choices(words, weights, k=dice.randint(8, 22))) for _ in range(AN_ARTICLE)]
        text = "\n".join(said)
        article = Article.objects.create(slug=f"scale-{number}", first_words=said[0][:40])
        revision = Revision.objects.create(article=article, text=text, sha256=sha256(text))
        made, place = [], 0
        for each, line in enumerate(said, 1):
            spans = [[place, place + len(line)]]
            made.append(Quote(article=article, revision=revision, ref=f"b{each}", kind="direct", fragments=spans))
            made[-1].words, made[-1].position = line, place
            place += len(line) + 1
        Quote.objects.bulk_create(made)
    triggers.install()
    filled = time.perf_counter()
    for done in rebuild():
        if done == AN_ARTICLE * 100:
            _analyse()  # as a server does by itself, where that is not switched off
    indexed = time.perf_counter() - filled
    print(
        f"{rows:,} quotes made in {filled - start:.0f} s, indexed in {indexed:.0f} s ({rows / indexed:,.0f} a second)"
    )


def _vocabulary() -> list[str]:
    """The words of the families, the invented endings of a thousand names among them, in a fixed order of frequency."""
    from articles.text.families import FAMILIES

    words = sorted({word for word in FAMILIES.split() if word.isalpha()})
    words += [f"{head}{tail}" for head in ("Cor", "Pel", "Van", "Ost", "Mar") for tail in words[:200]]
    random.Random(3).shuffle(words)  # noqa: S311
    return words


def _look(rows: int) -> bool:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from articles.models import Quote
    from articles.queries.matching import said_before

    _analyse()
    taken, spent, first = [], [], Quote.objects.order_by("pk").values_list("pk", flat=True)
    for pk in islice(first[:: max(1, rows // LOOKS)], LOOKS):
        quote = Quote.objects.for_card().get(pk=pk)
        start, used = time.perf_counter(), time.process_time()
        said_before(quote)
        taken.append(time.perf_counter() - start)
        spent.append(time.process_time() - used)
    with CaptureQueriesContext(connection) as asked:
        said_before(quote)
    median, worst = statistics.median(taken), sorted(taken)[int(0.95 * len(taken))]
    print(f"said before, among {rows:,} on {connection.vendor}: median {median * 1e3:.0f} ms,", end=" ")
    print(f"95 of 100 within {worst * 1e3:.0f} ms;", end=" ")
    print(f"{statistics.median(spent) * 1e3:.0f} ms of it the process itself; {len(asked)} queries")
    _plan()
    return statistics.median(taken) <= WITHIN


def _analyse() -> None:
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE articles_statementterm, articles_quote")


def _plan() -> None:
    """Says how the database finds the terms: never from end to end."""
    from articles.models import StatementTerm

    print("  " + StatementTerm.objects.filter(term__in=[1, 2, 3]).values_list("statement").explain().split("\n")[0])


if __name__ == "__main__":
    main()
