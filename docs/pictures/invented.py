"""The desk that the guide shows: an invented article of a town that does not exist, in the middle of a working day."""

from datetime import date, datetime, timedelta

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.utils import timezone

from articles.actions.arranging import assign, defer, look, save_view
from articles.actions.calls import Raised, raise_call
from articles.actions.correcting import Attribution, attribute, mark
from articles.actions.factcheck import Source, add_evidence
from articles.actions.importing import Arrival, bring_in
from articles.actions.pencil import tick
from articles.actions.recording import seen_now
from articles.actions.review import check_wording, rate, reject, send_back, sign_off
from articles.actions.tagging import tag
from articles.exchange.copy import Copy
from articles.management.commands.demo import ACCOUNTS, make
from articles.models import Activity, Article, Quote, Rating, RelatedHeadline, Speaker
from articles.text.particulars import particulars
from articles.workflow.vocabulary import CallKind, Kind, SpeakerKind

COPY = """\
The footbridge over the Tarn will close on Monday and stay shut until April, Tarnwick town council said.
“We found cracks in three of the five piers,” said Ines Dahl, who leads the council’s works team. “Nobody should be \
walking over them in a storm.”
The council called the repair “long overdue” and put its price at £400,000.
Traders on the east bank said the closure would cost them half their winter trade.
In a letter to the council the Tarnwick Traders’ Association wrote: “We were promised a temporary crossing in 2024.
“We were promised it again this spring, and nobody has seen it.”
Dahl said the council had spent £90,000 on the bridge last year. “The piers are older than the town hall,” she added.
Mayor Tom Reve told the Post he expected the work to be finished by Easter.
The traders want the council to call off the work until a temporary crossing is in place.
A council spokesperson said the work had been postponed twice already.
The bridge, built in 1911, carries 3,000 people a day, the council said."""
HEADLINES = ("Traders: ‘We will not be cut off’", "Mayor says the town hall is ‘safe to the last brick’")
OTHERS = (
    ("Night ferry to run on Fridays", "The ferry will run until midnight on Fridays, the harbour office said.", 26),
    ("Library opens its roof garden", "“It is the best view in town,” the librarian said.", 50),
)


def fill() -> Article:
    """People, ratings, three articles, and what six people did with the first by half past nine."""
    call_command("loaddata", "10_ratings", verbosity=0)
    for account in ACCOUNTS:
        make(account, Group.objects.get(name=account.group))
    people = {user.username: user for user in User.objects.all()}
    now = timezone.now()
    for headline, text, hours in OTHERS:
        other = _article(people["reporter"], headline, text, now + timedelta(hours=hours))
        _quote(other, people["reporter"], text.strip("“").partition(",")[0], Kind.DIRECT, None)
    article = _article(
        people["reporter"], "Tarnwick footbridge to close for the winter", COPY, now + timedelta(hours=2)
    )
    RelatedHeadline.objects.bulk_create(
        RelatedHeadline(article=article, position=place, text=text) for place, text in enumerate(HEADLINES, 1)
    )
    _work(article, _quotes(article, people["reporter"]), people)
    return article


def _article(by: User, headline: str, text: str, due: datetime) -> Article:
    copy = Copy(text, headline, "The Tarnwick Post", "Rui Sand", "Tarnwick", date(2026, 11, 25))
    # The quotes are marked one by one below: the pictures show each state, not what reading finds.
    return bring_in(Arrival(copy, ()), by=by, deadline=due.replace(minute=30, second=0, microsecond=0))


def _speakers() -> dict[str, Speaker]:
    known = {
        "ines": Speaker(slug="ines-dahl", name="Ines Dahl"),
        "tom": Speaker(slug="tom-reve", name="Tom Reve", aliases=["Mayor Reve"]),
        "council": Speaker(
            slug="tarnwick-town-council",
            name="Tarnwick town council",
            kind=SpeakerKind.ORGANISATION,
            aliases=["the council", "the town council"],
        ),
        "traders": Speaker(
            slug="traders", name="Tarnwick Traders’ Association", kind=SpeakerKind.ORGANISATION, aliases=["the traders"]
        ),
        "twin": Speaker(slug="i-dahl", name="I. Dahl"),
    }
    for speaker in known.values():
        speaker.save()
    return known


def _quotes(article: Article, by: User) -> list[Quote]:
    who = _speakers()
    said = (
        ("The footbridge over the Tarn will close on Monday and stay shut until April", Kind.INDIRECT, who["council"]),
        (
            ("We found cracks in three of the five piers,", "Nobody should be walking over them in a storm."),
            Kind.DIRECT,
            who["ines"],
        ),
        ("the repair “long overdue”", Kind.MIXED, who["council"]),
        ("the closure would cost them half their winter trade", Kind.INDIRECT, None),
        (
            (
                "We were promised a temporary crossing in 2024.",
                "We were promised it again this spring, and nobody has seen it.",
            ),
            Kind.DIRECT,
            who["traders"],
        ),
        ("the council had spent £90,000 on the bridge last year", Kind.INDIRECT, who["ines"]),
        ("The piers are older than the town hall,", Kind.DIRECT, who["twin"]),
        ("he expected the work to be finished by Easter", Kind.INDIRECT, who["tom"]),
        ("the council to call off the work until a temporary crossing is in place", Kind.INDIRECT, who["traders"]),
        ("the work had been postponed twice already", Kind.INDIRECT, who["council"]),
        ("The bridge, built in 1911, carries 3,000 people a day", Kind.INDIRECT, who["council"]),
    )
    found = [_quote(article, by, pieces, kind, speaker) for pieces, kind, speaker in said]
    first, second = article.related_headlines.order_by("position")
    for headline, words, speaker in (
        (first, "We will not be cut off", who["traders"]),
        (second, "the town hall is ‘safe to the last brick’", who["tom"]),
    ):
        start = headline.text.index(words)
        attribution = Attribution(Kind.DIRECT, speaker)
        found.append(mark(headline, by=by, fragments=[[start, start + len(words)]], attribution=attribution))
    return found


def _quote(article: Article, by: User, pieces: str | tuple[str, ...], kind: Kind, speaker: Speaker | None) -> Quote:
    place = article.revisions.get()
    fragments, reached = [], 0
    for piece in (pieces,) if isinstance(pieces, str) else pieces:
        start = place.text.index(piece, reached)
        reached = start + len(piece)
        fragments.append([start, reached])
    return mark(place, by=by, fragments=fragments, attribution=Attribution(kind, speaker, cue="said"))


def _work(article: Article, quotes: list[Quote], people: dict[str, User]) -> None:
    """Signed off, waiting for a signature, sent back, not a quote, with calls: a quote in every state."""
    ada, ben, cass = (people[name] for name in ("editor", "editor2", "checker"))
    scale = {rating.slug: rating for rating in Rating.objects.all()}

    def do(deed: object, number: int, by: User, **details: object) -> Activity:
        opened = Quote.objects.for_card().get(pk=quotes[number].pk)
        return deed(opened, by=by, seen=seen_now(opened), **details)  # type: ignore[operator, no-any-return]

    report = Source(
        "https://tarnwick.example/works/2026-11",
        title="Works report, November 2026",
        publisher="Tarnwick town council",
        published_on=date(2026, 11, 9),
        excerpt="Cracks were found in piers 1, 3 and 4.",
    )
    do(add_evidence, 1, cass, source=report)
    do(check_wording, 1, cass, wording="confirmed", source="recording")
    do(rate, 1, cass, rating=scale["supported"], summary="Three piers, as the report has it.")
    do(tag, 1, cass, name="bridge")
    do(sign_off, 1, ada)
    do(rate, 4, cass, rating=scale["missing-context"], summary="A crossing was promised, then put off by a vote.")
    do(add_evidence, 4, cass, source=Source("https://tarnwick.example/minutes/2026-04", title="Minutes, April 2026"))
    do(tag, 4, cass, name="bridge")
    do(rate, 5, cass, rating=scale["false"], summary="The accounts say £60,000.")
    do(rate, 2, cass, rating=scale["nothing-to-rate"], reason="opinion", summary="A judgement, not a figure.")
    do(rate, 10, cass, rating=scale["not-verified"], summary="Asked the council for its count.")
    do(send_back, 10, ada, because="Which year is the count from?")
    do(reject, 11, ada)
    do(assign, 7, ada, to=ben)
    do(assign, 0, ada, to=ada)
    do(defer, 9, ada)
    raise_call(
        quotes[8],
        by=ada,
        call=Raised(CallKind.FIX, "put off the work", because="¶10 says “postponed”; the letter asks for a delay."),
    )
    raise_call(quotes[3], by=ada, call=Raised(CallKind.ASK, addressee="Rui Sand", because="Which traders said so?"))
    revision = article.revisions.get()
    for found in particulars(revision.text)[:5]:
        tick(revision, found.start, by=cass, latest=True)
    look(article, by=ada, line=Activity.objects.latest("id").pk)
    do(check_wording, 0, ben, wording="differs", source="release")
    do(attribute, 6, ben, to=Attribution(Kind.DIRECT, Speaker.objects.get(slug="i-dahl"), mention="she", cue="added"))
    save_view(by=ada, name="The traders", query="view=any&speaker=traders")
