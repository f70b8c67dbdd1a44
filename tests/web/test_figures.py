"""The desk's figures: what is counted, the list behind each number, and nothing about who did it."""

import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions.factcheck import Source, add_evidence
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.publishing import open_correction
from articles.actions.review import rate, send_back, sign_off
from articles.actions.undoing import undo_last
from articles.models import Activity, Article, FactCheck, Quote, Rating
from articles.queries.figures import Behind, figures, latest_days, rows_behind
from articles.text.chart import HEIGHT, WIDTH, columns
from tests.conftest import SOURCE, do
from tests.published import agreed, make_published, published

pytestmark = pytest.mark.django_db
PRIMARY = Source("https://council.example/minutes", publisher="The council", is_primary=True)


def now():
    return figures(latest_days(timezone.localdate()))


def shares() -> dict[str, tuple[int, int]]:
    return {share.words: (share.number, share.of) for share in now().shares}


def test_an_empty_desk_has_no_figures_and_says_so(client: Client, cass: User) -> None:
    client.force_login(cass)

    reply = client.get(reverse("figures"))

    assert reply.status_code == 200
    assert [share.percent for share in reply.context["found"].shares] == [None, None, None, None]
    assert "A small number" not in reply.text


def test_quotes_are_counted_on_the_day_they_arrive_and_are_signed(
    client: Client, signed: Quote, article: Article, cass: User
) -> None:
    found = now()

    assert found.by_day[-1] == (timezone.localdate(), article.quotes.count(), 1)
    assert sum(arrived + done for _, arrived, done in found.by_day[:-1]) == 0
    assert (found.arrived, found.signed) == (article.quotes.count(), 1)
    client.force_login(cass)
    reply = client.get(reverse("figure-rows"), {"of": "signed"})
    assert [row.pk for row in reply.context["rows"]] == [signed.pk]


def test_what_was_sent_back_counts_as_changed_at_sign_off(
    proposed: Quote, ana: User, ben: User, scale: dict[str, Rating]
) -> None:
    do(send_back, proposed, by=ben, because="Which wall?")
    assert shares()["changed at sign-off"] == (1, 1)

    do(rate, proposed, by=ana, rating=scale["supported"])
    do(sign_off, proposed, by=ben)
    assert shares()["changed at sign-off"] == (1, 1), "the same quote, looked at twice"
    assert now().signed == 1


def test_findings_are_counted_by_what_they_rest_on(
    article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    one, two, three = article.quotes.filter(ref__in=("b1", "b2", "b4")).order_by("ref")
    do(add_evidence, two, by=cass, source=SOURCE)
    do(add_evidence, three, by=cass, source=PRIMARY)
    for quote in (one, two, three):
        agreed(quote, ana=ana, ben=ben, cass=cass)

    assert shares()["with two independent sources"] == (1, 3), "one publisher twice is one source"
    assert shares()["with a primary source"] == (1, 3)
    period = latest_days(timezone.localdate())
    for what in (Behind.INDEPENDENT, Behind.PRIMARY):
        assert [check.pk for check in rows_behind(what, period)] == [FactCheck.objects.get(quotes=three).pk]


def test_an_article_is_ready_with_the_last_quote_of_its_copy(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    article = make_published("signed", ana=ana, ben=ben, cass=cass)["signed"].quotes.get().article
    Article.objects.filter(pk=article.pk).update(
        created_at=timezone.now() - timedelta(hours=5, minutes=5), row_version=2
    )

    waits = now().to_ready

    assert (waits.number, waits.middle, waits.is_small) == (1, "5 hours", True)
    assert [number for _, number in waits.within] == [0, 0, 1, 0, 0, 0]
    client.force_login(cass)
    assert "A small number: read it with care." in client.get(reverse("figures")).text


def test_a_correction_is_timed_from_its_opening(scale: object, ana: User, ben: User, cass: User) -> None:
    check = make_published("public", ana=ana, ben=ben, cass=cass)["public"]
    check.refresh_from_db()
    open_correction(check, by=ana, seen=check.row_version, because="Four.")
    quote = check.quotes.get()
    do(rate, quote, by=ana, rating=Rating.objects.get(slug="supported"), summary="Four, says the timetable.")
    do(sign_off, quote, by=ben)
    published(check, by=ana, kind="correction", note="It said three.")

    assert now().to_correct.number == 1
    assert now().to_correct.spans[0] < timedelta(minutes=5)


def test_nothing_outside_the_days_asked_for_is_counted(client: Client, signed: Quote, cass: User) -> None:
    client.force_login(cass)
    early = {"since": "2020-01-01", "until": "2020-01-05"}

    reply = client.get(reverse("figures"), early)

    assert reply.context["found"].arrived == reply.context["found"].signed == 0
    assert len(reply.context["found"].by_day) == 5
    assert client.get(reverse("figure-rows"), early | {"of": "signed"}).context["rows"] == []


@pytest.mark.parametrize(
    "days",
    [
        {"since": "2026-02-30"},
        {"since": "2026-03-02", "until": "2026-03-01"},
        {"since": "1900-01-01"},
        {"since": "0001-01-01", "until": "0001-01-02"},
        {"until": "9999-12-31"},
        {"since": "\x00"},
    ],
)
@pytest.mark.parametrize("name", ["figures", "figure-rows"])
def test_days_that_make_no_sense_are_refused_in_words(
    client: Client, cass: User, name: str, days: dict[str, str]
) -> None:
    client.force_login(cass)

    reply = client.get(reverse(name), days)

    assert reply.status_code == 422
    assert 'role="alert"' in reply.text


def test_each_number_leads_to_a_list_of_as_many(client: Client, signed: Quote, cass: User) -> None:
    client.force_login(cass)
    page = client.get(reverse("figures")).text

    links = re.findall(r'href="([^"]*/rows/[^"]*)">(\d+)<', page)

    assert len(links) >= 8
    for address, number in links:
        assert len(client.get(address.replace("&amp;", "&")).context["rows"]) == int(number), address


def test_the_charts_are_drawn_without_style_and_told_in_words(client: Client, signed: Quote, cass: User) -> None:
    client.force_login(cass)
    page = client.get(reverse("figures")).text

    charts = re.findall(r'<svg class="chart".*?</svg>', page, re.DOTALL)

    # Nothing is drawn where there is nothing yet: no article became ready, and no finding has two sources.
    assert len(charts) == 1
    for chart in charts:
        drawn = ElementTree.fromstring(chart)
        assert drawn.find("title").text
        assert drawn.find("desc").text
        named = drawn.get("aria-labelledby").split()
        assert [each.get("id") for each in (drawn.find("title"), drawn.find("desc"))] == named
        assert not [each for each in drawn.iter() if {"style", "onload"} & set(each.attrib)]
    assert page.count("<table>") == 3


def test_each_chart_says_what_its_height_counts_and_where_its_columns_stand(
    client: Client, signed: Quote, article: Article, cass: User
) -> None:
    client.force_login(cass)

    page = re.sub(r">\s+|\s+<", lambda found: found.group().strip(), client.get(reverse("figures")).text)

    figure = page[page.index('<figure class="chart-box">') : page.index("</figure>")]
    assert figure.index("Quotes<") < figure.index("arrived<") < figure.index("signed off<")
    assert f"<span>{article.quotes.count()}</span><span>0</span>" in figure
    today = timezone.localdate()
    across = re.findall(r"<span>([^<]+)</span>", figure[figure.index('class="across') :])
    assert len(across) == 3
    assert across[-1] == f"{today.day} {today:%b}"
    assert [chart.across for chart in client.get(reverse("figures")).context["charts"].values()][1:] == [
        [words for words, _ in now().to_ready.within],
        [share.words for share in now().shares],
    ]


def test_nobody_is_named_on_the_figures(client: Client, signed: Quote, ana: User, ben: User, vera: User) -> None:
    client.force_login(vera)

    page = client.get(reverse("figures")).text

    for name in ("Ana Sorel", "Ben Tolley", "Ines Dahl"):
        assert name not in page


def test_the_queries_stay_as_many_as_the_rows_grow(
    client: Client, article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    client.force_login(ana)

    def asked() -> list[int]:
        found = []
        for address in (reverse("figures"), reverse("figure-rows")):
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            found.append(len(queries))
        return found

    agreed(article.quotes.get(ref="b1"), ana=ana, ben=ben, cass=cass)
    asked()
    before = asked()
    for ref in ("b2", "b4"):
        agreed(article.quotes.get(ref=ref), ana=ana, ben=ben, cass=cass)
    assert asked() == before
    assert max(before) <= 20


def compared(
    number: int, agreeing: int, *, by: User, of: User, rating: Rating, other: Rating, claim_type: str = ""
) -> None:
    """`number` opinions of `of` on what `by` rated, of which `agreeing` agree."""
    for each in range(number):
        check = FactCheck.objects.create(claim=f"Claim {each}.", author=by, rating=rating, claim_type=claim_type)
        asked = ask_opinion(check, by=by, of=of)
        give_opinion(asked, by=of, rating=rating if each < agreeing else other)


def test_second_opinions_are_compared_in_all_by_kind_of_claim_and_by_pairs_with_many(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, cass: User, vera: User
) -> None:
    ratings = {"rating": scale["supported"], "other": scale["false"]}
    compared(6, 5, by=ana, of=ben, claim_type="figure", **ratings)
    compared(4, 1, by=ben, of=ana, **ratings)
    compared(9, 9, by=ana, of=cass, claim_type="law", **ratings)
    ask_opinion(FactCheck.objects.latest("id"), by=ana, of=ben)  # not given
    unrated = ask_opinion(FactCheck.objects.earliest("id"), by=ana, of=cass)
    FactCheck.objects.filter(pk=unrated.fact_check_id).update(rating=None, row_version=2)
    give_opinion(unrated, by=cass, rating=scale["false"])  # with nothing to compare it with
    client.force_login(vera)

    page = client.get(reverse("figures"))

    found = page.context["agreement"]
    assert (found.all.share.number, found.all.share.of, found.all.share.percent) == (15, 19, 79)
    by_type = {each.share.words: (each.share.number, each.share.of, each.share.is_small) for each in found.by_type}
    assert by_type == {"Law or rule": (9, 9, True), "Figure": (5, 6, True), "Not said": (1, 4, True)}
    pairs = [(each.share.words, each.share.number, each.share.of) for each in found.pairs]
    assert pairs == [("Ana Sorel and Ben Tolley", 6, 10)]
    assert "1 pair of people with fewer than 10 opinions between them" in page.text
    assert "Cass Wren" not in page.text
    section = page.text[page.text.index("agreement-h") :]
    links = re.findall(r'href="([^"]*/rows/[^"]*)">(\d+)<', section)
    assert len(links) == 2 * (1 + 3 + 1)
    for address, number in links:
        reply = client.get(address.replace("&amp;", "&"))
        assert len(reply.context["rows"]) == int(number), address
    assert "Supported, then False: Claim" in client.get(reverse("figure-rows"), {"of": "opinions"}).text


@pytest.mark.parametrize("asked", [{"claim_type": "rumour"}, {"pair": "1"}, {"pair": "1-x"}, {"pair": f"1-{9**30}"}])
def test_what_a_list_of_opinions_cannot_be_narrowed_to_is_left_out(
    client: Client, scale: dict[str, Rating], ana: User, ben: User, asked: dict[str, str]
) -> None:
    compared(1, 1, by=ana, of=ben, rating=scale["supported"], other=scale["false"])
    client.force_login(ana)

    assert len(client.get(reverse("figure-rows"), {"of": "opinions", **asked}).context["rows"]) == 1
    assert client.get(reverse("figure-rows"), {"of": "signed", "claim_type": "law"}).status_code == 200


@pytest.mark.parametrize("groups", [[], [[]], [[0]], [[1, 2], [0, 9]], [[n, n] for n in range(366)]])
def test_columns_stand_within_their_drawing_and_nothing_is_drawn_as_nothing(groups: list[list[int]]) -> None:
    drawn = columns(groups)

    numbers = [number for group in groups for number in group]
    assert len(drawn) == len(numbers)
    for number, each in zip(numbers, drawn, strict=True):
        assert 0 <= each.x <= WIDTH - each.width
        assert 0 <= each.y == HEIGHT - each.height
        assert (each.height > 0) is (number > 0)


def test_an_undone_signature_is_not_counted(signed: Quote, ben: User) -> None:
    undo_last(by=ben)

    assert now().signed == 0
    assert Activity.objects.filter(verb="sign_off").exists()
