"""Making the next version of the desk's rating scale. What was rated keeps the version that it was rated on."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Rating, Scale
from articles.models.violations import explain
from articles.queries.people import roles_of
from articles.queries.scales import labels_of
from articles.workflow.labels import signs
from articles.workflow.scales import Label, changes, flaws, scale_objection
from articles.workflow.vocabulary import Deed


def make_version(*, slug: str, name: str, labels: Sequence[Label], by: User, seen: int | None) -> Scale:
    """Puts a scale into use, as the next version of the one with that slug; `seen` is the id of the one on the screen.

    Labels count in the order they are given. Raises `Stale` where another was put into use meanwhile, `Refused` where
    a rule of `workflow.scales` says no or nothing would change.
    """
    refuse_if(scale_objection(roles_of(by)))
    if not name.strip():
        raise Refused("Give the scale a name.", 422, "name")
    for flaw in flaws(labels):
        raise Refused(flaw.sentence, 422, flaw.field)
    try:
        with transaction.atomic():
            # Whoever comes second waits here, and then finds another scale in use.
            list(Scale.objects.select_for_update().filter(pk=seen or 0))
            before = Scale.objects.in_use()
            if (before.pk if before else None) != seen:
                raise Stale("A colleague put another scale into use meanwhile. Look at it first.")
            old = labels_of(before) if before else []
            if before and before.name == name and not changes(old, labels):
                raise Refused("This is the scale in use; nothing is different.", 422)
            made = _insert(slug, name, labels, by, before)
            was = {"scale": str(before), "labels": [str(each) for each in old]} if before else {}
            record(
                Deed.EDIT, made, by=by, before=was, after={"scale": str(made), "labels": [str(each) for each in labels]}
            )
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Refused(violation.sentence, 409, violation.field) from error
    return made


def _insert(slug: str, name: str, labels: Sequence[Label], by: User, before: Scale | None) -> Scale:
    last = Scale.objects.filter(slug=slug).aggregate(last=Max("version"))["last"] or 0
    # The one in use is the one made last, so a clock that went back must not hide it.
    now = max(timezone.now(), before.made_at + timedelta(microseconds=1)) if before else timezone.now()
    made = Scale.objects.create(slug=slug, version=last + 1, name=name, made_at=now, made_by=by)
    Rating.objects.bulk_create(
        Rating(
            scale=made,
            slug=each.slug,
            label=each.label,
            definition=each.definition,
            position=place,
            value=each.value,
            colour=each.colour,
            sign=sign,
            needs_evidence=each.needs_evidence,
            needs_reason=each.needs_reason,
            needs_reply=each.needs_reply,
            in_words=each.in_words,
            retired=each.retired,
        )
        for place, (each, sign) in enumerate(zip(labels, signs(labels), strict=True), 1)
    )
    return made
