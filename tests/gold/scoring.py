"""The scorer, which came to stand with the reader: a desk scores it on its own articles too."""

from articles.text.scoring import Figures, Score, score, trimmed

__all__ = ["Figures", "Score", "score", "trimmed"]
