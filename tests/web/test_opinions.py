"""Blind second opinions: asked for, given once on a page that tells nothing of the first, and then compared."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.keeping import Given
from articles.actions.notes import write_note
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.refusals import Refused, Stale
from articles.actions.review import rate, sign_off
from articles.actions.undoing import undo_last
from articles.models import Activity, Evidence, FactCheck, Opinion, Quote, Rating
from articles.queries.telling import told
from articles.workflow.vocabulary import KeptBy, Reason
from tests.conftest import SOURCE, do, fresh
from tests.published import make_published

pytestmark = pytest.mark.django_db
SUMMARY, NOTE, UNKNOWN = "Nobody measured twice.", "Zephyrine doubts it.", "Who held the rule."


@pytest.fixture
def check(proposed: Quote, scale: dict[str, Rating], ana: User) -> FactCheck:
    """Rated by ana, with a summary, a note and a kept copy of the source that cass added."""
    do(rate, proposed, by=ana, rating=scale["supported"], summary=SUMMARY)
    given = Given(b"Four centimetres.", KeptBy.PASTE, name="divers.txt")
    do(keep_copy, proposed, by=ana, piece=Evidence.objects.get(), given=given)
    found = FactCheck.objects.get(quotes=proposed)
    write_note(found, by=ana, text=NOTE)
    FactCheck.objects.filter(pk=found.pk).update(unknown=UNKNOWN, row_version=found.row_version + 1)
    found.refresh_from_db()
    return found


@pytest.fixture
def opinion(check: FactCheck, cass: User, ben: User) -> Opinion:
    """Asked of ben."""
    return ask_opinion(check, by=cass, of=ben)


def page_of(opinion: Opinion) -> str:
    return reverse("opinion", args=[opinion.pk])


def given(client: Client, opinion: Opinion, **values: Any) -> HttpResponse:
    return client.post(reverse("opinion-give", args=[opinion.pk]), values)


def test_an_opinion_is_asked_for_given_and_compared(
    client: Client, check: FactCheck, ana: User, ben: User, cass: User
) -> None:
    client.force_login(cass)
    reply = client.post(reverse("fact-check-opinion-ask", args=[check.pk]), {"person": "ben"})
    opinion = Opinion.objects.get()
    assert reply.url == opinion.get_absolute_url()
    assert "Ben Tolley has not answered yet" in client.get(check.get_absolute_url()).text

    client.force_login(ben)
    assert f'href="{page_of(opinion)}"' in client.get(reverse("desk")).text
    assert given(client, opinion, rating="false", because="Three, says the log.").url == opinion.get_absolute_url()

    assert page_of(opinion) not in client.get(reverse("desk")).text
    assert client.get(page_of(opinion)).url == opinion.get_absolute_url()
    shown = client.get(check.get_absolute_url()).text
    section = shown[shown.index('id="opinions"') :]
    assert "They differ" in section
    assert section.index("First, by Ana Sorel") < section.index("Second, by Ben Tolley")
    assert "Three, says the log." in section
    opinion.refresh_from_db()
    assert (opinion.first.slug, opinion.first_by, opinion.rating.slug, opinion.agrees) == (
        "supported", ana, "false", False,
    )  # fmt: skip


@pytest.mark.parametrize("rated", ["false", "supported"])
def test_the_signer_sees_how_a_colleague_rated_it_and_why_before_signing(
    client: Client, check: FactCheck, cass: User, ben: User, max_admin: User, scale: dict[str, Rating], rated: str
) -> None:
    quote = check.quotes.get()
    card, workspace = f"{quote.article.get_absolute_url()}?quote={quote.pk}", reverse("quote", args=[quote.pk])
    mine = ask_opinion(check, by=cass, of=ben)
    give_opinion(ask_opinion(check, by=ben, of=cass), by=cass, rating=scale[rated], because="Three, says the log.")
    client.force_login(ben)
    for page in (card, workspace):
        shown = client.get(page).text
        assert f'href="{page_of(mine)}"' in shown
        assert not re.search(r"asked blind|Three, says", shown, re.IGNORECASE), "they owe one themselves"

    give_opinion(mine, by=ben, rating=scale["supported"])

    differs = rated == "false"
    for page in (card, workspace):
        shown = client.get(page).text
        assert page_of(mine) not in shown
        assert ("Cass Wren rated it False" in shown) is differs
        assert ("Three, says the log." in shown) is differs
    listed = shown[shown.index('class="checklist"') :]
    same = "Ben Tolley" if differs else "Ben Tolley and Cass Wren"
    assert f"Asked blind, {same} rated it the same" in listed
    assert ("Asked blind, Cass Wren rated it False: “Three, says the log.”" in listed) is differs
    do(sign_off, quote, by=ben)


def test_an_opinion_that_differed_from_an_earlier_rating_does_not_from_the_one_it_gave(
    client: Client, check: FactCheck, opinion: Opinion, ana: User, ben: User, scale: dict[str, Rating]
) -> None:
    give_opinion(opinion, by=ben, rating=scale["false"])
    do(rate, check.quotes.get(), by=ana, rating=scale["false"])
    client.force_login(ben)

    shown = client.get(reverse("quote", args=[check.quotes.get().pk])).text

    assert "Ben Tolley rated it False" not in shown
    assert "Asked blind, Ben Tolley rated it the same" in shown


def test_both_deeds_leave_a_line_that_does_not_say_the_rating(opinion: Opinion, ben: User, scale: Any) -> None:
    give_opinion(opinion, by=ben, rating=scale["false"], because="Three.")

    lines = Activity.objects.filter(verb__in=("ask_opinion", "give_opinion")).order_by("id")
    assert [told(line) for line in lines] == [
        "asked Ben Tolley for a blind second opinion", "gave a blind second opinion",
    ]  # fmt: skip
    assert [line.article_id for line in lines] == [opinion.fact_check.quotes.get().article_id] * 2
    kept = json.dumps([[line.before, line.after] for line in lines])
    assert not re.search(r"false|rating|Three", kept, re.IGNORECASE)


def test_the_page_tells_nothing_of_the_first_rating(
    client: Client, check: FactCheck, opinion: Opinion, ben: User, rui: User, scale: dict[str, Rating]
) -> None:
    """Byte for byte the page is the same whatever the first rating is, whoever gave it and whatever they wrote."""
    client.force_login(ben)
    first = client.get(page_of(opinion)).text

    for words in (check.claim, "Nobody should walk there.", "Divers’ report", "divers.txt", 'value="false"'):
        assert words in first
    for secret in (SUMMARY, NOTE, UNKNOWN, "Ana Sorel", "ana", "Cass Wren", "proposed", "awaiting", "Supported?"):
        assert not re.search(rf"\b{re.escape(secret)}\b", first), secret
    assert 'aria-pressed="true"' not in first
    FactCheck.objects.filter(pk=check.pk).update(
        rating=scale["missing-context"], author=rui, summary="Other.", row_version=check.row_version + 1
    )
    assert without_tokens(client.get(page_of(opinion)).text) == without_tokens(first)


def without_tokens(page: str) -> str:
    return re.sub(r'("X-CSRFToken": "|name="csrfmiddlewaretoken" value=")\w+', r"\1", page)


def test_the_desk_does_not_tell_it_either(client: Client, check: FactCheck, ben: User, cass: User) -> None:
    client.force_login(ben)
    assert "proposed Supported" in client.get(reverse("desk")).text
    assert "For your signature" in client.get(reverse("desk")).text

    opinion = ask_opinion(check, by=cass, of=ben)
    page = client.get(reverse("desk")).text
    assert page_of(opinion) in page
    assert "Supported" not in page
    assert "Cass Wren" not in page[page.index('id="opinions-h"') :]

    client.force_login(cass)
    assert "proposed Supported" in client.get(reverse("desk")).text


def test_a_colleagues_opinion_is_not_told_to_whoever_still_owes_one(
    client: Client, opinion: Opinion, check: FactCheck, ana: User, ben: User, max_admin: User, scale: Any
) -> None:
    ask_opinion(check, by=ana, of=max_admin)
    give_opinion(opinion, by=ben, rating=scale["false"], because="Three, says the log.")

    client.force_login(max_admin)
    page = client.get(check.get_absolute_url()).text
    assert "You are asked for one on this." in page
    assert "Three, says the log." not in page
    client.force_login(ana)
    assert "Three, says the log." in client.get(check.get_absolute_url()).text


@pytest.mark.parametrize("who", ["ana", "cass", "vera"])
def test_nobody_else_finds_the_page(client: Client, request: pytest.FixtureRequest, opinion: Opinion, who: str) -> None:
    client.force_login(request.getfixturevalue(who))

    assert client.get(page_of(opinion)).status_code == 404
    assert given(client, opinion, rating="false").status_code == 404
    assert not Opinion.objects.get().given_at


def test_it_is_given_once(client: Client, opinion: Opinion, ben: User, scale: dict[str, Rating]) -> None:
    client.force_login(ben)
    given(client, opinion, rating="false")

    again = given(client, opinion, rating="supported")

    assert (again.status_code, "given once" in again.text) == (409, True)
    with pytest.raises(Stale):
        give_opinion(opinion, by=ben, rating=scale["supported"])
    assert Opinion.objects.get().rating.slug == "false"
    with pytest.raises(Refused, match="An opinion is given once"):
        undo_last(by=ben)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Choose a rating."),
        ({"rating": "splendid"}, "not on the scale that this was rated on"),
        ({"rating": "nothing-to-rate"}, "needs a reason"),
        ({"rating": "false:opinion"}, "takes no reason"),
        ({"rating": "nothing-to-rate:mood"}, "not one of the reasons"),
        ({"rating": "false", "because": "x" * 2001}, "at most 2000"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    client: Client, opinion: Opinion, ben: User, values: dict[str, str], sentence: str
) -> None:
    client.force_login(ben)

    reply = given(client, opinion, **{"because": "As the log has it."} | values)

    assert reply.status_code == 422
    assert sentence in reply.text
    assert "As the log has it." in reply.text or len(values.get("because", "")) > 2000
    assert not Opinion.objects.get().given_at


def test_nothing_to_rate_is_given_with_its_reason(client: Client, opinion: Opinion, ben: User) -> None:
    client.force_login(ben)

    given(client, opinion, rating="nothing-to-rate:demand")

    assert (Opinion.objects.get().rating.slug, Opinion.objects.get().reason) == ("nothing-to-rate", Reason.DEMAND)


@pytest.mark.parametrize(
    ("by", "of", "status", "sentence"),
    [
        ("vera", "ben", 403, "A checker or an editor asks for"),
        ("rui", "ben", 403, "A checker or an editor asks for"),
        ("cass", "ana", 422, "Ana Sorel rated this"),
        ("cass", "rui", 422, "no checker or editor"),
        ("cass", "cass", 422, "Ask a colleague"),
    ],
)
def test_who_asks_whom(
    request: pytest.FixtureRequest, check: FactCheck, by: str, of: str, status: int, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence) as no:
        ask_opinion(check, by=request.getfixturevalue(by), of=request.getfixturevalue(of))

    assert no.value.status == status
    assert not Opinion.objects.exists()


def test_only_those_who_may_be_asked_are_offered(client: Client, opinion: Opinion, cass: User, max_admin: User) -> None:
    client.force_login(cass)
    address = reverse("fact-check-opinion-ask", args=[opinion.fact_check_id])

    page = client.get(opinion.fact_check.get_absolute_url()).text
    offered = re.findall(r'<option value="(\w*)"', page[page.index('id="ask-form"') :])

    assert offered[:2] == ["", "max"], "not the author, not oneself, not who was asked"
    for person in ("", "ana", "ben", "nobody"):
        reply = client.post(address, {"person": person})
        assert (reply.status_code, "Choose a colleague" in reply.text) == (422, True)
    assert Opinion.objects.count() == 1


def test_it_is_asked_for_before_a_signature_and_once_there_is_a_rating(
    client: Client, signed: Quote, quote: Quote, article: Any, cass: User, ana: User
) -> None:
    bare = article.quotes.get(ref="b1")
    do(add_evidence, bare, by=ana, source=SOURCE)
    client.force_login(cass)
    for found, sentence in ((fresh(signed), "signed off"), (fresh(bare), "no rating yet")):
        assert found.fact_check
        page = client.get(found.fact_check.get_absolute_url()).text
        assert sentence in page[page.index('id="opinions"') :]
        assert 'id="ask-form"' not in page
        with pytest.raises(Refused, match=sentence) as no:
            ask_opinion(found.fact_check, by=cass, of=ana)
        assert no.value.status == 409


def test_whoever_gives_one_may_still_sign(check: FactCheck, opinion: Opinion, ben: User, scale: Any) -> None:
    give_opinion(opinion, by=ben, rating=scale["supported"])
    quote = check.quotes.get()

    do(sign_off, quote, by=ben)

    assert fresh(quote).state == "signed_off"


@pytest.mark.parametrize("since", ["rated", "signed"])
def test_whoever_rated_or_signed_it_since_gives_none(
    client: Client, check: FactCheck, opinion: Opinion, ben: User, scale: dict[str, Rating], since: str
) -> None:
    quote = check.quotes.get()
    if since == "rated":
        do(rate, quote, by=ben, rating=scale["false"])
    else:
        do(sign_off, quote, by=ben)
    client.force_login(ben)

    assert page_of(opinion) not in client.get(reverse("desk")).text
    page = client.get(page_of(opinion)).text
    assert "not blind" in page
    assert 'name="rating"' not in page
    assert given(client, opinion, rating="false").status_code == 409


def test_it_is_compared_with_the_rating_of_its_moment(
    check: FactCheck, opinion: Opinion, ana: User, ben: User, scale: dict[str, Rating]
) -> None:
    do(rate, check.quotes.get(), by=ana, rating=scale["false"])
    give_opinion(opinion, by=ben, rating=scale["false"])
    do(rate, check.quotes.get(), by=ana, rating=scale["supported"])

    assert Opinion.objects.get().agrees is True


def test_an_opinion_stands_in_no_undos_way(
    quote: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    do(rate, quote, by=ana, rating=scale["false"])
    check = FactCheck.objects.get(quotes=quote)
    give_opinion(ask_opinion(check, by=ben, of=cass), by=cass, rating=scale["false"])

    undo_last(by=ana)

    assert fresh(quote).state == "to_check"
    check.refresh_from_db()
    assert check.rating is None
    with pytest.raises(Refused, match="no rating yet"):
        ask_opinion(check, by=ana, of=ben)


def test_it_is_in_no_public_byte_no_file_and_no_api(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    check = make_published("corrected", ana=ana, ben=ben, cass=cass)["corrected"]
    check.refresh_from_db()
    give_opinion(ask_opinion(check, by=ana, of=cass), by=cass, rating=scale["false"], because="Quintessence.")
    public = reverse("public-fact-check", args=[check.public_id])
    client.force_login(ana)

    for address in (public, reverse("public-feed"), reverse("quotes-csv"), reverse("quotes-jsonl")):
        reply = client.get(address, {} if address == public else {"view": "any"})
        assert reply.status_code == 200
        assert "Quintessence" not in reply.getvalue().decode()
    dossier = client.get(reverse("fact-check-dossier", args=[check.pk]))
    assert b"opinion" not in dossier.getvalue()


def test_the_page_asks_as_many_questions_however_many_quotes_share_the_fact_check(
    client: Client, check: FactCheck, opinion: Opinion, article: Any, ben: User
) -> None:
    client.force_login(ben)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page_of(opinion)).status_code == 200
        return len(queries)

    before = asked()
    for ref in ("b1", "b3"):
        Quote.objects.filter(article=article, ref=ref).update(fact_check=check, row_version=2)
    assert asked() == before
