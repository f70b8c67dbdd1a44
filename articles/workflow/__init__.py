"""The whole editorial rulebook: states, roles, deeds, and why a deed is refused. Plain data; no Django, no database."""
