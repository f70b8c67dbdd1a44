"""The Django admin: registration, search and looking. Edits go through one action; there are no rules here."""

from articles.admin import activity, arriving, editable, fact_checks, keeping, opinions, people, personal, quotes, scale

__all__ = [
    "activity",
    "arriving",
    "editable",
    "fact_checks",
    "keeping",
    "opinions",
    "people",
    "personal",
    "quotes",
    "scale",
]
