"""Which lines of the record may lose their words with something that they repeat."""

from articles.models.triggers.reply_rules import REQUEST, WAIVER
from articles.models.triggers.rule import CALL, QUOTE


def of_its_quotes() -> str:
    """Lines that repeat a claim: those on the quotes of the fact-check, and those that link another quote to one."""
    on_quote = f"(SELECT q.fact_check_id FROM {QUOTE} q WHERE q.id = NEW.target_id)"
    links = "NEW.verb IN ('relate', 'unrelate') AND r.fact_check_id IS NOT NULL"
    return f"(NEW.target_kind = 'quote' AND (r.fact_check_id = {on_quote} OR ({links})))"


def of_what_was_said() -> str:
    """Lines that repeat a call, a request for a reply or a reason for asking nobody."""
    parts = (
        ("quote", "'raise_call', 'settle_call'", f"r.call_id IN (SELECT c.id FROM {CALL} c WHERE c.quote_id"),
        (
            "factcheck",
            "'ask_reply', 'record_reply'",
            f"r.reply_id IN (SELECT p.id FROM {REQUEST} p WHERE p.fact_check_id",
        ),
        ("factcheck", "'waive_reply'", f"r.waiver_id IN (SELECT w.id FROM {WAIVER} w WHERE w.fact_check_id"),
    )
    return " OR ".join(
        f"(NEW.target_kind = '{kind}' AND NEW.verb IN ({verbs}) AND {asked} = NEW.target_id))"
        for kind, verbs, asked in parts
    )
