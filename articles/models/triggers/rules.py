"""What the database itself refuses beyond constraints: one table of rules for SQLite and PostgreSQL."""

from articles.models.triggers.evidence_rules import evidence_rules
from articles.models.triggers.flag_rules import flag_rules
from articles.models.triggers.note_rules import note_rules
from articles.models.triggers.opinion_rules import opinion_rules
from articles.models.triggers.outside_rules import outside_rules
from articles.models.triggers.publication_rules import publication_rules
from articles.models.triggers.redaction_rules import redaction_rules
from articles.models.triggers.reply_rules import reply_rules
from articles.models.triggers.rule import (
    ACTIVITY,
    APPEND_ONLY,
    ARTICLE,
    CALL,
    CHECK,
    EVIDENCE,
    FROZEN,
    HEADLINE,
    KEPT,
    LOCKED,
    ON_A_CHECK,
    ON_A_QUOTE,
    PLACE,
    QUOTE,
    REVISION,
    SIGNED_CHECK,
    SIGNS_ONLY,
    SPEAKER,
    WORDS_OF_A_CALL,
    WORDS_OF_A_CHECK,
    Rule,
    but_redacted,
    changes,
    columns,
    identity,
    no_replace,
    no_replace_by_update,
    row_version,
    unless_redacted,
)
from articles.models.triggers.scale_rules import scale_rules


def all_rules() -> list[Rule]:
    """Every rule, in the order in which the databases ask them."""
    own = [*_record(), *_copy(), *_quotes(), *_checks(), *_evidence(), *_calls(), *_speakers()]
    own += evidence_rules() + publication_rules() + flag_rules() + note_rules()
    return own + outside_rules() + redaction_rules() + reply_rules() + scale_rules() + opinion_rules()


def _record() -> list[Rule]:
    return [
        Rule("activity_a_no_update", ACTIVITY, "UPDATE", "id", APPEND_ONLY, but_redacted(ACTIVITY, "before", "after")),
        Rule("activity_b_no_delete", ACTIVITY, "DELETE", "id", APPEND_ONLY),
        no_replace(ACTIVITY, ("undoes_id",)),
        Rule("revision_a_no_update", REVISION, "UPDATE", "text", FROZEN, but_redacted(REVISION, "text")),
        Rule("revision_b_no_delete", REVISION, "DELETE", "text", FROZEN),
        no_replace(REVISION, ("article_id", "number")),
        Rule(
            "revision_c_quotes_move_with_it",
            REVISION,
            "INSERT",
            "number",
            "Quotes stand in the copy. Correct it on the desk, which says what becomes of each of them.",
            f"EXISTS (SELECT 1 FROM {QUOTE} q JOIN {REVISION} r ON r.id = q.revision_id"
            " WHERE q.article_id = NEW.article_id AND q.in_copy AND r.number < NEW.number)"
            f" AND NOT EXISTS (SELECT 1 FROM {ARTICLE} a WHERE a.id = NEW.article_id AND a.correcting)",
        ),
    ]


def _copy() -> list[Rule]:
    return [
        row_version(ARTICLE, without=("correcting",)),
        Rule(
            "article_a_is_not_being_corrected",
            ARTICLE,
            "INSERT",
            "correcting",
            "An article is not being corrected when it arrives.",
            "NEW.correcting",
        ),
        Rule(
            "article_b_correction_is_whole",
            ARTICLE,
            "UPDATE",
            "correcting",
            "A quote was left behind in the old copy.",
            f"OLD.correcting AND NOT NEW.correcting AND EXISTS (SELECT 1 FROM {QUOTE} q"
            f" JOIN {REVISION} r ON r.id = q.revision_id WHERE q.article_id = NEW.id AND q.in_copy"
            f" AND r.number < (SELECT MAX(number) FROM {REVISION} WHERE article_id = NEW.id))",
        ),
        no_replace(ARTICLE, ("slug",)),
        no_replace_by_update(ARTICLE, "slug", "slug"),
        Rule("article_no_delete", ARTICLE, "DELETE", "id", KEPT),
        no_replace(HEADLINE, ("article_id", "position")),
        no_replace_by_update(HEADLINE, "position", "article_id", "position"),
        Rule(
            "headline_text_is_quoted",
            HEADLINE,
            "UPDATE",
            "text",
            "Quotes stand in this headline, so its words stay as they are.",
            f"({changes('text', 'article_id')}) AND EXISTS (SELECT 1 FROM {QUOTE} WHERE headline_id = OLD.id)",
        ),
    ]


def _quotes() -> list[Rule]:
    wrong_place = (
        f"NEW.article_id <> COALESCE((SELECT article_id FROM {REVISION} WHERE id = NEW.revision_id),"
        f" (SELECT article_id FROM {HEADLINE} WHERE id = NEW.headline_id), NEW.article_id)"
    )
    placed = changes("fragments", "words", "revision_id", "headline_id")
    fragments = "The fragments do not lie inside their text, in order and without overlap."
    words = "The words are not the characters that the fragments mark."
    overlap = "Another quote stands on these words, and neither is part of the other."
    article = "The text this quote stands in belongs to another article."
    old_copy = (
        f"NEW.in_copy AND EXISTS (SELECT 1 FROM {REVISION} r JOIN {REVISION} later ON later.article_id = r.article_id"
        " AND later.number > r.number WHERE r.id = NEW.revision_id)"
    )
    corrected = "The copy was corrected; mark the words in it as it is now."
    unsigned = "A quote arrives unsigned: a signature is given on the desk, by a second editor."
    return [
        row_version(QUOTE, without=("queue_due",)),
        no_replace(QUOTE, ("article_id", "ref")),
        identity(QUOTE, "article_id", "ref"),
        Rule("quote_no_delete", QUOTE, "DELETE", "id", KEPT),
        Rule("quote_a_arrives_unsigned", QUOTE, "INSERT", "state", unsigned, "NEW.state = 'signed_off'"),
        Rule("quote_b_article_insert", QUOTE, "INSERT", "article", article, wrong_place),
        Rule("quote_b_article_update", QUOTE, "UPDATE", "article", article, f"({placed}) AND {wrong_place}"),
        Rule("quote_c_fragments_insert", QUOTE, "INSERT", "fragments", fragments, "{fragments}"),
        Rule("quote_c_fragments_update", QUOTE, "UPDATE", "fragments", fragments, f"({placed}) AND ({{fragments}})"),
        Rule("quote_d_words_insert", QUOTE, "INSERT", "words", words, "{words}"),
        Rule("quote_d_words_update", QUOTE, "UPDATE", "words", words, f"({placed}) AND ({{words}})"),
        Rule("quote_e_overlap_insert", QUOTE, "INSERT", "fragments", overlap, "{overlap}"),
        Rule(
            "quote_e_overlap_update",
            QUOTE,
            "UPDATE",
            "fragments",
            overlap,
            f"({placed} OR NEW.part_of_id {{isnt}} OLD.part_of_id OR OLD.state = 'rejected') AND ({{overlap}})",
        ),
        Rule("quote_j_stands_in_latest_insert", QUOTE, "INSERT", "revision", corrected, old_copy),
        Rule(
            "quote_j_stands_in_latest_update",
            QUOTE,
            "UPDATE",
            "revision",
            corrected,
            f"({changes('revision_id', 'in_copy')}) AND {old_copy}",
        ),
        Rule(
            "quote_k_leaves_with_correction",
            QUOTE,
            "UPDATE",
            "in_copy",
            "A quote leaves the copy only when the copy is corrected.",
            f"({changes('in_copy')}) AND NOT EXISTS"
            f" (SELECT 1 FROM {ARTICLE} a WHERE a.id = NEW.article_id AND a.correcting)",
        ),
        Rule(
            "quote_f_state_moves",
            QUOTE,
            "UPDATE",
            "state",
            "A quote is signed off only after it was proposed, and sent back before it is rejected.",
            "(NEW.state = 'signed_off' AND OLD.state NOT IN ('proposed', 'signed_off'))"
            " OR (NEW.state = 'rejected' AND OLD.state NOT IN ('to_check', 'proposed', 'rejected'))",
        ),
        Rule(
            "quote_g_signed_with_check",
            QUOTE,
            "UPDATE",
            "state",
            "A quote is signed off together with its fact-check.",
            "NEW.state = 'signed_off' AND NOT EXISTS (SELECT 1 FROM articles_factcheck c"
            f" WHERE c.id = NEW.fact_check_id AND c.approver_id IS NOT NULL AND c.state IN {SIGNED_CHECK})",
        ),
        Rule(
            "quote_h_signer_wrote_evidence",
            QUOTE,
            "UPDATE",
            "signed_by",
            "Whoever added evidence cannot sign it off; a colleague has to.",
            "NEW.state = 'signed_off' AND OLD.state <> 'signed_off' AND "
            + _wrote_part("NEW.fact_check_id", "signed_by"),
        ),
        Rule(
            "quote_i_signed_is_locked",
            QUOTE,
            "UPDATE",
            "words",
            LOCKED,
            "OLD.state = 'signed_off' AND NEW.state = 'signed_off' AND ("
            + changes(*(column for column in ON_A_QUOTE if column not in PLACE), "signed_by_id")
            # The same words may stand elsewhere in the next revision, and nowhere else in this one.
            + " OR (NEW.fragments {isnt} OLD.fragments AND NEW.revision_id = OLD.revision_id)"
            + " OR (NEW.revision_id {isnt} OLD.revision_id AND NOT EXISTS"
            + f" (SELECT 1 FROM {ARTICLE} a WHERE a.id = NEW.article_id AND a.correcting)))",
        ),
        Rule(
            "quote_j_signing_changes_nothing_else",
            QUOTE,
            "UPDATE",
            "words",
            SIGNS_ONLY,
            f"OLD.state = 'proposed' AND NEW.state = 'signed_off' AND ({changes(*ON_A_QUOTE)})",
        ),
    ]


def _wrote_part(check: str, person: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {EVIDENCE} e WHERE e.fact_check_id = {check}"
        f" AND e.withdrawn_at IS NULL AND e.added_by_id = NEW.{person}_id)"
    )


def _checks() -> list[Rule]:
    # A page is taken down whatever stands behind it.
    signing = f"NEW.state IN ('signed_off', 'published') AND OLD.state NOT IN {SIGNED_CHECK}"
    evidence = (
        f"(SELECT COUNT(*) FROM {EVIDENCE} e WHERE e.fact_check_id = NEW.id AND e.withdrawn_at IS NULL)"
        " < (SELECT r.needs_evidence FROM articles_rating r WHERE r.id = NEW.rating_id)"
    )
    no_summary = (
        "TRIM(NEW.summary) = '' AND EXISTS (SELECT 1 FROM articles_rating r"
        " WHERE r.id = NEW.rating_id AND (r.needs_evidence = 0 OR r.in_words))"
    )
    no_reason = (
        "NEW.reason = '' AND EXISTS (SELECT 1 FROM articles_rating r WHERE r.id = NEW.rating_id AND r.needs_reason)"
    )
    return [
        row_version(CHECK),
        no_replace(CHECK, ("public_id",)),
        identity(CHECK, "public_id"),
        Rule("check_no_delete", CHECK, "DELETE", "id", KEPT),
        Rule(
            "check_a_arrives_unsigned",
            CHECK,
            "INSERT",
            "approver",
            "A fact-check arrives unsigned: a signature is given on the desk, by a second editor.",
            f"NEW.state IN {SIGNED_CHECK} OR NEW.approver_id IS NOT NULL",
        ),
        Rule(
            "check_b_evidence_is_there",
            CHECK,
            "UPDATE",
            "evidence",
            "Its rating asks for more evidence before it is signed off.",
            f"{signing} AND {evidence}",
        ),
        Rule(
            "check_c_summary_is_there",
            CHECK,
            "UPDATE",
            "summary",
            "Its rating asks for a note before it is signed off.",
            f"{signing} AND {no_summary}",
        ),
        Rule(
            "check_d_reason_is_there",
            CHECK,
            "UPDATE",
            "reason",
            "Its rating asks for a reason before it is signed off.",
            f"{signing} AND {no_reason}",
        ),
        Rule(
            "check_e_approver_wrote_evidence",
            CHECK,
            "UPDATE",
            "approver",
            "Whoever added evidence cannot approve it; a colleague has to.",
            f"{signing} AND {_wrote_part('NEW.id', 'approver')}",
        ),
        Rule(
            "check_f_signed_is_locked",
            CHECK,
            "UPDATE",
            "claim",
            LOCKED,
            f"OLD.state IN {SIGNED_CHECK} AND NEW.state IN {SIGNED_CHECK} AND ("
            + changes(*(column for column in ON_A_CHECK if column not in WORDS_OF_A_CHECK), "approver_id")
            + f" OR ((OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL) AND ({changes(*WORDS_OF_A_CHECK)})))",
        ),
        Rule(
            "check_h_signing_changes_nothing_else",
            CHECK,
            "UPDATE",
            "claim",
            SIGNS_ONLY,
            f"{signing} AND ({changes(*ON_A_CHECK)})",
        ),
        Rule(
            "check_g_quotes_are_voided_first",
            CHECK,
            "UPDATE",
            "state",
            "A quote is still signed off on this fact-check. Send it back first.",
            f"OLD.state IN {SIGNED_CHECK} AND NEW.state NOT IN {SIGNED_CHECK}"
            f" AND EXISTS (SELECT 1 FROM {QUOTE} q WHERE q.fact_check_id = NEW.id AND q.state = 'signed_off')",
        ),
    ]


def _evidence() -> list[Rule]:
    signed = f"EXISTS (SELECT 1 FROM {CHECK} c WHERE c.id = NEW.fact_check_id AND c.state IN {SIGNED_CHECK})"
    fixed = columns(EVIDENCE, without=("withdrawn_by_id", "withdrawn_at"))
    return [
        no_replace(EVIDENCE),
        Rule("evidence_no_delete", EVIDENCE, "DELETE", "id", KEPT),
        Rule("evidence_a_locked_insert", EVIDENCE, "INSERT", "fact_check", LOCKED, signed),
        Rule("evidence_a_locked_update", EVIDENCE, "UPDATE", "fact_check", LOCKED, signed),
        Rule(
            "evidence_b_is_not_edited",
            EVIDENCE,
            "UPDATE",
            "url",
            "Evidence is never edited. Withdraw it and add another.",
            changes(*fixed),
        ),
    ]


def _calls() -> list[Rule]:
    fixed = columns(CALL, without=("outcome", "settled_by_id", "settled_at", "row_version"))
    return [
        row_version(CALL),
        no_replace(CALL),
        Rule("call_no_delete", CALL, "DELETE", "id", KEPT),
        Rule(
            "call_a_is_not_edited",
            CALL,
            "UPDATE",
            "kind",
            "A call is never edited. Settle it and raise another.",
            unless_redacted(CALL, f"OLD.settled_at IS NOT NULL OR {changes(*fixed)}", *WORDS_OF_A_CALL, "row_version"),
        ),
    ]


def _speakers() -> list[Rule]:
    # Whoever reads a quote looks one step, so a merge is one step.
    merged = (
        f"EXISTS (SELECT 1 FROM {SPEAKER} s WHERE s.id = NEW.merged_into_id AND s.merged_into_id IS NOT NULL)"
        f" OR (NEW.merged_into_id IS NOT NULL AND EXISTS (SELECT 1 FROM {SPEAKER} s WHERE s.merged_into_id = NEW.id))"
    )
    sentence = "A speaker is merged into one that is not merged itself, and has none merged into it."
    return [
        Rule("speaker_merge_insert", SPEAKER, "INSERT", "merged_into", sentence, merged),
        Rule("speaker_merge_update", SPEAKER, "UPDATE", "merged_into", sentence, merged),
    ]
