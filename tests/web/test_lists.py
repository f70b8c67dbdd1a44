"""The queue as a desk's lists: filters, who works on what, later, one deed on many quotes, views of one's own."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.arranging import SAVED_VIEWS, assign, defer
from articles.actions.review import check_wording, rate, sign_off
from articles.actions.tagging import tag
from articles.models import Activity, Article, Deferral, Quote, Rating, SavedView
from articles.queries.queue import View
from articles.workflow.vocabulary import Reason, Wording
from tests.conftest import do, fresh, make_article, make_quote

pytestmark = pytest.mark.django_db
QUEUE = "/queue/"


def refs(client: Client, **filters: str) -> list[str]:
    """The refs of the quotes that a list shows, in its order."""
    return [row.ref for row in client.get(QUEUE, filters).context["rows"]]


def picked(*quotes: Quote) -> list[str]:
    """What the rows' boxes send of these quotes as they stand."""
    found = [fresh(quote) for quote in quotes]
    return [f"{q.pk}:{q.row_version}:{q.fact_check.row_version if q.fact_check else ''}" for q in found]


def in_bulk(client: Client, quotes: list[str], **values: str) -> HttpResponse:
    return client.post(reverse("queue-bulk"), {"quotes": quotes, "back": QUEUE, **values})


def sent(client: Client, name: str, quote: Quote, **values: Any) -> HttpResponse:
    quote = fresh(quote)
    check = {"check_row_version": quote.fact_check.row_version} if quote.fact_check else {}
    return client.post(
        reverse(name, args=[quote.pk]), {"row_version": quote.row_version, "back": QUEUE, **check, **values}
    )


@pytest.fixture
def at_cass(client: Client, cass: User) -> Client:
    client.force_login(cass)
    return client


@pytest.fixture
def b(article: Article) -> dict[str, Quote]:
    return {quote.ref: quote for quote in article.quotes.all()}


# Filters


def test_every_filter_narrows_and_they_combine(
    at_cass: Client, b: dict[str, Quote], cass: User, ana: User, scale: dict[str, Rating]
) -> None:
    do(tag, b["b2"], by=cass, name="Divers")
    do(check_wording, b["b2"], by=cass, wording=Wording.CONFIRMED)
    do(assign, b["b3"], by=cass, to=ana)
    do(rate, b["b3"], by=cass, rating=scale["false"])
    other = make_article("ferry-line", "“No,” said Ines Dahl.")
    make_quote(other, "b1", "No,", speaker=b["b2"].speaker)

    assert refs(at_cass, speaker="ines-dahl") == ["b2", "b3", "b1"]
    assert refs(at_cass, speaker="INES DAHL") == ["b2", "b3", "b1"]
    assert refs(at_cass, speaker="ines-dahl", article="corrow-harbour-wall") == ["b2", "b3"]
    assert refs(at_cass, speaker="ines-dahl", article="corrow-harbour-wall", wording="confirmed") == ["b2"]
    assert refs(at_cass, speaker="s dah", article="CORROW-harb") == ["b2", "b3"]
    assert refs(at_cass, kind="indirect") == ["b4"]
    assert refs(at_cass, assignee="ana") == ["b3"]
    assert refs(at_cass, assignee="nobody", speaker="ines-dahl") == ["b2", "b1"]
    assert refs(at_cass, tag="DIVERS", kind="direct") == ["b2"]
    assert refs(at_cass, rating="false") == ["b3"]
    assert refs(at_cass, rating="false", tag="divers") == []
    assert refs(at_cass, view="sign-off", speaker="ines-dahl") == ["b3"]
    assert refs(at_cass, view="to-check", speaker="ines-dahl") == ["b2", "b1"]


@pytest.mark.parametrize("name", ["speaker", "article", "kind", "wording", "assignee", "rating", "tag", "view"])
@pytest.mark.parametrize("value", ["'", '"><script>', "%", "x" * 5_000, "\x00", "💥", "nobody at all"])
def test_an_odd_filter_finds_nothing_or_is_left_out_and_never_breaks(
    at_cass: Client, article: Article, name: str, value: str
) -> None:
    page = at_cass.get(QUEUE, {name: value})

    assert page.status_code == 200
    assert "<script>" not in page.text.replace("<script src", "")


def test_the_filters_stay_in_the_address_through_a_deed_and_each_comes_off_alone(
    at_cass: Client, b: dict[str, Quote], scale: dict[str, Rating]
) -> None:
    page = at_cass.get(QUEUE, {"speaker": "ines-dahl", "kind": "direct"})

    place = page.context["place"].path
    assert place == f"{QUEUE}?speaker=ines-dahl&kind=direct"
    assert [without for _, _, without in page.context["narrowed"]] == [
        f"{QUEUE}?view=open&kind=direct",
        f"{QUEUE}?view=open&speaker=ines-dahl",
    ]
    reply = sent(at_cass, "quote-rate", b["b2"], rating="false", summary="", back=place)
    assert reply["Location"] == f"{place}&quote={b['b3'].pk}#card"


def test_a_filtered_list_turns_its_pages_without_losing_its_filters(at_cass: Client) -> None:
    long = make_article("long-read", " ".join(f"word{n:03}" for n in range(130)))
    for n in range(130):
        make_quote(long, f"b{n}", f"word{n:03}", kind="direct" if n % 2 else "mixed")

    page = at_cass.get(QUEUE, {"kind": "direct"})
    later = at_cass.get(f"{page.context['first_page']}after={page.context['after'].pk}")

    assert [row.ref for row in page.context["rows"]] == [f"b{n}" for n in range(1, 100, 2)]
    assert [row.ref for row in later.context["rows"]] == [f"b{n}" for n in range(101, 130, 2)]


# Who works on what


def test_a_quote_is_given_by_name_taken_and_given_back(at_cass: Client, b: dict[str, Quote], ana: User) -> None:
    sent(at_cass, "quote-assign", b["b1"], assignee="Ana Sorel")
    assert fresh(b["b1"]).assignee == ana
    sent(at_cass, "quote-assign", b["b1"], assignee="cass")
    assert refs(at_cass, view="mine") == ["b1"]
    sent(at_cass, "quote-assign", b["b1"])

    assert fresh(b["b1"]).assignee is None
    lines = Activity.objects.on_quote(b["b1"].pk).order_by("id")
    assert [line.after["assignee"] for line in lines] == ["Ana Sorel", "Cass Wren", ""]


@pytest.mark.parametrize("who", ["rui", "nobody here"])
def test_a_quote_is_given_only_to_somebody_who_checks(
    at_cass: Client, b: dict[str, Quote], rui: User, who: str
) -> None:
    reply = sent(at_cass, "quote-assign", b["b1"], assignee=who)

    assert reply.status_code == 422
    assert f"No checker or editor is called “{who}”." in reply.text
    assert fresh(b["b1"]).assignee is None
    assert not Activity.objects.exists()


def test_two_people_of_one_name_are_told_apart(at_cass: Client, b: dict[str, Quote], ana: User) -> None:
    User.objects.create_superuser("other-ana", first_name="Ana", last_name="Sorel")

    reply = sent(at_cass, "quote-assign", b["b1"], assignee="Ana Sorel")

    assert reply.status_code == 422
    assert "Several people are called" in reply.text


# Later


def test_what_is_put_off_leaves_my_lists_alone_and_waits_under_later(
    client: Client, b: dict[str, Quote], cass: User, ana: User
) -> None:
    client.force_login(cass)
    version = b["b1"].row_version

    reply = sent(client, "quote-later", b["b1"])

    assert reply["Location"] == f"{QUEUE}?quote={b['b2'].pk}#card", "moves on"
    assert fresh(b["b1"]).row_version == version, "nobody's form is made stale"
    assert refs(client) == ["b2", "b3", "b4", "h1"]
    assert refs(client, view="later") == ["b1"]
    client.force_login(ana)
    assert refs(client) == ["b1", "b2", "b3", "b4", "h1"]
    card = client.get(reverse("quote", args=[b["b1"].pk]), headers={"HX-Request": "true"}).text
    assert "put it off until later" not in card


def test_what_was_put_off_comes_back_once_anything_about_it_changes(
    at_cass: Client, b: dict[str, Quote], cass: User, ana: User
) -> None:
    do(defer, b["b1"], by=cass)
    do(tag, b["b1"], by=ana, name="divers")

    assert refs(at_cass, view="later") == []
    assert "b1" in refs(at_cass)
    do(defer, b["b1"], by=cass)
    assert refs(at_cass, view="later") == ["b1"]


def test_putting_off_is_undone_like_any_deed_and_stands_in_nobodys_way(
    at_cass: Client, b: dict[str, Quote], cass: User, ana: User, scale: dict[str, Rating], client: Client
) -> None:
    do(rate, b["b1"], by=ana, rating=scale["false"])
    do(defer, b["b1"], by=cass)
    at_cass.post(reverse("undo"))

    assert not Deferral.objects.exists()
    do(defer, b["b1"], by=cass)
    client.force_login(ana)
    assert client.post(reverse("undo"), {"back": QUEUE}).status_code == 302
    assert fresh(b["b1"]).state == "to_check", "a colleague's putting off does not keep a rating"


# Many at once


def test_one_deed_on_many_quotes_is_one_batch_with_an_answer_each_and_one_undo(
    at_cass: Client, b: dict[str, Quote]
) -> None:
    page = in_bulk(at_cass, picked(*b.values()), deed="tag", name="Divers")

    assert page.status_code == 200
    assert page.context["outcomes_said"] == "5 quotes done"
    lines = Activity.objects.filter(verb="tag")
    assert len(lines) == 5
    assert len({line.batch for line in lines}) == 1
    assert "tagged it “Divers”, on 5 quotes" in page.text
    assert at_cass.post(reverse("undo"), {"back": QUEUE}).status_code == 302
    assert not Quote.objects.filter(tags__key="divers").exists()
    assert "Took back:</b> tagged it “Divers”, on 5 quotes" in at_cass.get(QUEUE).text
    assert Activity.objects.filter(verb="undo").count() == 5
    assert len({line.batch for line in Activity.objects.filter(verb="undo")}) == 1


def test_undo_reaches_ten_deeds_however_many_quotes_each_had(at_cass: Client, b: dict[str, Quote]) -> None:
    for n in range(11):
        in_bulk(at_cass, picked(*b.values()), deed="tag", name=f"tag {n}")

    answers = [at_cass.post(reverse("undo"), {"back": QUEUE}).status_code for _ in range(11)]

    assert answers == [302] * 10 + [409]
    assert {t.name for t in b["b1"].tags.all()} == {"tag 0"}


def test_each_row_gets_its_own_answer_and_the_refused_ones_stay_as_they_were(
    at_cass: Client, b: dict[str, Quote], ana: User
) -> None:
    before = picked(*b.values())
    do(tag, b["b2"], by=ana, name="harbour")
    do(tag, b["b3"], by=ana, name="divers")
    boxes = [before[1], *picked(b["b1"], b["b3"], b["b4"])]

    page = in_bulk(at_cass, boxes, deed="tag", name="divers")

    said = {outcome.quote.ref: outcome.refusal for outcome in page.context["outcomes"]}
    assert said["b1"] == said["b4"] == ""
    assert "Someone changed this" in said["b2"]
    assert said["b3"] == "“divers” is on this quote already."
    assert page.context["outcomes_said"] == "2 of 4 done, 2 refused"
    assert {t.name for t in fresh(b["b2"]).tags.all()} == {"harbour"}


def test_nothing_to_rate_is_the_only_rating_given_to_many(
    at_cass: Client, b: dict[str, Quote], cass: User, scale: dict[str, Rating]
) -> None:
    in_bulk(at_cass, picked(b["b1"], b["b4"]), deed="rate", reason=Reason.INTENTION, rating="supported")

    for ref in ("b1", "b4"):
        check = fresh(b[ref]).fact_check
        assert check is not None
        assert (check.rating, check.reason, check.author) == (scale["nothing-to-rate"], Reason.INTENTION, cass)


def test_a_signature_is_never_given_to_many(at_cass: Client, b: dict[str, Quote]) -> None:
    for deed in ("sign_off", "send_back", "reject", "check_wording", ""):
        assert in_bulk(at_cass, picked(b["b1"]), deed=deed).status_code == 422
    assert not Activity.objects.exists()


def test_given_taken_and_put_off_in_bulk(at_cass: Client, b: dict[str, Quote], ana: User, cass: User) -> None:
    in_bulk(at_cass, picked(b["b1"], b["b2"]), deed="assign", assignee="ana")
    in_bulk(at_cass, picked(b["b3"], b["b4"]), deed="mine")
    in_bulk(at_cass, picked(b["h1"]), deed="defer")

    holders = {quote.ref: quote.assignee for quote in Quote.objects.select_related("assignee")}
    assert holders == {"b1": ana, "b2": ana, "b3": cass, "b4": cass, "h1": None}
    assert refs(at_cass, view="later") == ["h1"]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"quotes": []}, "Select at least one quote first."),
        ({"quotes": ["1:1"]}, "The selection did not arrive"),
        ({"quotes": ["1:1:1; DROP TABLE"]}, "The selection did not arrive"),
        ({"quotes": ["٣:1:"]}, "The selection did not arrive"),
        ({"quotes": [f"{n}:1:" for n in range(1, 202)]}, "At most 200 quotes at once."),
        ({"deed": "tag", "name": "  "}, "Name the tag."),
        ({"deed": "tag", "name": "x" * 51}, "at most 50"),
        ({"deed": "tag", "name": "a\x01b"}, "cannot be kept"),
        ({"deed": "rate"}, "Say why there is nothing to rate."),
        ({"deed": "rate", "reason": "hunch"}, "hunch is not one of the available choices."),
        ({"deed": "assign", "assignee": "nobody here"}, "No checker or editor is called “nobody here”."),
    ],
)
def test_a_bulk_form_that_makes_no_sense_changes_nothing_and_says_why(
    at_cass: Client, b: dict[str, Quote], scale: dict[str, Rating], values: dict[str, Any], sentence: str
) -> None:
    form = {"quotes": picked(b["b1"]), "deed": "mine", "back": QUEUE} | values

    page = at_cass.post(reverse("queue-bulk"), form)

    assert page.status_code == 422
    assert sentence in page.text
    assert not Activity.objects.exists()


def test_a_quote_that_is_gone_or_named_twice_is_no_trouble(at_cass: Client, b: dict[str, Quote]) -> None:
    page = in_bulk(at_cass, [*picked(b["b1"]) * 2, "987654321:1:"], deed="mine")

    assert [outcome.quote.ref for outcome in page.context["outcomes"]] == ["b1"]


def test_quotes_that_share_a_fact_check_answer_for_themselves(
    at_cass: Client, proposed: Quote, ben: User, b: dict[str, Quote]
) -> None:
    do(sign_off, proposed, by=ben)

    page = in_bulk(at_cass, picked(proposed, b["b1"]), deed="tag", name="divers")

    assert page.context["outcomes_said"] == "2 quotes done"
    assert fresh(proposed).state == "signed_off", "a tag takes no signature"


def test_a_bulk_deed_costs_the_same_for_each_further_quote(at_cass: Client) -> None:
    long = make_article("long-read", " ".join(f"word{n:02}" for n in range(40)))
    quotes = [make_quote(long, f"b{n}", f"word{n:02}") for n in range(40)]
    cost = []
    for some in (quotes[:10], quotes[10:20], quotes[20:40]):
        boxes = picked(*some)
        with CaptureQueriesContext(connection) as asked:
            in_bulk(at_cass, boxes, deed="tag", name="divers")
        cost.append(len(asked))

    each = (cost[2] - cost[1]) / 10
    print(f"\n{cost[1]} queries for 10 quotes, {each} for each further one")
    assert each <= 11


# Views of one's own


def test_a_list_is_kept_under_a_name_opened_replaced_and_removed(at_cass: Client, article: Article, ana: User) -> None:
    back = f"{QUEUE}?view=open&kind=direct&quote=7"
    at_cass.post(reverse("view-save"), {"name": " Direct  ones ", "back": back})
    at_cass.post(reverse("view-save"), {"name": "Direct ones", "back": f"{QUEUE}?view=to-check&kind=direct"})

    saved = SavedView.objects.get()
    assert (saved.name, saved.query) == ("Direct ones", "view=to-check&kind=direct")
    page = at_cass.get(f"{QUEUE}?{saved.query}")
    assert [row.ref for row in page.context["rows"]] == ["b2", "b3", "h1"]
    assert "Direct ones" in page.text
    stranger = Client()
    stranger.force_login(ana)
    assert "Direct ones" not in stranger.get(QUEUE).text
    at_cass.post(reverse("view-remove", args=[saved.pk]), {"back": QUEUE})
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "x" * 51, "a\x00b"])
def test_a_view_needs_a_name_that_can_be_kept(at_cass: Client, name: str) -> None:
    assert at_cass.post(reverse("view-save"), {"name": name, "back": QUEUE}).status_code == 422
    assert not SavedView.objects.exists()


def test_views_are_a_handful_not_a_heap(at_cass: Client, cass: User) -> None:
    SavedView.objects.bulk_create(SavedView(user=cass, name=f"View {n}", query="") for n in range(SAVED_VIEWS))

    assert at_cass.post(reverse("view-save"), {"name": "One more", "back": QUEUE}).status_code == 409
    assert at_cass.post(reverse("view-save"), {"name": "View 3", "back": QUEUE}).status_code == 302


# What is offered while typing


def test_names_are_offered_for_what_is_typed(at_cass: Client, article: Article, rui: User, ana: User) -> None:
    assert 'value="ana" label="Ana Sorel"' in at_cass.get(reverse("people-names")).text
    assert "rui" not in at_cass.get(reverse("people-names")).text
    assert 'value="Ines Dahl"' in at_cass.get(reverse("speaker-names")).text
    assert 'value="corrow-harbour-wall"' in at_cass.get(reverse("article-slugs")).text


@pytest.mark.parametrize("view", View)
def test_an_empty_view_says_what_to_do(at_cass: Client, article: Article, view: View) -> None:
    Quote.objects.update(state="rejected", row_version=2)

    page = at_cass.get(QUEUE, {"view": view.value, "kind": "own"})

    assert page.context["rows"] == []
    assert "Take the filters off" in page.text
