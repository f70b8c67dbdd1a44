"""Django's loaddata, with the desk's promises: all or nothing, nothing overwritten, errors in one line."""

import json
from pathlib import Path
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.core.serializers.python import Deserializer
from django.db import DatabaseError, router

from articles.actions.loading import FixtureError, check_record, load_row
from articles.models import triggers
from articles.models.violations import explain


class Command(loaddata.Command):
    help = "Loads fixtures. The same rows again change nothing; rows that editors have changed are never overwritten."

    def handle(self, *labels: str, **options: Any) -> None:
        self.unchanged = 0
        if not triggers.tables_exist(options["database"]):
            raise CommandError("Nothing was loaded. The tables are not there yet. Run: python manage.py migrate")
        try:
            super().handle(*labels, **options)
        except CommandError:
            raise
        except (DatabaseError, DeserializationError, ValidationError, OSError, ValueError) as error:
            raise CommandError(f"Nothing was loaded. {_one_line(error)}") from error
        if options["verbosity"] >= 1 and self.unchanged:
            self.stdout.write(f"{self.unchanged} of them were on the desk already, unchanged.")

    def load_label(self, fixture_label: str) -> None:
        """Loads the JSON files of one label row by row, so that an error can name file, object and field."""
        for path, _dir, _name in self.find_fixtures(fixture_label):
            _, serializer, compression = self.parse_name(Path(path).name)
            if serializer != "json" or compression:
                raise CommandError(f"Nothing was loaded. {path}: fixtures of this desk are plain .json files.")
            self.fixture_count += 1
            for place, record in enumerate(_records(Path(path)), 1):
                self._load_record(Path(path).name, place, record)

    def _load_record(self, file: str, place: int, record: object) -> None:
        where = f"{file}: {_name(place, record)}"
        try:
            for loaded in self._deserialized(record):
                self.fixture_object_count += 1
                self._save(loaded)
        except FixtureError as error:
            field = f", {error.field}" if error.field else ""
            raise CommandError(f"Nothing was loaded. {where}{field}: {error.sentence}") from error
        except DatabaseError as error:
            violation = explain(error)
            field = f", {violation.field}" if violation.field else ""
            raise CommandError(f"Nothing was loaded. {where}{field}: {violation.sentence}") from error
        except Exception as error:  # whatever a broken record trips over, it is the record's fault
            raise CommandError(f"Nothing was loaded. {where}: {_one_line(error)}") from error

    def _deserialized(self, record: object) -> "list[DeserializedObject]":
        check_record(record, self.using)
        return list(Deserializer([cast(dict[str, Any], record)], using=self.using, ignorenonexistent=self.ignore))

    def _save(self, loaded: DeserializedObject) -> None:
        model = type(loaded.object)
        if model in self.excluded_models or model._meta.app_config in self.excluded_apps:
            return
        if not router.allow_migrate_model(self.using, model):
            return
        self.models.add(model)
        if model._meta.app_label != "articles":
            loaded.save(using=self.using)
            self.loaded_object_count += 1
        elif load_row(loaded, self.using):
            self.loaded_object_count += 1
        else:
            self.unchanged += 1


def _records(path: Path) -> list[object]:
    def unreadable(why: str) -> CommandError:
        return CommandError(f"Nothing was loaded. {path.name}: {why}")

    try:
        records = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise unreadable(f"not UTF-8 (byte {error.start}).") from error
    except RecursionError as error:
        raise unreadable("not JSON that can be read: it is nested too deeply.") from error
    except ValueError as error:
        raise unreadable(f"not JSON: {_one_line(error)}") from error
    if not isinstance(records, list):
        raise unreadable("a fixture is a list of objects.")
    if not records:
        raise unreadable("it holds no objects.")
    return records


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            raise ValueError(f"“{_short(name)}” stands twice in one object.")
        fields[name] = value
    return fields


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is not a number.")


def _name(place: int, record: object) -> str:
    """The object as its author knows it: its place in the file, its model, and what tells it from others."""
    if not isinstance(record, dict):
        return f"object {place}"
    fields = record.get("fields")
    fields = fields if isinstance(fields, dict) else {}
    names = [fields.get(key) for key in ("article", "slug", "ref", "number", "position", "key", "public_id")]
    known = [_short(n[0] if isinstance(n, list) and n else n) for n in names if n not in (None, "", [])]
    pk = [f"pk {_short(record['pk'])}"] if record.get("pk") is not None else []
    return f"object {place} ({' '.join([_short(record.get('model', 'no model')), *(known[:2] or pk)])})"


def _short(name: object) -> str:
    """A name as it can stand in a line, whatever a broken fixture put there."""
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(name)[:61])
    return text if len(text) <= 60 else f"{text[:59]}…"


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
