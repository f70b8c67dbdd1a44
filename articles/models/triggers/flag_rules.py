"""What the database refuses while a flag is open: signatures and publishing; and who alone settles one."""

from articles.models.triggers.publication_rules import LIVE, VERSION
from articles.models.triggers.rule import (
    CHECK,
    KEPT,
    QUOTE,
    SIGNED_CHECK,
    Rule,
    changes,
    columns,
    no_replace,
    row_version,
)

FLAG, ADVICE = "articles_flag", "articles_advice"

_HELD = "A flag is open on this. Legal settles it first."


def flag_rules() -> list[Rule]:
    """Every rule of this file."""
    return [*_holding(), *_flags(), *_advice()]


def _on_check(check: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {FLAG} f JOIN {QUOTE} q ON q.id = f.quote_id OR"
        f" (f.quote_id IS NULL AND q.article_id = f.article_id)"
        f" WHERE q.fact_check_id = {check} AND f.settled_at IS NULL)"
    )


def _holding() -> list[Rule]:
    on_quote = (
        f"EXISTS (SELECT 1 FROM {FLAG} f WHERE f.settled_at IS NULL AND"
        " (f.quote_id = NEW.id OR (f.quote_id IS NULL AND f.article_id = NEW.article_id)))"
    )
    return [
        Rule(
            "quote_l_no_open_flag",
            QUOTE,
            "UPDATE",
            "state",
            _HELD,
            f"NEW.state = 'signed_off' AND OLD.state <> 'signed_off' AND {on_quote}",
        ),
        Rule(
            "check_m_no_open_flag",
            CHECK,
            "UPDATE",
            "state",
            _HELD,
            f"NEW.state = 'signed_off' AND OLD.state NOT IN {SIGNED_CHECK} AND {_on_check('NEW.id')}",
        ),
        Rule(
            "version_i_no_open_flag",
            VERSION,
            "INSERT",
            "kind",
            _HELD,
            f"NEW.kind IN {LIVE} AND {_on_check('NEW.fact_check_id')}",
        ),
    ]


def _flags() -> list[Rule]:
    fixed = columns(FLAG, without=("outcome", "settled_by_id", "settled_at", "row_version"))
    is_legal = (
        "EXISTS (SELECT 1 FROM auth_user_groups m JOIN auth_group g ON g.id = m.group_id"
        " WHERE m.user_id = NEW.settled_by_id AND g.name = 'legal')"
    )
    return [
        row_version(FLAG),
        no_replace(FLAG),
        Rule("flag_no_delete", FLAG, "DELETE", "id", KEPT),
        Rule(
            "flag_a_arrives_open",
            FLAG,
            "INSERT",
            "settled_at",
            "A flag arrives open; legal settles it on the desk.",
            "NEW.settled_at IS NOT NULL",
        ),
        Rule(
            "flag_b_is_on_its_article",
            FLAG,
            "INSERT",
            "article",
            "This quote stands in another article.",
            f"EXISTS (SELECT 1 FROM {QUOTE} q WHERE q.id = NEW.quote_id AND q.article_id <> NEW.article_id)",
        ),
        Rule(
            "flag_c_is_not_edited",
            FLAG,
            "UPDATE",
            "kind",
            "A flag is never edited, and what legal settled stays settled. Raise another.",
            f"OLD.settled_at IS NOT NULL OR {changes(*fixed)}",
        ),
        Rule(
            "flag_d_legal_settles",
            FLAG,
            "UPDATE",
            "settled_by",
            "Only legal settles a flag.",
            f"OLD.settled_at IS NULL AND NEW.settled_at IS NOT NULL AND NOT {is_legal}",
        ),
    ]


def _advice() -> list[Rule]:
    said = "Advice is append-only: an entry is never changed or removed."
    return [
        no_replace(ADVICE),
        Rule("advice_a_no_update", ADVICE, "UPDATE", "text", said),
        Rule("advice_b_no_delete", ADVICE, "DELETE", "id", said),
    ]
