"""Speakers and tags, as editors keep them."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.tagging import merge_tags, tag
from articles.actions.undoing import undo_last
from articles.models import Activity, Article, Quote, QuoteTag, Speaker, Tag
from articles.models.article import NO_DEADLINE
from tests.conftest import do, fresh, make_article, make_quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_ana(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client


def merged(client: Client, speaker: Speaker, into: str) -> HttpResponse:
    """Merges as an editor does: looks at what it will do, then does it."""
    address = reverse("speaker-merge", args=[speaker.pk])
    preview = client.post(address, {"into": into})
    seen = preview.context["seen_both"]
    return client.post(address, {"into": into, "seen_both": seen})


@pytest.fixture
def ines(article: Article) -> Speaker:
    return Speaker.objects.get(slug="ines-dahl")


# Speakers


def test_speakers_are_found_by_name_and_alias_in_any_script(at_ana: Client, ines: Speaker) -> None:
    Speaker.objects.create(slug="ete", name="Summer office", aliases=["Bureau d’Été"])
    summer = ["Summer office"]

    for search, found in (
        ("dahl", ["Ines Dahl"]),
        ("d’Été", summer),
        ("BUREAU D’ÉTÉ", summer),
        ("bureau", summer),
        ("nobody", []),
        ("\x00", None),
    ):
        page = at_ana.get(reverse("speakers"), {"q": search})
        names = [speaker.name for speaker in page.context["speakers"]]
        assert names == found if found is not None else len(names) == 3


def test_the_list_turns_its_pages_and_costs_the_same_however_long(at_ana: Client, ines: Speaker) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            at_ana.get(reverse("speakers"))
        return len(asked)

    few = cost()
    Speaker.objects.bulk_create(Speaker(slug=f"s{n}", name=f"Speaker {n:03}") for n in range(60))

    assert cost() <= few + 1
    first = at_ana.get(reverse("speakers"))
    second = at_ana.get(reverse("speakers"), {"after": first.context["after"].pk})
    names = [speaker.name for page in (first, second) for speaker in page.context["speakers"]]
    assert len(names) == 62
    assert names == sorted(names)


def test_a_speaker_shows_quotes_by_state_and_articles(at_ana: Client, ines: Speaker, proposed: Quote) -> None:
    page = at_ana.get(ines.get_absolute_url())

    assert [(state.value, str(count)) for state, count in page.context["states"]] == [
        ("to_check", "1"),
        ("proposed", "1"),
        ("signed_off", "0"),
    ]
    assert page.context["articles"] == [proposed.article]


def test_a_speaker_is_edited_and_a_stale_form_changes_nothing(at_ana: Client, ines: Speaker) -> None:
    address = reverse("speaker-edit", args=[ines.pk])
    seen = at_ana.get(ines.get_absolute_url()).context["form"]["seen"].value()
    form = {
        "seen": seen,
        "name": "Ines Dahl-Ort",
        "kind": "person",
        "aliases": "Ms Dahl\n\nms dahl\nInes  Dahl-Ort\nThe master",
    }

    assert at_ana.post(address, form).status_code == 302
    ines.refresh_from_db()
    assert (ines.name, ines.aliases) == ("Ines Dahl-Ort", ["Ms Dahl", "The master"])
    again = at_ana.post(address, form | {"name": "Somebody else"})
    assert again.status_code == 409
    assert "Somebody else" in again.text, "what was typed is kept"
    ines.refresh_from_db()
    assert ines.name == "Ines Dahl-Ort"
    assert Activity.objects.filter(target_kind="speaker").count() == 1


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("name", "x" * 201), ("aliases", "y" * 201), ("kind", "ghost")]
)
def test_a_name_that_cannot_be_kept_is_refused_in_words(at_ana: Client, ines: Speaker, field: str, value: str) -> None:
    form = {"seen": "0", "name": "Ines", "kind": "person", "aliases": ""} | {field: value}

    assert at_ana.post(reverse("speaker-edit", args=[ines.pk]), form).status_code == 422


def test_a_merge_is_shown_first_changes_no_quote_and_voids_no_signature(
    at_ana: Client, signed: Quote, ines: Speaker
) -> None:
    Speaker.objects.create(slug="harbour-master", name="Harbour master", aliases=["The master"])

    preview = at_ana.post(reverse("speaker-merge", args=[ines.pk]), {"into": "the master"})
    assert "These quotes will show “Harbour master”" in preview.text
    assert not Activity.objects.filter(verb="merge").exists()
    merged(at_ana, ines, "the master")

    now = fresh(signed)
    assert (now.state, now.row_version, now.speaker) == ("signed_off", signed.row_version, ines)
    assert now.said_by.name == "Harbour master"
    assert "Harbour master" in at_ana.get(now.get_absolute_url()).text
    kept = Speaker.objects.get(slug="harbour-master")
    assert kept.aliases == ["The master", "Ines Dahl"]
    assert [r.ref for r in at_ana.get("/queue/", {"view": "any", "speaker": "harbour-master"}).context["rows"]] == [
        "b2",
        "b3",
    ]
    assert at_ana.get("/speakers/names/").text.count("Ines Dahl") == 1, "as an alias"


def test_a_merge_over_a_thousand_quotes_is_one_batch_a_few_queries_and_one_undo(at_ana: Client, ines: Speaker) -> None:
    long = make_article("long-read", " ".join(f"word{n:04}" for n in range(1000)))
    first = make_quote(long, "b0", "word0000", speaker=ines)
    Quote.objects.bulk_create(
        Quote(
            article=long,
            ref=f"b{n}",
            revision=first.revision,
            kind="direct",
            fragments=[[n * 9, n * 9 + 8]],
            words=f"word{n:04}",
            position=n * 9,
            queue_due=NO_DEADLINE,
            speaker=ines,
        )
        for n in range(1, 1000)
    )
    kept = Speaker.objects.create(slug="kept", name="Kept")

    with CaptureQueriesContext(connection) as asked:
        merged(at_ana, ines, "Kept")

    print(f"\n1,000 quotes: {len(asked)} queries for preview and merge")
    assert len(asked) < 60
    assert len(set(Activity.objects.values_list("batch", flat=True))) == 1
    assert str(at_ana.get(kept.get_absolute_url()).context["states"][0][1]) == "1,000+"
    reply = at_ana.post(reverse("undo"))
    assert reply.status_code == 302
    ines.refresh_from_db()
    kept.refresh_from_db()
    assert (ines.merged_into, kept.aliases) == (None, [])


def test_merges_never_chain_and_undo_puts_each_row_back(at_ana: Client, ines: Speaker) -> None:
    two, three = (Speaker.objects.create(slug=f"s{n}", name=f"Speaker {n}") for n in (2, 3))
    merged(at_ana, ines, "Speaker 2")
    merged(at_ana, two, "Speaker 3")

    assert {s.merged_into_id for s in Speaker.objects.filter(slug__in=("ines-dahl", "s2"))} == {three.pk}
    assert Speaker.objects.get(pk=three.pk).aliases == ["Speaker 2", "Ines Dahl"]
    at_ana.post(reverse("undo"))
    assert Speaker.objects.get(pk=ines.pk).merged_into_id == two.pk
    at_ana.post(reverse("undo"))
    assert not Speaker.objects.exclude(merged_into=None).exists()


def test_a_stale_preview_merges_nothing(at_ana: Client, ines: Speaker) -> None:
    address = reverse("speaker-merge", args=[ines.pk])
    seen = at_ana.post(address, {"into": "Corrow town council"}).context["seen_both"]
    Speaker.objects.filter(slug="corrow-town-council").update(name="Corrow council")

    for form in (
        {"into": "Corrow council", "seen_both": seen},
        {"into": "Ines Dahl", "seen_both": seen},
        {"into": "no one"},
    ):
        assert at_ana.post(address, form).status_code in (409, 422)
    assert not Activity.objects.exists()


def test_no_undo_over_what_has_changed_since(at_ana: Client, ines: Speaker) -> None:
    merged(at_ana, ines, "Corrow town council")
    Speaker.objects.filter(slug="corrow-town-council").update(aliases=["Another"])

    reply = at_ana.post(reverse("undo"))

    assert reply.status_code == 409
    assert Speaker.objects.get(pk=ines.pk).merged_into is not None


def test_chosen_quotes_are_split_off_to_another_speaker_in_one_batch(
    at_ana: Client, signed: Quote, ines: Speaker
) -> None:
    other = signed.article.quotes.get(ref="b3")
    picked = [f"{signed.pk}:{signed.row_version}:{signed.fact_check.row_version}", f"{other.pk}:{other.row_version}:"]

    page = at_ana.post(
        reverse("queue-bulk"),
        {"quotes": picked, "deed": "speaker", "speaker": "Corrow town council", "back": "/queue/"},
    )

    assert page.context["outcomes_said"] == "2 quotes done"
    assert {fresh(each).speaker.slug for each in (signed, other)} == {"corrow-town-council"}
    assert fresh(signed).state == "proposed", "another speaker voids a signature"
    at_ana.post(reverse("undo"), {"back": "/queue/"})
    assert {fresh(each).speaker for each in (signed, other)} == {ines}


def test_the_database_refuses_a_merge_of_two_steps(ines: Speaker) -> None:
    council = Speaker.objects.get(slug="corrow-town-council")
    third = Speaker.objects.create(slug="third", name="Third", merged_into=council)

    for row, into in ((council, ines), (ines, third)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Speaker.objects.filter(pk=row.pk).update(merged_into=into)


# Tags


def test_a_tag_is_renamed_everywhere_and_never_onto_another(at_ana: Client, quote: Quote, ana: User) -> None:
    do(tag, quote, by=ana, name="Été")
    do(tag, quote, by=ana, name="winter")
    summer = Tag.objects.get(name="Été")
    address = reverse("tag-rename", args=[summer.pk])

    assert at_ana.post(address, {"seen": "Été", "name": "WINTER"}).status_code == 409
    assert at_ana.post(address, {"seen": "Été", "name": "ÉTÉ"}).status_code == 302, "its own name in capitals"
    assert at_ana.post(address, {"seen": "Été", "name": "Summer"}).status_code == 409, "a stale form"
    assert {t.name for t in quote.tags.all()} == {"ÉTÉ", "winter"}


@pytest.mark.parametrize("twin", ["ÉTÉ", "été", "E\u0301te\u0301", " Été "])
def test_two_tags_never_differ_by_capitals_or_encoding_alone(at_ana: Client, twin: str) -> None:
    Tag.objects.create(name="Été")

    with pytest.raises(IntegrityError), transaction.atomic():
        Tag.objects.create(name=twin)
    key = Tag.objects.get().key
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO articles_tag (name, key) VALUES (%s, %s)", [twin, key])


def test_tags_are_merged_in_one_batch_and_taken_back_by_one_undo(
    at_ana: Client, quote: Quote, article: Article, ana: User
) -> None:
    other = article.quotes.get(ref="b3")
    for each, name in ((quote, "pier"), (quote, "harbour"), (other, "pier")):
        do(tag, each, by=ana, name=name)
    pier = Tag.objects.get(key="pier")

    at_ana.post(reverse("tag-merge", args=[pier.pk]), {"seen": "pier", "name": "HARBOUR"})

    assert {t.name for each in (quote, other) for t in each.tags.all()} == {"harbour"}
    assert not Tag.objects.filter(key="pier").exists()
    assert "the two were merged" in at_ana.get(reverse("quote", args=[other.pk])).text
    assert at_ana.post(reverse("undo")).status_code == 302
    assert [{t.name for t in each.tags.all()} for each in (quote, other)] == [{"pier", "harbour"}, {"pier"}]


def test_a_merge_of_tags_on_many_quotes_is_taken_back_in_a_few_queries(
    at_ana: Client, article: Article, ana: User
) -> None:
    quotes = list(article.quotes.order_by("id"))
    pier, harbour = (Tag.objects.create(name=name) for name in ("pier", "harbour"))

    def cost(tagged: list[Quote]) -> int:
        QuoteTag.objects.bulk_create(QuoteTag(quote=each, tag=pier) for each in tagged)
        merge_tags(pier, by=ana, seen="pier", into=harbour)
        with CaptureQueriesContext(connection) as asked:
            undone = undo_last(by=ana)
        assert Activity.objects.filter(batch=undone.batch, undoes__isnull=False).count() == len(tagged)
        assert {t.name for each in tagged for t in each.tags.all()} == {"pier"}
        return len(asked)

    few = cost(quotes[:1])
    QuoteTag.objects.all().delete()
    pier = Tag.objects.get(key="pier")

    assert cost(quotes) <= few


def test_a_tag_is_merged_only_into_another_that_is_there(at_ana: Client) -> None:
    pier = Tag.objects.create(name="pier")

    for name in ("pier", "nothing like it", ""):
        reply = at_ana.post(reverse("tag-merge", args=[pier.pk]), {"seen": "pier", "name": name})
        assert reply.status_code == 422
    assert Tag.objects.get() == pier


def test_the_tags_turn_their_pages(at_ana: Client) -> None:
    for n in range(60):
        Tag.objects.create(name=f"tag {n:02}")

    first = at_ana.get(reverse("tags"))
    second = at_ana.get(reverse("tags"), {"after": first.context["after"].pk})

    assert [len(page.context["tags"]) for page in (first, second)] == [50, 10]
