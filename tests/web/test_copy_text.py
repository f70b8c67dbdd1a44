"""The text of an article corrected without JavaScript; somebody else first; a file; the states it was in."""

import html

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.arranging import look
from articles.actions.correcting_copy import correct_copy
from articles.actions.review import sign_off
from articles.models import Activity, Article, Quote, Revision
from tests.conftest import COPY, do, fresh, make_article, make_quote, share
from tests.web.plain_browser import PlainBrowser

FIVE = COPY.replace("four centimetres", "five centimetres")
LAST = COPY[COPY.rindex("\n") :]


def opened(user: User, article: Article) -> PlainBrowser:
    client = Client()
    client.force_login(user)
    return PlainBrowser(client).open(article.get_absolute_url())


def test_a_word_in_a_signed_quote_is_corrected_without_javascript(
    article: Article, signed: Quote, ana: User, ben: User
) -> None:
    at_ben = opened(ben, article).follow("Correct the text")
    assert at_ben.field("text") == [COPY]

    at_ben.press("look-text", text=FIVE.removesuffix(LAST).replace("\n", "\r\n"))
    assert at_ben.says("Of 4 quotes 2 stay the same, 0 move, 1 changes and 1 is no longer in the copy.")
    assert at_ben.says("1 signature will be void: ¶3 “The cracks are four centimetres wide")
    assert at_ben.says("goes back to Ana Sorel")
    assert fresh(signed).state == "signed_off"
    at_ben.press("keep-text")

    assert at_ben.says("No longer in the copy")
    assert fresh(signed).state == "to_check"
    why = "Ben Tolley corrected the copy, and the signature is void: “four” became “five”."
    assert opened(ana, article).open("/").says(why)
    at_ana = opened(ana, article).open(f"{article.get_absolute_url()}?quote={signed.pk}")
    assert at_ana.says(why)
    assert not at_ana.says("sent it back")
    at_ana.follow("See the difference")
    assert at_ana.says("What differs from revision 1 to revision 2")
    assert [each.text for each in at_ana.page.all("ins")] == ["[inserted: five]"]
    at_ben.follow("Revision 2").follow("Revision 1")
    assert at_ben.says("Signed off")
    signed_then = next(mark for mark in at_ben.page.all("mark") if "signed" in mark["class"])
    assert signed_then.text == "The cracks are four centimetres wide,"
    gone = article.quotes.get(ref="b4")
    at_ben.open(f"{article.get_absolute_url()}?quote={gone.pk}")
    assert at_ben.says("Its words stand in revision 1")


def test_a_proposal_whose_words_were_corrected_had_no_signature_to_lose(
    article: Article, proposed: Quote, ana: User, ben: User
) -> None:
    correct_copy(article, by=ben, seen=1, text=FIVE)

    page = opened(ana, article).open(f"{article.get_absolute_url()}?quote={proposed.pk}")
    assert page.says("Ben Tolley corrected the copy: “four” became “five”.")
    assert not page.says("signature is void")


@pytest.mark.parametrize(("number", "against"), [(1, 2), (2, 1)])
def test_revisions_are_compared_from_the_older_to_the_newer(
    article: Article, ana: User, number: int, against: int
) -> None:
    correct_copy(article, by=ana, seen=1, text=FIVE)

    page = opened(ana, article).open(f"{reverse('article-revision', args=[article.pk, number])}?against={against}")

    assert page.says("What differs from revision 1 to revision 2")
    assert [each.text for each in page.page.all("del")] == ["[deleted: four]"]
    assert [each.text for each in page.page.all("ins")] == ["[inserted: five]"]


def test_what_is_kept_is_what_was_looked_at(article: Article, ana: User) -> None:
    at_ana = opened(ana, article).follow("Correct the text").press("look-text", text=FIVE)

    at_ana.press("keep-text", text=f"{FIVE} And more.")

    assert at_ana.status == 409
    assert at_ana.says("The text is not the one you looked at.")
    assert Revision.objects.count() == 1
    at_ana.press("keep-text")
    assert Revision.objects.order_by("-number").first().text == f"{FIVE} And more."


def test_who_comes_second_sees_what_the_first_changed_and_keeps_what_was_typed(
    article: Article, ana: User, ben: User
) -> None:
    at_ana = opened(ana, article).follow("Correct the text").press("look-text", text=FIVE)
    correct_copy(article, by=ben, seen=1, text=COPY.replace("400,000", "500,000"))

    at_ana.press("keep-text")

    assert at_ana.status == 409
    assert at_ana.says("Someone corrected this copy after you opened it.")
    assert at_ana.says("[deleted: 400,000][inserted: 500,000]")
    assert at_ana.field("text") == [FIVE]
    assert at_ana.field("revision") == ["2"]
    at_ana.press("look-text")
    assert at_ana.says("[deleted: 500,000][inserted: 400,000]"), "it says that theirs would be taken back"


def test_a_newer_version_comes_as_a_file(article: Article, ana: User, client: Client) -> None:
    client.force_login(ana)
    address, form = reverse("article-text-look", args=[article.pk]), {"text": COPY, "revision": 1}
    for name, data in (("wall.txt", FIVE.encode("cp1252")), ("wall.txt", b"\xef\xbb\xbf" + FIVE.encode())):
        reply = client.post(address, form | {"upload": SimpleUploadedFile(name, data)})

        assert reply.status_code == 200
        assert "1 changes" in reply.text
        assert "The cracks are five centimetres wide," in html.unescape(reply.text)

    for data in (b"%PDF-1.4", b"PK\3\4", b""):
        reply = client.post(address, form | {"upload": SimpleUploadedFile("wall.docx", data)})
        assert reply.status_code == 422


@pytest.mark.parametrize(
    ("typed", "status"), [({"text": COPY}, 422), ({"text": ""}, 422), ({"revision": "x"}, 422), ({"text": "a\0b"}, 422)]
)
def test_what_cannot_be_kept_is_said_to_be_so(
    article: Article, ana: User, client: Client, typed: dict[str, str], status: int
) -> None:
    client.force_login(ana)
    for name in ("article-text-look", "article-text-keep"):
        reply = client.post(reverse(name, args=[article.pk]), {"text": FIVE, "revision": 1} | typed)

        assert reply.status_code == status
        assert 'id="refused"' in reply.text


def test_the_pages_cost_the_same_however_many_quotes_there_are(ana: User, client: Client, db: None) -> None:
    client.force_login(ana)

    def cost(slug: str, number: int) -> list[int]:
        text = "\n".join(f"One said: “The number is {n} here.” It was." for n in range(number))
        article = make_article(slug, text)
        for n in range(number):
            make_quote(article, f"b{n}", f"The number is {n} here.")
        correct_copy(article, by=ana, seen=1, text=text.replace("One", "Somebody").replace("is 3 here", "was 3 here"))
        asked = []
        new = Revision.objects.get(article=article, number=2).text
        for address, form in (
            (reverse("article-text-look", args=[article.pk]), {"text": new.replace("is", "was"), "revision": 2}),
            (reverse("article-text", args=[article.pk]), None),
            (reverse("article-revisions", args=[article.pk]), None),
            (reverse("article-revision", args=[article.pk, 1]), None),
            (article.get_absolute_url(), None),
        ):
            with CaptureQueriesContext(connection) as queries:
                reply = client.post(address, form) if form else client.get(address)
            assert reply.status_code == 200
            asked.append(len(queries))
        return asked

    few = cost("short", 5)

    print(few)
    assert cost("long", 25) == few
    assert max(few) <= 12


def test_a_correction_is_one_line_in_every_list_and_each_quote_keeps_its_own(
    client: Client, article: Article, signed: Quote, ana: User, ben: User
) -> None:
    look(article, by=ben, line=Activity.objects.latest("id").pk)
    correct_copy(article, by=ana, seen=1, text=FIVE.replace("\n", "\nA new second paragraph.\n", 1))
    client.force_login(ben)
    carried = ("which left this quote as it was", "in which this quote moved")
    told_of = {"moved": 3, "changed": 1}
    assert Activity.objects.filter(verb="correct_copy", target_kind="quote").count() == sum(told_of.values())

    general, in_article = reverse("activity"), f"{reverse('activity')}?article={article.slug}"
    for address in (general, in_article, reverse("desk"), reverse("article-changes", args=[article.pk])):
        page = client.get(address).text
        assert "corrected the copy to revision 2: 3 quotes moved, 1 changed" in page
        assert "the words of this quote" in page
        assert not any(words in page for words in carried)
    assert "3 changes" in client.get(article.get_absolute_url()).text, "the first words of the article are one"
    b1 = article.quotes.get(ref="b1")
    for address in (f"{general}?quote={b1.pk}", reverse("quote", args=[b1.pk])):
        assert carried[1] in client.get(address).text
    assert client.get(reverse("activity-csv")).getvalue().decode().count(carried[1]) == 3


def test_a_signature_that_a_correction_took_from_another_quote_is_listed(
    client: Client, article: Article, signed: Quote, ana: User, ben: User
) -> None:
    other = share(signed, article.quotes.get(ref="b1"), by=ana)
    do(sign_off, other, by=ben)
    correct_copy(article, by=ana, seen=1, text=FIVE)
    client.force_login(ben)

    page = client.get(reverse("activity")).text

    assert "took the signature away, with a change to the fact-check it shares" in page
