"""What holds for every deed: one line, versions that count up, nothing on a stale card or without the role."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User

from articles.actions.arranging import assign
from articles.actions.correcting import Attribution, attribute, move_ends
from articles.actions.factcheck import Claim, add_evidence, edit_claim, keep_copy, withdraw_evidence
from articles.actions.keeping import Given
from articles.actions.matching import attach, relate, unrelate
from articles.actions.recording import Seen, seen_now
from articles.actions.refusals import Refused, Stale
from articles.actions.review import check_wording, rate, reject, send_back, sign_off
from articles.actions.tagging import tag, untag
from articles.models import Activity, Evidence, FactCheck, Quote, Rating, Related, Speaker, Tag
from articles.workflow.vocabulary import KeptBy, Kind
from tests.conftest import SOURCE, do, fresh
from tests.forbidden import everything


@dataclass(frozen=True)
class Case:
    """A deed on the quote made by the fixture `start`, and what its line says at least. “ben” stands for his id."""

    act: Callable[..., Activity]
    start: str
    before: dict[str, Any]
    after: dict[str, Any]
    details: Callable[[], dict[str, Any]] = dict

    @property
    def verb(self) -> str:
        return self.act.__name__


CASES = [
    Case(
        rate,
        "quote",
        {"state": "to_check", "proposed_by_id": None, "rating_id": None, "fact_check_id": None},
        {"state": "proposed", "proposed_by_id": "ben", "author_id": "ben", "rating": "False"},
        lambda: {"rating": Rating.objects.get(slug="false")},
    ),
    Case(
        reject,
        "proposed",
        {"state": "proposed", "proposed_by_id": "ana", "check_state": "awaiting_sign_off"},
        {"state": "rejected", "proposed_by_id": None, "check_state": "draft"},
    ),
    Case(
        check_wording,
        "quote",
        {"wording": "unchecked", "wording_source": "", "wording_by_id": None},
        {"wording": "differs", "wording_source": "recording", "wording_by_id": "ben"},
        lambda: {"wording": "differs", "source": "recording"},
    ),
    Case(tag, "quote", {}, {"tag": "harbour"}, lambda: {"name": "harbour"}),
    Case(untag, "tagged", {"tag": "harbour"}, {}, lambda: {"tag": Tag.objects.get(key="harbour")}),
    Case(
        add_evidence,
        "quote",
        {"fact_check_id": None},
        {"author_id": "ben"},
        lambda: {"source": SOURCE},
    ),
    Case(
        withdraw_evidence,
        "proposed",
        {"check_state": "awaiting_sign_off"},
        {"check_state": "draft"},
        lambda: {"piece": Evidence.objects.get()},
    ),
    Case(
        keep_copy,
        "signed",
        {"state": "signed_off", "approver_id": "ben", "check_state": "signed_off"},
        {"state": "proposed", "approver_id": None, "check_state": "awaiting_sign_off", "source": "Divers’ report"},
        lambda: {"piece": Evidence.objects.get(), "given": Given(b"Four centimetres.", KeptBy.PASTE)},
    ),
    Case(
        edit_claim,
        "signed",
        {"state": "signed_off", "check_state": "signed_off", "said_where": "", "claim_by_id": None},
        {"state": "proposed", "check_state": "awaiting_sign_off", "said_where": "Harbour office", "claim_by_id": "ben"},
        lambda: {"claim": Claim(Quote.objects.get(ref="b2").words, said_where="Harbour office")},
    ),
    Case(
        sign_off,
        "proposed",
        {"state": "proposed", "signed_by_id": None, "approver_id": None, "check_state": "awaiting_sign_off"},
        {"state": "signed_off", "signed_by_id": "ben", "approver_id": "ben", "check_state": "signed_off"},
    ),
    Case(
        send_back,
        "proposed",
        {"state": "proposed", "proposed_by_id": "ana", "assignee_id": None},
        {"state": "to_check", "proposed_by_id": None, "assignee_id": "ana", "because": "Which wall?"},
        lambda: {"because": "Which wall?"},
    ),
    Case(
        assign,
        "quote",
        {"assignee_id": None},
        {"assignee_id": "ana", "assignee": "Ana Sorel"},
        lambda: {"to": User.objects.get(username="ana")},
    ),
    Case(
        attach,
        "quote",
        {"state": "to_check", "proposed_by_id": None, "fact_check_id": None},
        {"state": "proposed", "proposed_by_id": "ben", "shared": "The wall will be shut"},
        lambda: {"to": earlier_check(), "to_seen": 1},
    ),
    Case(
        relate,
        "quote",
        {},
        {},
        lambda: {"to": earlier_check(), "differs": ["number"]},
    ),
    Case(unrelate, "related", {}, {}, lambda: {"link": Related.objects.get()}),
    Case(
        attribute,
        "signed",
        {"state": "signed_off", "mention": "", "check_state": "signed_off"},
        {"state": "proposed", "signed_by_id": None, "mention": "she", "check_state": "awaiting_sign_off"},
        lambda: {"to": Attribution(Kind.DIRECT, Speaker.objects.get(slug="ines-dahl"), mention="she")},
    ),
    Case(
        move_ends,
        "signed",
        {"state": "signed_off", "words": "The cracks are four centimetres wide, Nobody should walk there."},
        {"state": "proposed", "words": "The cracks are four centimetres wide,", "check_state": "awaiting_sign_off"},
        lambda: {"fragments": Quote.objects.get(ref="b2").fragments[:1]},
    ),
]


def earlier_check() -> FactCheck:
    """A rated fact-check of an earlier claim, of which no quote of the article says anything."""
    ana = User.objects.get(username="ana")
    made, _ = FactCheck.objects.get_or_create(
        claim="The wall will be shut", defaults={"author": ana, "rating": Rating.objects.get(slug="supported")}
    )
    return made


BY_REPORTERS_TOO = (attribute, move_ends)
EVERY_DEED = pytest.mark.parametrize("case", CASES, ids=[case.verb for case in CASES])


@pytest.fixture
def tagged(quote: Quote, ana: User) -> Quote:
    do(tag, quote, by=ana, name="harbour")
    return fresh(quote)


@pytest.fixture
def related(quote: Quote, ana: User) -> Quote:
    do(relate, quote, by=ana, to=earlier_check(), differs=["number"])
    return fresh(quote)


@pytest.fixture
def card(request: pytest.FixtureRequest, case: Case, scale: dict[str, Rating], ana: User, ben: User) -> Quote:
    """The quote on which the deed is done, as ben sees it on his screen."""
    earlier_check()
    return fresh(request.getfixturevalue(case.start))


@EVERY_DEED
def test_a_deed_leaves_one_line_that_says_who_did_what_to_which_row_and_what_stood_there(
    case: Case, card: Quote, ana: User, ben: User
) -> None:
    lines = set(Activity.objects.values_list("pk", flat=True))
    people = {"ana": ana.pk, "ben": ben.pk}

    line = case.act(card, by=ben, seen=seen_now(card), **case.details())

    assert set(Activity.objects.values_list("pk", flat=True)) == lines | {line.pk}
    line = Activity.objects.get(pk=line.pk)
    assert (line.verb, line.actor, line.undoes) == (case.verb, ben, None)
    assert (line.target_kind, line.target_id, line.article_id) == ("quote", card.pk, card.article_id)
    for said, expected in ((line.before, case.before), (line.after, case.after)):
        assert {name: said[name] for name in expected} == {n: people.get(v, v) for n, v in expected.items()}


@EVERY_DEED
def test_a_deed_says_nothing_of_what_it_did_not_change(case: Case, card: Quote, ben: User) -> None:
    line = case.act(card, by=ben, seen=seen_now(card), **case.details())

    # more than a row's fields
    told = {"rating", "reason_given", "because", "tag", "evidence", "assignee", "speaker", "shared", "related"}
    told |= {"copy", "source", "digest", "shown"}
    assert set(line.before) - told == set(line.after) - told
    assert all(line.before[name] != line.after[name] for name in line.before if name in line.after)


@EVERY_DEED
def test_a_deed_counts_each_row_it_changes_up_by_one(case: Case, card: Quote, ben: User) -> None:
    was = Quote.objects.select_related("fact_check").get(pk=card.pk)

    case.act(card, by=ben, seen=seen_now(card), **case.details())

    now = fresh(card)
    assert now.row_version == was.row_version + 1
    if was.fact_check and now.fact_check:
        assert now.fact_check.row_version == was.fact_check.row_version + 1
    assert (card.row_version, seen_now(card)) == (now.row_version, seen_now(now))  # what the swapped card will show


@EVERY_DEED
def test_a_deed_on_a_card_that_is_out_of_date_changes_nothing(case: Case, card: Quote, ben: User) -> None:
    before = everything()
    seen = seen_now(card)
    quote, check = seen.quote, seen.check or 0

    for outdated in (Seen(quote - 1, seen.check), Seen(quote + 1, seen.check), Seen(quote, check + 1)):
        with pytest.raises(Stale):
            case.act(card, by=ben, seen=outdated, **case.details())

    assert everything() == before


@EVERY_DEED
def test_a_deed_at_the_same_time_as_another_loses_and_changes_nothing(
    case: Case, card: Quote, ana: User, ben: User
) -> None:
    details = case.details()
    do(check_wording, card, by=ana, wording="confirmed")
    before = everything()

    with pytest.raises(Stale):  # ben's card still shows what was there before
        case.act(card, by=ben, seen=seen_now(card), **details)

    assert everything() == before


@EVERY_DEED
def test_a_deed_without_the_role_is_refused_and_changes_nothing(
    case: Case, card: Quote, vera: User, rui: User, cass: User
) -> None:
    before = everything()
    lacking = [vera] if case.act in BY_REPORTERS_TOO else [vera, rui]
    lacking += [cass] if case.act in (sign_off, send_back) else []

    for person in lacking:
        with pytest.raises(Refused, match=r"^(A checker or an editor|An editor) .+\.$") as refused:
            do(case.act, card, by=person, **case.details())
        assert refused.value.status == 403

    assert everything() == before


@EVERY_DEED
def test_a_deed_in_the_wrong_state_is_refused_and_changes_nothing(
    case: Case, card: Quote, ana: User, ben: User
) -> None:
    details = case.details()
    if case.act is send_back or case.start == "signed":
        do(send_back, card, by=ana, because="Again.")
    if case.act is not send_back:
        do(reject, card, by=ana)
    before = everything()

    with pytest.raises(Refused, match=r"^This .+\.$") as refused:
        do(case.act, card, by=ben, **details)

    assert refused.value.status == 409
    assert everything() == before
