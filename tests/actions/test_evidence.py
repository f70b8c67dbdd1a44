"""Evidence for and against what a quote claims."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from articles.actions.factcheck import Source, add_evidence, withdraw_evidence
from articles.actions.recording import seen_now
from articles.actions.refusals import Refused, Stale
from articles.actions.review import rate
from articles.models import Article, Evidence, FactCheck, Quote, Rating
from tests.conftest import SOURCE, do, fresh
from tests.forbidden import everything


def test_evidence_is_kept_as_it_was_given(quote: Quote, cass: User) -> None:
    source = Source("https://a.example/", "against", "Tide", "Corrow Post", date(2026, 11, 20), "“Two,”\nhe said.")

    line = do(add_evidence, quote, by=cass, source=source)

    piece = Evidence.objects.get()
    assert (piece.url, piece.stance, piece.title) == ("https://a.example/", "against", "Tide")
    assert (piece.publisher, piece.published_on, piece.excerpt) == ("Corrow Post", date(2026, 11, 20), source.excerpt)
    assert (piece.added_by, piece.withdrawn_at) == (cass, None)
    assert line.after["evidence"] == {"id": piece.pk, "url": "https://a.example/", "stance": "against"}


def test_evidence_before_a_rating_makes_a_draft_and_leaves_the_quote_to_check(quote: Quote, cass: User) -> None:
    do(add_evidence, quote, by=cass, source=SOURCE)

    check = fresh(quote).fact_check
    assert fresh(quote).state == "to_check"
    assert (check.state, check.rating, check.author, check.claim) == ("draft", None, cass, quote.words)


def test_the_source_that_was_missing_completes_a_rating_and_its_withdrawal_opens_it_again(
    quote: Quote, scale: dict[str, Rating], ana: User
) -> None:
    do(rate, quote, by=ana, rating=scale["false"])
    assert fresh(quote).fact_check.state == "draft"

    do(add_evidence, quote, by=ana, source=SOURCE)
    assert fresh(quote).fact_check.state == "awaiting_sign_off"

    do(withdraw_evidence, quote, by=ana, piece=Evidence.objects.get())
    assert (fresh(quote).state, fresh(quote).fact_check.state) == ("proposed", "draft")


def test_a_withdrawn_source_stays_on_record_with_who_withdrew_it(proposed: Quote, ben: User) -> None:
    piece = Evidence.objects.get()

    line = do(withdraw_evidence, proposed, by=ben, piece=piece)

    piece.refresh_from_db()
    assert piece.withdrawn_by == ben
    assert piece.withdrawn_at is not None
    assert not proposed.fact_check.evidence.live().exists()
    assert line.before["evidence"]["url"] == SOURCE.url


def test_a_source_is_withdrawn_once(proposed: Quote, ana: User, ben: User) -> None:
    piece, as_ben_saw_it = Evidence.objects.get(), Evidence.objects.get()
    do(withdraw_evidence, proposed, by=ana, piece=piece)
    before = everything()

    for seen in (as_ben_saw_it, Evidence.objects.get()):
        with pytest.raises(Refused, match="withdrawn already"):
            do(withdraw_evidence, proposed, by=ben, piece=seen)

    assert everything() == before


def test_the_source_of_another_quote_is_not_withdrawn_here(proposed: Quote, article: Article, cass: User) -> None:
    other = article.quotes.get(ref="b4")
    do(add_evidence, other, by=cass, source=SOURCE)
    before = everything()

    with pytest.raises(Refused):
        do(withdraw_evidence, other, by=cass, piece=proposed.fact_check.evidence.get())

    assert everything() == before


def test_a_stance_that_is_not_known_is_refused_and_leaves_no_fact_check(quote: Quote, cass: User) -> None:
    with pytest.raises(Refused) as refused:
        do(add_evidence, quote, by=cass, source=Source("https://a.example/", "perhaps"))

    assert refused.value.field == "stance"
    assert not FactCheck.objects.exists()


def test_evidence_on_a_fact_check_that_somebody_else_just_changed_is_refused(
    proposed: Quote, scale: dict[str, Rating], cass: User, ben: User
) -> None:
    card = fresh(proposed)
    do(rate, proposed, by=ben, rating=scale["false"])
    before = everything()

    with pytest.raises(Stale):
        add_evidence(card, by=cass, seen=seen_now(card), source=SOURCE)

    assert everything() == before
