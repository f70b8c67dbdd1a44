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


def test_a_file_is_decoded_as_where_it_is_brought_in(tmp_path: Path) -> None:
    text = "A café owner was fined £5,000.\n“I paid,” said Zoë Roe."
    for name, data in {"a": text.encode("cp1252"), "b": text.encode("utf-16"), "c": b" \n"}.items():
        (tmp_path / name).write_bytes(data)

    windows, wide, empty = extract(*(str(tmp_path / name) for name in "abc"))

    assert [each["speaker_name"] for each in (*windows["quotes"], *wide["quotes"])] == ["Zoë Roe", "Zoë Roe"]
    assert empty["quotes"] == []


def test_what_is_no_text_is_refused_in_words(tmp_path: Path, standard_input: io.BytesIO) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xd8\xff\xe0junk")
    standard_input.write('{"doc_id": 1, "text": "Café"}'.encode("cp1252"))
    standard_input.seek(0)

    _, picture, _ = refused(str(tmp_path / "a.txt"))
    _, line, _ = refused()
    _, missing, _ = refused(str(tmp_path / "b.txt"))

    assert picture.endswith("a.txt cannot be read: This is a picture. Bring in the text that belongs to it.\n")
    assert line == "Line 1 is not UTF-8: its byte 27 is no part of any character there.\n"
    assert missing.endswith("b.txt cannot be read: No such file or directory\n")
