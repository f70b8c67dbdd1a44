"""Whatever is wrong with a fixture, it is refused whole, in one line that names file, object and field."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError

from tests.fixture_files import SLUG, load
from tests.forbidden import everything


def record_of(model: str, number: int = 0) -> dict[str, Any]:
    """One of the project's own records, but on another place than any row of the seed."""
    stem, new = {
        "article": ("40_articles", {"slug": "corrow"}),
        "revision": ("40_articles", {"number": 2}),
        "relatedheadline": ("45_related_headlines", {"position": 9}),
        "speaker": ("30_speakers", {"slug": "ines-dahl"}),
        "scale": ("10_ratings", {"version": 2}),
        "rating": ("10_ratings", {"slug": "half-true", "position": 9}),
        "tag": ("20_tags", {"name": "harbour", "key": "harbour"}),
        "quote": ("50_quotes", {"ref": "b9", "fragments": [[111, 157]], "position": 111, "words": ATTACK}),
        "factcheck": (None, {"public_id": PUBLIC_ID, "claim": "It holds.", "author": ["ana"], "created_at": WHEN}),
        "evidence": (None, {"fact_check": [PUBLIC_ID], "url": "https://corrow.example/", "added_by": ["ana"]}),
        "keptcopy": (None, {"evidence": 1}),
        "activity": (None, {"verb": "rate", "target_kind": "quote", "target_id": 1, "at": WHEN}),
    }[model]
    records = json.loads((settings.BASE_DIR / "fixtures" / f"{stem}.json").read_text()) if stem else [{"fields": {}}]
    found = next((r for r in records if r.get("model") == f"articles.{model}"), records[0])
    return {"model": f"articles.{model}", "fields": found["fields"] | new}


ATTACK = "in the wake of the Manchester synagogue attack"
FIRST_LINE = (
    "The organisers of a protest in support of Palestine Action have refused a plea by Scotland Yard to call it off "
    f"{ATTACK}."
)
PUBLIC_ID = "00000000-0000-4000-8000-000000000001"
WHEN = "2026-11-22T09:00:00Z"
# A second revision is no fixture's business where quotes stand in the first: the desk says what becomes of each.
GOOD = ("article", "relatedheadline", "speaker", "scale", "rating", "tag", "quote", "factcheck")


@pytest.mark.parametrize("model", GOOD)
def test_the_records_that_are_broken_below_are_whole_and_load_once(
    seed: None, ana: User, tmp_path: Path, model: str
) -> None:
    before = everything()
    (tmp_path / "whole.json").write_text(json.dumps([record_of(model)]))

    for _ in range(3):
        load(tmp_path / "whole.json")

    grown = {name.lower(): len(rows) - len(before[name]) for name, rows in everything().items()}
    grown.pop("statementterm")  # the index over what is said, kept beside the rows
    assert {name: number for name, number in grown.items() if number} == {model: 1}


LEFT_OUT = object()
UNKNOWN = ["five", 1, "half-true"]
OTHER = f"{FIRST_LINE}\nNobody has said anything."
KEPT, TYPE, MISSING, STATED = "cannot be kept", "is not text", "this is missing", "a fixture states this"
BROKEN = {
    # other rows
    "an unknown speaker": ("quote", {"speaker": ["nobody"]}, "speaker", "there is no speaker “nobody”"),
    "an unknown revision": ("quote", {"revision": [SLUG, 7]}, "revision", f"there is no revision “{SLUG} 7”"),
    "an unknown part": ("quote", {"part_of": [SLUG, "z1"]}, "part_of", f"there is no quote “{SLUG} z1”"),
    "an unknown article": ("relatedheadline", {"linked_article": ["x"]}, "linked_article", "there is no article “x”"),
    "an unknown author": ("factcheck", {"author": ["eve"]}, "author", "there is no user “eve”"),
    "a pk that is not there": ("quote", {"speaker": 999}, "speaker", "id 999 is not a valid choice"),
    "a name that is no list": ("quote", {"speaker": "william"}, "speaker", "named by its natural key, a list"),
    "an empty name": ("quote", {"speaker": []}, "speaker", "not how a speaker is named"),
    "a name too long": ("quote", {"revision": [SLUG, 1, 1]}, "revision", "not how a revision is named"),
    "a name of the wrong kind": ("quote", {"revision": [SLUG, "one"]}, "revision", "not how a revision is named"),
    "tags in a quote": ("quote", {"tags": [["protest"]]}, "tags", "objects of their own (articles.quotetag)"),
    # fields
    "an unknown field": ("quote", {"colour": "red"}, "colour", "articles.quote has no such field"),
    "no article": ("quote", {"article": LEFT_OUT}, "article", MISSING),
    "no ref": ("quote", {"ref": LEFT_OUT}, "ref", MISSING),
    "no fragments": ("quote", {"fragments": LEFT_OUT}, "fragments", MISSING),
    "no words": ("quote", {"words": LEFT_OUT}, "words", "cannot be blank"),
    "no sha256": ("revision", {"sha256": LEFT_OUT}, "sha256", MISSING),
    "no key": ("tag", {"key": LEFT_OUT}, "key", MISSING),
    "a null kind": ("quote", {"kind": None}, "kind", MISSING),
    "a null mention": ("quote", {"mention": None}, "mention", MISSING),
    "null aliases": ("speaker", {"aliases": None}, "aliases", MISSING),
    "an article of no stated time": ("article", {"created_at": LEFT_OUT}, "created_at", STATED),
    "a revision of no stated time": ("revision", {"created_at": LEFT_OUT}, "created_at", STATED),
    "a quote of no stated time": ("quote", {"created_at": LEFT_OUT}, "created_at", STATED),
    "a fact-check of no stated id": ("factcheck", {"public_id": LEFT_OUT}, "public_id", STATED),
    # kinds of values
    "a number for text": ("quote", {"mention": 5}, "mention", TYPE),
    "a list for text": ("quote", {"words": [ATTACK]}, "words", TYPE),
    "an object for text": ("revision", {"text": {"a": 1}}, "text", TYPE),
    "text for a number": ("quote", {"position": "first"}, "position", "is not a whole number"),
    "true for a number": ("quote", {"position": True}, "position", "is not a whole number"),
    "a fraction": ("rating", {"needs_evidence": 1.5}, "needs_evidence", "is not a whole number"),
    "a negative number": ("rating", {"needs_evidence": -1}, "needs_evidence", "is not between 0 and 32767"),
    "a number past PostgreSQL's": ("revision", {"number": 2**31}, "number", "is not between 0 and 2147483647"),
    "maybe": ("rating", {"retired": "maybe"}, "retired", "is not true or false"),
    "a wrong date": ("article", {"published_on": "2026-02-30"}, "published_on", "invalid date"),
    "a number for a date": ("article", {"published_on": 20261122}, "published_on", "is not a date"),
    "a wrong time": ("article", {"deadline": "noon"}, "deadline", "invalid format"),
    "a time without its zone": ("quote", {"created_at": "2026-11-22T09:00:00"}, "created_at", "names its zone"),
    "a wrong id": ("factcheck", {"public_id": "one"}, "public_id", "not a valid UUID"),
    "a wrong pk": ("speaker", {"pk": "one"}, "pk", "is not a whole number"),
    # text
    "a NUL": ("quote", {"mention": "Cor\0row"}, "mention", f"{KEPT} (U+0000)"),
    "a control character": ("article", {"headline": "\x1b[31m"}, "headline", f"{KEPT} (U+001B)"),
    "half a character": ("revision", {"text": "\ud800"}, "text", f"{KEPT} (U+D800)"),
    "half a character in a slug": ("article", {"slug": "corrow\ud83c"}, "slug", f"{KEPT} (U+D83C)"),
    "a NUL in an alias": ("speaker", {"aliases": ["Ines\0"]}, "aliases", f"{KEPT} (U+0000)"),
    "a NUL in a name": ("quote", {"speaker": ["william\0"]}, "speaker", f"{KEPT} (U+0000)"),
    "a carriage return": ("revision", {"text": "One\r\ntwo"}, "text", f"{KEPT} (U+000D)"),
    "a name too long to keep": ("speaker", {"name": "x" * 201}, "name", "at most 200 characters (it has 201)"),
    "a long tag": ("tag", {"name": "x" * 10_000, "key": "x" * 10_000}, "name", "at most 50 characters (it has 10000)"),
    "a slug with spaces": ("article", {"slug": "corrow harbour"}, "slug", "valid “slug”"),
    "a slug on two lines": ("article", {"slug": "corrow\nharbour"}, "slug", "valid “slug”"),
    "an empty headline": ("relatedheadline", {"text": ""}, "text", "cannot be blank"),
    "a script for an address": ("relatedheadline", {"url": "javascript:alert(1)"}, "url", "Enter a valid URL"),
    "an alias that is no name": ("speaker", {"aliases": [["Ines"]]}, "aliases", "Aliases are a list of names"),
    "a tag's key in capitals": ("tag", {"key": "Harbour"}, "key", "the desk would write “harbour”"),
    "a tag of spaces": ("tag", {"name": "  ", "key": ""}, "name", "the desk would write"),
    # choices
    "an unknown kind": ("quote", {"kind": "rumour"}, "kind", "'rumour' is not a valid choice"),
    "an unknown rating": ("factcheck", {"rating": UNKNOWN}, "rating", "there is no rating “five 1 half-true”"),
    "a rating of no scale": ("factcheck", {"rating": ["false"]}, "rating", "not how a rating is named"),
    "a label of an unknown scale": ("rating", {"scale": ["five", 7]}, "scale", "there is no scale “five 7”"),
    "a label of no scale": ("rating", {"scale": LEFT_OUT}, "scale", MISSING),
    "a number that is none": ("rating", {"value": "three"}, "value", "must be a decimal number"),
    "a number without marks": ("rating", {"value": 3.5}, "value", "is not a number in quotation marks"),
    "a number too long": ("rating", {"value": "1.234"}, "value", "no more than 2 decimal places"),
    "a number of nothing to rate": ("rating", {"value": "1", "needs_reason": True}, "", "has no number"),
    "a scale without a name": ("scale", {"name": ""}, "name", "cannot be blank"),
    "a scale of no stated time": ("scale", {"made_at": LEFT_OUT}, "made_at", STATED),
    "another scale of the same number": ("scale", {"version": 1, "name": "Six"}, "name", "it is not loaded over"),
    "an unknown colour": ("rating", {"colour": "pink"}, "colour", "'pink' is not a valid choice"),
    "a ref that is none": ("quote", {"ref": "B 1"}, "ref", "letters and a number, such as b1"),
    # places
    "fragments that are no list": ("quote", {"fragments": "[[111, 157]]"}, "fragments", "at least one fragment"),
    "an empty list of fragments": ("quote", {"fragments": []}, "fragments", "cannot be blank"),
    "fragments past the end": ("quote", {"fragments": [[111, 9999]]}, "fragments", "ends at 9999, but the text has"),
    "fragments of fractions": ("quote", {"fragments": [[111.0, 157]]}, "fragments", "not a pair of whole numbers"),
    "fragments out of order": (
        "quote",
        {"fragments": [[140, 157], [111, 120]]},
        "fragments",
        "Fragment 2 starts at 111",
    ),
    "fragments over another quote": (
        "quote",
        {"fragments": [[188, 192]], "words": "they", "position": 188},
        "fragments",
        "Another quote stands on these words",
    ),
    "other words": ("quote", {"words": "in the wake of it"}, "words", f"The fragments hold “{ATTACK}”, not"),
    "another place in reading order": ("quote", {"position": 5}, "position", "it stands at 111, not 5"),
    "no place at all": ("quote", {"revision": None}, "", "either in the copy or in a related headline"),
    "two places": ("quote", {"headline": [SLUG, 1]}, "", "either in the copy or in a related headline"),
    "a wrong sha256": ("revision", {"sha256": "0" * 64}, "sha256", "The text’s sha256 is 408409819"),
    # what is there already
    "another quote of the same ref": ("quote", {"ref": "b1"}, "fragments", "it is not loaded over"),
    "another text of the same number": ("revision", {"number": 1, "text": "Corrow."}, "text", "it is not loaded over"),
    "another second line": ("revision", {"number": 1, "text": OTHER}, "text", "attack. Hundreds of people have said"),
    "a second rating in one place": ("rating", {"position": 1}, "id", "is not replaced"),
    "a new pk for an old slug": ("speaker", {"pk": 999, "slug": "william"}, "slug", "this slug is there already"),
    "a new pk for an old article": ("article", {"pk": 999, "slug": SLUG}, "id", "is not replaced"),
    # what a fixture may not say
    "a signed quote": ("quote", {"state": "signed_off"}, "state", "cannot carry a signature"),
    "a quote's signature": ("quote", {"signed_by": ["ana"]}, "signed_by", "cannot carry a signature"),
    "a signed fact-check": ("factcheck", {"state": "signed_off"}, "state", "cannot carry a signature"),
    "a published fact-check": ("factcheck", {"state": "published"}, "state", "cannot carry a signature"),
    "a fact-check's signature": ("factcheck", {"approver": ["ana"]}, "approver", "cannot carry a signature"),
    "a proposal by nobody": ("quote", {"state": "proposed"}, "state", "do not match"),
    "evidence without a pk": ("evidence", {}, "pk", "every load would add this again"),
    "a kept copy": ("keptcopy", {}, "model", "kept on the desk alone"),
    "a line in the record": ("activity", {}, "model", "written on the desk alone"),
    "an unknown model": ("rumour", {}, "model", "there is no model “articles.rumour”"),
    "something beside the fields": ("speaker", {"feilds": {}}, "", "not “feilds”"),
}
NOT_WORDS = re.compile(r"Error|Exception|Traceback|DETAIL|matching query|pk=None|<|\n|NoneType|argument|constraint")


def broken(model: str, changes: dict[str, Any]) -> dict[str, Any]:
    record = record_of(model) if model != "rumour" else {"model": "articles.rumour", "fields": {}}
    for name, value in changes.items():
        if value is LEFT_OUT:
            del record["fields"][name]
        elif name in ("pk", "feilds"):
            record[name] = value
        else:
            record["fields"][name] = value
    return record


@pytest.mark.parametrize(("model", "changes", "field", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_object_is_refused_in_one_line_that_names_it(
    seed: None, ana: User, tmp_path: Path, model: str, changes: dict[str, Any], field: str, says: str
) -> None:
    before = everything()
    fixture = tmp_path / "broken.json"
    fixture.write_text(json.dumps([record_of("article" if model == "tag" else "tag"), broken(model, changes)]))

    with pytest.raises(CommandError) as refused:
        load(fixture)

    message = str(refused.value)
    start = rf"Nothing was loaded\. broken\.json: object 2 \(articles\.{model}[^()]*\){', ' + field if field else ''}: "
    assert re.match(start, message), message
    assert says in message
    assert not NOT_WORDS.search(message)
    assert len(message) < 400
    assert everything() == before


DEEP = "[" * 100_000 + "]" * 100_000
SPEAKER = '[{"model": "articles.speaker", "fields": {"slug": "ines", "name": "Ines", "aliases": %s}}]'
FILE_KINDS = {
    "an empty file": (b"", "not JSON: Expecting value"),
    "a comma too many": (b"[{},]", "not JSON: "),
    "an object that is no list": (b'{"model": "articles.tag"}', "a fixture is a list of objects."),
    "null": (b"null", "a fixture is a list of objects."),
    "an empty list": (b"[]", "it holds no objects."),
    "Latin-1": ('[{"é": 1}]'.encode("latin-1"), "not UTF-8 (byte 3)."),
    "UTF-16": ("[]".encode("utf-16"), "not UTF-8 (byte 0)."),
    "lists without end": (DEEP.encode(), "not JSON that can be read: it is nested too deeply."),
    "a value nested too deeply": ((SPEAKER % DEEP).encode(), "not JSON that can be read: it is nested too deeply."),
    "a number without end": ((SPEAKER % ("9" * 5000)).encode(), "not JSON: "),
    "not a number": ((SPEAKER % "[NaN]").encode(), "not JSON: NaN is not a number."),
    "a name twice": (b'[{"model": "articles.tag", "model": "articles.quote"}]', "not JSON: “model” stands twice"),
    "text for an object": (b'["quote"]', "object 1: an object has a “model” and its “fields”."),
    "null for an object": (b"[null]", "object 1: an object has a “model” and its “fields”."),
    "a list for fields": (b'[{"model": "articles.tag", "fields": []}]', "object 1 (articles.tag): an object has"),
    "no model": (b'[{"fields": {}}]', "object 1 (no model), model: there is no model “None”."),
    "a number for a model": (b'[{"model": 5, "fields": {}}]', "object 1 (5), model: there is no model “5”."),
}


@pytest.mark.parametrize(("content", "says"), FILE_KINDS.values(), ids=FILE_KINDS)
def test_a_file_that_is_no_fixture_is_refused_in_one_line_that_names_it(
    seed: None, db: None, tmp_path: Path, content: bytes, says: str
) -> None:
    before = everything()
    good = tmp_path / "good.json"
    good.write_text(json.dumps([record_of("tag")]))
    (tmp_path / "broken.json").write_bytes(content)

    with pytest.raises(CommandError) as refused:
        load(good, tmp_path / "broken.json")

    assert str(refused.value).startswith(f"Nothing was loaded. broken.json: {says}")
    assert not NOT_WORDS.search(str(refused.value))
    assert everything() == before
