"""Notes among colleagues: addressed with an @, waiting on the desk until read, and in no public byte."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.notes import write_note
from articles.actions.undoing import undo_last
from articles.models import Activity, Article, Mention, Note, Quote
from tests.conftest import fresh
from tests.published import make_published
from tests.web.test_access import FOR_READERS

SECRET = "The harbour master’s cousin told us"


def leave(client: Client, quote: Quote, text: str):
    return client.post(reverse("quote-note", args=[quote.pk]), {"text": text})


def test_a_note_stands_on_the_quote_and_on_the_desk_of_whom_it_names_until_read(
    client: Client, quote: Quote, cass: User, ana: User, ben: User
) -> None:
    client.force_login(cass)
    reply = leave(client, quote, f"{SECRET}, @ANA. Ask @carl.")

    note = Note.objects.get()
    assert reply["Location"] == f"{reverse('quote', args=[quote.pk])}#note-{note.pk}"
    page = client.get(reverse("quote", args=[quote.pk])).text
    assert SECRET in page
    assert "On the desk of Ana Sorel." in page
    assert "Nobody here is called @carl." in page
    assert SECRET not in client.get("/").text, "it is addressed to somebody else"
    client.force_login(ben)
    assert client.post(reverse("mention-read", args=[Mention.objects.get().pk])).status_code == 404
    client.force_login(ana)
    assert SECRET in client.get("/").text
    client.post(reverse("mention-read", args=[Mention.objects.get().pk]))
    read = Mention.objects.get().read_at
    assert read is not None
    assert SECRET not in client.get("/").text
    assert SECRET in client.get(reverse("quote", args=[quote.pk])).text
    client.post(reverse("mention-read", args=[Mention.objects.get().pk]))
    assert Mention.objects.get().read_at == read


def test_who_has_left_the_desk_or_has_no_role_is_not_told(client: Client, quote: Quote, cass: User, ana: User) -> None:
    User.objects.create_user("stranger")
    User.objects.filter(pk=ana.pk).update(is_active=False)
    client.force_login(cass)

    leave(client, quote, "@ana @stranger @cass")

    assert not Mention.objects.exists()


def test_the_record_and_its_file_say_that_a_note_was_left_and_not_what_it_says(
    client: Client, quote: Quote, cass: User
) -> None:
    client.force_login(cass)
    leave(client, quote, SECRET)

    line = Activity.objects.get()
    assert (line.verb, line.target_kind, line.target_id, line.actor) == ("note", "quote", quote.pk, cass)
    assert SECRET not in str(line.after)
    for name in ("activity", "activity-csv"):
        reply = client.get(reverse(name))
        text = b"".join(reply.streaming_content).decode() if reply.streaming else reply.text
        assert "left a note" in text
        assert SECRET not in text


def test_a_note_stands_in_no_undos_way_and_changes_no_row(proposed: Quote, ana: User, cass: User) -> None:
    write_note(proposed, by=cass, text="Which wall?")

    assert fresh(proposed).row_version == proposed.row_version
    undo_last(by=ana)
    assert fresh(proposed).state == "to_check"


def test_no_note_is_in_any_public_byte(client: Client, scale: object, ana: User, ben: User, cass: User) -> None:
    check = make_published("public", ana=ana, ben=ben, cass=cass)["public"]
    for target in (check, check.quotes.get(), check.quotes.get().article):
        write_note(target, by=cass, text=SECRET)

    for name in FOR_READERS:
        reply = client.get(reverse(name, args=[check.public_id] if name == "public-fact-check" else []))
        assert reply.status_code == FOR_READERS[name]
        assert SECRET not in reply.text
    client.force_login(cass)
    assert SECRET in client.get(check.get_absolute_url()).text
    assert SECRET in client.get(reverse("article-notes", args=[check.quotes.get().article_id])).text


@pytest.mark.parametrize("text", ["", "  \n", "x" * 2_001, "a\x00b"])
def test_a_note_that_cannot_be_kept_is_refused_with_what_was_typed(
    client: Client, quote: Quote, cass: User, text: str
) -> None:
    client.force_login(cass)

    reply = leave(client, quote, text)

    assert reply.status_code == 422
    assert not Note.objects.exists()
    assert "Nothing was changed." in reply.text


def test_markup_in_a_note_is_words(client: Client, article: Article, cass: User) -> None:
    client.force_login(cass)
    client.post(reverse("article-note", args=[article.pk]), {"text": "<script>alert(1)</script>"})

    assert "&lt;script&gt;alert(1)" in client.get(reverse("article-notes", args=[article.pk])).text


def test_who_only_reads_sees_notes_and_no_form(client: Client, quote: Quote, cass: User, vera: User) -> None:
    write_note(quote, by=cass, text=SECRET)
    client.force_login(vera)

    page = client.get(reverse("quote", args=[quote.pk])).text

    assert SECRET in page
    assert 'id="note-leave"' not in page


def test_the_desk_and_the_page_ask_no_more_for_more_notes(client: Client, quote: Quote, cass: User, ana: User) -> None:
    client.force_login(ana)

    def asked() -> list[int]:
        counts = []
        for address in ("/", reverse("quote", args=[quote.pk])):
            with CaptureQueriesContext(
                connection,
            ) as queries:
                client.get(address)
            counts.append(len(queries))
        return counts

    write_note(quote, by=cass, text="@ana one")
    asked()
    first = asked()
    for n in range(6):
        write_note(quote, by=cass, text=f"@ana number {n}")
    assert asked() == first
