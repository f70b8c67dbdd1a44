"""The page of an article's drift."""

from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Quote, RelatedHeadline
from tests.conftest import fragments_of, make_article, make_quote

pytestmark = pytest.mark.django_db
COPY = """\
Organisers of the Corrow regatta have refused a plea by the coastguard to call it off.
The coastguard asked the organisers to postpone the regatta until the storm had passed.
“We will sail on Saturday,” said Ines Dahl."""


@pytest.fixture
def regatta(article: Article) -> Article:
    ines = article.quotes.get(ref="b2").speaker
    made = make_article("corrow-regatta", COPY, headline="Regatta ‘will sail on Saturday’")
    make_quote(made, "u1", COPY.split("\n")[0], kind="own")
    make_quote(made, "b1", "We will sail on Saturday,", speaker=ines)
    other = make_article("corrow-yesterday", "“We will sail on Sunday,” said Ines Dahl.")
    make_quote(other, "b1", "We will sail on Sunday,", speaker=ines)
    RelatedHeadline.objects.create(article=made, position=1, text="Ferry ‘will not stop’ at Corrow")
    RelatedHeadline.objects.create(article=made, position=2, text="‘We close the wall’", linked_article=article)
    call_command("index_statements", verbosity=0)
    return made


def test_lead_headlines_and_echoes_stand_beside_what_they_drift_from(
    client: Client, regatta: Article, cass: User
) -> None:
    client.force_login(cass)

    page = client.get(reverse("article-drift", args=[regatta.pk]))

    drift = page.context["drift"]
    assert [(each.lead.where, each.body.where) for each in drift.leads] == [("¶1", "¶2")]
    assert [(each.here, each.linked) for each in drift.headlines] == [
        ("exact", "no article"),
        ("not there", "no article"),
        ("not there", "exact"),
    ]
    assert [each.other.article.slug for each in drift.echoes] == ["corrow-yesterday"]
    assert "No article to compare" in page.text
    assert '<mark class="differs">postpone</mark>' in page.text


def test_a_finding_leads_to_a_call_that_asks_about_both_places(client: Client, regatta: Article, cass: User) -> None:
    client.force_login(cass)
    page = client.get(reverse("article-drift", args=[regatta.pk])).text
    start = page.index(reverse("quote-calls", args=[Quote.objects.get(article=regatta, ref="u1").pk]))

    address = page[start : page.index('"', start)].replace("&amp;", "&").partition("#")[0]

    assert "postpone" in unquote(address)
    form = client.get(address).context["raising"]
    assert form.initial == {"because": "¶1: ‘call it off’, but ¶2 ‘postpone’. Which is it?", "kind": "ask"}


def test_an_article_without_copy_or_drift_says_so(client: Client, cass: User) -> None:
    client.force_login(cass)
    bare = Article.objects.create(slug="bare", first_words="Bare")

    page = client.get(reverse("article-drift", args=[bare.pk]))

    assert page.status_code == 200
    assert "Nothing found" in page.text


def test_it_costs_the_same_however_many_quotes_and_headlines(client: Client, regatta: Article, cass: User) -> None:
    client.force_login(cass)

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("article-drift", args=[regatta.pk]))
        return len(asked)

    few = cost()
    text = regatta.revisions.get().text
    for n, word in enumerate(("coastguard asked", "until the storm")):
        RelatedHeadline.objects.create(article=regatta, position=n + 3, text=f"They ‘{word}’")
        assert fragments_of(text, word)
        make_quote(regatta, f"b{n + 2}", word, speaker=regatta.quotes.get(ref="b1").speaker)
    call_command("index_statements", verbosity=0)

    assert cost() == few
