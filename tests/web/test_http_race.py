"""Eight browsers send a rating of the same quote at the same moment, over HTTP to a real server."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from threading import Barrier
from urllib.parse import urlencode, urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django.live_server_helper import LiveServer

from articles.models import Activity, FactCheck, Quote, Rating
from articles.workflow.vocabulary import Role
from tests.conftest import fresh, person

TOKEN = "t" * 32
RATINGS = ["supported", "false", "missing-context", "not-verified"] * 2


def cookies_of(user: User) -> str:
    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}; {settings.CSRF_COOKIE_NAME}={TOKEN}"


@pytest.mark.parametrize(("style", "done"), [("htmx", 200), ("plain", 302)])
def test_of_eight_who_press_at_once_one_rates_and_seven_get_a_409(
    live_server: LiveServer, quote: Quote, scale: dict[str, Rating], style: str, done: int
) -> None:
    editors = [person(f"editor{number}", Role.EDITOR, f"Editor {number}") for number in range(8)]
    cookies = [cookies_of(editor) for editor in editors]
    where, start = urlsplit(live_server.url), Barrier(8)

    def press(cookie: str, rating: str) -> tuple[int, str]:
        line = HTTPConnection(where.hostname, where.port, timeout=30)
        form = {"csrfmiddlewaretoken": TOKEN, "row_version": quote.row_version, "rating": rating, "summary": rating}
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Connection": "close"}
        line.connect()
        start.wait(30)
        line.request(
            "POST",
            reverse("quote-rate", args=[quote.pk]),
            urlencode(form),
            headers | ({"HX-Request": "true"} if style == "htmx" else {}),
        )
        reply = line.getresponse()
        text = reply.read().decode()
        line.close()
        return reply.status, text

    with ThreadPoolExecutor(8) as threads:
        replies = list(threads.map(press, cookies, RATINGS))

    assert Counter(status for status, _ in replies) == {done: 1, 409: 7}
    winner = next(number for number, (status, _) in enumerate(replies) if status == done)
    line, now = Activity.objects.get(), fresh(quote)
    assert line.actor == now.proposed_by == editors[winner]
    assert now.fact_check == FactCheck.objects.get()
    assert (now.fact_check.rating.slug, now.fact_check.summary) == (RATINGS[winner], RATINGS[winner])
    for number, (status, text) in enumerate(replies):
        if status == 409:
            assert "Someone changed this after you opened it." in text
            assert f">{RATINGS[number]}</textarea>" in text, "the note that was typed is still there"
