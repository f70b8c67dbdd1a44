"""The rules in PostgreSQL's words."""

from collections.abc import Iterable, Mapping

from articles.models.activity import FACTS
from articles.models.triggers.rule import Rule

_TEXT = (
    "COALESCE((SELECT text FROM articles_revision WHERE id = NEW.revision_id),"
    " (SELECT text FROM articles_relatedheadline WHERE id = NEW.headline_id), '')"
)
_EACH = "jsonb_array_elements(NEW.fragments) WITH ORDINALITY AS f(value, place)"
_WHOLE = "(jsonb_typeof(f.value->{n}) = 'number' AND (f.value->>{n}) ~ '^[0-9]{{1,9}}$')"
_START, _END = "(f.value->>0)::int", "(f.value->>1)::int"
_REACHED = "COALESCE((NEW.fragments->(f.place::int - 2)->>1)::int, 0)"


def _words_in(column: str) -> str:
    """Whether a redacted line has something other than the facts that it had before."""
    facts = f"(SELECT jsonb_object_agg(o.key, o.value) FROM jsonb_each(OLD.{column}) o WHERE o.key IN {FACTS})"
    return f"NEW.{column} IS DISTINCT FROM COALESCE({facts}, '{{}}'::jsonb)"


WORDS: Mapping[str, str] = {
    "isnt": "IS DISTINCT FROM",
    "now": "now()",
    "fragments": (
        "CASE WHEN jsonb_typeof(NEW.fragments) <> 'array' THEN true"
        " WHEN jsonb_array_length(NEW.fragments) = 0 THEN true"
        f" ELSE EXISTS (SELECT 1 FROM {_EACH} WHERE CASE WHEN jsonb_typeof(f.value) <> 'array' THEN true"
        " WHEN jsonb_array_length(f.value) <> 2 THEN true"
        f" WHEN NOT ({_WHOLE.format(n=0)} AND {_WHOLE.format(n=1)}) THEN true"
        f" ELSE (f.place > 1 AND {_START} < {_REACHED}) OR {_START} >= {_END}"
        f" OR {_END} > char_length({_TEXT}) END) END"
    ),
    "words": (
        "NEW.words IS DISTINCT FROM (SELECT string_agg("
        f"substr({_TEXT}, {_START} + 1, {_END} - {_START}), ' ' ORDER BY f.place) FROM {_EACH})"
    ),
    "words_in_line": f"{_words_in('before')} OR {_words_in('after')}",
    # What ends before it begins is passed over by the index `quote_by_last_end`, where quotes arrive in their order.
    "overlap": (
        "NEW.state <> 'rejected' AND EXISTS (SELECT 1 FROM articles_quote o,"
        " jsonb_array_elements(o.fragments) a, jsonb_array_elements(NEW.fragments) b"
        " WHERE (o.revision_id = NEW.revision_id OR o.headline_id = NEW.headline_id)"
        " AND (o.fragments->-1->>1)::int > (NEW.fragments->0->>0)::int"
        " AND o.id <> NEW.id AND o.state <> 'rejected'"
        " AND o.id IS DISTINCT FROM NEW.part_of_id AND o.part_of_id IS DISTINCT FROM NEW.id"
        " AND (a->>0)::int < (b->>1)::int AND (b->>0)::int < (a->>1)::int)"
    ),
    "log_rewritten": (
        "EXISTS (SELECT 1 FROM jsonb_array_elements(OLD.log) WITH ORDINALITY AS o(value, place)"
        " WHERE o.value IS DISTINCT FROM (NEW.log->(o.place::int - 1)))"
    ),
}

PRESENT = (
    "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgname LIKE 'desk\\_%%' AND n.nspname = current_schema()"
)


def create(name: str, rule: Rule) -> Iterable[str]:
    message = rule.message.replace("'", "''")
    condition = rule.when.format(**WORDS)
    returned = "OLD" if rule.event == "DELETE" else "NEW"
    yield (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $rule$ BEGIN"
        f" IF ({condition}) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = '{message}'; END IF;"
        f" RETURN {returned}; END $rule$"
    )
    yield f"CREATE TRIGGER {name} BEFORE {rule.event} ON {rule.table} FOR EACH ROW EXECUTE FUNCTION {name}()"


def drop(name: str, table: str) -> Iterable[str]:
    yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
    yield f"DROP FUNCTION IF EXISTS {name}()"
