"""Several people at the same moment, each on their own connection: one wins, nobody overwrites, nothing doubles."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connections

from articles.actions.factcheck import add_evidence
from articles.actions.publishing import publish
from articles.actions.recording import Seen, seen_now
from articles.actions.refusals import Refused, Stale
from articles.actions.review import rate, send_back, sign_off
from articles.actions.tagging import tag
from articles.actions.undoing import undo_last
from articles.models import (
    Activity,
    Article,
    Evidence,
    FactCheck,
    PublishedVersion,
    Quote,
    QuoteTag,
    Rating,
    Tag,
    triggers,
)
from articles.queries.publication import content, digest
from articles.workflow.vocabulary import Role
from tests.conftest import SOURCE, do, fresh, person
from tests.forbidden import everything
from tests.published import SITE

pytestmark = pytest.mark.django_db(transaction=True)
SECONDS = 30


def at_once(*deeds: Callable[[], Any]) -> list[Any]:
    """Does every deed in a thread of its own, all at the same moment; what each gave back, or its refusal."""
    start = Barrier(len(deeds))

    def run(deed: Callable[[], Any]) -> Any:
        try:
            start.wait(SECONDS)
            return deed()
        except Refused as refused:
            return refused
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as threads:
        return [answer.result(SECONDS) for answer in [threads.submit(run, deed) for deed in deeds]]


def opened(deed: Callable[..., Activity], quote: Quote, seen: Seen, by: User, **details: Any) -> Callable[[], Activity]:
    """The deed on a card that was opened before anybody did anything."""
    card, person = fresh(quote), User.objects.get(pk=by.pk)
    assert seen_now(card) == seen
    return lambda: deed(card, by=person, seen=seen, **details)


def won(answers: list[Any]) -> list[Any]:
    return [answer for answer in answers if isinstance(answer, Activity)]


def test_of_eight_who_rate_a_quote_at_once_one_wins_and_seven_see_that_it_changed(
    quote: Quote, scale: dict[str, Rating]
) -> None:
    editors = [person(f"editor{number}", Role.EDITOR, f"Editor {number}") for number in range(8)]
    slugs = ["supported", "false", "missing-context", "not-verified"] * 2
    seen = seen_now(quote)

    answers = at_once(
        *(opened(rate, quote, seen, by, rating=scale[slug]) for by, slug in zip(editors, slugs, strict=True))
    )

    [winner] = won(answers)
    assert [type(answer) for answer in answers].count(Stale) == 7
    now = fresh(quote)
    assert (now.state, now.row_version, now.proposed_by_id) == ("proposed", seen.quote + 1, winner.actor_id)
    assert now.fact_check.rating.slug == slugs[editors.index(winner.actor)]
    assert Activity.objects.get() == winner
    assert FactCheck.objects.get() == now.fact_check


def test_of_two_who_sign_off_at_once_one_signs(proposed: Quote, ben: User) -> None:
    eve = person("eve", Role.EDITOR, "Eve Moor")
    lines = Activity.objects.count()

    answers = at_once(*(opened(sign_off, proposed, seen_now(proposed), by) for by in (ben, eve)))

    [winner] = won(answers)
    now = fresh(proposed)
    assert (now.state, now.signed_by_id, now.fact_check.approver_id) == ("signed_off", winner.actor_id, winner.actor_id)
    assert Activity.objects.count() == lines + 1


def test_a_signature_and_what_would_void_it_do_not_both_happen(
    proposed: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    seen = seen_now(proposed)
    lines = Activity.objects.count()

    answers = at_once(
        opened(sign_off, proposed, seen, ben),
        opened(rate, proposed, seen, ana, rating=scale["false"]),
        opened(add_evidence, proposed, seen, cass, source=SOURCE),
        opened(send_back, proposed, seen, ana, because="Which wall?"),
    )

    [winner] = won(answers)
    assert Activity.objects.count() == lines + 1
    assert Evidence.objects.count() == (2 if winner.verb == "add_evidence" else 1)
    assert (fresh(proposed).signed_by == ben) == (winner.verb == "sign_off")


def test_a_tag_that_two_make_at_once_is_made_once_and_put_on_both_quotes(
    article: Article, ana: User, ben: User
) -> None:
    one, other = article.quotes.get(ref="b2"), article.quotes.get(ref="b4")

    answers = at_once(
        opened(tag, one, seen_now(one), ana, name="Harbour"), opened(tag, other, seen_now(other), ben, name="HARBOUR")
    )

    assert len(won(answers)) == 2
    assert Tag.objects.get().key == "harbour"
    assert {each.quote for each in QuoteTag.objects.all()} == {one, other}


def test_a_tag_that_two_put_on_the_same_quote_at_once_is_there_once(quote: Quote, ana: User, ben: User) -> None:
    seen = seen_now(quote)

    answers = at_once(*(opened(tag, quote, seen, by, name="harbour") for by in (ana, ben)))

    [winner] = won(answers)
    assert QuoteTag.objects.get().tag.name == "harbour"
    assert Activity.objects.get() == winner
    assert fresh(quote).row_version == seen.quote + 1


def test_a_deed_is_undone_once_however_often_undo_is_pressed(quote: Quote, ana: User) -> None:
    do(tag, quote, by=ana, name="harbour")

    answers = at_once(*[lambda: undo_last(by=User.objects.get(pk=ana.pk))] * 3)

    assert len(won(answers)) == 1
    assert Activity.objects.filter(verb="undo").count() == 1
    assert not QuoteTag.objects.exists()


def test_deeds_on_different_quotes_do_not_stand_in_each_others_way(article: Article, ana: User) -> None:
    quotes = list(article.quotes.all())

    answers = at_once(*(opened(tag, quote, seen_now(quote), ana, name=f"tag {quote.ref}") for quote in quotes))

    assert len(won(answers)) == len(quotes) == 5
    assert Activity.objects.count() == QuoteTag.objects.count() == 5


def test_emptying_the_tables_needs_the_rules_lifted_and_brings_them_back(signed: Quote) -> None:
    triggers.drop()
    call_command("flush", interactive=False, verbosity=0)

    assert not any(everything().values())
    assert triggers.missing() == []


def test_of_two_who_publish_at_once_one_publishes(signed: Quote, ben: User) -> None:
    eve = person("eve", Role.EDITOR, "Eve Moor")
    lines = Activity.objects.count()

    def publishing_by(by: User) -> Callable[[], Any]:
        check = FactCheck.objects.get(pk=signed.fact_check_id)
        shown = digest(content(check))
        return lambda: publish(check, by=by, seen=check.row_version, shown=shown, site=SITE)

    answers = at_once(*(publishing_by(by) for by in (ben, eve)))

    assert sorted(type(answer).__name__ for answer in answers) == ["PublishedVersion", "Stale"]
    assert FactCheck.objects.get(pk=signed.fact_check_id).versions.count() == 1
    assert Activity.objects.count() == lines + 1


def test_what_is_published_and_rated_anew_at_once_is_never_half_of_each(
    signed: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    check = FactCheck.objects.get(pk=signed.fact_check_id)
    shown, seen = digest(content(check)), check.row_version

    answers = at_once(
        lambda: publish(check, by=ben, seen=seen, shown=shown, site=SITE),
        opened(rate, signed, seen_now(signed), ana, rating=scale["false"]),
    )

    now = FactCheck.objects.get(pk=check.pk)
    if now.state == "published":
        assert isinstance(answers[1], Refused)
        assert now.rating.slug == "supported"
    assert {version.payload["rating"]["slug"] for version in now.versions.all()} <= {"supported"}
    assert now.versions.count() == isinstance(answers[0], PublishedVersion)
