"""Rules held by the database: made after every migration, dropped before one, and looked for before serving.

A trigger that names another table makes a later rebuild of that table fail on SQLite, and a rebuild loses the
triggers of the table rebuilt; hence drop before, make after.
"""

import hashlib
from types import ModuleType
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models.triggers import postgres, sqlite
from articles.models.triggers.rule import Rule
from articles.models.triggers.rules import all_rules


def _dialect(connection: BaseDatabaseWrapper) -> ModuleType:
    return {"sqlite": sqlite, "postgresql": postgres}[connection.vendor]


def _named(connection: BaseDatabaseWrapper) -> dict[str, Rule]:
    """Each rule under its trigger's name, which ends in a digest of the SQL: an outdated one counts as absent."""
    create = _dialect(connection).create
    named = {}
    for rule in all_rules():
        digest = hashlib.sha256("".join(create("", rule)).encode()).hexdigest()[:8]
        short = rule.name.removeprefix("articles_")
        named[f"desk_{short}_{digest}"] = rule
    return named


def _present(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_dialect(connection).PRESENT, [] if connection.vendor == "postgresql" else None)
        return {str(row[0]) for row in cursor.fetchall()}


def missing(using: str = "default") -> list[str]:
    """The names of the rules that this database does not hold at the moment."""
    connection = connections[using]
    present = _present(connection)
    return [rule.name for name, rule in _named(connection).items() if name not in present]


def install(using: str = "default") -> None:
    """Makes every trigger, and removes those of ours that are out of date."""
    drop(using)
    connection = connections[using]
    with connection.cursor() as cursor:
        for name, rule in _named(connection).items():
            for statement in _dialect(connection).create(name, rule):
                cursor.execute(statement)


def drop(using: str = "default") -> None:
    """Removes every trigger of ours."""
    connection = connections[using]
    tables = _tables(connection)
    with connection.cursor() as cursor:
        for name in _present(connection):
            for statement in _dialect(connection).drop(name, tables[name]):
                cursor.execute(statement)


def _tables(connection: BaseDatabaseWrapper) -> dict[str, str]:
    if connection.vendor == "sqlite":
        query = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {str(name): str(table) for name, table in cursor.fetchall()}


def drop_before_migrate(*, using: str, **_: Any) -> None:
    drop(using)


def install_after_migrate(*, using: str, **_: Any) -> None:
    if tables_exist(using):
        install(using)


def tables_exist(using: str = "default") -> bool:
    """Whether the last of our tables was made."""
    return "articles_activity" in connections[using].introspection.table_names()
