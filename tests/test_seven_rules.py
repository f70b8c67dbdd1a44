"""Seven rules of the desk against every way round its actions: SQL, the admin, bulk writes, the API, fixtures."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core import serializers
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.db.models import F, Model
from django.http import HttpResponse
from django.test import Client

from articles.actions.keys import make_key
from articles.models import FactCheck, PublishedVersion, Quote
from articles.workflow.vocabulary import Role
from tests.conftest import person
from tests.forbidden import World, bulk_updated, delete, everything, insert, make_world, queryset, run, saved, update
from tests.test_forbidden_writes import LATER, WHOLE_ARTICLE, first_version, version

WAYS = ("SQL", "admin", "bulk", "API", "fixture")


@dataclass
class Hands:
    """Somebody who may do all that a role allows, and a program with a key."""

    world: World
    admin: Client
    key: str
    folder: Path


Attempt = Callable[[Hands], object]


def sql(*writes: str | Callable[[World], object]) -> Attempt:
    """The last write is refused by the database; those before it are legal."""

    def tried(hands: Hands) -> None:
        *legal, last = writes
        for write in legal:
            run(write, hands.world)
        before = everything()
        with pytest.raises(DatabaseError), transaction.atomic():
            run(last, hands.world)
        assert everything() == before

    return tried


def admin(model: str, row: str, deed: str, **values: Any) -> Attempt:
    def tried(hands: Hands) -> None:
        before = everything()
        reply = hands.admin.post(
            f"/admin/articles/{model}/{hands.world.get(row, '')}/{deed}/".replace("//", "/"), values
        )
        assert reply.status_code == 403
        assert everything() == before

    return tried


def api(method: str, path: str, row: str = "", **values: Any) -> Attempt:
    def tried(hands: Hands) -> None:
        before = everything()
        address = f"/api/v1/{path}/{hands.world[row]}" if row else f"/api/v1/{path}"
        sent = {"content_type": "application/json", "headers": {"Authorization": f"Bearer {hands.key}"}}
        reply: HttpResponse = getattr(Client(), method)(address, values, **sent)
        assert reply.status_code == 405
        assert everything() == before

    return tried


def fixture(model: type[Model], row: str, *, pk: bool = True, **fields: Any) -> Attempt:
    """The row as `manage.py loaddata` gets it, with other fields; in place of the row, or beside it."""

    def tried(hands: Hands) -> None:
        stored = model._default_manager.get(pk=hands.world[row])
        record = serializers.serialize("python", [stored])[0]
        record["fields"] |= {name: hands.world.get(str(value), value) for name, value in fields.items()}
        record["pk"] = record["pk"] if pk else None
        path = hands.folder / "forged.json"
        path.write_text(serializers.json.json.dumps([record], default=str), encoding="utf-8")
        before = everything()
        with pytest.raises(CommandError):
            call_command("loaddata", str(path), verbosity=0)
        assert everything() == before

    return tried


def inserted(model: type[Model], row: str, **fields: Any) -> Callable[[World], object]:
    """A copy of a row by `bulk_create`, which asks no `save()`."""

    def write(world: World) -> None:
        found = model._default_manager.get(pk=world[row])
        found.pk = None
        for name, value in fields.items():
            setattr(found, name, world.get(str(value), value) if name.endswith("_id") else value)
        model._default_manager.bulk_create([found])

    return write


def removed(model: type[Model], row: str) -> Callable[[World], object]:
    return lambda world: model._default_manager.filter(pk=world[row])._raw_delete("default")


SIGN_OWN = {"state": "signed_off", "approver_id": F("author_id")}
LIVE = {"kind": "update", "note": "New.", "number": 2}
OPEN = {"settled_at": "NULL", "settled_by_id": "NULL", "outcome": "''", "kind": "'privilege'"}
FLAGGED = insert("flag", "settled_flag", quote_id="{signed}", **OPEN)
HELD = update("factcheck", "signed_check", not_before=LATER)

RULES: dict[str, dict[str, list[Attempt]]] = {
    "nobody approves their own": {
        "SQL": [
            sql(update("factcheck", "check", state="'signed_off'", approver_id="author_id")),
            sql(update("factcheck", "check", state="'signed_off'", approver_id="{cass}")),
        ],
        "admin": [admin("factcheck", "check", "change", state="signed_off", approver="ana")],
        "bulk": [
            sql(queryset(FactCheck, "check", **SIGN_OWN)),
            sql(saved(FactCheck, "check", state="signed_off", approver_id="ana", row_version=3)),
        ],
        "API": [api("patch", "fact-checks", "check", state="signed_off")],
        "fixture": [fixture(FactCheck, "check", state="signed_off", approver="ana")],
    },
    "nothing unsigned is published": {
        "SQL": [
            sql(first_version("check", approver_id="{ben}")),
            sql(first_version("bare_check", approver_id="{ben}")),
        ],
        "admin": [admin("publishedversion", "", "add", kind="publication")],
        "bulk": [
            sql(inserted(PublishedVersion, "public_version", fact_check_id="check", number=1)),
            sql(queryset(FactCheck, "check", state="published", approver_id=F("author_id") + 1)),
        ],
        "API": [api("post", "fact-checks", claim="Five.")],
        "fixture": [
            fixture(PublishedVersion, "public_version", pk=False, fact_check="check"),
            fixture(FactCheck, "check", state="published", approver="ben"),
        ],
    },
    "what is published is not edited": {
        "SQL": [sql(update("publishedversion", "public_version", False, payload="'{{}}'"))],
        "admin": [admin("publishedversion", "public_version", "change", note="Another.")],
        "bulk": [
            sql(bulk_updated(PublishedVersion, "public_version", payload={})),
            sql(bulk_updated(PublishedVersion, "public_version", note="Another.")),
        ],
        "API": [api("put", "fact-checks", "public_check", claim="Another.")],
        "fixture": [fixture(PublishedVersion, "public_version", payload={})],
    },
    "an open flag holds": {
        "SQL": [
            sql(FLAGGED, first_version("signed_check")),
            sql(update("flag", "flag", outcome="'Fine.'", settled_at="raised_at", settled_by_id="{ana}")),
        ],
        "admin": [
            admin("flag", "flag", "change", outcome="Fine."),
            admin("flag", "flag", "delete", post="yes"),
        ],
        "bulk": [
            sql(WHOLE_ARTICLE, queryset(FactCheck, "check", state="signed_off", approver_id=F("author_id") + 1)),
            sql(FLAGGED, inserted(PublishedVersion, "public_version", fact_check_id="signed_check", number=1)),
        ],
        "API": [api("delete", "flags")],
        "fixture": [fixture(FactCheck, "check", state="signed_off", approver="ben")],
    },
    "an embargo holds": {
        "SQL": [sql(HELD, first_version("signed_check"))],
        "admin": [admin("factcheck", "signed_check", "change", not_before="")],
        "bulk": [sql(HELD, inserted(PublishedVersion, "public_version", fact_check_id="signed_check", number=1))],
        "API": [api("patch", "fact-checks", "signed_check", not_before=None)],
        "fixture": [fixture(FactCheck, "signed_check", not_before="2020-01-01T00:00:00Z")],
    },
    "nothing past a draft is deleted": {
        "SQL": [
            sql(delete("factcheck", "signed_check")),
            sql(delete("publishedversion", "public_version")),
            sql(delete("quote", "signed")),
        ],
        "admin": [
            admin("factcheck", "public_check", "delete", post="yes"),
            admin("publishedversion", "public_version", "delete", post="yes"),
            admin("quote", "signed", "delete", post="yes"),
        ],
        "bulk": [
            sql(removed(FactCheck, "public_check")),
            sql(removed(PublishedVersion, "retracted_version")),
            sql(removed(Quote, "signed")),
        ],
        "API": [api("delete", "fact-checks", "public_check"), api("delete", "quotes", "signed")],
        "fixture": [fixture(FactCheck, "signed_check", public_id="00000000-0000-4000-8000-000000000009")],
    },
    "one version is live": {
        "SQL": [
            sql(version("public_version", kind="'update'", note="'New.'", number="number + 1")),
            sql(version("public_version")),
        ],
        "admin": [admin("publishedversion", "", "add", **LIVE)],
        "bulk": [
            sql(inserted(PublishedVersion, "public_version", **LIVE)),
            sql(inserted(PublishedVersion, "public_version")),
        ],
        "API": [api("post", "fact-checks", **LIVE)],
        "fixture": [fixture(PublishedVersion, "public_version", pk=False, **LIVE)],
    },
}
ATTEMPTS = [
    pytest.param(attempt, id=f"{rule}, {way} {number}")
    for rule, ways in RULES.items()
    for way, attempts in ways.items()
    for number, attempt in enumerate(attempts, 1)
]


@pytest.fixture(scope="module")
def world(kept_for_the_module: None) -> World:
    return make_world()


@pytest.fixture
def hands(world: World, db: None, tmp_path: Path) -> Hands:
    root, client = person("max", Role.ADMIN, "Max Adler"), Client()
    client.force_login(root)
    return Hands(world, client, make_key("The archive", by=root)[1], tmp_path)


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_there_is_no_way_round(hands: Hands, attempt: Attempt) -> None:
    attempt(hands)


def test_every_rule_is_tried_in_every_way() -> None:
    assert {rule: tuple(ways) for rule, ways in RULES.items()} == dict.fromkeys(RULES, WAYS)
    assert len(ATTEMPTS) >= 5 * len(RULES) + 15
