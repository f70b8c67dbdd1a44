"""A real Chromium on a real server; whatever its console says that it should not fails the test."""

import os
import re
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Rating
from tests.regatta import make_regatta

# Playwright runs an event loop in the test's own thread, where Django would refuse to touch the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The browser itself writes this for every reply that is no success.
OF_THE_BROWSER = re.compile(r"Failed to load resource: the server responded with a status of (\d{3}) ")
# And this where a test types into a page before the page's own field has taken the focus: a race no reader notices.
TYPED_EARLY = "Autofocus processing was blocked because a document already has a focused element."
PASSWORD = "wind-and-a-dry-evening"

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=10_000)
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def _kept_static_files() -> Iterator[None]:
    """Lets the browser keep styles, scripts and fonts, as it does where WhiteNoise serves them under their digests."""
    serve = StaticFilesHandler.serve

    def served(self: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        response = serve(self, request)
        response["Cache-Control"] = "max-age=600"
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", served)
        yield


@pytest.fixture
def desk_page(chromium: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """Opens a page of its own browser context, signed in as `user`. Statuses in `refusals` may stand in its console."""
    contexts: list[BrowserContext] = []
    heard: list[str] = []

    def open_page(
        user: User | None = None,
        *,
        viewport: tuple[int, int] = (1440, 900),
        color_scheme: str = "light",
        java_script_enabled: bool = True,
        refusals: tuple[int, ...] = (409, 422),
    ) -> Page:
        def listen(message: ConsoleMessage) -> None:
            known = OF_THE_BROWSER.match(message.text)
            if message.text == TYPED_EARLY:
                return
            if not known or int(known[1]) not in refusals:
                heard.append(f"{message.type}: {message.text} ({message.location.get('url')})")

        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": viewport[0], "height": viewport[1]},
            color_scheme=color_scheme,
            java_script_enabled=java_script_enabled,
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("console", listen)
        context.on("weberror", lambda error: heard.append(f"error: {error.error}"))
        if user is not None:
            enter(context, live_server.url, user)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert not heard, "the console says nothing"


def enter(context: BrowserContext, url: str, user: User) -> None:
    """Gives the browser the session of somebody who has signed in."""
    client = Client()
    client.force_login(user)
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key or "", "url": url}])


@pytest.fixture
def regatta(transactional_db: None, scale: dict[str, Rating], cass: User, ana: User) -> Article:
    """The invented article, and two people with a password."""
    for user in (cass, ana):
        user.set_password(PASSWORD)
        user.save()
    return make_regatta()
