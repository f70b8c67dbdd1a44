"""The drawn pages of docs/ are those that the code would draw today."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.management.commands.diagrams import pages
from articles.workflow.quotes import MOVES
from articles.workflow.vocabulary import QuoteState


@pytest.mark.parametrize("name", ["workflow.md", "publishing.md", "tables.md"])
def test_a_drawn_page_is_fresh(name: str) -> None:
    drawn = (Path(settings.BASE_DIR) / "docs" / name).read_text(encoding="utf-8")

    assert drawn == pages()[name], "run manage.py diagrams"


def test_every_move_between_states_is_drawn() -> None:
    moves = sum(len(move.from_states) for move in MOVES.values() if move.to_state)

    assert pages()["workflow.md"].count(" --> ") == moves + 1  # and the arrow by which a quote arrives
    assert all(f"{state.value}: {state.label}" in pages()["workflow.md"] for state in QuoteState)
