"""Who is named in a note."""

import pytest

from articles.text.mentions import MOST, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@ana, is it the wall?", ["ana"]),
        ("Ask @ana. Or @ben-w…", ["ana", "ben-w"]),
        ("(@ana.sorel) and @Ana.Sorel again", ["ana.sorel"]),
        ("Written to press@council.example and @ nobody", []),
        ("https://social.example/@council", []),
        ("@éva", ["éva"]),
    ],
)
def test_a_name_stands_after_an_at_that_begins_a_word(text, names):
    assert names_in(text) == names


def test_only_so_many_are_named():
    assert len(names_in(" ".join(f"@p{n}" for n in range(200)))) == MOST
