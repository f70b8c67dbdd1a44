"""What editors settled, as a gold set that the reader is scored on."""

import json
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.actions import publishing
from articles.actions.correcting import split
from articles.actions.recording import seen_now
from articles.actions.review import rate, reject
from articles.models import Article, Rating, Speaker
from tests.conftest import COPY, HEADLINE, do, fresh, make_article, make_quote


def exported(*slugs: str) -> list[dict]:
    out = StringIO()
    call_command("export_gold", *slugs, stdout=out, stderr=StringIO())
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def settled(article: Article, scale: dict[str, Rating], ana: User) -> Article:
    """b4 is no quote; the others are rated."""
    for quote in article.quotes.order_by("pk"):
        if quote.ref == "b4":
            do(reject, quote, by=ana)
        else:
            do(rate, quote, by=ana, rating=scale["nothing-to-rate"], reason="opinion")
    return article


def test_a_settled_article_is_written_with_its_quotes_headlines_and_what_is_none(settled: Article) -> None:
    Speaker.objects.filter(slug="ines-dahl").update(aliases=["Ms Dahl"])

    [document] = exported()

    text = document["text"]
    assert (document["doc_id"], text) == ("corrow-harbour-wall", f"{COPY}\n{HEADLINE}")
    assert [text[start:end] for start, end in document["headlines"]] == [HEADLINE]
    [[start, end]] = document["not_quotes"]
    assert text[start:end] == "the closure would cost them 200 crates a week"
    said = [" ".join(text[start:end] for start, end in quote["spans"]) for quote in document["quotes"]]
    assert said[0] == "the repair “long overdue”"
    assert said[3] == "will not stop"
    third = document["quotes"][2]
    assert (third["kind"], third["speaker_name"], third["speaker_also"]) == ("direct", "Ines Dahl", ["Ms Dahl"])
    assert (text[third["speaker_start"] : third["speaker_end"]], third["cue"]) == ("she", "wrote")
    assert third["reason"] == "opinion"


def test_what_is_still_to_check_is_not_gold_and_parts_and_our_words_never_are(
    settled: Article, scale: dict[str, Rating], ana: User
) -> None:
    before = exported()
    whole = fresh(settled.quotes.get(ref="b2"))
    part = split(whole, by=ana, seen=seen_now(whole), fragments=[whole.fragments[0]])
    own = make_quote(settled, "u1", "be shut from Monday", kind="own")
    make_article("without-quotes")

    assert exported() == []
    with pytest.raises(CommandError, match="not settled yet, or kept here by a flag: corrow-harbour-wall, nowhere"):
        exported("corrow-harbour-wall", "nowhere")
    for quote in (part, own):
        do(rate, quote, by=ana, rating=scale["supported"])
    assert exported("corrow-harbour-wall") == before


def test_the_reader_is_scored_on_what_was_written(settled: Article, tmp_path: Path) -> None:
    path, out = tmp_path / "gold.jsonl", StringIO()
    path.write_text("\n".join(json.dumps(each) for each in exported()), encoding="utf-8")

    call_command("extract_quotes", score=str(path), stdout=out)

    rows = {line.split()[0]: line.split()[1:] for line in out.getvalue().splitlines()[1:4]}
    assert rows["all"][0] == "4"
    assert float(rows["direct"][1]) == 100
    for wrong in ("{}", "x", "[]"):
        path.write_text(wrong)
        with pytest.raises(CommandError, match="Line 1 of"):
            call_command("extract_quotes", score=str(path), stdout=out)


def test_an_embargo_keeps_the_reason_of_a_finding(settled: Article, ana: User) -> None:
    check = settled.quotes.get(ref="b3").fact_check
    publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=timezone.now() + timedelta(days=1))

    [document] = exported()

    assert [quote["reason"] for quote in document["quotes"]] == ["opinion", "opinion", "", "opinion"]
