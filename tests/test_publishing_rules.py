"""The rulebook of publishing, without a database: what an editor may do in which state, and what a no sounds like."""

import re
from dataclasses import replace

import pytest

from articles.workflow.publishing import PUBLISHING, PublicStanding, publishing_objection
from articles.workflow.refusals import Ground
from articles.workflow.vocabulary import CheckState, Deed, Role

# n: nothing of it was public, l: its page is, d: only a notice is left. What may be done in which of these.
TABLE = """
                    publish  correct  withdraw  retract  reinstate  embargo  acknowledge
draft               -        -        l         d        -          nd       nld
awaiting_sign_off   -        -        l         d        -          nd       nld
signed_off          nld      -        l         d        -          nd       nld
published           -        nld      l         -        -          nd       nld
withdrawn           -        nld      -         nld      nld        nd       nld
retracted           -        -        -         -        -          -        nld
"""
DEEDS, *ROWS = (line.split() for line in TABLE.strip().splitlines())
CELLS = [
    (state, deed, stage, stage in cell)
    for state, *cells in ROWS
    for deed, cell in zip(DEEDS, cells, strict=True)
    for stage in "nld"
]
ANA, BEN = 1, 2
BENS = PublicStanding(CheckState.SIGNED_OFF, BEN, {"editor"})


def standing(state: str, stage: str) -> PublicStanding:
    down = {"withdrawn_by": ANA} if stage == "d" else {}
    return replace(BENS, state=CheckState(state), is_live=stage == "l", was_public=stage != "n", **down)


@pytest.mark.parametrize(("state", "deed", "stage", "may"), CELLS)
def test_an_editor_may_what_the_table_says(state: str, deed: str, stage: str, may: bool) -> None:
    no = publishing_objection(Deed(deed), standing(state, stage))

    assert (no is None) is may
    if no:
        assert no.ground is Ground.STATE
        assert re.fullmatch(r"([A-Z][^.]+\. ?)+", no.sentence)


@pytest.mark.parametrize("deed", PUBLISHING)
@pytest.mark.parametrize("role", [role for role in Role if role not in ("editor", "admin")])
def test_nobody_but_an_editor_does_any_of_it(deed: Deed, role: Role) -> None:
    for state in PUBLISHING[deed]:
        no = publishing_objection(deed, replace(standing(state, "l"), roles={role}))
        assert no is not None
        assert no.ground is Ground.ROLE


@pytest.mark.parametrize("deed", [Deed.RETRACT, Deed.REINSTATE])
def test_who_took_it_down_does_not_say_what_becomes_of_it(deed: Deed) -> None:
    no = publishing_objection(deed, replace(standing("withdrawn", "d"), person=ANA))

    assert no is not None
    assert "second editor" in no.sentence


@pytest.mark.parametrize(
    ("change", "says"), [({"embargoed": True}, "embargo"), ({"needs_reason": True}, "nothing to rate")]
)
def test_what_keeps_it_from_being_published_is_said(change: dict[str, bool], says: str) -> None:
    no = publishing_objection(Deed.PUBLISH, replace(BENS, **change))

    assert no is not None
    assert says in no.sentence


@pytest.mark.parametrize("deed", [deed for deed in PUBLISHING if deed is not Deed.ACKNOWLEDGE])
def test_nothing_more_is_done_with_what_was_blanked(deed: Deed) -> None:
    state = next(iter(PUBLISHING[deed]))

    no = publishing_objection(deed, replace(standing(state, "l"), is_blanked=True))

    assert no is not None
    assert "removed from public view" in no.sentence
