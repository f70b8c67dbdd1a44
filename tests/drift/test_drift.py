"""Where leads, headlines and repeated quotes drift, on the labelled cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.drift import Verdict, echo, headline_drift, lead_drift
from tests.drift.scoring import cases, found, is_right


@pytest.mark.parametrize(("name", "least"), [("labelled.txt", 60), ("held_out.txt", 30)])
def test_what_drifts_is_found_and_nothing_else(name: str, least: int) -> None:
    labelled = cases(name)

    wrong = [(case, found(case)) for case in labelled if not is_right(case)]

    assert len(labelled) >= least
    assert len(wrong) <= 0.05 * len(labelled), wrong


def test_a_lead_is_borne_out_by_one_sentence_but_not_by_one_of_two_words() -> None:
    lead = "Organisers have refused a plea by the coastguard to call the regatta off."
    either = "The coastguard asked the organisers to delay or cancel the regatta."

    assert [each.kind for each in lead_drift(lead.replace("the regatta off", "it off"), either)] == ["degree"]
    assert not lead_drift(lead.replace("the regatta off", "it off"), either + " It asked them to cancel it.")


def test_no_article_is_said_and_not_guessed() -> None:
    assert [each.verdict for each in headline_drift("PM ‘never read’ letter", None)] == [Verdict.NO_ARTICLE]
    assert headline_drift("PM never read letter", "He never read it.") == []


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_texts_can_be_compared_and_every_place_lies_in_its_text(one: str, other: str) -> None:
    for drift in lead_drift(one, other):
        assert 0 <= drift.lead[0] < drift.lead[1] <= len(one)
        assert 0 <= drift.body[0] < drift.body[1] <= len(other)
    for words in headline_drift(one, other):
        assert words.place is None or 0 <= words.place[0] < words.place[1] <= len(other)
    assert echo(one, one) is not None
