"""What is private on the desk is in no byte that readers, programs and files get, at any stage of a fact-check."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from articles.actions import publishing
from articles.actions.accounts import keep_public_name
from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence, keep_copy, withdraw_evidence
from articles.actions.flags import advise, raise_flag, settle_flag
from articles.actions.holds import set_hold
from articles.actions.keeping import Given
from articles.actions.keys import make_key
from articles.actions.notes import write_note
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.redacting import ask_redaction
from articles.actions.refusals import Refused
from articles.actions.replies import Asking, ask_reply
from articles.actions.review import rate, send_back, sign_off
from articles.exchange.webhooks import body_of
from articles.models import Delivery, Evidence, FactCheck, PublishedVersion, Quote, Rating, Subscriber
from articles.workflow.vocabulary import CallKind, FlagKind, KeptBy, RedactionGround, ReplyWay, Role
from tests.conftest import SOURCE, do, fresh, person
from tests.published import NOTE, SITE, public_bytes, published

SECRETS = {
    "draft": "DRAFT-FINDING-7Q",
    "reason": "SENT-BACK-BECAUSE-7Q",
    "correction": "CORRECTED-BECAUSE-7Q",
    "call": "CALL-BECAUSE-7Q",
    "withdrawn": "WITHDRAWN-SOURCE-7Q",
    "origin": "WHO-TOLD-THE-SOURCE-7Q",
    "no copy": "WHY-NO-COPY-7Q",
    "note on a quote": "NOTE-ON-QUOTE-7Q",
    "note on an article": "NOTE-ON-ARTICLE-7Q",
    "note on a fact-check": "NOTE-ON-CHECK-7Q",
    "flag": "FLAG-BECAUSE-7Q",
    "settlement": "FLAG-OUTCOME-7Q",
    "advice": "LEGAL-ADVICE-7Q",
    "hold": "HOLD-BECAUSE-7Q",
    "redaction": "REDACTION-ASKED-BECAUSE-7Q",
    "put to them": "PUT-TO-THEM-7Q",
    "user": "secretuser7q",
    "name": "Firstname7Q",
    "surname": "Lastname7Q",
    "mail": "mail7q@desk.example",
    "subscriber": "Subscriber7Q",
    "opinion": "SECOND-OPINION-7Q",
    "name of who only added a source": "Publicname7Q",
}
# Quotes that nobody signed are in the desk's own files, and in nothing that readers get.
UNSIGNED = "200 crates a week"


@pytest.fixture
def planted(signed: Quote, scale: dict[str, Rating], ana: User, ben: User, cass: User) -> FactCheck:
    """A published fact-check under correction, with a secret of each kind somewhere beside it."""
    lena = person("lena", Role.LEGAL, "Lena Brook")
    for user in (ana, ben, cass, lena):
        names = {"username": f"{SECRETS['user']}{user.pk}", "first_name": SECRETS["name"]}
        User.objects.filter(pk=user.pk).update(**names, last_name=SECRETS["surname"], email=SECRETS["mail"])
    Subscriber.objects.create(name=SECRETS["subscriber"], url="https://archive.example/hook")
    article = signed.article
    raise_call(signed, by=ana, call=Raised(CallKind.LEGAL, because=SECRETS["call"]))
    do(rate, article.quotes.get(ref="b4"), by=ana, rating=scale["false"], summary=SECRETS["draft"])
    do(send_back, signed, by=ben, because=SECRETS["reason"])
    gone = SOURCE.__class__("https://x.example", title=SECRETS["withdrawn"], origin=SECRETS["origin"])
    do(add_evidence, signed, by=cass, source=gone)
    do(withdraw_evidence, signed, by=cass, piece=Evidence.objects.latest("id"))
    bare = SOURCE.__class__("https://y.example", origin=SECRETS["origin"], why_no_copy=SECRETS["no copy"])
    do(add_evidence, signed, by=cass, source=bare)
    piece = Evidence.objects.earliest("id")
    do(keep_copy, signed, by=cass, piece=piece, given=Given(b"Four centimetres.", KeptBy.PASTE))
    settled = raise_flag(signed, by=ana, kind=FlagKind.SOURCE, because=SECRETS["flag"])
    advise(settled, by=lena, text=SECRETS["advice"])
    settle_flag(settled, by=lena, seen=1, outcome=SECRETS["settlement"])
    raise_flag(article.quotes.get(ref="b4"), by=ana, kind=FlagKind.DEFAMATION, because=SECRETS["flag"])
    set_hold(article, by=lena, because=SECRETS["hold"])
    do(rate, signed, by=ana, rating=scale["supported"])
    check, now = FactCheck.objects.get(quotes=signed), timezone.now()
    asking = Asking(
        "Ines Dahl", ReplyWay.PHONE, now - timedelta(hours=2), now - timedelta(hours=1), SECRETS["put to them"]
    )
    ask_reply(check, by=ana, seen=check.row_version, asking=asking)
    opinion = ask_opinion(check, by=ben, of=cass)
    give_opinion(opinion, by=cass, rating=scale["false"], because=SECRETS["opinion"])
    keep_public_name(cass, SECRETS["name of who only added a source"])
    do(sign_off, signed, by=ben)
    for target, name in ((signed, "a quote"), (article, "an article"), (check, "a fact-check")):
        note = write_note(target, by=cass, text=SECRETS[f"note on {name}"])
    ask_redaction(note, by=ben, ground=RedactionGround.REQUEST, because=SECRETS["redaction"])
    published(check, by=ana)
    publishing.open_correction(check, by=ana, seen=check.row_version, because=SECRETS["correction"])
    do(rate, fresh(signed), by=ana, rating=scale["false"], summary=SECRETS["draft"])
    return FactCheck.objects.get(pk=check.pk)


def exported_bytes(reader: User, key: str) -> str:
    """Every byte of the files, the API and what subscribers are told."""
    client = Client()
    client.force_login(reader)
    article = Quote.objects.earliest("id").article_id
    files = [client.get(f"/quotes.{ending}", {"view": "any"}) for ending in ("csv", "jsonl")]
    files.append(client.get(f"/articles/{article}/annotations.json"))
    bearer = {"Authorization": f"Bearer {key}"}
    files += [
        Client().get(f"/api/v1/{name}?limit=100", headers=bearer) for name in ("articles", "quotes", "fact-checks")
    ]
    assert [file.status_code for file in files] == [200] * 6
    told = [file.getvalue().decode() + str(file.headers) for file in files]
    told += [body_of(delivery, SITE).decode() for delivery in Delivery.objects.all()]
    return "".join(told) + _dossiers(client)


def _dossiers(client: Client) -> str:
    held = []
    for check in FactCheck.objects.filter(versions__isnull=False).distinct():
        reply = client.get(f"/desk/fact-checks/{check.pk}/dossier.zip")
        assert reply.status_code == 200
        with zipfile.ZipFile(io.BytesIO(reply.getvalue())) as archive:
            held += [name + archive.read(name).decode() for name in archive.namelist()]
    return "".join(held)


def test_no_secret_is_in_any_byte_that_leaves(
    client: Client, planted: FactCheck, ana: User, ben: User, max_admin: User
) -> None:
    _, key = make_key("The archive", by=max_admin)
    public, exported = public_bytes(client), exported_bytes(max_admin, key)
    publishing.withdraw(planted, by=ana, seen=planted.row_version, note=NOTE)
    public, exported = public + public_bytes(client), exported + exported_bytes(max_admin, key)
    publishing.retract(planted, by=ben, seen=planted.row_version, note=NOTE)
    public, exported = public + public_bytes(client), exported + exported_bytes(max_admin, key)

    for told in (public, exported):
        assert planted.claim.split(",")[0] in told
        assert {name: secret for name, secret in SECRETS.items() if secret in told} == {}
    assert UNSIGNED not in public
    assert exported.count("fact_check.retraction") == 1, "what subscribers are told was looked at"
    stored = json.dumps(list(PublishedVersion.objects.values_list("payload", flat=True)))
    assert {name: secret for name, secret in SECRETS.items() if secret in stored} == {}


def test_the_secrets_are_where_they_were_planted(client: Client, planted: FactCheck, ana: User) -> None:
    """So the search above would find them: the desk shows them all to an editor, but for what no page of it shows."""
    client.force_login(ana)
    quote, article = planted.quotes.get(), planted.quotes.get().article
    addresses = [quote.get_absolute_url(), planted.get_absolute_url(), "/activity/", f"/quotes/{quote.pk}/flags/"]
    addresses += [f"/quotes/{quote.pk}/", f"/articles/{article.pk}/notes/", f"/fact-checks/{planted.public_id}/"]
    addresses += [f"/quotes/{quote.pk}/flags/", f"/articles/{article.pk}/", "/activity.csv", "/redactions/"]
    addresses += [f"/articles/{article.pk}/holds/", f"/desk/fact-checks/{planted.pk}/reply/"]
    shown = "".join(client.get(address).getvalue().decode() for address in addresses)

    unseen = {name for name, secret in SECRETS.items() if secret not in shown}
    assert unseen <= {"mail", "subscriber", "user", "origin", "withdrawn", "name of who only added a source"}


def test_an_embargoed_finding_is_in_no_byte_that_leaves(
    client: Client, signed: Quote, scale: dict[str, Rating], ana: User, ben: User, max_admin: User
) -> None:
    do(rate, signed, by=ana, rating=scale["false"], summary="EMBARGOED-FINDING-7Q")
    do(sign_off, signed, by=ben)
    check = FactCheck.objects.get(quotes=signed)
    _, key = make_key("The archive", by=max_admin)

    def told() -> tuple[str, str]:
        row = Client().get("/api/v1/quotes/" + str(signed.pk), headers={"Authorization": f"Bearer {key}"}).json()
        return row["claim"], row["rating"]

    assert told() == (check.claim, "False")
    later = timezone.now() + timedelta(days=1)
    publishing.set_embargo(check, by=ana, seen=check.row_version, not_before=later)

    assert told() == ("", "")
    for leaving in (public_bytes(client), exported_bytes(max_admin, key)):
        assert "EMBARGOED-FINDING-7Q" not in leaving
        assert '"rating": "False"' not in leaving
    assert str(check.public_id) not in public_bytes(client)
    with pytest.raises(Refused, match="under embargo"):
        published(check, by=ana)
    assert not Delivery.objects.exists()
