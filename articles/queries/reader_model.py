"""The desk's own model of its copy, where it has trained one."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from articles.text.second_opinion import SecondOpinion


def second_opinion() -> SecondOpinion | None:
    """The model named in READER_MODEL, opened once; None where none is named. Raises `NoModel` where it is none."""
    return _opened(str(settings.READER_MODEL)) if settings.READER_MODEL else None


@lru_cache(maxsize=1)
def _opened(path: str) -> SecondOpinion:
    return SecondOpinion(Path(path))
