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


def refused(*files: str) -> tuple[str, str, list[object]]:
    """Why the command failed, what it named, and the documents it answered all the same."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("extract_quotes", *files, stdout=out, stderr=err)
    return str(failed.value), err.getvalue(), [json.loads(line)["doc_id"] for line in out.getvalue().splitlines()]


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


def test_lines_that_are_no_documents_are_named_and_the_others_answered(standard_input: io.BytesIO) -> None:
    good = json.dumps({"doc_id": "wall", "text": TEXT + "\x00\ud83c"}).encode()
    standard_input.write(
        b"\n".join([b"{", good, b"[1]", b'{"doc_id": 1, "text": null}', b"\xff", b"[" * 100_000, good])
    )
    standard_input.seek(0)

    why, named, answered = refused()

    assert why == "5 of 7 could not be read."
    assert [line.split(" is not")[0] for line in named.splitlines()] == [f"Line {n}" for n in (1, 3, 4, 5, 6)]
    assert answered == ["wall", "wall"]


def test_files_that_cannot_be_read_are_named_and_the_others_answered(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "wall").write_text(TEXT, "utf-8")

    why, named, answered = refused(*(str(tmp_path / name) for name in ("binary", "missing", "wall")))

    assert why == "2 of 3 could not be read."
    assert ["binary cannot be read" in named, "missing cannot be read" in named] == [True, True]
    assert answered == [str(tmp_path / "wall")]
