"""One person of each role, and an invented article with a quote to check and one proposed: made once for a module."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from articles.actions.batches import File, go_on, keep_files
from articles.actions.calls import Raised, raise_call
from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.flags import raise_flag
from articles.actions.holds import set_hold
from articles.actions.keeping import Given
from articles.actions.keys import make_key
from articles.actions.notes import write_note
from articles.actions.opinions import ask_opinion
from articles.actions.redacting import ask_redaction
from articles.actions.replies import Asking, ask_reply
from articles.actions.review import rate
from articles.actions.speakers import seen_of
from articles.actions.tagging import tag
from articles.models import (
    Activity,
    ApiKey,
    Article,
    Call,
    Dependant,
    Evidence,
    FactCheck,
    Flag,
    Hold,
    ImportBatch,
    KeptCopy,
    Mention,
    Opinion,
    Quote,
    Redaction,
    Related,
    ReplyRequest,
    SavedView,
    Scale,
    Speaker,
    SpeakerProposal,
    Tag,
)
from articles.queries.publication import content, digest
from articles.workflow.vocabulary import CallKind, FlagKind, KeptBy, RedactionGround, ReplyWay, Role
from tests.conftest import SOURCE, do, fresh, make_article, make_corrow, make_scale, person
from tests.published import make_published

HERE = "http://testserver/articles/7/?quote=3"
PASSWORD = "wind-and-a-dry-evening"
STYLES: dict[str, dict[str, str]] = {"plain": {}, "htmx": {"HX-Request": "true", "HX-Current-URL": HERE}}


def id_name(name: str) -> str:
    """How a route calls the number of a row; a revision's counts within its article, a place is no number."""
    return name if name in ("number", "place") else f"{name}_id"


@dataclass(frozen=True, slots=True)
class World:
    people: dict[str, User]
    article: Article
    quotes: dict[str, Quote]
    tag: Tag
    evidence: Evidence
    call: Call
    view: SavedView
    speaker: Speaker
    batch: ImportBatch
    proposal: SpeakerProposal
    link: Related
    checks: dict[str, FactCheck]
    copy: KeptCopy
    key: ApiKey
    flag: Flag
    mention: Mention
    hold: Hold
    redaction: Redaction
    request: ReplyRequest
    opinion: Opinion

    def enter(self, client: Client, who: str) -> None:
        if who != "anonymous":
            client.force_login(self.people[who])

    @property
    def used(self) -> Dependant:
        return Dependant.objects.get(version__fact_check=self.checks["withdrawn"])

    def filled(self, state: str, values: dict[str, Any]) -> dict[str, Any]:
        shown = digest(content(self.checks[state]))
        return {name: shown if value == "SHOWN" else value for name, value in values.items()}

    def ids(self, names: tuple[str, ...], state: str) -> dict[str, Any]:
        """Arguments for a route that takes these ids, about the quote in that state."""
        known = {
            "article": self.article,
            "quote": self.quotes.get(state),
            "tag": self.tag,
            "evidence": self.evidence,
            "call": self.call,
            "view": self.view,
            "speaker": self.speaker,
            "batch": self.batch,
            "proposal": self.proposal,
            "link": self.link,
            "fact_check": self.checks.get(state),
            "dependant": self.used,
            "copy": self.copy,
            "key": self.key,
            "flag": self.flag,
            "mention": self.mention,
            "target": self.mention.note,
            "hold": self.hold,
            "redaction": self.redaction,
            "request": self.request,
            "opinion": self.opinion,
        }
        found: dict[str, Any] = {id_name(name): known[name].pk if name in known else 1 for name in names}
        return found | ({"place": "note"} if "place" in names else {})

    def form(self, state: str, **values: Any) -> dict[str, Any]:
        """A deed's form as the card of the quote in that state would send it now."""
        if state in self.checks:
            return {"row_version": self.checks[state].row_version, **self.filled(state, values)}
        quote = fresh(self.quotes[state])
        check = {"check_row_version": quote.fact_check.row_version} if quote.fact_check else {}
        picked = f"{quote.pk}:{quote.row_version}:{check.get('check_row_version', '')}"
        return {
            "quotes": picked,
            "row_version": quote.row_version,
            "revision": quote.revision_id,
            "back": "",
            "line": Activity.objects.filter(article=quote.article).latest("id").pk,
            "seen": seen_of(self.speaker),
            "scale": Scale.objects.by_age()[0].pk,
            "to": self.link.fact_check_id,
            "to_row_version": self.link.fact_check.row_version,
            "seen_both": seen_of(self.speaker, Speaker.objects.get(slug="corrow-town-council")),
            **check,
            **values,
        }


def make_world() -> World:
    people = {role.value: person(role.value, role, f"Some {role.value}") for role in Role}
    for user in people.values():
        user.set_password(PASSWORD)
        user.save()
    ana, ben = person("ana", Role.EDITOR, "Ana Sorel"), person("ben", Role.EDITOR, "Ben Tolley")
    scale, article = make_scale(), make_corrow()
    quotes = {"to_check": article.quotes.get(ref="b1"), "proposed": article.quotes.get(ref="b2")}
    do(add_evidence, quotes["proposed"], by=ana, source=SOURCE)
    kept = Given(b"Four centimetres.", KeptBy.PASTE)
    do(keep_copy, quotes["proposed"], by=ana, piece=Evidence.objects.get(), given=kept)
    do(tag, quotes["proposed"], by=ana, name="harbour")
    do(rate, quotes["proposed"], by=ana, rating=scale["supported"])
    call = raise_call(quotes["proposed"], by=ana, call=Raised(CallKind.FIX, "long planned"))
    view = SavedView.objects.create(user=people["editor"], name="Open", query="view=open")
    Tag.objects.create(name="divers")
    evidence, copy = Evidence.objects.get(), KeptCopy.objects.get()
    checks = make_published("signed", "public", "withdrawn", ana=ana, ben=ben, cass=people["checker"])
    ines = Speaker.objects.get(slug="ines-dahl")
    batch = keep_files([File("line.txt", b"Something was said in Corrow.")], by=people["reporter"])
    go_on(batch, seconds=1)
    dahl = Speaker.objects.create(slug="i-dahl", name="I. Dahl")
    proposal = SpeakerProposal.objects.create(speaker=dahl, other=ines, why="initials in place of a name")
    harbour = Tag.objects.get(key="harbour")
    earlier = FactCheck.objects.create(claim="The harbour wall was repaired in 1998.", author=ana)
    link = Related.objects.create(quote=quotes["proposed"], fact_check=earlier, by=ana)
    key = make_key("The archive", by=people["admin"])[0]
    flag = raise_flag(article.quotes.get(ref="b4"), by=ana, kind=FlagKind.DEFAMATION, because="It names the owners.")
    mention = write_note(article, by=ana, text="Is it the wall, @editor?").mentions.get()
    hold = set_hold(make_article("corrow-held"), by=ana, because="A claim is filed.")
    other = write_note(article, by=ana, text="It was Merle Quist.")
    redaction = ask_redaction(other, by=ana, ground=RedactionGround.REQUEST, because="She asked for it.")
    checks["asked"] = FactCheck.objects.create(claim="The wall is not theirs to mend.", author=ana)
    checks["unasked"] = FactCheck.objects.create(claim="The divers were late.", author=ana)
    at = timezone.now()
    asking = Asking("Ines Dahl", ReplyWay.EMAIL, at, at + timedelta(days=1))
    request = ask_reply(checks["asked"], by=ana, seen=1, asking=asking)
    rated = fresh(quotes["proposed"]).fact_check
    assert rated
    checks["rated"] = rated
    opinion = ask_opinion(rated, by=ana, of=people["admin"])
    parts = (evidence, call, view, ines, batch, proposal, link, checks, copy, key, flag, mention)
    return World(people, article, quotes, harbour, *parts, hold, redaction, request, opinion)


def send(client: Client, method: str, address: str, form: Mapping[str, Any], style: str = "plain") -> HttpResponse:
    if method == "GET":
        return client.get(address, headers=STYLES[style])
    return client.post(address, form, headers=STYLES[style])
