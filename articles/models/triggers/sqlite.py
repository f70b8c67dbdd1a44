"""The rules in SQLite's words."""

from collections.abc import Iterable, Mapping

from articles.models.activity import FACTS
from articles.models.triggers.rule import Rule

_TEXT = (
    "COALESCE((SELECT text FROM articles_revision WHERE id = NEW.revision_id),"
    " (SELECT text FROM articles_relatedheadline WHERE id = NEW.headline_id), '')"
)
_START, _END = "json_extract(f.value, '$[0]')", "json_extract(f.value, '$[1]')"
_PAIR = (
    "json_array_length(f.value) = 2 AND json_type(f.value, '$[0]') = 'integer'"
    " AND json_type(f.value, '$[1]') = 'integer'"
)
_REACHED = "CASE f.key WHEN 0 THEN 0 ELSE json_extract(NEW.fragments, '$[' || (f.key - 1) || '][1]') END"

_BROKEN = (
    "CASE WHEN NOT json_valid(NEW.fragments) THEN 1 WHEN json_type(NEW.fragments) <> 'array' THEN 1"
    " WHEN json_array_length(NEW.fragments) = 0 THEN 1"
    " ELSE EXISTS (SELECT 1 FROM json_each(NEW.fragments) f WHERE CASE WHEN f.type <> 'array' THEN 1"
    f" WHEN NOT ({_PAIR}) THEN 1"
    f" ELSE {_START} < {_REACHED} OR {_START} >= {_END} OR {_END} > length({_TEXT}) END) END"
)


def _words_in(column: str) -> str:
    """Whether a redacted line has something other than the facts that it had before."""
    new, old = f"json_each(NEW.{column}) n", f"json_each(OLD.{column}) o"
    same = "o.key = n.key AND o.type = n.type AND o.value IS n.value"
    return (
        f"EXISTS (SELECT 1 FROM {new} WHERE n.key NOT IN {FACTS} OR NOT EXISTS (SELECT 1 FROM {old} WHERE {same}))"
        f" OR EXISTS (SELECT 1 FROM {old} WHERE o.key IN {FACTS}"
        f" AND NOT EXISTS (SELECT 1 FROM {new} WHERE n.key = o.key))"
    )


WORDS: Mapping[str, str] = {
    "isnt": "IS NOT",
    "now": "strftime('%Y-%m-%d %H:%M:%f', 'now')",
    "fragments": _BROKEN,
    # The order of triggers is not defined here, so each of the others first asks whether the fragments are sound.
    "words": (
        f"CASE WHEN {_BROKEN} THEN 0 ELSE NEW.words IS NOT (SELECT group_concat(piece, ' ') FROM"
        f" (SELECT substr({_TEXT}, {_START} + 1, {_END} - {_START}) AS piece"
        " FROM json_each(NEW.fragments) f ORDER BY f.key)) END"
    ),
    "words_in_line": f"{_words_in('before')} OR {_words_in('after')}",
    # What ends before it begins is passed over by the index `quote_by_last_end`, where quotes arrive in their order.
    "overlap": (
        f"CASE WHEN {_BROKEN} THEN 0 ELSE NEW.state <> 'rejected' AND EXISTS"
        " (SELECT 1 FROM articles_quote o, json_each(o.fragments) a, json_each(NEW.fragments) b"
        " WHERE (o.revision_id = NEW.revision_id OR o.headline_id = NEW.headline_id)"
        " AND json_extract(o.fragments, '$[#-1][1]') > json_extract(NEW.fragments, '$[0][0]')"
        " AND o.id <> NEW.id AND o.state <> 'rejected'"
        " AND o.id IS NOT NEW.part_of_id AND o.part_of_id IS NOT NEW.id"
        " AND json_extract(a.value, '$[0]') < json_extract(b.value, '$[1]')"
        " AND json_extract(b.value, '$[0]') < json_extract(a.value, '$[1]')) END"
    ),
    "log_rewritten": (
        "EXISTS (SELECT 1 FROM json_each(OLD.log) o LEFT JOIN json_each(NEW.log) n ON n.key = o.key"
        " WHERE n.value IS NOT o.value)"
    ),
}


PRESENT = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'desk\\_%' ESCAPE '\\'"


def create(name: str, rule: Rule) -> Iterable[str]:
    message = rule.message.replace("'", "''")
    condition = rule.when.format(**WORDS)
    yield (
        f"CREATE TRIGGER {name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW WHEN {condition}"
        f" BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def drop(name: str, table: str) -> Iterable[str]:
    yield f"DROP TRIGGER IF EXISTS {name}"
