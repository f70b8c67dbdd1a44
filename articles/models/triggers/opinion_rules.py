"""What the database refuses about second opinions: none of one's own work, none given twice, none removed."""

from articles.models.triggers.rule import CHECK, KEPT, SIGNED_CHECK, Rule, changes, columns, no_replace, unless_redacted

OPINION = "articles_opinion"


def opinion_rules() -> list[Rule]:
    """Every rule of this file."""
    said = ("rating_id", "reason", "because", "given_at", "first_id", "first_by_id")
    fixed = changes(*columns(OPINION, without=said))
    check = f"EXISTS (SELECT 1 FROM {CHECK} c WHERE c.id = NEW.fact_check_id AND"
    giving = "OLD.given_at IS NULL AND NEW.given_at IS NOT NULL"
    is_open = "o.fact_check_id = NEW.fact_check_id AND o.person_id = NEW.person_id AND o.given_at IS NULL"
    return [
        no_replace(OPINION),
        Rule("opinion_no_delete", OPINION, "DELETE", "id", KEPT),
        Rule(
            "opinion_a_arrives_open",
            OPINION,
            "INSERT",
            "given_at",
            "An opinion is asked for first, and then given on the desk by whoever was asked.",
            "NEW.given_at IS NOT NULL",
        ),
        # A unique index alone lets SQLite's INSERT OR REPLACE take the place of the one that is open.
        Rule(
            "opinion_b_is_open_once",
            OPINION,
            "INSERT",
            "person",
            "They were asked already, and have not answered yet.",
            f"EXISTS (SELECT 1 FROM {OPINION} o WHERE {is_open})",
        ),
        Rule(
            "opinion_c_is_asked_before_signing",
            OPINION,
            "INSERT",
            "fact_check",
            "A second opinion is asked for once there is a rating, and before it is signed off.",
            f"{check} (c.rating_id IS NULL OR c.state IN {SIGNED_CHECK}))",
        ),
        Rule(
            "opinion_d_is_not_the_authors",
            OPINION,
            "INSERT",
            "person",
            "They rated this themselves. Ask somebody else.",
            f"{check} c.author_id = NEW.person_id)",
        ),
        Rule(
            "opinion_e_is_given_once",
            OPINION,
            "UPDATE",
            "rating",
            "An opinion is given once and never changed.",
            unless_redacted(OPINION, f"OLD.given_at IS NOT NULL OR {fixed}", "because"),
        ),
        Rule(
            "opinion_f_is_blind",
            OPINION,
            "UPDATE",
            "person",
            "You rated this or signed it, so your opinion on it is not blind.",
            f"{giving} AND {check} (c.author_id = NEW.person_id OR c.approver_id = NEW.person_id))",
        ),
        Rule(
            "opinion_g_is_compared_with_what_stood",
            OPINION,
            "UPDATE",
            "first",
            "An opinion is compared with the rating that the fact-check has.",
            f"{giving} AND {check} (NEW.first_id {{isnt}} c.rating_id OR NEW.first_by_id {{isnt}} c.author_id))",
        ),
        Rule(
            "opinion_h_is_on_the_same_scale",
            OPINION,
            "UPDATE",
            "rating",
            "An opinion is a rating of the scale that the fact-check was rated on.",
            f"{giving} AND EXISTS (SELECT 1 FROM articles_rating r JOIN articles_rating f ON f.id = NEW.first_id"
            " WHERE r.id = NEW.rating_id AND r.scale_id <> f.scale_id)",
        ),
    ]
