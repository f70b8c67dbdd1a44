"""Ticking off what the copy says, over HTTP."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions.correcting_copy import correct_copy
from articles.models import Activity, Article, Revision, Tick
from articles.text.particulars import particulars

pytestmark = pytest.mark.django_db


@pytest.fixture
def revision(article: Article) -> Revision:
    return article.revisions.get()


def first(revision: Revision) -> int:
    return particulars(revision.text)[0].start


def press(client: Client, revision: Revision, **values: object):
    return client.post(reverse("article-tick", args=[revision.article_id]), {"revision": revision.pk, **values})


def test_a_tick_says_who_checked_what_and_comes_off_again(client: Client, revision: Revision, cass: User) -> None:
    client.force_login(cass)
    address = reverse("article-pencil", args=[revision.article_id])

    reply = press(client, revision, tick=first(revision))
    page = client.get(address).text

    assert reply.url == f"{address}#f{first(revision)}"
    assert "<b>1 of " in page
    assert 'aria-pressed="true"' in page
    press(client, revision, untick=first(revision))
    assert not Tick.objects.exists()
    lines = Activity.objects.order_by("id").values_list("verb", "actor__username")
    assert list(lines) == [("tick", "cass"), ("untick", "cass")]


def test_what_a_colleague_ticked_stays_theirs(client: Client, revision: Revision, cass: User, ben: User) -> None:
    Tick.objects.create(revision=revision, begins=first(revision), ends=first(revision) + 1, by=ben)
    client.force_login(cass)

    reply = client.post(
        reverse("article-tick", args=[revision.article_id]),
        {"revision": revision.pk, "tick": first(revision)},
        headers={"HX-Request": "true"},
    )

    assert "ticked by Ben" in reply.text
    assert Tick.objects.get().by == ben
    assert not Activity.objects.exists()


def test_a_viewer_reads_and_may_not_tick(client: Client, revision: Revision, vera: User) -> None:
    client.force_login(vera)

    assert press(client, revision, tick=first(revision)).status_code == 403
    page = client.get(reverse("article-pencil", args=[revision.article_id])).text
    assert "A checker or an editor ticks the copy" in page
    assert not Tick.objects.exists()


@pytest.mark.parametrize(
    "sent", [{}, {"tick": "x"}, {"tick": "99999999999999999999"}, {"tick": "1"}, {"tick": "0", "untick": "0"}]
)
def test_what_is_no_place_in_the_copy_is_refused(
    client: Client, revision: Revision, cass: User, sent: dict[str, str]
) -> None:
    client.force_login(cass)

    assert press(client, revision, **sent).status_code == 422
    assert not Tick.objects.exists()


def test_a_tick_on_corrected_copy_is_stale(client: Client, revision: Revision, cass: User, ana: User) -> None:
    newer = correct_copy(revision.article, by=ana, seen=1, text="New.")
    client.force_login(cass)

    reply = press(client, revision, tick=first(revision))

    assert newer.number == 2
    assert reply.status_code == 409
    assert "corrected" in reply.text


def test_the_pencil_costs_the_same_however_much_is_ticked(
    client: Client, revision: Revision, cass: User, django_assert_max_num_queries
) -> None:
    for each in particulars(revision.text):
        Tick.objects.create(revision=revision, begins=each.start, ends=each.end, by=cass)
    client.force_login(cass)

    with django_assert_max_num_queries(7):
        client.get(reverse("article-pencil", args=[revision.article_id]))


def test_an_article_without_copy_has_nothing_to_tick(client: Client, cass: User) -> None:
    bare = Article.objects.create(slug="bare")
    client.force_login(cass)

    assert client.get(reverse("article-pencil", args=[bare.pk])).status_code == 404


def test_a_weekday_has_its_day_beside_it_where_the_article_has_a_date(
    client: Client, cass: User, article: Article
) -> None:
    client.force_login(cass)
    address = reverse("article-pencil", args=[article.pk])
    without = client.get(address).text
    Article.objects.filter(pk=article.pk).update(published_on="2026-03-27", row_version=article.row_version + 1)

    assert "Monday:" not in without
    assert "Monday: 30 March 2026?" in client.get(address).text
