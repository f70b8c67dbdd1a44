"""What a flag keeps here: while it is open, no export holds its article, nor what shares a fact-check with it."""

import json
from collections.abc import Callable
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.actions.factcheck import add_evidence
from articles.actions.flags import raise_flag, settle_flag
from articles.actions.keys import make_key
from articles.actions.review import rate
from articles.models import Article, FactCheck, Flag, Quote, Rating
from articles.queries.publication import content
from articles.workflow.refusals import KEPT_HERE
from articles.workflow.vocabulary import FlagKind, Role
from tests.conftest import SOURCE, do, fresh, make_article, make_quote, person, share
from tests.published import make_published

pytestmark = pytest.mark.django_db
WORDS = "The ferry line’s number 0 boat is public."
HOLDING_NOTHING_HERE = sorted(set(FlagKind) - KEPT_HERE)


@pytest.fixture
def lena(db: None) -> User:
    return person("lena", Role.LEGAL, "Lena Brook")


@pytest.fixture
def check(scale: dict[str, Rating], ana: User, ben: User, cass: User) -> FactCheck:
    """Public, on the only quote of its article."""
    return make_published("public", ana=ana, ben=ben, cass=cass)["public"]


@pytest.fixture
def leaving(check: FactCheck, max_admin: User) -> Callable[[], dict[str, str]]:
    """Every export as it is now, by name; the reason where one is refused."""
    key = {"Authorization": f"Bearer {make_key('The archive', by=max_admin)[1]}"}
    client = Client()
    client.force_login(max_admin)
    article = Article.objects.get(slug="corrow-ferry").pk

    def read() -> dict[str, str]:
        files = {ending: client.get(f"/quotes.{ending}?view=any") for ending in ("csv", "jsonl")}
        files["annotations"] = client.get(reverse("article-annotations", args=[article]))
        files["dossier"] = client.get(reverse("fact-check-dossier", args=[check.pk]))
        for name in ("articles", "quotes", "fact-checks"):
            files[name] = Client().get(f"/api/v1/{name}", headers=key)
        files["one"] = Client().get(f"/api/v1/fact-checks/{check.public_id}", headers=key)
        out = StringIO()
        call_command("export_gold", stdout=out, stderr=StringIO())
        told = {name: file.getvalue().decode("utf-8", "replace") for name, file in files.items()}
        return told | {"gold": out.getvalue()}

    return read


def holding(told: dict[str, str]) -> set[str]:
    """The names of the exports in which something of the article is; a dossier is packed, so its name tells."""
    return {name for name, text in told.items() if WORDS in text or "corrow-ferry" in text or text.startswith("PK")}


@pytest.mark.parametrize("on", ["quote", "article"])
@pytest.mark.parametrize("kind", sorted(KEPT_HERE))
def test_nothing_of_a_flagged_article_leaves_before_legal_settles_it(
    check: FactCheck, leaving: Callable[[], dict[str, str]], ana: User, lena: User, kind: FlagKind, on: str
) -> None:
    before = leaving()
    assert holding(before) == set(before)
    quote = check.quotes.get()
    flag = raise_flag(quote if on == "quote" else quote.article, by=ana, kind=kind, because="Ask legal.")

    held = leaving()
    assert holding(held) == set()
    for name in ("annotations", "dossier"):
        assert f"({kind.label.lower()}). Nothing of this leaves the desk" in held[name]
    assert json.loads(held["one"])["status"] == 404
    settle_flag(flag, by=lena, seen=1, outcome="It may go.")
    assert holding(leaving()) == set(before)


@pytest.mark.parametrize("kind", HOLDING_NOTHING_HERE)
def test_other_flags_hold_back_publishing_alone(
    check: FactCheck, leaving: Callable[[], dict[str, str]], ana: User, kind: FlagKind
) -> None:
    raise_flag(check.quotes.get(), by=ana, kind=kind, because="Ask legal.")

    told = leaving()
    assert holding(told) == set(told)


def test_the_pages_say_why_there_is_no_file(client: Client, check: FactCheck, ana: User) -> None:
    quote = check.quotes.get()
    raise_flag(quote, by=ana, kind=FlagKind.SOURCE, because="Ask legal.")
    client.force_login(ana)

    for address, link in (
        (reverse("article-revisions", args=[quote.article_id]), "annotations.json"),
        (check.get_absolute_url(), "dossier.zip"),
    ):
        page = client.get(address).text
        assert "A flag is open (confidential source). Nothing of this leaves the desk" in page
        assert link not in page


@pytest.fixture
def elsewhere(check: FactCheck, ana: User) -> Quote:
    """A quote of another article that says the same as the public one."""
    article = make_article("corrow-shelter", f"{WORDS} The shelter on the pier is closed.")
    quote = make_quote(article, "b1", WORDS)
    return share(check.quotes.get(), quote, by=ana)


def test_what_says_the_same_elsewhere_stays_too(
    check: FactCheck, elsewhere: Quote, leaving: Callable[[], dict[str, str]], ana: User
) -> None:
    assert "corrow-shelter" in leaving()["jsonl"]
    raise_flag(elsewhere, by=ana, kind=FlagKind.CHILD, because="Ask legal.")

    told = leaving()
    assert [name for name, text in told.items() if WORDS in text or text.startswith("PK")] == []
    assert "corrow-shelter" not in "".join(told.values())


def test_a_dossier_waits_for_the_article_that_a_source_is_quoted_from(
    client: Client, signed: Quote, check: FactCheck, scale: dict[str, Rating], ana: User, cass: User
) -> None:
    draft = FactCheck.objects.exclude(pk=check.pk).get()
    other = check.quotes.get()
    quote = draft.quotes.get().article.quotes.get(ref="b4")
    do(add_evidence, quote, by=cass, source=SOURCE.__class__("", quote=other))
    do(rate, fresh(quote), by=ana, rating=scale["supported"])
    resting = fresh(quote).fact_check

    raise_flag(other, by=ana, kind=FlagKind.CONTEMPT, because="Ask legal.")

    kept = Flag.objects.keeping_here()
    assert kept.around_check(resting.pk).exists()
    assert not kept.around_check(draft.pk).exists()


def test_what_stands_around_a_quote_is_not_published_where_a_flag_keeps_it(
    check: FactCheck, article: Article, signed: Quote, ana: User
) -> None:
    finding = FactCheck.objects.get(quotes=signed)
    (before,) = content(finding)["quotes"]
    assert before["after"]
    raise_flag(article.quotes.get(ref="b3"), by=ana, kind=FlagKind.RESTRICTION, because="Ask legal.")

    (told,) = content(finding)["quotes"]
    assert (told["before"], told["after"], told["words"]) == ("", "", before["words"])
