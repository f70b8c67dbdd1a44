"""Putting one row of a fixture on the desk: the same row again changes nothing, another one is never overwritten."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.serializers.base import DeserializedObject
from django.db import DatabaseError, models

from articles.models import FactCheck, Quote
from articles.models.factcheck import UNSIGNED
from articles.models.violations import explain
from articles.workflow import QuoteState


class FixtureError(Exception):
    """Why a row cannot be loaded; `field` is empty where the whole row is meant."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


def load_row(loaded: DeserializedObject, using: str) -> bool:
    """Inserts a deserialised row of the desk; False where the same row is there already. Raises `FixtureError`."""
    row = loaded.object
    _refuse_signature(row)
    stored = _stored(row, using)
    if stored is not None:
        _refuse_difference(row, stored)
        return False
    _validate(row)
    try:
        row.save_base(using=using, raw=True, force_insert=True)
    except DatabaseError as error:
        violation = explain(error)
        raise FixtureError(violation.sentence, violation.field) from error
    return True


def _refuse_signature(row: models.Model) -> None:
    field = ""
    if isinstance(row, Quote):
        field = "signed_by" if row.signed_by_id else "state" if row.state == QuoteState.SIGNED_OFF else ""
    if isinstance(row, FactCheck):
        field = "approver" if row.approver_id else "state" if row.state not in UNSIGNED else ""
    if field:
        raise FixtureError("a fixture cannot carry a signature; a second editor gives it on the desk.", field)


def _stored(row: models.Model, using: str) -> models.Model | None:
    manager = type(row)._default_manager.db_manager(using)
    if row.pk is not None:
        return manager.filter(pk=row.pk).first()
    try:
        found: models.Model = manager.get_by_natural_key(*row.natural_key())  # type: ignore[attr-defined]
        return found
    except (ObjectDoesNotExist, AttributeError):
        return None


def _refuse_difference(row: models.Model, stored: models.Model) -> None:
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name == "queue_due":
            continue
        here, given = getattr(stored, field.attname), getattr(row, field.attname)
        if field.name == "public_id" or here == given:
            continue
        if field.name == "row_version":
            raise FixtureError("editors have worked on this since it was loaded; it is not loaded over.", "")
        raise FixtureError(
            f"the desk has {_show(here)}, the fixture {_show(given)}; it is not loaded over.", field.name
        )


def _validate(row: models.Model) -> None:
    if isinstance(row, Quote):
        row.queue_due = row.article.queue_due
    try:
        row.clean_fields()
        row.clean()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise FixtureError(messages[0], "" if field == "__all__" else field) from error


def _show(value: object) -> str:
    text = "nothing" if value in (None, "") else str(value)
    return f"“{text[:60]}{'…' if len(text) > 60 else ''}”"
