"""Calls on the copy, as they are raised and settled without JavaScript."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.calls import Raised, raise_call
from articles.actions.review import reject, sign_off
from articles.models import Activity, Article, Call, Quote
from articles.queries.articles import galley, progress_of
from articles.queries.telling import told
from articles.workflow.vocabulary import CallKind
from tests.conftest import do

pytestmark = pytest.mark.django_db


def sent(client: Client, quote: Quote, **values: Any) -> HttpResponse:
    return client.post(reverse("quote-call-raise", args=[quote.pk]), values)


def settled(client: Client, call: Call, **values: Any) -> HttpResponse:
    return client.post(reverse("quote-call-settle", args=[call.quote_id, call.pk]), {"row_version": 1, **values})


@pytest.fixture
def call(quote: Quote, cass: User) -> Call:
    return raise_call(quote, by=cass, call=Raised(CallKind.FIX, "long planned", because="Nobody said overdue"))


def test_a_call_is_raised_shown_settled_and_recorded(client: Client, quote: Quote, cass: User) -> None:
    client.force_login(cass)
    page = reverse("quote-calls", args=[quote.pk])

    reply = sent(client, quote, kind="fix", proposed_words="<b>long planned</b>", because="Nobody said so.")

    assert reply.url == f"{page}#calls"
    shown = client.get(page).text
    assert "Suggest: “&lt;b&gt;long planned&lt;/b&gt;”" in shown
    assert "Open: fix</span>" in client.get(quote.get_absolute_url()).text, "in the margin of the article"
    settled(client, Call.objects.get(), outcome="Changed.")
    assert "Open: fix" not in client.get(quote.get_absolute_url()).text
    assert "No open call on this quote." in client.get(page).text
    lines = Activity.objects.order_by("id")
    assert [told(line) for line in lines] == [
        "raised a call: fix, “<b>long planned</b>”, “Nobody said so.”",
        "settled a call: fix, “Changed.”",
    ]
    assert {line.actor for line in lines} == {cass}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"kind": "fix"}, "A fix says what the copy should say instead."),
        ({"kind": "ask"}, "Say what is asked."),
        ({"kind": "shout", "because": "Hm."}, "Call: "),
        ({"kind": "cut", "because": "x" * 3000}, "at most 2000 characters"),
        ({"kind": "cut", "because": "a\0b"}, "Null characters are not allowed"),
    ],
)
def test_what_says_too_little_or_too_much_comes_back_with_what_was_typed(
    client: Client, quote: Quote, cass: User, values: dict[str, str], words: str
) -> None:
    client.force_login(cass)

    reply = sent(client, quote, addressee="Rui", **values)

    assert reply.status_code == 422
    assert words in reply.text
    assert 'value="Rui"' in reply.text
    assert not Call.objects.exists()
    assert not Activity.objects.exists()


def test_a_double_click_opens_one_call(client: Client, call: Call, cass: User) -> None:
    client.force_login(cass)

    reply = sent(client, call.quote, kind="fix", proposed_words="long planned")

    assert reply.status_code == 409
    assert "open on this quote already" in reply.text
    assert Call.objects.count() == 1


def test_what_a_colleague_settled_meanwhile_is_not_settled_again(client: Client, call: Call, cass: User) -> None:
    client.force_login(cass)
    settled(client, call, outcome="First.")

    reply = settled(client, call, outcome="Second.")

    assert reply.status_code == 409
    call.refresh_from_db()
    assert call.outcome == "First."
    assert Activity.objects.filter(verb="settle_call").count() == 1


def test_legal_is_for_editors_and_the_reporter_answers(
    client: Client, quote: Quote, cass: User, ana: User, rui: User
) -> None:
    legal = raise_call(quote, by=cass, call=Raised(CallKind.LEGAL, because="Is this privileged?"))
    ask = raise_call(quote, by=cass, call=Raised(CallKind.ASK, because="Who said so?"))

    for user, call, status in ((cass, legal, 403), (rui, legal, 403), (rui, ask, 302), (ana, legal, 302)):
        client.force_login(user)
        assert settled(client, call, outcome="Yes.").status_code == status


def test_an_open_call_keeps_a_signed_article_from_running(
    client: Client, article: Article, call: Call, proposed: Quote, ana: User, ben: User, cass: User
) -> None:
    do(sign_off, proposed, by=ben)
    for other in article.quotes.filter(headline=None).exclude(pk=proposed.pk):
        do(reject, other, by=ana)
    client.force_login(cass)
    page = reverse("article", args=[article.pk])

    before = client.get(page).text
    around = galley(article, article.revisions.get())
    assert (around.progress.calls, around.progress.can_run) == (1, False)
    assert progress_of([article.pk])[article.pk] == around.progress
    assert f'1 open call (<a href="{reverse("quote-calls", args=[call.quote_id])}">¶3 fix</a>)' in before
    slip = client.get(reverse("article-slip", args=[article.pk])).text
    assert "¶3: ‘" in slip
    assert "Suggest: ‘long planned’." in slip
    settled(client, call)
    assert "Ready to run:" in client.get(page).text
    assert "No call is open" in client.get(reverse("article-slip", args=[article.pk])).text


def test_the_galley_to_print_has_marks_ratings_and_calls_in_its_margin(
    client: Client, article: Article, call: Call, proposed: Quote, cass: User, django_assert_max_num_queries: Any
) -> None:
    raise_call(proposed, by=cass, call=Raised(CallKind.ASK, addressee="Rui", because="Whose <i>tape</i>?"))
    client.force_login(cass)

    with django_assert_max_num_queries(8):
        page = client.get(reverse("article-galley", args=[article.pk])).text

    assert page.count("<mark") >= article.quotes.count()
    assert "Supported?" in page
    assert "“long planned”. Nobody said overdue" in page
    assert "<b>Ask the reporter</b> (Rui) Whose &lt;i&gt;tape&lt;/i&gt;?" in page
    assert "2 open calls" in page


def test_a_call_on_what_is_not_a_quote_holds_nothing_up(article: Article, call: Call, ana: User) -> None:
    do(reject, call.quote, by=ana)

    assert galley(article, article.revisions.get()).progress.calls == 0
    assert progress_of([article.pk])[article.pk].calls == 0
