"""What a redaction reaches beside what readers saw: claims, replies, opinions, calls, and lines that repeat them."""

import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.calls import Raised, raise_call, settle_call
from articles.actions.correcting_copy import correct_copy
from articles.actions.factcheck import Claim, add_evidence, edit_claim
from articles.actions.keys import make_key
from articles.actions.matching import relate
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.publishing import withdraw
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.refusals import Refused
from articles.actions.replies import Answer, Asking, ask_reply, record_reply, waive_reply
from articles.actions.review import rate, sign_off
from articles.models import Activity, Article, Call, FactCheck, Opinion, Quote, Rating, ReplyRequest, ReplyWaiver
from articles.models.redaction import Redacted
from articles.queries.redactions import place_of
from articles.queries.telling import told
from articles.workflow.vocabulary import CallKind, RedactionGround, ReplyOutcome, ReplyWay
from tests.conftest import COPY, SOURCE, do, fresh
from tests.published import NOTE, public_bytes, published

pytestmark = pytest.mark.django_db
ORDER, SECRET = "By order of the court at Osk.", "Zephyrine of Quay Street"


def gone(target: Redacted, *, asker: User, doer: User) -> None:
    asked = ask_redaction(target, by=asker, ground=RedactionGround.COURT, because=ORDER)
    carry_out(asked, by=doer, seen=1)
    target.refresh_from_db()


def kept() -> str:
    """Every value of every row of the desk, as text."""
    rows: list[Any] = []
    for model in apps.get_app_config("articles").get_models():
        names = [field.attname for field in model._meta.concrete_fields if not isinstance(field, models.BinaryField)]
        rows += model._default_manager.values(*names)
    return json.dumps(rows, default=str, ensure_ascii=False)


def asked(check: FactCheck, by: User, words: str = SECRET) -> ReplyRequest:
    """Somebody was asked an hour ago and answered."""
    check.refresh_from_db()
    then = timezone.now() - timedelta(hours=1)
    asking = Asking(words, ReplyWay.EMAIL, then, then + timedelta(hours=9), f"Is it {words}?")
    request = ask_reply(check, by=by, seen=check.row_version, asking=asking)
    check.refresh_from_db()
    answer = Answer(ReplyOutcome.ANSWERED, f"I am {words}.", timezone.now())
    record_reply(request, by=by, seen=1, check_seen=check.row_version, answer=answer)
    request.refresh_from_db()
    return request


@pytest.fixture
def check(
    quote: Quote, article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User, max_admin: User
) -> FactCheck:
    """A finding that is full of the words: told to readers, answered, doubted by a colleague, linked elsewhere."""
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["false"], summary=f"{SECRET} said so.")
    claim = Claim(f"{SECRET} owns the wall.", said_where=f"The garden of {SECRET}", unknown=f"Where {SECRET} was.")
    do(edit_claim, quote, by=ana, claim=claim)
    found = FactCheck.objects.get(quotes=quote)
    give_opinion(
        ask_opinion(found, by=ana, of=max_admin), by=max_admin, rating=scale["false"], because=f"Ask {SECRET}."
    )
    asked(found, ana)
    do(relate, article.quotes.get(ref="b1"), by=cass, to=found, differs=["number"])
    do(sign_off, quote, by=ben)
    published(found, by=ana)
    found.refresh_from_db()
    withdraw(found, by=ana, seen=found.row_version, note=f"{NOTE} {SECRET} was meant.")
    found.refresh_from_db()
    return found


def addresses(check: FactCheck) -> list[str]:
    quote = check.quotes.get()
    return [
        reverse("quotes-csv"), reverse("quotes-jsonl"), reverse("activity"), reverse("activity-csv"),
        reverse("article-annotations", args=[quote.article_id]), check.get_absolute_url(),
        reverse("fact-check-reply", args=[check.pk]), reverse("quote", args=[quote.pk]),
        quote.article.get_absolute_url(), reverse("fact-checks"), reverse("desk"),
    ]  # fmt: skip


def everything_sent(client: Client, check: FactCheck, secret: str) -> str:
    """What readers, colleagues, files and programs get."""
    client_of_api, sent = Client(), [public_bytes(client)]
    for address in addresses(check):
        reply = client.get(address, {"view": "any"} if "/quotes." in address else {})
        assert reply.status_code == 200, address
        sent.append(reply.getvalue().decode())
    for path in (
        "articles",
        "quotes",
        "fact-checks",
        f"quotes/{check.quotes.get().pk}",
        f"fact-checks/{check.public_id}",
    ):
        reply = client_of_api.get(f"/api/v1/{path}", headers={"Authorization": f"Bearer {secret}"})
        sent.append(reply.content.decode())
    dossier = client.get(reverse("fact-check-dossier", args=[check.pk])).getvalue()
    with zipfile.ZipFile(io.BytesIO(dossier)) as opened:
        sent += [opened.read(name).decode(errors="replace") for name in opened.namelist()]
    return "".join(sent)


def test_the_words_of_a_redacted_fact_check_are_in_no_byte_that_is_sent_and_in_no_row(
    client: Client, check: FactCheck, ana: User, ben: User, max_admin: User
) -> None:
    _, secret = make_key("The archive", by=max_admin)
    client.force_login(ana)
    assert everything_sent(client, check, secret).count(SECRET) > 10
    people = list(Opinion.objects.values_list("person", "rating", "given_at"))
    replied = list(ReplyRequest.objects.values_list("way", "outcome", "asked_by", "recorded_by", "answered_at"))

    gone(check, asker=ana, doer=ben)

    assert SECRET not in everything_sent(client, check, secret)
    assert SECRET not in kept()
    assert (check.claim, check.summary, check.unknown, check.said_where) == (ORDER, "", "", "")
    assert list(Opinion.objects.values_list("person", "rating", "given_at")) == people
    assert list(ReplyRequest.objects.values_list("way", "outcome", "asked_by", "recorded_by", "answered_at")) == replied
    assert "The claim was removed on" in client.get(check.get_absolute_url()).text
    assert ORDER in client.get(reverse("fact-check-reply", args=[check.pk])).text


def test_nothing_is_written_in_its_place(check: FactCheck, scale: dict[str, Rating], ana: User, ben: User) -> None:
    gone(check, asker=ana, doer=ben)

    with pytest.raises(Refused):
        do(edit_claim, check.quotes.get(), by=ana, claim=Claim(f"{SECRET} again."))

    assert FactCheck.objects.get(pk=check.pk).claim == ORDER


def test_a_call_is_redacted_once_it_is_settled(client: Client, quote: Quote, ana: User, ben: User) -> None:
    call = raise_call(quote, by=ana, call=Raised(CallKind.FIX, f"said {SECRET}", SECRET, f"{SECRET} said so."))
    with pytest.raises(Refused, match="Settle it first"):
        gone(call, asker=ana, doer=ben)
    settle_call(call, by=ben, seen=1, outcome=f"{SECRET} agreed.")
    client.force_login(ana)
    page = reverse("quote-calls", args=[quote.pk])
    assert f'href="{reverse("redaction", args=["call", call.pk])}"' in client.get(page).text

    gone(call, asker=ana, doer=ben)

    assert SECRET not in kept()
    assert (call.kind, call.raised_by, call.settled_by) == ("fix", ana, ben)
    shown = client.get(page).text
    assert ORDER in shown
    assert SECRET not in shown
    lines = Activity.objects.filter(verb__in=("raise_call", "settle_call")).order_by("id")
    assert all("the words were removed on" in told(line) for line in lines)


def test_a_reply_is_redacted_by_itself_until_readers_were_told_it(
    client: Client, proposed: Quote, ana: User, ben: User, cass: User
) -> None:
    found = FactCheck.objects.get(quotes=proposed)
    request = asked(found, cass)
    other = asked(found, cass, "Ines Dahl")
    client.force_login(ana)
    page = reverse("fact-check-reply", args=[found.pk])
    assert f'href="{reverse("redaction", args=["reply", request.pk])}"' in client.get(page).text

    gone(request, asker=ana, doer=ben)

    assert SECRET not in kept()
    assert (request.outcome, request.recorded_by) == ("answered", cass)
    assert ORDER in client.get(page).text
    do(sign_off, proposed, by=ben)
    published(found, by=ana)
    public = client.get(reverse("public-fact-check", args=[found.public_id])).text
    assert "We asked somebody whose name was removed by email" in public
    assert "I am Ines Dahl." in public
    with pytest.raises(Refused, match="Readers were told this"):
        gone(other, asker=ana, doer=ben)


def test_a_reason_for_asking_nobody_is_redacted(client: Client, proposed: Quote, ana: User, ben: User) -> None:
    found = FactCheck.objects.get(quotes=proposed)
    waiver = waive_reply(found, by=ana, seen=found.row_version, because=f"{SECRET} is a child.")

    gone(waiver, asker=ana, doer=ben)

    assert SECRET not in kept()
    client.force_login(ana)
    assert ORDER in client.get(reverse("fact-check-reply", args=[found.pk])).text
    assert ORDER in client.get(found.get_absolute_url()).text


def test_the_words_of_an_opinion_go_and_how_it_rates_stays(
    client: Client, proposed: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    found = FactCheck.objects.get(quotes=proposed)
    opinion = ask_opinion(found, by=ben, of=cass)
    with pytest.raises(Refused, match="holds no words"):
        gone(opinion, asker=ana, doer=ben)
    give_opinion(opinion, by=cass, rating=scale["false"], because=SECRET)
    opinion.refresh_from_db()

    gone(opinion, asker=ana, doer=ben)

    assert SECRET not in kept()
    assert (opinion.rating, opinion.person, opinion.agrees) == (scale["false"], cass, False)
    client.force_login(ben)
    for page in (found.get_absolute_url(), reverse("quote", args=[proposed.pk])):
        assert ORDER in client.get(page).text


def test_a_claim_that_says_no_more_than_a_covered_quote_is_covered_with_it(
    article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    words = "the closure would cost them 200 crates a week"
    b4 = article.quotes.get(ref="b4")
    do(rate, b4, by=ana, rating=scale["false"])
    check = FactCheck.objects.get(quotes=b4)
    assert check.claim == words
    correct_copy(article, by=ana, seen=1, text=COPY[: COPY.rindex("\n")])

    gone(article.revisions.get(number=1), asker=ana, doer=ben)

    check.refresh_from_db()
    assert set(check.claim) == {"█"}
    assert fresh(b4).words == check.claim
    assert words not in kept()


@pytest.mark.parametrize("place", ["call", "reply", "waiver", "opinion"])
def test_each_is_asked_for_on_a_page_that_says_what_goes(
    client: Client, proposed: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User, place: str
) -> None:
    found = FactCheck.objects.get(quotes=proposed)
    target: Call | ReplyRequest | ReplyWaiver | Opinion
    if place == "call":
        target = raise_call(proposed, by=ana, call=Raised(CallKind.ASK, "", "", SECRET))
        target = settle_call(target, by=ben, seen=1, outcome=SECRET)
    elif place == "reply":
        target = asked(found, cass)
    elif place == "waiver":
        target = waive_reply(found, by=ana, seen=found.row_version, because=SECRET)
    else:
        target = ask_opinion(found, by=ben, of=cass)
        give_opinion(target, by=cass, rating=scale["false"], because=SECRET)
        target.refresh_from_db()
    assert place_of(target) == place
    client.force_login(ana)

    page = client.get(reverse("redaction", args=[place, target.pk])).text

    assert SECRET in page
    assert "is removed" in page or "are removed" in page
    reply = client.post(reverse("redaction-ask", args=[place, target.pk]), {"ground": "court", "because": ORDER})
    listed = client.get(reply.url).text
    assert SECRET not in listed
    client.force_login(ben)
    redaction = target.redactions.get()
    client.post(reverse("redaction-carry-out", args=[redaction.pk]), {"row_version": 1})
    target.refresh_from_db()
    assert target.redacted_because == ORDER
    assert client.get(redaction.get_absolute_url()).status_code == 200
    client.force_login(ana)
    assert "removed already" in client.get(reverse("redaction", args=[place, target.pk])).text
