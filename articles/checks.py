"""System checks: `manage.py check --database default` finds a database without its rules, `--deploy` a desk that its
readers cannot reach.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
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


@register(deploy=True)
def readers_reach_the_desk(**_: Any) -> list[CheckMessage]:
    if settings.CORRECTIONS_CONTACT:
        return []
    said = "Readers find no address to which they can report a mistake."
    return [Warning(said, hint="Set CORRECTIONS_CONTACT to a mail address or a link.", id="articles.W002")]
