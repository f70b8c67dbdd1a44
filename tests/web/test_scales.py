"""Rating scales: their versions on the screen, what they refuse, and each preset from the rating to the page."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.actions import publishing
from articles.actions.factcheck import add_evidence
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.recording import seen_now
from articles.actions.refusals import Refused
from articles.actions.review import rate, send_back, sign_off
from articles.actions.undoing import undo_last
from articles.exchange.claimreview_rules import ERROR, WARNING
from articles.exchange.markup import read_page
from articles.exchange.public_page import flaws, page_of
from articles.models import Activity, FactCheck, Quote, Rating, Scale
from articles.queries.agreeing import since_sent_back
from articles.queries.publication import content, digest
from articles.queries.record import in_words
from articles.workflow.scales import PRESETS
from articles.workflow.vocabulary import VersionKind
from tests.conftest import SOURCE, do, fresh
from tests.published import SITE, ask_nobody, published
from tests.scales import next_scale, sent_of, use_preset

pytestmark = pytest.mark.django_db
FOUND = "The note of the harbour office says four."


@pytest.fixture
def at_admin(client: Client, max_admin: User, scale: object) -> Client:
    client.force_login(max_admin)
    return client


def sent(preset: str, **changes: str) -> dict[str, str]:
    current = Scale.objects.in_use()
    return sent_of(preset) | {"scale": str(current.pk if current else "")} | changes


def agreed(quote: Quote, rating: Rating, *, ana: User, ben: User, cass: User, sources: int = 1) -> FactCheck:
    """The fact-check of `quote`, rated by ana on sources of cass and signed off by ben."""
    for _ in range(sources):
        do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=rating, summary=FOUND)
    if rating.needs_reply:
        ask_nobody(quote, by=ana)
    do(sign_off, quote, by=ben)
    return FactCheck.objects.get(quotes=quote)


# The screen


def test_the_page_shows_the_scale_in_use_its_presets_and_its_earlier_versions(
    at_admin: Client, proposed: Quote
) -> None:
    next_scale(false={"label": "Untrue"})

    page = read_page(at_admin.get("/settings/scale/").text).text

    assert "In use: Five labels, version 2" in page
    for words in ("Untrue", "The evidence we found contradicts this.", "Red", "no number", "asks for 1 source"):
        assert words in page
    assert all(preset.name in page for preset in PRESETS.values())
    assert "Five labels, version 1 made" in page
    assert "; 1 fact-check Supported" in page


def test_a_preset_is_shown_with_what_it_changes_before_anything_does(at_admin: Client) -> None:
    page = read_page(at_admin.get("/settings/scale/next/?preset=two").text).text

    assert "The desk rates on Two steps instead of Five labels." in page
    assert "new: True (green, number 2, 1 source)" in page
    assert "Supported no longer on the scale" in page
    assert "False number 1 instead of none" in page
    assert Scale.objects.count() == 1


def test_a_preset_that_was_looked_at_is_put_into_use_with_one_line(at_admin: Client, max_admin: User) -> None:
    lines = Activity.objects.count()

    reply = at_admin.post("/settings/scale/next/keep/", sent("seven"))

    assert (reply.status_code, reply["Location"]) == (302, "/settings/scale/")
    scale = Scale.objects.in_use()
    assert scale is not None
    assert (scale.slug, scale.version, scale.made_by) == ("seven", 1, max_admin)
    assert [each.number for each in Rating.objects.offered()] == [5, 4, 3, 2, 1, None, None, None]
    assert Activity.objects.count() == lines + 1
    (told,) = in_words([Activity.objects.latest("id")])
    assert told.about == "scale “Seven labels, version 1”"
    assert any("Half true (amber, number 3, 1 source, asks for a reply)" in str(each) for each in told.differences)


def test_a_label_is_renamed_added_and_left_out_in_the_next_version(at_admin: Client, proposed: Quote) -> None:
    form = sent("five", **{"label-1-label": "", "label-2-label": "Untrue", "label-5-label": "Outdated"})
    form |= {"label-5-definition": "It was so once.", "label-5-place": "1", "label-5-sort": "rating"}

    looked = at_admin.post("/settings/scale/next/look/", form)
    words = read_page(looked.text).text
    kept = at_admin.post("/settings/scale/next/keep/", form | {"shown": looked.context["draft"].digest})

    assert "“False” is now called “Untrue”" in words
    assert "Missing context no longer on the scale" in words
    assert kept.status_code == 302
    assert [(each.slug, each.label) for each in Rating.objects.offered()] == [
        ("supported", "Supported"),
        ("outdated", "Outdated"),
        ("false", "Untrue"),
        ("not-verified", "Not verified"),
        ("nothing-to-rate", "Nothing to rate"),
    ]
    check = fresh(proposed).fact_check
    assert check is not None
    assert check.rating is not None
    assert (check.rating.label, str(check.rating.scale)) == ("Supported", "Five labels, version 1")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"label-0-label": "false"}, "Two labels have this name."),
        ({"label-0-definition": " "}, "Say in one sentence what “True” means to readers."),
        ({"label-0-value": "three"}, "Enter a number."),
        ({"label-0-value": "1.234"}, "no more than 2 decimal places"),
        ({"label-0-value": "1"}, "all of them up or all of them down"),
        ({"label-0-value": ""}, "One number alone is no scale"),
        ({"label-0-needs_evidence": "10"}, "less than or equal to 9"),
        ({"label-2-sort": "reason"}, "One label is enough to say that there is nothing to rate."),
        ({"label-0-sort": "in_words"}, "“True” gives readers no rating, so it has no number."),
        ({"label-0-retired": "on", "label-1-retired": "on", "label-2-retired": "on"}, "at least one label"),
        ({"label-0-colour": "pink"}, "is not one of the available choices"),
        ({"label-0-label": "a\x1bb"}, "cannot be kept"),
        ({"name": " "}, "This field is required"),
        ({"label-TOTAL_FORMS": "21"}, "Please submit at most"),
    ],
)
def test_what_is_no_scale_is_refused_in_words_and_keeps_what_was_typed(
    at_admin: Client, changes: dict[str, str], says: str
) -> None:
    form = sent("two", **changes)

    for address in ("/settings/scale/next/look/", "/settings/scale/next/keep/"):
        reply = at_admin.post(address, form)
        assert reply.status_code == 422
        assert says in read_page(reply.text).text
        assert "Not verified" in reply.text
    assert Scale.objects.count() == 1


def test_a_form_whose_rows_cannot_be_counted_is_refused(at_admin: Client) -> None:
    reply = at_admin.post("/settings/scale/next/keep/", sent("two", **{"label-TOTAL_FORMS": "x"}))

    assert reply.status_code == 422
    assert "ManagementForm data is missing" in reply.text
    assert Scale.objects.count() == 1


def test_nothing_is_put_into_use_but_what_was_looked_at(at_admin: Client) -> None:
    reply = at_admin.post("/settings/scale/next/keep/", sent("two", **{"label-0-label": "Right"}))

    assert reply.status_code == 409
    assert "new: Right" in read_page(reply.text).text
    assert Scale.objects.count() == 1


def test_of_two_admins_the_second_is_told_and_overwrites_nothing(at_admin: Client) -> None:
    mine = sent("seven")
    use_preset("two")

    reply = at_admin.post("/settings/scale/next/keep/", mine)

    assert reply.status_code == 409
    assert "put another scale into use meanwhile" in reply.text
    assert "Half true" in reply.text
    assert Scale.objects.by_age()[0].slug == "two"


def test_the_scale_in_use_is_not_put_into_use_again(at_admin: Client) -> None:
    reply = at_admin.post("/settings/scale/next/keep/", sent("five"))

    assert reply.status_code == 422
    assert "nothing is different" in reply.text
    assert Scale.objects.count() == 1


def test_a_desk_without_a_scale_is_told_and_given_one(client: Client, max_admin: User) -> None:
    client.force_login(max_admin)
    assert "has no scale yet" in client.get("/settings/scale/").text

    assert client.post("/settings/scale/next/keep/", sent("none")).status_code == 302
    assert "Finding" in client.get("/settings/scale/").text


def test_as_many_queries_however_many_versions(
    at_admin: Client, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20) as few:
        at_admin.get("/settings/scale/")
    for number in range(4):
        next_scale(false={"label": f"Untrue {number}"})

    with django_assert_num_queries(len(few)):
        at_admin.get("/settings/scale/")


# What is rated on which scale


def press(client: Client, quote: Quote, slug: str) -> Any:
    seen = seen_now(fresh(quote))
    values = {"row_version": seen.quote, "check_row_version": seen.check or "", "rating": slug}
    return client.post(f"/quotes/{quote.pk}/rate/", values, headers={"HX-Request": "true"})


def test_a_rating_of_another_scale_is_refused_in_words(client: Client, quote: Quote, scale: object, ana: User) -> None:
    client.force_login(ana)
    use_preset("two")

    old, unknown = press(client, quote, "missing-context"), press(client, quote, "pants-on-fire")

    assert (old.status_code, unknown.status_code) == (422, 422)
    assert "“Missing context” is not on the scale that the desk uses now." in old.text
    assert "That rating is not on the scale that the desk uses now." in unknown.text
    assert fresh(quote).fact_check is None
    assert press(client, quote, "true").status_code == 200


def test_a_retired_label_is_not_offered_and_not_taken(client: Client, quote: Quote, scale: object, ana: User) -> None:
    client.force_login(ana)
    next_scale(missing_context={"retired": True})

    assert "rate-missing-context" not in client.get(f"/quotes/{quote.pk}/").text
    assert press(client, quote, "missing-context").status_code == 422


def test_the_keys_follow_the_scale(client: Client, quote: Quote, scale: object, ana: User) -> None:
    client.force_login(ana)
    use_preset("seven")

    html = client.get(f"/quotes/{quote.pk}/").text

    assert 'id="rate-true" data-key="1"' in html
    assert 'id="rate-unproven" data-key="7"' in html
    assert 'data-key="10"' not in html


def test_a_finding_keeps_the_scale_it_was_made_under_through_signature_and_publication(
    proposed: Quote, ana: User, ben: User
) -> None:
    use_preset("two")

    do(sign_off, proposed, by=ben)
    version = published(FactCheck.objects.get(quotes=proposed), by=ana)

    assert version.payload["rating"]["label"] == "Supported"
    scale = version.payload["scale"]
    assert (scale["name"], scale["version"]) == ("Five labels", 1)
    assert [each["label"] for each in scale["labels"]] == ["Supported", "Missing context", "False", "Not verified"]


def test_a_list_of_what_was_rated_on_an_earlier_scale_is_found_and_named(
    client: Client, quote: Quote, scale: dict[str, Rating], ana: User
) -> None:
    do(rate, quote, by=ana, rating=scale["missing-context"])
    use_preset("two")
    client.force_login(ana)

    page = client.get("/queue/?rating=missing-context")

    assert page.context["heading"] == "Missing context"
    assert f"/quotes/{quote.pk}/" in page.text
    chosen = client.get("/queue/filters/?rating=missing-context").text
    assert 'value="missing-context" selected' in chosen


def test_what_changed_since_it_went_back_names_labels_of_any_scale(proposed: Quote, ana: User, ben: User) -> None:
    do(send_back, proposed, by=ben, because="Which figure?")
    do(rate, proposed, by=ana, rating=use_preset("two")["true"], summary=FOUND)

    since = since_sent_back(fresh(proposed))

    assert since is not None
    assert "Rating: Supported → True" in [str(each) for each in since.differences]


def test_a_second_opinion_is_given_on_the_scale_that_the_first_was_given_on(
    client: Client, proposed: Quote, ben: User, cass: User
) -> None:
    check = FactCheck.objects.get(quotes=proposed)
    opinion = ask_opinion(check, by=cass, of=ben)
    two = use_preset("two")
    client.force_login(ben)

    assert "Missing context" in client.get(f"/opinions/{opinion.pk}/").text
    with pytest.raises(Refused, match="“True” is not on the scale that this was rated on"):
        give_opinion(opinion, by=ben, rating=two["true"])
    reply = client.post(f"/opinions/{opinion.pk}/give/", {"rating": "true"})
    assert reply.status_code == 422
    assert "“True” is not on the scale that this was rated on." in reply.text
    assert client.post(f"/opinions/{opinion.pk}/give/", {"rating": "supported"}).status_code == 302
    opinion.refresh_from_db()
    assert opinion.agrees


def test_undo_brings_back_no_rating_of_an_earlier_scale(proposed: Quote, ana: User) -> None:
    two = use_preset("two")
    do(rate, proposed, by=ana, rating=two["true"])
    do(rate, proposed, by=ana, rating=two["false"])

    undo_last(by=ana)
    assert fresh(proposed).fact_check.rating == two["true"]  # type: ignore[union-attr]
    with pytest.raises(Refused, match="no rating of the scale that the desk uses now"):
        undo_last(by=ana)
    assert fresh(proposed).fact_check.rating == two["true"]  # type: ignore[union-attr]


# Each preset, from the rating to the page


@pytest.mark.parametrize(
    ("preset", "label"),
    [(slug, each.slug) for slug, preset in PRESETS.items() for each in preset.labels if not each.needs_reason],
)
def test_each_label_of_each_preset_is_rated_signed_and_published(
    client: Client, quote: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User, preset: str, label: str
) -> None:
    rating = (scale if preset == "five" else use_preset(preset))[label]
    check = agreed(quote, rating, ana=ana, ben=ben, cass=cass, sources=rating.needs_evidence)
    payload = published(check, by=ana).payload

    page = read_page(client.get(f"/fact-checks/{check.public_id}/").text)

    assert FOUND in page.text
    assert [each for each in flaws(payload, SITE) if each.level == ERROR] == []
    if rating.in_words:
        assert not page.objects
        assert "Finding" not in page.text
    else:
        (review,) = page.objects
        said = review["reviewRating"]
        bounds = {"two": (2, 1), "seven": (5, 1)}.get(preset) if rating.value else None
        wanted = (rating.number, *(bounds or (None, None)))
        assert said["alternateName"] == rating.label
        assert tuple(said.get(name) for name in ("ratingValue", "bestRating", "worstRating")) == wanted
    for address in ("/fact-checks/", "/fact-checks/feed.atom", "/fact-checks/feed.json", "/fact-checks/method/"):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("preset", ["none", "context"])
def test_a_finding_in_words_needs_evidence_and_a_note(
    quote: Quote, scale: object, ana: User, ben: User, cass: User, preset: str
) -> None:
    rating = next(iter(use_preset(preset).values()))
    do(rate, quote, by=ana, rating=rating)
    with pytest.raises(Refused, match="asks for one source as evidence"):
        do(sign_off, quote, by=ben)
    do(add_evidence, quote, by=cass, source=SOURCE)

    if preset == "none":
        with pytest.raises(Refused, match="“Finding” is told in words, so it needs a note"):
            do(sign_off, quote, by=ben)
        do(rate, quote, by=ana, rating=rating, summary=FOUND)
    do(sign_off, quote, by=ben)

    assert fresh(quote).state == "signed_off"


def test_without_a_rating_there_is_no_claimreview_and_the_page_says_so(
    client: Client, quote: Quote, scale: object, ana: User, ben: User, cass: User
) -> None:
    check = agreed(quote, use_preset("none")["finding"], ana=ana, ben=ben, cass=cass)
    payload = published(check, by=ana).payload

    assert payload["rating"] is None
    assert payload["scale"] == {"slug": "none", "name": "No rating", "version": 1, "labels": []}
    assert "We give no rating: what we found is told in words." in read_page(page_of(payload, SITE)).text
    assert json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"] == []
    assert str(check.public_id) in client.get("/fact-checks/feed.atom").text
    assert "without a rating" in client.get("/fact-checks/method/").text


def test_a_correction_that_takes_the_rating_away_ends_its_claimreview(
    client: Client, signed: Quote, scale: object, ana: User, ben: User, cass: User
) -> None:
    check = FactCheck.objects.get(quotes=signed)
    published(check, by=ana)
    check.refresh_from_db()
    publishing.open_correction(check, by=ana, seen=check.row_version, because="No rating does it justice.")
    do(rate, signed, by=ana, rating=use_preset("none")["finding"], summary=FOUND)
    ask_nobody(signed, by=ana)
    do(sign_off, signed, by=ben)
    published(check, by=ana, kind=VersionKind.CORRECTION, note="We rate no more.")

    (item,) = json.loads(client.get("/fact-checks/feed.json").text)["dataFeedElement"]
    page = read_page(client.get(f"/fact-checks/{check.public_id}/").text).text

    assert item["item"] == {"@id": f"{SITE.page(str(check.public_id))}#review"}
    assert "dateDeleted" in item
    assert "We had rated it Supported" in page


def test_what_could_not_be_verified_is_published_without_a_source(
    client: Client, quote: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    check = agreed(quote, scale["not-verified"], ana=ana, ben=ben, cass=cass, sources=0)
    payload = published(check, by=ana).payload

    said = {(each.rule, each.level) for each in flaws(payload, SITE)}

    assert ("R50", WARNING) in said
    assert not [level for _, level in said if level == ERROR]
    assert FOUND in client.get(f"/fact-checks/{check.public_id}/").text


def test_a_version_from_before_scales_had_numbers_is_shown_and_linted_as_ever(
    client: Client, signed: Quote, ana: User
) -> None:
    check = FactCheck.objects.get(quotes=signed)
    old = content(check)
    old["scale"] = {"labels": [each | {"value": None} for each in old["scale"]["labels"]]}
    for label in (*old["scale"]["labels"], old["rating"]):
        del label["needs_evidence"]
    when = "2026-11-01T09:00:00+00:00"
    version = old | {"number": 1, "kind": "publication", "first_published_at": when, "published_at": when}

    assert digest(old) != digest(content(check))
    assert [each for each in flaws(version | {"corrections": []}, SITE) if each.level == ERROR] == []
    bare = version | {"corrections": [], "evidence": []}
    assert [each.rule for each in flaws(bare, SITE) if each.level == ERROR] == ["R50"]
