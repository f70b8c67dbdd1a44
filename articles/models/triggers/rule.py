"""One rule that the database holds, and the shapes that many rules share.

A condition is SQL over NEW and OLD that both databases read alike; `{isnt}` is the comparison that knows NULL.
Where they differ, the condition is looked up by the name in braces (see sqlite.py and postgres.py).
"""

from dataclasses import dataclass

from django.apps import apps


@dataclass(frozen=True, slots=True)
class Rule:
    """Refuse `event` on `table` when `when` holds, with `sentence` at `field`."""

    name: str
    table: str
    event: str
    field: str
    sentence: str
    when: str = "1 = 1"

    @property
    def message(self) -> str:
        return f"desk [{self.table}.{self.field}]: {self.sentence}"


QUOTE, CHECK, EVIDENCE = "articles_quote", "articles_factcheck", "articles_evidence"
ARTICLE, REVISION, HEADLINE = "articles_article", "articles_revision", "articles_relatedheadline"
ACTIVITY, CALL, SPEAKER = "articles_activity", "articles_call", "articles_speaker"

STALE = "This was changed by someone else. Look at what stands there now."
APPEND_ONLY = "The record is append-only: a line is never changed or removed."
FROZEN = "A revision is never changed or removed. Correcting the copy makes a new one."
KEPT = "Nothing that was checked is ever deleted."
REPLACED = "A row with this identity is there already, and is not replaced."
TAKEN = "Something with this identity is there already, and is not replaced."
SIGNS_ONLY = "A signature changes nothing of what is signed. Change it first, then have it signed."
LOCKED = "This is signed off and locked. Send it back first."

SIGNED_CHECK = "('signed_off', 'published', 'withdrawn', 'retracted')"
# What a signature stands for.
ON_A_QUOTE = (
    "revision_id",
    "headline_id",
    "kind",
    "fragments",
    "words",
    "speaker_id",
    "relayed_from_id",
    "mention",
    "cue",
    "fact_check_id",
    "proposed_by_id",
)
# Where a quote stands: a correction of the copy changes that and nothing else about it.
PLACE = ("revision_id", "fragments")
ON_A_CHECK = (
    *("claim", "claim_type", "said_on", "said_where", "unknown", "claim_by_id"),
    *("rating_id", "reason", "summary", "summary_by_id", "author_id"),
)


# What a redaction takes.
WORDS_OF_A_CALL = ("proposed_words", "addressee", "because", "outcome")
WORDS_OF_A_REQUEST = ("whom", "put", "answer")
WORDS_OF_A_CHECK = ("claim", "said_where", "unknown", "summary")


def changes(*columns: str) -> str:
    return " OR ".join(f"NEW.{column} {{isnt}} OLD.{column}" for column in columns)


def columns(table: str, *, without: tuple[str, ...] = ()) -> list[str]:
    model = next(model for model in apps.get_app_config("articles").get_models() if model._meta.db_table == table)
    return [str(field.column) for field in model._meta.concrete_fields if field.column not in without]


def but_redacted(table: str, *words: str) -> str:
    """Any change, except that `words` are redacted once; what is left of them is another rule’s."""
    fixed = changes(*columns(table, without=(*words, "redacted_at", "redacted_because")))
    return f"OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL OR {fixed}"


def unless_redacted(table: str, when: str, *words: str) -> str:
    """What `when` refuses, but for a redaction of `words`; what was redacted is not changed at all any more."""
    return f"OLD.redacted_at IS NOT NULL OR (({when}) AND ({but_redacted(table, *words)}))"


def row_version(table: str, *, without: tuple[str, ...] = ()) -> Rule:
    # queue_due is a copy kept for an index, nobody's decision: moving a deadline makes no form stale.
    changed = changes(*columns(table, without=("row_version", *without)))
    return Rule(
        f"{table}_row_version",
        table,
        "UPDATE",
        "row_version",
        STALE,
        f"NEW.row_version <> OLD.row_version + 1 AND (NEW.row_version <> OLD.row_version OR {changed})",
    )


def identity(table: str, *columns: str) -> Rule:
    return Rule(f"{table}_identity", table, "UPDATE", columns[-1], "A row keeps its identity.", changes("id", *columns))


def no_replace(table: str, *keys: tuple[str, ...]) -> Rule:
    # SQLite's INSERT OR REPLACE removes the row in its way without asking any DELETE trigger.
    # A question for each key: asked together, SQLite reads the whole table instead of two indexes.
    there = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join(f'{column} = NEW.{column}' for column in key)})"
        for key in (("id",), *keys)
    )
    return Rule(f"{table}_no_replace", table, "INSERT", "id", REPLACED, there)


def no_replace_by_update(table: str, key: str, *columns: str) -> Rule:
    # Nor does UPDATE OR REPLACE; with another id it could take the place of any row.
    same = " AND ".join(f"o.{column} = NEW.{column}" for column in columns)
    taken = f"EXISTS (SELECT 1 FROM {table} o WHERE {same} AND o.id <> OLD.id)"
    when = f"NEW.id <> OLD.id OR (({changes(*columns)}) AND {taken})"
    return Rule(f"{table}_no_replace_update", table, "UPDATE", key, TAKEN, when)
