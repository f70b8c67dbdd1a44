"""What the database refuses about notes: nobody edits or removes one, and what was read stays read."""

from articles.models.triggers.rule import Rule, but_redacted, changes, columns, no_replace

NOTE, MENTION = "articles_note", "articles_mention"

_FINAL = "A note is never changed or removed. Write another."


def note_rules() -> list[Rule]:
    """Every rule of this file."""
    fixed = changes(*columns(MENTION, without=("read_at",)))
    return [
        no_replace(NOTE),
        Rule("note_a_no_update", NOTE, "UPDATE", "text", _FINAL, but_redacted(NOTE, "text")),
        Rule("note_b_no_delete", NOTE, "DELETE", "text", _FINAL),
        no_replace(MENTION, ("note_id", "person_id")),
        Rule("mention_a_no_delete", MENTION, "DELETE", "person", _FINAL),
        Rule(
            "mention_b_is_only_read",
            MENTION,
            "UPDATE",
            "read_at",
            "Whom a note is addressed to stays, and so does when it was read.",
            f"OLD.read_at IS NOT NULL OR {fixed}",
        ),
    ]
