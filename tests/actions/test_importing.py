"""Copy brought in: what is kept of it, what is here already, and nothing by halves."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from articles.actions.importing import MOST_CHARACTERS, AlreadyHere, arrive, bring_in
from articles.actions.refusals import Refused
from articles.actions.review import reject
from articles.actions.speakers import merge, seen_of
from articles.actions.undoing import undo_last
from articles.exchange.copy import Copy, Related
from articles.models import Activity, Article, Quote, RelatedHeadline, Revision, Speaker, SpeakerProposal
from articles.text.incoming import Mended
from articles.workflow.vocabulary import Deed, SpeakerKind
from tests.conftest import COPY, do, make_article

pytestmark = pytest.mark.django_db
SAID = "“The wall is shut,” said Ines Dahl, the harbour master. She added that it would reopen on Friday."
COUNTED = (Article, Revision, RelatedHeadline, Quote, Speaker, SpeakerProposal, Activity)


def brought(
    text: str = COPY, *, by: User | None = None, mended: Mapping[str, Mended] | None = None, **copy: Any
) -> Article:
    return bring_in(arrive(Copy(text, **copy), mended), by=by)


def counts() -> list[int]:
    return [model.objects.count() for model in COUNTED]


def fixture(name: str, model: str) -> list[dict[str, Any]]:
    rows = json.loads((settings.BASE_DIR / "fixtures" / f"{name}.json").read_text(encoding="utf-8"))
    return [row["fields"] for row in rows if row["model"] == f"articles.{model}"]


# What is kept


def test_the_sample_comes_in_just_as_its_fixtures_say(rui: User) -> None:
    (revision,) = fixture("40_articles", "revision")
    listed = [row["text"] for row in fixture("45_related_headlines", "relatedheadline")]
    names = {row["slug"]: row["name"] for row in fixture("30_speakers", "speaker")} | {None: None}

    article = brought("\n".join([revision["text"], *listed]), by=rui)

    kept = article.revisions.get()
    assert (kept.text, kept.sha256, kept.number) == (revision["text"], revision["sha256"], 1)
    assert [each.text for each in article.related_headlines.all()] == listed
    for row in fixture("50_quotes", "quote"):
        quote = article.quotes.get(ref=row["ref"])
        speakers = [names[(row.get(name) or [None])[0]] for name in ("speaker", "relayed_from")]
        headline = (row.get("headline") or ["", None])[1]
        assert (quote.kind, quote.fragments, quote.words, quote.position, quote.mention) == tuple(
            row[name] for name in ("kind", "fragments", "words", "position", "mention")
        )
        assert [str(each) if each else None for each in (quote.speaker, quote.relayed_from)] == speakers
        assert (quote.headline.position if quote.headline else None) == headline
        assert (quote.state, quote.wording, quote.row_version) == ("to_check", "unchecked", 1)
    assert article.quotes.count() == len(fixture("50_quotes", "quote"))
    kinds = {row["name"]: row["kind"] for row in fixture("30_speakers", "speaker")}
    assert {each.name: each.kind for each in Speaker.objects.all()} == kinds


def test_what_was_found_says_how_and_how_sure(rui: User) -> None:
    article = brought(SAID, by=rui)

    first, second = article.quotes.all()

    assert (first.found_how, second.found_how) == (
        "said after the words",
        "added before the words; “She” taken as Ines Dahl",
    )
    assert all(0 < quote.confidence <= 1 for quote in (first, second))
    assert second.proposed_reason == "intention"
    assert second.fact_check is None, "a proposal is never applied"


def test_the_record_has_a_line_for_each_row_and_the_article_comes_last(rui: User) -> None:
    article = brought(SAID, by=rui)

    lines = list(Activity.objects.order_by("id"))

    assert [(line.verb, line.target_kind) for line in lines] == [
        ("edit", "speaker"),
        ("mark", "quote"),
        ("mark", "quote"),
        ("bring_in", "article"),
    ]
    assert {line.batch for line in lines} == {lines[0].batch}
    assert {line.actor for line in lines} == {rui}
    assert {line.target_id for line in lines if line.target_kind == "quote"} == {q.pk for q in article.quotes.all()}
    assert lines[-1].after["quotes"] == 2


def test_particulars_are_kept_and_the_slug_is_nobody_elses(rui: User) -> None:
    make_article("wall-shut", "Other copy.")
    day = date(2026, 3, 30)

    article = brought(
        SAID,
        by=rui,
        headline="Wall shut",
        outlet="Corrow News",
        byline="Rui Sand",
        published_on=day,
        url="https://a.example/1",
    )

    assert (article.slug, article.headline, article.outlet) == ("wall-shut-2", "Wall shut", "Corrow News")
    assert (article.byline, article.published_on, article.source_url) == ("Rui Sand", day, "https://a.example/1")


def test_related_headlines_of_the_file_come_before_those_after_the_text(rui: User) -> None:
    article = brought(
        SAID + "\nFerry line ‘will not stop’ at Corrow this winter\nBoat owners say the crates cost too much now",
        by=rui,
        related=(Related("Harbour master warns of a long winter", "https://a.example/2"),),
    )

    listed = article.related_headlines.all()
    assert [(each.position, each.url) for each in listed] == [(1, "https://a.example/2"), (2, ""), (3, "")]
    assert article.revisions.get().text == SAID


# What a person mended


def test_what_a_person_mended_is_kept_as_they_said(rui: User) -> None:
    first, second = arrive(Copy(SAID)).quotes
    mended = {
        first.key: Mended(speaker="Ina  Dahl", part="wall is shut"),
        second.key: Mended(kind="indirect", relayed_from="The council"),
    }

    article = brought(SAID, by=rui, mended=mended)

    whole, part, relayed = article.quotes.order_by("position", "id")
    assert (whole.speaker.name, whole.confidence, whole.found_how) == ("Ina Dahl", None, "")
    assert (part.words, part.part_of, part.speaker) == ("wall is shut", whole, whole.speaker)
    assert relayed.relayed_from.name == "The council"
    left = brought(SAID.replace("Friday", "Monday"), by=rui, mended={first.key: Mended(left_out=True)})
    assert left.quotes.count() == 1


def test_words_that_are_no_part_of_a_quote_are_said_to_be_so() -> None:
    first = arrive(Copy(SAID)).quotes[0]

    arrival = arrive(Copy(SAID), {first.key: Mended(part="reopen on Friday")})

    assert "not a part" in arrival.problems[first.key]


# Speakers


def test_a_speaker_is_known_by_name_alias_and_merge(rui: User, ana: User) -> None:
    ines = Speaker.objects.create(slug="ines", name="Ines Dahl-Ort", aliases=["INES DAHL"])

    assert brought(SAID, by=rui).quotes.first().speaker == ines
    assert Speaker.objects.count() == 1
    other = Speaker.objects.create(slug="other", name="Ida Dahl")
    ines, other = Speaker.objects.get(slug="ines"), Speaker.objects.get(slug="other")
    merge(ines, by=ana, into=other, seen=seen_of(ines, other))
    quote = brought(SAID.replace("Friday", "Monday"), by=rui).quotes.first()
    assert quote.speaker == other
    assert quote.found_how == "said after the words; known here as Ida Dahl"


def test_a_likely_namesake_is_proposed_and_never_merged(rui: User) -> None:
    known = Speaker.objects.create(slug="ines", name="I. Dahl")
    Speaker.objects.create(slug="council", name="Council of Dahl", kind=SpeakerKind.ORGANISATION)

    quote = brought(SAID, by=rui).quotes.first()

    proposal = SpeakerProposal.objects.get()
    assert (quote.speaker.name, quote.speaker.merged_into) == ("Ines Dahl", None)
    assert (proposal.speaker, proposal.other, proposal.why) == (quote.speaker, known, "initials in place of a name")


# What is here already, and what cannot be kept


@pytest.mark.parametrize(
    "again",
    [
        lambda: Copy(SAID),
        lambda: Copy("\r\n" + SAID.replace("\n", "\r\n") + "\r\n\r\n", headline="Another headline"),
        lambda: Copy("Other words.", url="https://a.example/1"),
    ],
)
def test_the_same_text_or_address_twice_is_refused_with_the_one_that_is_there(
    rui: User, again: Callable[[], Copy]
) -> None:
    first = brought(SAID, by=rui, url="https://a.example/1")
    before = counts()

    with pytest.raises(AlreadyHere) as no:
        bring_in(arrive(again()), by=rui)

    assert no.value.article == first
    assert no.value.status == 409
    assert counts() == before


def test_text_of_a_fixture_is_here_too(article: Article, rui: User) -> None:
    with pytest.raises(AlreadyHere):
        brought(COPY, by=rui)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no text"),
        (" \n\n ", "no text"),
        ("a\x00b", r"U\+0000"),
        ("a\ud800b", r"U\+D800"),
        ("x" * (MOST_CHARACTERS + 1), "at most 1,000,000 characters"),
        ("“A b c d,” he said.\n" * 1_001, "at most 1,000"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words) as no:
        arrive(Copy(text))

    assert no.value.status == 422


def test_a_viewer_brings_nothing_in(vera: User) -> None:
    with pytest.raises(Refused) as no:
        brought(SAID, by=vera)

    assert no.value.status == 403
    assert counts() == [0] * len(COUNTED)


# Undo


def test_an_undo_puts_the_article_away_and_keeps_everything(rui: User) -> None:
    article = brought(SAID, by=rui)

    line = undo_last(by=rui)

    article.refresh_from_db()
    assert (line.verb, line.undoes.verb, line.target_kind) == (Deed.UNDO, Deed.BRING_IN, "article")
    assert article.archived_at is not None
    assert {quote.queue_due for quote in article.quotes.all()} == {article.queue_due}
    with pytest.raises(AlreadyHere, match="archived"):
        brought(SAID, by=rui)


def test_an_undo_leaves_what_a_colleague_worked_on(rui: User, cass: User) -> None:
    article = brought(SAID, by=rui)
    do(reject, article.quotes.first(), by=cass)

    with pytest.raises(Refused, match="worked on since"):
        undo_last(by=rui)
