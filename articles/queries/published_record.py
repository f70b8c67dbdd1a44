"""Whether what is published is what was published: versions against their digests and against the record."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils import timezone

from articles.models import Activity, PublishedVersion, Redaction
from articles.queries.publication import digest
from articles.workflow.vocabulary import Deed, RedactionOutcome

_PUBLISHING = (Deed.PUBLISH, Deed.WITHDRAW, Deed.RETRACT, Deed.REINSTATE)


def problems() -> tuple[int, list[str]]:
    """How many versions there are, and a sentence about each that was changed, is missing or was slipped in.

    A version's own digest finds a changed text. The line of activity that its deed left names its number and digest: it
    finds a version whose digest was changed along, one that is missing, and one for which there is no deed.
    """
    told = _told()
    found: list[str] = []
    count = 0
    for version in PublishedVersion.objects.order_by("fact_check", "number").iterator(chunk_size=200):
        count += 1
        found += _about(version, told[version.fact_check_id].pop(version.number, None))
    for check, versions in sorted(told.items()):
        found += [f"Fact-check {check}, version {number}: it is missing." for number in sorted(versions)]
    return count, found


def _told() -> dict[int, dict[int, str]]:
    """For each fact-check the versions that the record tells of, with their digests."""
    lines = Activity.objects.filter(verb__in=_PUBLISHING, target_kind="factcheck").values_list("target_id", "after")
    told: dict[int, dict[int, str]] = defaultdict(dict)
    for check, after in lines.iterator(chunk_size=1000):
        if "version" in after:
            told[check][after["version"]] = after["sha256"]
    return told


def _about(version: PublishedVersion, recorded: str | None) -> Iterator[str]:
    which = f"Fact-check {version.fact_check_id}, version {version.number}"
    if recorded is None:
        yield f"{which}: the record tells of no such version; it was slipped in."
    elif recorded != version.sha256:
        yield f"{which}: its digest is not the one in the record."
    if version.redacted_at is not None and (version.payload or version.note):
        yield f"{which}: it was blanked, and words are left in it."
    elif version.redacted_at is not None and not _was_agreed(version):
        yield f"{which}: it was blanked, and no two people agreed on that."
    if version.redacted_at is None and digest(version.payload) != version.sha256:
        yield f"{which}: its text is not the one that was published."


def _was_agreed(version: PublishedVersion) -> bool:
    done = Redaction.objects.filter(fact_check=version.fact_check_id, outcome=RedactionOutcome.CARRIED_OUT)
    return done.filter(because=version.redacted_because).exists()


def blanked() -> Iterator[str]:
    """A sentence about each version that was redacted: since when, why, and with which digest."""
    for version in PublishedVersion.objects.exclude(redacted_at=None).order_by("fact_check", "number").iterator():
        assert version.redacted_at is not None
        when = f"{timezone.localtime(version.redacted_at):%d %b %Y}"
        which = f"Fact-check {version.fact_check_id}, version {version.number}"
        yield f"{which}: blanked on {when}: {version.redacted_because} Its digest stays: {version.sha256}"
