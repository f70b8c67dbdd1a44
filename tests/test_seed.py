"""The project's own fixtures say what the real article says: every quote of it, at its exact place."""

import pytest

from articles.models import Article, Quote, Rating, Revision, Scale, Speaker
from articles.models.article import sha256
from articles.queries.scales import labels_of
from articles.text import spans
from articles.workflow.scales import PRESETS
from tests.fixture_files import SLUG

# ref, kind, speaker, relayed from, mention, number of fragments, the first and the last words
SEED = """
b1 | indirect | Hundreds of people | | Hundreds of people | 1 | they will attend | in support of the group
b2 | mixed | Defend Our Juries | | Organisers Defend Our Juries | 1 | the protest “will | go ahead as planned”
b3 | indirect | Defend Our Juries | Metropolitan Police | It | 1 | it was contacted by | attack on Thursday
b4 | indirect | Defend Our Juries | Metropolitan Police | Defend Our Juries | 1 | the correspondence | on police
b5 | direct | Defend Our Juries | | it | 4 | The protection of our democracy | resources this weekend.
b6 | indirect | Protesters | | Protesters | 1 | the government to reverse | the ban on Palestine Action
b7 | direct | Defend Our Juries | | The letter | 2 | It is unfortunate | those who seek to take lives.
b8 | direct | Metropolitan Police | | A Metropolitan Police spokesperson | 4 | The horrific | or cancel their plans.
h1 | mixed | | | | 1 | growing tide of | religious hatred
h2 | mixed | Green Party leader | | Green Party leader | 1 | Labour are ‘handmaidens’ | to Reform
h3 | direct | William | | William | 1 | change is on | my agenda
h4 | indirect | William | | William | 1 | family is his priority | life balance is key
h5 | direct | Kemi Badenoch | | Kemi Badenoch | 1 | we need to dial down | the rhetoric
h6 | mixed | Israeli foreign minister | | Israeli foreign minister | 1 | failing to curb | ‘toxic’ antisemitism
u1 | own | | | | 1 | The organisers of a protest | Scotland Yard to call it off
u2 | own | | | | 1 | which has been banned | as a terrorist organisation
u3 | own | | | | 1 | Organisers Defend | Our Juries
u4 | own | | | | 1 | in support of | Palestine Action
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in SEED.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_quote_of_the_seed_says_what_the_article_says(seed: None, db: None, row: list[str]) -> None:
    ref, kind, speaker, relayed_from, mention, fragments, first, last = row

    quote = Quote.objects.get_by_natural_key(SLUG, ref)

    place = quote.headline or quote.revision
    names = [str(person or "") for person in (quote.speaker, quote.relayed_from)]
    assert [quote.kind, *names, quote.mention] == [kind, speaker, relayed_from, mention]
    assert quote.words.startswith(first)
    assert quote.words.endswith(last)
    assert len(quote.fragments) == int(fragments)
    assert spans.words_of(quote.fragments, place.text) == quote.words
    assert (quote.headline is None) == (ref[0] in "bu")
    assert (quote.state, quote.wording, quote.row_version) == ("to_check", "unchecked", 1)
    if kind == "direct":
        marks = [(place.text[start - 1], place.text[end : end + 1]) for start, end in quote.fragments]
        assert all(before in "“‘" and after in ("”", "’", "\n") for before, after in marks)
        assert marks[-1][1] in "”’"


def test_the_seed_holds_those_quotes_alone_in_reading_order(seed: None, db: None) -> None:
    refs = [quote.ref for quote in Quote.objects.in_reading_order()]

    assert sorted(refs) == sorted(row[0] for row in ROWS)
    assert refs == ["u1", "u4", "b1", "u2", "u3", *(row[0] for row in ROWS[1:14])]
    assert Quote.objects.get(ref="u4").part_of == Quote.objects.get(ref="u1")


def test_the_seeds_article_is_the_real_one_with_its_speakers(seed: None, db: None) -> None:
    article, revision = Article.objects.get(), Revision.objects.get()

    assert revision.sha256 == sha256(revision.text)
    assert revision.sha256 == "4084098190fcaf56cbd3bbe46415fe2c441a848ea40b231781ea3e00ab7d5d1d"
    assert len([line for line in revision.text.split("\n") if line]) == 16
    assert (article.headline, str(article)) == ("", "The organisers of a protest in support of Palestine Action")
    assert Speaker.objects.get(slug="metropolitan-police").aliases == ["Scotland Yard", "the Met"]
    assert list(Rating.objects.values_list("label", "needs_evidence", "needs_reason")) == [
        ("Supported", 1, False),
        ("Missing context", 1, False),
        ("False", 1, False),
        ("Not verified", 0, False),
        ("Nothing to rate", 0, True),
    ]
    assert labels_of(Scale.objects.get()) == list(PRESETS["five"].labels)
