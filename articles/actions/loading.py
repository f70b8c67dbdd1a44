"""Putting one row of a fixture on the desk: the same row again changes nothing, another one is never overwritten."""

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, ValidationError
from django.core.serializers.base import DeserializedObject
from django.db import DatabaseError, models
from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils import timezone

from articles.actions.indexing import index_checks, index_quotes
from articles.models import Activity, FactCheck, KeptCopy, Quote
from articles.models.article import ARCHIVED
from articles.models.factcheck import UNSIGNED
from articles.models.violations import explain
from articles.text.clean import forbidden_character
from articles.workflow.vocabulary import QuoteState

# JSON values are taken as they are: Django would make text of a number, a number of true, a whole number of 1.5.
_KINDS: tuple[tuple[Any, type, str], ...] = (
    (models.BooleanField, bool, "true or false"),
    (models.IntegerField, int, "a whole number"),
    (models.DecimalField, str, "a number in quotation marks"),
    (models.DateField, str, "a date in quotation marks"),
    (models.UUIDField, str, "a UUID in quotation marks"),
    (models.CharField, str, "text"),
    (models.TextField, str, "text"),
)
_EVER_NEW = (timezone.now, uuid.uuid4)


class FixtureError(Exception):
    """Why a row cannot be loaded; `field` is empty where the whole row is meant."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


def check_record(record: object, using: str) -> None:
    """Raises `FixtureError` for an object of a fixture that Django would trip over, or would change on its way in."""
    if not (isinstance(record, dict) and isinstance(record.get("fields"), dict)):
        raise FixtureError("an object has a “model” and its “fields”.")
    for name in record:
        if name not in ("model", "pk", "fields"):
            raise FixtureError(f"an object has a “model” and its “fields”, not “{name}”.")
    model = _model(record.get("model"))
    known = {field.name: field for field in model._meta.get_fields() if field.concrete}
    for name in record["fields"]:
        if name not in known:
            raise FixtureError(f"{record['model']} has no such field.", name)
    if model._meta.app_label == "articles":
        _refuse_gaps(model, record)
        for name, value in record["fields"].items():
            _refuse_bad_value(known[name], value, using)


def _model(label: object) -> type[models.Model]:
    try:
        model = apps.get_model(str(label))
    except (LookupError, ValueError) as error:
        raise FixtureError(f"there is no model “{label}”.", "model") from error
    if model is Activity:
        raise FixtureError("the record is written on the desk alone; nothing is loaded into it.", "model")
    if model is KeptCopy:
        raise FixtureError("copies of sources are kept on the desk alone, by whoever kept them.", "model")
    return model


def _refuse_gaps(model: type[models.Model], record: dict[str, Any]) -> None:
    pk = record.get("pk")
    if pk is not None and type(pk) is not int:
        raise FixtureError("this is not a whole number.", "pk")
    if pk is None and not hasattr(model, "natural_key"):
        raise FixtureError("without one, every load would add this again.", "pk")
    for field in model._meta.concrete_fields:
        if field.primary_key or field.name in record["fields"]:
            continue
        if field.default in _EVER_NEW:
            raise FixtureError("a fixture states this; left out, every load would bring another.", field.name)
        if not (field.null or field.has_default()):
            raise FixtureError("this is missing.", field.name)


def _refuse_bad_value(field: Any, value: object, using: str) -> None:
    if field.many_to_many:
        rows = field.remote_field.through._meta.label_lower
        raise FixtureError(f"these are objects of their own ({rows}).", field.name)
    if value is None:
        if not field.null:
            raise FixtureError("this is missing.", field.name)
        return
    for text in _strings(value):
        if found := forbidden_character(text):
            raise FixtureError(f"this holds a character that cannot be kept ({found}).", field.name)
    if field.is_relation:
        _refuse_unknown_row(field, value, using)
    else:
        _refuse_wrong_kind(field, value)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value if isinstance(value, list) else (*value, *value.values()):
            yield from _strings(inner)


def _refuse_unknown_row(field: Any, value: object, using: str) -> None:
    target = field.remote_field.model
    if type(value) is int:
        return  # a pk; clean_fields() looks whether it is there
    if not isinstance(value, list):
        raise FixtureError(f"a {target._meta.verbose_name} is named by its natural key, a list.", field.name)
    try:
        target._default_manager.db_manager(using).get_by_natural_key(*value)
    except (TypeError, ValueError, ValidationError) as error:
        raise FixtureError(f"{_show(value)} is not how a {target._meta.verbose_name} is named.", field.name) from error
    except ObjectDoesNotExist as error:
        raise FixtureError(f"there is no {target._meta.verbose_name} {_show(value)}.", field.name) from error


def _refuse_wrong_kind(field: Any, value: Any) -> None:
    for kind, wanted, words in _KINDS:
        if isinstance(field, kind) and type(value) is not wanted:
            raise FixtureError(f"{_show(value)} is not {words}.", field.name)
    # The narrowest of all databases, so that a fixture loads on each or on none.
    lowest, highest = BaseDatabaseOperations.integer_field_ranges.get(field.get_internal_type(), (None, None))
    if lowest is not None and not lowest <= value <= highest:
        raise FixtureError(f"{_show(value)} is not between {lowest} and {highest}.", field.name)
    try:
        read = field.to_python(value)
    except ValidationError as error:
        raise FixtureError(error.messages[0], field.name) from error
    if isinstance(read, datetime) and timezone.is_naive(read):
        raise FixtureError("a time names its zone, as in 2026-11-22T09:00:00Z.", field.name)


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
    if isinstance(row, Quote):
        index_quotes([row])
    if isinstance(row, FactCheck):
        index_checks([row])
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
        desk, fixture = _where_they_part(here, given)
        raise FixtureError(f"the desk has {desk}, the fixture {fixture}; it is not loaded over.", field.name)


def _validate(row: models.Model) -> None:
    if isinstance(row, Quote):
        row.queue_due = row.article.queue_due if row.in_copy else ARCHIVED
    given = {field: field.value_from_object(row) for field in row._meta.concrete_fields}
    try:
        row.clean_fields()
        row.clean()
    except ValidationError as error:
        errors: dict[str, list[ValidationError]] = error.update_error_dict({})
        name, found = next(iter(errors.items()))
        raise FixtureError(found[0].messages[0], "" if name == NON_FIELD_ERRORS else name) from error
    for field, value in given.items():
        if field.value_from_object(row) != value:
            raise FixtureError(f"the desk would write {_show(field.value_from_object(row))}; write it so.", field.name)


_EXCERPT = 60


def _where_they_part(here: object, given: object) -> tuple[str, str]:
    """Both values, cut to the place where they begin to differ."""
    one, other = _text(here), _text(given)
    same = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    start = max(same - _EXCERPT // 2, 0) if max(len(one), len(other)) > _EXCERPT else 0
    return _show(one, start), _show(other, start)


def _text(value: object) -> str:
    """The value as a reader may know it, on one line."""
    words = map(str, value) if isinstance(value, list) else ("" if value is None else str(value),)
    return " ".join(" ".join(words).split())


def _show(value: object, start: int = 0) -> str:
    text = _text(value)
    if not text:
        return "nothing"
    end = start + _EXCERPT
    return f"“{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}”"
