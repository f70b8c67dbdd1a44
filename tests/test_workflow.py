"""The rulebook, without a database: who may do what when, and what a no sounds like."""

import re
from dataclasses import replace
from enum import StrEnum
from itertools import combinations, product

import pytest

from articles.workflow import quotes, vocabulary
from articles.workflow.publishing import PUBLISHING
from articles.workflow.quotes import MOVES, Standing, missing, objection
from articles.workflow.refusals import Ground, call_objection, is_known
from articles.workflow.vocabulary import CallKind, CheckState, Deed, Kind, Labelled, QuoteState, Reason, Role, Wording

# Who may do it in that state: E editors and admins, C checkers as well, R reporters as well, - nobody.
TABLE = """
                    to_check  proposed  signed_off  rejected   leads to
rate                C         C         C           -          proposed
reject              C         C         -           -          rejected
check_wording       C         C         C           -
tag                 C         C         C           -
untag               C         C         C           -
add_evidence        C         C         C           -
withdraw_evidence   C         C         C           -
keep_copy           C         C         C           -
edit_claim          C         C         C           -
sign_off            -         E         -           -          signed_off
send_back           -         E         E           E          to_check
assign              C         C         C           -
defer               C         C         -           -
attribute           R         C         C           -
move_ends           R         C         C           -
mark                R         -         -           -
split               R         C         C           -
attach              C         C         C           -
relate              C         C         C           -
unrelate            C         C         C           -
"""
WHO = {
    "E": {"editor", "admin"},
    "C": {"checker", "editor", "admin"},
    "R": {"reporter", "checker", "editor", "admin"},
    "-": set(),
}
STATES, *ROWS = (line.split() for line in TABLE.strip().splitlines())
CELLS = {(deed, state): who for deed, *cells in ROWS for state, who in zip(STATES[:4], cells, strict=False)}
ANA, BEN = 1, 2
COMPLETE = Standing(
    QuoteState.PROPOSED, BEN, {"editor"}, authors={ANA}, rating="False", needs_evidence=1, evidence=1, summary="No."
)


@pytest.mark.parametrize("role", [*Role, "nobody"])
@pytest.mark.parametrize(("deed", "state"), CELLS)
def test_who_may_do_what_when(deed: str, state: str, role: str) -> None:
    ever = set().union(*(WHO[CELLS[deed, each]] for each in QuoteState))

    said = objection(Deed(deed), replace(COMPLETE, state=QuoteState(state), roles={role}))

    if role not in ever:
        assert said
        assert said.ground is Ground.ROLE
        assert re.fullmatch(r"(A checker or an editor|An editor) .+\.", said.sentence)
    elif role not in WHO[CELLS[deed, state]]:
        assert said
        assert said.ground is Ground.STATE
        assert re.fullmatch(r"(This|There) .+\.", said.sentence)
    else:
        assert said is None


def test_the_table_names_every_deed_state_and_role() -> None:
    assert set(CELLS) == set(product(MOVES, QuoteState))
    with_rules_of_their_own = {Deed.UNDO, Deed.EDIT, Deed.TICK, Deed.UNTICK, Deed.RAISE_CALL, Deed.SETTLE_CALL}
    with_rules_of_their_own |= {Deed.MERGE, Deed.BRING_IN, Deed.TELL_APART, Deed.CORRECT_COPY}
    with_rules_of_their_own |= {Deed.SET_HOLD, Deed.LIFT_HOLD, Deed.ASK_REDACTION, Deed.REDACT, Deed.TURN_DOWN}
    with_rules_of_their_own |= {Deed.RETAIN}
    with_rules_of_their_own |= {Deed.RAISE_FLAG, Deed.SETTLE_FLAG, Deed.ADVISE, Deed.NOTE}
    with_rules_of_their_own |= {Deed.ASK_REPLY, Deed.RECORD_REPLY, Deed.WAIVE_REPLY}
    with_rules_of_their_own |= {Deed.ASK_OPINION, Deed.GIVE_OPINION}
    with_rules_of_their_own |= set(PUBLISHING)
    assert set(Deed) - set(MOVES) == with_rules_of_their_own


def test_where_each_deed_leads() -> None:
    assert {row[0]: row[5] for row in ROWS if len(row) > 5} == {
        deed: move.to_state for deed, move in MOVES.items() if move.to_state
    }


@pytest.mark.parametrize(
    ("deed", "state", "roles", "sentence"),
    [
        (Deed.RATE, "to_check", set(), "A checker or an editor rates quotes; your account has neither role."),
        (Deed.TAG, "to_check", {"reporter"}, "A checker or an editor tags quotes; your account has neither role."),
        (Deed.SIGN_OFF, "proposed", {"checker"}, "An editor signs off."),
        (Deed.SEND_BACK, "proposed", {"checker"}, "An editor sends back."),
        (Deed.SIGN_OFF, "to_check", {"editor"}, "There is no rating to sign off yet."),
        (Deed.SIGN_OFF, "signed_off", {"editor"}, "This is signed off already."),
        (Deed.SIGN_OFF, "rejected", {"editor"}, "This was marked “not a quote”; an editor can send it back."),
        (Deed.SEND_BACK, "to_check", {"editor"}, "This is still to check; there is nothing to send back."),
        (Deed.REJECT, "signed_off", {"editor"}, "This is signed off. Send it back first."),
        (Deed.RATE, "rejected", {"editor"}, "This was marked “not a quote”. An editor can send it back to be checked."),
    ],
)
def test_a_no_is_a_sentence_for_editors(deed: Deed, state: str, roles: set[str], sentence: str) -> None:
    said = objection(deed, replace(COMPLETE, state=QuoteState(state), roles=roles))

    assert said
    assert said.sentence == sentence


def test_a_role_more_takes_nothing_away() -> None:
    for deed, state, (one, other) in product(MOVES, QuoteState, combinations(Role, 2)):
        standing = replace(COMPLETE, state=state)
        alone = [objection(deed, replace(standing, roles={role})) for role in (one, other)]
        together = objection(deed, replace(standing, roles={one, other}))
        assert (together is None) == (None in alone)


def test_an_author_does_not_sign_off_even_as_admin() -> None:
    for roles in ({"editor"}, {"admin"}, set(Role)):
        said = objection(Deed.SIGN_OFF, replace(COMPLETE, person=ANA, roles=roles))
        assert said
        assert said.ground is Ground.STATE
        assert said.sentence == "You wrote part of this; a colleague has to sign it off."


def test_an_author_may_do_everything_else() -> None:
    for deed in set(MOVES) - {Deed.SIGN_OFF, Deed.MARK}:
        assert objection(deed, replace(COMPLETE, person=ANA)) is None


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"rating": None}, "Not rated yet."),
        ({"evidence": 0}, "“False” asks for one source as evidence; there is none yet."),
        ({"evidence": 1, "needs_evidence": 3}, "“False” asks for 3 independent sources as evidence; there is only 1."),
        (
            {"evidence": 0, "needs_evidence": 2},
            "“False” asks for 2 independent sources as evidence; there is none yet.",
        ),
        ({"needs_reason": True}, "“False” needs a reason."),
        ({"needs_reason": True, "evidence": 0}, "“False” needs a reason."),
        (
            {"needs_evidence": 0, "summary": " \n"},
            "“False” asks for no evidence, so it needs a note: what was tried, or why.",
        ),
        ({"needs_evidence": 0, "evidence": 0, "summary": "Nobody answered."}, None),
        ({"needs_reason": True, "reason": "opinion"}, None),
        ({"evidence": 4, "summary": ""}, None),
        (
            {"unfound": ("“Tide tables”",)},
            "The words taken from “Tide tables” are not in the copy kept of it. Keep the right copy, or withdraw it.",
        ),
        ({"unfound": ("“Tide tables”",), "needs_evidence": 0}, None),
    ],
)
def test_what_a_rating_still_lacks_is_said_and_stops_the_signature(
    changes: dict[str, object], sentence: str | None
) -> None:
    standing = replace(COMPLETE, **changes)

    said = objection(Deed.SIGN_OFF, standing)

    assert missing(standing) == sentence
    assert (said.sentence if said else None) == sentence


def test_only_the_desks_own_roles_are_known() -> None:
    assert all(is_known({role}) for role in ("viewer", "reporter", "checker", "editor", "admin", "legal"))
    assert is_known({"choir", "viewer"})
    assert not is_known({"choir", "Editor"})
    assert not is_known(set())


WORDS = [each for each in vars(vocabulary).values() if isinstance(each, type) and issubclass(each, Labelled)]


@pytest.mark.parametrize("words", [each for each in WORDS if each is not Labelled], ids=lambda words: words.__name__)
def test_stored_words_are_plain_and_no_two_look_alike(words: type[Labelled]) -> None:
    assert issubclass(words, StrEnum)
    assert all(re.fullmatch(r"[a-z_]{3,20}", word) for word in words)
    assert all(word.label.strip() for word in words)
    assert len({word.label for word in words}) == len(words)
    assert words.choices() == [(str(word), word.label) for word in words]


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (QuoteState, "To check, Proposed, Signed off, Not a quote"),
        (CheckState, "Draft, Awaiting sign-off, Signed off, Published, Withdrawn, Retracted"),
        (Kind, "Direct quote, Partial quote, Reported speech, Our words"),
        (Wording, "Unchecked, Confirmed, Differs, Not confirmed"),
        (Reason, "opinion, demand, intention, prediction, not yet said"),
    ],
)
def test_the_words_on_the_screen_are_the_glossarys(words: type[Labelled], labels: str) -> None:
    assert ", ".join(word.label for word in words) == labels


def test_the_undo_of_the_rulebook_is_ten_deep_and_half_an_hour() -> None:
    assert (quotes.UNDO_DEPTH, quotes.UNDO_WINDOW.total_seconds()) == (10, 1800)


@pytest.mark.parametrize(
    ("deed", "kind", "who"),
    [
        (Deed.RAISE_CALL, "fix", {"checker", "editor", "admin"}),
        (Deed.RAISE_CALL, "legal", {"checker", "editor", "admin"}),
        (Deed.SETTLE_CALL, "fix", {"checker", "editor", "admin"}),
        (Deed.SETTLE_CALL, "ask", {"reporter", "checker", "editor", "admin"}),
        (Deed.SETTLE_CALL, "legal", {"editor", "admin", "legal"}),
    ],
)
def test_who_may_raise_and_settle_which_call(deed: Deed, kind: str, who: set[str]) -> None:
    assert {role.value for role in Role if call_objection(deed, CallKind(kind), {role}) is None} == who
