"""The editors' guide: its pictures are there, are all used and small, and its keys are the desk's."""

import re
from pathlib import Path

from django.conf import settings

from articles.templatetags.keyboard import KEYS, printed

DOCS = Path(settings.BASE_DIR, "docs")
GUIDE = (DOCS / "guide" / "README.md").read_text(encoding="utf-8")
README = Path(settings.BASE_DIR, "README.md").read_text(encoding="utf-8")
MOST = 2 * 1024 * 1024
# What a browser or a field has by itself.
NOT_OURS = {"Ctrl", "↵"}


def test_every_picture_is_there_is_used_and_all_of_them_are_small() -> None:
    shown = set(re.findall(r"!\[[^\]]+\]\(([\w-]+\.webp)\)", GUIDE))
    in_readme = set(re.findall(r"\(docs/pictures/([\w-]+\.webp)\)", README))

    assert shown == {path.name for path in (DOCS / "guide").glob("*.webp")}
    assert in_readme <= {path.name for path in (DOCS / "pictures").glob("*.webp")}
    assert sum(path.stat().st_size for path in DOCS.rglob("*.webp")) < MOST
    assert not list(DOCS.rglob("*.png"))


def test_every_key_of_the_guide_is_one_of_the_desk() -> None:
    strokes = {part for each in KEYS for part in (printed(each.name), *printed(each.name).split())}
    named = set(re.findall(r"`([^`\n]+)`", GUIDE)) - {str(digit) for digit in range(2, 10)}

    assert named - NOT_OURS <= strokes


def test_what_the_contents_point_at_is_there() -> None:
    titles = re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w ]", "", title).lower().replace(" ", "-") for title in titles}

    assert set(re.findall(r"\]\(#([\w-]+)\)", GUIDE)) == anchors
