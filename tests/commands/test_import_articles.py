"""`import_articles`: files and folders in, each failure named, and nothing twice however often it is run."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Activity, Article, Quote, Revision

FILES = 200


def imported(*sources: object, **options: str | int) -> tuple[str, str, int]:
    out, told, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command("import_articles", *map(str, sources), stdout=out, stderr=told, **options)
    except SystemExit as ended:
        code = int(ended.code or 0)
    return out.getvalue(), told.getvalue(), code


def copy_number(number: int) -> str:
    return (
        f"The harbour wall of Corrow was inspected for the {number}th time on Monday.\n"
        f"“The cracks are {number} centimetres wide,” said Ines Dahl, the harbour master.\n"
        f"The council said the repair would cost {number},000 crowns.\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(copy_number(number), encoding="utf-8")
    (tmp_path / ".hidden").write_text("Not an article.")
    return tmp_path


@pytest.mark.django_db
def test_a_folder_comes_in_once_however_often_it_is_run(folder: Path, rui: User) -> None:
    first = imported(folder, by="rui", outlet="Corrow News")
    again = imported(folder)

    assert first[0] == "3 brought in, 0 here already, 0 failed.\n"
    assert again[0] == "0 brought in, 3 here already, 0 failed.\n"
    assert (first[2], again[2]) == (0, 0)
    assert {article.outlet for article in Article.objects.all()} == {"Corrow News"}
    assert set(Activity.objects.values_list("actor__username", flat=True)) == {"rui"}
    assert "3 of 3 files: 3 brought in" in first[1]


@pytest.mark.django_db
def test_each_article_is_named_where_that_is_asked_for(folder: Path) -> None:
    (folder / "1.txt").write_text(f"Wall leaks\n\n{copy_number(1)}“It leaks,” said Bo Roe.\n", encoding="utf-8")

    first, again = (imported(folder, verbosity=2)[1].splitlines() for _ in range(2))
    _, quiet, _ = imported(folder)

    assert f"{folder}/1.txt: Wall leaks, 3 quotes" in first
    assert f"{folder}/1.txt: here already as “Wall leaks”" in again
    assert sum(line.startswith(f"{folder}/") for line in first) == 3
    assert "Wall leaks" not in quiet


@pytest.mark.django_db
def test_each_failure_names_its_file_and_why_and_the_others_come_in(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "picture.txt").write_bytes(b"\xff\xd8\xff\xe0junk")

    out, told, code = imported(folder, folder / "nowhere.txt")

    assert code == 1
    assert out == "3 brought in, 0 here already, 4 failed.\n"
    for name in ("empty.txt", "noise.txt", "picture.txt", "nowhere.txt"):
        (line,) = [line for line in told.splitlines() if name in line]
        assert len(line.partition(f"{name}: ")[2]) > 10, "it says why"
    assert Article.objects.count() == 3


@pytest.mark.django_db
def test_nobody_brings_in_for_an_account_that_is_not_there(folder: Path) -> None:
    with pytest.raises(CommandError, match="no active account"):
        imported(folder, by="nobody")


@pytest.mark.django_db(transaction=True)
def test_an_import_that_is_killed_and_run_again_lacks_and_doubles_nothing(tmp_path: Path) -> None:
    for number in range(FILES):
        (tmp_path / f"{number:03}.txt").write_text(copy_number(number), encoding="utf-8")
    command = [sys.executable, "manage.py", "import_articles", str(tmp_path)]

    running = subprocess.Popen(command, cwd=settings.BASE_DIR, env=own_database(), stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while Article.objects.count() < FILES // 4 and time.monotonic() < until and running.poll() is None:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    half = Article.objects.count()
    again = subprocess.run(command, cwd=settings.BASE_DIR, env=own_database(), capture_output=True, text=True)

    assert 0 < half < FILES, "it was killed on its way"
    assert again.returncode == 0, again.stderr
    assert again.stdout == f"{FILES - half} brought in, {half} here already, 0 failed.\n"
    assert Article.objects.count() == Revision.objects.count() == FILES
    assert Quote.objects.count() == 2 * FILES
    assert Activity.objects.filter(target_kind="quote").count() == 2 * FILES
    assert Activity.objects.filter(target_kind="article").count() == FILES


def own_database() -> dict[str, str]:
    """The environment of a command that works on this test's database."""
    known = connection.settings_dict
    address = f"sqlite:///{known['NAME']}"
    if connection.vendor == "postgresql":
        person = f"{known['USER']}:{known['PASSWORD']}" if known["PASSWORD"] else known["USER"]
        address = f"postgres://{person}@{known['HOST']}:{known['PORT']}/{known['NAME']}"
    return {**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
