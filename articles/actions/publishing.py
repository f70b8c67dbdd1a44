"""Publishing a fact-check, correcting it, taking it down and putting it back."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.on_checks import holding, line_on, unsign
from articles.actions.recording import save_if_unchanged
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.actions.telling_subscribers import line_up
from articles.exchange.claimreview_lint import Finding
from articles.exchange.claimreview_rules import ERROR
from articles.exchange.public_page import flaws
from articles.models import Article, Dependant, FactCheck, PublishedVersion, Subscriber, Use
from articles.queries.publication import content, digest, latest_version, public_standing, told_names
from articles.queries.site import Site
from articles.workflow.publishing import DOWN, publishing_objection
from articles.workflow.vocabulary import CheckState, Deed, VersionKind

Version = Mapping[str, Any]


class Flawed(Refused):
    """The page would carry markup that breaks a rule; `findings` say which."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"The page cannot be published: {findings[0].sentence} ({findings[0].rule})", 422)
        self.findings = findings


def draft_version(check: FactCheck, *, kind: VersionKind = VersionKind.PUBLICATION, note: str = "") -> dict[str, Any]:
    """The version that publishing would make now."""
    return _version(content(check), latest_version(check), kind, note, timezone.now())


def publish(
    check: FactCheck,
    *,
    by: User,
    seen: int,
    shown: str,
    site: Site,
    kind: VersionKind = VersionKind.PUBLICATION,
    note: str = "",
) -> PublishedVersion:
    """Makes the next version public, exactly as it was shown.

    `seen` is the row version of the fact-check and `shown` the digest of the content (`queries.publication`) that the
    editor had on the screen; `site` is where it will stand. A first version is a publication; later ones are an update
    or a correction and need a note for readers. Raises `Stale` where either moved, `Flawed` where the page would break
    a rule, `Refused`.
    """
    with _publishing(Deed.PUBLISH, check, by, seen) as latest:
        now_says = content(check)
        if digest(now_says) != shown:
            raise Stale("What would be published has changed since you looked at it. Nothing was published.")
        if latest is None:
            kind, note = VersionKind.PUBLICATION, ""
        elif kind not in (VersionKind.UPDATE, VersionKind.CORRECTION):
            raise Refused("Say whether this is an update or a correction.", 422, "kind")
        elif not note.strip():
            raise Refused("Readers are told what changed: write a note.", 422, "note")
        version = _version(now_says, latest, kind, note, timezone.now())
        if errors := [each for each in flaws(version, site) if each.level == ERROR]:
            raise Flawed(errors)
        approver = check.approver
        assert approver is not None  # check_state_matches_people
        made = _add(check, version, kind, note, check.author, approver)
        _moved(Deed.PUBLISH, check, by, CheckState.PUBLISHED, made)
        if kind is not VersionKind.PUBLICATION:
            list_dependants(made)
    return made


def open_correction(check: FactCheck, *, by: User, seen: int, because: str) -> None:
    """Opens a new round on what is published: signatures are void, the page stays as it is until the next version."""
    if not because.strip():
        raise Refused("Say what is to be corrected.", 422, "because")
    with _publishing(Deed.CORRECT, check, by, seen):
        batch = uuid.uuid4()
        was = {"check_state": check.state, "approver_id": check.approver_id}
        unsign(check, Deed.CORRECT, by, batch)
        after = {"check_state": check.state, "approver_id": None, "because": because}
        line_on(check, Deed.CORRECT, by, was, after, batch=batch)


def withdraw(check: FactCheck, *, by: User, seen: int, note: str) -> PublishedVersion:
    """Takes the page down at once; readers find the note in its place. A second editor says what becomes of it."""
    if not note.strip():
        raise Refused("Readers are told why the page is gone: write a note.", 422, "note")
    with _publishing(Deed.WITHDRAW, check, by, seen) as latest:
        assert latest is not None  # publishing_objection
        was = CheckState(check.state)
        if was is CheckState.SIGNED_OFF:  # a correction that was agreed to and is not public yet
            unsign(check, Deed.WITHDRAW, by, uuid.uuid4())
        made = _add(check, _notice(latest, VersionKind.WITHDRAWAL, note), VersionKind.WITHDRAWAL, note, by, None)
        _moved(Deed.WITHDRAW, check, by, CheckState.WITHDRAWN, made, was)
        list_dependants(made)
    return made


def retract(check: FactCheck, *, by: User, seen: int, note: str) -> PublishedVersion:
    """A second editor agrees that what was withdrawn is retracted, for good; a notice stays.

    A correction that is under way ends with it.
    """
    if not note.strip():
        raise Refused("Readers are told why it was retracted: write a note.", 422, "note")
    with _publishing(Deed.RETRACT, check, by, seen) as latest:
        assert latest is not None  # publishing_objection
        was = CheckState(check.state)
        if was is CheckState.SIGNED_OFF:  # a correction that was agreed to and never public
            unsign(check, Deed.RETRACT, by, uuid.uuid4())
        notice = _notice(latest, VersionKind.RETRACTION, note)
        made = _add(check, notice, VersionKind.RETRACTION, note, latest.author, by)
        _moved(Deed.RETRACT, check, by, CheckState.RETRACTED, made, was)
        list_dependants(made)
    return made


def reinstate(check: FactCheck, *, by: User, seen: int, note: str) -> PublishedVersion:
    """A second editor puts back what was withdrawn, as it last was; where a correction was under way, it goes on."""
    if not note.strip():
        raise Refused("Readers are told why the page is back: write a note.", 422, "note")
    with _publishing(Deed.REINSTATE, check, by, seen) as latest:
        assert latest is not None  # publishing_objection
        version = _version(_as_it_was(_last_live(latest)), latest, VersionKind.REINSTATEMENT, note, timezone.now())
        made = _add(check, version, VersionKind.REINSTATEMENT, note, latest.author, by)
        _moved(Deed.REINSTATE, check, by, CheckState.PUBLISHED if check.approver_id else CheckState.DRAFT, made)
        list_dependants(made)
    return made


def set_embargo(check: FactCheck, *, by: User, seen: int, not_before: datetime | None) -> None:
    """Says before which time nothing of this is published; None lifts it."""
    with _publishing(Deed.EMBARGO, check, by, seen):
        was = check.not_before
        save_if_unchanged(check, seen, not_before=not_before)
        line_on(check, Deed.EMBARGO, by, {"not_before": _iso(was)}, {"not_before": _iso(not_before)})


def acknowledge(dependant: Dependant, *, by: User) -> None:
    """Says that what used a changed finding was dealt with, as it now is: with the changes before that too."""
    check = dependant.version.fact_check
    refuse_if(publishing_objection(Deed.ACKNOWLEDGE, public_standing(check, by, None)))
    batch, known = uuid.uuid4(), dependant.version.number
    with transaction.atomic():
        still = Dependant.objects.filter(dependant.same_thing, version__fact_check=check, acknowledged_at=None)
        still = (
            still.filter(version__number__lte=known)
            .select_related("article", "version")
            .order_by("-version__number", "id")
        )
        settled = [each for each in still if _dealt_with(each, by)]
        if not settled:
            raise Stale("Someone dealt with this before you did.")
        for each in settled:
            after = {"dependant": each.called, "version": each.version.number}
            line_on(check, Deed.ACKNOWLEDGE, by, {}, after, article=dependant.article, batch=batch)


def _dealt_with(dependant: Dependant, by: User) -> bool:
    found = Dependant.objects.filter(pk=dependant.pk, acknowledged_at=None)
    return bool(found.update(acknowledged_at=timezone.now(), acknowledged_by=by))


@contextmanager
def _publishing(deed: Deed, check: FactCheck, by: User, seen: int) -> Iterator[PublishedVersion | None]:
    with holding(check, seen):
        latest = latest_version(check)
        refuse_if(publishing_objection(deed, public_standing(check, by, latest)))
        yield latest


def _version(
    said: Version, latest: PublishedVersion | None, kind: VersionKind, note: str, at: datetime
) -> dict[str, Any]:
    when = at.isoformat(timespec="seconds")
    before = latest.payload if latest else None
    corrections = list(before["corrections"]) if before else []
    if latest is not None:
        was = _was(_last_live(latest).payload, said)
        corrections.append({"kind": kind.value, "note": note, "at": when, "was": was})
    return {
        **said,
        "number": latest.number + 1 if latest else 1,
        "kind": kind.value,
        "first_published_at": before["first_published_at"] if before else when,
        "published_at": when,
        "corrections": corrections,
    }


def _last_live(latest: PublishedVersion) -> PublishedVersion:
    """The last version that readers could read; `latest` itself where it is not down."""
    if latest.kind not in DOWN:
        return latest
    versions = PublishedVersion.objects.filter(fact_check=latest.fact_check_id)
    return versions.exclude(kind__in=DOWN).latest("number")


def _as_it_was(live: PublishedVersion) -> dict[str, Any]:
    """What a version told readers, without the names of those who no longer want to be named."""
    told, still = live.payload.get("names") or {}, told_names(live.author_id, live.approver_id)
    return {**live.payload, "names": {part: name for part, name in told.items() if part in still}}


def _was(before: Version, now: Version) -> dict[str, str]:
    """The old wording of what readers see in the first lines, where it is another now."""
    said = {name: (before.get(name, ""), now.get(name, "")) for name in ("claim", "summary")}
    said["rating"] = ((before.get("rating") or {}).get("label", ""), (now.get("rating") or {}).get("label", ""))
    return {name: old for name, (old, new) in said.items() if old != new}


def _notice(latest: PublishedVersion, kind: VersionKind, note: str) -> dict[str, Any]:
    """What stays of a page that is taken down: what it was about and why it is gone, without the finding."""
    when = timezone.now().isoformat(timespec="seconds")
    kept = ("public_id", "language", "claim", "first_published_at")
    correction = {"kind": kind.value, "note": note, "at": when, "was": {}}
    return {
        **{name: latest.payload[name] for name in kept},
        "number": latest.number + 1,
        "kind": kind.value,
        "published_at": when,
        "corrections": [*latest.payload["corrections"], correction],
    }


def _add(
    check: FactCheck, version: Version, kind: VersionKind, note: str, author: User, approver: User | None
) -> PublishedVersion:
    made = PublishedVersion.objects.create(
        fact_check=check,
        number=version["number"],
        kind=kind,
        payload=version,
        sha256=digest(version),
        note=note,
        check_row_version=check.row_version,
        author=author,
        approver=approver,
        at=datetime.fromisoformat(version["published_at"]),
    )
    line_up(made)
    return made


def _moved(
    deed: Deed, check: FactCheck, by: User, state: CheckState, made: PublishedVersion, was: CheckState | None = None
) -> None:
    was = was or CheckState(check.state)
    save_if_unchanged(check, check.row_version, state=state)
    after = {"check_state": state.value, "version": made.number, "kind": made.kind, "sha256": made.sha256}
    line_on(check, deed, by, {"check_state": was.value}, after | ({"note": made.note} if made.note else {}))


def list_dependants(version: PublishedVersion, *, why: str = "") -> None:
    """Every article, file, key and subscriber that used the finding, open until somebody has dealt with it.

    `why` follows each name, where a version that has its list already is changed once more.
    """
    check = version.fact_check_id
    articles = Article.objects.filter(quotes__fact_check=check).distinct()
    told = Subscriber.objects.filter(deliveries__version__fact_check=check, deliveries__delivered_at__isnull=False)
    names = [f"subscriber: {each}" for each in told.distinct()]
    names += Use.objects.filter(fact_check=check).order_by("id").values_list("name", flat=True)
    Dependant.objects.bulk_create(
        [
            *(Dependant(version=version, article=each, name=f"{each.slug}: {each}"[:280] + why) for each in articles),
            *(Dependant(version=version, name=name + why) for name in dict.fromkeys(names)),
        ]
    )


def _iso(when: datetime | None) -> str | None:
    return when.isoformat(timespec="minutes") if when else None
