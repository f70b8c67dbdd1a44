"""What the database said no to, in words and at the right field."""

import re
from dataclasses import dataclass

from django.apps import apps
from django.db import DatabaseError
from django.db.models import BaseConstraint, Model

_TRIGGER = re.compile(r"desk \[(?P<table>\w+)\.(?P<field>\w+)\]: (?P<sentence>[^\n]+)")
_SQLITE_CHECK = re.compile(r"CHECK constraint failed: (?P<name>\w+)")
_SQLITE_UNIQUE = re.compile(r"UNIQUE constraint failed: (?P<columns>[\w., ]+)")
_POSTGRES_UNIQUE = re.compile(r"Key \((?P<columns>[\w, ]+)\)=.* already exists")
_SQLITE_NULL = re.compile(r"NOT NULL constraint failed: (?P<table>\w+)\.(?P<column>\w+)")
_STALE_FIELD = "row_version"


@dataclass(frozen=True, slots=True)
class Violation:
    """`field` is the name of a model's field, or empty where the whole row is meant."""

    field: str
    sentence: str

    @property
    def is_stale(self) -> bool:
        """Whether somebody else changed the row first."""
        return self.field == _STALE_FIELD


def explain(error: DatabaseError) -> Violation:
    """The sentence for a refused write. Unknown causes get a plain one; nothing of SQL is shown."""
    message = str(error)
    if found := _TRIGGER.search(message):
        return Violation(found["field"], found["sentence"])
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    if found := _SQLITE_CHECK.search(message):
        name = found["name"]
    if name and (violation := _of_constraint(str(name))):
        return violation
    detail = str(getattr(diagnosis, "message_detail", None))
    if found := _SQLITE_UNIQUE.search(message):
        table, columns = found["columns"].partition(".")[0], re.findall(r"\.(\w+)", found["columns"])
        return _unique_in(table, columns) or _not_unique(columns)
    if found := _POSTGRES_UNIQUE.search(detail):
        return _not_unique([column.strip().rpartition(".")[2] for column in found["columns"].split(",")])
    column = getattr(diagnosis, "column_name", None)
    if found := _SQLITE_NULL.search(message):
        column = found["column"]
    if column:
        return Violation(_field(column), f"{_field(column).replace('_', ' ').capitalize()} is missing.")
    if "too long" in message:
        return Violation("", "That is too long to keep.")
    if "foreign key" in message.lower():
        return Violation("", "This refers to something that is not there, or other rows still need it.")
    if "unique" in message.lower():
        return Violation("", "Something with this name is there already.")
    return Violation("", "The database refused this, and nothing was changed.")


def _of_constraint(name: str) -> Violation | None:
    for model in apps.get_app_config("articles").get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                fields = getattr(constraint, "fields", ())
                if fields:
                    return _own_words(constraint) or _not_unique(list(fields))
                return Violation(_likely_field(model, name), str(constraint.violation_error_message))
    return None


def _unique_in(table: str, columns: list[str]) -> Violation | None:
    """SQLite names the columns, not the constraint: what the one on just these columns says, if it has own words."""
    fields = [_field(column) for column in columns]
    for model in apps.get_app_config("articles").get_models():
        for constraint in model._meta.constraints if model._meta.db_table == table else ():
            if list(getattr(constraint, "fields", ())) == fields:
                return _own_words(constraint)
    return None


def _own_words(constraint: BaseConstraint) -> Violation | None:
    sentence = str(constraint.violation_error_message)
    if sentence == str(constraint.default_violation_error_message):
        return None
    return Violation(getattr(constraint, "fields", ("",))[-1], sentence)


def _likely_field(model: type[Model], constraint: str) -> str:
    names = sorted((field.name for field in model._meta.concrete_fields), key=len, reverse=True)
    for field in names:
        if f"_{field}_" in f"_{constraint}_":
            return field
    return ""


def _not_unique(columns: list[str]) -> Violation:
    fields = [_field(column) for column in columns]
    return Violation(
        fields[-1], f"Something with this {' and '.join(f.replace('_', ' ') for f in fields)} is there already."
    )


def _field(column: str) -> str:
    return column.removesuffix("_id")
