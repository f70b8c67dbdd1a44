"""The rules let through what they should, are there after every migration, and are missed when they are not."""

from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import connection

from articles import startup
from articles.checks import rules_are_in_place
from articles.models import FactCheck, Quote, triggers
from articles.models.triggers import sqlite
from tests.conftest import COPY, fragments_of
from tests.forbidden import (
    FALSE,
    TRUE,
    World,
    Write,
    copied,
    everything,
    insert,
    make_world,
    placed,
    queryset,
    run,
    saved,
    update,
    without,
)

SIGN_CHECK = update("factcheck", "check", state="'signed_off'", approver_id="{ben}")
VOID_QUOTE = update("quote", "signed", state="'proposed'", signed_by_id="NULL")
TO_CHECK = {"state": "'to_check'", "proposed_by_id": "NULL", "signed_by_id": "NULL"}
CORROW = {"fragments": "'[[0, 6]]'", "words": "'Corrow'"}
NEW_ID = "00000000-0000-4000-8000-000000000001"
MOVE_ALL = (
    "UPDATE articles_quote SET row_version = row_version + 1, revision_id = (SELECT MAX(id) FROM articles_revision)"
    " WHERE in_copy AND revision_id = {revision}"
)

ALLOWED: dict[str, list[Write]] = {
    "proposing": [
        update("quote", "to_check", state="'proposed'", proposed_by_id="{ana}", fact_check_id="{bare_check}"),
    ],
    "signing off": [SIGN_CHECK, update("quote", "proposed", state="'signed_off'", signed_by_id="{ben}")],
    "signing what asks for a summary": [
        update("factcheck", "bare_check", rating_id="{not_verified}", summary="'Nobody answered.'"),
        update("factcheck", "bare_check", state="'signed_off'", approver_id="{ben}"),
    ],
    "signing what asks for a reason": [
        update("factcheck", "bare_check", rating_id="{nothing_to_rate}", summary="'A plan.'", reason="'intention'"),
        update("factcheck", "bare_check", state="'signed_off'", approver_id="{ben}"),
    ],
    "voiding a signature": [
        VOID_QUOTE,
        update("factcheck", "signed_check", state="'draft'", approver_id="NULL", claim="'The wall holds.'"),
        update("evidence", "signed_evidence", False, withdrawn_by_id="{cass}", withdrawn_at="added_at"),
        insert("evidence", "signed_evidence"),
        update("quote", "signed", **CORROW),
    ],
    "withdrawing with its notice": [
        insert(
            "publishedversion",
            "public_version",
            number="number + 1",
            kind="'withdrawal'",
            note="'Wrong.'",
            approver_id="NULL",
            check_row_version="(SELECT row_version FROM articles_factcheck c WHERE c.id = fact_check_id)",
        ),
        update("factcheck", "public_check", state="'withdrawn'"),
    ],
    "sending back what is signed": [update("quote", "signed", **TO_CHECK)],
    "not a quote, from to check": [update("quote", "to_check", state="'rejected'")],
    "not a quote, from proposed": [update("quote", "proposed", **TO_CHECK | {"state": "'rejected'"})],
    "bringing back what is not a quote": [
        update("quote", "to_check", state="'rejected'"),
        update("quote", "to_check", state="'to_check'"),
    ],
    "moving a quote": [placed("to_check", *fragments_of(COPY, "Corrow", "wall"), words="Corrow wall")],
    "moving a part within its whole": [placed("part", *fragments_of(COPY, "repair"), words="repair")],
    "a part of another quote over it": [insert("quote", "part", ref="'b9'", part_of_id="{to_check}", **CORROW)],
    "a quote over one that is not a quote": [copied(Quote, "rejected", ref="b9", state="rejected")],
    "a quote as a fixture brings it": [copied(Quote, "to_check", ref="b9", fragments=[[0, 6]], words="Corrow")],
    "a fact-check as a fixture brings it": [copied(FactCheck, "check", public_id=NEW_ID)],
    "the wording of what is signed": [
        update("quote", "signed", wording="'confirmed'", wording_source="'letter'", wording_by_id="{cass}"),
    ],
    "an assignee of what is signed": [queryset(Quote, "signed", assignee=None)],
    "a deadline, without counting": [update("quote", "signed", counted=False, queue_due="created_at")],
    "saving a quote as it stands": [saved(Quote, "to_check")],
    "an article's particulars": [update("article", "article", headline="'The wall'", slug="'the-wall'")],
    "an address for a quoted headline": [
        update("relatedheadline", "headline", False, url="'https://ferry.example/'", position="3"),
    ],
    "another headline": [
        insert("relatedheadline", "headline", position="2", text="'Ferry stops'"),
        "UPDATE articles_relatedheadline SET text = 'Ferry runs' WHERE position = 2",
    ],
    "a correction of the copy": [
        update("article", "article", False, correcting=TRUE),
        insert("revision", "revision", number="2", text="text || ' Corrected.'"),
        update("quote", "to_check", in_copy=FALSE),
        MOVE_ALL,
        update("article", "article", False, correcting=FALSE),
    ],
    "a line in the record": [insert("activity", "line")],
    "the undo of another line": [insert("activity", "undo", undoes_id="id")],
    "merging speakers": [
        insert("speaker", "speaker", slug="'ines'"),
        "UPDATE articles_speaker SET merged_into_id = {speaker} WHERE slug = 'ines'",
    ],
    "taking a tag off": ["DELETE FROM articles_quotetag WHERE id = {tagging}"],
}


@pytest.fixture(scope="module")
def world(kept_for_the_module: None) -> World:
    return make_world()


@pytest.mark.parametrize("writes", ALLOWED.values(), ids=ALLOWED)
def test_what_is_right_is_let_through(world: World, db: None, writes: list[Write]) -> None:
    for write in writes:
        before = everything()

        run(write, world)

        assert everything() != before or write is ALLOWED["saving a quote as it stands"][0]


def test_after_migrating_no_rule_is_missing(db: None) -> None:
    assert triggers.missing() == []
    assert rules_are_in_place(databases=["default"]) == []


def test_a_rule_that_is_gone_is_named_and_the_desk_does_not_serve(db: None) -> None:
    assert startup.why_not_to_serve() is None

    with without(["quote_no_delete"]):
        assert triggers.missing() == ["quote_no_delete"]
        assert "lacks 1 of its rules (first quote_no_delete)" in str(startup.why_not_to_serve())
        assert [warning.id for warning in rules_are_in_place(databases=["default"])] == ["articles.W001"]

    assert startup.why_not_to_serve() is None


def test_a_process_that_must_not_serve_ends_with_a_sentence(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    with without(["quote_no_delete"]), pytest.raises(SystemExit) as ended:
        startup.refuse_to_serve_unsafely()

    assert ended.value.code == 3
    assert capsys.readouterr().err.startswith("newsroom does not start: the database lacks 1 of its rules")


def test_a_rule_from_an_older_version_counts_as_missing_until_it_is_made_anew(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = triggers.all_rules()
    monkeypatch.setattr(triggers, "all_rules", lambda: [replace(first, when="2 = 2"), *others])
    assert triggers.missing() == [first.name]

    triggers.install()

    assert triggers.missing() == []
    assert len(triggers._present(connection)) == len(others) + 1


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL can switch a trigger off")
def test_a_rule_that_is_switched_off_counts_as_missing(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_revision DISABLE TRIGGER USER")

    assert set(triggers.missing()) == {rule.name for rule in triggers.all_rules() if rule.table == "articles_revision"}


def test_migrating_again_makes_the_rules_that_were_gone(db: None) -> None:
    triggers.drop()
    assert len(triggers.missing()) == len(triggers.all_rules())

    call_command("migrate", verbosity=0)

    assert triggers.missing() == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads a small table whole")
def test_whether_quotes_overlap_is_asked_of_those_that_end_after_it(db: None) -> None:
    """Correcting the copy of 1,500 quotes looks at few others for each, since those before it end before it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "EXPLAIN QUERY PLAN SELECT 1 FROM articles_quote o"
            " WHERE o.revision_id = 1 AND json_extract(o.fragments, '$[#-1][1]') > 5"
        )
        plan = " ".join(row[3] for row in cursor.fetchall())
    assert "quote_by_last_end" in plan
    assert "json_extract(o.fragments, '$[#-1][1]')" in sqlite.WORDS["overlap"]
