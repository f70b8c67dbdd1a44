"""The first page: the day in a sentence, articles by deadline, what waits for whoever looks, and the latest lines."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence
from articles.actions.publishing import reinstate
from articles.actions.review import rate, reject, send_back, sign_off
from articles.models import Article, Quote, Rating
from articles.queries import desk
from articles.queries.articles import Progress
from articles.queries.standing import standing
from articles.workflow.quotes import objection
from articles.workflow.vocabulary import CallKind, Deed, Role
from tests.conftest import SOURCE, do, fresh, make_article, make_quote, person, share
from tests.published import NOTE, make_published
from tests.web.test_hostile import HOSTILE, running

pytestmark = pytest.mark.django_db

PASSWORD = "wind-and-a-dry-evening"


def article_due(slug: str, due: timedelta | None, *, quotes: int = 1, headline: str = "") -> Article:
    deadline = timezone.now() + due if due is not None else None
    text = " ".join(f"word{n}" for n in range(max(quotes, 1)))
    made = make_article(slug, text, deadline=deadline, headline=headline or slug)
    for n in range(quotes):
        make_quote(made, f"b{n}", f"word{n}", queue_due=made.queue_due)
    return made


def settle(article: Article, scale: dict[str, Rating], by: User, second: User) -> None:
    for quote in article.quotes.all():
        do(rate, quote, by=by, rating=scale["not-verified"], summary="Asked twice.")
        do(add_evidence, quote, by=by, source=SOURCE)
        do(sign_off, quote, by=second)


def test_articles_stand_by_deadline_and_the_finished_ones_are_gone(
    client: Client, scale: dict[str, Rating], cass: User, ana: User, ben: User
) -> None:
    for slug, due in (("none", None), ("late", timedelta(hours=-1)), ("soon", timedelta(hours=1))):
        article_due(slug, due)
    finished, ready = article_due("finished", timedelta(hours=-2)), article_due("ready", timedelta(hours=2))
    settle(finished, scale, ana, ben)
    settle(ready, scale, ana, ben)
    called = article_due("called", timedelta(hours=-3))
    settle(called, scale, ana, ben)
    raise_call(called.quotes.get(), by=ana, call=Raised(CallKind.LEGAL, because="Is it privileged?"))
    proposed = article_due("proposed", timedelta(hours=-4))
    do(rate, proposed.quotes.get(), by=cass, rating=scale["false"])
    rejected = article_due("rejected", timedelta(hours=-5))
    do(reject, rejected.quotes.get(), by=cass)
    article_due("empty", timedelta(hours=3), quotes=0)
    client.force_login(cass)

    reply = client.get("/")

    slugs = [article.slug for article in reply.context["articles"]]
    assert slugs == ["proposed", "called", "late", "soon", "ready", "empty", "none"]
    for words in ("Ready to run: 1 of 1 signed off", "No quotes marked yet", "1 signed off, 1 open call"):
        assert words in reply.text
    assert reply.text.count("Past deadline") == 3


def test_a_dozen_articles_are_shown_and_a_link_leads_on(client: Client, cass: User) -> None:
    for n in range(15):
        article_due(f"a{n:02}", timedelta(hours=n - 5), quotes=2)
    client.force_login(cass)

    reply = client.get("/")

    assert [article.slug for article in reply.context["articles"]] == [f"a{n:02}" for n in range(12)]
    assert f'href="{reverse("articles")}">More articles</a>' in reply.text


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (timedelta(minutes=-14, seconds=-5), "Bus station roof is 14 minutes past its deadline</b>, with 3 quotes"),
        (timedelta(minutes=-1, seconds=-5), "is 1 minute past its deadline"),
        (timedelta(hours=-3, seconds=-5), "is 3 hours past its deadline"),
        (timedelta(days=-40, seconds=-5), "is 40 days past its deadline"),
        (timedelta(days=2), "Bus station roof is due on "),
        (None, '<p id="day">3 quotes to check.</p>'),
    ],
)
def test_the_day_in_one_sentence(client: Client, cass: User, due: timedelta | None, words: str) -> None:
    article_due("bus-station-roof", due, quotes=3, headline="Bus station roof")
    client.force_login(cass)

    assert words in client.get("/").text


def test_what_is_left_of_an_article_in_words() -> None:
    for progress, words in (
        (Progress(3, 2, 1, 1), "3 quotes to check, 2 to sign off and 1 open call"),
        (Progress(1, 0, 4), "1 quote to check"),
        (Progress(0, 1, 0, 2), "1 to sign off and 2 open calls"),
        (Progress(), "no quotes marked"),
    ):
        assert progress.left_in_words == words


def test_what_was_sent_back_waits_with_its_reason_and_leads_to_the_view_of_mine(
    client: Client, article: Article, scale: dict[str, Rating], cass: User, ana: User
) -> None:
    quote = article.quotes.get(ref="b1")
    do(rate, quote, by=cass, rating=scale["false"])
    do(send_back, quote, by=ana, because="Which <b>council</b>?")
    client.force_login(cass)

    page = client.get("/").text

    assert "Ana Sorel sent it back: “Which &lt;b&gt;council&lt;/b&gt;?”" in page
    assert f'href="{reverse("queue")}?view=mine&amp;quote={quote.pk}#card"' in page
    assert f'href="{reverse("queue")}?view=mine">All of yours</a>' in page
    client.force_login(ana)
    assert "Nothing waits for you: no quote was given or sent back to you." in client.get("/").text


def test_only_what_one_may_sign_waits_for_a_signature(
    client: Client, article: Article, scale: dict[str, Rating], cass: User, ana: User, ben: User, max_admin: User
) -> None:
    """The list is the rulebook's own answer, person by person."""
    b1, b2, b3, b4 = (article.quotes.get(ref=f"b{n}") for n in range(1, 5))
    do(rate, b1, by=cass, rating=scale["supported"])  # lacks its evidence
    do(add_evidence, b2, by=ben, source=SOURCE)
    do(rate, b2, by=cass, rating=scale["supported"])
    do(rate, b3, by=ana, rating=scale["nothing-to-rate"], reason="opinion", summary="An opinion.")
    share(fresh(b3), b4, by=cass)
    proposed = [fresh(quote) for quote in (b1, b2, b3, b4)]
    rui = person("rui", Role.REPORTER, "Rui Sand")

    for user in (cass, ana, ben, max_admin, rui):
        may = {quote.ref for quote in proposed if objection(Deed.SIGN_OFF, standing(quote, user)) is None}
        assert {quote.ref for quote in desk.first_of(desk.signable(user))} == may, user.username
    assert {quote.ref for quote in desk.signable(max_admin)} == {"b2", "b3", "b4"}
    client.force_login(ben)
    page = client.get("/").text
    assert "For your signature <small>2</small>" in page
    assert "proposed by Ana Sorel" in page
    assert f'href="{reverse("queue")}?view=sign-off&amp;quote={b3.pk}#card"' in page
    client.force_login(cass)
    assert "For your signature" not in client.get("/").text


def test_a_reporter_finds_what_the_desk_asks(client: Client, article: Article, ana: User, rui: User) -> None:
    quote = article.quotes.get(ref="b1")
    raise_call(quote, by=ana, call=Raised(CallKind.ASK, because="Whose tape is it?"))
    client.force_login(rui)

    page = client.get("/").text

    assert "The reporter is asked: “Whose tape is it?”" in page
    assert f'href="{reverse("quote-calls", args=[quote.pk])}"' in page
    assert "Start checking" not in page


def test_the_latest_lines_name_oneself_as_you(client: Client, signed: Quote, ana: User) -> None:
    client.force_login(ana)

    page = client.get("/").text

    assert "<b>You</b> proposed Supported" in page
    assert "<b>Ben Tolley</b> signed it off" in page
    assert page.count("<time ") == 3


def test_a_newcomer_is_told_what_to_do(client: Client, cass: User, vera: User) -> None:
    client.force_login(cass)
    empty = client.get("/").text
    assert "An empty desk" in empty
    assert "manage.py loaddata" in empty
    assert "There is no article yet." in empty

    article_due("finished", timedelta(hours=-2), quotes=0)
    calm = client.get("/").text
    assert "No article waits" in calm
    assert "Nothing is left to check." in calm
    assert "Take any quote from the" in calm
    client.force_login(vera)
    assert "Nothing is asked of you." in client.get("/").text


def test_signing_in_leads_to_the_desk(client: Client, cass: User) -> None:
    cass.set_password(PASSWORD)
    cass.save()

    reply = client.post(reverse("sign-in"), {"username": "cass", "password": PASSWORD}, follow=True)

    assert reply.redirect_chain == [("/", 302)]
    assert "<h1>" in reply.text
    assert f"<h1>{timezone.localtime():%A} desk</h1>" in reply.text
    assert client.get(reverse("sign-in")).url == "/"


def test_days_are_those_of_the_desk_s_clock(client: Client, cass: User, monkeypatch: pytest.MonkeyPatch) -> None:
    midnight = datetime.fromisoformat("2026-07-01T23:30:00+00:00")  # half past midnight in London, on a Thursday
    monkeypatch.setattr(timezone, "now", lambda: midnight)
    article_due("none", None)
    client.force_login(cass)

    assert "<h1>Thursday desk</h1>" in client.get("/").text


@pytest.mark.parametrize("kind", [kind for kind in HOSTILE if kind not in ("NUL", "escape", "a C1 control")])
def test_hostile_words_are_shown_as_text(client: Client, scale: dict[str, Rating], ana: User, kind: str) -> None:
    text = HOSTILE[kind][:290].replace("\r\n", " ").replace("\r", " ")
    made = make_article("hostile", f"{text} he said.", headline=text, deadline=timezone.now())
    quote = make_quote(made, "b1", text, queue_due=made.queue_due)
    do(rate, quote, by=ana, rating=scale["false"], summary=text)
    client.force_login(ana)

    for path in ("/", "/activity/"):
        reply = client.get(path, {"quote": "9" * 400} if path == "/" else {})
        assert reply.status_code == 200
        assert not running(reply.text)


def test_the_desk_costs_the_same_however_much_waits(
    client: Client, scale: dict[str, Rating], cass: User, ana: User
) -> None:
    def work(first: int, last: int) -> None:
        for n in range(first, last):
            made = article_due(f"a{n:02}", timedelta(hours=n - 3), quotes=3)
            quotes = list(made.quotes.all())
            do(add_evidence, quotes[0], by=cass, source=SOURCE)
            do(rate, quotes[0], by=cass, rating=scale["supported"])
            do(rate, quotes[1], by=ana, rating=scale["false"])
            do(send_back, quotes[1], by=person(f"e{n}", Role.EDITOR, "Edda Lund"), because="Why?")
            raise_call(quotes[2], by=cass, call=Raised(CallKind.CUT, because="Twice."))

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/").status_code == 200
        return len(asked)

    client.force_login(ana)
    work(0, 2)
    few = cost()
    work(2, 16)

    many = cost()
    print(f"\ndesk: {many} queries")
    assert many == few <= 23


def test_a_page_that_was_withdrawn_waits_for_every_other_editor_until_one_of_them_settles_it(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    check = make_published("public", "withdrawn", "retracted", ana=ana, ben=ben, cass=cass)["withdrawn"]

    def shown_to(user: User) -> str:
        client.force_login(user)
        page = client.get(reverse("desk")).text
        start = page.find('id="down-h"')
        return page[start : page.index("</section>", start)] if start >= 0 else ""

    listed = shown_to(ben)
    assert f'href="{check.get_absolute_url()}"' in listed
    assert listed.count("data-item") == 1
    assert check.claim in listed
    assert NOTE in listed
    assert "Ana Sorel" in listed
    assert shown_to(ana) == shown_to(cass) == ""

    reinstate(check, by=ben, seen=check.row_version, note="It holds.")

    assert shown_to(ben) == ""
