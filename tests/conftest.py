"""People, an invented article and the deeds on it: what the other tests stand on. Corrow does not exist."""

from collections.abc import Callable, Iterator
from typing import Any

import hypothesis
import pytest
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import F
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from articles.actions.factcheck import Source, add_evidence
from articles.actions.recording import seen_now
from articles.actions.review import rate, sign_off
from articles.models import Activity, Article, Quote, Rating, RelatedHeadline, Revision, Speaker, triggers
from articles.models.article import sha256
from articles.text import spans
from articles.workflow.vocabulary import Kind, Role, SpeakerKind
from tests.fixture_files import FILES, load

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.load_profile("desk")

COPY = """\
Corrow’s harbour wall will be shut from Monday, the town council said.
The council called the repair “long overdue” and put its price at 400,000 crowns.
“The cracks are four centimetres wide,” said Ines Dahl, the harbour master. “Nobody should walk there.”

In a note to the boat owners she wrote: “We close the wall on Monday.
“It will stay shut until the divers have been down again.”
Boat owners said the closure would cost them 200 crates a week."""
HEADLINE = "Ferry line ‘will not stop’ at Corrow this winter"


@pytest.fixture(scope="session", autouse=True)
def _flush_in_spite_of_the_rules() -> Iterator[None]:
    """Lets transactional tests empty the tables, which the rules forbid; flush itself makes the rules again."""
    flush = TransactionTestCase._fixture_teardown

    def teardown(self: TransactionTestCase) -> None:
        triggers.drop()
        flush(self)
        for role in Role:
            Group.objects.get_or_create(name=role)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield


def person(username: str, role: Role, name: str) -> User:
    first, _, last = name.partition(" ")
    user = User.objects.create_user(username, first_name=first, last_name=last, is_staff=role is Role.ADMIN)
    user.groups.add(Group.objects.get_or_create(name=role)[0])
    return user


@pytest.fixture
def cass(db: None) -> User:
    return person("cass", Role.CHECKER, "Cass Wren")


@pytest.fixture
def ana(db: None) -> User:
    return person("ana", Role.EDITOR, "Ana Sorel")


@pytest.fixture
def ben(db: None) -> User:
    return person("ben", Role.EDITOR, "Ben Tolley")


@pytest.fixture
def rui(db: None) -> User:
    return person("rui", Role.REPORTER, "Rui Sand")


@pytest.fixture
def vera(db: None) -> User:
    return person("vera", Role.VIEWER, "Vera Holm")


@pytest.fixture
def max_admin(db: None) -> User:
    return person("max", Role.ADMIN, "Max Adler")


def make_scale() -> dict[str, Rating]:
    """The desk's five ratings by slug."""
    load("10_ratings")
    return {rating.slug: rating for rating in Rating.objects.all()}


@pytest.fixture
def scale(db: None) -> dict[str, Rating]:
    return make_scale()


def make_article(slug: str = "corrow-harbour-wall", text: str = COPY, **particulars: Any) -> Article:
    """An article with its first revision; `particulars` are the article's own fields."""
    article = Article.objects.create(slug=slug, **{"first_words": text[:40]} | particulars)
    Revision.objects.create(article=article, text=text, sha256=sha256(text))
    return article


def fragments_of(text: str, *pieces: str) -> list[list[int]]:
    """Where the pieces stand in the text, each looked for after the one before."""
    found, reached = [], 0
    for piece in pieces:
        start = text.index(piece, reached)
        reached = start + len(piece)
        found.append([start, reached])
    return found


def make_quote(
    article: Article, ref: str, *pieces: str, headline: RelatedHeadline | None = None, **fields: Any
) -> Quote:
    """A quote to check, built from its exact words in the latest revision or in `headline`."""
    place = headline or article.revisions.first()
    fragments = fragments_of(place.text, *pieces)
    return Quote.objects.create(
        article=article,
        ref=ref,
        revision=None if headline else place,
        headline=headline,
        fragments=fragments,
        words=" ".join(pieces),
        position=spans.reading_position(fragments[0][0], headline.position if headline else None),
        **{"kind": Kind.DIRECT} | fields,
    )


def make_corrow() -> Article:
    """The Corrow article: b1 to b4 in the copy (b2 interrupted, b3 over two paragraphs), h1 in a related headline."""
    made = make_article()
    headline = RelatedHeadline.objects.create(article=made, position=1, text=HEADLINE)
    ines = Speaker.objects.create(slug="ines-dahl", name="Ines Dahl")
    council = Speaker.objects.create(
        slug="corrow-town-council", name="Corrow town council", kind=SpeakerKind.ORGANISATION
    )
    make_quote(made, "b1", "the repair “long overdue”", kind=Kind.MIXED, speaker=council)
    make_quote(made, "b2", "The cracks are four centimetres wide,", "Nobody should walk there.", speaker=ines)
    monday = "We close the wall on Monday.", "It will stay shut until the divers have been down again."
    make_quote(made, "b3", *monday, speaker=ines, mention="she", cue="wrote")
    make_quote(made, "b4", "the closure would cost them 200 crates a week", kind=Kind.INDIRECT)
    make_quote(made, "h1", "will not stop", headline=headline)
    return made


@pytest.fixture
def article(db: None) -> Article:
    return make_corrow()


def fresh(quote: Quote) -> Quote:
    """The quote as somebody finds it who opens its card now."""
    return Quote.objects.for_card().get(pk=quote.pk)


def do(deed: Callable[..., Activity], quote: Quote, *, by: User, **details: Any) -> Activity:
    """Does a deed as somebody who has just opened the card; gives back its line."""
    opened = fresh(quote)
    return deed(opened, by=by, seen=seen_now(opened), **details)


def share(quote: Quote, other: Quote, *, by: User) -> Quote:
    """Proposes `other`, which says the same, on the fact-check of `quote`."""
    Quote.objects.filter(pk=other.pk).update(
        fact_check=quote.fact_check, state="proposed", proposed_by=by, row_version=F("row_version") + 1
    )
    return fresh(other)


SOURCE = Source("https://divers.example/corrow", title="Divers’ report", publisher="Corrow divers")


@pytest.fixture
def quote(article: Article) -> Quote:
    """b2, to check."""
    return fresh(article.quotes.get(ref="b2"))


@pytest.fixture
def proposed(quote: Quote, scale: dict[str, Rating], cass: User, ana: User) -> Quote:
    """b2, rated “Supported” by ana on evidence that cass added: nothing but a signature is missing."""
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["supported"])
    return fresh(quote)


@pytest.fixture
def signed(proposed: Quote, ben: User) -> Quote:
    """b2, rated by ana and signed off by ben."""
    do(sign_off, proposed, by=ben)
    return fresh(proposed)


@pytest.fixture(name="make_article")
def _make_article(db: None) -> Callable[..., Article]:
    return make_article


@pytest.fixture(scope="module")
def kept_for_the_module(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is written under this stays until the module's last test; each test's own writes go with the test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def seed(kept_for_the_module: None) -> None:
    """The project's own fixtures."""
    load(*FILES)
