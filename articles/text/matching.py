"""How nearly two statements say the same, and what differs between them. No model, no network, no database.

`rank` puts candidates in order: words by their stems, families of words that newsrooms use for one another
(text/families.py), loosely by topic, figures by their value and names by their letters, each weighted by how few of
the candidates have it. `differences` (text/contrasts.py) marks what changed.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.text.quantities import quantities
from articles.text.terms import features

_FIGURE_WEIGHT = 0.7
_SAID = 0.75


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate by its place in the list given; `score` from 0 (nothing in common) to 1 (the same)."""

    index: int
    score: float


def rank(query: str, candidates: Sequence[str]) -> list[Ranked]:
    """All candidates, the one that says most nearly what `query` says first; equal ones keep their order.

    Linear in the length of all texts. The cosine of weighted features, the inverse document frequency of each taken
    over the candidates, mixed with how much of the query the candidate covers.
    """
    wanted, offered = statement_features(query), [statement_features(text) for text in candidates]
    idf = _rarity([wanted, *offered])
    mine = _weighted(wanted, idf)
    found = [Ranked(index, _likeness(mine, _weighted(each, idf))) for index, each in enumerate(offered)]
    return sorted(found, key=lambda each: (-each.score, each.index))


@lru_cache(maxsize=4_096)
def statement_features(text: str) -> Mapping[str, float]:
    """What `rank` compares of one statement; kept for the next look, and not to be changed."""
    weights = features(text)
    for figure in quantities(text)[0]:
        if not figure.vague or figure.measure == "time":
            weights[f"n:{figure.measure}:{figure.base[0]:.4g}"] = _FIGURE_WEIGHT
    return weights


def _rarity(statements: Sequence[Mapping[str, float]]) -> dict[str, float]:
    counts = Counter(name for each in statements for name in each)
    return {name: math.log(1.0 + len(statements) / count) for name, count in counts.items()}


def _weighted(statement: Mapping[str, float], idf: Mapping[str, float]) -> dict[str, float]:
    return {name: weight * idf[name] for name, weight in statement.items()}


def _likeness(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    shared = sum(weight * theirs[name] for name, weight in mine.items() if name in theirs)
    if not shared:
        return 0.0
    mine_squared, theirs_squared = _squared(mine), _squared(theirs)
    cosine = shared / math.sqrt(mine_squared * theirs_squared)
    covered = shared / min(mine_squared, theirs_squared)
    return min(1.0, _SAID * cosine + (1.0 - _SAID) * min(1.0, covered) * math.sqrt(cosine))


def _squared(weights: Mapping[str, float]) -> float:
    return sum(weight * weight for weight in weights.values())
