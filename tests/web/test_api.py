"""The read API: keys, pages, filters, what stays at home, and a description that its answers keep to."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.actions import keys
from articles.actions.keys import make_key, revoke_key
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.review import rate, reject
from articles.models import Activity, ApiKey, Article, Rating
from articles.views.api_tables import RESOURCES
from articles.workflow.vocabulary import RedactionGround
from tests.conftest import do, make_article, make_quote
from tests.published import NOTE, make_published

pytestmark = pytest.mark.django_db
LISTS = list(RESOURCES)


@pytest.fixture
def secret(max_admin: User) -> str:
    return make_key("The archive", by=max_admin)[1]


@pytest.fixture
def asked(secret: str) -> Any:
    def ask(path: str, **headers: str) -> HttpResponse:
        reply = Client().get(f"/api/v1/{path}", headers={"Authorization": f"Bearer {secret}", **headers})
        assert "HX-Request" in reply["Vary"]
        assert not reply.cookies
        return reply

    return ask


def fits(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "$") -> None:
    """What a JSON Schema validator would say, of the parts that the description uses."""
    if "$ref" in schema:
        schema = whole["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    names = {str: "string", bool: "boolean", int: "integer", list: "array", dict: "object", type(None): "null"}
    assert names[type(value)] in kinds, f"{at} is {value!r}"
    assert value in schema.get("enum", [value]), at
    for number, item in enumerate(value if isinstance(value, list) else ()):
        fits(item, schema["items"], whole, f"{at}[{number}]")
    if isinstance(value, dict) and "properties" in schema:
        assert set(value) == set(schema["required"]) == set(schema["properties"]), at
        for name, inner in value.items():
            fits(inner, schema["properties"][name], whole, f"{at}.{name}")


def said_no(reply: HttpResponse, status: int, words: str) -> None:
    assert reply.status_code == status
    assert reply["Content-Type"] == "application/problem+json"
    told = json.loads(reply.content)
    assert (told["status"], set(told)) == (status, {"type", "title", "status", "detail"})
    assert words in told["detail"]


def test_answers_are_what_the_description_says(
    asked: Any, article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    checks = make_published("public", "signed", ana=ana, ben=ben, cass=cass)
    whole = json.loads(Client().get("/api/v1/openapi.json").content)
    ids = {
        "articles": article.pk, "quotes": article.quotes.first().pk, "fact-checks": checks["public"].public_id,
    }  # fmt: skip
    assert set(whole["paths"]) == {f"/{name}" for name in LISTS} | {f"/{name}/{{id}}" for name in LISTS}
    for name in LISTS:
        page, one = (whole["paths"][path]["get"] for path in (f"/{name}", f"/{name}/{{id}}"))
        for path, about in ((name, page), (f"{name}/{ids[name]}", one)):
            reply = asked(path)
            assert reply.status_code == 200
            fits(reply.json(), about["responses"]["200"]["content"]["application/json"]["schema"], whole)
            again = asked(path, **{"If-None-Match": reply["ETag"]})
            assert (again.status_code, again.content) == (304, b"")
        assert asked(name).json()["items"]
        for parameter in page["parameters"]:
            good = {"limit": "1", "after": "0", "since": "2026-01-01"}.get(parameter["name"])
            good = good or parameter["schema"].get("enum", ["x"])[0]
            assert asked(f"{name}?{parameter['name']}={good}").status_code == 200
        said_no(asked(f"{name}/0"), 404, "nothing of this address")
        no = one["responses"]["404"]["content"]["application/problem+json"]["schema"]
        fits(asked(f"{name}/0").json(), no, whole)


@pytest.mark.parametrize("path", [*LISTS, "quotes/1", "nothing"])
def test_without_a_good_key_nothing_is_told(client: Client, max_admin: User, path: str) -> None:
    key, secret = make_key("The archive", by=max_admin)
    client.force_login(max_admin)
    for sent in ("", "Bearer", "Bearer wrong", f"Basic {secret}", f"Bearer {key.digest}", "Bearer \u00e9"):
        reply = client.get(f"/api/v1/{path}", headers={"Authorization": sent} if sent else {})
        said_no(reply, 401, "Bearer")
        assert reply["WWW-Authenticate"].startswith("Bearer")
    revoke_key(key, by=max_admin)
    said_no(client.get(f"/api/v1/{path}", headers={"Authorization": f"Bearer {secret}"}), 403, "taken back")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("nothing", 404, "articles, quotes, fact-checks"),
        ("quotes/" + "9" * 400, 404, "nothing of this address"),
        ("fact-checks/12", 404, "nothing of this address"),
        ("quotes?color=red", 400, "article, kind, state, wording"),
        ("quotes?kind=red", 400, "direct, mixed, indirect, own"),
        ("quotes?article=%00", 400, "cannot be kept"),
        ("quotes?limit=0", 400, "from 1 to 100"),
        ("quotes?limit=101", 400, "from 1 to 100"),
        ("quotes?after=-1", 400, "whole number"),
        ("quotes?after=" + "9" * 19, 400, "whole number"),
        ("fact-checks?since=2026-02-30", 400, "is a day"),
        ("fact-checks?since=soon", 400, "is a day"),
    ],
)
def test_a_no_is_in_words(asked: Any, path: str, status: int, words: str) -> None:
    said_no(asked(path), status, words)


def test_nothing_is_written_through_it(client: Client, secret: str) -> None:
    for path in ("quotes", "quotes/1", "openapi.json"):
        reply = client.post(f"/api/v1/{path}", {}, headers={"Authorization": f"Bearer {secret}"})
        said_no(reply, 405, "reading")


def test_pages_lead_on_to_every_row_once_in_a_constant_number_of_queries(asked: Any) -> None:
    article = make_article("long", "\n".join(f"Line {number:03} is said." for number in range(60)))
    for number in range(60):
        make_quote(article, f"b{number}", f"Line {number:03} is said.")
    found, path, counts = [], "quotes?article=long&limit=25", set()
    while path:
        with CaptureQueriesContext(connection) as queries:
            told = asked(path).json()
        counts.add(len(queries))
        found += [row["ref"] for row in told["items"]]
        assert told["next"] is None or told["next"].startswith("http://testserver/api/v1/quotes?")
        path = told["next"] and told["next"].partition("/api/v1/")[2]
    assert found == [f"b{number}" for number in range(60)]
    assert len(counts) == 1


def test_what_is_rejected_drafted_or_down_is_not_told(
    asked: Any, article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    do(rate, article.quotes.get(ref="b1"), by=ana, rating=scale["false"], summary="SECRET")
    rejected = article.quotes.get(ref="b2")
    do(reject, rejected, by=ana)
    checks = make_published("public", "signed", "withdrawn", "retracted", ana=ana, ben=ben, cass=cass)

    told = b"".join(asked(f"{name}?limit=100").content for name in LISTS)

    assert [row["public_id"] for row in asked("fact-checks").json()["items"]] == [str(checks["public"].public_id)]
    said_no(asked(f"fact-checks/{checks['signed'].public_id}"), 404, "nothing")
    said_no(asked(f"quotes/{rejected.pk}"), 404, "nothing")
    for secret in (b"SECRET", b"Ana Sorel", b"Cass Wren"):
        assert secret not in told


def test_of_what_was_taken_down_the_notice_is_told(
    asked: Any, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    checks = make_published("public", "withdrawn", "retracted", ana=ana, ben=ben, cass=cass)
    claims = {stage: check.claim for stage, check in checks.items()}
    order = {"ground": RedactionGround.COURT, "because": "By order of a court."}
    carry_out(ask_redaction(checks["public"], by=ana, **order), by=ben, seen=1)
    whole = json.loads(Client().get("/api/v1/openapi.json").content)
    paths = {path: about["get"]["responses"] for path, about in whole["paths"].items()}
    assert [path for path, responses in paths.items() if "410" in responses] == ["/fact-checks/{id}"]
    schema = paths["/fact-checks/{id}"]["410"]["content"]["application/problem+json"]["schema"]

    kinds = {"public": "redaction", "withdrawn": "withdrawal", "retracted": "retraction"}
    for stage, kind in kinds.items():
        check = checks[stage]
        reply = asked(f"fact-checks/{check.public_id}")
        told = reply.json()
        assert (reply.status_code, reply["Content-Type"]) == (410, "application/problem+json")
        fits(told, schema, whole)
        assert (told["status"], told["kind"], told["public_id"]) == (410, kind, str(check.public_id))
        assert told["note"] == ("By order of a court." if stage == "public" else NOTE)
        assert told["sha256"] == check.versions.latest("number").sha256
        assert claims[stage] not in reply.text
    said_no(asked("fact-checks/00000000-0000-4000-8000-000000000009"), 404, "nothing of this address")


def test_a_key_asks_so_often_in_a_minute_and_no_more(asked: Any, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "A_MINUTE", 3)
    monkeypatch.setattr(keys.time, "time", lambda: 60_000.0)
    assert [asked("articles").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert asked("articles")["Retry-After"] == "60"
    monkeypatch.setattr(keys.time, "time", lambda: 60_060.0)
    assert asked("articles").status_code == 200
    assert ApiKey.objects.get().last_used_at is not None


def test_a_key_is_shown_once_and_kept_as_a_digest(client: Client, max_admin: User) -> None:
    client.force_login(max_admin)

    reply = client.post("/settings/api-keys/make/", {"name": "The archive"})

    secret = reply.context["secret"]
    assert f"<code>{secret}</code>" in reply.text
    key = ApiKey.objects.get()
    assert secret not in json.dumps(list(ApiKey.objects.values()), default=str)
    assert secret not in json.dumps(list(Activity.objects.values("before", "after")), default=str)
    page = client.get("/settings/api-keys/").text
    assert "The archive" in page
    assert secret not in page
    assert secret not in client.get(f"/admin/articles/apikey/{key.pk}/change/").text
    assert Client().get("/api/v1/articles", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    assert client.post(f"/settings/api-keys/{key.pk}/take-back/").status_code == 302
    assert client.post(f"/settings/api-keys/{key.pk}/take-back/").status_code == 409
    assert "added it" in client.get("/activity/").text
    assert client.post("/settings/api-keys/make/", {"name": " "}).status_code == 422


def test_only_an_admin_makes_and_sees_keys(client: Client, ana: User) -> None:
    client.force_login(ana)
    assert client.get("/settings/api-keys/").status_code == 403
    assert client.post("/settings/api-keys/make/", {"name": ""}).status_code == 403
    assert client.post("/settings/api-keys/make/", {"name": "Mine"}).status_code == 403
    assert not ApiKey.objects.exists()
