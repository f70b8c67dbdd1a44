"""How long from a rating key to the next card on the screen; and from Save to the next form in a stock Django admin.

Both run in turn, in one browser, against one server as in production: gunicorn on 127.0.0.1, SQLite, static files from
WhiteNoise. A screen counts as shown at the second animation frame after it is loaded (and, on the desk, has the focus):
the next card, the admin's changelist, the admin's form. Time is taken inside the pages. On the desk it runs from the
key's own time stamp. In the admin a script inside the page does what a person would, as soon as a screen is shown and
without any delay of a hand: it changes the select and clicks Save, and clicks the next row in the list. The promise is
about the admin as Django makes it, which puts every field into the form; the pared-down one is printed beside it.
"""

import argparse
import os
import secrets
import signal
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.server import serving

SECONDS = 600
AT_LEAST = 10
WARM_UP = 6
REST = 200  # ms
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

ARM_THE_DESK = """() => {
    const shown = () => document.querySelector("#card > .card")?.dataset.quote;
    const before = shown();
    window.round = new Promise((resolve, reject) => {
        let start = 0;
        const look = () => {
            if (!start || shown() === before || document.activeElement.id !== "card") return;
            watch.disconnect();
            document.removeEventListener("focusin", look);
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        };
        const watch = new MutationObserver(look);
        watch.observe(document.querySelector("#card"), { childList: true, subtree: true });
        document.addEventListener("focusin", look);
        document.addEventListener("keydown", (event) => { start = event.timeStamp; }, { capture: true, once: true });
        setTimeout(() => reject(new Error("no next card within ten seconds")), 10000);
    });
}"""

# Runs on every page of the admin, before its own scripts.
ADMIN = """
const now = () => performance.timeOrigin + performance.now();
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
    const next = sessionStorage.getItem("next");
    if (document.querySelector("#changelist") && next !== null) {
        sessionStorage.setItem("listed", now());
        document.querySelectorAll("#result_list tbody th a")[next].click();
    } else if (document.querySelector("#id_wording") && next !== null) {
        const start = Number(sessionStorage.getItem("start"));
        console.log(`round ${now() - start} ${Number(sessionStorage.getItem("listed")) - start}`);
        sessionStorage.removeItem("next");
    }
})));
"""
SAVE = """(next) => {
    sessionStorage.setItem("next", next);
    setTimeout(() => {
        const select = document.querySelector("#id_wording");
        sessionStorage.setItem("start", performance.timeOrigin + performance.now());
        select.value = select.value === "confirmed" ? "differs" : "confirmed";
        select.dispatchEvent(new Event("change", { bubbles: true }));
        document.querySelector("input[name=_save]").click();
    });
}"""


def main() -> int:
    asked = arguments()
    signal.signal(signal.SIGALRM, lambda *_: sys.exit(f"Not finished within {SECONDS} seconds."))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.alarm(SECONDS)
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        prepare(Path(folder), asked.rows)
        with serving(Path(folder)) as origin, browser() as chromium:
            found, version = measure(chromium, origin, asked.rounds), chromium.version
    desk, stock = found["desk"], found["stock-admin"]
    say(f"Chromium {version}, gunicorn with 2 workers, SQLite; {asked.rows:,} quotes, {asked.rounds} rounds in turn")
    say(f"{os.cpu_count()} processors; load at the end {os.getloadavg()[0]:.1f}, this measurement included")
    say(f"desk: a rating key to the next card shown and focused   {spread(desk)}")
    say(f"Django admin: Save to the next form shown               {spread(stock)}")
    say(f"   of which to its list shown                           {spread(found['stock-admin list'])}")
    say(f"the same with a form of one field: Save to next form    {spread(found['lean-admin'])}")
    say(f"   of which to its list shown                           {spread(found['lean-admin list'])}")
    ratio = statistics.median(stock) / statistics.median(desk)
    lean = statistics.median(found["lean-admin"]) / statistics.median(desk)
    say(f"ratio of the medians: {ratio:.1f} (promised: at least {AT_LEAST}); with the form of one field {lean:.1f}")
    return 1 if asked.check and ratio < AT_LEAST else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/bench keys", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, default=2000, help="quotes in the database, 200 to 100,000 (2,000)")
    parser.add_argument("--rounds", type=int, default=30, help="timed rounds, 3 to 90 (30)")
    parser.add_argument("--check", action="store_true", help=f"fail where the desk is not {AT_LEAST} times as fast")
    asked = parser.parse_args()
    if not (200 <= asked.rows <= 100_000 and 3 <= asked.rounds <= 90):
        parser.error("--rows goes from 200 to 100,000 and --rounds from 3 to 90")
    return asked


def prepare(folder: Path, rows: int) -> None:
    """Makes the database and the static files that the server will serve."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "DATABASE_URL": f"sqlite:///{folder / 'desk.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "SECRET_KEY": secrets.token_urlsafe(64),
        "HTTPS": "off",
    }
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    from bench.data import fill

    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    fill(rows)
    connection.close()


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"), args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


def measure(chromium: Browser, origin: str, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each round, by what was measured."""
    from bench.data import PASSWORD, USERNAME

    context = chromium.new_context(base_url=origin, viewport={"width": 1440, "height": 900})
    context.set_default_timeout(15_000)
    desk = context.new_page()
    desk.goto("/sign-in/")
    desk.get_by_label("Name").fill(USERNAME)
    desk.get_by_label("Password").fill(PASSWORD)
    desk.get_by_role("button", name="Sign in").click()
    desk.get_by_role("link", name="Start checking").click()
    desk.wait_for_url("**/queue/")
    admins = {name: opened_admin(context, name) for name in ("stock-admin", "lean-admin")}

    found: dict[str, list[float]] = {}
    for number in range(WARM_UP + rounds):
        times = {"desk": rate(desk, str(number % 4 + 1))}
        for name, page in admins.items():
            times[name], times[f"{name} list"] = save(page, number + 1)
        for name, time in times.items():
            found.setdefault(name, []).append(time)
    context.close()
    return {name: times[WARM_UP:] for name, times in found.items()}


def opened_admin(context: BrowserContext, name: str) -> Page:
    page = context.new_page()
    page.add_init_script(ADMIN)
    page.goto(f"/{name}/articles/quote/")
    page.locator("#result_list tbody th a").first.click()
    page.wait_for_url("**/change/")
    return page


def rest(page: Page) -> None:
    """Lets the browser be done with the round before: every one begins from a screen at rest."""
    page.bring_to_front()
    page.wait_for_timeout(REST)


def rate(page: Page, key: str) -> float:
    rest(page)
    page.evaluate(ARM_THE_DESK)
    page.keyboard.press(key)
    return float(page.evaluate("window.round"))


def save(page: Page, next_row: int) -> tuple[float, float]:
    rest(page)
    with page.expect_console_message(lambda message: message.text.startswith("round ")) as heard:
        page.evaluate(SAVE, next_row)
    _, whole, listed = heard.value.text.split()
    return float(whole), float(listed)


def spread(times: list[float]) -> str:
    in_order = sorted(times)
    p95 = in_order[min(len(in_order) - 1, round(0.95 * len(in_order)) - 1)]
    return f"p50 {statistics.median(times):7.1f} ms   p95 {p95:7.1f} ms"


def say(words: Any) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
