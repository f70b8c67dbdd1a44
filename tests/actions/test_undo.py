"""Taking a deed back: a new line, what stood there before, and never a signature."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence, withdraw_evidence
from articles.actions.recording import picture
from articles.actions.refusals import Refused
from articles.actions.review import check_wording, rate, reject, send_back, sign_off
from articles.actions.tagging import tag, untag
from articles.actions.undoing import undo_last
from articles.models import Activity, Article, Evidence, Quote, QuoteTag, Rating, Tag
from articles.queries.activity import latest
from articles.workflow.vocabulary import CallKind
from tests.conftest import SOURCE, do, fresh, share
from tests.forbidden import everything

Details = Callable[[], dict[str, Any]]


def stands(quote: Quote) -> dict[str, Any]:
    """What an undo has to bring back. A fact-check emptied by it stays, and its author with it."""
    now = fresh(quote)
    fields = {name: value for name, value in picture(now).items() if name not in ("fact_check_id", "author_id")}
    tags = sorted(tag.name for tag in now.tags.all())
    return fields | {"tags": tags, "evidence": Evidence.objects.live().filter(fact_check=now.fact_check_id).count()}


def refused(by: User) -> tuple[int, str]:
    """Status and sentence of the no, after which everything is as it was."""
    before = everything()
    with pytest.raises(Refused) as error:
        undo_last(by=User.objects.get(pk=by.pk))
    assert everything() == before
    return error.value.status, error.value.sentence


@pytest.fixture
def tagged(quote: Quote, ana: User) -> Quote:
    do(tag, quote, by=ana, name="harbour")
    return fresh(quote)


DEEDS: list[tuple[Callable[..., Activity], str, Details]] = [
    (rate, "quote", lambda: {"rating": Rating.objects.get(slug="not-verified"), "summary": "Rang twice."}),
    (rate, "proposed", lambda: {"rating": Rating.objects.get(slug="nothing-to-rate"), "reason": "opinion"}),
    (reject, "quote", dict),
    (reject, "proposed", dict),
    (check_wording, "quote", lambda: {"wording": "differs", "source": "letter"}),
    (tag, "quote", lambda: {"name": "harbour"}),
    (untag, "tagged", lambda: {"tag": Tag.objects.get()}),
    (add_evidence, "quote", lambda: {"source": SOURCE}),
    (add_evidence, "proposed", lambda: {"source": SOURCE}),
    (withdraw_evidence, "proposed", lambda: {"piece": Evidence.objects.get()}),
    (sign_off, "proposed", dict),
    (send_back, "proposed", lambda: {"because": "Which wall?"}),
    # What leaves a signature alone leaves it alone when it is undone.
    (check_wording, "signed", lambda: {"wording": "confirmed"}),
    (tag, "signed", lambda: {"name": "harbour"}),
]
IDS = [f"{deed.__name__} of {start}" for deed, start, _ in DEEDS]


@pytest.mark.parametrize(("deed", "start", "details"), DEEDS, ids=IDS)
def test_undo_brings_back_what_stood_there_as_one_new_line(
    request: pytest.FixtureRequest,
    scale: dict[str, Rating],
    ben: User,
    deed: Callable[..., Activity],
    start: str,
    details: Details,
) -> None:
    quote: Quote = request.getfixturevalue(start)
    before = stands(quote)
    line = do(deed, quote, by=ben, **details())
    changed = stands(quote)
    version = fresh(quote).row_version
    lines = Activity.objects.count()

    undone = undo_last(by=ben)

    assert changed != before
    assert stands(quote) == before
    assert fresh(quote).row_version == version + 1
    assert Activity.objects.count() == lines + 1
    assert (undone.verb, undone.actor, undone.undoes, undone.target_id) == ("undo", ben, line, quote.pk)
    assert undone.batch != line.batch


@pytest.mark.parametrize(
    ("deed", "details"),
    [
        (rate, lambda: {"rating": Rating.objects.get(slug="not-verified"), "summary": "Rang twice."}),
        (add_evidence, lambda: {"source": SOURCE}),
        (withdraw_evidence, lambda: {"piece": Evidence.objects.get()}),
        (send_back, lambda: {"because": "Which wall?"}),
    ],
)
def test_undo_of_what_voided_a_signature_brings_back_all_but_the_signature(
    signed: Quote, ana: User, deed: Callable[..., Activity], details: Details
) -> None:
    before = stands(signed)
    do(deed, signed, by=ana, **details())

    undo_last(by=ana)

    unsigned = {"state": "proposed", "signed_by_id": None, "approver_id": None, "check_state": "awaiting_sign_off"}
    assert stands(signed) == before | unsigned


def test_undo_goes_back_deed_by_deed_and_passes_over_what_is_undone(
    quote: Quote, scale: dict[str, Rating], ana: User
) -> None:
    pictures = [stands(quote)]
    for slug in ("supported", "false", "not-verified"):
        do(rate, quote, by=ana, rating=scale[slug])
        pictures.append(stands(quote))

    for before in reversed(pictures[:-1]):
        undo_last(by=ana)
        assert stands(quote) == before

    assert refused(ana)[1].startswith("Nothing left to undo")


def test_undo_reaches_ten_deeds_back_on_any_quote(article: Article, scale: dict[str, Rating], ana: User) -> None:
    quotes = list(article.quotes.all())
    for number in range(11):
        do(tag, quotes[number % 3], by=ana, name=f"tag {number}")

    for _ in range(10):
        undo_last(by=ana)

    assert [(each.tag.name, each.quote) for each in QuoteTag.objects.all()] == [("tag 0", quotes[0])]
    assert refused(ana) == (409, "Nothing left to undo: it reaches back ten deeds and 30 minutes.")


def test_a_deed_that_is_not_undone_stands_before_what_was_done_earlier(
    quote: Quote, scale: dict[str, Rating], ana: User
) -> None:
    do(rate, quote, by=ana, rating=scale["false"])
    raise_call(quote, by=ana, call=Raised(CallKind.CUT))
    sentence = "You raised a call: cut. Calls are not undone; settle it."

    assert refused(ana) == (409, sentence)

    do(tag, quote, by=ana, name="harbour")
    undo_last(by=ana)

    assert stands(quote)["tags"] == []
    assert refused(ana) == (409, sentence)
    assert fresh(quote).fact_check.rating == scale["false"]


def test_only_the_deed_that_was_shown_is_undone(
    signed: Quote, sibling: Quote, scale: dict[str, Rating], ana: User
) -> None:
    shown = do(rate, signed, by=ana, rating=scale["false"])
    later = do(tag, signed, by=ana, name="harbour")
    before = everything()

    with pytest.raises(Refused) as no:
        undo_last(by=ana, shown=shown.pk)

    assert everything() == before
    assert no.value.status == 409
    assert no.value.sentence.startswith("Your latest deed is another now: you tagged it “harbour”.")
    assert undo_last(by=ana, shown=later.pk).undoes == later
    assert undo_last(by=ana, shown=shown.pk), "any line of a deed on several quotes stands for the deed"


@pytest.mark.parametrize(("minutes", "possible"), [(29, True), (31, False)])
def test_undo_reaches_half_an_hour_back(
    quote: Quote, ana: User, monkeypatch: pytest.MonkeyPatch, minutes: int, possible: bool
) -> None:
    do(tag, quote, by=ana, name="harbour")
    later = timezone.now() + timedelta(minutes=minutes)
    monkeypatch.setattr(timezone, "now", lambda: later)

    assert (latest(ana).deed is not None) is possible
    if possible:
        undo_last(by=ana)
    else:
        assert refused(ana)[1].startswith("Nothing left to undo")


def test_nobody_undoes_the_deeds_of_others(proposed: Quote, ben: User) -> None:
    assert latest(ben).deed is None
    assert refused(ben)[1].startswith("Nothing left to undo")


@pytest.mark.parametrize(
    ("deed", "details"),
    [
        (tag, lambda: {"name": "harbour"}),
        (check_wording, lambda: {"wording": "confirmed"}),
        (add_evidence, lambda: {"source": SOURCE}),
        (sign_off, dict),
    ],
)
def test_undo_is_refused_once_somebody_else_has_changed_the_quote(
    proposed: Quote, ana: User, ben: User, deed: Callable[..., Activity], details: Details
) -> None:
    do(deed, proposed, by=ben, **details())

    assert refused(ana) == (409, "Ben Tolley has changed this quote since. Undo would overwrite that.")

    undo_last(by=ben)
    undo_last(by=ana)  # it is theirs again

    assert stands(proposed)["rating_id"] is None


def test_undo_is_refused_when_the_shared_fact_check_was_changed_through_another_quote(
    proposed: Quote, article: Article, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    other = share(proposed, article.quotes.get(ref="b3"), by=ana)
    do(rate, other, by=ben, rating=scale["false"])

    assert refused(ana) == (409, "This quote has changed since. Undo would overwrite that.")


def test_a_role_that_was_lost_takes_its_undo_with_it(proposed: Quote, ana: User, ben: User) -> None:
    do(sign_off, proposed, by=ben)
    ben.groups.clear()

    assert refused(ben) == (403, "Your account may no longer do this, so it may not undo it either.")


@pytest.fixture
def sibling(signed: Quote, article: Article, ben: User) -> Quote:
    """b3, signed off by ben on the fact-check of b2."""
    other = share(signed, article.quotes.get(ref="b3"), by=signed.proposed_by)
    do(sign_off, other, by=ben)
    return fresh(other)


def test_undo_of_a_deed_that_voided_two_signatures_writes_a_line_for_each_and_restores_neither(
    signed: Quote, sibling: Quote, scale: dict[str, Rating], ana: User
) -> None:
    line = do(rate, signed, by=ana, rating=scale["false"])

    undone = undo_last(by=ana)

    for quote in (signed, sibling):
        now = fresh(quote)
        assert (now.state, now.signed_by, now.proposed_by) == ("proposed", None, ana)
    assert fresh(signed).fact_check.rating == scale["supported"]
    lines = Activity.objects.filter(batch=undone.batch)
    assert {(each.undoes.batch, each.target_id) for each in lines} == {
        (line.batch, quote.pk) for quote in (signed, sibling)
    }
    assert len(lines) == 2


def test_undo_of_a_deed_on_two_quotes_is_refused_whole_when_one_was_changed_since(
    signed: Quote, sibling: Quote, scale: dict[str, Rating], ana: User, ben: User
) -> None:
    do(rate, signed, by=ana, rating=scale["false"])
    do(tag, sibling, by=ben, name="harbour")

    assert refused(ana) == (409, "Ben Tolley has changed this quote since. Undo would overwrite that.")


def test_undo_of_a_second_signature_leaves_the_first_alone(signed: Quote, sibling: Quote, ben: User) -> None:
    undo_last(by=ben)

    assert (fresh(sibling).state, fresh(sibling).signed_by) == ("proposed", None)
    assert (fresh(signed).state, fresh(signed).fact_check.state) == ("signed_off", "signed_off")


def test_an_undone_source_stays_on_record_as_withdrawn(quote: Quote, cass: User) -> None:
    do(add_evidence, quote, by=cass, source=SOURCE)

    undo_last(by=cass)

    piece = Evidence.objects.get()
    assert (piece.withdrawn_by, piece.url) == (cass, SOURCE.url)
    assert piece.withdrawn_at is not None
