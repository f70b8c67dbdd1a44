"""What the database refuses about those outside who read or are told: keys, subscribers, deliveries and uses."""

from articles.models.triggers.rule import Rule, changes, columns, no_replace

KEY, SUBSCRIBER, DELIVERY, USE = "articles_apikey", "articles_subscriber", "articles_delivery", "articles_use"

_LISTED = "Who has a finding stays listed."
# What is past its time is cleared out by a run that says so in the record, and by nothing else.
_NO_RUN = "NOT EXISTS (SELECT 1 FROM articles_retentionrun r WHERE r.ended_at IS NULL)"


def outside_rules() -> list[Rule]:
    """Every rule of this file."""
    return [*_keys(), *_subscribers(), *_deliveries(), *_uses()]


def _keys() -> list[Rule]:
    counted = ("revoked_at", "last_used_at", "minute", "used")
    return [
        no_replace(KEY, ("digest",)),
        Rule("key_a_no_delete", KEY, "DELETE", "id", "A key is taken back, and stays listed."),
        Rule(
            "key_b_is_not_edited",
            KEY,
            "UPDATE",
            "digest",
            "A key is never edited. Take it back and make another.",
            changes(*columns(KEY, without=counted)),
        ),
        Rule(
            "key_c_stays_taken_back",
            KEY,
            "UPDATE",
            "revoked_at",
            "A key that was taken back is never given again.",
            f"OLD.revoked_at IS NOT NULL AND ({changes('revoked_at')})",
        ),
    ]


def _subscribers() -> list[Rule]:
    return [
        no_replace(SUBSCRIBER),
        Rule("subscriber_a_no_delete", SUBSCRIBER, "DELETE", "id", "A subscriber is switched off, and stays listed."),
        Rule(
            "subscriber_b_keeps_its_secret",
            SUBSCRIBER,
            "UPDATE",
            "secret",
            "A subscriber keeps its secret. Switch it off and add another.",
            changes("id", "secret", "made_at"),
        ),
    ]


def _deliveries() -> list[Rule]:
    fixed = columns(DELIVERY, without=("attempts", "next_at", "delivered_at", "log"))
    return [
        no_replace(DELIVERY, ("message",)),
        Rule("delivery_a_no_delete", DELIVERY, "DELETE", "id", "What was sent stays in the log.", _NO_RUN),
        Rule(
            "delivery_b_tells_the_same",
            DELIVERY,
            "UPDATE",
            "version",
            "A delivery never tells of anything else, or anybody else.",
            changes(*fixed),
        ),
        Rule(
            "delivery_c_arrived_is_final",
            DELIVERY,
            "UPDATE",
            "delivered_at",
            "What arrived has arrived. It is not sent again.",
            f"OLD.delivered_at IS NOT NULL AND ({changes('attempts', 'next_at', 'delivered_at', 'log')})",
        ),
        Rule(
            "delivery_d_log_only_grows",
            DELIVERY,
            "UPDATE",
            "log",
            "The log of a delivery only grows.",
            "NEW.attempts < OLD.attempts OR {log_rewritten}",
        ),
    ]


def _uses() -> list[Rule]:
    return [
        no_replace(USE, ("fact_check_id", "name")),
        Rule("use_a_no_update", USE, "UPDATE", "name", _LISTED),
        Rule("use_b_no_delete", USE, "DELETE", "id", _LISTED, _NO_RUN),
    ]
