"""What a first visit downloads.

Measured: the bodies of everything Chromium asks for with an empty cache. Style sheets, scripts and the icon count as
WhiteNoise stores and serves them to a browser (its own brotli of each file); the page counts as this server sends it,
which is uncompressed, and is printed as a proxy would compress it as well. Fonts are left out, and counted apart.
"""

import sys
from urllib.parse import urlsplit

import brotli
import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Response
from whitenoise.compress import Compressor

from articles.models import Article, Rating
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

MOST = 60 * 1024


def test_a_first_load_weighs_at_most_sixty_kilobytes_without_fonts(
    transactional_db: None,
    scale: dict[str, Rating],
    desk_page: OpenPage,
    cass: User,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On the seed, which is only looked at: its queue, its article, the desk, and the page of signing in."""
    call_command("loaddata", "20_tags", "30_speakers", "40_articles", "45_related_headlines", "50_quotes", verbosity=0)
    lines = []

    for name, address, user in (
        ("article", Article.objects.get().get_absolute_url(), cass),
        ("queue", reverse("queue"), cass),
        ("desk", reverse("desk"), cass),
        ("sign-in", reverse("sign-in"), None),
    ):
        page = desk_page(user)
        replies: list[Response] = []
        page.on("response", lambda reply, to=replies: to.append(reply))
        page.goto(address, wait_until="networkidle")
        bodies = {urlsplit(reply.url).path: reply.body() for reply in replies}
        assert all(reply.status == 200 for reply in replies)
        html = bodies.pop(address)
        fonts = sum(len(body) for path, body in bodies.items() if path.endswith(".woff2"))
        rest = {path: squeezed(body) for path, body in bodies.items() if not path.endswith(".woff2")}
        files = sum(rest.values())
        weight, lean = len(html) + files, squeezed(html) + files
        lines.append(
            f"{name}: {weight / 1024:.1f} KB as served (the page {len(html) / 1024:.1f} plain, {len(rest)} files"
            f" {files / 1024:.1f} in brotli), {lean / 1024:.1f} KB with the page in brotli, fonts {fonts / 1024:.1f}"
        )
        assert lean <= MOST
        assert weight <= MOST

    with capsys.disabled():
        print("\n" + "\n".join(lines), file=sys.stderr)  # which a worker of pytest-xdist shares with the terminal


def squeezed(body: bytes) -> int:
    """The size of a file as WhiteNoise compresses it once, when static files are collected."""
    return min(len(Compressor.compress_brotli(body)), len(body))


def test_brotli_is_what_the_server_has() -> None:
    assert Compressor().use_brotli
    assert brotli.decompress(Compressor.compress_brotli(b"desk" * 99)) == b"desk" * 99
