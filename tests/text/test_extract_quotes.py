"""The command that reads text and writes what was found, a line of JSON for each document."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

TEXT = "Ines Dahl mended the wall 🌊.\n“It leaks,” she said."


def extract(*files: str) -> list[dict[str, object]]:
    out = io.StringIO()
    call_command("extract_quotes", *files, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    stream = io.BytesIO()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    return stream


def test_lines_of_json_come_back_with_their_quotes(standard_input: io.BytesIO) -> None:
    standard_input.write(json.dumps({"doc_id": 7, "text": TEXT}).encode() + b"\n\n")
    standard_input.seek(0)

    (document,) = extract()

    (quote,) = document["quotes"]
    assert (document["doc_id"], document["headlines"]) == (7, [])
    assert (quote["kind"], quote["speaker_name"], quote["speaker_text"], quote["cue"]) == (
        "direct",
        "Ines Dahl",
        "she",
        "said",
    )
    assert [TEXT[start:end] for start, end in quote["spans"]] == ["It leaks"]
    assert TEXT[quote["speaker_start"] : quote["speaker_end"]] == "she"


def test_plain_files_are_named_as_arguments(tmp_path: Path) -> None:
    file = tmp_path / "wall.txt"
    file.write_text(TEXT, encoding="utf-8-sig")

    (document,) = extract(str(file))

    assert document["doc_id"] == str(file)
    assert len(document["quotes"]) == 1


@pytest.mark.parametrize(
    ("line", "why"), [(b"{", "Line 1 is not JSON"), (b"[1]", "Line 1 is not of the form"), (b"\xff", "JSON")]
)
def test_a_line_that_is_no_document_is_named(standard_input: io.BytesIO, line: bytes, why: str) -> None:
    standard_input.write(line)
    standard_input.seek(0)

    with pytest.raises(CommandError, match=why):
        extract()


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\xff")

    for name in ("binary", "missing"):
        with pytest.raises(CommandError, match=f"{name} cannot be read"):
            extract(str(tmp_path / name))
