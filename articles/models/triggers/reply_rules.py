"""What the database refuses about the right of reply: publishing without it, and changing what was asked or said."""

from articles.models.triggers.publication_rules import VERSION
from articles.models.triggers.rule import (
    CHECK,
    KEPT,
    LOCKED,
    QUOTE,
    SIGNED_CHECK,
    SPEAKER,
    WORDS_OF_A_REQUEST,
    Rule,
    but_redacted,
    changes,
    columns,
    no_replace,
    row_version,
    unless_redacted,
)

REQUEST, WAIVER = "articles_replyrequest", "articles_replywaiver"

_WRITER = "Whoever asked for a reply or put one on record cannot sign it off; a colleague has to."


def reply_rules() -> list[Rule]:
    """Every rule of this file."""
    return [*_publishing(), *_signing(), *_requests(), *_waivers()]


def _publishing() -> list[Rule]:
    check = "NEW.fact_check_id"
    against = (
        f"EXISTS (SELECT 1 FROM {CHECK} c JOIN articles_rating r ON r.id = c.rating_id"
        f" WHERE c.id = {check} AND r.needs_reply)"
        f" AND EXISTS (SELECT 1 FROM {QUOTE} q JOIN {SPEAKER} s ON s.id = q.speaker_id"
        f" LEFT JOIN {SPEAKER} m ON m.id = s.merged_into_id WHERE q.fact_check_id = {check} AND q.state <> 'rejected'"
        " AND COALESCE(m.kind, s.kind) IN ('person', 'organisation', 'group'))"
    )
    on_check = f"SELECT 1 FROM {REQUEST} p WHERE p.fact_check_id = {check}"
    waiting = f"EXISTS ({on_check} AND p.outcome = '' AND p.due > {{now}})"
    asked = f"EXISTS ({on_check} AND p.outcome <> 'mistake')"
    return [
        Rule(
            "version_j_reply_was_asked",
            VERSION,
            "INSERT",
            "kind",
            "Whoever this finding is against is asked for a reply before it is published, or readers are told why not.",
            f"NEW.kind IN ('publication', 'update', 'correction') AND {against}"
            f" AND ({waiting} OR NOT ({asked} OR {_waived(check)}))",
        )
    ]


def _waived(check: str) -> str:
    return f"EXISTS (SELECT 1 FROM {WAIVER} w WHERE w.fact_check_id = {check})"


def _wrote_part(check: str, person: str) -> str:
    return (
        f"(EXISTS (SELECT 1 FROM {REQUEST} p WHERE p.fact_check_id = {check} AND p.outcome <> 'mistake'"
        f" AND (p.asked_by_id = NEW.{person}_id"
        f" OR (p.recorded_by_id = NEW.{person}_id AND p.outcome <> 'no_answer')))"
        f" OR EXISTS (SELECT 1 FROM {WAIVER} w WHERE w.fact_check_id = {check} AND w.by_id = NEW.{person}_id))"
    )


def _signing() -> list[Rule]:
    return [
        Rule(
            "check_n_approver_wrote_reply",
            CHECK,
            "UPDATE",
            "approver",
            _WRITER,
            f"NEW.state IN ('signed_off', 'published') AND OLD.state NOT IN {SIGNED_CHECK} AND "
            + _wrote_part("NEW.id", "approver"),
        ),
        Rule(
            "quote_m_signer_wrote_reply",
            QUOTE,
            "UPDATE",
            "signed_by",
            _WRITER,
            "NEW.state = 'signed_off' AND OLD.state <> 'signed_off' AND "
            + _wrote_part("NEW.fact_check_id", "signed_by"),
        ),
    ]


def _signed(check: str) -> str:
    return f"EXISTS (SELECT 1 FROM {CHECK} c WHERE c.id = {check} AND c.state IN {SIGNED_CHECK})"


def _requests() -> list[Rule]:
    fixed = columns(REQUEST, without=("outcome", "answer", "answered_at", "recorded_by_id", "row_version"))
    words = (*WORDS_OF_A_REQUEST, "row_version")
    return [
        row_version(REQUEST),
        no_replace(REQUEST),
        Rule("reply_no_delete", REQUEST, "DELETE", "id", KEPT),
        Rule("reply_a_locked_insert", REQUEST, "INSERT", "fact_check", LOCKED, _signed("NEW.fact_check_id")),
        Rule(
            "reply_a_locked_update",
            REQUEST,
            "UPDATE",
            "fact_check",
            LOCKED,
            f"NEW.outcome <> 'no_answer' AND {_signed('NEW.fact_check_id')} AND ({but_redacted(REQUEST, *words)})",
        ),
        Rule(
            "reply_b_arrives_open",
            REQUEST,
            "INSERT",
            "outcome",
            "Somebody is asked first; what came of it is put on record on the desk.",
            "NEW.outcome <> ''",
        ),
        Rule(
            "reply_c_is_not_edited",
            REQUEST,
            "UPDATE",
            "outcome",
            "What was asked is never edited, and an answer on record stays as it is. Ask again.",
            unless_redacted(
                REQUEST,
                f"OLD.outcome NOT IN ('', 'no_answer') OR NEW.outcome IN ('', OLD.outcome) OR {changes(*fixed)}",
                *words,
            ),
        ),
        Rule(
            "reply_d_deadline_is_past",
            REQUEST,
            "UPDATE",
            "outcome",
            "The time to answer is not over yet.",
            "NEW.outcome = 'no_answer' AND OLD.outcome <> 'no_answer' AND NEW.due > {now}",
        ),
    ]


def _waivers() -> list[Rule]:
    said = "Why nobody was asked is on record for good. Ask somebody, or give another reason."
    asked = f"EXISTS (SELECT 1 FROM {REQUEST} p WHERE p.fact_check_id = NEW.fact_check_id AND p.outcome <> 'mistake')"
    return [
        no_replace(WAIVER),
        Rule("waiver_a_no_update", WAIVER, "UPDATE", "because", said, but_redacted(WAIVER, "because")),
        Rule("waiver_b_no_delete", WAIVER, "DELETE", "id", said),
        Rule("waiver_c_locked", WAIVER, "INSERT", "fact_check", LOCKED, _signed("NEW.fact_check_id")),
        Rule(
            "waiver_d_nobody_was_asked",
            WAIVER,
            "INSERT",
            "fact_check",
            "Somebody was asked for a reply. Record what came of it.",
            asked,
        ),
    ]
