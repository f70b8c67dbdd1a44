"""The dossier of a fact-check: whole, without anything private, and proving itself without the server."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.keeping import Given
from articles.actions.publishing import open_correction
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.review import rate, send_back, sign_off
from articles.exchange import dossier as writing
from articles.models import FactCheck, Quote, Rating
from articles.workflow.vocabulary import CallKind, KeptBy, RedactionGround
from tests.conftest import SOURCE, do, make_article, make_quote
from tests.published import published

pytestmark = pytest.mark.django_db
PAGE = b"<script>alert('a page that was kept')</script>"


def again(quote: Quote) -> Quote:
    return Quote.objects.for_card().get(pk=quote.pk)


@pytest.fixture
def check(scale: dict[str, Rating], ana: User, ben: User, cass: User) -> FactCheck:
    """Published, corrected once, with a kept copy, and private words all around it."""
    quote = make_quote(
        make_article("corrow-ferry", "The ferry & its crew 🚢 sail daily."), "b1", "The ferry & its crew 🚢 sail daily."
    )
    line = do(add_evidence, quote, by=cass, source=SOURCE)
    quote = again(quote)
    piece = quote.fact_check.evidence.get(pk=line.after["evidence"]["id"])
    do(keep_copy, quote, by=cass, piece=piece, given=Given(PAGE, KeptBy.UPLOAD, name="page.html"))
    do(rate, again(quote), by=ana, rating=scale["false"], summary="SECRET first draft")
    do(send_back, again(quote), by=ben, because="SECRET to a colleague")
    raise_call(again(quote), by=cass, call=Raised(CallKind.LEGAL, because="SECRET legal advice"))
    do(rate, again(quote), by=ana, rating=scale["supported"], summary="The timetable says so.")
    do(sign_off, again(quote), by=ben)
    found = FactCheck.objects.get(quotes=quote)
    published(found, by=ana)
    found.refresh_from_db()
    open_correction(found, by=ana, seen=found.row_version, because="SECRET reason inside")
    do(rate, again(quote), by=ana, rating=scale["false"], summary="Never on Sundays.")
    do(sign_off, again(quote), by=ben)
    published(found, by=ana, kind="correction", note="Not on Sundays.")
    found.refresh_from_db()
    open_correction(found, by=ana, seen=found.row_version, because="Once more.")
    do(
        add_evidence,
        again(quote),
        by=cass,
        source=SOURCE.__class__(url="https://secret.example"),
    )
    return found


def unpacked(client: Client, check: FactCheck, to: Path) -> Path:
    reply = client.get(f"/desk/fact-checks/{check.pk}/dossier.zip")
    assert reply.status_code == 200
    with zipfile.ZipFile(io.BytesIO(reply.getvalue())) as archive:
        assert archive.testzip() is None
        archive.extractall(to)
    return to


def verified(folder: Path) -> subprocess.CompletedProcess[str]:
    alone = [sys.executable, "-I", "-S", str(folder / "verify.py")]
    return subprocess.run(alone, capture_output=True, text=True, check=False, env={"PYTHONDONTWRITEBYTECODE": "1"})


@pytest.fixture
def folder(client: Client, check: FactCheck, ana: User, tmp_path: Path) -> Path:
    client.force_login(ana)
    return unpacked(client, check, tmp_path / "dossier")


def test_it_holds_every_version_source_copy_and_step_and_verifies_alone(folder: Path, check: FactCheck) -> None:
    done = verified(folder)

    assert (done.returncode, done.stderr) == (0, "")
    assert "As it was made" in done.stdout
    for version in check.versions.all():
        assert json.loads((folder / f"versions/{version.number}.json").read_text()) == version.payload
    (copy,) = (folder / "copies").iterdir()
    assert copy.read_bytes() == PAGE
    assert copy.suffix == ".bin", "what was kept of a page does not open as one"
    page = (folder / "index.html").read_text()
    for words in ("Never on Sundays.", "Not on Sundays.", "&amp; its crew", copy.name, "verify.py"):
        assert words in page
    assert "http://testserver" not in page.replace("http://testserver/fact-checks/", "")
    steps = [json.loads(line) for line in (folder / "record.jsonl").read_text().splitlines()]
    done_by = {step["did"]: step["who"] for step in steps}
    assert done_by["signed off"] != done_by["proposed"]
    assert [step["after"].get("version") for step in steps if step["did"] == "published"] == [1, 2]


def test_nothing_private_or_drafted_is_in_it(folder: Path) -> None:
    held = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())

    for secret in (b"SECRET", b"secret.example", b"Once more.", b"Ana Sorel", b"Ben Tolley", b"Cass Wren"):
        assert secret not in held


def _corrupt(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" ")


def _reorder(folder: Path) -> None:
    path = folder / "record.jsonl"
    first, *rest = path.read_text().splitlines()
    path.write_text("\n".join([*rest, first]) + "\n")
    _own_up(folder, "record.jsonl")


def _rewrite(folder: Path) -> None:
    path = folder / "versions" / "1.json"
    path.write_text(path.read_text().replace("The timetable says so.", "The timetable said so."))
    _own_up(folder, "versions/1.json")


def _own_up(folder: Path, name: str) -> None:
    """Makes the manifest agree with what was changed."""
    data, manifest = (folder / name).read_bytes(), json.loads((folder / "manifest.json").read_text())
    manifest["files"][name] = {"sha256": writing.hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    (folder / "manifest.json").write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda folder: _corrupt(folder / "index.html"), "index.html is not the file that was put in"),
        (lambda folder: _corrupt(next((folder / "copies").iterdir())), "is not the file that was put in"),
        (lambda folder: (folder / "evidence.json").unlink(), "evidence.json is missing"),
        (lambda folder: (folder / "more.txt").write_text("more"), "more.txt was added"),
        (lambda folder: (folder / "manifest.json").write_text("{"), "cannot be read"),
        (_rewrite, "version 1 is not what was published"),
        (_reorder, "does not follow the line before it"),
    ],
)
def test_what_was_changed_is_found(folder: Path, change: Any, words: str) -> None:
    change(folder)

    done = verified(folder)

    assert done.returncode == 1
    assert words in done.stderr


def test_only_an_editor_takes_it_and_only_of_what_was_published(
    client: Client, check: FactCheck, cass: User, ana: User
) -> None:
    client.force_login(cass)
    assert client.get(f"/desk/fact-checks/{check.pk}/dossier.zip").status_code == 403
    client.force_login(ana)
    bare = FactCheck.objects.create(claim="Never published.", author=ana)
    reply = client.get(f"/desk/fact-checks/{bare.pk}/dossier.zip")
    assert reply.status_code == 409
    assert "nothing to hand over" in reply.text


def test_copies_beyond_the_limit_are_named_and_left_out(
    client: Client, check: FactCheck, ana: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "COPIES_HOLD", len(PAGE) - 1)
    client.force_login(ana)
    folder = unpacked(client, check, tmp_path)

    assert not (folder / "copies").exists()
    (piece,) = json.loads((folder / "evidence.json").read_text())
    assert (piece["copies"][0]["file"], piece["copies"][0]["bytes"]) == (None, len(PAGE))
    assert verified(folder).returncode == 0


def test_what_was_blanked_stays_blank_and_the_rest_still_verifies(
    client: Client, check: FactCheck, ana: User, ben: User, tmp_path: Path
) -> None:
    asked = ask_redaction(check, by=ana, ground=RedactionGround.COURT, because="By order of a court.")
    carry_out(asked, by=ben, seen=1)
    client.force_login(ana)
    folder = unpacked(client, check, tmp_path)

    assert verified(folder).returncode == 0
    assert not (folder / "versions/1.json").exists()
    assert not (folder / "copies").exists()
    page = (folder / "index.html").read_text()
    assert "By order of a court." in page
    assert "the sources, which may hold what was blanked, are left out" in page
