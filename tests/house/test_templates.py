"""What templates and keys promise each other."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from articles.templatetags.keyboard import KEYS

TEMPLATES = Path(settings.BASE_DIR) / "templates"
PAGES = sorted(TEMPLATES.rglob("*.html"))


def named(path: Path) -> str:
    return str(path.relative_to(TEMPLATES))


@pytest.mark.parametrize("path", [p for p in PAGES if p.name.startswith("_")], ids=named)
def test_a_fragment_says_in_its_first_lines_what_it_needs(path):
    head = path.read_text(encoding="utf-8")[:260]

    assert "{#" in head


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_template_can_be_read_without_scrolling_sideways(path):
    lines = path.read_text(encoding="utf-8").splitlines()

    assert max(map(len, lines)) <= 150


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_no_line_break_glues_a_word_to_the_link_or_key_beside_it(path):
    text = path.read_text(encoding="utf-8")
    condition, thing = r"(?:{% if [^\n]*%}\n\s*)?", "a|b|em|i|kbd|q|small|strong"

    assert not re.findall(rf"[\w,;:.!?”]\n\s*{condition}(?:<(?:{thing})\b|{{% key)", text)
    assert not re.findall(rf"(?:</(?:{thing})>|{{% key [^\n]*%}})\n\s*[\w“(–]", text)


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_no_template_holds_inline_style_or_script(path):
    text = path.read_text(encoding="utf-8")

    script = r"<script(?![^>]*\b(src=|type=.application/ld))"  # data is no script
    assert not re.search(rf"\sstyle=|\son(click|change|load|submit|input)=|<style|{script}", text)


def test_every_key_on_a_button_is_in_the_help_and_the_other_way_round():
    printed = {key for path in PAGES for key in re.findall(r'data-key="([^"{]+)"', path.read_text(encoding="utf-8"))}
    listed = {key.name for key in KEYS}
    by_script = {"j", "k", "J", "K", "*", "Enter", "Escape", "1", "g d", "g q", "g a", "g f", "g s", "g t", "g v"}
    by_script |= {f"{shift}Arrow{way}" for shift in ("", "Shift+") for way in ("Left", "Right")}

    assert printed | by_script == listed


def test_every_two_stroke_key_leads_somewhere():
    base = (TEMPLATES / "base.html").read_text(encoding="utf-8")

    for key in KEYS:
        if key.name.startswith("g "):
            assert f'data-go="{key.name[2:]}"' in base
