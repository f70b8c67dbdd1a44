"""The right of reply: asking, recording, giving a reason for asking nobody, and what is not published without it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.factcheck import add_evidence
from articles.actions.publishing import open_correction, retract, withdraw
from articles.actions.refusals import Refused, Stale
from articles.actions.replies import Answer, Asking, ask_reply, record_reply, waive_reply
from articles.actions.review import rate, send_back, sign_off
from articles.models import Activity, FactCheck, Quote, Rating, ReplyRequest, Speaker
from articles.queries.agreeing import digest_of
from articles.queries.desk import signable
from articles.queries.figures import Behind, Period, figures, rows_behind
from articles.queries.publication import content, digest
from articles.queries.telling import told
from articles.workflow.replying import usual_deadline
from articles.workflow.vocabulary import CheckState, QuoteState, ReplyOutcome, ReplyWay, SpeakerKind
from tests.conftest import SOURCE, do, fresh
from tests.published import published
from tests.web.plain_browser import PlainBrowser

pytestmark = pytest.mark.django_db
ANSWER = "The wall was never ours to mend, says Zephyrine Dahl."
REASON = "She said so herself on Merle Quist’s programme."
HOUR = timedelta(hours=1)


@pytest.fixture
def against(quote: Quote, scale: dict[str, Rating], ana: User, cass: User) -> Quote:
    """b2 of Ines Dahl, rated False by ana on evidence of cass."""
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=scale["false"], summary="The divers measured two.")
    return fresh(quote)


def check_of(quote: Quote) -> FactCheck:
    return FactCheck.objects.get(quotes=quote)


def asked(quote: Quote, *, by: User, whom: str = "Ines Dahl", hours: int = 24, ago: int = 0) -> ReplyRequest:
    """Asked `ago` hours before now, with `hours` to answer."""
    check, at = check_of(quote), timezone.now().replace(second=0, microsecond=0) - ago * HOUR
    asking = Asking(whom, ReplyWay.PHONE, at, at + hours * HOUR, "Whether the wall is theirs.")
    return ask_reply(check, by=by, seen=check.row_version, asking=asking)


def recorded(request: ReplyRequest, *, by: User, outcome: str = "answered", words: str = ANSWER) -> None:
    request = ReplyRequest.objects.select_related("fact_check").get(pk=request.pk)
    answer = Answer(ReplyOutcome(outcome), words, timezone.now())
    record_reply(request, by=by, seen=request.row_version, check_seen=request.fact_check.row_version, answer=answer)


def waived(quote: Quote, *, by: User, because: str = REASON) -> None:
    check = check_of(quote)
    waive_reply(check, by=by, seen=check.row_version, because=because)


def page_of(client: Client, quote: Quote) -> str:
    return client.get(reverse("fact-check-reply", args=[quote.fact_check_id])).text


def form_on(client: Client, quote: Quote, address: str) -> dict[str, str]:
    """What the form to this address, on the page of replies, sends as it stands."""
    browser = PlainBrowser(client).open(reverse("fact-check-reply", args=[quote.fact_check_id]))
    (form,) = (form for form in browser.page.all("form") if form["action"] == address)
    return dict(browser.values(form))


def to_ask(quote: Quote) -> str:
    return reverse("fact-check-reply-ask", args=[quote.fact_check_id])


def to_waive(quote: Quote) -> str:
    return reverse("fact-check-reply-waive", args=[quote.fact_check_id])


def to_record(request: ReplyRequest) -> str:
    return reverse("fact-check-reply-record", args=[request.fact_check_id, request.pk])


def public(client: Client, quote: Quote) -> str:
    return client.get(reverse("public-fact-check", args=[check_of(quote).public_id])).text


def test_the_form_to_ask_is_whole_as_it_stands(client: Client, against: Quote, cass: User) -> None:
    client.force_login(cass)
    sent = form_on(client, against, to_ask(against))

    reply = client.post(to_ask(against), sent)

    assert reply.url == reverse("fact-check-reply", args=[against.fact_check_id])
    request = ReplyRequest.objects.get()
    assert (request.whom, request.way, request.asked_by) == ("Ines Dahl", "email", cass)
    assert timezone.now() - request.asked_at < timedelta(minutes=2)
    assert request.due == usual_deadline(timezone.localtime())
    line = Activity.objects.latest("id")
    assert told(line) == "asked Ines Dahl for a reply, by email"
    assert (line.target_kind, line.target_id, line.actor) == ("factcheck", against.fact_check_id, cass)


@pytest.mark.parametrize(
    ("now", "due"),
    [("2026-03-03 23:59", "2026-03-04"), ("2026-03-06 09:00", "2026-03-09"), ("2026-03-07 12:00", "2026-03-09")],
)
def test_the_usual_deadline_is_five_on_the_next_working_day(now: str, due: str) -> None:
    zone = ZoneInfo("Europe/London")
    assert usual_deadline(datetime.fromisoformat(now).replace(tzinfo=zone)).isoformat() == f"{due}T17:00:00+00:00"


def test_the_whole_way_from_asking_to_what_readers_find(
    client: Client, against: Quote, ana: User, ben: User, cass: User
) -> None:
    client.force_login(cass)
    request = asked(against, by=cass)
    sent = form_on(client, against, to_record(request)) | {"answer": ANSWER}

    reply = client.post(to_record(request), sent)

    assert reply.status_code == 302
    request.refresh_from_db()
    assert (request.outcome, request.answer, request.recorded_by, request.row_version) == ("answered", ANSWER, cass, 2)
    assert told(Activity.objects.latest("id")) == "put on record what came of asking Ines Dahl: an answer"
    do(sign_off, against, by=ben)
    published(check_of(against), by=ana)
    client.logout()
    page = public(client, against)
    assert "What they say" in page
    assert "We asked Ines Dahl by phone on" in page
    assert ANSWER in page
    assert "Whether the wall is theirs" not in page


def test_a_finding_against_somebody_is_not_published_before_they_are_asked(
    client: Client, against: Quote, ana: User, ben: User
) -> None:
    client.force_login(ben)
    assert "Warning: </span>Ines Dahl was not asked for a reply" in client.get(reverse("quote", args=[against.pk])).text

    do(sign_off, against, by=ben)

    with pytest.raises(Refused, match=r"Ines Dahl was not asked for a reply\. Ask, or say why nobody is asked") as no:
        published(check_of(against), by=ana)
    assert no.value.status == 409
    page = client.get(check_of(against).get_absolute_url()).text
    assert "Ines Dahl was not asked for a reply" in page
    assert 'aria-describedby="why-publish"' in page


def test_nothing_is_published_while_somebody_may_still_answer(against: Quote, ana: User, ben: User, cass: User) -> None:
    asked(against, by=cass)
    do(sign_off, against, by=ben)

    with pytest.raises(Refused, match="Ines Dahl was asked for a reply, and the time to answer is not over"):
        published(check_of(against), by=ana)
    assert check_of(against).state == CheckState.SIGNED_OFF


def test_a_deadline_that_passed_lets_it_be_published_and_readers_are_told(
    client: Client, against: Quote, ana: User, ben: User, cass: User
) -> None:
    request = asked(against, by=cass, hours=24, ago=30)
    do(sign_off, against, by=ben)
    before = digest(content(check_of(against)))

    recorded(request, by=ben, outcome="no_answer", words="")

    assert check_of(against).state == CheckState.SIGNED_OFF
    assert digest(content(check_of(against))) == before
    published(check_of(against), by=ana)
    assert "They had not answered by" in public(client, against)


def test_a_reason_for_asking_nobody_lets_it_be_published_and_readers_are_told(
    client: Client, against: Quote, ana: User, ben: User, cass: User
) -> None:
    client.force_login(cass)
    sent = form_on(client, against, to_waive(against)) | {"because": REASON}
    client.post(to_waive(against), sent)
    assert told(Activity.objects.latest("id")) == f"said why no reply is asked for: “{REASON}”"

    do(sign_off, against, by=ben)
    published(check_of(against), by=ana)

    assert REASON in public(client, against)


@pytest.mark.parametrize("kind", [SpeakerKind.DOCUMENT, None])
def test_nobody_is_asked_where_nobody_can_answer(against: Quote, ana: User, ben: User, kind: str | None) -> None:
    if kind:
        Speaker.objects.filter(pk=against.speaker_id).update(kind=kind)
    else:
        Quote.objects.filter(pk=against.pk).update(speaker=None, row_version=against.row_version + 1)
    do(sign_off, against, by=ben)

    assert published(check_of(against), by=ana).payload["reply"] is None


def test_a_supported_claim_needs_no_reply(proposed: Quote, ana: User, ben: User) -> None:
    do(sign_off, proposed, by=ben)

    assert published(check_of(proposed), by=ana).number == 1


@pytest.mark.parametrize("deed", ["ask", "answer", "waive"])
def test_each_of_them_voids_the_signature(against: Quote, ben: User, cass: User, deed: str) -> None:
    request = asked(against, by=cass) if deed == "answer" else None
    do(sign_off, against, by=ben)

    if request:
        recorded(request, by=cass)
    elif deed == "ask":
        asked(against, by=cass)
    else:
        waived(against, by=cass)

    check, quote = check_of(against), fresh(against)
    assert (check.state, check.approver) == (CheckState.AWAITING_SIGN_OFF, None)
    assert (quote.state, quote.signed_by) == (QuoteState.PROPOSED, None)
    lines = Activity.objects.order_by("-id")[:2]
    assert [line.target_kind for line in lines] == ["factcheck", "quote"]
    assert lines[0].batch == lines[1].batch
    assert told(lines[1]) == "took the signature away, with a change to the fact-check it shares"


@pytest.mark.parametrize("deed", ["ask", "answer", "waive"])
def test_whoever_wrote_of_it_does_not_sign_it(against: Quote, ben: User, cass: User, deed: str) -> None:
    if deed == "waive":
        waived(against, by=ben)
    else:
        request = asked(against, by=cass if deed == "answer" else ben)
        if deed == "answer":
            recorded(request, by=ben)

    with pytest.raises(Refused, match="You wrote part of this; a colleague has to sign it off"):
        do(sign_off, against, by=ben)
    assert not signable(ben).exists()


def test_what_was_entered_by_mistake_binds_nobody_and_is_told_to_nobody(
    client: Client, against: Quote, ana: User, ben: User, cass: User
) -> None:
    request = asked(against, by=ben, whom="Merle Quist")
    recorded(request, by=ben, outcome="mistake", words="")
    waived(against, by=cass)

    do(sign_off, against, by=ben)
    published(check_of(against), by=ana)

    assert "Merle Quist" not in public(client, against).replace(REASON, "")


def test_an_answer_is_written_once(client: Client, against: Quote, cass: User) -> None:
    request = asked(against, by=cass)
    recorded(request, by=cass)

    with pytest.raises(Refused, match="on record, and stays as it is"):
        recorded(request, by=cass, words="Something else.")
    request.refresh_from_db()
    assert request.answer == ANSWER
    client.force_login(cass)
    assert f'id="record-{request.pk}"' not in page_of(client, against)


def test_no_answer_is_recorded_only_after_the_deadline_and_an_answer_may_still_come(against: Quote, cass: User) -> None:
    soon, late = asked(against, by=cass), asked(against, by=cass, hours=1, ago=2)

    with pytest.raises(Refused, match="The time to answer is not over yet"):
        recorded(soon, by=cass, outcome="no_answer", words="")
    recorded(late, by=cass, outcome="no_answer", words="")
    recorded(late, by=cass)

    late.refresh_from_db()
    assert (late.outcome, late.answer) == ("answered", ANSWER)


def test_nobody_is_said_not_to_be_asked_who_was(client: Client, against: Quote, cass: User) -> None:
    client.force_login(cass)
    sent = form_on(client, against, to_waive(against)) | {"because": REASON}
    asked(against, by=cass)
    sent["row_version"] = str(check_of(against).row_version)

    reply = client.post(to_waive(against), sent)

    assert reply.status_code == 409
    assert "Somebody was asked for a reply. Record what came of it." in reply.text


def test_an_answer_after_publication_goes_through_a_correction(
    client: Client, against: Quote, ana: User, ben: User, cass: User
) -> None:
    request = asked(against, by=cass, hours=1, ago=2)
    do(sign_off, against, by=ben)
    published(check_of(against), by=ana)

    recorded(request, by=cass)

    assert check_of(against).state == CheckState.AWAITING_SIGN_OFF
    assert ANSWER not in public(client, against)
    do(sign_off, against, by=ben)
    published(check_of(against), by=ana, kind="update", note="They have answered.")
    assert ANSWER in public(client, against)


def test_what_is_retracted_is_asked_of_nobody(against: Quote, ana: User, ben: User, cass: User) -> None:
    waived(against, by=cass)
    do(sign_off, against, by=ben)
    published(check_of(against), by=ana)
    check = check_of(against)
    withdraw(check, by=ana, seen=check.row_version, note="Wrong.")
    retract(check, by=ben, seen=check.row_version, note="Wrong.")

    with pytest.raises(Refused, match="A retraction is final"):
        asked(against, by=cass)


@pytest.mark.parametrize(
    ("values", "status", "says"),
    [
        ({"whom": " "}, 422, "Say who was asked."),
        ({"way": "pigeon"}, 422, "Select a valid choice"),
        ({"asked_at": "2999-01-01T10:00"}, 422, "between 1900 and 2900"),
        ({"due": "2020-01-01T10:00"}, 422, "The deadline comes after the moment they were asked."),
        ({"due": "soon"}, 422, "Give a day and a time"),
        ({"row_version": "1"}, 409, "Someone changed this after you opened it."),
    ],
)
def test_what_is_missing_or_stale_is_said_and_what_was_typed_is_kept(
    client: Client, against: Quote, cass: User, values: dict[str, str], status: int, says: str
) -> None:
    client.force_login(cass)
    sent = form_on(client, against, to_ask(against)) | {"put": "Is it yours?"} | values

    reply = client.post(to_ask(against), sent)

    assert reply.status_code == status
    assert says in reply.text
    assert "Is it yours?" in reply.text
    assert not ReplyRequest.objects.exists()


@pytest.mark.parametrize(
    ("values", "status", "says"),
    [
        ({"answer": " "}, 422, "Write what they answered, in their words."),
        ({"outcome": "no_answer", "answer": ANSWER}, 422, "There are words of theirs."),
        ({"answer": ANSWER, "answered_at": "2020-01-01T10:00"}, 422, "after they were asked, and before now"),
        ({"answer": ANSWER, "row_version": "7"}, 409, "Someone changed this after you opened it."),
    ],
)
def test_an_answer_that_cannot_be_is_refused_in_words(
    client: Client, against: Quote, cass: User, values: dict[str, str], status: int, says: str
) -> None:
    client.force_login(cass)
    request = asked(against, by=cass)
    sent = form_on(client, against, to_record(request)) | values

    reply = client.post(to_record(request), sent)

    assert (reply.status_code, says in reply.text) == (status, True)
    request.refresh_from_db()
    assert request.outcome == ""


@pytest.mark.parametrize("who", ["rui", "vera"])
def test_others_read_it_and_do_not_ask(
    client: Client, request: pytest.FixtureRequest, against: Quote, cass: User, who: str
) -> None:
    asked(against, by=cass)
    client.force_login(request.getfixturevalue(who))

    page = page_of(client, against)

    assert "Ines Dahl" in page
    assert "<form" not in page.partition("<main")[2].partition("</main>")[0]
    assert client.post(to_waive(against), {"row_version": 9, "because": REASON}).status_code == 403


def test_two_who_ask_at_once_do_not_overwrite_each_other(against: Quote, ana: User, cass: User) -> None:
    check, seen = check_of(against), check_of(against).row_version
    asking = Asking("Ines Dahl", ReplyWay.EMAIL, timezone.now(), timezone.now() + HOUR)
    ask_reply(check, by=ana, seen=seen, asking=asking)

    with pytest.raises(Stale):
        ask_reply(check_of(against), by=cass, seen=seen, asking=asking)
    assert ReplyRequest.objects.count() == 1


def test_a_second_editor_signs_the_reply_that_was_on_the_screen(against: Quote, ben: User, cass: User) -> None:
    shown = digest_of(fresh(against))
    asked(against, by=cass)

    with pytest.raises(Refused, match="What you were shown has changed since"):
        do(sign_off, against, by=ben, agreed=shown)


def test_what_was_asked_since_it_was_sent_back_is_shown_to_the_second_editor(
    client: Client, against: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    do(send_back, against, by=ben, because="Has she been asked?")
    do(rate, against, by=ana, rating=scale["false"], summary="The divers measured two.")
    recorded(asked(against, by=cass), by=cass)
    client.force_login(ben)

    panel = client.get(reverse("quote", args=[against.pk])).text.partition("sent it back,")[2]

    assert "<ins>asked Ines Dahl for a reply, by phone</ins>" in panel
    assert "<ins>put on record what came of asking Ines Dahl: an answer</ins>" in panel


def test_replies_due_today_or_overdue_wait_on_the_desk_of_whoever_asked(
    client: Client, against: Quote, ana: User, cass: User
) -> None:
    late = asked(against, by=cass, hours=1, ago=30)
    asked(against, by=cass, hours=24 * 9, whom="Later Body")
    client.force_login(cass)
    desk = client.get(reverse("desk")).text
    assert "Replies you wait for" in desk
    assert "overdue" in desk
    assert desk.count(f'href="{reverse("fact-check-reply", args=[against.fact_check_id])}"') == 1

    client.force_login(ana)
    assert "Replies you wait for" not in client.get(reverse("desk")).text
    recorded(late, by=cass, outcome="no_answer", words="")
    client.force_login(cass)
    assert "Replies you wait for" not in client.get(reverse("desk")).text


def test_words_of_a_reply_leave_the_desk_only_once_they_are_published(
    client: Client, against: Quote, ana: User, ben: User, cass: User, max_admin: User
) -> None:
    waived(against, by=cass)
    do(sign_off, against, by=ben)
    published(check_of(against), by=ana)
    check = check_of(against)
    open_correction(check, by=ana, seen=check.row_version, because="They have written.")
    recorded(asked(against, by=cass, whom="Merle Quist"), by=cass)
    do(sign_off, against, by=ben)
    names = ("public-fact-checks", "public-corrections", "public-feed", "public-atom", "public-method")
    outside = [reverse(name) for name in names] + [reverse("public-fact-check", args=[check.public_id])]
    files = [reverse("quotes-csv") + "?view=any", reverse("quotes-jsonl") + "?view=any", reverse("activity-csv")]
    files += [reverse("article-annotations", args=[against.article_id])]

    def told_in(address: str) -> bool:
        reply: HttpResponse = client.get(address)
        assert reply.status_code == 200, address
        return "Zephyrine Dahl" in reply.getvalue().decode()

    assert not [address for address in outside if told_in(address)]
    client.force_login(max_admin)
    assert not [address for address in (*files, reverse("activity"), reverse("desk")) if told_in(address)]
    assert ANSWER.encode() not in client.get(reverse("fact-check-dossier", args=[check.pk])).getvalue()

    published(check_of(against), by=ana, kind="update", note="They have answered.")
    assert told_in(reverse("public-fact-check", args=[check.public_id]))
    assert told_in(reverse("quotes-jsonl") + "?view=any")


def test_the_figures_tell_whose_claimant_was_asked(against: Quote, ben: User, cass: User) -> None:
    today = timezone.localdate()
    period = Period(today, today)
    do(sign_off, against, by=ben)
    (share,) = (each for each in figures(period).shares if each.part is Behind.ASKED)
    assert (share.number, share.of) == (0, 1)

    asked(against, by=cass)
    do(sign_off, against, by=ben)

    (share,) = (each for each in figures(period).shares if each.part is Behind.ASKED)
    assert (share.number, share.of) == (1, 1)
    assert [row.pk for row in rows_behind(Behind.ASKED, period)] == [against.fact_check_id]


def test_what_was_asked_is_not_undone_but_what_was_done_before_it_stays(
    client: Client, against: Quote, cass: User
) -> None:
    asked(against, by=cass)
    client.force_login(cass)

    reply = client.post(reverse("undo"))

    assert reply.status_code == 409
    assert "entered by mistake" in reply.text
