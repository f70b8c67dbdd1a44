"""The administration: who may enter, what may be edited there and how, and what may only be looked at."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.flags import advise, raise_flag
from articles.actions.holds import set_hold
from articles.actions.keeping import Given
from articles.actions.notes import write_note
from articles.actions.opinions import ask_opinion
from articles.actions.pencil import tick
from articles.actions.publishing import withdraw
from articles.actions.redacting import ask_redaction
from articles.actions.refusals import Refused
from articles.actions.replies import Asking, ask_reply, waive_reply
from articles.actions.review import rate, sign_off
from articles.actions.tagging import tag
from articles.models import (
    Activity,
    Advice,
    ApiKey,
    Article,
    Call,
    Deferral,
    Delivery,
    Dependant,
    Evidence,
    FactCheck,
    Flag,
    Hold,
    ImportBatch,
    ImportItem,
    KeptCopy,
    Look,
    Mention,
    Note,
    Opinion,
    PublicName,
    PublishedVersion,
    Quote,
    QuoteTag,
    Rating,
    Redaction,
    Related,
    RelatedHeadline,
    ReplyRequest,
    ReplyWaiver,
    RetentionRun,
    Revision,
    SavedView,
    Scale,
    Speaker,
    SpeakerProposal,
    StatementTerm,
    Subscriber,
    Tag,
    Tick,
    Use,
)
from articles.models.article import sha256
from articles.workflow.vocabulary import CallKind, FlagKind, KeptBy, RedactionGround, ReplyWay, Role
from tests.conftest import COPY, SOURCE, do, fresh, make_article, make_quote, person
from tests.published import published

EDITABLE = [Article, RelatedHeadline, Speaker, Tag, Subscriber]
VIEW_ONLY = [Quote, FactCheck, Evidence, Revision, Activity, QuoteTag, Tick, Call, Deferral, SavedView, Look]
VIEW_ONLY += [
    ImportBatch,
    ImportItem,
    SpeakerProposal,
    PublishedVersion,
    Dependant,
    KeptCopy,
    Related,
    ApiKey,
    Delivery,
    Use,
]
VIEW_ONLY += [ImportBatch, ImportItem, SpeakerProposal, PublishedVersion, Dependant, KeptCopy, Related]
VIEW_ONLY += [Note, Mention, Flag, Advice, Hold, Redaction, RetentionRun, ReplyRequest, ReplyWaiver, Scale, Rating]
VIEW_ONLY += [Opinion, PublicName]
ALL = [*EDITABLE, *VIEW_ONLY, User, Group]
HOSTILE = [
    "'",
    '"',
    "%",
    "\\",
    "\x00",
    "a\x00b",
    "💥",
    "'; --",
    "%00",
    "<script>",
    "NOT NEAR(",
    "x " * 2_000,
    "é" * 500,
]

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
ODD = ["zz", "-1", "9" * 30, "\x00", "é" * 500]

pytestmark = pytest.mark.django_db


def page(model: type, name: str, *ids: int) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=ids)


@pytest.fixture
def at_admin(client: Client, max_admin: User) -> Client:
    client.force_login(max_admin)
    return client


@pytest.fixture
def stock(db: None, scale: dict[str, Rating]) -> Callable[[str], None]:
    """Adds one row, or a few, to every table; the text given keeps their names apart."""

    def add(mark: str) -> None:
        one, two = person(f"{mark}-one", Role.EDITOR, "One"), person(f"{mark}-two", Role.EDITOR, "Two")
        Group.objects.create(name=f"{mark} group").user_set.add(one)
        article = make_article(f"story-{mark}")
        speaker = Speaker.objects.create(slug=f"speaker-{mark}", name=f"Speaker {mark}", aliases=[f"{mark} alias"])
        Speaker.objects.create(slug=f"merged-{mark}", name=f"Merged {mark}", merged_into=speaker)
        headline = RelatedHeadline.objects.create(article=article, position=1, text=f"{mark} headline")
        make_quote(article, "h1", f"{mark}", headline=headline)
        quote = make_quote(article, "b1", "the repair “long overdue”", speaker=speaker)
        do(tag, quote, by=one, name=f"{mark} tag")
        do(add_evidence, quote, by=one, source=SOURCE)
        piece = Evidence.objects.latest("id")
        do(keep_copy, quote, by=one, piece=piece, given=Given(mark.encode(), KeptBy.PASTE))
        do(rate, quote, by=one, rating=scale["supported"])
        asked = FactCheck.objects.get(quotes=quote)
        waive_reply(asked, by=one, seen=asked.row_version, because=f"{mark}: said in public")
        asking = Asking(f"{mark} office", ReplyWay.LETTER, asked.created_at, asked.created_at + timedelta(days=1))
        ask_reply(asked, by=one, seen=asked.row_version, asking=asking)
        ask_opinion(FactCheck.objects.get(quotes=quote), by=one, of=two)
        PublicName.objects.create(user=two, name=f"{mark} Two")
        do(sign_off, quote, by=two)
        check = published(FactCheck.objects.get(quotes=quote), by=one).fact_check
        teller = Subscriber.objects.create(name=f"{mark} archive", url="https://archive.example/told")
        Delivery.objects.create(subscriber=teller, version=check.versions.get())
        Use.objects.create(fact_check=check, name=f"file of quotes: {mark}")
        flag = raise_flag(article, by=one, kind=FlagKind.PRIVILEGE, because=f"{mark}: said in court?")
        advise(flag, by=one, text=f"{mark}: ask the court")
        withdraw(check, by=one, seen=check.row_version, note="Wrong.")
        raise_call(quote, by=one, call=Raised(CallKind.CUT))
        tick(article.revisions.get(), 0, by=one, latest=True)
        Deferral.objects.create(user=one, quote=quote, quote_version=1)
        Related.objects.create(quote=article.quotes.get(ref="h1"), fact_check=check, by=one)
        note = write_note(article, by=two, text=f"{mark}: ask @{one.username}")
        ask_redaction(note, by=one, ground=RedactionGround.COURT, because=f"{mark}: by order")
        set_hold(article, by=one, because=f"{mark}: a claim is filed")
        RetentionRun.objects.create(days={"imports": 30}, removed={"imports": 2})
        Look.objects.create(user=one, article=article, line=1)
        SavedView.objects.create(user=one, name=f"{mark} view", query="view=open&kind=direct")
        batch = ImportBatch.objects.create(by=one, outlet=f"{mark} news")
        ImportItem.objects.create(batch=batch, position=1, name=f"{mark}.txt", data=b"x", copy={"text": "x"})
        namesake = Speaker.objects.create(slug=f"namesake-{mark}", name=f"S. {mark}")
        SpeakerProposal.objects.create(speaker=namesake, other=speaker, why="initials in place of a name")
        ApiKey.objects.create(name=f"{mark} key", begins=mark[:10], digest=sha256(mark), made_by=one)
        earlier = Scale.objects.create(slug=f"scale-{mark}", version=1, name=f"Scale {mark}", made_at=LONG_AGO)
        Rating.objects.create(scale=earlier, slug=f"rating-{mark}", label=f"Rating {mark}", position=1)

    return add


def typed(client: Client, url: str, /, **changes: Any) -> dict[str, Any]:
    """What a browser would send of the form at `url`, with `changes`."""
    form = client.get(url).context["adminform"].form
    sent: dict[str, Any] = {}
    for field in form:
        parts = getattr(field.field.widget, "decompress", None)
        if parts:
            sent |= {f"{field.html_name}_{n}": part or "" for n, part in enumerate(parts(field.value()))}
        elif field.value() not in (None, False):
            sent[field.html_name] = field.value() if field.name != "aliases" else "\n".join(field.value())
    return sent | changes


def errors_of(response: HttpResponse) -> dict[str, list[str]]:
    return dict(response.context["adminform"].form.errors)  # type: ignore[attr-defined]


def edits() -> list[Activity]:
    return list(Activity.objects.filter(verb="edit").order_by("id"))


# Who enters


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
@pytest.mark.parametrize(
    "url", ["/admin/", "/admin/login/", "/admin/articles/tag/", "/admin/auth/user/add/", "/admin/x/"]
)
def test_whoever_is_no_admin_is_told_so_at_once(client: Client, role: Role, url: str) -> None:
    client.force_login(person("somebody", role, "Some Body"))

    response = client.get(url)

    assert response.status_code == 403
    assert "role “admin”" in response.content.decode()


def test_is_staff_opens_nothing(client: Client, ana: User) -> None:
    User.objects.filter(pk=ana.pk).update(is_staff=True)
    ana.user_permissions.set(Permission.objects.all())
    client.force_login(ana)

    assert client.get("/admin/articles/tag/").status_code == 403


def test_the_way_in_is_the_desks_own_sign_in(client: Client) -> None:
    response = client.get("/admin/articles/tag/?q=a", follow=True)

    assert response.redirect_chain[-1][0] == f"{reverse('sign-in')}?next=/admin/articles/tag/%3Fq%3Da"
    assert not client.post("/admin/login/", {"username": "max", "password": "x"}).has_header("Set-Cookie")


def test_a_superuser_is_an_admin(client: Client) -> None:
    client.force_login(User.objects.create_superuser("root"))

    assert client.get("/admin/").status_code == 200
    assert client.get("/admin/login/")["Location"] == "/admin/"


def test_signing_out_ends_at_the_sign_in_page(at_admin: Client) -> None:
    response = at_admin.post(reverse("admin:logout"))

    assert response["Location"] == reverse("sign-in")
    assert at_admin.get("/admin/").status_code == 302


# Looking


@pytest.mark.parametrize("model", ALL)
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(
    at_admin: Client, stock: Callable[[str], None], model: type
) -> None:
    asked = []
    for mark in ("few", "more", "many"):
        stock(mark)
        at_admin.get(page(model, "changelist"))
        with CaptureQueriesContext(connection) as queries:
            assert at_admin.get(page(model, "changelist")).status_code == 200
        asked.append(len(queries))

    assert asked[1] == asked[2] <= 16


@pytest.mark.parametrize("model", ALL)
def test_a_list_counts_only_so_far_and_says_so(
    at_admin: Client, stock: Callable[[str], None], model: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    for mark in ("few", "more"):
        stock(mark)
    monkeypatch.setattr("articles.admin.base.COUNTED", 1)

    with CaptureQueriesContext(connection) as asked:
        html = at_admin.get(page(model, "changelist")).text

    counts = [each["sql"] for each in asked if "COUNT(" in each["sql"] and model._meta.db_table in each["sql"]]
    assert all("LIMIT" in sql or "GROUP BY" in sql for sql in counts)
    assert not any("datetime_trunc" in each["sql"] or "DATE_TRUNC" in each["sql"] for each in asked)
    assert "search or filter to find the others" in html


@pytest.mark.parametrize("model", ALL)
def test_every_row_has_its_page_with_nothing_inline(
    at_admin: Client, stock: Callable[[str], None], model: type
) -> None:
    stock("few")
    urls = [page(model, "change", row.pk) for row in model._default_manager.all()] + [
        page(model, "changelist"),
        "/admin/",
    ]
    urls += [page(model, "add")] if model in (*EDITABLE, User) else []

    for url in urls:
        response = at_admin.get(url)
        html = response.content.decode()
        assert response.status_code == 200
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", html)
        assert "script-src 'self'" in response["Content-Security-Policy"]
        assert f'href="{reverse("queue")}"' in html


@pytest.mark.parametrize("model", VIEW_ONLY)
def test_what_is_worked_on_at_the_desk_is_only_looked_at_here(
    at_admin: Client, stock: Callable[[str], None], model: type
) -> None:
    stock("few")
    row = model._default_manager.first()
    before = list(model._default_manager.values())

    assert at_admin.get(page(model, "add")).status_code == 403
    for url in (page(model, "add"), page(model, "change", row.pk), page(model, "delete", row.pk)):
        assert at_admin.post(url, {"words": "x", "text": "x", "post": "yes"}).status_code == 403
    at_admin.post(page(model, "changelist"), {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"})
    assert list(model._default_manager.values()) == before


@pytest.mark.parametrize("model", [*EDITABLE, *VIEW_ONLY])
def test_a_row_leads_to_the_desk(at_admin: Client, stock: Callable[[str], None], model: type) -> None:
    stock("few")
    row = model._default_manager.first()

    html = at_admin.get(page(model, "change", row.pk)).content.decode()

    link = re.search(r'<a href="([^"]+)" class="viewsitelink">Open on the desk</a>', html)
    assert link
    assert at_admin.get(link[1].replace("&amp;", "&")).status_code == 200
    assert f'href="{link[1]}"' in at_admin.get(page(model, "changelist")).content.decode()


def test_the_desk_leads_an_admin_to_the_rows_here_and_nobody_else(
    at_admin: Client, stock: Callable[[str], None], ana: User
) -> None:
    stock("few")
    article, quote = Article.objects.get(), Quote.objects.get(ref="b1")
    speaker, label = Speaker.objects.get(slug="speaker-few"), Tag.objects.get()
    ways = {
        article.get_absolute_url(): page(Article, "change", article.pk),
        reverse("quote", args=[quote.pk]): page(Quote, "change", quote.pk),
        speaker.get_absolute_url(): page(Speaker, "change", speaker.pk),
        reverse("tags"): page(Tag, "change", label.pk),
    }

    for here, there in ways.items():
        assert f'href="{there}"' in at_admin.get(here).text, here
        assert at_admin.get(there).status_code == 200
    at_admin.force_login(ana)
    assert not [here for here in ways if "/admin/" in at_admin.get(here).text]


def test_every_field_of_a_quote_is_shown(at_admin: Client, signed: Quote) -> None:
    shown = at_admin.get(page(Quote, "change", signed.pk)).context["adminform"].readonly_fields

    assert {field.name for field in Quote._meta.concrete_fields if field.name != "id"} | {"tags"} == set(shown)


def test_a_line_of_the_record_is_read_as_text(
    at_admin: Client, scale: dict[str, Rating], quote: Quote, ana: User
) -> None:
    do(rate, quote, by=ana, rating=Rating.objects.get(slug="false"), summary="In May.")
    line = do(rate, fresh(quote), by=ana, rating=Rating.objects.get(slug="false"), summary="In June.")
    html = at_admin.get(page(Activity, "change", line.pk)).text
    assert "proposed False" in html
    assert "Note: In May. → In June." in html
    line = do(tag, quote, by=ana, name="<b>Corrow</b>")

    html = at_admin.get(page(Activity, "change", line.pk)).content.decode()

    assert "Ana Sorel" in html
    assert "&lt;b&gt;Corrow&lt;/b&gt;" in html
    assert "<b>Corrow" not in html
    assert f'href="{page(Quote, "change", quote.pk)}"' in html


def test_the_history_of_a_row_is_its_part_of_the_record(at_admin: Client, signed: Quote) -> None:
    response = at_admin.get(page(Quote, "history", signed.pk), follow=True)

    lines = response.context["cl"].result_list
    assert [line.verb for line in lines] == ["sign_off", "rate", "add_evidence"]


def test_nothing_of_the_desk_is_deleted_here(at_admin: Client, article: Article) -> None:
    Tag.objects.create(name="unused")
    for model in EDITABLE[:4]:
        row = model._default_manager.first()
        assert at_admin.post(page(model, "delete", row.pk), {"post": "yes"}).status_code == 403
        assert model._default_manager.filter(pk=row.pk).exists()


# Finding


@pytest.mark.parametrize("model", ALL)
def test_a_search_takes_whatever_is_typed(at_admin: Client, stock: Callable[[str], None], model: type) -> None:
    stock("few")
    for text in HOSTILE:
        assert at_admin.get(page(model, "changelist"), {"q": text}).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "p=x",
        "o=99.x",
        "id__exact=zero",
        "at__year=99999",
        "article__created_at__year=1",
        "target_id=" + "9" * 30,
        "e=1",
        "x=1",
    ],
)
def test_an_odd_address_is_never_an_error_of_ours(at_admin: Client, quote: Quote, query: str) -> None:
    assert at_admin.get(f"{page(Activity, 'changelist')}?{query}", follow=True).status_code in (200, 400)


def test_nobody_guesses_a_password_by_filtering(at_admin: Client, signed: Quote) -> None:
    response = at_admin.get(page(Quote, "changelist"), {"signed_by__password__startswith": "p"})

    assert response.status_code == 400


def test_a_search_finds_by_words_and_by_article(at_admin: Client, quote: Quote) -> None:
    for text in ("centimetres wide", "corrow-harbour", "ines dahl"):
        found = at_admin.get(page(Quote, "changelist"), {"q": text}).context["cl"].result_list
        assert quote in found


@pytest.mark.parametrize(
    ("model", "field", "term", "finds"),
    [
        (RelatedHeadline, "article", "harbour-wall", COPY[:40]),
        (RelatedHeadline, "linked_article", "harbour", COPY[:40]),
        (Speaker, "merged_into", "ines", "Ines Dahl"),
    ],
)
def test_type_ahead_offers_what_matches(
    at_admin: Client, article: Article, model: type, field: str, term: str, finds: str
) -> None:
    asked = {"app_label": "articles", "model_name": model._meta.model_name, "field_name": field}
    url = reverse("admin:autocomplete")

    assert [row["text"] for row in at_admin.get(url, asked | {"term": term}).json()["results"]] == [finds]
    assert at_admin.get(url, asked | {"term": "nobody of that name"}).json()["results"] == []
    assert {at_admin.get(url, asked | {"term": text}).status_code for text in HOSTILE} == {200}


# Editing


@pytest.mark.parametrize(
    ("model", "changes", "field"),
    [
        (Article, {"outlet": "Corrow Post"}, "outlet"),
        (RelatedHeadline, {"url": "https://corrow.example/ferry"}, "url"),
        (Speaker, {"aliases": "the harbour master\n  Ms   Dahl \n\n"}, "aliases"),
        (Tag, {"name": "  Harbour   Wall "}, "name"),
    ],
)
def test_an_edit_leaves_one_line_with_who_made_it(
    at_admin: Client, max_admin: User, article: Article, scale: object, model: type, changes: dict[str, str], field: str
) -> None:
    Tag.objects.create(name="harbour")
    row = model._default_manager.first()
    before = getattr(row, field)
    url = page(model, "change", row.pk)

    response = at_admin.post(url, typed(at_admin, url, **changes))

    assert response.status_code == 302
    row.refresh_from_db()
    assert getattr(row, field) != before
    (line,) = edits()
    assert (line.actor, line.target_kind, line.target_id) == (max_admin, model._meta.model_name, row.pk)
    assert (line.before[field], line.after[field]) == (before, getattr(row, field))


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Article, {"slug": "ferry", "headline": "Ferry stops", "deadline_0": "2026-11-23", "deadline_1": "09:00"}),
        (RelatedHeadline, {"position": "2", "text": "Crates pile up"}),
        (Speaker, {"slug": "ferry-line", "name": "Ferry line", "kind": "organisation"}),
        (Tag, {"name": "ferries"}),
    ],
)
def test_a_row_is_added_with_one_line(
    at_admin: Client, max_admin: User, article: Article, model: type, fields: dict[str, Any]
) -> None:
    given = fields | ({"article": article.pk} if model is RelatedHeadline else {})

    response = at_admin.post(page(model, "add"), given)

    assert response.status_code == 302
    (line,) = edits()
    assert (line.actor, line.target_id, line.before) == (max_admin, model._default_manager.order_by("-id")[0].pk, {})


def test_saving_without_a_change_leaves_no_line(at_admin: Client, article: Article) -> None:
    url = page(Speaker, "change", article.quotes.exclude(speaker=None)[0].speaker_id)

    assert at_admin.post(url, typed(at_admin, url)).status_code == 302
    assert edits() == []


def test_a_new_deadline_reaches_the_queue(at_admin: Client, quote: Quote) -> None:
    url = page(Article, "change", quote.article_id)

    at_admin.post(url, typed(at_admin, url, deadline_0="2026-11-23", deadline_1="09:00"))

    was = quote.row_version
    quote.refresh_from_db()
    assert quote.queue_due == Article.objects.get().deadline
    assert quote.row_version == was


def test_a_slug_stays_what_fixtures_and_links_know(at_admin: Client, article: Article) -> None:
    url = page(Article, "change", article.pk)

    at_admin.post(url, typed(at_admin, url, slug="another", outlet="Corrow Post"))

    article.refresh_from_db()
    assert (article.slug, article.outlet) == ("corrow-harbour-wall", "Corrow Post")


# A no


@pytest.mark.parametrize("model", [*EDITABLE, User])
def test_whatever_is_sent_in_a_field_is_saved_or_refused_in_words(
    at_admin: Client, stock: Callable[[str], None], model: type
) -> None:
    stock("few")
    url = page(model, "change", model._default_manager.order_by("-id")[0].pk)
    whole = typed(at_admin, url)
    names = [*whole, "article", "linked_article", "merged_into", "groups", "deadline_0", "published_on"]

    for text in ODD:
        replies = {name: at_admin.post(url, whole | {name: text}).status_code for name in names}
        assert set(replies.values()) <= {200, 302, 409, 422}, (text, replies)
        assert at_admin.get(page(model, "add"), dict.fromkeys(names, text)).status_code == 200


def test_a_quoted_headline_keeps_its_words_and_says_why(at_admin: Client, article: Article) -> None:
    row = article.related_headlines.get()
    url = page(RelatedHeadline, "change", row.pk)

    response = at_admin.post(url, typed(at_admin, url, text="Ferry “stops”", url="https://corrow.example/f"))

    assert response.status_code == 422
    assert errors_of(response) == {"text": ["Quotes stand in this headline, so its words stay as they are."]}
    html = response.content.decode()
    assert 'value="Ferry “stops”"' in html
    assert 'value="https://corrow.example/f"' in html
    assert RelatedHeadline.objects.get().url == ""
    assert edits() == []


@pytest.mark.parametrize("name", ["ÉTÉ", " été ", "Été"])
def test_a_tag_is_not_named_like_another_but_for_case(at_admin: Client, name: str) -> None:
    Tag.objects.create(name="été")

    response = at_admin.post(page(Tag, "add"), {"name": name})

    assert response.status_code == 422
    assert errors_of(response) == {"name": ["A tag with this name exists."]}
    assert name in response.content.decode()


def test_a_tag_named_by_somebody_else_in_this_moment_is_a_sentence_too(
    at_admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    Tag.objects.create(name="harbour")
    monkeypatch.setattr("articles.admin.editable.TagForm.clean_name", lambda form: form.cleaned_data["name"])

    response = at_admin.post(page(Tag, "add"), {"name": "Harbour"})

    assert response.status_code == 422
    (sentences,) = errors_of(response).values()
    assert "is there already" in sentences[0]
    assert edits() == []


def test_a_no_about_something_not_on_the_form_stands_above_it(
    at_admin: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(row: object, *, by: User) -> None:
        raise Refused("Not as things stand.", 409, "signed_by")

    monkeypatch.setattr("articles.admin.base.save_edited", refuse)
    url = page(Article, "change", article.pk)

    response = at_admin.post(url, typed(at_admin, url, outlet="Corrow Post"))

    assert errors_of(response) == {"__all__": ["Not as things stand."]}
    assert 'value="Corrow Post"' in response.content.decode()


def test_a_character_that_cannot_be_kept_is_refused_at_its_field(at_admin: Client, article: Article) -> None:
    speaker = Speaker.objects.all()[0]
    url = page(Speaker, "change", speaker.pk)

    response = at_admin.post(url, typed(at_admin, url, aliases="a\x1bb"))

    assert "aliases" in errors_of(response)


@pytest.mark.parametrize(
    ("model", "field"),
    [(Article, "outlet"), (RelatedHeadline, "url"), (Speaker, "name"), (Tag, "name")],
)
def test_two_admins_do_not_overwrite_each_other(
    at_admin: Client, article: Article, scale: object, model: type, field: str
) -> None:
    Tag.objects.create(name="harbour")
    row = model._default_manager.first()
    url = page(model, "change", row.pk)
    theirs, mine = ("https://a.example/", "https://b.example/") if field == "url" else ("Theirs", "Mine")
    my_form = typed(at_admin, url, **{field: mine})
    at_admin.post(url, typed(at_admin, url, **{field: theirs}))

    response = at_admin.post(url, my_form)

    row.refresh_from_db()
    assert getattr(row, field) == theirs
    assert response.status_code == 409
    assert "Nothing of theirs was overwritten." in errors_of(response)["__all__"][0]
    assert errors_of(response)[field] == [f"The desk now has: {theirs}"]
    assert f'value="{mine}"' in response.content.decode()
    assert len(edits()) == 1


def test_whoever_has_seen_both_versions_may_save_theirs(at_admin: Client, article: Article) -> None:
    url = page(Article, "change", article.pk)
    my_form = typed(at_admin, url, outlet="Mine")
    at_admin.post(url, typed(at_admin, url, outlet="Theirs"))
    refused = at_admin.post(url, my_form)

    shown = re.search(r'name="seen" value="(\w+)"', refused.content.decode())
    assert shown
    assert at_admin.post(url, my_form | {"seen": shown[1]}).status_code == 302

    article.refresh_from_db()
    assert article.outlet == "Mine"
    assert [line.before["outlet"] for line in edits()] == ["", "Theirs"]


def test_a_form_that_does_not_say_what_it_was_made_from_is_stale(at_admin: Client, article: Article) -> None:
    url = page(Article, "change", article.pk)
    form = typed(at_admin, url, outlet="Mine")
    del form["seen"]

    assert at_admin.post(url, form).status_code == 409


# People


def test_an_admin_makes_an_account_with_a_role(at_admin: Client) -> None:
    group = Group.objects.get(name=Role.CHECKER)
    given = {"username": "dora", "password1": "corrow-harbour-9", "password2": "corrow-harbour-9", "groups": group.pk}

    response = at_admin.post(page(User, "add"), given | {"is_superuser": "on", "is_staff": "on"})

    assert response.status_code == 302
    dora = User.objects.get(username="dora")
    assert dora.check_password("corrow-harbour-9")
    assert [group.name for group in dora.groups.all()] == [Role.CHECKER]
    assert not dora.is_superuser
    assert not dora.is_staff


def test_an_admin_gives_nobody_more_than_roles(at_admin: Client, ana: User, max_admin: User) -> None:
    permission = Permission.objects.all()[0]
    for user in (ana, max_admin):
        url = page(User, "change", user.pk)
        groups = [group.pk for group in user.groups.all()]
        given = {"groups": groups, "is_superuser": "on", "user_permissions": [permission.pk], "first_name": "New"}
        assert at_admin.post(url, typed(at_admin, url, **given)).status_code == 302

        user.refresh_from_db()
        assert user.first_name == "New"
        assert not user.is_superuser
        assert not user.user_permissions.exists()


def test_an_admin_does_not_touch_a_superuser(at_admin: Client) -> None:
    root = User.objects.create_superuser("root", password="corrow-harbour-9")
    url = page(User, "change", root.pk)

    html = at_admin.get(url).content.decode()
    assert root.password[:30] not in html
    assert 'name="username"' not in html
    assert at_admin.post(url, {"username": "mine"}).status_code == 403
    password = {"password1": "corrow-harbour-8", "password2": "corrow-harbour-8"}
    assert at_admin.post(reverse("admin:auth_user_password_change", args=[root.pk]), password).status_code == 403
    root.refresh_from_db()
    assert root.check_password("corrow-harbour-9")


def test_a_superuser_may_change_a_superuser(client: Client) -> None:
    root = User.objects.create_superuser("root")
    client.force_login(root)
    url = page(User, "change", root.pk)

    assert client.post(url, typed(client, url, first_name="Ada", groups=[])).status_code == 302
    root.refresh_from_db()
    assert root.first_name == "Ada"


def test_roles_are_shown_with_their_members_and_nothing_else(at_admin: Client, ana: User, ben: User) -> None:
    group = Group.objects.get(name=Role.EDITOR)

    html = at_admin.get(page(Group, "change", group.pk)).content.decode()

    assert "Ana Sorel, Ben Tolley" in html
    assert "permission" not in html.lower()
    assert at_admin.post(page(Group, "change", group.pk), {"name": "x"}).status_code == 403
    assert at_admin.post(page(Group, "add"), {"name": "x"}).status_code == 403


def test_every_model_of_the_desk_is_here() -> None:
    from django.apps import apps

    # What is derived, and made anew by a command, is nothing to look at.
    desks = set(apps.get_app_config("articles").get_models()) - {StatementTerm}
    assert (
        {model for model in admin.site._registry if model._meta.app_label == "articles"}
        == desks
        == {*EDITABLE, *VIEW_ONLY}
    )
