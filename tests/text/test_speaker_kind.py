"""What a speaker’s name tells of what they are; a person mends it where it is wrong."""

import pytest

from articles.text.incoming import speaker_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ann Marsh", "person"),
        ("Neighbour", "person"),
        ("Finch & Lowe", "organisation"),
        ("Save Our Ferry", "organisation"),
        ("Harrow Lane Residents’ Association", "organisation"),
        ("Police", "organisation"),
        ("Scientists", "group"),
        ("Protesters", "group"),
        ("Report", "document"),
        ("Chalkboard", "document"),
    ],
)
def test_a_name_tells_what_somebody_is(name: str, kind: str) -> None:
    assert speaker_kind(name) == kind
