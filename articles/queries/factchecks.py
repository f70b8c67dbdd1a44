"""Fact-checks as the desk reads them: listed by what is to be done with them, and one with everything about it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Activity, Dependant, Evidence, FactCheck, PublishedVersion, Quote
from articles.models.factcheck import UNSIGNED
from articles.queries.flags import kinds_keeping
from articles.queries.publication import latest_version, public_standing
from articles.queries.record import RecordLine, in_words
from articles.queries.replies import Replies, replies_on
from articles.workflow.publishing import CORRECTING, PUBLISHING, PublicStanding, publishing_objection
from articles.workflow.refusals import Objection, export_objection, held_by_flags
from articles.workflow.vocabulary import CheckState, Deed, Labelled, QuoteState

PAGE = 50
_LINES = 20


class Stage(Labelled):
    """What is to be done with a fact-check, as the list offers it."""

    UNSIGNED = "unsigned", "Not signed off"
    READY = "ready", "Signed off, to publish"
    PUBLISHED = "published", "Published"
    CORRECTING = "correcting", "Correction under way"
    WITHDRAWN = "withdrawn", "Withdrawn"
    RETRACTED = "retracted", "Retracted"


def in_stage(stage: Stage, before: int | None = None) -> list[FactCheck]:
    """A page of fact-checks in that stage and one more, newest first, after the one with id `before`."""
    found = _stages(stage).select_related("rating", "author", "approver").order_by("-id")
    return list((found.filter(pk__lt=before) if before else found)[: PAGE + 1])


def _stages(stage: Stage) -> QuerySet[FactCheck]:
    checks = FactCheck.objects.all()
    if stage is Stage.READY:
        return checks.filter(state=CheckState.SIGNED_OFF, rating__needs_reason=False)
    was_public = Exists(PublishedVersion.objects.filter(fact_check=OuterRef("pk")))
    if stage is Stage.CORRECTING:
        return checks.filter(was_public, state__in=UNSIGNED)
    if stage is Stage.UNSIGNED:
        stands = Exists(Quote.objects.exclude(state=QuoteState.REJECTED).filter(fact_check=OuterRef("pk")))
        return checks.filter(~was_public, stands, state__in=UNSIGNED)
    return checks.filter(state=stage.value)


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction that is under way: the line that opened it, and what comes next."""

    line: Activity | None
    next_step: str


@dataclass(frozen=True, slots=True)
class Used:
    """Something that used the finding, with what changed of that since, the latest first."""

    changes: list[Dependant]

    @property
    def latest(self) -> Dependant:
        return self.changes[0]

    @property
    def changes_in_words(self) -> str:
        return "; ".join(each.change for each in self.changes)


def _used(dependants: Iterable[Dependant]) -> list[Used]:
    """Each thing once; the dependants come latest first."""
    found: dict[tuple[int | None, str], list[Dependant]] = {}
    for each in dependants:
        found.setdefault((each.article_id, "" if each.article_id else each.called), []).append(each)
    return [Used(changes) for changes in found.values()]


@dataclass(slots=True)
class Dossier:
    """One fact-check and all that the desk shows of it. `no` says why a deed that its state knows is refused,
    `kept_here` why its dossier is.
    """

    check: FactCheck
    standing: PublicStanding
    quotes: list[Quote]
    evidence: list[Evidence]
    versions: list[PublishedVersion]
    dependants: list[Dependant]
    lines: list[RecordLine]
    replies: Replies
    no: dict[str, str] = field(default_factory=dict)
    kept_here: str = ""
    correction: Correction | None = None

    @property
    def latest(self) -> PublishedVersion | None:
        return self.versions[0] if self.versions else None

    @property
    def open_dependants(self) -> list[Used]:
        return _used(each for each in self.dependants if each.acknowledged_at is None)

    @property
    def settled_dependants(self) -> list[Used]:
        return _used(each for each in self.dependants if each.acknowledged_at is not None)

    def offers(self, deed: Deed) -> bool:
        """Whether this state knows the deed at all, whoever looks."""
        live = self.standing.is_live
        if deed in (Deed.WITHDRAW, Deed.EMBARGO) and live is (deed is Deed.EMBARGO):
            return False
        if deed is Deed.RETRACT and self.standing.withdrawn_by is None:
            return False
        return self.standing.state in PUBLISHING[deed]

    @property
    def may_settle(self) -> bool:
        return Deed.ACKNOWLEDGE.value not in self.no

    @property
    def held(self) -> str:
        """Why nothing of it is published while a flag is open; empty where none is."""
        return held_by_flags(self.standing.flags) if self.standing.flags else ""

    @property
    def is_to_publish(self) -> bool:
        return self.offers(Deed.PUBLISH)


def fact_check_for(number: int) -> FactCheck | None:
    """The fact-check with that id, with the people and the rating that every reply names."""
    return FactCheck.objects.select_related("rating", "author", "approver", "summary_by").filter(pk=number).first()


def objection_to(deed: Deed, check: FactCheck, user: User) -> Objection | None:
    """Why that person may not do that now."""
    return publishing_objection(deed, public_standing(check, user, latest_version(check)))


def dossier(check: FactCheck, user: User) -> Dossier:
    """Everything about one fact-check, in as many queries as it has kinds of parts."""
    versions = list(check.versions.select_related("author", "approver").order_by("-number"))
    standing = public_standing(check, user, versions[0] if versions else None)
    quotes = check.quotes.with_people().select_related("article", "headline").order_by("article", "position")
    dependants = Dependant.objects.filter(version__fact_check=check).select_related(
        "article", "version", "acknowledged_by"
    )
    lines = Activity.objects.filter(target_kind="factcheck", target_id=check.pk)
    lines = lines.select_related("actor", "article", "undoes").order_by("-id")[:_LINES]
    kept = export_objection(kinds_keeping(check))
    no = {deed.value: publishing_objection(deed, standing) for deed in PUBLISHING}
    return Dossier(
        check,
        standing,
        list(quotes),
        list(Evidence.objects.live().filter(fact_check=check).select_related("added_by", "quote")),
        versions,
        list(dependants.order_by("-version__number", "id")),
        in_words(list(lines)),
        replies_on(check),
        {deed: found.sentence for deed, found in no.items() if found},
        kept.sentence if kept else "",
        _correction(check) if versions else None,
    )


def _correction(check: FactCheck) -> Correction | None:
    """The correction of something that was public; None where none is under way."""
    step = CORRECTING.get(CheckState(check.state))
    if step is None:
        return None
    opened = Activity.objects.filter(target_kind="factcheck", target_id=check.pk, verb=Deed.CORRECT)
    return Correction(opened.select_related("actor").order_by("-id").first(), step)
