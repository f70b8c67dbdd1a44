"""The Django admin: registration, search and looking. Edits go through one action; there are no rules here."""

from articles.admin import arriving, editable, opinions, people, scale, view_only

__all__ = ["arriving", "editable", "opinions", "people", "scale", "view_only"]
