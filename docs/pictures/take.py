"""Takes every picture of README.md and docs/guide/ on desks of its own, which are gone afterwards: see script/pictures.

The README shows the sample article as it comes, with nothing rated. The guide shows an invented one at work.
"""

import os
import secrets
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
PASSWORD = "newsroom-demo"  # noqa: S105  (the demo’s, which everybody knows)
QUALITY = 0.82
# Chromium is the only tool at hand that writes WebP, and it does so from a canvas.
SMALLER = """async ([picture, quality]) => {
    const image = new Image();
    image.src = "data:image/png;base64," + picture;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", quality).split(",")[1];
}"""

Steps = Callable[[Page], object]


@dataclass(frozen=True)
class Shot:
    """One picture: where, by whom, what is done first, and what of the screen (a selector; all of it without one)."""

    name: str
    path: str
    steps: Steps | None = None
    part: str = ""
    who: str = "editor"
    scheme: str = "light"
    size: tuple[int, int] = (1280, 800)


def press(*keys: str) -> Steps:
    """Presses keys one after the other, and lets each be done with."""

    def steps(page: Page) -> None:
        for key in keys:
            page.keyboard.press(key)
            page.wait_for_timeout(350)
            page.wait_for_load_state("networkidle")

    return steps


def bridge(rest: str = "") -> str:
    """The address of the invented article, or of a page about it."""
    from articles.models import Article

    return f"/articles/{Article.objects.get(headline__startswith='Tarnwick').pk}/{rest}"


def quote(words: str, rest: str = "") -> str:
    from articles.models import Quote

    return f"/quotes/{Quote.objects.get(words__startswith=words).pk}/{rest}"


def at(words: str) -> str:
    from articles.models import Quote

    return f"{bridge()}?quote={Quote.objects.get(words__startswith=words).pk}#card"


def readme() -> list[Shot]:
    from articles.models import Article

    article = f"/articles/{Article.objects.get().pk}/"
    return [
        Shot("pictures/article-light", article, size=(1440, 900)),
        Shot("pictures/queue-dark", "/queue/", scheme="dark", size=(1440, 900)),
    ]


def guide() -> list[Shot]:
    from articles.models import Speaker

    traders = Speaker.objects.get(slug="traders").pk
    return [
        Shot("guide/sign-in", "/sign-in/", who="", size=(900, 520)),
        Shot("guide/desk", "/"),
        Shot("guide/queue", "/queue/"),
        Shot("guide/keys", "/queue/", press("?")),
        Shot("guide/article", bridge()),
        Shot("guide/card", at("We were promised"), part="#card .card", size=(1280, 1500)),
        Shot("guide/signing", at("We were promised"), press("Shift+S"), part="#card .card", size=(1280, 1500)),
        Shot("guide/calls", quote("the council to call off", "calls/"), size=(900, 760)),
        Shot("guide/slip", bridge("slip/"), size=(900, 420)),
        Shot("guide/galley", bridge("galley/"), size=(1280, 760)),
        Shot("guide/pencil", bridge("pencil/"), size=(1280, 680)),
        Shot("guide/correct", quote("the closure", "correct/"), press("ArrowLeft", "ArrowLeft"), size=(900, 860)),
        Shot("guide/changes", bridge("changes/"), size=(1060, 520)),
        Shot("guide/speaker", f"/speakers/{traders}/", size=(900, 760)),
        Shot("guide/bulk", "/queue/?view=open", press("Shift+J", "Shift+J", "Shift+J"), size=(1280, 700)),
        Shot("guide/filters", "/queue/", press("/"), size=(1280, 640)),
        Shot("guide/quote", quote("We found cracks"), size=(1280, 1000)),
        Shot("guide/activity", "/activity/", size=(1100, 760)),
        Shot("guide/settings", "/settings/", size=(900, 740)),
        Shot("guide/admin", "/admin/", who="admin", size=(1100, 700)),
        Shot("guide/phone", bridge(), size=(390, 760)),
    ]


def fill_with_the_sample() -> None:
    from articles.management.commands.demo import prepare

    prepare()


def fill_with_the_invented() -> None:
    from invented import fill

    fill()


DESKS = {"readme": (fill_with_the_sample, readme), "guide": (fill_with_the_invented, guide)}


def main(which: str) -> None:
    """Makes a desk in a folder of its own, serves it, and takes the pictures of one book."""
    fill, shots = DESKS[which]
    with tempfile.TemporaryDirectory(prefix="newsroom-pictures-") as folder:
        prepare(Path(folder))
        fill()
        from bench.server import serving

        wanted = shots()
        with serving(Path(folder)) as origin, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=FLAGS)
            for shot in wanted:
                take(browser, origin, shot)
            browser.close()


def prepare(folder: Path) -> None:
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": f"sqlite:///{folder / 'desk.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "SECRET_KEY": secrets.token_urlsafe(64),
        "HTTPS": "off",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # Playwright runs an event loop in this thread
    }
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def take(browser: Browser, origin: str, shot: Shot) -> None:
    width, height = shot.size
    context = browser.new_context(
        base_url=origin,
        color_scheme=shot.scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": height},
        locale="en-GB",
        reduced_motion="reduce",
    )
    page = context.new_page()
    if shot.who:
        page.goto("/sign-in/")
        page.fill("#id_username", shot.who)
        page.fill("#id_password", PASSWORD)
        page.click("main button[type=submit]")
    page.goto(shot.path)
    page.wait_for_load_state("networkidle")
    if shot.steps:
        shot.steps(page)
    picture = page.locator(shot.part).screenshot() if shot.part else page.screenshot()
    save(browser, picture, ROOT / "docs" / f"{shot.name}.webp")
    context.close()


def save(browser: Browser, picture: bytes, path: Path) -> None:
    import base64

    page = browser.new_page()
    small = page.evaluate(SMALLER, [base64.b64encode(picture).decode(), QUALITY])
    path.write_bytes(base64.b64decode(small))
    if folder := os.environ.get("AS_TAKEN"):  # to look at what no viewer of WebP shows
        Path(folder, f"{path.stem}.png").write_bytes(picture)
    page.close()
    sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1024:.0f} KB\n")


if __name__ == "__main__":
    main(sys.argv[1])
