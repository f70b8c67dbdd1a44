"""Web pages of many publishing systems, read field by field; and whatever else is sent."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.files import copies
from tests.exchange.other_pages import OTHERS
from tests.exchange.pages import FIELDS, PAGES, SITE


@pytest.mark.parametrize("name", PAGES)
def test_every_field_of_a_page_is_found(name: str) -> None:
    markup, wanted = PAGES[name]()

    (got,) = copies(f"{name}.html", markup.encode(), url=wanted.url or f"{SITE}/somewhere")

    assert {f: getattr(got, f) for f in FIELDS} == {f: getattr(wanted, f) for f in FIELDS} | {"url": got.url}


@pytest.mark.parametrize(("name", "markup", "wanted"), OTHERS, ids=[each[0] for each in OTHERS])
def test_pages_of_another_hand_are_read_as_well(name: str, markup: str, wanted: dict[str, Any]) -> None:
    (got,) = copies(f"{name}.html", markup.encode(), url=f"https://paper.example/q/{name}")

    read = {"text": got.text.split("\n"), "related": [each.text for each in got.related]}
    assert {field: read.get(field, getattr(got, field)) for field in wanted} == wanted


def read(name: str, data: bytes) -> list[Copy]:
    """The copies, or none where it is refused in words; anything else is raised."""
    try:
        return copies(name, data)
    except Unreadable:
        return []


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.docx", "a.rss", "a"]))
def test_whatever_is_sent_is_read_or_refused_in_words(data: bytes, name: str) -> None:
    for copy in read(name, data):
        assert copy.text.strip()


@settings(max_examples=60)
@given(st.sampled_from(sorted(PAGES)), st.data())
def test_a_page_with_anything_missing_is_read_or_refused_in_words(name: str, data: st.DataObject) -> None:
    markup = PAGES[name]()[0]
    start = data.draw(st.integers(0, len(markup)))
    end = data.draw(st.integers(start, len(markup)))

    read("a.html", (markup[:start] + data.draw(st.text(max_size=8)) + markup[end:]).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "inner",
    ["<div>" * 50_000, "<b>" * 50_000, "<a href=/x>one two three</a>" * 20_000, "word<br>" * 20_000, "<p " + "a=1 " * 60_000,
     "<ul class=related><li><a href=/x>one two three</a>" * 4_000, "<h2>Related</h2>" * 10_000, "<" * 100_000,
     "<div class=byline>By x</div>" * 20_000, "<div><form><input>" * 9_000, "<div class=bookmark-card><a href=/x>one two three</a></div>" * 9_000,
     "<p>a" + " \u00a0" * 100_000 + "b</p>", "<p>" + "-" * 300_000 + "x</p>", "<time>x</time>" * 20_000],
    ids=["nested", "nested inline", "links", "breaks", "attributes", "lists", "headings", "brackets", "bylines", "forms", "cards", "spaces", "dashes",
         "times"],
)  # fmt: skip
def test_pages_made_to_be_slow_are_not(inner: str) -> None:
    started = time.process_time()

    read(
        "a.html",
        f"<html><body>{inner}<p>{'The council said that the wall stays shut. ' * 3}</p></body></html>".encode(),
    )

    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "text",
    ["-" * 3_000_000 + "x", "By " + "Ann " * 500_000, "a b\n" * 500_000, "AB " * 1_000_000, "Title: x\n" * 200_000, "Related\n" * 300_000,
     "Read more: x y z\n" * 100_000, "---\n" + "a: b\n" * 300_000, "Ann Lee, " * 300_000, "7 March 2024\n" * 200_000, "x" + " \u00a0" * 1_000_000 + "x"],
    ids=["dashes", "byline", "lines", "capitals", "fields", "labels", "inline", "fence", "names", "dates", "spaces"],
)  # fmt: skip
def test_texts_made_to_be_slow_are_not(text: str) -> None:
    started = time.process_time()

    read("a.txt", text.encode())

    assert time.process_time() - started < 5
