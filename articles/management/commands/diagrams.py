"""The diagrams in docs/, drawn from the rulebook and the models themselves."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import BaseCommand
from django.db.models import ForeignKey

from articles.workflow.publishing import PUBLISHING
from articles.workflow.quotes import MOVES
from articles.workflow.refusals import CHECKERS
from articles.workflow.vocabulary import CheckState, QuoteState

_MADE = "Made by `manage.py diagrams`; not edited by hand."


class Command(BaseCommand):
    help = "Draws docs/workflow.md and publishing.md from the rulebook, and docs/tables.md from the models."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, text in pages().items():
            (Path(settings.BASE_DIR) / "docs" / name).write_text(text, encoding="utf-8")
            self.stdout.write(f"docs/{name}")


def pages() -> dict[str, str]:
    """Each page of docs/ that is drawn, by its file name."""
    return {
        "workflow.md": _page("The states of a quote", _workflow()),
        "publishing.md": _page("The states of a fact-check", _publishing()),
        "tables.md": _page("The tables", _tables()),
    }


def _page(title: str, lines: Iterator[str]) -> str:
    drawn = "\n".join(lines)
    return f"# {title}\n\n{_MADE}\n\n```mermaid\n{drawn}\n```\n"


def _workflow() -> Iterator[str]:
    yield "stateDiagram-v2"
    for state in QuoteState:
        yield f"    {state.value}: {state.label}"
    yield f"    [*] --> {QuoteState.TO_CHECK.value}"
    for deed, move in MOVES.items():
        if move.to_state is None:
            continue
        who = "checker" if move.roles == CHECKERS else "editor"
        for state in QuoteState:
            if state in move.from_states:
                yield f"    {state.value} --> {move.to_state.value}: {deed.value.replace('_', ' ')} ({who})"


def _publishing() -> Iterator[str]:
    yield "stateDiagram-v2"
    for state in CheckState:
        yield f"    {state.value}: {state.label}"
    yield f"    [*] --> {CheckState.DRAFT.value}"
    # Which of these two it is follows from what its rating asks for; rating and signing are deeds on its quotes.
    yield f"    {CheckState.DRAFT.value} --> {CheckState.AWAITING_SIGN_OFF.value}: complete"
    yield f"    {CheckState.AWAITING_SIGN_OFF.value} --> {CheckState.SIGNED_OFF.value}: sign off (second editor)"
    for deed, moves in PUBLISHING.items():
        for state, to_state in moves.items():
            if state is not to_state:
                yield f"    {state.value} --> {to_state.value}: {deed.value.replace('_', ' ')} (editor)"
    yield f"    note right of {CheckState.SIGNED_OFF.value}"
    yield "        A finding against somebody is published once they answered or their time is over,"
    yield "        or with the reason why nobody was asked. Asking and answering void the signature."
    yield "    end note"


def _tables() -> Iterator[str]:
    yield "erDiagram"
    for model in sorted(apps.get_app_config("articles").get_models(), key=lambda each: each.__name__):
        keys = {field.name: field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)}
        yield f"    {model.__name__} {{"
        for field in model._meta.concrete_fields:
            if field.name not in keys:
                yield f"        {field.get_internal_type().removesuffix('Field') or 'Field'} {field.column}"
        yield "    }"
        for name, field in keys.items():
            line = "|o--o{" if field.null else "||--o{"
            yield f"    {field.related_model.__name__} {line} {model.__name__} : {name}"
