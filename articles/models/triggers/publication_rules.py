"""What the database refuses about publishing: nothing unsigned goes out, nothing changes, two people retract."""

from articles.models.triggers.rule import CHECK, Rule, but_redacted, identity, no_replace

VERSION, DEPENDANT = "articles_publishedversion", "articles_dependant"

_LATEST = f"(SELECT v.{{column}} FROM {VERSION} v WHERE v.fact_check_id = {{check}} ORDER BY v.number DESC LIMIT 1)"
LIVE = "('publication', 'update', 'correction', 'reinstatement')"
_FINAL = "What is published never changes. A correction is a new version."


def _latest(column: str, check: str) -> str:
    return _LATEST.replace("{column}", column).replace("{check}", check)


def _needs(name: str, state: str, kinds: str, sentence: str) -> Rule:
    """A fact-check reaches `state` only with a version of such a kind, made of the very row that is changed."""
    made = (
        f"EXISTS (SELECT 1 FROM {VERSION} v WHERE v.fact_check_id = NEW.id AND v.kind IN {kinds}"
        f" AND v.check_row_version = OLD.row_version AND v.number = {_latest('number', 'NEW.id')})"
    )
    return Rule(
        name, CHECK, "UPDATE", "state", sentence, f"NEW.state = '{state}' AND OLD.state <> '{state}' AND NOT {made}"
    )


def publication_rules() -> list[Rule]:
    """The rules about published versions, and about the states they lead to."""
    check = f"(SELECT c.{{}} FROM {CHECK} c WHERE c.id = NEW.fact_check_id)"
    state, row_version = check.format("state"), check.format("row_version")
    signed = f"NEW.author_id <> {check.format('author_id')} OR NEW.approver_id {{isnt}} {check.format('approver_id')}"
    return [
        no_replace(VERSION, ("fact_check_id", "number")),
        Rule("version_no_delete", VERSION, "DELETE", "id", _FINAL),
        Rule(
            "version_a_no_update",
            VERSION,
            "UPDATE",
            "payload",
            _FINAL,
            but_redacted(VERSION, "payload", "note"),
        ),
        Rule(
            "version_b_number_follows",
            VERSION,
            "INSERT",
            "number",
            "Versions are numbered one after the other.",
            f"NEW.number <> COALESCE({_latest('number', 'NEW.fact_check_id')}, 0) + 1 OR NEW.redacted_at IS NOT NULL",
        ),
        Rule(
            "version_c_row_is_seen",
            VERSION,
            "INSERT",
            "check_row_version",
            "The fact-check was changed since it was looked at.",
            f"NEW.check_row_version <> {row_version}",
        ),
        Rule(
            "version_d_is_signed_off",
            VERSION,
            "INSERT",
            "kind",
            "Nothing is published that a second editor has not signed off.",
            f"NEW.kind IN ('publication', 'update', 'correction') AND ({state} <> 'signed_off' OR {signed})",
        ),
        Rule(
            "version_e_embargo",
            VERSION,
            "INSERT",
            "at",
            "This is under embargo; it is not published before that time.",
            f"NEW.kind IN {LIVE} AND {check.format('not_before')} > {{now}}",
        ),
        Rule(
            "version_f_is_rated",
            VERSION,
            "INSERT",
            "kind",
            "There is nothing to rate in this, so it is not published as a fact-check.",
            f"NEW.kind IN {LIVE} AND EXISTS (SELECT 1 FROM articles_rating r"
            f" WHERE r.needs_reason AND r.id = {check.format('rating_id')})",
        ),
        Rule(
            "version_g_withdraws_what_is_live",
            VERSION,
            "INSERT",
            "kind",
            "Only what is public is withdrawn.",
            f"NEW.kind = 'withdrawal' AND COALESCE({_latest('kind', 'NEW.fact_check_id')}, '') NOT IN {LIVE}",
        ),
        Rule(
            "version_h_second_editor",
            VERSION,
            "INSERT",
            "approver",
            "Whoever took it down cannot say what becomes of it; a second editor does.",
            f"NEW.kind IN ('retraction', 'reinstatement') AND"
            f" (COALESCE({_latest('kind', 'NEW.fact_check_id')}, '') <> 'withdrawal'"
            f" OR NEW.author_id <> {_latest('author_id', 'NEW.fact_check_id')})",
        ),
        _needs(
            "check_h_published_has_version",
            "published",
            LIVE,
            "A fact-check is published with the version that readers see.",
        ),
        _needs("check_i_withdrawn_has_version", "withdrawn", "('withdrawal')", "A withdrawal leaves a notice."),
        _needs("check_j_retracted_has_version", "retracted", "('retraction')", "A retraction leaves a notice."),
        Rule(
            "check_k_retracted_is_final",
            CHECK,
            "UPDATE",
            "state",
            "This was retracted. A retraction is final.",
            "OLD.state = 'retracted' AND NEW.state <> 'retracted'",
        ),
        Rule(
            "check_l_published_is_not_unpublished",
            CHECK,
            "UPDATE",
            "state",
            "What is published is corrected, withdrawn or retracted; it is not taken back.",
            "OLD.state IN ('published', 'withdrawn') AND NEW.state = 'signed_off'",
        ),
        no_replace(DEPENDANT, ("version_id", "name")),
        Rule("dependant_no_delete", DEPENDANT, "DELETE", "id", "What used a finding stays listed."),
        identity(DEPENDANT, "version_id", "article_id", "name"),
    ]
