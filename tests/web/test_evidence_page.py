"""The claim, sources, copies and the signature on the page of a quote, and the offer to split."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.factcheck import Source, add_evidence
from articles.actions.keeping import Given
from articles.actions.review import rate
from articles.exchange.fetching import Fetched
from articles.models import Evidence, KeptCopy, Quote, Rating
from articles.queries.agreeing import digest_of
from articles.workflow.vocabulary import KeptBy, Kind
from tests.conftest import do, fresh, make_article, make_quote

pytestmark = pytest.mark.django_db

LONG = (
    "missed collections fell from 412 in April to 231 in September, and the money saved, some 90,000 crowns, went to"
    " the depot that had burned down in spring"
)


def versions(quote: Quote) -> dict[str, Any]:
    quote = fresh(quote)
    check = {"check_row_version": quote.fact_check.row_version} if quote.fact_check else {}
    return {"row_version": quote.row_version, **check}


def post(client: Client, name: str, of: Quote, *ids: int, **values: Any) -> HttpResponse:
    return client.post(reverse(name, args=[of.pk, *ids]), versions(of) | values)


@pytest.fixture
def figures(scale: dict[str, Rating]) -> Quote:
    return make_quote(make_article("bins", f"The leader said {LONG}."), "b1", LONG, kind=Kind.INDIRECT)


def test_a_file_is_a_source_and_its_copy_is_saved_never_shown(client: Client, quote: Quote, cass: User) -> None:
    client.force_login(cass)
    page = b"<html><script>alert(1)</script><p>The cracks are four centimetres wide</p>"
    file = SimpleUploadedFile("wall “A”.html", page, "text/html")

    done = post(client, "quote-source", quote, file=file, stance="supports", excerpt="cracks are four centimetres")

    assert done.status_code == 302
    kept = KeptCopy.objects.get()
    assert (Evidence.objects.get().title, kept.finding, kept.method) == ("wall “A”.html", "found", "upload")
    assert "Found in the copy" in client.get(reverse("quote", args=[quote.pk])).text
    sent = client.get(reverse("quote-copy", args=[quote.pk, kept.pk]))
    assert sent.content == page
    assert sent["Content-Type"] == "application/octet-stream"
    assert sent["Content-Disposition"].startswith("attachment; filename*=utf-8''wall")
    assert sent["X-Content-Type-Options"] == "nosniff"
    other = quote.article.quotes.get(ref="b3")
    assert client.get(reverse("quote-copy", args=[other.pk, kept.pk])).status_code == 404


def test_words_that_are_not_in_the_copy_are_said_loudly(client: Client, proposed: Quote, cass: User, ben: User) -> None:
    do(
        add_evidence,
        proposed,
        by=cass,
        source=Source("https://a.example/", title="Tide tables", excerpt="The mayor has resigned"),
        copy=Given(b"The tide was low.", KeptBy.PASTE),
    )
    client.force_login(ben)

    page = client.get(reverse("quote", args=[proposed.pk])).text

    assert "<b>Not in the source</b>" in page
    assert "Tide tables: its words are not in the kept copy" in page
    assert 'id="agree-sign"' not in page
    assert post(client, "quote-sign-off", proposed).status_code == 409


BAD = [
    ({"url": "javascript:alert(1)"}, "https://"),
    ({"url": ""}, "Give a link, a file or another quote"),
    ({"url": "https://a.example/", "quote": "b3"}, "one thing"),
    ({"url": "", "quote": "b99"}, "no such quote"),
    ({"url": "", "quote": "b2"}, "no evidence for what it claims itself"),
    ({"url": "https://a.example/", "published_on": "2999-01-01"}, "still to come"),
    ({"url": "https://a.example/", "stance": "perhaps"}, "Stance"),
]


@pytest.mark.parametrize(("values", "says"), BAD)
def test_a_source_that_is_none_is_refused_in_words_with_all_that_was_typed(
    client: Client, quote: Quote, cass: User, values: dict[str, str], says: str
) -> None:
    client.force_login(cass)

    no = post(client, "quote-source", quote, **{"stance": "against", "shows": "The cracks grew."} | values)

    assert no.status_code in (409, 422)
    assert says in no.text
    assert 'value="The cracks grew."' in no.text
    assert not Evidence.objects.exists()


def test_a_file_of_fifty_megabytes_is_refused_and_nothing_is_kept(client: Client, proposed: Quote, cass: User) -> None:
    client.force_login(cass)
    piece = Evidence.objects.get()

    no = post(client, "quote-copy-keep", proposed, piece.pk, file=SimpleUploadedFile("big.txt", b"x" * 50_000_000))

    assert no.status_code == 422
    assert "at most 20 MB" in no.text
    assert not KeptCopy.objects.exists()


def test_a_copy_is_fetched_from_the_link_where_that_is_switched_on(
    client: Client, proposed: Quote, cass: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(cass)
    piece, asked = Evidence.objects.get(), []

    def fetch(url: str) -> Fetched:
        asked.append(url)
        return Fetched("“Four.”".encode("cp1252"), url, "text/html", "cp1252")

    monkeypatch.setattr("articles.views.evidence.fetch", fetch)
    settings.FETCH_FROM_WEB = False
    no = post(client, "quote-copy-keep", proposed, piece.pk, fetch="1")
    assert (no.status_code, "Nothing is fetched here" in no.text, asked) == (422, True, [])
    assert "Fetch it from its link" not in no.text

    settings.FETCH_FROM_WEB = True
    assert "Fetch it from its link" in client.get(reverse("quote", args=[proposed.pk])).text
    assert post(client, "quote-copy-keep", proposed, piece.pk, fetch="1").status_code == 302
    kept = KeptCopy.objects.get()
    assert (kept.method, kept.name, kept.text, asked) == ("fetch", piece.url, "“Four.”", [piece.url])


def test_a_claim_said_tomorrow_is_refused_with_all_that_was_typed(client: Client, quote: Quote, cass: User) -> None:
    client.force_login(cass)

    no = post(client, "quote-claim", quote, claim="A </script>\u2028wall", said_on="2999-01-01", unknown="Its depth")

    assert (no.status_code, "still to come" in no.text, "Its depth</textarea>" in no.text) == (422, True, True)
    assert "A </script>" not in no.text
    assert post(client, "quote-claim", quote, claim="A </script>\u2028wall").status_code == 302
    assert fresh(quote).fact_check.claim == "A </script>\u2028wall"
    assert "A </script>" not in client.get(reverse("quote", args=[quote.pk])).text


def test_what_is_signed_from_the_page_is_what_the_page_showed(client: Client, proposed: Quote, ben: User) -> None:
    client.force_login(ben)
    page = client.get(reverse("quote", args=[proposed.pk]))
    digest = digest_of(fresh(proposed))
    assert page.text.count(f'name="agreed" value="{digest}"') >= 2

    assert post(client, "quote-sign-off", proposed, agreed="0" * 64).status_code == 409
    assert post(client, "quote-sign-off", proposed, agreed=digest).status_code == 302

    assert fresh(proposed).state == "signed_off"


def test_the_panel_is_for_those_who_may_sign(client: Client, proposed: Quote, cass: User) -> None:
    client.force_login(cass)

    assert "To be agreed" not in client.get(reverse("quote", args=[proposed.pk])).text


def test_a_digit_on_a_long_quote_with_several_figures_offers_the_split(
    client: Client, figures: Quote, cass: User
) -> None:
    client.force_login(cass)

    offered = post(client, "quote-rate", figures, rating="false", summary="Two of three.")

    assert offered.status_code == 409
    assert fresh(figures).state == "to_check"
    assert 'id="offer-split"' in offered.text
    assert 'name="whole" value="1"' in offered.text
    assert 'name="summary" value="Two of three."' in offered.text
    assert post(client, "quote-rate", figures, rating="false", summary="Two of three.", whole="1").status_code == 302
    assert (fresh(figures).state, fresh(figures).fact_check.summary) == ("proposed", "Two of three.")


def test_a_quote_that_was_split_is_rated_at_once(client: Client, figures: Quote, cass: User) -> None:
    client.force_login(cass)
    start = figures.fragments[0][0]
    post(client, "quote-split", figures, ends=f"{start}-{start + 47}")

    assert post(client, "quote-rate", figures, rating="false").status_code == 302


def test_the_page_costs_the_same_however_many_sources_and_copies(
    client: Client, proposed: Quote, scale: dict[str, Rating], cass: User, ben: User
) -> None:
    client.force_login(ben)
    article = proposed.article

    def add(number: int) -> None:
        source = Source(f"https://{number}.example/", excerpt="The crack", shows="One.")
        do(add_evidence, proposed, by=cass, source=source, copy=Given(f"The crack {number}".encode(), KeptBy.PASTE))
        do(add_evidence, proposed, by=cass, source=Source(quote=article.quotes.get(ref="b3"), title=str(number)))

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("quote", args=[proposed.pk]))
        return len(asked)

    add(1)
    few = cost()
    for number in range(2, 6):
        add(number)

    assert cost() == few <= 23


def test_a_rating_that_was_proposed_can_be_pressed_again_without_the_offer(
    client: Client, figures: Quote, scale: dict[str, Rating], cass: User
) -> None:
    do(rate, figures, by=cass, rating=scale["false"])
    client.force_login(cass)

    assert post(client, "quote-rate", figures, rating="supported").status_code == 302


def test_only_a_link_is_a_link_among_the_sources_of_a_fact_check(client: Client, quote: Quote, cass: User) -> None:
    """A file and another quote were links to the page itself."""
    other = quote.article.quotes.exclude(pk=quote.pk).filter(headline=None).first()
    for source in (Source(title="Works report, on paper"), Source(quote=other), Source("https://corrow.example/a")):
        do(add_evidence, quote, by=cass, source=source)
    client.force_login(cass)

    page = client.get(fresh(quote).fact_check.get_absolute_url()).text

    assert "Works report, on paper" in page
    assert 'href="https://corrow.example/a"' in page
    assert 'href=""' not in page
