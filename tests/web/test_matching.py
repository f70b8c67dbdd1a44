"""What was said before, beside a quote: found, shared, linked, taken off, and undone."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.correcting import split
from articles.actions.factcheck import add_evidence
from articles.actions.indexing import index_quotes
from articles.actions.matching import attach, relate
from articles.actions.recording import seen_now
from articles.actions.refusals import Refused, Stale
from articles.actions.review import rate, sign_off
from articles.actions.undoing import undo_last
from articles.models import Activity, Quote, Rating, Related, StatementTerm
from articles.queries.matching import said_before
from tests.conftest import SOURCE, do, fresh, make_article, make_quote

pytestmark = pytest.mark.django_db
SAID = "The cracks are six centimetres wide."


@pytest.fixture
def later(quote: Quote) -> Quote:
    """A quote of another article that says nearly what b2 says."""
    article = make_article("corrow-again", f"“{SAID}” said Ines Dahl.")
    made = make_quote(article, "b1", SAID, speaker=quote.speaker)
    call_command("index_statements", verbosity=0)
    return fresh(made)


def send(client: Client, name: str, quote: Quote, to: object) -> object:
    form = {"row_version": quote.row_version, "to": to.pk, "to_row_version": to.row_version}
    return client.post(reverse(name, args=[quote.pk]), form)


def test_the_page_shows_what_was_said_before_with_what_differs_marked(
    client: Client, signed: Quote, later: Quote, cass: User
) -> None:
    client.force_login(cass)

    page = client.get(reverse("quote", args=[later.pk]))

    assert page.context["matches"][0].quote == signed
    assert "number" in page.context["matches"][0].differs
    assert '<mark class="differs">four centimetres</mark>' in page.text
    assert '<mark class="differs">six centimetres</mark>' in page.text
    assert "Supported" in page.text


def test_sharing_proposes_the_rating_and_leaves_every_signature_on_the_other_as_it_was(
    client: Client, signed: Quote, later: Quote, cass: User, ana: User, ben: User
) -> None:
    client.force_login(cass)

    reply = send(client, "quote-attach", later, signed.fact_check)

    assert reply.status_code == 302
    now = fresh(later)
    assert (now.fact_check, now.state, now.proposed_by) == (signed.fact_check, "proposed", cass)
    assert fresh(signed).state == "signed_off"
    assert fresh(signed).fact_check.row_version == signed.fact_check.row_version
    with pytest.raises(Refused, match="colleague"):
        do(sign_off, now, by=ana)  # ana wrote the fact-check
    do(sign_off, now, by=ben)
    assert fresh(later).state == "signed_off"


def test_sharing_is_undone_in_one_step(signed: Quote, later: Quote, cass: User) -> None:
    do(attach, later, by=cass, to=signed.fact_check, to_seen=signed.fact_check.row_version)

    undo_last(by=cass)

    now = fresh(later)
    assert (now.fact_check, now.state, now.proposed_by) == (None, "to_check", None)
    assert fresh(signed).state == "signed_off"


def test_sharing_takes_the_quotes_own_signature_and_no_other(
    signed: Quote, later: Quote, scale: dict[str, Rating], cass: User, ana: User, ben: User
) -> None:
    do(rate, later, by=ana, rating=scale["nothing-to-rate"], reason="opinion", summary="She guesses.")
    do(sign_off, later, by=ben)
    own = fresh(later)

    with pytest.raises(Refused, match="evidence or a signature"):
        do(attach, own, by=cass, to=signed.fact_check, to_seen=signed.fact_check.row_version)
    assert fresh(later).state == "signed_off"


def test_a_fact_check_that_changed_since_it_was_shown_is_not_shared(proposed: Quote, later: Quote, cass: User) -> None:
    seen = proposed.fact_check.row_version
    do(add_evidence, proposed, by=cass, source=SOURCE)

    with pytest.raises(Stale):
        do(attach, later, by=cass, to=fresh(proposed).fact_check, to_seen=seen)


def test_work_of_ones_own_is_not_left_alone(proposed: Quote, later: Quote, cass: User) -> None:
    do(add_evidence, later, by=cass, source=SOURCE)

    with pytest.raises(Refused, match="evidence"):
        do(attach, later, by=cass, to=proposed.fact_check, to_seen=proposed.fact_check.row_version)


def test_a_link_as_related_says_what_differs_and_is_taken_off_and_undone(
    client: Client, signed: Quote, later: Quote, cass: User
) -> None:
    client.force_login(cass)

    send(client, "quote-relate", later, signed.fact_check)

    link = Related.objects.get(quote=later)
    assert "number" in link.differs
    assert fresh(later).state == "to_check"
    assert "Related fact-checks" in client.get(reverse("quote", args=[later.pk])).text
    with pytest.raises(Refused, match="already"):
        do(relate, later, by=cass, to=signed.fact_check, differs=[])
    client.post(reverse("quote-unrelate", args=[later.pk, link.pk]), {"row_version": fresh(later).row_version})
    assert not Related.objects.exists()
    undo_last(by=cass)
    assert Related.objects.get().differs == link.differs
    verbs = Activity.objects.on_quote(later.pk).order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["relate", "unrelate", "undo"]


def test_a_stale_form_shares_nothing_and_says_so(client: Client, signed: Quote, later: Quote, cass: User) -> None:
    client.force_login(cass)
    later.row_version += 1

    reply = send(client, "quote-attach", later, signed.fact_check)

    assert reply.status_code == 409
    assert fresh(later).fact_check is None


def test_quotes_marked_on_the_desk_are_found_by_their_words(quote: Quote, later: Quote, cass: User) -> None:
    part = split(quote, by=cass, seen=seen_now(quote), fragments=quote.fragments[:1])

    assert part in [match.quote for match in said_before(later)]
    assert part not in [match.quote for match in said_before(fresh(quote))], "a part is not said before its whole"


def test_the_index_is_made_anew_and_holds_each_term_once(later: Quote) -> None:
    rows = set(StatementTerm.objects.values_list("term", "statement"))

    index_quotes([later])
    call_command("index_statements", verbosity=0)

    assert set(StatementTerm.objects.values_list("term", "statement")) == rows


def test_it_costs_the_same_however_much_was_said_before(client: Client, quote: Quote, later: Quote, cass: User) -> None:
    client.force_login(cass)

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("quote", args=[later.pk]))
        return len(asked)

    few = cost()
    for n in range(6):
        index_quotes([make_quote(make_article(f"more-{n}", SAID), "b1", SAID, speaker=quote.speaker)])

    assert cost() == few
