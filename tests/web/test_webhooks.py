"""Subscribers are told of every version: queued with it, signed, tried again, and never at an address of our own."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.actions import telling_subscribers as telling
from articles.actions.keys import make_key
from articles.actions.publishing import withdraw
from articles.actions.refusals import Refused
from articles.models import Activity, Delivery, Dependant, FactCheck, Rating, Subscriber, Use
from articles.tasks import deliver
from tests.published import agreed, make_published, published

pytestmark = pytest.mark.django_db


class Listener:
    """A subscriber's server on this machine: what it was told, and what it answers."""

    def __init__(self) -> None:
        self.told: list[tuple[dict[str, str], bytes]] = []
        self.status = 200
        self.url = ""


@pytest.fixture
def listener(settings: Any) -> Iterator[Listener]:
    settings.WEBHOOKS_TO_PRIVATE = True
    heard = Listener()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.told.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(heard.status)
            self.send_header("Location", heard.url)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    heard.url = f"http://127.0.0.1:{server.server_port}/told?by=desk"
    yield heard
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def subscriber(listener: Listener) -> Subscriber:
    return Subscriber.objects.create(name="The archive", url=listener.url)


@pytest.fixture
def check(subscriber: Subscriber, scale: dict[str, Rating], ana: User, ben: User, cass: User) -> FactCheck:
    return make_published("public", ana=ana, ben=ben, cass=cass)["public"]


def due_again() -> None:
    Delivery.objects.exclude(next_at=None).update(next_at=timezone.now() - timedelta(seconds=1))


def test_what_is_published_and_withdrawn_is_told_signed(
    check: FactCheck, subscriber: Subscriber, listener: Listener, ana: User, settings: Any
) -> None:
    settings.SITE_URL = "https://corrow.example"
    withdraw(check, by=ana, seen=check.row_version, note="Wrong 🚢.")

    assert telling.deliver_due() == []

    assert [json.loads(body)["type"] for _, body in listener.told] == [
        "fact_check.publication",
        "fact_check.withdrawal",
    ]
    for headers, body in listener.told:
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        key = base64.b64decode(subscriber.secret.removeprefix("whsec_"))
        mark = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        assert headers["webhook-signature"] == f"v1,{mark}"
        assert abs(int(headers["webhook-timestamp"]) - timezone.now().timestamp()) < 60
    told = json.loads(listener.told[1][1])["data"]
    assert told["note"] == "Wrong 🚢."
    assert told["url"] == f"https://corrow.example/fact-checks/{check.public_id}/"
    assert all(each.delivered_at and each.next_at is None for each in Delivery.objects.all())
    assert telling.deliver_due() == []
    assert len(listener.told) == 2, "nothing is told twice"


def test_nothing_is_queued_for_what_was_not_published(
    subscriber: Subscriber, article: Any, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    check = agreed(article.quotes.get(ref="b2"), ana=ana, ben=ben, cass=cass)
    with pytest.raises(Refused):
        published(check, by=cass)
    assert not Delivery.objects.exists()
    Subscriber.objects.update(active=False)
    published(check, by=ana)
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("status", [500, 404, 302])
def test_a_no_is_tried_again_later_and_later_and_then_given_up(
    check: FactCheck, listener: Listener, status: int
) -> None:
    listener.status = status
    waits = []
    for _ in telling.WAITS:
        (missed,) = telling.deliver_due()
        waits.append(missed.next_at - timezone.now())
        assert telling.deliver_due() == []
        due_again()
    assert telling.deliver_due() == [], "given up"

    delivery = Delivery.objects.get()
    assert (delivery.next_at, delivery.delivered_at) == (None, None)
    assert len(delivery.log) == delivery.attempts == len(telling.WAITS) + 1 == len(listener.told)
    assert {line["said"] for line in delivery.log} == {str(status)}
    assert waits == sorted(waits)
    assert len({headers["webhook-id"] for headers, _ in listener.told}) == 1


def test_it_arrives_once_the_subscriber_is_back(check: FactCheck, listener: Listener) -> None:
    listener.status = 503
    telling.deliver_due()
    listener.status = 204
    due_again()

    assert telling.deliver_due() == []

    delivery = Delivery.objects.get()
    assert delivery.delivered_at is not None
    assert [line["said"] for line in delivery.log] == ["503", "204"]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://127.0.0.1:9/", "not on the public internet"),
        ("http://[::1]/", "not on the public internet"),
        ("http://10.0.0.7/", "not on the public internet"),
        ("http://169.254.169.254/latest/", "not on the public internet"),
        ("ftp://corrow.example/", "begins with http"),
        ("http://ana:secret@corrow.example/", "a name or a password"),
    ],
)
def test_no_machine_of_our_own_is_told(
    check: FactCheck, listener: Listener, settings: Any, url: str, says: str
) -> None:
    settings.WEBHOOKS_TO_PRIVATE = False
    Subscriber.objects.update(url=url)

    (missed,) = telling.deliver_due()

    assert says in missed.log[0]["said"]
    assert not listener.told


def test_the_worker_s_task_comes_back_for_what_was_missed(check: FactCheck, listener: Listener) -> None:
    DBTaskResult.objects.all().delete()
    listener.status = 500

    deliver.func()

    (later,) = DBTaskResult.objects.all()
    assert later.run_after == Delivery.objects.get().next_at


def test_publishing_at_the_desk_wakes_the_worker(client: Client, check: FactCheck, ana: User) -> None:
    DBTaskResult.objects.all().delete()
    client.force_login(ana)
    form = {"row_version": check.row_version, "note": "Wrong."}
    assert client.post(f"/desk/fact-checks/{check.pk}/withdraw/", form).status_code == 302
    assert [each.task_path for each in DBTaskResult.objects.all()] == ["articles.tasks.deliver"]
    assert Delivery.objects.filter(version__fact_check=check).count() == 2


def test_a_subscriber_that_was_told_is_listed_once_the_finding_changes(
    client: Client, check: FactCheck, ana: User
) -> None:
    telling.deliver_due()
    withdraw(check, by=ana, seen=check.row_version, note="Wrong.")
    client.force_login(ana)

    page = client.get(f"/desk/fact-checks/{check.pk}/").text

    assert "subscriber: The archive" in page
    used = Dependant.objects.get(name="subscriber: The archive")
    client.post(f"/desk/fact-checks/{check.pk}/used/{used.pk}/acknowledge/")
    used.refresh_from_db()
    assert used.acknowledged_by == ana


def test_an_admin_adds_a_subscriber_and_its_secret_stays_out_of_the_record(client: Client, max_admin: User) -> None:
    client.force_login(max_admin)
    form = {"name": "The archive", "url": "https://archive.example/told", "active": "on", "seen": ""}
    assert client.post("/admin/articles/subscriber/add/", form).status_code == 302
    row = Subscriber.objects.get()
    assert len(base64.b64decode(row.secret.removeprefix("whsec_"))) == 24
    assert row.secret in client.get(f"/admin/articles/subscriber/{row.pk}/change/").text
    assert row.secret not in json.dumps(list(Activity.objects.values("before", "after")))


def test_whatever_took_a_finding_is_listed_once_it_changes_and_nothing_else(
    client: Client, scale: dict[str, Rating], max_admin: User, ana: User, ben: User, cass: User
) -> None:
    checks = make_published("public", "signed", ana=ana, ben=ben, cass=cass)
    check, secret = checks["public"], make_key("The archive", by=max_admin)[1]
    article = check.quotes.get().article_id
    client.force_login(ana)
    for _ in range(2):
        client.get("/quotes.csv?view=any").getvalue()
        client.get("/quotes.jsonl?view=any").getvalue()
        client.get(f"/desk/fact-checks/{check.pk}/dossier.zip").getvalue()
        client.get(f"/articles/{article}/annotations.json")
        for path in ("quotes", "fact-checks", f"fact-checks/{check.public_id}"):
            assert client.get(f"/api/v1/{path}", headers={"Authorization": f"Bearer {secret}"}).status_code == 200

    withdraw(check, by=ana, seen=check.row_version, note="Wrong.")

    page = client.get(f"/desk/fact-checks/{check.pk}/").text
    names = {each.name for each in Dependant.objects.filter(article=None)}
    took = {"file of quotes: Ana Sorel", "dossier: Ana Sorel", "annotations: Ana Sorel", "API key: The archive"}
    assert names == took
    assert all(name in page for name in took)
    assert set(Use.objects.values_list("fact_check", flat=True)) == {check.pk}
    assert Use.objects.count() == len(took)
