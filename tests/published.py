"""Fact-checks on an invented ferry, in every stage from the signature to the retraction. Corrow does not exist."""

from django.contrib.auth.models import User
from django.test import Client

from articles.actions.factcheck import add_evidence
from articles.actions.publishing import open_correction, publish, retract, withdraw
from articles.actions.replies import waive_reply
from articles.actions.review import rate, sign_off
from articles.models import FactCheck, PublishedVersion, Quote, Rating, Speaker
from articles.queries.publication import content, digest
from articles.queries.site import Site
from articles.workflow.vocabulary import VersionKind
from tests.conftest import SOURCE, do, make_article, make_quote

SITE = Site("http://testserver", "The newsroom")
NOTE = "The figures were another year’s."


def published(check: FactCheck, *, by: User, kind: str = VersionKind.PUBLICATION, note: str = "") -> PublishedVersion:
    """Publishes a fact-check as somebody who has just looked at it."""
    check.refresh_from_db()
    shown = digest(content(check))
    return publish(check, by=by, seen=check.row_version, shown=shown, site=SITE, kind=VersionKind(kind), note=note)


def ask_nobody(quote: Quote, *, by: User) -> None:
    """Says why nobody is asked what they say to the fact-check of a quote, as somebody who has just looked at it."""
    check = FactCheck.objects.get(quotes=quote)
    waive_reply(check, by=by, seen=check.row_version, because="They spoke of it in the council.")


def agreed(quote: Quote, *, ana: User, ben: User, cass: User, summary: str = "The timetable says so.") -> FactCheck:
    """The fact-check of a quote that ana rated “Supported” on evidence of cass, and ben signed."""
    do(add_evidence, quote, by=cass, source=SOURCE)
    do(rate, quote, by=ana, rating=Rating.objects.get(slug="supported"), summary=summary)
    do(sign_off, quote, by=ben)
    return FactCheck.objects.get(quotes=quote)


def make_published(*stages: str, ana: User, ben: User, cass: User) -> dict[str, FactCheck]:
    """A fact-check in each stage: signed, public, corrected (under way), withdrawn (by ana) or retracted (by ben)."""
    lines = [f"The ferry line’s number {number} boat is {stage}." for number, stage in enumerate(stages)]
    article = make_article("corrow-ferry", "\n".join(lines))
    tove = Speaker.objects.create(slug="tove-marsh", name="Tove Marsh")
    return {
        stage: _brought_to(stage, make_quote(article, f"b{number}", line, speaker=tove), ana=ana, ben=ben, cass=cass)
        for number, (stage, line) in enumerate(zip(stages, lines, strict=True), 1)
    }


def _brought_to(stage: str, quote: Quote, *, ana: User, ben: User, cass: User) -> FactCheck:
    check = agreed(quote, ana=ana, ben=ben, cass=cass)
    if stage != "signed":
        published(check, by=ana)
        check.refresh_from_db()
    if stage == "corrected":
        open_correction(check, by=ana, seen=check.row_version, because="Wrong.")
    if stage in ("withdrawn", "retracted"):
        withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    if stage == "retracted":
        retract(check, by=ben, seen=check.row_version, note=NOTE)
    return check


def public_bytes(client: Client) -> str:
    """Every byte that readers can get."""
    addresses = ["/fact-checks/", "/fact-checks/corrections/", "/fact-checks/method/", "/sitemap.xml"]
    addresses += ["/fact-checks/feed.json", "/fact-checks/feed.atom", "/api/v1/openapi.json"]
    addresses += [f"/fact-checks/{check.public_id}/" for check in FactCheck.objects.all()]
    replies = [client.get(address) for address in addresses]
    return "".join(reply.text + str(reply.headers) for reply in replies)
