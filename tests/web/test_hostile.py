"""What somebody who means harm, or pastes something odd, can send: nothing leads off the desk, breaks it or runs."""

from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.http import url_has_allowed_host_and_scheme

from articles.models import Activity
from tests.conftest import fresh
from tests.web.world import STYLES, World, make_world, send

ELSEWHERE = [
    "https://evil.example/queue/",
    "//evil.example/queue/",
    "///evil.example/queue/",
    "/\\evil.example/queue/",
    "\\\\evil.example/queue/",
    "http:evil.example",
    "http:///evil.example/queue/",
    "javascript:alert(1)",
    "data:text/html,x",
    "/queue/\r\nSet-Cookie: a=b",
    "/\tevil.example",
    " //evil.example",
    "/%2F%2Fevil.example/",
    "//[evil",
    "\x00",
    "/" + "queue/" * 400,
]
OURS_BUT_NO_PLACE = ["/sign-out/", "/admin/", "/queue/?view=//evil.example", "/queue/?tag=%00", "/queue/?after=1e9"]
HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a closed field": "</textarea></form><img src=x onerror=alert(1)>",
    "an attribute": '" autofocus onfocus="alert(1)" x="',
    "htmx": '<b hx-get="/sign-out/" hx-trigger="load">x</b>',
    "a template": "{{ request.user.password }}{% load static %}{# x #}",
    "an entity": "&lt;script&gt; &amp;amp; &#x27;",
    "NUL": "one\x00two",
    "escape": "one\x1b[31mtwo",
    "a C1 control": "one\x85two",
    "a line separator": "one\u2028two\u2029three",
    "right to left": "\u202etxt.exe\u202c abc",
    "no width": "one\u200btwo\ufeff",
    "emoji": "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✅",
    "combining": "e" + "\u0301" * 30,
    "quotes": "O'Brien said “it’s \\'; DROP TABLE articles_quote; --",
    "per cent": "%s %d %(name)s %00 %0d%0a",
    "ten thousand": "a" * 10_000,
    "line ends": "one\r\ntwo\rthree\nfour",
}
SOURCE = {"url": "https://corrow.example/", "stance": "supports"}
# Fields for text: the route, where the text goes, and what else the form needs.
TEXTS = {
    "note": ("quote-rate", ("summary",), {"rating": "false"}),
    "tag": ("quote-tag", ("name",), {}),
    "evidence": ("quote-evidence", ("title", "publisher", "excerpt"), SOURCE),
    "link": ("quote-evidence", ("url",), SOURCE),
    "reason": ("quote-send-back", ("because",), {}),
}
# Fields for one of several words, a date or a number.
WORDS = [
    ("quote-rate", "rating", {}),
    ("quote-rate", "reason", {"rating": "nothing-to-rate"}),
    ("quote-rate", "row_version", {"rating": "false"}),
    ("quote-rate", "check_row_version", {"rating": "false"}),
    ("quote-wording", "wording", {}),
    ("quote-wording", "source", {"wording": "confirmed"}),
    ("quote-evidence", "stance", SOURCE),
    ("quote-evidence", "published_on", SOURCE),
]
KEPT = ("a script", "an attribute", "htmx", "a template", "an entity", "emoji", "right to left", "quotes", "per cent")


@pytest.fixture(scope="module")
def world(kept_for_the_module: None) -> World:
    return make_world()


@pytest.fixture
def editor(client: Client, world: World, db: None) -> Client:
    world.enter(client, "editor")
    return client


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("back", [*ELSEWHERE, *OURS_BUT_NO_PLACE])
def test_back_leads_nowhere_but_to_the_queue_or_the_article(
    editor: Client, world: World, back: str, style: str
) -> None:
    address = reverse("quote-rate", args=[world.quotes["to_check"].pk])

    reply = send(editor, "POST", address, world.form("to_check", rating="false", back=back), style)

    assert reply.status_code == (200 if style == "htmx" else 302)
    place = urlsplit(reply.get("HX-Replace-Url") or reply.get("Location") or "/queue/")
    assert (place.scheme, place.netloc) == ("", "")
    assert place.path in (reverse("queue"), world.article.get_absolute_url())


@pytest.mark.parametrize("onward", ELSEWHERE)
def test_next_leads_nowhere_but_into_the_desk(client: Client, world: World, db: None, onward: str) -> None:
    user = User.objects.get(pk=world.people["editor"].pk)
    user.set_password("harbour-wall")
    user.save()
    form = {"username": user.username, "password": "harbour-wall", "next": onward}

    signed_in = client.post(reverse("sign-in"), form)
    again = client.get(reverse("sign-in"), {"next": onward})

    for reply in (signed_in, again):
        assert reply.status_code == 302
        assert url_has_allowed_host_and_scheme(reply["Location"], allowed_hosts=None)


@pytest.mark.parametrize("here", [each for each in ELSEWHERE if "\r" not in each and "\x00" not in each])
def test_the_address_that_htmx_names_leads_nowhere_but_into_the_desk(
    client: Client, world: World, db: None, here: str
) -> None:
    reply = client.get(reverse("queue"), headers={"HX-Request": "true", "HX-Current-URL": here})

    assert reply.status_code == 204
    named = parse_qs(urlsplit(reply["HX-Redirect"]).query)["next"][0]
    assert url_has_allowed_host_and_scheme(named, allowed_hosts=None)


class _Running(HTMLParser):
    """What would run or load in a page that should hold none of it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        runs = [name for name in names if name.startswith("on") or name in ("style", "srcdoc")]
        if runs or tag in ("img", "iframe", "object", "base") or (tag == "script" and "src" not in names):
            self.found.append(self.get_starttag_text() or tag)
        if "/sign-out/" in (names.get("hx-get"), names.get("hx-post")):
            self.found.append(self.get_starttag_text() or tag)


def running(text: str) -> list[str]:
    return _Running(text).found


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("field", TEXTS)
def test_hostile_text_is_refused_or_shown_as_text(
    editor: Client, world: World, field: str, kind: str, style: str
) -> None:
    name, into, others = TEXTS[field]
    state = "proposed" if name == "quote-send-back" else "to_check"
    quote, lines = world.quotes[state], Activity.objects.count()
    form = world.form(state, **others) | dict.fromkeys(into, HOSTILE[kind])

    reply = send(editor, "POST", reverse(name, args=[quote.pk]), form, style)

    done = reply.status_code in (200, 302)
    assert done or reply.status_code == 422
    assert Activity.objects.count() - lines == done
    shown = editor.get(quote.get_absolute_url()).text if reply.status_code == 302 else reply.text
    assert not running(shown)
    if done and style == "plain" and kind in KEPT and field not in ("link", "tag"):
        assert shown.count(escape(HOSTILE[kind])) >= len(into), "what can be kept is shown as it was sent"


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_none_of_the_words_that_a_form_knows(editor: Client, world: World, kind: str) -> None:
    quote, lines = world.quotes["to_check"], Activity.objects.count()

    for name, into, others in WORDS:
        form = world.form("to_check", **others) | {into: HOSTILE[kind]}
        reply = send(editor, "POST", reverse(name, args=[quote.pk]), form, "htmx")

        assert reply.status_code == 422
        assert not running(reply.text)
    assert Activity.objects.count() == lines


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_addresses_give_a_page(editor: Client, world: World, kind: str) -> None:
    value = HOSTILE[kind][:2000]

    for name in ("view", "rating", "tag", "quote", "after", "before", "done"):
        reply = editor.get(reverse("queue"), {name: value})
        assert reply.status_code == 200
        assert not running(reply.text)
    for name in ("before", "after"):
        assert editor.get(reverse("activity"), {name: value}).status_code == 200
    assert editor.get(reverse("articles"), {"before": value}).status_code == 200
    assert editor.get(world.article.get_absolute_url(), {"quote": value}).status_code == 200
    assert editor.get(reverse("quote", args=[world.quotes["to_check"].pk]), {"back": value}).status_code == 200


@pytest.mark.parametrize(
    "number", ["-1", "0", "9" * 18, "9" * 19, "9" * 400, "1.0", "１", "٣", "0x10", "", " 7", "1e3"]
)
def test_odd_numbers_in_an_address_give_a_page(editor: Client, world: World, number: str) -> None:
    for name in ("quote", "after", "before"):
        for path in (reverse("queue"), reverse("articles"), world.article.get_absolute_url()):
            assert editor.get(path, {name: number}).status_code == 200
    for name in ("after", "before"):
        assert editor.get(reverse("activity"), {name: number}).status_code == 200


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_name_at_the_sign_in_is_no_more_than_wrong(client: Client, db: None, kind: str) -> None:
    reply = client.post(reverse("sign-in"), {"username": HOSTILE[kind], "password": HOSTILE[kind]})

    assert reply.status_code == 200
    assert "do not go together" in reply.text
    assert not running(reply.text)


def test_a_note_is_kept_exactly_with_plain_line_ends(editor: Client, world: World) -> None:
    quote = world.quotes["to_check"]

    send(
        editor,
        "POST",
        reverse("quote-rate", args=[quote.pk]),
        world.form("to_check", rating="false", summary="a\r\nb\rc"),
    )

    assert fresh(quote).fact_check.summary == "a\nb\nc"
