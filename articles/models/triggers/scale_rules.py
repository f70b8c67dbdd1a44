"""What the database refuses about rating scales: a version stays as it was made, and findings are of the one in use."""

from articles.models.triggers.rule import CHECK, Rule, no_replace

SCALE, RATING = "articles_scale", "articles_rating"

_MADE = "A scale is never changed: what was rated with it keeps its meaning. Make its next version."
_USED = "Findings were made on this scale, so no label is added to it. Make its next version."
_NOT_OFFERED = "This rating is not offered on the scale that the desk uses now."
_IN_USE = f"(SELECT s.id FROM {SCALE} s ORDER BY s.made_at DESC, s.id DESC LIMIT 1)"


def scale_rules() -> list[Rule]:
    """Every rule of this file."""
    rated = f"EXISTS (SELECT 1 FROM {CHECK} c JOIN {RATING} r ON r.id = c.rating_id WHERE r.scale_id = NEW.scale_id)"
    not_offered = (
        f"EXISTS (SELECT 1 FROM {RATING} r WHERE r.id = NEW.rating_id AND (r.retired OR r.scale_id <> {_IN_USE}))"
    )
    return [
        no_replace(SCALE, ("slug", "version")),
        Rule("scale_a_no_update", SCALE, "UPDATE", "name", _MADE),
        Rule("scale_b_no_delete", SCALE, "DELETE", "id", _MADE),
        no_replace(RATING, ("scale_id", "slug"), ("scale_id", "position")),
        Rule("rating_a_no_update", RATING, "UPDATE", "label", _MADE),
        Rule("rating_b_no_delete", RATING, "DELETE", "id", _MADE),
        Rule("rating_c_scale_is_new", RATING, "INSERT", "scale", _USED, rated),
        Rule("check_m_rating_is_offered_insert", CHECK, "INSERT", "rating", _NOT_OFFERED, not_offered),
        Rule(
            "check_m_rating_is_offered_update",
            CHECK,
            "UPDATE",
            "rating",
            _NOT_OFFERED,
            f"NEW.rating_id {{isnt}} OLD.rating_id AND {not_offered}",
        ),
    ]
