"""A model trained on settled articles, and what it changes."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.text.reading import read
from articles.text.second_opinion import SecondOpinion

GOLD = Path(__file__).parent.parent / "gold" / "dev.jsonl"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reader")
    few = folder / "gold.jsonl"
    few.write_text("".join(GOLD.read_text("utf-8").splitlines(keepends=True)[:12]), "utf-8")
    said = StringIO()
    call_command("train_reader", str(few), str(folder / "reader.crf"), stdout=said)
    assert "in 12 articles" in said.getvalue()
    return folder / "reader.crf"


def test_what_the_model_knows_is_surer_and_nothing_else_changes(model: Path) -> None:
    article = json.loads(GOLD.read_text("utf-8").splitlines()[0])
    found = read(article["text"]).quotes

    weighed = SecondOpinion(model).weighed(article["text"], found)

    assert [each.spans for each in weighed] == [each.spans for each in found]
    surer = [each for each, was in zip(weighed, found, strict=True) if each.confidence > was.confidence]
    assert surer
    assert all(each.kind == "indirect" and each.how.endswith("model agrees") for each in surer)


def test_it_is_measured_on_articles_kept_apart(model: Path, tmp_path: Path) -> None:
    kept = tmp_path / "held-out.jsonl"
    kept.write_text("".join(GOLD.read_text("utf-8").splitlines(keepends=True)[12:18]), "utf-8")
    said = StringIO()

    call_command("train_reader", str(kept), str(model), "--measure", stdout=said)

    assert "by the rules" in said.getvalue()
    assert "with the model" in said.getvalue()


def test_nothing_to_learn_from_and_no_model_are_said_so(tmp_path: Path) -> None:
    empty = tmp_path / "gold.jsonl"
    empty.write_text("", "utf-8")

    with pytest.raises(CommandError, match="no quote in these articles"):
        call_command("train_reader", str(empty), str(tmp_path / "reader.crf"))
    with pytest.raises(CommandError, match="no model of a reader"):
        call_command("train_reader", str(empty), str(empty), "--measure")
