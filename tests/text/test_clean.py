"""What may stand in text that people send."""

import re
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from articles.models.fields import validate_clean
from articles.text.clean import forbidden_character, newlines


@pytest.mark.parametrize("character", ["\0", "\x01", "\x0b", "\x1f", "\r", "\x7f", "\x85", "\ud83c"])
def test_a_character_that_cannot_be_kept_is_named(character: str) -> None:
    name = f"U+{ord(character):04X}"

    assert forbidden_character(f"Corrow{character}") == name
    with pytest.raises(ValidationError, match=f"cannot be kept \\(U\\+{ord(character):04X}\\)"):
        validate_clean(f"Corrow{character}")


@pytest.mark.parametrize("text", ["", "Corrow", "a\tb\nc", "e\u0301 é", "👩‍🚒\u200d\ufeff", "‏שלום‎", "\ufffd\U0010ffff"])
def test_everything_else_is_kept(text: str) -> None:
    assert forbidden_character(text) is None
    validate_clean(text)


@given(st.text(st.characters(codec=None), max_size=20))
def test_only_controls_and_surrogates_are_forbidden(text: str) -> None:
    held = [c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]

    assert forbidden_character(text) == (f"U+{ord(held[0]):04X}" if held else None)


@given(st.text("ab\r\n", max_size=20))
def test_every_line_end_becomes_one_newline(text: str) -> None:
    lines = newlines(text)

    assert lines.split("\n") == re.split("\r\n|\r|\n", text)
    assert newlines(lines) == lines
