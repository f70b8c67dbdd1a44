"""What the database refuses about removing words for good: it takes two, a hold forbids it, and it leaves nothing."""

from articles.models.article import COVER
from articles.models.triggers.evidence_rules import COPY
from articles.models.triggers.note_rules import NOTE
from articles.models.triggers.opinion_rules import OPINION
from articles.models.triggers.publication_rules import VERSION
from articles.models.triggers.repeating import of_its_quotes, of_what_was_said
from articles.models.triggers.reply_rules import REQUEST, WAIVER
from articles.models.triggers.rule import (
    ACTIVITY,
    CALL,
    CHECK,
    EVIDENCE,
    KEPT,
    QUOTE,
    REVISION,
    WORDS_OF_A_CALL,
    WORDS_OF_A_CHECK,
    WORDS_OF_A_REQUEST,
    Rule,
    changes,
    columns,
    no_replace,
    row_version,
)
from articles.workflow.redacting import REPEATING

HOLD, REDACTION, DELIVERY, USE = "articles_hold", "articles_redaction", "articles_delivery", "articles_use"

_NOW = "OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL"
_HELD = "A legal hold stands on this. Legal lifts it first."
_TWO = "Two people remove words for good: one asks, and a colleague carries it out."
_LEFT = "A redaction leaves nothing of the words."


def redaction_rules() -> list[Rule]:
    """Every rule of this file."""
    return [*_holds(), *_redactions(), *_words(), *_words_around_checks(), *_cleared_out()]


def _held(article: str) -> str:
    return f"EXISTS (SELECT 1 FROM {HOLD} h WHERE h.article_id = {article} AND h.lifted_at IS NULL)"


def _held_check(check: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {HOLD} h JOIN {QUOTE} q ON q.article_id = h.article_id"
        f" WHERE q.fact_check_id = {check} AND h.lifted_at IS NULL)"
    )


def _is_in(person: str, *groups: str) -> str:
    names = ", ".join(f"'{name}'" for name in groups)
    return (
        "EXISTS (SELECT 1 FROM auth_user_groups m JOIN auth_group g ON g.id = m.group_id"
        f" WHERE m.user_id = NEW.{person}_id AND g.name IN ({names}))"
    )


def _holds() -> list[Rule]:
    fixed = columns(HOLD, without=("lifted_because", "lifted_by_id", "lifted_at", "row_version"))
    return [
        row_version(HOLD),
        no_replace(HOLD),
        Rule("hold_no_delete", HOLD, "DELETE", "id", KEPT),
        Rule(
            "hold_a_arrives_standing",
            HOLD,
            "INSERT",
            "lifted_at",
            "A hold arrives standing; legal lifts it on the desk.",
            "NEW.lifted_at IS NOT NULL",
        ),
        Rule(
            "hold_b_is_not_edited",
            HOLD,
            "UPDATE",
            "because",
            "A hold is never edited, and what legal lifted stays lifted. Set another.",
            f"OLD.lifted_at IS NOT NULL OR {changes(*fixed)}",
        ),
        Rule(
            "hold_c_legal_lifts",
            HOLD,
            "UPDATE",
            "lifted_by",
            "Only legal lifts a hold.",
            f"OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL AND NOT {_is_in('lifted_by', 'legal')}",
        ),
    ]


def _redactions() -> list[Rule]:
    fixed = columns(REDACTION, without=("outcome", "settled_by_id", "settled_at", "row_version"))
    is_admin = "EXISTS (SELECT 1 FROM auth_user u WHERE u.id = NEW.settled_by_id AND u.is_superuser)"
    return [
        row_version(REDACTION),
        no_replace(REDACTION),
        Rule("redaction_no_delete", REDACTION, "DELETE", "id", KEPT),
        Rule(
            "redaction_a_arrives_open",
            REDACTION,
            "INSERT",
            "outcome",
            "A redaction is asked for first; a colleague carries it out on the desk.",
            "NEW.outcome <> ''",
        ),
        Rule(
            "redaction_b_is_not_edited",
            REDACTION,
            "UPDATE",
            "because",
            "A redaction is never edited, and what was settled stays settled. Ask for another.",
            f"OLD.outcome <> '' OR {changes(*fixed)}",
        ),
        Rule(
            "redaction_c_editor_settles",
            REDACTION,
            "UPDATE",
            "settled_by",
            "An editor carries a redaction out.",
            f"NEW.outcome = 'carried_out' AND NOT ({_is_in('settled_by', 'editor', 'admin')} OR {is_admin})",
        ),
    ]


def _gone(name: str, table: str, left: str, asked: str, held: str, *, or_else: str = "1 = 0") -> list[Rule]:
    """The shape of every redaction: nothing is left, two people agreed on it (or_else), and no hold stands."""
    done = f"r.outcome = 'carried_out' AND r.because = NEW.redacted_because AND ({asked})"
    return [
        Rule(f"{name}_r_nothing_is_left", table, "UPDATE", "redacted_at", _LEFT, f"{_NOW} AND ({left})"),
        Rule(
            f"{name}_s_two_people_redact",
            table,
            "UPDATE",
            "redacted_at",
            _TWO,
            f"{_NOW} AND NOT ({or_else}) AND NOT EXISTS (SELECT 1 FROM {REDACTION} r WHERE {done})",
        ),
        Rule(f"{name}_t_no_hold", table, "UPDATE", "redacted_at", _HELD, f"{_NOW} AND ({held})"),
    ]


def _arrives_whole(name: str, table: str) -> Rule:
    sentence = "Nothing arrives with its words removed."
    return Rule(f"{name}_u_arrives_whole", table, "INSERT", "redacted_at", sentence, "NEW.redacted_at IS NOT NULL")


def _words() -> list[Rule]:
    told = ", ".join(f"'{verb}'" for verb in REPEATING)
    check_of_copy = f"(SELECT e.fact_check_id FROM {EVIDENCE} e WHERE e.id = NEW.evidence_id)"
    article_of_note = f"COALESCE(NEW.article_id, (SELECT q.article_id FROM {QUOTE} q WHERE q.id = NEW.quote_id))"
    covered = f"length(NEW.text) = length(OLD.text) AND ltrim(NEW.text, '{COVER}\n') = ''"
    retired = (
        f"EXISTS (SELECT 1 FROM {EVIDENCE} e WHERE e.id = NEW.evidence_id"
        " AND (NEW.withdrawn_at IS NOT NULL OR e.withdrawn_at IS NOT NULL)"
        f" AND NOT EXISTS (SELECT 1 FROM {VERSION} v WHERE v.fact_check_id = e.fact_check_id))"
    )
    version = _gone(
        "version",
        VERSION,
        "CAST(NEW.payload AS varchar(20)) <> '{{}}' OR NEW.note <> ''",
        "r.fact_check_id = NEW.fact_check_id",
        _held_check("NEW.fact_check_id"),
    )
    note = _gone(
        "note",
        NOTE,
        "NEW.text <> ''",
        "r.note_id = NEW.id",
        f"{_held(article_of_note)} OR {_held_check('NEW.fact_check_id')}",
    )
    activity = _gone(
        "activity",
        ACTIVITY,
        "{words_in_line}",
        "r.activity_id = NEW.id OR (NEW.target_kind = 'factcheck'"
        f" AND r.fact_check_id = NEW.target_id AND NEW.verb IN ({told}))"
        f" OR {of_its_quotes()} OR {of_what_was_said()}"
        " OR (NEW.target_kind IN ('quote', 'revision')"
        f" AND r.revision_id IN (SELECT v.id FROM {REVISION} v WHERE v.article_id = NEW.article_id))",
        f"{_held('NEW.article_id')} OR (NEW.target_kind = 'factcheck' AND {_held_check('NEW.target_id')})",
    )
    revision = _gone("revision", REVISION, f"NOT ({covered})", "r.revision_id = NEW.id", _held("NEW.article_id"))
    latest = f"(SELECT MAX(l.number) FROM {REVISION} l WHERE l.article_id = NEW.article_id)"
    earlier = Rule(
        "revision_v_is_earlier",
        REVISION,
        "UPDATE",
        "redacted_at",
        "Only an earlier text is redacted. Correct the copy first.",
        f"{_NOW} AND NEW.number = {latest}",
    )
    copy = _gone(
        "kept",
        COPY,
        "length(NEW.content) > 0 OR NEW.text <> '' OR NEW.passage <> '' OR NEW.name <> ''",
        "r.copy_id = NEW.id",
        _held_check(check_of_copy),
        # What was withdrawn and never published may also be cleared out after its time.
        or_else=retired,
    )
    followed = Rule(
        "version_u_nothing_follows",
        VERSION,
        "INSERT",
        "number",
        "What was removed stays removed, and nothing is published in its place.",
        f"EXISTS (SELECT 1 FROM {VERSION} v WHERE v.fact_check_id = NEW.fact_check_id AND v.redacted_at IS NOT NULL)",
    )
    arriving = (("note", NOTE), ("activity", ACTIVITY), ("revision", REVISION), ("kept", COPY))
    return [
        *version,
        followed,
        *note,
        *activity,
        *revision,
        earlier,
        *copy,
        *(_arrives_whole(*each) for each in arriving),
    ]


def _words_around_checks() -> list[Rule]:
    """Of calls, replies and opinions, and of the desk’s work on a fact-check, which leaves the reason as its claim."""
    check, held = "r.fact_check_id = NEW.fact_check_id", _held_check("NEW.fact_check_id")
    article_of_call = f"(SELECT q.article_id FROM {QUOTE} q WHERE q.id = NEW.quote_id)"
    rows = (
        ("call", CALL, WORDS_OF_A_CALL, "r.call_id = NEW.id", _held(article_of_call)),
        ("reply", REQUEST, WORDS_OF_A_REQUEST, f"r.reply_id = NEW.id OR {check}", held),
        ("waiver", WAIVER, ("because",), f"r.waiver_id = NEW.id OR {check}", held),
        ("opinion", OPINION, ("because",), f"r.opinion_id = NEW.id OR {check}", held),
    )
    found: list[Rule] = []
    for name, table, words, asked, held_by in rows:
        found += _gone(name, table, " OR ".join(f"NEW.{word} <> ''" for word in words), asked, held_by)
        found.append(_arrives_whole(name, table))
    left = "NEW.claim <> NEW.redacted_because OR " + " OR ".join(
        f"NEW.{word} <> ''" for word in WORDS_OF_A_CHECK if word != "claim"
    )
    found += _gone("check", CHECK, left, "r.fact_check_id = NEW.id", _held_check("NEW.id"))
    stays = changes(*WORDS_OF_A_CHECK, "redacted_at", "redacted_because")
    again = "What was removed stays removed, and nothing is written in its place."
    when = f"OLD.redacted_at IS NOT NULL AND ({stays})"
    return [*found, _arrives_whole("check", CHECK), Rule("check_w_stays_gone", CHECK, "UPDATE", "claim", again, when)]


def _cleared_out() -> list[Rule]:
    of_delivery = f"(SELECT v.fact_check_id FROM {VERSION} v WHERE v.id = OLD.version_id)"
    return [
        Rule("delivery_no_delete_held", DELIVERY, "DELETE", "version", _HELD, _held_check(of_delivery)),
        Rule("use_no_delete_held", USE, "DELETE", "fact_check", _HELD, _held_check("OLD.fact_check_id")),
    ]
