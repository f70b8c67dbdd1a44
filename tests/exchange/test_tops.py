"""What stands above and below the copy in texts, documents and feeds, however it is written."""

from typing import Any

import pytest

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.files import copies
from articles.text.incoming import split_copy
from tests.exchange.tops import DAY, DOCUMENTS, FEEDS, HEAD, SAID, TEXTS


def found(copy: Copy, wanted: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = {
        "text": list(filter(None, copy.text.split("\n"))),
        "related": [each.text for each in copy.related],
    }
    return {field: read.get(field, getattr(copy, field)) for field in wanted}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_read_field_by_field(name: str) -> None:
    written, wanted = TEXTS[name]

    (got,) = copies("story.txt", written.encode())

    assert found(got, wanted) == wanted


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_read_field_by_field(name: str) -> None:
    written, wanted = FEEDS[name]

    (got,) = copies("feed", written.encode())

    assert found(got, wanted) == wanted


def test_a_feed_whose_summary_never_ends_is_refused_in_words() -> None:
    feed = FEEDS["WordPress"][0].replace("]]></description>", "></description>")

    with pytest.raises(Unreadable, match="No entry"):
        copies("feed", feed.encode())


def test_a_feed_on_which_the_library_fails_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*args: object, **options: object) -> None:
        raise ValueError("too many values to unpack")

    monkeypatch.setattr("feedparser.parse", failing)

    with pytest.raises(Unreadable, match="no RSS or Atom feed"):
        copies("feed", FEEDS["WordPress"][0].encode())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_read_field_by_field(name: str) -> None:
    data, wanted = DOCUMENTS[name]
    wanted = {"headline": HEAD, "byline": "Ann Lee", "published_on": DAY, "text": list(SAID), "related": []} | wanted

    (got,) = copies("story.docx", data)

    assert found(got, wanted) == wanted


def test_notes_below_the_end_are_said_to_be_left_out() -> None:
    (got,) = copies("story.txt", TEXTS["a press release"][0].encode())

    assert got.left_out == "What stands under “– ENDS –” was left out of the copy."


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202b", "\u202e", "\u2067", "\u2068"])
def test_last_sentences_between_marks_of_direction_are_no_headlines_of_other_stories(mark: str) -> None:
    text = "\n".join(f"{mark}{each}{mark}" for each in SAID)

    assert split_copy(text) == (text, [])
    assert split_copy(f"{text}\n{mark}Related{mark}\n{mark}Who oils the lamp?{mark}") == (text, ["Who oils the lamp?"])
