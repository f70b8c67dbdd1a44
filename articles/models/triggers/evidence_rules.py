"""Rules about evidence and the copies kept of it, beside those in rules.py."""

from articles.models.triggers.rule import (
    CHECK,
    EVIDENCE,
    KEPT,
    LOCKED,
    QUOTE,
    SIGNED_CHECK,
    Rule,
    changes,
    columns,
    no_replace,
)

COPY = "articles_keptcopy"
# What a redaction takes from a copy.
COPIED_WORDS = ("content", "text", "passage", "name")

_SIGNING = f"NEW.state IN ('signed_off', 'published') AND OLD.state NOT IN {SIGNED_CHECK}"
_ASKED = "(SELECT r.needs_evidence FROM articles_rating r WHERE r.id = NEW.rating_id)"
_KEEPER = "Whoever kept a copy of a source cannot sign it off; a colleague has to."


def evidence_rules() -> list[Rule]:
    """Every rule of this file."""
    return [*_signing(), *_evidence(), *_copies()]


def _kept_part(check: str, person: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {COPY} k JOIN {EVIDENCE} e ON e.id = k.evidence_id WHERE e.fact_check_id = {check}"
        f" AND e.withdrawn_at IS NULL AND k.withdrawn_at IS NULL AND k.by_id = NEW.{person}_id)"
    )


def _signing() -> list[Rule]:
    # As Evidence.comes_from, but letter by letter: the rulebook also reads over capitals and spaces.
    origins = (
        "(SELECT COUNT(DISTINCT COALESCE(NULLIF(e.origin, ''), NULLIF(e.publisher, ''), NULLIF(e.url, ''),"
        f" CAST(e.id AS varchar(20)))) FROM {EVIDENCE} e WHERE e.fact_check_id = NEW.id AND e.withdrawn_at IS NULL)"
    )
    copies = f"SELECT 1 FROM {COPY} k WHERE k.evidence_id = e.id AND k.withdrawn_at IS NULL AND k.finding"
    unfound = (
        f"EXISTS (SELECT 1 FROM {EVIDENCE} e WHERE e.fact_check_id = NEW.id AND e.withdrawn_at IS NULL"
        f" AND EXISTS ({copies} = 'missing') AND NOT EXISTS ({copies} IN ('found', 'changed')))"
    )
    return [
        Rule(
            "check_h_sources_are_independent",
            CHECK,
            "UPDATE",
            "evidence",
            "Its rating asks for sources that are independent of each other.",
            f"{_SIGNING} AND {_ASKED} > 1 AND {origins} < {_ASKED}",
        ),
        Rule(
            "check_i_excerpts_are_found",
            CHECK,
            "UPDATE",
            "evidence",
            "The words taken from a source are not in the copy kept of it.",
            f"{_SIGNING} AND {_ASKED} > 0 AND {unfound}",
        ),
        Rule(
            "check_j_approver_kept_a_copy",
            CHECK,
            "UPDATE",
            "approver",
            _KEEPER,
            f"{_SIGNING} AND {_kept_part('NEW.id', 'approver')}",
        ),
        Rule(
            "quote_j_signer_kept_a_copy",
            QUOTE,
            "UPDATE",
            "signed_by",
            _KEEPER,
            "NEW.state = 'signed_off' AND OLD.state <> 'signed_off' AND "
            + _kept_part("NEW.fact_check_id", "signed_by"),
        ),
    ]


def _evidence() -> list[Rule]:
    return [
        Rule(
            "evidence_c_is_not_its_own_source",
            EVIDENCE,
            "INSERT",
            "quote",
            "A quote is no evidence for what it claims itself.",
            f"EXISTS (SELECT 1 FROM {QUOTE} q WHERE q.id = NEW.quote_id AND q.fact_check_id = NEW.fact_check_id)",
        ),
    ]


def _copies() -> list[Rule]:
    signed = (
        f"EXISTS (SELECT 1 FROM {EVIDENCE} e JOIN {CHECK} c ON c.id = e.fact_check_id"
        f" WHERE e.id = NEW.evidence_id AND c.state IN {SIGNED_CHECK})"
    )
    withdrawal = ("withdrawn_by_id", "withdrawn_at")
    words = (*COPIED_WORDS, "redacted_at", "redacted_because")
    fixed = changes(*columns(COPY, without=(*withdrawal, *words)))
    redacted = "OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL"
    return [
        no_replace(COPY),
        Rule("kept_no_delete", COPY, "DELETE", "id", KEPT),
        Rule("kept_a_locked_insert", COPY, "INSERT", "evidence", LOCKED, signed),
        Rule(
            "kept_a_locked_update",
            COPY,
            "UPDATE",
            "evidence",
            LOCKED,
            f"{signed} AND ({changes(*withdrawal)} OR NOT ({redacted}))",
        ),
        Rule(
            "kept_b_is_not_edited",
            COPY,
            "UPDATE",
            "content",
            "A kept copy is never edited. Keep another.",
            f"{fixed} OR (({changes(*words)}) AND NOT ({redacted}))",
        ),
    ]
