"""System checks: `manage.py check --database default` finds a database without its rules."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register

from articles.models import triggers


@register(Tags.database)
def rules_are_in_place(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for using in databases or ():
        lacking = triggers.missing(using) if triggers.tables_exist(using) else []
        if lacking:
            found.append(
                Warning(
                    f"The database “{using}” lacks {len(lacking)} of its rules.",
                    hint=f"Run migrate. Missing: {', '.join(lacking[:5])}",
                    id="articles.W001",
                )
            )
    return found
