"""Adding and editing what the Django admin keeps: articles' particulars, headlines, speakers, tags."""

import json
from typing import Any

from django.contrib.auth.models import User
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DataError, IntegrityError, models, transaction

from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale
from articles.models import Article, Quote
from articles.models.violations import explain
from articles.workflow.vocabulary import Deed

# What signs for a subscriber is nobody's to read in the record.
_NOT_RECORDED = ("id", "row_version", "secret")


def save_edited(row: models.Model, *, by: User) -> None:
    """Saves `row` as edited by hand, with its line in the record; raises `Refused` in words where a rule is broken.

    A row with a counter must carry the one its editor saw; it is counted up here.
    """
    try:
        with transaction.atomic():
            stored = type(row)._default_manager.filter(pk=row.pk).first() if row.pk else None
            _save(row, stored)
            before, after = _difference(stored, row)
            if after:
                record(Deed.EDIT, row, by=by, before=before, after=after)
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Stale if violation.is_stale else Refused(violation.sentence, 422, violation.field) from error


def _save(row: models.Model, stored: models.Model | None) -> None:
    if stored is None or not isinstance(row, Article):
        row.save(force_insert=stored is None, force_update=stored is not None)
        return
    seen = row.row_version
    fields = {
        f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.name not in ("id", "row_version")
    }
    if not Article.objects.filter(pk=row.pk, row_version=seen).update(**fields, row_version=seen + 1):
        raise Stale
    row.row_version = seen + 1
    # Nobody decided anything about these quotes, so their counters stay: no open form becomes stale.
    Quote.objects.filter(article=row, in_copy=True).exclude(queue_due=row.queue_due).update(queue_due=row.queue_due)


def _difference(stored: models.Model | None, row: models.Model) -> tuple[dict[str, Any], dict[str, Any]]:
    before, after = {}, {}
    for field in row._meta.concrete_fields:
        if field.name in _NOT_RECORDED:
            continue
        old = field.value_from_object(stored) if stored else None
        new = field.value_from_object(row)
        if stored is None or old != new:
            before[field.name], after[field.name] = _plain(old), _plain(new)
    return ({} if stored is None else before), after


def plain_values(row: models.Model) -> dict[str, Any]:
    """Everything a new row says, as JSON values, for its line in the record."""
    fields = (field for field in row._meta.concrete_fields if field.name not in _NOT_RECORDED)
    return {field.name: _plain(field.value_from_object(row)) for field in fields}


def _plain(value: object) -> Any:
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))
