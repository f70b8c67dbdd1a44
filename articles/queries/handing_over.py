"""What of a published fact-check may be handed over: its versions, its sources, and the record without its words."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q

from articles.models import Activity, Evidence, FactCheck, KeptCopy, PublishedVersion, Quote
from articles.workflow.vocabulary import Deed

# Of the record only these deeds, and of these only these fields: no note to a colleague, no draft, no advice.
_DEEDS = (
    Deed.RATE, Deed.EDIT_CLAIM, Deed.CHECK_WORDING, Deed.ADD_EVIDENCE, Deed.WITHDRAW_EVIDENCE, Deed.KEEP_COPY,
    Deed.ATTACH, Deed.SIGN_OFF, Deed.SEND_BACK, Deed.PUBLISH, Deed.CORRECT, Deed.WITHDRAW, Deed.RETRACT,
    Deed.REINSTATE, Deed.EMBARGO, Deed.ASK_REPLY, Deed.RECORD_REPLY, Deed.WAIVE_REPLY,
)  # fmt: skip
_VERSION_DEEDS = (Deed.PUBLISH, Deed.WITHDRAW, Deed.RETRACT, Deed.REINSTATE)
_FIELDS = ("state", "check_state", "version", "kind", "sha256")


def sources(check: FactCheck, versions: list[PublishedVersion]) -> list[Evidence]:
    """The sources that stood behind any version, those since withdrawn included, with copies but not bytes.

    None where a version was blanked: what was blanked may stand in a source.
    """
    if any(version.redacted_at for version in versions):
        return []
    moments = _published(check)
    until = max(moments)
    rows = Evidence.objects.filter(fact_check=check, added_at__lte=until).select_related("quote")
    found = [piece for piece in rows if any(_stood(piece, at) for at in moments)]
    kept: dict[int, list[KeptCopy]] = {piece.pk: [] for piece in found}
    for copy in KeptCopy.objects.live().without_bytes().filter(evidence__in=kept, taken_at__lte=until):
        kept[copy.evidence_id].append(copy)
    for piece in found:
        piece.kept = kept[piece.pk]
    return found


def _published(check: FactCheck) -> list[datetime]:
    """When each version was made: to the second in the version, exactly in the record."""
    lines = Activity.objects.filter(target_kind="factcheck", target_id=check.pk, verb__in=_VERSION_DEEDS)
    return list(lines.values_list("at", flat=True))


def _stood(piece: Evidence, at: datetime) -> bool:
    return piece.added_at <= at and (piece.withdrawn_at is None or piece.withdrawn_at > at)


def bytes_of(copy: KeptCopy) -> bytes:
    """The kept bytes, asked for one copy at a time."""
    return bytes(KeptCopy.objects.values_list("content", flat=True).get(pk=copy.pk))


def steps(check: FactCheck) -> Iterator[dict[str, Any]]:
    """What was done on the fact-check and its quotes, oldest first; people are numbered, not named."""
    quotes = Quote.objects.filter(fact_check=check).values("pk")
    about = Q(target_kind="factcheck", target_id=check.pk) | Q(target_kind="quote", target_id__in=quotes)
    people: dict[int | None, str] = {None: "software"}
    for line in Activity.objects.filter(about, verb__in=_DEEDS).order_by("id").iterator(chunk_size=500):
        who = people.setdefault(line.actor_id, f"person {len(people)}")
        before, after = ({name: said[name] for name in _FIELDS if name in said} for said in (line.before, line.after))
        yield {
            "at": line.at.isoformat(timespec="seconds"),
            "who": who,
            "did": line.get_verb_display(),
            "before": before,
            "after": after,
        }
