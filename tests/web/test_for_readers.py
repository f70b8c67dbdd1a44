"""Interrupted quotes as readers find them: what was left out has a sign, and the desk keeps the exact words."""

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import FactCheck, Quote
from articles.queries.for_readers import printed
from articles.text.spans import problem
from tests.conftest import fragments_of
from tests.published import published

WHOLE = "We tried. We failed."


@pytest.mark.parametrize(
    ("copy", "pieces", "expected"),
    [
        ("“We tried,” she said. “We failed.”", ("We tried,", "We failed."), WHOLE),
        ("“We tried.” She added: “We failed.”", ("We tried.", "We failed."), WHOLE),
        ("‘We tried,’ said Dr. Ines Dahl. ‘We failed.’", ("We tried,", "We failed."), WHOLE),
        ("“We tried,” she said, “and failed.”", ("We tried,", "and failed."), "We tried, and failed."),
        ("“We tried!” she said. “We failed.”", ("We tried!", "We failed."), "We tried! We failed."),
        ("“We tried.\n“We failed.”", ("We tried.", "We failed."), WHOLE),
        ("“We tried,” she said.\n\n“We failed.”", ("We tried,", "We failed."), WHOLE),
        ("“We tried,” she said. It rained. “We failed.”", ("We tried,", "We failed."), "We tried. […] We failed."),
        ("“We tried.” It rained. “We failed.”", ("We tried.", "We failed."), "We tried. […] We failed."),
        ("“We tried.”\nThe wall is shut.\n“We failed.”", ("We tried.", "We failed."), "We tried. […] We failed."),
        ("“We tried for years. We failed.”", ("We tried", "We failed."), "We tried […] We failed."),
        ("“We tried,” she said, “hard.” “We failed.”", ("We tried,", "We failed."), "We tried, […] We failed."),
        (
            "“We tried,” she said, adding that it rained. “We failed.”",
            ("We tried,", "We failed."),
            "We tried. […] We failed.",
        ),
        ("The wall, the council said, will be shut.", ("The wall,", "will be shut."), "The wall will be shut."),
    ],
)
def test_only_a_cue_is_left_out_without_a_sign(copy: str, pieces: tuple[str, ...], expected: str) -> None:
    fragments = fragments_of(copy, *pieces)
    assert problem(fragments, copy) is None

    assert printed(fragments, copy) == expected


def test_readers_find_an_interrupted_quote_as_papers_print_it(client: Client, signed: Quote, ana: User) -> None:
    check = FactCheck.objects.get(quotes=signed)
    kept = "The cracks are four centimetres wide, Nobody should walk there."
    shown = "The cracks are four centimetres wide. Nobody should walk there."
    assert signed.words == check.claim == kept

    published(check, by=ana)

    page = client.get(reverse("public-fact-check", args=[check.public_id])).text
    assert f">{shown}</mark>" in page
    assert f"<h1>{shown}</h1>" in page
    review = json.loads(client.get(reverse("public-feed")).text)["dataFeedElement"][0]["item"]
    assert (review["claimReviewed"], review["itemReviewed"]["text"]) == (shown, shown)
    for address in (page, client.get(reverse("public-feed")).text, client.get(reverse("public-atom")).text):
        assert kept not in address
    client.force_login(ana)
    assert kept in client.get(reverse("quotes-csv"), {"view": "any"}).getvalue().decode()
