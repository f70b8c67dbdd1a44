"""Flags, as they are raised, advised on and settled without JavaScript, and what an open one holds up."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.flags import advise, raise_flag, settle_flag
from articles.actions.refusals import Refused
from articles.actions.review import reject, sign_off
from articles.models import Activity, Advice, Article, Flag, Quote
from articles.queries.articles import galley, progress_of
from articles.queries.telling import told
from articles.workflow.vocabulary import CheckState, FlagKind, Role
from tests.conftest import do, fresh, person
from tests.published import make_published, published

pytestmark = pytest.mark.django_db
NOTE, ADVICE, REASON = "Merle Quist could sue.", "Zephyrine says to leave it out.", "Tarn was asked and agreed."


@pytest.fixture
def lena(db: None) -> User:
    return person("lena", Role.LEGAL, "Lena Brook")


@pytest.fixture
def flag(quote: Quote, ana: User) -> Flag:
    return raise_flag(quote, by=ana, kind=FlagKind.DEFAMATION, because=NOTE)


def settled(client: Client, flag: Flag, **values: Any) -> HttpResponse:
    return client.post(reverse("flag-settle", args=[flag.pk]), {"row_version": 1, **values})


def test_a_flag_is_raised_shown_settled_and_recorded(client: Client, proposed: Quote, ana: User, lena: User) -> None:
    client.force_login(ana)
    page = reverse("quote-flags", args=[proposed.pk])

    reply = client.post(reverse("quote-flag-raise", args=[proposed.pk]), {"kind": "defamation", "because": NOTE})

    assert reply.url == page
    assert NOTE in client.get(page).text
    for address in (proposed.get_absolute_url(), reverse("quote", args=[proposed.pk])):
        assert "<b>Flag open:</b> defamation" in client.get(address).text
    assert "1 open flag</a> (¶3 defamation)" in client.get(reverse("article", args=[proposed.article_id])).text
    client.force_login(lena)
    assert NOTE in client.get(page).text
    assert settled(client, Flag.objects.get(), outcome=REASON).url == page
    assert REASON in client.get(page).text
    assert "Flag open" not in client.get(proposed.get_absolute_url()).text
    lines = Activity.objects.filter(verb__in=("raise_flag", "settle_flag")).order_by("id")
    assert [told(line) for line in lines] == ["raised a flag: defamation", "settled a flag: defamation"]
    assert [line.actor for line in lines] == [ana, lena]


def test_the_list_of_open_flags_says_why_to_whoever_may_read_it(
    client: Client, flag: Flag, cass: User, lena: User, rui: User
) -> None:
    for person_, reads in ((cass, True), (lena, True), (rui, False)):
        client.force_login(person_)
        page = client.get(reverse("flags")).text
        assert (NOTE in page) is reads
        assert ("Checkers, editors and legal read what the risk is." in page) is not reads


@pytest.mark.parametrize("on", ["quote", "article"])
def test_nobody_signs_while_a_flag_is_open(proposed: Quote, ana: User, ben: User, lena: User, on: str) -> None:
    target = proposed if on == "quote" else proposed.article
    flag = raise_flag(target, by=ana, kind=FlagKind.CONTEMPT, because=NOTE)

    with pytest.raises(Refused, match=r"A flag is open.*Legal settles it first") as no:
        do(sign_off, proposed, by=ben)
    assert no.value.status == 409

    settle_flag(flag, by=lena, seen=1, outcome=REASON)
    do(sign_off, proposed, by=ben)
    assert fresh(proposed).state == "signed_off"


def test_nothing_is_published_or_put_back_while_a_flag_is_open(
    client: Client, scale: Any, ana: User, ben: User, cass: User, lena: User
) -> None:
    checks = make_published("signed", "withdrawn", ana=ana, ben=ben, cass=cass)
    flag = raise_flag(checks["signed"].quotes.get().article, by=ana, kind=FlagKind.RESTRICTION, because=NOTE)
    client.force_login(ben)

    page = client.get(checks["signed"].get_absolute_url()).text
    assert 'aria-describedby="why-publish"' in page
    assert "A flag is open (reporting restriction)" in page
    with pytest.raises(Refused, match="A flag is open") as no:
        published(checks["signed"], by=ana)
    assert no.value.status == 409
    back = reverse("fact-check-reinstate", args=[checks["withdrawn"].pk])
    reply = client.post(back, {"row_version": checks["withdrawn"].row_version, "note": "Right."})
    assert (reply.status_code, "A flag is open" in reply.text) == (409, True)

    settle_flag(flag, by=lena, seen=1, outcome=REASON)
    published(checks["signed"], by=ana)
    checks["signed"].refresh_from_db()
    assert checks["signed"].state == CheckState.PUBLISHED


def test_a_flag_on_what_is_not_a_quote_still_keeps_the_article_from_running(
    article: Article, flag: Flag, ana: User, lena: User
) -> None:
    do(reject, flag.quote, by=ana)

    around = galley(article, article.revisions.get()).progress
    assert (around.flags, around.can_run) == (1, False)
    assert progress_of([article.pk])[article.pk] == around
    settle_flag(flag, by=lena, seen=1, outcome=REASON)
    assert progress_of([article.pk])[article.pk].flags == 0


@pytest.mark.parametrize("who", ["ana", "max_admin", "cass", "rui", "vera"])
def test_only_legal_settles(client: Client, request: pytest.FixtureRequest, flag: Flag, who: str) -> None:
    client.force_login(request.getfixturevalue(who))

    assert settled(client, flag, outcome=REASON).status_code == 403
    assert 'id="settle-flag' not in client.get(reverse("quote-flags", args=[flag.quote_id])).text
    flag.refresh_from_db()
    assert flag.settled_at is None


@pytest.mark.parametrize(("values", "status"), [({"outcome": " "}, 422), ({"outcome": "x", "row_version": 7}, 409)])
def test_a_flag_is_not_settled_without_a_reason_or_unseen(
    client: Client, flag: Flag, lena: User, values: dict[str, Any], status: int
) -> None:
    client.force_login(lena)

    assert settled(client, flag, **values).status_code == status
    flag.refresh_from_db()
    assert flag.settled_at is None


def test_a_flag_is_open_once(client: Client, flag: Flag, cass: User) -> None:
    client.force_login(cass)

    reply = client.post(reverse("quote-flag-raise", args=[flag.quote_id]), {"kind": "defamation", "because": "Again."})

    assert reply.status_code == 409
    assert "open on this quote already" in reply.text
    assert "Again." in reply.text


@pytest.mark.parametrize(
    ("who", "note", "advice"),
    [("ana", True, True), ("lena", True, True), ("cass", True, False), ("rui", False, False), ("vera", False, False)],
)
def test_who_reads_the_note_and_who_the_advice(
    client: Client, request: pytest.FixtureRequest, flag: Flag, lena: User, who: str, note: bool, advice: bool
) -> None:
    advise(flag, by=lena, text=ADVICE)
    client.force_login(request.getfixturevalue(who))

    for name, number in (("quote-flags", flag.quote_id), ("article-flags", flag.article_id)):
        page = client.get(reverse(name, args=[number])).text
        assert (NOTE in page, ADVICE in page) == (note, advice)


def test_advice_is_in_no_public_byte_no_export_no_record_and_no_other_page(
    client: Client, flag: Flag, scale: Any, ana: User, ben: User, cass: User, lena: User, max_admin: User
) -> None:
    advise(flag, by=lena, text=ADVICE)
    check = make_published("public", ana=ana, ben=ben, cass=cass)["public"]
    other = raise_flag(check.quotes.get(), by=ana, kind=FlagKind.SOURCE, because=NOTE)
    advise(other, by=ana, text=ADVICE)
    settle_flag(other, by=lena, seen=1, outcome=REASON)
    public = [
        "public-fact-checks",
        "public-corrections",
        "public-method",
        "public-feed",
        "public-atom",
        "public-sitemap",
    ]
    addresses = [reverse(name) for name in public] + [reverse("public-fact-check", args=[check.public_id])]
    inside = [reverse(name) for name in ("activity", "activity-csv", "desk", "queue", "flags", "fact-checks")]
    inside += [check.get_absolute_url(), flag.article.get_absolute_url(), reverse("quote", args=[flag.quote_id])]
    inside += [reverse("article-galley", args=[flag.article_id]), reverse("article-slip", args=[flag.article_id])]
    entry = Advice.objects.first()
    assert entry
    inside += [reverse("admin:articles_advice_changelist"), reverse("admin:articles_advice_change", args=[entry.pk])]

    for address in addresses:
        shown = client.get(address).getvalue().decode()
        assert not [secret for secret in (NOTE, ADVICE, REASON) if secret in shown], address
    client.force_login(max_admin)
    for address in inside:
        reply = client.get(address)
        assert reply.status_code == 200, address
        assert ADVICE not in reply.getvalue().decode(), address
    assert not Activity.objects.filter(after__icontains="Zephyrine").exists()


def test_the_open_flags_are_listed_for_legal_page_by_page(
    client: Client, flag: Flag, lena: User, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    raise_flag(flag.article, by=ana, kind=FlagKind.PRIVILEGE, because=NOTE)
    monkeypatch.setattr("articles.queries.flags.PAGE", 1)
    client.force_login(lena)

    first = client.get(reverse("flags")).text
    second = client.get(reverse("flags"), {"after": flag.pk}).text

    assert (first.count('class="call flag"'), "Defamation" in first) == (1, True)
    assert f'href="?after={flag.pk}"' in first
    assert ("Privilege" in second, "Later flags" in second) == (True, False)


def test_legal_finds_the_open_flags_on_its_desk(client: Client, flag: Flag, lena: User, ana: User) -> None:
    client.force_login(lena)
    page = client.get(reverse("desk")).text
    assert f'href="{reverse("flags")}">1 open flag</a>' in page
    assert "</a> waits for legal. What a flag is on" in " ".join(page.split())
    raise_flag(flag.article, by=ana, kind=FlagKind.PRIVILEGE, because=NOTE)
    assert f'href="{reverse("flags")}">2 open flags</a>' in client.get(reverse("desk")).text
    for each in Flag.objects.all():
        settled(client, each, outcome=REASON)
    assert "No flag is open." in client.get(reverse("desk")).text
    client.force_login(ana)
    assert "flags-h" not in client.get(reverse("desk")).text


@pytest.mark.parametrize("on", ["quote", "article"])
def test_what_a_flag_holds_waits_for_legal_and_not_for_a_signature(
    client: Client, proposed: Quote, ana: User, ben: User, lena: User, on: str
) -> None:
    sign_off = {"view": "sign-off"}
    client.force_login(ben)
    assert "1 rating waits for a second editor" in client.get(reverse("desk")).text
    assert "For your signature <small>1</small>" in client.get(reverse("desk")).text
    assert "Held: legal" not in client.get(reverse("queue"), sign_off).text
    flag = raise_flag(proposed if on == "quote" else proposed.article, by=ana, kind=FlagKind.CONTEMPT, because=NOTE)

    desk = client.get(reverse("desk")).text
    assert "a second editor" not in desk
    assert "For your signature" not in desk
    row = client.get(reverse("queue"), sign_off).text
    assert row.count("<span>Held: legal</span>") == 1
    settle_flag(flag, by=lena, seen=1, outcome=REASON)
    assert "For your signature <small>1</small>" in client.get(reverse("desk")).text


def test_the_card_leads_to_its_flags_with_a_key(client: Client, quote: Quote, vera: User) -> None:
    client.force_login(vera)
    card = client.get(reverse("quote", args=[quote.pk]), headers={"HX-Request": "true"}).text
    for shown in (card, client.get(quote.get_absolute_url()).text):
        assert f'href="{reverse("quote-flags", args=[quote.pk])}" data-key="F">Flags <kbd>⇧F</kbd></a>' in shown
    assert "Flags at the quote" in client.get(reverse("keys")).text
