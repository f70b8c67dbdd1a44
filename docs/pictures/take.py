"""Takes the pictures of the README from a running demo: see script/pictures."""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SHOTS = (
    ("article-light", "/articles/", "light", 1440, 900),
    ("queue-dark", "/queue/", "dark", 1440, 900),
)


def main(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=FLAGS)
        for name, path, scheme, width, height in SHOTS:
            page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": height})
            page.goto(f"{address}/sign-in/")
            page.fill("#id_username", "editor")
            page.fill("#id_password", "newsroom-demo")
            page.click("main button[type=submit]")
            page.goto(address + path)
            if path == "/articles/":
                page.click(".articles .slug")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
