"""`manage.py loaddata`: the same fixtures twice, over the work of editors, and on the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from articles.actions.editing import save_edited
from articles.actions.review import check_wording, rate
from articles.actions.tagging import tag
from articles.models import Article, Quote, Rating, RelatedHeadline, Revision, Speaker, Tag
from tests.conftest import do
from tests.fixture_files import FILES, SLUG, load
from tests.forbidden import everything
from tests.scales import use_preset


def counts() -> dict[str, int]:
    kinds = (Article, Revision, RelatedHeadline, Quote, Speaker, Rating, Tag)
    return {kind.__name__: kind._default_manager.count() for kind in kinds}


def test_the_fixtures_load_one_by_one_and_again_without_changing_a_row(db: None) -> None:
    for file in FILES:
        if file.stem == "60_own_words":
            assert Quote.objects.count() == 14
        load(file)
    loaded = everything()

    load(*FILES)
    for file in FILES:
        load(file.stem)

    assert everything() == loaded
    assert counts() == {
        "Article": 1,
        "Revision": 1,
        "RelatedHeadline": 6,
        "Quote": 18,
        "Speaker": 8,
        "Rating": 5,
        "Tag": 5,
    }


def test_the_whole_folder_loads_at_once_and_says_how_much(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("loaddata", *(file.stem for file in FILES))
    first = capsys.readouterr().out
    call_command("loaddata", *(file.stem for file in FILES))

    objects = sum(len(json.loads(file.read_text())) for file in FILES)
    assert first == f"Installed {objects} object(s) from 7 fixture(s)\n"
    assert f"{objects} of them were on the desk already, unchanged." in capsys.readouterr().out


def _rated(ana: User) -> None:
    do(rate, Quote.objects.get(ref="b4"), by=ana, rating=Rating.objects.get(slug="false"))


def _tagged(ana: User) -> None:
    do(tag, Quote.objects.get(ref="h3"), by=ana, name="politics")


def _wording_checked(ana: User) -> None:
    do(check_wording, Quote.objects.get(ref="b8"), by=ana, wording="confirmed", source="release")


def _article_edited(ana: User) -> None:
    article = Article.objects.get()
    article.byline = "Staff"
    save_edited(article, by=ana)


@pytest.mark.parametrize(
    ("deed", "message"),
    [
        (_rated, f"50_quotes.json: object 4 (articles.quote {SLUG} b4), state: the desk has “proposed”"),
        (_tagged, f"50_quotes.json: object 11 (articles.quote {SLUG} h3): editors have worked on this since"),
        (_wording_checked, f"50_quotes.json: object 8 (articles.quote {SLUG} b8), wording: the desk has “confirmed”"),
        (_article_edited, f"40_articles.json: object 1 (articles.article {SLUG}), byline: the desk has “Staff”"),
    ],
)
def test_what_editors_have_changed_is_never_loaded_over(
    ana: User, tmp_path: Path, deed: Callable[[User], None], message: str
) -> None:
    load(*FILES)
    deed(ana)
    worked_on = everything()
    new = tmp_path / "00_new.json"
    new.write_text(json.dumps([{"model": "articles.tag", "fields": {"name": "new", "key": "new"}}]))

    with pytest.raises(CommandError) as refused:
        load(new, *FILES)

    assert str(refused.value).startswith(f"Nothing was loaded. {message}")
    assert str(refused.value).endswith("it is not loaded over.")
    assert everything() == worked_on


def test_a_desk_that_went_on_to_another_scale_keeps_it_when_the_fixtures_are_loaded_again(db: None) -> None:
    load(*FILES)
    use_preset("seven")
    before = everything()

    load(*FILES)

    assert everything() == before
    assert "half-true" in Rating.objects.offered().values_list("slug", flat=True)


def test_the_fixtures_bring_no_scale_into_use_where_the_desk_has_its_own(db: None) -> None:
    mine = use_preset("two")

    load(*FILES)

    assert list(Rating.objects.offered()) == list(mine.values())


def test_another_label_of_the_same_name_is_not_loaded_over(db: None, tmp_path: Path) -> None:
    load("10_ratings")
    (tmp_path / "untrue.json").write_text(_fixture("10_ratings").replace('"label": "False"', '"label": "Untrue"'))

    with pytest.raises(CommandError, match=r"rating false 3\), label: the desk has “False”, the fixture “Untrue”"):
        load(tmp_path / "untrue.json")


def _fixture(stem: str) -> str:
    return (settings.BASE_DIR / "fixtures" / f"{stem}.json").read_text()


def test_a_fixture_that_is_not_there_or_is_not_json_is_refused(db: None, tmp_path: Path) -> None:
    (tmp_path / "seed.xml").write_text("<django-objects/>")

    with pytest.raises(CommandError, match="No fixture named 'nowhere' found"):
        load("nowhere")
    with pytest.raises(CommandError, match=r"^Nothing was loaded\. .*seed\.xml: .* are plain \.json files\.$"):
        load(tmp_path / "seed.xml")


def manage(database: str, *words: object) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    command = [sys.executable, "manage.py", *map(str, words)]
    return subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def database_under_test() -> str:
    known = {name: quote(str(value), safe="/") for name, value in connection.settings_dict.items()}
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    return "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**known)


def test_on_the_command_line_a_refusal_is_one_line_and_exit_code_1(django_db_setup: None, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('[{"model": "articles.tag", "fields": {"name": "harbour", "colour": "red"}}]')

    too_early = manage(f"sqlite:///{tmp_path}/empty.sqlite3", "loaddata", broken)
    refused = manage(database_under_test(), "loaddata", broken)

    assert (too_early.returncode, too_early.stdout) == (refused.returncode, refused.stdout) == (1, "")
    assert too_early.stderr == (
        "CommandError: Nothing was loaded. The tables are not there yet. Run: python manage.py migrate\n"
    )
    assert refused.stderr == (
        "CommandError: Nothing was loaded. broken.json: object 1 (articles.tag), colour: "
        "articles.tag has no such field.\n"
    )
