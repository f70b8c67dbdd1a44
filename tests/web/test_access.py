"""Every address of the desk, and what each person gets there."""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles import urls
from articles.models import Activity
from articles.models.article import sha256
from tests.conftest import COPY
from tests.scales import sent_of
from tests.web.world import PASSWORD, STYLES, World, id_name, make_world, send

SIGN_IN, PAGE, LED_ON, DONE, TURNED = "sign-in", "page", "led on", "done", "done, and back to its page"
LISTED = "done, and its list again"
READ = "read, and shown"
SHOWN = "done, and shown"
PEOPLE = ("anonymous", "viewer", "reporter", "checker", "editor", "admin", "legal")
READERS = (SIGN_IN, PAGE, PAGE, PAGE, PAGE, PAGE)
CHECKERS = (SIGN_IN, 403, 403, DONE, DONE, DONE)
CALLERS = (SIGN_IN, 403, 403, TURNED, TURNED, TURNED)
CORRECTORS = (SIGN_IN, 403, *[TURNED] * 4)
KEEPERS = (SIGN_IN, 403, 403, 403, TURNED, TURNED)
REWRITERS = (SIGN_IN, 403, PAGE, 403, PAGE, PAGE)
EDITORS = (SIGN_IN, 403, 403, 403, DONE, DONE)
ADMINS = (SIGN_IN, 403, 403, 403, 403, PAGE)
SENDERS = (SIGN_IN, 403, TURNED, 403, 403, 403)


@dataclass(frozen=True, slots=True)
class Route:
    """What each of PEOPLE gets, and what the address is asked with: `values` for a deed on a quote in `state`.

    `lines` is what the deed leaves in the record. `legal` is what legal gets where it is not what the viewer gets.
    """

    method: str
    replies: tuple[str | int, ...]
    ids: tuple[str, ...] = ()
    values: dict[str, str] | None = None
    state: str = field(default="to_check")
    lines: int = 1
    legal: str | int | None = None

    def address(self, name: str, world: World, **lost: int) -> str:
        return reverse(name, kwargs=world.ids(self.ids, self.state) | lost)

    def reply(self, who: str) -> str | int:
        """What that person gets."""
        if who == "legal":
            return self.replies[PEOPLE.index("viewer")] if self.legal is None else self.legal
        return self.replies[PEOPLE.index(who)]

    def form(self, world: World) -> dict[str, object]:
        return {} if self.values is None else world.form(self.state, **self.values)


NEW = "a-dry-evening-in-Osk"
PASSWORDS = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
LOOK = {"theme": "dark", "density": "compact", "keys": "off"}
NEXT = f"{COPY} So they said."
REWRITTEN = {"text": NEXT, "revision": "1", "previewed": sha256(NEXT)}
ASKED = {"whom": "Ines Dahl", "way": "email", "asked_at": "2026-03-02T10:00", "due": "2026-03-03T17:00"}
MISTAKEN = {"outcome": "mistake", "row_version": "1", "check_row_version": "2"}
FLAGGED = {"kind": "contempt", "because": "The case is heard on Monday."}
REMOVED = {"ground": "court", "because": "By order of a court."}
TWO_STEPS = sent_of("two")
EVIDENCE = {"url": "https://corrow.example", "stance": "supports"}
ROUTES = {
    "desk": Route("GET", READERS),
    "sign-in": Route("GET", (PAGE, *[LED_ON] * 5)),
    "sign-out": Route("POST", (SIGN_IN,) * 6),
    "keys": Route("GET", READERS),
    "glossary": Route("GET", READERS),
    "settings": Route("GET", READERS),
    "settings-look": Route(
        "POST", (SIGN_IN, *[LED_ON] * 5), (), {"theme": "dark", "density": "compact", "keys": "off"}
    ),
    "settings-password": Route("POST", (SIGN_IN, *[LED_ON] * 5), (), PASSWORDS),
    "settings-name": Route("POST", (SIGN_IN, *[LED_ON] * 5), (), {"is_named": "on", "public_name": "A. Holt"}),
    "api-keys": Route("GET", ADMINS),
    "api-key-make": Route("POST", (SIGN_IN, 403, 403, 403, 403, SHOWN), (), {"name": "A program"}),
    "api-key-revoke": Route("POST", (SIGN_IN, 403, 403, 403, 403, TURNED), ("key",), {}),
    "scale": Route("GET", READERS),
    "scale-next": Route("GET", ADMINS),
    "scale-look": Route("POST", (SIGN_IN, 403, 403, 403, 403, READ), (), TWO_STEPS, lines=0),
    "scale-keep": Route("POST", (SIGN_IN, 403, 403, 403, 403, TURNED), (), TWO_STEPS),
    "articles": Route("GET", READERS),
    "article-new": Route("GET", (SIGN_IN, 403, *[PAGE] * 4)),
    "article-look-through": Route("POST", (SIGN_IN, 403, *[READ] * 4), (), {"text": "One line."}, lines=0),
    "article-create": Route("POST", CORRECTORS, (), {"text": "One line."}),
    "article-edit": Route("GET", (SIGN_IN, 403, *[PAGE] * 4), ("article",)),
    "article-edit-keep": Route("POST", CORRECTORS, ("article",), {"slug": "wall", "row_version": "1"}),
    "article-archive": Route("POST", KEEPERS, ("article",), {"away": "1", "row_version": "1"}),
    "article": Route("GET", READERS, ("article",)),
    "article-text": Route("GET", REWRITERS, ("article",)),
    "article-text-look": Route("POST", REWRITERS, ("article",), REWRITTEN, lines=0),
    "article-text-keep": Route("POST", (SIGN_IN, 403, TURNED, 403, TURNED, TURNED), ("article",), REWRITTEN, lines=6),
    "article-found": Route("GET", READERS, ("article",)),
    "article-found-mark": Route("POST", (SIGN_IN, 403, *[409] * 4), ("article",), {"revision": "1"}, lines=0),
    "article-found-leave-out": Route("POST", (SIGN_IN, 403, 403, *[409] * 3), ("article",), {"revision": "1"}, lines=0),
    "article-revisions": Route("GET", READERS, ("article",)),
    "article-revision": Route("GET", READERS, ("article", "number")),
    "article-annotations": Route("GET", READERS, ("article",)),
    "article-changes": Route("GET", READERS, ("article",)),
    "article-look": Route("POST", (SIGN_IN, *[TURNED] * 5), ("article",), {}, lines=0),
    "article-pencil": Route("GET", READERS, ("article",)),
    "article-tick": Route("POST", CHECKERS, ("article",), {"tick": "0"}),
    "article-galley": Route("GET", READERS, ("article",)),
    "article-slip": Route("GET", READERS, ("article",)),
    "article-mark": Route("GET", READERS, ("article",)),
    "article-mark-keep": Route("POST", CORRECTORS, ("article",), {"ends": "0-6", "kind": "own"}),
    "quote-correct": Route("GET", READERS, ("quote",)),
    "quote-attribute": Route("POST", CORRECTORS, ("quote",), {"speaker": "Ines Dahl", "kind": "mixed"}),
    "quote-ends": Route("POST", CORRECTORS, ("quote",), {"ends": "90-100"}),
    "quote-split": Route("POST", CORRECTORS, ("quote",), {"ends": "106-113"}),
    "quote-calls": Route("GET", READERS, ("quote",)),
    "quote-call-raise": Route("POST", CALLERS, ("quote",), {"kind": "cut"}),
    "quote-call-settle": Route("POST", CALLERS, ("quote", "call"), {"row_version": "1"}, "proposed"),
    "import": Route("GET", READERS, ("batch",)),
    "import-start": Route("POST", SENDERS, ("batch",), {}),
    "import-go-on": Route("POST", CORRECTORS, ("batch",), {}, lines=0),
    "import-throw-away": Route("POST", SENDERS, ("batch",), {}, lines=0),
    "quote-claim": Route("POST", CALLERS, ("quote",), {"claim": "The repair should have come earlier."}),
    "quote-source": Route("POST", CALLERS, ("quote",), EVIDENCE),
    "quote-copy-keep": Route("POST", CALLERS, ("quote", "evidence"), {"pasted": "Five centimetres."}, "proposed"),
    "quote-copy": Route("GET", READERS, ("quote", "copy"), state="proposed"),
    "activity": Route("GET", READERS),
    "activity-csv": Route("GET", READERS),
    "tag-names": Route("GET", READERS),
    "people-names": Route("GET", READERS),
    "speaker-names": Route("GET", READERS),
    "article-slugs": Route("GET", READERS),
    "speakers": Route("GET", READERS),
    "speaker": Route("GET", READERS, ("speaker",)),
    "speaker-edit": Route("POST", KEEPERS, ("speaker",), {"name": "Ines Dahl-Ort", "kind": "person"}),
    "speaker-merge": Route("POST", KEEPERS, ("speaker",), {"into": "Corrow town council"}, lines=2),
    "speaker-different": Route("POST", KEEPERS, ("speaker", "proposal"), {}),
    "tags": Route("GET", READERS),
    "tag-rename": Route("POST", KEEPERS, ("tag",), {"name": "quay", "seen": "harbour"}),
    "tag-merge": Route("POST", KEEPERS, ("tag",), {"name": "divers", "seen": "harbour"}, lines=2),
    "queue": Route("GET", READERS),
    "queue-filters": Route("GET", READERS),
    "quotes-csv": Route("GET", READERS),
    "quotes-jsonl": Route("GET", READERS),
    "queue-bulk": Route("POST", (SIGN_IN, 403, 403, LISTED, LISTED, LISTED), (), {"deed": "mine"}),
    "view-save": Route("POST", (SIGN_IN, *[LED_ON] * 5), (), {"name": "Divers"}),
    "view-remove": Route("POST", (SIGN_IN, 404, 404, 404, LED_ON, 404), ("view",), {}),
    "undo": Route("POST", (SIGN_IN, *[409] * 5)),
    "quote": Route("GET", READERS, ("quote",)),
    "quote-rate": Route("POST", CHECKERS, ("quote",), {"rating": "false", "summary": ""}),
    "quote-reject": Route("POST", CHECKERS, ("quote",), {}),
    "quote-wording": Route("POST", CHECKERS, ("quote",), {"wording": "confirmed", "source": "letter"}),
    "quote-assign": Route("POST", CHECKERS, ("quote",), {"assignee": "ana"}),
    "quote-later": Route("POST", CHECKERS, ("quote",), {}),
    "quote-sign-off": Route("POST", EDITORS, ("quote",), {}, "proposed"),
    "quote-send-back": Route("POST", EDITORS, ("quote",), {"because": "Ask again."}, "proposed"),
    "quote-tag": Route("POST", CHECKERS, ("quote",), {"name": "divers"}),
    "quote-untag": Route("POST", CHECKERS, ("quote", "tag"), {}, "proposed"),
    # matching
    "quote-attach": Route("POST", CALLERS, ("quote",), {}),
    "quote-relate": Route("POST", CALLERS, ("quote",), {}),
    "quote-unrelate": Route("POST", CALLERS, ("quote", "link"), {}, "proposed"),
    "article-drift": Route("GET", READERS, ("article",)),
    "quote-evidence": Route("POST", CHECKERS, ("quote",), EVIDENCE),
    # the right of reply
    "fact-check-reply": Route("GET", READERS, ("fact_check",), state="public"),
    "fact-check-reply-ask": Route("POST", CALLERS, ("fact_check",), ASKED, "unasked"),
    "fact-check-reply-waive": Route("POST", CALLERS, ("fact_check",), {"because": "They spoke."}, "unasked"),
    "fact-check-reply-record": Route("POST", CALLERS, ("fact_check", "request"), MISTAKEN, "asked"),
    # second opinions
    "fact-check-opinion-ask": Route("POST", CALLERS, ("fact_check",), {"person": "ben"}, "rated"),
    "opinion": Route("GET", (SIGN_IN, 404, 404, 404, 404, PAGE), ("opinion",)),
    "opinion-give": Route("POST", (SIGN_IN, 404, 404, 404, 404, TURNED), ("opinion",), {"rating": "false"}),
    # flags, and what legal advises on them
    "flags": Route("GET", READERS),
    "quote-flags": Route("GET", READERS, ("quote",)),
    "quote-flag-raise": Route("POST", CALLERS, ("quote",), FLAGGED, legal=TURNED),
    "article-flags": Route("GET", READERS, ("article",)),
    "article-flag-raise": Route("POST", CALLERS, ("article",), FLAGGED, legal=TURNED),
    "flag-settle": Route("POST", (SIGN_IN, *[403] * 5), ("flag",), {"outcome": "Said in court."}, legal=TURNED),
    "flag-advise": Route("POST", KEEPERS, ("flag",), {"text": "Leave it out."}, legal=TURNED),
    # legal holds and redactions
    "article-holds": Route("GET", READERS, ("article",)),
    "article-hold-set": Route("POST", KEEPERS, ("article",), {"because": "A claim is filed."}, legal=TURNED),
    "hold-lift": Route("POST", (SIGN_IN, *[403] * 5), ("hold",), {"because": "It is over."}, legal=TURNED),
    "redactions": Route("GET", READERS),
    "redaction": Route("GET", READERS, ("place", "target")),
    "redaction-ask": Route("POST", KEEPERS, ("place", "target"), REMOVED, legal=TURNED),
    "redaction-carry-out": Route("POST", KEEPERS, ("redaction",), {"row_version": "1"}),
    "redaction-turn-down": Route("POST", KEEPERS, ("redaction",), {"row_version": "1"}, legal=TURNED),
    # figures
    "figures": Route("GET", READERS),
    "figure-rows": Route("GET", READERS),
    # notes
    "article-notes": Route("GET", READERS, ("article",)),
    "article-note": Route("POST", CORRECTORS, ("article",), {"text": "Ask @ana."}),
    "quote-note": Route("POST", CORRECTORS, ("quote",), {"text": "Ask @ana."}),
    "fact-check-note": Route("POST", CORRECTORS, ("fact_check",), {"text": "Ask @ana."}, "public"),
    "mention-read": Route("POST", (SIGN_IN, 404, 404, 404, LED_ON, 404), ("mention",), {}),
    # fact-checks
    "fact-checks": Route("GET", READERS),
    "fact-check": Route("GET", READERS, ("fact_check",), state="public"),
    "fact-check-dossier": Route("GET", (SIGN_IN, 403, 403, 403, PAGE, PAGE), ("fact_check",), state="public"),
    "fact-check-publish": Route("GET", READERS, ("fact_check",), state="signed"),
    "fact-check-preview": Route("GET", (SIGN_IN, 403, 403, 403, PAGE, PAGE), ("fact_check",), state="signed"),
    "fact-check-publish-now": Route("POST", KEEPERS, ("fact_check",), {"shown": "SHOWN"}, "signed"),
    "fact-check-correct": Route("POST", KEEPERS, ("fact_check",), {"because": "Four."}, "public", lines=2),
    "fact-check-withdraw": Route("POST", KEEPERS, ("fact_check",), {"note": "Wrong."}, "public"),
    "fact-check-retract": Route("POST", KEEPERS, ("fact_check",), {"note": "Wrong."}, "withdrawn"),
    "fact-check-reinstate": Route("POST", KEEPERS, ("fact_check",), {"note": "Right."}, "withdrawn"),
    "fact-check-embargo": Route("POST", KEEPERS, ("fact_check",), {"not_before": "2026-12-01T08:00"}, "signed"),
    "fact-check-acknowledge": Route("POST", KEEPERS, ("fact_check", "dependant"), {}, "withdrawn"),
    "quote-evidence-withdraw": Route("POST", CHECKERS, ("quote", "evidence"), {}, "proposed"),
}
# What everybody gets, signed in or not: it is the same for all, and caches may keep it.
FOR_READERS = {
    "public-fact-checks": 200,
    "public-fact-check": 200,
    "public-corrections": 200,
    "public-method": 200,
    "public-feed": 200,
    "public-atom": 200,
    "public-sitemap": 200,
    "icon": 302,
}
# What a program gets with a key of its own, whoever is signed in (test_api.py).
FOR_KEYS = {"api-description", "api-rows", "api-row"}
PAGES = [name for name, route in ROUTES.items() if route.method == "GET" and name != "sign-in"]
POSTS = [name for name, route in ROUTES.items() if route.method == "POST"]


@pytest.fixture(scope="module")
def world(kept_for_the_module: None) -> World:
    return make_world()


def test_every_route_of_the_desk_stands_in_the_table() -> None:
    assert {pattern.name for pattern in urls.urlpatterns} == set(ROUTES) | set(FOR_READERS) | FOR_KEYS


def status_of(expected: str | int, style: str) -> int:
    """A page is 200 either way; what leads a browser on by a redirect leads htmx on by a header or a fragment."""
    if isinstance(expected, int):
        return expected
    by_htmx = {SIGN_IN: 204, PAGE: 200, LED_ON: 302, DONE: 200, TURNED: 302, LISTED: 200, READ: 200, SHOWN: 200}
    return by_htmx[expected] if style == "htmx" else {PAGE: 200, LISTED: 200, READ: 200, SHOWN: 200}.get(expected, 302)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("name", ROUTES)
def test_each_person_gets_what_the_table_says(
    client: Client, world: World, db: None, name: str, who: str, style: str
) -> None:
    world.enter(client, who)
    route, lines = ROUTES[name], Activity.objects.count()

    reply = send(client, route.method, route.address(name, world), route.form(world), style)

    expected = route.reply(who)
    assert reply.status_code == status_of(expected, style)
    assert Activity.objects.count() - lines == (route.lines if expected in (DONE, TURNED, LISTED, SHOWN) else 0), (
        "one line for each row of a deed done, none for a no"
    )
    assert "HX-Request" in reply.get("Vary", ""), "no cache may take a fragment for a page"
    assert "no-store" in reply.get("Cache-Control", ""), "no cache may keep what is not published"
    if expected == SIGN_IN:
        leads_to_the_sign_in(reply, style)
    if style == "htmx" and reply.status_code >= 400:
        assert reply["HX-Reswap"] == "none", "a sentence goes into the bar below, never into the card"
        assert reply["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("name", FOR_READERS)
def test_readers_get_the_same_page_as_everybody(client: Client, world: World, db: None, name: str) -> None:
    public_id = world.checks["public"].public_id
    address = reverse(name, args=[public_id] if name == "public-fact-check" else [])

    replies = []
    for who in PEOPLE:
        stranger = Client()
        world.enter(stranger, who)
        replies.append(stranger.get(address))

    assert {reply.status_code for reply in replies} == {FOR_READERS[name]}
    assert len({reply.content for reply in replies}) == 1
    for reply in replies:
        assert reply["Cache-Control"] == "public, max-age=0, s-maxage=60"
        assert "Cookie" not in reply["Vary"]
        assert not reply.cookies
    assert client.post(address).status_code == 405


def test_no_fact_check_is_found_that_was_never_published(client: Client, world: World, db: None) -> None:
    for public_id in (world.checks["signed"].public_id, "00000000-0000-4000-8000-000000000009"):
        assert client.get(reverse("public-fact-check", args=[public_id])).status_code == 404


def leads_to_the_sign_in(reply: HttpResponse, style: str) -> None:
    where = urlsplit(reply["HX-Redirect" if style == "htmx" else "Location"])
    assert (where.scheme, where.netloc, where.path) == ("", "", reverse("sign-in"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", POSTS)
def test_no_deed_is_done_by_following_a_link(client: Client, world: World, db: None, name: str, style: str) -> None:
    world.enter(client, "editor")

    reply = send(client, "GET", ROUTES[name].address(name, world), {}, style)

    assert reply.status_code == 405
    assert "HX-Request" in reply["Vary"]


@pytest.mark.parametrize("name", PAGES)
def test_pages_take_no_forms(client: Client, world: World, db: None, name: str) -> None:
    world.enter(client, "admin")
    address = ROUTES[name].address(name, world)

    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200


ABOUT_ROWS = [(name, lost) for name, route in ROUTES.items() for lost in route.ids]


@pytest.mark.parametrize("number", [0, 987_654_321])
@pytest.mark.parametrize(("name", "lost"), ABOUT_ROWS)
def test_what_is_not_there_is_a_404_for_editors_and_the_sign_in_for_strangers(
    client: Client, world: World, db: None, name: str, lost: str, number: int
) -> None:
    route = ROUTES[name]
    address = route.address(name, world, **{id_name(lost): number})

    assert send(client, route.method, address, route.form(world)).status_code == 302
    world.enter(client, "editor")
    for style in STYLES:
        assert send(client, route.method, address, route.form(world), style).status_code == 404


@pytest.mark.parametrize(("name", "lost"), ABOUT_ROWS)
def test_a_number_that_no_row_can_have_is_a_404(client: Client, world: World, db: None, name: str, lost: str) -> None:
    route, mark = ROUTES[name], 987_654_321
    world.enter(client, "editor")
    address = route.address(name, world, **{id_name(lost): mark})

    for number in ("9" * 18, str(2**63), "9" * 400, "-1", "1.0", "x", "٣", "%00"):
        reply = send(client, route.method, address.replace(str(mark), number), route.form(world))
        assert reply.status_code == 404, number


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", [*POSTS, "sign-in"])
def test_a_form_without_its_token_is_refused_and_changes_nothing(world: World, db: None, name: str, style: str) -> None:
    route, client, lines = ROUTES[name], Client(enforce_csrf_checks=True), Activity.objects.count()
    world.enter(client, "editor")

    reply = send(client, "POST", route.address(name, world), route.form(world), style)

    assert reply.status_code == 403
    assert "Nothing was changed." in reply.text
    assert Activity.objects.count() == lines
    assert client.get(reverse("queue")).status_code == 200, "still signed in"


def test_the_token_comes_with_every_form_of_a_page(client: Client, world: World, db: None) -> None:
    world.enter(client, "editor")

    for name in PAGES:
        reply = client.get(ROUTES[name].address(name, world))
        page = reply.getvalue().decode() if "zip" not in reply["Content-Type"] else ""
        assert page.count('method="post"') == page.count('name="csrfmiddlewaretoken"')


def test_after_signing_in_one_is_back_where_htmx_found_the_session_gone(client: Client, world: World, db: None) -> None:
    route = ROUTES["quote-rate"]

    reply = send(client, "POST", route.address("quote-rate", world), route.form(world), "htmx")

    assert parse_qs(urlsplit(reply["HX-Redirect"]).query)["next"] == ["/articles/7/?quote=3"]
    assert reply.content == b""
