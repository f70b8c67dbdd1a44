"""Every field of a page, whichever publishing system wrote it."""

from typing import Any

import pytest

from articles.exchange.files import copies
from tests.exchange.systems import SITE, SYSTEMS


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_page_of_a_publishing_system_is_read_field_by_field(name: str) -> None:
    markup, wanted = SYSTEMS[name]

    (got,) = copies("story.html", markup.encode(), url=f"{SITE}/news/bridge")

    read: dict[str, Any] = {"text": got.text.split("\n"), "related": [each.text for each in got.related]}
    assert {field: read.get(field, getattr(got, field)) for field in wanted} == wanted
