"""What the README says is so."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from articles.models import Quote

BASE = Path(settings.BASE_DIR)
README = (BASE / "README.md").read_text(encoding="utf-8")
SETTINGS = (BASE / "newsroom" / "settings.py").read_text(encoding="utf-8")


def test_the_example_fixture_loads_twice(db, tmp_path):
    example = re.search(r"```json\n(.+?)```", README, re.DOTALL)
    path = tmp_path / "clock.json"
    path.write_text(example[1], encoding="utf-8")

    call_command("loaddata", path, verbosity=0)
    call_command("loaddata", path, verbosity=0)

    assert list(Quote.objects.values_list("ref", "words")) == [
        ("b1", "The parts arrive on Monday,"),
        ("b2", "the repair had cost no more than £9,000"),
    ]


def test_every_switch_of_the_settings_is_explained_and_no_other():
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', SETTINGS))
    explained = set(re.findall(r"^\| `([A-Z_]+)`", README, re.MULTILINE))

    assert explained == read


@pytest.mark.parametrize("address", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_what_the_readme_points_at_is_there(address):
    assert (BASE / address).exists()


def test_the_loaddata_line_names_every_fixture_but_the_optional_one():
    line = re.search(r"manage\.py loaddata (10_ratings 20_tags 30_[^\n]+)", README)

    assert line[1].split() == sorted(path.stem for path in (BASE / "fixtures").glob("[1-5]*.json"))
