"""Who says it, where it begins and ends, marking and splitting, as it is done without JavaScript."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import F
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.review import reject, send_back, sign_off
from articles.models import Activity, Article, FactCheck, Quote, Speaker
from articles.queries.activity import history
from articles.queries.telling import told
from articles.text.spans import words_of
from articles.workflow.vocabulary import SpeakerKind
from tests.conftest import COPY, do, fragments_of, fresh, share

pytestmark = pytest.mark.django_db


def sent(client: Client, name: str, quote: Quote, **values: Any) -> HttpResponse:
    quote = fresh(quote)
    check = {"check_row_version": quote.fact_check.row_version} if quote.fact_check else {}
    form = {"row_version": quote.row_version, "kind": quote.kind} | check | values
    return client.post(reverse(name, args=[quote.pk]), form)


def ends(*pieces: str) -> str:
    return ",".join(f"{start}-{end}" for start, end in fragments_of(COPY, *pieces))


def marked(client: Client, article: Article, *pieces: str, **values: Any) -> HttpResponse:
    form = {"revision": article.revisions.get().pk, "ends": ends(*pieces), "kind": "direct"} | values
    return client.post(reverse("article-mark-keep", args=[article.pk]), form)


def follow(client: Client, page: HttpResponse, name: str) -> HttpResponse:
    """Follows the link that moves an edge."""
    url = next(n.url for _, nudges in page.context["ends"].pieces for n in nudges if n.id == name)
    return client.get(url)


@pytest.fixture
def at_rui(client: Client, rui: User) -> Client:
    client.force_login(rui)
    return client


@pytest.fixture
def at_ana(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client


# Who says it


def test_a_speaker_is_found_by_name_or_alias_whatever_the_case(at_rui: Client, quote: Quote) -> None:
    council = Speaker.objects.get(slug="corrow-town-council")
    council.aliases = ["The Council", "Été-Rat"]
    council.save()

    for name in ("corrow  TOWN council", "the council", "ÉTÉ-RAT"):
        Quote.objects.filter(pk=quote.pk).update(speaker=None, row_version=fresh(quote).row_version + 1)
        reply = sent(at_rui, "quote-attribute", quote, speaker=name, mention="the council", cue="wrote")
        assert reply.status_code == 302
        assert fresh(quote).speaker == council
    assert (fresh(quote).mention, fresh(quote).cue) == ("the council", "wrote")
    assert told(history(quote)[0]) == "gave it to the speaker Corrow town council"


def test_somebody_new_is_added_in_place_and_only_when_it_is_said_what_they_are(at_rui: Client, quote: Quote) -> None:
    page = sent(at_rui, "quote-attribute", quote, speaker="Ida  Môrn", mention="Morn")
    assert page.status_code == 422
    assert "The desk knows no speaker “Ida  Môrn”." in page.text
    assert 'value="Morn"' in page.text, "what was typed is kept"
    assert not Speaker.objects.filter(name="Ida Môrn").exists()

    for _ in range(2):
        reply = sent(at_rui, "quote-attribute", quote, speaker="Ida  Môrn", speaker_kind="person", mention="")
        assert reply.status_code in (302, 422)

    speaker = Speaker.objects.get(name="Ida Môrn")
    assert (speaker.slug, speaker.kind, fresh(quote).speaker) == ("ida-morn", SpeakerKind.PERSON, speaker)
    assert Activity.objects.get(target_kind="speaker").actor == User.objects.get(username="rui")


def test_two_speakers_of_one_name_have_slugs_of_their_own(at_rui: Client, quote: Quote) -> None:
    Speaker.objects.create(slug="lou-dell", name="Lou Dell (harbour)")

    sent(at_rui, "quote-attribute", quote, speaker="Lou Dell", speaker_kind="person")

    assert fresh(quote).speaker.slug == "lou-dell-2"


def test_an_alias_of_two_is_not_guessed_at(at_rui: Client, quote: Quote) -> None:
    for slug in ("one", "two"):
        Speaker.objects.create(slug=slug, name=f"Office {slug}", aliases=["the office"])

    page = sent(at_rui, "quote-attribute", quote, speaker="The Office")

    assert page.status_code == 422
    assert "“The Office” is several speakers: Office one (person); Office two (person)." in page.text


def test_whose_words_are_relayed(at_rui: Client, quote: Quote) -> None:
    sent(at_rui, "quote-attribute", quote, speaker="Ines Dahl", relayed_from="Corrow town council")

    assert fresh(quote).relayed_from.slug == "corrow-town-council"


def test_nothing_changed_is_said_and_leaves_no_line(at_rui: Client, quote: Quote) -> None:
    page = sent(at_rui, "quote-attribute", quote, speaker="Ines Dahl")

    assert page.status_code == 422
    assert "Nothing is different" in page.text
    assert not Activity.objects.exists()


# Signatures and roles


def test_a_correction_takes_the_signature_off_every_quote_that_shares_it(
    at_ana: Client, proposed: Quote, article: Article, ana: User, ben: User
) -> None:
    other = share(proposed, article.quotes.get(ref="b3"), by=ana)
    for each in (proposed, other):
        do(sign_off, each, by=ben)

    page = at_ana.get(reverse("quote-correct", args=[proposed.pk]))
    reply = sent(at_ana, "quote-attribute", proposed, speaker="Ines Dahl", mention="she")

    assert "takes the signature away" in page.text
    assert reply.status_code == 302
    assert [fresh(each).state for each in (proposed, other)] == ["proposed", "proposed"]
    assert fresh(proposed).fact_check.state == "awaiting_sign_off"
    at_ana.post(reverse("undo"))
    assert (fresh(proposed).mention, fresh(proposed).state) == ("", "proposed"), "undo gives no signature back"


@pytest.mark.parametrize("name", ["quote-attribute", "quote-ends", "quote-split"])
def test_a_reporter_corrects_only_what_is_still_to_check(at_rui: Client, proposed: Quote, name: str) -> None:
    page = sent(at_rui, name, proposed, speaker="", ends=ends("The cracks"))

    assert page.status_code == 409
    assert "no longer to check" in page.text
    assert "no longer to check" in at_rui.get(reverse("quote-correct", args=[proposed.pk])).text


def test_a_stale_correction_changes_nothing_and_keeps_what_was_typed(at_rui: Client, quote: Quote, ana: User) -> None:
    version = quote.row_version
    do(reject, quote, by=ana)
    do(send_back, quote, by=ana, because="It is one.")
    before = fresh(quote).row_version

    page = sent(at_rui, "quote-attribute", quote, row_version=version, speaker="Ines Dahl", mention="the master")

    assert page.status_code == 409
    assert 'value="the master"' in page.text
    assert fresh(quote).row_version == before


# Ends


def test_ends_move_by_words_through_links_and_are_kept_by_one_form(at_rui: Client, quote: Quote) -> None:
    page = at_rui.get(reverse("quote-correct", args=[quote.pk]))
    for name in ("begin-later-0", "begin-later-0", "end-earlier-1", "end-earlier-1"):
        page = follow(at_rui, page, name)
    assert "Not kept yet." in page.text
    assert fresh(quote).words == quote.words

    sent(at_rui, "quote-ends", quote, ends=page.context["ends"].written)

    now = fresh(quote)
    assert now.words == "are four centimetres wide, Nobody should walk"
    assert words_of(now.fragments, COPY) == now.words
    assert now.position == now.fragments[0][0]
    at_rui.post(reverse("undo"))
    assert (fresh(quote).words, fresh(quote).position) == (quote.words, quote.position)


def test_a_claim_that_nobody_has_worded_follows_the_ends_and_comes_back_with_undo(
    client: Client, proposed: Quote, ana: User
) -> None:
    client.force_login(ana)
    was, first = proposed.words, proposed.fragments[0]

    sent(client, "quote-ends", proposed, ends=f"{first[0]}-{first[1]}")
    assert fresh(proposed).fact_check.claim == fresh(proposed).words == "The cracks are four centimetres wide,"
    assert Activity.objects.latest("id").before["claim"] == was

    client.post(reverse("undo"))
    assert fresh(proposed).fact_check.claim == fresh(proposed).words == was

    FactCheck.objects.update(claim="The wall has wide cracks.", row_version=F("row_version") + 1)
    sent(client, "quote-ends", proposed, ends=f"{first[0]}-{first[1]}")
    assert fresh(proposed).fact_check.claim == "The wall has wide cracks.", "which somebody has worded"


def test_a_claim_that_quotes_share_follows_none_of_them(
    client: Client, proposed: Quote, article: Article, ana: User
) -> None:
    client.force_login(ana)
    share(proposed, article.quotes.get(ref="b4"), by=ana)
    was, first = proposed.words, proposed.fragments[0]

    sent(client, "quote-ends", proposed, ends=f"{first[0]}-{first[1]}")

    assert fresh(proposed).fact_check.claim == was


@pytest.mark.parametrize("odd", ["", "x", "1-99999999", "5-5", "10-20,15-30", "\x00"])
def test_ends_that_lie_nowhere_are_refused_in_words(at_rui: Client, quote: Quote, odd: str) -> None:
    page = sent(at_rui, "quote-ends", quote, ends=odd)

    assert page.status_code == 422
    assert fresh(quote).fragments == quote.fragments
    assert at_rui.get(reverse("quote-correct", args=[quote.pk]), {"ends": odd}).status_code == 200


def test_ends_over_another_quote_are_refused(at_rui: Client, quote: Quote) -> None:
    page = sent(at_rui, "quote-ends", quote, ends=ends("long overdue"))

    assert page.status_code == 409
    assert "Another quote stands on these words" in page.text


# Marking and splitting


def test_words_are_pasted_found_marked_and_undone(at_rui: Client, article: Article) -> None:
    page = at_rui.get(reverse("article-mark", args=[article.pk]), {"words": "harbour wall will be shut from Monday"})
    page = follow(at_rui, page, "begin-earlier-0")
    form = {"revision": page.context["revision"].pk, "ends": page.context["ends"].written, "kind": "indirect"}

    form |= {"speaker": "the office", "speaker_kind": "organisation"}
    reply = at_rui.post(reverse("article-mark-keep", args=[article.pk]), form)

    made = Quote.objects.get(ref="b5")
    assert reply["Location"] == f"{made.get_absolute_url()}#card"
    assert made.words == "Corrow’s harbour wall will be shut from Monday"
    assert (made.state, made.kind, made.speaker.name) == ("to_check", "indirect", "the office")
    assert told(history(made)[0]) == "marked it in the copy"
    at_rui.post(reverse("undo"))
    assert fresh(made).state == "rejected", "kept, as not a quote"
    assert "Corrow’s harbour wall" in at_rui.get("/queue/?view=any").text


def test_our_own_words_get_a_ref_of_their_own_kind(at_rui: Client, article: Article) -> None:
    marked(at_rui, article, "harbour wall", kind="own")

    assert Quote.objects.get(kind="own").ref == "u1"


def test_words_to_mark_are_found_with_straight_marks_and_kept_as_the_copy_has_them(
    at_rui: Client, article: Article
) -> None:
    words = "Corrow's  harbour wall"
    page = at_rui.get(reverse("article-mark", args=[article.pk]), {"words": words})

    assert page.context["ends"].words == "Corrow’s harbour wall"


def test_words_that_stand_twice_are_offered_in_each_place(at_rui: Client, article: Article) -> None:
    page = at_rui.get(reverse("article-mark", args=[article.pk]), {"words": "Monday"})

    assert [where for where, _ in page.context["others"]] == ["¶1", "¶4"]
    other = at_rui.get(page.context["others"][1][1])
    assert [number for number, _, _ in other.context["ends"].lines] == ["¶4"]


def test_words_that_are_not_there_are_said_to_be_so(at_rui: Client, article: Article) -> None:
    for words in ("harbor wall", "x" * 20_000, "<script>", "\x00"):
        page = at_rui.get(reverse("article-mark", args=[article.pk]), {"words": words})
        assert page.status_code == 200
        assert "do not stand in the copy like this" in page.text


def test_nothing_is_marked_on_top_of_a_quote_or_in_copy_that_has_changed(at_rui: Client, article: Article) -> None:
    on_top = marked(at_rui, article, "cracks are four")
    changed = marked(at_rui, article, "harbour wall", revision=1_000_000)

    assert (on_top.status_code, changed.status_code) == (409, 422)
    assert "Another quote stands on these words" in on_top.text
    assert "The copy has changed" in changed.text
    assert not Activity.objects.exists()


def test_a_part_becomes_a_quote_of_its_own_and_the_whole_stays(at_rui: Client, quote: Quote) -> None:
    reply = sent(at_rui, "quote-split", quote, ends=ends("four centimetres wide"))

    part = Quote.objects.get(ref="b5")
    assert reply["Location"].endswith(f"quote={part.pk}#card")
    assert (part.part_of, part.speaker, part.words) == (quote, quote.speaker, "four centimetres wide")
    assert fresh(quote).row_version == quote.row_version
    assert told(history(part)[0]) == "split it off from b2"
    assert f'data-quote="{part.pk}"' in at_rui.get(quote.get_absolute_url()).text


ALL_OF_IT = ("The cracks are four centimetres wide,", "Nobody should walk there.")


@pytest.mark.parametrize("outside", [("wall will",), ALL_OF_IT])
def test_a_part_lies_inside_its_quote_and_is_not_all_of_it(
    at_rui: Client, quote: Quote, outside: tuple[str, ...]
) -> None:
    assert sent(at_rui, "quote-split", quote, ends=ends(*outside)).status_code == 422
    assert not Quote.objects.filter(part_of=quote).exists()


def test_a_viewer_reads_and_marks_nothing(client: Client, vera: User, article: Article, quote: Quote) -> None:
    client.force_login(vera)

    assert "your account has neither role" in client.get(reverse("article-mark", args=[article.pk])).text
    assert 'data-key="a"' not in client.get(article.get_absolute_url()).text
    assert marked(client, article, "harbour wall").status_code == 403
